//! Noise that needs no language: end marks, initials, tag lists, teasers in capitals.

use crate::lines::Line;
use crate::shape;
use crate::types::Noise;
use saksi_record::NoiseKind;
use saksi_text::Span;

/// Labels the lines that no rule has taken.
pub(crate) fn label(text: &str, lines: &[Line], taken: &mut [bool], found: &mut Vec<Noise>) {
    let shouted = shouting(text);
    let mut ended = None;
    for (i, line) in lines.iter().enumerate() {
        if taken[i] {
            continue;
        }
        let s = line.span.of(text);
        if rule_line(s) {
            push(found, taken, i, line.span, NoiseKind::EndMark);
        } else if let Some(at) = initials(s) {
            let span = Span::between(line.span.start() + at as u32, line.span.end());
            found.push(Noise { span, kind: NoiseKind::EndMark });
            taken[i] |= at == 0;
            if i > 0 {
                ended = Some(i);
            }
        } else if !shouted && teaser(text, lines, i) {
            push(found, taken, i, line.span, NoiseKind::RelatedLink);
        } else if s.ends_with(['»', '→', '▶']) || s.ends_with(">>") {
            if shape::words(s, 30) <= 30 {
                push(found, taken, i, line.span, NoiseKind::RelatedLink);
            }
        } else if i > 1 && outlet_alone(s)
            || i > 0 && i + 1 == lines.len() && signed(text, lines, i)
            || i * 3 >= lines.len() * 2 && signature(s)
        {
            push(found, taken, i, line.span, NoiseKind::Credit);
        }
    }
    if let Some(from) = ended {
        tags(text, lines, from, taken, found);
    }
}

fn push(found: &mut Vec<Noise>, taken: &mut [bool], i: usize, span: Span, kind: NoiseKind) {
    found.push(Noise { span, kind });
    taken[i] = true;
}

/// A line of nothing but strokes or stars: `___`, `***`, `--------`. A single dash is part of a dateline.
fn rule_line(s: &str) -> bool {
    s.chars().count() >= 2
        && s.chars().all(|c| matches!(c, '*' | '_' | '=' | '~' | '#' | '-' | '–' | '—' | '•' | '·' | ' '))
}

/// Where an end mark at the end of the line begins: `(*)`, `(**)`, `(abc/def)`, `(kha)`, `(ant/jpnn)`.
///
/// It stands alone or after the end of a sentence; two to six letters each side of a stroke, or three
/// small letters alone. `… perusahaan itu (ANT/XYZ)` in the middle of a sentence is none.
fn initials(s: &str) -> Option<usize> {
    let open = s.rfind('(')?;
    let inner = s[open + 1..].trim_end_matches('.').strip_suffix(')')?.trim();
    let before = s[..open].trim_end();
    let free = before.is_empty() || shape::ends_sentence(before) || before.ends_with(']');
    if !free || inner.is_empty() || inner.len() > 24 {
        return None;
    }
    let stars = inner.chars().all(|c| matches!(c, '*' | '#'));
    let part = |p: &str| {
        let p = p.trim();
        (2..=7).contains(&p.len())
            && p.chars().all(|c| c.is_ascii_alphanumeric())
            && p.chars().any(|c| c.is_ascii_alphabetic())
    };
    let strokes = inner.contains(['/', '-'])
        && inner.split(['/', '-']).all(part)
        && !inner.contains(char::is_whitespace);
    let lone = (2..=4).contains(&inner.len())
        && inner.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && inner.chars().any(|c| c.is_ascii_lowercase());
    (stars || strokes || lone).then_some(open)
}

/// A name in capitals as the last line, below the end of a sentence: `RINA WULANDARI`.
fn signed(text: &str, lines: &[Line], i: usize) -> bool {
    let s = lines[i].span.of(text);
    let name = s.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | ',' | '|' | '/' | '-'));
    name && shape::all_capitals(s, 4)
        && (1..=6).contains(&shape::words(s, 6))
        && s.len() < 60
        && shape::ends_sentence(lines[i - 1].span.of(text))
}

/// The name of an outlet on a line of its own: `USA TODAY`, `Kompas.com`. A single common word (`Tempo`,
/// `Time`) may be a heading.
fn outlet_alone(s: &str) -> bool {
    s.len() <= 40
        && (s.contains([' ', '.']) || shape::all_capitals(s, 5))
        && crate::outlets::known(s).is_some()
}

/// A name in brackets on a line of its own: `(Budi Santoso)`.
fn signature(s: &str) -> bool {
    let Some(inner) = s.strip_prefix('(').and_then(|s| s.strip_suffix(')')) else { return false };
    let words: Vec<&str> = inner.split([' ', '/', ',']).filter(|w| !w.is_empty()).collect();
    (1..=5).contains(&words.len())
        && words.iter().all(|w| {
            w.chars().next().is_some_and(char::is_uppercase)
                && w.chars().all(|c| c.is_alphabetic() || c == '.')
        })
}

/// Whether the text as a whole is written in capitals, so that a line in capitals says nothing.
fn shouting(text: &str) -> bool {
    let sample = text.bytes().take(20_000);
    let (mut upper, mut lower) = (0usize, 0usize);
    for b in sample {
        upper += usize::from(b.is_ascii_uppercase());
        lower += usize::from(b.is_ascii_lowercase());
    }
    upper * 2 > lower
}

/// The headline of another article, in capitals, between two paragraphs:
/// `MAYOR WARNS DAM MAY BREAK BEFORE SPRING`. A heading of a few words (`WHAT WE KNOW`) is none.
fn teaser(text: &str, lines: &[Line], i: usize) -> bool {
    let s = lines[i].span.of(text);
    if s.len() > 220 || !(5..=30).contains(&shape::words(s, 30)) || !shape::all_capitals(s, 22) {
        return false;
    }
    if s.ends_with(['.', ':', ',', ';']) || s.starts_with(['"', '“']) {
        return false;
    }
    let closed = |j: Option<usize>| {
        j.and_then(|j| lines.get(j)).is_some_and(|l| !shape::all_capitals(l.span.of(text), 1))
    };
    i > 0 && closed(i.checked_sub(1)) && closed(Some(i + 1))
}

/// The list of tags below the end mark: short lines without a stop, to the end of the text.
fn tags(text: &str, lines: &[Line], from: usize, taken: &mut [bool], found: &mut Vec<Noise>) {
    let below = from + 1..lines.len();
    let short = |s: &str| shape::words(s, 8) <= 8 && !s.ends_with(['.', ':']);
    if below.clone().all(|j| taken[j] || short(lines[j].span.of(text))) {
        for j in below {
            if !taken[j] {
                push(found, taken, j, lines[j].span, NoiseKind::Navigation);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::noise::find;

    const BODY: &str = "Jembatan itu dibangun warga pada musim kemarau yang lalu.";

    fn shown(text: &str) -> Vec<(&str, &str)> {
        find(text, None, &[]).iter().map(|n| (n.kind.as_str(), n.span.of(text))).collect()
    }

    #[test]
    fn end_marks_are_found_after_a_sentence_only() {
        assert_eq!(shown(&format!("{BODY}(*)")), [("end-mark", "(*)")]);
        assert_eq!(shown(&format!("{BODY} (abc/def)\n")), [("end-mark", "(abc/def)")]);
        assert_eq!(shown(&format!("{BODY}\n(kha)\n")), [("end-mark", "(kha)")]);
        assert_eq!(shown("Ia bekerja di perusahaan itu (abc/def)"), []);
        assert_eq!(shown(&format!("{BODY} (HR Muslim)")), []);
        assert_eq!(shown(&format!("{BODY} (ACS Hulu)")), []);
    }

    #[test]
    fn tags_below_the_end_mark_are_navigation() {
        let text = format!("{BODY}\n(fem/fem)\njembatan gantung\nhulu 2025\n");
        assert_eq!(shown(&text).len(), 3);
        let text = format!("{BODY}\n(fem/fem)\n{BODY}\nhulu 2025\n");
        assert_eq!(shown(&text).len(), 1);
    }

    #[test]
    fn a_headline_in_capitals_between_paragraphs_is_a_link() {
        let en = "The dam was built by farmers in the spring of last year.";
        let text = format!("{en}\n\nMAYOR WARNS DAM MAY BREAK BEFORE SPRING\n\n{en}\n");
        assert_eq!(shown(&text), [("related-link", "MAYOR WARNS DAM MAY BREAK BEFORE SPRING")]);
        assert_eq!(shown(&format!("{en}\n\nWHAT WE KNOW\n\n{en}\n")), []);
        assert_eq!(shown(&format!("{en}\n\nTHE FACTS ABOUT THE OLD DAM:\n\n{en}\n")), []);
    }

    #[test]
    fn strokes_are_end_marks_but_a_dash_is_not() {
        assert_eq!(shown(&format!("{BODY}\n\n___\n\n{BODY}")), [("end-mark", "___")]);
        assert_eq!(shown(&format!("{BODY}\n-\n{BODY}")), []);
    }
}
