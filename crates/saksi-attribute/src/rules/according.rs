//! `according-to`
//!
//! Detects “according to X”, “menurut X” and “menurutnya” at the head, inside or at the end of a sentence.
//! Example: `According to the army, two bridges fell.`, `Dua jembatan runtuh, menurut tentara.`
//! Not matched: `He played according to the rules of the league.` has a source that is no speaker, and is
//! matched all the same only where a comma divides the two.

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::Class;
use crate::scene::{Scene, Site};
use crate::words::Shape;
use saksi_lang::Language;

const RULE: &str = "according-to";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize, done: usize) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let site = &sites[k];
    let low = done.max(unit.words.start);
    let mut content = Vec::new();
    // What stands before: a clause, or a few connectives only (“Namun menurut X, …”).
    let mut from = low;
    while from < site.at
        && (words.is(from, Class::COORDINATOR.with(Class::LEAD))
            || !words.is_word(from) && words.list[from].quote == 0)
    {
        from += 1;
        if words.is(from, Class::DEMONSTRATIVE) && words.language == Language::Id {
            from += 1;
        }
    }
    let mut end = site.at;
    while end > from
        && (matches!(words.shape(end - 1), Shape::Comma | Shape::Dash)
            || words.any(end - 1, &["demikian", "namun", "dan", "and", "but"]))
    {
        end -= 1;
    }
    let before = from..end;
    if done > unit.words.start
        && words.is(before.start, Class::PREPOSITION)
        && !scene.has_verb(before.clone())
    {
        return None;
    }
    if before.start < before.end && (before.len() > 3 || scene.has_verb(before.clone())) {
        content.push(before);
    }
    // What follows: after the comma.
    let mut w = site.stop();
    let mut steps = 0;
    while w < unit.words.end
        && !matches!(words.shape(w), Shape::Comma | Shape::Stop | Shape::Semicolon)
        && words.list[w].quote == 0
        && steps < 14
    {
        w += 1;
        steps += 1;
    }
    let mut next = w + 1;
    // “menurut X, Rabu (18/6), …”, “according to X, the mayor of Y, …” at the head
    if words.shape(w) == Shape::Comma {
        if (words.is(next, Class::TIME)
            || content.is_empty() && words.language == Language::En && words.is(next, Class::ROLE))
            && let Some(c) = (next..unit.words.end).find(|&c| words.shape(c) == Shape::Comma)
        {
            next = c + 1;
        }
        let tail = words.is(next, Class::CHAIN)
            || words.any(next, &["seperti", "sebagaimana", "which", "who", "citing", "yang"])
            || words.is(next, Class::TIME.with(Class::RELATIVE));
        let open = content.is_empty()
            || !tail && words.language == Language::Id
            || !tail
                && words.language == Language::En
                && !words.is(next, Class::DETERMINER.with(Class::COORDINATOR).with(Class::PREPOSITION))
                && !words.lower(next.min(words.len() - 1)).ends_with("ing")
                && words.shape(next) == Shape::Letter;
        if open && next < unit.words.end {
            let end = extent::end(scene, unit, next, sites, k);
            if end > next + 1 {
                content.push(next..end);
            }
        }
    } else if site.after.is_none() && content.is_empty() {
        // “Menurutnya banjir sudah surut”
        let end = extent::end(scene, unit, site.end, sites, k);
        content.push(site.end..end);
    }
    if content.is_empty() {
        return None;
    }
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.after.clone(),
        implied: site.after.is_none(),
        content,
        rule: RULE,
        unit: number,
        weak: false,
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn the_source_before_or_after() {
        assert_eq!(
            en("According to the army, two bridges fell."),
            ["the army | According to | two bridges fell"]
        );
        assert_eq!(
            en("Two bridges fell, according to the army."),
            ["the army | according to | Two bridges fell"]
        );
        assert_eq!(id("Menurut tentara, dua jembatan runtuh."), ["tentara | Menurut | dua jembatan runtuh"]);
        assert_eq!(id("Dua jembatan runtuh, menurut tentara."), ["tentara | menurut | Dua jembatan runtuh"]);
    }

    #[test]
    fn menurutnya_names_nobody() {
        assert_eq!(id("Menurutnya, dua jembatan runtuh."), ["- | Menurutnya | dua jembatan runtuh"]);
    }

    #[test]
    fn a_place_after_a_quotation_is_no_content() {
        let all = en("\"We left early,\" she said on her page, according to The Herald.");
        assert_eq!(all, ["she | said | We left early,"]);
    }
}
