//! Tokens to sentences, by rule.

use crate::{Analysis, Sentence};
use saksi_text::Span;

/// Cuts the tokens into sentences: at stretch ends, line breaks and final punctuation.
pub(crate) fn split(analysis: &mut Analysis<'_>, story: &[Span]) {
    let mut sentences = Vec::new();
    let (mut first, mut paragraph) = (0usize, 0u32);
    for i in 0..analysis.tokens.len() {
        let here = analysis.tokens[i].span;
        let next = analysis.tokens.get(i + 1).map(|t| t.span);
        let gap = next.map(|n| Span::between(here.end(), n.start()).of(analysis.text));
        let line = gap.is_none_or(|g| g.contains('\n'))
            || story.iter().any(|s| {
                s.end() >= here.end() && next.is_some_and(|n| n.start() >= s.end()) && s.end() > here.start()
            });
        let stop = matches!(here.of(analysis.text), "." | "!" | "?") && gap.is_none_or(|g| !g.is_empty());
        if line || stop {
            let tokens = first..i + 1;
            sentences.push(Sentence {
                span: analysis.span_of(tokens.clone()),
                tokens,
                parsed: false,
                paragraph,
            });
            first = i + 1;
        }
        paragraph += u32::from(line);
    }
    analysis.sentences = sentences;
}
