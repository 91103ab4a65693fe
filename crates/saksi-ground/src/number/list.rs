//! Every number of a text with its value: cardinals, fractions, powers.

use crate::lex::{Entry, Kind, Lexicon, Pieces};
use saksi_text::Span;

/// The numbers of a stretch of text, in order, and their values.
pub(crate) fn list(text: &str, stretch: Span, lexicon: &Lexicon) -> Vec<(Span, f64)> {
    let mut list = Vec::new();
    lexicon.cut(text, stretch, &mut list);
    let p = Pieces { text, list: &list, lexicon };
    let mut found = Vec::new();
    let mut at = 0;
    while at < list.len() {
        match p.signed(at) {
            Some((end, values)) => {
                let span = p.span(at, end);
                found.extend(values.into_iter().map(|v| (span, v)));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

impl Pieces<'_> {
    /// A number with its sign, or several that only look like one (“192.168.1.2”).
    fn signed(&self, at: usize) -> Option<(usize, Vec<f64>)> {
        if let Some(value) = glyph(self.form(at)) {
            return Some((at + 1, vec![value]));
        }
        let hyphen = self.hyphen(at) && !(at > 0 && self.glued(at) && self.kind(at - 1) != Some(Kind::Mark));
        let word = self.lexicon.is(self.list, at, Entry::Minus);
        let skip = if hyphen { 1 } else { word };
        let (end, values) = self.valued(at + skip)?;
        let sign = if skip > 0 { -1.0 } else { 1.0 };
        Some((end, values.into_iter().map(|v| v * sign).collect()))
    }

    fn valued(&self, at: usize) -> Option<(usize, Vec<f64>)> {
        // “.25”
        if self.mark(at, '.') && self.glued(at + 1) && self.kind(at + 1) == Some(Kind::Number) {
            let value = format!("0.{}", self.form(at + 1)).parse().ok()?;
            return (!self.names_unit(at + 2)).then_some((at + 2, vec![value]));
        }
        if let Some(d) = self.digits(at) {
            if d.broken {
                let parts: Vec<f64> =
                    self.form(at).split(['.', ',']).filter_map(|n| n.parse().ok()).collect();
                return Some((at + 1, parts));
            }
            if let Some(found) = self.powered(at, d.value) {
                return Some(found);
            }
            if let Some((end, value)) = self.spaced(at) {
                return Some((end, vec![value]));
            }
        }
        if self.pronoun(at) {
            return None;
        }
        let (mut end, mut value) = self.cardinal(at)?;
        if self.kind(at) == Some(Kind::Number) && self.names_unit(end) {
            return None;
        }
        if let Some((e, v)) = self.part(at, end, value) {
            (end, value) = (e, v);
        } else if let Some((e, by)) = self.out_of(at, end, value) {
            (end, value) = (e, value / by);
        }
        Some((end, vec![value]))
    }

    /// A cardinal, a bare fraction or “half”.
    fn cardinal(&self, at: usize) -> Option<(usize, f64)> {
        let article = self.lexicon.is(self.list, at, Entry::Article);
        if let Some(number) = self.exact(at) {
            return Some((number.end, number.min));
        }
        // “a third”, “half”, “quarter million”
        let (n, by) = self.denominator(at + article)?;
        if article == 0 && !matches!(self.form(at).to_ascii_lowercase().as_str(), "half" | "quarter") {
            return None;
        }
        let end = at + article + n;
        let scale =
            self.lexicon.find(self.list, end, |e| if let Entry::Scale(s) = e { Some(s) } else { None });
        Some(scale.map_or((end, 1.0 / by), |(m, s)| (end + m, s / by)))
    }

    /// “third”, “twenty-first”, “hundredths”: so many make a whole.
    fn denominator(&self, at: usize) -> Option<(usize, f64)> {
        let lexicon = self.lexicon;
        let of = |i| lexicon.find(self.list, i, |e| if let Entry::Fraction(f) = e { Some(f) } else { None });
        if let Some((n, by)) = of(at) {
            return (by > 1.0).then_some((n, by));
        }
        // a number and an ordinal: “twenty-fifth”, “one hundred and fifth”
        let number = self.exact(at).filter(|n| !n.digits)?;
        let and = lexicon.is(self.list, number.end, Entry::And);
        let hyphen = usize::from(self.hyphen(number.end));
        let (n, by) = of(number.end + and + hyphen)
            .filter(|f| f.1 < 10.0 || f.1 < number.min && number.min % 100.0 == 0.0)?;
        (number.min % 10.0 == 0.0).then_some((number.end + and + hyphen + n - at, number.min + by))
    }

    /// What a fraction after a number makes of it: “two thirds”, “one and a half”, “1 4/5”, “3/4”.
    fn part(&self, at: usize, end: usize, value: f64) -> Option<(usize, f64)> {
        let lexicon = self.lexicon;
        if let Some((e, v)) = self.slash(end) {
            return Some((e, value / v));
        }
        if self.digits(end).is_some()
            && !self.glued(end)
            && let Some((e, v)) = self.slash(end + 1)
        {
            return Some((e, value + self.digits(end)?.value / v));
        }
        let hyphen = usize::from(self.hyphen(end));
        if let Some((n, by)) = self.denominator(end + hyphen) {
            return Some(self.over(at, end, end + hyphen + n, value, by));
        }
        // “and two thirds”, “and a half million”
        let and = lexicon.is(self.list, end, Entry::And);
        if and > 0 {
            let (mut e, mut part) = self.fraction(end + and)?;
            let scale =
                |i| lexicon.find(self.list, i, |x| if let Entry::Scale(s) = x { Some(s) } else { None });
            if let Some((n, by)) = scale(e) {
                (e, part) = (e + n, part * by);
                let plain = value < 1000.0;
                return Some((e, if plain { value * by + part } else { value + part }));
            }
            let closed =
                lexicon.find(self.list, end - 1, |x| if let Entry::Scale(s) = x { Some(s) } else { None });
            let by = closed.filter(|s| s.1 >= 1000.0 && value % s.1 == 0.0).map_or(1.0, |s| s.1);
            return Some((e, value + part * by));
        }
        None
    }

    /// A fraction that stands by itself: “a half”, “two thirds”.
    fn fraction(&self, at: usize) -> Option<(usize, f64)> {
        let article = self.lexicon.is(self.list, at, Entry::Article);
        if article > 0 {
            let (n, by) = self.denominator(at + article)?;
            return Some((at + article + n, 1.0 / by));
        }
        let top = self.exact(at)?;
        let (n, by) = self.denominator(top.end + usize::from(self.hyphen(top.end)))?;
        Some((top.end + usize::from(self.hyphen(top.end)) + n, top.min / by))
    }

    /// `value` parts of which `by` make a whole, where the words may split in other ways: “one hundred and three
    /// quarters” is a hundred and some, “one hundred thirty fifths” counts thirty-fifths.
    fn over(&self, at: usize, end: usize, after: usize, value: f64, by: f64) -> (usize, f64) {
        let last = value % 100.0;
        let and = (at..end).rev().find(|&i| self.lexicon.is(self.list, i, Entry::And) > 0);
        let tens =
            self.lexicon.find(self.list, end - 1, |e| matches!(e, Entry::Tens(_)).then_some(())).is_some();
        let rest = value - last;
        let scale_at = |i: usize| {
            self.lexicon.find(self.list, i, |e| if let Entry::Scale(s) = e { Some(s) } else { None })
        };
        if let Some(and) = and.filter(|_| last < by && rest > 0.0) {
            if let Some((n, s)) = scale_at(after) {
                return (after + n, rest + last / by * s);
            }
            let whole = scale_at(and - 1).filter(|s| s.1 >= 1000.0 && rest % s.1 == 0.0);
            return (after, rest + last / by * whole.map_or(1.0, |s| s.1));
        }
        if and.is_none() && tens && by < 10.0 && rest > 0.0 {
            return (after, rest / (last + by));
        }
        let of = self.lexicon.is(self.list, after, Entry::Of);
        let article = self.lexicon.is(self.list, after + of, Entry::Article);
        let scale = self
            .lexicon
            .find(self.list, after + of + article, |e| if let Entry::Scale(s) = e { Some(s) } else { None });
        match scale {
            Some((n, s)) => (after + of + article + n, value / by * s),
            None => (after, value / by),
        }
    }

    /// “/5” right after digits, and no further slash (a date).
    fn slash(&self, at: usize) -> Option<(usize, f64)> {
        let by = self.digits(at + 1)?;
        (self.mark(at, '/')
            && at > 0
            && self.kind(at - 1) == Some(Kind::Number)
            && self.glued(at)
            && self.glued(at + 1)
            && !self.mark(at + 2, '/')
            && !(at > 1
                && (self.mark(at - 2, '/')
                    || self.hyphen(at - 2) && at > 2 && self.kind(at - 3) == Some(Kind::Number)))
            && by.value > 0.0)
            .then_some((at + 2, by.value))
    }

    /// “over three”, “out of five hundred”, “in twenty-one”: the end and what it is divided by.
    fn out_of(&self, at: usize, end: usize, value: f64) -> Option<(usize, f64)> {
        let money = at > 0 && self.mark(at - 1, '$');
        let (skip, share) = match (self.form(end), self.form(end + 1)) {
            ("over", _) if !money => (1, false),
            ("out", "of") => (2, true),
            ("in", _) if value == 1.0 => (1, true),
            _ => return None,
        };
        let by = self.exact(end + skip)?;
        (by.min > 0.0 && (!share || value < by.min)).then_some((by.end, by.min))
    }

    /// “1e10”, “1.1^23”, “1.3x10^6”.
    fn powered(&self, at: usize, value: f64) -> Option<(usize, Vec<f64>)> {
        let sign = |i: usize| {
            let mut i = i;
            let mut sign = 1.0;
            while self.hyphen(i) || self.mark(i, '+') {
                if self.hyphen(i) {
                    sign = -sign;
                }
                i += 1;
            }
            self.digits(i).map(|d| (i + 1, sign * d.value))
        };
        let next = at + 1;
        if !self.glued(next) {
            return None;
        }
        let times =
            matches!(self.form(next), "x" | "×") && self.form(next + 1) == "10" && self.mark(next + 2, '^');
        let (from, base) = if times {
            (next + 3, None)
        } else if self.mark(next, '^') {
            (next + 1, Some(value))
        } else if self.form(next).eq_ignore_ascii_case("e") && self.glued(next + 1) {
            (next + 1, None)
        } else {
            return None;
        };
        let (end, power) = sign(from)?;
        Some((end, vec![base.map_or(value * 10f64.powf(power), |b| b.powf(power))]))
    }

    /// “1 234 567”: groups of three between blanks.
    fn spaced(&self, at: usize) -> Option<(usize, f64)> {
        let group = |i: usize| {
            let form = self.form(i);
            self.kind(i) == Some(Kind::Number)
                && form.split('.').next().is_some_and(|w| w.len() == 3)
                && !form.contains(',')
        };
        let first = self.form(at);
        if first.len() > 3 || first.contains(['.', ',']) || !group(at + 1) {
            return None;
        }
        let mut digits = first.to_owned();
        let mut end = at + 1;
        while group(end) && !self.glued(end) {
            digits += self.form(end);
            end += 1;
        }
        (end > at + 1).then(|| digits.parse().ok().map(|v| (end, v))).flatten()
    }

    /// Letters right after digits that name a unit or rank: “180ml”, “4th”.
    fn names_unit(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && self.glued(at)
    }

    /// “the one”, “that one”: no number.
    fn pronoun(&self, at: usize) -> bool {
        self.form(at).eq_ignore_ascii_case("one")
            && at > 0
            && matches!(self.form(at - 1).to_ascii_lowercase().as_str(), "the" | "this" | "that" | "which")
            && self.lexicon.find(self.list, at + 1, |e| e.starts_number().then_some(())).is_none()
    }
}

/// Fractions that are one character.
fn glyph(form: &str) -> Option<f64> {
    let (a, b) = match form {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some(f64::from(a) / f64::from(b))
}
