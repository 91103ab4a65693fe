//! How far content reaches.

use crate::lexicon::{Class, Form, Frames};
use crate::phrase::Subject;
use crate::scene::{Role, Scene, Site, finite};
use crate::units::Unit;
use crate::words::Shape;
use saksi_lang::{Language, Upos};

/// Where content that begins at `from`, after the saying word of `sites[k]`, ends (one past its last word).
pub(crate) fn end(scene: &Scene<'_>, unit: &Unit, from: usize, sites: &[Site], k: usize) -> usize {
    let words = &scene.words;
    let mut limit = unit.words.end;
    for site in &sites[k + 1..] {
        if site.at <= from || site.at >= limit {
            continue;
        }
        if let Some(cut) = cut_at(scene, from, &sites[k], site)
            && cut > from
        {
            limit = cut;
            break;
        }
    }
    let cutter: &[&str] = match words.language {
        Language::En => &["as", "though", "although", "citing", "according", "however"],
        Language::Id => &["tetapi", "namun", "sementara", "sedangkan", "sebagai"],
    };
    let cut = (from + 2..limit).find(|&w| {
        words.list[w].quote == 0
            && (words.shape(w) == Shape::Semicolon
                || words.shape(w) == Shape::Comma && words.any(w + 1, cutter))
    });
    if let Some(w) = cut {
        limit = w;
    }
    if words.language == Language::En
        && finite(sites[k].cue.form)
        && let Some(w) = (from + 2..limit).find(|&w| goes_on(scene, from, &sites[k], w))
    {
        limit = w;
    }
    if unit.title
        && let Some(w) = (from + 1..limit).find(|&w| {
            words.shape(w) == Shape::Comma
                && words.entry((w + 1).min(words.len() - 1)).verb.is_some_and(|c| c.form == Form::Base)
        })
    {
        limit = w;
    }
    if words.language == Language::Id
        && let Some(w) = (from + 1..limit).find(|&w| {
            words.list[w].quote == 0
                && words.shape(w) == Shape::Comma
                && (words.is(w + 1, Class::CHAIN)
                    || words.any(w + 1, &["seperti", "sebagaimana", "demikian", "begitu"])
                        && words.is(w + 2, Class::CHAIN)
                    || words.any(w + 1, &["demikian"]))
        })
    {
        limit = w;
    }
    limit
}

/// “…, but pushed back”, “urged people to wait and left”: the subject of the saying verb does something else.
fn goes_on(scene: &Scene<'_>, from: usize, site: &Site, w: usize) -> bool {
    let words = &scene.words;
    if words.list[w].quote != 0 || site.cue.form == Form::Base {
        return false;
    }
    let comma = words.shape(w) == Shape::Comma;
    let mut next = if comma { w + 1 } else { w };
    if !words.any(next, &["and", "but"]) {
        return false;
    }
    next += 1;
    while words.is(next, Class::ADVERB) {
        next += 1;
    }
    let Some(word) = words.list.get(next) else { return false };
    let past = word.upos == Upos::Verb && words.lower(next).ends_with("ed")
        || words.any(next, &["went", "took", "left", "made", "gave", "said", "told", "has", "had", "did"]);
    let infinitive = words.any(from, &["to", "not"])
        || site.takes(Frames::PERSON.with(Frames::INF)) && !words.is(from.saturating_sub(1), Class::THAT);
    past && word.shape == Shape::Letter
        && (comma && site.cue.form == Form::Past && words.any(w + 1, &["but"]) || infinitive)
}

/// Where a later saying word cuts content off: at the comma or conjunction before it.
fn cut_at(scene: &Scene<'_>, from: usize, main: &Site, later: &Site) -> Option<usize> {
    let words = &scene.words;
    let comma = |w: usize| matches!(words.shape(w), Shape::Comma | Shape::Dash);
    let over_conjunction = |w: usize| {
        // ", but X said": the comma before the conjunction
        if w > from
            && words.is(w - 1, Class::COORDINATOR.with(Class::SUBORDINATOR).with(Class::LEAD))
            && !words.is(w - 1, Class::THAT)
        {
            let c = w - 1;
            return Some(if c > from && comma(c - 1) { c - 1 } else { c });
        }
        None
    };
    match later.role {
        Role::According | Role::Inverted => {
            let at = later.at;
            (at > from && comma(at - 1))
                .then(|| at - 1)
                .or((later.role == Role::According && words.language == Language::En).then_some(at))
        }
        Role::Passive => None,
        Role::Verb => {
            let clausal = later.cue.strong || later.takes(Frames::CLAUSE.with(Frames::THAT));
            if !clausal {
                return None;
            }
            match &later.subject {
                Subject::Shared | Subject::None if later.cue.form == Form::Ing => {
                    let mut at = later.at;
                    while at > from && words.is(at - 1, Class::ADVERB) {
                        at -= 1;
                    }
                    (at > from && comma(at - 1)).then(|| at - 1)
                }
                Subject::Shared if later.cue.form == main.cue.form && later.cue.form != Form::Base => {
                    let mut at = later.at;
                    while at > from
                        && !words.is(at - 1, Class::COORDINATOR)
                        && words.is(at - 1, Class::ADVERB.with(Class::AUXILIARY))
                    {
                        at -= 1;
                    }
                    if at <= from {
                        return None;
                    }
                    Some(if at - 1 > from && comma(at - 2) { at - 2 } else { at - 1 })
                }
                Subject::Words(subject) if finite(later.cue.form) && subject.start > from => {
                    let start = subject.start;
                    if start > 0 && comma(start - 1) {
                        return Some(start - 1);
                    }
                    let cut = over_conjunction(start)?;
                    let same = later.cue.form == main.cue.form;
                    (same && (comma(cut) || words.is(start - 1, Class::COORDINATOR))).then_some(cut)
                }
                _ => None,
            }
        }
    }
}

/// Where a noun phrase that is content ends: at a comma, or where another clause begins.
pub(crate) fn phrase_end(scene: &Scene<'_>, from: usize, limit: usize) -> usize {
    let words = &scene.words;
    let mut w = from;
    while w < limit {
        if words.list[w].quote == 0 {
            if matches!(words.shape(w), Shape::Comma | Shape::Dash | Shape::Semicolon | Shape::Colon) {
                // A list goes on: “a, b and c”.
                if !(words.shape(w) == Shape::Comma
                    && (words.any(w + 1, &["including", "with", "such"]) || list_goes_on(scene, w, limit)))
                {
                    return w;
                }
            }
            if w > from
                && words.any(
                    w,
                    &[
                        "while", "when", "after", "because", "if", "unless", "although", "though", "as",
                        "since", "until", "during",
                    ],
                )
                && w + 2 < limit
            {
                return w;
            }
            if words.any(w, &["and", "but"])
                && words
                    .entry((w + 1).min(limit - 1))
                    .verb
                    .is_some_and(|c| c.form == Form::Past || c.form == Form::Third)
            {
                return w;
            }
        }
        w += 1;
    }
    limit
}

fn list_goes_on(scene: &Scene<'_>, comma: usize, limit: usize) -> bool {
    let words = &scene.words;
    (comma + 1..limit.min(comma + 6)).take_while(|&w| words.is_word(w) || words.shape(w) == Shape::Comma).any(
        |w| {
            words.any(w, &["and", "or"])
                && !scene.has_verb(comma + 1..w)
                && !scene.has_verb(w + 1..limit.min(w + 3))
        },
    )
}
