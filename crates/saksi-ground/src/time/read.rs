//! An expression as a whole: what stands before and after its core.

use super::value::{Step, Third};
use super::word::Word;
use super::{Found, Reader, Value};
use crate::lex::{Entry, Kind};
use jiff::civil::Date;

impl Reader<'_> {
    /// Weeks start on Sunday in English, on Monday in Indonesian.
    pub(crate) fn sunday(&self) -> bool {
        !self.pieces.lexicon.comma
    }

    /// The expression that starts at `at`.
    pub(super) fn read(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let mut core_at = at;
        let mut part = None;
        // where the phrase starts if its modifiers do not belong to it
        let (mut the, mut last_the, mut blurred) = (None, None, None);
        for _ in 0..4 {
            let n = self.is(core_at, Word::The);
            if n > 0 {
                the = the.or(Some(core_at));
                last_the = Some(core_at);
                core_at += n;
                continue;
            }
            if part.is_none()
                && let Some((n, t)) = self.word(core_at, |w| match w {
                    Word::Early => Some(Third::Early),
                    Word::Mid => Some(Third::Mid),
                    Word::Late => Some(Third::Late),
                    Word::SoFar => Some(Third::SoFar),
                    Word::YetToCome => Some(Third::YetToCome),
                    _ => None,
                })
                && self.weekend_word(core_at).is_none()
            {
                let hyphen = usize::from(p.hyphen(core_at + n));
                part = Some((core_at, t));
                core_at += n + hyphen;
                continue;
            }
            let bound = p.lexicon.find(p.list, core_at, |e| {
                matches!(e, Entry::About | Entry::AtLeast | Entry::AtMost).then_some(())
            });
            match bound {
                Some((n, ())) if part.is_none() && the.is_none() => {
                    blurred = Some(core_at);
                    core_at += n;
                }
                _ => break,
            }
        }
        let led = the.is_some() || part.is_some();
        let mut found = match self.core(core_at, led) {
            Some(found) => found,
            // “the end of the month”
            None if part.is_some() && last_the.is_some_and(|t| t > at) => self.this_unit(core_at)?,
            None => return self.reference(at),
        };
        if blurred.is_some() && matches!(found.value, Value::Year(_)) && found.end == core_at + 1 {
            // “about 2000” counts
            return None;
        }
        found = self.after(found);
        let day = found.value.day().is_some();
        let length = matches!(found.value, Value::Length(..) | Value::Between(..) | Value::About(..));
        found.start = core_at;
        if let Some(t) = the
            && (!day || self.rel_word(core_at).is_some())
            && (self.rel_word(core_at).is_some()
                || !matches!(
                    found.value,
                    Value::Month(..) | Value::Year(_) | Value::Every(_) | Value::Present | Value::Past
                ))
            && !(core_at..found.end).any(|i| length && p.hyphen(i))
        {
            found.start = t;
        }
        if let Some((t, third)) = part {
            if matches!(found.value, Value::Length(..)) {
                return Some(found).filter(|_| !matches!(third, Third::Early | Third::Mid));
            }
            if !day {
                found.part = Some(third);
                if !matches!(third, Third::SoFar | Third::YetToCome) {
                    found.start = if the.is_some_and(|x| x < t) { the.unwrap_or(t) } else { t };
                }
            }
        }
        if let Some(t) = blurred.filter(|_| {
            let counted = self.count(core_at).is_some() || p.lexicon.is(p.list, core_at, Entry::Article) > 0;
            (length || found.derived) && counted && self.rel_word(core_at).is_none()
        }) {
            found.start = t;
        }
        if p.lexicon.comma {
            found = self.range(found);
        }
        Some(found)
    }

    /// “the month” after “the end of”: this one.
    fn this_unit(&self, at: usize) -> Option<Found> {
        let (n, step) = self.word(at, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let value = super::value::around(self.published?, step);
        matches!(step, Step::Week | Step::Month | Step::Year | Step::Decade | Step::Century)
            .then(|| self.found(at, at + n, value))
    }

    /// The unit “akhir pekan” at `at`.
    fn weekend_word(&self, at: usize) -> Option<usize> {
        self.word(at, |w| (w == Word::Unit(Step::Weekend)).then_some(())).map(|(n, ())| n)
    }

    /// The expression without what modifies it. `led` says whether a modifier stands before.
    pub(super) fn core(&self, at: usize, led: bool) -> Option<Found> {
        self.compared(at)
            .or_else(|| self.numeric(at))
            .or_else(|| self.clock(at))
            .or_else(|| self.weekday_name(at))
            .or_else(|| self.month_name(at))
            .or_else(|| self.deictic(at))
            .or_else(|| self.relative(at, led))
            .or_else(|| self.length(at))
            .or_else(|| self.feast(at))
            .or_else(|| self.reference(at))
    }

    pub(super) fn found(&self, start: usize, end: usize, value: Value) -> Found {
        Found { start, end, value, weekday: None, explicit: false, part: None, derived: false }
    }

    /// “yesterday”, “hari ini”, “tadi malam”.
    fn deictic(&self, at: usize) -> Option<Found> {
        let (n, value) = self.word(at, |w| match w {
            Word::Deictic(n) => Some((n, None)),
            Word::DeicticPart(n, part) => Some((n, Some(part))),
            _ => None,
        })?;
        let day = self.days_on(value.0)?;
        Some(self.found(at, at + n, value.1.map_or(Value::Day(day), |part| Value::Part(day, part))))
    }

    /// “Christmas”, “Lebaran 2025”.
    fn feast(&self, at: usize) -> Option<Found> {
        let (n, feast) = self.word(at, |w| if let Word::Feast(f) = w { Some(f) } else { None })?;
        if !self.pieces.list[at].capital && self.pieces.kind(at) == Some(Kind::Word) {
            return None;
        }
        let skip = self.is(at + n, Word::YearName);
        let year = self.year_number(at + n + skip);
        let (from, to) = self.feasts.days(feast, self.published, year)?;
        let end = at + n + if year.is_some() { skip + 1 } else { 0 };
        let days = f64::from((to - from).get_days() + 1);
        let value = if from == to { Value::Day(from) } else { Value::Between(from, to, days, Step::Day) };
        Some(self.found(at, end, value))
    }

    /// “now”, “recently”, “setiap hari”.
    fn reference(&self, at: usize) -> Option<Found> {
        let (n, value) = self
            .word(at, |w| match w {
                Word::Present => Some(Value::Present),
                Word::PastRef => Some(Value::Past),
                Word::FutureRef => Some(Value::Future),
                Word::Every(step) => Some(Value::Every(step)),
                _ => None,
            })
            .or_else(|| self.each(at))?;
        // “per hari ini” is today
        let inside =
            (at + 1..at + n).any(|i| self.word(i, |w| matches!(w, Word::Deictic(_)).then_some(())).is_some());
        (!inside).then(|| self.found(at, at + n, value))
    }

    /// “every Monday”, “each July”, “setiap Senin”.
    fn each(&self, at: usize) -> Option<(usize, Value)> {
        let n = self.is(at, Word::Each);
        if n == 0 {
            return None;
        }
        let next = at + n + self.is(at + n, Word::DayName);
        let (m, value) = self.word(next, |w| match w {
            Word::Weekday(d) => Some(Value::EveryWeekday(d)),
            Word::Month(m) => Some(Value::EveryMonth(m)),
            _ => None,
        })?;
        Some((next - at + m, value))
    }

    /// What may follow the core: parts of the day, clock times, the date in brackets.
    pub(super) fn after(&self, mut found: Found) -> Found {
        for _ in 0..4 {
            let end = found.end;
            found = self.part_of_day(found);
            found = self.apposition(found);
            found = self.clock_after(found);
            found = self.echo(found);
            if found.end == end {
                break;
            }
        }
        found
    }

    /// “Friday morning”, “Senin malam”.
    fn part_of_day(&self, mut found: Found) -> Found {
        let Some(day) = found.value.day() else { return found };
        let at = found.end;
        let Some((n, part)) = self.word(at, |w| if let Word::Part(x) = w { Some(x) } else { None }) else {
            return found;
        };
        if let Value::Day(_) = found.value {
            found.value = Value::Part(day, part);
        }
        found.end = at + n;
        // “Rabu sore ini”
        let this = self.is(found.end, Word::This);
        if self.pieces.lexicon.comma && this == 1 {
            found.end += this;
        }
        found
    }

    /// “Senin, 16 Juni 2025”, “Jumat (25/2)”, “today, Thursday (Feb. 3)”: the more explicit day counts.
    fn apposition(&self, mut found: Found) -> Found {
        let p = self.pieces;
        let Some(_) = found.value.day() else { return found };
        if found.explicit {
            return found;
        }
        let mut at = found.end;
        let comma = p.mark(at, ',');
        at += usize::from(comma);
        let open = p.mark(at, '(');
        at += usize::from(open);
        at += self.is(at, Word::DateName);
        let bare = !comma && !open;
        let next = if open { self.short_date(at).or_else(|| self.numeric(at)) } else { self.numeric(at) }
            .or_else(|| self.month_name(at))
            .or_else(|| if bare || comma { self.weekday_name(at).map(|f| self.after(f)) } else { None });
        let Some(next) = next else { return found };
        let Some(day) = next.value.day() else { return found };
        // “Monday, Tuesday and Friday” are three days; “today, Monday” is one
        if !next.explicit && (found.weekday.is_some() || found.value.day() != Some(day)) {
            return found;
        }
        if bare && !self.pieces.lexicon.comma && found.weekday.is_none() {
            return found;
        }
        found.value = match found.value {
            Value::Part(_, part) => Value::Part(day, part),
            Value::Clock(_, h, m) => Value::Clock(day, h, m),
            _ => next.value,
        };
        found.explicit = next.explicit;
        found.weekday = found.weekday.or(next.weekday);
        found.end = next.end + usize::from(open && p.mark(next.end, ')'));
        found
    }

    /// “Rabu (18/6) kemarin”, “11 Juni lalu”, “September mendatang”: says again what is known, or decides the year.
    fn echo(&self, mut found: Found) -> Found {
        if !self.pieces.lexicon.comma {
            return found;
        }
        let Some((n, ())) = self.word(found.end, |w| {
            matches!(w, Word::Last | Word::Next | Word::This | Word::Deictic(-1)).then_some(())
        }) else {
            return found;
        };
        if !matches!(
            found.value,
            Value::Day(_)
                | Value::Part(..)
                | Value::Month(..)
                | Value::Year(_)
                | Value::Quarter(..)
                | Value::Between(..)
        ) {
            return found;
        }
        found.end += n;
        found
    }

    /// “24 Juli hingga 3 Agustus”, “June to August 1999”, “from Monday to Friday”.
    fn range(&self, mut found: Found) -> Found {
        let p = self.pieces;
        let (Some(from), _, _) = found.value.days(self.sunday()) else { return found };
        let hyphen = p.hyphen(found.end);
        let n = if hyphen { 1 } else { self.is(found.end, Word::Range) };
        if n == 0 {
            return found;
        }
        let joined = p.form(found.end).to_ascii_lowercase();
        let and = joined == "and" || joined == "dan";
        let at = found.end + n + self.is(found.end + n, Word::The);
        let Some(next) = self.core(at, false).map(|f| self.after(f)) else { return found };
        let (Some(second), Some(to), _) = next.value.days(self.sunday()) else { return found };
        let alike = std::mem::discriminant(&found.value) == std::mem::discriminant(&next.value);
        if !alike || matches!(found.value, Value::Between(..) | Value::Clock(..) | Value::About(..)) {
            return found;
        }
        let step = match found.value {
            Value::Day(_) | Value::Part(..) => Step::Day,
            Value::Month(..) => Step::Month,
            Value::Year(_) => Step::Year,
            Value::Quarter(..) => Step::Quarter,
            _ => return found,
        };
        // the year stands once, at the end: “Juli hingga Agustus 2019”
        let mut from = from;
        if next.explicit && !found.explicit || from > second {
            from = with_year(from, second).unwrap_or(from);
        }
        let gap = i64::from((second - from).get_days());
        let next_to = match step {
            Step::Day => gap == 1,
            Step::Month => gap < 32,
            _ => gap < 367,
        };
        if from > to || gap < 0 || and && (!next_to || self.sunday()) {
            return found;
        }
        let days = f64::from((to - from).get_days() + 1);
        found.value = Value::Between(from, to, days, step);
        found.end = next.end;
        found
    }
}

/// The last day like `day` on or before `to`, in its year or the one before.
fn with_year(day: Date, to: Date) -> Option<Date> {
    let same = day.with().year(to.year()).build().ok()?;
    if same <= to { Some(same) } else { day.with().year(to.year() - 1).build().ok() }
}
