//! `content-before`
//!
//! Detects content that stands before its saying word: a quotation or a clause, a comma or closing mark, then
//! the source and the verb in either order; and content that goes on after it.
//! Example: `"It is late," the mayor said.`, `It was late, said the mayor.`, `"Kami siap," kata Andi.`,
//! `Banjir, kata Andi, sudah surut.`
//! Not matched: `On Monday, the mayor said it was late.` (the clause follows the verb)

use crate::draft::Draft;
use crate::lexicon::{Class, Form, Frames};
use crate::phrase::Subject;
use crate::scene::{Role, Scene, Site};
use crate::units::Unit;
use crate::words::Shape;
use saksi_lang::Language;
use std::ops::Range;

const RULE: &str = "content-before";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize, done: usize) -> Option<Draft> {
    let unit = &scene.units[number];
    let site = &sites[k];
    let words = &scene.words;
    if site.role == Role::Verb && (words.language == Language::Id || site.cue.form == Form::Ing) {
        return None;
    }
    let start = site.start();
    let low = done.max(unit.words.start);
    let as_clause = words.any(unit.words.start, &["as"]) && words.shape(site.end) == Shape::Comma;
    let (before, quoted) = if as_clause { (None, false) } else { before(scene, unit, low, start)? };
    let mut content: Vec<Range<usize>> = before.into_iter().collect();
    if content.is_empty() {
        // `Kata Andi, banjir sudah surut.`
        // “As experts have said, X is free to go.”
        let first = words.any(unit.words.start, &["as"])
            && words.shape(site.end) == Shape::Comma
            && site.role == Role::Verb;
        if first
            && words.language == Language::En
            && site.takes(Frames::CLAUSE)
            && site.at - unit.words.start < 16
        {
            let from = site.end + 1;
            let end = crate::extent::end(scene, unit, from, sites, k);
            if matches!(site.subject, Subject::Words(_)) && end > from + 2 {
                content.push(from..end);
            }
        }
        if content.is_empty()
            && !(site.role == Role::Inverted && start == unit.words.start && words.language == Language::Id)
        {
            return None;
        }
    } else if site.role == Role::Verb {
        if matches!(site.subject, Subject::None | Subject::Shared)
            || !site.takes(Frames::CLAUSE.with(Frames::QUOTE))
        {
            return None;
        }
        // “…, X said that …”: what follows is the content, unless a quotation stands before.
        if !quoted && !nothing_follows(scene, unit, site) {
            return None;
        }
        let ends = site.end >= unit.words.end
            || matches!(words.shape(site.end), Shape::Stop | Shape::Comma)
            || words.is(site.end, Class::TIME)
            || words.any(site.end, &["to"]);
        let clause =
            ends && site.takes(Frames::CLAUSE) && scene.has_verb(content[0].clone()) && content[0].len() > 3;
        if !(quoted || site.cue.strong || clause) {
            return None;
        }
        if !quoted && adverbial(scene, content[0].clone()) {
            content.clear();
        } else if !quoted
            && !scene.has_verb(content[0].clone())
            && after(scene, unit, site, sites, k, quoted).is_none()
        {
            return None;
        }
    } else if !quoted && adverbial(scene, content[0].clone()) && words.language == Language::En {
        content.clear();
    }
    if !as_clause && let Some(more) = after(scene, unit, site, sites, k, quoted) {
        content.push(more);
    }
    if content.is_empty() {
        return None;
    }
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.source(),
        implied: site.cue.form == Form::Nya || site.role == Role::Inverted && site.after.is_none(),
        content,
        rule: RULE,
        unit: number,
        weak: false,
    })
}

/// The content before `start`, and whether it is a quotation. `None` where nothing divides the two.
fn before(scene: &Scene<'_>, unit: &Unit, low: usize, start: usize) -> Option<(Option<Range<usize>>, bool)> {
    let words = &scene.words;
    if start <= low {
        return Some((None, false));
    }
    let divided = matches!(words.shape(start - 1), Shape::Comma | Shape::Dash | Shape::Stop);
    let quote =
        scene.quote_before(start).or_else(|| if divided { scene.quote_before(start - 1) } else { None });
    if let Some((_, quote)) = quote
        && quote.open >= low
    {
        return Some((Some(quoted(scene, low, quote.open, quote.end)), true));
    }
    if words.shape(start - 1) != Shape::Comma && words.shape(start - 1) != Shape::Dash {
        return None;
    }
    let mut from = low;
    while from < start
        && (words.is(from, Class::COORDINATOR) || !words.is_word(from) && scene.quote_at(from).is_none())
    {
        from += 1;
    }
    let range = from..start - 1;
    (!range.is_empty() && unit.words.start <= from).then_some((Some(range), false))
}

/// A quotation alone, or with the words before it that it completes.
fn quoted(scene: &Scene<'_>, low: usize, open: usize, end: usize) -> Range<usize> {
    let words = &scene.words;
    let lead = (low..open).filter(|&w| words.is_word(w)).count();
    if lead == 0 {
        return open..end;
    }
    let stopped = matches!(words.shape(open - 1), Shape::Comma | Shape::Colon | Shape::Stop | Shape::Dash);
    let inner = open + 1;
    let capital = words.shape(inner) == Shape::Capital;
    // Several quotations in a row belong together, and so does the clause a short one completes.
    if capital && (stopped || end - open > 6) || lead > 40 { open..end } else { low..end }
}

/// Whether the saying ends its clause: nothing but dates, places and listeners follows.
fn nothing_follows(scene: &Scene<'_>, unit: &Unit, site: &Site) -> bool {
    let words = &scene.words;
    let mut w = site.stop();
    while w < unit.words.end && words.is(w, Class::ADVERB.with(Class::TIME)) {
        w += 1;
    }
    w >= unit.words.end
        || matches!(
            words.shape(w),
            Shape::Comma | Shape::Stop | Shape::Dash | Shape::Close | Shape::Semicolon | Shape::Mark
        )
        || words.is(w, Class::PREPOSITION.with(Class::COORDINATOR)) && !words.any(w, &["like"])
        || words.any(w, &["when", "while", "as", "after", "before"])
        || site.takes(Frames::PERSON)
}

/// A few words without a verb: “On Monday”, “In Paris”.
fn adverbial(scene: &Scene<'_>, range: Range<usize>) -> bool {
    let words = &scene.words;
    let short = range.len() <= 9;
    let opens = words.is(
        range.start,
        Class::PREPOSITION.with(Class::ADVERB).with(Class::LEAD).with(Class::TIME).with(Class::SUBORDINATOR),
    );
    short && opens && !scene.has_verb(range.start + 1..range.end)
}

/// Content that goes on after the saying: `Banjir, kata Andi, sudah surut.`
fn after(
    scene: &Scene<'_>,
    unit: &Unit,
    site: &Site,
    sites: &[Site],
    k: usize,
    quoted: bool,
) -> Option<Range<usize>> {
    let words = &scene.words;
    let mut w = site.stop();
    // Over a date or addressee to a comma.
    let mut steps = 0;
    while w < unit.words.end && words.shape(w) != Shape::Comma {
        let adjunct = words
            .is(w, Class::TIME.with(Class::PREPOSITION).with(Class::ADVERB).with(Class::VENUE))
            || matches!(words.shape(w), Shape::Open | Shape::Close | Shape::Digit | Shape::Other)
            || steps > 0 && words.is_word(w);
        if !adjunct || steps > 10 {
            return None;
        }
        steps += 1;
        w += 1;
    }
    let from = w + 1;
    if from >= unit.words.end {
        return None;
    }
    if let Some((_, quote)) = scene.quote_at(from) {
        return Some(from..quote.end);
    }
    // `"…," he said, but "…"`
    if quoted
        && words.any(from, &["and", "but"])
        && let Some((_, quote)) = scene.quote_at(from + 1)
    {
        return Some(from + 1..quote.end);
    }
    if quoted || steps > 0 && words.language == Language::En {
        return None;
    }
    let goes_on = words.any(from, &["and", "but"])
        && (words.is(from + 1, Class::PERSONAL.with(Class::DETERMINER))
            || scene.quote_at(from + 1).is_some())
        || words.any(from, &["since", "because", "until", "if", "unless", "though", "although"])
            && steps == 0;
    let closed = !goes_on
        && words.is(
            from,
            Class::TIME
                .with(Class::CHAIN)
                .with(Class::RELATIVE)
                .with(Class::COORDINATOR)
                .with(Class::PREPOSITION)
                .with(Class::SUBORDINATOR),
        )
        || words.lower(from).ends_with("ing")
        || words
            .any(from, &["seperti", "sebagaimana", "when", "while", "as", "according", "demikian", "adding"])
        || words.entry(from).verb.is_some();
    if closed
        || words.is(from, Class::DETERMINER.with(Class::ROLE))
            && words.language == Language::En
            && site.role == Role::Inverted
    {
        return None;
    }
    let end = crate::extent::end(scene, unit, from, sites, k);
    (end > from + 1 && (words.language == Language::Id || scene.has_verb(from..end))).then_some(from..end)
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn a_quotation_before_its_verb() {
        assert_eq!(
            en("\"The bridge is closed,\" the mayor said."),
            ["the mayor | said | The bridge is closed,"]
        );
        assert_eq!(
            en("\"The bridge is closed,\" said Anna Reed."),
            ["Anna Reed | said | The bridge is closed,"]
        );
        assert_eq!(
            id("\"Jembatan ditutup,\" kata Budi Santoso, Senin."),
            ["Budi Santoso | kata | Jembatan ditutup,"]
        );
    }

    #[test]
    fn the_ending_nya_names_nobody() {
        assert_eq!(id("\"Jembatan itu ditutup,\" ujarnya."), ["- | ujarnya | Jembatan itu ditutup,"]);
        assert_eq!(id("\"Jembatan itu ditutup,\" katannya."), ["- | katannya | Jembatan itu ditutup,"]);
    }

    #[test]
    fn the_same_mark_on_both_sides() {
        assert_eq!(id("”Jembatan itu ditutup,” kata Budi."), ["Budi | kata | Jembatan itu ditutup,"]);
    }

    #[test]
    fn a_clause_on_both_sides_of_its_verb() {
        assert_eq!(
            id("Banjir di kampung itu, kata Budi, sudah surut sejak pagi."),
            ["Budi | kata | Banjir di kampung itu / sudah surut sejak pagi"]
        );
        assert_eq!(
            en("Two roads were closed, said Anna Reed."),
            ["Anna Reed | said | Two roads were closed"]
        );
    }

    #[test]
    fn a_date_before_the_verb_is_no_content() {
        assert_eq!(en("On Monday, the mayor said it was late."), ["the mayor | said | it was late"]);
    }
}
