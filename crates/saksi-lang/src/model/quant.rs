//! Dense layers in 8-bit integers: weights with a scale a column, inputs with a scale a word.
//!
//! Sums are exact integers, so every machine gives the same bits; only the speed differs.

use super::file::{ModelError, ModelFile, Type};

/// Rows of inputs in 8 bits.
#[derive(Debug, Default)]
pub struct Inputs {
    /// Values plus 128, for processors that multiply unsigned by signed bytes.
    bytes: Vec<u8>,
    /// Values, for the others.
    wide: Vec<i16>,
    /// The scale of each row.
    scales: Vec<f32>,
}

/// Whether the processor has 8-bit dot products.
fn has_dot() -> bool {
    #[cfg(target_arch = "x86_64")]
    {
        std::arch::is_x86_feature_detected!("avx512vnni") && std::arch::is_x86_feature_detected!("avx512bw")
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        false
    }
}

impl Inputs {
    /// Takes rows of `width` values.
    pub fn fill(&mut self, x: &[f32], width: usize) {
        #[cfg(target_arch = "x86_64")]
        if has_dot() {
            // SAFETY: the features were found just above.
            return unsafe { self.fill512(x, width) };
        }
        self.scales.clear();
        self.wide.resize(x.len(), 0);
        for (i, row) in x.chunks_exact(width).enumerate() {
            let inverse = self.scale(row);
            for (o, v) in self.wide[i * width..(i + 1) * width].iter_mut().zip(row) {
                *o = round(v * inverse) as i16;
            }
        }
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl")]
    fn fill512(&mut self, x: &[f32], width: usize) {
        self.scales.clear();
        self.bytes.resize(x.len(), 0);
        for (i, row) in x.chunks_exact(width).enumerate() {
            let inverse = self.scale(row);
            for (o, v) in self.bytes[i * width..(i + 1) * width].iter_mut().zip(row) {
                *o = (round(v * inverse) + 128) as u8;
            }
        }
    }

    /// Notes the scale of a row; returns what its values are to be multiplied by.
    #[inline(always)]
    fn scale(&mut self, row: &[f32]) -> f32 {
        // The bits of positive floats are ordered as they are.
        let top = row.iter().fold(0u32, |m, v| m.max(v.to_bits() & 0x7FFF_FFFF));
        let top = f32::from_bits(top).max(1e-20);
        self.scales.push(top / 127.0);
        127.0 / top
    }
}

/// The nearest integer of a small number, ties to even.
#[inline(always)]
fn round(x: f32) -> i32 {
    const SHIFT: f32 = 12_582_912.0;
    (x + SHIFT).to_bits() as i32 - SHIFT.to_bits() as i32
}

/// A dense layer.
#[derive(Debug)]
pub struct Dense {
    rows: usize,
    columns: usize,
    padded: usize,
    /// `[rows/4][padded][4]`, for processors with 8-bit dot products.
    quads: Vec<i8>,
    /// `[rows/2][padded][2]`, for the others.
    pairs: Vec<i16>,
    /// 128 times each column's sum, which the shift of the inputs adds.
    shifts: Vec<i32>,
    scales: Vec<f32>,
    bias: Vec<f32>,
}

impl Dense {
    /// The layer of a name; `NAME.b` is its bias, if it has one.
    ///
    /// # Errors
    /// When it is missing or has another shape, or its rows are not a multiple of 4.
    pub fn open(file: &ModelFile<'_>, name: &str, rows: usize, columns: usize) -> Result<Self, ModelError> {
        let weights = file.tensor(name, Type::I8)?;
        let mut scales = file.vector(&format!("{name}.s"), columns)?;
        if weights.rows != rows || weights.columns != columns || !rows.is_multiple_of(4) {
            return Err(ModelError::Tensor(name.into()));
        }
        let mut bias = file.vector(&format!("{name}.b"), columns).unwrap_or_default();
        let padded = columns.div_ceil(16) * 16;
        scales.resize(padded, 0.0);
        bias.resize(padded, 0.0);
        let mut dense = Self {
            rows,
            columns,
            padded,
            quads: vec![],
            pairs: vec![],
            shifts: vec![0; padded],
            scales,
            bias,
        };
        let at = |r: usize, c: usize| weights.bytes[r * columns + c] as i8;
        if has_dot() {
            dense.quads = vec![0; rows * padded];
            for r in 0..rows {
                for c in 0..columns {
                    dense.quads[(r / 4 * padded + c) * 4 + r % 4] = at(r, c);
                    dense.shifts[c] += 128 * i32::from(at(r, c));
                }
            }
        } else {
            dense.pairs = vec![0; rows * padded];
            for r in 0..rows {
                for c in 0..columns {
                    dense.pairs[(r / 2 * padded + c) * 2 + r % 2] = i16::from(at(r, c));
                }
            }
        }
        Ok(dense)
    }

    /// `out` becomes `x·w + b`, row by row.
    pub fn apply(&self, x: &Inputs, out: &mut Vec<f32>) {
        let n = x.scales.len();
        out.clear();
        out.resize(n * self.columns, 0.0);
        #[cfg(target_arch = "x86_64")]
        {
            if !self.quads.is_empty() {
                assert!(x.bytes.len() >= n * self.rows);
                // SAFETY: quads are only made where the features were found; lengths were checked.
                return unsafe { x86::dot(self, x, out) };
            }
            if std::arch::is_x86_feature_detected!("avx2") {
                // SAFETY: the feature was found just above.
                return unsafe { self.apply256(x, out) };
            }
        }
        self.by_pairs(x, out);
    }

    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn apply256(&self, x: &Inputs, out: &mut [f32]) {
        self.by_pairs(x, out);
    }

    #[inline(always)]
    fn by_pairs(&self, x: &Inputs, out: &mut [f32]) {
        const STEP: usize = 16;
        for (i, out) in out.chunks_exact_mut(self.columns).enumerate() {
            let row = &x.wide[i * self.rows..(i + 1) * self.rows];
            for c in (0..self.padded).step_by(STEP) {
                let mut sums = [0i32; STEP];
                for (p, a) in row.chunks_exact(2).enumerate() {
                    let w = &self.pairs[(p * self.padded + c) * 2..][..2 * STEP];
                    for (s, w) in sums.iter_mut().zip(w.chunks_exact(2)) {
                        *s += i32::from(a[0]) * i32::from(w[0]) + i32::from(a[1]) * i32::from(w[1]);
                    }
                }
                for (j, s) in sums.iter().enumerate().take(self.columns.saturating_sub(c)) {
                    out[c + j] = *s as f32 * (x.scales[i] * self.scales[c + j]) + self.bias[c + j];
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Dense, Inputs};
    use core::arch::x86_64::*;

    /// # Safety
    /// The inputs have the layer's width in bytes, and `out` a row for each.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    pub(super) unsafe fn dot(d: &Dense, x: &Inputs, out: &mut [f32]) {
        let n = x.scales.len();
        let vectors = d.padded / 16;
        let mut j = 0;
        while j < vectors {
            let mut i = 0;
            let wide = (vectors - j).min(4);
            while i < n {
                let tall = if n - i >= 6 { 6 } else { 1 };
                // SAFETY: tiles stay inside the layer and the inputs.
                unsafe {
                    match (tall, wide) {
                        (6, 4) => tile::<6, 4>(d, x, out, i, j),
                        (6, 3) => tile::<6, 3>(d, x, out, i, j),
                        (6, 2) => tile::<6, 2>(d, x, out, i, j),
                        (6, _) => tile::<6, 1>(d, x, out, i, j),
                        (_, 4) => tile::<1, 4>(d, x, out, i, j),
                        (_, 3) => tile::<1, 3>(d, x, out, i, j),
                        (_, 2) => tile::<1, 2>(d, x, out, i, j),
                        _ => tile::<1, 1>(d, x, out, i, j),
                    }
                }
                i += tall;
            }
            j += wide;
        }
    }

    /// Rows `i..i+R`, columns `16·j..16·(j+C)`.
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
    #[expect(clippy::needless_range_loop, reason = "rows and columns of a tile are read as such")]
    unsafe fn tile<const R: usize, const C: usize>(
        d: &Dense,
        x: &Inputs,
        out: &mut [f32],
        i: usize,
        j: usize,
    ) {
        // SAFETY: the caller keeps the tile inside; quads are 4·padded bytes a step of four rows.
        unsafe {
            let mut acc = [[_mm512_setzero_si512(); C]; R];
            let w = d.quads.as_ptr().add(j * 64);
            let a = x.bytes.as_ptr().add(i * d.rows);
            for p in 0..d.rows / 4 {
                let mut row = [_mm512_setzero_si512(); C];
                for c in 0..C {
                    row[c] = _mm512_loadu_si512(w.add(p * d.padded * 4 + c * 64).cast());
                }
                for r in 0..R {
                    let v = _mm512_set1_epi32(a.add(r * d.rows + p * 4).cast::<i32>().read_unaligned());
                    for c in 0..C {
                        acc[r][c] = _mm512_dpbusd_epi32(acc[r][c], v, row[c]);
                    }
                }
            }
            for c in 0..C {
                let at = (j + c) * 16;
                let shift = _mm512_loadu_si512(d.shifts.as_ptr().add(at).cast());
                let scale = _mm512_loadu_ps(d.scales.as_ptr().add(at));
                let bias = _mm512_loadu_ps(d.bias.as_ptr().add(at));
                let left = d.columns - at;
                let mask: u16 = if left >= 16 { u16::MAX } else { (1 << left) - 1 };
                for r in 0..R {
                    let sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(acc[r][c], shift));
                    let scale = _mm512_mul_ps(_mm512_set1_ps(x.scales[i + r]), scale);
                    let y = _mm512_add_ps(_mm512_mul_ps(sum, scale), bias);
                    _mm512_mask_storeu_ps(out.as_mut_ptr().add((i + r) * d.columns + at), mask, y);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ModelWriter;

    #[test]
    fn it_is_the_exact_sum_of_what_is_in_8_bits() {
        let (n, rows, columns) = (13usize, 24usize, 83usize);
        let value = |i: usize, s: usize| ((i * 7919 + s * 104_729) % 2003) as f32 / 1001.5 - 1.0;
        let w: Vec<f32> = (0..rows * columns).map(|i| value(i, 1)).collect();
        let b: Vec<f32> = (0..columns).map(|i| value(i, 2)).collect();
        let x: Vec<f32> = (0..n * rows).map(|i| value(i, 3)).collect();
        let mut writer = ModelWriter::default();
        writer.add_dense("w", rows, columns, &w);
        writer.add_vector("w.b", &b);
        let bytes = writer.finish("");
        let file = ModelFile::open(&bytes).unwrap();
        let dense = Dense::open(&file, "w", rows, columns).unwrap();
        let (mut inputs, mut out) = (Inputs::default(), vec![]);
        inputs.fill(&x, rows);
        dense.apply(&inputs, &mut out);
        let weights = file.tensor("w", Type::I8).unwrap();
        let scales = file.vector("w.s", columns).unwrap();
        for i in 0..n {
            let row = &x[i * rows..(i + 1) * rows];
            let top = row.iter().fold(0f32, |m, v| m.max(v.abs()));
            for j in 0..columns {
                let sum: i32 = (0..rows)
                    .map(|k| round(row[k] * (127.0 / top)) * i32::from(weights.bytes[k * columns + j] as i8))
                    .sum();
                let want = sum as f32 * (top / 127.0 * scales[j]) + b[j];
                assert_eq!(out[i * columns + j].to_bits(), want.to_bits(), "{i} {j}");
            }
        }
    }
}
