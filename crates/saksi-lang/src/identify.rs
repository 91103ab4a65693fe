//! Which language a text is in, by its function words.

use crate::Language;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// How many words are looked at.
const ENOUGH: usize = 2_000;

/// Of the words of a text, at least this share (in percent) are in the list of its language. English shares short
/// words with too many languages; Indonesian news may be little but names and figures.
const fn share(indonesian: bool) -> usize {
    if indonesian { 5 } else { 12 }
}

#[derive(Deserialize)]
struct Entry {
    words: Vec<String>,
    #[serde(default)]
    cues: Vec<String>,
}

/// For each word, the languages that have it; and what tells Indonesian (first) from Malay (second).
struct Table {
    languages: Vec<String>,
    words: FxHashMap<String, Vec<u8>>,
    cues: FxHashMap<String, bool>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let pack: BTreeMap<String, Entry> =
            toml::from_str(include_str!("../../../packs/world/identify.toml"))
                .expect("a pack built into the program is valid; a test reads it");
        let mut table =
            Table { languages: Vec::new(), words: FxHashMap::default(), cues: FxHashMap::default() };
        for (tag, entry) in pack {
            let number = table.languages.len() as u8;
            for word in entry.words {
                let list = table.words.entry(word).or_default();
                if list.last() != Some(&number) {
                    list.push(number);
                }
            }
            table.cues.extend(entry.cues.into_iter().map(|c| (c, tag == "id")));
            table.languages.push(tag);
        }
        table
    })
}

/// The language of `text`, if it is one that has a pack and the text shows it; `None` for Malay, for other
/// languages, and for a text with too few words to tell.
///
/// ```
/// use saksi_lang::{identify, Language};
/// assert_eq!(identify("Warga yang pulang ke desa itu belum tahu."), Some(Language::Id));
/// assert_eq!(identify("Nobody in the village knew of it."), Some(Language::En));
/// assert_eq!(identify("Het dorp wist er nog niet van."), None);
/// ```
pub fn identify(text: &str) -> Option<Language> {
    let table = table();
    let mut hits = vec![0usize; table.languages.len()];
    let (mut words, mut foreign, mut indonesian, mut malay) = (0usize, 0usize, 0usize, 0usize);
    let mut lower = String::new();
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(ENOUGH) {
        words += 1;
        foreign += usize::from(word.chars().next().is_some_and(|c| c as u32 > 0x24f));
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        for &language in table.words.get(&lower).into_iter().flatten() {
            hits[language as usize] += 1;
        }
        match table.cues.get(&lower) {
            Some(true) => indonesian += 1,
            Some(false) => malay += 1,
            None => {}
        }
    }
    if foreign * 2 > words {
        return None;
    }
    let (best, &most) = hits.iter().enumerate().max_by_key(|&(i, n)| (*n, std::cmp::Reverse(i)))?;
    let of = |tag: &str| table.languages.iter().position(|l| l == tag).map_or(0, |i| hits[i]);
    // One word is enough of a short text, if no other language has as many.
    let enough =
        most * 100 >= words * share(table.languages[best] != "en") && most >= if words <= 8 { 1 } else { 2 };
    let clear = hits
        .iter()
        .enumerate()
        .all(|(i, n)| i == best || ["id", "ms"].contains(&table.languages[i].as_str()) || n * 5 < most * 4);
    if !enough || !clear {
        return None;
    }
    match table.languages[best].as_str() {
        "en" => Some(Language::En),
        "id" | "ms" if of("id") > 0 && indonesian >= malay => Some(Language::Id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indonesian_and_english_are_told_apart() {
        for text in [
            "Presiden mengatakan bahwa bantuan akan tiba pada Senin.",
            "Banjir itu merendam ratusan rumah di tiga desa.",
            "Polisi menangkap dua orang",
        ] {
            assert_eq!(identify(text), Some(Language::Id), "{text}");
        }
        for text in [
            "The president said that aid would arrive on Monday.",
            "Floods hit the north of Java",
            "Two held in raid",
        ] {
            assert_eq!(identify(text), Some(Language::En), "{text}");
        }
    }

    #[test]
    fn malay_is_not_indonesian() {
        for text in [
            "Polis berkata mangsa dibawa ke hospital selepas kemalangan itu pada Khamis.",
            "Beliau berkata kerajaan mahu membantu kerana ramai mangsa memerlukan wang.",
        ] {
            assert_eq!(identify(text), None, "{text}");
        }
    }

    #[test]
    fn other_languages_are_none() {
        for text in [
            "De minister zei dat het land niet in de oorlog is en dat was goed.",
            "Die Regierung hat am Montag mit den Gesprächen begonnen und will sie fortsetzen.",
            "Le gouvernement a annoncé que les écoles sont fermées dans la ville.",
            "El presidente dijo que la ayuda llegaría el lunes a los pueblos.",
            "Sinabi ng pangulo na darating ang tulong sa mga bayan.",
            "Президент заявил о начале переговоров.",
            "大統領は月曜日に述べた。",
            "",
            "12.000 (5%)",
            "Zxq wvut rplk",
        ] {
            assert_eq!(identify(text), None, "{text}");
        }
    }

    #[test]
    fn capitals_and_a_few_foreign_words_do_not_matter() {
        assert_eq!(
            identify("KAMI TIDAK TAHU, “the show must go on” kata dia dalam pidato itu."),
            Some(Language::Id)
        );
        assert_eq!(
            identify("“Saya tidak tahu,” he told the crowd before he left with his aides."),
            Some(Language::En)
        );
    }
}
