//! One file for each command.

mod eval;
mod floors;
mod read;
mod tally;

use crate::args::{Cli, Command};
use crate::exit::Exit;
use crate::failure::Failure;
use std::io::{self, BufWriter, StdoutLock};

/// Runs the command that was asked for.
pub(crate) fn run(cli: &Cli) -> Result<Exit, Failure> {
    match &cli.command {
        Command::Read(args) => read::run(args, cli),
        Command::Eval(args) => eval::run(args, cli),
    }
}

/// Standard output, buffered.
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 << 10, io::stdout().lock())
}
