//! Checks: what a reader should look at twice, within one article. One rule, one file.

mod common;
mod date;
mod figure;
mod headline;
mod second_hand;
mod tension;

use crate::reader::Reading;
use crate::write::Found;

/// Every finding of an article, in a fixed order of rules.
pub(crate) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(headline::findings(reading));
    found.extend(tension::findings(reading));
    found.extend(figure::findings(reading));
    found.extend(date::findings(reading));
    found.extend(second_hand::findings(reading));
    found
}
