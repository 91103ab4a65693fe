//! Runs the rules over the lines of a text.

use super::marks;
use super::pack::{PACK, Pack, Rest, Rule, Takes};
use crate::lines::{Line, lines};
use crate::shape;
use crate::types::Noise;
use saksi_record::NoiseKind;
use saksi_text::Span;

/// Bytes at the end of a line that the rules for line ends look at.
const TAIL: usize = 320;
/// Lines longer than this many bytes are paragraphs: no rule takes them whole.
const LONG: usize = 900;
/// How many lines ahead `until` looks.
const AHEAD: usize = 9;

/// What in `text` is not the story: in order, not overlapping, on character boundaries, never the
/// headline. `hints` are spans the markup of the page already labels.
pub(crate) fn find(text: &str, title: Option<Span>, hints: &[Noise]) -> Vec<Noise> {
    let Some(pack) = PACK.as_ref() else { return Vec::new() };
    let lines: Vec<Line> =
        lines(text).into_iter().filter(|l| title.is_none_or(|t| !t.overlaps(l.span))).collect();
    let mut found: Vec<Noise> = hints.to_vec();
    let mut taken: Vec<bool> = lines.iter().map(|l| hints.iter().any(|h| h.span.contains(l.span))).collect();
    for i in 0..lines.len() {
        if taken[i] {
            continue;
        }
        lead(pack, text, &lines, i, &mut taken, &mut found);
        if !taken[i] {
            tail(pack, text, lines[i].span, &mut found);
            taken[i] = found.last().is_some_and(|n| n.span.end() == lines[i].span.end());
        }
    }
    marks::label(text, &lines, &mut taken, &mut found);
    inside(pack, text, &mut found);
    settle(found, title)
}

/// Rules for the beginning of a line.
fn lead(pack: &Pack, text: &str, lines: &[Line], i: usize, taken: &mut [bool], found: &mut Vec<Noise>) {
    let line = lines[i].span;
    if line.len() as usize > LONG {
        return;
    }
    let whole = line.of(text);
    let bare = whole.trim_start_matches(|c: char| {
        matches!(c, '•' | '·' | '⦁' | '*' | '-' | '–' | '—' | '>' | '▶' | '»' | '|' | '●' | '■')
            || c.is_whitespace()
    });
    for at in pack.lead.set.matches(bare).iter() {
        let rule = &pack.lead.rules[at];
        let Some(end) = rule.regex.find(bare).map(|m| m.end()) else { continue };
        if rule.not.as_ref().is_some_and(|n| n.is_match(bare)) || shape::words(bare, rule.most) > rule.most {
            continue;
        }
        let Some(empty) = follows(rule, bare, end) else { continue };
        let run = rule.until.as_ref().and_then(|u| run_until(text, lines, i, u));
        if rule.only_until && run.is_none() {
            continue;
        }
        found.push(Noise { span: line, kind: rule.kind });
        taken[i] = true;
        if let Some(last) = run {
            for j in i + 1..=last {
                if j < last || !embed(lines[j].span.of(text)) {
                    found.push(Noise { span: lines[j].span, kind: rule.kind });
                    taken[j] = true;
                }
            }
        } else if rule.next {
            titles(text, lines, i, empty, rule.kind, taken, found);
        }
        return;
    }
}

/// The headlines below a lead: the first belongs to a bare lead; more of six words or longer are a list.
fn titles(
    text: &str,
    lines: &[Line],
    i: usize,
    bare: bool,
    kind: NoiseKind,
    taken: &mut [bool],
    found: &mut Vec<Noise>,
) {
    for (n, line) in lines.iter().enumerate().skip(i + 1).take(6) {
        let s = line.span.of(text);
        let least = if bare && n == i + 1 { 2 } else { 6 };
        if taken[n] || shape::words(s, least) < least || !shape::headline(s, false) {
            return;
        }
        found.push(Noise { span: line.span, kind });
        taken[n] = true;
    }
}

/// Whether what follows the lead is what the rule asks for; if so, whether it is nothing.
fn follows(rule: &Rule, line: &str, end: usize) -> Option<bool> {
    let rest = line.get(end..)?;
    let core = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let colon = rest.trim_start().starts_with([':', '：']) || line[..end].trim_end().ends_with([':', '：']);
    let allowed = match rule.rest {
        Rest::None => core.is_empty(),
        Rest::Line => true,
        Rest::Link => {
            core.is_empty()
                || colon && shape::words(core, 34) <= 34
                || !glued(line, end) && shape::headline(core_with_end(rest), false)
        }
        Rest::Title => {
            core.is_empty() && rule.bare
                || !core.is_empty() && !glued(line, end) && shape::headline(core_with_end(rest), rule.loose)
        }
    };
    allowed.then_some(core.is_empty())
}

/// Whether a word runs on over the end of the lead.
fn glued(line: &str, end: usize) -> bool {
    let before = line[..end].chars().next_back().is_some_and(char::is_alphanumeric);
    before && line[end..].chars().next().is_some_and(char::is_alphanumeric)
}

/// What follows a lead without separators before it.
fn core_with_end(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '"' | '“' | '\'' | '‘' | '('))
}

fn embed(line: &str) -> bool {
    line.starts_with('[')
}

/// The line that `until` matches, if only fragments stand before it.
fn run_until(text: &str, lines: &[Line], i: usize, until: &regex::Regex) -> Option<usize> {
    for (j, line) in lines.iter().enumerate().skip(i + 1).take(AHEAD) {
        let s = line.span.of(text);
        if s.len() < LONG && until.is_match(s) {
            return Some(j);
        }
        if shape::words(s, 16) > 16 || s.ends_with('.') {
            return None;
        }
    }
    None
}

/// Rules for the end of a line.
fn tail(pack: &Pack, text: &str, line: Span, found: &mut Vec<Noise>) {
    let whole = line.of(text);
    let mut from = whole.len().saturating_sub(TAIL);
    while !whole.is_char_boundary(from) {
        from -= 1;
    }
    let end = &whole[from..];
    for rule in pack.tail.candidates(end) {
        let Some(hit) = rule.regex.find(end) else { continue };
        if rule.not.as_ref().is_some_and(|n| n.is_match(end)) {
            continue;
        }
        // A `^` in a rule means the start of the line, not of the stretch looked at.
        if from > 0 && hit.start() == 0 {
            continue;
        }
        let start = line.start() + (from + hit.start()) as u32;
        let short = shape::words(whole, rule.most) <= rule.most;
        match rule.takes {
            Takes::Line | Takes::Credit if !short => continue,
            Takes::Line => found.push(Noise { span: line, kind: rule.kind }),
            Takes::Credit => {
                let before = Span::between(line.start(), start).trim(text);
                if !before.is_empty() {
                    found.push(Noise { span: before, kind: NoiseKind::Caption });
                }
                let credit = Span::between(start, line.end()).trim(text);
                found.push(Noise { span: credit, kind: NoiseKind::Credit });
            }
            Takes::Tail => {
                let hit = Span::between(start, line.end());
                let lead = hit.of(text).len()
                    - hit.of(text).trim_start_matches(['.', '!', '?', '”', '"', ' ', '\u{a0}']).len();
                found.push(Noise { span: Span::between(start + lead as u32, line.end()), kind: rule.kind });
            }
            Takes::Bracket => {
                let open = whole.rfind('(').unwrap_or(0) as u32;
                found.push(Noise { span: Span::between(line.start() + open, line.end()), kind: rule.kind });
            }
        }
        return;
    }
}

/// Rules for anywhere in the text.
fn inside(pack: &Pack, text: &str, found: &mut Vec<Noise>) {
    for rule in &pack.inside {
        for hit in rule.regex.find_iter(text) {
            found.push(Noise { span: Span::between(hit.start() as u32, hit.end() as u32), kind: rule.kind });
        }
    }
}

/// Puts the spans in order and removes what lies inside or overlaps an earlier one.
fn settle(mut found: Vec<Noise>, title: Option<Span>) -> Vec<Noise> {
    found.retain(|n| !n.span.is_empty() && title.is_none_or(|t| !t.overlaps(n.span)));
    found.sort_by_key(|n| (n.span.start(), std::cmp::Reverse(n.span.end())));
    let mut kept: Vec<Noise> = Vec::with_capacity(found.len());
    for n in found {
        if kept.last().is_none_or(|k| k.span.end() <= n.span.start()) {
            kept.push(n);
        }
    }
    kept
}
