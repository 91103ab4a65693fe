//! One file for each command.

mod add;
mod brief;
mod eval;
mod explain;
mod floors;
mod parse;
mod query;
mod read;
mod shell;
mod tally;
mod verify;

use crate::args::{Cli, Command};
use crate::exit::Exit;
use crate::failure::Failure;
use std::io::{self, BufWriter, StdoutLock};

/// Runs the command that was asked for.
pub(crate) fn run(cli: &Cli) -> Result<Exit, Failure> {
    match &cli.command {
        Command::Read(args) => read::run(args, cli),
        Command::Add(args) => add::run(args, cli),
        Command::Claims(args) => query::claims(args, cli),
        Command::Quotes(args) => query::quotes(args, cli),
        Command::Figures(args) => query::figures(args, cli),
        Command::Articles(args) => query::articles(args, cli),
        Command::Explain(args) => explain::run(args, cli),
        Command::Brief(args) => brief::run(args, cli),
        Command::Verify(args) => verify::run(args),
        Command::Eval(args) => eval::run(args, cli),
        Command::Parse(args) => parse::run(args),
        Command::Completions(args) => shell::completions(args),
        Command::Man(args) => shell::man(args),
    }
}

/// Standard output, buffered.
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 << 10, io::stdout().lock())
}
