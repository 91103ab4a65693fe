//! What the ledger promises.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests make files")]

mod common;

use common::flood;
use rusqlite::Connection;
use saksi_ledger::{AddError, Added, Filter, Ledger, OpenError, QueryError};
use saksi_record::{CharSpan, Event, Modality, Polarity};
use std::path::PathBuf;

fn fresh() -> (tempfile::TempDir, PathBuf, Ledger) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("test.ledger");
    let ledger = Ledger::create(&path).unwrap();
    (dir, path, ledger)
}

#[test]
fn the_same_article_twice_is_one_article_met_in_two_places() {
    let (_dir, _, mut ledger) = fresh();
    let first = flood(1);
    let again = saksi_record::Record { source: "copy.txt".into(), ..first.clone() };
    assert_eq!(ledger.add(&first, "p1").unwrap(), Added::New);
    assert_eq!(ledger.add(&again, "p1").unwrap(), Added::Unchanged);
    let articles = ledger.articles(&Filter::default()).unwrap();
    assert_eq!(articles.len(), 1);
    assert_eq!(articles[0].sources, ["copy.txt", "flood-1.txt"]);
    assert_eq!((articles[0].claims, articles[0].quotes), (2, 1));
    assert_eq!(articles[0].findings, ["second-hand"]);
}

#[test]
fn another_program_s_reading_takes_the_place_of_the_old_one() {
    let (_dir, _, mut ledger) = fresh();
    let old = flood(1);
    let mut new = old.clone();
    new.claims.truncate(1);
    new.claims[0].modality = Modality::Possible;
    ledger.add(&old, "p1").unwrap();
    assert_eq!(ledger.add(&new, "p2").unwrap(), Added::Replaced);
    let claims = ledger.claims(&Filter::default()).unwrap();
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].modality, Modality::Possible);
    assert_eq!(ledger.readings().unwrap()[&old.id], "p2");
    assert_eq!(ledger.verify().unwrap().faults, []);
}

#[test]
fn a_record_comes_out_as_it_went_in() {
    let (_dir, path, mut ledger) = fresh();
    ledger.add(&flood(1), "p1").unwrap();
    drop(ledger);
    let ledger = Ledger::open(&path).unwrap();
    assert_eq!(ledger.records(&Filter::default()).unwrap(), [flood(1)]);
}

#[test]
fn a_claim_row_has_the_words_it_rests_on() {
    let (_dir, _, mut ledger) = fresh();
    ledger.add(&flood(1), "p1").unwrap();
    let claims = ledger.claims(&Filter::default()).unwrap();
    let dead = &claims[0];
    assert_eq!((dead.anchor.as_str(), dead.recipients[0].as_str()), ("tewas", "12 warga"));
    assert_eq!(dead.sources, ["Sari Wulandari"]);
    assert_eq!(dead.via, ["Kantor Berita Hulu"]);
    assert_eq!(dead.places, ["Kota Arwana"]);
    assert_eq!((dead.figures[0].words.as_str(), dead.figures[0].min), ("12 warga", Some(12.0)));
    assert_eq!(dead.first.as_deref(), Some("2024-03-04"));
    assert!(claims[1].sources.is_empty(), "the outlet's own word has no source");
    let quotes = ledger.quotes(&Filter::default()).unwrap();
    assert_eq!(quotes[0].content, ["12 warga", "tewas pada Senin"]);
    assert_eq!(quotes[0].role.as_deref(), Some("Wali Kota"));
    let figures = ledger.figures(&Filter::default()).unwrap();
    assert_eq!(figures[0].claims, ["c1"]);
    assert_eq!(figures[0].sources, ["Sari Wulandari"]);
}

#[test]
fn every_condition_of_a_filter_lets_some_claims_through_and_holds_others_back() {
    let (_dir, _, mut ledger) = fresh();
    let mut other = flood(2);
    other.outlet = Some("Ébène Post".into());
    other.language = "en".into();
    other.published = Some("2024-05-01".into());
    ledger.add(&flood(1), "p1").unwrap();
    ledger.add(&other, "p1").unwrap();
    let text = |t: &str| Some(t.to_string());
    let count = |f: Filter| ledger.claims(&f).unwrap().len();
    let none = Filter::default;
    assert_eq!(count(none()), 4);
    assert_eq!(count(Filter { about: text("BENDUNGAN"), ..none() }), 2);
    assert_eq!(count(Filter { about: text("gunung"), ..none() }), 0);
    assert_eq!(count(Filter { place: text("arwana"), ..none() }), 2);
    assert_eq!(count(Filter { place: text("id"), ..none() }), 2);
    assert_eq!(count(Filter { event: Some(Event::Casualty), ..none() }), 2);
    assert_eq!(count(Filter { modality: Some(Modality::Planned), ..none() }), 2);
    assert_eq!(count(Filter { polarity: Some(Polarity::Negated), ..none() }), 2);
    assert_eq!(count(Filter { outlet: text("ÉBÈNE"), ..none() }), 2);
    assert_eq!(count(Filter { language: text("id"), ..none() }), 2);
    assert_eq!(count(Filter { article: Some(flood(1).id[..8].into()), ..none() }), 2);
    assert_eq!(count(Filter { limit: Some(3), ..none() }), 3);
    // The event's day where it is known (4 March), else the day of publication (5 March, 1 May).
    assert_eq!(count(Filter { until: text("2024-03-04"), ..none() }), 2);
    assert_eq!(count(Filter { since: text("2024-03-05"), until: text("2024-04-01"), ..none() }), 1);
    // Conditions on claims reach what belongs to the claim.
    let denied = Filter { polarity: Some(Polarity::Negated), ..none() };
    assert_eq!((ledger.quotes(&denied).unwrap().len(), ledger.figures(&denied).unwrap().len()), (0, 0));
    assert_eq!(ledger.articles(&denied).unwrap().len(), 2);
    let dead = Filter { event: Some(Event::Casualty), ..none() };
    assert_eq!((ledger.quotes(&dead).unwrap().len(), ledger.figures(&dead).unwrap().len()), (2, 2));
}

#[test]
fn a_claim_is_found_by_the_beginning_of_its_article() {
    let (_dir, _, mut ledger) = fresh();
    for number in 1..=40 {
        ledger.add(&flood(number), "p1").unwrap();
    }
    let id = flood(7).id;
    let found = ledger.explain(&format!("{}:c2", &id[..12])).unwrap();
    assert_eq!((found.record.id.as_str(), found.claim().unwrap().id.as_str()), (id.as_str(), "c2"));
    assert_eq!(found.reader, "p1");
    assert!(matches!(ledger.explain(&format!("{id}:c9")), Err(QueryError::NoClaim { count: 2, .. })));
    assert!(matches!(ledger.explain("ffffffffffff:c1"), Err(QueryError::NoArticle { .. })));
    for wrong in ["c1", ":c1", "ab:", "a%:c1", ""] {
        assert!(matches!(ledger.explain(wrong), Err(QueryError::Address { .. })), "{wrong}");
    }
    // Of forty ids at least two begin with the same of sixteen digits.
    let ambiguous = "0123456789abcdef"
        .chars()
        .any(|c| matches!(ledger.explain(&format!("{c}:c1")), Err(QueryError::Ambiguous { count: 2.., .. })));
    assert!(ambiguous);
}

#[test]
fn verifying_finds_a_quote_that_is_not_the_slice_and_a_row_that_is_gone() {
    let (_dir, path, mut ledger) = fresh();
    ledger.add(&flood(1), "p1").unwrap();
    let sound = ledger.verify().unwrap();
    assert_eq!((sound.articles, sound.faults.len()), (1, 0));
    assert!(sound.spans > 20, "{}", sound.spans);
    let tamper = Connection::open(&path).unwrap();
    tamper.execute("UPDATE claims SET quote = 'selamat' WHERE id = 'c1'", []).unwrap();
    tamper.execute("DELETE FROM findings", []).unwrap();
    let faults = ledger.verify().unwrap().faults;
    assert!(faults.iter().any(|f| f.what.contains("“selamat”") && f.what.contains("“tewas”")), "{faults:?}");
    assert!(faults.iter().any(|f| f.what.starts_with("findings: 0 rows")), "{faults:?}");
}

#[test]
fn a_record_that_breaks_its_law_leaves_the_ledger_as_it_was() {
    let (_dir, _, mut ledger) = fresh();
    let mut beyond = flood(1);
    beyond.claims[1].anchor = CharSpan::between(1, 100_000);
    assert!(matches!(ledger.add(&beyond, "p1"), Err(AddError::Unsound { .. })));
    let mut lost = flood(1);
    lost.claims[0].attributions = vec!["a9".into()];
    assert!(matches!(ledger.add(&lost, "p1"), Err(AddError::Unsound { .. })));
    assert!(ledger.articles(&Filter::default()).unwrap().is_empty());
    assert_eq!(ledger.verify().unwrap().spans, 0);
}

#[test]
fn only_a_ledger_is_opened_as_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    assert!(matches!(Ledger::open(&path("none")), Err(OpenError::Missing { .. })));
    std::fs::write(path("text"), "bukan basis data ".repeat(100)).unwrap();
    assert!(matches!(Ledger::create(&path("text")), Err(OpenError::NotALedger { .. })));
    Connection::open(path("other")).unwrap().execute_batch("CREATE TABLE shop (x)").unwrap();
    assert!(matches!(Ledger::create(&path("other")), Err(OpenError::NotALedger { .. })));
    drop(Ledger::create(&path("new")).unwrap());
    Connection::open(path("new")).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    assert!(matches!(Ledger::open(&path("new")), Err(OpenError::Newer { found: 99, .. })));
}
