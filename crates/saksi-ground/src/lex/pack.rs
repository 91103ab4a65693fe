//! Lexicons from the packs.

use super::{Entry, Lexicon};
use saksi_lang::Language;
use saksi_record::Unit;
use serde::Deserialize;
use std::collections::BTreeMap;

/// ISO 4217 codes the packs may name.
const CURRENCIES: [&str; 29] = [
    "IDR", "USD", "AUD", "SGD", "EUR", "GBP", "JPY", "MYR", "CNY", "HKD", "SAR", "CAD", "AED", "KRW", "THB",
    "PHP", "RUB", "INR", "CHF", "ILS", "TRY", "KWD", "UAH", "NZD", "BND", "VND", "BRL", "MXN", "ZAR",
];

type Values = BTreeMap<String, f64>;
type Lists = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
struct Numbers {
    decimal: String,
    ones: Values,
    teens: Values,
    tens: Values,
    scales: Values,
    wholes: Values,
    dozens: Values,
    vague: BTreeMap<String, Vec<f64>>,
    plural_scales: Values,
    words: Lists,
    fractions: Values,
}

#[derive(Deserialize)]
struct Units {
    bounds: Lists,
    after: Lists,
    ranges: Lists,
    currency: BTreeMap<String, BTreeMap<String, String>>,
    units: Lists,
    magnitude: Lists,
    nouns: Lists,
    context: Lists,
}

impl Lexicon {
    /// The lexicon of a language, from the packs built into the program. A pack that cannot be read gives an
    /// empty lexicon; a test keeps that from shipping.
    pub(crate) fn of(language: Language) -> Self {
        let (numbers, units) = match language {
            Language::Id => (
                include_str!("../../../../packs/id/numbers.toml"),
                include_str!("../../../../packs/id/units.toml"),
            ),
            Language::En => (
                include_str!("../../../../packs/en/numbers.toml"),
                include_str!("../../../../packs/en/units.toml"),
            ),
        };
        let mut lexicon = Self::default();
        if let Ok(numbers) = toml::from_str::<Numbers>(numbers) {
            lexicon.add_numbers(&numbers);
        }
        if let Ok(units) = toml::from_str::<Units>(units) {
            lexicon.add_units(&units);
        }
        lexicon
    }

    fn add_numbers(&mut self, pack: &Numbers) {
        self.comma = pack.decimal == ",";
        let tables = [
            (&pack.ones, Entry::Ones as fn(f64) -> Entry),
            (&pack.teens, Entry::Teen),
            (&pack.tens, Entry::Tens),
            (&pack.scales, Entry::Scale),
            (&pack.wholes, Entry::Whole),
            (&pack.dozens, Entry::Dozen),
            (&pack.plural_scales, Entry::Plural),
            (&pack.fractions, Entry::Fraction),
        ];
        for (table, entry) in tables {
            for (word, &value) in table {
                self.add(word, entry(value));
            }
        }
        for (word, ends) in &pack.vague {
            let least = ends.first().copied().unwrap_or(0.0);
            self.add(word, Entry::Vague(least, ends.get(1).copied().unwrap_or(f64::INFINITY)));
        }
        for (name, entry) in [
            ("few", Entry::Few),
            ("half", Entry::Half),
            ("and", Entry::And),
            ("article", Entry::Article),
            ("of", Entry::Of),
            ("point", Entry::Point),
            ("minus", Entry::Minus),
            ("teen", Entry::TeenMark),
        ] {
            self.add_list(&pack.words, name, entry);
        }
    }

    fn add_units(&mut self, pack: &Units) {
        for (lists, names) in [
            (
                &pack.bounds,
                &[
                    ("about", Entry::About),
                    ("at_least", Entry::AtLeast),
                    ("at_most", Entry::AtMost),
                    ("between", Entry::Between),
                    ("neutral", Entry::Neutral),
                ][..],
            ),
            (
                &pack.after,
                &[
                    ("about", Entry::AfterAbout),
                    ("at_least", Entry::AfterLeast),
                    ("at_most", Entry::AfterMost),
                ],
            ),
            (&pack.ranges, &[("to", Entry::To), ("or", Entry::Or), ("between", Entry::BetweenAnd)]),
            (&pack.magnitude, &[("before", Entry::MagnitudeBefore)]),
            (
                &pack.nouns,
                &[
                    ("person", Entry::Noun(Unit::Person)),
                    ("household", Entry::Noun(Unit::Household)),
                    ("classifier", Entry::Classifier),
                    ("collective", Entry::Collective),
                ],
            ),
            (
                &pack.context,
                &[
                    ("name_before", Entry::NameBefore),
                    ("name_after", Entry::NameAfter),
                    ("never_before", Entry::NeverBefore),
                    ("compare", Entry::Compare),
                    ("is", Entry::Is),
                    ("total", Entry::Total),
                    ("age_before", Entry::AgeBefore),
                    ("bare_people", Entry::BarePeople),
                    ("people_before", Entry::PeopleBefore),
                    ("stop", Entry::Stop),
                    ("adjective", Entry::Adjective),
                ],
            ),
            (
                &pack.units,
                &[
                    ("percent", Entry::Measure(Unit::Percent)),
                    ("distance", Entry::Measure(Unit::Distance)),
                    ("area", Entry::Measure(Unit::Area)),
                    ("mass", Entry::Measure(Unit::Mass)),
                    ("duration", Entry::Measure(Unit::Duration)),
                    ("magnitude", Entry::Measure(Unit::Magnitude)),
                    ("other", Entry::Measure(Unit::Other)),
                    ("times", Entry::Times),
                ],
            ),
        ] {
            for &(name, entry) in names {
                self.add_list(lists, name, entry);
            }
        }
        for (side, entry) in
            [("prefix", Entry::Prefix as fn(&'static str) -> Entry), ("suffix", Entry::Suffix)]
        {
            for (word, code) in pack.currency.get(side).into_iter().flatten() {
                if let Some(code) = CURRENCIES.iter().find(|c| *c == code) {
                    self.add(word, entry(code));
                }
            }
        }
    }

    fn add_list(&mut self, lists: &Lists, name: &str, entry: Entry) {
        for phrase in lists.get(name).into_iter().flatten() {
            self.add(phrase, entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_can_be_read() {
        for (numbers, units) in [
            (
                include_str!("../../../../packs/id/numbers.toml"),
                include_str!("../../../../packs/id/units.toml"),
            ),
            (
                include_str!("../../../../packs/en/numbers.toml"),
                include_str!("../../../../packs/en/units.toml"),
            ),
        ] {
            let read: Result<Numbers, _> = toml::from_str(numbers);
            assert_eq!(read.err().map(|e| e.to_string()), None);
            let units: Units = toml::from_str(units).unwrap();
            for code in units.currency.values().flat_map(BTreeMap::values) {
                assert!(CURRENCIES.contains(&code.as_str()), "{code}");
            }
        }
    }
}
