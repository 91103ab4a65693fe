//! What a reader should look at twice, and what could not be read.

use super::piece::{hanging, lines};
use super::view::{View, cut};
use super::{Look, Paint, Piece};
use saksi_record::Finding;

/// Each finding, and the words it is about where the message does not quote them already.
pub(crate) fn print(out: &mut String, view: &View<'_>, findings: &[&Finding], look: &Look) {
    for finding in findings {
        let numbers: Vec<&str> = finding.claims.iter().map(|c| c.trim_start_matches('c')).collect();
        let about = match numbers.len() {
            0 => String::new(),
            1 => format!(" (claim {})", numbers[0]),
            _ => format!(" (claims {})", numbers.join(", ")),
        };
        let message = Piece::new(&format!("{}{about}", finding.message), Paint::Plain);
        hanging(out, &[Piece::new("! ", Paint::Warning), message], 1, 3, look);
        for span in &finding.spans {
            let words = view.words(*span);
            if !words.is_empty() && !finding.message.contains(&words) {
                lines(out, &[Piece::new(&format!("“{}”", cut(&words, 240)), Paint::Dim)], 5, look);
            }
        }
    }
}
