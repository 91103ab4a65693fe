//! Deaths and their doer: where a casualty's sentence names the attack that caused it, the attacker is the claim's
//! actor and the people are its recipients; and the attack's recipients are the people.
//!
//! Fires: “30 people died *in Israeli air strikes*”. Not: “The quake came as 30 people died in a fire”.

use crate::types::Claim;
use saksi_lang::Analysis;
use saksi_record::Event;

/// Words between people and the attack that make it the cause.
const CAUSE: &[&str] = &[
    "in",
    "by",
    "from",
    "akibat",
    "dalam",
    "karena",
    "oleh",
    "setelah",
    "after",
    "when",
    "imbas",
    "usai",
    "ditembak",
    "as",
    "akibatnya",
    "pada",
    "during",
];
/// How many tokens may stand between the two anchors.
const REACH: usize = 14;

/// Moves people and doers to their places in the claims of one sentence.
pub(crate) fn name_the_doer(analysis: &Analysis<'_>, claims: &mut [Claim]) {
    for i in 0..claims.len() {
        if claims[i].event != Event::Casualty
            || !claims[i].recipients.is_empty()
            || claims[i].actors.is_empty()
        {
            continue;
        }
        let here = analysis.tokens_in(claims[i].anchor);
        let cause = (i + 1..claims.len()).find(|&k| {
            let there = analysis.tokens_in(claims[k].anchor);
            claims[k].event == Event::Assault
                && claims[k].sentence == claims[i].sentence
                && there.start >= here.end
                && there.start - here.end <= REACH
                && (here.end..=there.start).any(|t| CAUSE.contains(&analysis.lower(t)))
        });
        let Some(k) = cause else { continue };
        let people = claims[i].actors.clone();
        if claims[k].recipients.is_empty() {
            claims[k].recipients = people.clone();
        }
        if !claims[k].actors.is_empty() && claims[k].actors != people {
            claims[i].actors = claims[k].actors.clone();
            claims[i].recipients = people;
        }
    }
}
