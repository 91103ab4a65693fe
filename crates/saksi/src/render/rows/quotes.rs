//! Who said what.

use super::{Line, cell, join, published, short, text};
use crate::render::view::cut;
use crate::render::{Look, Paint, Piece, words};
use saksi_ledger::QuoteRow;
use saksi_record::AttributionKind;

/// Longest statement of a table; a spreadsheet has it whole.
const LONGEST: usize = 300;

impl Line for QuoteRow {
    const HEAD: &'static [&'static str] = &["article", "who", "", "what", "where it stands"];
    const FIELDS: &'static [&'static str] = &[
        "attribution",
        "article",
        "outlet",
        "published",
        "language",
        "speaker",
        "role",
        "kind",
        "act",
        "content",
        "via",
    ];

    fn cells(&self, _look: &Look) -> Vec<Vec<Piece>> {
        let mut who = match &self.speaker {
            Some(name) => cell(name),
            None => vec![Piece::new("not named", Paint::Dim)],
        };
        if let Some(role) = &self.role {
            who.push(Piece::new(&format!(", {role}"), Paint::Dim));
        }
        let said = cut(&self.content.join(" … "), LONGEST);
        let said = if self.kind == AttributionKind::Direct { format!("“{said}”") } else { said };
        let via: String = self.via.iter().map(|v| format!(" (via {v})")).collect();
        vec![
            cell(short(&self.article)),
            who,
            vec![Piece::new(words::act(self.act.as_deref()), Paint::Dim)],
            vec![Piece::new(&said, Paint::Plain), Piece::new(&via, Paint::Dim)],
            cell(published(&self.outlet, &self.published)),
        ]
    }

    fn fields(&self) -> Vec<String> {
        vec![
            format!("{}:{}", self.article, self.attribution),
            self.article.clone(),
            text(&self.outlet),
            text(&self.published),
            self.language.clone(),
            text(&self.speaker),
            text(&self.role),
            self.kind.to_string(),
            text(&self.act),
            join(&self.content),
            join(&self.via),
        ]
    }
}
