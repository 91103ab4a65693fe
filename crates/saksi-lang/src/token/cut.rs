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
        let stop = self.number_end(at).min(end);
        if stop == end {
            self.emit(at, end, false);
            return;
        }
        let rest = &self.text[stop..end];
        if marks.hyphen
            && let Some(right) = rest.strip_prefix('-')
        {
            if right.starts_with(|c: char| c.is_ascii_digit()) {
                let tail = self.number_end(stop + 1).min(end);
                let phone = stop - at == 3 && tail - stop == 5 && !self.text[at..tail].contains([',', '.']);
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
                // “01-Feb-02”
                if right.len() <= 8
                    && right.find('-') == Some(3)
                    && right[4..].bytes().all(|b| b.is_ascii_digit())
                {
                    self.emit(at, end, false);
                    return;
                }
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
        if marks.hyphen && self.rules.language == Language::En {
            self.cut_hyphens(at, end, marks);
        } else if marks.apostrophe {
            self.cut_clitics(at, end, marks);
        } else {
            self.emit(at, end, false);
        }
    }

    /// A word with hyphens. English cuts at every hyphen but one after a prefix (“non-profit”, not “Al-Jazira”).
    /// Indonesian keeps the word whole, but for ranges (“Januari-Maret”) and pairs of names (“Jakarta-Bandung”).
    fn cut_hyphens(&mut self, at: usize, end: usize, marks: Marks) {
        let word = &self.text[at..end];
        let Some((hyphen, width)) = first_hyphen(word) else {
            return self.cut_clitics(at, end, marks);
        };
        let (left, right) = (&word[..hyphen], &word[hyphen + width..]);
        self.scratch.clear();
        super::lower_into(left, &mut self.scratch);
        if self.rules.language == Language::Id {
            let ranges = &self.rules.range;
            let range = ranges.contains(&self.scratch)
                && (ranges.contains(&right.to_lowercase()) || right.bytes().all(|b| b.is_ascii_digit()));
            if !range && !pair(left, right) || self.rules.prefixes.contains(&self.scratch) {
                return self.cut_clitics(at, end, marks);
            }
        } else if self.rules.prefixes.contains(&self.scratch) && (left.len() > 1 || left == "e") {
            // The prefix stays with the next part; later hyphens still cut.
            let from = at + hyphen + width;
            return match first_hyphen(&self.text[from..end]) {
                None => self.cut_clitics(at, end, marks),
                Some((next, _)) => {
                    self.cut_clitics(at, from + next, marks);
                    self.hyphen(from + next, end, marks);
                }
            };
        }
        self.cut_clitics(at, at + hyphen, marks);
        self.hyphen(at + hyphen, end, marks);
    }

    /// The hyphen at `at` as a token, then the rest of the word.
    fn hyphen(&mut self, at: usize, end: usize, marks: Marks) {
        let after = at + self.text[at..].chars().next().map_or(1, char::len_utf8);
        self.emit(at, after, false);
        match first_hyphen(&self.text[after..end]) {
            _ if self.text.as_bytes()[after].is_ascii_digit() => self.cut_figure(after, end, marks),
            Some((next, _)) => {
                self.cut_clitics(after, after + next, marks);
                self.hyphen(after + next, end, marks);
            }
            None => self.cut_clitics(after, end, marks),
        }
    }
}

/// The first hyphen of a word and its width in bytes.
fn first_hyphen(word: &str) -> Option<(usize, usize)> {
    let at = word.find(['-', '\u{2010}', '\u{2011}'])?;
    Some((at, word[at..].chars().next().map_or(1, char::len_utf8)))
}

/// Whether two names stand for two bearers: “RI-Jepang”; not “Undang-Undang”, “Sayur-Mayur” or “APBN-P”.
fn pair(left: &str, right: &str) -> bool {
    let name = |s: &str| s.len() > 1 && s.starts_with(|c: char| c.is_uppercase()) && !s.contains('-');
    if !name(left) || !name(right) {
        return false;
    }
    let (a, b) = (left.to_lowercase(), right.to_lowercase());
    let alike = |n: usize| {
        a.chars().take(n).eq(b.chars().take(n)) || a.chars().rev().take(n).eq(b.chars().rev().take(n))
    };
    !alike(3) && !b.starts_with(&a)
}
