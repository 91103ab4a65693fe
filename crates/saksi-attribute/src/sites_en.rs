//! Where English saying words stand.

use crate::Act;
use crate::lexicon::{Class, Cue, Form, Frames};
use crate::phrase::{self, Subject};
use crate::scene::{Role, Scene, Site};
use crate::units::Unit;
use crate::words::{Shape, Words};
use saksi_lang::{Rel, Upos};

/// The site at word `w`, if one begins there.
pub(crate) fn site(scene: &Scene<'_>, unit: &Unit, w: usize, last: Option<&Site>) -> Option<Site> {
    let words = &scene.words;
    if words.any(w, &["according"]) && words.any(w + 1, &["to"]) {
        let cue = Cue {
            act: Act::Said,
            frames: Frames::CLAUSE.with(Frames::QUOTE),
            form: Form::Bare,
            strong: true,
        };
        let after = phrase::after(words, w + 2, unit.words.end)?;
        return Some(Site {
            at: w,
            end: w + 2,
            cue,
            role: Role::According,
            subject: Subject::None,
            after: Some(after),
            relative: false,
        });
    }
    let (cue, len) = words.verb_at(w).or_else(|| beside_quote(scene, unit, w))?;
    // “the United States”: a name, not a verb.
    if words.shape(w) == Shape::Capital
        && w > unit.words.start
        && !unit.title
        && words.is_word(w - 1)
        && !headline(words, unit)
    {
        return None;
    }
    if words.any(w, &["citing"])
        || len > 1
            && cue.form == Form::Ing
            && !cue.frames.any(Frames::CLAUSE.with(Frames::THAT))
            && !progressive(words, unit, w)
            && words.any(w, &["referring", "talking", "speaking"])
    {
        return None;
    }
    if !verb(words, unit, w, &cue) {
        return None;
    }
    let mut site = scene.verb_site(unit, w, len, cue, last);
    if passive(words, unit, w, &cue) {
        return None;
    }
    if cue.form == Form::Ing && site.subject != Subject::Shared && !progressive(words, unit, w) {
        let before = w.checked_sub(1).filter(|&b| b >= unit.words.start);
        if scene.after_comma(unit, w)
            || before.is_some_and(|b| words.any(b, &["by", "while", "including", "before", "after", "when"]))
        {
            site.subject = Subject::Shared;
        } else if before.is_some_and(|b| words.is(b, Class::PREPOSITION.with(Class::DETERMINER))) {
            return None;
        } else if before.is_some_and(|b| words.is(b, Class::VENUE))
            && site.subject.words().is_some_and(|r| words.any(r.start, &["a", "an"]))
        {
            // “issued a statement calling …”: who issued it says it
            site.subject = Subject::Shared;
        }
    }
    invert(scene, unit, &mut site);
    if matches!(cue.form, Form::Base) && site.role == Role::Verb && !plural_subject(words, &site, w) {
        return None;
    }
    Some(site)
}

/// Any past verb does for saying where it stands beside a quotation as only such a verb can: `“…,” Reed shot.`,
/// `Reed cracked, “…”`.
fn beside_quote(scene: &Scene<'_>, unit: &Unit, w: usize) -> Option<(Cue, usize)> {
    let words = &scene.words;
    let word = &words.list[w];
    if word.upos != Upos::Verb
        || word.shape != Shape::Letter
        || words.lower(w).ends_with("ing")
        || passive(words, unit, w, &PAST)
    {
        return None;
    }
    let opens = |at: usize| {
        matches!(words.shape(at), Shape::Comma | Shape::Colon)
            && scene
                .quote_at(at + 1)
                .is_some_and(|(_, q)| words.shape(q.inner.start) == Shape::Capital && q.inner.len() > 3)
    };
    let closes = || {
        let mut name = w;
        while name > unit.words.start && matches!(words.shape(name - 1), Shape::Capital) {
            name -= 1;
        }
        if name == w && name > unit.words.start && words.is(name - 1, Class::PERSONAL) {
            name -= 1;
        }
        let ends = w + 1 >= unit.words.end
            || matches!(words.shape(w + 1), Shape::Stop | Shape::Comma)
            || words.is(w + 1, Class::ADVERB.with(Class::TIME));
        name < w
            && ends
            && scene.quote_before(name).is_some_and(|(_, q)| {
                q.closed && matches!(words.shape(q.inner.end - 1), Shape::Comma | Shape::Stop)
            })
    };
    (opens(w + 1) || closes()).then_some((PAST, 1))
}

const PAST: Cue = Cue { act: Act::Said, frames: Frames::QUOTE, form: Form::Past, strong: true };

/// Whether nearly all words of a sentence begin with capitals, as in a headline.
fn headline(words: &Words<'_>, unit: &Unit) -> bool {
    let capitals = unit.words.clone().filter(|&w| words.shape(w) == Shape::Capital).count();
    let letters =
        unit.words.clone().filter(|&w| words.shape(w) == Shape::Letter && words.lower(w).len() > 3).count();
    capitals > 2 && letters * 4 <= capitals
}

/// “…,” said X: a comma or a closing mark before the verb, a name, title or pronoun after it.
fn invert(scene: &Scene<'_>, unit: &Unit, site: &mut Site) {
    let words = &scene.words;
    let quoted = scene.quote_before(site.at).is_some();
    let comma = site.at > unit.words.start && words.shape(site.at - 1) == Shape::Comma;
    let starts = site.at == unit.words.start;
    if !matches!(site.cue.form, Form::Past | Form::Third)
        || !(quoted || comma || starts)
        || !site.takes(Frames::QUOTE)
    {
        return;
    }
    if comma
        && !quoted
        && (!site.cue.strong
            || matches!(site.subject, Subject::Words(_)) && !plain_name_after(words, site.end))
    {
        return;
    }
    let next = site.end;
    if words.is(next, Class::THAT) && !words.any(next, &["that"]) || words.any(next, &["that", "it", "to"]) {
        return;
    }
    if let Some(after) = phrase::after(words, next, unit.words.end) {
        // “…, said Americans must …”: what follows is a clause.
        let verb = words.is(after.end, Class::AUXILIARY)
            || words.list.get(after.end).is_some_and(|w| matches!(w.upos, Upos::Verb | Upos::Aux));
        if verb && !quoted {
            return;
        }
        site.role = Role::Inverted;
        site.after = Some(after);
        site.subject = Subject::None;
    }
}

fn plain_name_after(words: &Words<'_>, w: usize) -> bool {
    words.shape(w) == Shape::Capital
        && !words.is(w, Class::DETERMINER.with(Class::TIME).with(Class::PERSONAL))
        || words.is(w, Class::ROLE)
}

/// Whether the form is a verb here and not a noun or an adjective.
fn verb(words: &Words<'_>, unit: &Unit, w: usize, cue: &Cue) -> bool {
    let before = w.checked_sub(1).filter(|&b| b >= unit.words.start);
    if let Some(before) = before {
        // “May's proposed deal”: no verb after a possessive
        let low = words.lower(before);
        if (low.ends_with("'s") || low.ends_with("’s"))
            && !words.is(before, Class::PERSONAL.with(Class::RELATIVE))
        {
            return false;
        }
    }
    if cue.act == Act::Said && matches!(cue.form, Form::Base | Form::Past) && negated(words, unit, w) {
        return false;
    }
    // “to show”, “a deal proposed by”, “the expected rise”: no finite verb
    if cue.form == Form::Base
        && before.is_some_and(|b| words.any(over_adverbs(words, unit, b), &["to"]))
        && !due(words, unit, w)
    {
        return false;
    }
    if !cue.strong && cue.form == Form::Base && modal(words, unit, w) {
        return false;
    }
    if cue.form == Form::Participle && !progressive(words, unit, w) {
        return false;
    }
    if !cue.strong
        && matches!(cue.form, Form::Past | Form::Participle)
        && (words.rel(w) == Rel::Amod || words.rel(w) == Rel::Acl && words.is(w + 1, Class::BY))
    {
        return false;
    }
    if let Some(before) = before {
        let behind = over_adverbs(words, unit, before);
        let determined = words.is(behind, Class::DETERMINER)
            && !words.is(behind, Class::PERSONAL.with(Class::PRONOUN).with(Class::RELATIVE));
        if determined && matches!(cue.form, Form::Past | Form::Participle) {
            return false;
        }
        // “…, Radio One reports.”
        if cue.form == Form::Third && words.is(before, Class::ADVERB) && words.entry(w).noun.is_none() {
            return true;
        }
        let mut name = w;
        while name > unit.words.start && matches!(words.shape(name - 1), Shape::Capital | Shape::Digit) {
            name -= 1;
        }
        let alone = name < w && name > unit.words.start && words.shape(name - 1) == Shape::Comma;
        if cue.form == Form::Third && alone && matches!(words.shape(w + 1), Shape::Stop | Shape::Comma) {
            return true;
        }
        // “Russia denies planning”: no noun of this form exists.
        if cue.form == Form::Third
            && words.entry(w).noun.is_none()
            && (words.shape(before) == Shape::Capital || words.is(before, Class::PERSONAL))
            && !words.any(
                w,
                &[
                    "plans",
                    "charges",
                    "questions",
                    "supports",
                    "texts",
                    "posts",
                    "documents",
                    "doubts",
                    "hopes",
                    "fears",
                    "worries",
                ],
            )
        {
            return true;
        }
    }
    match words.list[w].upos {
        Upos::Verb | Upos::Aux => return true,
        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Adp => {
            let that = words.any(w + 1, &["that"])
                && words.entry(w).noun.is_none()
                && !words.any(
                    w,
                    &[
                        "orders",
                        "order",
                        "plans",
                        "offers",
                        "posts",
                        "texts",
                        "documents",
                        "projects",
                        "forecasts",
                        "cautions",
                        "doubts",
                        "questions",
                        "charges",
                    ],
                );
            return that || cue.strong && words.any(w, &["said", "says", "told"]);
        }
        _ => {}
    }
    let Some(before) = before else { return !matches!(cue.form, Form::Base | Form::Third) };
    let determined =
        words.is(before, Class::DETERMINER) && !words.is(before, Class::PERSONAL.with(Class::PRONOUN));
    match cue.form {
        Form::Past | Form::Participle => !determined && !(words.is(before, Class::PREPOSITION)),
        Form::Third => {
            !determined
                && !words.is(before, Class::PREPOSITION)
                && (words.entry(w).noun.is_none()
                    || words.shape(before) == Shape::Capital
                    || words.is(
                        before,
                        Class::PERSONAL.with(Class::ADVERB).with(Class::RELATIVE).with(Class::ROLE),
                    ))
        }
        Form::Base => !determined && !words.is(before, Class::PREPOSITION),
        _ => true,
    }
}

/// The word before an adverb or “not”, or the word itself.
fn over_adverbs(words: &Words<'_>, unit: &Unit, mut w: usize) -> usize {
    while w > unit.words.start && words.is(w, Class::ADVERB) {
        w -= 1;
    }
    w
}

/// “was due to say”, “went on to say”: the main verb all the same.
fn due(words: &Words<'_>, unit: &Unit, w: usize) -> bool {
    w >= unit.words.start + 2
        && words.any(w - 2, &["due", "expected", "set", "scheduled", "going", "on", "used"])
}

/// “could threaten”: nobody has said it.
fn modal(words: &Words<'_>, unit: &Unit, w: usize) -> bool {
    (unit.words.start..w)
        .rev()
        .take_while(|&b| words.is(b, Class::ADVERB.with(Class::AUXILIARY)) && !words.is(b, Class::PERSONAL))
        .any(|b| words.any(b, &["could", "would", "might", "may", "can", "should", "must"]))
}

/// “has not said”, “did not say”
fn negated(words: &Words<'_>, unit: &Unit, w: usize) -> bool {
    (unit.words.start..w)
        .rev()
        .take_while(|&b| words.is(b, Class::ADVERB.with(Class::AUXILIARY)) && !words.is(b, Class::PERSONAL))
        .any(|b| {
            words.any(b, &["not", "never"])
                || words.lower(b).ends_with("n't")
                || words.lower(b).ends_with("n’t")
        })
}

fn passive(words: &Words<'_>, unit: &Unit, w: usize, cue: &Cue) -> bool {
    if matches!(cue.form, Form::Ing | Form::Third) {
        return false;
    }
    let mut b = w;
    while b > unit.words.start && words.is(b - 1, Class::ADVERB) {
        b -= 1;
    }
    b > unit.words.start
        && words.any(
            b - 1,
            &[
                "is", "are", "was", "were", "be", "been", "being", "am", "gets", "got", "’s", "'s", "it's",
                "he's",
            ],
        )
}

fn progressive(words: &Words<'_>, unit: &Unit, w: usize) -> bool {
    let mut b = w;
    while b > unit.words.start && words.is(b - 1, Class::ADVERB) {
        b -= 1;
    }
    b > unit.words.start && words.is(b - 1, Class::AUXILIARY)
}

/// A base form needs an auxiliary or a plural subject before it.
fn plural_subject(words: &Words<'_>, site: &Site, w: usize) -> bool {
    let Subject::Words(subject) = &site.subject else { return false };
    if subject.end < w && (subject.end..w).any(|b| words.is(b, Class::AUXILIARY)) {
        return true;
    }
    if words.list[w].upos == Upos::Verb {
        return true;
    }
    let last = subject.end - 1;
    words.any(
        last,
        &[
            "i", "we", "they", "you", "who", "many", "some", "others", "both", "most", "people", "police",
            "several",
        ],
    ) || subject.len() > 1 && words.lower(last).ends_with('s') && !words.lower(last).ends_with("ss")
        || words.is(last, Class::ROLE) && words.lower(last).ends_with('s')
        || (words.lower(last).ends_with('s') && words.entry(w).noun.is_none() && site.cue.strong)
}

#[cfg(test)]
mod tests {
    use crate::testing::en;

    #[test]
    fn any_verb_beside_a_quotation() {
        assert_eq!(en("\"You are all wrong,\" he snarled."), ["he | snarled | You are all wrong,"]);
        assert_eq!(en("Said Anna Reed, \"You are all wrong.\""), ["Anna Reed | Said | You are all wrong."]);
    }

    #[test]
    fn a_verb_that_only_follows_a_quotation() {
        assert_eq!(en("The film \"Our Last Day\" opened on Friday."), Vec::<String>::new());
    }
}
