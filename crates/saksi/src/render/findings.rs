//! What a reader should look at twice, and what could not be read.

use super::piece::lines;
use super::view::{View, cut};
use super::{Look, Paint, Piece};

/// Each finding with the words it is about.
pub(crate) fn print(out: &mut String, view: &View<'_>, look: &Look) {
    for finding in &view.record.findings {
        let numbers: Vec<&str> = finding.claims.iter().map(|c| c.trim_start_matches('c')).collect();
        let about = match numbers.len() {
            0 => String::new(),
            1 => format!(" (claim {})", numbers[0]),
            _ => format!(" (claims {})", numbers.join(", ")),
        };
        lines(
            out,
            &[
                Piece::new("! ", Paint::Warning),
                Piece::new(&format!("{}{about}", finding.message), Paint::Plain),
            ],
            1,
            look,
        );
        for span in &finding.spans {
            let words = cut(&view.words(*span), 240);
            if !words.is_empty() {
                lines(out, &[Piece::new(&format!("“{words}”"), Paint::Dim)], 5, look);
            }
        }
    }
}
