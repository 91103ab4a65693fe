//! Sets of words and phrases that can be looked for in a stretch of tokens.

use rustc_hash::{FxHashMap, FxHashSet};
use saksi_lang::Analysis;
use std::ops::Range;

/// Words and phrases, lower-case.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordSet {
    single: FxHashSet<String>,
    /// First word to the words that must follow.
    phrases: FxHashMap<String, Vec<Vec<String>>>,
}

impl WordSet {
    /// Adds a word, or a phrase of words with blanks between.
    pub(crate) fn insert(&mut self, phrase: &str) {
        let mut words = phrase.split_whitespace();
        let Some(first) = words.next() else { return };
        let rest: Vec<String> = words.map(str::to_string).collect();
        if rest.is_empty() {
            self.single.insert(first.to_string());
        } else {
            self.phrases.entry(first.to_string()).or_default().push(rest);
        }
    }

    /// Whether a single word belongs to the set.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.single.contains(word)
    }

    /// How many tokens at `at` make a member of the set; `None` if they make none. Lemmas count for single words.
    pub(crate) fn matches(&self, analysis: &Analysis<'_>, at: usize) -> Option<usize> {
        let word = analysis.lower(at);
        let longest = self.phrases.get(word).and_then(|list| {
            list.iter()
                .filter(|rest| {
                    rest.iter()
                        .enumerate()
                        .all(|(k, w)| at + 1 + k < analysis.tokens.len() && analysis.lower(at + 1 + k) == w)
                })
                .map(|rest| rest.len() + 1)
                .max()
        });
        longest.or_else(|| (self.has(word) || self.has(analysis.lemma(at))).then_some(1))
    }

    /// Whether any member stands in `tokens`.
    pub(crate) fn any_in(&self, analysis: &Analysis<'_>, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| self.matches(analysis, i).is_some())
    }
}
