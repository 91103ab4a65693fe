//! The literate tests of `tests/literate`: short news texts and the claims they hold.
//!
//! Every case is read in full. The number of cases that hold may never fall below the floors written in
//! `tests/literate/floors.txt`; raise them when more hold. `cargo run -p saksi-read --example literate`
//! says which cases fail, and how.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "the cases are files of this repository")]

mod support;

use saksi_lang::Language;
use saksi_read::{Options, Reader};
use support::literate::{Case, compare, parse};

fn cases(language: &str) -> Vec<(String, Case)> {
    let folder = format!("{}/tests/literate/{language}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let theme = path.file_stem().unwrap().to_string_lossy().into_owned();
        let cases = parse(&std::fs::read_to_string(&path).unwrap()).unwrap();
        cases.into_iter().map(move |case| (theme.clone(), case))
    };
    files.into_iter().flat_map(read).collect()
}

fn floor(language: &str) -> usize {
    let floors = include_str!("literate/floors.txt");
    let line = floors.lines().find_map(|line| line.strip_prefix(language)).unwrap();
    line.trim().parse().unwrap()
}

fn holds(language: Language, name: &str) {
    let reader = Reader::new();
    let (mut right, mut wrong) = (0, Vec::new());
    for (theme, case) in cases(name) {
        let options =
            Options { published: case.published.clone(), language: Some(language), ..Options::default() };
        let record = reader.read(case.text.as_bytes(), &theme, &options);
        let complaints = compare(&case, &record);
        if complaints.is_empty() {
            right += 1;
        } else {
            wrong.push(format!("{theme} / {}: {}", case.name, complaints.join("; ")));
        }
    }
    assert!(right >= floor(name), "{right} hold, {} held before:\n{}", floor(name), wrong.join("\n"));
}

#[test]
fn english_cases_hold() {
    holds(Language::En, "en");
}

#[test]
fn indonesian_cases_hold() {
    holds(Language::Id, "id");
}

#[test]
fn each_language_has_at_least_73_cases() {
    assert!(cases("en").len() >= 73 && cases("id").len() >= 73);
}

#[test]
fn a_wrong_record_is_told_apart_from_a_right_one() {
    let table = "| event | anchor | polarity | modality | actors | recipients | figures | whose word |\n\
                 |---|---|---|---|---|---|---|---|\n";
    let text = "Peru will arrest two men.";
    let right =
        format!("## A\n> {text}\n\n{table}| COERCE | arrest | affirmed | planned | Peru | two men | 2 | |\n");
    let case = parse(&right).unwrap().remove(0);
    let reader = Reader::new();
    let mut record = reader.read(text.as_bytes(), "", &Options::default());
    record.claims.clear();
    assert_eq!(compare(&case, &record), ["missing: COERCE “arrest”"]);
    let none = parse(&format!("## B\n> {text}\n\nno claims\n")).unwrap().remove(0);
    assert!(compare(&none, &record).is_empty());
}

#[test]
fn a_case_without_a_table_or_with_a_strange_anchor_is_refused() {
    assert!(parse("## A\n> Peru.\n").is_err());
    let table = "| e | a | p | m | x | y | f | w |\n|---|---|---|---|---|---|---|---|\n";
    assert!(
        parse(&format!("## A\n> Peru.\n\n{table}| AID | Chile | affirmed | asserted | | | | |\n")).is_err()
    );
}
