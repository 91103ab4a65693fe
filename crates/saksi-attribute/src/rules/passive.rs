//! `passive`
//!
//! Detects Indonesian passives of saying with their doer, whose content stands before (“Hal itu disampaikan
//! Andi”), and “disebut …” without one, whose source nobody names.
//! Example: `Hal itu disampaikan Camat Andi kemarin.` → “Hal itu”
//! Not matched: `Korban diduga jatuh.` (a hedge is no saying)

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::Class;
use crate::scene::{Scene, Site};
use crate::words::Shape;

const RULE: &str = "passive";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let site = &sites[k];
    let draft = |source, implied, content| {
        Some(Draft {
            act: site.cue.act,
            cue: Some(site.cue_words()),
            source,
            implied,
            content,
            rule: RULE,
            unit: number,
            weak: false,
        })
    };
    let nya = words.lower(site.at).ends_with("nya");
    if words.any(site.at, &["disebut", "disebutnya", "disebutkan"]) && site.after.is_none() {
        let mut from = site.end;
        // “disebutkan juga dalam situs itu bahwa …”
        if let Some(that) = (from..unit.words.end.min(from + 9)).find(|&w| words.any(w, &["bahwa"])) {
            from = that + 1;
        }
        if from >= unit.words.end || !words.is_word(from) || words.any(from, &["sebagai", "dengan"]) {
            return None;
        }
        let mut end = extent::end(scene, unit, from, sites, k);
        if let Some(comma) = (from..end).find(|&w| words.shape(w) == Shape::Comma) {
            end = comma;
        }
        return if end > from + 1 { draft(None, nya, std::iter::once(from..end).collect()) } else { None };
    }
    if site.after.is_none() && !nya {
        return None;
    }
    // The subject before: back to the clause's beginning.
    let mut start = site.at;
    while start > unit.words.start
        && (words.is_word(start - 1) || matches!(words.shape(start - 1), Shape::Open | Shape::Close))
        && !words.is(start - 1, Class::SUBORDINATOR)
        && words.list[start - 1].quote == 0
    {
        start -= 1;
    }
    let mut end = site.at;
    if end > start && words.is(end - 1, Class::RELATIVE) {
        end -= 1;
        start = end;
        while start > unit.words.start
            && words.is_word(start - 1)
            && !words.is(start - 1, Class::PREPOSITION.with(Class::SUBORDINATOR))
            && words.entry(start - 1).verb.is_none()
        {
            start -= 1;
        }
    }
    while end > start && words.is(end - 1, Class::ADVERB.with(Class::AUXILIARY)) {
        end -= 1;
    }
    if start == end || words.is(start, Class::PREPOSITION) {
        return None;
    }
    draft(site.after.clone(), nya, std::iter::once(start..end).collect())
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn what_stands_before_is_said() {
        assert_eq!(id("Hal itu disampaikan Camat Andi kemarin."), ["Camat Andi | disampaikan | Hal itu"]);
        assert_eq!(id("Kabar itu dibantah oleh Polda Riau."), ["Polda Riau | dibantah | Kabar itu"]);
    }

    #[test]
    fn disebut_without_a_doer_has_no_source() {
        assert_eq!(
            id("Kapal itu disebut membawa sepuluh ton beras."),
            ["- | disebut | membawa sepuluh ton beras"]
        );
    }

    #[test]
    fn a_hedge_is_no_saying() {
        assert_eq!(id("Korban diduga jatuh dari tangga."), Vec::<String>::new());
        assert_eq!(en("The man reportedly fell from a ladder."), Vec::<String>::new());
        assert_eq!(id("Hasilnya belum disampaikan panitia."), Vec::<String>::new());
    }
}
