//! Values as TimeML writes them (TIMEX3).

use super::value::{Part, Season, Step, Value};
use std::fmt::Write as _;

impl Value {
    /// TIMEX3 type and value, as TimeML writes them.
    pub(crate) fn timex(self) -> (&'static str, String) {
        let mut out = String::new();
        let kind = match self {
            Self::Day(d) => {
                let _ = write!(out, "{d}");
                "DATE"
            }
            Self::Part(d, part) => {
                let code = match part {
                    Part::Morning => "TMO",
                    Part::Afternoon => "TAF",
                    Part::Evening => "TEV",
                    Part::Night | Part::Overnight => "TNI",
                };
                let _ = write!(out, "{d}{code}");
                "TIME"
            }
            Self::Clock(d, h, m) => {
                let _ = write!(out, "{d}T{h:02}:{m:02}");
                "TIME"
            }
            Self::Hour(h, m) => {
                let _ = write!(out, "T{h:02}:{m:02}");
                "TIME"
            }
            Self::Week(d) | Self::Weekend(d) => {
                let week = d.iso_week_date();
                let end = if matches!(self, Self::Weekend(_)) { "-WE" } else { "" };
                let _ = write!(out, "{:04}-W{:02}{end}", week.year(), week.week());
                "DATE"
            }
            Self::Month(y, m) => {
                let _ = write!(out, "{y:04}-{m:02}");
                "DATE"
            }
            Self::Quarter(y, q) => {
                let _ = write!(out, "{y:04}-Q{q}");
                "DATE"
            }
            Self::Half(y, h) => {
                let _ = write!(out, "{y:04}-H{h}");
                "DATE"
            }
            Self::Season(y, s) => {
                let code = match s {
                    Season::Spring => "SP",
                    Season::Summer => "SU",
                    Season::Autumn => "FA",
                    Season::Winter => "WI",
                };
                let _ = write!(out, "{y:04}-{code}");
                "DATE"
            }
            Self::Year(y) => {
                let _ = write!(out, "{y:04}");
                "DATE"
            }
            Self::Decade(y) => {
                let _ = write!(out, "{:03}", y / 10);
                "DATE"
            }
            Self::Century(c) => {
                let _ = write!(out, "{:02}", c - 1);
                "DATE"
            }
            Self::Between(_, _, n, step) => {
                out = length(Some(n), step);
                "DURATION"
            }
            Self::About(_, _, step) => {
                out = length(None, step);
                "DURATION"
            }
            Self::Length(n, step) => {
                out = length(n, step);
                "DURATION"
            }
            Self::Every(step) => {
                out = length(Some(1.0), step);
                "SET"
            }
            Self::EveryWeekday(n) => {
                let _ = write!(out, "XXXX-WXX-{n}");
                "SET"
            }
            Self::EveryMonth(n) => {
                let _ = write!(out, "XXXX-{n:02}");
                "SET"
            }
            Self::Present => {
                out.push_str("PRESENT_REF");
                "DATE"
            }
            Self::Past => {
                out.push_str("PAST_REF");
                "DATE"
            }
            Self::Future => {
                out.push_str("FUTURE_REF");
                "DATE"
            }
        };
        (kind, out)
    }
}

fn length(n: Option<f64>, step: Step) -> String {
    let (time, unit, by) = match step {
        Step::Second => ("T", 'S', 1.0),
        Step::Minute => ("T", 'M', 1.0),
        Step::Hour => ("T", 'H', 1.0),
        Step::Day => ("", 'D', 1.0),
        Step::Weekend => ("", 'D', 2.0),
        Step::Week => ("", 'W', 1.0),
        Step::Fortnight => ("", 'W', 2.0),
        Step::Month => ("", 'M', 1.0),
        Step::Quarter => ("", 'Q', 1.0),
        Step::Half => ("", 'M', 6.0),
        Step::Year => ("", 'Y', 1.0),
        Step::Decade => ("", 'Y', 10.0),
        Step::Century => ("", 'Y', 100.0),
    };
    match n {
        Some(n) => format!("P{time}{}{unit}", n * by),
        None => format!("P{time}X{unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn values_as_timeml_writes_them() {
        assert_eq!(Value::Week(day(2020, 1, 1)).timex().1, "2020-W01");
        assert_eq!(Value::Length(Some(2.0), Step::Decade).timex().1, "P20Y");
        assert_eq!(Value::Decade(1990).timex().1, "199");
    }
}
