//! Claims: what is said to have happened, and whether it did.
//!
//! [`Claimer::claim`] reads an analysis, its grounding and its attributions and returns claims in order of
//! their anchors. It never fails. All spans count bytes.
#![deny(missing_docs)]

mod types;

pub use types::{Claim, Participant};

use saksi_attribute::Attribution;
use saksi_ground::Ground;
use saksi_lang::{Analysis, Language};
use saksi_text::Span;

/// Finds claims in texts of one language.
#[derive(Debug)]
pub struct Claimer {}

impl Claimer {
    /// The claimer of a language, with the pack built into the program.
    pub fn new(_language: Language) -> Self {
        Self {}
    }

    /// Finds what the article says happened. `title` is the headline's bytes.
    pub fn claim(
        &self,
        _analysis: &Analysis<'_>,
        _ground: &Ground,
        _attributions: &[Attribution],
        _title: Option<Span>,
    ) -> Vec<Claim> {
        Vec::new()
    }
}
