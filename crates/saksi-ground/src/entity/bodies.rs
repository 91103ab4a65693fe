//! Organisations, governments' bodies and armed groups of `packs/world`.

use super::raw::Raw;
use crate::gazetteer::fold;
use crate::place::words;
use rustc_hash::FxHashMap;
use saksi_lang::{Analysis, Language, Sentence};
use saksi_record::EntityKind;
use saksi_text::Span;

const ORGANISATIONS: &str = include_str!("../../../../packs/world/organisations.tsv");
const GROUPS: &str = include_str!("../../../../packs/world/armed_groups.tsv");

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) country: Option<String>,
    pub(crate) reference: Option<String>,
    pub(crate) kind: EntityKind,
}

/// The tables.
#[derive(Debug, Default)]
pub(crate) struct Bodies {
    pub(crate) rows: Vec<Body>,
    names: FxHashMap<String, (usize, Option<Language>, bool)>,
    longest: usize,
}

impl Bodies {
    /// The tables built into the program.
    pub(crate) fn new() -> Self {
        let mut bodies = Self::default();
        for (table, kind) in [(ORGANISATIONS, EntityKind::Organization), (GROUPS, EntityKind::Group)] {
            for line in table.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
                let cells: Vec<&'static str> = line.split('\t').collect();
                let &[names, country, reference, ..] = &cells[..] else { continue };
                let some = |c: &str| (!c.is_empty()).then(|| c.to_string());
                let row = bodies.rows.len();
                bodies.rows.push(Body { country: some(country), reference: some(reference), kind });
                names.split(';').for_each(|n| bodies.name(n, row));
            }
        }
        bodies
    }

    fn name(&mut self, written: &str, row: usize) {
        let (name, language) = match written.split_once(':') {
            Some(("id", name)) => (name, Some(Language::Id)),
            Some(("en", name)) => (name, Some(Language::En)),
            _ => (written, None),
        };
        let mut key = String::new();
        fold(name, &mut key);
        self.longest = self.longest.max(key.split(' ').count());
        let capitals = name.len() <= 6 && name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        self.names.entry(key).or_insert((row, language, capitals));
    }

    /// The row a name stands in.
    pub(crate) fn find(&self, key: &str, written: &str, language: Language) -> Option<usize> {
        let &(row, only, capitals) = self.names.get(key)?;
        // “NATO” is also written “Nato”; “WHO” is not written “Who”.
        let shape = !capitals
            || key.len() >= 4 && words::capital(written)
            || !written.chars().any(char::is_lowercase);
        (only.is_none_or(|l| l == language) && shape).then_some(row)
    }

    /// Adds the bodies a sentence names.
    pub(crate) fn scan(&self, analysis: &Analysis<'_>, sentence: &Sentence, out: &mut Vec<Raw>) {
        let text = analysis.text;
        let mut list = Vec::new();
        words::cut(text, sentence.span, &mut list);
        let shouted = words::shouted(sentence.span.of(text));
        let (mut i, mut key) = (0, String::new());
        while i < list.len() {
            let mut taken = 1;
            if words::capital(list[i].of(text)) {
                let most = words::run(text, &list[i..], self.longest);
                for n in (1..=most).rev() {
                    let span: Span = list[i].cover(list[i + n - 1]);
                    let written = span.of(text);
                    fold(written, &mut key);
                    let Some(row) = self.find(&key, written, analysis.language) else { continue };
                    if shouted && written.len() <= 3 {
                        continue;
                    }
                    out.push(Raw { span, kind: self.rows[row].kind, key: key.clone(), body: Some(row) });
                    taken = n;
                    break;
                }
            }
            i += taken;
        }
    }
}
