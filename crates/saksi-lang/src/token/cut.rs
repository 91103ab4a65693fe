//! A written word to syntactic words: figures and units, ranges, hyphens.

use super::word::Marks;
use super::{Scanner, run_while};
use crate::Language;

impl Scanner<'_> {
    /// The end of the figures from `at`: “4,9”, “1.200,50”.
    pub(super) fn number_end(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        let mut i = at;
        while digit(i) || i > at && matches!(bytes.get(i), Some(b'.' | b',' | b':')) && digit(i + 1) {
            i += 1;
        }
        i
    }

    /// Appends the tokens of the written word `at..end`.
    pub(super) fn cut(&mut self, at: usize, end: usize, marks: Marks) {
        let bytes = self.text.as_bytes();
        if bytes[at].is_ascii_digit() {
            return self.cut_figure(at, end, marks);
        }
        // Rp5.000
        if bytes[end - 1].is_ascii_digit() || bytes[at..end].iter().any(u8::is_ascii_digit) {
            let letters = run_while(self.text, at, |c| c.is_ascii_alphabetic());
            if letters < end
                && bytes[letters].is_ascii_digit()
                && self.rules.currencies.contains(&self.text[at..letters].to_ascii_lowercase())
            {
                self.emit(at, letters, false);
                return self.cut_figure(letters, end, marks);
            }
        }
        if marks.hyphen {
            self.cut_hyphens(at, end, marks);
        } else {
            self.cut_clitics(at, end, marks);
        }
    }

    /// A word that starts with figures: “5-10” in three, “5pm” and “10kg” in two, “1990-an”, “20th”, “713-853-3989” whole.
    fn cut_figure(&mut self, at: usize, end: usize, marks: Marks) {
        let stop = self.number_end(at);
        if stop == end {
            self.emit(at, end, false);
            return;
        }
        let rest = &self.text[stop..end];
        if marks.hyphen
            && let Some(right) = rest.strip_prefix('-')
        {
            if right.starts_with(|c: char| c.is_ascii_digit()) {
                let tail = self.number_end(stop + 1);
                let phone = stop - at == 3 && tail - stop == 5;
                if tail == end && phone || right.contains('-') {
                    self.emit(at, end, false);
                } else {
                    self.emit(at, stop, false);
                    self.emit(stop, stop + 1, false);
                    self.cut_figure(stop + 1, end, Marks::default());
                }
                return;
            }
            if self.rules.language == Language::En {
                self.emit(at, stop, false);
                self.emit(stop, stop + 1, false);
                self.cut_hyphens(stop + 1, end, marks);
                return;
            }
            // “1990-an”, but “14-nya”
            return self.cut_clitics(at, end, marks);
        }
        let unit = run_while(self.text, stop, |c| c.is_ascii_alphanumeric()).min(end);
        if self.rules.units.contains(&self.text[stop..unit].to_ascii_lowercase()) {
            self.emit(at, stop, false);
            return self.cut(stop, end, marks);
        }
        if marks.apostrophe {
            self.cut_clitics(at, end, marks)
        } else {
            self.emit(at, end, false);
        }
    }

    /// A word with hyphens. Indonesian keeps it whole, but for ranges of months and days; English cuts at
    /// every hyphen but those after a prefix (“non-profit”) and before figures (“F-16”).
    fn cut_hyphens(&mut self, at: usize, end: usize, marks: Marks) {
        let word = &self.text[at..end];
        let Some(hyphen) = word.find(['-', '\u{2010}', '\u{2011}']) else {
            return self.cut_clitics(at, end, marks);
        };
        let width = self.text[at + hyphen..].chars().next().map_or(1, char::len_utf8);
        let (left, right) = (&word[..hyphen], &word[hyphen + width..]);
        self.scratch.clear();
        super::lower_into(left, &mut self.scratch);
        let english = self.rules.language == Language::En;
        let range = !english
            && self.rules.range.contains(&self.scratch)
            && self.rules.range.contains(&right.to_lowercase());
        let model = right.starts_with(|c: char| c.is_ascii_digit())
            && left.len() <= 5
            && left.chars().any(char::is_uppercase);
        let prefix = self.rules.prefixes.contains(&self.scratch);
        if !range && !english {
            return self.cut_clitics(at, end, marks);
        }
        if prefix || model {
            // The prefix stays with the next part; later hyphens still cut.
            let from = at + hyphen + width;
            match self.text[from..end].find(['-', '\u{2010}', '\u{2011}']) {
                None => return self.cut_clitics(at, end, marks),
                Some(next) => {
                    self.cut_clitics(at, from + next, marks);
                    return self.hyphen(from + next, end, marks);
                }
            }
        }
        self.cut_clitics(at, at + hyphen, marks);
        self.hyphen(at + hyphen, end, marks);
    }

    /// The hyphen at `at` as a token, then the rest of the word.
    fn hyphen(&mut self, at: usize, end: usize, marks: Marks) {
        let after = at + self.text[at..].chars().next().map_or(1, char::len_utf8);
        self.emit(at, after, false);
        if self.text.as_bytes()[after].is_ascii_digit() {
            self.cut_figure(after, end, marks);
        } else {
            self.cut_hyphens(after, end, marks);
        }
    }
}
