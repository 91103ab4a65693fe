//! Whether a place's name stands for its government or people.

use super::lists::{List, is};
use crate::gazetteer::{Class, Form};
use saksi_lang::{Analysis, Language, Rel, Upos, Voice};
use saksi_text::Span;

/// Whether the name at `span` stands for people or a government rather than a location.
///
/// “Moskow mengecam”, “Israeli troops”, “serangan Rusia” do; “di Moskow”, “wilayah Rusia”, “to the White House” do not.
pub(crate) fn metonym(analysis: &Analysis<'_>, span: Span, class: Class, form: Form) -> bool {
    if form == Form::People {
        return true;
    }
    let tokens = analysis.tokens_in(span);
    if tokens.is_empty() {
        return form == Form::Seat;
    }
    let sentence = analysis.sentence_of(tokens.start);
    let first = sentence.map_or(0, |s| analysis.sentences[s].tokens.start);
    let past = sentence.map_or(analysis.tokens.len(), |s| analysis.sentences[s].tokens.end);
    let mut before = tokens.start;
    while before > first && matches!(analysis.lower(before - 1), "the" | "para" | "pihak") {
        before -= 1;
    }
    let previous = (before > first).then(|| analysis.lower(before - 1));
    if previous.is_some_and(|w| is(List::Placing, w) || is(List::Locative, w)) {
        return false;
    }
    if form == Form::Seat {
        return true;
    }
    if !matches!(class, Class::Country | Class::Capital | Class::Region | Class::Admin1) {
        return false;
    }
    if previous.is_some_and(|w| is(List::Source, w)) {
        return true;
    }
    let head_before = analysis.language == Language::Id;
    // “serangan udara Israel”: what stands between noun and owner.
    let skip = head_before && previous.is_some_and(|w| is(List::Between, w)) && before > first + 1;
    let owner = if skip { Some(analysis.lower(before - 2)) } else { previous };
    if head_before && owner.is_some_and(|w| is(List::Acting, w)) {
        return true;
    }
    let lower = |t: usize| if t < past { analysis.lower(t) } else { "" };
    if !head_before && matches!(lower(tokens.end), "'s" | "’s" | "'" | "’") {
        // “Russia's full-scale invasion”
        return (tokens.end + 1..tokens.end + 6)
            .take_while(|t| *t < past && analysis.tokens[*t].upos != Upos::Verb)
            .any(|t| is(List::Acting, lower(t)) || is(List::Doing, lower(t)));
    }
    if class == Class::Country && parties(analysis, span, first, before) {
        return true;
    }
    let next = (tokens.end < past).then(|| analysis.lower(tokens.end));
    if !head_before && next.is_some_and(|w| is(List::Acting, w)) {
        return true;
    }
    subject(analysis, tokens.start..tokens.end, past)
}

/// Whether it is one of two sides: “antara Israel dan Iran”, “perang Rusia-Ukraina”.
fn parties(analysis: &Analysis<'_>, span: Span, first: usize, before: usize) -> bool {
    let text = analysis.text;
    let hyphen = |c: Option<char>| matches!(c, Some('-' | '–'));
    let ahead = text.get(span.end() as usize..).unwrap_or_default();
    let behind = text.get(..span.start() as usize).unwrap_or_default();
    let other = |c: Option<char>| c.is_some_and(char::is_uppercase);
    if hyphen(ahead.chars().next()) && other(ahead.chars().nth(1)) {
        return true;
    }
    if hyphen(behind.chars().next_back()) && behind.chars().rev().nth(1).is_some_and(char::is_alphabetic) {
        return true;
    }
    let between = |t: usize| matches!(analysis.lower(t), "between" | "antara");
    let near = (first.max(before.saturating_sub(4))..before).rev().find(|t| between(*t));
    near.is_some_and(|t| t + 1 == before || matches!(analysis.lower(before - 1), "and" | "dan"))
}

/// Whether it is the subject of somebody's doing.
fn subject(analysis: &Analysis<'_>, tokens: std::ops::Range<usize>, past: usize) -> bool {
    let top = tokens.clone().find(|t| {
        let head = analysis.tokens[*t].head as usize;
        !tokens.contains(&head)
    });
    let verb = match top.map(|t| analysis.tokens[t]) {
        Some(t) if t.rel == Rel::Nsubj => Some(t.head as usize),
        Some(t) if t.rel != Rel::Dep => None,
        // No tree: the verb right after it.
        _ => (tokens.end..past.min(tokens.end + 3)).find(|t| analysis.tokens[*t].upos == Upos::Verb),
    };
    verb.is_some_and(|v| {
        let token = analysis.tokens[v];
        token.upos == Upos::Verb && token.voice != Voice::Passive && !is(List::Suffering, analysis.lower(v))
    })
}
