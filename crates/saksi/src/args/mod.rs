//! The definitions of the command line, from which parser, help, completions and manual pages are made.

mod add;
mod brief;
mod common;
mod eval;
mod explain;
mod filter;
mod parse;
mod query;
mod read;

pub(crate) use add::AddArgs;
pub(crate) use brief::BriefArgs;
pub(crate) use common::{Color, LedgerFile, Overrides};
pub(crate) use eval::EvalArgs;
pub(crate) use explain::{ExplainArgs, VerifyArgs};
pub(crate) use filter::FilterArgs;
pub(crate) use parse::ParseArgs;
pub(crate) use query::{QueryArgs, QueryFormat};
pub(crate) use read::{ReadArgs, ReadFormat};

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use std::path::PathBuf;

/// Reads news pages in Indonesian and English into a ledger of checkable claims.
///
/// For every claim Saksi keeps who says so, on whose word, in which words, and whether it has happened, is planned,
/// feared, demanded or denied. It works offline and can always show the sentence.
///
/// Exit codes: 0 fine; 1 findings under --check, figures below their floors, or spans that do not hold; 2 wrong use,
/// or nothing could be read or written; 3 part of the input could not be read, the rest is done.
#[derive(Debug, Parser)]
#[command(name = "saksi", version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Colour on standard output; `auto` means on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    /// Say nothing on standard error but errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What do these articles claim?
    Read(ReadArgs),
    /// Read articles into the ledger; goes on where it was stopped
    Add(AddArgs),
    /// Claims of the ledger
    Claims(QueryArgs),
    /// Who said what, in the articles of the ledger
    Quotes(QueryArgs),
    /// Figures of the ledger, with their sources
    Figures(QueryArgs),
    /// Articles of the ledger
    Articles(QueryArgs),
    /// One claim: the sentence, the words, the rule
    Explain(ExplainArgs),
    /// Write a readable report of what articles claim: one HTML file that works offline
    Brief(BriefArgs),
    /// Hold every stored span against its stored text
    Verify(VerifyArgs),
    /// Measure the reader against articles that were read by hand
    Eval(EvalArgs),
    /// Sentences, words, tags and trees as CoNLL-U
    Parse(ParseArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the manual page, or write one for each command
    Man(ManArgs),
}

/// Prints completions for a shell.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// Prints the manual page.
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// Write a page for every command into this folder instead
    #[arg(long, value_name = "FOLDER")]
    pub(crate) into: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definitions_are_sound() {
        Cli::command().debug_assert();
    }
}
