//! `saksi parse`.

use super::common::Tongue;
use clap::Args;
use std::path::PathBuf;

/// Prints sentences, words, tags, lemmas and trees as CoNLL-U.
#[derive(Debug, Args)]
pub(crate) struct ParseArgs {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Its language
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub(crate) language: Tongue,
    /// The file is CoNLL-U: keep its words and fill in the rest
    #[arg(long)]
    pub(crate) conllu: bool,
}
