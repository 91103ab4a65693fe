//! `quote-alone`
//!
//! Detects a quotation that fills a sentence and has no saying word of its own: it goes on from the one before
//! in its paragraph (“…,” she said. “…”), or from the paragraph before.
//! Example: `"We lost," Jones said. "We will be back."` → both, one attribution
//! Not matched: `They called it a "game changer" for farmers.` (part of the outlet's sentence)

use crate::Act;
use crate::draft::Draft;
use crate::scene::Scene;

const RULE: &str = "quote-alone";

pub(crate) fn find(scene: &Scene<'_>, number: usize, first: usize, drafts: &mut Vec<Draft>) {
    let words = &scene.words;
    let unit = &scene.units[number];
    if unit.title {
        return;
    }
    let mut start = unit.words.start;
    while start < unit.words.end && !words.is_word(start) && scene.quote_at(start).is_none() {
        start += 1;
    }
    let Some((_, quote)) = scene.quote_at(start) else { return };
    let end = quote.end;
    let rest = (end..unit.words.end).filter(|&w| words.is_word(w)).count();
    let taken = drafts[first..].iter().any(|d| d.content.iter().any(|c| c.start < end && c.end > start));
    if taken || rest > 0 || quote.inner.len() < 3 {
        return;
    }
    let content = start..end;
    // The one before, where nothing but it stands between.
    let joins = drafts[..first].last().is_some_and(|before| {
        let there = &scene.units[before.unit];
        let quoted = before.content.iter().any(|c| scene.quote_at(c.start).is_some() || words.list.get(c.start).is_some_and(|w| w.quote != 0));
        quoted && before.unit + 1 == number && unit.paragraph - there.paragraph <= 1
    });
    if joins {
        if let Some(before) = drafts[..first].last_mut() {
            before.content.push(content);
            before.unit = number;
        }
        return;
    }
    drafts.push(Draft { act: Act::Said, cue: None, source: None, implied: true, content: vec![content], rule: RULE, unit: number });
}
