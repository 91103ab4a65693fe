//! Who says what inside somebody's own words: “We told them ‘no’,” she said.
//!
//! The words inside double marks are read again as sentences of their own, with single marks as their
//! quotations. Only what is plainly a saying counts there: a nested quotation (both languages), or a saying verb
//! with a subject of its own (Indonesian, where the verb is unambiguous).

use crate::draft::Draft;
use crate::marks;
use crate::rules;
use crate::scene::{Scene, Site};
use crate::units::Unit;
use saksi_lang::Language;

/// The drafts found inside the direct quotations of `outer`; `None` where there are none to read.
pub(crate) fn scene<'a>(outer: &Scene<'a>) -> Option<Scene<'a>> {
    let language = outer.words.language;
    let text_has = |range: std::ops::Range<usize>| outer.words.span(range).of(outer.words.text);
    let wanted: Vec<_> = outer
        .quotes
        .iter()
        .filter(|q| q.inner.len() > 4)
        .filter(|q| language == Language::Id || text_has(q.inner.clone()).contains(['\'', '‘']))
        .map(|q| q.inner.clone())
        .collect();
    if wanted.is_empty() {
        return None;
    }
    let mut words = outer.words.clone();
    for word in &mut words.list {
        word.quote = 0;
    }
    let mut quotes = Vec::new();
    let mut units = Vec::new();
    for inner in wanted {
        marks::nested(&mut words, inner.clone(), &mut quotes);
        let mut start = inner.start;
        for w in inner.clone() {
            let ends = w + 1 == inner.end || words.list[w].last && words.list[w].quote == 0;
            if ends {
                units.push(Unit { words: start..w + 1, paragraph: words.list[w].paragraph, title: false });
                start = w + 1;
            }
        }
    }
    Some(Scene { words, quotes, units })
}

/// Runs the rules over the nested scene; drafts carry the outer unit they stand in.
pub(crate) fn find(outer: &Scene<'_>, inner: &Scene<'_>, sites: &mut Vec<Site>) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut found = Vec::new();
    for number in 0..inner.units.len() {
        found.clear();
        rules::nested(inner, number, sites, &mut found);
        for mut draft in found.drain(..) {
            let first = draft.content.first().map_or(0, |c| c.start);
            draft.unit = outer.units.partition_point(|u| u.words.end <= first);
            out.push(draft);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn a_saying_inside_a_quotation() {
        let all = id("\"Kami menuntut Gubernur menutup tambang itu,\" kata Budi.");
        assert!(all.contains(&"Kami | menuntut | Gubernur menutup tambang itu".to_owned()), "{all:?}");
        let all = en("\"She said ‘we are all done here’ and left,\" Anna Reed said.");
        assert!(all.contains(&"She | said | we are all done here".to_owned()), "{all:?}");
    }

    #[test]
    fn plain_words_inside_a_quotation_are_the_speakers() {
        assert_eq!(en("\"I said it was late,\" Anna Reed said."), ["Anna Reed | said | I said it was late,"]);
    }
}
