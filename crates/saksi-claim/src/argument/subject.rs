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
        // “menuduh Rusia berusaha menggulingkan”: nearer than the tree's subject stands the one accused.
        if let Some(asked) = self.asked_before(verb).filter(|&a| found.is_none_or(|s| s < a)) {
            return Some(asked);
        }
        // “two were killed and *five* wounded”, “… dan *ratusan lainnya* terluka”: the nearer figure is the subject.
        if let Some(counted) = self.counted_before(verb).filter(|&c| found.is_none_or(|s| s < c)) {
            return Some(counted);
        }
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

    /// A counted phrase right before the verb, joined to what stands before it.
    fn counted_before(&self, verb: usize) -> Option<usize> {
        let head = self.head_before(verb, true)?;
        let start = self.phrase_start(head);
        let joined = start.checked_sub(1).is_some_and(|i| self.tokens.contains(&i) && self.is_and(i));
        let counted = (start..verb).any(|i| {
            self.analysis.tokens[i].upos == Upos::Num
                || matches!(
                    self.analysis.lower(i),
                    "ratusan" | "puluhan" | "ribuan" | "dozens" | "hundreds" | "thousands" | "sejumlah"
                )
        });
        (joined && counted).then_some(head)
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
                let object = self.asked(up, verb).or_else(|| {
                    self.children(up).find(|&i| {
                        matches!(self.analysis.tokens[i].rel, Rel::Obj | Rel::Iobj) && i > up && i < verb
                    })
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
        let object =
            self.children(up).find(|&i| self.analysis.tokens[i].rel == Rel::Obj && i > up && i < verb);
        object.or_else(|| self.head_after(up).filter(|&i| i < verb)).filter(|_| self.asks(up))
    }

    /// The one asked, accused, let or forced, by the verb of asking nearest before the verb in its clause.
    fn asked_before(&self, verb: usize) -> Option<usize> {
        let start = self.clause_start(verb);
        let up = (start..verb)
            .rev()
            .take(12)
            .find(|&i| self.analysis.tokens[i].upos == Upos::Verb && self.asks(i))?;
        let between = (up + 1..verb).filter(|&i| self.analysis.tokens[i].upos == Upos::Verb).count();
        let asked = self.head_after(up).filter(|&i| i < verb)?;
        (between <= 1).then_some(asked)
    }

    fn asks(&self, at: usize) -> bool {
        let kinds = &[CueKind::Governs, CueKind::Neutral];
        let other = |c: &crate::scope::Cue| c.modality == Some(Modality::Requested) || c.other.is_some();
        self.cues.at_where(self.analysis, at, self.tokens.end, kinds, other).is_some()
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

    /// Where an aside before the verb begins: “22 people*, women and children among them,* died”; the verb itself where
    /// there is none.
    fn before_aside(&self, verb: usize) -> usize {
        let comma = |i: &usize| self.analysis.lower(*i) == ",";
        let Some(last) = verb.checked_sub(1).filter(|i| self.tokens.contains(i)).filter(comma) else {
            return verb;
        };
        (self.tokens.start..last).rev().take(14).find(comma).unwrap_or(verb)
    }

    fn subject_by_pattern(&self, verb: usize) -> Option<usize> {
        let head = self.head_before(self.before_aside(verb), true)?;
        let between = (head + 1..self.before_aside(verb)).any(|i| self.analysis.lower(i) == ",");
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
