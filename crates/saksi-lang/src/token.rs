//! Text to tokens, by rule.

use crate::{Analysis, Rel, Token, Upos, Voice};
use saksi_text::Span;

/// Appends the tokens of `stretch` to the analysis.
pub(crate) fn tokenize(analysis: &mut Analysis<'_>, stretch: Span) {
    let text = stretch.of(analysis.text);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = at + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some(&(i, d)) = chars.peek() {
                let inner = matches!(d, '.' | ',' | '-' | '\'' | '’')
                    && text[i + d.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric)
                    && (!matches!(d, '.' | ',') || text[..i].ends_with(|c: char| c.is_ascii_digit()));
                if !d.is_alphanumeric() && !inner {
                    break;
                }
                end = i + d.len_utf8();
                chars.next();
            }
        }
        push(analysis, Span::between(stretch.start() + at as u32, stretch.start() + end as u32), false);
    }
}

fn push(analysis: &mut Analysis<'_>, span: Span, glued: bool) {
    let start = analysis.arena.len() as u32;
    for c in span.of(analysis.text).chars() {
        analysis.arena.extend(c.to_lowercase());
    }
    let lower = Span::between(start, analysis.arena.len() as u32);
    let head = analysis.tokens.len() as u32;
    analysis.tokens.push(Token {
        span,
        lower,
        lemma: lower,
        upos: Upos::X,
        rel: Rel::Dep,
        voice: Voice::None,
        head,
        glued,
    });
}
