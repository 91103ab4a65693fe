//! The grammar of numbers.

use super::{Number, tidy};
use crate::lex::{Entry, Kind, Pieces};

/// What has been read of a number.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// Closed by a scale of a thousand or more.
    total: f64,
    /// Closed by “hundred”.
    group: f64,
    /// Below a hundred, or digits.
    last: f64,
    /// Whether `last` holds something.
    open: bool,
    /// Whether ones may follow `last` (“twenty” “five”).
    tens: bool,
    /// The scale that closed last.
    scale: f64,
    digits: bool,
    decimal: bool,
}

impl State {
    fn value(&self) -> f64 {
        self.total + self.group + self.last
    }

    fn pending(&self) -> bool {
        self.open || self.group > 0.0
    }
}

impl Pieces<'_> {
    /// “puluhan ribu”, “tens of thousands”, “several hundred”, “hundreds”.
    pub(super) fn vague(&self, at: usize) -> Option<Number> {
        let lexicon = self.lexicon;
        let (mut end, mut min, mut max);
        let mut scale = 1.0;
        if let Some((n, (least, most))) =
            lexicon.find(self.list, at, |e| if let Entry::Vague(a, b) = e { Some((a, b)) } else { None })
        {
            (end, min, max) = (at + n, least, most);
        } else if let Some((n, least)) = self.plural(at) {
            (end, min, max) = (at + n, least, f64::INFINITY);
        } else {
            // “several hundred”: without a scale, “several” is no quantity
            let n = lexicon.is(self.list, at, Entry::Few);
            let (m, least) = self
                .scale(at + n)
                .or_else(|| self.dozen(at + n).map(|(m, by)| (m, by * 2.0)))
                .filter(|_| n > 0)?;
            (end, min, max) = (at + n + m, least, f64::INFINITY);
        }
        loop {
            let of = lexicon.is(self.list, end, Entry::Of);
            let next = if of > 0 { self.plural(end + of) } else { self.scale(end).filter(|s| s.1 >= 100.0) };
            let Some((n, by)) = next else { break };
            (end, min, max, scale) = (end + of + n, min * by, max * by, scale * by);
        }
        Some(Number {
            end,
            min,
            max,
            vague: true,
            scale,
            other: None,
            plain: false,
            decimal: false,
            digits: false,
        })
    }

    fn plural(&self, at: usize) -> Option<(usize, f64)> {
        self.lexicon.find(self.list, at, |e| if let Entry::Plural(s) = e { Some(s) } else { None })
    }

    fn scale(&self, at: usize) -> Option<(usize, f64)> {
        self.lexicon.find(self.list, at, |e| if let Entry::Scale(s) = e { Some(s) } else { None })
    }

    fn dozen(&self, at: usize) -> Option<(usize, f64)> {
        self.lexicon.find(self.list, at, |e| if let Entry::Dozen(s) = e { Some(s) } else { None })
    }

    /// “half a million”, “setengah juta”: pieces and value.
    fn half(&self, at: usize) -> Option<(usize, f64)> {
        let n = self.lexicon.is(self.list, at, Entry::Half);
        if n == 0 {
            return None;
        }
        let article = self.lexicon.is(self.list, at + n, Entry::Article);
        let next = at + n + article;
        let (m, by) = self.scale(next).filter(|s| s.1 >= 100.0).or_else(|| self.dozen(next))?;
        Some((n + article + m, by / 2.0))
    }

    /// A number that says one value.
    pub(crate) fn exact(&self, at: usize) -> Option<Number> {
        let lexicon = self.lexicon;
        if let Some((n, value)) = self.half(at) {
            return Some(plain(at + n, value));
        }
        let mut s = State { scale: f64::INFINITY, ..State::default() };
        let mut i = at;
        let mut other = None;
        let mut bare = false;
        let mut scaled = 1.0;
        if let Some(d) = self.digits(at) {
            if d.broken {
                return None;
            }
            s = State { last: d.value, open: true, digits: true, decimal: d.decimal, ..s };
            other = d.other;
            bare = !d.grouped && !d.decimal;
            i += 1;
            // “20k”, “5bn”: a letter that multiplies, right after digits
            let thousand = self.glued(i) && matches!(self.form(i), "k" | "K");
            if (thousand || !lexicon.comma && (self.glued(i) || short_spaced(self.form(i))))
                && let Some(by) = short_scale(self.form(i))
            {
                s.last *= by;
                i += 1;
                return Some(Number { digits: true, scale: by, ..plain(i, s.last) });
            }
        } else if self.kind(at)? == Kind::Word {
            let article = lexicon.is(self.list, at, Entry::Article);
            if article > 0 {
                let next = self.scale(at + article).or_else(|| self.dozen(at + article));
                next.filter(|n| n.1 >= 12.0)?;
                s.last = 1.0;
                s.open = true;
                i += article;
            }
        } else {
            return None;
        }
        let mut end = i;
        while let Some(next) = self.step(&mut s, i, &mut scaled) {
            i = next;
            end = i;
        }
        if end == at || (!s.pending() && s.total == 0.0 && s.value() == 0.0 && !s.open) {
            return None;
        }
        Some(Number {
            end,
            min: tidy(s.value()),
            max: tidy(s.value()),
            vague: false,
            scale: scaled,
            other: other.map(|o| o * scaled),
            plain: bare && scaled == 1.0 && end == at + 1,
            decimal: s.decimal,
            digits: self.kind(at) == Some(Kind::Number),
        })
    }

    /// Takes the words at `i` into the number; the next piece, or `None` where they do not belong to it.
    fn step(&self, s: &mut State, i: usize, scaled: &mut f64) -> Option<usize> {
        let lexicon = self.lexicon;
        // a hyphen inside “twenty-five”, “two-hundred”
        let hyphen = usize::from(self.hyphen(i) && s.open && !s.digits);
        let j = i + hyphen;
        let (n, entry) = lexicon
            .find(self.list, j, |e| {
                matches!(
                    e,
                    Entry::Ones(_)
                        | Entry::Teen(_)
                        | Entry::Tens(_)
                        | Entry::TeenMark
                        | Entry::Scale(_)
                        | Entry::Whole(_)
                        | Entry::Dozen(_)
                        | Entry::Plural(_)
                        | Entry::Vague(..)
                        | Entry::And
                        | Entry::Point
                        | Entry::Half
                )
                .then_some(e)
            })
            .or_else(|| self.more_digits(s, j))?;
        match entry {
            Entry::Ones(v) if s.tens && s.open => (s.last, s.tens) = (s.last + v, false),
            Entry::Ones(v) if !s.open && !s.digits => (s.last, s.open) = (v, true),
            Entry::Ones(v) if !s.open && self.scale(j + n).is_some() => (s.last, s.open) = (v, true),
            Entry::TeenMark if s.open && s.last < 10.0 && !s.digits => s.last += 10.0,
            Entry::Teen(v) if !s.open && !s.digits => (s.last, s.open) = (v, true),
            Entry::Tens(v) if !s.open && !s.digits => (s.last, s.open, s.tens) = (v, true, true),
            Entry::Scale(10.0) if s.open && s.last < 10.0 && !s.tens => {
                (s.last, s.tens) = (s.last * 10.0, true);
            }
            Entry::Scale(by) | Entry::Plural(by) if by == 100.0 && s.open && s.group == 0.0 => {
                s.group = s.last * 100.0;
                s.digits = false;
                (s.last, s.open, s.tens) = (0.0, false, false);
                *scaled = 100.0;
            }
            Entry::Scale(by) | Entry::Plural(by) if by > 100.0 => {
                if s.pending() && by < s.scale {
                    s.total += (s.group + s.last) * by;
                } else if s.pending() {
                    // “one hundred thousand billion”: what was closed is multiplied too
                    s.total = (s.total + s.group + s.last) * by;
                } else if s.total > 0.0 {
                    s.total *= by;
                } else {
                    return None;
                }
                s.digits = false;
                (s.group, s.last, s.open, s.tens, s.scale) = (0.0, 0.0, false, false, by);
                *scaled = if *scaled == 1.0 || by < 1e3 { by } else { *scaled * by };
                if *scaled > s.total {
                    *scaled = by;
                }
            }
            Entry::Whole(v) if !s.open && v < 1000.0 && s.group == 0.0 && !s.digits => {
                if v == 100.0 {
                    s.group = 100.0;
                } else {
                    (s.last, s.open) = (v, true);
                }
            }
            Entry::Whole(v) if v >= 1000.0 && !s.pending() && v < s.scale && !s.digits => {
                s.total += v;
                s.scale = v;
            }
            Entry::Dozen(by) if s.open => {
                s.last *= by;
                *scaled = by;
                (s.tens, s.open) = (false, true);
            }
            // “two and a half million”, “a million and a half”
            Entry::And if s.pending() || s.total > 0.0 => {
                let article = lexicon.is(self.list, j + n, Entry::Article);
                let half = lexicon.is(self.list, j + n + article, Entry::Half);
                if half > 0 && article > 0 {
                    if s.open {
                        s.last += 0.5;
                    } else if let Some((m, by)) = self.scale(j + n + article + half).filter(|x| x.1 < s.scale)
                    {
                        s.total += by / 2.0;
                        return Some(j + n + article + half + m);
                    } else {
                        s.total += s.scale / 2.0;
                    }
                    return Some(j + n + article + half);
                }
                // “two hundred and five”, but not “two and five”
                let below = lexicon.find(self.list, j + n, |e| {
                    matches!(e, Entry::Ones(_) | Entry::Teen(_) | Entry::Tens(_)).then_some(())
                });
                let digits =
                    self.digits(j + n).is_some_and(|d| d.value < 100.0 && !d.decimal && d.value > 0.0);
                // “two hundred and three hundred” are two numbers
                let again = self
                    .exact(j + n)
                    .is_some_and(|x| x.scale >= s.scale || x.scale == 100.0 && s.group > 0.0);
                if s.open
                    || again
                    || s.digits
                    || (below.is_none() && !(self.kind(j - 1) == Some(Kind::Word) && digits))
                {
                    return None;
                }
            }
            // “900 jutaan”, “526 ribuan”, “lima ratusan”
            Entry::Vague(by, _)
                if s.open && by >= 10.0 && !s.tens && (by >= 1000.0 || s.last < 10.0 && !s.digits) =>
            {
                (s.total, s.last, s.open, s.scale) = ((s.total + s.group + s.last) * by, 0.0, false, by);
                *scaled = by;
            }
            // “satu setengah juta”
            Entry::Half if s.open && lexicon.comma && !s.decimal => s.last += 0.5,
            Entry::Point if (s.pending() || s.total > 0.0) && !s.digits => {
                let mut k = j + n;
                let mut by = 0.1;
                // “point seventy-one”
                if let Some((_, v)) = lexicon.find(self.list, k, |e| match e {
                    Entry::Teen(v) | Entry::Tens(v) => Some(v),
                    _ => None,
                }) {
                    let ones = self.exact(k).filter(|n| n.min < 100.0)?;
                    s.last += ones.min / 100.0;
                    s.decimal = true;
                    let _ = v;
                    return Some(ones.end);
                }
                while let Some((m, v)) =
                    self.lexicon.find(self.list, k, |e| if let Entry::Ones(v) = e { Some(v) } else { None })
                {
                    s.last += v * by;
                    by /= 10.0;
                    k += m;
                    if lexicon.comma && self.scale(k).is_some_and(|x| x.1 == 10.0) {
                        break;
                    }
                }
                if k == j + n {
                    return None;
                }
                s.decimal = true;
                return Some(k);
            }
            _ => return None,
        }
        Some(j + n)
    }

    /// Digits after a scale, before a smaller one: “2 juta 500 ribu”.
    fn more_digits(&self, s: &mut State, i: usize) -> Option<(usize, Entry)> {
        let d = self.digits(i)?;
        // “3 hundred and 21”
        let and = i > 0 && self.lexicon.is(self.list, i - 1, Entry::And) > 0;
        if and && !s.open && d.value < 100.0 && !d.decimal && self.scale(i + 1).is_none() {
            return Some((1, Entry::Teen(d.value)));
        }
        let (_, by) = self.scale(i + 1)?;
        (!s.pending() && s.total > 0.0 && by < s.scale && d.value < 1000.0 && !d.broken).then(|| {
            s.digits = false;
            (1, Entry::Ones(d.value))
        })
    }
}

fn plain(end: usize, value: f64) -> Number {
    Number { min: tidy(value), max: tidy(value), ..Number::one(end) }
}

/// Letters that multiply even after a blank; “M” only in capitals.
fn short_spaced(form: &str) -> bool {
    matches!(form, "k" | "G" | "M")
}

/// Letters that multiply the digits before them.
fn short_scale(form: &str) -> Option<f64> {
    Some(match form {
        "k" | "K" => 1e3,
        "G" => 1e9,
        "M" => 1e6,
        "bn" | "b" | "B" => 1e9,
        "tn" => 1e12,
        "mn" | "mil" | "MM" => 1e6,
        _ => return None,
    })
}
