//! What each language is trained on. Files that may only measure never appear here.

use super::data::{self, AuxTags, Sentence};
use std::path::Path;

/// A language's training text.
pub(crate) struct Sources {
    /// Sentences.
    pub sentences: Vec<Sentence>,
    /// Treebanks; the first is the one whose manner the shipped analysis follows.
    pub banks: Vec<&'static str>,
    /// How many tags the sources have of their own.
    pub aux: usize,
}

/// Gathers the training text of a language from the data folder.
pub(crate) fn gather(language: &str, data: &Path, tagged: Option<&Path>) -> std::io::Result<Sources> {
    let mut aux = AuxTags::default();
    let mut sentences = vec![];
    let (ud, ner) = (data.join("ud"), data.join("ner"));
    let banks: Vec<&'static str>;
    match language {
        "id" => {
            banks = vec!["csui", "gsd", "pud", "gsd17"];
            for (bank, file, scheme, voiced) in [
                (0, "id_csui-ud-train.conllu", Some("ui"), true),
                (1, "id_gsd-ud-dev.conllu", Some("morphind"), true),
                (2, "id_pud-ud-test.conllu", None, true),
                (3, "id_gsd2017up-train.conllu", None, false),
            ] {
                sentences.extend(data::treebank(&ud.join(file), language, bank, scheme, voiced, &mut aux)?);
            }
            sentences.extend(
                data::tagged_lines(&ner.join("nergrit_train.txt"), 0, 1)?.into_iter().map(data::named),
            );
            if let Some(path) = tagged {
                sentences.extend(data::tagged(path, "ui", &mut aux)?);
            }
        }
        _ => {
            banks = vec!["ewt", "gum"];
            for (bank, file) in [(0, "en_ewt-ud-train"), (1, "en_gum-open-train")] {
                let path = ud.join(format!("{file}.conllu"));
                let mut read = data::treebank(&path, language, bank, Some("ptb"), true, &mut aux)?;
                data::list_names(Path::new("packs/en/names.tsv"), file, &mut read)?;
                sentences.extend(read);
            }
            sentences.extend(
                data::tagged_lines(&ner.join("wnut17train.conll"), 0, 1)?.into_iter().map(data::named),
            );
        }
    }
    let count = aux.numbers.len();
    // Tags of a scheme get numbers in a row, so that a scheme is a range.
    let mut order: Vec<(&(String, String), &u16)> = aux.numbers.iter().collect();
    order.sort();
    let mut renumber = vec![(0u16, (0u16, 0u16)); count];
    for (new, (key, old)) in order.iter().enumerate() {
        let lo = order.iter().position(|(k, _)| k.0 == key.0).unwrap_or(0) as u16;
        let hi = lo + order.iter().filter(|(k, _)| k.0 == key.0).count() as u16;
        renumber[**old as usize] = (new as u16, (lo, hi));
    }
    for s in &mut sentences {
        for a in &mut s.aux {
            if *a != data::NONE {
                let (new, range) = renumber[*a as usize];
                (*a, s.aux_range) = (new, range);
            }
        }
    }
    Ok(Sources { sentences, banks, aux: count })
}
