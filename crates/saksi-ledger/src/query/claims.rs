//! Claims.

use super::{texts, word};
use crate::error::QueryError;
use crate::filter::{self, Filter};
use crate::store::Ledger;
use saksi_record::{Event, Modality, Polarity, Role};
use serde::Serialize;

/// A claim, with the words it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimRow {
    /// Id of the article.
    pub article: String,
    /// Id of the claim within the article.
    pub claim: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, ISO.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// What sort of event.
    pub event: Event,
    /// PLOVER modes.
    pub mode: Vec<String>,
    /// Claimed or denied.
    pub polarity: Polarity,
    /// Happened, planned, possible …
    pub modality: Modality,
    /// The words that express it.
    pub anchor: String,
    /// First code point of these words.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// Who does it, as written; in brackets who that is, where the words do not say.
    pub actors: Vec<String>,
    /// To whom.
    pub recipients: Vec<String>,
    /// Where.
    pub places: Vec<String>,
    /// First day of the event, ISO.
    pub first: Option<String>,
    /// Last day, ISO.
    pub last: Option<String>,
    /// How many.
    pub figures: Vec<ClaimFigure>,
    /// Whose word it is; empty: the outlet's own.
    pub sources: Vec<String>,
    /// Outlets through which it came, nearest first.
    pub via: Vec<String>,
    /// The sentence.
    pub sentence: String,
    /// First code point of the sentence.
    pub sentence_start: u32,
    /// The rule that found it.
    pub rule: String,
}

/// A figure of a claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimFigure {
    /// As written.
    pub words: String,
    /// What it counts in the claim.
    pub role: Role,
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
}

const WHO: &str = "SELECT CASE WHEN name IS NULL OR holds(quote, name) OR holds(name, quote) THEN quote
    ELSE quote || ' (' || name || ')' END FROM participants WHERE claim = ?1";
const PLACES: &str = "SELECT coalesce(p.name, p.quote) FROM claim_places JOIN places p USING (place)
    WHERE claim = ?1 GROUP BY 1 ORDER BY min(p.ordinal)";
const SOURCES: &str = "SELECT coalesce(e.name, a.source, 'a source without a name')
    FROM claim_attributions JOIN attributions a USING (attribution)
    LEFT JOIN entities e ON e.article = a.article AND e.id = a.speaker
    WHERE claim = ?1 GROUP BY 1 ORDER BY min(attribution)";
const VIA: &str = "SELECT outlet FROM claim_attributions JOIN vias USING (attribution)
    WHERE claim = ?1 GROUP BY 1 ORDER BY min(ordinal), 1";

impl Ledger {
    /// Claims that pass the filter, by day of publication, article and place in the text.
    pub fn claims(&self, filter: &Filter) -> Result<Vec<ClaimRow>, QueryError> {
        self.try_claims(filter).map_err(|source| QueryError::Sqlite { what: "claims", source })
    }

    fn try_claims(&self, filter: &Filter) -> rusqlite::Result<Vec<ClaimRow>> {
        let sql = format!(
            "SELECT c.claim, a.id, c.id, a.outlet, a.published, a.language, c.event, c.mode, c.polarity, c.modality,
                    c.quote, c.start, c.\"end\", c.first, c.last, c.sentence, c.rule, c.sentence_start
             FROM claims c JOIN articles a USING (article)
             WHERE {} AND {}
               AND (:about IS NULL OR holds(c.sentence, :about) OR EXISTS
                   (SELECT 1 FROM participants p WHERE p.claim = c.claim AND holds(p.name, :about)))
               AND (:place IS NULL OR EXISTS
                   (SELECT 1 FROM claim_places JOIN places p USING (place) WHERE claim_places.claim = c.claim
                    AND (holds(p.quote, :place) OR holds(p.name, :place) OR p.country = upper(:place))))
               AND (:since IS NULL OR coalesce(c.last, c.first, a.day) >= :since)
               AND (:until IS NULL OR coalesce(c.first, c.last, a.day) <= :until)
             ORDER BY a.day IS NULL, a.day, a.id, c.ordinal LIMIT :limit",
            filter::ARTICLE,
            filter::CLAIM
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = filter.rows(&mut statement, |r| {
            let mode: String = r.get(7)?;
            let row = ClaimRow {
                article: r.get(1)?,
                claim: r.get(2)?,
                outlet: r.get(3)?,
                published: r.get(4)?,
                language: r.get(5)?,
                event: word(r, 6, Event::parse)?,
                mode: mode.split_whitespace().map(str::to_string).collect(),
                polarity: word(r, 8, Polarity::parse)?,
                modality: word(r, 9, Modality::parse)?,
                anchor: r.get(10)?,
                start: r.get(11)?,
                end: r.get(12)?,
                first: r.get(13)?,
                last: r.get(14)?,
                sentence: r.get(15)?,
                rule: r.get(16)?,
                sentence_start: r.get(17)?,
                actors: Vec::new(),
                recipients: Vec::new(),
                places: Vec::new(),
                figures: Vec::new(),
                sources: Vec::new(),
                via: Vec::new(),
            };
            Ok((r.get::<_, i64>(0)?, row))
        })?;
        for (key, row) in &mut rows {
            row.actors = texts(&self.connection, &format!("{WHO} AND part = 'actor' ORDER BY rowid"), *key)?;
            row.recipients =
                texts(&self.connection, &format!("{WHO} AND part = 'recipient' ORDER BY rowid"), *key)?;
            row.places = texts(&self.connection, PLACES, *key)?;
            row.sources = texts(&self.connection, SOURCES, *key)?;
            row.via = texts(&self.connection, VIA, *key)?;
            row.figures = self.figures_of(*key)?;
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    fn figures_of(&self, claim: i64) -> rusqlite::Result<Vec<ClaimFigure>> {
        let sql =
            "SELECT q.quote, role, q.min, q.max FROM claim_quantities JOIN quantities q USING (quantity)
                   WHERE claim = ?1 ORDER BY q.ordinal";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([claim], |r| {
            Ok(ClaimFigure {
                words: r.get(0)?,
                role: word(r, 1, Role::parse)?,
                min: r.get(2)?,
                max: r.get(3)?,
            })
        })?;
        rows.collect()
    }
}
