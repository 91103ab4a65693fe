//! The claim stage: sentences to claims.

use crate::anchor::{self, Anchor};
use crate::argument;
use crate::bind;
use crate::lexicon::Lexicon;
use crate::scope::{Cues, Scope};
use crate::types::{Claim, Participant};
use crate::view::View;
use saksi_attribute::Attribution;
use saksi_ground::Ground;
use saksi_lang::{Analysis, Language};
use saksi_record::AttributionKind;
use saksi_text::Span;
use std::ops::Range;

/// Finds claims in texts of one language.
#[derive(Debug)]
pub struct Claimer {
    lexicon: Lexicon,
    cues: Cues,
}

impl Claimer {
    /// The claimer of a language, with the pack built into the program.
    pub fn new(language: Language) -> Self {
        Self { lexicon: Lexicon::new(language), cues: Cues::new(language) }
    }

    /// Finds what the article says happened, in order of the anchors.
    pub fn claim(
        &self,
        analysis: &Analysis<'_>,
        ground: &Ground,
        attributions: &[Attribution],
    ) -> Vec<Claim> {
        let mut claims = Vec::new();
        if crate::topic::off_topic(analysis, &self.lexicon) {
            return claims;
        }
        for (index, sentence) in analysis.sentences.iter().enumerate() {
            let view =
                View { analysis, ground, cues: &self.cues, sentence: index, tokens: sentence.tokens.clone() };
            let first = claims.len();
            for anchor in anchor::find(&view, &self.lexicon) {
                claims.push(self.read(&view, &anchor, attributions));
            }
            bind::name_the_doer(analysis, &mut claims[first..]);
        }
        bind::carry(analysis.text, &mut claims);
        keep_grounded(&mut claims);
        claims
    }

    fn read(&self, view: &View<'_, '_>, anchor: &Anchor<'_>, attributions: &[Attribution]) -> Claim {
        let span = view.analysis.span_of(anchor.tokens.clone());
        let arguments = argument::find(view, anchor);
        let sources = bind::sources(attributions, span);
        let reported = sources.iter().any(|&a| attributions[a].kind != AttributionKind::Direct);
        let scope = Scope::decide(view, anchor.tokens.clone(), anchor.verbal(view), anchor.light, reported);
        let participants = |list: &[Range<usize>]| -> Vec<Participant> {
            list.iter()
                .map(|r| {
                    let span = view.analysis.span_of(r.clone());
                    Participant { span, entity: view.ground.entity_at(span) }
                })
                .collect()
        };
        let (mut actors, recipients) = (participants(&arguments.actors), participants(&arguments.recipients));
        // Where the anchor is itself a saying word (“accused”, “menyerukan”), who says it does it.
        if let Some(source) = said_by(attributions, span) {
            actors = vec![Participant { span: source, entity: view.ground.entity_at(source) }];
        }
        let taken: Vec<Span> = actors.iter().map(|p| p.span).collect();
        Claim {
            event: anchor.entry.event,
            mode: anchor.entry.mode.to_vec(),
            anchor: span,
            sentence: view.sentence,
            places: bind::places(view, anchor.tokens.clone(), &taken),
            time: bind::time(view, anchor.tokens.clone()),
            quantities: bind::figures(view, anchor, &arguments),
            polarity: scope.polarity,
            modality: scope.modality,
            cues: scope.cues.iter().map(|c| view.analysis.span_of(c.clone())).collect(),
            attributions: sources,
            rule: anchor.entry.rule.clone(),
            actors,
            recipients,
        }
    }
}

/// The source of the attribution whose cue an anchor is.
fn said_by(attributions: &[Attribution], anchor: Span) -> Option<Span> {
    attributions.iter().find(|a| a.cue.is_some_and(|c| c.overlaps(anchor))).and_then(|a| a.source)
}

/// A claim needs a party, a place, a time or a figure somewhere in the text: an event noun without any of its own
/// (“the war”) is kept where another claim of its type has one.
fn keep_grounded(claims: &mut Vec<Claim>) {
    let grounded = |c: &Claim| {
        !c.actors.is_empty()
            || !c.recipients.is_empty()
            || !c.places.is_empty()
            || c.time.is_some()
            || !c.quantities.is_empty()
    };
    let known: std::collections::BTreeSet<saksi_record::Event> =
        claims.iter().filter(|c| grounded(c)).map(|c| c.event).collect();
    claims.retain(|c| grounded(c) || known.contains(&c.event));
}
