//! `before-quote`
//!
//! Detects a saying verb right before a quotation, over a comma, colon, date or addressee.
//! Example: `The mayor told reporters on Monday, "We are ready."` → “We are ready.”
//! Example: `Lurah Andi mengatakan, "Kami siap."` → “Kami siap.”
//! Not matched: `The paper sold "a lot"` (no saying verb).

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::{Class, Frames};
use crate::scene::{Scene, Site};
use crate::words::Shape;
use std::ops::Range;

const RULE: &str = "before-quote";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let site = &sites[k];
    if !site.takes(Frames::QUOTE) {
        return None;
    }
    // A quotation within reach: only words that belong to the saying stand between.
    let next_site = sites.get(k + 1).map_or(unit.words.end, |s| s.at);
    let mut w = site.stop();
    let mut reach = 0;
    while w < unit.words.end && words.list[w].quote == 0 {
        reach += 1;
        if w >= next_site
            || reach > 22
            || words.is(w, Class::THAT) && !words.any(w, &["kalau", "jika"])
            || words.shape(w) == Shape::Semicolon
        {
            return None;
        }
        w += 1;
    }
    let (_, quote) = scene.quote_at(w)?;
    let led = w > site.stop() && matches!(words.shape(w - 1), Shape::Comma | Shape::Colon | Shape::Dash);
    if w > site.stop() && !led {
        return None;
    }
    // A quotation that goes on in the outlet's words is no direct speech: the complement rules take it.
    let rest = quote.end;
    let closes = rest >= unit.words.end
        || matches!(
            words.shape(rest),
            Shape::Comma | Shape::Stop | Shape::Dash | Shape::Close | Shape::Semicolon
        );
    if !led && !closes && !words.is(rest, Class::COORDINATOR.with(Class::SUBORDINATOR)) {
        return None;
    }
    let mut content: Vec<Range<usize>> = std::iter::once(w..quote.end).collect();
    // `…, X said, "…"` after a quotation: both.
    let start = site.start();
    if led
        && start > unit.words.start
        && words.shape(start - 1) == Shape::Comma
        && let Some((i, before)) = scene.quote_before(start - 1)
        && before.open >= unit.words.start
    {
        content.insert(0, scene.quotes[i].inner.clone());
    } else if let Some((_, before)) = scene.quote_before(start)
        && before.open >= unit.words.start
    {
        content.insert(0, before.inner.clone());
    }
    // More quotations joined to it: `"…" and "…"`.
    let mut at = rest;
    let limit = extent::end(scene, unit, quote.end, sites, k);
    while at < limit {
        match scene.quote_at(at) {
            Some((_, more)) => {
                content.push(at..more.end);
                at = more.end;
            }
            None if words.is(at, Class::COORDINATOR) || words.shape(at) == Shape::Comma => at += 1,
            None => break,
        }
    }
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.source(),
        implied: false,
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
    fn a_quotation_after_its_verb() {
        assert_eq!(en("The mayor told reporters, \"We are ready.\""), ["The mayor | told | We are ready."]);
        assert_eq!(
            id("Lurah Andi mengatakan, \"Kami sudah siap.\""),
            ["Lurah Andi | mengatakan | Kami sudah siap."]
        );
    }

    #[test]
    fn marks_without_a_saying_verb_are_no_speech() {
        assert_eq!(en("The shop sold \"quite a lot\" of bread."), Vec::<String>::new());
        assert_eq!(id("Toko itu menjual \"cukup banyak\" roti."), Vec::<String>::new());
    }
}
