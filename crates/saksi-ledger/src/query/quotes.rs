//! Who said what.

use super::{texts, word};
use crate::error::QueryError;
use crate::filter::{self, Filter};
use crate::store::Ledger;
use saksi_record::AttributionKind;
use serde::Serialize;

/// Something somebody said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuoteRow {
    /// Id of the article.
    pub article: String,
    /// Id of the attribution within the article.
    pub attribution: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, ISO.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// Who said it: the name, or the words for who; `None` where the article names nobody.
    pub speaker: Option<String>,
    /// The speaker's office.
    pub role: Option<String>,
    /// In quotation marks or not.
    pub kind: AttributionKind,
    /// `said`, `denied` …
    pub act: Option<String>,
    /// What was said; several parts where the text splits it.
    pub content: Vec<String>,
    /// Outlets through which it came, nearest first.
    pub via: Vec<String>,
}

impl Ledger {
    /// Statements that pass the filter. The conditions on claims ask for a statement that holds such a claim.
    pub fn quotes(&self, filter: &Filter) -> Result<Vec<QuoteRow>, QueryError> {
        self.try_quotes(filter).map_err(|source| QueryError::Sqlite { what: "quotes", source })
    }

    fn try_quotes(&self, filter: &Filter) -> rusqlite::Result<Vec<QuoteRow>> {
        let sql = format!(
            "SELECT s.attribution, a.id, s.id, a.outlet, a.published, a.language, coalesce(e.name, s.source), e.role,
                    s.kind, s.act
             FROM attributions s JOIN articles a USING (article)
             LEFT JOIN entities e ON e.article = s.article AND e.id = s.speaker
             WHERE {} AND {} AND ({} OR EXISTS (SELECT 1 FROM claim_attributions JOIN claims c USING (claim)
                       WHERE claim_attributions.attribution = s.attribution AND {}))
               AND (:about IS NULL OR holds(e.name, :about) OR holds(s.source, :about) OR EXISTS
                   (SELECT 1 FROM contents t WHERE t.attribution = s.attribution AND holds(t.quote, :about)))
               AND (:place IS NULL OR EXISTS
                   (SELECT 1 FROM contents t JOIN places p ON p.article = t.article
                        AND p.start >= t.start AND p.\"end\" <= t.\"end\"
                    WHERE t.attribution = s.attribution
                      AND (holds(p.quote, :place) OR holds(p.name, :place) OR p.country = upper(:place))))
             ORDER BY a.day IS NULL, a.day, a.id, s.attribution LIMIT :limit",
            filter::ARTICLE,
            filter::DAY,
            filter::NO_CLAIM,
            filter::CLAIM
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = filter.rows(&mut statement, |r| {
            let row = QuoteRow {
                article: r.get(1)?,
                attribution: r.get(2)?,
                outlet: r.get(3)?,
                published: r.get(4)?,
                language: r.get(5)?,
                speaker: r.get(6)?,
                role: r.get(7)?,
                kind: word(r, 8, AttributionKind::parse)?,
                act: r.get(9)?,
                content: Vec::new(),
                via: Vec::new(),
            };
            Ok((r.get::<_, i64>(0)?, row))
        })?;
        for (key, row) in &mut rows {
            let content = "SELECT quote FROM contents WHERE attribution = ?1 ORDER BY start";
            row.content = texts(&self.connection, content, *key)?;
            let via = "SELECT outlet FROM vias WHERE attribution = ?1 ORDER BY ordinal";
            row.via = texts(&self.connection, via, *key)?;
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }
}
