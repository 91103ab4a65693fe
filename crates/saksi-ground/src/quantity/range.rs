//! “18 to 23”, “5-10 juta”, “antara 5 dan 10”, “20 or 30”.

use super::Reader;
use crate::lex::Entry;
use crate::number::{Number, tidy};

/// Two numbers that bound one quantity.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) end: usize,
    pub(super) min: f64,
    pub(super) max: f64,
    /// “or”: neither end is meant sharply.
    pub(super) or: bool,
    /// A score or a span of years: no quantity.
    pub(super) score: bool,
}

impl Reader<'_> {
    /// The range that starts with `first`, the number at piece `at`.
    pub(super) fn range(&self, at: usize, first: &Number) -> Option<Range> {
        let p = self.pieces;
        let lexicon = p.lexicon;
        if first.vague {
            return None;
        }
        // the unit may be said twice: “5 km hingga 10 km”
        let unit = lexicon
            .find(p.list, first.end, |e| matches!(e, Entry::Measure(_) | Entry::Suffix(_)).then_some(()))
            .map_or(0, |(n, ())| n);
        let between = self.before(at, |e| (e == Entry::Between).then_some(())).is_some();
        for middle in [first.end, first.end + unit] {
            // “8- to 16-meter”
            let dangling = p.hyphen(middle) && lexicon.is(p.list, middle + 1, Entry::To) > 0;
            let middle = middle + usize::from(dangling);
            let hyphen = usize::from(p.hyphen(middle));
            let pick = |e| matches!(e, Entry::To | Entry::Or | Entry::BetweenAnd).then_some(e);
            let (n, entry) = match lexicon
                .find(p.list, middle, |e| pick(e).filter(|e| between || *e != Entry::BetweenAnd))
            {
                Some(found) => found,
                None if hyphen > 0 => (1, Entry::To),
                None => continue,
            };
            let mut second = middle + n;
            if let Some((m, _)) =
                lexicon.find(p.list, second, |e| if let Entry::Prefix(c) = e { Some(c) } else { None })
            {
                second += m;
            }
            let Some(last) = p.exact(second) else { continue };
            if hyphen > 0 && !(last.digits && first.digits) {
                continue;
            }
            let mut min = first.min;
            if first.scale == 1.0 && last.scale > 1.0 && min < last.min / last.scale {
                min = tidy(min * last.scale);
            }
            let year = |v: f64| (1900.0..2100.0).contains(&v);
            let score = hyphen > 0
                && (min >= last.max
                    || first.plain && last.plain && year(first.min) && (year(last.min) || last.min < 100.0))
                || entry == Entry::To && hyphen == 0 && !lexicon.comma && min >= last.max;
            if score {
                return Some(Range { end: last.end, min, max: last.max, or: false, score });
            }
            // “rose from 10 to 20” are two numbers
            let from = !between && at > 0 && p.form(at - 1).eq_ignore_ascii_case("from");
            if min >= last.max || from || entry == Entry::Or && last.max > 10.0 * min {
                continue;
            }
            return Some(Range { end: last.end, min, max: last.max, or: entry == Entry::Or, score: false });
        }
        None
    }
}
