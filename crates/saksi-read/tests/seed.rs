//! The article that called for this program, row by row (S1–S10 of the design), each a test in plain words.
//!
//! The article itself belongs to its publisher and stands beside the repository (`../shared/seed`); where it is not
//! there, a look-alike of our own (`seed-lookalike.txt`), with the same facts in other words, takes its place.
#![expect(clippy::disallowed_methods, reason = "a test reads its own article")]

use saksi_read::{Options, Reader};
use saksi_record::{Claim, Event, Modality, NoiseKind, Polarity, Record, Role};
use std::path::Path;
use std::sync::LazyLock;

static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let options = Options { published: Some("2022-02-26".to_string()), ..Options::default() };
    let reader = Reader::new();
    [root.join("tests/seed-lookalike.txt"), root.join("../../../shared/seed/article.txt")]
        .into_iter()
        .filter_map(|p| std::fs::read(p).ok())
        .map(|bytes| reader.read(&bytes, "article.txt", &options))
        .collect()
});

fn slice(record: &Record, start: u32, end: u32) -> String {
    record.text.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn anchor(record: &Record, claim: &Claim) -> String {
    slice(record, claim.anchor.start(), claim.anchor.end())
}

fn parties(record: &Record, claim: &Claim) -> String {
    let all = claim.actors.iter().chain(&claim.recipients);
    all.map(|p| slice(record, p.start, p.end)).collect::<Vec<_>>().join("; ")
}

/// The figures of a claim as (least, greatest, role).
fn figures(record: &Record, claim: &Claim) -> Vec<(Option<f64>, Option<f64>, Role)> {
    let quantity = |i: usize| &record.quantities[i];
    claim.quantities.iter().map(|q| (quantity(q.quantity).min, quantity(q.quantity).max, q.role)).collect()
}

/// Runs a row's check on every article at hand; says which claims there are where it fails.
fn row(what: &str, check: impl Fn(&Record) -> bool) {
    assert!(!RECORDS.is_empty());
    for record in RECORDS.iter() {
        let claims: Vec<String> = record
            .claims
            .iter()
            .map(|c| {
                format!(
                    "{} {} {} {} [{}]",
                    c.event,
                    anchor(record, c),
                    c.polarity,
                    c.modality,
                    parties(record, c)
                )
            })
            .collect();
        assert!(check(record), "{what}\n{}", claims.join("\n"));
    }
}

fn some(record: &Record, test: impl Fn(&Claim) -> bool) -> bool {
    record.claims.iter().any(test)
}

fn planned(claim: &Claim) -> bool {
    claim.modality == Modality::Planned && claim.polarity == Polarity::Affirmed
}

fn fact(claim: &Claim) -> bool {
    claim.modality == Modality::Asserted && claim.polarity == Polarity::Affirmed
}

#[test]
fn s1_sending_troops_is_planned_never_a_fact_with_its_thousands() {
    row("NATO will send troops", |r| {
        some(r, |c| c.event == Event::Mobilize && planned(c) && parties(r, c).contains("Ukrain"))
    });
    row("thousands of soldiers", |r| {
        some(r, |c| c.event == Event::Mobilize && figures(r, c).contains(&(Some(1000.0), None, Role::Object)))
    });
    row("about 40,000 soldiers are a quantity of the text", |r| {
        r.quantities.iter().any(|q| q.min == Some(40_000.0) && q.max == Some(40_000.0) && q.approximate)
    });
    row("not all will be sent", |r| {
        some(r, |c| {
            c.event == Event::Mobilize && c.polarity == Polarity::Negated && c.modality == Modality::Planned
        })
    });
    row("no sending is stored as a fact", |r| {
        !some(r, |c| c.event == Event::Mobilize && fact(c) && anchor(r, c).to_lowercase().contains("kirim"))
    });
}

#[test]
fn s2_weapons_are_planned_and_about_thirty_give_them() {
    row("weapons will be sent", |r| some(r, |c| c.event == Event::Aid && planned(c)));
    row("about 30 members", |r| {
        r.quantities.iter().any(|q| q.min == Some(30.0) && q.max == Some(30.0) && q.approximate)
    });
    row("about 30 on the actor of aid", |r| {
        some(r, |c| c.event == Event::Aid && figures(r, c).contains(&(Some(30.0), Some(30.0), Role::Actor)))
    });
}

#[test]
fn s3_toppling_the_government_is_an_accusation_on_its_speakers_word() {
    row("Stoltenberg accuses Russia", |r| {
        some(r, |c| {
            c.event == Event::Accuse
                && fact(c)
                && parties(r, c).contains("Stoltenberg")
                && parties(r, c).contains("Rusia")
        })
    });
    row("toppling is no fact, and somebody's word", |r| {
        let topple: Vec<&Claim> = r.claims.iter().filter(|c| anchor(r, c).contains("gulingkan")).collect();
        !topple.is_empty() && topple.iter().all(|c| !fact(c) && !c.attributions.is_empty())
    });
}

#[test]
fn s4_members_call_for_dialogue() {
    row("a request", |r| some(r, |c| c.event == Event::Request && anchor(r, c).contains("menyerukan")));
}

#[test]
fn s5_no_military_operation_will_be_launched() {
    row("negated and planned", |r| {
        some(r, |c| {
            matches!(c.event, Event::Assault | Event::Mobilize)
                && anchor(r, c).contains("operasi")
                && c.polarity == Polarity::Negated
                && c.modality == Modality::Planned
        })
    });
}

#[test]
fn s6_thousands_cross_since_friday_and_men_are_barred() {
    row("thousands are displaced", |r| {
        some(r, |c| {
            c.event == Event::Displace && figures(r, c).contains(&(Some(1000.0), None, Role::Displaced))
        })
    });
    row("since Friday the 25th", |r| {
        some(r, |c| {
            c.event == Event::Displace
                && c.time.as_ref().and_then(|t| t.from.as_deref()) == Some("2022-02-25")
        })
    });
    row("men of military age are barred", |r| {
        some(r, |c| {
            c.event == Event::Coerce
                && anchor(r, c).contains("dilarang")
                && parties(r, c).to_lowercase().contains("pria")
        })
    });
}

#[test]
fn s7_quotes_and_indirect_speech_are_stoltenbergs() {
    row("three direct quotes and more", |r| r.attributions.len() >= 8);
    row("every -nya resolves to a speaker", |r| {
        r.attributions.iter().filter(|a| a.source.is_none()).all(|a| {
            a.speaker
                .as_ref()
                .is_some_and(|s| r.entities.iter().any(|e| &e.id == s && e.name.contains("Stoltenberg")))
        })
    });
}

#[test]
fn s8_the_chain_of_outlets_and_the_dateline_are_told() {
    row("via Rakyat News", |r| {
        r.attributions.iter().any(|a| a.via.iter().any(|v| v.outlet.contains("Rakyat")))
    });
    row("dateline Jakarta", |r| r.dateline.as_ref().is_some_and(|d| d.place.as_deref() == Some("JAKARTA")));
    row("second-hand", |r| r.findings.iter().any(|f| f.rule == "second-hand"));
}

#[test]
fn s9_links_and_end_marks_are_noise_and_still_there() {
    row("two related links and an end mark", |r| {
        let count = |k: NoiseKind| r.noise.iter().filter(|n| n.kind == k).count();
        count(NoiseKind::RelatedLink) == 2 && count(NoiseKind::EndMark) == 1
    });
    row("no claim stands in noise", |r| {
        r.claims
            .iter()
            .all(|c| r.noise.iter().all(|n| n.end <= c.anchor.start() || c.anchor.end() <= n.start))
    });
}

#[test]
fn s10_to_ukraine_is_in_tension_with_allied_territory_and_with_no_operation() {
    row("a tension, with its sentences side by side", |r| {
        r.findings.iter().any(|f| f.rule == "claims-in-tension" && f.claims.len() == 2 && f.spans.len() == 2)
    });
}
