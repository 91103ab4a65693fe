//! `figure-mismatch`: a headline's toll that no figure of the body bears out.
//!
//! Fires: headline “45 dead in ferry fire”, body “at least 31 people died … 12 were hurt”. Does not fire: headline
//! “Dozens dead”, body “31 people died” (31 is dozens); a body without a toll.

use crate::check::common::in_headline;
use crate::reader::Reading;
use crate::write::Found;
use saksi_record::{Event, Role};
use saksi_text::Span;

/// The findings of this rule.
pub(super) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    [Role::Dead, Role::Injured, Role::Missing]
        .into_iter()
        .filter_map(|role| mismatch(reading, role))
        .collect()
}

fn mismatch(reading: &Reading<'_>, role: Role) -> Option<Found> {
    let tolls = |headline: bool| -> Vec<(usize, usize)> {
        let claims = reading.claims.iter().enumerate();
        claims
            .filter(|(_, c)| c.event == Event::Casualty && in_headline(reading, c) == headline)
            .flat_map(|(i, c)| c.quantities.iter().filter(|(_, r)| *r == role).map(move |(q, _)| (i, *q)))
            .collect()
    };
    let (head, body) = (tolls(true), tolls(false));
    let range = |q: usize| {
        let quantity = &reading.ground.quantities[q];
        (quantity.min.unwrap_or(0.0), quantity.max.unwrap_or(f64::INFINITY))
    };
    let &(claim, figure) = head.first()?;
    let fits = |&(_, q): &(usize, usize)| {
        let ((a, b), (c, d)) = (range(figure), range(q));
        a <= d && c <= b
    };
    if body.is_empty() || head.len() > 1 || body.iter().any(fits) {
        return None;
    }
    let text = &reading.page.text;
    let words = |q: usize| -> (Span, &str) {
        let span = reading.ground.quantities[q].span;
        (span, span.of(text))
    };
    let (there, other) = (words(figure), words(body[0].1));
    Some(Found {
        rule: "figure-mismatch",
        claims: vec![claim, body[0].0],
        spans: vec![there.0, other.0],
        message: format!("{role}: “{}” in the headline, “{}” in the body", there.1, other.1),
    })
}
