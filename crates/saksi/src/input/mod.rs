//! Where articles come from: files, folders, standard input; and how many are read at a time.

mod load;
mod parallel;
mod walk;

pub(crate) use load::{bytes, load, read};
pub(crate) use parallel::ordered;
pub(crate) use walk::{Input, list};
