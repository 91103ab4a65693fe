//! How many people an event hurt or moved, and which such figures may be about one happening.

use super::keys::keys;
use super::{Article, Line};
use crate::figure;
use saksi_record::{Claim, Event, Quantity, Role, Unit};
use std::collections::BTreeSet;

/// The figure of people of a claim.
#[derive(Debug)]
pub(crate) struct Harm<'r> {
    /// Dead, injured, missing, displaced.
    pub(crate) role: Role,
    /// The figure in words, short.
    pub(crate) words: String,
    quantity: &'r Quantity,
}

/// The figure of people of a claim, if it has one.
pub(super) fn harm<'r>(article: &Article<'r>, claim: &Claim) -> Option<Harm<'r>> {
    if !matches!(claim.event, Event::Casualty | Event::Displace) {
        return None;
    }
    claim.quantities.iter().find_map(|counted| {
        let quantity = article.record.quantities.get(counted.quantity)?;
        let role = counted.role;
        let people = matches!(quantity.unit, Unit::Person | Unit::Household | Unit::Item | Unit::Other);
        let harmed = matches!(role, Role::Dead | Role::Injured | Role::Missing | Role::Displaced);
        (people && harmed).then(|| Harm { role, words: figure::brief(quantity), quantity })
    })
}

/// Whether two lines may count the same people: in two articles, unless people left or reached different
/// places; in one article only if they share a bound or are two sources' figures, for otherwise it tells
/// of two events. `None` if one of them counts nobody.
pub(super) fn same_people(a: &Line<'_, '_>, b: &Line<'_, '_>) -> Option<bool> {
    let (x, y) = (a.harm.as_ref()?, b.harm.as_ref()?);
    let bound = |p: Option<f64>, q: Option<f64>| p.is_some() && p == q;
    let shared = bound(x.quantity.min, y.quantity.min) || bound(x.quantity.max, y.quantity.max);
    let places = |line: &Line<'_, '_>| line.places.iter().flat_map(|p| keys(p)).collect::<BTreeSet<_>>();
    let (here, there) = (places(a), places(b));
    let moved =
        x.role == Role::Displaced && !here.is_empty() && !there.is_empty() && here.is_disjoint(&there);
    let one = a.article.number == b.article.number;
    Some(x.role == y.role && (shared || if one { a.sources != b.sources } else { !moved }))
}
