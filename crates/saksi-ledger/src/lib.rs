//! The ledger: articles and what they claim, in one SQLite file.
//!
//! [`Ledger::add`] stores a record in one transaction: a process killed at any instant leaves whole articles only.
//! The content hash of an article is its key, so the same article twice is one article, and an article read again
//! by another program takes the place of the old reading. [`Ledger::claims`], [`Ledger::quotes`],
//! [`Ledger::figures`] and [`Ledger::articles`] answer a [`Filter`] with typed rows; [`Ledger::verify`] holds every
//! stored span against the stored text. All spans count Unicode code points, as in the record.
//!
//! This crate knows nothing of how answers are shown.
#![deny(missing_docs)]

mod add;
mod address;
mod error;
mod filter;
mod migrate;
mod query;
mod slice;
mod store;
mod verify;

pub use add::Added;
pub use address::Explained;
pub use error::{AddError, Error, OpenError, QueryError};
pub use filter::Filter;
pub use query::{ArticleRow, ClaimFigure, ClaimRow, FigureRow, QuoteRow};
pub use store::Ledger;
pub use verify::{Fault, Verified};
