//! Figures.

use super::{Line, cell, join, number, published, short, text};
use crate::render::view::cut;
use crate::render::{Look, Paint, Piece, numbers};
use saksi_ledger::FigureRow;

/// Longest sentence of a table; a spreadsheet has it whole.
const LONGEST: usize = 300;

impl Line for FigureRow {
    const HEAD: &'static [&'static str] = &["article", "figure", "that is", "whose word", "where it stands"];
    const FIELDS: &'static [&'static str] = &[
        "article",
        "outlet",
        "published",
        "language",
        "words",
        "min",
        "max",
        "approximate",
        "unit",
        "noun",
        "currency",
        "claims",
        "sources",
        "sentence",
    ];

    fn cells(&self, _look: &Look) -> Vec<Vec<Piece>> {
        let value = numbers::range(self.min, self.max, self.approximate);
        let value = numbers::counted(&value, self.unit, self.currency.as_deref());
        let word = match self.sources.as_slice() {
            [] => vec![Piece::new("the outlet", Paint::Dim)],
            said => cell(said.join("; ")),
        };
        vec![
            cell(short(&self.article)),
            cell(&self.words),
            cell(value),
            word,
            cell(published(&self.outlet, &self.published)),
        ]
    }

    fn note(&self, _look: &Look) -> Vec<Piece> {
        match self.sentence.as_str() {
            "" => Vec::new(),
            sentence => vec![Piece::new(&format!("“{}”", cut(sentence, LONGEST)), Paint::Dim)],
        }
    }

    fn fields(&self) -> Vec<String> {
        vec![
            self.article.clone(),
            text(&self.outlet),
            text(&self.published),
            self.language.clone(),
            self.words.clone(),
            number(self.min),
            number(self.max),
            self.approximate.to_string(),
            self.unit.to_string(),
            text(&self.noun),
            text(&self.currency),
            join(&self.claims),
            join(&self.sources),
            self.sentence.clone(),
        ]
    }
}
