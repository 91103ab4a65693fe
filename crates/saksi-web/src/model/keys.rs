//! Words made comparable across articles and between the two languages.

use std::collections::BTreeSet;

/// Words that tell nobody from anybody.
const EMPTY: &[&str] = &[
    "the",
    "and",
    "for",
    "from",
    "with",
    "its",
    "their",
    "his",
    "her",
    "all",
    "more",
    "than",
    "some",
    "about",
    "thousands",
    "hundreds",
    "dozens",
    "people",
    "men",
    "day",
    "days",
    "least",
    "said",
    "yang",
    "dan",
    "dari",
    "untuk",
    "para",
    "ribuan",
    "ratusan",
    "puluhan",
    "orang",
    "warga",
    "semua",
    "itu",
    "ini",
    "sebuah",
    "sekitar",
    "lebih",
    "sedikitnya",
    "hari",
    "dengan",
    "oleh",
    "pada",
    "akan",
    "two",
    "three",
    "dua",
    "tiga",
    "that",
    "this",
];

/// Letters of a word that are compared: “Ukraine” and “Ukraina”, “Russia” and “Rusia” agree in five.
const LETTERS: usize = 5;

/// The key of one word: small letters, doubled letters as one, its first five.
pub(crate) fn key(word: &str) -> Option<String> {
    let mut out = String::new();
    let mut last = None;
    let lower = word.to_lowercase();
    for c in lower.chars().filter(|c| c.is_alphanumeric()) {
        if Some(c) != last {
            out.push(c);
        }
        last = Some(c);
        if out.chars().count() == LETTERS {
            break;
        }
    }
    let telling =
        out.chars().count() >= 3 && !EMPTY.contains(&lower.as_str()) && !crate::wording::pronoun(&lower);
    telling.then_some(out)
}

/// The keys of the telling words of a phrase.
pub(crate) fn keys(phrase: &str) -> BTreeSet<String> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter_map(key).collect()
}

/// Words of a sentence reduced to what is compared when asking whether two sentences are the same.
pub(crate) fn same_words(sentence: &str) -> String {
    let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_agree_across_languages_and_common_words_do_not_count() {
        assert_eq!(key("Ukraine"), key("Ukraina"));
        assert_eq!(key("Russia"), key("Rusia"));
        assert_ne!(key("Romania"), key("Poland"));
        assert!(keys("thousands of people").is_empty());
        assert!(keys("mereka").is_empty());
    }

    #[test]
    fn the_same_sentence_in_other_marks_is_the_same() {
        assert_eq!(same_words("“We are here,” he said."), same_words("\"We are here\", he said"));
        assert_ne!(same_words("30 allies"), same_words("some of the 30 allies"));
    }
}
