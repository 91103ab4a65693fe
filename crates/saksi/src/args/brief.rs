//! `saksi brief`.

use super::FilterArgs;
use clap::Args;
use std::path::PathBuf;

/// Writes a readable report: one HTML file that works offline.
///
/// What is under “Which” chooses among the articles of a ledger; with PATH all that is given is taken.
#[derive(Debug, Args)]
pub(crate) struct BriefArgs {
    /// Files or folders to read
    #[arg(value_name = "PATH", required_unless_present = "ledger", conflicts_with = "ledger")]
    pub(crate) paths: Vec<PathBuf>,
    /// Take the articles of this ledger instead
    #[arg(long, short, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// The file to write; `-` for standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Its headline
    #[arg(long, value_name = "WORDS")]
    pub(crate) title: Option<String>,
    /// When it was made, as it shall be shown. Without it no date is printed: the same articles give the same file
    #[arg(long, value_name = "WORDS")]
    pub(crate) made: Option<String>,
    /// Which articles of the ledger.
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
}
