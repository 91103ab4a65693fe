//! The net while it learns: all dense weights in one vector, the embeddings row by row, both with Adam.

use super::math::Random;
use std::collections::BTreeMap;

/// Where a matrix lies in the vector of weights.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    /// First weight.
    pub at: usize,
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

impl Slot {
    /// Its part of the vector.
    pub(crate) fn range(self) -> std::ops::Range<usize> {
        self.at..self.at + self.rows * self.columns
    }
}

/// Sizes and habits of a training run.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub dim: usize,
    pub layers: usize,
    pub tag_layer: usize,
    pub arc: usize,
    pub label: usize,
    pub name: usize,
    pub epochs: usize,
    pub seed: u64,
    pub rate: f32,
    pub drop: f32,
    pub word_drop: f32,
    pub feature_drop: f32,
    pub batch: usize,
    /// Of the sentences that have only another scheme's tags, one in so many is read an epoch.
    pub tagged_every: usize,
    /// How often each treebank is read an epoch.
    pub repeat: Vec<usize>,
    /// How often sentences with names alone are read an epoch.
    pub repeat_names: usize,
}

/// Adam over a vector.
pub(crate) struct Adam {
    m: Vec<f32>,
    v: Vec<f32>,
}

const B1: f32 = 0.9;
const B2: f32 = 0.99;

impl Adam {
    fn new(n: usize) -> Self {
        Self { m: vec![0.0; n], v: vec![0.0; n] }
    }

    fn step(&mut self, w: &mut [f32], g: &[f32], range: std::ops::Range<usize>, rate: f32) {
        let (m, v) = (&mut self.m[range.clone()], &mut self.v[range.clone()]);
        for (((w, &g), m), v) in w[range].iter_mut().zip(g).zip(m).zip(v) {
            *m = B1 * *m + (1.0 - B1) * g;
            *v = B2 * *v + (1.0 - B2) * g * g;
            *w -= rate * *m / (v.sqrt() + 1e-6);
        }
    }
}

/// Weights, gradients and the optimiser's memory.
pub(crate) struct Weights {
    pub slots: BTreeMap<String, Slot>,
    pub w: Vec<f32>,
    pub g: Vec<f32>,
    adam: Adam,
    pub rows: Vec<f32>,
    row_grad: BTreeMap<u32, Vec<f32>>,
    row_adam: Adam,
    dim: usize,
    steps: i32,
}

impl Weights {
    /// Fresh weights for `rows` embeddings.
    pub(crate) fn new(c: &Config, aux: usize, rows: usize, random: &mut Random) -> Self {
        let half = c.dim / 2;
        let mut shapes: Vec<(String, usize, usize)> = vec![];
        for l in 0..c.layers {
            shapes.push((format!("sru{l}"), c.dim, 6 * half));
            shapes.push((format!("sru{l}.v"), 1, 4 * half));
            shapes.push((format!("sru{l}.b"), 1, 4 * half));
        }
        let rels = saksi_lang::Rel::ALL.len();
        for (name, rows, columns) in [
            ("tag", c.dim, saksi_lang::Upos::ALL.len() + 3),
            ("aux", c.dim, aux.max(1)),
            ("name.h", c.dim, c.name),
            ("name", c.name, saksi_lang::model::net::NAME_TAGS),
            ("arc.h", c.dim, c.arc),
            ("arc.d", c.dim, c.arc),
            ("label.h", c.dim, c.label),
            ("label.d", c.dim, c.label),
            ("label", c.label, rels),
        ] {
            shapes.push((name.into(), rows, columns));
            shapes.push((format!("{name}.b"), 1, columns));
        }
        shapes.push(("vec.p".into(), saksi_lang::model::net::VECTOR, c.dim));
        shapes.push(("arc.u".into(), c.arc, c.arc));
        shapes.push(("arc.own".into(), 1, c.arc));
        shapes.push(("arc.root".into(), 1, c.arc));
        shapes.push(("arc.dist".into(), 1, saksi_lang::model::net::DISTANCES));
        shapes.push(("label.root".into(), 1, c.label));
        let (mut slots, mut w) = (BTreeMap::new(), vec![]);
        for (name, rows, columns) in shapes {
            slots.insert(name.clone(), Slot { at: w.len(), rows, columns });
            let mut spread = if rows > 1 { (6.0 / (rows + columns) as f32).sqrt() } else { 0.0 };
            if name == "arc.u" {
                spread *= 0.5;
            }
            if name == "arc.root" || name == "label.root" {
                spread = 0.1;
            }
            w.extend((0..rows * columns).map(|_| (random.unit() * 2.0 - 1.0) * spread));
        }
        let embeddings = (0..rows * c.dim).map(|_| (random.unit() * 2.0 - 1.0) * 0.1).collect();
        Self {
            slots,
            g: vec![0.0; w.len()],
            adam: Adam::new(w.len()),
            w,
            rows: embeddings,
            row_grad: BTreeMap::new(),
            row_adam: Adam::new(rows * c.dim),
            dim: c.dim,
            steps: 0,
        }
    }

    /// The slot of a name.
    pub(crate) fn slot(&self, name: &str) -> Slot {
        self.slots[name]
    }

    /// The weights of a name.
    pub(crate) fn get(&self, name: &str) -> &[f32] {
        &self.w[self.slots[name].range()]
    }

    /// Adds to the gradient of an embedding.
    pub(crate) fn row_gradient(&mut self, row: u32, g: &[f32]) {
        let sum = self.row_grad.entry(row).or_insert_with(|| vec![0.0; g.len()]);
        for (s, g) in sum.iter_mut().zip(g) {
            *s += g;
        }
    }

    /// One step of the optimiser over the gradients gathered; clears them.
    pub(crate) fn step(&mut self, rate: f32) {
        self.steps += 1;
        let correct = |b: f32, n: i32| {
            let mut p = 1.0f32;
            for _ in 0..n.min(2000) {
                p *= b;
            }
            1.0 - p
        };
        let rate = rate * correct(B2, self.steps).sqrt() / correct(B1, self.steps);
        let mut norm: f32 = self.g.iter().map(|g| g * g).sum();
        norm = norm.sqrt();
        let clip = if norm > 5.0 { 5.0 / norm } else { 1.0 };
        for g in &mut self.g {
            *g *= clip;
        }
        let n = self.w.len();
        self.adam.step(&mut self.w, &self.g, 0..n, rate);
        self.g.fill(0.0);
        let dim = self.dim;
        for (row, g) in std::mem::take(&mut self.row_grad) {
            let range = row as usize * dim..(row as usize + 1) * dim;
            self.row_adam.step(&mut self.rows, &g, range, rate);
        }
    }
}
