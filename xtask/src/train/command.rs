//! `xtask train`.

use super::net::Config;
use super::vectors::Vectors;
use super::{Vocabulary, silver, sources, write};
use crate::evaluate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An option as a number.
fn number<T: std::str::FromStr>(options: &BTreeMap<&str, &str>, name: &str, default: T) -> T {
    options.get(name).and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Trains a language and writes its model file.
pub fn run(language: &str, data: &Path, options: &BTreeMap<&str, &str>) -> std::io::Result<()> {
    let config = Config {
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
        repeat_names: number(options, "repeat-names", 1),
        repeat: options.get("repeat").map_or(vec![], |r| r.split(',').filter_map(|n| n.parse().ok()).collect()),
    };
    let mut sources = sources::gather(language, data, options.get("tagged").map(Path::new))?;
    if let Some(paths) = options.get("teachers") {
        let files: Vec<Vec<u8>> = paths.split(',').map(std::fs::read).collect::<Result<_, _>>()?;
        let nets: Vec<_> = files.iter().filter_map(|f| saksi_lang::model::Net::open(f).ok()).collect();
        silver::label(&nets, &mut sources.sentences, 0);
    }
    let vocabulary = Vocabulary::gather(
        &sources.sentences, &sources.banks, number(options, "word-cut", 2), number(options, "end-cut", 3),
    );
    let vectors = Vectors::read(&PathBuf::from(format!("packs/{language}/vectors.bin")))?;
    let words: usize = sources.sentences.iter().map(|s| s.forms.len()).sum();
    println!("{language}: {} sentences, {words} words, {} rows", sources.sentences.len(), vocabulary.rows.len());
    let default = format!("packs/{language}/model.bin");
    let out = PathBuf::from(options.get("out").copied().unwrap_or(&default));
    let every = number(options, "watch", 4);
    let start = std::time::Instant::now();
    let mut last = vec![];
    super::train(&config, &sources.sentences, &sources.banks, &vocabulary, &vectors, sources.aux, |epoch, net, loss| {
        println!("epoch {epoch} {:.0} s: {loss:.0?}", start.elapsed().as_secs_f64());
        if (epoch + 1) % every == 0 || epoch + 1 == config.epochs {
            last = write::write(&config, net, &vocabulary, &vectors, language, sources.banks[0], "");
            if let Err(e) = evaluate::report(language, &last, data, 1) {
                println!("{e}");
            }
        }
    });
    std::fs::write(out, last)
}
