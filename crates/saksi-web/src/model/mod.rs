//! What the sections show, worked out of the records once.

mod article;
mod happening;
mod harm;
mod keys;
mod line;
mod row;
mod said;
mod shared;
mod story;

pub(crate) use article::Article;
pub(crate) use happening::{Happening, happenings};
pub(crate) use keys::same_words;
pub(crate) use line::{Line, lines};
pub(crate) use row::Row;
pub(crate) use said::{Quote, Speaker, speakers};
pub(crate) use shared::{Shared, shared};
pub(crate) use story::stories;
