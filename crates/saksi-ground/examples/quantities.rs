//! Prints what grounding finds in plain texts as JSON lines, for scoring outside the program.
//!
//! `cargo run -p saksi-ground --example quantities -- LANGUAGE FILE…`

use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::{Offsets, Span};
use serde_json::json;
use std::io::Write;

#[allow(clippy::disallowed_methods)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let language =
        arguments.next().and_then(|l| Language::from_tag(&l)).ok_or("usage: quantities LANGUAGE FILE…")?;
    let analyzer = Analyzer::new(language);
    let grounder = Grounder::new();
    let mut out = std::io::stdout().lock();
    for path in arguments {
        let (path, day) = path.split_once('=').unwrap_or((&path, ""));
        let text = std::fs::read_to_string(path)?;
        let analysis = analyzer.analyze(&text, &[Span::between(0, text.len() as u32)]);
        let context = Context { published: day.parse().ok(), ..Context::default() };
        let ground = grounder.ground(&analysis, &context);
        let offsets = Offsets::new(&text);
        let quantities: Vec<_> = ground
            .quantities
            .iter()
            .map(|q| {
                let s = offsets.chars(q.span);
                json!({"start": s.start(), "end": s.end(), "text": q.span.of(&text), "min": q.min, "max": q.max,
                    "approximate": q.approximate, "unit": q.unit, "noun": q.noun.map(|n| n.of(&text)), "currency": q.currency})
            })
            .collect();
        let times: Vec<_> = ground
            .times
            .iter()
            .map(|t| {
                let s = offsets.chars(t.span);
                json!({"start": s.start(), "end": s.end(), "text": t.span.of(&text),
                    "from": t.from.map(|d| d.to_string()), "to": t.to.map(|d| d.to_string()), "grain": t.grain})
            })
            .collect();
        writeln!(out, "{}", json!({"path": path, "quantities": quantities, "times": times}))?;
    }
    Ok(())
}
