//! Cues of event nouns: in the noun's own phrase, and governing it.
//!
//! Fires: “an evacuation *order*”, “*no* damage or injuries”, “*fears* of an invasion”, “*plans* attacks”, “*will* go on
//! through dialogue”. Not: “stop the attacks”, “denied the report of the attack” (what is definite is presupposed).

use crate::scope::cues::Cue;
use crate::scope::governor::{ending_at, fits_tag, of_verb, take};
use crate::scope::{CueKind, Distance, Gathered, group};
use crate::view::View;
use saksi_lang::{Language, Rel, Upos};
use saksi_record::Modality;
use std::ops::Range;

/// Prepositions whose phrase shares the modality of its verb, where the event is not known already.
const SHARING: &[&str] = &["through", "with", "by", "via", "in", "melalui", "dengan", "dalam", "lewat"];

/// Cues in the noun's own phrase; returns where the phrase begins, that of the first noun it is joined to.
pub(super) fn own_phrase(view: &View<'_, '_>, anchor: Range<usize>, gathered: &mut Gathered) -> usize {
    let phrase = modifiers_start(view, anchor.start);

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
    for i in phrase..anchor.start {
        if let Some(cue) = view.cues.at(view.analysis, i, anchor.start, &[CueKind::Noun, CueKind::Undo])
            && !view.cues.exempt(view.analysis, i, view.tokens.end)
        {
            gathered.note(i..i + cue.len, cue.modality, cue.polarity);
        }
    }
    // “NATO tak akan perang”, “bukan serangan”: an Indonesian noun behind an auxiliary is read as its verb.
    let auxiliary = phrase
        .checked_sub(1)
        .filter(|i| view.tokens.contains(i))
        .is_some_and(|i| view.cues.at(view.analysis, i, phrase, &[CueKind::Aux]).is_some());
    if view.analysis.language == Language::Id && auxiliary {
        group::read(view, phrase, gathered);
    }
    first_conjunct(view, phrase, gathered)
}

/// Governors of an event noun whose phrase begins at `phrase`: a cue before it, or a verb whose object it is.
pub(super) fn of_noun(view: &View<'_, '_>, anchor: Range<usize>, phrase: usize, gathered: &mut Gathered) {
    let kinds = &[CueKind::Neutral, CueKind::Presumes, CueKind::Governs, CueKind::Noun, CueKind::Undo];
    let definite = is_known(view, &anchor);
    let Some((i, cue)) =
        before(view, phrase, kinds).or_else(|| head_cue(view, anchor.end - 1, phrase, kinds))
    else {
        // “akan membuka penyelidikan”, “would require a truce”: what governs the verb governs its indefinite object.
        if let Some(verb) =
            copula(view, phrase).or_else(|| governing_verb(view, phrase).filter(|_| !definite))
        {
            let start = group::read(view, verb, gathered);
            of_verb(view, verb, start, gathered);
        } else if !definite {
            oblique(view, phrase, gathered);
        }
        return;
    };
    // “denied the attack” denies it; “seeks an end to the war” does not plan the war.
    let holds = match cue.kind {
        CueKind::Neutral | CueKind::Presumes => false,
        CueKind::Governs if cue.modality == Some(Modality::Requested) => true,
        CueKind::Governs | CueKind::Undo if cue.polarity.is_some() => cue.denial || !definite,
        // “concerns about Russia's aggression”: what is feared may be there, what is known is.
        CueKind::Noun if cue.modality == Some(Modality::Possible) => !definite,
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

/// Whether an event noun is definite, or said to be under way: it is there, whatever is said of it.
pub(super) fn is_known(view: &View<'_, '_>, anchor: &Range<usize>) -> bool {
    let start = modifiers_start(view, anchor.start);
    (start..anchor.start).any(|i| view.is_definite(i) || is_present(view, i)) || view.is_definite(anchor.end)
}

/// Whether an adjective says that the event is under way or over.
fn is_present(view: &View<'_, '_>, at: usize) -> bool {
    const PRESENT: &[&str] =
        &["ongoing", "recent", "latest", "continued", "continuing", "previous", "past", "earlier", "deadly"];
    PRESENT.contains(&view.analysis.lower(at))
}

/// “it would be the longest truce”: a predicate noun shares the group of its copula.
fn copula(view: &View<'_, '_>, phrase: usize) -> Option<usize> {
    let before = phrase.checked_sub(1).filter(|i| view.tokens.contains(i))?;
    matches!(view.analysis.lower(before), "be" | "been" | "become" | "menjadi" | "adalah" | "merupakan")
        .then_some(phrase)
}

/// An event in a phrase of its verb's: “will be solved *through talks*”, “could die *in attacks*”.
fn oblique(view: &View<'_, '_>, phrase: usize, gathered: &mut Gathered) {
    let Some(prep) = phrase.checked_sub(1).filter(|i| view.tokens.contains(i)) else { return };
    if !SHARING.contains(&view.analysis.lower(prep)) {
        return;
    }
    let start = view.clause_start(prep);
    let Some(verb) = (start..prep).rev().take(8).find(|&i| view.analysis.tokens[i].upos == Upos::Verb) else {
        return;
    };
    let mut verbs = Gathered::default();
    let group = group::read(view, verb, &mut verbs);
    of_verb(view, verb, group, &mut verbs);
    // The denial of the verb does not deny the event: “was not hurt in attacks”.
    if verbs.modality.is_some() {
        gathered.modality = gathered.modality.max_by_distance(verbs.modality);
        gathered.cues.extend(verbs.cues);
    }
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
