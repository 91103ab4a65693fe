//! `next-paragraph`
//!
//! Detects a saying verb and a colon that end a paragraph: the next paragraph is the content.
//! Example: `The governor added:` ⏎ `It is typical of them.` → “It is typical of them.”
//! Not matched: `The figures:` ⏎ `Ten dead.` (no saying verb)

use crate::draft::Draft;
use crate::lexicon::Frames;
use crate::phrase::Subject;
use crate::scene::{Role, Scene, Site};
use crate::words::Shape;

const RULE: &str = "next-paragraph";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site]) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let site = sites.last()?;
    let near = unit.words.end - site.end < 12;
    if site.role != Role::Verb
        || !near
        || !site.takes(Frames::QUOTE)
        || matches!(site.subject, Subject::None)
        || words.shape(unit.words.end - 1) != Shape::Colon
    {
        return None;
    }
    let next = scene.units.get(number + 1)?;
    if next.paragraph == unit.paragraph {
        return None;
    }
    let last = scene.units[number + 1..].iter().take_while(|u| u.paragraph == next.paragraph).last()?;
    // A quotation may be followed by words of the outlet: it alone is the content.
    let end = match scene.quote_at(next.words.start) {
        Some((_, quote)) => quote.end,
        None => last.words.end,
    };
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.source(),
        implied: false,
        content: std::iter::once(next.words.start..end).collect(),
        rule: RULE,
        unit: number,
        weak: false,
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn the_paragraph_after_the_colon() {
        assert_eq!(
            en("The governor added:\nIt is typical of them. Nobody asked us."),
            ["The governor | added | It is typical of them. Nobody asked us"]
        );
        assert_eq!(
            id("Gubernur menambahkan:\n\"Kami tidak ditanya.\""),
            ["Gubernur | menambahkan | Kami tidak ditanya."]
        );
    }

    #[test]
    fn a_colon_without_a_saying_verb() {
        assert_eq!(en("These are the figures:\nTen men died."), Vec::<String>::new());
    }
}
