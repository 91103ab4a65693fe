//! `saksi read`.

use super::Overrides;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How `read` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReadFormat {
    /// For people: the text with its claims marked, and tables
    Terminal,
    /// For programs: one record a line, in the order of the input
    Jsonl,
    /// One array of records
    Json,
}

/// Reads articles and shows what they claim.
#[derive(Debug, Args)]
pub(crate) struct ReadArgs {
    /// Files, folders (with all below them) or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// How to print
    #[arg(long, short, value_enum, default_value_t = ReadFormat::Terminal)]
    pub(crate) format: ReadFormat,
    /// What the file can't say.
    #[command(flatten)]
    pub(crate) overrides: Overrides,
    /// End with exit code 1 when there are findings: a headline its body denies, figures that do not add up …
    #[arg(long)]
    pub(crate) check: bool,
}
