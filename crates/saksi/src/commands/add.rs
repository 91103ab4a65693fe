//! `saksi add`: articles go into the ledger.

use super::tally::Tally;
use crate::args::{AddArgs, Cli};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::say;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use saksi_ledger::{Added, Ledger};
use saksi_read::{Options, Reader};
use saksi_record::Record;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal};

/// What became of one input before it reaches the ledger.
enum Done {
    /// The ledger has it, in this program's reading.
    Known(String),
    /// It was read.
    Read(Box<Record>),
    /// It was not, and why.
    Failed(String),
}

/// Reads on all cores, stores one by one, each article in a transaction of its own.
pub(crate) fn run(args: &AddArgs, cli: &Cli) -> Result<Exit, Failure> {
    let found = input::list(&args.paths);
    let mut tally = Tally::default();
    for failure in &found.failures {
        tally.failed(failure);
    }
    if found.skipped > 0 {
        say::note(cli.quiet, &format!("{} files left out: no articles by their ending", found.skipped));
    }
    if found.inputs.is_empty() {
        return Ok(tally.exit(false));
    }
    let mut ledger = Ledger::create(&args.ledger.ledger)?;
    let (reader, options) = (Reader::new(), args.overrides.options());
    let by = reading(&options);
    let known = ledger.readings()?;
    let bar = bar(found.inputs.len(), cli.quiet);
    let mut counts = [0usize; 3];
    let work = |input: &Input| read(&reader, input, &options, &known, &by);
    let run = input::ordered(&found.inputs, work, |input, done| {
        bar.inc(1);
        match done {
            Done::Known(id) => {
                tally.known();
                ledger.met(&id, &input.name())?;
                counts[2] += 1;
            }
            Done::Failed(why) => bar.suspend(|| tally.unread(&input.name(), &why)),
            Done::Read(record) => {
                bar.suspend(|| tally.read(&record, cli.quiet));
                // What holds no text is no article; the tally has said so.
                if !record.text.trim().is_empty() {
                    match ledger.add(&record, &by)? {
                        Added::New => counts[0] += 1,
                        Added::Replaced => counts[1] += 1,
                        Added::Unchanged => counts[2] += 1,
                    }
                }
            }
        }
        Ok(())
    });
    bar.finish_and_clear();
    run?;
    let [new, replaced, there] = counts;
    say::note(
        cli.quiet,
        &format!(
            "{}: {new} new, {replaced} read anew, {there} already there, {} not read",
            args.ledger.ledger.display(),
            tally.unread_count()
        ),
    );
    Ok(tally.exit(false))
}

fn read(
    reader: &Reader,
    input: &Input,
    options: &Options,
    known: &BTreeMap<String, String>,
    by: &str,
) -> Done {
    let bytes = match input::bytes(input) {
        Ok(bytes) => bytes,
        Err(why) => return Done::Failed(why),
    };
    let id = saksi_read::id(&bytes);
    if known.get(&id).is_some_and(|k| k == by) {
        return Done::Known(id);
    }
    match input::read(reader, &bytes, input, options) {
        Ok(record) => Done::Read(record),
        Err(why) => Done::Failed(why),
    }
}

/// Names the program and the options: `saksi 0.1.0 (1f2e3d4c5b6a7988)`. The hash covers the program file, since
/// packs change without the version, and the options, since they change the record.
fn reading(options: &Options) -> String {
    let mut hash = blake3::Hasher::new();
    let program = std::env::current_exe().and_then(std::fs::read).unwrap_or_default();
    hash.update(&program);
    hash.update(format!("{options:?}").as_bytes());
    format!("saksi {} ({})", env!("CARGO_PKG_VERSION"), &hash.finalize().to_hex()[..16])
}

/// A progress bar on standard error; none where nobody would see it.
fn bar(length: usize, quiet: bool) -> ProgressBar {
    if quiet || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} articles, {eta} left");
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
