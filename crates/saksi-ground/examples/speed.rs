//! Measures grounding alone, in bytes a second: `cargo run --release -p saksi-ground --example speed -- LANGUAGE FILE…`

use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;
use std::io::Write;

#[allow(clippy::disallowed_methods)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let language =
        arguments.next().and_then(|l| Language::from_tag(&l)).ok_or("usage: speed LANGUAGE FILE…")?;
    let texts: Vec<String> = arguments.map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    let analyzer = Analyzer::new(language);
    let analyses: Vec<_> =
        texts.iter().map(|t| analyzer.analyze(t, &[Span::between(0, t.len() as u32)])).collect();
    let grounder = Grounder::new();
    let context = Context { published: Some(jiff::civil::date(2024, 6, 12)), ..Context::default() };
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut best = f64::INFINITY;
    let mut found = 0;
    for _ in 0..5 {
        let start = std::time::Instant::now();
        found = analyses
            .iter()
            .map(|a| grounder.ground(a, &context))
            .map(|g| g.quantities.len() + g.times.len())
            .sum();
        best = best.min(start.elapsed().as_secs_f64());
    }
    writeln!(std::io::stdout(), "{bytes} bytes, {found} found, {:.1} MB/s", bytes as f64 / best / 1e6)?;
    Ok(())
}
