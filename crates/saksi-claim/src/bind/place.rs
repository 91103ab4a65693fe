//! Where a claim is said to happen: places of its clause that stand behind a word of location.

use crate::view::View;
use saksi_text::Span;
use std::ops::Range;

/// Words that introduce a location.
const LOCATIVE: &[&str] = &[
    "in",
    "at",
    "near",
    "to",
    "from",
    "into",
    "across",
    "outside",
    "inside",
    "around",
    "through",
    "over",
    "on",
    "off",
    "of",
    "toward",
    "towards",
    "throughout",
    "di",
    "ke",
    "dari",
    "menuju",
    "sekitar",
    "dekat",
    "wilayah",
    "kota",
    "kawasan",
    "perbatasan",
    "jalur",
    "tepi",
    "provinsi",
    "kabupaten",
    "kecamatan",
    "desa",
];
/// How many tokens from the anchor a place may stand when its clause is another.
const REACH: usize = 14;
/// No clause is longer, in tokens: a list without end must not take time out of proportion.
const LONGEST_CLAUSE: usize = 100;

/// Indices of the places of a claim.
pub(crate) fn places(view: &View<'_, '_>, anchor: Range<usize>, taken: &[Span]) -> Vec<usize> {
    let sentence = view.analysis.sentences[view.sentence].span;
    let list = &view.ground.places;
    let first = list.partition_point(|p| p.span.start() < sentence.start());
    let mut found = Vec::new();
    for (i, place) in list.iter().enumerate().skip(first).take_while(|(_, p)| p.span.end() <= sentence.end())
    {
        let tokens = view.analysis.tokens_in(place.span);
        if tokens.is_empty() || place.metonym || taken.contains(&place.span) {
            continue;
        }
        let located = (tokens.start.saturating_sub(3)..tokens.start)
            .filter(|t| view.tokens.contains(t))
            .any(|t| LOCATIVE.contains(&view.analysis.lower(t)));
        let distance = anchor.start.abs_diff(tokens.start);
        let same = || {
            distance <= LONGEST_CLAUSE && view.clause_start(anchor.start) == view.clause_start(tokens.start)
        };
        if located && (distance <= REACH || same()) {
            found.push(i);
        }
    }
    found
}
