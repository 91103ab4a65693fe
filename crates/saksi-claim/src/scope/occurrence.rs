//! An event noun as subject: what is said of its coming about is said of the event.
//!
//! Fires: “an invasion *could* start at any moment”, “serangan itu *tidak* terjadi”. Not: “the invasion *could*
//! cost billions” (another verb: the invasion itself stands).

use crate::scope::{CueKind, Gathered, group};
use crate::view::View;
use saksi_lang::Upos;
use std::ops::Range;

/// How far to the right of the noun its verb may stand.
const REACH: usize = 10;

/// Reads the verb after an event noun.
pub(super) fn read(view: &View<'_, '_>, anchor: Range<usize>, gathered: &mut Gathered) {
    let analysis = view.analysis;
    let end = (anchor.end + REACH).min(view.tokens.end);
    let mut relative = false;
    for i in anchor.end..end {
        let word = analysis.lower(i);
        if matches!(word, "," | ";" | ":" | "." | "that" | "which" | "who" | "yang" | "\"" | "“" | "”") {
            relative = true;
        }
        if relative {
            return;
        }
        if let Some(cue) = view.cues.at(analysis, i, view.tokens.end, &[CueKind::Undo]) {
            if analysis.tokens[i].upos != Upos::Noun {
                gathered.note(i..i + cue.len, cue.modality, cue.polarity);
                group::read(view, i, gathered);
                return;
            }
        }
        let verb = matches!(analysis.tokens[i].upos, Upos::Verb);
        if view.cues.occur.matches(analysis, i).is_some() && (verb || analysis.tokens[i].upos != Upos::Aux) {
            group::read(view, i, gathered);
            return;
        }
        if verb {
            return;
        }
    }
}
