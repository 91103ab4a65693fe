//! Figures.

use super::{texts, word};
use crate::error::QueryError;
use crate::filter::{self, Filter};
use crate::store::Ledger;
use saksi_record::Unit;
use serde::Serialize;

/// A figure, the sentence it stands in and whose word it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureRow {
    /// Id of the article.
    pub article: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, ISO.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// As written.
    pub words: String,
    /// Least value; `None` where the words set none.
    pub min: Option<f64>,
    /// Greatest value; `None` where the words set none.
    pub max: Option<f64>,
    /// “about”.
    pub approximate: bool,
    /// What is counted.
    pub unit: Unit,
    /// Head noun as written.
    pub noun: Option<String>,
    /// ISO 4217 code of money.
    pub currency: Option<String>,
    /// Ids of the claims it belongs to, within the article.
    pub claims: Vec<String>,
    /// On whose word those claims are; empty: the outlet's own, or no claim.
    pub sources: Vec<String>,
    /// The sentence.
    pub sentence: String,
}

const CLAIMS: &str =
    "SELECT c.id FROM claim_quantities JOIN claims c USING (claim) WHERE quantity = ?1 ORDER BY c.ordinal";
const SOURCES: &str = "SELECT coalesce(e.name, s.source, 'a source without a name')
    FROM claim_quantities JOIN claim_attributions USING (claim) JOIN attributions s USING (attribution)
    LEFT JOIN entities e ON e.article = s.article AND e.id = s.speaker
    WHERE quantity = ?1 GROUP BY 1 ORDER BY min(attribution)";

impl Ledger {
    /// Figures that pass the filter. The conditions on claims ask for a figure that such a claim gives.
    pub fn figures(&self, filter: &Filter) -> Result<Vec<FigureRow>, QueryError> {
        self.try_figures(filter).map_err(|source| QueryError::Sqlite { what: "figures", source })
    }

    fn try_figures(&self, filter: &Filter) -> rusqlite::Result<Vec<FigureRow>> {
        let sql = format!(
            "SELECT q.quantity, a.id, a.outlet, a.published, a.language, q.quote, q.min, q.max, q.approximate, q.unit,
                    q.noun, q.currency, q.sentence
             FROM quantities q JOIN articles a USING (article)
             WHERE {} AND {} AND ({} OR EXISTS (SELECT 1 FROM claim_quantities JOIN claims c USING (claim)
                       WHERE claim_quantities.quantity = q.quantity AND {}))
               AND (:about IS NULL OR holds(q.sentence, :about) OR holds(q.quote, :about))
               AND (:place IS NULL OR holds(q.sentence, :place) OR EXISTS
                   (SELECT 1 FROM claim_quantities b JOIN claim_places USING (claim) JOIN places p USING (place)
                    WHERE b.quantity = q.quantity
                      AND (holds(p.quote, :place) OR holds(p.name, :place) OR p.country = upper(:place))))
             ORDER BY a.day IS NULL, a.day, a.id, q.ordinal LIMIT :limit",
            filter::ARTICLE,
            filter::DAY,
            filter::NO_CLAIM,
            filter::CLAIM
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = filter.rows(&mut statement, |r| {
            let row = FigureRow {
                article: r.get(1)?,
                outlet: r.get(2)?,
                published: r.get(3)?,
                language: r.get(4)?,
                words: r.get(5)?,
                min: r.get(6)?,
                max: r.get(7)?,
                approximate: r.get(8)?,
                unit: word(r, 9, Unit::parse)?,
                noun: r.get(10)?,
                currency: r.get(11)?,
                sentence: r.get(12)?,
                claims: Vec::new(),
                sources: Vec::new(),
            };
            Ok((r.get::<_, i64>(0)?, row))
        })?;
        for (key, row) in &mut rows {
            row.claims = texts(&self.connection, CLAIMS, *key)?;
            row.sources = texts(&self.connection, SOURCES, *key)?;
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }
}
