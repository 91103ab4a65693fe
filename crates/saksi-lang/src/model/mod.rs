//! The learned part: a small recurrent net that tags, finds names and parses.
//!
//! Words become sums of 8-bit embeddings of their form, ends and shape, read in place from the model file.
//! Simple recurrent layers in both directions follow, then linear heads for tags and names and a biaffine
//! head for trees. All arithmetic is plain IEEE `f32` in a fixed order: the same text gives the same
//! analysis on every machine.

mod agree;
pub(crate) mod apply;
pub mod features;
pub mod file;
pub mod kernel;
#[allow(clippy::needless_range_loop)] // Matrices read better by index.
pub mod names;
pub mod net;
#[allow(clippy::needless_range_loop)]
pub mod quant;
#[allow(clippy::needless_range_loop)]
pub mod sru;
#[allow(clippy::needless_range_loop)]
pub mod tree;

pub use apply::{LONGEST_PARSED, tag_given};
pub use file::{ModelError, ModelFile, ModelWriter, Type};
pub use net::{Net, Prediction, Scratch};
