//! `second-hand`: what the article has, it has through another outlet.
//!
//! Fires: an article whose statements come “melansir Rakyat News” or “as reported by Reuters”. Does not fire: an
//! article where somebody spoke to the outlet itself.

use crate::reader::Reading;
use crate::write::Found;
use saksi_attribute::Via;
use std::collections::BTreeSet;

/// Words behind which stands the outlet itself.
const TOLD: &[&str] = &["told", "kepada"];

/// Words that take a report over.
const CHAIN: &[&str] = &[
    "melansir",
    "lansir",
    "dikutip",
    "mengutip",
    "diberitakan",
    "dilaporkan",
    "reported by",
    "citing",
    "quoted by",
    "cited by",
    "according to a report",
    "dari laman",
    "sebagaimana",
];

/// The findings of this rule.
pub(super) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    let via: Vec<_> =
        reading.attributions.iter().flat_map(|a| a.via.iter()).filter(|v| taken_over(reading, v)).collect();
    if via.is_empty() || spoke_to_us(reading) {
        return Vec::new();
    }
    let outlets: BTreeSet<&str> = via.iter().map(|v| v.outlet.as_str()).collect();
    let spans: BTreeSet<_> = via.iter().filter_map(|v| v.span).collect();
    vec![Found {
        rule: "second-hand",
        claims: Vec::new(),
        spans: spans.into_iter().collect(),
        message: format!("reported through {}", outlets.into_iter().collect::<Vec<_>>().join(", ")),
    }]
}

/// Whether the words say that the report was taken over, not only that somebody spoke to another outlet, and from
/// another publisher than this one.
fn taken_over(reading: &Reading<'_>, via: &Via) -> bool {
    let text = &reading.page.text;
    let Some(span) = via.span else { return true };
    let mut from = (span.start() as usize).saturating_sub(40);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let words = text.get(from..span.end() as usize).unwrap_or_default().to_lowercase();
    let own = reading.page.outlet.as_deref().map(str::to_lowercase).unwrap_or_default();
    let family = |name: &str| name.to_lowercase().chars().take(5).collect::<String>();
    CHAIN.iter().any(|c| words.contains(c)) && (own.is_empty() || family(&own) != family(&via.outlet))
}

/// “told <this outlet>”, “kepada <this outlet>”.
fn spoke_to_us(reading: &Reading<'_>) -> bool {
    let Some(outlet) = reading.page.outlet.as_deref() else { return false };
    let name = outlet.split('.').next().unwrap_or(outlet).to_lowercase();
    let text = reading.page.text.to_lowercase();
    name.len() > 2 && TOLD.iter().any(|t| text.contains(&format!("{t} {name}")))
}
