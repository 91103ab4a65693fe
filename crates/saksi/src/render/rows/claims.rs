//! Claims.

use super::{Line, cell, join, published, short, text};
use crate::render::{Look, Paint, Piece, days, words};
use saksi_ledger::ClaimRow;

impl Line for ClaimRow {
    const HEAD: &'static [&'static str] =
        &["claim", "what", "who", "to whom", "how many", "when", "whose word"];
    const FIELDS: &'static [&'static str] = &[
        "claim",
        "article",
        "outlet",
        "published",
        "language",
        "event",
        "mode",
        "polarity",
        "modality",
        "what",
        "anchor",
        "actors",
        "recipients",
        "figures",
        "places",
        "first_day",
        "last_day",
        "sources",
        "via",
        "sentence",
        "rule",
        "start",
        "end",
    ];

    fn cells(&self, look: &Look) -> Vec<Vec<Piece>> {
        let status = words::status(self.polarity, self.modality);
        let mut what = cell(words::what(self.event, &self.mode));
        if !status.is_empty() {
            let paint = if look.color { Paint::of(self.polarity, self.modality) } else { Paint::Plain };
            what.extend([Piece::new(" — ", Paint::Plain), Piece::new(status, paint)]);
        }
        let figures: Vec<String> = self.figures.iter().map(|f| words::figure(&f.words, f.role)).collect();
        let via: String = self.via.iter().map(|v| format!(", via {v}")).collect();
        let word = match self.sources.as_slice() {
            [] => vec![Piece::new(&format!("the outlet{via}"), Paint::Dim)],
            said => cell(format!("{}{via}", said.join("; "))),
        };
        vec![
            cell(format!("{}:{}", short(&self.article), self.claim)),
            what,
            cell(self.actors.join("; ")),
            cell(self.recipients.join("; ")),
            cell(figures.join("; ")),
            cell(days(self.first.as_deref(), self.last.as_deref())),
            word,
        ]
    }

    /// The sentence with the words that carry the claim marked, and where it stands.
    fn note(&self, look: &Look) -> Vec<Piece> {
        let (from, to) = (
            self.start.saturating_sub(self.sentence_start) as usize,
            self.end.saturating_sub(self.sentence_start) as usize,
        );
        let part =
            |a: usize, b: usize| self.sentence.chars().skip(a).take(b.saturating_sub(a)).collect::<String>();
        let [open, close] = if look.color { ["", ""] } else { ["[", "]"] };
        let paint = if look.color { Paint::of(self.polarity, self.modality) } else { Paint::Dim };
        vec![
            Piece::new(&format!("“{}", part(0, from)), Paint::Dim),
            Piece::new(&format!("{open}{}{close}", part(from, to)), paint),
            Piece::new(&format!("{}” ", part(to, self.sentence.len())), Paint::Dim),
            Piece::new(&published(&self.outlet, &self.published), Paint::Dim),
        ]
    }

    fn fields(&self) -> Vec<String> {
        let figures: Vec<String> = self.figures.iter().map(|f| words::figure(&f.words, f.role)).collect();
        vec![
            format!("{}:{}", self.article, self.claim),
            self.article.clone(),
            text(&self.outlet),
            text(&self.published),
            self.language.clone(),
            self.event.to_string(),
            self.mode.join(" "),
            self.polarity.to_string(),
            self.modality.to_string(),
            words::claim(self.event, &self.mode, self.polarity, self.modality),
            self.anchor.clone(),
            join(&self.actors),
            join(&self.recipients),
            join(&figures),
            join(&self.places),
            text(&self.first),
            text(&self.last),
            join(&self.sources),
            join(&self.via),
            self.sentence.clone(),
            self.rule.clone(),
            self.start.to_string(),
            self.end.to_string(),
        ]
    }
}
