//! `headline-colon`
//!
//! Detects a source and a colon before what it says, in headlines and before a quotation.
//! Example: `PBB: Gencatan Senjata Harus Dijaga`; `Jones: "We lost."`
//! Not matched: `Video: Fire at the Harbour`, `Breaking: Fire at the Harbour`

use crate::Act;
use crate::draft::Draft;
use crate::lexicon::{Class, Form};
use crate::scene::Scene;
use crate::words::Shape;

const RULE: &str = "headline-colon";

pub(crate) fn find(scene: &Scene<'_>, number: usize) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let colon = (unit.words.start..unit.words.end.min(unit.words.start + 8))
        .find(|&w| !words.is_word(w) && words.form(w) != ".")?;
    let source = unit.words.start..colon;
    if words.shape(colon) != Shape::Colon || source.is_empty() || colon + 1 >= unit.words.end {
        return None;
    }
    if !source.clone().all(|w| {
        words.shape(w) != Shape::Digit
            && (words.shape(w) == Shape::Capital
                || words.any(w, &["of", "and", "the", "dan", "de", "al", "bin"])
                || words.form(w) == ".")
    }) {
        return None;
    }
    let quoted = scene.quote_at(colon + 1).is_some();
    let transcript = source.clone().all(|w| words.form(w).chars().all(|c| !c.is_lowercase()));
    let headline = unit.title || number == 0 && unit.words.len() < 25;
    if !(headline || quoted || transcript && source.len() <= 3)
        || words.is(source.start, Class::COLON_NEVER)
        || words.entry(source.end - 1).verb.is_some()
    {
        return None;
    }
    if !gap_follows(scene, colon) {
        return None;
    }
    // “Gaza War: Minister Announces …”: a topic before the colon, the saying after it.
    let said = (colon + 1..unit.words.end).any(|w| {
        words.list[w].quote == 0
            && words.entry(w).verb.is_some_and(|c| {
                c.strong && matches!(c.form, Form::Base | Form::Third) && !words.is(w - 1, Class::AUXILIARY)
            })
    });
    let speaker = source.clone().any(|w| words.is(w, Class::ROLE)) || source.len() == 1;
    if said && !speaker && !quoted {
        return None;
    }
    // `A: I left. Nobody came.`: in a transcript all of the paragraph.
    let end = if headline || quoted {
        unit.words.end
    } else {
        let same = scene.units[number..].iter().take_while(|u| u.paragraph == unit.paragraph);
        same.last().map_or(unit.words.end, |u| u.words.end)
    };
    Some(Draft {
        act: Act::Said,
        cue: None,
        source: Some(source),
        implied: false,
        content: std::iter::once(colon + 1..end).collect(),
        rule: RULE,
        unit: number,
        weak: false,
    })
}

fn gap_follows(scene: &Scene<'_>, colon: usize) -> bool {
    scene.words.gap_after(colon)
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn a_headline_with_a_speaker() {
        assert_eq!(
            id("PBB: Gencatan Senjata Harus Dijaga\n\nHujan turun di kota itu.")[0],
            "PBB | - | Gencatan Senjata Harus Dijaga"
        );
    }

    #[test]
    fn a_headline_with_a_label() {
        assert_eq!(en("Video: Fire at the Harbour\n\nRain fell on the town."), Vec::<String>::new());
        assert_eq!(id("Foto: Kebakaran di Pelabuhan\n\nHujan turun di kota itu."), Vec::<String>::new());
    }
}
