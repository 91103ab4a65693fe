//! Names agree within a text: one spelling is one kind, and a name seen once is seen again.

use crate::{Analysis, Name, NameKind, Upos};
use std::collections::BTreeMap;

/// How often a spelling was read as a person, a place, an organization.
type Votes = [u32; 3];

const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Place, NameKind::Organization];

/// Makes the names of a text agree.
///
/// Fires: “Sri Mulyani … Mulyani (read as a place)” makes the second a person, and a “Mulyani” that was
/// passed over a name. Not: “Jakarta” beside the team “Persija Jakarta”, which keeps its own kind, for only
/// parts of persons' names stand for the whole.
pub(crate) fn agree(analysis: &mut Analysis<'_>) {
    let mut whole: BTreeMap<String, Votes> = BTreeMap::new();
    let mut parts: BTreeMap<&str, Votes> = BTreeMap::new();
    for name in &analysis.names {
        whole.entry(spelling(analysis, name)).or_default()[name.kind as usize] += 1;
        if name.tokens.len() > 1 {
            for t in name.tokens.clone().filter(|&t| analysis.tokens[t].upos == Upos::Propn) {
                parts.entry(analysis.form(t)).or_default()[name.kind as usize] += 1;
            }
        }
    }
    let person_part = |form: &str| -> bool {
        form.chars().count() > 2 && parts.get(form).is_some_and(|v| v[0] > 0 && v[1] == 0 && v[2] == 0)
    };
    let mut names: Vec<Name> = Vec::with_capacity(analysis.names.len());
    for name in &analysis.names {
        let mut name = name.clone();
        if name.tokens.len() == 1 && person_part(analysis.form(name.tokens.start)) {
            name.kind = NameKind::Person;
        } else if let Some(kind) = whole.get(&spelling(analysis, &name)).and_then(majority) {
            name.kind = kind;
        }
        names.push(name);
    }
    let mut named = vec![false; analysis.tokens.len()];
    names.iter().for_each(|n| named[n.tokens.clone()].fill(true));
    for (t, token) in analysis.tokens.iter().enumerate() {
        let form = analysis.form(t);
        let next = |i: usize| analysis.tokens.get(i).is_some_and(|n| n.upos == Upos::Propn && !named[i]);
        // Beside another proper noun it is a part of something else.
        let alone = !next(t + 1) && !t.checked_sub(1).is_some_and(next);
        if named[t]
            || token.upos != Upos::Propn
            || !alone
            || !form.chars().next().is_some_and(char::is_uppercase)
        {
            continue;
        }
        let seen = whole.get(form).filter(|v| v.iter().sum::<u32>() > 1).and_then(majority);
        let kind = if person_part(form) { Some(NameKind::Person) } else { seen };
        if let Some(kind) = kind {
            names.push(Name { span: token.span, tokens: t..t + 1, kind });
        }
    }
    names.sort_by_key(|n| n.tokens.start);
    analysis.names = names;
}

/// The kind that more than half the votes name.
fn majority(votes: &Votes) -> Option<NameKind> {
    let all: u32 = votes.iter().sum();
    (0..3).find(|&k| votes[k] * 2 > all).map(|k| KINDS[k])
}

/// The words of a name with one blank between.
fn spelling(analysis: &Analysis<'_>, name: &Name) -> String {
    let mut out = String::new();
    for t in name.tokens.clone() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(analysis.form(t));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Rel, Token, Voice};
    use saksi_text::Span;

    /// An analysis of capitalised words; each name is its first word, the word after its last, its kind.
    fn analysis<'t>(text: &'t str, names: &[(usize, usize, NameKind)]) -> Analysis<'t> {
        let mut a = Analysis {
            text,
            language: Language::Id,
            sentences: vec![],
            tokens: vec![],
            names: vec![],
            arena: String::new(),
        };
        let mut at = 0;
        for word in text.split(' ') {
            let span = Span::between(at, at + word.len() as u32);
            let upos = if word.starts_with(char::is_uppercase) { Upos::Propn } else { Upos::Verb };
            a.tokens.push(Token {
                span,
                lower: Span::default(),
                lemma: Span::default(),
                upos,
                rel: Rel::Dep,
                voice: Voice::None,
                head: a.tokens.len() as u32,
                glued: false,
            });
            at += word.len() as u32 + 1;
        }
        for &(start, end, kind) in names {
            a.names.push(Name { span: a.span_of(start..end), tokens: start..end, kind });
        }
        a
    }

    fn read(a: &Analysis<'_>) -> Vec<(String, NameKind)> {
        a.names.iter().map(|n| (spelling(a, n), n.kind)).collect()
    }

    #[test]
    fn a_part_of_a_person_is_that_person() {
        let mut a = analysis(
            "Rini Hartati tiba Hartati bicara Hartati pergi",
            &[(0, 2, NameKind::Person), (3, 4, NameKind::Place)],
        );
        agree(&mut a);
        let hartati = ("Hartati".to_owned(), NameKind::Person);
        assert_eq!(read(&a), [("Rini Hartati".to_owned(), NameKind::Person), hartati.clone(), hartati]);
    }

    #[test]
    fn a_place_in_a_body_keeps_its_kind() {
        let mut a = analysis(
            "Dinas Bogor kerja di Bogor lalu Bogor",
            &[(0, 2, NameKind::Organization), (4, 5, NameKind::Place), (6, 7, NameKind::Place)],
        );
        agree(&mut a);
        assert_eq!(a.names[1].kind, NameKind::Place);
        assert_eq!(a.names[2].kind, NameKind::Place);
    }

    #[test]
    fn most_readings_of_a_spelling_win() {
        let kinds = [NameKind::Place, NameKind::Organization, NameKind::Place];
        let names: Vec<_> = kinds.iter().enumerate().map(|(i, &k)| (i * 2, i * 2 + 1, k)).collect();
        let mut a = analysis("Ambon naik Ambon turun Ambon", &names);
        agree(&mut a);
        assert!(a.names.iter().all(|n| n.kind == NameKind::Place));
    }
}
