//! Builds what is generated: the model files of the languages, and the figures of what was built.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)] // An edge: it reads files and prints.

mod evaluate;
mod lemmas;
mod sentences;
mod train;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "xtask train LANGUAGE --data FOLDER [--tagged FILE] [--out FILE]\nxtask evaluate --data FOLDER\nxtask lemmas LANGUAGE --data FOLDER [--out FILE | --measure yes | --errors yes]\nxtask sentences --shared FOLDER";

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
        ["train", language] => train_language(language, &data, &options).map_err(|e| e.to_string()),
        ["sentences"] => {
            let shared = options.get("shared").copied().unwrap_or("../shared");
            sentences::measure(Path::new(shared)).map_err(|e| e.to_string())
        }
        ["lemmas", language] => lemma_table(language, &data, &options).map_err(|e| e.to_string()),
        ["evaluate"] => evaluate_all(&data, &options),
        _ => Err(USAGE.into()),
    }
}

fn number<T: std::str::FromStr>(options: &BTreeMap<&str, &str>, name: &str, default: T) -> T {
    options.get(name).and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn train_language(language: &str, data: &Path, options: &BTreeMap<&str, &str>) -> std::io::Result<()> {
    let config = train::net::Config {
        dim: number(options, "dim", 128),
        layers: number(options, "layers", 3),
        tag_layer: number(options, "tag-layer", 2),
        arc: number(options, "arc", 96),
        label: number(options, "label", 96),
        name: number(options, "name", 64),
        epochs: number(options, "epochs", 12),
        seed: number(options, "seed", 1),
        rate: number(options, "rate", 0.002),
        drop: number(options, "drop", 0.3),
        word_drop: number(options, "word-drop", 0.1),
        feature_drop: number(options, "feature-drop", 0.05),
        batch: number(options, "batch", 256),
        tagged_every: number(options, "tagged-every", 8),
        repeat: options.get("repeat").map_or(vec![], |r| r.split(',').filter_map(|n| n.parse().ok()).collect()),
    };
    let sources = train::sources::gather(language, data, options.get("tagged").map(Path::new))?;
    let vocabulary = train::Vocabulary::gather(
        &sources.sentences, &sources.banks, number(options, "word-cut", 2), number(options, "end-cut", 3),
    );
    let vectors = train::vectors::Vectors::read(&PathBuf::from(format!("packs/{language}/vectors.bin")))?;
    let words: usize = sources.sentences.iter().map(|s| s.forms.len()).sum();
    println!("{language}: {} sentences, {words} words, {} rows", sources.sentences.len(), vocabulary.rows.len());
    let default = format!("packs/{language}/model.bin");
    let out = PathBuf::from(options.get("out").copied().unwrap_or(&default));
    let every = number(options, "watch", 4);
    let start = std::time::Instant::now();
    let mut last = vec![];
    train::train(&config, &sources.sentences, &sources.banks, &vocabulary, &vectors, sources.aux, |epoch, net, loss| {
        println!("epoch {epoch} {:.0} s: {loss:.0?}", start.elapsed().as_secs_f64());
        if (epoch + 1) % every == 0 || epoch + 1 == config.epochs {
            last = train::write::write(&config, net, &vocabulary, &vectors, language, sources.banks[0], "");
            if let Err(e) = report(language, &last, data, 1) {
                println!("{e}");
            }
        }
    });
    std::fs::write(out, last)
}

/// Prints the figures of a model file.
fn report(language: &str, bytes: &[u8], data: &Path, rounds: usize) -> Result<(), String> {
    let start = std::time::Instant::now();
    let net = saksi_lang::model::Net::open(bytes).map_err(|e| e.to_string())?;
    let load = start.elapsed().as_secs_f64() * 1e3;
    println!("{language}: {:.1} MB, loads in {load:.1} ms", bytes.len() as f64 / 1e6);
    let (sets, name_sets): (&[&str], _) = match language {
        "id" => (&["id_csui-ud-test"], [("nergrit_valid.txt", 0, 1)]),
        _ => (&["en_ewt-ud-dev", "en_ewt-ud-test", "en_gum-ud-dev"], [("uner_en_ewt_dev.iob2", 1, 2)]),
    };
    for set in sets {
        let path = data.join("ud").join(format!("{set}.conllu"));
        let sentences = evaluate::read_treebank(&path, language).map_err(|e| e.to_string())?;
        let f = evaluate::treebank(&net, &sentences);
        let speed = evaluate::speed(&net, &sentences, rounds);
        println!(
            "  {set}: UPOS {:.2} UAS {:.2} LAS {:.2} claim arcs {:.2} voice {:.2}, {:.0} words/s",
            f.upos, f.uas, f.las, f.arcs, f.voice, speed
        );
    }
    for (file, word, tag) in name_sets {
        let path = data.join("ner").join(file);
        let sentences = evaluate::read_names(&path, word, tag).map_err(|e| e.to_string())?;
        println!("  {file}: names F1 {:.2}", evaluate::names(&net, &sentences));
    }
    Ok(())
}

fn evaluate_all(data: &Path, options: &BTreeMap<&str, &str>) -> Result<(), String> {
    for language in ["id", "en"] {
        let default = format!("packs/{language}/model.bin");
        let path = options.get(language).copied().unwrap_or(&default);
        let bytes = std::fs::read(path).map_err(|e| format!("{path}: {e}"))?;
        report(language, &bytes, data, 20)?;
    }
    Ok(())
}

/// Writes the lemma table of a language, or measures the one built in.
fn lemma_table(tag: &str, data: &Path, options: &BTreeMap<&str, &str>) -> std::io::Result<()> {
    let language = saksi_lang::Language::from_tag(tag).ok_or_else(|| std::io::Error::other("no such language"))?;
    if options.contains_key("measure") || options.contains_key("errors") {
        return lemmas::measure(language, data, options.contains_key("errors"));
    }
    let default = format!("packs/{}/lemmas.tsv", language.tag());
    std::fs::write(options.get("out").copied().unwrap_or(&default), lemmas::learn(language, data)?)
}
