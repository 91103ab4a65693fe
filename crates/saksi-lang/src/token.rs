//! Text to tokens, by rule, as Universal Dependencies cuts them.
//!
//! A scanner walks the bytes once. [`word`] finds where a written word ends; [`cut`] divides it into
//! syntactic words (clitics, hyphens, figures and units); everything else is punctuation.

mod clitic;
mod cut;
mod rules;
mod web;
mod word;

pub(crate) use rules::{Abbreviation, Rules};

use crate::{Analysis, Rel, Token, Upos, Voice};
use saksi_text::Span;

/// Appends the tokens of `stretch` to the analysis.
pub(crate) fn tokenize(analysis: &mut Analysis<'_>, stretch: Span, rules: &Rules) {
    let scanner = Scanner {
        text: stretch.of(analysis.text),
        base: stretch.start(),
        rules,
        tokens: &mut analysis.tokens,
        arena: &mut analysis.arena,
        scratch: String::new(),
        quoted: false,
    };
    scanner.run();
}

/// Walks one stretch; all positions inside count bytes from its start.
struct Scanner<'a> {
    text: &'a str,
    base: u32,
    rules: &'a Rules,
    tokens: &'a mut Vec<Token>,
    arena: &'a mut String,
    scratch: String,
    /// Whether a single quote mark is open, so that one after an “s” closes it.
    quoted: bool,
}

/// Blank: white space and marks of no width that stand between words.
pub(crate) fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{200e}' | '\u{200f}')
}

/// Part of a word: letters, figures, marks that combine with them, and the soft hyphen.
pub(crate) fn wordy(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

pub(crate) fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ' | '´')
}

impl Scanner<'_> {
    fn run(mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let b = bytes[at];
            if b == b' ' {
                at += 1;
            } else if b.is_ascii_alphanumeric() {
                at = self.word(at);
            } else if b == b'\n' {
                self.quoted = false;
                at += 1;
            } else {
                let Some(c) = self.text[at..].chars().next() else { break };
                at = if blank(c) {
                    at + c.len_utf8()
                } else if wordy(c) && c != '_' {
                    self.word(at)
                } else {
                    self.mark(at, c)
                };
            }
        }
    }

    /// A token that starts with something other than a letter or figure; gives its end.
    fn mark(&mut self, at: usize, c: char) -> usize {
        let text = self.text;
        let after = at + c.len_utf8();
        let next = text[after..].chars().next();
        let before = text[..at].chars().next_back();
        let fresh =
            before.is_none_or(|b| blank(b) || matches!(b, '(' | '[' | '"' | '“' | '‘' | '/' | '—' | '–'));
        if let Some(n) = next {
            match c {
                // @nama, #tagar
                '@' | '#' if fresh && (n.is_alphabetic() || c == '@' && n == '_') => {
                    let end = run_while(text, after, |d| wordy(d) || c == '@' && d == '.');
                    return self.emit(at, text[..end].trim_end_matches('.').len(), false);
                }
                // -4,9 and +62, and .5
                '-' | '+' | '−' if fresh && n.is_ascii_digit() => {
                    let end = self.number_end(after);
                    if !text[end..].chars().next().is_some_and(wordy) {
                        return self.emit(at, end, false);
                    }
                }
                '.' if fresh && n.is_ascii_digit() => {
                    let end = self.number_end(after);
                    return self.emit(at, end, false);
                }
                _ => {}
            }
        }
        if apostrophe(c) {
            if let Some(end) = self.leading_apostrophe(after, fresh) {
                return self.emit(at, end, false);
            }
            self.quoted = fresh && next.is_some_and(|n| !blank(n));
        }
        // Runs of one mark are one token; so are question and exclamation marks together.
        let end = match c {
            '.' | '…' => run_while(text, after, |d| matches!(d, '.' | '…')),
            '!' | '?' => run_while(text, after, |d| matches!(d, '!' | '?')),
            '-' | '=' | '*' | '_' | '~' | '—' | '–' | '<' | '>' => run_while(text, after, |d| d == c),
            '`' | '\'' | '’' if next == Some(c) => after + c.len_utf8(),
            ':' | ';' if fresh => smile(&text[after..]).map_or(after, |n| after + n),
            // Pictures made of several characters.
            c if c as u32 >= 0x1f000 => {
                run_while(text, after, |d| matches!(d, '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}'))
            }
            _ => after,
        };
        self.emit(at, end, false)
    }

    /// “'em”, “'90s”: the end of a short form after its apostrophe.
    fn leading_apostrophe(&self, after: usize, fresh: bool) -> Option<usize> {
        if !fresh {
            return None;
        }
        let end = run_while(self.text, after, wordy);
        let word = &self.text[after..end];
        let digits = word.trim_end_matches('s');
        let year = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        let closed = self.text[end..].chars().next().is_some_and(apostrophe);
        let short = self.rules.language == crate::Language::En
            && word.len() <= 5
            && self.rules.stems.contains(&word.to_lowercase());
        ((year || short) && !closed).then_some(end)
    }

    /// Appends a token and gives its end. Its lower-case form has plain apostrophes and hyphens.
    fn emit(&mut self, start: usize, end: usize, glued: bool) -> usize {
        let form = &self.text[start..end];
        let low = self.arena.len();
        if form.is_ascii() {
            self.arena.push_str(form);
            self.arena[low..].make_ascii_lowercase();
        } else {
            lower_into(form, self.arena);
        }
        self.push(start, end, Span::between(low as u32, self.arena.len() as u32), glued);
        end
    }

    /// Appends a token whose lower-case form is in the arena already.
    fn push(&mut self, start: usize, end: usize, lower: Span, glued: bool) {
        let head = self.tokens.len() as u32;
        self.tokens.push(Token {
            span: Span::between(self.base + start as u32, self.base + end as u32),
            lower,
            lemma: lower,
            upos: Upos::X,
            rel: Rel::Dep,
            voice: Voice::None,
            head,
            glued,
        });
    }
}

/// Appends `form` in lower case: plain apostrophes and hyphens, no soft hyphens or joiners.
pub(crate) fn lower_into(form: &str, out: &mut String) {
    for c in form.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '´' => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{ad}' | '\u{200c}' | '\u{200d}' => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// The length of the rest of a face such as “:-)” after its eyes, if nothing but a blank follows.
fn smile(rest: &str) -> Option<usize> {
    let nose = usize::from(rest.starts_with('-'));
    let mouth = matches!(rest.as_bytes().get(nose), Some(b')' | b'(' | b'D' | b'P' | b'/'));
    (mouth && rest[nose + 1..].chars().next().is_none_or(blank)).then_some(nose + 1)
}

/// The end of the characters from `at` for which `f` holds.
fn run_while(text: &str, at: usize, f: impl Fn(char) -> bool) -> usize {
    text[at..].find(|c| !f(c)).map_or(text.len(), |n| at + n)
}

#[cfg(test)]
mod tests;
