//! Trains the model file of a language.

pub mod data;
pub mod math;
pub mod net;
pub mod pass;
pub mod sources;
pub mod write;

use data::{NONE, Sentence};
use math::Random;
use net::{Config, Weights};
use pass::{Input, Loss, learn};
use saksi_lang::model::features::{self, Kind};
use std::collections::BTreeMap;

/// Which embedding rows there are.
pub struct Vocabulary {
    /// Row of each feature's hash.
    pub rows: BTreeMap<u64, u32>,
}

impl Vocabulary {
    /// Gathers the features that occur often enough: words `word_cut` times, ends and shapes `end_cut` times.
    pub fn gather(sentences: &[Sentence], banks: &[&str], word_cut: u32, end_cut: u32) -> Self {
        let mut counts: BTreeMap<u64, (u32, bool)> = BTreeMap::new();
        let (mut bytes, mut hashes) = (vec![], vec![]);
        for form in sentences.iter().flat_map(|s| &s.forms) {
            hashes.clear();
            features::of_word(form, &mut bytes, &mut hashes);
            for (i, &h) in hashes.iter().enumerate() {
                counts.entry(h).or_insert((0, i == 0)).0 += 1;
            }
        }
        // Row 0 is the unknown word.
        let mut rows = BTreeMap::from([(features::hash(Kind::Unknown, b""), 0)]);
        for bank in banks {
            let next = rows.len() as u32;
            rows.insert(features::hash(Kind::Bank, bank.as_bytes()), next);
        }
        for (h, (n, word)) in counts {
            if n >= if word { word_cut } else { end_cut } {
                let next = rows.len() as u32;
                rows.entry(h).or_insert(next);
            }
        }
        Self { rows }
    }

    /// The rows of a word, that of the word first.
    pub fn of_word(&self, form: &str) -> Vec<u32> {
        let (mut bytes, mut hashes) = (vec![], vec![]);
        features::of_word(form, &mut bytes, &mut hashes);
        let mut rows = vec![self.rows.get(&hashes[0]).copied().unwrap_or(0)];
        rows.extend(hashes[1..].iter().filter_map(|h| self.rows.get(h)));
        rows
    }
}

/// Trains on `sentences`; `watch` sees the weights after each epoch.
pub fn train(
    config: &Config, sentences: &[Sentence], banks: &[&str], vocabulary: &Vocabulary, aux: usize,
    mut watch: impl FnMut(usize, &Weights, Loss),
) -> Weights {
    let mut random = Random(config.seed);
    let mut net = Weights::new(config, aux, vocabulary.rows.len(), &mut random);
    let rows: Vec<Vec<Vec<u32>>> =
        sentences.iter().map(|s| s.forms.iter().map(|f| vocabulary.of_word(f)).collect()).collect();
    let bank_rows: Vec<u32> =
        banks.iter().map(|b| vocabulary.rows[&features::hash(Kind::Bank, b.as_bytes())]).collect();
    let words: usize = sentences.iter().map(|s| s.forms.len()).sum();
    let steps = (words / config.batch + 1) * config.epochs;
    let mut step = 0usize;
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    for epoch in 0..config.epochs {
        random.shuffle(&mut order);
        let mut loss = Loss::default();
        let (mut batch, mut size) = (vec![], 0);
        for (at, &i) in order.iter().enumerate() {
            let s = &sentences[i];
            if s.forms.len() <= 160 {
                let bank = match s.bank {
                    NONE if random.unit() < 0.7 => Some(bank_rows[0]),
                    NONE => None,
                    b => Some(bank_rows[b as usize]),
                };
                size += s.forms.len();
                batch.push(Input { sentence: s, rows: &rows[i], bank });
            }
            if size >= config.batch || (at + 1 == order.len() && size > 0) {
                let l = learn(&mut net, config, &batch, &mut random);
                loss.tag += l.tag;
                loss.arc += l.arc;
                loss.label += l.label;
                loss.name += l.name;
                let warm = ((step + 1) as f32 / 200.0).min(1.0);
                let left = 1.0 - (step as f32 / steps as f32).min(1.0);
                net.step(config.rate * warm * left.max(0.01));
                step += 1;
                batch.clear();
                size = 0;
            }
        }
        watch(epoch, &net, loss);
    }
    net
}
