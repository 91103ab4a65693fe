//! `quote-alone`
//!
//! Detects a quotation that fills a sentence and has no saying word of its own: it goes on from the one before
//! in its paragraph (“…,” she said. “…”), or from the paragraph before.
//! Example: `"We lost," Jones said. "We will be back."` → both, one attribution
//! Not matched: `They called it a "game changer" for farmers.` (part of the outlet's sentence)

use crate::Act;
use crate::draft::Draft;
use crate::scene::Scene;
use crate::words::Shape;

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
    let taken = drafts[first.saturating_sub(2)..]
        .iter()
        .any(|d| d.content.iter().any(|c| c.start < end && c.end > start));
    let content = start..end;
    if !taken && words.shape(end) == Shape::Dash && rest > 0 && rest < 8 {
        let name = end + 1..unit.words.end;
        if name.clone().all(|w| words.shape(w) != Shape::Letter) {
            drafts.push(Draft {
                act: Act::Said,
                cue: None,
                source: Some(name),
                implied: false,
                content: vec![content],
                rule: RULE,
                unit: number,
                weak: false,
            });
            return;
        }
    }
    if taken || rest > 0 || quote.inner.len() < 3 {
        return;
    }
    // The one before, where nothing but it stands between.
    // A transcript: `"JONES: We lost.`
    let inner = quote.inner.clone();
    if let Some(colon) = inner.clone().take(4).find(|&w| words.shape(w) == Shape::Colon)
        && colon > inner.start
        && (inner.start..colon).all(|w| words.form(w).chars().all(|c| !c.is_lowercase()))
    {
        drafts.push(Draft {
            act: Act::Said,
            cue: None,
            source: Some(inner.start..colon),
            implied: false,
            content: std::iter::once(colon + 1..inner.end).collect(),
            rule: RULE,
            unit: number,
            weak: false,
        });
        return;
    }
    let joined = drafts[..first].iter_mut().rev().take_while(|d| d.unit + 1 == number).find(|before| {
        let there = &scene.units[before.unit];
        let quoted = before.content.iter().any(|c| words.list.get(c.start).is_some_and(|w| w.quote != 0));
        quoted && unit.paragraph - there.paragraph <= 1
    });
    if let Some(before) = joined {
        before.content.push(content);
        before.unit = number;
        return;
    }
    // `…, Jones said. "We lost."`: the speaker of the sentence before, in one paragraph.
    let speaker = drafts[..first]
        .iter()
        .rev()
        .take_while(|d| d.unit + 2 > number)
        .find(|d| d.unit + 1 == number && scene.units[d.unit].paragraph == unit.paragraph);
    if let Some(source) = speaker.and_then(|d| d.source.clone())
        && words.language == saksi_lang::Language::En
    {
        drafts.push(Draft {
            act: Act::Said,
            cue: None,
            source: Some(source),
            implied: false,
            content: vec![content],
            rule: RULE,
            unit: number,
            weak: false,
        });
        return;
    }
    drafts.push(Draft {
        act: Act::Said,
        cue: None,
        source: None,
        implied: true,
        content: vec![content],
        rule: RULE,
        unit: number,
        weak: false,
    });
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn a_second_quotation_goes_on() {
        assert_eq!(
            en("\"We lost,\" Anna Reed said. \"We will be back next year.\""),
            ["Anna Reed | said | We lost, / We will be back next year."]
        );
        assert_eq!(
            id("\"Kami kalah,\" kata Budi.\n\"Kami akan kembali tahun depan.\""),
            ["Budi | kata | Kami kalah, / Kami akan kembali tahun depan."]
        );
    }

    #[test]
    fn scare_quotes_are_the_outlets_own() {
        assert_eq!(en("Farmers got a \"game changer\" this year."), Vec::<String>::new());
    }
}
