//! An event noun as subject: what is said of its coming about is said of the event.
//!
//! Fires: “an invasion *could* start at any moment”, “serangan itu *tidak* terjadi”. Not: “the invasion *could*
//! cost billions” (another verb: the invasion itself stands).

use crate::scope::{CueKind, Distance, Gathered, group};
use crate::view::View;
use saksi_lang::{Language, Upos};
use saksi_record::Modality;
use std::ops::Range;

/// How far to the right of the noun its verb may stand.
const REACH: usize = 10;

/// Words that make a noun indefinite.
const INDEFINITE: &[&str] = &["a", "an", "any", "another", "further", "more", "sebuah", "suatu", "some"];

/// Reads the verb after an event noun.
pub(super) fn read(view: &View<'_, '_>, anchor: Range<usize>, gathered: &mut Gathered) {
    let analysis = view.analysis;
    let end = (anchor.end + REACH).min(view.tokens.end);
    for i in anchor.end..end {
        let word = analysis.lower(i);
        if view.is_boundary(i) || view.is_clause_opener(i) || word == "," {
            return;
        }
        if let Some(cue) = view.cues.at(analysis, i, view.tokens.end, &[CueKind::Undo])
            && undone(view, i)
        {
            gathered.note(i..i + cue.len, cue.modality, cue.polarity);
            group::read(view, i, gathered);
            return;
        }
        let verb = matches!(analysis.tokens[i].upos, Upos::Verb);
        if view.cues.occur.matches(analysis, i).is_some() && (verb || analysis.tokens[i].upos != Upos::Aux) {
            group::read(view, i, gathered);
            return;
        }
        if verb {
            return unknown(view, &anchor, i, gathered);
        }
    }
}

/// Whether the verb of undoing has the event as its subject: a passive, or one that needs no doer.
fn undone(view: &View<'_, '_>, at: usize) -> bool {
    let word = view.analysis.lower(at);
    match view.analysis.language {
        Language::Id => word.starts_with("di") || matches!(word, "batal" | "gagal" | "urung" | "tertunda"),
        Language::En => (at.saturating_sub(3)..at).any(|i| {
            matches!(view.analysis.lower(i), "be" | "been" | "was" | "were" | "is" | "are" | "being")
        }),
    }
}

/// An event not known yet that would do something is itself not there: “*An attack could* kill thousands”.
fn unknown(view: &View<'_, '_>, anchor: &Range<usize>, verb: usize, gathered: &mut Gathered) {
    let phrase = view.phrase_start(anchor.start);
    if !(phrase..anchor.start).any(|i| INDEFINITE.contains(&view.analysis.lower(i))) {
        return;
    }
    let mut verbs = Gathered::default();
    group::read(view, verb, &mut verbs);
    if verbs.modality.is_some_and(|m| m != Modality::Requested) {
        gathered.modality = gathered.modality.max_by_distance(verbs.modality);
        gathered.cues.extend(verbs.cues);
    }
}
