//! The lines of a text that are not blank, as spans.

use saksi_text::Span;

/// Whether a character is blank at the edge of a line: white space, byte order mark, zero-width space.
pub(crate) fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

/// A line without the blanks at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Bytes of the text.
    pub(crate) span: Span,
    /// Whether an empty line, or the start of the text, stands before it.
    pub(crate) apart: bool,
}

/// All lines with something in them, in order.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut at, mut apart) = (0usize, true);
    for raw in text.split_inclusive('\n') {
        let lead = raw.len() - raw.trim_start_matches(blank).len();
        let kept = raw.trim_matches(blank).len();
        if kept == 0 {
            apart = true;
        } else {
            let start = (at + lead) as u32;
            found.push(Line { span: Span::between(start, start + kept as u32), apart });
            apart = false;
        }
        at += raw.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_carriage_returns_are_left_out() {
        let text = "\u{feff}Satu\r\n\r\n  dua \n\u{a0}\ntiga";
        let found: Vec<_> = lines(text).iter().map(|l| (l.span.of(text), l.apart)).collect();
        assert_eq!(found, [("Satu", true), ("dua", true), ("tiga", true)]);
    }

    #[test]
    fn a_line_right_below_another_is_not_apart() {
        let text = "Satu\ndua";
        assert!(!lines(text)[1].apart);
    }
}
