//! Sentences that stand word for word in several articles: what a reader should know before counting them.

use super::Article;
use super::keys::same_words;
use std::collections::{BTreeMap, BTreeSet};

/// Words below which a sentence may be the same by chance.
const WORDS: usize = 6;
/// Sentences two articles must share to be named.
const LEAST: usize = 2;

/// The article with which another shares most sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Its place among the articles.
    pub(crate) with: usize,
    /// Sentences both have.
    pub(crate) sentences: usize,
    /// Sentences of the first that are long enough to compare.
    pub(crate) of: usize,
}

/// For each article the one it shares most sentences with, if there are enough.
pub(crate) fn shared(articles: &[Article<'_>]) -> Vec<Option<Shared>> {
    let sentences: Vec<BTreeSet<String>> = articles.iter().map(sentences).collect();
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, set) in sentences.iter().enumerate() {
        set.iter().for_each(|s| places.entry(s).or_default().push(i));
    }
    let most = |(i, set): (usize, &BTreeSet<String>)| {
        let mut with: BTreeMap<usize, usize> = BTreeMap::new();
        for other in set.iter().filter_map(|s| places.get(s.as_str())).flatten().filter(|o| **o != i) {
            *with.entry(*other).or_default() += 1;
        }
        let best = with.into_iter().rev().max_by_key(|(_, n)| *n).filter(|(_, n)| *n >= LEAST);
        best.map(|(with, sentences)| Shared { with, sentences, of: set.len() })
    };
    sentences.iter().enumerate().map(most).collect()
}

fn sentences(article: &Article<'_>) -> BTreeSet<String> {
    let all = article.record.sentences.iter().map(|s| same_words(article.slice(*s)));
    all.filter(|s| s.split(' ').count() >= WORDS).collect()
}
