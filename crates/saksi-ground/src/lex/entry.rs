//! What a phrase of the packs means.

use crate::time::Word;
use saksi_record::Unit;

/// What a phrase means to the grammars of numbers, quantities and times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Entry {
    /// 0 to 9.
    Ones(f64),
    /// Complete below a hundred: “eleven”, “sepuluh”.
    Teen(f64),
    /// “twenty”.
    Tens(f64),
    /// “belas”: ten more than what stands before.
    TeenMark,
    /// Multiplies what stands before: “puluh”, “hundred”, “juta”.
    Scale(f64),
    /// One of a scale in one word: “seribu”.
    Whole(f64),
    /// “dozen”: multiplies what stands right before.
    Dozen(f64),
    /// “puluhan”, “dozens”: least and greatest value.
    Vague(f64, f64),
    /// “hundreds”: vague unless a number stands before.
    Plural(f64),
    /// “several”.
    Few,
    /// “half”.
    Half,
    /// “and” inside a number.
    And,
    /// “a” before a scale.
    Article,
    /// “of” between vague words.
    Of,
    /// “point”, “koma”.
    Point,
    /// “minus”.
    Minus,
    /// One part of so many: “third”, “pertiga”.
    Fraction(f64),
    /// “about”.
    About,
    /// “at least”.
    AtLeast,
    /// “up to”.
    AtMost,
    /// “between”.
    Between,
    /// “sebanyak”, “another”: stands before a number and changes nothing.
    Neutral,
    /// “or more”, after a number.
    AfterLeast,
    /// “or less”, after a number.
    AfterMost,
    /// “or so”, after a number.
    AfterAbout,
    /// “to” between two numbers.
    To,
    /// “or” between two numbers.
    Or,
    /// “and” after “between”.
    BetweenAnd,
    /// A currency before its amount.
    Prefix(&'static str),
    /// A currency after its amount.
    Suffix(&'static str),
    /// A unit of measure.
    Measure(Unit),
    /// “kali”, “times”.
    Times,
    /// “magnitude”, before the number.
    MagnitudeBefore,
    /// A noun that counts people or households.
    Noun(Unit),
    /// Gives way to the noun after it.
    Classifier,
    /// A plural without “-s”.
    Collective,
    /// Makes the number after it part of a name.
    NameBefore,
    /// Makes the number after it part of a name, whatever comes after.
    NeverBefore,
    /// After “lebih”: compares.
    Compare,
    /// “is”, “was”.
    Is,
    /// “toll”, “number”: a bare number is spoken of.
    Total,
    /// Makes the number before it something else than a count.
    NameAfter,
    /// Makes the number after it an age.
    AgeBefore,
    /// A bare number before it counts people.
    BarePeople,
    /// A bare number after it counts people.
    PeopleBefore,
    /// Ends a noun phrase.
    Stop,
    /// Stands between a number and its noun.
    Adjective,
    /// A word of time.
    Time(Word),
}

impl Entry {
    /// Whether a time expression may start with it.
    pub(crate) const fn starts_time(self) -> bool {
        matches!(
            self,
            Self::Ones(_)
                | Self::Teen(_)
                | Self::Tens(_)
                | Self::Whole(_)
                | Self::Vague(..)
                | Self::Few
                | Self::Article
                | Self::About
                | Self::AtLeast
                | Self::AtMost
                | Self::Time(
                    Word::Month(_)
                        | Word::Weekday(_)
                        | Word::Deictic(_)
                        | Word::DeicticPart(..)
                        | Word::Unit(_)
                        | Word::Season(_)
                        | Word::Ordinal(_)
                        | Word::Last
                        | Word::This
                        | Word::Next
                        | Word::Past
                        | Word::Coming
                        | Word::Early
                        | Word::Mid
                        | Word::Late
                        | Word::The
                        | Word::Present
                        | Word::PastRef
                        | Word::FutureRef
                        | Word::Each
                        | Word::Clock
                        | Word::Noon
                        | Word::Midnight
                        | Word::DayName
                        | Word::DateName
                        | Word::MonthName
                        | Word::YearName
                        | Word::Every(_)
                        | Word::One(_)
                        | Word::Many(_)
                        | Word::YearAgo
                        | Word::Latest
                        | Word::SoFar
                        | Word::YetToCome
                        | Word::Feast(_)
                        | Word::QuarterLetter
                )
        )
    }

    /// Whether a number in words may start with it.
    pub(crate) const fn starts_number(self) -> bool {
        matches!(
            self,
            Self::Ones(_)
                | Self::Teen(_)
                | Self::Tens(_)
                | Self::Whole(_)
                | Self::Vague(..)
                | Self::Plural(_)
                | Self::Few
                | Self::Half
                | Self::Article
                | Self::Scale(_)
                | Self::Dozen(_)
        )
    }
}
