//! Output for people: colours, wrapping, tables, plain words.

pub(crate) mod article;
mod claims;
mod dates;
pub(crate) mod explain;
mod findings;
mod look;
mod marks;
mod numbers;
mod piece;
mod quotes;
mod rows;
mod table;
mod view;
pub(crate) mod words;

pub(crate) use dates::{day, days};
pub(crate) use look::{Look, Paint};
pub(crate) use piece::Piece;
pub(crate) use rows::Line;
pub(crate) use table::Table;
