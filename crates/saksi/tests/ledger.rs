//! `add`, the questions, `explain`, `verify`, `brief`: a ledger from making to reading.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

mod util;

use util::{Dir, ENGLISH, REPORT};

fn filled() -> Dir {
    let dir = Dir::new();
    dir.file("in/a.txt", REPORT);
    dir.file("in/b.txt", ENGLISH);
    dir.file("in/copy-of-a.txt", REPORT);
    let ran = dir.run(&["add", "in", "-l", "t.ledger"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("2 new") && ran.err.contains("1 already there"), "{}", ran.err);
    assert_eq!(ran.out, "", "data goes to standard output, messages do not");
    dir
}

fn rows(dir: &Dir, args: &[&str]) -> Vec<serde_json::Value> {
    let ran = dir.run(&[args, &["-f", "json", "-l", "t.ledger"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn adding_again_reads_nothing_again() {
    let dir = filled();
    let again = dir.run(&["add", "in", "-l", "t.ledger"]);
    assert!(again.err.contains("0 new, 0 read anew, 3 already there"), "{}", again.err);
    assert_eq!(rows(&dir, &["articles"]).len(), 2);
    // Other options are another reading, which takes the place of the first.
    let other = dir.run(&["add", "in/a.txt", "-l", "t.ledger", "--outlet", "Kabar Hulu"]);
    assert!(other.err.contains("1 read anew"), "{}", other.err);
    assert_eq!(rows(&dir, &["articles", "--outlet", "kabar"]).len(), 1);
}

#[test]
fn what_holds_no_text_is_no_article() {
    let dir = filled();
    dir.file("empty.txt", "");
    dir.file("good.txt", format!("{ENGLISH}\nMore rain is feared.\n"));
    let ran = dir.run(&["add", "empty.txt", "good.txt", "-l", "t.ledger"]);
    assert_eq!(ran.code, 3);
    assert_eq!(rows(&dir, &["articles"]).len(), 3);
}

#[test]
fn questions_have_answers_as_table_json_and_csv() {
    let dir = filled();
    let planned =
        rows(&dir, &["claims", "--modality", "planned", "--language", "id", "--polarity", "affirmed"]);
    assert!(planned.iter().any(|c| c["anchor"] == "mengirim"), "{planned:?}");
    assert!(planned.iter().all(|c| c["modality"] == "planned"));
    assert!(rows(&dir, &["claims", "--about", "gunung api"]).is_empty());
    assert!(!rows(&dir, &["quotes", "--about", "sari"]).is_empty());
    assert!(rows(&dir, &["figures"]).iter().any(|f| f["min"] == 12.0));
    for question in ["claims", "quotes", "figures", "articles"] {
        let table = dir.run(&[question, "-l", "t.ledger"]);
        assert!(table.code == 0 && !table.out.is_empty(), "{question}: {}", table.err);
        let csv = dir.run(&[question, "-f", "csv", "-l", "t.ledger"]).out;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let width = reader.headers().unwrap().len();
        let read: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(read.len(), rows(&dir, &[question]).len(), "{question}");
        assert!(read.iter().all(|r| r.len() == width));
    }
    let wrong = dir.run(&["claims", "--event", "SAY", "-l", "t.ledger"]);
    assert!(wrong.code == 2 && wrong.err.contains("ASSAULT"), "{}", wrong.err);
    assert_eq!(dir.run(&["claims", "--event", "casualty", "-l", "t.ledger"]).code, 0, "case does not matter");
}

#[test]
fn a_claim_can_be_explained_by_the_address_that_is_listed() {
    let dir = filled();
    let claims = rows(&dir, &["claims", "--language", "id"]);
    let claim = claims.iter().find(|c| c["anchor"] == "mengirim").unwrap();
    let word = |name: &str| claim[name].as_str().unwrap();
    let address = format!("{}:{}", &word("article")[..8], word("claim"));
    assert!(dir.run(&["claims", "-l", "t.ledger"]).out.contains(&address));
    let ran = dir.run(&["explain", &address, "-l", "t.ledger"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for part in ["planned", "“akan”", "rule", "[mengirim]", "in/a.txt", "in/copy-of-a.txt"] {
        assert!(ran.out.contains(part), "{part} is missing:\n{}", ran.out);
    }
    let missing = dir.run(&["explain", "00000000:c1", "-l", "t.ledger"]);
    assert!(missing.code == 2 && missing.err.contains("saksi articles"), "{}", missing.err);
    assert_eq!(dir.run(&["explain", "c1", "-l", "t.ledger"]).code, 2);
}

#[test]
fn verifying_says_that_all_holds_or_what_does_not() {
    let dir = filled();
    let sound = dir.run(&["verify", "-l", "t.ledger"]);
    assert_eq!(sound.code, 0);
    assert!(sound.out.contains("2 articles") && sound.out.contains("all hold"), "{}", sound.out);
    assert_eq!(dir.run(&["verify", "-l", "none.ledger"]).code, 2);
    dir.file("text.ledger", "bukan buku besar ".repeat(100));
    let other = dir.run(&["verify", "-l", "text.ledger"]);
    assert!(other.code == 2 && other.err.contains("is not a ledger"), "{}", other.err);
}

#[test]
fn a_brief_is_one_file_from_paths_or_from_a_ledger() {
    let dir = filled();
    assert_eq!(dir.run(&["brief", "in/a.txt", "in/b.txt", "-o", "paths.html"]).code, 0);
    assert_eq!(dir.run(&["brief", "--ledger", "t.ledger", "-o", "ledger.html"]).code, 0);
    for name in ["paths.html", "ledger.html"] {
        let page = std::fs::read_to_string(dir.path(name)).unwrap();
        assert!(page.starts_with("<!DOCTYPE html>") && page.contains("mengirim"), "{name}");
    }
    assert!(!dir.path("paths.html.part").exists());
    let none = dir.run(&["brief", "--ledger", "t.ledger", "--about", "gunung api", "-o", "x.html"]);
    assert!(none.code == 2 && !dir.path("x.html").exists(), "{}", none.err);
    assert_eq!(dir.run(&["brief", "-o", "x.html"]).code, 2);
    assert_eq!(dir.run(&["brief", "in/a.txt", "-o", "no/such/folder/x.html"]).code, 2);
}
