//! A sentence cut into pieces.

use super::{Digits, Lexicon};
use saksi_text::Span;

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters.
    Word,
    /// Digits, with marks inside (“40.000”, “5,75”).
    Number,
    /// One character of another sort.
    Mark,
}

/// A run of letters, a run of digits with their marks, or one other character.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Bytes of the text.
    pub(crate) span: Span,
    /// The lexicon's id of its lower-case form; 0 if no phrase has it.
    pub(crate) id: u32,
    pub(crate) kind: Kind,
    /// Whether nothing stands between it and the piece before.
    pub(crate) glued: bool,
    /// Whether it starts with a capital letter.
    pub(crate) capital: bool,
}

/// The pieces of one sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pieces<'p> {
    pub(crate) text: &'p str,
    pub(crate) list: &'p [Piece],
    pub(crate) lexicon: &'p Lexicon,
}

impl<'p> Pieces<'p> {
    /// The words of a piece as written; empty beyond the end.
    pub(crate) fn form(&self, at: usize) -> &'p str {
        self.list.get(at).map_or("", |p| p.span.of(self.text))
    }

    /// Whether the piece is this one character.
    pub(crate) fn mark(&self, at: usize, c: char) -> bool {
        self.list.get(at).is_some_and(|p| p.kind == Kind::Mark) && self.form(at).starts_with(c)
    }

    /// Whether the piece is a hyphen or a dash.
    pub(crate) fn hyphen(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|p| p.kind == Kind::Mark)
            && matches!(self.form(at), "-" | "–" | "‑" | "−" | "—")
    }

    /// Whether the piece joins the one before it without a blank.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|p| p.glued)
    }

    /// The kind of a piece.
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.list.get(at).map(|p| p.kind)
    }

    /// The bytes from piece `from` to before piece `to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        match (self.list.get(from), to.checked_sub(1).and_then(|i| self.list.get(i))) {
            (Some(a), Some(b)) if from < to => a.span.cover(b.span),
            _ => Span::default(),
        }
    }

    /// The digits of a number piece.
    pub(crate) fn digits(&self, at: usize) -> Option<Digits> {
        (self.kind(at)? == Kind::Number).then(|| Digits::read(self.form(at), self.lexicon.comma))
    }
}

/// Cuts `text`, which starts at byte `offset` of its article; calls `emit(start, end, kind)` for each piece.
pub(super) fn cut(text: &str, offset: u32, emit: &mut impl FnMut(u32, u32, Kind)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let b = bytes[at];
        let start = at;
        let kind;
        if b.is_ascii_whitespace() {
            at += 1;
            continue;
        } else if b.is_ascii_digit() {
            kind = Kind::Number;
            while at < bytes.len()
                && (bytes[at].is_ascii_digit()
                    || (matches!(bytes[at], b'.' | b',')
                        && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
            {
                at += 1;
            }
        } else if b.is_ascii() && !b.is_ascii_alphabetic() {
            kind = Kind::Mark;
            at += 1;
        } else {
            let rest = &text[at..];
            let length = word_length(rest);
            if length > 0 {
                kind = Kind::Word;
                at += length;
            } else {
                let c = rest.chars().next().map_or(1, char::len_utf8);
                at += c;
                if rest.starts_with(char::is_whitespace) {
                    continue;
                }
                kind = Kind::Mark;
            }
        }
        emit(offset + start as u32, offset + at as u32, kind);
    }
}

/// Bytes of the run of letters `text` starts with.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphabetic() {
            // words that lost the blank between them: “wargaGaza”
            if at > 2
                && bytes[at].is_ascii_uppercase()
                && bytes[at - 3..at].iter().all(u8::is_ascii_lowercase)
            {
                break;
            }
            at += 1;
        } else if bytes[at].is_ascii() {
            break;
        } else {
            match text[at..].chars().next() {
                Some(c) if c.is_alphabetic() => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

impl Lexicon {
    /// Cuts one sentence into `list`, which is emptied first.
    pub(crate) fn cut(&self, text: &str, sentence: Span, list: &mut Vec<Piece>) {
        list.clear();
        let mut end_before = u32::MAX;
        let mut low = String::with_capacity(64);
        cut(sentence.of(text), sentence.start(), &mut |start, end, kind| {
            let span = Span::between(start, end);
            let form = span.of(text);
            let mut capital = false;
            let id = match kind {
                Kind::Number => 0,
                Kind::Mark => self.id(form),
                Kind::Word if form.is_ascii() => {
                    capital = form.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
                    if form.bytes().any(|b| b.is_ascii_uppercase()) {
                        low.clear();
                        low.extend(form.bytes().map(|b| b.to_ascii_lowercase() as char));
                        self.id(&low)
                    } else {
                        self.id(form)
                    }
                }
                Kind::Word => {
                    capital = form.starts_with(char::is_uppercase);
                    self.id(&form.to_lowercase())
                }
            };
            list.push(Piece { span, id, kind, glued: start == end_before, capital });
            end_before = end;
        });
    }
}
