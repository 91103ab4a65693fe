//! Figures.

use super::{Line, cell, join, number, published, short, text};
use crate::render::view::cut;
use crate::render::{Look, Paint, Piece};
use saksi_ledger::FigureRow;

/// Longest sentence of a table; a spreadsheet has it whole.
const LONGEST: usize = 200;

impl Line for FigureRow {
    const HEAD: &'static [&'static str] =
        &["article", "figure", "means", "whose word", "in the words", "where it stands"];
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
        let unit = self.currency.clone().unwrap_or_else(|| self.unit.to_string());
        let unit = if unit == "other" { String::new() } else { format!(" {unit}") };
        let word = match self.sources.as_slice() {
            [] => vec![Piece::new("the outlet", Paint::Dim)],
            said => cell(said.join("; ")),
        };
        vec![
            cell(short(&self.article)),
            cell(&self.words),
            cell(range(self.min, self.max, self.approximate) + &unit),
            word,
            cell(cut(&self.sentence, LONGEST)),
            cell(published(&self.outlet, &self.published)),
        ]
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

/// `40,000`, `about 30`, `1,000 or more`, `up to 15`, `18 to 23`.
fn range(min: Option<f64>, max: Option<f64>, approximate: bool) -> String {
    let value = match (min, max) {
        (Some(a), Some(b)) if a == b => thousands(a),
        (Some(a), Some(b)) => format!("{} to {}", thousands(a), thousands(b)),
        (Some(a), None) => format!("{} or more", thousands(a)),
        (None, Some(b)) => format!("up to {}", thousands(b)),
        (None, None) => return String::new(),
    };
    if approximate { format!("about {value}") } else { value }
}

/// A number with commas between thousands, as the interface is in English.
fn thousands(value: f64) -> String {
    let text = value.to_string();
    let (whole, rest) = text.find('.').map_or((text.as_str(), ""), |at| text.split_at(at));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    format!("{sign}{out}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_as_it_was_meant() {
        assert_eq!(range(Some(40_000.0), Some(40_000.0), true), "about 40,000");
        assert_eq!(range(Some(1000.0), None, false), "1,000 or more");
        assert_eq!(range(None, Some(15.0), false), "up to 15");
        assert_eq!(range(Some(1.5), Some(1.5), false), "1.5");
        assert_eq!(range(Some(-1234567.25), None, false), "-1,234,567.25 or more");
    }
}
