//! Where a text has names of places.

use super::words::{self, Position};
use crate::gazetteer::{Class, Form, Gazetteer, Known, fold};
use saksi_lang::{Analysis, Language, NameKind, Sentence, Upos};
use saksi_text::Span;

/// A name that may mean a place, and which.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) span: Span,
    pub(crate) key: String,
    /// None where nothing is known by that name.
    pub(crate) known: Vec<Known>,
}

/// Longest name, in words.
const LONGEST: usize = 6;

/// Adds the names of one sentence.
///
/// “banjir di Demak” has Demak; “Budi Batu mengatakan” has not Batu, nor “Nice work” Nice.
pub(crate) fn scan(analysis: &Analysis<'_>, sentence: &Sentence, gazetteer: &Gazetteer, out: &mut Vec<Spot>) {
    let text = analysis.text;
    let mut list = Vec::new();
    words::cut(text, sentence.span, &mut list);
    let shouted = words::shouted(sentence.span.of(text));
    let mut i = 0;
    while i < list.len() {
        if !words::capital(list[i].of(text)) {
            i += 1;
            continue;
        }
        let end = words::run(text, &list[i..], LONGEST);
        let here = &list[i..i + end];
        // “The Kremlin” is the Kremlin, but “The Hague” begins so.
        let article = list[i].of(text) == "The" && here.len() > 1;
        if article
            && gazetteer
                .longest(text, &here[1..], analysis.language, |l| words::capital(here[l + 1].of(text)))
                .is_some()
        {
            let mut key = String::new();
            fold(here[1].of(text), &mut key);
            if key != "hague" {
                i += 1;
                continue;
            }
        }
        let taken =
            gazetteer.longest(text, here, analysis.language, |last| words::capital(here[last].of(text)));
        let Some(taken) = taken else {
            out.extend(short(text, &list, i, gazetteer));
            i += 1;
            continue;
        };
        let span = list[i].cover(list[i + taken - 1]);
        let mut spot = Spot { span, key: String::new(), known: vec![] };
        fold(span.of(text), &mut spot.key);
        gazetteer.find(&spot.key, span.of(text), analysis.language, &mut spot.known);
        let position = words::position(text, &list, i, taken);
        if admit(analysis, gazetteer, &spot, &position, shouted, taken) {
            out.push(spot);
            i += taken;
        } else {
            i += 1;
        }
    }
    unknown(analysis, sentence, out);
}

/// Whether an everyday word begins the sentence, where its capital says nothing: “Serang musuh!”.
fn doubtful(analysis: &Analysis<'_>, key: &str, position: &Position) -> bool {
    words::common(key, analysis.language) && position.opens && !position.located && !position.bound
}

/// A state by its short form, which counts after a comma only: “Fresno, Calif.”.
fn short(text: &str, list: &[Span], at: usize, gazetteer: &Gazetteer) -> Option<Spot> {
    let before = list.get(at.checked_sub(1)?)?;
    if Span::between(before.end(), list[at].start()).of(text) != ", " {
        return None;
    }
    let mut spot = Spot { span: list[at], key: String::new(), known: vec![] };
    fold(list[at].of(text), &mut spot.key);
    spot.known.push(Known { site: gazetteer.short(&spot.key)?, form: Form::Main });
    spot.key.push_str(" state");
    Some(spot)
}

/// Whether the words are a place's name here.
fn admit(
    analysis: &Analysis<'_>,
    gazetteer: &Gazetteer,
    spot: &Spot,
    position: &Position,
    shouted: bool,
    taken: usize,
) -> bool {
    let written = spot.span.of(analysis.text);
    let by_hand = gazetteer.by_hand(&spot.key, written, analysis.language);
    let at = analysis.names.partition_point(|n| n.span.end() <= spot.span.start());
    let name = analysis.names.get(at).filter(|n| n.span.overlaps(spot.span));
    if position.street
        || position.first_name
        || words::month(&spot.key)
        || gazetteer.union(&spot.key).is_some()
    {
        return false;
    }
    let weight = spot.known.iter().map(|k| weight(gazetteer, k)).fold(0.0, f32::max);
    // Two to four capitals are a body's short form before they are a village.
    let letters = written.chars().count() <= 4 && !written.chars().any(char::is_lowercase);
    if letters && !shouted && !by_hand && weight < 12.9 {
        return false;
    }
    if position.the && words::common(&spot.key, analysis.language) && !by_hand {
        return false;
    }
    if let Some(name) = name {
        let inner = name.span.contains(spot.span) && name.span != spot.span;
        match name.kind {
            NameKind::Person if position.located && !inner => {}
            NameKind::Person => return by_hand && !inner,
            // The body is named after the place: “Universitas Indonesia”.
            NameKind::Organization if inner => {
                return by_hand
                    && name.span.start() == spot.span.start()
                    && crate::entity::office_before(analysis, name.span);
            }
            NameKind::Organization => return by_hand || position.located || capital(gazetteer, spot),
            // A part of a longer name: the hall in “Sakit” is no hint to a village so called.
            NameKind::Place if inner => return by_hand || weight >= 11.0 && (taken > 1 || !position.joined),
            NameKind::Place if weight < 8.0 && !position.located && !position.bound => return false,
            NameKind::Place => return !doubtful(analysis, &spot.key, position),
        }
    }
    if position.located && (!position.joined || taken > 1 || by_hand) {
        return weight >= 6.0 || by_hand || analysis.language == Language::Id && home(gazetteer, spot);
    }
    let tokens = analysis.tokens_in(spot.span);
    let proper = tokens.clone().any(|t| matches!(analysis.tokens[t].upos, Upos::Propn | Upos::X));
    let plain = |t: usize| {
        matches!(
            analysis.tokens[t].upos,
            Upos::Verb | Upos::Adv | Upos::Adp | Upos::Pron | Upos::Aux | Upos::Det
        )
    };
    if by_hand {
        let short = written.chars().count() <= 2;
        return !(short && shouted && !proper) && (proper || !tokens.clone().all(plain));
    }
    if taken == 1 && position.joined && !shouted {
        return false;
    }
    let rare = words::common(&spot.key, analysis.language);
    if rare || !proper {
        return false;
    }
    let needed = match (taken, shouted || position.opens) {
        (1, true) => 12.9,
        (1, false) => 11.0,
        (_, true) => 11.5,
        (_, false) => 9.0,
    };
    weight >= needed || position.bound
}

/// How much a meaning speaks for the name being a place's: the logarithm of its people.
fn weight(gazetteer: &Gazetteer, known: &Known) -> f32 {
    let site = gazetteer.site(known.site);
    let size = match site.class {
        Class::Admin1 => 13.0,
        Class::Admin2 => 11.5,
        _ => site.log_people(),
    };
    if known.form == Form::Main { size } else { size - 1.5 }
}

/// Whether it is also a place of Indonesia, whose smallest towns the gazetteer has without their people.
fn home(gazetteer: &Gazetteer, spot: &Spot) -> bool {
    spot.known.iter().any(|k| gazetteer.site(k.site).country == *b"ID" && k.form == Form::Main)
}

fn capital(gazetteer: &Gazetteer, spot: &Spot) -> bool {
    spot.known.iter().any(|k| gazetteer.site(k.site).class == Class::Capital)
}

/// Adds the model's places that no table knows: they stay without coordinates.
fn unknown(analysis: &Analysis<'_>, sentence: &Sentence, out: &mut Vec<Spot>) {
    let known = out.partition_point(|s| s.span.start() < sentence.span.start());
    let first = analysis.names.partition_point(|n| n.span.start() < sentence.span.start());
    let inside = analysis.names[first..].iter().take_while(|n| n.span.end() <= sentence.span.end());
    for name in inside.filter(|n| n.kind == NameKind::Place) {
        let free = out[known..].iter().all(|s| !s.span.overlaps(name.span));
        let capital = words::capital(name.span.of(analysis.text));
        let opens = name.span.start() == sentence.span.start();
        let written = name.span.of(analysis.text).to_lowercase();
        if words::titled(analysis.text, name.span) || words::month(&written) {
            continue;
        }
        if opens && words::common(&name.span.of(analysis.text).to_lowercase(), analysis.language) {
            continue;
        }
        if free && capital {
            let mut key = String::new();
            fold(name.span.of(analysis.text), &mut key);
            out.push(Spot { span: name.span, key, known: vec![] });
        }
    }
    out[known..].sort_by_key(|s| s.span);
}

/// The words at `span` as a place, whatever stands around them.
///
/// Where nothing is known by the whole name, words of direction and kind are left out: “southern Ohio”.
pub(crate) fn given(text: &str, span: Span, language: Language, gazetteer: &Gazetteer) -> Spot {
    let mut spot = Spot { span, key: String::new(), known: vec![] };
    let written = span.of(text);
    let after_comma = text.get(..span.start() as usize).is_some_and(|b| b.trim_end().ends_with(','));
    fold(written, &mut spot.key);
    if let Some(site) = gazetteer.union(&spot.key) {
        spot.known.push(Known { site, form: Form::Main });
        return spot;
    }
    let by_hand = gazetteer.by_hand(&spot.key, written, language);
    let tight: String = spot.key.split(' ').collect();
    let short = gazetteer.short(if spot.key.len() <= 4 { &tight } else { &spot.key });
    if let Some(site) = short.filter(|_| !by_hand && (after_comma || written.ends_with('.'))) {
        spot.known.push(Known { site, form: Form::Main });
        spot.key.push_str(" state");
        return spot;
    }
    gazetteer.find(&spot.key, written, language, &mut spot.known);
    if let Some(long) = words::spelt_out(&spot.key) {
        gazetteer.find(&long, written, language, &mut spot.known);
    }
    if language == Language::En && !by_hand {
        // A county is also called by its bare name.
        let first = spot.known.len();
        for kind in ["county", "parish"] {
            gazetteer.find(&format!("{} {kind}", spot.key), written, language, &mut spot.known);
        }
        spot.known[first..].iter_mut().for_each(|k| k.form = Form::Other);
    }
    let mut rest: &str = &spot.key.clone();
    while spot.known.is_empty() {
        let Some(shorter) = words::shorter(rest) else { break };
        rest = shorter;
        gazetteer.find(rest, written, language, &mut spot.known);
    }
    if spot.known.is_empty() {
        spot.known.extend(gazetteer.short(&spot.key).map(|site| Known { site, form: Form::Main }));
    }
    spot
}
