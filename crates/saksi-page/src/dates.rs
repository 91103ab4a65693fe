//! Dates as pages write them, Indonesian and English.
//!
//! Only dates with a year are read: what “Rabu (8/10)” means depends on when the article appeared, which is
//! what this stage is looking for.

use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

const MONTHS: &[(&str, i8)] = &[
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("pebruari", 2),
    ("february", 2),
    ("feb", 2),
    ("maret", 3),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("agustus", 8),
    ("august", 8),
    ("agu", 8),
    ("agt", 8),
    ("ags", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nopember", 11),
    ("nov", 11),
    ("nop", 11),
    ("desember", 12),
    ("december", 12),
    ("des", 12),
    ("dec", 12),
];

/// In which order a page writes figures such as 3/4/2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Day, month: Indonesia and most of the world.
    DayFirst,
    /// Not known: read only where one figure is above twelve.
    Unknown,
}

/// A date found in a text: where, which day, and the rest of an ISO date-time if the text has one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// First byte.
    pub(crate) start: usize,
    /// First byte after.
    pub(crate) end: usize,
    /// The day.
    pub(crate) date: Date,
}

static WRITTEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mut names: Vec<&str> = MONTHS.iter().map(|m| m.0).collect();
    names.sort_by_key(|n| std::cmp::Reverse(n.len()));
    let month = format!("({})", names.join("|"));
    Regex::new(&format!(
        r"(?i)(?-u:\b)(?:([0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)?[\s\u{{a0}}.\-/]{{1,2}}{month}(?-u:\b)[.,]?[\s\u{{a0}}\-/]{{1,2}}((?:19|20)[0-9][0-9])|{month}\.?[\s\u{{a0}}]{{1,2}}([0-9]{{1,2}})(?:st|nd|rd|th)?,?[\s\u{{a0}}]{{1,2}}((?:19|20)[0-9][0-9])|((?:19|20)[0-9][0-9])[-/.]([0-9]{{1,2}})[-/.]([0-9]{{1,2}})|([0-9]{{1,2}})[-/.]([0-9]{{1,2}})[-/.]((?:19|20)[0-9][0-9]))(?:(?-u:\b)|T)"
    ))
    .ok()
});

/// All dates with a year in `text`, in order. `26 Februari 2022`, `March 28, 2019`, `2022-02-26`,
/// `26/2/2022` are found; `26 Februari`, `32/1/2022`, `3/4/2022` in unknown order are not.
pub(crate) fn all(text: &str, order: Order) -> impl Iterator<Item = Found> + '_ {
    WRITTEN.as_ref().into_iter().flat_map(move |re| {
        re.captures_iter(text).filter_map(move |c| {
            let n = |i: usize| c.get(i).and_then(|m| m.as_str().parse::<i16>().ok());
            let name = |i: usize| c.get(i).and_then(|m| month(m.as_str()));
            let whole = c.get(0)?;
            let date = if let Some(y) = n(3) {
                day(y, name(2)?, n(1)?)
            } else if let Some(y) = n(6) {
                day(y, name(4)?, n(5)?)
            } else if let Some(y) = n(7) {
                day(y, i8::try_from(n(8)?).ok()?, n(9)?)
            } else {
                let (a, b, y) = (n(10)?, n(11)?, n(12)?);
                match order {
                    Order::DayFirst => day(y, i8::try_from(b).ok()?, a),
                    Order::Unknown if a > 12 => day(y, i8::try_from(b).ok()?, a),
                    Order::Unknown if b > 12 || a == b => day(y, i8::try_from(a).ok()?, b),
                    Order::Unknown => None,
                }
            }?;
            Some(Found { start: whole.start(), end: whole.end(), date })
        })
    })
}

/// The number of a month's name or short name in either language.
pub(crate) fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    MONTHS.iter().find(|m| m.0 == name).map(|m| m.1)
}

fn day(y: i16, m: i8, d: i16) -> Option<Date> {
    Date::new(y, m, i8::try_from(d).ok()?).ok()
}

/// Reads the date of a metadata field: ISO date or date-time in its many spellings, RFC 2822, or a date in
/// words. The result is an ISO date, with the time and zone where the field has them in ISO form.
pub(crate) fn iso(field: &str) -> Option<String> {
    let s = field.trim();
    if let Some(rest) = s.get(10..).filter(|_| s.is_char_boundary(10)) {
        if let Ok(date) = s[..10].parse::<Date>() {
            let rest = rest.trim_start_matches(['T', 't', ' ']);
            return Some(time(rest).map_or(date.to_string(), |t| format!("{date}T{t}")));
        }
    } else if let Ok(date) = s.parse::<Date>() {
        return Some(date.to_string());
    }
    if s.len() >= 8
        && s.bytes().take(8).all(|b| b.is_ascii_digit())
        && !s.as_bytes().get(8).is_some_and(u8::is_ascii_digit)
    {
        return day(s[..4].parse().ok()?, s[4..6].parse().ok()?, s[6..8].parse().ok()?)
            .map(|d| d.to_string());
    }
    all(s, Order::Unknown).next().map(|f| f.date.to_string())
}

/// `14:05:00+0700` as `14:05:00+07:00`; `None` if it is not a time.
fn time(s: &str) -> Option<String> {
    static TIME: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|z|[+-]\d\d:?\d\d)?$").ok());
    let c = TIME.as_ref()?.captures(s.trim())?;
    let n = |i: usize| c.get(i).map_or("00", |m| m.as_str());
    let (h, m, sec) = (n(1), n(2), n(3));
    if h > "23" || m > "59" || sec > "60" {
        return None;
    }
    let zone = c.get(4).map_or(String::new(), |z| match z.as_str() {
        "Z" | "z" => "Z".to_string(),
        z if z.len() == 5 => format!("{}:{}", &z[..3], &z[3..]),
        z => z.to_string(),
    });
    Some(format!("{h}:{m}:{sec}{zone}"))
}

/// The date in an address: `/2022/02/26/`, `/2022/2/26/`, `/20220226/`, `-2022-02-26`, `/2014/aug/5/`.
/// An article number such as `/read/20220226110501` counts where its first eight figures are a day.
pub(crate) fn in_address(url: &str) -> Option<Date> {
    static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)[/\-_=]((?:19|20)\d\d)(?:[/\-_](\d{1,2}|[a-z]{3})[/\-_](\d{1,2})(?:[^\d]|$)|(\d\d)(\d\d)(?:\d{4,8})?(?:[^\d]|$))").ok()
    });
    for c in PATTERN.as_ref()?.captures_iter(url) {
        let year = c[1].parse().ok()?;
        let part = |a: usize, b: usize| c.get(a).or_else(|| c.get(b)).map(|m| m.as_str());
        let (Some(m), Some(d)) = (part(2, 4), part(3, 5)) else { continue };
        let m = m.parse::<i8>().ok().or_else(|| month(m));
        if let Some(date) = m.zip(d.parse().ok()).and_then(|(m, d)| day(year, m, d)) {
            return Some(date);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str, order: Order) -> Option<String> {
        all(text, order).next().map(|f| f.date.to_string())
    }

    #[test]
    fn dates_in_words_are_read_in_both_languages() {
        for text in [
            "Sabtu, 26 Februari 2022 | 14:05 WIB",
            "Saturday, February 26, 2022\u{a0}",
            "Feb. 26, 2022",
            "26 Feb 2022",
            "26-Feb-2022",
            "February 26th 2022",
        ] {
            assert_eq!(first(text, Order::Unknown).as_deref(), Some("2022-02-26"), "{text}");
        }
        assert_eq!(first("26 Februari", Order::DayFirst), None);
        assert_eq!(first("Marcha 26, 2022", Order::Unknown), None);
    }

    #[test]
    fn figures_are_read_by_the_order_of_the_page() {
        assert_eq!(first("(3/4/2024)", Order::DayFirst).as_deref(), Some("2024-04-03"));
        assert_eq!(first("(3/4/2024)", Order::Unknown), None);
        assert_eq!(first("28/2/2022", Order::Unknown).as_deref(), Some("2022-02-28"));
        assert_eq!(first("31/2/2022", Order::DayFirst), None);
    }

    #[test]
    fn metadata_keeps_time_and_zone() {
        assert_eq!(iso("2022-02-26T14:05:00+07:00").as_deref(), Some("2022-02-26T14:05:00+07:00"));
        assert_eq!(iso("2022-02-26 14:05:00").as_deref(), Some("2022-02-26T14:05:00"));
        assert_eq!(iso("2022-02-26T14:05:00.000Z").as_deref(), Some("2022-02-26T14:05:00Z"));
        assert_eq!(iso("2022-02-26T14:05:00+0700").as_deref(), Some("2022-02-26T14:05:00+07:00"));
        assert_eq!(iso("2022-02-26").as_deref(), Some("2022-02-26"));
        assert_eq!(iso("20220226").as_deref(), Some("2022-02-26"));
        assert_eq!(iso("Sat, 26 Feb 2022 14:05:00 +0700").as_deref(), Some("2022-02-26"));
        assert_eq!(iso("2022-13-26"), None);
        assert_eq!(iso("yesterday"), None);
        assert_eq!(iso("ééééé2-2-2é"), None);
    }

    #[test]
    fn addresses_hold_dates() {
        let date = |u| in_address(u).map(|d| d.to_string());
        assert_eq!(date("https://a.example/2022/02/26/judul").as_deref(), Some("2022-02-26"));
        assert_eq!(date("https://a.example/news/2014/aug/5/x/").as_deref(), Some("2014-08-05"));
        assert_eq!(date("https://a.example/read/20220226110501-4-1/x").as_deref(), Some("2022-02-26"));
        assert_eq!(date("https://a.example/2022/02/judul"), None);
        assert_eq!(date("https://a.example/d-7974057/x"), None);
    }
}
