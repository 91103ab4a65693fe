//! Figures as people write them.

use saksi_record::Unit;

/// `40,000`, `about 30`, `1,000 or more`, `up to 15`, `18 to 23`.
pub(crate) fn range(min: Option<f64>, max: Option<f64>, approximate: bool) -> String {
    let value = match (min, max) {
        (Some(a), Some(b)) if a == b => thousands(a),
        (Some(a), Some(b)) => return format!("{} to {}", thousands(a), thousands(b)),
        (Some(a), None) => return format!("{} or more", thousands(a)),
        (None, Some(b)) => return format!("up to {}", thousands(b)),
        (None, None) => return String::new(),
    };
    if approximate { format!("about {value}") } else { value }
}

/// A value with what is counted: `16,000,000 people`, `IDR 5,000`, `7 %`.
pub(crate) fn counted(value: &str, unit: Unit, currency: Option<&str>) -> String {
    let after = match unit {
        Unit::Person => "people",
        Unit::Household => "households",
        Unit::Money => return format!("{} {value}", currency.unwrap_or_default()).trim_start().to_string(),
        Unit::Distance => "metres",
        Unit::Area => "square metres",
        Unit::Mass => "kilograms",
        Unit::Percent => "%",
        Unit::Magnitude => return format!("magnitude {value}"),
        Unit::Item | Unit::Duration | Unit::Other => "",
    };
    format!("{value} {after}").trim_end().to_string()
}

/// A number with commas between thousands, as the interface is in English.
fn thousands(value: f64) -> String {
    let text = value.to_string();
    let (whole, rest) = text.find('.').map_or((text.as_str(), ""), |at| text.split_at(at));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    format!("{sign}{out}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_as_it_was_meant() {
        assert_eq!(range(Some(40_000.0), Some(40_000.0), true), "about 40,000");
        assert_eq!(range(Some(1000.0), None, false), "1,000 or more");
        assert_eq!(range(Some(1000.0), None, true), "1,000 or more");
        assert_eq!(range(None, Some(15.0), false), "up to 15");
        assert_eq!(range(Some(1.5), Some(1.5), false), "1.5");
        assert_eq!(range(Some(-1234567.25), None, false), "-1,234,567.25 or more");
    }

    #[test]
    fn a_figure_says_what_it_counts() {
        assert_eq!(counted("12", Unit::Person, None), "12 people");
        assert_eq!(counted("5,000", Unit::Money, Some("IDR")), "IDR 5,000");
        assert_eq!(counted("5.6", Unit::Magnitude, None), "magnitude 5.6");
    }
}
