//! Event lexicons: which words stand for which event, and on what conditions.
//!
//! The data are `packs/LANG/events/*.toml`, `classes.toml` and `light.toml`; they are embedded, parsed once
//! and unfolded into every form of every word, so that finding an anchor is a look-up.

mod english;
mod entry;
mod indonesian;
mod load;
mod pack;
mod words;

pub(crate) use entry::{Entry, FormKind, Frame, Pos};
pub(crate) use words::WordSet;

use rustc_hash::FxHashMap;
use saksi_lang::Language;

/// The event lexicon of one language, unfolded.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Entries; groups with constraints first within a word.
    pub(crate) entries: Vec<Entry>,
    /// First word of a form to the forms that begin with it, longest first.
    forms: FxHashMap<String, Vec<Form>>,
    /// Verbs that yield the anchor to their object noun.
    pub(crate) light: WordSet,
    /// Words that mark sport, markets, entertainment.
    pub(crate) off_topic: WordSet,
}

/// One way to write an entry.
#[derive(Debug)]
pub(crate) struct Form {
    /// The words after the first.
    pub(crate) rest: Vec<String>,
    /// What the form shows.
    pub(crate) kind: FormKind,
    /// Index into [`Lexicon::entries`].
    pub(crate) entry: u32,
}

impl Lexicon {
    /// The lexicon of a language.
    pub(crate) fn new(language: Language) -> Self {
        load::lexicon(language)
    }

    /// The forms that begin with a word, longest first and constrained first.
    pub(crate) fn starting(&self, word: &str) -> &[Form] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Every form of an English verb phrase (its first word inflects); an Indonesian one stays as written.
pub(crate) fn verb_forms(language: Language, phrase: &str) -> Vec<String> {
    if language == Language::Id {
        return vec![phrase.to_string()];
    }
    let (first, rest) = phrase.split_once(' ').map_or((phrase, ""), |(a, b)| (a, b));
    english::verb(first).into_iter().map(|(f, _)| format!("{f} {rest}").trim_end().to_string()).collect()
}

/// The meN-, di- and bare forms of an Indonesian root; words after the root stay as written.
pub(crate) fn root_forms(phrase: &str) -> Vec<String> {
    let (first, rest) = phrase.split_once(' ').map_or((phrase, ""), |(a, b)| (a, b));
    indonesian::verb(first, true)
        .into_iter()
        .map(|(f, _)| format!("{f} {rest}").trim_end().to_string())
        .collect()
}
