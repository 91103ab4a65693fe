//! One batch forwards and backwards.

use super::data::{NONE, Sentence};
use super::math::{Random, affine, affine_back, softmax, transpose};
use super::net::{Config, Weights};
use super::vectors::{self, Vectors};
use saksi_lang::model::kernel::gemm;
use saksi_lang::model::net::{DISTANCES, NAME_TAGS, distance};
use saksi_lang::model::sru;
use saksi_lang::{Rel, Upos};

/// A sentence as the net reads it: the embedding rows of each word.
pub(crate) struct Input<'a> {
    /// The labels.
    pub sentence: &'a Sentence,
    /// Rows of each word; the first is that of the word itself, or of the unknown word.
    pub rows: &'a [Vec<u32>],
    /// Row of each word's vector.
    pub vectors: &'a [Option<u32>],
    /// Row of the treebank.
    pub bank: Option<u32>,
}

/// Sums of losses and counts, to watch.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Loss {
    pub tag: f64,
    pub arc: f64,
    pub label: f64,
    pub name: f64,
}

fn drop_mask(n: usize, p: f32, random: &mut Random) -> Vec<f32> {
    let keep = 1.0 / (1.0 - p);
    let bar = (p * 65536.0) as u16;
    let mut mask = Vec::with_capacity(n + 4);
    while mask.len() < n {
        let bits = random.bits();
        mask.extend([0, 16, 32, 48].map(|s| if ((bits >> s) as u16) < bar { 0.0 } else { keep }));
    }
    mask.truncate(n);
    mask
}

fn times(x: &mut [f32], mask: &[f32]) {
    for (x, m) in x.iter_mut().zip(mask) {
        *x *= m;
    }
}

/// Softmax cross-entropy of one row; the row becomes its gradient. Returns the loss.
fn entropy(row: &mut [f32], gold: usize, weight: f32) -> f64 {
    softmax(row);
    let p = row[gold].max(1e-9);
    row[gold] -= 1.0;
    for v in row.iter_mut() {
        *v *= weight;
    }
    f64::from(-p.ln())
}

fn relu_back(y: &[f32], dy: &mut [f32]) {
    for (d, y) in dy.iter_mut().zip(y) {
        if *y <= 0.0 {
            *d = 0.0;
        }
    }
}

/// Gradients of the recurrent layer over one sentence.
#[allow(clippy::too_many_arguments)]
fn sru_back(
    u: &[f32],
    x: &[f32],
    c: &[f32],
    dh: &[f32],
    v: &[f32],
    n: usize,
    half: usize,
    du: &mut [f32],
    dx: &mut [f32],
    dv: &mut [f32],
    db: &mut [f32],
) {
    let slope = |g: f32| {
        let y = 2.0 * g - 1.0;
        let z = (1.0 - y * y).max(0.0);
        0.5 * z * z.sqrt()
    };
    let zero = vec![0f32; half];
    for direction in 0..2 {
        let mut carry = vec![0f32; half];
        let (vf, vr) = v[direction * 2 * half..][..2 * half].split_at(half);
        let (dvf, dvr) = dv[direction * 2 * half..][..2 * half].split_at_mut(half);
        let (dbf, dbr) = db[direction * 2 * half..][..2 * half].split_at_mut(half);
        for step in (0..n).rev() {
            let t = if direction == 0 { step } else { n - 1 - step };
            let at = t * 2 * half + direction * half;
            let before = match (step, direction) {
                (0, _) => &zero[..],
                (_, 0) => &c[at - 2 * half..][..half],
                _ => &c[at + 2 * half..][..half],
            };
            let ut = &u[t * 6 * half + direction * 3 * half..][..3 * half];
            let (ux, uf, ur) = (&ut[..half], &ut[half..2 * half], &ut[2 * half..]);
            let (dux, rest) = du[t * 6 * half + direction * 3 * half..][..3 * half].split_at_mut(half);
            let (duf, dur) = rest.split_at_mut(half);
            let (x, c, dh, dx) =
                (&x[at..][..half], &c[at..][..half], &dh[at..][..half], &mut dx[at..][..half]);
            const L: usize = sru::LANES;
            for k in (0..half).step_by(L) {
                let load = |from: &[f32]| -> [f32; L] {
                    let mut lanes = [0f32; L];
                    lanes.copy_from_slice(&from[k..k + L]);
                    lanes
                };
                let (f, r, ux, x, c, dh, before) =
                    (load(uf), load(ur), load(ux), load(x), load(c), load(dh), load(before));
                let (vf, vr) = (load(vf), load(vr));
                let (mut sdx, mut scarry) = (load(dx), load(&carry));
                let (mut svf, mut svr, mut sbf, mut sbr) = (load(dvf), load(dvr), load(dbf), load(dbr));
                let (mut ox, mut of, mut or) = ([0f32; L], [0f32; L], [0f32; L]);
                for l in 0..L {
                    let dr = dh[l] * (c[l] - x[l]) * slope(r[l]);
                    sdx[l] += dh[l] * (1.0 - r[l]);
                    let dc = dh[l] * r[l] + scarry[l];
                    let df = dc * (before[l] - ux[l]) * slope(f[l]);
                    ox[l] = dc * (1.0 - f[l]);
                    of[l] = df;
                    or[l] = dr;
                    svf[l] += df * before[l];
                    svr[l] += dr * before[l];
                    sbf[l] += df;
                    sbr[l] += dr;
                    scarry[l] = dc * f[l] + df * vf[l] + dr * vr[l];
                }
                for (to, from) in [
                    (&mut dux[k..k + L], ox),
                    (&mut duf[k..k + L], of),
                    (&mut dur[k..k + L], or),
                    (&mut dvf[k..k + L], svf),
                    (&mut dvr[k..k + L], svr),
                    (&mut dbf[k..k + L], sbf),
                    (&mut dbr[k..k + L], sbr),
                    (&mut carry[k..k + L], scarry),
                    (&mut dx[k..k + L], sdx),
                ] {
                    to.copy_from_slice(&from);
                }
            }
        }
    }
}

/// Runs a batch forwards and backwards; the gradients gather in `net`.
pub(crate) fn learn(
    net: &mut Weights,
    config: &Config,
    vectors: &Vectors,
    batch: &[Input<'_>],
    random: &mut Random,
) -> Loss {
    let (dim, half) = (config.dim, config.dim / 2);
    let words: usize = batch.iter().map(|i| i.rows.len()).sum();
    let unit = 1.0 / 64.0;
    let mut loss = Loss::default();
    // Embeddings, some of them dropped.
    let mut x0 = vec![0f32; words * dim];
    let mut used: Vec<Vec<u32>> = Vec::with_capacity(words);
    for input in batch {
        for rows in input.rows {
            let mut kept: Vec<u32> = input.bank.into_iter().collect();
            for (i, &row) in rows.iter().enumerate() {
                if i == 0 {
                    kept.push(if random.unit() < config.word_drop { 0 } else { row });
                } else if random.unit() >= config.feature_drop {
                    kept.push(row);
                }
            }
            let x = &mut x0[used.len() * dim..][..dim];
            for &row in &kept {
                for (x, r) in x.iter_mut().zip(&net.rows[row as usize * dim..][..dim]) {
                    *x += r;
                }
            }
            used.push(kept);
        }
    }
    let mut given = vec![0f32; words * vectors::WIDTH];
    for (row, vector) in batch.iter().flat_map(|i| i.vectors).zip(given.chunks_exact_mut(vectors::WIDTH)) {
        if let Some(row) = row.filter(|_| random.unit() >= config.word_drop) {
            vectors.fill(row, vector);
        }
    }
    gemm(&mut x0, &given, net.get("vec.p"), words, vectors::WIDTH, dim);
    let mut masks = vec![drop_mask(words * dim, config.drop, random)];
    times(&mut x0, &masks[0]);
    let mut x = vec![x0];
    let (mut u, mut c) = (vec![], vec![]);
    let mut dx: Vec<Vec<f32>> = vec![vec![0f32; words * dim]; config.layers + 1];
    let parsed = batch.iter().any(|i| i.sentence.rels.iter().any(|&r| r != NONE));
    let layers = if parsed { config.layers } else { config.tag_layer };
    for l in 0..layers {
        let mut ul = vec![0f32; words * 6 * half];
        gemm(&mut ul, &x[l], net.get(&format!("sru{l}")), words, dim, 6 * half);
        let (mut cl, mut hl) = (vec![0f32; words * dim], vec![0f32; words * dim]);
        let mut at = 0;
        for input in batch {
            let n = input.rows.len();
            let (us, ds) = (at * 6 * half..(at + n) * 6 * half, at * dim..(at + n) * dim);
            let (v, b) = (net.get(&format!("sru{l}.v")), net.get(&format!("sru{l}.b")));
            sru::run(&mut ul[us], &x[l][ds.clone()], &mut cl[ds.clone()], &mut hl[ds], v, b, n, half);
            at += n;
        }
        let mask = drop_mask(words * dim, config.drop, random);
        times(&mut hl, &mask);
        masks.push(mask);
        x.push(hl);
        u.push(ul);
        c.push(cl);
    }
    let all = || batch.iter().flat_map(|i| (0..i.rows.len()).map(move |t| (i.sentence, t)));
    let xt = x[config.tag_layer].clone();
    // Tags and voice.
    let tags = Upos::ALL.len();
    let mut y = affine(&xt, net.get("tag"), net.get("tag.b"), words, dim, tags + 3);
    for (row, (s, t)) in y.chunks_exact_mut(tags + 3).zip(all()) {
        let (tag, voice) = row.split_at_mut(tags);
        match s.upos[t] {
            NONE => tag.fill(0.0),
            gold => loss.tag += entropy(tag, gold as usize, unit),
        }
        match s.voice[t] {
            NONE => voice.fill(0.0),
            gold => _ = entropy(voice, gold as usize, unit * 0.5),
        }
    }
    back(net, "tag", &xt, &y, words, &mut dx[config.tag_layer]);
    // The source's own tags.
    let width = net.slot("aux").columns;
    let mut y = affine(&xt, net.get("aux"), net.get("aux.b"), words, dim, width);
    for (row, (s, t)) in y.chunks_exact_mut(width).zip(all()) {
        let (lo, hi) = (s.aux_range.0 as usize, s.aux_range.1 as usize);
        match s.aux[t] {
            NONE => row.fill(0.0),
            gold => {
                entropy(&mut row[lo..hi], gold as usize - lo, unit * 0.5);
                row[..lo].fill(0.0);
                row[hi..].fill(0.0);
            }
        }
    }
    back(net, "aux", &xt, &y, words, &mut dx[config.tag_layer]);
    // Names.
    if batch.iter().any(|i| i.sentence.names.iter().any(|&n| n != NONE)) {
        let mut z = affine(&xt, net.get("name.h"), net.get("name.h.b"), words, dim, config.name);
        z.iter_mut().for_each(|v| *v = v.max(0.0));
        let mask = drop_mask(z.len(), config.drop, random);
        times(&mut z, &mask);
        let mut y = affine(&z, net.get("name"), net.get("name.b"), words, config.name, NAME_TAGS);
        for (row, (s, t)) in y.chunks_exact_mut(NAME_TAGS).zip(all()) {
            match s.names[t] {
                NONE => row.fill(0.0),
                gold => loss.name += entropy(row, gold as usize, unit),
            }
        }
        let mut dz = vec![0f32; z.len()];
        back(net, "name", &z, &y, words, &mut dz);
        times(&mut dz, &mask);
        relu_back(&z, &mut dz);
        back(net, "name.h", &xt, &dz, words, &mut dx[config.tag_layer]);
    }
    if parsed {
        let top = x[config.layers].clone();
        trees(net, config, batch, &top, &mut dx[config.layers], random, &mut loss);
    }
    // Back through the layers.
    for l in (0..layers).rev() {
        let mut dh = std::mem::take(&mut dx[l + 1]);
        times(&mut dh, &masks[l + 1]);
        let mut du = vec![0f32; words * 6 * half];
        let (vs, bs) = (net.slot(&format!("sru{l}.v")), net.slot(&format!("sru{l}.b")));
        let (mut dv, mut db) = (vec![0f32; 4 * half], vec![0f32; 4 * half]);
        let mut at = 0;
        for input in batch {
            let n = input.rows.len();
            let (us, ds) = (at * 6 * half..(at + n) * 6 * half, at * dim..(at + n) * dim);
            sru_back(
                &u[l][us.clone()],
                &x[l][ds.clone()],
                &c[l][ds.clone()],
                &dh[ds.clone()],
                &net.w[vs.range()],
                n,
                half,
                &mut du[us],
                &mut dx[l][ds],
                &mut dv,
                &mut db,
            );
            at += n;
        }
        for (g, d) in net.g[vs.range()].iter_mut().zip(&dv) {
            *g += d;
        }
        for (g, d) in net.g[bs.range()].iter_mut().zip(&db) {
            *g += d;
        }
        let slot = net.slot(&format!("sru{l}"));
        affine_back(
            &x[l],
            &net.w[slot.range()],
            &du,
            words,
            dim,
            6 * half,
            &mut net.g[slot.range()],
            None,
            Some(&mut dx[l]),
        );
    }
    times(&mut dx[0], &masks[0]);
    let slot = net.slot("vec.p");
    affine_back(
        &given,
        &net.w[slot.range()],
        &dx[0],
        words,
        vectors::WIDTH,
        dim,
        &mut net.g[slot.range()],
        None,
        None,
    );
    for (rows, g) in used.iter().zip(dx[0].chunks_exact(dim)) {
        for &row in rows {
            net.row_gradient(row, g);
        }
    }
    loss
}

/// Gradients of the dense layer of a name.
fn back(net: &mut Weights, name: &str, x: &[f32], dy: &[f32], n: usize, dx: &mut [f32]) {
    let (ws, bs) = (net.slot(name), net.slot(&format!("{name}.b")));
    let mut db = vec![0f32; bs.columns];
    affine_back(
        x,
        &net.w[ws.range()],
        dy,
        n,
        ws.rows,
        ws.columns,
        &mut net.g[ws.range()],
        Some(&mut db),
        Some(dx),
    );
    for (g, d) in net.g[bs.range()].iter_mut().zip(&db) {
        *g += d;
    }
}

/// A dense layer with relu and dropout.
fn hidden(
    net: &Weights,
    name: &str,
    x: &[f32],
    n: usize,
    drop: f32,
    random: &mut Random,
) -> (Vec<f32>, Vec<f32>) {
    let slot = net.slot(name);
    let mut y = affine(x, net.get(name), net.get(&format!("{name}.b")), n, slot.rows, slot.columns);
    y.iter_mut().for_each(|v| *v = v.max(0.0));
    let mask = drop_mask(y.len(), drop, random);
    times(&mut y, &mask);
    (y, mask)
}

/// Heads and relations: losses and gradients.
fn trees(
    net: &mut Weights,
    config: &Config,
    batch: &[Input<'_>],
    x: &[f32],
    dx: &mut [f32],
    random: &mut Random,
    loss: &mut Loss,
) {
    let words: usize = batch.iter().map(|i| i.rows.len()).sum();
    let (arc, width) = (config.arc, config.label);
    let unit = 1.0 / 64.0;
    let (a, mask_a) = hidden(net, "arc.h", x, words, config.drop, random);
    let (d, mask_d) = hidden(net, "arc.d", x, words, config.drop, random);
    let pair = net.get("arc.u").to_vec();
    let (own, root) = (net.get("arc.own").to_vec(), net.get("arc.root").to_vec());
    let by_distance = net.get("arc.dist").to_vec();
    let mut q = vec![0f32; words * arc];
    for row in q.chunks_exact_mut(arc) {
        row.copy_from_slice(&own);
    }
    gemm(&mut q, &d, &pair, words, arc, arc);
    let (mut da, mut dq) = (vec![0f32; words * arc], vec![0f32; words * arc]);
    let (mut droot, mut ddist) = (vec![0f32; arc], vec![0f32; DISTANCES]);
    // Relation scores are made from the gold heads' ends.
    let lh = affine(x, net.get("label.h"), net.get("label.h.b"), words, config.dim, width);
    let ld = affine(x, net.get("label.d"), net.get("label.d.b"), words, config.dim, width);
    let label_root = net.get("label.root").to_vec();
    let mut z = ld;
    let mut gold_rel = vec![NONE; words];
    let mut gold_head = vec![usize::MAX; words];
    let mut at = 0;
    for input in batch {
        let (n, s) = (input.rows.len(), input.sentence);
        for t in 0..n {
            gold_rel[at + t] = s.rels[t];
            gold_head[at + t] =
                if s.heads[t] == 0 || s.heads[t] == NONE { usize::MAX } else { at + s.heads[t] as usize - 1 };
            let head = if gold_head[at + t] == usize::MAX {
                &label_root[..]
            } else {
                &lh[gold_head[at + t] * width..][..width]
            };
            for (z, h) in z[(at + t) * width..][..width].iter_mut().zip(head) {
                *z = (*z + h).max(0.0);
            }
        }
        if s.rels.iter().any(|&r| r != NONE) {
            let mut ends = vec![0f32; (n + 1) * arc];
            ends[..arc].copy_from_slice(&root);
            ends[arc..].copy_from_slice(&a[at * arc..(at + n) * arc]);
            let ends_t = transpose(&ends, n + 1, arc);
            let mut scores = vec![0f32; n * (n + 1)];
            for i in 0..n {
                for j in 0..n {
                    scores[i * (n + 1) + j + 1] = if i == j { -1e9 } else { by_distance[distance(i, j)] };
                }
            }
            let qs = &q[at * arc..(at + n) * arc];
            gemm(&mut scores, qs, &ends_t, n, arc, n + 1);
            for (t, row) in scores.chunks_exact_mut(n + 1).enumerate() {
                if s.rels[t] == NONE {
                    row.fill(0.0);
                } else {
                    loss.arc += entropy(row, s.heads[t] as usize, unit);
                }
            }
            for i in 0..n {
                for j in 0..n {
                    ddist[distance(i, j)] += scores[i * (n + 1) + j + 1];
                }
            }
            gemm(&mut dq[at * arc..(at + n) * arc], &scores, &ends, n, n + 1, arc);
            let mut dends = vec![0f32; (n + 1) * arc];
            gemm(&mut dends, &transpose(&scores, n, n + 1), qs, n + 1, n, arc);
            for (d, e) in droot.iter_mut().zip(&dends) {
                *d += e;
            }
            da[at * arc..(at + n) * arc].copy_from_slice(&dends[arc..]);
        }
        at += n;
    }
    let mask_z = drop_mask(z.len(), config.drop, random);
    times(&mut z, &mask_z);
    let rels = Rel::ALL.len();
    let mut y = affine(&z, net.get("label"), net.get("label.b"), words, width, rels);
    for (row, &gold) in y.chunks_exact_mut(rels).zip(&gold_rel) {
        if gold == NONE {
            row.fill(0.0);
        } else {
            loss.label += entropy(row, gold as usize, unit);
        }
    }
    let mut dz = vec![0f32; z.len()];
    back(net, "label", &z, &y, words, &mut dz);
    times(&mut dz, &mask_z);
    relu_back(&z, &mut dz);
    let (mut dlh, mut dlroot) = (vec![0f32; words * width], vec![0f32; width]);
    for (i, &h) in gold_head.iter().enumerate() {
        let into = if h == usize::MAX { &mut dlroot[..] } else { &mut dlh[h * width..][..width] };
        for (o, g) in into.iter_mut().zip(&dz[i * width..]) {
            *o += g;
        }
    }
    back(net, "label.h", x, &dlh, words, dx);
    back(net, "label.d", x, &dz, words, dx);
    // Arc ends.
    let mut dd = vec![0f32; words * arc];
    let slot = net.slot("arc.u");
    let mut down = vec![0f32; arc];
    affine_back(&d, &pair, &dq, words, arc, arc, &mut net.g[slot.range()], Some(&mut down), Some(&mut dd));
    for (name, g) in [("arc.own", &down), ("arc.root", &droot), ("arc.dist", &ddist), ("label.root", &dlroot)]
    {
        let range = net.slot(name).range();
        for (w, g) in net.g[range].iter_mut().zip(g) {
            *w += g;
        }
    }
    times(&mut da, &mask_a);
    relu_back(&a, &mut da);
    back(net, "arc.h", x, &da, words, dx);
    times(&mut dd, &mask_d);
    relu_back(&d, &mut dd);
    back(net, "arc.d", x, &dd, words, dx);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The gradients are what the loss does when a weight is moved a little.
    #[test]
    fn gradients_are_slopes() {
        let config = Config {
            dim: 32,
            layers: 2,
            tag_layer: 1,
            arc: 16,
            label: 16,
            name: 16,
            epochs: 1,
            seed: 7,
            rate: 0.0,
            drop: 0.0,
            word_drop: 0.0,
            feature_drop: 0.0,
            batch: 1,
            tagged_every: 1,
            repeat: vec![],
            repeat_names: 1,
        };
        let sentence = Sentence {
            forms: ["hujan", "deras", "turun", "lagi"].map(str::to_owned).to_vec(),
            upos: vec![7, 0, 15, 2],
            aux: vec![NONE; 4],
            voice: vec![NONE; 4],
            heads: vec![3, 1, 0, 3],
            rels: vec![25, 3, 34, 2],
            names: vec![0, 1, 2, 0],
            ..Sentence::default()
        };
        let rows = vec![vec![1, 2], vec![3], vec![4, 2], vec![5]];
        let input = [Input { sentence: &sentence, rows: &rows, vectors: &[None; 4], bank: None }];
        let vectors = Vectors::default();
        let mut net = Weights::new(&config, 1, 6, &mut Random(3));
        let total = |net: &mut Weights| {
            let l = learn(net, &config, &vectors, &input, &mut Random(1));
            (l.tag + l.arc + l.label + l.name) / 64.0
        };
        total(&mut net);
        let gradient = std::mem::take(&mut net.g);
        let names: Vec<String> =
            net.slots.keys().filter(|n| !n.starts_with("aux") && *n != "vec.p").cloned().collect();
        for name in names {
            let range = net.slot(&name).range();
            // The steepest weight of each matrix is the one that shows an error best.
            let at = range.clone().max_by(|&a, &b| gradient[a].abs().total_cmp(&gradient[b].abs())).unwrap();
            let step = 2e-3;
            let old = net.w[at];
            let mut loss = |w: f32| {
                net.w[at] = w;
                net.g = vec![0.0; net.w.len()];
                total(&mut net)
            };
            let slope = (loss(old + step) - loss(old - step)) / f64::from(2.0 * step);
            net.w[at] = old;
            let got = f64::from(gradient[at]);
            assert!((slope - got).abs() <= 0.03 * slope.abs().max(got.abs()) + 2e-4, "{name}: {slope} {got}");
        }
    }
}
