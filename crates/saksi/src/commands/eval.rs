//! `saksi eval`: the reader against articles that were read by hand.

use super::floors::Floors;
use crate::args::{Cli, EvalArgs};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::say;
use saksi_eval::{Gold, Pair};
use saksi_read::{Options, Reader};
use saksi_record::Record;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;

/// A gold article.
struct Doc {
    name: String,
    text: String,
    gold: Gold,
    input: Input,
}

/// Reads the gold texts, prints the figures, and holds them to the floors.
pub(crate) fn run(args: &EvalArgs, cli: &Cli) -> Result<Exit, Failure> {
    // Floors first: a wrong file should not cost a long run.
    let floors = args.floors.as_deref().map(Floors::open).transpose()?;
    let docs = docs(&args.gold)?;
    let reader = Reader::new();
    let mut records: Vec<Option<Box<Record>>> = Vec::with_capacity(docs.len());
    let work = |doc: &Doc| input::load(&reader, &doc.input, &Options::default());
    input::ordered(&docs, work, |doc, done| {
        records.push(done.map_err(|why| say::error(&format!("{}: {why}", doc.input.name()))).ok());
        Ok(())
    })?;
    let pairs: Vec<Pair<'_>> = docs
        .iter()
        .zip(&records)
        .map(|(d, r)| Pair { name: &d.name, gold: &d.gold, text: &d.text, record: r.as_deref() })
        .collect();
    let score = saksi_eval::score(&pairs);
    let mut out = super::stdout();
    out.write_all(saksi_eval::print(&score).as_bytes())?;
    out.flush()?;
    for problem in &score.problems {
        say::error(problem);
    }
    let fallen = floors.map(|f| f.fallen(&score)).unwrap_or_default();
    for line in &fallen {
        say::error(line);
    }
    if !score.problems.is_empty() {
        return Ok(Exit::Partial);
    }
    if args.floors.is_some() && fallen.is_empty() {
        say::note(cli.quiet, "every figure holds its floor");
    }
    Ok(if fallen.is_empty() { Exit::Fine } else { Exit::Findings })
}

/// Pairs of text and gold, in the order of the gold files' names.
fn docs(dir: &Path) -> Result<Vec<Doc>, Failure> {
    let list = |source| Failure::File { what: "list", path: dir.to_path_buf(), source };
    let mut names: Vec<OsString> = Vec::new();
    for entry in fs::read_dir(dir).map_err(list)? {
        names.push(entry.map_err(list)?.file_name());
    }
    names.retain(|n| Path::new(n).extension().is_some_and(|e| e == "json"));
    names.sort();
    if names.is_empty() {
        return Err(Failure::Usage(format!(
            "no gold in {}: give a folder that holds NAME.txt and NAME.json for each article",
            dir.display()
        )));
    }
    names.iter().map(|name| doc(&dir.join(name))).collect()
}

fn doc(json: &Path) -> Result<Doc, Failure> {
    let text_path = json.with_extension("txt");
    let read = |path: &Path| fs::read_to_string(path).map_err(|e| Failure::read(path, e));
    let gold = Gold::parse(&read(json)?).map_err(|e| Failure::Usage(format!("{}: {e}", json.display())))?;
    Ok(Doc {
        name: json.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        text: read(&text_path)?,
        gold,
        input: Input::File(text_path),
    })
}
