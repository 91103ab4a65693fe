//! An event noun as subject: what is said of its coming about is said of the event.
//!
//! Fires: “an invasion *could* start at any moment”, “serangan itu *tidak* terjadi”. Not: “the invasion *could*
//! cost billions” (another verb: the invasion itself stands).

use crate::scope::{CueKind, Gathered, group, noun};
use crate::view::View;
use saksi_lang::{Language, Upos};
use saksi_record::Modality;
use std::ops::Range;

/// How far to the right of the noun its verb may stand.
const REACH: usize = 10;

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
        if unknown(view, &anchor, i) {
            let modal = |c: &crate::scope::Cue| {
                matches!(c.modality, Some(Modality::Possible | Modality::Hypothetical | Modality::Planned))
            };
            if let Some(cue) = view.cues.at_where(analysis, i, view.tokens.end, &[CueKind::Aux], modal) {
                // The denial of what it would do does not deny it: “an attack would not end the war”.
                gathered.note(i..i + cue.len, cue.modality, None);
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

/// Whether an event is not known yet, so that what it would do makes it a thought itself: “*An attack could* kill
/// thousands”. An Indonesian noun with its doer behind it (“serangan Israel”) may be known without a sign.
fn unknown(view: &View<'_, '_>, anchor: &Range<usize>, modal: usize) -> bool {
    let named = anchor.end < modal && view.analysis.tokens[anchor.end].upos == Upos::Propn;
    let doer = named && view.analysis.language == Language::Id;
    !(doer || noun::is_known(view, anchor))
}
