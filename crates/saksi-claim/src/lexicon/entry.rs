//! An entry of the lexicon: an event, where its arguments stand, on what conditions it holds.

use crate::lexicon::WordSet;
use saksi_record::Event;
use std::sync::Arc;

/// What an anchor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Pos {
    Verb,
    Noun,
    /// A predicate such as “dead”, “missing”, “tewas”.
    Adj,
}

/// Where the arguments stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Frame {
    /// Actor is the subject, recipient the object.
    Do,
    /// Actor is the subject; nobody is acted on.
    Act,
    /// Actor is the subject, recipient the phrase after one of the prepositions.
    ActOn,
    /// Actor is the subject, the object is the thing, the recipient a to-phrase.
    Give,
    /// Actor is who or what kills and hurts, recipients the people; without a doer the people are actors.
    Harm,
    /// The subject is the people concerned.
    Suffer,
    /// All parties are actors.
    Mutual,
    /// Actor is the subject, recipient who is asked.
    Ask,
    /// Actor is the subject, recipient who is accused.
    Blame,
    /// A disaster: the subject is the disaster itself.
    Happen,
}

/// What a written form shows of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormKind {
    /// A verb with its doer as subject.
    Active,
    /// A verb with its patient as subject.
    Passive,
    /// An English form that is either past tense or past participle.
    PastOrParticiple,
    /// An English -ing form.
    Gerund,
    /// A bare Indonesian root: active in headlines, passive after a pronoun.
    Bare,
    /// A noun.
    Noun,
    /// A predicate adjective.
    Adj,
}

/// Conditions on the words around an anchor.
#[derive(Debug, Default)]
pub(crate) struct Constraints {
    pub(crate) object: Option<WordSet>,
    pub(crate) not_object: Option<WordSet>,
    pub(crate) subject: Option<WordSet>,
    pub(crate) not_subject: Option<WordSet>,
    pub(crate) near: Option<WordSet>,
    pub(crate) not_near: Option<WordSet>,
}

/// An entry of the lexicon.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) event: Event,
    pub(crate) mode: Arc<[String]>,
    pub(crate) pos: Pos,
    pub(crate) frame: Frame,
    /// Prepositions that introduce the recipient; empty: the frame's usual ones.
    pub(crate) preps: Arc<[String]>,
    pub(crate) constraints: Option<Arc<Constraints>>,
    /// `en.assault.do.bomb`.
    pub(crate) rule: String,
}
