//! `claims-in-tension`: two claims of an article that can hardly both be true.
//!
//! Fires: “NATO will send troops *to Ukraine*” beside “NATO uses the force *on allied territory*”, and beside “NATO
//! will *not* launch an operation”. Does not fire: “NATO will send troops. It will not send *all* its troops”; what one
//! side asserts and another denies is told as such (different sources), but still shown.

use crate::check::common::{line, sentence, share};
use crate::reader::Reading;
use crate::write::Found;
use saksi_claim::Claim;
use saksi_record::{Event, Modality, Polarity};
use std::collections::BTreeSet;

/// Words that make a denial partial.
const PARTIAL: &[&str] = &["all", "semua", "seluruh", "every", "entire", "fully", "sepenuhnya"];
/// More pairs than this tell a reader nothing.
const MOST: usize = 5;
/// Only so many claims are compared, each with each: no article makes more, and time stays in proportion.
const COMPARED: usize = 400;

/// The findings of this rule.
pub(super) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
    let compared = reading.claims.len().min(COMPARED);
    for i in 0..compared {
        for j in i + 1..compared {
            let (a, b) = (&reading.claims[i], &reading.claims[j]);
            if a.sentence == b.sentence || !share(reading, &a.actors, &b.actors) {
                continue;
            }
            let why = denial(reading, a, b).or_else(|| elsewhere(reading, a, b));
            // One pair of sentences is shown once.
            if let (Some(why), true) = (why, seen.insert((a.sentence, b.sentence))) {
                found.push(Found {
                    rule: "claims-in-tension",
                    claims: vec![i, j],
                    spans: vec![sentence(reading, a), sentence(reading, b)],
                    message: format!("{why}: “{}” — “{}”", line(reading, a), line(reading, b)),
                });
            }
        }
    }
    found.truncate(MOST);
    found
}

/// One is denied, the other not.
fn denial(reading: &Reading<'_>, a: &Claim, b: &Claim) -> Option<&'static str> {
    let forces = |e: Event| matches!(e, Event::Mobilize | Event::Assault);
    let same = a.event == b.event || (forces(a.event) && forces(b.event));
    let open = |c: &Claim| matches!(c.modality, Modality::Asserted | Modality::Planned);
    if !same || a.polarity == b.polarity || !open(a) || !open(b) || a.modality != b.modality {
        return None;
    }
    let towards =
        a.recipients.is_empty() || b.recipients.is_empty() || share(reading, &a.recipients, &b.recipients);
    let denied = if a.polarity == Polarity::Negated { a } else { b };
    let partial = line(reading, denied)
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| PARTIAL.contains(&w.to_lowercase().as_str()));
    // Sending forces and attacking with them are two things: only towards one named place do they clash.
    let affirmed = if a.polarity == Polarity::Negated { b } else { a };
    let one_place = a.event == b.event || names_target(reading, affirmed, denied);
    (towards && one_place && !partial).then_some("one sentence claims it, another denies it")
}

/// Whether the sentence of a denial names whom or where the affirmed claim is directed at.
fn names_target(reading: &Reading<'_>, affirmed: &Claim, denied: &Claim) -> bool {
    let (here, there) = (line(reading, affirmed).to_lowercase(), line(reading, denied));
    // “to members in the east, not to Ukraine” excludes the place itself.
    if ["bukan ke", "bukan di", "not to ", "not in "].iter().any(|w| here.contains(w)) {
        return false;
    }
    let text = &reading.page.text;
    let places = affirmed.places.iter().filter_map(|&p| reading.ground.places.get(p)).map(|p| p.span);
    affirmed
        .recipients
        .iter()
        .map(|r| r.span)
        .chain(places)
        .flat_map(|s| s.of(text).split_whitespace())
        .any(|w| w.len() > 3 && w.starts_with(char::is_uppercase) && there.contains(w))
}

/// Forces sent to one place and used in another.
fn elsewhere(reading: &Reading<'_>, a: &Claim, b: &Claim) -> Option<&'static str> {
    let moves = |c: &Claim| c.event == Event::Mobilize && c.polarity == Polarity::Affirmed;
    if !moves(a) || !moves(b) {
        return None;
    }
    let where_to = |c: &Claim| -> BTreeSet<String> {
        let text = &reading.page.text;
        let places = c.places.iter().filter_map(|&p| reading.ground.places.get(p)).map(|p| p.span);
        places
            .chain(c.recipients.iter().map(|r| r.span))
            .flat_map(|s| crate::check::common::words(text, s))
            .collect()
    };
    let own = |c: &Claim| {
        // “on allied territory”, “di wilayah aliansi”: the actor's own ground.
        let words = line(reading, c).to_lowercase();
        [
            "allied territory",
            "alliance territory",
            "wilayah aliansi",
            "wilayah sekutu",
            "allied soil",
            "wilayah anggota",
        ]
        .iter()
        .any(|w| words.contains(w))
    };
    let (x, y) = (where_to(a), where_to(b));
    let apart = (own(a) && !own(b) && !y.is_empty()) || (own(b) && !own(a) && !x.is_empty());
    apart.then_some("the same forces, in different places")
}
