//! What in a text is not the story. It is labelled, never deleted.
//!
//! Three sources, in this order of trust: what the page's markup says (`hints`), the rules of the language
//! packs ([`pack`]), and marks that need no language ([`marks`]).

mod find;
mod marks;
mod pack;

pub(crate) use find::find;
