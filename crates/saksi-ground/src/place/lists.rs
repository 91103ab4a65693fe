//! The lists of `packs/world/place_words.toml`.

use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const PACK: &str = include_str!("../../../../packs/world/place_words.toml");

/// A list of the pack; its comment there says what for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum List {
    Locative,
    StreetBefore,
    StreetAfter,
    DivisionAfter,
    Titles,
    Never,
    LeftOutFirst,
    LeftOutLast,
    CommonBoth,
    CommonEn,
    CommonId,
    Placing,
    Source,
    Between,
    Doing,
    Acting,
    Suffering,
}

const NAMES: &[(&str, List)] = &[
    ("locative", List::Locative),
    ("street_before", List::StreetBefore),
    ("street_after", List::StreetAfter),
    ("division_after", List::DivisionAfter),
    ("titles", List::Titles),
    ("never", List::Never),
    ("left_out_first", List::LeftOutFirst),
    ("left_out_last", List::LeftOutLast),
    ("common_both", List::CommonBoth),
    ("common_en", List::CommonEn),
    ("common_id", List::CommonId),
    ("placing", List::Placing),
    ("source", List::Source),
    ("between", List::Between),
    ("doing", List::Doing),
    ("acting", List::Acting),
    ("suffering", List::Suffering),
];

/// The words, each with a bit for every list it is in.
static WORDS: LazyLock<FxHashMap<String, u32>> = LazyLock::new(|| {
    // A pack that does not parse is found by the test below.
    let lists: BTreeMap<String, Vec<String>> = toml::from_str(PACK).unwrap_or_default();
    let mut words = FxHashMap::default();
    for (name, list) in NAMES {
        for word in lists.get(*name).into_iter().flatten() {
            *words.entry(word.clone()).or_default() |= 1 << *list as u8;
        }
    }
    words
});

/// Whether a word is in a list.
pub(crate) fn is(list: List, word: &str) -> bool {
    WORDS.get(word).is_some_and(|bits| bits & (1 << list as u8) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_pack_has_words_and_a_name() {
        let lists: BTreeMap<String, Vec<String>> = toml::from_str(PACK).unwrap();
        assert_eq!(lists.len(), NAMES.len());
        assert!(NAMES.iter().all(|(name, _)| lists[*name].len() > 3));
        assert!(is(List::Locative, "kabupaten") && !is(List::Locative, "menteri"));
    }
}
