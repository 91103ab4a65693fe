//! Prints the names, places and entities of texts, one a line: `names LANGUAGE [--tags | --time] < FILE`.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // An edge: it reads and prints.

use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;

fn main() {
    let language = std::env::args().nth(1).and_then(|t| Language::from_tag(&t)).unwrap_or(Language::En);
    let timed = std::env::args().any(|a| a == "--time");
    let (mut bytes, mut seconds) = (0, 0.0);
    let (grounder, analyzer) = (Grounder::new(), Analyzer::new(language));
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let analysis = analyzer.analyze(&line, &[Span::between(0, line.len() as u32)]);
        let start = std::time::Instant::now();
        let ground = grounder.ground(&analysis, &Context::default());
        seconds += start.elapsed().as_secs_f64();
        bytes += line.len();
        if timed {
            continue;
        }
        println!("{line}");
        if std::env::args().any(|a| a == "--tags") {
            for (i, t) in analysis.tokens.iter().enumerate() {
                print!("{}/{:?}/{:?} ", analysis.form(i), t.upos, t.rel);
            }
            println!();
        }
        for n in &analysis.names {
            println!("  name {:?} {}", n.kind, n.span.of(&line));
        }
        for p in &ground.places {
            println!(
                "  place {} {:?} {:?} {:?},{:?} metonym {}",
                p.span.of(&line),
                p.precision,
                p.country,
                p.lat,
                p.lon,
                p.metonym
            );
        }
        for e in &ground.entities {
            let mentions: Vec<&str> = e.mentions.iter().map(|m| m.of(&line)).collect();
            println!("  entity {:?} {} {:?} role {:?} {mentions:?}", e.kind, e.name, e.reference, e.role);
        }
    }
    if timed {
        println!("all grounding: {:.2} MB/s", f64::from(bytes as u32) / seconds / 1e6);
    }
}
