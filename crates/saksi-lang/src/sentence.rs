//! Tokens to sentences, by rule.

mod close;

use crate::token::Rules;
use crate::{Analysis, Sentence};
use saksi_text::Span;

/// Most tokens of a sentence. A list or table without end is cut: later stages look at a sentence as a whole, and
/// must not take time out of proportion to the input.
const LONGEST: usize = 500;

/// Cuts the tokens into sentences: at the ends of stretches and lines, and after final punctuation with the
/// quote marks and brackets that close there.
pub(crate) fn split(analysis: &mut Analysis<'_>, story: &[Span], rules: &Rules) {
    let mut sentences = Vec::with_capacity(analysis.tokens.len() / 16 + 1);
    let mut paragraph = 0u32;
    let mut line = 0;
    let mut stretches = story.iter().peekable();
    while line < analysis.tokens.len() {
        while stretches.next_if(|s| s.end() <= analysis.tokens[line].span.start()).is_some() {}
        let limit = stretches.peek().map_or(u32::MAX, |s| s.end());
        let mut end = line + 1;
        while end < analysis.tokens.len() {
            let (before, here) = (analysis.tokens[end - 1].span, analysis.tokens[end].span);
            let gap = Span::between(before.end(), here.start());
            if here.start() >= limit
                || !gap.is_empty() && gap.of(analysis.text).contains(['\n', '\r', '\u{2029}'])
            {
                break;
            }
            end += 1;
        }
        let mut first = line;
        let ends = close::Line { analysis: &*analysis, rules, tokens: line..end }.ends();
        for last in ends.into_iter().chain([end]) {
            for start in (first..last).step_by(LONGEST) {
                let tokens = start..(start + LONGEST).min(last);
                sentences.push(Sentence {
                    span: analysis.span_of(tokens.clone()),
                    tokens,
                    parsed: false,
                    paragraph,
                });
            }
            first = first.max(last);
        }
        paragraph += 1;
        line = end;
    }
    analysis.sentences = sentences;
}

#[cfg(test)]
mod tests;
