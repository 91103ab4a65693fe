//! Quarters, halves and what compares them: “the third quarter”, “the year-earlier period”.

use super::value::{Step, around, shift};
use super::word::Word;
use super::{Found, Reader, Value};
use jiff::civil::Date;

impl Reader<'_> {
    /// “this year's third quarter”, from the piece after “year”.
    pub(super) fn ordinal_of(&self, at: usize, next: usize, year: i16) -> Option<Found> {
        let p = self.pieces;
        if !matches!(p.form(next), "'" | "’") || p.form(next + 1) != "s" {
            return None;
        }
        let (n, which) = self.word(next + 2, |w| if let Word::Ordinal(o) = w { Some(o) } else { None })?;
        let (m, step) = self.word(next + 2 + n, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let value = match step {
            Step::Quarter if which < 5 => Value::Quarter(year, which),
            Step::Half if which < 3 => Value::Half(year, which),
            _ => return None,
        };
        Some(self.found(at, next + 2 + n + m, value))
    }

    /// “year-ago quarter”, “the year-earlier period”, “the latest quarter”, “the 1988 quarter”.
    pub(super) fn compared(&self, at: usize) -> Option<Found> {
        let published = self.published?;
        let before = |y: i16, q| Found { derived: true, ..self.found(at, at, Value::Quarter(y, q)) };
        let memory = self.memory.quarter;
        if let Some((n, ())) = self.word(at, |w| (w == Word::YearAgo).then_some(())) {
            let end = at + n + self.is(at + n, Word::Period);
            return Some(match memory {
                Some((y, q)) => Found { end, ..before(y - 1, q) },
                None => Found { end, ..self.found(at, end, Value::Year(published.year() - 1)) },
            });
        }
        let latest = self.is(at, Word::Latest);
        if latest > 0 {
            let end = at + latest + self.is(at + latest, Word::Period);
            let (y, q) = memory.or(match around(shift(published, -1, Step::Quarter)?, Step::Quarter) {
                Value::Quarter(y, q) => Some((y, q)),
                _ => None,
            })?;
            return (end > at + latest).then(|| Found { end, ..before(y, q) });
        }
        let year = self.year_number(at)?;
        // “the 1988 third quarter”
        if let Some((n, which)) = self.word(at + 1, |w| if let Word::Ordinal(o) = w { Some(o) } else { None })
            && let Some((m, ())) = self.word(at + 1 + n, |w| (w == Word::Unit(Step::Quarter)).then_some(()))
            && which < 5
        {
            return Some(self.found(at, at + 1 + n + m, Value::Quarter(year, which)));
        }
        let period = self.is(at + 1, Word::Period);
        let (_, q) = memory.filter(|_| period > 0)?;
        Some(Found { end: at + 1 + period, ..before(year, q) })
    }

    /// “the third quarter”, “first half of 1999”, “second-quarter”, “the first nine months”.
    pub(super) fn ordinal_stretch(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        // “the 20th century”
        if let Some(d) = p.digits(at)
            && p.glued(at + 1)
            && let Some((n, ())) = self.word(at + 2, |w| (w == Word::Unit(Step::Century)).then_some(()))
        {
            return (1.0..22.0)
                .contains(&d.value)
                .then(|| self.found(at, at + 2 + n, Value::Century(d.value as i16)));
        }
        let (n, which) = self.word(at, |w| if let Word::Ordinal(o) = w { Some(o) } else { None })?;
        let mut next = at + n;
        next += usize::from(p.hyphen(next));
        if which == 1
            && let Some((end, count)) = self.count(next)
        {
            let (m, step) = self.word(end, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
            if matches!(step, Step::Quarter) && count == Some(2.0) {
                let (end, year) = self.year_of(end + m);
                let year = year.or(self.published.map(Date::year))?;
                return Some(self.found(at, end, Value::Half(year, 1)));
            }
            return Some(self.found(at, end + m, Value::Length(count, step)));
        }
        let (m, step) = self.word(next, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        if !matches!(step, Step::Quarter | Step::Half) {
            return None;
        }
        let (end, year) = self.year_of(next + m);
        let published = self.published;
        let year = year.or_else(|| {
            let now = published?;
            let started = match step {
                Step::Quarter => (which - 1) * 3 < now.month(),
                _ => (which - 1) * 6 < now.month(),
            };
            Some(now.year() - i16::from(!started && !self.ahead(at)))
        })?;
        let value =
            if step == Step::Quarter { Value::Quarter(year, which) } else { Value::Half(year, which) };
        (which <= if step == Step::Quarter { 4 } else { 2 }).then(|| self.found(at, end, value))
    }

    pub(super) fn quarter_number(&self, at: usize) -> Option<(usize, i8)> {
        if let Some(found) = self.word(at, |w| if let Word::Ordinal(o) = w { Some(o) } else { None }) {
            return Some(found);
        }
        let p = self.pieces;
        let ke = usize::from(p.form(at).eq_ignore_ascii_case("ke"));
        let hyphen = usize::from(p.hyphen(at + ke));
        let digits = p.digits(at + ke + hyphen)?;
        (digits.width == 1 && !digits.decimal).then_some((ke + hyphen + 1, digits.value as i8))
    }

    pub(super) fn form_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |i| self.pieces.form(i))
    }

    /// Whether “for the”, “in the” stands before.
    pub(super) fn for_the(&self, at: usize) -> bool {
        let the = self.before(at, Word::The);
        the > 0 && self.before(at - the, Word::For) > 0
    }

    /// “ended Sept. 30” after “the quarter”.
    pub(super) fn ended(&self, at: usize) -> Option<Date> {
        matches!(self.pieces.form(at), "ended" | "ending").then(|| self.month_name(at + 1))??.value.day()
    }

    /// “Q3 2024”.
    pub(super) fn quarter_letter(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if p.form(at) != "Q" || !p.glued(at + 1) {
            return None;
        }
        let which =
            p.digits(at + 1).filter(|d| d.width == 1 && !d.decimal && d.value > 0.0 && d.value < 5.0)?;
        let (end, year) = self.year_of(at + 2);
        let year = year.or(self.published.map(Date::year))?;
        Some(self.found(at, end, Value::Quarter(year, which.value as i8)))
    }

    /// “pekan pertama Juni 2025”, “the second week of May”: seven days of the month.
    pub(super) fn week_of_month(&self, at: usize) -> Option<Found> {
        let week = |i| self.word(i, |w| (w == Word::Unit(Step::Week)).then_some(()));
        let ordinal = |i| self.word(i, |w| if let Word::Ordinal(o) = w { Some(o) } else { None });
        let (n, which) = match week(at) {
            Some((n, ())) => ordinal(at + n).map(|(m, o)| (n + m, o))?,
            None => ordinal(at).and_then(|(n, o)| week(at + n).map(|(m, ())| (n + m, o)))?,
        };
        let of = self.is(at + n, Word::Of);
        let month = self.month_name(at + n + of)?;
        let Value::Month(y, m) = month.value else { return None };
        let from = Date::new(y, m, 7 * (which - 1) + 1).ok()?;
        let to = shift(from, 6, Step::Day)?.min(from.last_of_month());
        Some(self.found(at, month.end, Value::Between(from, to, 1.0, Step::Week)))
    }
}
