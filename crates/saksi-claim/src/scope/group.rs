//! Cues in the anchor's own verb group: auxiliaries, negations and adverbs right before the verb.
//!
//! Fires: “will *not* attack”, “*tidak akan* menyerang”. Not: “will, he said, … attacked” (another clause).

use crate::scope::{CueKind, Gathered};
use crate::view::View;
use saksi_lang::{Rel, Upos};

const KINDS: &[CueKind] = &[CueKind::Aux];

/// Reads leftwards from the verb at `verb`; returns the first token of the group.
pub(super) fn read(view: &View<'_, '_>, verb: usize, gathered: &mut Gathered) -> usize {
    let start = own(view, verb, gathered);
    nobody(view, start, verb, gathered);
    subjunctive(view, start, verb, gathered);
    start
}

/// “insisted that Hamas *be disarmed*”: a bare “be” behind its subject demands.
fn subjunctive(view: &View<'_, '_>, start: usize, verb: usize, gathered: &mut Gathered) {
    let bare = start < verb && view.analysis.lower(start) == "be";
    let behind = start.checked_sub(1).filter(|i| view.tokens.contains(i));
    if bare
        && behind
            .is_some_and(|i| matches!(view.analysis.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Pron))
    {
        gathered.note(start..start + 1, Some(saksi_record::Modality::Requested), None);
    }
}

/// A subject that nobody is: “*No one* was killed”, “*Neither* Iran nor Iraq attacked”, “*tak seorang pun* tewas”.
fn nobody(view: &View<'_, '_>, start: usize, verb: usize, gathered: &mut Gathered) {
    for i in (view.tokens.start..start).rev() {
        if let Some(cue) = view.cues.at(view.analysis, i, verb, &[CueKind::Subject]) {
            if !view.cues.exempt(view.analysis, i, view.tokens.end) {
                gathered.note(i..i + cue.len, cue.modality, cue.polarity);
            }
            return;
        }
        let word = view.analysis.lower(i);
        let relative = matches!(word, "yang" | "who" | "that") && i + 1 == start;
        if (view.is_boundary(i)
            || view.is_clause_opener(i)
            || word == ","
            || (view.analysis.tokens[i].upos == Upos::Verb && word != "ada"))
            && !relative
        {
            return;
        }
    }
}

fn own(view: &View<'_, '_>, verb: usize, gathered: &mut Gathered) -> usize {
    let mut start = walk(view, verb, gathered);
    // A coordinated verb without auxiliaries of its own shares those of the first: “will meet X and discuss Y”.
    if (start == verb || start + 1 == verb)
        && let Some(first) = shared_group(view, verb)
    {
        let from = walk(view, first, gathered);
        start = start.min(from.max(view.tokens.start));
        return start.min(verb);
    }
    start
}

fn walk(view: &View<'_, '_>, verb: usize, gathered: &mut Gathered) -> usize {
    let analysis = view.analysis;
    let mut at = verb;
    let mut start = verb;
    while at > view.tokens.start {
        at -= 1;
        // The longest cue that ends at `at`.
        let cue = (at.saturating_sub(2).max(view.tokens.start)..=at).find_map(|i| {
            view.cues.at(analysis, i, verb, KINDS).filter(|c| i + c.len == at + 1).map(|c| (i, c))
        });
        if let Some((i, cue)) = cue {
            // “did so in May”: a month is no auxiliary.
            let name = analysis.form(i).starts_with("May") && analysis.tokens[i].upos == Upos::Propn;
            if !name {
                if !view.cues.exempt(analysis, i, view.tokens.end) && !estimates(view, i + cue.len) {
                    gathered.note(i..i + cue.len, cue.modality, cue.polarity);
                }
                at = i;
                start = i;
                continue;
            }
        }
        let word = analysis.lower(at);
        let token = &analysis.tokens[at];
        // “must “condemn racism””, “akan mereka kirim”.
        let mark = at + 1 == verb && matches!(word, "\"" | "“" | "‘" | "'");
        let doer =
            at + 1 == verb && token.upos == Upos::Pron && analysis.language == saksi_lang::Language::Id;
        let inside = mark
            || doer
            || view.cues.group.has(word)
            || matches!(token.upos, Upos::Aux | Upos::Part)
            || (token.upos == Upos::Adv && token.rel != Rel::Root && !view.is_clause_opener(at));
        if !inside {
            break;
        }
        if !mark && !doer {
            start = at;
        }
    }
    start
}

/// Whether a number follows: “*diperkirakan* 60 orang tewas” estimates how many, not whether.
fn estimates(view: &View<'_, '_>, at: usize) -> bool {
    view.tokens.contains(&at) && view.analysis.tokens[at].upos == Upos::Num
}

/// The verb before a coordinating word whose group the verb at `verb` shares, if it has no subject of its own.
fn shared_group(view: &View<'_, '_>, verb: usize) -> Option<usize> {
    let analysis = view.analysis;
    let joined = verb.checked_sub(1).filter(|&i| i >= view.tokens.start && view.is_and(i))?;
    let token = &analysis.tokens[verb];
    let head = token.head as usize;
    // After “to” or a modal verb only a bare form shares: “told people not to panic and pushed back”.
    let inflected =
        |i: usize| analysis.language == saksi_lang::Language::En && analysis.lower(i).ends_with("ed");
    if view.parsed() && token.rel == Rel::Conj && head < joined && analysis.tokens[head].upos == Upos::Verb {
        return Some(head).filter(|&h| inflected(h) == inflected(verb));
    }
    // Pattern: the nearest verb to the left in the same clause, of the same form.
    (view.clause_start(joined)..joined)
        .rev()
        .find(|&i| matches!(analysis.tokens[i].upos, Upos::Verb) && analysis.tokens[i].voice == token.voice)
}
