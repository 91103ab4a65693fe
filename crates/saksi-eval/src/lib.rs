//! The figures of the gold scorer: how well records agree with articles read by hand.
//!
//! The same definitions as the scorer that goes with the gold data, number for number: one-to-one matching by
//! falling weight, counts summed over articles. Spans count code points, as in the records themselves.
#![deny(missing_docs)]

mod article;
mod count;
mod gold;
mod matching;
mod table;

pub use count::{Count, Figure, Totals};
pub use gold::{Gold, GoldError};
pub use table::print;

use saksi_record::Record;
use std::collections::BTreeMap;

/// A gold article with its text, and the record that belongs to it, if there is one.
#[derive(Debug)]
pub struct Pair<'a> {
    /// The article's name: the file name without its ending.
    pub name: &'a str,
    /// What a careful reader marked.
    pub gold: &'a Gold,
    /// The article's text.
    pub text: &'a str,
    /// What was found.
    pub record: Option<&'a Record>,
}

/// All figures: over everything (`all`) and by language; and what kept an article from being compared.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Figures by group, `all` first, then as the articles come.
    pub groups: Vec<(String, Totals)>,
    /// Articles without a record, or whose record has another text: they count as missed whole.
    pub problems: Vec<String>,
}

/// Scores records against gold articles.
pub fn score(pairs: &[Pair<'_>]) -> Score {
    let mut score = Score::default();
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for pair in pairs {
        let record = match pair.record {
            Some(record) if record.text == pair.text => Some(record),
            Some(_) => {
                score.problems.push(format!(
                    "{}: record text differs from the input; spans cannot be compared",
                    pair.name
                ));
                None
            }
            None => {
                score.problems.push(format!("{}: no record", pair.name));
                None
            }
        };
        let counts = article::score(pair.gold, record, pair.text);
        for group in ["all", pair.gold.language.as_str()] {
            let at = *groups.entry(group.to_string()).or_insert_with(|| {
                score.groups.push((group.to_string(), Totals::default()));
                score.groups.len() - 1
            });
            score.groups[at].1.add(&counts);
        }
    }
    score
}
