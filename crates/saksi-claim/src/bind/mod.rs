//! What a claim is bound to: its figures, places, times and sources.

mod carry;
mod casualty;
mod figure;
mod place;
mod source;
mod time;

pub(crate) use carry::carry;
pub(crate) use casualty::name_the_doer;
pub(crate) use figure::figures;
pub(crate) use place::places;
pub(crate) use source::sources;
pub(crate) use time::time;
