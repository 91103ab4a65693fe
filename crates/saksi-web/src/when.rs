//! Dates and spans of days, for people.

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

/// Days, both ends inside; an end may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct When {
    /// First day.
    pub(crate) from: Option<Date>,
    /// Last day.
    pub(crate) to: Option<Date>,
}

/// The day at the head of an ISO date or date-time.
pub(crate) fn day(iso: &str) -> Option<Date> {
    iso.get(..10)?.parse().ok()
}

/// `26 February 2022`.
pub(crate) fn long(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// `26 Feb 2022`.
pub(crate) fn short(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date).get(..3).unwrap_or_default(), date.year())
}

fn month(date: Date) -> &'static str {
    MONTHS.get(date.month() as usize - 1).copied().unwrap_or_default()
}

impl When {
    /// The interval of two ISO dates; `None` if neither end can be read.
    pub(crate) fn new(from: Option<&str>, to: Option<&str>) -> Option<Self> {
        let (from, to) = (from.and_then(day), to.and_then(day));
        (from.is_some() || to.is_some()).then_some(Self { from, to })
    }

    /// The day by which it is sorted.
    pub(crate) fn first(self) -> Option<Date> {
        self.from.or(self.to)
    }

    /// In words: a day, a month, a year, “since …”, “until …”, “… to …”.
    pub(crate) fn words(self) -> String {
        match (self.from, self.to) {
            (Some(a), Some(b)) if a == b => short(a),
            (Some(a), Some(b)) if whole_years(a, b) && a.year() == b.year() => format!("{}", a.year()),
            (Some(a), Some(b)) if a == a.first_of_month() && b == a.last_of_month() => {
                format!("{} {}", month(a), a.year())
            }
            (Some(a), Some(b)) => format!("{} to {}", short(a), short(b)),
            (Some(a), None) => format!("since {}", short(a)),
            (None, Some(b)) => format!("until {}", short(b)),
            (None, None) => String::new(),
        }
    }
}

fn whole_years(a: Date, b: Date) -> bool {
    a == a.first_of_year() && b == b.last_of_year()
}

/// `25 February to 19 March 2022`; one day if both ends are the same.
pub(crate) fn period(a: Date, b: Date) -> String {
    if a == b {
        long(a)
    } else if a.year() == b.year() {
        format!("{} {} to {}", a.day(), month(a), long(b))
    } else {
        format!("{} to {}", long(a), long(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(from: &str, to: &str) -> String {
        When::new(Some(from), Some(to)).map(When::words).unwrap_or_default()
    }

    #[test]
    fn a_span_is_named_by_the_calendar_unit_it_fills() {
        assert_eq!(words("2022-02-25", "2022-02-25"), "25 Feb 2022");
        assert_eq!(words("2021-01-01", "2021-01-31"), "January 2021");
        assert_eq!(words("2020-01-01", "2020-12-31"), "2020");
        assert_eq!(words("2022-02-25", "2022-02-27"), "25 Feb 2022 to 27 Feb 2022");
    }

    #[test]
    fn open_ends_and_rubbish_are_not_invented() {
        assert_eq!(words("2022-02-25", ""), "since 25 Feb 2022");
        assert_eq!(When::new(Some("2022-13-41"), Some("née 2022-0")), None);
        assert_eq!(day("2022-02-25T21:48:00Z").map(long).as_deref(), Some("25 February 2022"));
    }
}
