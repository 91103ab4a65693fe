//! Whose word a claim is: every attribution in whose content the anchor stands, the outer ones too.

use saksi_attribute::Attribution;
use saksi_text::Span;

/// Indices of the attributions that contain `anchor`.
pub(crate) fn sources(attributions: &[Attribution], anchor: Span) -> Vec<usize> {
    let inside = |a: &Attribution| a.content.iter().any(|c| c.overlaps(anchor));
    attributions.iter().enumerate().filter(|(_, a)| inside(a)).map(|(i, _)| i).collect()
}
