//! Half-open ranges, typed by what they count.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! span_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
        pub struct $name {
            start: u32,
            end: u32,
        }

        impl $name {
            /// A span from `start` up to but not including `end`; `None` if it would run backwards.
            pub const fn new(start: u32, end: u32) -> Option<Self> {
                if start <= end { Some(Self { start, end }) } else { None }
            }

            /// A span whose bounds are known to be in order; they are swapped if they are not.
            pub const fn between(a: u32, b: u32) -> Self {
                if a <= b { Self { start: a, end: b } } else { Self { start: b, end: a } }
            }

            /// First unit inside.
            pub const fn start(self) -> u32 {
                self.start
            }

            /// First unit after.
            pub const fn end(self) -> u32 {
                self.end
            }

            /// Number of units.
            pub const fn len(self) -> u32 {
                self.end - self.start
            }

            /// Whether nothing is inside.
            pub const fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// Whether `other` lies inside (equal bounds count).
            pub const fn contains(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Whether the unit at `at` lies inside.
            pub const fn holds(self, at: u32) -> bool {
                self.start <= at && at < self.end
            }

            /// Whether the two share at least one unit.
            pub const fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// The shortest span that covers both.
            pub fn cover(self, other: Self) -> Self {
                Self { start: self.start.min(other.start), end: self.end.max(other.end) }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}..{}", self.start, self.end)
            }
        }
    };
}

span_type! {
    /// A span in **bytes** of UTF-8 text.
    Span
}
span_type! {
    /// A span in **Unicode code points**, as the record and W3C TextPositionSelector count.
    CharSpan
}
span_type! {
    /// A span in **UTF-16 code units**, as browsers count.
    Utf16Span
}

impl Span {
    /// The words themselves; `None` if the span leaves `text` or cuts a character.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// The words themselves, for a span that was made from this very text; empty if it was not.
    pub fn of(self, text: &str) -> &str {
        self.slice(text).unwrap_or_default()
    }

    /// The same span without blank characters at either end.
    pub fn trim(self, text: &str) -> Self {
        let s = self.of(text);
        let lead = s.len() - s.trim_start().len();
        let keep = s.trim().len();
        let start = self.start + lead as u32;
        Self { start, end: start + keep as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_cannot_run_backwards() {
        assert_eq!(Span::new(3, 2), None);
        assert_eq!(Span::between(3, 2), Span::between(2, 3));
    }

    #[test]
    fn a_span_that_cuts_a_character_slices_nothing() {
        assert_eq!(Span::between(0, 1).slice("é"), None);
        assert_eq!(Span::between(0, 2).slice("é"), Some("é"));
    }

    #[test]
    fn trimming_keeps_what_is_not_blank() {
        assert_eq!(Span::between(0, 5).trim(" ab  ").of(" ab  "), "ab");
        assert!(Span::between(0, 2).trim("  ").is_empty());
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::between(0, 2).overlaps(Span::between(2, 4)));
        assert!(Span::between(0, 3).overlaps(Span::between(2, 4)));
    }
}
