//! Rows of the ledger as tables and as spreadsheets.

mod articles;
mod claims;
mod figures;
mod quotes;

use super::{Look, Paint, Piece, days};
use serde::Serialize;

/// A row that can be shown.
pub(crate) trait Line: Serialize {
    /// Heads of the table.
    const HEAD: &'static [&'static str];
    /// Names of the columns of the spreadsheet.
    const FIELDS: &'static [&'static str];
    /// Cells of the table.
    fn cells(&self, look: &Look) -> Vec<Vec<Piece>>;
    /// What is printed over the whole width below the row.
    fn note(&self, _look: &Look) -> Vec<Piece> {
        Vec::new()
    }
    /// Cells of the spreadsheet: whole, several values parted by ` | `.
    fn fields(&self) -> Vec<String>;
}

/// Letters of an article's id that are shown; enough to tell millions apart.
const SHORT: usize = 8;

/// A plain cell.
fn cell(text: impl AsRef<str>) -> Vec<Piece> {
    vec![Piece::new(text.as_ref(), Paint::Plain)]
}

/// The beginning of an article's id.
fn short(id: &str) -> &str {
    id.get(..SHORT).unwrap_or(id)
}

/// Outlet and day of publication.
fn published(outlet: &Option<String>, published: &Option<String>) -> String {
    let day = published.as_deref().map(|p| days(Some(p), Some(p)));
    [outlet.clone(), day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Several values in one cell of a spreadsheet.
fn join(list: &[String]) -> String {
    list.join(" | ")
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn number(value: Option<f64>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}
