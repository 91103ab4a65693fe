//! What the net says, written into an [`Analysis`].

use super::names;
use super::net::{Net, Prediction, Scratch};
use crate::{Analysis, Name, NameKind, Upos, Voice};
use std::ops::Range;

/// A sentence of more words than this gets tags but no tree: it is a table or a list, not a sentence.
pub const LONGEST_PARSED: usize = 250;

/// Most words tagged together; at least [`LONGEST_PARSED`].
const LONGEST_TAGGED: usize = 512;

/// What tagging leaves for parsing: the hidden words of every sentence.
#[derive(Debug, Default)]
pub(crate) struct Tagged {
    scratch: Scratch,
    prediction: Prediction,
    hidden: Vec<f32>,
    starts: Vec<usize>,
}

/// Tags the tokens of an analysis made by hand and finds its names; sentences and tokens are taken as given.
pub fn tag_given(net: &Net<'_>, analysis: &mut Analysis<'_>) {
    tag(net, analysis);
}

/// Tags every sentence and finds the names.
pub(crate) fn tag(net: &Net<'_>, analysis: &mut Analysis<'_>) -> Tagged {
    let mut work = Tagged::default();
    let mut scores = vec![];
    for i in 0..analysis.sentences.len() {
        let tokens = analysis.sentences[i].tokens.clone();
        work.starts.push(work.hidden.len());
        // A table or list without end is tagged in pieces, and what only a tree needs is not kept of it: memory
        // stays in proportion whatever the input.
        for start in tokens.clone().step_by(LONGEST_TAGGED) {
            let piece = start..(start + LONGEST_TAGGED).min(tokens.end);
            tag_sentence(net, analysis, piece, &mut work);
            scores.extend_from_slice(&work.prediction.names);
            if tokens.len() <= LONGEST_PARSED {
                work.hidden.extend_from_slice(&work.prediction.hidden);
            }
        }
    }
    find_names(analysis, &scores);
    work
}

fn tag_sentence(net: &Net<'_>, analysis: &mut Analysis<'_>, tokens: Range<usize>, work: &mut Tagged) {
    let text = analysis.text;
    let forms = analysis.tokens[tokens.clone()].iter().map(|t| t.span.of(text));
    net.tag(forms, &mut work.scratch, &mut work.prediction);
    for (token, (&upos, &voice)) in
        analysis.tokens[tokens].iter_mut().zip(work.prediction.upos.iter().zip(&work.prediction.voice))
    {
        token.upos = upos;
        token.voice = match voice {
            1 => Voice::Active,
            2 => Voice::Passive,
            _ => Voice::None,
        };
    }
}

/// Parses the sentences that `wanted` says, from what tagging left.
pub(crate) fn parse_tagged(
    net: &Net<'_>,
    analysis: &mut Analysis<'_>,
    work: &mut Tagged,
    wanted: impl Fn(&Analysis<'_>, usize) -> bool,
) {
    for i in 0..analysis.sentences.len() {
        let tokens = analysis.sentences[i].tokens.clone();
        if tokens.len() <= LONGEST_PARSED && wanted(analysis, i) {
            let end = work.starts.get(i + 1).copied().unwrap_or(work.hidden.len());
            work.prediction.hidden.clear();
            work.prediction.hidden.extend_from_slice(&work.hidden[work.starts[i]..end]);
            parse_sentence(net, analysis, i, tokens, work);
        }
    }
}

/// Tags and parses the sentences that `wanted` says and that have no tree yet.
pub(crate) fn parse(
    net: &Net<'_>,
    analysis: &mut Analysis<'_>,
    wanted: impl Fn(&Analysis<'_>, usize) -> bool,
) {
    let mut work = Tagged::default();
    for i in 0..analysis.sentences.len() {
        let tokens = analysis.sentences[i].tokens.clone();
        if !analysis.sentences[i].parsed && tokens.len() <= LONGEST_PARSED && wanted(analysis, i) {
            tag_sentence(net, analysis, tokens.clone(), &mut work);
            parse_sentence(net, analysis, i, tokens, &mut work);
        }
    }
}

fn parse_sentence(
    net: &Net<'_>,
    analysis: &mut Analysis<'_>,
    sentence: usize,
    tokens: Range<usize>,
    work: &mut Tagged,
) {
    net.parse(&mut work.scratch, &mut work.prediction);
    for (i, (&head, &rel)) in work.prediction.heads.iter().zip(&work.prediction.rels).enumerate() {
        let at = tokens.start + i;
        analysis.tokens[at].head = if head == 0 { at } else { tokens.start + head as usize - 1 } as u32;
        analysis.tokens[at].rel = rel;
    }
    analysis.sentences[sentence].parsed = true;
}

fn find_names(analysis: &mut Analysis<'_>, scores: &[f32]) {
    let (mut at, mut found) = (0usize, vec![]);
    for sentence in &analysis.sentences {
        let n = sentence.tokens.len();
        let width = super::net::NAME_TAGS;
        let tags = names::decode(&scores[at * width..(at + n) * width]);
        at += n;
        for (range, kind) in names::spans(&tags) {
            let mut tokens = sentence.tokens.start + range.start..sentence.tokens.start + range.end;
            // A clitic behind a name (“Jokowi|nya”, “Reuters|'s”) is not of it, nor is a mark before it.
            while tokens.end - tokens.start > 1 && analysis.tokens[tokens.end - 1].glued {
                tokens.end -= 1;
            }
            while tokens.end - tokens.start > 1 && analysis.tokens[tokens.start].upos == Upos::Punct {
                tokens.start += 1;
            }
            if !tokens.clone().any(|t| analysis.form(t).chars().any(char::is_alphabetic)) {
                continue;
            }
            let kind = [NameKind::Person, NameKind::Place, NameKind::Organization][kind];
            found.push(Name { span: analysis.span_of(tokens.clone()), tokens, kind });
        }
    }
    analysis.names = found;
    super::agree::agree(analysis);
}
