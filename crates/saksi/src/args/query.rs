//! `saksi claims`, `quotes`, `figures`, `articles`.

use super::{FilterArgs, LedgerFile};
use clap::{Args, ValueEnum};

/// How rows are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum QueryFormat {
    /// For people
    Table,
    /// One array of objects
    Json,
    /// For spreadsheets
    Csv,
}

/// Rows of the ledger.
#[derive(Debug, Args)]
pub(crate) struct QueryArgs {
    /// Which ledger.
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// How to print
    #[arg(long, short, value_enum, default_value_t = QueryFormat::Table)]
    pub(crate) format: QueryFormat,
    /// Which rows.
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
}
