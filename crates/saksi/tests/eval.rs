//! `saksi eval`: the same figures as the scorer that goes with the gold data, and floors.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

mod util;

use std::path::Path;
use std::process::Command;
use util::{Dir, ENGLISH, REPORT};

/// Gold for the two reports of these tests, in part deliberately not what the reader finds.
fn gold(dir: &Dir) {
    let span = |text: &str, words: &str| {
        let start = text[..text.find(words).unwrap()].chars().count();
        serde_json::json!({"start": start, "end": start + words.chars().count()})
    };
    let claim = |text: &str, words: &str, event: &str, modality: &str, value: f64| {
        serde_json::json!({
            "id": "c1", "event": event, "anchor": span(text, words), "polarity": "affirmed", "modality": modality,
            "actors": [], "recipients": [], "attributions": ["a1"], "cues": [],
            "quantities": [{"min": value, "max": value}],
        })
    };
    let docs = [
        ("one", "id", REPORT, claim(REPORT, "mengirim", "MOBILIZE", "planned", 200.0), "Sari Wulandari"),
        (
            "two",
            "en",
            ENGLISH,
            claim(ENGLISH, "killed", "CASUALTY", "possible", 13.0),
            "Mayor Sari Wulandari",
        ),
    ];
    for (name, language, text, claim, source) in docs {
        let said = if language == "id" {
            "12 warga tewas akibat banjir"
        } else {
            "The flood killed 12 people on Monday"
        };
        let gold = serde_json::json!({
            "language": language, "headline": "consistent", "noise": [], "claims": [claim],
            "attributions": [{"id": "a1", "source": span(text, source), "content": [span(text, said)], "via": []}],
        });
        dir.file(&format!("gold/{name}.txt"), text);
        dir.file(&format!("gold/{name}.json"), gold.to_string());
    }
}

#[test]
fn figures_are_printed_for_all_and_for_each_language() {
    let dir = Dir::new();
    gold(&dir);
    let ran = dir.run(&["eval", "gold"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for group in ["== all", "== en", "== id"] {
        assert!(ran.out.contains(group), "{}", ran.out);
    }
    assert!(ran.out.contains("claims found"), "{}", ran.out);
}

#[test]
fn a_figure_that_fell_is_named() {
    let dir = Dir::new();
    gold(&dir);
    dir.file("low.toml", "[all]\nclaims-found = 0.01\nfalse-assertions = 1.0\n");
    assert_eq!(dir.run(&["eval", "gold", "--floors", "low.toml"]).code, 0);
    dir.file("high.toml", "[id]\nfigures = 1.1\n[all]\nclaims-found = 0.01\n");
    let fell = dir.run(&["eval", "gold", "--floors", "high.toml"]);
    assert_eq!(fell.code, 1);
    assert!(fell.err.contains("id: figures is") && !fell.err.contains("claims found"), "{}", fell.err);
    dir.file("wrong.toml", "[all]\nclaimz = 0.5\n");
    assert_eq!(dir.run(&["eval", "gold", "--floors", "wrong.toml"]).code, 2);
    assert_eq!(dir.run(&["eval", "none"]).code, 2);
}

/// Where the gold data and their scorer lie beside the repository, both must print the same.
#[test]
fn the_figures_are_those_of_the_scorer() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let script = shared.join("eval/score.py");
    let python = Command::new("python3").arg("--version").output().is_ok();
    if !script.exists() || !python {
        return;
    }
    let own = Dir::new();
    gold(&own);
    for gold in [shared.join("gold/dev"), own.path("gold")] {
        let dir = Dir::new();
        let mut read = vec!["read".to_string(), "-q".into(), "-f".into(), "jsonl".into()];
        let mut texts: Vec<_> = std::fs::read_dir(&gold).unwrap().map(|e| e.unwrap().path()).collect();
        texts.retain(|p| p.extension().is_some_and(|e| e == "txt"));
        texts.sort();
        read.extend(texts.iter().map(|p| p.display().to_string()));
        let records = dir.run(&read.iter().map(String::as_str).collect::<Vec<_>>()).out;
        let records = dir.file("records.jsonl", records);
        let theirs = Command::new("python3")
            .arg(&script)
            .args(["--gold".as_ref(), gold.as_os_str(), "--pred".as_ref(), records.as_os_str()])
            .output()
            .unwrap();
        let ours = dir.run(&["eval", &gold.display().to_string()]);
        assert_eq!(ours.out, String::from_utf8(theirs.stdout).unwrap());
    }
}
