//! Mentions that were missed: a name found once in an article is the same name wherever it stands in it.

use super::raw::Raw;
use crate::gazetteer::fold;
use crate::place::{Found, words};
use saksi_lang::Analysis;
use saksi_record::EntityKind;
use saksi_text::Span;
use std::collections::BTreeMap;

/// Mentions besides `raws`: “(BPBD)” after a body's name, and every further “BPBD”, “Stoltenberg”.
pub(crate) fn again(analysis: &Analysis<'_>, places: &[Found], raws: &[Raw]) -> Vec<Raw> {
    let text = analysis.text;
    let mut out: Vec<Raw> = raws.iter().filter_map(|r| bracketed(text, r)).collect();
    out.retain(|new| raws.iter().all(|r| !r.span.overlaps(new.span)));
    let mut known: BTreeMap<String, EntityKind> = BTreeMap::new();
    for raw in raws.iter().chain(&out) {
        let last = raw.key.rsplit(' ').next().unwrap_or_default();
        match raw.kind {
            EntityKind::Person if raw.key.contains(' ') => {
                known.entry(raw.key.clone()).or_insert(raw.kind);
                if last.len() > 3 && !words::common(last, analysis.language) {
                    known.entry(last.into()).or_insert(raw.kind);
                }
            }
            EntityKind::Person => {}
            _ if raw.key.len() > 3 => _ = known.entry(raw.key.clone()).or_insert(raw.kind),
            _ => {}
        }
    }
    let longest = known.keys().map(|k| k.split(' ').count()).max().unwrap_or(0);
    let (mut list, mut key) = (Vec::new(), String::new());
    for sentence in &analysis.sentences {
        list.clear();
        words::cut(text, sentence.span, &mut list);
        let mut i = 0;
        while i < list.len() {
            let mut taken = 1;
            if words::capital(list[i].of(text)) {
                for n in (1..=words::run(text, &list[i..], longest.max(1))).rev() {
                    let span: Span = list[i].cover(list[i + n - 1]);
                    fold(span.of(text), &mut key);
                    let Some(kind) = known.get(&key) else { continue };
                    if free(span, places, raws, &out) {
                        out.push(Raw { span, kind: *kind, key: key.clone(), body: None });
                    }
                    taken = n;
                    break;
                }
            }
            i += taken;
        }
    }
    let spelt: Vec<Raw> = raws.iter().chain(&out).filter_map(|r| spelt_before(text, r)).collect();
    out.extend(spelt.into_iter().filter(|r| raws.iter().all(|o| !o.span.overlaps(r.span))));
    out
}

fn free(span: Span, places: &[Found], raws: &[Raw], new: &[Raw]) -> bool {
    let near = raws.partition_point(|r| r.span.end() <= span.start());
    raws.get(near).is_none_or(|r| !r.span.overlaps(span))
        && places.iter().all(|p| !p.place.span.overlaps(span))
        && new.iter().all(|r| !r.span.overlaps(span))
}

/// The short form in brackets right after a body's name.
fn bracketed(text: &str, raw: &Raw) -> Option<Raw> {
    let rest = text.get(raw.span.end() as usize..)?.strip_prefix(" (")?;
    let short = &rest[..rest.find(')')?];
    let letters =
        short.len() > 1 && short.len() < 14 && short.chars().all(|c| c.is_alphanumeric() || c == '-');
    let capital = short.chars().filter(|c| c.is_uppercase()).count() > 1;
    if raw.kind == EntityKind::Person || !letters || !capital {
        return None;
    }
    let start = raw.span.end() + 2;
    let mut key = String::new();
    fold(short, &mut key);
    Some(Raw { span: Span::between(start, start + short.len() as u32), kind: raw.kind, key, body: None })
}

/// The words a short form in brackets stands for, where they are right before it and the model missed them.
///
/// “Badan Penanggulangan Bencana Daerah (| BPBD |)”: as many capitals as letters.
fn spelt_before(text: &str, raw: &Raw) -> Option<Raw> {
    let short = raw.key.as_str();
    let before = text.get(..raw.span.start() as usize)?.strip_suffix(" (")?;
    let letters = short.chars().count();
    if raw.kind == EntityKind::Person || !(2..=7).contains(&letters) || short.contains(' ') {
        return None;
    }
    let mut from = before.len().saturating_sub(120);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let mut list = Vec::new();
    words::cut(text, Span::between(from as u32, before.len() as u32), &mut list);
    let mut rest: Vec<char> = short.chars().collect();
    for word in list.iter().rev() {
        let written = word.of(text);
        if words::capital(written) {
            let first = written.chars().next()?.to_lowercase().next()?;
            if rest.pop() != Some(first) {
                return None;
            }
            if rest.is_empty() {
                let span = Span::between(word.start(), before.len() as u32);
                let mut key = String::new();
                fold(span.of(text), &mut key);
                return Some(Raw { span, kind: raw.kind, key, body: raw.body });
            }
        } else if !matches!(written, "of" | "the" | "and" | "for" | "dan" | "untuk") {
            return None;
        }
    }
    None
}
