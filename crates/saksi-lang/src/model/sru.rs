//! A simple recurrent layer in both directions: gates read the word, memory runs along the sentence.
//!
//! Per direction, with `g` the gate curve and all products elementwise:
//! `f = g(Uf + vf·c₋ + bf)`, `r = g(Ur + vr·c₋ + br)`, `c = f·c₋ + (1−f)·Ux`, `h = r·c + (1−r)·x`.

/// Units worked on together; half a layer is a multiple of it.
pub const LANES: usize = 16;

/// The gate curve, from 0 to 1; algebraic, so that its bits are the same everywhere.
#[inline(always)]
pub fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x * x).sqrt()
}

/// Runs the layer over a sentence of `n` words with `half` units a direction.
///
/// `u` is `n`×6·`half` (`Ux`, `Uf`, `Ur` forwards, then backwards); on return the gates stand where their
/// inputs stood. `x`, the memory `c` and the output `h` are `n`×2·`half`; `v` and `b` are 4·`half` (`f`, `r`
/// forwards, then backwards). `half` is a multiple of [`LANES`].
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
            // Whole lanes are copied in and out, so that nothing can alias and the compiler sees vectors.
            for k in (0..half).step_by(LANES) {
                let load = |from: &[f32]| -> [f32; LANES] {
                    let mut lanes = [0f32; LANES];
                    lanes.copy_from_slice(&from[k..k + LANES]);
                    lanes
                };
                let (before, ux, xs) = (load(&memory), load(ux), load(x));
                let (mut f, mut r) = (load(uf), load(ur));
                let (vf, vr, bf, br) = (load(vf), load(vr), load(bf), load(br));
                let (mut now, mut out) = ([0f32; LANES], [0f32; LANES]);
                for l in 0..LANES {
                    f[l] = gate(f[l] + vf[l] * before[l] + bf[l]);
                    r[l] = gate(r[l] + vr[l] * before[l] + br[l]);
                    now[l] = f[l] * before[l] + (1.0 - f[l]) * ux[l];
                    out[l] = r[l] * now[l] + (1.0 - r[l]) * xs[l];
                }
                uf[k..k + LANES].copy_from_slice(&f);
                ur[k..k + LANES].copy_from_slice(&r);
                memory[k..k + LANES].copy_from_slice(&now);
                c[k..k + LANES].copy_from_slice(&now);
                h[k..k + LANES].copy_from_slice(&out);
            }
        }
    }
}
