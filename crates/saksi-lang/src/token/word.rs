//! Where a written word ends: which marks between letters and figures belong to it.

use super::{Abbreviation, Scanner, apostrophe, lower_into, run_while, web, wordy};
use crate::Language;

/// What a written word contains besides letters and figures.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks {
    pub(super) apostrophe: bool,
    pub(super) hyphen: bool,
    /// Whether it is a whole by itself, such as an address, never cut.
    pub(super) whole: bool,
}

/// Marks join letters only so far into a word, in bytes: what is longer is no word, and pages may be hostile.
const LONGEST: usize = 240;

impl Scanner<'_> {
    /// Reads the word at `at`, appends its tokens and gives its end.
    pub(super) fn word(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        if matches!(bytes[at], b'h' | b'H' | b'w' | b'W' | b'f')
            && let Some(end) = web::link(self.text, at)
        {
            return self.emit(at, end, false);
        }
        let (end, marks) = self.word_end(at);
        if bytes.get(end) == Some(&b'.')
            && let Some(dotted) = self.with_stop(at, end)
        {
            // “R-S.C.”
            let hyphen = self.text[at..end].rfind('-').filter(|_| self.rules.language == Language::En);
            let Some(hyphen) = hyphen else { return self.emit(at, dotted, false) };
            self.cut(at, at + hyphen, marks);
            self.emit(at + hyphen, at + hyphen + 1, false);
            return self.emit(at + hyphen + 1, dotted, false);
        }
        // US$, A$
        if bytes.get(end) == Some(&b'$')
            && matches!(
                &self.text[at..end],
                "US" | "A" | "AU" | "C" | "CA" | "NZ" | "HK" | "S" | "SG" | "NT" | "R"
            )
        {
            return self.emit(at, end + 1, false);
        }
        if marks.whole {
            return self.emit(at, end, false);
        }
        self.cut(at, end, marks);
        self.possessive(at, end)
    }

    /// The end of the run of letters, figures and joining marks from `at`, without a last full stop.
    fn word_end(&self, at: usize) -> (usize, Marks) {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let mut marks = Marks::default();
        let mut i = at;
        while let Some(&b) = bytes.get(i) {
            if b.is_ascii_alphanumeric() || b == b'_' {
                i += 1;
                continue;
            }
            if b == b' ' || b == b'\n' {
                break;
            }
            let Some(c) = text[i..].chars().next() else { break };
            if wordy(c) {
                i += c.len_utf8();
                continue;
            }
            if i - at > LONGEST {
                break;
            }
            let after = i + c.len_utf8();
            let Some(next) = text[after..].chars().next() else { break };
            if !wordy(next) || next == '_' {
                break;
            }
            let Some(last) = text[at..i].chars().next_back() else { break };
            let digits = last.is_ascii_digit() && next.is_ascii_digit();
            match c {
                ',' | ':' if digits && (c == ':' || self.comma_joins(after)) => {}
                '.' if digits => {}
                '.' | '@' | '+' => {
                    if let Some(end) = web::address(text, at).filter(|&e| e > i) {
                        return (end, Marks { whole: true, ..marks });
                    }
                    if c != '.' || !self.dot_joins(at, i, next) {
                        break;
                    }
                }
                '-' | '\u{2010}' | '\u{2011}' => marks.hyphen = true,
                '&' if last.is_uppercase() && next.is_uppercase() && i - at <= 4 => {}
                '/' if self.slash_joins(at, i) => {}
                '*' if last.is_alphabetic() && next.is_alphabetic() => {}
                // “80's”
                c if apostrophe(c) && last.is_ascii_digit() && matches!(next, 's' | 'S') => {}
                c if apostrophe(c) && last.is_alphabetic() && next.is_alphabetic() => marks.apostrophe = true,
                _ => break,
            }
            i = after;
        }
        (i, marks)
    }

    /// Whether the comma before the figures at `at` is part of a number: an English one groups by three.
    fn comma_joins(&self, at: usize) -> bool {
        let digits = self.text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        self.rules.language == Language::Id || digits == 3
    }

    /// Whether the full stop at `i` (with `next` right after it) is inside the word that starts at `at`:
    /// “U.S”, “S.H”, “a.m”, “M.Si”, “PMK.011/2007”; not “selesai.Dia” or “J.Kristiadi”.
    fn dot_joins(&self, at: usize, i: usize, next: char) -> bool {
        let run = &self.text[at..i];
        let segment = &run[run.rfind(['.', '/', '-']).map_or(0, |d| d + 1)..];
        if next.is_ascii_digit() {
            return run.contains(['/', '-']) && segment.chars().all(char::is_uppercase);
        }
        if run.chars().next_back().is_some_and(|c| c.is_ascii_digit()) {
            return false;
        }
        // “D-N.Y.”: only what follows the hyphen counts.
        let run = &run[run.rfind('-').map_or(0, |h| h + 1)..];
        let first = &run[..run.find('.').unwrap_or(run.len())];
        let end = run_while(self.text, i + 1, char::is_alphabetic);
        let follows = &self.text[i + 1..end];
        let whole = format!("{run}.{follows}").to_lowercase();
        let capital = run.chars().any(char::is_uppercase);
        if self.rules.abbreviation(&whole, capital, false).is_some() {
            return true;
        }
        if self.rules.abbreviation(&run.to_lowercase(), capital, false).is_some() && segment.len() > 1 {
            return false;
        }
        let one = |s: &str| s.chars().count() == 1;
        let length = follows.chars().count();
        let dotted = self.text.as_bytes().get(end) == Some(&b'.');
        // “S.H”, “p.m”; “A.Dia” is a glued sentence, “J.Doe” a name without a blank.
        one(first)
            && (length == 1 || length <= 4 && (dotted || run.contains('.')) && segment.chars().count() <= 4)
    }

    /// Whether the slash at `i` is inside the word: “9/11”, “28/2/2022”, “II/2007”, “C/O”; not “dan/atau”, “PPN/PPh”.
    fn slash_joins(&self, at: usize, i: usize) -> bool {
        let run = &self.text[at..i];
        let left = &run[run.rfind('/').map_or(0, |s| s + 1)..];
        let end = run_while(self.text, i + 1, |c| wordy(c) || c == '.');
        let right = self.text[i + 1..end].trim_end_matches('.');
        let number = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let coded = |s: &str| s.bytes().any(|b| b.is_ascii_digit());
        let roman = |s: &str| s.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let one = |s: &str| s.chars().count() == 1;
        number(left) && number(right)
            || (roman(left) || roman(right)) && (number(left) || number(right))
            || one(left) && one(right)
            || run.contains(['/', '-']) && coded(run) && (coded(right) || coded(left))
            || number(left) && right.contains('.') && right.chars().any(char::is_uppercase)
    }

    /// The end of the word `at..end` with the full stop at `end`, if the stop belongs to it.
    fn with_stop(&mut self, at: usize, end: usize) -> Option<usize> {
        let (text, after) = (self.text, end + 1);
        let next = text[after..].chars().next();
        if next == Some('.') {
            return None;
        }
        let word = &text[at..end];
        let first = word.chars().next()?;
        // Single capitals before a name or another capital: “John F. Kennedy”, “J.Kristiadi”.
        if first.len_utf8() == word.len() && first.is_uppercase() {
            let upcoming = text[after..].trim_start_matches([' ', '\u{a0}']);
            let named = upcoming.chars().next().is_some_and(char::is_uppercase);
            let pronoun = self.rules.language == Language::En && first == 'I';
            return (named && !pronoun || next == Some(',')).then_some(after);
        }
        if !first.is_alphabetic() {
            return None;
        }
        // “U.S.”, “a.m.”, “S.H.”: what has stops inside keeps its last one.
        if word.contains('.')
            && word.split(['.', '-']).all(|s| s.chars().count() <= 4 && s.chars().all(char::is_alphabetic))
        {
            return Some(after);
        }
        self.scratch.clear();
        lower_into(word, &mut self.scratch);
        let number =
            text[after..].trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit());
        let kind = self.rules.abbreviation(&self.scratch, word.chars().any(char::is_uppercase), number)?;
        // A glued word after it (“Ltd.Dia”) is a new sentence only where the abbreviation may close one.
        let glued = next.is_some_and(char::is_uppercase) && kind == Abbreviation::Either;
        (!glued || word.len() < 4).then_some(after)
    }
}
