//! Which rows are wanted.

use rusqlite::{CachedStatement, Row, ToSql};
use saksi_record::{Event, Modality, Polarity};

/// Which rows are wanted; every part that is given must hold. Words are compared whatever their case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words in the sentence, or in the name of somebody in it.
    pub about: Option<String>,
    /// A place, as written or by its name, or the ISO code of its country.
    pub place: Option<String>,
    /// First day, ISO: of the event where it is known, else of publication.
    pub since: Option<String>,
    /// Last day, ISO.
    pub until: Option<String>,
    /// What sort of event.
    pub event: Option<Event>,
    /// Whether it happened, is planned, possible …
    pub modality: Option<Modality>,
    /// Claimed or denied.
    pub polarity: Option<Polarity>,
    /// Words in the outlet's name.
    pub outlet: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Beginning of an article's id.
    pub article: Option<String>,
    /// At most so many rows.
    pub limit: Option<u32>,
}

/// Conditions on the article `a`, the same in every query.
pub(crate) const ARTICLE: &str = "(:outlet IS NULL OR holds(a.outlet, :outlet))
    AND (:language IS NULL OR a.language = :language)
    AND (:article IS NULL OR substr(a.id, 1, length(:article)) = :article)";

/// Conditions on the article's day of publication.
pub(crate) const DAY: &str = "(:since IS NULL OR a.day >= :since) AND (:until IS NULL OR a.day <= :until)";

/// Conditions on a claim `c` itself.
pub(crate) const CLAIM: &str = "(:event IS NULL OR c.event = :event)
    AND (:modality IS NULL OR c.modality = :modality)
    AND (:polarity IS NULL OR c.polarity = :polarity)";

/// Whether any condition on claims is set at all.
pub(crate) const NO_CLAIM: &str = "(:event IS NULL AND :modality IS NULL AND :polarity IS NULL)";

impl Filter {
    /// Runs a statement that names any of the filter's parts as parameters.
    pub(crate) fn rows<T>(
        &self,
        statement: &mut CachedStatement<'_>,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        let (event, modality, polarity) = (
            self.event.map(Event::as_str),
            self.modality.map(Modality::as_str),
            self.polarity.map(Polarity::as_str),
        );
        let limit = self.limit.map_or(-1, i64::from);
        let all: [(&str, &dyn ToSql); 11] = [
            (":about", &self.about),
            (":place", &self.place),
            (":since", &self.since),
            (":until", &self.until),
            (":event", &event),
            (":modality", &modality),
            (":polarity", &polarity),
            (":outlet", &self.outlet),
            (":language", &self.language),
            (":article", &self.article),
            (":limit", &limit),
        ];
        for (name, value) in all {
            if let Some(at) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(at, value)?;
            }
        }
        statement.raw_query().mapped(row).collect()
    }
}
