//! Arguments of verbs and predicates, by frame and voice.

use crate::anchor::Anchor;
use crate::argument::Arguments;
use crate::lexicon::{FormKind, Frame};
use crate::view::View;
use saksi_lang::{Language, Rel, Upos, Voice};
use std::ops::Range;

/// Prepositions that introduce the one acted on, where an entry names none.
const TOWARDS: &[&str] =
    &["against", "on", "at", "with", "terhadap", "kepada", "ke", "pada", "dengan", "melawan"];
/// Prepositions that introduce who gets something.
const TO: &[&str] = &["to", "for", "kepada", "ke", "untuk", "bagi", "di"];
/// Prepositions that introduce the other party of a shared event.
const WITH: &[&str] = &["with", "dengan", "melawan", "against", "bersama"];

/// The arguments of a verb.
pub(super) fn arguments(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Arguments {
    let verb = anchor.head(view);
    let end = anchor.tokens.end;
    let passive = is_passive(view, anchor, verb);
    let subjects = view.subjects(verb);
    let subject = subjects.first().copied();
    let object = object(view, verb, end);
    let many = |head: Option<usize>| {
        let heads =
            if head.is_some() && head == subject { subjects.clone() } else { head.into_iter().collect() };
        heads.into_iter().flat_map(|h| view.phrases(h)).collect::<Vec<_>>()
    };
    let frame = anchor.entry.frame;
    let mut found = Arguments::default();
    match frame {
        Frame::Do | Frame::Ask | Frame::Blame | Frame::Harm if passive => {
            found.recipients = many(subject);
            found.actors = many(view.agent(verb, end));
        }
        Frame::Do | Frame::Ask | Frame::Blame | Frame::Harm => {
            found.actors = many(subject);
            // “accused Russia of …”, “menuduh Rusia berusaha …”: the noun right behind, whatever the tree makes of it.
            let behind = || view.head_after(end - 1).filter(|_| matches!(frame, Frame::Ask | Frame::Blame));
            found.recipients = many(object.or_else(behind).or_else(|| named(view, anchor, verb, TOWARDS)));
        }
        Frame::Act | Frame::Happen => {
            found.actors = if passive { many(view.agent(verb, end)) } else { many(subject) };
            found.objects = if passive { many(subject) } else { many(object) };
        }
        Frame::Suffer => {
            found.actors =
                many(subject.or(if passive { None } else { object.filter(|_| frame == Frame::Suffer) }));
        }
        Frame::ActOn => {
            found.actors = if passive { many(view.agent(verb, end)) } else { many(subject) };
            found.recipients = many(named(view, anchor, verb, TOWARDS).or(object));
        }
        Frame::Give => {
            let thing = if passive { subject } else { object };
            found.actors = if passive { many(view.agent(verb, end)) } else { many(subject) };
            let indirect = view.child(verb, Rel::Iobj).filter(|_| view.parsed());
            found.recipients = many(indirect.or_else(|| named(view, anchor, verb, TO)));
            if let Some(receiver) = receiver(view, end).filter(|_| !passive) {
                found.recipients = vec![receiver];
            }
            found.objects = many(thing.filter(|_| thing != indirect));
        }
        Frame::Mutual => {
            found.actors = many(subject);
            let party = |o: &usize| {
                view.phrase(*o)
                    .any(|i| matches!(view.analysis.tokens[i].upos, Upos::Propn | Upos::Pron | Upos::Num))
            };
            let other = named(view, anchor, verb, WITH).or_else(|| object.filter(|o| !passive && party(o)));
            found.actors.extend(many(other));
            found.objects = many(object.filter(|o| Some(*o) != other));
        }
    }
    if matches!(frame, Frame::Do | Frame::Act) {
        // “surrounded its neighbour with 100,000 troops”: the means count, and are no party.
        found.objects.extend(many(view.after_preposition(verb, end, &["with", "dengan"])));
    }
    if matches!(frame, Frame::Harm) && found.actors.is_empty() {
        // Nobody is named who did it: the people themselves are the actors.
        found.actors = std::mem::take(&mut found.recipients);
    }
    found
}

fn named(view: &View<'_, '_>, anchor: &Anchor<'_>, verb: usize, usual: &[&str]) -> Option<usize> {
    let own: Vec<&str> = anchor.entry.preps.iter().map(String::as_str).chain(usual.iter().copied()).collect();
    view.after_preposition(verb, anchor.tokens.end, &own)
}

/// Who gets it, named right behind the verb and before the thing: “gave *Ukraine* weapons”, “memberi *Ukraina* senjata”.
fn receiver(view: &View<'_, '_>, end: usize) -> Option<Range<usize>> {
    let upos = |i: usize| view.tokens.contains(&i).then(|| view.analysis.tokens[i].upos);
    let last = (end..view.tokens.end).take_while(|&i| upos(i) == Some(Upos::Propn)).last()?;
    matches!(upos(last + 1), Some(Upos::Noun | Upos::Num)).then_some(end..last + 1)
}

/// The object: the tree's, or the noun phrase right behind the verb.
fn object(view: &View<'_, '_>, verb: usize, end: usize) -> Option<usize> {
    let by_tree = view.parsed().then(|| view.child(verb, Rel::Obj)).flatten().filter(|&o| o > verb);
    by_tree.or_else(|| {
        let last = end.checked_sub(1)?;
        let head = view.head_after(last)?;
        // A noun after the verb that is somebody's subject is no object.
        (!view.parsed() || view.analysis.tokens[head].rel != Rel::Nsubj).then_some(head)
    })
}

/// Whether the subject is the one acted on.
fn is_passive(view: &View<'_, '_>, anchor: &Anchor<'_>, verb: usize) -> bool {
    let intransitive = matches!(anchor.entry.frame, Frame::Act | Frame::Suffer | Frame::Mutual);
    match anchor.form {
        // “people marched” is no passive, whatever the tree makes of it.
        FormKind::PastOrParticiple if intransitive => has_be(view, anchor.tokens.start),
        FormKind::Passive => view.analysis.language == Language::Id || !has_have(view, anchor.tokens.start),
        FormKind::PastOrParticiple => {
            let token = &view.analysis.tokens[verb];
            let object = view.head_after(anchor.tokens.end - 1).is_some();
            has_be(view, anchor.tokens.start)
                || reduced(view, verb, anchor.tokens.end)
                || (token.voice == Voice::Passive && !object)
        }
        // “kami serang”: the bare root behind a pronoun has its doer before it, like an active verb.
        _ => false,
    }
}

/// Whether a form of “be” or “get” stands in the verb group.
fn has_be(view: &View<'_, '_>, verb: usize) -> bool {
    group(view, verb).any(|i| {
        matches!(
            view.analysis.lower(i),
            "be" | "been"
                | "being"
                | "is"
                | "are"
                | "was"
                | "were"
                | "am"
                | "'s"
                | "got"
                | "get"
                | "gets"
                | "getting"
                | "'re"
                | "’re"
        )
    })
}

fn has_have(view: &View<'_, '_>, verb: usize) -> bool {
    group(view, verb)
        .any(|i| matches!(view.analysis.lower(i), "has" | "have" | "had" | "'ve" | "’ve" | "having"))
        && !has_be(view, verb)
}

fn group<'v>(view: &'v View<'_, '_>, verb: usize) -> impl Iterator<Item = usize> + 'v {
    (view.tokens.start..verb).rev().take_while(|&i| {
        matches!(view.analysis.tokens[i].upos, Upos::Aux | Upos::Adv | Upos::Part)
            || view.cues.group.has(view.analysis.lower(i))
    })
}

/// A participle behind its noun: “people killed in …”, “a man arrested by …”.
fn reduced(view: &View<'_, '_>, verb: usize, end: usize) -> bool {
    let next: Range<usize> = end..(end + 1).min(view.tokens.end);
    let by = next.clone().any(|i| view.analysis.lower(i) == "by");
    let token = &view.analysis.tokens[verb];
    by || (view.parsed()
        && token.rel == Rel::Acl
        && view.child(verb, Rel::Obj).is_none()
        && view.child(verb, Rel::Nsubj).is_none())
}
