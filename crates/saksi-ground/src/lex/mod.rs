//! The words that number, count and date, and the pieces a sentence is cut into to find them.
//!
//! Quantities and times are read from [`Piece`]s rather than from tokens: a piece is the least thing their
//! grammars speak of (“twenty”, “-”, “five”; “Rp”, “1,2”), whatever the tokenizer keeps together.

mod digits;
mod entry;
mod pack;
mod piece;

pub(crate) use digits::Digits;
pub(crate) use entry::Entry;
pub(crate) use piece::{Kind, Piece, Pieces};

use rustc_hash::FxHashMap;

/// A phrase that starts with some word.
#[derive(Debug)]
struct Phrase {
    /// The words after the first.
    rest: Box<[u32]>,
    entry: Entry,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    ids: FxHashMap<Box<str>, u32>,
    /// By the first word's id; longest first.
    phrases: Vec<Vec<Phrase>>,
    /// By id: whether a number in words may start with the word.
    numbers: Vec<bool>,
    /// By id: whether a time expression may start with the word.
    times: Vec<bool>,
    /// Whether the mark between whole and part is a comma.
    pub(crate) comma: bool,
}

impl Lexicon {
    /// Whether a number may start at a piece.
    #[inline]
    pub(crate) fn starts_number(&self, piece: &Piece) -> bool {
        piece.kind == Kind::Number || self.numbers.get(piece.id as usize).is_some_and(|b| *b)
    }

    /// Whether a time expression may start at a piece.
    #[inline]
    pub(crate) fn starts_time(&self, piece: &Piece) -> bool {
        piece.kind == Kind::Number || self.times.get(piece.id as usize).is_some_and(|b| *b)
    }

    /// The id of a lower-case word; 0 if no phrase has it.
    pub(crate) fn id(&self, lower: &str) -> u32 {
        self.ids.get(lower).copied().unwrap_or(0)
    }

    /// What the pieces from `at` on mean: the first entry of the longest phrase that `pick` accepts, and its length.
    #[inline]
    pub(crate) fn find<T>(
        &self,
        pieces: &[Piece],
        at: usize,
        pick: impl Fn(Entry) -> Option<T>,
    ) -> Option<(usize, T)> {
        let id = pieces.get(at)?.id;
        if id == 0 {
            return None;
        }
        for phrase in &self.phrases[id as usize] {
            let Some(here) = pieces.get(at + 1..at + 1 + phrase.rest.len()) else { continue };
            if here.iter().zip(&phrase.rest).all(|(p, id)| p.id == *id)
                && let Some(found) = pick(phrase.entry)
            {
                return Some((1 + phrase.rest.len(), found));
            }
        }
        None
    }

    /// Length of the longest phrase at `at` whose entry is `entry`; 0 if there is none.
    #[inline]
    pub(crate) fn is(&self, pieces: &[Piece], at: usize, entry: Entry) -> usize {
        self.find(pieces, at, |e| (e == entry).then_some(())).map_or(0, |(n, ())| n)
    }

    fn intern(&mut self, word: &str) -> u32 {
        if self.phrases.is_empty() {
            self.phrases.push(Vec::new());
        }
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = self.phrases.len() as u32;
        self.phrases.push(Vec::new());
        self.ids.insert(word.into(), id);
        id
    }

    /// Adds a phrase, written lower-case.
    pub(crate) fn add(&mut self, phrase: &str, entry: Entry) {
        let mut words: Vec<u32> = Vec::new();
        piece::cut(phrase, 0, &mut |start, end, _| {
            let id = self.intern(&phrase[start as usize..end as usize]);
            words.push(id);
        });
        let Some((&first, rest)) = words.split_first() else { return };
        if self.numbers.len() < self.phrases.len() {
            self.numbers.resize(self.phrases.len(), false);
            self.times.resize(self.phrases.len(), false);
        }
        self.numbers[first as usize] |= entry.starts_number();
        self.times[first as usize] |= entry.starts_time();
        let list = &mut self.phrases[first as usize];
        if list.iter().any(|p| p.rest[..] == *rest && p.entry == entry) {
            return;
        }
        let at = list.partition_point(|p| p.rest.len() >= rest.len());
        list.insert(at, Phrase { rest: rest.into(), entry });
    }
}
