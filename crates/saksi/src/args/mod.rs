//! The definitions of the command line, from which parser, help, completions and manual pages are made.

mod common;
mod eval;
mod read;

pub(crate) use common::{Color, Overrides};
pub(crate) use eval::EvalArgs;
pub(crate) use read::{ReadArgs, ReadFormat};

use clap::{Parser, Subcommand};

/// Reads news pages in Indonesian and English into a ledger of checkable claims.
///
/// For every claim Saksi keeps who says so, on whose word, in which words, and whether it has happened, is planned,
/// feared, demanded or denied. It works offline and can always show the sentence.
///
/// Exit codes: 0 fine; 1 findings under --check; 2 wrong use, or nothing could be read or written; 3 part of the
/// input could not be read.
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
    /// Measure the reader against articles that were read by hand
    Eval(EvalArgs),
}
