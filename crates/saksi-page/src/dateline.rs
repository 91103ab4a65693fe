//! The dateline: where, and by whom, a report was written.
//!
//! `JAKARTA, Saorakyat.com–`, `LOS ANGELES/CHARLESTON, S.C. (Reuters) - `, `Jakarta (ANTARA) -`,
//! `KOMPAS.com -`, `WASHINGTON, Aug 7 —`, `Liputan6.com, Jakarta - `, `CNN —`.

use crate::dates;
use crate::lines::Line;
use crate::outlets;
use crate::types::Dateline;
use jiff::civil::Date;
use saksi_text::Span;

/// A dateline is at most this long, in bytes.
const LONGEST: usize = 110;
/// It stands in one of the first lines of the body.
const LINES: usize = 6;

/// Finds the dateline in the first lines of the body, and the date it holds, if any.
pub(crate) fn find(text: &str, body: &[Line]) -> Option<(Dateline, Option<Date>)> {
    let body = &body[..body.len().min(LINES)];
    body.iter().find_map(|l| in_line(l.span.of(text), l.span.start())).or_else(|| split(text, body))
}

/// `Jakarta` and `-` on lines of their own.
fn split(text: &str, body: &[Line]) -> Option<(Dateline, Option<Date>)> {
    body.windows(2).take(3).find_map(|w| {
        let (place, dash) = (w[0].span.of(text), w[1].span.of(text));
        let lone = matches!(dash, "-" | "–" | "—");
        (lone && place_like(place)).then(|| {
            let span = w[0].span.cover(w[1].span);
            (Dateline { span, place: Some(place.to_string()), outlet: None }, None)
        })
    })
}

fn in_line(line: &str, start: u32) -> Option<(Dateline, Option<Date>)> {
    let (head, len) = match dash(line) {
        Some(found) => found,
        None => return glued(line, start),
    };
    // `Jakarta -` with nothing after it: the story begins in the next paragraph.
    if len == line.len() && place_like(head) {
        let span = Span::between(start, start + len as u32);
        return Some((Dateline { span, place: Some(head.to_string()), outlet: None }, None));
    }
    let parts = parts(head)?;
    let span = Span::between(start, start + len as u32);
    Some((Dateline { span, place: parts.place, outlet: parts.outlet }, parts.date))
}

/// What stands before the first dash that could end a dateline, and the bytes up to after the dash.
fn dash(line: &str) -> Option<(&str, usize)> {
    let mut depth = 0i32;
    for (i, c) in line.char_indices() {
        if i > LONGEST {
            return None;
        }
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '–' | '—' | '-' | ':' if depth <= 0 => {
                let after = i + c.len_utf8();
                let before = &line[..i];
                let spaced = before.ends_with([' ', '\u{a0}', ')']);
                let opens = line[after..].starts_with([' ', '\u{a0}']);
                // A hyphen inside a word (“Saint-Denis”, “Al-Khobar”) ends nothing, nor does a bare colon.
                let ends = match c {
                    '-' => spaced || opens || domain_before(before),
                    ':' => before.ends_with(')'),
                    _ => true,
                };
                if ends && !before.trim().is_empty() {
                    // `--` and `-–` count as one.
                    let run = line[after..]
                        .chars()
                        .take_while(|c| matches!(c, '-' | '–' | '—'))
                        .map(char::len_utf8);
                    return Some((before.trim_end(), after + run.sum::<usize>()));
                }
            }
            _ => {}
        }
    }
    None
}

fn domain_before(before: &str) -> bool {
    let last = before.rsplit([' ', ',', '\u{a0}']).next().unwrap_or_default();
    domain_like(last)
}

fn domain_like(word: &str) -> bool {
    let Some((name, end)) = word.rsplit_once('.') else { return false };
    let end = end.to_lowercase();
    !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        && matches!(
            end.as_str(),
            "com"
                | "id"
                | "co"
                | "net"
                | "org"
                | "news"
                | "info"
                | "tv"
                | "uk"
                | "my"
                | "sg"
                | "us"
                | "press"
                | "online"
                | "example"
        )
}

struct Parts {
    place: Option<String>,
    outlet: Option<String>,
    date: Option<Date>,
}

/// Splits `LOS ANGELES/CHARLESTON, S.C. (Reuters)` into place, outlet and date. `None` where it holds
/// something that fits none of them: then it is no dateline but the beginning of a sentence.
fn parts(head: &str) -> Option<Parts> {
    let mut outlet = None;
    let mut rest = head.trim().to_string();
    let mut certain = false;
    if let Some(open) = rest.rfind('(') {
        let inner = rest[open + 1..].strip_suffix(')')?.trim().to_string();
        if inner.is_empty() || inner.len() > 50 {
            return None;
        }
        rest = rest[..open].trim().trim_end_matches(',').to_string();
        if !rest.chars().any(char::is_lowercase)
            || outlets::known(&inner).is_some()
            || inner.chars().all(|c| !c.is_lowercase())
        {
            certain = true;
        }
        outlet = Some(inner);
    }
    let (mut place, mut date) = (Vec::new(), None);
    for (i, piece) in rest.split([',', '|', ';']).map(str::trim).filter(|p| !p.is_empty()).enumerate() {
        if outlet.is_none() && (domain_like(piece) || outlets::known(piece).is_some()) {
            outlet = Some(piece.to_string());
            certain = true;
        } else if let Some(found) = day_like(piece) {
            date = date.or(found);
            certain |= i > 0;
        } else if place_like(piece) {
            place.push(piece);
        } else {
            return None;
        }
    }
    if date.is_none() {
        date = dates::all(&rest, dates::Order::DayFirst).next().map(|f| f.date);
    }
    // `LUWU, WARTA PETANI`, `KABAR RAKYAT`: the last piece names a paper.
    if outlet.is_none() && place.last().is_some_and(|p| paper_like(p)) {
        outlet = place.pop().map(str::to_string);
        certain = true;
    }
    let capitals = place.first().is_some_and(|p| p.len() >= 3 && !p.chars().any(char::is_lowercase));
    let place = (!place.is_empty()).then(|| place.join(", "));
    (certain || capitals || outlet.is_some()).then_some(Parts { place, outlet, date })
}

/// `Aug 7`, `Sabtu (26/2/2022)`, `26 Februari 2022`, `2022`: a day, with its date if the year is there.
fn day_like(piece: &str) -> Option<Option<Date>> {
    if let Some(found) = dates::all(piece, dates::Order::DayFirst).next() {
        return Some(Some(found.date));
    }
    let mut figures = false;
    for word in piece.split([' ', '/', '(', ')', '\u{a0}', '.']).filter(|w| !w.is_empty()) {
        if word.bytes().all(|b| b.is_ascii_digit()) {
            figures = true;
        } else if dates::month(word).is_none() && !weekday(word) {
            return None;
        }
    }
    (figures || weekday(piece)).then_some(None)
}

/// Two words or more of which one is usual in the names of papers: `WARTA PETANI`, `NORTHFIELD NEWS`.
fn paper_like(piece: &str) -> bool {
    const USUAL: &[&str] = &[
        "kabar",
        "warta",
        "pos",
        "post",
        "news",
        "media",
        "rakyat",
        "harian",
        "tribun",
        "radar",
        "suara",
        "berita",
        "tv",
        "koran",
        "times",
        "herald",
        "tribune",
        "daily",
        "press",
        "agency",
        "online",
        "gazette",
        "kini",
        "merdeka",
        "indonesia raya",
        "network",
    ];
    let lower = piece.to_lowercase();
    lower.contains(' ') && lower.split(' ').any(|w| USUAL.contains(&w))
}

fn weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(
        word.as_str(),
        "senin"
            | "selasa"
            | "rabu"
            | "kamis"
            | "jumat"
            | "jum'at"
            | "sabtu"
            | "minggu"
            | "ahad"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
    )
}

/// One to five words that each begin with a capital, without figures: `LOS ANGELES/CHARLESTON`, `S.C.`,
/// `Port-au-Prince`, `Kab. Bandung`, `RIO DE JANEIRO`.
fn place_like(piece: &str) -> bool {
    let words: Vec<&str> = piece.split_whitespace().collect();
    (1..=5).contains(&words.len())
        && piece.len() <= 60
        && words.iter().enumerate().all(|(i, w)| {
            let first = w.trim_start_matches(['‘', '’', '\'']).chars().next();
            let small =
                i > 0 && matches!(*w, "de" | "of" | "al" | "di" | "and" | "dan" | "the" | "el" | "la" | "do");
            (first.is_some_and(char::is_uppercase) || small)
                && w.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '/' | '-' | '\'' | '’' | '‘'))
        })
}

/// `Liputan6.com, JakartaSektor energi`: no dash, and the place runs into the first word. The outlet must be
/// a domain and the place break from a small letter to a capital.
fn glued(line: &str, start: u32) -> Option<(Dateline, Option<Date>)> {
    let (outlet, rest) = line.split_once(", ")?;
    if !domain_like(outlet) || outlet.len() > 40 {
        return None;
    }
    let mut before = None;
    for (i, c) in rest.char_indices() {
        if c.is_uppercase() && i >= 3 && before.is_some_and(char::is_lowercase) {
            let place = &rest[..i];
            let span = Span::between(start, start + (outlet.len() + 2 + i) as u32);
            let line = Dateline { span, place: Some(place.to_string()), outlet: Some(outlet.to_string()) };
            return place_like(place).then_some((line, None));
        }
        if !(c.is_alphabetic() || c == ' ') || i > 40 {
            return None;
        }
        before = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    /// Span, place, outlet, date.
    fn shown(text: &str) -> Option<[Option<String>; 4]> {
        let (d, date) = find(text, &lines(text))?;
        Some([Some(d.span.of(text).to_string()), d.place, d.outlet, date.map(|d| d.to_string())])
    }

    #[track_caller]
    fn check(text: &str, span: &str, place: &str, outlet: &str, date: &str) {
        let some = |s: &str| (!s.is_empty()).then(|| s.to_string());
        assert_eq!(shown(text), Some([some(span), some(place), some(outlet), some(date)]), "{text}");
    }

    #[test]
    fn the_usual_forms_are_read() {
        check("HULU, Kabarhulu.com– Warga membangun.", "HULU, Kabarhulu.com–", "HULU", "Kabarhulu.com", "");
        check(
            "NEW TOWN/SALEM, S.C. (Reuters) - The dam",
            "NEW TOWN/SALEM, S.C. (Reuters) -",
            "NEW TOWN/SALEM, S.C.",
            "Reuters",
            "",
        );
        check(
            "GAZA CITY, Gaza Strip (AP) — The dam",
            "GAZA CITY, Gaza Strip (AP) —",
            "GAZA CITY, Gaza Strip",
            "AP",
            "",
        );
        check("Jakarta (ANTARA) - Warga", "Jakarta (ANTARA) -", "Jakarta", "ANTARA", "");
        check("KOMPAS.com - Warga", "KOMPAS.com -", "", "KOMPAS.com", "");
        check("JAKARTA, KOMPAS.com- Warga", "JAKARTA, KOMPAS.com-", "JAKARTA", "KOMPAS.com", "");
        check("WASHINGTON, Aug 7 — The dam", "WASHINGTON, Aug 7 —", "WASHINGTON", "", "");
        check(
            "MINSK, 21 July 2022 (BelTA) – The dam",
            "MINSK, 21 July 2022 (BelTA) –",
            "MINSK",
            "BelTA",
            "2022-07-21",
        );
        check("Liputan6.com, Gaza -Sedikitnya", "Liputan6.com, Gaza -", "Gaza", "Liputan6.com", "");
        check("Liputan6.com, JakartaWarga membangun", "Liputan6.com, Jakarta", "Jakarta", "Liputan6.com", "");
        check("CNN — The dam", "CNN —", "", "CNN", "");
        check("LUWU, WARTA PETANI – Warga", "LUWU, WARTA PETANI –", "LUWU", "WARTA PETANI", "");
        check("SALEM, Indonesia - A dam", "SALEM, Indonesia -", "SALEM, Indonesia", "", "");
        check("Mamuju -\n\nWarga", "Mamuju -", "Mamuju", "", "");
        check("Jakarta\n-\nWarga membangun", "Jakarta\n-", "Jakarta", "", "");
    }

    #[test]
    fn sentences_with_a_dash_are_no_dateline() {
        assert_eq!(shown("Warga di Hulu - yang marah - membangun jembatan."), None);
        assert_eq!(shown("Al-Khobar menang."), None);
        assert_eq!(shown("Trump - who was there - left."), None);
        assert_eq!(shown("The mayor — a farmer — left (AP)."), None);
        assert_eq!(shown("Kabar itu benar: ia pergi."), None);
    }
}
