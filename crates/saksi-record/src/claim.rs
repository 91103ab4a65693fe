//! Who says what, and what is said to have happened.

use crate::{AttributionKind, CharSpan, Event, Modality, Polarity, Role};
use serde::{Deserialize, Serialize};

/// Who says what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Unique in the article.
    pub id: String,
    /// How the words are given.
    pub kind: AttributionKind,
    /// The saying word, with “-nya”.
    pub cue: Option<CharSpan>,
    /// The words that name the source.
    pub source: Option<CharSpan>,
    /// The entity that speaks, “he” and “-nya” resolved.
    pub speaker: Option<String>,
    /// What is said, without quotation marks; several spans where it is split.
    pub content: Vec<CharSpan>,
    /// Outlets through which this outlet has it, nearest first.
    pub via: Vec<Via>,
    /// The attribution in whose content this one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What is done by saying: `said`, `asked`, `denied`, `announced`, `urged`, `promised`, `thinks`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// Stable id of the rule that found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// An outlet through which a report came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Via {
    /// Its name.
    pub outlet: String,
    /// First code point of the words that say so; `None` where the article as a whole says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// First code point after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// What an article says happened, will, may or did not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique in the article.
    pub id: String,
    /// What sort of event.
    pub event: Event,
    /// PLOVER modes.
    pub mode: Vec<String>,
    /// The word or words that most directly express the event.
    pub anchor: CharSpan,
    /// The sentence.
    pub sentence: CharSpan,
    /// Who does it.
    pub actors: Vec<Participant>,
    /// To whom.
    pub recipients: Vec<Participant>,
    /// Indices into the article's places.
    pub places: Vec<usize>,
    /// When.
    pub time: Option<EventTime>,
    /// How many, in which role.
    pub quantities: Vec<ClaimQuantity>,
    /// Claimed or denied.
    pub polarity: Polarity,
    /// Happened, planned, possible, demanded, hypothetical.
    pub modality: Modality,
    /// The words that decided polarity and modality.
    pub cues: Vec<CharSpan>,
    /// Whose word it is, as ids of attributions; empty: the outlet's own.
    pub attributions: Vec<String>,
    /// Stable id of the rule that found it.
    pub rule: String,
}

/// Somebody in a claim: the whole phrase as written, and who it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// First code point of the phrase.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// The entity, pronouns resolved.
    pub entity: Option<String>,
}

/// When an event is said to happen: days, both ends inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventTime {
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
}

/// A quantity's part in a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimQuantity {
    /// Index into the article's quantities.
    pub quantity: usize,
    /// What it counts.
    pub role: Role,
}

/// Something a reader should look at twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// `headline-contradicted`, `headline-unsupported`, `claims-in-tension`, `figure-mismatch`, `date-mismatch`, `second-hand`.
    pub rule: String,
    /// The claims it is about.
    pub claims: Vec<String>,
    /// The words it is about.
    pub spans: Vec<CharSpan>,
    /// In plain words.
    pub message: String,
}
