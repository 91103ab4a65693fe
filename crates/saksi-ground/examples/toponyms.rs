//! Scores given spans against geographic gold: the share right within 161 km, of all.
//!
//! `toponyms FILE…`, files in the form of LGL and TR-News.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // An edge: it reads files and prints.

use saksi_ground::{Context, Grounder};
use saksi_lang::Language;
use saksi_text::{CharSpan, Offsets, Span};

struct Gold {
    span: Span,
    lat: f64,
    lon: f64,
    name: String,
}

fn main() {
    let grounder = Grounder::new();
    let wrong = std::env::args().any(|a| a == "--wrong");
    for path in std::env::args().skip(1).filter(|a| !a.starts_with("--")) {
        let xml = std::fs::read_to_string(&path).unwrap_or_default();
        let (mut right, mut all, mut found, mut bytes) = (0, 0, 0, 0);
        let mut seconds = 0.0;
        for article in pieces(&xml, "<article ", "</article>") {
            let Some(text) = pieces(article, "<text>", "</text>").next() else { continue };
            let text = text.trim_start_matches("<![CDATA[").trim_end_matches("]]>").replace("\r\n", "\n");
            let gold = gold(article, &text);
            let outlet = pieces(article, "<domain>", "</domain>").next().map(|d| d.trim().to_string());
            let context = Context { outlet, ..Context::default() };
            let spans: Vec<Span> = gold.iter().map(|g| g.span).collect();
            let start = std::time::Instant::now();
            let places = grounder.ground_spans(&text, Language::En, &context, &spans);
            seconds += start.elapsed().as_secs_f64();
            bytes += text.len();
            for (g, p) in gold.iter().zip(places) {
                all += 1;
                let at = p.lat.zip(p.lon);
                found += usize::from(at.is_some());
                let far = at.map_or(f64::MAX, |(lat, lon)| distance(lat, lon, g.lat, g.lon));
                right += usize::from(far <= 161.0);
                if wrong && far > 161.0 {
                    println!(
                        "{}\t{}\t{:.1},{:.1}\t{at:?}\t{:?}\t{:?}",
                        g.span.of(&text),
                        g.name,
                        g.lat,
                        g.lon,
                        p.country,
                        context.outlet
                    );
                }
            }
        }
        let share = |n: usize| n as f64 / all as f64;
        println!(
            "{path}: {all} names, within 161 km {:.3} of all, {:.3} of found ({:.3}); {:.1} MB/s",
            share(right),
            right as f64 / found as f64,
            share(found),
            bytes as f64 / seconds / 1e6
        );
    }
}

fn gold(article: &str, text: &str) -> Vec<Gold> {
    let offsets = Offsets::new(text);
    let value = |s: &str, tag: &str| {
        pieces(s, &format!("<{tag}>"), &format!("</{tag}>")).next().map(|v| v.trim().to_string())
    };
    pieces(article, "<toponym>", "</toponym>")
        .filter_map(|t| {
            let number = |tag| value(t, tag)?.parse::<u32>().ok();
            let span = offsets.bytes(CharSpan::new(number("start")?, number("end")?)?);
            Some(Gold {
                span: mend(text, span, &value(t, "phrase")?)?,
                lat: value(t, "lat")?.parse().ok()?,
                lon: value(t, "lon")?.parse().ok()?,
                name: value(t, "name").unwrap_or_default(),
            })
        })
        .collect()
}

/// Some articles' offsets have slipped: then the nearest place where the phrase stands.
fn mend(text: &str, span: Option<Span>, phrase: &str) -> Option<Span> {
    if let Some(span) = span.filter(|s| s.of(text) == phrase) {
        return Some(span);
    }
    let at = span.map_or(text.len(), |s| s.start() as usize);
    let (start, _) = text.match_indices(phrase).min_by_key(|(i, _)| i.abs_diff(at))?;
    Some(Span::between(start as u32, (start + phrase.len()) as u32))
}

fn pieces<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> + 'a {
    text.split(open).skip(1).filter_map(move |rest| rest.split(close).next())
}

fn distance(a: f64, b: f64, c: f64, d: f64) -> f64 {
    let h = ((a - c).to_radians() / 2.0).sin().powi(2)
        + a.to_radians().cos() * c.to_radians().cos() * ((b - d).to_radians() / 2.0).sin().powi(2);
    12_742.0 * h.sqrt().asin()
}
