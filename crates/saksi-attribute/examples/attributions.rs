//! Prints who says what in the given text files, one JSON object a file: `source`, `text`, `attributions`.
//!
//! `cargo run --release -p saksi-attribute --example attributions -- en FILE… > records.jsonl`
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

use saksi_attribute::Attributor;
use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::{Offsets, Span};
use serde_json::json;
use std::time::{Duration, Instant};

fn main() {
    let mut args = std::env::args().skip(1);
    let forced = args.next().and_then(|tag| Language::from_tag(&tag));
    let stages = Language::ALL.map(|l| (Analyzer::new(l), Attributor::new(l)));
    let grounder = Grounder::new();
    let (mut words, mut spent) = (0usize, Duration::ZERO);
    for path in args {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let page = saksi_page::read(&bytes, Some(&path));
        let name = path.rsplit('/').next().unwrap_or_default();
        let language = forced.unwrap_or(if name.starts_with("en") { Language::En } else { Language::Id });
        let (analyzer, attributor) = &stages[usize::from(language == Language::En)];
        let analysis = analyzer.analyze(&page.text, &page.story());
        let ground = grounder.ground(&analysis, &Context::default());
        let title = page.title;
        let start = Instant::now();
        let found = attributor.attribute(&analysis, &ground, title, page.outlet.as_deref());
        spent += start.elapsed();
        words += page.text.split_whitespace().count();
        let offsets = Offsets::new(&page.text);
        let span = |s: Span| {
            let c = offsets.chars(s);
            json!({"start": c.start(), "end": c.end()})
        };
        let attributions: Vec<_> = found
            .iter()
            .enumerate()
            .map(|(i, a)| {
                json!({
                    "id": format!("a{}", i + 1), "kind": a.kind, "act": a.act.as_str(), "cue": a.cue.map(span),
                    "source": a.source.map(span), "speaker": a.speaker.map(|e| ground.entities[e].name.clone()),
                    "content": a.content.iter().map(|s| span(*s)).collect::<Vec<_>>(),
                    "via": a.via.iter().map(|v| {
                        let mut o = v.span.map_or_else(|| json!({}), span);
                        o["outlet"] = json!(v.outlet);
                        o
                    }).collect::<Vec<_>>(),
                    "parent": a.parent.map(|p| format!("a{}", p + 1)), "rule": a.rule,
                })
            })
            .collect();
        println!("{}", json!({"source": path, "text": page.text, "attributions": attributions}));
    }
    eprintln!(
        "{words} words, {:.0} words/s (attribution alone)",
        words as f64 / spent.as_secs_f64().max(1e-9)
    );
}
