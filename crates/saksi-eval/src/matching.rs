//! Words inside spans, overlaps, and one-to-one matching.

use saksi_record::CharSpan;
use std::collections::BTreeSet;

/// How many code points two spans share; negative where they are apart.
pub(crate) fn overlap(a: CharSpan, b: CharSpan) -> i64 {
    i64::from(a.end().min(b.end())) - i64::from(a.start().max(b.start()))
}

/// Words of a text, found as the pattern `\w+(?:[.,]\d+)*` finds them.
pub(crate) struct Words<'t> {
    chars: &'t [char],
}

impl<'t> Words<'t> {
    pub(crate) fn new(chars: &'t [char]) -> Self {
        Self { chars }
    }

    /// Word tokens inside the spans, as offsets.
    pub(crate) fn inside(&self, spans: &[CharSpan]) -> BTreeSet<(u32, u32)> {
        let mut set = BTreeSet::new();
        for span in spans {
            let end = (span.end() as usize).min(self.chars.len());
            let mut at = span.start() as usize;
            while at < end {
                if !word(self.chars[at]) {
                    at += 1;
                    continue;
                }
                let start = at;
                while at < end && word(self.chars[at]) {
                    at += 1;
                }
                while at + 1 < end && matches!(self.chars[at], '.' | ',') && digit(self.chars[at + 1]) {
                    at += 1;
                    while at < end && digit(self.chars[at]) {
                        at += 1;
                    }
                }
                set.insert((start as u32, at as u32));
            }
        }
        set
    }
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Share of two word sets.
pub(crate) fn jaccard(a: &BTreeSet<(u32, u32)>, b: &BTreeSet<(u32, u32)>) -> f64 {
    let both = a.intersection(b).count();
    let any = a.len() + b.len() - both;
    if any == 0 { 0.0 } else { both as f64 / any as f64 }
}

/// Greedy one-to-one matching by falling weight above 0; ties go to the earlier pair.
pub(crate) fn pairs(
    gold: usize,
    predicted: usize,
    weight: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    let mut scored: Vec<(f64, usize, usize)> = (0..gold)
        .flat_map(|i| (0..predicted).map(move |j| (i, j)))
        .map(|(i, j)| (weight(i, j), i, j))
        .filter(|(w, ..)| *w > 0.0)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut seen_gold, mut seen_predicted) = (vec![false; gold], vec![false; predicted]);
    let mut out = Vec::new();
    for (_, i, j) in scored {
        if !seen_gold[i] && !seen_predicted[j] {
            seen_gold[i] = true;
            seen_predicted[j] = true;
            out.push((i, j));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_its_marks_is_one_word() {
        let chars: Vec<char> = "about 40.000 men, 5".chars().collect();
        let all = [CharSpan::between(0, chars.len() as u32)];
        assert_eq!(Words::new(&chars).inside(&all).len(), 4);
    }

    #[test]
    fn the_heavier_pair_wins_and_nothing_is_used_twice() {
        let weights = [[0.5, 0.9], [0.8, 0.95]];
        assert_eq!(pairs(2, 2, |i, j| weights[i][j]), [(1, 1), (0, 0)]);
    }
}
