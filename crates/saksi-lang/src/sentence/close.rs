//! Where sentences end inside one line.

use crate::token::{Abbreviation, Rules};
use crate::{Analysis, Language};
use std::ops::Range;

/// The tokens of one line.
pub(super) struct Line<'a, 't> {
    pub(super) analysis: &'a Analysis<'t>,
    pub(super) rules: &'a Rules,
    pub(super) tokens: Range<usize>,
}

/// What a token does for the end of a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// “.”, “…”.
    Stop,
    /// “?”, “!”.
    Call,
    /// An abbreviation that may close a sentence.
    Short,
}

impl Line<'_, '_> {
    /// The indices after the last token of each sentence but the last.
    pub(super) fn ends(&self) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut first = self.tokens.start;
        // Brackets open now, as the token where each opened.
        let mut brackets: Vec<usize> = Vec::new();
        let mut straight = false;
        let mut i = self.tokens.start;
        while i < self.tokens.end {
            let form = self.analysis.form(i);
            let b = form.as_bytes()[0];
            if b.is_ascii_alphanumeric() && !form.ends_with('.') {
                i += 1;
                continue;
            }
            match form {
                "(" | "[" => brackets.push(i),
                ")" | "]" => {
                    brackets.pop();
                }
                "\"" => straight = !straight,
                _ => {}
            }
            let Some(mark) = self.mark(i, first) else {
                i += 1;
                continue;
            };
            let mut next = i + 1;
            while next < self.tokens.end {
                let note = self.note(next);
                if note == 0 && !self.closes(next, straight, &brackets) {
                    break;
                }
                match self.analysis.form(next) {
                    ")" | "]" => {
                        brackets.pop();
                    }
                    "\"" => straight = !straight,
                    _ => {}
                }
                next += note.max(1);
            }
            if next >= self.tokens.end {
                break;
            }
            // A bracket that opened inside the sentence keeps its stops to itself.
            let enclosed = brackets.last().is_some_and(|&open| open > first && self.closed_later(next, open))
                || self.analysis.form(next - 1) == ")" && self.opened_inside(i, first);
            if !enclosed && self.starts(mark, i, next) {
                ends.push(next);
                first = next;
                brackets.clear();
            }
            i = next;
        }
        ends
    }

    /// Whether token `i` may end the sentence that starts at `first`.
    fn mark(&self, i: usize, first: usize) -> Option<Mark> {
        let form = self.analysis.form(i);
        match form {
            "." | "。" => {
                // “1. Pertama”, “a. Kedua”: the number of a list.
                let label = i == first + 1
                    && first == self.tokens.start
                    && !self.glued(i + 1)
                    && (self.analysis.form(first).bytes().all(|b| b.is_ascii_digit())
                        && self.analysis.form(first).len() < 3
                        || self.analysis.form(first).chars().count() == 1);
                (!label).then_some(Mark::Stop)
            }
            _ if form.starts_with(['.', '…']) && form.chars().all(|c| matches!(c, '.' | '…')) => {
                // “...kami”: an ellipsis before what is quoted from the middle.
                (i > first && !self.opens(i - 1) && !self.glued(i + 1)).then_some(Mark::Stop)
            }
            _ if form.starts_with(['!', '?', '！', '？', '‽']) => Some(Mark::Call),
            _ if form.len() > 1 && form.ends_with('.') => self.short(i),
            _ => None,
        }
    }

    /// An abbreviation or initial with its stop.
    fn short(&self, i: usize) -> Option<Mark> {
        let lower = self.analysis.lower(i);
        let bare = lower.strip_suffix('.').unwrap_or(lower);
        let capital = self.analysis.form(i).starts_with(char::is_uppercase);
        // “2 C.” is a unit, “J. Roe” an initial.
        let counted =
            i > self.tokens.start && self.analysis.form(i - 1).ends_with(|c: char| c.is_ascii_digit());
        if bare.chars().count() == 1 && counted {
            return Some(Mark::Stop);
        }
        match self.rules.abbreviation(bare, capital, false) {
            Some(Abbreviation::Before) => None,
            Some(Abbreviation::Either) => Some(Mark::Short),
            // “No. 5”, “hal. 7”: listed, and a number follows.
            None if self.rules.abbreviation(bare, capital, true).is_some() => None,
            None => Some(Mark::Short),
        }
    }

    /// Whether token `i` touches the token before it.
    fn glued(&self, i: usize) -> bool {
        i < self.tokens.end
            && i > self.tokens.start
            && self.analysis.tokens[i - 1].span.end() == self.analysis.tokens[i].span.start()
    }

    /// Whether token `i` is a quote mark or bracket that opens.
    fn opens(&self, i: usize) -> bool {
        let form = self.analysis.form(i);
        matches!(form, "(" | "[" | "“" | "‘" | "``" | "«")
            || quote(form) && self.glued(i + 1) && !(i > self.tokens.start && self.glued(i))
    }

    /// Whether token `i`, after a final mark, belongs to the sentence before it. Where a mark stands says more than
    /// its shape: many pages use ” or " on both sides.
    fn closes(&self, i: usize, straight: bool, brackets: &[usize]) -> bool {
        let form = self.analysis.form(i);
        if matches!(form, ")" | "]") {
            return !brackets.is_empty() || self.glued(i);
        }
        if matches!(form, "." | "!" | "?" | "…" | "..." | "?!" | "!!") {
            // A second final mark: “dia?”.
            return self.glued(i) && !self.glued(i + 1) || i + 1 >= self.tokens.end;
        }
        if !quote(form) {
            return false;
        }
        match (self.glued(i), i + 1 < self.tokens.end && self.glued(i + 1)) {
            (true, false) => true,
            (false, true) => false,
            // Glued on both sides, or free on both.
            _ => match form {
                "“" | "‘" | "``" | "«" => false,
                "\"" => straight || i + 1 >= self.tokens.end,
                _ => true,
            },
        }
    }

    /// How many tokens a footnote mark (“[4]”) at `i` takes.
    fn note(&self, i: usize) -> usize {
        let mark = i + 2 < self.tokens.end
            && self.analysis.form(i) == "["
            && self.analysis.form(i + 1).bytes().all(|b| b.is_ascii_digit())
            && self.analysis.form(i + 2) == "]";
        if mark { 3 } else { 0 }
    }

    /// Whether the bracket open at `open` closes in this line after `i`.
    fn closed_later(&self, i: usize, open: usize) -> bool {
        let close = if self.analysis.form(open) == "(" { ")" } else { "]" };
        (i..self.tokens.end.min(i + 120)).any(|j| self.analysis.form(j) == close)
    }

    /// Whether the bracket that holds token `i` opened after `first`.
    fn opened_inside(&self, i: usize, first: usize) -> bool {
        (first..i).rev().take(200).find(|&j| self.analysis.form(j) == "(").is_some_and(|j| j > first)
    }

    /// Whether a sentence starts at token `next`, after a mark at `i` and what closes with it.
    fn starts(&self, mark: Mark, i: usize, next: usize) -> bool {
        let mut word = next;
        while word < self.tokens.end.min(next + 8)
            && (self.opens(word) || matches!(self.analysis.form(word), "-" | "–" | "—" | "*" | "•" | "..."))
        {
            word += 1;
        }
        if word >= self.tokens.end {
            return false;
        }
        let quoted = word > next && quote(self.analysis.form(word - 1));
        let closed = next > i + 1;
        let form = self.analysis.form(word);
        let Some(c) = form.chars().next() else { return false };
        if c.is_lowercase() {
            // “eBay”, “iPhone” start sentences; “kata dia” after a quote does not.
            return mark == Mark::Stop && form.chars().nth(1).is_some_and(char::is_uppercase) && !closed;
        }
        if !c.is_alphanumeric() && !matches!(c, '@' | '#' | '$' | '€' | '£' | '\'' | '’' | '+') {
            return false;
        }
        let glued = self.glued(next);
        if glued && (c.is_ascii_digit() || form.chars().count() < 2 && !closed) {
            return false;
        }
        match mark {
            Mark::Stop => true,
            Mark::Call => !(closed && self.said(word) || self.title(i, next)),
            Mark::Short => {
                quoted || closed || self.rules.openers.contains(self.analysis.lower(word)) && c.is_uppercase()
            }
        }
    }

    /// Whether a name and a saying word, or the other way round, stand at `word`: “… apa?” Budi bertanya.
    fn said(&self, word: usize) -> bool {
        let end = self.tokens.end.min(word + 5);
        (word..end)
            .take_while(|&j| !matches!(self.analysis.form(j), "," | "." | ":" | ";"))
            .find(|&j| {
                let form = self.analysis.form(j);
                !form.starts_with(char::is_uppercase) && form.starts_with(char::is_alphabetic)
            })
            .is_some_and(|j| j > word && self.rules.said.contains(self.analysis.lower(j)))
    }

    /// “Yahoo! News”: an exclamation mark inside a name, in English only before a capital with no pause.
    fn title(&self, i: usize, next: usize) -> bool {
        self.rules.language == Language::En && next == i + 1 && i > self.tokens.start && {
            matches!(self.analysis.lower(i - 1), "yahoo" | "jeopardy" | "yum" | "e")
        }
    }
}

/// Quote marks of any shape and side.
fn quote(form: &str) -> bool {
    matches!(form, "\"" | "“" | "”" | "„" | "‟" | "'" | "‘" | "’" | "‚" | "''" | "``" | "«" | "»" | "`" | "″")
}
