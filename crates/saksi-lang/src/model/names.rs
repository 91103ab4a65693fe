//! From scores of name tags to names.

use super::net::NAME_TAGS;
use std::ops::Range;

/// The best legal sequence of name tags: inside follows only begin or inside of the same kind.
pub fn decode(scores: &[f32]) -> Vec<u8> {
    let n = scores.len() / NAME_TAGS;
    if n == 0 {
        return Vec::new();
    }
    let legal = |from: usize, to: usize| to == 0 || to % 2 == 1 || from == to || from + 1 == to;
    let mut best = [f32::NEG_INFINITY; NAME_TAGS];
    let mut from = vec![[0u8; NAME_TAGS]; n];
    for t in 0..NAME_TAGS {
        if legal(0, t) {
            best[t] = scores[t];
        }
    }
    for i in 1..n {
        let mut now = [f32::NEG_INFINITY; NAME_TAGS];
        for t in 0..NAME_TAGS {
            for (p, &before) in best.iter().enumerate() {
                if legal(p, t) && before > now[t] {
                    now[t] = before;
                    from[i][t] = p as u8;
                }
            }
            now[t] += scores[i * NAME_TAGS + t];
        }
        best = now;
    }
    let mut tags = vec![0u8; n];
    for t in 0..NAME_TAGS {
        if best[t] > best[tags[n - 1] as usize] {
            tags[n - 1] = t as u8;
        }
    }
    for i in (1..n).rev() {
        tags[i - 1] = from[i][tags[i] as usize];
    }
    tags
}

/// The names of a sequence of tags: their words, and 0 person, 1 place, 2 organization.
pub fn spans(tags: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut out: Vec<(Range<usize>, usize)> = Vec::new();
    for (i, &t) in tags.iter().enumerate() {
        let Some(t) = t.checked_sub(1) else { continue };
        let kind = usize::from(t / 2);
        match out.last_mut() {
            Some((range, k)) if t % 2 == 1 && range.end == i && *k == kind => range.end = i + 1,
            _ => out.push((i..i + 1, kind)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_needs_a_beginning_of_its_kind() {
        // The second word scores best as inside of a place, the first as begin of a person.
        let scores = [0.0, 3.0, 0.0, 1.0, 0.0, 0.0, 0.0, /**/ 0.0, 0.0, 2.5, 0.0, 3.0, 0.0, 0.0];
        assert_eq!(decode(&scores), [1, 2]);
        assert_eq!(spans(&[1, 2, 0, 3, 3]), [(0..2, 0), (3..4, 1), (4..5, 1)]);
        assert_eq!(decode(&[0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 0.0]), [0]);
    }
}
