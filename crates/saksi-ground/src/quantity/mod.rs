//! How many, how much.

mod bounds;
mod context;
mod noun;
mod range;

#[cfg(test)]
mod tests;

use crate::Quantity;
use crate::lex::{Entry, Lexicon, Piece, Pieces};
use crate::number::Number;
use bounds::Bounds;
use saksi_lang::{Analysis, Language, Upos};
use saksi_record::Unit;
use saksi_text::Span;

/// Finds the quantities of a sentence, whose pieces are `list`. `taken` holds, in order, what is read as times: a
/// number inside one counts nothing.
pub(crate) fn scan(
    analysis: &Analysis<'_>,
    lexicon: &Lexicon,
    list: &[Piece],
    taken: &[Span],
    found: &mut Vec<Quantity>,
) {
    let mut reader = Reader { pieces: Pieces { text: analysis.text, list, lexicon }, analysis, floor: 0 };
    let first = found.len();
    let mut at = 0;
    while at < list.len() {
        if !lexicon.starts_number(&list[at]) {
            at += 1;
            continue;
        }
        let next = taken.partition_point(|t| t.end() <= list[at].span.start());
        if taken.get(next).is_some_and(|t| t.overlaps(list[at].span)) {
            at += 1;
            continue;
        }
        let Some(number) = reader.pieces.number(at).or_else(|| reader.one_length(at)) else {
            at += 1;
            continue;
        };
        let (quantity, end) = reader.read(at, number);
        if let Some(mut quantity) = quantity
            && !reader.converts(found.get(first..).and_then(<[Quantity]>::last), &quantity)
        {
            reader.inherit(found.get(first..).and_then(<[Quantity]>::last), &mut quantity);
            found.push(quantity);
            reader.floor = end;
        }
        at = end.max(at + 1);
    }
}

/// Adds the lengths of time that have no number: “weeks of fire”, “for decades” are two or more.
pub(crate) fn add_lengths(
    analysis: &Analysis<'_>,
    lengths: &[Span],
    first: usize,
    found: &mut Vec<Quantity>,
) {
    for &span in lengths {
        // “several days”, “recent weeks” say no number at all
        if span.of(analysis.text).contains(' ') {
            continue;
        }
        let before = analysis.text[..span.start() as usize].trim_end();
        let of = analysis.text[span.end() as usize..].trim_start().starts_with("of ");
        let lasting =
            of || before.ends_with(" for") || before.ends_with("For") || analysis.language == Language::Id;
        if !lasting || found[first..].iter().any(|q| q.span.overlaps(span)) {
            continue;
        }
        let start = analysis.tokens.partition_point(|t| t.span.end() <= span.start());
        let end = analysis.tokens.partition_point(|t| t.span.start() < span.end());
        let at = first + found[first..].partition_point(|q| q.span.start() < span.start());
        found.insert(
            at,
            Quantity {
                span,
                number: span,
                tokens: start..end.max(start),
                min: Some(2.0),
                max: None,
                approximate: true,
                unit: Unit::Duration,
                noun: Some(span),
                currency: None,
            },
        );
    }
}

/// Reads quantities from the pieces of one sentence.
struct Reader<'r> {
    pieces: Pieces<'r>,
    analysis: &'r Analysis<'r>,
    /// First piece that no quantity has taken.
    floor: usize,
}

/// A quantity while it is read.
#[derive(Debug)]
struct Draft {
    /// First piece of the phrase.
    start: usize,
    /// First piece after the number.
    number_end: usize,
    /// First piece after the phrase.
    end: usize,
    unit: Unit,
    noun: Option<Span>,
    currency: Option<&'static str>,
}

impl Reader<'_> {
    /// Reads the quantity around a number; always says where to go on.
    fn read(&self, at: usize, number: Number) -> (Option<Quantity>, usize) {
        let p = self.pieces;
        let mut draft = Draft {
            start: at,
            number_end: number.end,
            end: number.end,
            unit: Unit::Other,
            noun: None,
            currency: None,
        };
        // “a $5,000 gift” is no Australian money
        let prefix =
            self.before(at, |e| if let Entry::Prefix(c) = e { Some(c) } else { None }).map(|(n, c)| {
                if n > 1 && p.form(at - n).len() == 1 && !p.glued(at + 1 - n) { (1, "USD") } else { (n, c) }
            });
        if let Some((n, code)) = prefix {
            draft.start -= n;
            draft.currency = Some(code);
            draft.unit = Unit::Money;
        } else if let Some(n) = self.magnitude(at, number) {
            draft.start -= n;
            draft.unit = Unit::Magnitude;
            draft.noun = Some(p.span(draft.start, at));
        }
        let mut number = number;
        if draft.currency.is_some()
            && (p.glued(number.end) || p.lexicon.comma)
            && matches!(p.form(number.end), "m" | "M" | "T" | "t")
        {
            let by = if matches!(p.form(number.end), "m" | "M") {
                if draft.currency == Some("IDR") { 1e9 } else { 1e6 }
            } else {
                1e12
            };
            number = Number {
                end: number.end + 1,
                min: number.min * by,
                max: number.max * by,
                scale: by,
                plain: false,
                ..number
            };
            draft.number_end = number.end;
            draft.end = number.end;
        }
        if draft.unit == Unit::Other && self.no_count_before(at, &number) {
            return (None, self.skip(number.end));
        }
        let range = self.range(at, &number);
        if range.is_none() && self.no_count_after(at, &number) {
            return (None, self.skip(number.end));
        }
        let (mut min, mut max, mut approximate) = (number.min, number.max, number.vague);
        let mut other = number.other;
        let mut decimal = number.decimal;
        if let Some(range) = &range {
            if range.score {
                return (None, range.end);
            }
            (min, max, draft.number_end, draft.end) = (range.min, range.max, range.end, range.end);
            approximate |= range.or;
            other = None;
            decimal = true;
        }
        let bounds = self.bounds_before(draft.start);
        let mut bounds = Bounds { start: bounds.start.min(draft.start), ..bounds };
        let n = self.bounds_after(draft.end, &mut bounds);
        draft.end += n;
        if draft.unit != Unit::Magnitude {
            self.count(&mut draft, &number);
        }
        let counted = draft.unit != Unit::Other || draft.noun.is_some();
        let bounded = bounds.any();
        if self.is_year(&number, &draft) && range.is_none()
            || !counted && !self.may_stand_alone(at, &draft, &number, bounded, range.is_some())
        {
            return (None, draft.number_end);
        }
        if number.min == 1.0 && !number.digits && !self.one_counts(&draft, bounded) {
            return (None, draft.number_end);
        }
        // “30,000 orang”: people and things come whole
        if let Some(whole) = other
            && (matches!(draft.unit, Unit::Person | Unit::Household | Unit::Item) || whole % 1000.0 == 0.0)
        {
            (min, max, decimal) = (whole, whole, false);
        }
        if decimal
            && range.is_none()
            && number.scale == 1.0
            && min.fract() != 0.0
            && matches!(draft.unit, Unit::Person | Unit::Household)
        {
            return (None, draft.number_end);
        }
        if draft.unit == Unit::Other && draft.noun.is_none() {
            draft.unit = self.bare_unit(bounds.start, draft.end);
        }
        let n = self.bounds_after(draft.end, &mut bounds);
        draft.end += n;
        draft.start = bounds.start;
        let (least, most) = bounds.apply(min, max, number.vague);
        approximate |= bounds.about;
        let span = p.span(draft.start, draft.end);
        let quantity = Quantity {
            span,
            number: p.span(at, draft.number_end),
            tokens: self.tokens(span),
            min: least,
            max: most,
            approximate,
            unit: draft.unit,
            noun: draft.noun,
            currency: draft.currency,
        };
        (Some(quantity), draft.end)
    }

    /// “almost a month”, “more than a week”: one, if something bounds it.
    fn one_length(&self, at: usize) -> Option<Number> {
        let p = self.pieces;
        let article = self.is(at, Entry::Article);
        let measure = |e| (e == Entry::Measure(Unit::Duration)).then_some(());
        p.lexicon.find(p.list, at + article, measure).filter(|_| article > 0)?;
        self.bounds_before(at).any().then(|| Number::one(at + article))
    }

    /// The tokens that share bytes with `span`.
    fn tokens(&self, span: Span) -> std::ops::Range<usize> {
        let tokens = &self.analysis.tokens;
        let start = tokens.partition_point(|t| t.span.end() <= span.start());
        let end = tokens.partition_point(|t| t.span.start() < span.end());
        start..end.max(start)
    }

    /// The tag of the token a piece starts in; `X` where nothing tagged it.
    fn upos(&self, at: usize) -> Upos {
        let Some(piece) = self.pieces.list.get(at) else { return Upos::X };
        let i = self.analysis.tokens.partition_point(|t| t.span.end() <= piece.span.start());
        self.analysis.tokens.get(i).map_or(Upos::X, |t| t.upos)
    }

    /// The entry `pick` accepts among the phrases that end right before `at`, and its length.
    fn before<T>(&self, at: usize, pick: impl Fn(Entry) -> Option<T>) -> Option<(usize, T)> {
        let p = self.pieces;
        (1..=at.saturating_sub(self.floor).min(4))
            .rev()
            .find_map(|n| p.lexicon.find(&p.list[..at], at - n, &pick).filter(|(length, _)| *length == n))
    }

    /// Length of the phrase with `entry` at `at`.
    fn is(&self, at: usize, entry: Entry) -> usize {
        self.pieces.lexicon.is(self.pieces.list, at, entry)
    }

    /// “500 lainnya”, “two others” after a count of something else: the same sort of thing.
    fn inherit(&self, before: Option<&Quantity>, quantity: &mut Quantity) {
        let others = quantity
            .noun
            .is_some_and(|n| matches!(n.of(self.pieces.text), "lainnya" | "lain" | "others" | "other"));
        if let Some(before) = before.filter(|b| others && matches!(b.unit, Unit::Item | Unit::Household)) {
            quantity.unit = before.unit;
        }
    }

    /// “30 inches (76 cm)”: the same amount in another unit.
    fn converts(&self, before: Option<&Quantity>, quantity: &Quantity) -> bool {
        let measured = |u| {
            matches!(
                u,
                Unit::Distance | Unit::Area | Unit::Mass | Unit::Money | Unit::Other | Unit::Magnitude
            )
        };
        before.is_some_and(|b| {
            let between = Span::between(b.span.end(), quantity.span.start()).of(self.pieces.text);
            let inside = between.trim() == "("
                && self.pieces.text[quantity.span.end() as usize..].trim_start().starts_with(')');
            inside && b.unit == quantity.unit && measured(b.unit)
        })
    }
}
