//! What attribution returns, in bytes of the text.

use saksi_record::AttributionKind;
use saksi_text::Span;

/// What is done by saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Act {
    Said,
    Asked,
    Denied,
    Announced,
    Urged,
    Promised,
    Thinks,
}

impl Act {
    /// The word as it stands in the record.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Asked => "asked",
            Self::Denied => "denied",
            Self::Announced => "announced",
            Self::Urged => "urged",
            Self::Promised => "promised",
            Self::Thinks => "thinks",
        }
    }
}

/// Who says what.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// How the words are given.
    pub kind: AttributionKind,
    /// What is done by saying.
    pub act: Act,
    /// The saying word, with “-nya”.
    pub cue: Option<Span>,
    /// The shortest full noun phrase that names the source, with an adjacent title.
    pub source: Option<Span>,
    /// The entity that speaks, as an index into `Ground::entities`.
    pub speaker: Option<usize>,
    /// What is said, without quotation marks, in order.
    pub content: Vec<Span>,
    /// Outlets through which this outlet has it, nearest first.
    pub via: Vec<Via>,
    /// Index (in the returned list) of the attribution in whose content this one stands.
    pub parent: Option<usize>,
    /// Stable id of the rule that found it.
    pub rule: &'static str,
}

/// An outlet through which a report came.
#[derive(Clone, Debug, PartialEq)]
pub struct Via {
    /// The words that say so; `None` where the article as a whole says it.
    pub span: Option<Span>,
    /// The outlet's name.
    pub outlet: String,
}
