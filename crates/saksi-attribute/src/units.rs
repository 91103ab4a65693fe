//! Units: sentences as attribution needs them, never cut inside a quotation.

use crate::lexicon::Class;
use crate::marks::Quote;
use crate::words::{Shape, Words};
use saksi_text::Span;
use std::ops::Range;

/// A sentence whose quotations are whole.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) words: Range<usize>,
    pub(crate) paragraph: u32,
    /// Whether it is (part of) the headline.
    pub(crate) title: bool,
}

/// Words in the longest unit: no sentence is so long, and the rules' time must stay in proportion to the text.
const LONGEST: usize = 1500;

/// Cuts the words into units.
pub(crate) fn cut(words: &Words<'_>, quotes: &[Quote], title: Option<Span>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut start = 0;
    for i in 0..words.len() {
        let word = &words.list[i];
        let paragraph_ends = words.list.get(i + 1).is_none_or(|n| n.paragraph != word.paragraph);
        if paragraph_ends || i - start >= LONGEST || ends(words, quotes, i) {
            let span = words.span(start..i + 1);
            units.push(Unit {
                words: start..i + 1,
                paragraph: word.paragraph,
                title: title.is_some_and(|t| t.overlaps(span)),
            });
            start = i + 1;
        }
    }
    units
}

/// Whether a unit ends with word `i`, which is not the last of its paragraph.
fn ends(words: &Words<'_>, quotes: &[Quote], i: usize) -> bool {
    let word = &words.list[i];
    if word.quote != 0 {
        let quote = &quotes[word.quote as usize - 1];
        if i + 1 != quote.end || !quote.closed {
            return false;
        }
        // `… end.” Next`: the stop stands inside the marks.
        let stopped = quote.inner.end > quote.inner.start && words.form(quote.inner.end - 1) == ".";
        let next = i + 1;
        return match words.shape(next) {
            Shape::Capital | Shape::Digit => stopped && (word.last || !quick_cue(words, next)),
            Shape::Mark | Shape::Single => stopped,
            _ => false,
        };
    }
    if !word.last {
        return false;
    }
    // A closing mark after the stop was counted to the next sentence: the unit ends with the mark.
    words.list[i + 1].quote == 0 || words.gap_before(i + 1)
}

/// Whether a saying verb follows within a few words: `“… end.” Smith said`.
fn quick_cue(words: &Words<'_>, from: usize) -> bool {
    (from..words.len().min(from + 5))
        .take_while(|&w| words.is_word(w))
        .any(|w| words.entry(w).verb.is_some_and(|c| c.strong) && !words.is(w, Class::NONE))
}

#[cfg(test)]
mod tests {
    use crate::testing::en;

    #[test]
    fn a_quotation_of_several_sentences_is_not_cut() {
        assert_eq!(
            en("\"We came. We saw. We left,\" Anna Reed said. It rained."),
            ["Anna Reed | said | We came. We saw. We left,"]
        );
    }
}
