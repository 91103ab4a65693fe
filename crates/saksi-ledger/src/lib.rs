//! The ledger: records and their claims in SQLite.
#![deny(missing_docs)]

/// Why the ledger could not do something.
#[derive(Debug, thiserror::Error)]
#[error("not yet")]
pub struct Error;
