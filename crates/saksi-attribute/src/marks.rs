//! Quotation marks: paired by alternation, paragraph by paragraph, with repair.
//!
//! Glyphs are not trusted (one publisher uses ” on both sides). An even number of marks in a paragraph
//! alternates. An odd number is repaired: a mark that can only open (blank before, none after) opens, one
//! that can only close closes, and a quotation left open ends with its paragraph, to be continued where the
//! next paragraph begins with a mark.

use crate::words::{Shape, Words};
use saksi_text::Span;
use std::ops::Range;

/// A stretch between quotation marks.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    /// The words inside, without the marks.
    pub(crate) inner: Range<usize>,
    /// The opening mark's word.
    pub(crate) open: usize,
    /// One past the closing mark, or past the last word inside where there is none.
    pub(crate) end: usize,
    /// Whether a mark closes it.
    pub(crate) closed: bool,
}

impl Quote {
    /// The bytes inside, without blanks.
    pub(crate) fn span(&self, words: &Words<'_>) -> Span {
        words.span(self.inner.clone())
    }
}

/// Pairs the marks of all paragraphs and writes each word's quotation into it.
pub(crate) fn pair(words: &mut Words<'_>) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut marks = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let paragraph = words.list[start].paragraph;
        let mut end = start;
        while end < words.len() && words.list[end].paragraph == paragraph {
            if words.list[end].shape == Shape::Mark {
                marks.push(end);
            }
            end += 1;
        }
        if marks.is_empty() {
            singles(words, start..end, &mut quotes);
        } else {
            alternate(words, &marks, end, &mut quotes);
        }
        marks.clear();
        start = end;
    }
    for (i, quote) in quotes.iter().enumerate() {
        for word in &mut words.list[quote.open..quote.end] {
            word.quote = i as u32 + 1;
        }
    }
    quotes
}

fn alternate(words: &Words<'_>, marks: &[usize], end: usize, quotes: &mut Vec<Quote>) {
    let odd = marks.len() % 2 == 1;
    let mut open: Option<usize> = None;
    for (i, &mark) in marks.iter().enumerate() {
        let (before, after) = (words.gap_before(mark), words.gap_after(mark));
        let only_opens = before && !after;
        let only_closes = !before && after;
        match open {
            None if odd && only_closes && (marks.len() - i) % 2 == 1 => {}
            None => open = Some(mark),
            Some(from) if odd && only_opens && marks.len() > 1 => {
                // The one before was never closed: it ends with the sentence before this mark.
                let stop = (from + 1..mark).rev().find(|&w| words.shape(w) == Shape::Stop).map_or(mark, |w| w + 1);
                push(words, from, stop, stop, false, quotes);
                open = Some(mark);
            }
            Some(from) => {
                push(words, from, mark, mark + 1, true, quotes);
                open = None;
            }
        }
    }
    if let Some(from) = open {
        push(words, from, end, end, false, quotes);
    }
}

fn push(words: &Words<'_>, open: usize, inner_end: usize, end: usize, closed: bool, quotes: &mut Vec<Quote>) {
    if (open + 1..inner_end).any(|w| words.is_word(w)) {
        quotes.push(Quote { inner: open + 1..inner_end, open, end, closed });
    }
}

/// Single marks count only where they can't be apostrophes: opened after a blank, closed before one or before
/// punctuation, and only in paragraphs without double marks.
fn singles(words: &Words<'_>, range: Range<usize>, quotes: &mut Vec<Quote>) {
    let mut open = None;
    for w in range {
        if words.shape(w) != Shape::Single {
            continue;
        }
        let (before, after) = (words.gap_before(w), words.gap_after(w));
        if before && !after {
            open = Some(w);
        } else if let (Some(from), true) = (open, !before) {
            let follows = words.list.get(w + 1).is_none_or(|n| !n.is_word() || words.gap_after(w));
            if follows && w - from < 120 {
                push(words, from, w, w + 1, true, quotes);
                open = None;
            }
        }
    }
}
