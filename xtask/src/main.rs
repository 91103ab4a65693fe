//! Builds what is generated: the model files of the languages, and the figures of what was built.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)] // An edge: it reads files and prints.

mod evaluate;
mod gazetteer;
mod lemmas;
mod sentences;
mod train;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "xtask train LANGUAGE --data FOLDER [--tagged FILE] [--out FILE]\nxtask evaluate --data FOLDER\nxtask gazetteer --data FOLDER [--out FILE]\nxtask lemmas LANGUAGE --data FOLDER [--out FILE | --measure yes | --errors yes]\nxtask sentences --shared FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let mut plain = vec![];
    let mut options: BTreeMap<&str, &str> = BTreeMap::new();
    let mut rest = arguments.iter();
    while let Some(a) = rest.next() {
        match a.strip_prefix("--") {
            Some(name) => _ = options.insert(name, rest.next().ok_or(USAGE)?),
            None => plain.push(a.as_str()),
        }
    }
    let data = PathBuf::from(options.get("data").copied().unwrap_or("../shared/data"));
    match plain[..] {
        ["train", language] => train::command::run(language, &data, &options).map_err(|e| e.to_string()),
        ["sentences"] => {
            let shared = options.get("shared").copied().unwrap_or("../shared");
            sentences::measure(Path::new(shared)).map_err(|e| e.to_string())
        }
        ["lemmas", language] => lemma_table(language, &data, &options).map_err(|e| e.to_string()),
        ["gazetteer"] => {
            let out = options.get("out").copied().unwrap_or("packs/world/gazetteer.bin");
            gazetteer::build(&data).and_then(|bytes| std::fs::write(out, bytes)).map_err(|e| e.to_string())
        }
        ["evaluate"] => evaluate::all(&data, &options),
        _ => Err(USAGE.into()),
    }
}

/// Writes the lemma table of a language, or measures the one built in.
fn lemma_table(tag: &str, data: &Path, options: &BTreeMap<&str, &str>) -> std::io::Result<()> {
    let language =
        saksi_lang::Language::from_tag(tag).ok_or_else(|| std::io::Error::other("no such language"))?;
    if options.contains_key("measure") || options.contains_key("errors") {
        return lemmas::measure(language, data, options.contains_key("errors"));
    }
    let default = format!("packs/{}/lemmas.tsv", language.tag());
    std::fs::write(options.get("out").copied().unwrap_or(&default), lemmas::learn(language, data)?)
}
