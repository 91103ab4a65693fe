//! What the rules' tests share.

use crate::Attributor;
use saksi_ground::Ground;
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;

/// The attributions of a text as `source | cue | content / content`, with the headline up to the first blank line
/// where `text` has one.
pub(crate) fn found(language: Language, text: &str) -> Vec<String> {
    let analysis = Analyzer::new(language).analyze(text, &[Span::between(0, text.len() as u32)]);
    let title = text.find("\n\n").map(|end| Span::between(0, end as u32));
    let all = Attributor::new(language).attribute(&analysis, &Ground::default(), title, None);
    let words = |s: Option<Span>| s.map_or("-", |s| s.of(text));
    all.iter()
        .map(|a| {
            let content: Vec<&str> = a.content.iter().map(|c| c.of(text)).collect();
            format!("{} | {} | {}", words(a.source), words(a.cue), content.join(" / "))
        })
        .collect()
}

/// English.
pub(crate) fn en(text: &str) -> Vec<String> {
    found(Language::En, text)
}

/// Indonesian.
pub(crate) fn id(text: &str) -> Vec<String> {
    found(Language::Id, text)
}
