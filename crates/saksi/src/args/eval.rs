//! `saksi eval`.

use clap::Args;
use std::path::PathBuf;

/// Measures the reader against articles that were read by hand.
#[derive(Debug, Args)]
pub(crate) struct EvalArgs {
    /// Folder with pairs of NAME.txt (the article) and NAME.json (what a careful reader found)
    #[arg(value_name = "GOLD_DIR")]
    pub(crate) gold: PathBuf,
    /// TOML file of least figures by group (`[all]`, `[id]`, `[en]`); `false-assertions` is a greatest figure.
    /// Exit code 1, naming each figure that fell, unless all hold
    #[arg(long, value_name = "FILE")]
    pub(crate) floors: Option<PathBuf>,
}
