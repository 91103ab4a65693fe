//! Conversion between bytes, code points and UTF-16 units of one text.

use crate::{CharSpan, Span, Utf16Span};

/// How far apart the stored positions are, in bytes.
const STEP: usize = 64;

/// An index of one text: converts positions in time that does not depend on the text's length.
///
/// ```
/// use saksi_text::{Offsets, Span};
/// let text = "🇮🇩 Jakarta";
/// let at = text.find("Jakarta").unwrap() as u32;
/// let offsets = Offsets::new(text);
/// let span = Span::between(at, at + 7);
/// assert_eq!(offsets.chars(span).start(), 3);
/// assert_eq!(offsets.utf16(span).start(), 5);
/// assert_eq!(offsets.bytes(offsets.chars(span)), Some(span));
/// ```
#[derive(Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    /// For every `STEP`th byte (moved back to its character's start): code points and UTF-16 units before it.
    marks: Vec<(u32, u32, u32)>,
    ascii: bool,
}

impl<'t> Offsets<'t> {
    /// Indexes `text`. Texts of 4 GiB or more are outside what a `u32` can count; the page stage cuts far below.
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, marks: Vec::new(), ascii: true };
        }
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let (mut chars, mut units, mut next) = (0u32, 0u32, 0usize);
        for (byte, c) in text.char_indices() {
            if byte >= next {
                marks.push((byte as u32, chars, units));
                next = byte + STEP;
            }
            chars += 1;
            units += c.len_utf16() as u32;
        }
        Self { text, marks, ascii: false }
    }

    /// Code points of a span in bytes. A bound inside a character counts as that character's start.
    pub fn chars(&self, span: Span) -> CharSpan {
        CharSpan::between(self.count(span.start()).0, self.count(span.end()).0)
    }

    /// UTF-16 units of a span in bytes. A bound inside a character counts as that character's start.
    pub fn utf16(&self, span: Span) -> Utf16Span {
        Utf16Span::between(self.count(span.start()).1, self.count(span.end()).1)
    }

    /// Bytes of a span in code points; `None` if it leaves the text.
    pub fn bytes(&self, span: CharSpan) -> Option<Span> {
        Span::new(self.byte_of(span.start())?, self.byte_of(span.end())?)
    }

    fn count(&self, byte: u32) -> (u32, u32) {
        let byte = byte.min(self.text.len() as u32);
        if self.ascii {
            return (byte, byte);
        }
        let i = self.marks.partition_point(|m| m.0 <= byte);
        let (at, mut chars, mut units) = if i == 0 { (0, 0, 0) } else { self.marks[i - 1] };
        for (i, c) in self.text[at as usize..].char_indices() {
            if at as usize + i + c.len_utf8() > byte as usize {
                break;
            }
            chars += 1;
            units += c.len_utf16() as u32;
        }
        (chars, units)
    }

    fn byte_of(&self, chars: u32) -> Option<u32> {
        if self.ascii {
            return (chars as usize <= self.text.len()).then_some(chars);
        }
        let i = self.marks.partition_point(|m| m.1 <= chars);
        let (at, before, _) = if i == 0 { (0, 0, 0) } else { self.marks[i - 1] };
        let mut left = chars - before;
        let mut byte = at as usize;
        for c in self.text[at as usize..].chars() {
            if left == 0 {
                return Some(byte as u32);
            }
            left -= 1;
            byte += c.len_utf8();
        }
        (left == 0).then_some(byte as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_conversion_agrees_with_counting(text in ".{0,300}", a in 0usize..400, b in 0usize..400) {
            let offsets = Offsets::new(&text);
            let starts: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (starts[a % starts.len()], starts[b % starts.len()]);
            let span = Span::between(a as u32, b as u32);
            let chars = offsets.chars(span);
            prop_assert_eq!(chars.start() as usize, text[..span.start() as usize].chars().count());
            prop_assert_eq!(chars.end() as usize, text[..span.end() as usize].chars().count());
            prop_assert_eq!(offsets.utf16(span).end() as usize, text[..span.end() as usize].encode_utf16().count());
            prop_assert_eq!(offsets.bytes(chars), Some(span));
        }
    }

    #[test]
    fn a_span_beyond_the_text_has_no_bytes() {
        assert_eq!(Offsets::new("é").bytes(CharSpan::between(0, 2)), None);
        assert_eq!(Offsets::new("e").bytes(CharSpan::between(0, 2)), None);
    }
}
