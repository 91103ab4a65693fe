//! Claims, across articles, that seem to be about one happening.
//!
//! Simple on purpose: the same kind of event, in articles of one story, on nearby days, with words of
//! their actors or recipients in common. That several articles say a thing confirms nothing; they may
//! have it from one another.

use super::Line;
use super::harm::same_people;
use super::keys::{key, keys};
use crate::wording;
use saksi_record::Event;
use std::collections::{BTreeMap, BTreeSet};

/// Days between two claims that may still be about one happening.
const DAYS: i32 = 3;

/// Claims about one happening.
#[derive(Debug)]
pub(crate) struct Happening<'l, 'a, 'r> {
    /// The kind of event.
    pub(crate) event: Event,
    /// Its lines, in the order of articles and texts.
    pub(crate) lines: Vec<&'l Line<'a, 'r>>,
}

/// Lines found to be about one happening so far.
type Group<'l, 'a, 'r> = Vec<(&'l Line<'a, 'r>, Traits)>;

/// What of a line is compared.
struct Traits {
    who: BTreeSet<String>,
    whom: BTreeSet<String>,
    anchor: String,
}

/// Groups lines; happenings in the order of their first lines.
pub(crate) fn happenings<'l, 'a, 'r>(lines: &'l [Line<'a, 'r>]) -> Vec<Happening<'l, 'a, 'r>> {
    let mut groups: BTreeMap<(Event, usize), Vec<Group<'l, 'a, 'r>>> = BTreeMap::new();
    for line in lines {
        let traits = traits(line);
        let near = groups.entry((line.claim.event, line.story)).or_default();
        let found = near.iter_mut().find(|group| {
            close(line, group[0].0)
                && group.iter().all(|(other, _)| same_people(line, other).unwrap_or(true))
                && group.iter().any(|(other, have)| same(line, &traits, other, have))
        });
        match found {
            Some(group) => group.push((line, traits)),
            None => near.push(vec![(line, traits)]),
        }
    }
    let mut out: Vec<Happening<'l, 'a, 'r>> = Vec::new();
    for ((event, _), found) in groups {
        for group in found {
            out.push(Happening { event, lines: group.into_iter().map(|(line, _)| line).collect() });
        }
    }
    out.sort_by_key(|h| (h.lines[0].article.number, h.lines[0].index));
    out
}

fn traits(line: &Line<'_, '_>) -> Traits {
    let all = |names: &[String]| names.iter().flat_map(|n| keys(n)).collect();
    let anchor = match line.claim.event {
        Event::Disaster => wording::disaster(&line.what).map(str::to_owned),
        _ => None,
    };
    Traits {
        who: all(&line.who),
        whom: all(&line.whom),
        anchor: anchor.or_else(|| line.what.split_whitespace().find_map(key)).unwrap_or_default(),
    }
}

/// Whether two lines are near each other in time.
fn close(a: &Line<'_, '_>, b: &Line<'_, '_>) -> bool {
    match (a.day(), b.day()) {
        (Some(x), Some(y)) => (x - y).get_days().abs() <= DAYS,
        _ => true,
    }
}

fn same(a: &Line<'_, '_>, x: &Traits, b: &Line<'_, '_>, y: &Traits) -> bool {
    let (modes, others) = (&a.claim.mode, &b.claim.mode);
    if !modes.is_empty() && !others.is_empty() && !modes.iter().any(|m| others.contains(m)) {
        return false;
    }
    match a.claim.event {
        Event::Disaster => return x.anchor == y.anchor && !x.anchor.is_empty(),
        Event::Casualty | Event::Displace => {
            if let Some(same) = same_people(a, b) {
                return same;
            }
        }
        _ => {}
    }
    let (who, whom) = (meet(&x.who, &y.who), meet(&x.whom, &y.whom));
    match (who, whom) {
        (Some(true), _) => true,
        (Some(false), _) => false,
        (None, Some(met)) => met,
        (None, None) => x.anchor == y.anchor && !x.anchor.is_empty(),
    }
}

/// Whether two sets share a word; `None` if one of them is empty.
fn meet(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<bool> {
    (!a.is_empty() && !b.is_empty()).then(|| !a.is_disjoint(b))
}
