//! `saksi brief`: a readable report of what articles claim.

use super::tally::Tally;
use crate::args::{BriefArgs, Cli};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::say;
use saksi_ledger::Ledger;
use saksi_read::{Options, Reader};
use saksi_record::Record;
use saksi_web::BriefOptions;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Reads or fetches the records and writes the page.
pub(crate) fn run(args: &BriefArgs, cli: &Cli) -> Result<Exit, Failure> {
    let mut tally = Tally::default();
    let records = match &args.ledger {
        Some(ledger) => Ledger::open(ledger)?.records(&args.filter.filter())?,
        None => read(args, cli, &mut tally)?,
    };
    if records.is_empty() {
        return match tally.exit(false) {
            Exit::Fine => {
                Err(Failure::Usage("no article fits; leave out a condition, or add articles first".into()))
            }
            exit => Ok(exit),
        };
    }
    let options = BriefOptions { title: args.title.clone(), made: args.made.clone() };
    let page = saksi_web::brief(&records, &options);
    write(&args.output, &page)?;
    if args.output.as_os_str() != "-" {
        say::note(cli.quiet, &format!("{}: {} articles", args.output.display(), records.len()));
    }
    Ok(tally.exit(false))
}

fn read(args: &BriefArgs, cli: &Cli, tally: &mut Tally) -> Result<Vec<Record>, Failure> {
    let found = input::list(&args.paths);
    for failure in &found.failures {
        tally.failed(failure);
    }
    let reader = Reader::new();
    let mut records = Vec::new();
    let work = |input: &Input| input::load(&reader, input, &Options::default());
    input::ordered(&found.inputs, work, |input, done| {
        match done {
            Ok(record) => {
                tally.read(&record, cli.quiet);
                if !record.text.trim().is_empty() {
                    records.push(*record);
                }
            }
            Err(why) => tally.unread(&input.name(), &why),
        }
        Ok(())
    })?;
    Ok(records)
}

/// Writes beside the file and then puts it in place: who has the old page open never sees half of a new one.
fn write(path: &Path, page: &str) -> Result<(), Failure> {
    if path.as_os_str() == "-" {
        let mut out = super::stdout();
        out.write_all(page.as_bytes())?;
        return Ok(out.flush()?);
    }
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = Path::new(&part);
    fs::write(part, page).and_then(|()| fs::rename(part, path)).map_err(|e| {
        // The half file is ours; that it may not be there is fine.
        let _ = fs::remove_file(part);
        Failure::write(path, e)
    })
}
