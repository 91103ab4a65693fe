//! The laws of a record, on any input: every span slices its text, nothing panics, the same input gives the same bytes.

use proptest::prelude::*;
use saksi_read::{Options, Reader};
use saksi_record::Record;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);

/// Every span of a record, as (start, end, what).
fn spans(record: &Record) -> Vec<(u32, u32, &'static str)> {
    let mut all = Vec::new();
    all.extend(record.title.iter().map(|s| (s.start(), s.end(), "title")));
    all.extend(record.dateline.iter().map(|d| (d.start, d.end, "dateline")));
    all.extend(record.noise.iter().map(|n| (n.start, n.end, "noise")));
    all.extend(record.sentences.iter().map(|s| (s.start(), s.end(), "sentence")));
    all.extend(record.entities.iter().flat_map(|e| &e.mentions).map(|s| (s.start(), s.end(), "mention")));
    for a in &record.attributions {
        all.extend(
            a.content.iter().chain(&a.cue).chain(&a.source).map(|s| (s.start(), s.end(), "attribution")),
        );
    }
    all.extend(record.quantities.iter().map(|q| (q.start, q.end, "quantity")));
    all.extend(record.times.iter().map(|t| (t.start, t.end, "time")));
    all.extend(record.places.iter().map(|p| (p.start, p.end, "place")));
    for c in &record.claims {
        all.push((c.anchor.start(), c.anchor.end(), "anchor"));
        all.extend(c.actors.iter().chain(&c.recipients).map(|p| (p.start, p.end, "party")));
        all.extend(c.cues.iter().map(|s| (s.start(), s.end(), "cue")));
    }
    all
}

fn lawful(record: &Record) -> Result<(), String> {
    let length = record.text.chars().count() as u32;
    for (start, end, what) in spans(record) {
        if start > end || end > length || (start == end && what != "title") {
            return Err(format!("{what} {start}..{end} of {length}"));
        }
    }
    for claim in &record.claims {
        let inside =
            claim.sentence.start() <= claim.anchor.start() && claim.anchor.end() <= claim.sentence.end();
        let known = claim.attributions.iter().all(|a| record.attributions.iter().any(|b| &b.id == a));
        let indices = claim.places.iter().all(|&p| p < record.places.len())
            && claim.quantities.iter().all(|q| q.quantity < record.quantities.len());
        let noisy = record.noise.iter().any(|n| n.start < claim.anchor.end() && claim.anchor.start() < n.end);
        if !inside || !known || !indices || noisy || claim.rule.is_empty() {
            return Err(format!("claim {}: {inside} {known} {indices} {noisy}", claim.id));
        }
    }
    Ok(())
}

/// News-like words, marks and breakage, so that many rules get to work.
fn news() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "NATO",
        "will",
        "not",
        "send",
        "troops",
        "to",
        "Ukraine",
        "said",
        "Stoltenberg",
        "“",
        "”",
        "\"",
        "polisi",
        "menangkap",
        "40.000",
        "orang",
        "di",
        "Jakarta",
        "kata",
        "dia",
        ",",
        ".",
        "\n\n",
        "Baca juga:",
        "melansir",
        "Reuters",
        "(*)",
        "jika",
        "akan",
        "tidak",
        "dead",
        "at least",
        "30",
        "Friday",
        "26/2/2022",
        "🇮🇩",
        "é",
        "\u{202e}",
        "’s",
        "–",
        "yang",
        "tewas",
        "if",
        "denied",
        "that",
        "attack",
        "on",
        "ribuan",
        "Rp1,2 triliun",
        "-nya",
        "ujarnya",
        "<p>",
        "&amp;",
        "(",
        ")",
        "menurut",
    ]);
    prop::collection::vec(words, 0..80).prop_map(|w| w.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn news_like_text_gives_a_lawful_record(text in news()) {
        let record = READER.read(text.as_bytes(), "a.txt", &Options::default());
        prop_assert_eq!(&record.text, &text);
        prop_assert_eq!(lawful(&record), Ok(()));
    }

    #[test]
    fn any_bytes_give_a_lawful_record(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let record = READER.read(&bytes, "a", &Options::default());
        prop_assert_eq!(lawful(&record), Ok(()));
    }

    #[test]
    fn any_page_gives_a_lawful_record(body in news(), open in "<[a-z]{0,6}[^<]{0,8}") {
        let page = format!("<html><body>{open}<article><h1>{body}</h1><p>{body}</p></article>");
        let record = READER.read(page.as_bytes(), "a.html", &Options::default());
        prop_assert_eq!(lawful(&record), Ok(()));
    }

    #[test]
    fn the_same_bytes_give_the_same_record(text in news()) {
        let once = READER.read(text.as_bytes(), "a.txt", &Options::default());
        let again = Reader::new().read(text.as_bytes(), "a.txt", &Options::default());
        prop_assert_eq!(serde_json::to_string(&once).unwrap(), serde_json::to_string(&again).unwrap());
    }
}
