//! Words of time from the packs.

use super::feast::Feasts;
use super::value::{Part, Season, Step};
use super::word::Word;
use crate::lex::{Entry, Lexicon};
use saksi_lang::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

type Lists = BTreeMap<String, Vec<String>>;
type Counts = BTreeMap<String, i8>;

#[derive(Deserialize)]
struct Times {
    months: Counts,
    weekdays: Counts,
    deictic: Counts,
    deictic_parts: BTreeMap<String, (i8, String)>,
    units: Lists,
    parts: Lists,
    seasons: Lists,
    ordinals: Counts,
    words: Lists,
    sets: Lists,
    feasts: Lists,
    ones: BTreeMap<String, String>,
    many: BTreeMap<String, String>,
}

fn part(code: &str) -> Option<Part> {
    Some(match code {
        "MO" => Part::Morning,
        "AF" => Part::Afternoon,
        "EV" => Part::Evening,
        "NI" => Part::Night,
        "ON" => Part::Overnight,
        _ => return None,
    })
}

fn season(code: &str) -> Option<Season> {
    Some(match code {
        "SP" => Season::Spring,
        "SU" => Season::Summer,
        "FA" => Season::Autumn,
        "WI" => Season::Winter,
        _ => return None,
    })
}

fn step(name: &str) -> Option<Step> {
    Some(match name {
        "second" => Step::Second,
        "minute" => Step::Minute,
        "hour" => Step::Hour,
        "day" => Step::Day,
        "week" => Step::Week,
        "fortnight" => Step::Fortnight,
        "weekend" => Step::Weekend,
        "month" => Step::Month,
        "quarter" => Step::Quarter,
        "half" => Step::Half,
        "year" => Step::Year,
        "decade" => Step::Decade,
        "century" => Step::Century,
        _ => return None,
    })
}

const WORDS: [(&str, Word); 40] = [
    ("last", Word::Last),
    ("this", Word::This),
    ("next", Word::Next),
    ("ago", Word::Ago),
    ("later", Word::Later),
    ("earlier", Word::Earlier),
    ("so_far", Word::SoFar),
    ("yet_to_come", Word::YetToCome),
    ("for", Word::For),
    ("year_ago", Word::YearAgo),
    ("period", Word::Period),
    ("latest", Word::Latest),
    ("past", Word::Past),
    ("coming", Word::Coming),
    ("early", Word::Early),
    ("mid", Word::Mid),
    ("late", Word::Late),
    ("the", Word::The),
    ("since", Word::Since),
    ("until", Word::Until),
    ("range", Word::Range),
    ("of", Word::Of),
    ("ahead", Word::Ahead),
    ("behind", Word::Behind),
    ("present", Word::Present),
    ("past_ref", Word::PastRef),
    ("future_ref", Word::FutureRef),
    ("each", Word::Each),
    ("daypart_of", Word::PartOf),
    ("zone", Word::Zone),
    ("clock", Word::Clock),
    ("am", Word::Am),
    ("pm", Word::Pm),
    ("oclock", Word::OClock),
    ("noon", Word::Noon),
    ("midnight", Word::Midnight),
    ("day_word", Word::DayName),
    ("date_word", Word::DateName),
    ("month_word", Word::MonthName),
    ("year_word", Word::YearName),
];

/// Adds the words of time of a language to its lexicon.
pub(crate) fn add(lexicon: &mut Lexicon, language: Language, feasts: &Feasts) {
    let text = match language {
        Language::Id => include_str!("../../../../packs/id/times.toml"),
        Language::En => include_str!("../../../../packs/en/times.toml"),
    };
    let Ok(pack) = toml::from_str::<Times>(text) else { return };
    let mut put = |phrase: &str, word| lexicon.add(phrase, Entry::Time(word));
    put("q", Word::QuarterLetter);
    for (table, word) in [
        (&pack.months, Word::Month as fn(i8) -> Word),
        (&pack.weekdays, Word::Weekday),
        (&pack.deictic, Word::Deictic),
        (&pack.ordinals, Word::Ordinal),
    ] {
        for (phrase, &n) in table {
            put(phrase, word(n));
        }
    }
    for (phrase, (n, code)) in &pack.deictic_parts {
        if let Some(part) = part(code) {
            put(phrase, Word::DeicticPart(*n, part));
        }
    }
    for (table, word) in [(&pack.ones, Word::One as fn(Step) -> Word), (&pack.many, Word::Many)] {
        for (phrase, name) in table {
            if let Some(step) = step(name) {
                put(phrase, word(step));
            }
        }
    }
    let mut each = |lists: &Lists, word: &dyn Fn(&str) -> Option<Word>| {
        for (name, phrases) in lists {
            if let Some(word) = word(name) {
                phrases.iter().for_each(|p| put(p, word));
            }
        }
    };
    each(&pack.units, &|n| step(n).map(Word::Unit));
    each(&pack.parts, &|n| part(n).map(Word::Part));
    each(&pack.seasons, &|n| season(n).map(Word::Season));
    each(&pack.sets, &|n| step(n).map(Word::Every));
    each(&pack.feasts, &|n| feasts.number(n).map(Word::Feast));
    each(&pack.words, &|n| {
        if n == "law" {
            return Some(Word::Law);
        }
        WORDS.iter().find(|w| w.0 == n).map(|w| w.1)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_can_be_read_and_every_name_is_known() {
        let feasts = Feasts::new();
        for text in
            [include_str!("../../../../packs/id/times.toml"), include_str!("../../../../packs/en/times.toml")]
        {
            let pack: Times = toml::from_str(text).unwrap();
            assert!(pack.units.keys().chain(pack.sets.keys()).all(|n| step(n).is_some()));
            assert!(pack.words.keys().all(|n| n == "law" || WORDS.iter().any(|w| w.0 == n)));
            assert!(pack.feasts.keys().all(|n| feasts.number(n).is_some()));
            assert!(pack.deictic_parts.values().all(|p| part(&p.1).is_some()));
        }
    }
}
