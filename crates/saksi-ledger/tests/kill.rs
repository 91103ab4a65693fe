//! A process killed while it adds leaves whole articles only, and loses none it was told are stored.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "the test hands its child a path through the environment")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::flood;
use saksi_ledger::{Filter, Ledger};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const CHILD: &str = "SAKSI_TEST_LEDGER_TO_FILL";

/// Not a test of its own: what the child process runs. It says each article's number once it is stored.
#[test]
fn child_adds_until_it_is_killed() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let mut ledger = Ledger::create(Path::new(&path)).unwrap();
    for number in 0.. {
        ledger.add(&flood(number), "p1").unwrap();
        println!("stored {number}");
    }
}

#[test]
fn killing_loses_no_stored_article_and_leaves_no_half_of_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("killed.ledger");
    let mut said = 0;
    for round in 1..=3 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_adds_until_it_is_killed", "--nocapture"])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Each round gets further than the one before, so that it dies in the middle of new articles.
        let wanted = round * 40;
        let last = lines
            .by_ref()
            .map_while(Result::ok)
            .filter_map(|l| l.split_once("stored ")?.1.trim().parse().ok());
        said = last.take_while(|n: &u64| *n <= wanted).last().unwrap().max(said);
        child.kill().unwrap();
        child.wait().unwrap();
        let ledger = Ledger::open(&path).unwrap();
        let done = ledger.verify().unwrap();
        assert_eq!(done.faults, []);
        assert!(done.articles as u64 > said, "{} articles, {said} was said to be stored", done.articles);
        for row in ledger.articles(&Filter::default()).unwrap() {
            assert_eq!((row.claims, row.quotes, row.findings.len()), (2, 1, 1), "{row:?}");
        }
    }
    assert!(said >= 120);
}
