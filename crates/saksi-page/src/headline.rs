//! The headline of a plain text.

use crate::lines::Line;
use crate::shape;
use saksi_text::Span;

/// Longest headline, in bytes and words.
const LONGEST: (usize, usize) = (300, 40);

/// The first line, where it looks like a headline: short, not a sentence that ends in a full stop, with a
/// body below it. A dateline (`Jakarta` / `-`), a picture's credit or a list's lead (`Daftar pemenang:`) is
/// none. Right below it, without an empty line, must stand something longer or a date.
pub(crate) fn find(text: &str, lines: &[Line]) -> Option<Span> {
    let first = lines.first()?.span;
    let s = first.of(text);
    let below = lines.get(1)?;
    if s.len() > LONGEST.0 || shape::words(s, LONGEST.1) > LONGEST.1 || shape::words(s, 1) < 2 {
        return None;
    }
    if s.ends_with([':', ',', ';', '–', '—', '-']) || s.starts_with(['-', '–', '—', '.', ',']) {
        return None;
    }
    let stopped = s.trim_end_matches(['"', '”', '’', '\'']).ends_with('.') && !shape::ends_in_initials(s);
    if stopped || shape::breaks_inside(s) && !s.ends_with(['?', '!']) && shape::words(s, 20) > 20 {
        return None;
    }
    let next = below.span.of(text);
    if !below.apart {
        let body =
            next.len() > s.len() || crate::dates::all(next, crate::dates::Order::DayFirst).next().is_some();
        if !body
            || next.trim() == "-"
            || !(shape::mostly_capitalised(s) || lines.len() > 2 && shape::words(s, 20) <= 20)
        {
            return None;
        }
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn shown(text: &str) -> Option<&str> {
        find(text, &lines(text)).map(|s| s.of(text))
    }

    #[test]
    fn a_short_first_line_above_a_body_is_the_headline() {
        let body = "HULU, Kabar Hulu – Warga membangun jembatan gantung sejak Senin pagi.";
        assert_eq!(shown(&format!("Warga Bangun Jembatan\n\n{body}")), Some("Warga Bangun Jembatan"));
        assert_eq!(shown(&format!("\u{feff}Warga Bangun Jembatan\r\n{body}")), Some("Warga Bangun Jembatan"));
        assert_eq!(shown(&format!("Mayor visits U.S.\n\n{body}")), Some("Mayor visits U.S."));
        assert_eq!(
            shown(&format!("Jembatan rampung, apa lagi?\n\n{body}")),
            Some("Jembatan rampung, apa lagi?")
        );
    }

    #[test]
    fn a_sentence_a_dateline_or_a_lone_line_is_none() {
        let body = "Warga membangun jembatan gantung sejak Senin pagi.";
        assert_eq!(shown(&format!("Warga mulai membangun jembatan.\n\n{body}")), None);
        assert_eq!(shown(&format!("Jakarta\n-\n{body}")), None);
        assert_eq!(shown("Warga Bangun Jembatan"), None);
        assert_eq!(shown(&format!("Berikut daftar pemenang:\n\n{body}")), None);
    }
}
