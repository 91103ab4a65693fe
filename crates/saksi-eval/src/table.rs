//! The figures as text: the same lines as the scorer that goes with the gold data.

use crate::Score;
use crate::count::Figure;
use std::fmt::Write;

/// The figures of every group, a line each.
pub fn print(score: &Score) -> String {
    let number = |x: Option<f64>| x.map_or_else(|| "  -  ".to_string(), |x| format!("{x:.3}"));
    let mut out = String::new();
    for (group, totals) in &score.groups {
        let _ = writeln!(out, "== {group}");
        for figure in Figure::ALL {
            let count = totals.get(figure);
            let name = figure.name();
            let _ = if figure.is_rate() {
                let rate = number(count.recall());
                writeln!(out, "{name:22} {rate}               ({} of {})", count.right, count.gold)
            } else {
                writeln!(
                    out,
                    "{name:22} P {}  R {}  F1 {}  ({} right, {} predicted, {} gold)",
                    number(count.precision()),
                    number(count.recall()),
                    number(count.f1()),
                    count.right,
                    count.predicted,
                    count.gold
                )
            };
        }
    }
    out
}
