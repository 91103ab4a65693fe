//! From bytes to an article.
//!
//! [`read`] takes the bytes of a plain text or an HTML page and returns a [`Page`]: the text with the
//! headline first, what in it is not the story, and the metadata. It never fails and never panics: what
//! could not be read is in [`Page::diagnostics`]. It knows no file, network or clock. All spans count bytes.
#![deny(missing_docs)]

mod byline;
mod dateline;
mod dates;
mod decode;
mod headline;
mod html;
mod lines;
mod noise;
pub mod outlets;
mod plain;
mod shape;
mod types;

pub use decode::TEXT_LIMIT;
pub use types::{Dateline, Format, Noise, Page, Published};

/// Reads one article from bytes. `name` is the file name or address, where known: its ending tells the
/// format apart where the bytes do not, and a date or outlet in an address is used.
pub fn read(bytes: &[u8], name: Option<&str>) -> Page {
    if let Some(what) = decode::binary(bytes) {
        let said = format!("not read: this is {what}, not a text or a page");
        return Page { format: Format::Binary, diagnostics: vec![said], ..Page::default() };
    }
    if let Some(what) = html::feed(bytes) {
        let said = format!("not read: this is {what}, not an article");
        return Page { format: Format::Binary, diagnostics: vec![said], ..Page::default() };
    }
    if html::is_page(bytes, name) { html::read(bytes, name) } else { plain::read(bytes, name) }
}
