//! Sentences, tokens, tags, lemmas, trees and names of Indonesian and English.
//!
//! The entry is [`Analyzer::analyze`]: a text and the stretches of it that are story become an
//! [`Analysis`], which every later stage reads and none changes. All spans count bytes.
#![deny(missing_docs)]

mod analysis;
mod analyzer;
pub mod conllu;
mod identify;
mod language;
mod lemma;
pub mod model;
mod sentence;
mod tags;
mod token;

pub use analysis::{Analysis, Name, NameKind, Sentence, Token};
pub use analyzer::Analyzer;
pub use identify::identify;
pub use language::Language;
pub use lemma::Lemmatizer;
pub use tags::{Rel, Upos, Voice};
