//! Trains the model file of a language.

pub(crate) mod command;
pub(crate) mod data;
pub(crate) mod math;
pub(crate) mod net;
pub(crate) mod pass;
pub(crate) mod places;
pub(crate) mod silver;
pub(crate) mod sources;
pub(crate) mod vectors;
pub(crate) mod write;

use data::{NONE, Sentence};
use math::Random;
use net::{Config, Weights};
use pass::{Input, Loss, learn};
use saksi_lang::model::features::{self, Kind};
use std::collections::BTreeMap;
use vectors::Vectors;

/// Which embedding rows there are.
pub(crate) struct Vocabulary {
    /// Row of each feature's hash.
    pub rows: BTreeMap<u64, u32>,
}

impl Vocabulary {
    /// Gathers the features that occur often enough: words `word_cut` times, ends and shapes `end_cut` times.
    pub(crate) fn gather(sentences: &[Sentence], banks: &[&str], word_cut: u32, end_cut: u32) -> Self {
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
        for mark in 1..=3u8 {
            let next = rows.len() as u32;
            rows.insert(features::hash(Kind::InPlace, &[mark]), next);
        }
        for (h, (n, word)) in counts {
            if n >= if word { word_cut } else { end_cut } {
                let next = rows.len() as u32;
                rows.entry(h).or_insert(next);
            }
        }
        Self { rows }
    }

    /// The rows of each word of a sentence, with those of the places that it names.
    pub(crate) fn of_sentence(&self, forms: &[String], places: &BTreeMap<u64, u32>) -> Vec<Vec<u32>> {
        let mut marks = vec![];
        features::places(forms.iter().map(String::as_str), |h| places.contains_key(&h), &mut marks);
        let rows = forms.iter().zip(marks).map(|(form, mark)| {
            let mut rows = self.of_word(form);
            rows.extend(self.rows.get(&features::hash(Kind::InPlace, &[mark])));
            rows
        });
        rows.collect()
    }

    /// The rows of a word, that of the word first.
    pub(crate) fn of_word(&self, form: &str) -> Vec<u32> {
        let (mut bytes, mut hashes) = (vec![], vec![]);
        features::of_word(form, &mut bytes, &mut hashes);
        let mut rows = vec![self.rows.get(&hashes[0]).copied().unwrap_or(0)];
        rows.extend(hashes[1..].iter().filter_map(|h| self.rows.get(h)));
        rows
    }
}

/// Trains on `sentences`; `watch` sees the weights after each epoch.
#[expect(clippy::too_many_arguments, reason = "a trainer is its settings")]
pub(crate) fn train(
    config: &Config,
    sentences: &[Sentence],
    banks: &[&str],
    vocabulary: &Vocabulary,
    vectors: &Vectors,
    places: &BTreeMap<u64, u32>,
    aux: usize,
    mut watch: impl FnMut(usize, &Weights, Loss),
) -> Weights {
    let mut random = Random(config.seed);
    let mut net = Weights::new(config, aux, vocabulary.rows.len(), &mut random);
    let rows: Vec<Vec<Vec<u32>>> =
        sentences.iter().map(|s| vocabulary.of_sentence(&s.forms, places)).collect();
    let vector_rows: Vec<Vec<Option<u32>>> =
        sentences.iter().map(|s| s.forms.iter().map(|f| vectors.row(f)).collect()).collect();
    let bank_rows: Vec<u32> =
        banks.iter().map(|b| vocabulary.rows[&features::hash(Kind::Bank, b.as_bytes())]).collect();
    // Sentences with trees, and those without: batches are of one sort, for the latter need fewer layers.
    let treed = |s: &Sentence| s.rels.iter().any(|&r| r != NONE);
    let usable: Vec<usize> = (0..sentences.len()).filter(|&i| sentences[i].forms.len() <= 160).collect();
    let (extra, own): (Vec<usize>, Vec<usize>) = usable.into_iter().partition(|&i| sentences[i].extra);
    let share = extra.len() / config.tagged_every.max(1);
    let often = |&i: &usize| match sentences[i].bank {
        NONE => config.repeat_names,
        bank => config.repeat.get(bank as usize).copied().unwrap_or(1),
    };
    let own: Vec<usize> = own.iter().flat_map(|i| std::iter::repeat_n(*i, often(i))).collect();
    let batches = |random: &mut Random| {
        let mut all: Vec<Vec<usize>> = vec![];
        let mut some = extra.clone();
        random.shuffle(&mut some);
        some.truncate(share);
        let sorts: (Vec<usize>, Vec<usize>) = own.iter().chain(&some).partition(|&&i| treed(&sentences[i]));
        for mut sort in [sorts.0, sorts.1] {
            random.shuffle(&mut sort);
            let (mut batch, mut size) = (vec![], 0);
            for i in sort {
                size += sentences[i].forms.len();
                batch.push(i);
                if size >= config.batch {
                    all.push(std::mem::take(&mut batch));
                    size = 0;
                }
            }
            if !batch.is_empty() {
                all.push(batch);
            }
        }
        random.shuffle(&mut all);
        all
    };
    let steps = batches(&mut Random(1)).len() * config.epochs;
    let mut step = 0usize;
    for epoch in 0..config.epochs {
        let mut loss = Loss::default();
        for batch in batches(&mut random) {
            let inputs: Vec<Input<'_>> = batch
                .into_iter()
                .map(|i| {
                    let bank = match sentences[i].bank {
                        NONE if random.unit() < 0.7 => Some(bank_rows[0]),
                        NONE => None,
                        b => Some(bank_rows[b as usize]),
                    };
                    Input { sentence: &sentences[i], rows: &rows[i], vectors: &vector_rows[i], bank }
                })
                .collect();
            let l = learn(&mut net, config, vectors, &inputs, &mut random);
            loss.tag += l.tag;
            loss.arc += l.arc;
            loss.label += l.label;
            loss.name += l.name;
            let warm = ((step + 1) as f32 / 200.0).min(1.0);
            let left = 1.0 - (step as f32 / steps as f32).min(1.0);
            net.step(config.rate * warm * left.max(0.01));
            step += 1;
        }
        watch(epoch, &net, loss);
    }
    net
}
