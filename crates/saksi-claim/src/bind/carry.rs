//! Parties carried over: an event noun that names nobody (“the fighting”, “serangan itu”) takes the actors of the
//! nearest claim of its type, in its sentence or in the two before it.
//!
//! Fires: “Russia has massed troops. … *Russian* attack … An *invasion* could start”. Not: “The *attack* by rebels … an
//! *arrest*” (another type), or a claim that names its own parties.

use crate::types::Claim;
use saksi_record::Event;

/// How many sentences back parties are carried.
const REACH: usize = 2;
/// Types whose mentions in one stretch of text are mostly of one event.
const CARRIED: &[Event] = &[Event::Assault, Event::Retreat, Event::Consult, Event::Request, Event::Protest];

/// Gives claims without parties those of the nearest claim of their type.
pub(crate) fn carry(text: &str, claims: &mut [Claim]) {
    let stem = |c: &Claim| c.anchor.of(text).chars().take(4).collect::<String>().to_lowercase();
    let named = |c: &Claim| {
        c.actors.iter().all(|p| {
            let words = p.span.of(text);
            words.split_whitespace().count() <= 4 && words.len() > 4 && words.contains(char::is_uppercase)
        })
    };
    for i in 0..claims.len() {
        let here = &claims[i];
        if !CARRIED.contains(&here.event) || !here.actors.is_empty() || !here.recipients.is_empty() {
            continue;
        }
        let fits = |k: &usize| {
            let there = &claims[*k];
            there.event == here.event
                && !there.actors.is_empty()
                && named(there)
                && (stem(there) == stem(here) || there.sentence == here.sentence)
                && there.sentence.abs_diff(here.sentence) <= if *k < i { REACH } else { 0 }
        };
        let near = (0..claims.len()).filter(|&k| k != i).filter(fits);
        let Some(k) = near.min_by_key(|&k| claims[k].anchor.start().abs_diff(here.anchor.start())) else {
            continue;
        };
        claims[i].actors = claims[k].actors.clone();
    }
}
