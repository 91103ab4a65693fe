//! Lengths of time: “two years”, “72-hour”, and what makes them dates: “two years ago”, “dua hari lagi”.

use super::context::Rel;
use super::value::{Step, around, shift};
use super::word::Word;
use super::{Found, Reader, Value};
use crate::lex::Entry;

impl Reader<'_> {
    /// A number or an article and a unit.
    pub(super) fn length(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if let Some(found) = self.one_in_a_word(at) {
            return Some(found);
        }
        if let Some(found) = self.bare_plural(at) {
            return Some(found);
        }
        if p.kind(at) == Some(crate::lex::Kind::Number)
            && at > 0
            && p.glued(at)
            && !p.mark(at - 1, '(')
            && !p.mark(at - 1, '"')
            && !p.mark(at - 1, '“')
        {
            return None;
        }
        let article = p.lexicon.is(p.list, at, Entry::Article);
        let (mut end, mut count) = match self.count(at) {
            Some(count) => count,
            None if article > 0 => (at + article, Some(1.0)),
            None => return None,
        };
        let mut hyphen = usize::from(p.hyphen(end) && p.glued(end + 1));
        // “two to three weeks”: the greater counts
        let join = if hyphen > 0 {
            1
        } else {
            p.lexicon.is(p.list, end, Entry::To).max(p.lexicon.is(p.list, end, Entry::Or))
        };
        if join > 0
            && let Some((after, second)) = self.count(end + join)
        {
            (end, count) = (after, second);
            hyphen = usize::from(p.hyphen(end) && p.glued(end + 1));
        }
        let more = p.lexicon.is(p.list, end, Entry::Adjective);
        let (n, step) =
            self.word(end + hyphen + more, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        // “three-quarters” is a fraction, “a second attempt” an ordinal
        let other =
            step == Step::Quarter && hyphen > 0 || step == Step::Second && count == Some(1.0) && article > 0;
        if other || step == Step::Half || step == Step::Weekend && p.lexicon.comma {
            return None;
        }
        end += hyphen + more + n;
        end += p.lexicon.is(p.list, end, Entry::AfterAbout);
        // an age is no time
        let old = end + usize::from(p.hyphen(end));
        if p.form(old) == "old" || p.form(old) == "olds" {
            return None;
        }
        if step == Step::Year && self.word(end, |w| (w == Word::Law).then_some(())).is_some() {
            return None;
        }
        Some(
            self.anchored(at, end, count, step)
                .unwrap_or_else(|| self.found(at, end, Value::Length(count, step))),
        )
    }

    /// Indonesian: “sepekan”, “setahun”, “sehari”: one of a unit in one word.
    fn one_in_a_word(&self, at: usize) -> Option<Found> {
        if let Some((n, step)) = self.word(at, |w| if let Word::Many(s) = w { Some(s) } else { None }) {
            return Some(self.found(at, at + n, Value::Length(None, step)));
        }
        let (n, step) = self.word(at, |w| if let Word::One(s) = w { Some(s) } else { None })?;
        let end = at + n;
        Some(
            self.anchored(at, end, Some(1.0), step)
                .unwrap_or_else(|| self.found(at, end, Value::Length(Some(1.0), step))),
        )
    }

    /// English: “for years”, “weeks of fighting”, “months ago”: a vague number of units.
    fn bare_plural(&self, at: usize) -> Option<Found> {
        let p = self.pieces;
        if p.lexicon.comma || !p.form(at).ends_with('s') {
            return None;
        }
        let (n, step) = self.word(at, |w| if let Word::Unit(s) = w { Some(s) } else { None })?;
        let end = at + n;
        let after = matches!(p.form(end), "of" | "later" | "before" | "after" | "ago" | "earlier");
        if !after && self.before(at, Word::For) == 0 {
            return None;
        }
        Some(self.found(at, end + usize::from(p.form(end) == "ago"), Value::Length(None, step)))
    }

    /// What follows a length and makes it a date or a stretch: “ago”, “lalu”, “terakhir”, “mendatang”.
    fn anchored(&self, at: usize, end: usize, count: Option<f64>, step: Step) -> Option<Found> {
        let published = self.published?;
        if let Some((n, ())) = self.word(end, |w| (w == Word::Ago).then_some(())) {
            return Some(Found {
                derived: true,
                ..self.found(at, end + n, self.ago(published, count, step, -1)?)
            });
        }
        let stretch = |w| match w {
            Word::Past => Some(Rel::Last),
            Word::Coming => Some(Rel::Next),
            _ => None,
        };
        if self.pieces.lexicon.comma
            && let Some((n, rel)) = self.word(end, stretch)
        {
            return Some(self.found(at, end + n, self.stretch(count, step, rel)?));
        }
        // “a year earlier”; “three days later” is a length from a day the text has named
        let (n, ()) = self.word(end, |w| (w == Word::Earlier).then_some(()))?;
        if step != Step::Year && step != Step::Day
            || count.is_none()
            || self.pieces.lexicon.comma && step != Step::Day
        {
            return None;
        }
        let from = self.memory.day.unwrap_or(published);
        Some(Found { derived: true, ..self.found(at, end + n, self.ago(from, count, step, -1)?) })
    }

    /// The stretch that lies `count` steps from `from`.
    fn ago(&self, from: jiff::civil::Date, count: Option<f64>, step: Step, sign: i64) -> Option<Value> {
        let Some(n) = count else { return Some(if sign < 0 { Value::Past } else { Value::Future }) };
        if !self.pieces.lexicon.comma
            && n == 1.0
            && step == Step::Year
            && sign < 0
            && let Some((y, q)) = self.memory.quarter_at_hand()
        {
            return Some(Value::Quarter(y - 1, q));
        }
        let (n, step) = match step {
            Step::Decade => (n * 10.0, Step::Year),
            Step::Century => (n * 100.0, Step::Year),
            Step::Hour => ((n / 24.0).floor(), Step::Day),
            Step::Fortnight => (n * 2.0, Step::Week),
            _ => (n, step),
        };
        Some(around(shift(from, sign * n.round() as i64, step)?, step))
    }
}
