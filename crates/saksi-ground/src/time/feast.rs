//! Feasts, moving and fixed.

use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Row {
    days: i8,
    #[serde(default)]
    dates: Vec<String>,
    fixed: Option<String>,
}

/// The first days of the feasts, in order, and how many days each is counted.
#[derive(Debug, Default)]
pub(crate) struct Feasts {
    names: Vec<String>,
    rows: Vec<(i8, Vec<Date>)>,
}

impl Feasts {
    /// The table built into the program.
    pub(crate) fn new() -> Self {
        let table: BTreeMap<String, Row> =
            toml::from_str(include_str!("../../../../packs/world/feasts.toml")).unwrap_or_default();
        let mut feasts = Self::default();
        for (name, row) in table {
            let mut dates: Vec<Date> = row.dates.iter().filter_map(|d| d.parse().ok()).collect();
            if let Some(fixed) = row.fixed {
                dates.extend((1900..2101).filter_map(|y| format!("{y:04}-{fixed}").parse::<Date>().ok()));
            }
            dates.sort_unstable();
            feasts.names.push(name);
            feasts.rows.push((row.days, dates));
        }
        feasts
    }

    /// The number of a feast.
    pub(crate) fn number(&self, name: &str) -> Option<u8> {
        self.names.iter().position(|n| n == name).and_then(|i| u8::try_from(i).ok())
    }

    /// First and last day of a feast: in `year`, or else the one nearest `day`.
    pub(crate) fn days(&self, feast: u8, day: Option<Date>, year: Option<i16>) -> Option<(Date, Date)> {
        let (length, dates) = self.rows.get(usize::from(feast))?;
        let first = match year {
            Some(y) => *dates.iter().find(|d| d.year() == y)?,
            None => {
                let day = day?;
                *dates.iter().min_by_key(|d| (**d - day).get_days().abs())?
            }
        };
        let last = super::value::shift(first, i64::from(*length) - 1, super::value::Step::Day)?;
        ((first - day.unwrap_or(first)).get_days().abs() < 366 || year.is_some()).then_some((first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn feasts_move_with_their_calendars() {
        let feasts = Feasts::new();
        let of = |n: &str, y| feasts.days(feasts.number(n).unwrap(), None, Some(y)).map(|d| d.0);
        assert_eq!(of("eid-al-fitr", 2024), Some(date(2024, 4, 10)));
        assert_eq!(of("easter", 2019), Some(date(2019, 4, 21)));
        assert_eq!(of("christmas", 2031), Some(date(2031, 12, 25)));
        assert_eq!(of("nyepi", 1950), None);
    }
}
