//! What is asked of a happening: its head, its statuses, its rows, its figures.

use super::keys::{keys, same_words};
use super::{Happening, Line};
use crate::wording::Status;
use saksi_record::Role;
use std::collections::{BTreeMap, BTreeSet};

/// Bytes of a name beyond which it is hardly one.
const LONG: usize = 48;

/// Lines of one happening that say the same in the same words.
#[derive(Debug)]
pub(crate) struct Row<'l, 'a, 'r> {
    /// At least one.
    pub(crate) lines: Vec<&'l Line<'a, 'r>>,
}

impl<'l, 'a, 'r> Happening<'l, 'a, 'r> {
    /// How many articles it stands in.
    pub(crate) fn articles(&self) -> usize {
        self.lines.iter().map(|l| l.article.number).collect::<BTreeSet<_>>().len()
    }

    /// How many of its articles have a sentence that another of them has word for word.
    pub(crate) fn same_words(&self) -> usize {
        let rows = self.rows();
        let articles = rows.iter().map(|r| r.lines.iter().map(|l| l.article.number).collect::<BTreeSet<_>>());
        articles.filter(|a| a.len() > 1).flatten().collect::<BTreeSet<_>>().len()
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
        let first = found.next()?;
        let mut figures = vec![first.words.as_str()];
        for harm in found {
            if !figures.contains(&harm.words.as_str()) {
                figures.push(&harm.words);
            }
        }
        Some((first.role, figures))
    }

    /// A place that every line with a place has.
    pub(crate) fn place(&self) -> Option<&'l str> {
        let mut placed = self.lines.iter().filter(|l| !l.places.is_empty());
        let first = placed.next()?;
        let common = |p: &&'l String| self.lines.iter().all(|l| l.places.is_empty() || l.places.contains(*p));
        first.places.iter().find(common).map(String::as_str)
    }
}
