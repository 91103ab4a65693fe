//! Drafts become attributions: words to bytes, kinds, parents, order.

use crate::draft::Draft;
use crate::resolve;
use crate::scene::Scene;
use crate::words::Shape;
use crate::{Attribution, Via};
use saksi_ground::Ground;
use saksi_record::AttributionKind;
use saksi_text::Span;

/// The attributions of all drafts, in order of their content.
pub(crate) fn finish(
    scene: &Scene<'_>,
    ground: &Ground,
    drafts: Vec<Draft>,
    mut vias: Vec<Vec<Via>>,
) -> Vec<Attribution> {
    let speakers = resolve::speakers(scene, ground, &drafts);
    let mut out: Vec<Attribution> = Vec::with_capacity(drafts.len());
    for (i, draft) in drafts.iter().enumerate() {
        let mut content: Vec<Span> = Vec::new();
        let (mut quoted, mut plain) = (false, false);
        for range in &draft.content {
            let range = scene.trim(range.clone());
            if range.is_empty() || !range.clone().any(|w| scene.words.is_word(w)) {
                continue;
            }
            for w in range.clone() {
                if scene.words.is_word(w) {
                    if scene.words.list[w].quote != 0 { quoted = true } else { plain = true }
                } else if scene.words.shape(w) == Shape::Single {
                    quoted |= plain;
                }
            }
            content.push(scene.words.span(range));
        }
        content.sort();
        if content.is_empty() {
            continue;
        }
        let kind = match (quoted, plain) {
            (true, false) => AttributionKind::Direct,
            (true, true) => AttributionKind::Mixed,
            _ => AttributionKind::Indirect,
        };
        out.push(Attribution {
            kind,
            act: draft.act,
            cue: draft.cue.clone().map(|c| scene.words.span(c)),
            source: draft.source.clone().map(|s| source_span(scene, s)),
            speaker: speakers[i],
            content,
            via: std::mem::take(&mut vias[i]),
            parent: None,
            rule: draft.rule,
        });
    }
    out.sort_by_key(|a| (a.content[0], a.cue));
    for i in 0..out.len() {
        out[i].parent = parent(&out, i);
    }
    out
}

/// The source without a possessive ending or punctuation.
fn source_span(scene: &Scene<'_>, words: std::ops::Range<usize>) -> Span {
    scene.words.span(words)
}

/// The attribution in whose content `i` stands: the smallest that holds its saying word and its content.
fn parent(all: &[Attribution], i: usize) -> Option<usize> {
    let one = &all[i];
    let inside = one.content.iter().copied().chain(one.cue).reduce(Span::cover)?;
    // In the order of content an outer one is near.
    let near = i.saturating_sub(128)..all.len().min(i + 128);
    near.map(|j| (j, &all[j]))
        .filter(|(j, other)| *j != i && other.content.iter().any(|c| c.contains(inside) && *c != inside))
        .min_by_key(|(j, other)| (other.content.iter().map(|c| c.len()).sum::<u32>(), *j))
        .map(|(j, _)| j)
}
