//! `saksi add`.

use super::{LedgerFile, Overrides};
use clap::Args;
use std::path::PathBuf;

/// Reads articles into the ledger.
///
/// The same article twice is one article. A run that was stopped goes on where it was: what is in the ledger in the
/// reading of this very program is not read again.
#[derive(Debug, Args)]
pub(crate) struct AddArgs {
    /// Files, folders (with all below them) or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Which ledger.
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
    /// What the file can't say.
    #[command(flatten)]
    pub(crate) overrides: Overrides,
}
