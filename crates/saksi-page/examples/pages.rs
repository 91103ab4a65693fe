//! Prints what the page stage makes of files, one JSON object a line in the shape of the record.
//!
//! `cargo run -p saksi-page --example pages -- FILE…`
#![expect(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "an edge")]

use saksi_text::Offsets;
use serde_json::json;

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) => {
                eprintln!("{path}: {e}");
                continue;
            }
        };
        let page = saksi_page::read(&bytes, Some(&path));
        let offsets = Offsets::new(&page.text);
        let span = |s| {
            let c = offsets.chars(s);
            json!({"start": c.start(), "end": c.end()})
        };
        let noise: Vec<_> = page
            .noise
            .iter()
            .map(|n| {
                let c = offsets.chars(n.span);
                json!({"start": c.start(), "end": c.end(), "kind": n.kind, "quote": n.span.of(&page.text)})
            })
            .collect();
        let line = json!({
            "source": path, "format": format!("{:?}", page.format), "text": page.text,
            "title": page.title.map(span), "noise": noise, "byline": page.byline, "outlet": page.outlet,
            "published": page.published.as_ref().map(|p| &p.date),
            "published_from": page.published.as_ref().map(|p| p.from),
            "dateline": page.dateline.as_ref().map(|d| json!({"quote": d.span.of(&page.text), "place": d.place, "outlet": d.outlet})),
            "url": page.url, "language": page.language, "diagnostics": page.diagnostics,
        });
        println!("{line}");
    }
}
