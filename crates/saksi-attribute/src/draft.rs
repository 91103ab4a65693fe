//! An attribution in the making, in words instead of bytes.

use crate::Act;
use std::ops::Range;

/// What a rule returns.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) act: Act,
    pub(crate) cue: Option<Range<usize>>,
    pub(crate) source: Option<Range<usize>>,
    /// Whether the source, where it is `None`, is the speaker before (“ujarnya”), not nobody.
    pub(crate) implied: bool,
    /// In order; quotation marks may stand at the ends.
    pub(crate) content: Vec<Range<usize>>,
    pub(crate) rule: &'static str,
    pub(crate) unit: usize,
    /// Whether its verb often does not report: inside other content it is left out.
    pub(crate) weak: bool,
}
