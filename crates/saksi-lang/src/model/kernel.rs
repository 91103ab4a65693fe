//! The one arithmetic kernel: `C += A·B` on row-major `f32` matrices.
//!
//! Every product is a fused multiply-add and every element sums over the inner dimension in order, so
//! the result has the same bits on every machine, whatever the width of its vectors.

/// Adds `a` (`m`×`k`) times `b` (`k`×`n`) to `c` (`m`×`n`).
///
/// # Panics
/// When a slice is shorter than its shape.
pub fn gemm(c: &mut [f32], a: &[f32], b: &[f32], m: usize, k: usize, n: usize) {
    assert!(c.len() >= m * n && a.len() >= m * k && b.len() >= k * n, "gemm: slice shorter than its shape");
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f") {
            // SAFETY: the feature was found just above; lengths were checked above.
            return unsafe { x86::gemm512(c.as_mut_ptr(), a.as_ptr(), b.as_ptr(), m, k, n) };
        }
        if std::arch::is_x86_feature_detected!("avx2") && std::arch::is_x86_feature_detected!("fma") {
            // SAFETY: as above.
            return unsafe { x86::gemm256(c.as_mut_ptr(), a.as_ptr(), b.as_ptr(), m, k, n) };
        }
    }
    portable(c, a, b, m, k, n);
}

/// The same product without vector instructions of its own.
fn portable(c: &mut [f32], a: &[f32], b: &[f32], m: usize, k: usize, n: usize) {
    let mut sum = vec![0f32; n];
    for i in 0..m {
        sum.fill(0.0);
        for p in 0..k {
            let x = a[i * k + p];
            for (s, &w) in sum.iter_mut().zip(&b[p * n..(p + 1) * n]) {
                *s = x.mul_add(w, *s);
            }
        }
        for (o, s) in c[i * n..(i + 1) * n].iter_mut().zip(&sum) {
            *o += s;
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use core::arch::x86_64::*;

    /// Writes a tile kernel of `R` rows by `C` vectors and a driver that covers the matrix with it.
    macro_rules! driver {
        ($gemm:ident, $tile:ident, $feature:literal, $lanes:literal, $rows:literal, $wide:literal,
         $zero:ident, $load:ident, $store:ident, $set:ident, $add:ident, $fma:ident) => {
            #[target_feature(enable = $feature)]
            unsafe fn $tile<const R: usize, const C: usize>(
                c: *mut f32,
                a: *const f32,
                b: *const f32,
                k: usize,
                n: usize,
            ) {
                // SAFETY: the driver keeps tiles inside the matrices.
                unsafe {
                    let mut acc = [[$zero(); C]; R];
                    for p in 0..k {
                        let mut row = [$zero(); C];
                        for j in 0..C {
                            row[j] = $load(b.add(p * n + j * $lanes));
                        }
                        for i in 0..R {
                            let x = $set(*a.add(i * k + p));
                            for j in 0..C {
                                acc[i][j] = $fma(x, row[j], acc[i][j]);
                            }
                        }
                    }
                    for i in 0..R {
                        for j in 0..C {
                            let at = c.add(i * n + j * $lanes);
                            $store(at, $add($load(at), acc[i][j]));
                        }
                    }
                }
            }

            /// # Safety
            /// The pointers cover `m`×`n`, `m`×`k` and `k`×`n` values.
            #[target_feature(enable = $feature)]
            pub(super) unsafe fn $gemm(
                c: *mut f32,
                a: *const f32,
                b: *const f32,
                m: usize,
                k: usize,
                n: usize,
            ) {
                // SAFETY: every tile lies inside the shapes that the caller vouches for.
                unsafe {
                    let mut j = 0;
                    while j + $lanes <= n {
                        let wide = j + $wide * $lanes <= n;
                        let mut i = 0;
                        while i < m {
                            let (cc, aa, bb) = (c.add(i * n + j), a.add(i * k), b.add(j));
                            match (wide, m - i >= $rows) {
                                (true, true) => $tile::<$rows, $wide>(cc, aa, bb, k, n),
                                (true, false) => $tile::<1, $wide>(cc, aa, bb, k, n),
                                (false, true) => $tile::<$rows, 1>(cc, aa, bb, k, n),
                                (false, false) => $tile::<1, 1>(cc, aa, bb, k, n),
                            }
                            i += if m - i >= $rows { $rows } else { 1 };
                        }
                        j += if wide { $wide * $lanes } else { $lanes };
                    }
                    for i in 0..m {
                        for j in j..n {
                            let mut sum = 0f32;
                            for p in 0..k {
                                sum = (*a.add(i * k + p)).mul_add(*b.add(p * n + j), sum);
                            }
                            *c.add(i * n + j) += sum;
                        }
                    }
                }
            }
        };
    }

    driver!(
        gemm512,
        tile512,
        "avx512f",
        16,
        6,
        4,
        _mm512_setzero_ps,
        _mm512_loadu_ps,
        _mm512_storeu_ps,
        _mm512_set1_ps,
        _mm512_add_ps,
        _mm512_fmadd_ps
    );
    driver!(
        gemm256,
        tile256,
        "avx2,fma",
        8,
        4,
        2,
        _mm256_setzero_ps,
        _mm256_loadu_ps,
        _mm256_storeu_ps,
        _mm256_set1_ps,
        _mm256_add_ps,
        _mm256_fmadd_ps
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_gives_the_same_bits() {
        for (m, k, n) in [(1, 3, 5), (7, 128, 96), (13, 33, 71), (4, 1, 16)] {
            let value = |i: usize, s: usize| ((i * 7919 + s * 104_729) % 2003) as f32 / 1001.5 - 1.0;
            let a: Vec<f32> = (0..m * k).map(|i| value(i, 1)).collect();
            let b: Vec<f32> = (0..k * n).map(|i| value(i, 2)).collect();
            let start: Vec<f32> = (0..m * n).map(|i| value(i, 3)).collect();
            let (mut fast, mut plain) = (start.clone(), start);
            gemm(&mut fast, &a, &b, m, k, n);
            portable(&mut plain, &a, &b, m, k, n);
            assert!(fast.iter().zip(&plain).all(|(x, y)| x.to_bits() == y.to_bits()), "{m}x{k}x{n}");
        }
    }
}
