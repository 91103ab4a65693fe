//! Figures in plain words: an interval is never shown as a point.

use saksi_record::{Quantity, Unit};

/// `40000` as `40,000`; fractions keep up to two places.
pub(crate) fn thousands(value: f64) -> String {
    if !value.is_finite() {
        return "?".into();
    }
    let hundredths = (value.abs() * 100.0).round();
    let (whole, rest) = (hundredths / 100.0, (hundredths % 100.0) as u32);
    let digits = format!("{:.0}", whole.trunc());
    let mut out = String::new();
    if value < 0.0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if rest > 0 {
        let places = format!(".{rest:02}");
        out.push_str(places.trim_end_matches('0'));
    }
    out
}

/// The word for a vague lower end: `1000` is what “thousands” and “ribuan” say.
fn vague(min: f64) -> Option<&'static str> {
    const WORDS: &[(f64, &str)] = &[
        (12.0, "dozens"),
        (20.0, "tens"),
        (24.0, "dozens"),
        (100.0, "hundreds"),
        (1e3, "thousands"),
        (1e4, "tens of thousands"),
        (1e5, "hundreds of thousands"),
        (1e6, "millions"),
        (1e9, "billions"),
    ];
    WORDS.iter().find(|(n, _)| *n == min).map(|(_, word)| *word)
}

/// The interval for a heading: as [`interval`], but vague words stand alone.
pub(crate) fn brief(q: &Quantity) -> String {
    let word = q.min.filter(|_| q.max.is_none() && q.approximate).and_then(vague);
    word.map(str::to_owned).unwrap_or_else(|| interval(q))
}

/// The interval in words: “at least 30”, “about 40,000”, “thousands (1,000 or more)”, “18 to 23”.
pub(crate) fn interval(q: &Quantity) -> String {
    let n = |value: f64| match (&q.currency, q.unit) {
        (Some(code), _) => format!("{code} {}", thousands(value)),
        (None, Unit::Percent) => format!("{}%", thousands(value)),
        (None, _) => thousands(value),
    };
    let about = if q.approximate { "about " } else { "" };
    match (q.min, q.max) {
        (Some(a), Some(b)) if a == b => format!("{about}{}", n(a)),
        (Some(a), Some(b)) => format!("{about}{} to {}", n(a), n(b)),
        (Some(a), None) if q.approximate => match vague(a) {
            Some(word) => format!("{word} ({} or more)", n(a)),
            None => format!("about {} or more", n(a)),
        },
        (Some(a), None) => format!("at least {}", n(a)),
        (None, Some(b)) => format!("at most {about}{}", n(b)),
        (None, None) => "a number not given".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(min: Option<f64>, max: Option<f64>, approximate: bool) -> Quantity {
        let (unit, noun, currency) = (Unit::Person, None, None);
        Quantity { start: 0, end: 0, min, max, approximate, unit, noun, currency }
    }

    #[test]
    fn an_open_end_is_said() {
        assert_eq!(interval(&quantity(Some(30.0), None, false)), "at least 30");
        assert_eq!(interval(&quantity(None, Some(1e6), false)), "at most 1,000,000");
        assert_eq!(interval(&quantity(Some(1000.0), None, true)), "thousands (1,000 or more)");
        assert_eq!(brief(&quantity(Some(1000.0), None, true)), "thousands");
        assert_eq!(brief(&quantity(Some(1000.0), None, false)), "at least 1,000");
    }

    #[test]
    fn about_and_between_are_said() {
        assert_eq!(interval(&quantity(Some(40000.0), Some(40000.0), true)), "about 40,000");
        assert_eq!(interval(&quantity(Some(18.0), Some(23.0), false)), "18 to 23");
        assert_eq!(interval(&quantity(Some(42.0), Some(42.0), false)), "42");
    }

    #[test]
    fn money_keeps_its_currency_and_fractions_their_places() {
        let mut q = quantity(Some(1.2e9), Some(1.2e9), false);
        q.currency = Some("IDR".into());
        assert_eq!(interval(&q), "IDR 1,200,000,000");
        assert_eq!(thousands(6.1), "6.1");
        assert_eq!(thousands(-1234.5), "\u{2212}1,234.5");
        assert_eq!(thousands(f64::NAN), "?");
    }
}
