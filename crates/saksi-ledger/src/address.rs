//! One claim by its address, with everything it rests on.

use crate::error::QueryError;
use crate::query::articles::whole;
use crate::store::Ledger;
use saksi_record::{Claim, Record};

/// A claim, the record it is from, and who read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The whole article.
    pub record: Record,
    /// Index of the claim in the record.
    pub index: usize,
    /// The program and options that read the article.
    pub reader: String,
    /// Every place the article was read from.
    pub sources: Vec<String>,
}

impl Explained {
    /// The claim itself.
    pub fn claim(&self) -> Option<&Claim> {
        self.record.claims.get(self.index)
    }
}

impl Ledger {
    /// The claim at an address: the beginning of an article's id, a colon, the claim's id; `3f2a9c01:c3`.
    pub fn explain(&self, address: &str) -> Result<Explained, QueryError> {
        let wrong = || QueryError::Address { address: address.to_string() };
        let (prefix, claim) = address.trim().split_once(':').ok_or_else(wrong)?;
        if prefix.is_empty() || !prefix.bytes().all(|b| b.is_ascii_alphanumeric()) || claim.is_empty() {
            return Err(wrong());
        }
        let found = self
            .beginning_with(&prefix.to_ascii_lowercase())
            .map_err(|source| QueryError::Sqlite { what: "an article", source })?;
        let [(article, reader, json, text)] =
            <[_; 1]>::try_from(found).map_err(|found: Vec<_>| match found.len() {
                0 => QueryError::NoArticle { prefix: prefix.to_string() },
                count => QueryError::Ambiguous { prefix: prefix.to_string(), count },
            })?;
        let sources = crate::query::texts_of_article(&self.connection, &article)
            .map_err(|source| QueryError::Sqlite { what: "an article", source })?;
        let record = whole(article.clone(), &json, text)?;
        let count = record.claims.len();
        let index = record.claims.iter().position(|c| c.id == claim);
        let index = index.ok_or_else(|| QueryError::NoClaim { article, claim: claim.to_string(), count })?;
        Ok(Explained { record, index, reader, sources })
    }

    fn beginning_with(&self, prefix: &str) -> rusqlite::Result<Vec<(String, String, String, String)>> {
        let sql = "SELECT id, reader, record, text FROM articles WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 20";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([prefix], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
        rows.collect()
    }
}
