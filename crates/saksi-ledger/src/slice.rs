//! The words of spans, in code points.

use saksi_record::CharSpan;
use saksi_text::Offsets;

/// A text that is sliced by code points.
#[derive(Debug)]
pub(crate) struct Slices<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
}

impl<'t> Slices<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, offsets: Offsets::new(text) }
    }

    /// The words of a span; `None` if it leaves the text.
    pub(crate) fn get(&self, span: CharSpan) -> Option<&'t str> {
        self.offsets.bytes(span)?.slice(self.text)
    }
}
