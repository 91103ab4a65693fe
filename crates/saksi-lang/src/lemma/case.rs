//! Capitals of lemmas, as the treebanks give them.

use super::table::Table;
use crate::{Language, Upos};
use std::borrow::Cow;

/// The lemma with its capitals.
pub(super) fn cased<'w>(
    language: Language,
    table: &Table,
    form: &'w str,
    lemma: &'w str,
    upos: Upos,
    first: bool,
) -> Cow<'w, str> {
    if let Some(cased) = table.cased(lemma, upos) {
        return Cow::Owned(cased.to_owned());
    }
    if !form.chars().any(char::is_uppercase) {
        return Cow::Borrowed(lemma);
    }
    match language {
        Language::En => english(form, lemma, upos, first),
        // In names a common word stays as written: “Bank Pembangunan”; at the start of a sentence it does not.
        Language::Id => {
            let name = matches!(upos, Upos::Propn | Upos::X) || !first;
            if name { Cow::Borrowed(form) } else { Cow::Borrowed(lemma) }
        }
    }
}

fn english<'w>(form: &'w str, lemma: &'w str, upos: Upos, first: bool) -> Cow<'w, str> {
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let large = form.chars().filter(|c| c.is_uppercase()).count();
    let shouted = large == letters && letters > 4;
    let keeps = match upos {
        Upos::Propn => true,
        Upos::Adj => !first && large == 1,
        Upos::Num => large == letters,
        Upos::Sym | Upos::X => true,
        Upos::Noun => large > 1 && letters <= 4 || form.bytes().any(|b| b.is_ascii_digit()) || letters == 1,
        _ => false,
    };
    // “PM” is “p.m.”.
    let spelt = lemma.contains('.') && !form.contains('.');
    if !keeps || spelt {
        return Cow::Borrowed(lemma);
    }
    // An acronym has no ending to lose: “AMS”.
    if upos == Upos::Propn && large == letters && (2..=4).contains(&large) {
        return Cow::Borrowed(form);
    }
    // Capitals of the form as far as the lemma runs along with it; of a shouted name only the first.
    let mut out = String::with_capacity(lemma.len());
    let mut written = form.chars();
    let mut along = true;
    for (i, c) in lemma.chars().enumerate() {
        let w = written.next();
        along &= w.is_some_and(|w| w == c || w.to_lowercase().eq([c]));
        match w {
            Some(w) if along && (i == 0 || !shouted) => out.push(w),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}
