//! Quotes, by who speaks.

use super::Article;
use super::keys::same_words;
use saksi_record::{Attribution, AttributionKind};
use std::collections::BTreeMap;

/// Somebody who is quoted.
#[derive(Debug)]
pub(crate) struct Speaker<'a, 'r> {
    /// As the articles name them.
    pub(crate) name: String,
    /// The office, where known.
    pub(crate) role: Option<String>,
    /// What they are quoted with.
    pub(crate) quotes: Vec<Quote<'a, 'r>>,
    /// How often they are given in the outlets' words.
    pub(crate) indirect: usize,
}

/// Words in quotation marks, in one article or several.
#[derive(Debug)]
pub(crate) struct Quote<'a, 'r> {
    /// Each article that has it, and the attribution's place there.
    pub(crate) at: Vec<(&'a Article<'r>, usize)>,
    /// The words.
    pub(crate) words: String,
}

/// A key under which attributions of one speaker come together.
type Key = (bool, String);

/// Everybody who is quoted, most quoted first; speakers without a name last.
pub(crate) fn speakers<'a, 'r>(articles: &'a [Article<'r>]) -> Vec<Speaker<'a, 'r>> {
    let mut by: BTreeMap<Key, Speaker<'a, 'r>> = BTreeMap::new();
    for article in articles {
        for (index, attribution) in article.record.attributions.iter().enumerate() {
            let (key, name, role) = who(article, attribution);
            let speaker = by.entry(key).or_insert_with(|| Speaker {
                name: name.clone(),
                role: None,
                quotes: Vec::new(),
                indirect: 0,
            });
            if name.chars().count() > speaker.name.chars().count() && speaker.role.is_none() {
                speaker.name = name;
            }
            speaker.role = speaker.role.take().or(role);
            if attribution.kind == AttributionKind::Indirect {
                speaker.indirect += 1;
            } else {
                add(speaker, article, attribution, index);
            }
        }
    }
    let mut out: Vec<(Key, Speaker<'a, 'r>)> =
        by.into_iter().filter(|(_, speaker)| !speaker.quotes.is_empty()).collect();
    out.sort_by_key(|(key, speaker)| (key.0, usize::MAX - speaker.quotes.len(), key.1.clone()));
    out.into_iter().map(|(_, speaker)| speaker).collect()
}

/// Key, name and role of who speaks. A name is keyed by its last word, anything else by all its words.
fn who(article: &Article<'_>, attribution: &Attribution) -> (Key, String, Option<String>) {
    let Some(name) = article.speaker(attribution).filter(|name| !crate::wording::pronoun(name)) else {
        return ((true, String::new()), "Speaker not made out".into(), None);
    };
    let entity = attribution.speaker.as_deref().and_then(|id| article.entity(id)).filter(|e| e.name == name);
    let last = || name.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let key = if entity.is_some() || capital(&name) { last() } else { name.to_lowercase() };
    ((false, key), name, entity.and_then(|e| e.role.clone()))
}

/// Whether the last word of a source is a name.
fn capital(name: &str) -> bool {
    name.split_whitespace().next_back().and_then(|w| w.chars().next()).is_some_and(char::is_uppercase)
}

fn add<'a, 'r>(
    speaker: &mut Speaker<'a, 'r>,
    article: &'a Article<'r>,
    attribution: &Attribution,
    index: usize,
) {
    let parts: Vec<String> = attribution.content.iter().map(|&c| article.words(c)).collect();
    let words = parts.join(" … ");
    let same = speaker.quotes.iter_mut().find(|q| same_words(&q.words) == same_words(&words));
    match same {
        Some(quote) => quote.at.push((article, index)),
        None => speaker.quotes.push(Quote { at: vec![(article, index)], words }),
    }
}
