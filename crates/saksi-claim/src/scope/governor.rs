//! Cues that govern the anchor: “plans *to attack*”, “denied that it *attacked*”, “fears of an *invasion*”.
//!
//! The words before the anchor are read first; the tree is asked only where they leave the governor open.

use crate::scope::cues::Cue;
use crate::scope::{CueKind, Gathered, group};
use crate::view::View;
use saksi_lang::{Language, Rel, Upos};
use saksi_record::Modality;
use std::ops::Range;

const VERBAL: &[CueKind] = &[CueKind::Neutral, CueKind::Presumes, CueKind::Governs, CueKind::Noun];
/// A verb that hands on its own modality and adds none.
const SERIAL: Cue = Cue { kind: CueKind::Neutral, modality: None, polarity: None, other: None, len: 1 };
/// How many governors are climbed at most: “fears that X may refuse to agree to …”.
const DEPTH: usize = 4;

/// Governors of a verb whose group starts at `start`.
pub(super) fn of_verb(view: &View<'_, '_>, verb: usize, start: usize, gathered: &mut Gathered) {
    let mut at = start;
    let mut from = verb;
    for depth in 0..DEPTH {
        let marked = purpose(view, at, from);
        let found = by_words(view, at, marked.is_some()).or_else(|| by_tree(view, from, at));
        match found {
            Some((i, cue)) => {
                take(view, i, cue, gathered);
                // What is demanded is demanded, whatever becomes of the demand; what is stopped was there.
                if cue.modality == Some(Modality::Requested) || cue.kind == CueKind::Presumes {
                    return;
                }
                let next = group::read(view, i, gathered);
                (at, from) = (next.min(i), i);
            }
            None => {
                // An infinitive without a governor is an aim: “withdrew to avoid …”, “untuk melindungi …”.
                if let (0, Some(mark)) = (depth, marked) {
                    if !gathered.has(Modality::Requested) {
                        gathered.note(mark, Some(Modality::Planned), None);
                    }
                }
                return;
            }
        }
    }
}

/// Governors of an event noun: a cue noun before it, or a verb whose object it is.
pub(super) fn of_noun(view: &View<'_, '_>, anchor: Range<usize>, gathered: &mut Gathered) {
    let phrase = modifiers_start(view, anchor.start);
    let modifiers = phrase..anchor.start;
    // “an evacuation order”, “ceasefire proposals”: the compound's head is the cue.
    let head = anchor.end;
    if view.analysis.language == Language::En && view.tokens.contains(&head) {
        let noun = view.analysis.tokens[head].upos == Upos::Noun;
        if let Some(cue) =
            view.cues.at(view.analysis, head, view.tokens.end, &[CueKind::Noun]).filter(|_| noun)
        {
            gathered.note(head..head + cue.len, cue.modality, cue.polarity);
        }
    }
    for i in modifiers.clone() {
        if let Some(cue) = view.cues.at(view.analysis, i, anchor.start, &[CueKind::Noun, CueKind::Undo]) {
            if !view.cues.exempt(view.analysis, i, view.tokens.end) {
                gathered.note(i..i + cue.len, cue.modality, cue.polarity);
            }
        }
    }
    let phrase = first_conjunct(view, phrase, gathered);
    let kinds = &[CueKind::Neutral, CueKind::Presumes, CueKind::Governs, CueKind::Noun, CueKind::Undo];
    let definite = modifiers.clone().any(|i| view.is_definite(i)) || view.is_definite(anchor.end);
    let Some((i, cue)) =
        before(view, phrase, kinds).or_else(|| head_cue(view, anchor.end - 1, phrase, kinds))
    else {
        // “akan membuka penyelidikan”, “would require a truce”: what governs the verb governs its indefinite object.
        if let Some(verb) = governing_verb(view, phrase).filter(|_| !definite) {
            let start = group::read(view, verb, gathered);
            of_verb(view, verb, start, gathered);
        }
        return;
    };
    // “denied the attack” denies it; “seeks an end to the war” does not plan the war.
    let holds = match cue.kind {
        CueKind::Neutral | CueKind::Presumes => false,
        CueKind::Governs if cue.modality == Some(Modality::Requested) => true,
        CueKind::Governs | CueKind::Undo if cue.polarity.is_some() => true,
        CueKind::Noun => true,
        _ => !definite,
    };
    if holds {
        take(view, i, cue, gathered);
    }
    // “began an offensive”, “will resume talks”: what is said of the beginning is said of it.
    let climbs =
        holds && cue.modality != Some(Modality::Requested) || cue.kind == CueKind::Neutral && !definite;
    if climbs {
        let start = group::read(view, i, gathered);
        of_verb(view, i, start, gathered);
    }
}

/// “no damage or injuries”: a noun joined to another shares what stands before the first.
fn first_conjunct(view: &View<'_, '_>, phrase: usize, gathered: &mut Gathered) -> usize {
    let Some(joined) = phrase.checked_sub(1).filter(|&i| view.tokens.contains(&i) && view.is_and(i)) else {
        return phrase;
    };
    let Some(noun) = joined.checked_sub(1).filter(|&i| view.tokens.contains(&i) && view.nominal(i)) else {
        return phrase;
    };
    let start = modifiers_start(view, noun);
    for i in start..noun {
        if let Some(cue) =
            view.cues.at(view.analysis, i, noun, &[CueKind::Noun]).filter(|c| c.polarity.is_some())
        {
            gathered.note(i..i + cue.len, cue.modality, cue.polarity);
        }
    }
    start
}

/// A cue that the tree makes the noun's governor, where the words in between hide it.
fn head_cue(view: &View<'_, '_>, noun: usize, phrase: usize, kinds: &[CueKind]) -> Option<(usize, Cue)> {
    let token = &view.analysis.tokens[noun];
    let up = token.head as usize;
    let near = up < phrase && phrase - up <= 6 && view.tokens.contains(&up);
    if !view.parsed() || !matches!(token.rel, Rel::Obj | Rel::Obl) || !near {
        return None;
    }
    view.cues.at_where(view.analysis, up, phrase, kinds, |c| fits_tag(view, up, c)).map(|c| (up, c))
}

/// The verb right before a noun phrase.
fn governing_verb(view: &View<'_, '_>, phrase: usize) -> Option<usize> {
    let before = phrase.checked_sub(1).filter(|i| view.tokens.contains(i))?;
    (view.analysis.tokens[before].upos == Upos::Verb).then_some(before)
}

/// Where the modifiers of an event noun begin: in Indonesian only numbers and determiners stand before their noun.
fn modifiers_start(view: &View<'_, '_>, noun: usize) -> usize {
    if view.analysis.language == Language::En {
        return view.phrase_start(noun);
    }
    (view.tokens.start..noun)
        .rev()
        .take_while(|&i| {
            matches!(view.analysis.tokens[i].upos, Upos::Num | Upos::Det)
                || matches!(
                    view.analysis.lower(i),
                    "sejumlah" | "serangkaian" | "rangkaian" | "aksi" | "upaya"
                )
        })
        .last()
        .unwrap_or(noun)
}

fn take(view: &View<'_, '_>, at: usize, cue: Cue, gathered: &mut Gathered) {
    if !matches!(cue.kind, CueKind::Neutral | CueKind::Presumes)
        && !view.cues.exempt(view.analysis, at, view.tokens.end)
    {
        gathered.note(at..at + cue.len, cue.modality, cue.polarity);
    }
}

/// The infinitive or purpose marker in the group or right before it.
fn purpose(view: &View<'_, '_>, start: usize, verb: usize) -> Option<Range<usize>> {
    let analysis = view.analysis;
    let from = start.saturating_sub(1).max(view.tokens.start);
    (from..verb).rev().find(|&i| view.cues.purpose.has(analysis.lower(i))).map(|i| i..i + 1)
}

/// A governor right before the group, over links and one noun phrase: “urged Russia to withdraw”.
fn by_words(view: &View<'_, '_>, start: usize, marked: bool) -> Option<(usize, Cue)> {
    let analysis = view.analysis;
    let mut at = start;
    let mut phrases = 0;
    let mut linked = marked;
    // Indonesian needs no link: “mengimbau warga mengungsi”, “membantah anggotanya memukul”.
    let loose = analysis.language == Language::Id;
    while at > view.tokens.start {
        at -= 1;
        if let Some((i, cue)) = ending_at(view, at, start, VERBAL) {
            // Without “to”, “that” or a gerund the object of a noun cue is not its complement.
            if linked || at + 1 == start || (cue.kind != CueKind::Noun && (!loose || strong(&cue))) {
                let other = cue.other.filter(|_| phrases > 0);
                return Some((i, Cue { modality: other.or(cue.modality), ..cue }));
            }
        }
        let word = analysis.lower(at);
        let token = &analysis.tokens[at];
        // “dikirim berperang”: a verb right behind another shares what governs it.
        if at + 1 == start && token.upos == Upos::Verb && analysis.language == Language::Id {
            return Some((at, SERIAL));
        }
        if view.cues.link.has(word) {
            linked = true;
            continue;
        }
        if !linked && !loose && at + 1 != start {
            return None;
        }
        let nominal = matches!(
            token.upos,
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num | Upos::Adp
        );
        if token.upos == Upos::Adv || view.cues.group.has(word) {
            continue;
        }
        if !(nominal || token.glued) || !(linked || loose && phrases < 6) || phrases > 9 {
            return None;
        }
        phrases += 1;
    }
    None
}

/// Whether a cue governs over a noun phrase even without a link between: it demands or denies.
fn strong(cue: &Cue) -> bool {
    cue.modality == Some(Modality::Requested) || cue.polarity.is_some() || cue.kind == CueKind::Presumes
}

/// A cue that ends at token `at`.
fn ending_at(view: &View<'_, '_>, at: usize, end: usize, kinds: &[CueKind]) -> Option<(usize, Cue)> {
    (at.saturating_sub(2).max(view.tokens.start)..=at).find_map(|i| {
        let wanted = |c: &Cue| i + c.len == at + 1 && fits_tag(view, i, c);
        view.cues.at_where(view.analysis, i, end, kinds, wanted).map(|c| (i, c))
    })
}

/// Whether the word's tag agrees with what the cue is: “will” the noun, “plan” the verb.
fn fits_tag(view: &View<'_, '_>, at: usize, cue: &Cue) -> bool {
    let id = view.analysis.language == Language::Id;
    match (cue.kind, view.analysis.tokens[at].upos) {
        // A capital may be a headline's or a sentence's.
        (_, Upos::Propn) => id || at == view.tokens.start,
        (CueKind::Noun, Upos::Verb) => id || at == view.tokens.start || cue.polarity.is_some(),
        _ => true,
    }
}

/// The tree's governor, where it is a cue and reaches the verb by a complement relation.
fn by_tree(view: &View<'_, '_>, verb: usize, start: usize) -> Option<(usize, Cue)> {
    if !view.parsed() {
        return None;
    }
    let token = &view.analysis.tokens[verb];
    let head = token.head as usize;
    let complement = matches!(token.rel, Rel::Ccomp | Rel::Xcomp | Rel::Csubj)
        || (token.rel == Rel::Acl && view.analysis.tokens[head].upos == Upos::Noun)
        || (token.rel == Rel::Conj && head < verb);
    if !complement || head >= start || !view.tokens.contains(&head) {
        return None;
    }
    if token.rel == Rel::Conj {
        return by_words(view, group_start(view, head), true).or_else(|| by_tree(view, head, head));
    }
    let kinds: &[CueKind] = if token.rel == Rel::Acl {
        &[CueKind::Noun]
    } else {
        &[CueKind::Neutral, CueKind::Presumes, CueKind::Governs]
    };
    view.cues
        .at(view.analysis, head, view.tokens.end, kinds)
        .map(|c| (head, c))
        .filter(|(i, c)| fits_tag(view, *i, c))
}

fn group_start(view: &View<'_, '_>, verb: usize) -> usize {
    group::read(view, verb, &mut Gathered::default())
}

/// A cue right before a noun phrase that starts at `phrase`, over link words.
fn before(view: &View<'_, '_>, phrase: usize, kinds: &[CueKind]) -> Option<(usize, Cue)> {
    let mut at = phrase;
    let mut steps = 0;
    while at > view.tokens.start && steps < 4 {
        at -= 1;
        steps += 1;
        if let Some(found) = ending_at(view, at, phrase, kinds) {
            return Some(found);
        }
        let word = view.analysis.lower(at);
        if !view.cues.link.has(word) && !matches!(view.analysis.tokens[at].upos, Upos::Adv | Upos::Det) {
            return None;
        }
    }
    None
}
