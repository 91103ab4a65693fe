//! Dates, months, weekdays and years.

use super::context::Rel;
use super::value::Step;
use super::word::Word;
use super::{Found, Reader, Value};
use crate::lex::Kind;
use jiff::civil::Date;

/// Months whose full names are short.
const FULL: [&str; 8] = ["May", "June", "July", "Mei", "Juni", "Juli", "MAY", "MEI"];

impl Reader<'_> {
    /// A plain whole number of at most `width` digits.
    fn whole(&self, at: usize, width: usize) -> Option<i16> {
        let p = self.pieces;
        let form = p.form(at);
        (p.kind(at)? == Kind::Number && form.len() <= width && form.bytes().all(|b| b.is_ascii_digit()))
            .then(|| form.parse().ok())
            .flatten()
    }

    /// A year in four digits.
    pub(super) fn year_number(&self, at: usize) -> Option<i16> {
        let year = self.whole(at, 4).filter(|_| self.pieces.form(at).len() == 4)?;
        (1500..2200).contains(&year).then_some(year)
    }

    /// A month's name, capitalised; its length takes in the point of an abbreviation.
    pub(super) fn month_word(&self, at: usize) -> Option<(usize, i8)> {
        let piece = self.pieces.list.get(at)?;
        if !piece.capital {
            return None;
        }
        let found = self.word(at, |w| if let Word::Month(m) = w { Some(m) } else { None })?;
        // “Jan Kavan”: a short form without its point needs a number
        let short = found.0 == 1
            && matches!(self.pieces.form(at).len(), 3 | 4)
            && !FULL.contains(&self.pieces.form(at));
        (!short || self.pieces.kind(at + 1) == Some(Kind::Number) || self.pieces.hyphen(at + 1))
            .then_some(found)
    }

    /// What starts with digits: dates in digits, days of a month, years.
    pub(super) fn numeric(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let lead = self.is(at, Word::DateName);
        if p.kind(at + lead)? != Kind::Number || (at > 0 && p.glued(at) && p.kind(at - 1) == Some(Kind::Word))
        {
            return self.worded_year(at);
        }
        let mut found = self
            .slashed(at + lead)
            .or_else(|| self.dotted(at + lead))
            .or_else(|| self.spanned(at + lead))
            .or_else(|| self.day_of_month(at + lead))
            .or_else(|| if lead == 0 { self.worded_year(at) } else { None })?;
        found.start = at;
        Some(found)
    }

    /// “25/2/2022”, “2022-02-25”, “2/25/2022” in English.
    fn slashed(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let mark = p.form(at + 1);
        if !matches!(mark, "/" | "-") || p.form(at + 3) != mark || !(1..5).all(|i| p.glued(at + i)) {
            return None;
        }
        let (a, b, c) = (self.whole(at, 4)?, self.whole(at + 2, 2)?, self.whole(at + 4, 4)?);
        let century =
            |y: i16, width: usize| if width == 2 { y + if y < 50 { 2000 } else { 1900 } } else { y };
        let (year, month, day) = if p.form(at).len() == 4 {
            (a, b, c)
        } else {
            let year = century(c, p.form(at + 4).len());
            if p.lexicon.comma || a > 12 { (year, b, a) } else { (year, a, b) }
        };
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        (1500..2200).contains(&year).then(|| self.exact(at, at + 5, date))
    }

    /// “25.2.2022”: day, month, year.
    fn dotted(&self, at: usize) -> Option<Found> {
        let mut parts = self.pieces.form(at).split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        if year.len() != 4 || day.len() > 2 || month.len() > 2 || parts.next().is_some() {
            return None;
        }
        let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
        (1500..2200).contains(&date.year()).then(|| self.exact(at, at + 1, date))
    }

    /// “16-18/6/2025”, “16-18/6”: days of one month.
    fn spanned(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if !p.lexicon.comma || !p.hyphen(at + 1) || p.form(at + 3) != "/" || !(1..5).all(|i| p.glued(at + i))
        {
            return None;
        }
        let (first, last) = (self.day_number(at)?, self.day_number(at + 2)?);
        let month = i8::try_from(self.whole(at + 4, 2)?).ok()?;
        let year = self.year_number(at + 6).filter(|_| p.form(at + 5) == "/" && p.glued(at + 6));
        let from = match year {
            Some(y) => Date::new(y, month, first).ok()?,
            None => self.month_day(month, first, Rel::None, at)?,
        };
        let to = from.with().day(last).build().ok().filter(|to| *to > from)?;
        let end = at + if year.is_some() { 7 } else { 5 };
        Some(self.found(at, end, Value::Between(from, to, f64::from(last - first + 1), Step::Day)))
    }

    /// “25/2” in brackets: day and month.
    pub(super) fn short_date(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if p.form(at + 1) != "/" || (p.form(at + 3) == "/" && p.glued(at + 4)) {
            return None;
        }
        let (a, b) = (self.whole(at, 2)?, self.whole(at + 2, 2)?);
        let (day, month) = if p.lexicon.comma || a > 12 { (a, b) } else { (b, a) };
        let date = self.month_day(i8::try_from(month).ok()?, i8::try_from(day).ok()?, Rel::None, at)?;
        Some(self.exact(at, at + 3, date))
    }

    fn exact(&self, start: usize, end: usize, date: Date) -> Found {
        Found { explicit: true, ..self.found(start, end, Value::Day(date)) }
    }

    /// “25 Februari 2022”, “8-12 November”, “17 dan 18 Juni 2025”, “the 4th of July”.
    fn day_of_month(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let first = self.day_number(at)?;
        let mut end = at + 1 + self.ordinal_ending(at + 1);
        let mut last = None;
        let join = if p.hyphen(end) { 1 } else { self.is(end, Word::Range) };
        if join > 0
            && let Some(second) = self.day_number(end + join)
        {
            let after = end + join + 1 + self.ordinal_ending(end + join + 1);
            if self.month_word(after + self.is(after, Word::MonthName)).is_some() && second > first {
                last = Some(second);
                end = after;
            }
        }
        end += self.is(end, Word::MonthName);
        if p.form(end) == "of" {
            end += 1;
        }
        let (n, month) = self.month_word(end)?;
        end += n;
        let (end, year) = self.year_after(end);
        let date = |d: i8, r: &Self| match year {
            Some(y) => Date::new(y, month, d).ok(),
            None => r.month_day(month, d, r.rel_after(end), at),
        };
        let from = date(first, self)?;
        Some(match last {
            None => Found { explicit: true, ..self.found(at, end, Value::Day(from)) },
            Some(last) => {
                let to = from.with().day(last).build().ok()?;
                let days = f64::from(last - first + 1);
                self.found(at, end, Value::Between(from, to, days, Step::Day))
            }
        })
    }

    fn day_number(&self, at: usize) -> Option<i8> {
        self.whole(at, 2).and_then(|d| i8::try_from(d).ok()).filter(|d| (1..=31).contains(d))
    }

    /// “st”, “nd”, “rd”, “th” right after digits.
    fn ordinal_ending(&self, at: usize) -> usize {
        usize::from(self.pieces.glued(at) && matches!(self.pieces.form(at), "st" | "nd" | "rd" | "th"))
    }

    /// The year that may follow a date: “, 2022”, “tahun 2022”.
    fn year_after(&self, at: usize) -> (usize, Option<i16>) {
        let mut next = at;
        if !self.pieces.lexicon.comma {
            next += usize::from(self.pieces.mark(at, ','));
            next += usize::from(self.pieces.form(at) == "of");
        }
        next += self.is(next, Word::YearName);
        match self.year_number(next) {
            Some(year) if !self.clock_follows(next) => (next + 1, Some(year)),
            _ => (at, None),
        }
    }

    /// Whether digits are a clock time (“0500 GMT”).
    pub(super) fn clock_follows(&self, at: usize) -> bool {
        self.is(at + 1, Word::Zone) > 0 || self.is(at + 1, Word::Am) > 0 || self.is(at + 1, Word::Pm) > 0
    }

    /// “lalu”, “mendatang” after a date.
    fn rel_after(&self, at: usize) -> Rel {
        if !self.pieces.lexicon.comma {
            return Rel::None;
        }
        self.word(at, |w| match w {
            Word::Last => Some(Rel::Last),
            Word::Next => Some(Rel::Next),
            _ => None,
        })
        .map_or(Rel::None, |(_, r)| r)
    }

    /// “July 8”, “Oct. 23, 1998”, “March 1999”, “bulan Juni”, “Januari-Maret 2019”.
    pub(super) fn month_name(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let lead = self.is(at, Word::MonthName);
        let (n, month) = self.month_word(at + lead)?;
        let mut end = at + lead + n;
        if lead == 0 && !p.lexicon.comma {
            if let Some(found) = self.day_after_month(at, end, month, Rel::None) {
                return Some(found);
            }
            // “May” is a verb more often than not
            if month == 5 && n == 1 && p.form(at) == "May" && at == 0 && self.year_after(end).1.is_none() {
                return None;
            }
        }
        // a second month before the year: “Juli-Agustus 2019”, “September dan Oktober 2019”
        let join = if p.hyphen(end) { 1 } else { self.is(end, Word::Range) };
        let second = if join > 0 {
            self.month_word(end + join).filter(|_| lead > 0 || p.lexicon.comma || p.hyphen(end))
        } else {
            None
        };
        if let Some((m, last)) = second
            && let after = end + join + m
            && (last == month + 1 || p.form(end) != "dan")
        {
            let (end, year) = self.year_after(after);
            let year = match year {
                Some(y) => y,
                None => match self.month(last, self.rel_after(after), at)? {
                    Value::Month(y, _) => y,
                    _ => return None,
                },
            };
            let first = if month <= last { year } else { year - 1 };
            let from = Date::new(first, month, 1).ok()?;
            let to = Date::new(year, last, 1).ok()?.last_of_month();
            let months = f64::from(last - month + 1 + if month <= last { 0 } else { 12 });
            return Some(self.found(at, end, Value::Between(from, to, months, Step::Month)));
        }
        let (after, year) = self.year_after(end);
        let value = match year {
            Some(y) => {
                end = after;
                Value::Month(y, month)
            }
            None if let (after, Some(y)) = self.year_of(end) => {
                end = after;
                Value::Month(y, month)
            }
            None => self.month(month, self.rel_after(end), at)?,
        };
        Some(self.found(at, end, value))
    }

    /// English: the day after the month.
    pub(super) fn day_after_month(&self, at: usize, end: usize, month: i8, rel: Rel) -> Option<Found> {
        let p = self.pieces;
        let first = self.day_number(end)?;
        let mut after = end + 1 + self.ordinal_ending(end + 1);
        if p.glued(after) && (p.mark(after, ':') || p.mark(after, '/')) {
            return None;
        }
        let join = if p.hyphen(after) { 1 } else { self.is(after, Word::Range) };
        let mut last = None;
        if join > 0
            && let Some(second) = self.day_number(end + 1 + join).filter(|s| *s > first)
            && self.is(end + 2 + join, Word::Am) + self.is(end + 2 + join, Word::Pm) == 0
        {
            last = Some(second);
            after = end + 2 + join;
        }
        let (after, year) = self.year_after(after);
        let from = match year {
            Some(y) => Date::new(y, month, first).ok()?,
            None => self.month_day(month, first, rel, at)?,
        };
        Some(match last {
            None => Found { explicit: true, ..self.found(at, after, Value::Day(from)) },
            Some(last) => {
                let to = from.with().day(last).build().ok()?;
                self.found(at, after, Value::Between(from, to, f64::from(last - first + 1), Step::Day))
            }
        })
    }

    /// “Friday”, “hari Senin”, “Jumat pekan lalu”, “Senin depan”.
    pub(super) fn weekday_name(&self, at: usize) -> Option<Found> {
        let lead = self.is(at, Word::DayName);
        let name = at + lead;
        let piece = self.pieces.list.get(name)?;
        if !piece.capital && lead == 0 {
            return None;
        }
        let (n, day) = self.word(name, |w| if let Word::Weekday(d) = w { Some(d) } else { None })?;
        // “the first Monday in October”
        if at > 0 && self.word(at - 1, |w| matches!(w, Word::Ordinal(_)).then_some(())).is_some() {
            return None;
        }
        let mut end = name + n;
        // “Minggu ini” is a week more often than a day
        if day == 7 && self.pieces.lexicon.comma && lead == 0 && self.week_follows(end) {
            return None;
        }
        let week = self.word(end, |w| (w == Word::Unit(Step::Week)).then_some(()));
        let mut rel = Rel::None;
        let mut weeks = 0;
        if let Some((m, ())) = week.filter(|_| self.pieces.lexicon.comma)
            && let Some((k, r)) = self.rel_word(end + m)
        {
            end += m + k;
            rel = Rel::This;
            weeks = match r {
                Rel::Last => -1,
                Rel::Next => 1,
                _ => 0,
            };
        } else if self.pieces.lexicon.comma
            && let Some((k, r)) = self.rel_word(end)
        {
            end += k;
            rel = r;
            // “Kamis ini”, “Rabu besok”: the nearest
            if r == Rel::This {
                rel = Rel::None;
            }
        }
        let date = self.weekday(day, rel, at)?;
        let date = super::value::shift(date, weeks, Step::Week)?;
        Some(Found { weekday: Some(day), ..self.found(at, end, Value::Day(date)) })
    }

    fn week_follows(&self, at: usize) -> bool {
        self.rel_word(at).is_some()
    }

    /// “lalu”, “ini”, “depan” after what they modify.
    pub(super) fn rel_word(&self, at: usize) -> Option<(usize, Rel)> {
        self.word(at, |w| match w {
            Word::Last => Some(Rel::Last),
            Word::This => Some(Rel::This),
            Word::Next => Some(Rel::Next),
            _ => None,
        })
    }
}
