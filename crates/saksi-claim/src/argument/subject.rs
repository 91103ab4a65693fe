//! The subject of a verb: its own, shared by coordination, handed down by control, or what a relative clause is about.

use crate::scope::CueKind;
use crate::view::View;
use saksi_lang::{Rel, Upos};
use saksi_record::Modality;

/// Relative words, whose meaning is the noun before them.
const RELATIVE: &[&str] = &["who", "which", "that", "yang", "whom"];

/// How many clauses up a subject is looked for.
const DEPTH: usize = 4;

impl View<'_, '_> {
    /// The head of the subject of the verb at `verb`.
    pub(crate) fn subject(&self, verb: usize) -> Option<usize> {
        let found = if self.parsed() { self.subject_by_tree(verb, 0) } else { None };
        found.or_else(|| self.subject_by_pattern(verb)).filter(|&s| s != verb)
    }

    /// The heads of the subjects of a verb: “Chile and Bolivia signed” may come as two.
    pub(crate) fn subjects(&self, verb: usize) -> Vec<usize> {
        let Some(first) = self.subject(verb) else { return Vec::new() };
        let mut heads = vec![first];
        if self.parsed() && self.analysis.tokens[first].head as usize == verb {
            let more = self
                .children(verb)
                .filter(|&i| i > first && i < verb && self.analysis.tokens[i].rel == Rel::Nsubj);
            heads.extend(more.filter(|&i| (first..i).any(|k| self.is_and(k))));
        }
        heads
    }

    fn subject_by_tree(&self, verb: usize, depth: usize) -> Option<usize> {
        if depth > DEPTH {
            return None;
        }
        let own = self.children(verb).find(|&i| self.analysis.tokens[i].rel == Rel::Nsubj);
        if let Some(s) = own {
            return if RELATIVE.contains(&self.analysis.lower(s)) {
                self.antecedent(verb, s)
            } else {
                Some(s)
            };
        }
        let token = &self.analysis.tokens[verb];
        let up = token.head as usize;
        if up == verb || !self.tokens.contains(&up) {
            return None;
        }
        match token.rel {
            Rel::Acl => Some(up).filter(|&u| self.is_head(u)),
            Rel::Conj | Rel::Parataxis | Rel::Advcl
                if self.asked(up, verb).is_none() || token.rel != Rel::Advcl =>
            {
                if self.is_head(up) && self.analysis.tokens[up].upos != Upos::Adj && token.rel == Rel::Conj {
                    return None;
                }
                self.subject_by_tree(up, depth + 1)
            }
            // “asked residents to leave”, however the tree hangs the infinitive: who is asked does it.
            Rel::Advcl if self.asked(up, verb).is_some() => self.asked(up, verb),
            Rel::Xcomp | Rel::Ccomp => {
                // “urged residents to evacuate”: the object controls; “plans to send”: the subject does.
                let object = self.children(up).find(|&i| {
                    matches!(self.analysis.tokens[i].rel, Rel::Obj | Rel::Iobj) && i > up && i < verb
                });
                let marked = self
                    .child(verb, Rel::Mark)
                    .is_some_and(|m| matches!(self.analysis.lower(m), "that" | "bahwa"));
                object.or_else(|| (!marked).then(|| self.subject_by_tree(up, depth + 1)).flatten())
            }
            _ => None,
        }
    }

    /// The object of a verb of asking at `up`, if it stands between the two.
    fn asked(&self, up: usize, verb: usize) -> Option<usize> {
        let asks = self.cues.at_where(self.analysis, up, self.tokens.end, &[CueKind::Governs], |c| {
            c.modality == Some(Modality::Requested) || c.other.is_some()
        });
        let object =
            self.children(up).find(|&i| self.analysis.tokens[i].rel == Rel::Obj && i > up && i < verb);
        asks.and(object)
    }

    /// The noun a relative clause is about.
    fn antecedent(&self, verb: usize, relative: usize) -> Option<usize> {
        let token = &self.analysis.tokens[verb];
        let up = token.head as usize;
        if token.rel == Rel::Acl && up < relative && self.tokens.contains(&up) {
            return Some(up);
        }
        self.head_before(relative, true)
    }

    fn subject_by_pattern(&self, verb: usize) -> Option<usize> {
        let head = self.head_before(verb, true)?;
        let between = (head + 1..verb).any(|i| self.analysis.lower(i) == ",");
        let oblique = self
            .phrase_start(head)
            .checked_sub(1)
            .is_some_and(|i| i >= self.tokens.start && self.analysis.tokens[i].upos == Upos::Adp);
        if RELATIVE.contains(&self.analysis.lower(head)) {
            return self.head_before(head, true);
        }
        (!between && !oblique).then_some(head)
    }
}
