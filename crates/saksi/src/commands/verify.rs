//! `saksi verify`: every stored span against its stored text.

use crate::args::VerifyArgs;
use crate::exit::Exit;
use crate::failure::Failure;
use saksi_ledger::Ledger;
use std::io::Write;

/// Prints what does not hold, and how much was looked at.
pub(crate) fn run(args: &VerifyArgs) -> Result<Exit, Failure> {
    let done = Ledger::open(&args.ledger.ledger)?.verify()?;
    let mut out = super::stdout();
    for fault in &done.faults {
        let short = fault.article.get(..8).unwrap_or("the file");
        writeln!(out, "{short}: {}", fault.what)?;
    }
    let verdict = match done.faults.len() {
        0 => "all hold".to_string(),
        1 => "1 does not hold; add that article again from its source".to_string(),
        n => format!("{n} do not hold; add those articles again from their sources"),
    };
    writeln!(out, "{} articles, {} spans: {verdict}", done.articles, done.spans)?;
    out.flush()?;
    Ok(if done.faults.is_empty() { Exit::Fine } else { Exit::Findings })
}
