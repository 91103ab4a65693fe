//! Mentions by office: “Sekretaris Jenderal NATO” alone is the one who was called so.

use super::role;
use crate::types::Entity;
use saksi_lang::{Analysis, Language};
use saksi_record::EntityKind;
use saksi_text::Span;

/// Adds mentions by office to the persons who hold one, where only one person of the text does.
///
/// “Presiden itu” and “the president” need a single president in the text.
pub(crate) fn link(analysis: &Analysis<'_>, entities: &mut [&mut Entity], held: &[(usize, &str)]) {
    let mut found: Vec<(usize, Span)> = Vec::new();
    let taken: Vec<Span> = entities.iter().flat_map(|e| e.mentions.iter().copied()).collect();
    let mut offices: Vec<(usize, Vec<String>)> = entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.kind == EntityKind::Person)
        .filter_map(|(i, e)| {
            Some((i, e.role.as_ref()?.to_lowercase().split_whitespace().map(String::from).collect()))
        })
        .collect();
    // The table's names of their offices, the longest first.
    let words = |n: &str| n.to_lowercase().split_whitespace().map(String::from).collect();
    offices.extend(held.iter().map(|(i, n)| (*i, words(n))));
    offices.sort_by_key(|(i, w): &(usize, Vec<String>)| (std::cmp::Reverse(w.len()), *i));
    for sentence in &analysis.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((entity, past)) = match_at(analysis, at, sentence.tokens.end, &offices) else {
                at += 1;
                continue;
            };
            let span = analysis.span_of(at..past);
            // Right before or after the name it is part of that mention.
            let beside = taken.iter().any(|t| {
                let gap = if t.start() >= span.end() {
                    Span::between(span.end(), t.start())
                } else {
                    Span::between(t.end().min(span.start()), span.start())
                };
                t.overlaps(span) && !span.contains(*t)
                    || gap.len() <= 2 && entities[entity].mentions.contains(t)
            });
            let first = entities[entity].mentions.first().map_or(0, |m| m.start());
            if !beside && span.start() > first {
                found.push((entity, span));
            }
            at = past;
        }
    }
    for (entity, span) in found {
        entities[entity].mentions.push(span);
        entities[entity].mentions.sort_unstable();
    }
}

/// The holder of the office named at `at`, and the first token after it.
fn match_at(
    analysis: &Analysis<'_>,
    at: usize,
    past: usize,
    offices: &[(usize, Vec<String>)],
) -> Option<(usize, usize)> {
    let lower = |i: usize| if i < past { analysis.lower(i) } else { "" };
    // The whole office.
    for (entity, words) in offices {
        if words.len() > 1 && words.iter().enumerate().all(|(i, w)| lower(at + i) == w) {
            let alone = offices.iter().all(|(e, o)| o != words || e == entity);
            return alone.then_some((*entity, at + words.len()));
        }
    }
    // “the president”, “menteri itu”.
    let head = match analysis.language {
        Language::En if lower(at) == "the" && role::heads(lower(at + 1)) => at + 1,
        Language::En
            if lower(at) == "the"
                && matches!(lower(at + 1), "prime" | "foreign" | "defense" | "defence" | "vice")
                && role::heads(lower(at + 2)) =>
        {
            at + 2
        }
        Language::Id if role::heads(lower(at)) && matches!(lower(at + 1), "itu" | "tersebut") => at,
        _ => return None,
    };
    let end = match analysis.language {
        Language::En => head + 1,
        Language::Id => head + 2,
    };
    if analysis.language == Language::En
        && matches!(lower(end), "of" | "for" | "in" | "at" | "'s" | "’s" | "general")
    {
        return None;
    }
    let mut holders = offices.iter().filter(|(_, words)| match analysis.language {
        Language::En => words.iter().any(|w| w == lower(head)),
        Language::Id => words.first().is_some_and(|w| w == lower(head)),
    });
    let (entity, _) = holders.next()?;
    holders.all(|(e, _)| e == entity).then_some((*entity, end))
}
