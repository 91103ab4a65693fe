//! What claim extraction returns, in bytes of the text.

use jiff::civil::Date;
use saksi_record::{Event, Modality, Polarity, Role};
use saksi_text::Span;

/// What an article says happened, will, may or did not.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What sort of event.
    pub event: Event,
    /// PLOVER modes.
    pub mode: Vec<String>,
    /// The word or words that most directly express the event.
    pub anchor: Span,
    /// Index of the sentence in the analysis.
    pub sentence: usize,
    /// Who does it.
    pub actors: Vec<Participant>,
    /// To whom.
    pub recipients: Vec<Participant>,
    /// Indices into `Ground::places`.
    pub places: Vec<usize>,
    /// First and last day, both inside.
    pub time: Option<(Option<Date>, Option<Date>)>,
    /// Indices into `Ground::quantities`, and what each counts.
    pub quantities: Vec<(usize, Role)>,
    /// Claimed or denied.
    pub polarity: Polarity,
    /// Happened, planned, possible, demanded, hypothetical.
    pub modality: Modality,
    /// The words that decided polarity and modality, in order.
    pub cues: Vec<Span>,
    /// Indices of the attributions in whose content the anchor stands.
    pub attributions: Vec<usize>,
    /// Stable id of the lexicon entry that found it: language, event, frame, word.
    pub rule: String,
}

/// Somebody in a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The whole phrase as written.
    pub span: Span,
    /// Index into `Ground::entities`, pronouns resolved.
    pub entity: Option<usize>,
}
