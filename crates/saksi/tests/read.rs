//! `saksi read`: formats, order, exit codes, and input of every kind.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

mod util;

use std::process::Stdio;
use util::{Dir, ENGLISH, REPORT, program};

#[test]
fn jsonl_gives_one_record_a_line_in_the_order_of_the_input() {
    let dir = Dir::new();
    let mut args = vec!["read".to_string(), "--format".into(), "jsonl".into()];
    for n in 0..60 {
        let name = format!("{:02}.txt", (n * 37) % 60);
        dir.file(&name, format!("{REPORT}\nNomor {n}.\n"));
        args.push(name);
    }
    let ran = dir.run(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let sources: Vec<_> = ran.records().iter().map(|r| r["source"].as_str().unwrap().to_string()).collect();
    assert_eq!(sources, args[3..]);
    assert!(ran.records().iter().all(|r| r["schema"] == "saksi/1"));
}

#[test]
fn a_folder_and_standard_input_are_read_too() {
    let dir = Dir::new();
    dir.file("in/b.txt", REPORT);
    dir.file("in/a/c.txt", ENGLISH);
    dir.file("in/style.css", "p { }");
    let ran = dir.run_with(&["read", "-f", "json", "in", "-"], ENGLISH.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let all: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let sources: Vec<_> = all.as_array().unwrap().iter().map(|r| r["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["in/b.txt", "in/a/c.txt", "-"]);
    assert!(ran.err.contains("1 files left out"), "{}", ran.err);
}

#[test]
fn what_a_file_cannot_say_is_said_by_options() {
    let dir = Dir::new();
    dir.file("a.txt", REPORT);
    let ran = dir.run(&[
        "read",
        "-f",
        "jsonl",
        "a.txt",
        "--published",
        "2024-03-05",
        "--outlet",
        "Kabar Hulu",
        "--url",
        "https://kabar.example/a",
        "--language",
        "id",
    ]);
    let record = &ran.records()[0];
    assert_eq!(record["published"], "2024-03-05");
    assert_eq!(record["published_from"], "option");
    assert_eq!(record["outlet"], "Kabar Hulu");
    assert_eq!(record["url"], "https://kabar.example/a");
    assert_eq!(record["language"], "id");
    dir.file("b.txt", REPORT);
    let two = dir.run(&["read", "a.txt", "b.txt", "--url", "https://kabar.example/a"]);
    assert_eq!((two.code, two.out.as_str()), (2, ""));
    assert!(two.err.contains("one article"), "{}", two.err);
    assert_eq!(dir.run(&["read", "a.txt", "--published", "5/3/2024"]).code, 2);
}

#[test]
fn people_see_marked_claims_and_tables_and_colour_only_where_it_is_wanted() {
    let dir = Dir::new();
    dir.file("a.txt", REPORT);
    let plain = dir.run(&["read", "a.txt"]);
    assert!(plain.out.contains("[mengirim]"), "{}", plain.out);
    assert!(plain.out.contains("planned") && plain.out.contains("What it claims"), "{}", plain.out);
    assert!(plain.out.contains("Who says what"), "{}", plain.out);
    assert!(!plain.out.contains('\u{1b}'));
    assert!(dir.run(&["read", "a.txt", "--color", "always"]).out.contains("\u{1b}["));
    assert!(plain.out.lines().all(|l| l.chars().count() <= 100), "wider than 100 columns:\n{}", plain.out);
}

#[test]
fn findings_are_exit_code_1_only_under_check() {
    let dir = Dir::new();
    // Nothing of its own: all of it comes through another outlet.
    dir.file(
        "a.txt",
        "Banjir di Arwana\n\n“Dua belas warga tewas,” kata Bupati Sari Wulandari melansir Antara.\n",
    );
    dir.file("quiet.txt", "Rapat warga\n\nWarga desa berkumpul di balai.\n");
    let found = dir.run(&["read", "-f", "jsonl", "a.txt"]);
    assert!(!found.records()[0]["findings"].as_array().unwrap().is_empty(), "{}", found.out);
    assert_eq!(found.code, 0);
    assert_eq!(dir.run(&["read", "a.txt", "--check"]).code, 1);
    assert_eq!(dir.run(&["read", "quiet.txt", "--check"]).code, 0);
}

#[test]
fn one_bad_file_among_good_ones_costs_only_itself() {
    let dir = Dir::new();
    dir.file("in/1.txt", REPORT);
    dir.file("in/2.bin", [0u8, 159, 146, 150].repeat(500));
    dir.file("in/3.txt", ENGLISH);
    let ran = dir.run(&["read", "-f", "jsonl", "in", "none.txt"]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("2.bin: not read"), "{}", ran.err);
    assert!(ran.err.contains("none.txt: there is no such file"), "{}", ran.err);
    let records = ran.records();
    let claims = |name: &str| {
        let record = records.iter().find(|r| r["source"].as_str().unwrap().ends_with(name)).unwrap();
        record["claims"].as_array().unwrap().len()
    };
    assert!(claims("1.txt") > 0 && claims("3.txt") > 0);
}

#[test]
fn nothing_that_can_be_read_is_exit_code_2() {
    let dir = Dir::new();
    std::fs::create_dir(dir.path("empty")).unwrap();
    for path in ["none.txt", "empty"] {
        let ran = dir.run(&["read", path]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{path}");
        assert!(ran.err.contains(path), "{}", ran.err);
    }
    assert_eq!(dir.run(&["read"]).code, 2);
    assert_eq!(dir.run(&["reed", "a.txt"]).code, 2);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let dir = Dir::new();
    for n in 0..40 {
        dir.file(&format!("in/{n:02}.txt"), REPORT.repeat(40));
    }
    let mut child = program(&dir.path(""))
        .args(["read", "-q", "-f", "jsonl", "in"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads() {
    let dir = Dir::new();
    for n in 0..20 {
        dir.file(&format!("in/{n:02}.txt"), format!("{REPORT}\n{ENGLISH}\nNomor {n}.\n"));
    }
    let with = |threads: &str| {
        let mut command = program(&dir.path(""));
        command.args(["read", "-q", "-f", "jsonl", "in"]).env("RAYON_NUM_THREADS", threads);
        command.output().unwrap().stdout
    };
    let one = with("1");
    assert!(!one.is_empty());
    assert_eq!(one, with("3"));
}
