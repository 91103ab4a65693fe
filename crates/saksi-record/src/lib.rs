//! The record: what Saksi says about one article.
//!
//! These types are the contract of `saksi read --format jsonl`: one [`Record`] a line. They hold no
//! logic. Every span counts Unicode code points of [`Record::text`]. Fields may be added; a field
//! keeps its name, type and meaning, and a change that breaks this raises [`SCHEMA`].
#![deny(missing_docs)]

mod claim;
mod ground;
mod words;

pub use claim::{Attribution, Claim, ClaimQuantity, EventTime, Finding, Participant, Via};
pub use ground::{Dateline, Entity, Noise, Place, Quantity, Time};
pub use saksi_text::CharSpan;
pub use words::{
    AttributionKind, EntityKind, Event, Grain, Modality, NoiseKind, Polarity, Precision, PublishedFrom, Role,
    Unit,
};

use serde::{Deserialize, Serialize};

/// The version of the contract.
pub const SCHEMA: &str = "saksi/1";

/// What Saksi says about one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// Content hash of the input: the same input gives the same id.
    pub id: String,
    /// Path, URL or web-archive record id it was read from.
    pub source: String,
    /// Where the article was published.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// ISO date or date-time of publication.
    pub published: Option<String>,
    /// Where the date came from.
    pub published_from: Option<PublishedFrom>,
    /// BCP 47 tag: `id`, `en`.
    pub language: String,
    /// The decoded file, or the extracted article, headline first. Nothing is deleted from it.
    pub text: String,
    /// The headline inside `text`.
    pub title: Option<CharSpan>,
    /// `JAKARTA, Saorakyat.com–`.
    pub dateline: Option<Dateline>,
    /// What is not part of the story; every later stage ignores it.
    pub noise: Vec<Noise>,
    /// Sentences of the story, in order.
    pub sentences: Vec<CharSpan>,
    /// Who and what is named, one entry for each, whatever it is called.
    pub entities: Vec<Entity>,
    /// Who says what.
    pub attributions: Vec<Attribution>,
    /// How many, how much.
    pub quantities: Vec<Quantity>,
    /// When.
    pub times: Vec<Time>,
    /// Where.
    pub places: Vec<Place>,
    /// What is said to have happened.
    pub claims: Vec<Claim>,
    /// What a reader should look at twice.
    pub findings: Vec<Finding>,
    /// What could not be read or was cut; never silent.
    pub diagnostics: Vec<String>,
}
