//! Articles and words a second on one core, from text to record, over the pages of `examples/` repeated.
//!
//! `cargo bench -p saksi-read`. Packs are unpacked before the clock starts; the figure is the median of several rounds, in CPU time of
//! the thread, so that a busy machine does not change it.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark reads files and prints")]

use cpu_time::ThreadTime;
use saksi_read::{Options, Reader};
use std::path::Path;
use std::time::Duration;

/// An article of average length, in words: the unit of the figure.
const ARTICLE: f64 = 300.0;
const ROUNDS: usize = 7;
const REPEATS: usize = 20;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("the examples are part of the repository")
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "html"))
        .collect();
    paths.sort();
    let reader = Reader::new();
    let options = Options::default();
    // The plain text of each page: what is measured begins at text.
    let texts: Vec<(String, String)> = paths
        .iter()
        .filter_map(|p| std::fs::read(p).ok().map(|b| (p.display().to_string(), b)))
        .map(|(name, bytes)| (name.clone(), reader.read(&bytes, &name, &options).text))
        .collect();
    let words: usize = texts.iter().map(|(_, t)| t.split_whitespace().count()).sum::<usize>() * REPEATS;
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = ThreadTime::now();
            for _ in 0..REPEATS {
                for (_, text) in &texts {
                    std::hint::black_box(reader.read(text.as_bytes(), "bench.txt", &options));
                }
            }
            start.elapsed()
        })
        .collect();
    times.sort();
    let seconds = times[ROUNDS / 2].as_secs_f64();
    let rate = words as f64 / seconds;
    println!("{} pages × {REPEATS}: {words} words in {seconds:.3} CPU seconds of one thread", texts.len());
    println!("{rate:.0} words/s = {:.0} articles of {ARTICLE} words a second", rate / ARTICLE);
}
