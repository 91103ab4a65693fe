//! Painted text, and its wrapping into lines.

use super::{Look, Paint};
use unicode_width::UnicodeWidthChar;

/// A stretch of text in one paint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The text, without line breaks or control characters.
    pub(crate) text: String,
    /// What it is.
    pub(crate) paint: Paint,
}

impl Piece {
    /// A piece. Line breaks and tabs become blanks; other control characters, and those that turn the direction of
    /// writing, are replaced: words of a page must not steer the terminal.
    pub(crate) fn new(text: &str, paint: Paint) -> Self {
        Self { text: text.chars().map(tame).collect(), paint }
    }
}

fn tame(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// Columns a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// A line of pieces being filled.
#[derive(Debug, Default)]
struct Filler {
    lines: Vec<Vec<Piece>>,
    line: Vec<Piece>,
    used: usize,
    limit: usize,
}

impl Filler {
    fn push(&mut self, c: char, paint: Paint) {
        self.used += columns(c);
        match self.line.last_mut() {
            Some(last) if last.paint == paint => last.text.push(c),
            _ => self.line.push(Piece { text: c.to_string(), paint }),
        }
    }

    fn turn(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.used = 0;
    }

    /// Sets a word after its blank, on a new line if it does not fit. A word longer than a line is parted after a
    /// hyphen or slash, or else cut.
    fn word(&mut self, blank: Option<Paint>, word: &[(char, Paint)]) {
        let columns_of = |part: &[(char, Paint)]| part.iter().map(|(c, _)| columns(*c)).sum::<usize>();
        let needs = columns_of(word);
        if self.used > 0 {
            if self.used + usize::from(blank.is_some()) + needs > self.limit {
                self.turn();
            } else if let Some(paint) = blank {
                self.push(' ', paint);
            }
        }
        let long = needs > self.limit;
        for part in word.split_inclusive(|(c, _)| matches!(c, '-' | '/') && long) {
            if self.used > 0 && self.used + columns_of(part) > self.limit {
                self.turn();
            }
            for &(c, paint) in part {
                if self.used > 0 && self.used + columns(c) > self.limit {
                    self.turn();
                }
                self.push(c, paint);
            }
        }
    }
}

/// Breaks pieces into lines of at most `limit` columns, at blanks where possible. Runs of blanks become one.
pub(crate) fn wrap(pieces: &[Piece], limit: usize) -> Vec<Vec<Piece>> {
    let mut filler = Filler { limit: limit.max(1), ..Filler::default() };
    let mut word: Vec<(char, Paint)> = Vec::new();
    let mut blank = None;
    for piece in pieces {
        for c in piece.text.chars() {
            if !c.is_whitespace() {
                word.push((c, piece.paint));
                continue;
            }
            if !word.is_empty() {
                filler.word(blank.take(), &word);
                word.clear();
            }
            blank = Some(piece.paint);
        }
    }
    if !word.is_empty() {
        filler.word(blank, &word);
    }
    if !filler.line.is_empty() {
        filler.turn();
    }
    filler.lines
}

/// Appends wrapped pieces as lines that begin with `indent` blanks.
pub(crate) fn lines(out: &mut String, pieces: &[Piece], indent: usize, look: &Look) {
    hanging(out, pieces, indent, indent, look);
}

/// The same; lines after the first begin with `rest` blanks.
pub(crate) fn hanging(out: &mut String, pieces: &[Piece], first: usize, rest: usize, look: &Look) {
    for (i, line) in wrap(pieces, look.width.saturating_sub(first.max(rest))).iter().enumerate() {
        out.extend(std::iter::repeat_n(' ', if i == 0 { first } else { rest }));
        for piece in line {
            look.paint(out, &piece.text, piece.paint);
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, limit: usize) -> Vec<String> {
        let wrapped = wrap(&[Piece::new(text, Paint::Plain)], limit);
        wrapped.into_iter().map(|l| l.into_iter().map(|p| p.text).collect()).collect()
    }

    #[test]
    fn lines_break_at_blanks_and_cut_what_is_too_long() {
        assert_eq!(plain("air  naik cepat", 9), ["air naik", "cepat"]);
        assert_eq!(plain("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(plain("tua-muda data/bab", 6), ["tua-", "muda", "data/", "bab"]);
        assert_eq!(plain("  ", 9), Vec::<String>::new());
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(plain("東京 大阪", 6), ["東京", "大阪"]);
    }

    #[test]
    fn a_word_in_two_paints_is_not_parted() {
        let pieces = [Piece::new("satu [du", Paint::Plain), Piece::new("a]²", Paint::Fact)];
        let lines = wrap(&pieces, 7);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1].len(), 2);
    }

    #[test]
    fn a_page_cannot_steer_the_terminal() {
        assert_eq!(Piece::new("a\u{1b}[31mb\u{202e}\nc", Paint::Plain).text, "a\u{fffd}[31mb\u{fffd} c");
    }
}
