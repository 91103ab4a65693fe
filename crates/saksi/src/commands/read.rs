//! `saksi read`: articles become records, for people or for programs.

use super::tally::Tally;
use crate::args::{Cli, ReadArgs, ReadFormat};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::render::{Look, article};
use crate::say;
use saksi_read::Reader;
use saksi_record::Record;
use std::io::Write;

/// Reads and prints, many articles at a time, in the order of the input.
pub(crate) fn run(args: &ReadArgs, cli: &Cli) -> Result<Exit, Failure> {
    let found = input::list(&args.paths);
    if args.overrides.url.is_some() && found.inputs.len() > 1 {
        return Err(Failure::Usage(format!(
            "--url is the address of one article, and {} were given; read that one by itself",
            found.inputs.len()
        )));
    }
    let mut tally = Tally::default();
    for failure in &found.failures {
        tally.failed(failure);
    }
    if found.skipped > 0 {
        say::note(cli.quiet, &format!("{} files left out: no articles by their ending", found.skipped));
    }
    let (reader, options) = (Reader::new(), args.overrides.options());
    let look = Look::of_stdout(cli.color);
    let mut out = super::stdout();
    let mut frame = Frame::new(args.format);
    // Printing is part of the work that runs on all cores; only writing is done in order.
    let work = |input: &Input| input::load(&reader, input, &options).map(|r| printed(r, args.format, &look));
    input::ordered(&found.inputs, work, |input, done: Result<(Box<Record>, String), String>| {
        match done {
            Ok((record, text)) => {
                tally.read(&record, cli.quiet);
                out.write_all(frame.before().as_bytes())?;
                out.write_all(text.as_bytes())?;
            }
            Err(why) => tally.unread(&input.name(), &why),
        }
        Ok(())
    })?;
    out.write_all(frame.end().as_bytes())?;
    out.flush()?;
    Ok(tally.exit(args.check))
}

fn printed(record: Box<Record>, format: ReadFormat, look: &Look) -> (Box<Record>, String) {
    let text = match format {
        ReadFormat::Terminal => article::print(&record, look),
        ReadFormat::Jsonl => json(&record) + "\n",
        ReadFormat::Json => json(&record),
    };
    (record, text)
}

/// A record holds nothing that JSON cannot: no maps with other keys than words, and numbers are finite.
fn json(record: &Record) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// What stands between records.
#[derive(Debug)]
struct Frame {
    format: ReadFormat,
    first: bool,
}

impl Frame {
    fn new(format: ReadFormat) -> Self {
        Self { format, first: true }
    }

    fn before(&mut self) -> &'static str {
        let first = std::mem::replace(&mut self.first, false);
        match (self.format, first) {
            (ReadFormat::Json, true) => "[\n",
            (ReadFormat::Json, false) => ",\n",
            (ReadFormat::Terminal, false) => "\n\n",
            _ => "",
        }
    }

    fn end(&self) -> &'static str {
        match (self.format, self.first) {
            (ReadFormat::Json, true) => "[]\n",
            (ReadFormat::Json, false) => "\n]\n",
            _ => "",
        }
    }
}
