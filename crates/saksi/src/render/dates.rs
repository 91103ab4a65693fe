//! Days as people write them.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `26 February 2022`, with the time of day where there is one; anything that is no ISO date as it stands.
pub(crate) fn day(iso: &str) -> String {
    let Some(date) = iso.get(..10).and_then(|d| d.parse::<Date>().ok()) else { return iso.to_string() };
    let time = iso.get(11..16).filter(|t| t.contains(':')).map(|t| format!(", {t}")).unwrap_or_default();
    format!("{} {} {}{time}", date.day(), MONTHS[(date.month() as usize - 1) % 12], date.year())
}

/// `25 Feb 2022`, `24–25 Feb 2022`, `24 Feb – 3 Mar 2022`, `from 24 Feb 2022`, `until 3 Mar 2022`.
pub(crate) fn days(from: Option<&str>, to: Option<&str>) -> String {
    let parse = |d: Option<&str>| d.and_then(|d| d.get(..10)).and_then(|d| d.parse::<Date>().ok());
    let short = |d: Date| format!("{} {}", d.day(), &MONTHS[(d.month() as usize - 1) % 12][..3]);
    let full = |d: Date| format!("{} {}", short(d), d.year());
    match (parse(from), parse(to)) {
        (Some(a), Some(b)) if a == b => full(a),
        (Some(a), Some(b)) if (a.year(), a.month()) == (b.year(), b.month()) => {
            format!("{}–{}", a.day(), full(b))
        }
        (Some(a), Some(b)) if a.year() == b.year() => format!("{} – {}", short(a), full(b)),
        (Some(a), Some(b)) => format!("{} – {}", full(a), full(b)),
        (Some(a), None) => format!("from {}", full(a)),
        (None, Some(b)) => format!("until {}", full(b)),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_people_write_them() {
        assert_eq!(day("2022-02-26"), "26 February 2022");
        assert_eq!(day("2022-02-26T08:15:00+07:00"), "26 February 2022, 08:15");
        assert_eq!(day("soon"), "soon");
        assert_eq!(days(Some("2022-02-25"), Some("2022-02-25")), "25 Feb 2022");
        assert_eq!(days(Some("2022-02-24"), Some("2022-02-25")), "24–25 Feb 2022");
        assert_eq!(days(Some("2022-02-24"), Some("2022-03-01")), "24 Feb – 1 Mar 2022");
        assert_eq!(days(Some("2022-02-24"), None), "from 24 Feb 2022");
        assert_eq!(days(None, None), "");
    }
}
