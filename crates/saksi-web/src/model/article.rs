//! One record, with what is looked up in it again and again.

use crate::when;
use jiff::civil::Date;
use saksi_record::{Attribution, CharSpan, Claim, Entity, EntityKind, Participant, Record};
use saksi_text::Offsets;
use std::collections::{BTreeMap, BTreeSet};

/// A record and its place in the brief.
#[derive(Debug)]
pub(crate) struct Article<'r> {
    /// What it shows.
    pub(crate) record: &'r Record,
    /// Counts from 1; names its anchors in the page.
    pub(crate) number: usize,
    offsets: Offsets<'r>,
    entities: BTreeMap<&'r str, &'r Entity>,
    attributions: BTreeMap<&'r str, (usize, &'r Attribution)>,
}

impl<'r> Article<'r> {
    /// Indexes a record.
    pub(crate) fn new(record: &'r Record, number: usize) -> Self {
        let entities = record.entities.iter().map(|e| (e.id.as_str(), e)).collect();
        let attributions =
            record.attributions.iter().enumerate().map(|(i, a)| (a.id.as_str(), (i, a))).collect();
        Self { record, number, offsets: Offsets::new(&record.text), entities, attributions }
    }

    /// The words of a span; empty if it leaves the text.
    pub(crate) fn slice(&self, span: CharSpan) -> &'r str {
        self.offsets.bytes(span).and_then(|s| s.slice(&self.record.text)).unwrap_or_default()
    }

    /// The words of a span on one line.
    pub(crate) fn words(&self, span: CharSpan) -> String {
        self.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Who published it; where the page does not say, the name of the file.
    pub(crate) fn outlet(&self) -> String {
        let named = self.record.outlet.as_deref().map(str::trim).filter(|o| !o.is_empty());
        named.map(str::to_owned).unwrap_or_else(|| {
            let source = self.record.source.trim_end_matches('/');
            let file = source.rsplit(['/', '\\']).next().unwrap_or_default();
            if file.is_empty() { "outlet not named".into() } else { file.into() }
        })
    }

    /// Its headline; without one, its first words.
    pub(crate) fn title(&self) -> String {
        let title = self.record.title.map(|t| self.words(t)).unwrap_or_default();
        if !title.is_empty() {
            return title;
        }
        let first: Vec<_> = self.record.text.split_whitespace().take(12).collect();
        if first.is_empty() { "An article without words".into() } else { first.join(" ") + " …" }
    }

    /// The day of publication.
    pub(crate) fn day(&self) -> Option<Date> {
        self.record.published.as_deref().and_then(when::day)
    }

    /// An entity by its id.
    pub(crate) fn entity(&self, id: &str) -> Option<&'r Entity> {
        self.entities.get(id).copied()
    }

    /// An attribution by its id, with its place in the record.
    pub(crate) fn attribution(&self, id: &str) -> Option<(usize, &'r Attribution)> {
        self.attributions.get(id).copied()
    }

    /// A participant in words: as written, a pronoun by the name of its entity where that is known.
    pub(crate) fn participant(&self, p: &Participant) -> String {
        let written = self.words(CharSpan::between(p.start, p.end));
        if written.is_empty() || crate::wording::pronoun(&written) {
            let entity = p.entity.as_deref().and_then(|id| self.entity(id));
            return entity.map(|e| e.name.clone()).unwrap_or(written);
        }
        written
    }

    /// Who speaks in an attribution: a person by name, anybody else in the words of the source (“border
    /// guards in Poland” must not become Poland), a pronoun by what it stands for, where that is known.
    pub(crate) fn speaker(&self, a: &Attribution) -> Option<String> {
        let written = a.source.map(|s| self.words(s)).filter(|s| !s.is_empty());
        let plain = written.as_deref().is_some_and(|w| !crate::wording::pronoun(w));
        let entity = a.speaker.as_deref().and_then(|id| self.entity(id));
        let entity = entity.filter(|e| !e.name.trim().is_empty() && (e.kind == EntityKind::Person || !plain));
        entity.map(|e| e.name.clone()).or(written)
    }

    /// Outlets through which it has its news, each once, in the order of the text.
    pub(crate) fn via(&self) -> Vec<&'r str> {
        let mut seen = BTreeSet::new();
        let all = self.record.attributions.iter().flat_map(|a| &a.via);
        all.map(|v| v.outlet.as_str()).filter(|o| seen.insert(o.to_lowercase())).collect()
    }

    /// The name of the article's place in the page.
    pub(crate) fn anchor(&self) -> String {
        format!("a{}", self.number)
    }

    /// The name of a claim's mark in the article's text.
    pub(crate) fn claim_mark(&self, index: usize) -> String {
        format!("a{}-c{}", self.number, index + 1)
    }

    /// The name of a claim's line among the claims.
    pub(crate) fn claim_line(&self, index: usize) -> String {
        format!("line-a{}-c{}", self.number, index + 1)
    }

    /// The name of an attribution's mark.
    pub(crate) fn quote_mark(&self, index: usize) -> String {
        format!("a{}-q{}", self.number, index + 1)
    }

    /// The name of a quantity's mark.
    pub(crate) fn figure_mark(&self, index: usize) -> String {
        format!("a{}-n{}", self.number, index + 1)
    }

    /// The name of the mark of a finding's span.
    pub(crate) fn finding_mark(&self, index: usize, span: usize) -> String {
        format!("a{}-f{}-{}", self.number, index + 1, span + 1)
    }

    /// A claim of the record by its id, with its place there.
    pub(crate) fn claim(&self, id: &str) -> Option<(usize, &'r Claim)> {
        self.record.claims.iter().enumerate().find(|(_, c)| c.id == id)
    }
}
