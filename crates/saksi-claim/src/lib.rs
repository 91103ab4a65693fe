//! Claims: what is said to have happened, and whether it did.
//!
//! [`Claimer::claim`] reads an analysis, its grounding and its attributions and returns claims in order of
//! their anchors. It never fails. All spans count bytes.
//!
//! The rooms, in the order a sentence passes through them: `anchor` (which words stand for an event, from the
//! packs' `lexicon`), `argument` (who, to whom), `scope` (did it happen), `bind` (how many, where, when, whose word).
#![deny(missing_docs)]

mod anchor;
mod argument;
mod bind;
mod claimer;
mod lexicon;
mod phrase;
mod scope;
mod topic;
mod types;
mod view;

pub use claimer::Claimer;
pub use types::{Claim, Participant};
