//! `saksi explain`, `saksi verify`.

use super::LedgerFile;
use clap::Args;

/// Shows what a claim rests on.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The claim, as in the first column of `saksi claims`: 3f2a9c01:c3
    #[arg(value_name = "CLAIM")]
    pub(crate) claim: String,
    /// Which ledger.
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
}

/// Holds every stored span against its stored text; exit code 1 if one does not hold.
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// Which ledger.
    #[command(flatten)]
    pub(crate) ledger: LedgerFile,
}
