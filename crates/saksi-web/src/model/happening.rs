//! Claims, across articles, that seem to be about one happening.
//!
//! Simple on purpose: the same kind of event, in articles of one story, on nearby days, with words of
//! their actors or recipients in common. That several articles say a thing confirms nothing; they may
//! have it from one another.

use super::Line;
use super::keys::{key, keys, same_words};
use crate::wording::{self, Status};
use saksi_record::{Event, Role};
use std::collections::{BTreeMap, BTreeSet};

/// Days between two claims that may still be about one happening.
const DAYS: i32 = 3;
/// Bytes of a name beyond which it is hardly one.
const LONG: usize = 48;

/// Claims about one happening.
#[derive(Debug)]
pub(crate) struct Happening<'l, 'a, 'r> {
    /// The kind of event.
    pub(crate) event: Event,
    /// Its lines, in the order of articles and texts.
    pub(crate) lines: Vec<&'l Line<'a, 'r>>,
}

/// Lines of one happening that say the same in the same words.
#[derive(Debug)]
pub(crate) struct Row<'l, 'a, 'r> {
    /// At least one.
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
            close(line, group[0].0) && group.iter().any(|(other, have)| same(line, &traits, other, have))
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
            if let (Some((one, _)), Some((other, _))) = (&a.harm, &b.harm) {
                return one == other;
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

impl<'l, 'a, 'r> Happening<'l, 'a, 'r> {
    /// How many articles it stands in.
    pub(crate) fn articles(&self) -> usize {
        self.lines.iter().map(|l| l.article.number).collect::<BTreeSet<_>>().len()
    }

    /// The line that stands for it: says who and to whom, as most others do, early.
    pub(crate) fn head(&self) -> &'l Line<'a, 'r> {
        let mut votes: BTreeMap<(BTreeSet<String>, BTreeSet<String>), usize> = BTreeMap::new();
        let parties = |l: &Line<'_, '_>| {
            let all = |names: &[String]| names.iter().flat_map(|n| keys(n)).collect::<BTreeSet<_>>();
            (all(&l.who), all(&l.whom))
        };
        for line in &self.lines {
            *votes.entry(parties(line)).or_default() += 1;
        }
        let worth = |l: &Line<'_, '_>| {
            let (who, whom) = parties(l);
            let english = usize::from(l.article.record.language.starts_with("en"));
            let full = 2 * usize::from(!who.is_empty()) + usize::from(!whom.is_empty());
            let named =
                usize::from(l.who.iter().any(|n| n.starts_with(char::is_uppercase) && n.len() <= LONG));
            let body = usize::from(!l.in_title());
            (
                named + full + body,
                votes.get(&(who, whom)).copied().unwrap_or(0),
                usize::from(!l.figures.is_empty()),
                english,
            )
        };
        let mut best = self.lines[0];
        for line in &self.lines[1..] {
            if worth(line) > worth(best) {
                best = line;
            }
        }
        best
    }

    /// How many articles give each status, in the order of the legend.
    pub(crate) fn statuses(&self) -> Vec<(Status, usize)> {
        let mut out: BTreeMap<Status, BTreeSet<usize>> = BTreeMap::new();
        for line in &self.lines {
            out.entry(line.status).or_default().insert(line.article.number);
        }
        out.into_iter().map(|(status, articles)| (status, articles.len())).collect()
    }

    /// Its lines, those that say the same in the same words together, by status.
    pub(crate) fn rows(&self) -> Vec<Row<'l, 'a, 'r>> {
        let mut at: BTreeMap<(Status, String, String), usize> = BTreeMap::new();
        let mut rows: Vec<Row<'l, 'a, 'r>> = Vec::new();
        for &line in &self.lines {
            let key = (line.status, same_words(&line.sentence()), same_words(&line.what));
            match at.get(&key) {
                Some(&i) => rows[i].lines.push(line),
                None => {
                    at.insert(key, rows.len());
                    rows.push(Row { lines: vec![line] });
                }
            }
        }
        rows.sort_by_key(|r| r.lines[0].status);
        rows
    }

    /// The part of it that has one status; `None` if no line has.
    pub(crate) fn part(&self, status: Status) -> Option<Self> {
        let lines: Vec<_> = self.lines.iter().copied().filter(|l| l.status == status).collect();
        (!lines.is_empty()).then_some(Self { event: self.event, lines })
    }

    /// What its lines of the foremost status count of people hurt or moved: each figure once, in the order
    /// of the articles.
    pub(crate) fn harm(&self) -> Option<(Role, Vec<&'l str>)> {
        let foremost = self.lines.iter().filter(|l| l.harm.is_some()).map(|l| l.status).min()?;
        let mut found = self.lines.iter().filter(|l| l.status == foremost).filter_map(|l| l.harm.as_ref());
        let (role, first) = found.next()?;
        let mut figures = vec![first.as_str()];
        for (_, figure) in found {
            if !figures.contains(&figure.as_str()) {
                figures.push(figure);
            }
        }
        Some((*role, figures))
    }
}
