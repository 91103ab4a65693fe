//! A simple recurrent layer in both directions: gates read the word, memory runs along the sentence.
//!
//! Per direction, with `g` the gate curve and all products elementwise:
//! `f = g(Uf + vf·c₋ + bf)`, `r = g(Ur + vr·c₋ + br)`, `c = f·c₋ + (1−f)·Ux`, `h = r·c + (1−r)·x`.

/// The gate curve, from 0 to 1; algebraic, so that its bits are the same everywhere.
#[inline(always)]
pub fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x * x).sqrt()
}

/// Runs the layer over a sentence of `n` words with `half` units a direction.
///
/// `u` is `n`×6·`half` (`Ux`, `Uf`, `Ur` forwards, then backwards); on return the gates stand where their
/// inputs stood. `x`, the memory `c` and the output `h` are `n`×2·`half`; `v` and `b` are 4·`half` (`f`, `r`
/// forwards, then backwards).
#[allow(clippy::too_many_arguments)]
pub fn run(
    u: &mut [f32],
    x: &[f32],
    c: &mut [f32],
    h: &mut [f32],
    v: &[f32],
    b: &[f32],
    n: usize,
    half: usize,
) {
    #[cfg(target_arch = "x86_64")]
    {
        if std::arch::is_x86_feature_detected!("avx512f") {
            // SAFETY: the feature was found just above.
            return unsafe { run512(u, x, c, h, v, b, n, half) };
        }
        if std::arch::is_x86_feature_detected!("avx2") {
            // SAFETY: as above.
            return unsafe { run256(u, x, c, h, v, b, n, half) };
        }
    }
    body(u, x, c, h, v, b, n, half);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f")]
#[allow(clippy::too_many_arguments)]
fn run512(
    u: &mut [f32],
    x: &[f32],
    c: &mut [f32],
    h: &mut [f32],
    v: &[f32],
    b: &[f32],
    n: usize,
    half: usize,
) {
    body(u, x, c, h, v, b, n, half);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[allow(clippy::too_many_arguments)]
fn run256(
    u: &mut [f32],
    x: &[f32],
    c: &mut [f32],
    h: &mut [f32],
    v: &[f32],
    b: &[f32],
    n: usize,
    half: usize,
) {
    body(u, x, c, h, v, b, n, half);
}

#[inline(always)]
#[allow(clippy::too_many_arguments)]
fn body(u: &mut [f32], x: &[f32], c: &mut [f32], h: &mut [f32], v: &[f32], b: &[f32], n: usize, half: usize) {
    let mut memory = vec![0f32; half];
    for direction in 0..2 {
        memory.fill(0.0);
        let (vf, vr) = v[direction * 2 * half..][..2 * half].split_at(half);
        let (bf, br) = b[direction * 2 * half..][..2 * half].split_at(half);
        for step in 0..n {
            let t = if direction == 0 { step } else { n - 1 - step };
            let (ux, gates) = u[t * 6 * half + direction * 3 * half..][..3 * half].split_at_mut(half);
            let (uf, ur) = gates.split_at_mut(half);
            let at = t * 2 * half + direction * half;
            let (x, c, h) = (&x[at..][..half], &mut c[at..][..half], &mut h[at..][..half]);
            for k in 0..half {
                let before = memory[k];
                let f = gate(uf[k] + vf[k] * before + bf[k]);
                let r = gate(ur[k] + vr[k] * before + br[k]);
                let now = f * before + (1.0 - f) * ux[k];
                uf[k] = f;
                ur[k] = r;
                memory[k] = now;
                c[k] = now;
                h[k] = r * now + (1.0 - r) * x[k];
            }
        }
    }
}
