//! When: expressions of time, as intervals of days and as TIMEX3 values.

mod calendar;
mod clock;
mod context;
mod feast;
mod length;
mod pack;
mod quarter;
mod read;
mod relative;
mod timex;
mod value;
mod word;
mod year;

#[cfg(test)]
mod tests;

pub(crate) use feast::Feasts;
pub(crate) use pack::add as add_words;
pub(crate) use value::Value;
pub(crate) use word::Word;

use crate::Time;
use crate::lex::{Lexicon, Piece, Pieces};
use jiff::civil::Date;
use saksi_text::Span;

/// An expression of time in a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// First piece.
    pub(crate) start: usize,
    /// First piece after.
    pub(crate) end: usize,
    pub(crate) value: Value,
    /// The weekday it names, to be held against its date.
    weekday: Option<i8>,
    /// Whether it names a day by itself, not from the day of publication.
    explicit: bool,
    /// “early”, “late”: which part of it.
    part: Option<value::Third>,
    /// Whether it is counted from another expression, and must not be counted from itself.
    derived: bool,
}

/// Sentences after which “a year ago” no longer means the quarter that was spoken of.
const QUARTER_HOLDS: u8 = 2;

/// What is carried from sentence to sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Memory {
    /// The last day named.
    day: Option<Date>,
    /// The first day of whatever was named last.
    any: Option<Date>,
    /// The last quarter named.
    quarter: Option<(i16, i8)>,
    /// Sentences since it was named.
    since_quarter: u8,
}

/// Reads the expressions of one sentence.
pub(crate) struct Reader<'r> {
    pub(crate) pieces: Pieces<'r>,
    pub(crate) published: Option<Date>,
    pub(crate) feasts: &'r Feasts,
    pub(crate) memory: Memory,
}

/// An expression of time as the text has it, resolved or not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expression {
    pub(crate) span: Span,
    pub(crate) value: Value,
    /// Whether “since” leaves its end open.
    pub(crate) since: bool,
    /// Whether “until” leaves its start open.
    pub(crate) until: bool,
    /// “early”, “late”: which part of the stretch.
    part: Option<value::Third>,
}

/// Joins “July 8” “to” “July 12”, which English text gives as two expressions, to one stretch.
pub(crate) fn join(text: &str, times: &mut Vec<Time>) {
    let mut i = 1;
    while i < times.len() {
        let (a, b) = (&times[i - 1], &times[i]);
        let between = Span::between(a.span.end(), b.span.start()).of(text).trim();
        let to = matches!(between, "to" | "through" | "until" | "till" | "-" | "–" | "—")
            || between == "and"
                && text[..a.span.start() as usize].trim_end().to_ascii_lowercase().ends_with("between");
        let from = a.from.or(a.to);
        if to && a.grain == b.grain && from.is_some() && b.to.is_some() && from <= b.to {
            times[i - 1] = Time { span: a.span.cover(b.span), from, to: b.to, grain: a.grain };
            times.remove(i);
        } else {
            i += 1;
        }
    }
}

impl Memory {
    /// The quarter spoken of just now.
    fn quarter_at_hand(&self) -> Option<(i16, i8)> {
        self.quarter.filter(|_| self.since_quarter <= QUARTER_HOLDS)
    }
}

impl Expression {
    /// The words, if they are a length without a number.
    pub(crate) fn vague_length(&self) -> Option<Span> {
        matches!(self.value, Value::Length(None, _)).then_some(self.span)
    }

    /// As a [`Time`], if it stands for days.
    pub(crate) fn time(&self, sunday: bool, published: Option<Date>) -> Option<Time> {
        let (mut from, mut to, grain) = self.value.days(sunday);
        match self.part {
            Some(value::Third::SoFar) => {
                to = to.map(|t| published.map_or(t, |p| p.min(t).max(from.unwrap_or(p))))
            }
            Some(value::Third::YetToCome) => {
                from = from.map(|f| published.map_or(f, |p| p.max(f).min(to.unwrap_or(p))));
            }
            _ => {}
        }
        if let Some((first, last)) = self.part.and_then(|p| value::third(self.value, p, sunday)) {
            (from, to) = (Some(first), Some(last));
        }
        if self.since && !matches!(self.value, Value::Between(..) | Value::About(..)) {
            to = None;
        }
        if self.until && !matches!(self.value, Value::Between(..) | Value::About(..)) {
            from = None;
        }
        (from.is_some() || to.is_some()).then_some(Time { span: self.span, from, to, grain })
    }
}

/// One sentence, cut into pieces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence<'s> {
    pub(crate) text: &'s str,
    pub(crate) list: &'s [Piece],
    pub(crate) published: Option<Date>,
}

/// Finds the expressions of a sentence, and what is at odds in them.
pub(crate) fn scan(
    sentence: &Sentence<'_>,
    lexicon: &Lexicon,
    feasts: &Feasts,
    memory: &mut Memory,
    found: &mut Vec<Expression>,
    conflicts: &mut Vec<(Span, String)>,
) {
    let list = sentence.list;
    let pieces = Pieces { text: sentence.text, list, lexicon };
    let mut reader = Reader { pieces, published: sentence.published, feasts, memory: *memory };
    let mut at = 0;
    while at < list.len() {
        if !lexicon.starts_time(&list[at]) {
            at += 1;
            continue;
        }
        let Some(expression) = reader.read(at) else {
            at += 1;
            continue;
        };
        let span = reader.pieces.span(expression.start, expression.end);
        if let Some(day) = expression.value.day() {
            reader.memory.day = Some(day);
            if expression.explicit
                && let Some(named) = expression.weekday
                && named != day.weekday().to_monday_one_offset()
            {
                conflicts.push((span, format!("{day} is a {:?}", day.weekday())));
            }
        }
        if let (Some(day), ..) = expression.value.days(false) {
            reader.memory.any = Some(day);
        }
        if let Value::Quarter(y, q) = expression.value
            && !expression.derived
        {
            reader.memory.quarter = Some((y, q));
            reader.memory.since_quarter = 0;
        }
        // “sampai pukul 16.00” bounds hours, not days
        let hours = expression.derived && matches!(expression.value, Value::Clock(..));
        let (since, until) = if hours { (false, false) } else { reader.open(expression.start) };
        found.push(Expression { span, value: expression.value, since, until, part: expression.part });
        at = expression.end.max(at + 1);
    }
    *memory = reader.memory;
    memory.since_quarter = memory.since_quarter.saturating_add(1);
}
