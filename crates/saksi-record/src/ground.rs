//! What grounds a claim: noise set aside, names, numbers, times, places.

use crate::{CharSpan, EntityKind, Grain, NoiseKind, Precision, Unit};
use serde::{Deserialize, Serialize};

/// Text that is not part of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Noise {
    /// First code point.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// What it is.
    pub kind: NoiseKind,
}

/// The line that says where, and by whom, a report was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dateline {
    /// First code point.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// The place as written.
    pub place: Option<String>,
    /// The outlet as written.
    pub outlet: Option<String>,
}

/// Somebody or something the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Unique in the article.
    pub id: String,
    /// What sort of thing.
    pub kind: EntityKind,
    /// Its fullest name in the article.
    pub name: String,
    /// ISO 3166 code, Wikidata or GeoNames id.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// ISO alpha-2 of the country it belongs to.
    pub country: Option<String>,
    /// The office, as the article or the office table has it.
    pub role: Option<String>,
    /// Where it is mentioned.
    pub mentions: Vec<CharSpan>,
}

/// How many, how much: an interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// First code point.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// Least value; `None` where the phrase sets none.
    pub min: Option<f64>,
    /// Greatest value; `None` where the phrase sets none.
    pub max: Option<f64>,
    /// “about”, “sekitar”.
    pub approximate: bool,
    /// What is counted.
    pub unit: Unit,
    /// Head noun as written.
    pub noun: Option<String>,
    /// ISO 4217 code of money.
    pub currency: Option<String>,
}

/// When: an interval of days, both ends inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Time {
    /// First code point.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
    /// How finely it is given.
    pub grain: Grain,
}

/// Where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// First code point.
    pub start: u32,
    /// First code point after.
    pub end: u32,
    /// The place as an entity.
    pub entity: Option<String>,
    /// Degrees north; never invented.
    pub lat: Option<f64>,
    /// Degrees east; never invented.
    pub lon: Option<f64>,
    /// ISO alpha-2.
    pub country: Option<String>,
    /// How finely the place is known.
    pub precision: Precision,
}
