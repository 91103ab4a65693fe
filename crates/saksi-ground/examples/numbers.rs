//! Scores number values on a file of Recognizers-Text cases.
//!
//! `cargo run -p saksi-ground --example numbers -- NumberModel.json [LANGUAGE]`

use saksi_ground::Grounder;
use saksi_lang::Language;
use serde_json::Value;
use std::io::Write;

#[allow(clippy::disallowed_methods)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: numbers FILE [LANGUAGE]")?;
    let language = std::env::args().nth(2).and_then(|l| Language::from_tag(&l)).unwrap_or(Language::En);
    let text = std::fs::read_to_string(path)?;
    let cases: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let grounder = Grounder::new();
    let mut out = std::io::stdout().lock();
    let (mut right, mut values, mut values_right) = (0, 0, 0);
    for case in &cases {
        let input = case["Input"].as_str().unwrap_or_default();
        let expected: Vec<f64> = case["Results"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|r| r["Resolution"]["value"].as_str()?.parse().ok())
            .collect();
        let found: Vec<f64> = grounder.numbers(input, language).into_iter().map(|n| n.1).collect();
        let same = expected.len() == found.len()
            && expected.iter().zip(&found).all(|(a, b)| (a - b).abs() <= 1e-9 * a.abs().max(1e-3));
        right += usize::from(same);
        values += usize::from(!expected.is_empty());
        values_right += usize::from(same && !expected.is_empty());
        if !same {
            writeln!(out, "{input:?}: expected {expected:?}, found {found:?}")?;
        }
    }
    writeln!(out, "all cases {right} of {}; value cases {values_right} of {values}", cases.len())?;
    Ok(())
}
