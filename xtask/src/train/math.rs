//! Numbers that come out the same on every machine: a seeded generator, exp, and small matrix helpers.

use saksi_lang::model::kernel::gemm;

/// A small seeded generator (SplitMix64).
pub(crate) struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in `0..n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.bits() % n.max(1) as u64) as usize
    }

    /// Uniform in `[0, 1)`.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// Shuffles in place.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = self.below(i + 1);
            items.swap(i, j);
        }
    }
}

/// e to the `x`, to about 1e-7, by IEEE operations alone.
pub(crate) fn exp(x: f32) -> f32 {
    if x < -80.0 {
        return 0.0;
    }
    let x = x.min(80.0);
    let k = (x * std::f32::consts::LOG2_E).round();
    let r = x - k * 0.693_359_4 + k * 2.121_944_4e-4;
    let mut p = 1.987_569_1e-4f32;
    for c in [1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5] {
        p = p * r + c;
    }
    let y = p * r * r + r + 1.0;
    y * f32::from_bits((((k as i32) + 127) as u32) << 23)
}

/// Turns scores into their softmax, in place.
pub(crate) fn softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for v in row.iter_mut() {
        *v = exp(*v - top);
        sum += *v;
    }
    for v in row.iter_mut() {
        *v /= sum;
    }
}

/// The transpose of an `m`×`n` matrix.
pub(crate) fn transpose(a: &[f32], m: usize, n: usize) -> Vec<f32> {
    let mut t = vec![0.0; m * n];
    // In blocks, for the caches' sake.
    for ib in (0..m).step_by(16) {
        for jb in (0..n).step_by(16) {
            for j in jb..(jb + 16).min(n) {
                for i in ib..(ib + 16).min(m) {
                    t[j * m + i] = a[i * n + j];
                }
            }
        }
    }
    t
}

/// `x·w + b` for `n` rows.
pub(crate) fn affine(x: &[f32], w: &[f32], b: &[f32], n: usize, rows: usize, columns: usize) -> Vec<f32> {
    let mut y = Vec::with_capacity(n * columns);
    for _ in 0..n {
        y.extend_from_slice(&b[..columns]);
    }
    gemm(&mut y, x, w, n, rows, columns);
    y
}

/// The gradients of [`affine`]: adds to `dw`, `db` and, where given, `dx`.
#[allow(clippy::too_many_arguments)]
pub(crate) fn affine_back(
    x: &[f32],
    w: &[f32],
    dy: &[f32],
    n: usize,
    rows: usize,
    columns: usize,
    dw: &mut [f32],
    db: Option<&mut [f32]>,
    dx: Option<&mut [f32]>,
) {
    gemm(dw, &transpose(x, n, rows), dy, rows, n, columns);
    if let Some(db) = db {
        for row in dy.chunks_exact(columns) {
            for (d, v) in db.iter_mut().zip(row) {
                *d += v;
            }
        }
    }
    if let Some(dx) = dx {
        gemm(dx, dy, &transpose(w, rows, columns), n, columns, rows);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_close() {
        for i in -700..300 {
            let x = i as f32 / 10.0;
            let want = f64::from(x).exp();
            assert!((f64::from(exp(x)) - want).abs() <= want * 1e-6, "{x}");
        }
    }
}
