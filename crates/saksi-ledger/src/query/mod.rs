//! Questions and their answers, as typed rows.

pub(crate) mod articles;
mod claims;
mod figures;
mod quotes;

pub use articles::ArticleRow;
pub use claims::{ClaimFigure, ClaimRow};
pub use figures::FigureRow;
pub use quotes::QuoteRow;

use rusqlite::types::Type;
use rusqlite::{Connection, Row};

/// A word of a closed vocabulary.
pub(crate) fn word<T>(row: &Row<'_>, at: usize, parse: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text = row.get_ref(at)?.as_str()?;
    parse(text).ok_or_else(|| {
        let why = format!("“{text}” is not a word of the record");
        rusqlite::Error::FromSqlConversionFailure(at, Type::Text, why.into())
    })
}

/// The texts in the first column of what belongs to one row.
pub(crate) fn texts(connection: &Connection, sql: &str, of: i64) -> rusqlite::Result<Vec<String>> {
    connection.prepare_cached(sql)?.query_map([of], |r| r.get(0))?.collect()
}

/// Every place an article was read from.
pub(crate) fn texts_of_article(connection: &Connection, id: &str) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT s.source FROM sources s JOIN articles USING (article) WHERE id = ?1 ORDER BY 1";
    connection.prepare_cached(sql)?.query_map([id], |r| r.get(0))?.collect()
}
