//! Cues that open the anchor's clause or stand in it as adverbs.
//!
//! Fires: “*if* Russia invades”, “… will be sanctioned *if* it invades” (both hypothetical), “*diduga* menyerang”,
//! “*without* firing a shot”. Not: “He asked *if* it was over; troops attacked” (another clause).

use crate::scope::{CueKind, Gathered};
use crate::view::View;
use saksi_lang::{Language, Upos};
use saksi_record::Modality;
use std::ops::Range;

/// Reads the clause of an anchor. `known`: whether the anchor is an event noun that is definite.
pub(super) fn read(view: &View<'_, '_>, anchor: Range<usize>, known: bool, gathered: &mut Gathered) {
    adverbs(view, &anchor, gathered);
    // “unclear whether *the* shooting was connected”: what is known is there, whatever is asked of it.
    if !known {
        openers(view, &anchor, gathered);
    }
    inverted(view, &anchor, gathered);
}

fn adverbs(view: &View<'_, '_>, anchor: &Range<usize>, gathered: &mut Gathered) {
    let start = view.clause_start(anchor.start);
    let end = (anchor.end + 2).min(view.tokens.end);
    for i in (start..anchor.start).chain(anchor.end..end) {
        if let Some(cue) = view.cues.at(view.analysis, i, view.tokens.end, &[CueKind::Adverb]) {
            let next = i + cue.len;
            let estimate = view.tokens.contains(&next) && view.analysis.tokens[next].upos == Upos::Num;
            let far = i < anchor.start && view.verb_between(i, anchor.start);
            if !estimate && !far && !view.cues.exempt(view.analysis, i, view.tokens.end) {
                gathered.note(i..i + cue.len, cue.modality, cue.polarity);
            }
        }
    }
}

/// Whether the anchor goes on a row of verbs under one opener: “if we stopped X, *ended* the wars and …”.
fn in_series(view: &View<'_, '_>, opener: usize, anchor: usize) -> bool {
    let comma = |i: &usize| view.analysis.lower(*i) == ",";
    let Some(last) = (opener..anchor).rev().find(comma) else { return false };
    let only = (opener..anchor).filter(|i| view.is_boundary(*i)).count() == 0;
    let subject = (last + 1..anchor)
        .any(|i| matches!(view.analysis.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Pron));
    let verbs = (opener..last).any(|i| view.analysis.tokens[i].upos == Upos::Verb);
    only && verbs && !subject
}

/// “*Had* Russia attacked, …”, “*Should* Russia attack, …”: a condition without “if”.
fn inverted(view: &View<'_, '_>, anchor: &Range<usize>, gathered: &mut Gathered) {
    let first = view.tokens.start;
    let opens = view.analysis.language == Language::En
        && matches!(view.analysis.lower(first), "had" | "should" | "were")
        && first + 1 < anchor.start
        && matches!(view.analysis.tokens[first + 1].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Det)
        && !view.tokens.clone().any(|i| view.analysis.lower(i) == "?");
    let would = gathered.has(Modality::Hypothetical) || gathered.has(Modality::Planned);
    if opens && (would || !view.comma_between(first, anchor.start)) {
        gathered.note(first..first + 1, Some(Modality::Hypothetical), None);
    }
}

/// Words behind which stands what has happened already.
const PAST: &[&str] =
    &["sejak", "setelah", "usai", "akibat", "pasca", "since", "after", "following", "menyusul"];

fn openers(view: &View<'_, '_>, anchor: &Range<usize>, gathered: &mut Gathered) {
    let analysis = view.analysis;
    let near = anchor.start.saturating_sub(3).max(view.tokens.start)..anchor.start;
    if near.clone().any(|i| PAST.contains(&analysis.lower(i))) {
        return;
    }
    for i in view.tokens.clone() {
        let Some(cue) = view.cues.at(analysis, i, view.tokens.end, &[CueKind::Clause]) else { continue };
        if view.cues.exempt(analysis, i, view.tokens.end) || view.quoted_apart(i, anchor.start) {
            continue;
        }
        if cue.modality != Some(Modality::Hypothetical) {
            // “without”, “tanpa”: only what stands right behind is denied.
            if i < anchor.start && anchor.start - i <= 5 && !view.boundary_between(i, anchor.start) {
                gathered.note(i..i + cue.len, cue.modality, cue.polarity);
            }
            continue;
        }
        // “whether” and “apakah” open an indirect question: only their own clause.
        let question = matches!(analysis.lower(i), "whether" | "apakah");
        let inside =
            i < anchor.start && (!view.comma_between(i, anchor.start) || in_series(view, i, anchor.start));
        let opens = i == view.tokens.start && view.analysis.language == Language::Id && i < anchor.start;
        let main =
            !question && (opens || gathered.has(Modality::Planned) || gathered.has(Modality::Possible));
        if inside || main {
            gathered.note(i..i + cue.len, cue.modality, cue.polarity);
        }
    }
}
