//! Clock times: “8 a.m.”, “pukul 17.35 WIB”, “0500 GMT”.

use super::word::Word;
use super::{Found, Reader, Value};
use crate::lex::Kind;

impl Reader<'_> {
    /// Hours and minutes at `at`, and the piece after.
    fn hour(&self, at: usize) -> Option<(usize, i8, i8)> {
        let p = self.pieces;
        if p.kind(at)? != Kind::Number {
            return None;
        }
        let form = p.form(at);
        let (hours, minutes, end) = if let Some((h, m)) = form.split_once(['.', ',']) {
            (h, m, at + 1)
        } else if p.mark(at + 1, ':') && p.glued(at + 1) && p.glued(at + 2) {
            (form, p.form(at + 2), at + 3)
        } else if form.len() == 4 {
            (&form[..2], &form[2..], at + 1)
        } else {
            (form, "0", at + 1)
        };
        let (h, m) = (hours.parse::<i8>().ok()?, minutes.parse::<i8>().ok()?);
        ((0..=24).contains(&h) && (0..60).contains(&m) && minutes.len() <= 2).then_some((end, h, m))
    }

    /// A clock time and its end.
    fn clock_time(&self, at: usize) -> Option<(usize, i8, i8)> {
        let p = self.pieces;
        if let Some((n, h)) = self.word(at, |w| match w {
            Word::Noon => Some(12),
            Word::Midnight => Some(0),
            _ => None,
        }) {
            return Some((at + n, h, 0));
        }
        let lead = self.is(at, Word::Clock);
        let (mut end, mut h, m) = self.hour(at + lead)?;
        let written = end > at + lead + 1;
        let am = self.is(end, Word::Am);
        let pm = self.is(end, Word::Pm);
        let oclock = self.is(end, Word::OClock);
        if am + pm + oclock > 0 {
            if h > 12 {
                return None;
            }
            if pm > 0 && h < 12 {
                h += 12;
            } else if am > 0 && h == 12 {
                h = 0;
            }
            end += am.max(pm).max(oclock);
        }
        let zone = self.is(end, Word::Zone);
        let marked = lead + am + pm + oclock > 0 || zone > 0 && (written || p.form(at).len() >= 4);
        if !(marked || written && !p.lexicon.comma) {
            return None;
        }
        if lead + zone == 0 && p.kind(end) == Some(Kind::Mark) && p.glued(end) && p.mark(end, '/') {
            return None;
        }
        Some((end + zone, h, m))
    }

    /// A clock time that stands first: “9 a.m. Tuesday”, “pukul 17.35 WIB”.
    pub(super) fn clock(&self, at: usize) -> Option<Found> {
        let (mut end, h, m) = self.clock_time(at)?;
        let h24 = if h == 24 { 0 } else { h };
        // the day may follow
        let comma = usize::from(self.pieces.mark(end, ','));
        let on = usize::from(matches!(self.pieces.form(end + comma), "on" | "hari" | "pada"));
        let day = self
            .weekday_name(end + comma + on)
            .or_else(|| self.numeric(end + comma + on))
            .or_else(|| self.month_name(end + comma + on))
            .map(|f| self.after(f))
            .or_else(|| {
                self.word(end, |w| if let Word::Deictic(n) = w { Some(n) } else { None })
                    .and_then(|(n, days)| Some(self.found(end, end + n, Value::Day(self.days_on(days)?))))
            });
        if let Some(found) = day.filter(|f| f.value.day().is_some())
            && let Some(day) = found.value.day()
        {
            return Some(Found { start: at, value: Value::Clock(day, h24, m), ..found });
        }
        // a second zone in brackets: “8 a.m. (0500 GMT) Tuesday”
        if self.pieces.mark(end, '(')
            && let Some((inner, ..)) = self.clock_time(end + 1)
            && self.pieces.mark(inner, ')')
            && let Some(found) = self.weekday_name(inner + 1)
            && let Some(day) = found.value.day()
        {
            end = found.end;
            return Some(self.found(at, end, Value::Clock(day, h24, m)));
        }
        let near = |d: &jiff::civil::Date| self.published.is_none_or(|p| (*d - p).get_days().abs() < 31);
        if let Some((n, days)) =
            self.word(end, |w| if let Word::DeicticPart(d, _) = w { Some(d) } else { None })
        {
            let day = self.days_on(days)?;
            return Some(self.found(at, end + n, Value::Clock(day, h24, m)));
        }
        let day = self.memory.day.filter(near).or(self.published);
        let value = day.map_or(Value::Hour(h24, m), |d| Value::Clock(d, h24, m));
        Some(Found { derived: true, ..self.found(at, end, value) })
    }

    /// A clock time after its day: “Kamis (19/6) pukul 17.35 WIB”, “Tuesday at 8 a.m.”.
    pub(super) fn clock_after(&self, mut found: Found) -> Found {
        let Some(day) = found.value.day() else { return found };
        if matches!(found.value, Value::Clock(..)) {
            return found;
        }
        let mut at = found.end;
        at += usize::from(self.pieces.mark(at, ','));
        at += usize::from(matches!(self.pieces.form(at), "at" | "sekitar" | "about" | "around" | "sekira"));
        if let Some((end, h, m)) = self.clock_time(at) {
            found.value = Value::Clock(day, if h == 24 { 0 } else { h }, m);
            found.end = end;
        }
        found
    }
}
