//! An article becomes its record.
//!
//! [`Reader::read`] runs the stages one after another, in one direction: page, language, grounding,
//! attribution, claims, checks; and writes down what they found in the terms of `RECORD.md`. It knows no
//! file, clock or network, and it never fails: what could not be read is in the record's diagnostics.
#![deny(missing_docs)]

mod check;
mod reader;
mod write;

pub use reader::{Options, Reader};
pub use write::id;
