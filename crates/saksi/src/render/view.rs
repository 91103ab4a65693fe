//! A record with its words at hand.

use saksi_record::{Attribution, CharSpan, Claim, Entity, Participant, Record};

/// A record whose spans can be sliced quickly.
#[derive(Debug)]
pub(crate) struct View<'r> {
    /// The record.
    pub(crate) record: &'r Record,
    /// Its text, by code point.
    pub(crate) chars: Vec<char>,
}

impl<'r> View<'r> {
    pub(crate) fn new(record: &'r Record) -> Self {
        Self { record, chars: record.text.chars().collect() }
    }

    /// The words of a span, blanks and line breaks as single blanks; empty for a span that leaves the text.
    pub(crate) fn words(&self, span: CharSpan) -> String {
        let slice = self.chars.get(span.start() as usize..span.end() as usize).unwrap_or_default();
        let text: String = slice.iter().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The entity with this id.
    pub(crate) fn entity(&self, id: Option<&str>) -> Option<&'r Entity> {
        let id = id?;
        self.record.entities.iter().find(|e| e.id == id)
    }

    /// Somebody as written, and in brackets who that is where the words do not say it.
    pub(crate) fn participant(&self, p: &Participant) -> String {
        let words = cut(&self.words(CharSpan::between(p.start, p.end)), 70);
        match self.entity(p.entity.as_deref()) {
            Some(e) if !same(&words, &e.name) => format!("{words} ({})", e.name),
            _ => words,
        }
    }

    /// Several, parted by semicolons.
    pub(crate) fn participants(&self, list: &[Participant]) -> String {
        list.iter().map(|p| self.participant(p)).collect::<Vec<_>>().join("; ")
    }

    /// Who speaks: the entity by its name, else the words for it.
    pub(crate) fn speaker(&self, a: &Attribution) -> Option<String> {
        let entity = self.entity(a.speaker.as_deref()).map(|e| e.name.clone());
        entity.or_else(|| a.source.map(|s| self.words(s))).filter(|s| !s.is_empty())
    }

    /// Whose word a claim is; empty for the outlet's own.
    pub(crate) fn sources(&self, claim: &Claim) -> String {
        let said =
            claim.attributions.iter().filter_map(|id| self.record.attributions.iter().find(|a| a.id == *id));
        let mut names: Vec<String> = Vec::new();
        for a in said {
            let name = self.speaker(a).unwrap_or_else(|| "a source without a name".to_string());
            let via: Vec<&str> = a.via.iter().map(|v| v.outlet.as_str()).collect();
            let name = if via.is_empty() { name } else { format!("{name}, via {}", via.join(", via ")) };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join("; ")
    }

    /// The figures of a claim as written, with what they count.
    pub(crate) fn figures(&self, claim: &Claim) -> String {
        let mut out: Vec<String> = Vec::new();
        for q in &claim.quantities {
            let Some(quantity) = self.record.quantities.get(q.quantity) else { continue };
            let mut said = self.words(CharSpan::between(quantity.start, quantity.end));
            let noun = quantity.noun.as_deref().unwrap_or_default();
            if !noun.is_empty() && !said.to_lowercase().contains(&noun.to_lowercase()) {
                said = format!("{said} {noun}");
            }
            out.push(super::words::figure(&said, q.role));
        }
        out.join("; ")
    }

    /// When and where, as far as the claim says.
    pub(crate) fn when(&self, claim: &Claim) -> String {
        claim.time.as_ref().map_or_else(String::new, |t| super::days(t.from.as_deref(), t.to.as_deref()))
    }

    /// The places of a claim as written.
    pub(crate) fn places(&self, claim: &Claim) -> String {
        let places = claim.places.iter().filter_map(|&i| self.record.places.get(i));
        let mut names: Vec<String> = Vec::new();
        for p in places {
            let name = self.words(CharSpan::between(p.start, p.end));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }
}

/// Whether the words already say the name, or the name the words.
fn same(words: &str, name: &str) -> bool {
    let (words, name) = (words.to_lowercase(), name.to_lowercase());
    words.contains(&name) || name.contains(&words)
}

/// The beginning of a text, with a mark where it was cut.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let head: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = head.rfind(' ').filter(|at| *at > head.len() / 2).map_or(head.as_str(), |at| &head[..at]);
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_ends_at_a_word_and_says_so() {
        assert_eq!(cut("satu dua tiga", 20), "satu dua tiga");
        assert_eq!(cut("satu dua tiga empat", 12), "satu dua…");
    }

    #[test]
    fn a_pronoun_is_not_its_name() {
        assert!(!same("mereka", "NATO"));
        assert!(same("pasukan NATO", "NATO"));
        assert!(same("Stoltenberg", "Jens Stoltenberg"));
    }
}
