//! Quotation marks: paired by alternation, paragraph by paragraph, with repair.
//!
//! Glyphs are not trusted (one publisher uses ” on both sides). An even number of marks in a paragraph
//! alternates. In an odd number one mark is left out, the one without which the others fit their sides best (a
//! mark between a blank and a letter opens, one before a saying word closes); if it opens, its quotation ends
//! with its sentence or paragraph.

use crate::words::{Shape, Word, Words};
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
    // An odd one out: the mark without which the others alternate best.
    let stray = if marks.len() % 2 == 1 { odd_one(words, marks) } else { marks.len() };
    let mut open: Option<usize> = None;
    for (i, &mark) in marks.iter().enumerate() {
        if i == stray {
            if open.is_none() && cost(words, mark, true) <= cost(words, mark, false) {
                // It opens, and what should have closed it is missing: the quotation ends with the last sentence
                // before the next mark, or with the paragraph.
                let next = marks.get(i + 1).copied().unwrap_or(end);
                let stop = if next == end {
                    end
                } else {
                    (mark + 1..next).rev().find(|&w| words.shape(w) == Shape::Stop).map_or(next, |w| w + 1)
                };
                push(words, mark, stop, stop, false, quotes);
            }
            continue;
        }
        match open.take() {
            None => open = Some(mark),
            Some(from) => push(words, from, mark, mark + 1, true, quotes),
        }
    }
}

/// How badly a mark fits the side it would stand on.
fn cost(words: &Words<'_>, mark: usize, opens: bool) -> u32 {
    let (before, after) = (words.gap_before(mark), words.gap_after(mark));
    let form = words.form(mark);
    let stopped = mark > 0 && matches!(words.shape(mark - 1), Shape::Comma | Shape::Stop);
    let cue =
        words.list.get(mark + 1).is_some_and(Word::is_word) && words.shape(mark + 1) == Shape::Letter && {
            let entry = words.entry(mark + 1);
            entry.bare.is_some() || entry.verb.is_some_and(|c| c.strong)
        };
    let capital = words.shape(mark + 1) == Shape::Capital;
    if opens {
        2 * u32::from(!before && after) + u32::from(cue) * 3 + u32::from(!before && stopped && !capital)
    } else {
        2 * u32::from(before && !after)
            + 2 * u32::from(matches!(form, "“" | "„" | "«"))
            + u32::from(capital && !stopped && before)
    }
}

/// The mark to leave out of an odd row, in time that grows with the row.
fn odd_one(words: &Words<'_>, marks: &[usize]) -> usize {
    let n = marks.len();
    // after[i]: the cost of marks i.. where mark i stands one place further to the front.
    let mut after = vec![0u32; n + 2];
    for i in (0..n).rev() {
        after[i] = after[i + 1] + cost(words, marks[i], i % 2 == 1);
    }
    let (mut before, mut best, mut at) = (0u32, u32::MAX, n - 1);
    for i in 0..n {
        // An unclosed last quotation is the commonest slip: it wins a tie.
        let total = before + after[i + 1];
        if total <= best {
            (best, at) = (total, i);
        }
        before += cost(words, marks[i], i % 2 == 0);
    }
    at
}

fn push(words: &Words<'_>, open: usize, inner_end: usize, end: usize, closed: bool, quotes: &mut Vec<Quote>) {
    if (open + 1..inner_end).any(|w| words.is_word(w)) {
        quotes.push(Quote { inner: open + 1..inner_end, open, end, closed });
    }
}

/// Pairs the single marks inside a quotation and writes them into the words.
pub(crate) fn nested(words: &mut Words<'_>, range: Range<usize>, quotes: &mut Vec<Quote>) {
    let first = quotes.len();
    singles(words, range, quotes);
    for (i, quote) in quotes.iter().enumerate().skip(first) {
        for word in &mut words.list[quote.open..quote.end] {
            word.quote = i as u32 + 1;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack;
    use saksi_lang::{Analyzer, Language};
    use saksi_text::Span;

    fn quotes(text: &str) -> Vec<String> {
        let analysis = Analyzer::new(Language::En).analyze(text, &[Span::between(0, text.len() as u32)]);
        let lexicon = pack::load(Language::En);
        let mut words = Words::new(&analysis, &lexicon);
        pair(&mut words).iter().map(|q| words.span(q.inner.clone()).of(text).to_owned()).collect()
    }

    #[test]
    fn marks_alternate_whatever_their_glyph() {
        assert_eq!(quotes("”One two,” he said. ”Three four.”"), ["One two,", "Three four."]);
        assert_eq!(quotes("\"One two,\" he said. “Three four.”"), ["One two,", "Three four."]);
        assert_eq!(quotes("''One two,'' he said."), ["One two,"]);
    }

    #[test]
    fn a_quotation_left_open_ends_with_its_paragraph() {
        assert_eq!(quotes("“One two,” he said. “Three four."), ["One two,", "Three four."]);
        assert_eq!(quotes("“One two.\n“Three four,” he said."), ["One two.", "Three four,"]);
    }

    #[test]
    fn a_stray_mark_is_left_out() {
        assert_eq!(quotes("The boat” sank. “One two,” he said."), ["One two,"]);
    }

    #[test]
    fn apostrophes_quote_nothing() {
        assert_eq!(quotes("The players' union and the '90s fans don't agree."), Vec::<String>::new());
        assert_eq!(quotes("She said ‘one two three four’ to him."), ["one two three four"]);
    }
}
