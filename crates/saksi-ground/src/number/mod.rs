//! Numbers in digits and words, as intervals.

mod list;
mod words;

pub(crate) use list::list;

use crate::lex::Pieces;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// First piece after it.
    pub(crate) end: usize,
    /// Least value.
    pub(crate) min: f64,
    /// Greatest value; infinite for an open end.
    pub(crate) max: f64,
    /// “dozens”, “puluhan”.
    pub(crate) vague: bool,
    /// A scale that may be shared by a number before it (“5-10 juta”); 1 if none.
    pub(crate) scale: f64,
    /// The value by the other language's marks (“40,000” in Indonesian).
    pub(crate) other: Option<f64>,
    /// Only digits, no marks, no scale: could be a year.
    pub(crate) plain: bool,
    /// Has a part after a decimal mark.
    pub(crate) decimal: bool,
    /// Has digits.
    pub(crate) digits: bool,
}

/// The whole number that rounding has missed by a hair (8.3 × 10¹²).
pub(crate) fn tidy(value: f64) -> f64 {
    let whole = value.round();
    if (value - whole).abs() <= value.abs() * 1e-12 { whole } else { value }
}

impl Number {
    /// One, said by an article that ends before piece `end`.
    pub(crate) fn one(end: usize) -> Self {
        Self {
            end,
            min: 1.0,
            max: 1.0,
            vague: false,
            scale: 1.0,
            other: None,
            plain: false,
            decimal: false,
            digits: false,
        }
    }
}

impl Pieces<'_> {
    /// The number that starts at a piece.
    pub(crate) fn number(&self, at: usize) -> Option<Number> {
        self.vague(at).or_else(|| self.exact(at))
    }
}
