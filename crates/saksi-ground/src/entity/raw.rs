//! Mentions of persons and bodies before they are brought together.

use super::{repeat, role};
use crate::gazetteer::fold;
use crate::place::{Found, words};
use saksi_lang::{Analysis, NameKind, Upos};
use saksi_record::EntityKind;
use saksi_text::Span;

/// A mention.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub(crate) span: Span,
    pub(crate) kind: EntityKind,
    pub(crate) key: String,
    /// Row of the table of bodies.
    pub(crate) body: Option<usize>,
}

/// The mentions of a text, in its order, without those that are places.
/// `holder` knows names of persons in office.
pub(crate) fn mentions(
    analysis: &Analysis<'_>,
    places: &[Found],
    bodies: Vec<Raw>,
    holder: impl Fn(&str) -> bool,
) -> Vec<Raw> {
    let text = analysis.text;
    let mut out = bodies;
    out.retain(|raw| {
        places.iter().all(|p| !p.place.span.overlaps(raw.span) || raw.span.len() > p.place.span.len())
    });
    let known = out.len();
    for name in &analysis.names {
        let kind = match name.kind {
            NameKind::Person => EntityKind::Person,
            NameKind::Organization => EntityKind::Organization,
            // The model takes persons for places; who holds an office is none.
            NameKind::Place => match holder(name.span.of(text)) {
                true => EntityKind::Person,
                false => continue,
            },
        };
        let mut span = name.span.trim(text);
        if kind == EntityKind::Person {
            span = untitled(text, span);
            if is_title(span.of(text)) {
                let Some(next) = next_name(text, span) else { continue };
                span = next;
            }
        }
        if kind == EntityKind::Person {
            span = capitals_end(text, onward(analysis, span));
        }
        let mut kind = kind;
        let first = span.of(text).split(' ').next().unwrap_or_default();
        let short = (3..=5).contains(&first.len()) && first.chars().all(|c| c.is_ascii_uppercase());
        if short && !words::shouted(sentence_text(analysis, span)) {
            if kind == EntityKind::Person {
                kind = EntityKind::Organization;
            }
            if first.len() == span.of(text).len() && NO_BODIES.contains(&first) {
                continue;
            }
        }
        if span.of(text).split(' ').all(|w| is_title(w) || role::heads(&w.to_lowercase())) {
            continue;
        }
        let starts = |p: &&Found| p.place.span.start() == span.start() && p.place.span.end() < span.end();
        if kind == EntityKind::Organization
            && role::follows(analysis, span)
            && let Some(p) = places.iter().find(starts)
        {
            // “First Minister of | Scotland | Nicola Sturgeon”
            span = Span::between(p.place.span.end(), span.end()).trim(text);
            kind = EntityKind::Person;
        }
        let same_place = |p: &Found| p.place.span.overlaps(span) && p.site.is_some();
        if !span.of(text).chars().any(char::is_uppercase) || places.iter().any(same_place) {
            continue;
        }
        // A longer name takes in a known body's: “Badan SAR Nasional Surabaya”.
        if let Some(i) = out[..known].iter().position(|r| r.span.overlaps(span)) {
            let rest = Span::between(out[i].span.end(), span.end().max(out[i].span.end())).trim(text);
            let tail = rest.of(text);
            if tail.starts_with('-')
                || !tail.is_empty() && tail.split([' ', '-']).all(|w| role::heads(&w.to_lowercase()))
            {
                // “NATO | Secretary-General”, “Hamas | -run”
                continue;
            }
            if out[i].span.start() == span.start() && !rest.is_empty() && role::follows(analysis, span) {
                // “Sekretaris Jenderal | NATO | Anders Lindqvist”
                let mut key = String::new();
                fold(rest.of(text), &mut key);
                if !rest.of(text).split(' ').all(|w| role::heads(&w.to_lowercase())) {
                    out.push(Raw { span: rest, kind: EntityKind::Person, key, body: None });
                }
            } else if kind == EntityKind::Organization && span.contains(out[i].span) && span != out[i].span {
                out[i].span = span;
                out[i].body = None;
                fold(span.of(text), &mut out[i].key);
            }
            continue;
        }
        let mut key = String::new();
        fold(span.of(text), &mut key);
        if !key.is_empty() {
            out.push(Raw { span, kind, key, body: None });
        }
    }
    out.sort_by_key(|r| r.span);
    let again = repeat::again(analysis, places, &out);
    out.extend(again);
    out.sort_by_key(|r| r.span);
    out
}

/// A person's name with the capitals that go on right after it: “Volodymyr | Zelensky”.
fn onward(analysis: &Analysis<'_>, span: Span) -> Span {
    let tokens = analysis.tokens_in(span);
    let mut end = span.end();
    for t in tokens.end..analysis.tokens.len().min(tokens.end + 2) {
        let token = analysis.tokens[t];
        let gap = Span::between(end, token.span.start().max(end)).of(analysis.text);
        let other = analysis.names.iter().any(|n| n.span.overlaps(token.span));
        let next = gap == " " && token.upos == Upos::Propn && words::capital(analysis.form(t));
        if !next || other {
            break;
        }
        end = token.span.end();
    }
    Span::between(span.start(), end)
}

/// A name without small-letter words at its end: “Donald Trump of”.
fn capitals_end(text: &str, span: Span) -> Span {
    let mut words = span.of(text);
    while let Some((rest, last)) = words.rsplit_once(' ') {
        if words::capital(last) {
            break;
        }
        words = rest.trim_end();
    }
    Span::between(span.start(), span.start() + words.len() as u32)
}

fn sentence_text<'t>(analysis: &Analysis<'t>, span: Span) -> &'t str {
    let i = analysis.sentence_of(analysis.tokens_in(span).start);
    i.map_or("", |s| analysis.sentences[s].span.of(analysis.text))
}

/// Short forms that name no body.
const NO_BODIES: &[&str] = &[
    "WNI", "WNA", "LNG", "APBN", "APBD", "KTP", "PNS", "ASN", "UMKM", "HUT", "TKI", "TKA", "PMI", "BBM",
    "LPG", "GDP", "PDB", "SMA", "SMP", "SMK", "HIV", "AIDS", "COVID", "DNA", "PCR", "KTT", "UU", "RUU",
    "PPKM", "PSBB", "WIB", "WITA", "WIT", "GMT", "CCTV", "SUV",
];

/// A person's name without the words of respect before it: “Mr. Putin” → “Putin”.
fn untitled(text: &str, span: Span) -> Span {
    let mut start = span.start();
    loop {
        let rest = Span::between(start, span.end()).of(text);
        let Some((first, after)) = rest.split_once(' ') else { break };
        if !is_title(first) {
            break;
        }
        start = span.end() - after.trim_start().len() as u32;
    }
    Span::between(start, span.end())
}

fn is_title(word: &str) -> bool {
    RESPECT.contains(&&*word.trim_end_matches('.').to_lowercase())
}

/// The capitals right after a title that was taken for a name: “Mr. | London”.
fn next_name(text: &str, title: Span) -> Option<Span> {
    let rest = Span::between(title.end(), (title.end() + 60).min(text.len() as u32));
    let mut list = Vec::new();
    let mut end = rest.end();
    while !text.is_char_boundary(end as usize) {
        end -= 1;
    }
    words::cut(text, Span::between(rest.start(), end), &mut list);
    let first = *list.first()?;
    let gap = Span::between(title.end(), first.start()).of(text);
    let n = words::run(text, &list, 3);
    (matches!(gap, " " | ". ") && words::capital(first.of(text))).then(|| first.cover(list[n - 1]))
}

const RESPECT: &[&str] = &[
    "menlu",
    "menhan",
    "menkeu",
    "mendagri",
    "mensos",
    "menkes",
    "menko",
    "menag",
    "menhub",
    "mentan",
    "gubernur",
    "bupati",
    "walikota",
    "kapolri",
    "kapolda",
    "kapolres",
    "panglima",
    "ketua",
    "sekjen",
    "jubir",
    "dubes",
    "kepala",
    "direktur",
    "camat",
    "hakim",
    "pm",
    "wagub",
    "mr",
    "mrs",
    "ms",
    "dr",
    "drs",
    "dra",
    "prof",
    "sir",
    "lady",
    "lord",
    "president",
    "presiden",
    "pak",
    "bapak",
    "ibu",
    "bu",
    "haji",
    "hj",
    "kh",
    "ustaz",
    "gus",
    "ir",
    "sen",
    "rep",
    "gov",
    "gen",
    "lt",
    "col",
    "sgt",
    "maj",
    "capt",
    "jenderal",
    "letjen",
    "mayjen",
    "brigjen",
    "kolonel",
    "letkol",
    "mayor",
    "kapten",
    "irjen",
    "komjen",
    "kombes",
    "kombes pol",
    "akbp",
    "akp",
    "kompol",
    "iptu",
    "ipda",
    "aiptu",
    "bripka",
    "menteri",
    "wapres",
    "minister",
    "senator",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "paus",
    "raja",
    "ratu",
    "sheikh",
    "imam",
];
