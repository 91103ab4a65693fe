//! Years: in digits, in words, in spans, and those that are no time at all.

use super::value::Step;
use super::word::Word;
use super::{Found, Reader, Value};
use crate::lex::{Entry, Kind};
use jiff::civil::Date;
use saksi_record::Unit;

impl Reader<'_> {
    /// “1998”, “tahun 2014”, “2019-2024”, “the 1990s”, “1990-an”.
    pub(super) fn worded_year(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        let lead = self.is(at, Word::YearName);
        let number = at + lead;
        if let Some(found) = self.spoken_year(at, number) {
            return Some(found);
        }
        let year = self.year_number(number)?;
        let mut end = number + 1;
        let apostrophe = usize::from(p.glued(end) && matches!(p.form(end), "'" | "’"));
        if p.glued(end + apostrophe) && p.form(end + apostrophe) == "s" && year % 10 == 0 {
            return Some(self.found(at, end + apostrophe + 1, Value::Decade(year)));
        }
        if p.hyphen(end) && p.form(end + 1).eq_ignore_ascii_case("an") && year % 10 == 0 {
            return Some(self.found(at, end + 2, Value::Decade(year)));
        }
        if !(1700..2100).contains(&year) || self.law(at) || self.counted(number) || self.clock_follows(number)
        {
            return None;
        }
        // “2019-2024”, “2024/2025”
        if (p.hyphen(end) || p.mark(end, '/'))
            && let Some(last) = self.year_number(end + 1)
            && last > year
        {
            let from = Date::new(year, 1, 1).ok()?;
            let to = Date::new(last, 12, 31).ok()?;
            return Some(self.found(
                at,
                end + 2,
                Value::Between(from, to, f64::from(last - year + 1), Step::Year),
            ));
        }
        end = number + 1;
        Some(self.found(at, end, Value::Year(year)))
    }

    /// “nineteen ninety-six”, “the year two thousand”.
    fn spoken_year(&self, start: usize, at: usize) -> Option<Found> {
        let p = self.pieces;
        let (n, century) = p.lexicon.find(p.list, at, |e| match e {
            Entry::Teen(v) if v >= 17.0 => Some(v),
            Entry::Ones(2.0) if start < at => Some(2.0),
            _ => None,
        })?;
        let number = if century > 2.0 { p.exact(at + n) } else { p.exact(at) }?;
        let year = if century > 2.0 { century * 100.0 + number.min } else { number.min };
        let fits = !number.digits
            && (if century > 2.0 {
                (10.0..100.0).contains(&number.min)
            } else {
                (2000.0..2100.0).contains(&year)
            });
        fits.then(|| self.found(start, number.end, Value::Year(year as i16)))
    }

    /// “Undang-Undang Nomor 11 Tahun 2008”: part of a law's name.
    fn law(&self, start: usize) -> bool {
        let p = self.pieces;
        let start = start - self.before(start, Word::YearName);
        start >= 2
            && (p.kind(start - 1) == Some(Kind::Number) && self.before(start - 1, Word::Law) > 0
                || p.mark(start - 1, '/')
                || p.glued(start) && p.hyphen(start - 1) && self.before(start - 1, Word::Mid) == 0)
            || start >= 1
                && p.lexicon
                    .find(p.list, start - 1, |e| matches!(e, Entry::Prefix(_)).then_some(()))
                    .is_some()
    }

    /// Whether the digits count what follows: “2000 orang”, “1990 km”.
    fn counted(&self, at: usize) -> bool {
        let p = self.pieces;
        let next = at + 1;
        if p.glued(next) && (p.kind(next) == Some(Kind::Word) || p.mark(next, '/') || p.mark(next, ':')) {
            return !(p.hyphen(next) || p.mark(next, '/') && self.year_number(next + 1).is_some());
        }
        p.lexicon
            .find(p.list, next, |e| {
                matches!(
                    e,
                    Entry::Noun(Unit::Person | Unit::Household)
                        | Entry::Measure(_)
                        | Entry::Suffix(_)
                        | Entry::Scale(_)
                )
                .then_some(())
            })
            .is_some()
    }
}
