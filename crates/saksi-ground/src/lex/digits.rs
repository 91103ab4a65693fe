//! Digits and the marks between them.

/// What a run of digits says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Digits {
    /// Its value by the marks of the language.
    pub(crate) value: f64,
    /// The other reading, where the marks of the other language would make a whole number (“40,000” in Indonesian).
    pub(crate) other: Option<f64>,
    /// Whether it has a part after a decimal mark.
    pub(crate) decimal: bool,
    /// Whether it has marks between thousands.
    pub(crate) grouped: bool,
    /// Number of digits before any decimal mark.
    pub(crate) width: usize,
    /// Whether the marks make no number (“192.168.1.2”, “28.2.2022”).
    pub(crate) broken: bool,
}

impl Digits {
    /// Reads digits; `comma` says whether the decimal mark is a comma.
    pub(crate) fn read(form: &str, comma: bool) -> Self {
        let mark = if comma { b',' } else { b'.' };
        let bytes = form.as_bytes();
        let marks: Vec<usize> = (0..bytes.len()).filter(|&i| !bytes[i].is_ascii_digit()).collect();
        let number =
            |s: &str| s.bytes().filter(u8::is_ascii_digit).fold(0.0, |v, b| v * 10.0 + f64::from(b - b'0'));
        let decimal_at = |at: usize| {
            let digits: String =
                form[..at].bytes().filter(u8::is_ascii_digit).map(char::from).chain(['.']).collect();
            (digits + &form[at + 1..]).parse().unwrap_or(0.0)
        };
        let groups_of_three = |ends: &[usize]| {
            ends.first().is_some_and(|&f| (1..=3).contains(&f) && bytes[0] != b'0')
                && ends.windows(2).all(|w| w[1] - w[0] == 4)
        };
        let mut read = Self {
            value: number(form),
            other: None,
            decimal: false,
            grouped: false,
            width: marks.first().copied().unwrap_or(bytes.len()),
            broken: false,
        };
        let (Some(&first), Some(&last)) = (marks.first(), marks.last()) else { return read };
        let one_sort = marks.iter().all(|&m| bytes[m] == bytes[first]);
        let mut ends = marks.clone();
        ends.push(bytes.len());
        if one_sort && groups_of_three(&ends) && (marks.len() > 1 || bytes[first] != mark) {
            read.grouped = true;
        } else if marks.len() == 1 {
            read.decimal = true;
            read.value = decimal_at(first);
            if groups_of_three(&ends) {
                read.other = Some(number(form));
            }
        } else if one_sort {
            read.broken = true;
        } else if bytes[last] != bytes[first]
            && marks[..marks.len() - 1].iter().all(|&m| bytes[m] == bytes[first])
        {
            read.decimal = true;
            read.grouped = true;
            read.value = decimal_at(last);
        } else {
            read.broken = true;
        }
        if read.grouped {
            read.width = form[..if read.decimal { last } else { form.len() }]
                .bytes()
                .filter(u8::is_ascii_digit)
                .count();
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn marks_go_by_the_language() {
        assert_eq!(Digits::read("12.500", true).value, 12500.0);
        assert_eq!(Digits::read("12.500", false).value, 12.5);
        assert_eq!(Digits::read("12,500", false).value, 12500.0);
        assert_eq!(Digits::read("7,25", true).value, 7.25);
        assert_eq!(Digits::read("7.2", true).value, 7.2);
        assert_eq!(Digits::read("1.234.567,8", true).value, 1_234_567.8);
    }

    #[test]
    fn a_doubtful_mark_keeps_both_readings() {
        assert_eq!(Digits::read("30,000", true).other, Some(30000.0));
        assert_eq!(Digits::read("30,00", true).other, None);
    }

    #[test]
    fn marks_that_make_no_number_are_broken() {
        assert!(Digits::read("28.2.2022", true).broken);
        assert!(!Digits::read("2.022.000", true).broken);
    }
}
