//! When a claim is said to happen: the time of its own clause, else the only time of its sentence.

use crate::view::View;
use jiff::civil::Date;
use std::ops::Range;

/// First and last day of the claim.
pub(crate) fn time(view: &View<'_, '_>, anchor: Range<usize>) -> Option<(Option<Date>, Option<Date>)> {
    let sentence = view.analysis.sentences[view.sentence].span;
    let here: Vec<_> = view
        .ground
        .times
        .iter()
        .filter(|t| sentence.contains(t.span) && (t.from.is_some() || t.to.is_some()))
        .collect();
    let clause = view.clause_start(anchor.start);
    let own = here.iter().filter(|t| {
        let tokens = view.analysis.tokens_in(t.span);
        !tokens.is_empty() && view.clause_start(tokens.start) == clause
    });
    let nearest = own.min_by_key(|t| view.analysis.tokens_in(t.span).start.abs_diff(anchor.start));
    nearest.or(if here.len() == 1 { here.first() } else { None }).map(|t| (t.from, t.to))
}
