//! What a word of time means.

use super::value::{Part, Season, Step};

/// What a phrase of `times.toml` means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Word {
    /// 1 to 12.
    Month(i8),
    /// 1 (Monday) to 7.
    Weekday(i8),
    /// Days from the day of publication.
    Deictic(i8),
    /// The same, and a part of that day.
    DeicticPart(i8, Part),
    Unit(Step),
    Part(Part),
    Season(Season),
    Ordinal(i8),
    Last,
    This,
    Next,
    Ago,
    Later,
    Earlier,
    /// “the past two months”, “dua bulan terakhir”.
    Past,
    /// “the next two months”, “dua bulan mendatang”.
    Coming,
    Early,
    Mid,
    Late,
    The,
    Since,
    Until,
    Range,
    Of,
    /// Points ahead: “will”, “akan”.
    Ahead,
    /// Points back: “said”, “kata”.
    Behind,
    /// “in the” of “6 in the morning”.
    PartOf,
    Present,
    PastRef,
    FutureRef,
    Each,
    Zone,
    Clock,
    Am,
    Pm,
    OClock,
    Noon,
    Midnight,
    /// “hari” before a weekday.
    DayName,
    /// “tanggal” before a date.
    DateName,
    /// “bulan” before a month.
    MonthName,
    /// “tahun” before a year.
    YearName,
    /// Makes “Tahun 2008” part of a law's name.
    Law,
    /// “earlier this year”: up to the day of publication.
    SoFar,
    /// “later this year”: from the day of publication on.
    YetToCome,
    /// Stands before a bare length: “for years”.
    For,
    /// “year-ago”, “year-earlier”.
    YearAgo,
    /// “period” after a year.
    Period,
    /// “latest” before a quarter.
    Latest,
    Every(Step),
    /// One of a unit in one word: “setahun”.
    One(Step),
    /// Many of a unit in one word: “bertahun-tahun”.
    Many(Step),
    Feast(u8),
    /// “Q” of “Q3”.
    QuarterLetter,
}
