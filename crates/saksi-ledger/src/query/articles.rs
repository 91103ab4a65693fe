//! Articles, as rows and as whole records.

use super::texts;
use crate::error::QueryError;
use crate::filter::{self, Filter};
use crate::store::Ledger;
use saksi_record::Record;
use serde::Serialize;

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleRow {
    /// Content hash of the input.
    pub article: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, ISO.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// Its headline.
    pub title: Option<String>,
    /// How many claims it makes.
    pub claims: u32,
    /// How many statements it reports.
    pub quotes: u32,
    /// Rules of its findings, each once.
    pub findings: Vec<String>,
    /// Its address.
    pub url: Option<String>,
    /// Every place it was read from.
    pub sources: Vec<String>,
}

/// What follows `FROM articles a` in a question about articles.
fn tail() -> String {
    format!(
        "WHERE {} AND {} AND ({} OR EXISTS (SELECT 1 FROM claims c WHERE c.article = a.article AND {}))
           AND (:about IS NULL OR holds(a.text, :about))
           AND (:place IS NULL OR EXISTS (SELECT 1 FROM places p WHERE p.article = a.article
                AND (holds(p.quote, :place) OR holds(p.name, :place) OR p.country = upper(:place))))
         ORDER BY a.day IS NULL, a.day, a.id LIMIT :limit",
        filter::ARTICLE,
        filter::DAY,
        filter::NO_CLAIM,
        filter::CLAIM
    )
}

impl Ledger {
    /// Articles that pass the filter. The conditions on claims ask for an article that makes such a claim.
    pub fn articles(&self, filter: &Filter) -> Result<Vec<ArticleRow>, QueryError> {
        self.try_articles(filter).map_err(|source| QueryError::Sqlite { what: "articles", source })
    }

    fn try_articles(&self, filter: &Filter) -> rusqlite::Result<Vec<ArticleRow>> {
        let sql = format!(
            "SELECT a.article, a.id, a.outlet, a.published, a.language, a.title, a.url,
                    (SELECT count(*) FROM claims x WHERE x.article = a.article),
                    (SELECT count(*) FROM attributions x WHERE x.article = a.article)
             FROM articles a {}",
            tail()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = filter.rows(&mut statement, |r| {
            let row = ArticleRow {
                article: r.get(1)?,
                outlet: r.get(2)?,
                published: r.get(3)?,
                language: r.get(4)?,
                title: r.get(5)?,
                url: r.get(6)?,
                claims: r.get(7)?,
                quotes: r.get(8)?,
                findings: Vec::new(),
                sources: Vec::new(),
            };
            Ok((r.get::<_, i64>(0)?, row))
        })?;
        for (key, row) in &mut rows {
            let findings = "SELECT rule FROM findings WHERE article = ?1 GROUP BY rule ORDER BY min(finding)";
            row.findings = texts(&self.connection, findings, *key)?;
            row.sources =
                texts(&self.connection, "SELECT source FROM sources WHERE article = ?1 ORDER BY 1", *key)?;
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// Whole records of the articles that pass the filter.
    pub fn records(&self, filter: &Filter) -> Result<Vec<Record>, QueryError> {
        let get = || {
            let mut statement = self
                .connection
                .prepare_cached(&format!("SELECT a.id, a.record, a.text FROM articles a {}", tail()))?;
            filter.rows(&mut statement, |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        };
        let rows: Vec<(String, String, String)> =
            get().map_err(|source| QueryError::Sqlite { what: "records", source })?;
        rows.into_iter().map(|(article, json, text)| whole(article, &json, text)).collect()
    }
}

/// A record and its text, put together again.
pub(crate) fn whole(article: String, json: &str, text: String) -> Result<Record, QueryError> {
    let bare: Record = serde_json::from_str(json).map_err(|source| QueryError::Stored { article, source })?;
    Ok(Record { text, ..bare })
}
