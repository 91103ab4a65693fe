//! What a careful reader marked in an article.

use saksi_record::CharSpan;
use serde::Deserialize;

/// A gold file could not be read.
#[derive(Debug, thiserror::Error)]
#[error("not a gold file: {0}")]
pub struct GoldError(#[from] serde_json::Error);

/// A gold article.
#[derive(Clone, Debug, Deserialize)]
pub struct Gold {
    /// BCP 47 tag.
    pub language: String,
    /// `consistent`, `contradicted` or `unsupported`.
    #[serde(default)]
    pub headline: Option<String>,
    /// What is not the story.
    #[serde(default)]
    pub noise: Vec<CharSpan>,
    /// Who says what.
    #[serde(default)]
    pub attributions: Vec<GoldAttribution>,
    /// What is said to have happened.
    #[serde(default)]
    pub claims: Vec<GoldClaim>,
}

impl Gold {
    /// Reads a gold file.
    pub fn parse(json: &str) -> Result<Self, GoldError> {
        Ok(serde_json::from_str(json)?)
    }
}

/// Who says what.
#[derive(Clone, Debug, Deserialize)]
pub struct GoldAttribution {
    /// Unique in the article.
    pub id: String,
    /// The words that name the source.
    #[serde(default)]
    pub source: Option<CharSpan>,
    /// What is said.
    pub content: Vec<CharSpan>,
    /// Outlets through which it came.
    #[serde(default)]
    pub via: Vec<GoldVia>,
}

/// An outlet.
#[derive(Clone, Debug, Deserialize)]
pub struct GoldVia {
    /// Its name.
    pub outlet: String,
}

/// What is said to have happened.
#[derive(Clone, Debug, Deserialize)]
pub struct GoldClaim {
    /// Event type.
    pub event: String,
    /// The words that express it.
    pub anchor: CharSpan,
    /// Claimed or denied.
    pub polarity: String,
    /// Happened, planned …
    pub modality: String,
    /// Who.
    #[serde(default)]
    pub actors: Vec<CharSpan>,
    /// To whom.
    #[serde(default)]
    pub recipients: Vec<CharSpan>,
    /// How many.
    #[serde(default)]
    pub quantities: Vec<GoldQuantity>,
    /// Whose word.
    #[serde(default)]
    pub attributions: Vec<String>,
}

/// How many.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct GoldQuantity {
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
}
