//! The words that token and sentence rules know, read from a language pack.

use crate::Language;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::sync::OnceLock;

/// `tokens.toml` of a language pack.
#[derive(Deserialize)]
struct Pack {
    abbreviations: Abbreviations,
    words: Words,
    hyphen: Hyphen,
    units: Units,
    split: Splits,
    sentence: SentenceWords,
}

#[derive(Deserialize)]
struct Abbreviations {
    before: Vec<String>,
    number: Vec<String>,
    either: Vec<String>,
}

#[derive(Deserialize)]
struct Words {
    whole: Vec<String>,
    stems: Vec<String>,
}

#[derive(Deserialize)]
struct Hyphen {
    range: Vec<String>,
    prefixes: Vec<String>,
}

#[derive(Deserialize)]
struct Units {
    after: Vec<String>,
    before: Vec<String>,
}

#[derive(Deserialize)]
struct Splits {
    words: FxHashMap<String, usize>,
}

#[derive(Deserialize)]
struct SentenceWords {
    openers: Vec<String>,
    said: Vec<String>,
}

/// What sort of abbreviation a word with a full stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// More of the sentence always follows: “Dr.”, “Jl.”.
    Before,
    /// It may also close the sentence: “Inc.”, “dkk.”.
    Either,
}

/// The words that token and sentence rules know.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) language: Language,
    /// Lower-case form to (kind, needs a capital, needs a number after it), of the entries as written.
    abbreviations: FxHashMap<String, Entry>,
    pub(crate) whole: FxHashSet<String>,
    pub(crate) stems: FxHashSet<String>,
    pub(crate) range: FxHashSet<String>,
    pub(crate) prefixes: FxHashSet<String>,
    pub(crate) units: FxHashSet<String>,
    pub(crate) currencies: FxHashSet<String>,
    pub(crate) splits: FxHashMap<String, usize>,
    pub(crate) openers: FxHashSet<String>,
    pub(crate) said: FxHashSet<String>,
}

/// What is known of an abbreviation; a field says in which spelling its kind holds.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    any_case: Option<Abbreviation>,
    capital: Option<Abbreviation>,
    number: bool,
    number_capital: bool,
}

impl Rules {
    /// The rules of a language, read once.
    pub(crate) fn of(language: Language) -> &'static Self {
        static ID: OnceLock<Rules> = OnceLock::new();
        static EN: OnceLock<Rules> = OnceLock::new();
        match language {
            Language::Id => {
                ID.get_or_init(|| Self::read(language, include_str!("../../../../packs/id/tokens.toml")))
            }
            Language::En => {
                EN.get_or_init(|| Self::read(language, include_str!("../../../../packs/en/tokens.toml")))
            }
        }
    }

    fn read(language: Language, pack: &str) -> Self {
        let pack: Pack =
            toml::from_str(pack).expect("a pack built into the program is valid; a test reads each");
        let mut abbreviations = FxHashMap::<String, Entry>::default();
        let of = &pack.abbreviations;
        let kinds = [(&of.either, Abbreviation::Either), (&of.before, Abbreviation::Before)];
        for (words, kind) in kinds {
            for word in words {
                let entry = abbreviations.entry(word.to_lowercase()).or_default();
                let place = if capital(word) { &mut entry.capital } else { &mut entry.any_case };
                *place = Some(kind);
            }
        }
        for word in &of.number {
            let entry = abbreviations.entry(word.to_lowercase()).or_default();
            if capital(word) {
                entry.number_capital = true;
            } else {
                entry.number = true;
            }
        }
        let set = |words: Vec<String>| words.into_iter().collect::<FxHashSet<_>>();
        Self {
            language,
            abbreviations,
            whole: set(pack.words.whole),
            stems: set(pack.words.stems),
            range: set(pack.hyphen.range),
            prefixes: set(pack.hyphen.prefixes),
            units: set(pack.units.after),
            currencies: set(pack.units.before),
            splits: pack.split.words,
            openers: set(pack.sentence.openers),
            said: set(pack.sentence.said),
        }
    }

    /// What sort of abbreviation `lower` is where a full stop follows it; `capitalised` as written, `number`
    /// where a number comes next.
    pub(crate) fn abbreviation(&self, lower: &str, capitalised: bool, number: bool) -> Option<Abbreviation> {
        let entry = self.abbreviations.get(lower)?;
        let numbered = number && (entry.number || entry.number_capital && capitalised);
        entry.any_case.or(entry.capital.filter(|_| capitalised)).or(numbered.then_some(Abbreviation::Before))
    }
}

fn capital(word: &str) -> bool {
    word.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_reads() {
        for language in Language::ALL {
            assert!(!Rules::of(language).openers.is_empty());
        }
    }

    #[test]
    fn a_capital_in_the_pack_asks_for_a_capital_in_the_text() {
        let rules = Rules::of(Language::En);
        assert_eq!(rules.abbreviation("gen", true, false), Some(Abbreviation::Before));
        assert_eq!(rules.abbreviation("gen", false, false), None);
        assert_eq!(rules.abbreviation("inc", false, false), Some(Abbreviation::Either));
    }

    #[test]
    fn some_are_abbreviations_only_before_a_number() {
        let rules = Rules::of(Language::En);
        assert_eq!(rules.abbreviation("no", true, true), Some(Abbreviation::Before));
        assert_eq!(rules.abbreviation("no", true, false), None);
    }
}
