//! What a time expression stands for, and the days it covers.

use jiff::Span;
use jiff::civil::Date;
use saksi_record::Grain;

/// A stretch of the calendar that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
    /// From the night's first day into the next.
    Overnight,
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Third {
    Early,
    Mid,
    Late,
    /// Up to the day of publication.
    SoFar,
    /// From the day of publication on.
    YetToCome,
}

/// A time of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What a time expression stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Day(Date),
    Part(Date, Part),
    Clock(Date, i8, i8),
    /// The week a day lies in.
    Week(Date),
    /// By its Saturday.
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// By its first year.
    Decade(i16),
    /// By its number: the 20th is 20.
    Century(i16),
    /// From a day to a day; how long, and in what, for the duration it also is.
    Between(Date, Date, f64, Step),
    /// From or up to a day, for a vague number of steps.
    About(Option<Date>, Option<Date>, Step),
    /// How long, not when; `None` for a vague number.
    Length(Option<f64>, Step),
    /// How often.
    Every(Step),
    EveryWeekday(i8),
    EveryMonth(i8),
    Present,
    Past,
    Future,
    /// A clock time of an unknown day.
    Hour(i8, i8),
}

/// `date` moved by `n` steps; `None` beyond the calendar.
pub(crate) fn shift(day: Date, n: i64, step: Step) -> Option<Date> {
    let span = Span::new();
    let span = match step {
        Step::Second | Step::Minute | Step::Hour => span.try_days(0),
        Step::Day => span.try_days(n),
        Step::Week | Step::Weekend => span.try_weeks(n),
        Step::Fortnight => span.try_weeks(n.checked_mul(2)?),
        Step::Month => span.try_months(n),
        Step::Quarter => span.try_months(n.checked_mul(3)?),
        Step::Half => span.try_months(n.checked_mul(6)?),
        Step::Year => span.try_years(n),
        Step::Decade => span.try_years(n.checked_mul(10)?),
        Step::Century => span.try_years(n.checked_mul(100)?),
    };
    day.checked_add(span.ok()?).ok()
}

/// The stretch of this length that `day` lies in.
pub(crate) fn around(day: Date, step: Step) -> Value {
    match step {
        Step::Second | Step::Minute | Step::Hour | Step::Day => Value::Day(day),
        Step::Week | Step::Fortnight => Value::Week(day),
        Step::Weekend => Value::Weekend(saturday(day)),
        Step::Month => Value::Month(day.year(), day.month()),
        Step::Quarter => Value::Quarter(day.year(), (day.month() - 1) / 3 + 1),
        Step::Half => Value::Half(day.year(), (day.month() - 1) / 6 + 1),
        Step::Year => Value::Year(day.year()),
        Step::Decade => Value::Decade(day.year().div_euclid(10) * 10),
        Step::Century => Value::Century((day.year() - 1).div_euclid(100) + 1),
    }
}

/// The Saturday of the week (from Monday) that `day` lies in.
pub(crate) fn saturday(day: Date) -> Date {
    let ahead = 6 - i64::from(day.weekday().to_monday_one_offset());
    shift(day, ahead, Step::Day).unwrap_or(day)
}

fn month_days(year: i16, first: i8, last: i8) -> Option<(Date, Date)> {
    let from = Date::new(year, first, 1).ok()?;
    Some((from, Date::new(year, last, 1).ok()?.last_of_month()))
}

impl Value {
    /// First and last day, and how finely they are given. `sunday` says whether weeks start on Sunday.
    pub(crate) fn days(self, sunday: bool) -> (Option<Date>, Option<Date>, Grain) {
        let both = |d: Option<(Date, Date)>, g| (d.map(|d| d.0), d.map(|d| d.1), g);
        match self {
            Self::Day(d) => (Some(d), Some(d), Grain::Day),
            Self::Part(d, Part::Overnight) => (Some(d), shift(d, 1, Step::Day), Grain::Hour),
            Self::Part(d, _) | Self::Clock(d, ..) => (Some(d), Some(d), Grain::Hour),
            Self::Week(d) => {
                let back = if sunday {
                    i64::from(d.weekday().to_sunday_zero_offset())
                } else {
                    i64::from(d.weekday().to_monday_zero_offset())
                };
                let first = shift(d, -back, Step::Day);
                (first, first.and_then(|f| shift(f, 6, Step::Day)), Grain::Week)
            }
            Self::Weekend(d) => (Some(d), shift(d, 1, Step::Day), Grain::Day),
            Self::Month(y, m) => both(month_days(y, m, m), Grain::Month),
            Self::Quarter(y, q) => both(month_days(y, q * 3 - 2, q * 3), Grain::Quarter),
            Self::Half(y, h) => both(month_days(y, h * 6 - 5, h * 6), Grain::Quarter),
            Self::Season(y, s) => both(
                match s {
                    Season::Spring => month_days(y, 3, 5),
                    Season::Summer => month_days(y, 6, 8),
                    Season::Autumn => month_days(y, 9, 11),
                    Season::Winter => Date::new(y, 12, 1)
                        .ok()
                        .and_then(|f| Some((f, Date::new(y.checked_add(1)?, 2, 1).ok()?.last_of_month()))),
                },
                Grain::Season,
            ),
            Self::Year(y) => both(month_days(y, 1, 12), Grain::Year),
            Self::Decade(y) => (
                Date::new(y, 1, 1).ok(),
                y.checked_add(9).and_then(|y| Date::new(y, 12, 31).ok()),
                Grain::Decade,
            ),
            Self::Century(c) => (
                c.checked_mul(100).and_then(|y| Date::new(y - 99, 1, 1).ok()),
                c.checked_mul(100).and_then(|y| Date::new(y, 12, 31).ok()),
                Grain::Century,
            ),
            Self::Between(a, b, _, step) => (Some(a), Some(b), grain(step)),
            Self::About(a, b, step) => (a, b, grain(step)),
            _ => (None, None, Grain::Day),
        }
    }

    /// The day, where it is one.
    pub(crate) fn day(self) -> Option<Date> {
        match self {
            Self::Day(d) | Self::Part(d, _) | Self::Clock(d, ..) => Some(d),
            _ => None,
        }
    }
}

fn grain(step: Step) -> Grain {
    match step {
        Step::Second | Step::Minute => Grain::Minute,
        Step::Hour => Grain::Hour,
        Step::Day | Step::Weekend => Grain::Day,
        Step::Week | Step::Fortnight => Grain::Week,
        Step::Month => Grain::Month,
        Step::Quarter | Step::Half => Grain::Quarter,
        Step::Year => Grain::Year,
        Step::Decade => Grain::Decade,
        Step::Century => Grain::Century,
    }
}

/// The part of a stretch that “early”, “mid”, “late” name: thirds; of a month the tens of its days.
pub(crate) fn third(value: Value, third: Third, sunday: bool) -> Option<(Date, Date)> {
    let (Some(from), Some(to), grain) = value.days(sunday) else { return None };
    if matches!(third, Third::SoFar | Third::YetToCome) {
        return None;
    }
    if grain == Grain::Month {
        return Some(match third {
            Third::Early => (from, from.with().day(10).build().ok()?),
            Third::Mid => (from.with().day(11).build().ok()?, from.with().day(20).build().ok()?),
            _ => (from.with().day(21).build().ok()?, to),
        });
    }
    if grain == Grain::Year {
        let y = from.year();
        return match third {
            Third::Early => month_days(y, 1, 4),
            Third::Mid => month_days(y, 5, 8),
            _ => month_days(y, 9, 12),
        };
    }
    if grain == Grain::Decade {
        let year = |n| Date::new(from.year() + n, 1, 1).ok();
        let end = |n| Date::new(from.year() + n, 12, 31).ok();
        return Some(match third {
            Third::Early => (from, end(3)?),
            Third::Mid => (year(4)?, end(6)?),
            _ => (year(7)?, to),
        });
    }
    let days = i64::from((to - from).get_days()) + 1;
    let cut = |n| shift(from, days * n / 3, Step::Day);
    let before = |n| shift(from, days * n / 3 - 1, Step::Day);
    Some(match third {
        Third::Early => (from, before(1).filter(|d| *d >= from).unwrap_or(from)),
        Third::Mid => (cut(1)?, before(2)?),
        _ => (cut(2)?, to),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn weeks_start_by_custom() {
        let sunday = day(2020, 3, 15);
        assert_eq!(Value::Week(sunday).days(false).0, Some(day(2020, 3, 9)));
        assert_eq!(Value::Week(sunday).days(true).0, Some(day(2020, 3, 15)));
    }

    #[test]
    fn thirds_of_a_month_and_of_a_year() {
        assert_eq!(
            third(Value::Month(2020, 2), Third::Late, false),
            Some((day(2020, 2, 21), day(2020, 2, 29)))
        );
        assert_eq!(third(Value::Year(2020), Third::Mid, false), Some((day(2020, 5, 1), day(2020, 8, 31))));
    }
}
