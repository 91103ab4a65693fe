//! Polarity and modality: did it happen?
//!
//! Cues are words with a place towards the anchor: in its verb group, governing it, opening its clause. Each
//! file of this room reads one such place; [`Scope::decide`] puts them together. Trees help to find a governor,
//! but no decision rests on a tree alone: the words before the anchor are read first.

mod clause;
mod cues;
mod governor;
mod group;
mod noun;
mod occurrence;

pub(crate) use cues::{Cue, CueKind, Cues};

use crate::view::View;
use saksi_record::{Modality, Polarity};
use std::ops::Range;

/// What the cues around an anchor say.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scope {
    pub(crate) polarity: Polarity,
    pub(crate) modality: Modality,
    /// Tokens of the cues, in order of the text.
    pub(crate) cues: Vec<Range<usize>>,
}

/// Gathers cues while the anchor's surroundings are read.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    negations: usize,
    modality: Option<Modality>,
    cues: Vec<Range<usize>>,
}

impl Gathered {
    /// Notes a cue, unless its words have been noted already.
    fn note(&mut self, tokens: Range<usize>, modality: Option<Modality>, polarity: Option<Polarity>) {
        if self.cues.iter().any(|c| c.start < tokens.end && tokens.start < c.end) {
            return;
        }
        self.negations += usize::from(polarity == Some(Polarity::Negated));
        self.modality = self.modality.max_by_distance(modality);
        self.cues.push(tokens);
    }

    fn has(&self, modality: Modality) -> bool {
        self.modality == Some(modality)
    }
}

/// Of two modalities the one farther from fact wins: hypothetical, requested, possible, planned, asserted.
trait Distance {
    fn max_by_distance(self, other: Self) -> Self;
}

impl Distance for Option<Modality> {
    fn max_by_distance(self, other: Self) -> Self {
        let rank = |m: &Option<Modality>| match m {
            None | Some(Modality::Asserted) => 0,
            Some(Modality::Planned) => 1,
            Some(Modality::Possible) => 2,
            Some(Modality::Requested) => 3,
            Some(Modality::Hypothetical) => 4,
        };
        if rank(&other) > rank(&self) { other } else { self }
    }
}

impl Scope {
    /// Decides polarity and modality of an anchor. `verbal`: whether the anchor is a verb or predicate; `light`:
    /// the light verb that carries an event noun, whose verb group is then the anchor's. `reported`: whether the anchor
    /// stands in indirect speech.
    pub(crate) fn decide(
        view: &View<'_, '_>,
        anchor: Range<usize>,
        verbal: bool,
        light: Option<usize>,
        reported: bool,
    ) -> Self {
        let mut gathered = Gathered::default();
        // “feared dead”: an anchor of several words may hold its own cue.
        if anchor.len() > 1
            && let Some(cue) = view.cues.at(view.analysis, anchor.start, anchor.end, &[CueKind::Adverb])
        {
            gathered.note(anchor.start..anchor.start + cue.len, cue.modality, cue.polarity);
        }
        if verbal {
            let start = group::read(view, anchor.start, &mut gathered);
            governor::of_verb(view, anchor.start, start, &mut gathered);
        } else {
            occurrence::read(view, anchor.clone(), &mut gathered);
            let phrase = noun::own_phrase(view, anchor.clone(), &mut gathered);
            match light {
                Some(verb) => {
                    let start = group::read(view, verb, &mut gathered);
                    governor::of_verb(view, verb, start, &mut gathered);
                }
                None => noun::of_noun(view, anchor.clone(), phrase, &mut gathered),
            }
        }
        // “He said NATO would deploy ships”: in reported speech “would” is the past of “will”.
        if reported && gathered.has(Modality::Hypothetical) {
            gathered.modality = Some(Modality::Planned);
        }
        let known = !verbal && noun::is_known(view, &anchor);
        clause::read(view, anchor, known, &mut gathered);
        gathered.cues.sort_by_key(|c| c.start);
        Self {
            polarity: if gathered.negations % 2 == 1 { Polarity::Negated } else { Polarity::Affirmed },
            modality: gathered.modality.unwrap_or(Modality::Asserted),
            cues: gathered.cues,
        }
    }
}
