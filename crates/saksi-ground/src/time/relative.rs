//! “last week”, “pekan lalu”, “this year”, “kuartal III 2019”, “the past two months”.

use super::context::Rel;
use super::value::{Season, Step, around, shift};
use super::word::Word;
use super::{Found, Reader, Value};
use jiff::civil::Date;

impl Reader<'_> {
    /// An expression counted from the day of publication. `led` says whether “the” or the like stands before.
    pub(super) fn relative(&self, at: usize, led: bool) -> Option<Found> {
        self.modified(at)
            .or_else(|| self.quarter_letter(at))
            .or_else(|| self.week_of_month(at))
            .or_else(|| self.ordinal_stretch(at))
            .or_else(|| self.unit_first(at))
            .or_else(|| self.season_name(at, led))
            .or_else(|| self.bare_unit(at, led))
    }

    /// English: “last week”, “next Tuesday”, “this morning”, “last November”, “the past two months”.
    fn modified(&self, at: usize) -> Option<Found> {
        if self.pieces.lexicon.comma {
            return None;
        }
        let (n, rel) = self.rel_word(at)?;
        let next = at + n;
        if let Some(found) = self.counted_stretch(at, next, rel) {
            return Some(found);
        }
        let published = self.published?;
        if let Some((m, day)) = self.word(next, |w| if let Word::Weekday(d) = w { Some(d) } else { None })
            && self.pieces.list[next].capital
        {
            let date = self.weekday(day, if rel == Rel::This { Rel::None } else { rel }, at)?;
            return Some(Found { weekday: Some(day), ..self.found(at, next + m, Value::Day(date)) });
        }
        if let Some((m, feast)) = self.word(next, |w| if let Word::Feast(f) = w { Some(f) } else { None }) {
            let (from, _) =
                self.feasts.days(feast, shift(published, i64::from(rel.sign()) * 182, Step::Day), None)?;
            return Some(self.found(at, next + m, Value::Day(from)));
        }
        if let Some((m, month)) = self.month_word(next) {
            if let Some(found) = self.day_after_month(at, next + m, month, rel) {
                return Some(found);
            }
            let value = self.month(month, rel, at)?;
            return Some(self.found(at, next + m, value));
        }
        if let Some((m, season)) = self.word(next, |w| if let Word::Season(s) = w { Some(s) } else { None }) {
            return Some(self.found(at, next + m, self.season(season, rel)?));
        }
        if let Some((m, part)) = self.word(next, |w| if let Word::Part(x) = w { Some(x) } else { None }) {
            let day = shift(published, i64::from(rel.sign()), Step::Day)?;
            return Some(self.found(at, next + m, Value::Part(day, part)));
        }
        let (m, step) = self.word(next, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        if matches!(step, Step::Second | Step::Minute | Step::Hour | Step::Half)
            || self.pieces.form(next).ends_with('s')
        {
            return None;
        }
        // “that day”, “the same year”: of the last day named
        let word = self.pieces.form(next - 1).to_ascii_lowercase();
        let back = rel == Rel::This && (step == Step::Day || matches!(word.as_str(), "that" | "same"));
        if back && step == Step::Quarter {
            let (y, q) = self.memory.quarter?;
            return Some(self.found(at, next + m, Value::Quarter(y, q)));
        }
        // “this year's third quarter”
        if step == Step::Year
            && let Some(found) = self.ordinal_of(at, next + m, published.year() + i16::from(rel.sign()))
        {
            return Some(found);
        }
        // “the past month” ends today, “last month” with the month
        if word == "past" && step != Step::Weekend {
            return Some(self.found(at, next + m, self.stretch(Some(1.0), step, rel)?));
        }
        let value = if back || word == "following" {
            let by = if back { 0 } else { 1 };
            let from = if step == Step::Day { self.memory.day } else { self.memory.any };
            around(shift(from.unwrap_or(published), by, step)?, step)
        } else if step == Step::Weekend {
            // “this weekend”, said on Monday of what has been
            let past = rel == Rel::This && published.weekday().to_monday_one_offset() < 3 && !self.ahead(at);
            self.weekend(if past { Rel::Last } else { rel })?
        } else {
            around(shift(published, i64::from(rel.sign()), step)?, step)
        };
        Some(self.found(at, next + m, value))
    }

    /// The weekend before, of, or after the day of publication.
    fn weekend(&self, rel: Rel) -> Option<Value> {
        let published = self.published?;
        let this = super::value::saturday(published);
        let begun = published >= this;
        let weeks = match rel {
            Rel::Last => -1,
            Rel::This => 0,
            Rel::Next => 1,
            Rel::None if begun => 0,
            Rel::None => -1,
        };
        Some(Value::Weekend(shift(this, weeks, Step::Week)?))
    }

    /// “the past two months”, “the next three days”, “the first nine months”.
    fn counted_stretch(&self, at: usize, next: usize, rel: Rel) -> Option<Found> {
        let p = self.pieces;
        let (end, n) = self.count(next)?;
        let hyphen = usize::from(p.hyphen(end));
        let (m, step) = self.word(end + hyphen, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let value = self.stretch(n, step, rel)?;
        Some(self.found(at, end + hyphen + m, value))
    }

    /// The stretch of `n` steps that ends or starts on the day of publication.
    pub(super) fn stretch(&self, n: Option<f64>, step: Step, rel: Rel) -> Option<Value> {
        let Some(published) = self.published else { return Some(Value::Length(n, step)) };
        let Some(n) = n else {
            return Some(match rel {
                Rel::Next => Value::About(Some(published), None, step),
                _ => Value::About(None, Some(published), step),
            });
        };
        let whole = n.round() as i64;
        let (steps, by) = match step {
            Step::Hour => ((whole + 23) / 24, Step::Day),
            Step::Second | Step::Minute => (0, Step::Day),
            _ => (whole, step),
        };
        Some(match rel {
            Rel::Next => Value::Between(published, shift(published, steps, by)?, n, step),
            _ => Value::Between(shift(published, -steps, by)?, published, n, step),
        })
    }

    /// A count in digits or words; `None` inside for “several”.
    pub(super) fn count(&self, at: usize) -> Option<(usize, Option<f64>)> {
        let p = self.pieces;
        if let Some(number) = p.number(at) {
            let n = if number.vague { None } else { Some(number.min) };
            return (number.max < 1e6).then_some((number.end, n)).or(Some((number.end, None)));
        }
        let few = p.lexicon.is(p.list, at, crate::lex::Entry::Few);
        let couple = (at..at + few).any(|i| p.form(i).eq_ignore_ascii_case("couple"));
        (few > 0).then_some((at + few, couple.then_some(2.0)))
    }

    /// “of 1999”, “of this year”, “tahun ini”, “tahun 2019”: the year after a quarter or season.
    pub(super) fn year_of(&self, at: usize) -> (usize, Option<i16>) {
        let p = self.pieces;
        // “kuartal I/2025”, “semester II-2024”
        let joined = usize::from((p.mark(at, '/') || p.hyphen(at)) && self.year_number(at + 1).is_some());
        let mut next = at + self.is(at, Word::Of).max(joined);
        next += self.is(next, Word::The);
        let word = self.is(next, Word::YearName);
        if let Some(year) = self.year_number(next + word) {
            return (next + word + 1, Some(year));
        }
        let Some(published) = self.published else { return (at, None) };
        let year = |rel: Rel| published.year() + i16::from(rel.sign());
        if word > 0
            && let Some((n, rel)) = self.rel_word(next + word)
        {
            return (next + word + n, Some(year(rel)));
        }
        if let Some((n, rel)) = self.rel_word(next)
            && self.word(next + n, |w| (w == Word::Unit(Step::Year)).then_some(())).is_some()
        {
            return (next + n + 1, Some(year(rel)));
        }
        (at, None)
    }

    /// Indonesian: “pekan lalu”, “bulan depan”, “kuartal III 2019”, “musim panas 2019”, “abad ke-21”.
    fn unit_first(&self, at: usize) -> Option<Found> {
        if !self.pieces.lexicon.comma {
            return None;
        }
        let (n, step) = self.word(at, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let next = at + n;
        if step == Step::Century {
            let ke = usize::from(self.pieces.form(next).eq_ignore_ascii_case("ke"));
            let hyphen = usize::from(self.pieces.hyphen(next + ke));
            let century = self.pieces.digits(next + ke + hyphen)?.value;
            return (1.0..22.0)
                .contains(&century)
                .then(|| self.found(at, next + ke + hyphen + 1, Value::Century(century as i16)));
        }
        if matches!(step, Step::Quarter | Step::Half)
            && let Some((m, which)) = self.quarter_number(next)
        {
            let (end, year) = self.year_of(next + m);
            let year = year.or_else(|| self.published.map(Date::year))?;
            let value =
                if step == Step::Quarter { Value::Quarter(year, which) } else { Value::Half(year, which) };
            return (which <= if step == Step::Quarter { 4 } else { 2 }).then(|| self.found(at, end, value));
        }
        let published = self.published?;
        // a number before it makes it a duration, which is read from the number
        let (m, rel) = self.rel_word(next)?;
        if matches!(step, Step::Second | Step::Minute | Step::Hour) {
            return None;
        }
        let value = match step {
            Step::Weekend => self.weekend(rel)?,
            // “hari itu”: the last day named
            Step::Day if rel == Rel::This => Value::Day(self.memory.day.unwrap_or(published)),
            _ if self.pieces.form(next).eq_ignore_ascii_case("terakhir") => return None,
            _ => around(shift(published, i64::from(rel.sign()), step)?, step),
        };
        Some(self.found(at, next + m, value))
    }

    /// “summer”, “musim panas 2019”, “the summer of 1999”.
    fn season_name(&self, at: usize, led: bool) -> Option<Found> {
        let (n, season) = self.word(at, |w| if let Word::Season(s) = w { Some(s) } else { None })?;
        let (end, year) = self.year_of(at + n);
        if let Some(year) = year {
            return Some(self.found(at, end, Value::Season(year, season)));
        }
        let after = self.rel_word(at + n).filter(|_| self.pieces.lexicon.comma);
        if let Some((m, rel)) = after {
            return Some(self.found(at, at + n + m, self.season(season, rel)?));
        }
        // “fall” and “spring” are verbs too
        let sure = led || self.pieces.lexicon.comma || matches!(season, Season::Summer | Season::Winter);
        if !sure {
            return None;
        }
        let value = self.season(season, Rel::None)?;
        Some(self.found(at, at + n, value))
    }

    fn season(&self, season: Season, rel: Rel) -> Option<Value> {
        let published = self.published?;
        let start = match season {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        };
        let year = published.year();
        let year = match rel {
            Rel::Last if start + 2 >= published.month() => year - 1,
            Rel::Next if start <= published.month() => year + 1,
            _ => year,
        };
        Some(Value::Season(year, season))
    }

    /// English: “the quarter”, “the weekend”, “the week of March 6”.
    fn bare_unit(&self, at: usize, led: bool) -> Option<Found> {
        if self.pieces.lexicon.comma {
            // “akhir pekan” alone
            return None;
        }
        let (n, step) = self.word(at, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let published = self.published?;
        if step == Step::Week && self.pieces.form(at + n) == "of" {
            let day = self.month_name(at + n + 1)?;
            return Some(self.found(at, day.end, Value::Week(day.value.day()?)));
        }
        if !led {
            return None;
        }
        let value = match step {
            Step::Weekend => {
                if self.ahead(at) {
                    self.weekend(Rel::This)?
                } else {
                    self.weekend(Rel::None)?
                }
            }
            Step::Year if let Some(day) = self.ended(at + n) => around(day, Step::Year),
            Step::Year if self.form_before(at) == "fiscal" || self.for_the(at) => {
                Value::Length(Some(1.0), Step::Year)
            }
            Step::Quarter if let Some(day) = self.ended(at + n) => around(day, Step::Quarter),
            Step::Quarter => match self.memory.quarter {
                Some((y, q)) => Value::Quarter(y, q),
                None => around(shift(published, -1, Step::Quarter)?, Step::Quarter),
            },
            _ => return None,
        };
        Some(self.found(at, at + n, value))
    }
}

impl Reader<'_> {}

impl Rel {
    /// -1, 0 or 1 steps from the day of publication.
    pub(super) const fn sign(self) -> i8 {
        match self {
            Self::Last => -1,
            Self::This | Self::None => 0,
            Self::Next => 1,
        }
    }
}
