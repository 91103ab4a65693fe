//! Cues in the anchor's own verb group: auxiliaries, negations and adverbs right before the verb.
//!
//! Fires: “will *not* attack”, “*tidak akan* menyerang”. Not: “will, he said, … attacked” (another clause).

use crate::scope::{CueKind, Gathered};
use crate::view::View;
use saksi_lang::{Rel, Upos};

const KINDS: &[CueKind] = &[CueKind::Aux];

/// Reads leftwards from the verb at `verb`; returns the first token of the group.
pub(super) fn read(view: &View<'_, '_>, verb: usize, gathered: &mut Gathered) -> usize {
    let mut start = walk(view, verb, gathered);
    // A coordinated verb without auxiliaries of its own shares those of the first: “will meet X and discuss Y”.
    if start == verb || start + 1 == verb {
        if let Some(first) = shared_group(view, verb) {
            let from = walk(view, first, gathered);
            start = start.min(from.max(view.tokens.start));
            return start.min(verb);
        }
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
                if !view.cues.exempt(analysis, i, view.tokens.end) {
                    gathered.note(i..i + cue.len, cue.modality, cue.polarity);
                }
                at = i;
                start = i;
                continue;
            }
        }
        let word = analysis.lower(at);
        let token = &analysis.tokens[at];
        let inside = view.cues.group.has(word)
            || matches!(token.upos, Upos::Aux | Upos::Part)
            || (token.upos == Upos::Adv && token.rel != Rel::Root && !view.is_clause_opener(at));
        if !inside {
            break;
        }
        start = at;
    }
    start
}

/// The verb before a coordinating word whose group the verb at `verb` shares, if it has no subject of its own.
fn shared_group(view: &View<'_, '_>, verb: usize) -> Option<usize> {
    let analysis = view.analysis;
    let joined = verb.checked_sub(1).filter(|&i| i >= view.tokens.start && view.is_and(i))?;
    let token = &analysis.tokens[verb];
    let head = token.head as usize;
    if view.parsed() && token.rel == Rel::Conj && head < joined && analysis.tokens[head].upos == Upos::Verb {
        return Some(head);
    }
    // Pattern: the nearest verb to the left in the same clause, of the same form.
    (view.clause_start(joined)..joined)
        .rev()
        .find(|&i| matches!(analysis.tokens[i].upos, Upos::Verb) && analysis.tokens[i].voice == token.voice)
}
