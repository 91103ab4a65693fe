//! Positions in a text, as distinct types.
//!
//! Inside the program every position counts **bytes** ([`Span`]); the record counts **Unicode code
//! points** ([`CharSpan`]); browsers count **UTF-16 units** ([`Utf16Span`]). They never mix: conversion
//! happens once, at the edge, through [`Offsets`].
#![deny(missing_docs)]

mod offsets;
mod span;

pub use offsets::Offsets;
pub use span::{CharSpan, Span, Utf16Span};
