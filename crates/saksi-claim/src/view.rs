//! One sentence as the rules see it: tokens, tree, cues, and the small questions every rule asks.

use crate::scope::Cues;
use saksi_ground::Ground;
use saksi_lang::{Analysis, Rel, Upos};
use std::ops::Range;

/// A sentence with all that is known of it.
pub(crate) struct View<'a, 't> {
    pub(crate) analysis: &'a Analysis<'t>,
    pub(crate) ground: &'a Ground,
    pub(crate) cues: &'a Cues,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    /// Tokens of the sentence.
    pub(crate) tokens: Range<usize>,
}

/// Words that open a clause of their own.
const OPENERS: &[&str] = &[
    "that",
    "which",
    "who",
    "whom",
    "whose",
    "because",
    "while",
    "when",
    "after",
    "before",
    "since",
    "although",
    "though",
    "as",
    "if",
    "unless",
    "where",
    "until",
    "whereas",
    "but",
    "yang",
    "bahwa",
    "karena",
    "sebab",
    "ketika",
    "saat",
    "setelah",
    "usai",
    "sebelum",
    "sejak",
    "meski",
    "meskipun",
    "walaupun",
    "jika",
    "apabila",
    "kalau",
    "bila",
    "sehingga",
    "sementara",
    "sedangkan",
    "namun",
    "tetapi",
    "tapi",
    "hingga",
    "seraya",
    "sambil",
    "dimana",
];

/// Words that join equals.
const AND: &[&str] = &["and", "or", "dan", "atau", "serta", "maupun", "&"];

/// Determiners and possessives that tell that a thing is known already.
const DEFINITE: &[&str] = &[
    "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "'s", "’s",
    "itu", "ini", "tersebut", "nya",
];

impl View<'_, '_> {
    /// Whether the sentence has a tree.
    pub(crate) fn parsed(&self) -> bool {
        self.analysis.sentences[self.sentence].parsed
    }

    /// Whether a token joins equals.
    pub(crate) fn is_and(&self, at: usize) -> bool {
        AND.contains(&self.analysis.lower(at))
    }

    /// Whether a token opens a clause.
    pub(crate) fn is_clause_opener(&self, at: usize) -> bool {
        OPENERS.contains(&self.analysis.lower(at))
    }

    /// Whether a token makes its noun definite. A token outside the sentence does not.
    pub(crate) fn is_definite(&self, at: usize) -> bool {
        self.tokens.contains(&at) && DEFINITE.contains(&self.analysis.lower(at))
    }

    /// Whether a token ends a clause: strong punctuation, a bracket, a quotation mark.
    pub(crate) fn is_boundary(&self, at: usize) -> bool {
        matches!(
            self.analysis.lower(at),
            ";" | ":"
                | "–"
                | "—"
                | "("
                | ")"
                | "\""
                | "“"
                | "”"
                | "."
                | "?"
                | "!"
                | "--"
                | "..."
                | "…"
                | "["
                | "]"
        )
    }

    /// Whether a clause boundary stands strictly between two tokens.
    pub(crate) fn boundary_between(&self, from: usize, to: usize) -> bool {
        (from + 1..to)
            .any(|i| self.is_boundary(i) || self.is_clause_opener(i) || self.analysis.lower(i) == ",")
    }

    /// Whether a comma stands strictly between two tokens.
    pub(crate) fn comma_between(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|i| self.analysis.lower(i) == "," || self.is_boundary(i))
    }

    /// Whether quotation marks part two tokens: an odd number between them.
    pub(crate) fn quoted_apart(&self, a: usize, b: usize) -> bool {
        let (a, b) = (a.min(b), a.max(b));
        (a..b).filter(|&i| matches!(self.analysis.lower(i), "\"" | "“" | "”")).count() % 2 == 1
    }

    /// Whether a verb stands strictly between two tokens.
    pub(crate) fn verb_between(&self, from: usize, to: usize) -> bool {
        (from + 1..to).any(|i| self.analysis.tokens[i].upos == Upos::Verb)
    }

    /// The first token of the clause that token `at` stands in, by pattern.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let mut i = at;
        while i > self.tokens.start {
            let before = i - 1;
            if self.is_boundary(before) || self.is_clause_opener(before) || self.analysis.lower(before) == ","
            {
                return i;
            }
            i -= 1;
        }
        self.tokens.start
    }

    /// The token after the clause that token `at` stands in, by pattern.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        (at + 1..self.tokens.end)
            .find(|&i| {
                self.is_boundary(i)
                    || self.analysis.lower(i) == ","
                    || (self.is_clause_opener(i)
                        && self.analysis.lower(i) != "that"
                        && self.analysis.lower(i) != "bahwa")
            })
            .unwrap_or(self.tokens.end)
    }

    /// Whether a token can be part of a noun phrase.
    pub(crate) fn nominal(&self, at: usize) -> bool {
        matches!(
            self.analysis.tokens[at].upos,
            Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj | Upos::Det | Upos::Pron | Upos::Sym
        ) || self.analysis.tokens[at].rel == Rel::Amod
            || matches!(self.analysis.lower(at), "'s" | "’s" | "’" | "-")
    }

    /// The first token of the noun phrase whose noun stands at `noun`: its modifiers to the left.
    pub(crate) fn phrase_start(&self, noun: usize) -> usize {
        let mut i = noun;
        while i > self.tokens.start && self.nominal(i - 1) && !self.is_clause_opener(i - 1) {
            // “gave Ukraine weapons”: two nouns side by side after a verb still make one stretch; English
            // determiners open a phrase, so a phrase never reaches over one.
            i -= 1;
            if matches!(self.analysis.tokens[i].upos, Upos::Det)
                && !matches!(
                    self.analysis.lower(i),
                    "itu" | "ini" | "tersebut" | "all" | "both" | "half" | "semua"
                )
            {
                break;
            }
        }
        i
    }

    /// The children of a token, in order.
    pub(crate) fn children(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        self.tokens.clone().filter(move |&i| i != head && self.analysis.tokens[i].head as usize == head)
    }

    /// The child with a relation, if there is one.
    pub(crate) fn child(&self, head: usize, rel: Rel) -> Option<usize> {
        self.children(head).find(|&i| self.analysis.tokens[i].rel == rel)
    }
}
