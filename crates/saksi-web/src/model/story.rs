//! Which articles are about the same happening: a simple guard against joining strangers' claims.

use super::Article;
use super::keys::key;
use std::collections::BTreeSet;

/// Names that two articles must share to tell one story, and what part of the shorter list of names these
/// must be, in hundredths. Short articles name few, so they must share most of them.
const ENOUGH: [(usize, usize); 2] = [(5, 30), (3, 60)];

/// The story of each article, as a number: articles joined by shared names, directly or through others.
pub(crate) fn stories(articles: &[Article<'_>]) -> Vec<usize> {
    let names: Vec<BTreeSet<String>> = articles.iter().map(names).collect();
    let mut story: Vec<usize> = (0..articles.len()).collect();
    for i in 0..articles.len() {
        for j in 0..i {
            if related(&names[i], &names[j]) && story[i] != story[j] {
                let (from, to) = (story[i].max(story[j]), story[i].min(story[j]));
                story.iter_mut().filter(|s| **s == from).for_each(|s| *s = to);
            }
        }
    }
    story
}

fn related(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let shared = a.intersection(b).count();
    let shorter = a.len().min(b.len());
    ENOUGH.iter().any(|(least, share)| shared >= *least && shared * 100 >= share * shorter)
}

/// Capitalised words that do not open a sentence, outside headline and noise.
fn names(article: &Article<'_>) -> BTreeSet<String> {
    let record = article.record;
    let title = record.title;
    let mut out = BTreeSet::new();
    for &sentence in record.sentences.iter().filter(|s| title.is_none_or(|t| !t.overlaps(**s))) {
        for word in article.slice(sentence).split_whitespace().skip(1) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.chars().next().is_some_and(char::is_uppercase) {
                out.extend(key(word));
            }
        }
    }
    out
}
