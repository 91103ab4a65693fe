//! `xtask train`.

use super::net::Config;
use super::vectors::Vectors;
use super::{Vocabulary, places, silver, sources, write};
use crate::evaluate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An option as a number.
fn number<T: std::str::FromStr>(options: &BTreeMap<&str, &str>, name: &str, default: T) -> T {
    options.get(name).and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// How the committed file of a language was trained, as options.
fn recipe(language: &str) -> &'static [(&'static str, &'static str)] {
    match language {
        "id" => &[
            ("dim", "192"),
            ("layers", "4"),
            ("drop", "0.3"),
            ("epochs", "14"),
            ("word-cut", "5"),
            ("end-cut", "10"),
            ("tagged-every", "6"),
            ("repeat", "4,2,1,1"),
            ("places", "0"),
        ],
        "en" => &[("dim", "192"), ("layers", "4"), ("drop", "0.25"), ("epochs", "16")],
        _ => &[("dim", "128"), ("layers", "3"), ("epochs", "20")],
    }
}

/// Trains a language and writes its model file. What the options leave open is as in the language's recipe.
pub(crate) fn run(language: &str, data: &Path, given: &BTreeMap<&str, &str>) -> std::io::Result<()> {
    let mut options: BTreeMap<&str, &str> = recipe(language).iter().copied().collect();
    options.extend(given);
    let options = &options;
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
        repeat: options
            .get("repeat")
            .map_or(vec![], |r| r.split(',').filter_map(|n| n.parse().ok()).collect()),
    };
    let mut sources = sources::gather(language, data, options.get("tagged").map(Path::new))?;
    if let Some(paths) = options.get("teachers") {
        let files: Vec<Vec<u8>> = paths.split(',').map(std::fs::read).collect::<Result<_, _>>()?;
        let nets: Vec<_> = files.iter().filter_map(|f| saksi_lang::model::Net::open(f).ok()).collect();
        silver::label(&nets, &mut sources.sentences, 0);
        if let Some(path) = options.get("write-silver") {
            return std::fs::write(path, silver::write(&sources.sentences));
        }
    } else if let Ok(bytes) = std::fs::read(format!("packs/{language}/silver.bin")) {
        if !options.contains_key("tagged") {
            let message = "silver.bin labels the sentences of another source: name it with --tagged FILE \
                           (crates/saksi-lang/README.md, Training)";
            return Err(std::io::Error::other(message));
        }
        silver::read(&bytes, &mut sources.sentences, 0)
            .ok_or_else(|| std::io::Error::other("silver.bin does not fit the tagged sentences"))?;
    }
    let vocabulary = Vocabulary::gather(
        &sources.sentences,
        &sources.banks,
        number(options, "word-cut", 2),
        number(options, "end-cut", 3),
    );
    let vectors = Vectors::read(&PathBuf::from(format!("packs/{language}/vectors.bin")))?;
    let places = places::read(data, number(options, "places", 15_000))?;
    let words: usize = sources.sentences.iter().map(|s| s.forms.len()).sum();
    println!(
        "{language}: {} sentences, {words} words, {} rows",
        sources.sentences.len(),
        vocabulary.rows.len()
    );
    let default = format!("packs/{language}/model.bin");
    let out = PathBuf::from(options.get("out").copied().unwrap_or(&default));
    let every = number(options, "watch", 4);
    let start = std::time::Instant::now();
    let mut last = vec![];
    super::train(
        &config,
        &sources.sentences,
        &sources.banks,
        &vocabulary,
        &vectors,
        &places,
        sources.aux,
        |epoch, net, loss| {
            println!("epoch {epoch} {:.0} s: {loss:.0?}", start.elapsed().as_secs_f64());
            if (epoch + 1) % every == 0 || epoch + 1 == config.epochs {
                last = write::write(
                    &config,
                    net,
                    &vocabulary,
                    &vectors,
                    &places,
                    language,
                    sources.banks[0],
                    &about(language, &config),
                );
                if let Err(e) = evaluate::report(language, &last, data, 1) {
                    println!("{e}");
                }
            }
        },
    );
    std::fs::write(out, last)
}

/// What the header tells of where the weights are from.
fn about(language: &str, config: &Config) -> String {
    let sources = match language {
        "id" => {
            "UD_Indonesian-CSUI, -GSD (CC BY-SA 4.0), -PUD (CC BY-SA 3.0); NERGrit (Apache-2.0); nlp-id 0.1.23 (MIT); multilingual-e5-small word vectors (MIT)"
        }
        "en" => {
            "UD_English-EWT (CC BY-SA 4.0), -GUM, open documents (CC BY, CC BY-SA); WNUT-17 (CC BY 4.0); en_core_web_sm 3.8 name predictions (MIT); multilingual-e5-small word vectors (MIT); GeoNames (CC BY 4.0)"
        }
        _ => "",
    };
    format!(
        "licence = \"CC-BY-SA-4.0\"\nsources = \"{sources}\"\nseed = {}\nepochs = {}\n",
        config.seed, config.epochs
    )
}
