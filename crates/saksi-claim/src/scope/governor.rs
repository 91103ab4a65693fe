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
const SERIAL: Cue =
    Cue { kind: CueKind::Neutral, modality: None, polarity: None, other: None, denial: false, len: 1 };
/// How many governors are climbed at most: “fears that X may refuse to agree to …”.
const DEPTH: usize = 4;

/// Governors of a verb whose group starts at `start`.
pub(super) fn of_verb(view: &View<'_, '_>, verb: usize, start: usize, gathered: &mut Gathered) {
    let mut at = start;
    let mut from = verb;
    // Whether only serial verbs were climbed: “untuk dikirim berperang” aims as “untuk berperang” does.
    let mut own = true;
    for depth in 0..DEPTH {
        let marked = purpose(view, at, from);
        let found = swallowed(view, at, from)
            .or_else(|| by_words(view, at, marked.is_some()))
            .or_else(|| by_tree(view, from, at))
            .or_else(|| by_series(view, at).filter(|_| depth == 0));
        match found {
            Some((i, cue)) => {
                take(view, i, cue, gathered);
                own &= cue == SERIAL;
                // What is demanded is demanded, whatever becomes of the demand; what is stopped was there.
                if cue.modality == Some(Modality::Requested) || cue.kind == CueKind::Presumes {
                    return;
                }
                let next = group::read(view, i, gathered);
                (at, from) = (next.min(i), i);
            }
            None => {
                // An infinitive without a governor is an aim: “withdrew to avoid …”, “untuk melindungi …”.
                if let (true, Some(mark)) = (own, marked)
                    && !gathered.has(Modality::Requested)
                {
                    gathered.note(mark, Some(Modality::Planned), None);
                }
                return;
            }
        }
    }
}

pub(super) fn take(view: &View<'_, '_>, at: usize, cue: Cue, gathered: &mut Gathered) {
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
    // “is said to have attacked” looks back: no aim.
    let aims = |i: &usize| {
        view.cues.purpose.has(analysis.lower(*i))
            && !(*i + 1 < view.tokens.end && matches!(analysis.lower(*i + 1), "have" | "telah" | "sudah"))
    };
    (from..verb).rev().find(aims).map(|i| i..i + 1)
}

/// A cue whose last word the group has taken for its own: “came close *to* attacking”.
fn swallowed(view: &View<'_, '_>, start: usize, verb: usize) -> Option<(usize, Cue)> {
    (start..verb).find_map(|at| ending_at(view, at, verb, VERBAL).filter(|(i, c)| c.len > 1 && *i < start))
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
            let adjacent = at + 1 == start && (cue.kind != CueKind::Noun || loose);
            if linked || adjacent || (cue.kind != CueKind::Noun && (!loose || strong(&cue))) {
                let other = cue.other.filter(|_| phrases > 0 && (marked || loose));
                return Some((i, Cue { modality: other.or(cue.modality), ..cue }));
            }
        }
        let word = analysis.lower(at);
        let token = &analysis.tokens[at];
        // “dikirim berperang”: a verb right behind another shares what governs it.
        if at + 1 == start && !marked && token.upos == Upos::Verb && loose {
            return Some((at, SERIAL));
        }
        // “Dia berharap, personel itu dipecat”: a comma right behind the verb of wishing.
        if word == "," && loose {
            let wish = at.checked_sub(1).filter(|i| view.tokens.contains(i));
            if wish.and_then(|i| ending_at(view, i, start, VERBAL)).is_some_and(|(_, c)| strong(&c)) {
                linked = true;
                continue;
            }
        }
        if view.cues.link.has(word) {
            if relative(view, at, start) {
                return None;
            }
            linked = true;
            continue;
        }
        if !linked && !loose && at + 1 != start {
            return None;
        }
        let nominal = matches!(
            token.upos,
            Upos::Noun
                | Upos::Propn
                | Upos::Pron
                | Upos::Det
                | Upos::Adj
                | Upos::Num
                | Upos::Adp
                | Upos::Cconj
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

/// Whether “that” at `at` is about the noun before it: “a briefing on the strike *that* killed nine”, “told NPR *that* …”.
fn relative(view: &View<'_, '_>, at: usize, end: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|i| view.tokens.contains(i)) else { return false };
    let noun = matches!(view.analysis.tokens[before].upos, Upos::Noun | Upos::Propn);
    view.analysis.lower(at) == "that" && noun && ending_at(view, before, end, VERBAL).is_none()
}

/// Whether a cue governs over a noun phrase even without a link between: it demands, denies, fears or plans.
fn strong(cue: &Cue) -> bool {
    cue.modality.is_some() || cue.polarity.is_some() || cue.kind == CueKind::Presumes
}

/// A cue that ends at token `at`.
pub(super) fn ending_at(
    view: &View<'_, '_>,
    at: usize,
    end: usize,
    kinds: &[CueKind],
) -> Option<(usize, Cue)> {
    (at.saturating_sub(2).max(view.tokens.start)..=at).find_map(|i| {
        let wanted = |c: &Cue| i + c.len == at + 1 && fits_tag(view, i, c);
        view.cues.at_where(view.analysis, i, end, kinds, wanted).map(|c| (i, c))
    })
}

/// Whether the word's tag agrees with what the cue is: “will” the noun, “plan” the verb.
pub(super) fn fits_tag(view: &View<'_, '_>, at: usize, cue: &Cue) -> bool {
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
    // A cue may end at the head: “there is *no evidence* that …”, “it is *not true* that …”.
    ending_at(view, head, start, kinds).filter(|(_, c)| c.len > 1).or_else(|| {
        let wanted = |c: &Cue| fits_tag(view, head, c);
        view.cues.at_where(view.analysis, head, view.tokens.end, kinds, wanted).map(|c| (head, c))
    })
}

/// “proposed reforming X, working with Y, and keeping Z”: gerunds in a row share their governor.
fn by_series(view: &View<'_, '_>, verb: usize) -> Option<(usize, Cue)> {
    let gerund =
        |i: usize| view.analysis.lower(i).ends_with("ing") && view.analysis.tokens[i].upos == Upos::Verb;
    let joined = verb
        .checked_sub(1)
        .is_some_and(|i| view.tokens.contains(&i) && (view.is_and(i) || view.analysis.lower(i) == ","));
    if view.analysis.language != Language::En || !joined || !gerund(verb) {
        return None;
    }
    let first = (view.tokens.start..verb - 1).rev().take(14).filter(|&i| gerund(i));
    first.filter_map(|i| by_words(view, i, false)).find(|(_, c)| c.kind == CueKind::Governs)
}

fn group_start(view: &View<'_, '_>, verb: usize) -> usize {
    group::read(view, verb, &mut Gathered::default())
}
