//! `complement`
//!
//! Detects what follows an English saying verb: a clause with or without “that”, a question, an infinitive,
//! an addressee and its clause, “accused X of”, “called X Y”, “described X as Y”, or a noun phrase.
//! Example: `The mayor said it was late.` → “it was late”
//! Example: `The union urged members to strike.` → “members to strike”
//! Example: `Critics called the plan “a joke”.` → “the plan “a joke””
//! Not matched: `The mayor said nothing of it.`, `They called the police.`

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::{Class, Form, Frames};
use crate::phrase::Subject;
use crate::scene::{Scene, Site};
use crate::units::Unit;
use crate::words::{Shape, Words};
use saksi_lang::{Rel, Upos};
use std::ops::Range;

const RULE: &str = "complement";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize) -> Option<Draft> {
    let unit = &scene.units[number];
    let site = &sites[k];
    if matches!(site.subject, Subject::None) {
        return None;
    }
    let mut content = content(scene, unit, sites, k)?;
    if let Some(comma) = subordinate_end(scene, unit, site, content.start) {
        content.end = content.end.min(comma);
    }
    if let Some(cut) = aside_end(scene, unit, site, content.clone()) {
        content.end = cut;
    }
    if content.start >= content.end {
        return None;
    }
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.subject.words(),
        implied: false,
        content: vec![content],
        rule: RULE,
        unit: number,
        weak: !site.cue.strong
            && (site.cue.act == crate::Act::Thinks || !site.takes(Frames::OF.with(Frames::PERSON))),
    })
}

/// Content of a relative clause or a participle that stands inside the sentence ends with it: at the next comma
/// or dash (“X, who insists he is innocent, left”, “his talk, including calling them “thieves,” and …”).
fn aside_end(scene: &Scene<'_>, unit: &Unit, site: &Site, content: Range<usize>) -> Option<usize> {
    let words = &scene.words;
    let comma_before =
        |at: usize| (unit.words.start..at).rev().take(12).any(|w| words.shape(w) == Shape::Comma);
    let participle = site.cue.form == Form::Ing
        && site.at > unit.words.start
        && !matches!(words.shape(site.at - 1), Shape::Comma | Shape::Dash)
        && !words.is(site.at - 1, Class::AUXILIARY.with(Class::ADVERB));
    if !(site.relative && site.cue.form != Form::Ing || participle) || !comma_before(site.at) {
        return None;
    }
    (content.start + 1..content.end).find_map(|w| {
        if words.list[w].quote == 0 && matches!(words.shape(w), Shape::Comma | Shape::Dash) {
            return Some(w);
        }
        // `… “an invasion,” and …`
        let (_, quote) = scene.quote_before(w)?;
        (words.shape(quote.inner.end - 1) == Shape::Comma && w < content.end).then_some(w)
    })
}

/// “As leaders vow to fight, X …”: the comma that ends the subordinate clause the verb stands in.
fn subordinate_end(scene: &Scene<'_>, unit: &Unit, site: &Site, from: usize) -> Option<usize> {
    let words = &scene.words;
    let mut first = unit.words.start;
    while words.is(first, Class::COORDINATOR) {
        first += 1;
    }
    if !words
        .any(first, &["as", "while", "though", "although", "when", "after", "if", "because", "since", "even"])
        || (first..site.at).any(|w| words.shape(w) == Shape::Comma)
    {
        return None;
    }
    (from + 1..unit.words.end).find(|&w| words.list[w].quote == 0 && words.shape(w) == Shape::Comma)
}

fn content(scene: &Scene<'_>, unit: &Unit, sites: &[Site], k: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let site = &sites[k];
    let to_end = |from: usize| from..extent::end(scene, unit, from, sites, k);
    let p = over_adjuncts(scene, unit, site);
    if p >= unit.words.end {
        return None;
    }
    if words.any(p, &["that"])
        && site.takes(Frames::THAT.with(Frames::CLAUSE).with(Frames::PERSON))
        && (words.is_word(p + 1) || scene.quote_at(p + 1).is_some())
    {
        // “said that day”: a determiner, not a conjunction
        if words.is(p + 1, Class::TIME) && !scene.has_verb(p + 2..unit.words.end) {
            return None;
        }
        return Some(p..extent::end(scene, unit, p + 1, sites, k));
    }
    if words.shape(p) == Shape::Colon
        && site.takes(Frames::CLAUSE.with(Frames::QUOTE))
        && p + 2 < unit.words.end
    {
        return Some(to_end(p + 1));
    }
    if words.any(p, &["to"])
        && site.takes(Frames::INF)
        && words.is_word(p + 1)
        && !words.is(p + 1, Class::DETERMINER)
        && words.shape(p + 1) == Shape::Letter
    {
        return Some(to_end(p));
    }
    if words.any(p, &["not"]) && words.any(p + 1, &["to"]) && site.takes(Frames::INF) {
        return Some(to_end(p));
    }
    if site.takes(Frames::OF) {
        let of = (p..unit.words.end.min(p + 12))
            .find(|&w| words.any(w, &["of"]) && ing(words, w + 1) || words.any(w, &["of"]) && w > p)?;
        let from = if of > p { of + 1 } else { p };
        return Some(to_end(from));
    }
    if site.takes(Frames::NAMED) {
        // “what he called a mistake”
        let what = site
            .subject
            .words()
            .is_some_and(|r| r.start > unit.words.start && words.any(r.start - 1, &["what"]));
        if what {
            return phrase_begins(words, p)
                .then(|| p..extent::phrase_end(scene, p, extent::end(scene, unit, p, sites, k)));
        }
        let tree = words.governs(site.at, &[Rel::Xcomp]) == Some(true)
            && words.governs(site.at, &[Rel::Obj]) == Some(true);
        return (tree || named(scene, unit, p)).then(|| to_end(p));
    }
    if site.takes(Frames::AS)
        && let Some(as_word) = (p..unit.words.end.min(p + 14)).find(|&w| words.any(w, &["as"]))
        && (p..as_word).all(|w| words.is_word(w) && !words.is(w, Class::SUBORDINATOR.with(Class::VERB_LIKE)))
        && as_word + 1 < unit.words.end
    {
        return Some(
            p..extent::phrase_end(scene, as_word + 1, extent::end(scene, unit, as_word + 1, sites, k)),
        );
    }
    if site.takes(Frames::WH)
        && words.is(p, Class::WH)
        && !words.any(p, &["when", "where", "which", "who"])
        && scene.has_verb(p + 1..unit.words.end)
    {
        return Some(to_end(p));
    }
    if site.takes(Frames::PERSON)
        && let Some(found) = after_person(scene, unit, site, p)
    {
        return Some(to_end(found));
    }
    if site.takes(Frames::ING) && ing(words, p) {
        return Some(to_end(p));
    }
    let quoted = scene.quote_at(p).is_some();
    if site.takes(Frames::CLAUSE) && !site.takes(Frames::PERSON) && (quoted || clause_begins(words, p)) {
        let all = to_end(p);
        let clausal = scene.has_verb(p + 1..all.end);
        let fits = clausal_by_tree(scene, site, all.clone());
        if fits
            && (site.cue.strong && site.cue.frames.any(Frames::NP)
                || clausal && (site.cue.strong || !words.is(p, Class::RELATIVE)))
        {
            return Some(all);
        }
    }
    if site.takes(Frames::NP) && human(words, site) && (quoted || phrase_begins(words, p)) {
        let limit = extent::end(scene, unit, p, sites, k);
        let end = extent::phrase_end(scene, p, limit);
        return (end > p).then_some(p..end);
    }
    None
}

/// Steps over dates, places and listeners between the verb and what it says.
fn over_adjuncts(scene: &Scene<'_>, unit: &Unit, site: &Site) -> usize {
    let words = &scene.words;
    let end = unit.words.end;
    let mut p = site.end;
    while p < end
        && words.is(p, Class::ADVERB.with(Class::TIME))
        && !words.is(p, Class::DETERMINER.with(Class::WH))
        && !words.any(p, &["not"])
    {
        p += 1;
    }
    let prep = words.any(
        p,
        &[
            "in", "on", "at", "during", "from", "via", "after", "before", "to", "through", "over", "about",
            "of", "by", "with", "as", "under",
        ],
    );
    let comma = words.shape(p) == Shape::Comma;
    if words.any(p, &["at"]) && words.any(p + 1, &["least", "most"]) {
        return p;
    }
    if !(prep || comma) || site.takes(Frames::INF) && words.any(p, &["to"]) {
        return p;
    }
    // A conjunction or a quotation further on shows where the content begins.
    let mut depth = 0;
    for w in p..end.min(p + 18) {
        match words.shape(w) {
            Shape::Comma => depth += 1,
            Shape::Stop | Shape::Semicolon | Shape::Colon => break,
            _ => {}
        }
        if words.any(w, &["that"]) && w > p && depth <= 2 && !words.is(w - 1, Class::PREPOSITION) {
            return w;
        }
        if depth > 2 || w > p && words.entry(w).verb.is_some_and(|c| c.strong) {
            break;
        }
    }
    if comma {
        return p;
    }
    // “said on Tuesday the …”, “said in a statement the …”
    let mut q = p;
    for _ in 0..3 {
        if !words.is(q, Class::PREPOSITION) {
            break;
        }
        let stop = (q + 1..end.min(q + 8)).find(|&w| {
            words.is(w, Class::TIME.with(Class::VENUE))
                && !words.is(w + 1, Class::TIME.with(Class::VENUE))
                && words.shape(w + 1) != Shape::Digit
        });
        match stop {
            Some(w) if (q + 1..w).all(|x| words.is_word(x)) => q = w + 1,
            _ => break,
        }
        while q < end && (words.is(q, Class::TIME) || words.shape(q) == Shape::Digit) {
            q += 1;
        }
    }
    q
}

/// A weak verb takes a bare clause only where the tree, if there is one, hangs a clause on it.
fn clausal_by_tree(scene: &Scene<'_>, site: &Site, content: Range<usize>) -> bool {
    let words = &scene.words;
    if words.any(site.at, &["said", "says", "say", "saying"]) {
        return true;
    }
    match words.governs(site.at, &[Rel::Ccomp, Rel::Parataxis, Rel::Xcomp]) {
        Some(false) => {
            // An object, or a clause whose subject was taken for one: a finite verb before the first comma tells.
            let comma = content.clone().find(|&w| words.shape(w) == Shape::Comma).unwrap_or(content.end);
            let finite = (content.start + 1..comma).any(|w| {
                matches!(words.list[w].upos, Upos::Verb | Upos::Aux)
                    && !ing(words, w)
                    && words.shape(w) == Shape::Letter
                    && !words.any(w - 1, &["to"])
                    && words.rel(w) != Rel::Amod
            });
            site.cue.strong && (finite || words.governs(site.at, &[Rel::Obj]) != Some(true))
        }
        _ => true,
    }
}

fn ing(words: &Words<'_>, p: usize) -> bool {
    words.shape(p) == Shape::Letter && words.lower(p).len() > 4 && words.lower(p).ends_with("ing")
}

/// “told reporters that …”, “urged members to …”: where the content begins.
fn after_person(scene: &Scene<'_>, unit: &Unit, site: &Site, p: usize) -> Option<usize> {
    let words = &scene.words;
    let urging = site.takes(Frames::INF);
    for w in p..unit.words.end.min(p + 16) {
        match words.shape(w) {
            Shape::Stop | Shape::Semicolon | Shape::Colon => return None,
            _ => {}
        }
        if words.list[w].quote != 0 {
            // The name of a programme may stand in marks: `told MSNBC's "Morning Joe" that`.
            if scene.quote_at(w).is_some_and(|(_, q)| q.inner.len() > 4) {
                break;
            }
            continue;
        }
        if words.any(w, &["that"]) && w > p && site.takes(Frames::THAT) {
            return Some(w);
        }
        if urging && (words.any(w, &["to"]) || words.any(w, &["not"]) && words.any(w + 1, &["to"])) && w > p {
            return Some(p);
        }
        if w > p
            && words.is(w, Class::WH)
            && site.takes(Frames::WH)
            && !words.any(w, &["who", "which", "when", "where"])
        {
            return Some(w);
        }
        if words.shape(w) == Shape::Comma && w > p + 6 {
            return None;
        }
    }
    // “told CNN he would run”: a short listener, then a clause.
    if !site.takes(Frames::CLAUSE) {
        return None;
    }
    for w in p + 1..unit.words.end.min(p + 8) {
        if !words.is_word(w) {
            return None;
        }
        if words.is(w, Class::PERSONAL)
            || words.any(w, &["there"])
            || words.is(w, Class::DETERMINER) && !words.is(w - 1, Class::DETERMINER.with(Class::PREPOSITION))
        {
            return scene.has_verb(w..unit.words.end).then_some(w);
        }
    }
    None
}

/// Whether a clause can begin here.
fn clause_begins(words: &Words<'_>, p: usize) -> bool {
    if !words.is_word(p) {
        return false;
    }
    if words.is(p, Class::DETERMINER.with(Class::PERSONAL).with(Class::PRONOUN))
        || words.any(
            p,
            &[
                "there", "if", "when", "while", "since", "after", "before", "because", "as", "although",
                "even", "in", "on", "at", "for", "under", "with", "during", "by", "without", "until", "once",
                "unless", "despite", "not", "only", "yes", "no", "about", "around", "nearly", "almost",
                "more", "over", "up", "just", "both", "either", "what", "how", "why", "whether",
            ],
        )
    {
        return !words.any(p, &["as", "in", "on", "at", "for", "with", "by", "during", "about"])
            || words.is(p + 1, Class::DETERMINER)
            || words.any(p + 1, &["least", "most"]);
    }
    match words.list[p].upos {
        Upos::Adp | Upos::Cconj | Upos::Punct | Upos::Part => false,
        Upos::X => !words.is(p, Class::PREPOSITION.with(Class::COORDINATOR).with(Class::SUBORDINATOR)),
        _ => true,
    }
}

/// Whether a noun phrase can begin here.
fn phrase_begins(words: &Words<'_>, p: usize) -> bool {
    words.is_word(p)
        && !words.is(
            p,
            Class::PREPOSITION.with(Class::COORDINATOR).with(Class::SUBORDINATOR).with(Class::AUXILIARY),
        )
        && !words.any(p, &["to", "not", "him", "her", "them", "me", "us", "it"])
        || words.is(p, Class::DETERMINER)
}

/// “called it a lie”: an object and then what it is called.
fn named(scene: &Scene<'_>, unit: &Unit, p: usize) -> bool {
    let words = &scene.words;
    let limit = unit.words.end.min(p + 22);
    if !words.is_word(p) && scene.quote_at(p).is_none() || words.is(p, Class::PREPOSITION) {
        return false;
    }
    if words
        .any(p, &["him", "her", "it", "them", "me", "us", "himself", "herself", "this", "that", "themselves"])
    {
        return p + 1 < limit
            && (words.is_word(p + 1)
                && !words.is(
                    p + 1,
                    Class::PREPOSITION.with(Class::COORDINATOR).with(Class::SUBORDINATOR).with(Class::TIME),
                )
                || scene.quote_at(p + 1).is_some());
    }
    (p + 1..limit)
        .take_while(|&w| !matches!(words.shape(w), Shape::Comma | Shape::Stop | Shape::Semicolon))
        .any(|w| {
            scene.quote_at(w).is_some()
                || words.any(w, &["a", "an", "the", "one"])
                    && !words.is(w - 1, Class::PREPOSITION.with(Class::COORDINATOR))
                    && w > p
        })
}

/// Whether the subject looks like people or a body; a weak verb reports only with such a subject.
fn human(words: &Words<'_>, site: &Site) -> bool {
    let Subject::Words(subject) = &site.subject else { return true };
    let last = subject.end - 1;
    subject.clone().any(|w| {
        words.shape(w) == Shape::Capital
            && (w != subject.start || subject.len() == 1 || !words.is(w, Class::DETERMINER))
            || words.is(w, Class::ROLE)
    }) || words.is(last, Class::PERSONAL) && !words.any(last, &["it"])
        || words.any(
            last,
            &[
                "critics",
                "many",
                "some",
                "others",
                "democrats",
                "republicans",
                "demands",
                "placards",
                "banners",
            ],
        )
}

#[cfg(test)]
mod tests {
    use crate::testing::en;

    #[test]
    fn a_clause_with_or_without_that() {
        assert_eq!(en("The mayor said it was late."), ["The mayor | said | it was late"]);
        assert_eq!(
            en("The mayor said on Tuesday that it was late."),
            ["The mayor | said | that it was late"]
        );
    }

    #[test]
    fn other_complements() {
        assert_eq!(en("The union urged members to strike."), ["The union | urged | members to strike"]);
        assert_eq!(en("Anna Reed vowed to fight the plan."), ["Anna Reed | vowed | to fight the plan"]);
        assert_eq!(en("Russia denies planning to invade."), ["Russia | denies | planning to invade"]);
        assert_eq!(en("Critics called the plan \"a joke\"."), ["Critics | called | the plan \"a joke\""]);
    }

    #[test]
    fn one_subject_two_sayings() {
        assert_eq!(
            en("The mayor said it was late, adding that the road was closed."),
            ["The mayor | said | it was late", "The mayor | adding | that the road was closed"]
        );
    }

    #[test]
    fn verbs_that_do_not_report_here() {
        assert_eq!(en("They called the police."), Vec::<String>::new());
        assert_eq!(en("The war claimed the lives of ten men."), Vec::<String>::new());
        assert_eq!(en("He lives in the United States near the sea."), Vec::<String>::new());
    }
}
