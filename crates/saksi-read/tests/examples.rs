//! The pages of `examples/` against `examples/EXPECTED.md`: where each is from, what is noise, what it claims.
//!
//! `tests/examples-floors.txt` holds how many of each hold; the numbers may get better, never worse.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "the pages are files of this repository")]

use saksi_read::{Options, Reader};
use saksi_record::{Claim, Modality, Polarity, Record};
use std::collections::BTreeSet;

struct Expected {
    file: String,
    facts: String,
    noise: Vec<String>,
    rows: Vec<String>,
}

fn expected() -> Vec<Expected> {
    let markdown = include_str!("../../../examples/EXPECTED.md");
    let page = |block: &str| {
        let line = |start: &str| block.lines().find(|line| line.starts_with(start)).unwrap_or_default();
        let rows = block.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| words"));
        Expected {
            file: block.lines().next().unwrap().trim().to_owned(),
            facts: line("Outlet: ").to_owned(),
            noise: line("Noise: ").split('`').skip(1).step_by(2).map(str::to_owned).collect(),
            rows: rows.map(str::to_owned).collect(),
        }
    };
    markdown.split("\n## ").skip(1).map(page).collect()
}

fn read(reader: &Reader, page: &Expected) -> Record {
    let path = format!("{}/../../examples/{}", env!("CARGO_MANIFEST_DIR"), page.file);
    reader.read(&std::fs::read(path).unwrap(), &page.file, &Options::default())
}

/// One row: whether a claim answers it in type, polarity and modality, and whether one asserts it falsely.
/// `None` if the words of the row are not in the story.
fn answered(line: &str, record: &Record) -> Option<(bool, bool)> {
    let text = record.text.replace(['\n', '\t'], " ");
    let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
    let [words, event, anchor, polarity, modality, ..] = cells[..] else { return None };
    let from = text.find(words)?;
    let at = text[from..].find(anchor)? + from;
    let count = |part: &str| u32::try_from(part.chars().count()).unwrap();
    let (start, end) = (count(&text[..at]), count(&text[..at + anchor.len()]));
    let near: Vec<&Claim> = record
        .claims
        .iter()
        .filter(|claim| claim.anchor.start() < end && start < claim.anchor.end())
        .collect();
    let right = |claim: &&Claim| {
        (event == "any" || event == claim.event.as_str())
            && polarity == claim.polarity.as_str()
            && modality == claim.modality.as_str()
    };
    let fact = (polarity, modality) == ("affirmed", "asserted");
    let stored =
        |claim: &&Claim| claim.polarity == Polarity::Affirmed && claim.modality == Modality::Asserted;
    let found = near.iter().any(right) || (event == "any" && near.is_empty());
    Some((found, !fact && near.iter().any(stored)))
}

fn facts_wrong(page: &Expected, record: &Record) -> Vec<String> {
    let mut wrong = Vec::new();
    for fact in page.facts.split(" · ") {
        let (name, value) = fact.split_once(": ").unwrap();
        let right = match name {
            "Outlet" => record.outlet.as_deref() == Some(value),
            "Published" => record.published.as_deref().and_then(|d| d.get(..10)) == value.get(..10),
            "Language" => record.language == value,
            "Byline" => record.byline.as_deref() == Some(value),
            _ => true,
        };
        if !right {
            wrong.push(format!("{}: {fact}", page.file));
        }
    }
    wrong
}

fn noise_kept(page: &Expected, record: &Record) -> Vec<String> {
    let noisy: BTreeSet<u32> = record.noise.iter().flat_map(|n| n.start..n.end).collect();
    let kept = |words: &&String| {
        record.text.find(words.as_str()).is_some_and(|at| {
            let start = u32::try_from(record.text[..at].chars().count()).unwrap();
            (start..).zip(words.chars()).any(|(i, c)| !c.is_whitespace() && !noisy.contains(&i))
        })
    };
    page.noise.iter().filter(kept).map(|words| format!("{}: {words}", page.file)).collect()
}

fn floor(name: &str) -> usize {
    let line = include_str!("examples-floors.txt").lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim().parse().unwrap()
}

#[test]
fn pages_say_what_a_careful_reader_expects() {
    let reader = Reader::new();
    let (mut facts, mut noise, mut lost, mut missing, mut fake) = (vec![], vec![], vec![], vec![], vec![]);
    let mut found = 0;
    for page in expected() {
        let record = read(&reader, &page);
        facts.extend(facts_wrong(&page, &record));
        noise.extend(noise_kept(&page, &record));
        for line in &page.rows {
            let name = format!("{}: {}", page.file, line.split('|').nth(1).unwrap().trim());
            match answered(line, &record) {
                None => lost.push(name),
                Some((right, false_assertion)) => {
                    found += usize::from(right);
                    if false_assertion {
                        fake.push(name.clone());
                    }
                    if !right {
                        missing.push(name);
                    }
                }
            }
        }
    }
    let told = format!(
        "{found} claims hold\nfacts {facts:#?}\nnoise {noise:#?}\nmissing {missing:#?}\nfalse {fake:#?}"
    );
    assert!(lost.is_empty(), "words of the story are gone: {lost:#?}");
    assert!(facts.len() <= floor("facts wrong at most"), "{told}");
    assert!(noise.len() <= floor("noise kept at most"), "{told}");
    assert!(found >= floor("claims held at least"), "{told}");
    assert!(fake.len() <= floor("false assertions at most"), "{told}");
}

#[test]
fn every_page_is_expected_and_every_expectation_has_its_page() {
    let folder = format!("{}/../../examples", env!("CARGO_MANIFEST_DIR"));
    let names =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    let pages: BTreeSet<String> = names.filter(|name| name.ends_with(".html")).collect();
    let said: BTreeSet<String> = expected().into_iter().map(|page| page.file).collect();
    assert_eq!(pages, said);
    assert!(expected().iter().all(|page| page.rows.len() >= 5));
}
