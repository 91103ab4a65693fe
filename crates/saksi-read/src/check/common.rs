//! What the checks ask of two claims: the same parties, the same words.

use crate::reader::Reading;
use saksi_claim::{Claim, Participant};
use saksi_text::Span;
use std::collections::BTreeSet;

/// Words that name nobody.
const EMPTY: &[&str] = &[
    "the", "a", "an", "of", "and", "in", "to", "for", "its", "his", "her", "their", "this", "that", "para",
    "yang", "dan", "di", "ke", "dari", "itu", "ini", "tersebut", "orang", "people", "some", "all",
    "sejumlah", "nya",
];

/// The telling words of a stretch of text, lower-case.
pub(super) fn words(text: &str, span: Span) -> BTreeSet<String> {
    span.of(text)
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|w| w.len() > 1 && !EMPTY.contains(&w.as_str()))
        .collect()
}

/// Whether two lists of parties share an entity or a telling word.
pub(super) fn share(reading: &Reading<'_>, a: &[Participant], b: &[Participant]) -> bool {
    let text = &reading.page.text;
    a.iter().any(|x| {
        b.iter().any(|y| {
            (x.entity.is_some() && x.entity == y.entity)
                || !words(text, x.span).is_disjoint(&words(text, y.span))
        })
    })
}

/// Whether a claim stands in the headline.
pub(super) fn in_headline(reading: &Reading<'_>, claim: &Claim) -> bool {
    reading.page.title.is_some_and(|t| t.overlaps(claim.anchor))
}

/// The sentence of a claim, in bytes.
pub(super) fn sentence(reading: &Reading<'_>, claim: &Claim) -> Span {
    reading.analysis.sentences.get(claim.sentence).map_or(claim.anchor, |s| s.span)
}

/// The words of a sentence, on one line.
pub(super) fn line(reading: &Reading<'_>, claim: &Claim) -> String {
    sentence(reading, claim).of(&reading.page.text).split_whitespace().collect::<Vec<_>>().join(" ")
}
