//! `date-mismatch`: a weekday that does not fit its date (“Monday (26/2/2022)”, which was a Saturday).

use crate::reader::Reading;
use crate::write::Found;

/// The findings of this rule.
pub(super) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    reading
        .ground
        .conflicts
        .iter()
        .map(|(span, why)| Found {
            rule: "date-mismatch",
            claims: Vec::new(),
            spans: vec![*span],
            message: format!("“{}”: {why}", span.of(&reading.page.text)),
        })
        .collect()
}
