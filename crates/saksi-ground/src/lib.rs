//! Grounding: how many, when, where, who.
//!
//! [`Grounder::ground`] reads an [`Analysis`] and returns a [`Ground`]. It never fails: what it cannot
//! resolve stays unresolved. All spans count bytes.
#![deny(missing_docs)]

mod lex;
mod number;
mod quantity;
mod types;

pub use types::{Context, Entity, Ground, Place, Quantity, Time};

use lex::Lexicon;
use saksi_lang::{Analysis, Language};

/// Grounds texts, with the tables of the packs.
#[derive(Debug)]
pub struct Grounder {
    id: Lexicon,
    en: Lexicon,
}

impl Default for Grounder {
    fn default() -> Self {
        Self::new()
    }
}

impl Grounder {
    /// A grounder with the packs built into the program.
    pub fn new() -> Self {
        Self { id: Lexicon::of(Language::Id), en: Lexicon::of(Language::En) }
    }

    /// Finds quantities, times, places and entities.
    pub fn ground(&self, analysis: &Analysis<'_>, _context: &Context) -> Ground {
        let lexicon = self.lexicon(analysis.language);
        Ground { quantities: quantity::find(analysis, lexicon, &[]), ..Ground::default() }
    }

    fn lexicon(&self, language: Language) -> &Lexicon {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
}
