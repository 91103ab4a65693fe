//! The table of claims below a text.

use super::view::View;
use super::{Look, Paint, Piece, Table, words};

/// Claims by number: what in plain words, who, to whom, how many, when and where, and on whose word.
pub(crate) fn print(out: &mut String, view: &View<'_>, look: &Look) {
    let mut table = Table::new(&["", "what", "who", "to whom", "how many", "when", "where", "whose word"]);
    for (i, claim) in view.record.claims.iter().enumerate() {
        let paint = if look.color { Paint::of(claim.polarity, claim.modality) } else { Paint::Plain };
        let what = vec![
            Piece::new(words::what(claim.event, &claim.mode), Paint::Plain),
            Piece::new(" — ", Paint::Plain),
            Piece::new(words::status(claim.polarity, claim.modality), paint),
        ];
        let what =
            if words::status(claim.polarity, claim.modality).is_empty() { what[..1].to_vec() } else { what };
        let plain = |text: String| vec![Piece::new(&text, Paint::Plain)];
        let whose = match view.sources(claim) {
            none if none.is_empty() => vec![Piece::new("the outlet", Paint::Dim)],
            said => plain(said),
        };
        table.row(vec![
            plain((i + 1).to_string()),
            what,
            plain(view.participants(&claim.actors)),
            plain(view.participants(&claim.recipients)),
            plain(view.figures(claim)),
            plain(view.when(claim)),
            plain(view.places(claim)),
            whose,
        ]);
    }
    table.print(out, 1, look);
}
