//! Prints the expressions of time in texts as JSON lines, for scoring outside the program.
//!
//! `cargo run -p saksi-ground --example timexes < LINES`, each line `{"id", "language", "published", "text"}`.

use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::{Offsets, Span};
use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let analyzers = [Analyzer::new(Language::Id), Analyzer::new(Language::En)];
    let grounder = Grounder::new();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let text = line["text"].as_str().unwrap_or_default();
        let analyzer = &analyzers[usize::from(line["language"] == "en")];
        let analysis = analyzer.analyze(text, &[Span::between(0, text.len() as u32)]);
        let context = Context {
            published: line["published"].as_str().and_then(|d| d.parse().ok()),
            ..Context::default()
        };
        let offsets = Offsets::new(text);
        let timexes: Vec<_> = grounder
            .timexes(&analysis, &context)
            .into_iter()
            .map(|(span, kind, value)| {
                let s = offsets.chars(span);
                json!({"start": s.start(), "end": s.end(), "text": span.of(text), "type": kind, "value": value})
            })
            .collect();
        let ground = grounder.ground(&analysis, &context);
        let times: Vec<_> = ground
            .times
            .iter()
            .map(|t| {
                let s = offsets.chars(t.span);
                json!({"start": s.start(), "end": s.end(), "text": t.span.of(text),
                    "from": t.from.map(|d| d.to_string()), "to": t.to.map(|d| d.to_string())})
            })
            .collect();
        writeln!(out, "{}", json!({"id": line["id"], "timexes": timexes, "times": times}))?;
    }
    Ok(())
}
