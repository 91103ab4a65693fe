//! Reads treebanks and name lists into training sentences.

use saksi_lang::model::features;
use saksi_lang::{Rel, Upos};
use std::collections::BTreeMap;
use std::path::Path;

/// No label.
pub(crate) const NONE: u16 = u16::MAX;

/// A training sentence; a layer that its source lacks is [`NONE`] throughout.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// Words.
    pub forms: Vec<String>,
    /// Tags.
    pub upos: Vec<u16>,
    /// The source's own tags, numbered over all sources, and their range.
    pub aux: Vec<u16>,
    /// Range of the source's own tags.
    pub aux_range: (u16, u16),
    /// 0 none, 1 active, 2 passive.
    pub voice: Vec<u16>,
    /// Heads: 0 is the root.
    pub heads: Vec<u16>,
    /// Relations.
    pub rels: Vec<u16>,
    /// Name tags.
    pub names: Vec<u16>,
    /// The treebank, as an index into the list of banks, or [`NONE`].
    pub bank: u16,
    /// Whether it is of the large set that is read in part each epoch.
    pub extra: bool,
}

/// The source's own tags, numbered.
#[derive(Default)]
pub(crate) struct AuxTags {
    /// Numbers by scheme and tag.
    pub numbers: BTreeMap<(String, String), u16>,
}

/// Reads the sentences of a CoNLL-U file.
pub(crate) fn conllu(path: &Path) -> std::io::Result<Vec<Vec<Vec<String>>>> {
    let text = std::fs::read_to_string(path)?;
    let mut sentences = vec![];
    let mut rows: Vec<Vec<String>> = vec![];
    for line in text.lines().chain([""]) {
        if line.is_empty() {
            if !rows.is_empty() {
                sentences.push(std::mem::take(&mut rows));
            }
        } else if line.as_bytes()[0].is_ascii_digit() {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            if cells.len() >= 8 && cells[0].bytes().all(|b| b.is_ascii_digit()) {
                rows.push(cells);
            }
        }
    }
    Ok(sentences)
}

/// The voice that a row's features state: 0 none, 1 active, 2 passive.
pub(crate) fn voice(language: &str, row: &[String]) -> u16 {
    let passive = row[5].contains("Voice=Pass");
    match (language, row[3].as_str()) {
        ("id", "VERB") if passive => 2,
        ("id", "VERB") if row[5].contains("Voice=Act") => 1,
        ("en", "VERB") => 1 + u16::from(passive),
        _ => 0,
    }
}

/// The sentences of a treebank; `scheme` names its own tags if they are to be learned beside.
pub(crate) fn treebank(
    path: &Path,
    language: &str,
    bank: u16,
    scheme: Option<&str>,
    voiced: bool,
    aux: &mut AuxTags,
) -> std::io::Result<Vec<Sentence>> {
    let mut out = vec![];
    for rows in conllu(path)? {
        let mut s = Sentence { bank, ..Sentence::default() };
        for row in &rows {
            s.forms.push(row[1].clone());
            s.upos.push(Upos::parse(&row[3]).map_or(NONE, |u| u as u16));
            s.heads.push(row[6].parse().unwrap_or(0));
            s.rels.push(Rel::parse(&row[7]).map_or(NONE, |r| r as u16));
            s.voice.push(if voiced { voice(language, row) } else { NONE });
            s.names.push(NONE);
            let tag = scheme.filter(|_| row[4] != "_").map(|scheme| {
                let next = aux.numbers.len() as u16;
                *aux.numbers.entry((scheme.into(), row[4].clone())).or_insert(next)
            });
            s.aux.push(tag.unwrap_or(NONE));
        }
        out.push(s);
    }
    Ok(out)
}

/// Sentences of words and one tag each, a word a line.
pub(crate) fn tagged_lines(
    path: &Path,
    word: usize,
    tag: usize,
) -> std::io::Result<Vec<Vec<(String, String)>>> {
    let text = std::fs::read_to_string(path)?;
    let (mut out, mut rows) = (vec![], vec![]);
    for line in text.lines().chain([""]) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        if cells.is_empty() {
            if !rows.is_empty() {
                out.push(std::mem::take(&mut rows));
            }
        } else if cells.len() > word.max(tag) && !(line.starts_with("# ") && line.contains(" = ")) {
            rows.push((cells[word].to_owned(), cells[tag].to_owned()));
        }
    }
    Ok(out)
}

/// The number of a BIO tag of any source: 0 outside, then begin and inside of person, place, organization.
pub(crate) fn name_tag(tag: &str) -> u16 {
    let Some((part, kind)) = tag.split_once('-') else { return 0 };
    let kind = match kind.to_ascii_uppercase().as_str() {
        "PER" | "PERSON" => 0,
        "LOC" | "PLACE" | "LOCATION" => 1,
        "ORG" | "ORGANISATION" | "ORGANIZATION" | "CORPORATION" | "GROUP" => 2,
        _ => return 0,
    };
    1 + kind * 2 + u16::from(part == "I")
}

/// A sentence with names and nothing else.
pub(crate) fn named(rows: Vec<(String, String)>) -> Sentence {
    let names = rows.iter().map(|(_, t)| name_tag(t)).collect();
    let forms: Vec<String> = rows.into_iter().map(|(w, _)| w).collect();
    let blank = vec![NONE; forms.len()];
    Sentence {
        upos: blank.clone(),
        aux: blank.clone(),
        voice: blank.clone(),
        heads: blank.clone(),
        rels: blank,
        names,
        forms,
        bank: NONE,
        aux_range: (0, 0),
        extra: false,
    }
}

/// Sentences with a source's own tags and nothing else.
pub(crate) fn tagged(path: &Path, scheme: &str, aux: &mut AuxTags) -> std::io::Result<Vec<Sentence>> {
    let mut out = vec![];
    for rows in tagged_lines(path, 0, 1)? {
        let tags: Vec<String> = rows.iter().map(|(_, t)| t.clone()).collect();
        let mut s = named(rows);
        s.names.fill(NONE);
        s.extra = true;
        for (a, tag) in s.aux.iter_mut().zip(tags) {
            let next = aux.numbers.len() as u16;
            *a = *aux.numbers.entry((scheme.into(), tag)).or_insert(next);
        }
        out.push(s);
    }
    Ok(out)
}

/// Fills the names of a treebank's sentences from a list of positions (see the head of `packs/en/names.tsv`).
/// Proper nouns that the list passes over stay without a label.
pub(crate) fn list_names(path: &Path, treebank: &str, sentences: &mut [Sentence]) -> std::io::Result<()> {
    let proper = Upos::Propn as u16;
    for s in sentences.iter_mut() {
        s.names = s.upos.iter().map(|&u| if u == proper { NONE } else { 0 }).collect();
    }
    for line in std::fs::read_to_string(path)?.lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, sentence, start, end, kind] = cells[..] else { continue };
        let (Ok(i), Ok(a), Ok(b)) = (sentence.parse::<usize>(), start.parse(), end.parse()) else { continue };
        let Some(s) = sentences.get_mut(i).filter(|s| name == treebank && s.names.len() >= b) else {
            continue;
        };
        let first = match kind {
            "?" => NONE,
            "O" => 0,
            kind => name_tag(&format!("B-{kind}")),
        };
        for t in a..b {
            // An address is no name, whatever the list says.
            if features::is_address(&s.forms[t]) {
                s.names[t] = 0;
                continue;
            }
            s.names[t] = if first == NONE || first == 0 || t == a { first } else { first + 1 };
        }
    }
    Ok(())
}
