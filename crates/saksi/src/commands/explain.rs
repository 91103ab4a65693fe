//! `saksi explain`: what one claim rests on.

use crate::args::{Cli, ExplainArgs};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::render::{Look, explain};
use saksi_ledger::Ledger;
use std::io::Write;

/// Prints the sentence, the words and the rule.
pub(crate) fn run(args: &ExplainArgs, cli: &Cli) -> Result<Exit, Failure> {
    let found = Ledger::open(&args.ledger.ledger)?.explain(&args.claim)?;
    let mut out = super::stdout();
    out.write_all(explain::print(&found, &Look::of_stdout(cli.color)).as_bytes())?;
    out.flush()?;
    Ok(Exit::Fine)
}
