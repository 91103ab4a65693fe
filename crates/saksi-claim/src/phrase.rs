//! Noun phrases: the whole phrase as written, without its relative clause.

use crate::view::View;
use saksi_lang::{Language, Rel, Upos};
use std::ops::Range;

/// The longest phrase taken, in tokens.
const LONGEST: usize = 24;

impl View<'_, '_> {
    /// The phrase whose head stands at `head`: from the tree where there is one, else from the tags.
    pub(crate) fn phrase(&self, head: usize) -> Range<usize> {
        if self.parsed() { self.subtree(head) } else { self.chunk(head) }
    }

    /// The phrases of a head and of the heads joined to it (“Israel and Hamas”).
    pub(crate) fn phrases(&self, head: usize) -> Vec<Range<usize>> {
        let mut list = vec![self.phrase(head)];
        if self.parsed() {
            for child in self.children(head) {
                let token = &self.analysis.tokens[child];
                if token.rel == Rel::Conj && child > head && self.is_head(child) {
                    list.push(self.phrase(child));
                }
            }
        }
        list
    }

    /// Whether a token can head a participant.
    pub(crate) fn is_head(&self, at: usize) -> bool {
        matches!(
            self.analysis.tokens[at].upos,
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::X | Upos::Adj | Upos::Det | Upos::Sym
        )
    }

    fn subtree(&self, head: usize) -> Range<usize> {
        let inside = |i: usize| self.descends(i, head);
        let mut start = head;
        while start > self.tokens.start && head - start < LONGEST && inside(start - 1) {
            start -= 1;
        }
        let mut end = head + 1;
        while end < self.tokens.end && end - head < LONGEST {
            let apposition = self.analysis.lower(end) == "," && self.appositive_at(end + 1, head);
            if !inside(end) && !apposition && !self.opens_bracket(end, head) {
                break;
            }
            end += 1;
        }
        self.tidy(start..end, head)
    }

    /// Whether a comma before token `at` leads into an apposition of `head`.
    fn appositive_at(&self, at: usize, head: usize) -> bool {
        (at..(at + 8).min(self.tokens.end)).any(|i| {
            self.analysis.tokens[i].rel == Rel::Appos
                && self.analysis.tokens[i].head as usize == head
                && self.descends(at, head)
        })
    }

    /// Whether token `at` opens a short bracket that belongs to `head`: “the European Union (EU)”.
    fn opens_bracket(&self, at: usize, head: usize) -> bool {
        match self.analysis.lower(at) {
            "(" => {
                (at + 1..(at + 5).min(self.tokens.end)).any(|i| self.analysis.lower(i) == ")")
                    && at == self.last_of(head) + 1
            }
            ")" => (at.saturating_sub(4)..at).any(|i| self.analysis.lower(i) == "("),
            _ => false,
        }
    }

    fn last_of(&self, head: usize) -> usize {
        (head + 1..self.tokens.end).take_while(|&i| self.descends(i, head)).last().unwrap_or(head)
    }

    /// Whether `at` hangs from `head` by relations that stay inside a noun phrase.
    fn descends(&self, at: usize, head: usize) -> bool {
        let mut i = at;
        for _ in 0..12 {
            if i == head {
                return true;
            }
            let token = &self.analysis.tokens[i];
            if matches!(
                token.rel,
                Rel::Acl
                    | Rel::Advcl
                    | Rel::Parataxis
                    | Rel::Ccomp
                    | Rel::Conj
                    | Rel::Cop
                    | Rel::Mark
                    | Rel::Root
                    | Rel::Csubj
                    | Rel::Aux
                    | Rel::Discourse
                    | Rel::Cc
            ) && token.head as usize == head
            {
                return false;
            }
            if matches!(token.rel, Rel::Acl | Rel::Advcl | Rel::Parataxis | Rel::Nsubj | Rel::Ccomp) {
                return false;
            }
            let up = token.head as usize;
            if up == i || !self.tokens.contains(&up) {
                return false;
            }
            i = up;
        }
        false
    }

    /// The phrase around `head` by tags alone.
    fn chunk(&self, head: usize) -> Range<usize> {
        let start = self.phrase_start(head);
        let id = self.analysis.language == Language::Id;
        let mut end = head + 1;
        while end < self.tokens.end && end - head < LONGEST {
            let token = &self.analysis.tokens[end];
            let more = match token.upos {
                Upos::Noun | Upos::Propn | Upos::Num => true,
                Upos::Adj | Upos::Det => id,
                _ => {
                    token.glued
                        || (self.analysis.lower(end) == "of"
                            && end + 1 < self.tokens.end
                            && self.nominal(end + 1))
                }
            };
            if !more {
                break;
            }
            end += 1;
        }
        self.tidy(start..end, head)
    }

    /// Drops what a phrase does not begin or end with: prepositions, commas, marks.
    fn tidy(&self, range: Range<usize>, head: usize) -> Range<usize> {
        let edge = |i: usize| {
            let token = &self.analysis.tokens[i];
            matches!(token.upos, Upos::Punct | Upos::Cconj | Upos::Sconj)
                || (token.rel == Rel::Case && !matches!(self.analysis.lower(i), "'s" | "’s" | "’"))
                || (token.upos == Upos::Adv && i > head)
                || matches!(
                    self.analysis.lower(i),
                    "lalu" | "kemudian" | "bahkan" | "juga" | "sempat" | "kembali" | "akhirnya" | "pun"
                )
                || matches!(self.analysis.lower(i), "'" | "oleh" | "by" | "bahwa" | "that")
        };
        let (mut start, mut end) = (range.start, range.end);
        while start < head && edge(start) {
            start += 1;
        }
        while end > head + 1 && self.analysis.lower(end - 1) != ")" && edge(end - 1) {
            end -= 1;
        }
        // “Russia's”: the mark of possession is no part of the name.
        if end > head + 1 && matches!(self.analysis.lower(end - 1), "'s" | "’s" | "’" | "'") {
            end -= 1;
        }
        start..end
    }

    /// The noun phrase that ends right before token `at`, adverbs and auxiliaries skipped; its last noun is its head.
    pub(crate) fn head_before(&self, at: usize, stop_at_verb: bool) -> Option<usize> {
        let mut i = at;
        while i > self.tokens.start {
            i -= 1;
            let token = &self.analysis.tokens[i];
            if self.is_boundary(i) {
                return None;
            }
            match token.upos {
                Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num => return Some(self.head_of_chunk(i)),
                Upos::Verb if stop_at_verb => return None,
                _ => {}
            }
            if at - i > 8 {
                return None;
            }
        }
        None
    }

    /// The noun phrase that begins right after token `at`.
    pub(crate) fn head_after(&self, at: usize) -> Option<usize> {
        for i in at + 1..(at + 7).min(self.tokens.end) {
            let token = &self.analysis.tokens[i];
            match token.upos {
                Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num => return Some(self.head_of_chunk(i)),
                Upos::Det | Upos::Adj | Upos::Sym | Upos::Part => {}
                Upos::Adv => {}
                Upos::Punct if matches!(self.analysis.lower(i), "\"" | "“" | "'" | "‘") => {}
                _ => return None,
            }
        }
        None
    }

    /// The head of the chunk a nominal token stands in: in English its last noun, in Indonesian its first.
    fn head_of_chunk(&self, at: usize) -> usize {
        let noun = |i: usize| {
            matches!(self.analysis.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron)
        };
        match self.analysis.language {
            Language::En => {
                let mut i = at;
                while i + 1 < self.tokens.end && noun(i + 1) && self.analysis.tokens[i].upos != Upos::Pron {
                    i += 1;
                }
                i
            }
            Language::Id => {
                let mut i = at;
                while i > self.tokens.start && noun(i - 1) && self.analysis.tokens[i].upos != Upos::Pron {
                    i -= 1;
                }
                i
            }
        }
    }
}
