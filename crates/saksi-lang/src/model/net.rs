//! The net of a language: embeddings, recurrent layers, and heads for tags, names and trees.

use super::features::{self, Kind};
use super::file::{ModelError, ModelFile, Type};
use super::kernel::gemm;
use super::quant::{Dense, Inputs};
use super::{sru, tree};
use crate::{Rel, Upos};
use serde::Deserialize;

/// Sizes of a net, as its file's header states them.
#[derive(Clone, Debug, Deserialize)]
pub struct Sizes {
    /// Width of a word between layers.
    pub dim: usize,
    /// Recurrent layers.
    pub layers: usize,
    /// The layer (from 1) that tags and names read.
    pub tag_layer: usize,
    /// Width of an arc end.
    pub arc: usize,
    /// Width of the relation classifier.
    pub label: usize,
    /// Width of the name classifier.
    pub name: usize,
}

/// Header of a model file.
#[derive(Clone, Debug, Deserialize)]
pub struct Header {
    /// BCP 47 tag.
    pub language: String,
    /// The treebank whose manner the analysis follows.
    pub bank: String,
    /// Sizes.
    pub sizes: Sizes,
}

/// Distances between word and head fall into this many classes.
pub const DISTANCES: usize = 24;
/// Words of the longest sentence whose arcs are scored.
pub const LONGEST_SCORED: usize = 1000;
/// Width of a given word vector.
pub const VECTOR: usize = 64;
/// Name tags: outside, then begin and inside of each kind.
pub const NAME_TAGS: usize = 7;

/// The class of the distance from word `i` to word `j` (both from 0).
pub fn distance(i: usize, j: usize) -> usize {
    let d = i.abs_diff(j);
    let class = match d {
        0..=5 => d,
        6..=7 => 6,
        8..=10 => 7,
        11..=15 => 8,
        16..=24 => 9,
        _ => 10,
    };
    if j > i { class } else { 11 + class }
}

struct Layer {
    w: Dense,
    v: Vec<f32>,
    b: Vec<f32>,
}

fn relu(values: &mut [f32]) {
    for v in values {
        *v = v.max(0.0);
    }
}

fn argmax(row: &[f32]) -> usize {
    let mut best = 0;
    for (i, v) in row.iter().enumerate() {
        if *v > row[best] {
            best = i;
        }
    }
    best
}

/// Working memory of a net; reuse it from sentence to sentence.
#[derive(Debug, Default)]
pub struct Scratch {
    inputs: Inputs,
    bytes: Vec<u8>,
    marks: Vec<u8>,
    addresses: Vec<usize>,
    hashes: Vec<u64>,
    x: Vec<f32>,
    h: Vec<f32>,
    u: Vec<f32>,
    c: Vec<f32>,
    a: Vec<f32>,
    d: Vec<f32>,
    q: Vec<f32>,
    t: Vec<f32>,
    s: Vec<f32>,
}

/// What the net says of the words of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Prediction {
    /// Tags.
    pub upos: Vec<Upos>,
    /// 0 none, 1 active, 2 passive.
    pub voice: Vec<u8>,
    /// Scores of name tags, [`NAME_TAGS`] a word.
    pub names: Vec<f32>,
    /// What the trees are read from, `dim` a word.
    pub hidden: Vec<f32>,
    /// Heads: 0 is the root, word `i` is `i + 1`.
    pub heads: Vec<u32>,
    /// Relations.
    pub rels: Vec<Rel>,
}

/// An open-addressing table in the file, from the upper half of a hash to a row.
struct Slots<'a> {
    bytes: &'a [u8],
    mask: u64,
}

impl<'a> Slots<'a> {
    fn open(file: &ModelFile<'a>, name: &str) -> Result<Self, ModelError> {
        let t = file.tensor(name, Type::U32)?;
        if !t.rows.is_power_of_two() || t.columns != 2 {
            return Err(ModelError::Tensor(name.into()));
        }
        Ok(Self { bytes: t.bytes, mask: t.rows as u64 - 1 })
    }

    fn row(&self, hash: u64) -> Option<usize> {
        let check = (hash >> 32) as u32;
        let mut at = hash & self.mask;
        // A full table would have no end to a search: each slot is looked at once.
        for _ in 0..=self.mask {
            let slot = self.bytes.get(at as usize * 8..at as usize * 8 + 8)?;
            let row = u32::from_le_bytes([slot[4], slot[5], slot[6], slot[7]]);
            if row == u32::MAX {
                return None;
            }
            if u32::from_le_bytes([slot[0], slot[1], slot[2], slot[3]]) == check {
                return Some(row as usize);
            }
            at = (at + 1) & self.mask;
        }
        None
    }
}

/// Word vectors learned elsewhere, and the matrix that brings them to the width of the net.
struct Given<'a> {
    slots: Slots<'a>,
    values: &'a [u8],
    scales: Vec<f32>,
    weights: Dense,
}

impl<'a> Given<'a> {
    fn open(file: &ModelFile<'a>, dim: usize) -> Result<Self, ModelError> {
        let values = file.tensor("vec", Type::I8)?;
        if values.columns != VECTOR {
            return Err(ModelError::Tensor("vec".into()));
        }
        Ok(Self {
            slots: Slots::open(file, "vec.slots")?,
            values: values.bytes,
            scales: file.vector("vec.s", values.rows)?,
            weights: Dense::open(file, "vec.p", VECTOR, dim)?,
        })
    }

    fn fill(&self, hash: u64, out: &mut [f32]) {
        let row = self.slots.row(hash);
        let Some((row, &scale)) = row.and_then(|r| Some((r, self.scales.get(r)?))) else { return };
        for (v, &q) in out.iter_mut().zip(&self.values[row * VECTOR..(row + 1) * VECTOR]) {
            *v = scale * f32::from(q as i8);
        }
    }
}

/// A net over the bytes of its file: the embeddings stay there, the small matrices are widened.
pub struct Net<'a> {
    sizes: Sizes,
    slots: Slots<'a>,
    given: Option<Given<'a>>,
    places: Option<Slots<'a>>,
    in_place: [Option<usize>; 4],
    rows: &'a [u8],
    scales: Vec<f32>,
    bank: Vec<f32>,
    layers: Vec<Layer>,
    tag: Dense,
    name_hidden: Dense,
    name: Dense,
    arc_head: Dense,
    arc_dep: Dense,
    arc_pair: Dense,
    arc_own: Vec<f32>,
    arc_root: Vec<f32>,
    arc_distance: Vec<f32>,
    label_head: Dense,
    label_dep: Dense,
    label_root: Vec<f32>,
    label: Dense,
}

impl std::fmt::Debug for Net<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Net").field("sizes", &self.sizes).finish_non_exhaustive()
    }
}

impl<'a> Net<'a> {
    /// Opens the net of a model file.
    ///
    /// # Errors
    /// When the file is refused or lacks a tensor.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ModelError> {
        let file = ModelFile::open(bytes)?;
        let header: Header = toml::from_str(file.header).map_err(|_| ModelError::Damaged)?;
        let s = header.sizes;
        let half = s.dim / 2;
        let rows = file.tensor("rows", Type::I8)?;
        let scales = file.vector("rows.s", rows.rows)?;
        if rows.columns != s.dim || !s.dim.is_multiple_of(2 * sru::LANES) {
            return Err(ModelError::Tensor("rows".into()));
        }
        let layers = (0..s.layers).map(|l| {
            Ok(Layer {
                w: Dense::open(&file, &format!("sru{l}"), s.dim, 6 * half)?,
                v: file.vector(&format!("sru{l}.v"), 4 * half)?,
                b: file.vector(&format!("sru{l}.b"), 4 * half)?,
            })
        });
        let mut net = Self {
            slots: Slots::open(&file, "slots")?,
            given: Given::open(&file, s.dim).ok(),
            places: Slots::open(&file, "places").ok(),
            in_place: [None; 4],
            rows: rows.bytes,
            scales,
            bank: vec![0.0; s.dim],
            layers: layers.collect::<Result<_, ModelError>>()?,
            tag: Dense::open(&file, "tag", s.dim, Upos::ALL.len() + 3)?,
            name_hidden: Dense::open(&file, "name.h", s.dim, s.name)?,
            name: Dense::open(&file, "name", s.name, NAME_TAGS)?,
            arc_head: Dense::open(&file, "arc.h", s.dim, s.arc)?,
            arc_dep: Dense::open(&file, "arc.d", s.dim, s.arc)?,
            arc_pair: Dense::open(&file, "arc.u", s.arc, s.arc)?,
            arc_own: file.vector("arc.own", s.arc)?,
            arc_root: file.vector("arc.root", s.arc)?,
            arc_distance: file.vector("arc.dist", DISTANCES)?,
            label_head: Dense::open(&file, "label.h", s.dim, s.label)?,
            label_dep: Dense::open(&file, "label.d", s.dim, s.label)?,
            label_root: file.vector("label.root", s.label)?,
            label: Dense::open(&file, "label", s.label, Rel::ALL.len())?,
            sizes: s,
        };
        net.set_bank(&header.bank);
        net.in_place = [0, 1, 2, 3].map(|mark| net.row(features::hash(Kind::InPlace, &[mark])));
        Ok(net)
    }

    /// Follows the manner of another treebank than the header's.
    pub fn set_bank(&mut self, bank: &str) {
        let mut row = vec![0.0; self.sizes.dim];
        if let Some(r) = self.row(features::hash(Kind::Bank, bank.as_bytes())) {
            self.add_row(r, &mut row);
        }
        self.bank = row;
    }

    /// The embedding row of a feature.
    fn row(&self, hash: u64) -> Option<usize> {
        self.slots.row(hash).filter(|row| row * self.sizes.dim < self.rows.len())
    }

    fn add_row(&self, row: usize, out: &mut [f32]) {
        let dim = self.sizes.dim;
        let scale = self.scales[row];
        for (o, &q) in out.iter_mut().zip(&self.rows[row * dim..(row + 1) * dim]) {
            *o += scale * f32::from(q as i8);
        }
    }

    /// Tags the words of a sentence and scores its names.
    pub fn tag<'w>(
        &self,
        words: impl Iterator<Item = &'w str> + Clone,
        s: &mut Scratch,
        out: &mut Prediction,
    ) {
        let dim = self.sizes.dim;
        s.x.clear();
        s.q.clear();
        s.addresses.clear();
        let mut n = 0;
        s.marks.clear();
        if let Some(places) = &self.places {
            features::places(words.clone(), |hash| places.row(hash).is_some(), &mut s.marks);
        }
        for word in words {
            s.hashes.clear();
            features::of_word(word, &mut s.bytes, &mut s.hashes);
            s.x.extend_from_slice(&self.bank);
            let x = &mut s.x[n * dim..];
            for (i, &hash) in s.hashes.iter().enumerate() {
                let row = self.row(hash);
                let row =
                    if i == 0 { row.or_else(|| self.row(features::hash(Kind::Unknown, b""))) } else { row };
                if let Some(row) = row {
                    self.add_row(row, x);
                }
            }
            s.addresses.extend(features::is_address(word).then_some(n));
            if let Some(row) = s.marks.get(n).and_then(|&m| self.in_place[usize::from(m)]) {
                self.add_row(row, x);
            }
            n += 1;
            s.q.resize(n * VECTOR, 0.0);
            if let (Some(given), Some(&hash)) = (&self.given, s.hashes.first()) {
                given.fill(hash, &mut s.q[(n - 1) * VECTOR..]);
            }
        }
        if let Some(given) = &self.given {
            s.inputs.fill(&s.q, VECTOR);
            given.weights.apply(&s.inputs, &mut s.t);
            for (x, t) in s.x.iter_mut().zip(&s.t) {
                *x += t;
            }
        }
        for layer in &self.layers[..self.sizes.tag_layer] {
            self.layer(layer, n, s);
        }
        out.hidden.clear();
        out.hidden.extend_from_slice(&s.x);
        s.inputs.fill(&s.x, dim);
        self.tag.apply(&s.inputs, &mut s.t);
        out.upos.clear();
        out.voice.clear();
        let tags = Upos::ALL.len();
        for row in s.t.chunks_exact(tags + 3) {
            out.upos.push(Upos::ALL[argmax(&row[..tags])]);
            out.voice.push(argmax(&row[tags..]) as u8);
        }
        self.name_hidden.apply(&s.inputs, &mut s.t);
        relu(&mut s.t);
        s.inputs.fill(&s.t, self.sizes.name);
        self.name.apply(&s.inputs, &mut out.names);
        for &at in &s.addresses {
            out.names[at * NAME_TAGS] = f32::MAX;
        }
        out.heads.clear();
        out.rels.clear();
    }

    /// One recurrent layer over `s.x`.
    fn layer(&self, layer: &Layer, n: usize, s: &mut Scratch) {
        let (dim, half) = (self.sizes.dim, self.sizes.dim / 2);
        s.inputs.fill(&s.x, dim);
        layer.w.apply(&s.inputs, &mut s.u);
        s.c.resize(n * dim, 0.0);
        s.h.resize(n * dim, 0.0);
        sru::run(&mut s.u, &s.x, &mut s.c, &mut s.h, &layer.v, &layer.b, n, half);
        std::mem::swap(&mut s.x, &mut s.h);
        s.x.truncate(n * dim);
    }

    /// Parses a sentence that [`Net::tag`] has tagged. One of more than [`LONGEST_SCORED`] words is hung
    /// flat from its first: scores take the square of its length.
    pub fn parse(&self, s: &mut Scratch, out: &mut Prediction) {
        let dim = self.sizes.dim;
        let n = out.hidden.len() / dim;
        if n > LONGEST_SCORED {
            out.heads.clear();
            out.heads.extend((0..n).map(|i| u32::from(i > 0)));
            out.rels.clear();
            out.rels.extend((0..n).map(|i| if i == 0 { Rel::Root } else { Rel::Dep }));
            return;
        }
        s.x.clear();
        s.x.extend_from_slice(&out.hidden);
        for layer in &self.layers[self.sizes.tag_layer..] {
            self.layer(layer, n, s);
        }
        s.inputs.fill(&s.x, dim);
        self.label_head.apply(&s.inputs, &mut s.u);
        self.label_dep.apply(&s.inputs, &mut s.c);
        self.arc_scores(n, s);
        tree::best_tree(&s.s, n, &mut out.heads);
        let width = self.sizes.label;
        for (i, &h) in out.heads.iter().enumerate() {
            let head = match h as usize {
                0 => &self.label_root,
                h => &s.u[(h - 1) * width..h * width],
            };
            for (d, h) in s.c[i * width..(i + 1) * width].iter_mut().zip(head) {
                *d = (*d + h).max(0.0);
            }
        }
        s.inputs.fill(&s.c[..n * width], width);
        self.label.apply(&s.inputs, &mut s.t);
        out.rels.clear();
        let root = Rel::Root as usize;
        for (row, &h) in s.t.chunks_exact_mut(Rel::ALL.len()).zip(&out.heads) {
            row[root] = if h == 0 { f32::INFINITY } else { f32::NEG_INFINITY };
            out.rels.push(Rel::ALL[argmax(row)]);
        }
    }

    /// Scores of every head for every word, into `s.s`, `n`×(`n`+1).
    fn arc_scores(&self, n: usize, s: &mut Scratch) {
        let width = self.sizes.arc;
        self.arc_head.apply(&s.inputs, &mut s.a);
        relu(&mut s.a);
        self.arc_dep.apply(&s.inputs, &mut s.d);
        relu(&mut s.d);
        s.inputs.fill(&s.d, width);
        self.arc_pair.apply(&s.inputs, &mut s.q);
        // Column 0 of the transposed head ends is the root.
        s.t.clear();
        s.t.resize(width * (n + 1), 0.0);
        for k in 0..width {
            s.t[k * (n + 1)] = self.arc_root[k];
            for j in 0..n {
                s.t[k * (n + 1) + j + 1] = s.a[j * width + k];
            }
        }
        for row in s.q.chunks_exact_mut(width) {
            for (q, o) in row.iter_mut().zip(&self.arc_own) {
                *q += o;
            }
        }
        s.s.clear();
        s.s.resize(n * (n + 1), 0.0);
        for i in 0..n {
            for j in 0..n {
                s.s[i * (n + 1) + j + 1] = self.arc_distance[distance(i, j)];
            }
        }
        gemm(&mut s.s, &s.q, &s.t, n, width, n + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Prediction {
        let net = Net::open(include_bytes!("../../../../packs/id/model.bin")).unwrap();
        let (mut scratch, mut out) = (Scratch::default(), Prediction::default());
        net.tag(words.iter().copied(), &mut scratch, &mut out);
        net.parse(&mut scratch, &mut out);
        out
    }

    #[test]
    fn any_words_get_a_tree() {
        assert!(read(&[]).heads.is_empty());
        assert_eq!(read(&["Hujan"]).heads, [0]);
        for words in [&["", "\u{301}", "𝔘", "..."][..], &["1.000"; 3], &["ya"; LONGEST_SCORED + 1]] {
            let out = read(words);
            assert_eq!(out.heads.iter().filter(|&&h| h == 0).count(), 1);
            assert_eq!((out.upos.len(), out.rels.len()), (words.len(), words.len()));
        }
    }

    #[test]
    fn a_sentence_is_read_alike_whatever_was_read_before() {
        let net = Net::open(include_bytes!("../../../../packs/en/model.bin")).unwrap();
        let (mut scratch, mut out) = (Scratch::default(), Prediction::default());
        let sentences =
            [&["The", "mayor", "of", "Leeds", "resigned", "."][..], &["She", "left", "."], &["Rain"]];
        let mut run = |words: &[&'static str]| {
            net.tag(words.iter().copied(), &mut scratch, &mut out);
            net.parse(&mut scratch, &mut out);
            (out.upos.clone(), out.heads.clone(), out.rels.clone(), out.names.clone())
        };
        let first = run(sentences[0]);
        run(sentences[1]);
        run(sentences[2]);
        assert_eq!(run(sentences[0]), first);
    }
}
