//! Measures sentence boundaries against those marked by hand in `crates/saksi-lang/tests/data/sentences.tsv`.

use saksi_lang::{Analyzer, Language};
use saksi_text::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::process::Command;

/// The marked boundaries; the texts stay with their publishers.
const MARKED: &str = include_str!("../../crates/saksi-lang/tests/data/sentences.tsv");

/// Boundaries found, marked, and both.
#[derive(Default)]
struct Count {
    both: usize,
    found: usize,
    marked: usize,
}

impl Count {
    fn add(&mut self, found: &BTreeSet<u32>, marked: &BTreeSet<u32>) {
        self.both += found.intersection(marked).count();
        self.found += found.len();
        self.marked += marked.len();
    }

    fn print(&self, name: &str) {
        let share = |n: usize| if n == 0 { 1.0 } else { self.both as f64 / n as f64 };
        let f = if self.found + self.marked == 0 {
            1.0
        } else {
            2.0 * self.both as f64 / (self.found + self.marked) as f64
        };
        println!(
            "{name}: precision {:.4} recall {:.4} F1 {f:.4} ({} marked)",
            share(self.found),
            share(self.marked),
            self.marked
        );
    }
}

/// Prints precision, recall and F1 of sentence ends: all of them, and only those inside a line, which are the hard ones.
pub(crate) fn measure(shared: &Path) -> io::Result<()> {
    let mut corpora: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    let (mut all, mut inside, mut by) = (Count::default(), Count::default(), BTreeMap::<&str, Count>::new());
    for line in MARKED.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [source, name, hash, spans] = fields[..] else {
            return Err(io::Error::other("a line has not four fields"));
        };
        let text = match source.strip_prefix("corpus/") {
            Some(tag) => {
                if !corpora.contains_key(tag) {
                    corpora.insert(tag, corpus(&shared.join(format!("data/corpus/{tag}.jsonl.gz")))?);
                }
                corpora.get(tag).and_then(|c| c.get(name)).cloned().unwrap_or_default()
            }
            None => std::fs::read_to_string(shared.join("gold/dev").join(format!("{name}.txt")))?,
        };
        if format!("{:016x}", fnv(text.as_bytes())) != hash {
            return Err(io::Error::other(format!("{name} is not the text that was marked")));
        }
        let tag = if source == "corpus/en" || name.starts_with("en") { "en" } else { "id" };
        let language = Language::from_tag(tag).ok_or_else(|| io::Error::other("no such language"))?;
        let marked: BTreeSet<u32> = spans
            .split(' ')
            .filter_map(|s| s.split_once(':'))
            .filter_map(|(_, end)| end.parse().ok())
            .collect();
        let analysis = Analyzer::new(language).cut(&text, &[Span::between(0, text.len() as u32)]);
        let found: BTreeSet<u32> = analysis.sentences.iter().map(|s| s.span.end()).collect();
        all.add(&found, &marked);
        by.entry(tag).or_default().add(&found, &marked);
        let hard = |ends: &BTreeSet<u32>| ends.iter().copied().filter(|&e| !ends_line(&text, e)).collect();
        inside.add(&hard(&found), &hard(&marked));
        for (wrong, what) in [
            (found.difference(&marked), "found, not marked"),
            (marked.difference(&found), "marked, not found"),
        ] {
            for end in wrong {
                println!("{name}: byte {end}: {what}");
            }
        }
    }
    for (tag, count) in &by {
        count.print(tag);
    }
    all.print("all");
    inside.print("inside lines");
    Ok(())
}

/// Whether nothing but blanks stands between `end` and the end of its line.
fn ends_line(text: &str, end: u32) -> bool {
    let rest = text.get(end as usize..).unwrap_or_default();
    let line = rest.split(['\n', '\r']).next().unwrap_or_default();
    line.trim().is_empty()
}

/// The texts of a compressed corpus by their names.
fn corpus(path: &Path) -> io::Result<BTreeMap<String, String>> {
    let output = Command::new("gzip").arg("-dc").arg(path).output()?;
    let lines = String::from_utf8(output.stdout).map_err(io::Error::other)?;
    let mut texts = BTreeMap::new();
    for line in lines.lines() {
        let article: serde_json::Value = serde_json::from_str(line).map_err(io::Error::other)?;
        if let (Some(id), Some(text)) = (article["id"].as_str(), article["text"].as_str()) {
            texts.insert(id.to_owned(), text.to_owned());
        }
    }
    Ok(texts)
}

/// FNV-1a, 64 bits.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, &b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
