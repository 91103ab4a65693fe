//! What the words around an expression say: past or to come, since or until.

use super::value::{Step, shift};
use super::word::Word;
use super::{Reader, Value};
use crate::lex::Entry;
use jiff::civil::Date;

/// Pieces looked at before an expression for what shows its direction.
const REACH: usize = 14;

/// Which one of several is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rel {
    Last,
    This,
    Next,
    /// Nothing says; the sentence decides.
    None,
}

impl Reader<'_> {
    /// The word of time at `at` that `pick` accepts, and its length.
    #[inline]
    pub(super) fn word<T>(&self, at: usize, pick: impl Fn(Word) -> Option<T>) -> Option<(usize, T)> {
        let p = self.pieces;
        p.lexicon.find(p.list, at, |e| if let Entry::Time(w) = e { pick(w) } else { None })
    }

    /// Length of the phrase at `at` that means `word`; 0 if there is none.
    #[inline]
    pub(super) fn is(&self, at: usize, word: Word) -> usize {
        self.pieces.lexicon.is(self.pieces.list, at, Entry::Time(word))
    }

    /// Length of the phrase that ends right before `at` and means `word`.
    pub(super) fn before(&self, at: usize, word: Word) -> usize {
        let p = self.pieces;
        (1..=at.min(4))
            .rev()
            .find(|&n| p.lexicon.is(&p.list[..at], at - n, Entry::Time(word)) == n)
            .unwrap_or(0)
    }

    /// Whether what stands at `at` is spoken of as to come: “will meet on Friday”, “akan digelar Jumat”.
    pub(super) fn ahead(&self, at: usize) -> bool {
        for i in (at.saturating_sub(REACH)..at).rev() {
            if self.is(i, Word::Behind) > 0 {
                return false;
            }
            if self.is(i, Word::Ahead) > 0 && !(self.pieces.list[i].capital && i > 0) {
                return true;
            }
        }
        false
    }

    /// Whether “since” or “until” stands before the expression at `at`.
    pub(super) fn open(&self, at: usize) -> (bool, bool) {
        let mut at = at;
        for _ in 0..2 {
            let since = self.before(at, Word::Since);
            let until = self.before(at, Word::Until);
            if since > 0 || until > 0 {
                // “from” and “dari” only open where no end follows, which the range has tried before
                return (since > until, until >= since && until > 0);
            }
            let skip = self
                .before(at, Word::The)
                .max(self.before(at, Word::DayName))
                .max(self.before(at, Word::DateName))
                .max(self.before(at, Word::Of));
            if skip == 0 {
                break;
            }
            at -= skip;
        }
        (false, false)
    }

    /// The day of publication moved by days.
    pub(super) fn days_on(&self, n: i8) -> Option<Date> {
        shift(self.published?, i64::from(n), Step::Day)
    }

    /// Which weekday is meant, counted from the day of publication.
    pub(super) fn weekday(&self, n: i8, rel: Rel, at: usize) -> Option<Date> {
        let published = self.published?;
        let back = i64::from((published.weekday().to_monday_one_offset() - n).rem_euclid(7));
        let on = -back;
        let days = match rel {
            Rel::Last if on == 0 => -7,
            Rel::Last => on,
            Rel::Next => on + 7,
            Rel::This => i64::from(n) - i64::from(published.weekday().to_monday_one_offset()),
            Rel::None if on == 0 => 0,
            Rel::None if self.ahead(at) || at > 0 && matches!(self.pieces.form(at - 1), "until" | "till") => {
                on + 7
            }
            Rel::None => on,
        };
        shift(published, days, Step::Day)
    }

    /// Which month of that number is meant.
    pub(super) fn month(&self, m: i8, rel: Rel, at: usize) -> Option<Value> {
        let published = self.published?;
        let (year, now) = (published.year(), published.month());
        let year = match rel {
            Rel::Last if m >= now => year - 1,
            Rel::Next if m <= now => year + 1,
            Rel::None
                if m < now
                    && now - m > 4
                    && (self.ahead(at) || self.sunday() && self.before(at, Word::Until) > 0) =>
            {
                year + 1
            }
            Rel::None if m > now && (self.before(at, Word::Since) > 0 || !self.ahead(at) && m - now > 2) => {
                year - 1
            }
            _ => year,
        };
        Some(Value::Month(year, m))
    }

    /// Which day of that month is meant: the last one, unless the next is near or the sentence looks ahead.
    pub(super) fn month_day(&self, m: i8, d: i8, rel: Rel, at: usize) -> Option<Date> {
        let published = self.published?;
        let starts =
            at > 0 && matches!(self.pieces.form(at - 1), "from" | "starting" | "beginning" | "effective");
        let ahead = starts || self.ahead(at) || self.before(at, Word::Until) > 0;
        let years = [published.year() - 1, published.year(), published.year() + 1];
        years
            .into_iter()
            .filter_map(|y| Date::new(y, m, d).ok())
            .filter(|x| match rel {
                Rel::Last => *x <= published,
                Rel::Next => *x >= published,
                _ => true,
            })
            .min_by_key(|x| {
                let days = (*x - published).get_days();
                if days > 75 && rel == Rel::None && !ahead { days * 3 } else { days.abs() }
            })
    }
}
