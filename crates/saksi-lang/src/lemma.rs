//! Lemmas: a table of what rules get wrong, and the rules.
//!
//! The tables in `packs/*/lemmas.tsv` are learnt from treebanks by `cargo xtask lemmas`; Indonesian rules take
//! affixes off down to a root (`packs/id/roots.txt`), English rules are edits learnt by ending.

mod affix;
mod case;
mod table;

use crate::{Analysis, Language, Upos};
use rustc_hash::FxHashSet;
use saksi_text::Span;
use std::borrow::Cow;
use std::sync::OnceLock;
use table::Table;

/// Gives the lemmas of one language.
#[derive(Clone, Copy, Debug)]
pub struct Lemmatizer {
    language: Language,
    table: &'static Table,
}

impl Lemmatizer {
    /// The lemmatizer of a language, with the table built into the program.
    pub fn new(language: Language) -> Self {
        static ID: OnceLock<Table> = OnceLock::new();
        static EN: OnceLock<Table> = OnceLock::new();
        let table = match language {
            Language::Id => ID.get_or_init(|| Table::read(include_str!("../../../packs/id/lemmas.tsv"))),
            Language::En => EN.get_or_init(|| {
                let mut table = Table::read(include_str!("../../../packs/en/irregular.tsv"));
                table.add(include_str!("../../../packs/en/lemmas.tsv"));
                table
            }),
        };
        Self { language, table }
    }

    /// The lemmatizer of a language with a table of one's own instead of the one built in; it stays in
    /// memory to the end.
    pub fn with_table(language: Language, table: &'static str) -> Self {
        let mut read = match language {
            Language::Id => Table::default(),
            Language::En => Table::read(include_str!("../../../packs/en/irregular.tsv")),
        };
        read.add(table);
        Self { language, table: Box::leak(Box::new(read)) }
    }

    /// The lemma of a lower-case form as Universal Dependencies has it, in lower case: “menewaskan” → “tewas”,
    /// “pemerintah” → “perintah”, “were” → “be”.
    pub fn lemma<'w>(&self, lower: &'w str, upos: Upos) -> Cow<'w, str>
    where
        'static: 'w,
    {
        match self.table.exact(lower, upos) {
            Some(lemma) => Cow::Borrowed(lemma),
            None => self.rule(lower, upos),
        }
    }

    /// The word one would look up: the lemma, but an Indonesian noun keeps its affixes, since they change what it
    /// stands for (“pemerintah” is no “perintah”, “pengungsi” no “ungsi”).
    pub fn headword<'w>(&self, lower: &'w str, upos: Upos) -> Cow<'w, str> {
        match (self.language, upos) {
            (
                Language::Id,
                Upos::Noun | Upos::Propn | Upos::Adv | Upos::Sconj | Upos::Adp | Upos::Cconj | Upos::Pron,
            ) => Cow::Borrowed(doubled(lower).unwrap_or(lower)),
            _ => self.lemma(lower, upos),
        }
    }

    /// A lemma with the capitals Universal Dependencies gives it; `form` is the word as written, `first` says
    /// whether it is the first token of a sentence.
    pub fn cased<'w>(&self, form: &'w str, lemma: &'w str, upos: Upos, first: bool) -> Cow<'w, str> {
        case::cased(self.language, self.table, form, lemma, upos, first)
    }

    /// The lemma by rule alone.
    pub fn rule<'w>(&self, lower: &'w str, upos: Upos) -> Cow<'w, str> {
        match self.language {
            Language::En => self.table.edit(lower, upos),
            Language::Id => indonesian(lower, upos),
        }
    }
}

/// Gives every token of the analysis its headword.
pub(crate) fn fill(analysis: &mut Analysis<'_>, lemmatizer: &Lemmatizer) {
    let mut copy = String::new();
    for token in &mut analysis.tokens {
        let lower = token.lower.of(&analysis.arena);
        let word = lemmatizer.headword(lower, token.upos);
        let start = token.lower.start();
        token.lemma = if lower.starts_with(&*word) {
            Span::between(start, start + word.len() as u32)
        } else {
            copy.clear();
            copy.push_str(&word);
            let at = analysis.arena.len() as u32;
            analysis.arena.push_str(&copy);
            Span::between(at, at + copy.len() as u32)
        };
    }
}

/// Roots of Indonesian.
fn roots() -> &'static FxHashSet<&'static str> {
    static ROOTS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    ROOTS.get_or_init(|| {
        include_str!("../../../packs/id/roots.txt").lines().filter(|l| !l.starts_with('#')).collect()
    })
}

/// Whether a lower-case word is an Indonesian root or derived from one by prefixes and suffixes.
pub(crate) fn known(word: &str) -> bool {
    let roots = roots();
    roots.contains(word) || affix::root(word, |r| roots.contains(r)).is_some()
}

/// Affixes off words that can have them; “monyet-monyet” → “monyet”, “menggeleng-gelengkan” → “geleng”.
fn indonesian(lower: &str, upos: Upos) -> Cow<'_, str> {
    if !matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::Adv) || !lower.is_ascii() {
        return Cow::Borrowed(lower);
    }
    let roots = roots();
    if let Some((left, right)) = lower.split_once('-') {
        let (a, b) = (indonesian(left, upos), indonesian(right, upos));
        let alike = a == b || left == right || right.starts_with(&*a) || left.ends_with(&*b);
        return if alike { a } else { Cow::Borrowed(lower) };
    }
    if roots.contains(lower) {
        return Cow::Borrowed(lower);
    }
    match affix::root(lower, |r| roots.contains(r)) {
        Some(root) => Cow::Owned(root.as_str().to_owned()),
        None => Cow::Borrowed(lower),
    }
}

/// One half of a word written twice: “anak-anak” → “anak”.
fn doubled(lower: &str) -> Option<&str> {
    let (left, right) = lower.split_once('-')?;
    (left == right).then_some(left)
}

#[cfg(test)]
mod tests;
