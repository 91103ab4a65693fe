//! What is counted: units, currencies, nouns.

use super::{Draft, Reader};
use crate::lex::{Entry, Kind};
use crate::number::Number;
use saksi_lang::Upos;
use saksi_record::Unit;

/// The unit of measure at a piece: “seven trading days”.
fn lexicon_measure(reader: &Reader<'_>, at: usize) -> Option<(usize, Unit)> {
    let p = reader.pieces;
    p.lexicon
        .find(p.list, at, |e| if let Entry::Measure(u) = e { Some(u) } else { None })
        .filter(|_| p.form(at).len() > 3)
}

/// Words looked at after a number before giving up on a noun.
const REACH: usize = 6;

impl Reader<'_> {
    /// Reads what stands after the number: a unit, a currency or a noun phrase.
    pub(super) fn count(&self, draft: &mut Draft, number: &Number) {
        let p = self.pieces;
        let lexicon = p.lexicon;
        let hyphen = usize::from(p.hyphen(draft.end) && p.glued(draft.end + 1));
        let mut at = draft.end + hyphen;
        if number.vague || number.scale > 1.0 {
            at += self.is(at, Entry::Of);
        }
        if let Some((n, code)) =
            lexicon.find(p.list, at, |e| if let Entry::Suffix(c) = e { Some(c) } else { None })
        {
            draft.currency = Some(code);
            draft.unit = Unit::Money;
            draft.noun = Some(p.span(at, at + n));
            draft.end = at + n;
            return;
        }
        if draft.unit == Unit::Money {
            return;
        }
        if let Some((n, unit)) =
            lexicon.find(p.list, at, |e| if let Entry::Measure(u) = e { Some(u) } else { None })
        {
            draft.unit = unit;
            draft.noun = Some(p.span(at, at + n));
            draft.end = at + n;
            return;
        }
        let times = self.is(at, Entry::Times);
        if times > 0 {
            draft.unit = Unit::Item;
            draft.noun = Some(p.span(at, at + times));
            draft.end = at + times;
            if lexicon.comma && self.noun_word(at + times) {
                draft.noun = Some(p.span(at + times, at + times + 1));
                draft.end += 1;
            }
            return;
        }
        if lexicon.comma {
            self.noun_after(draft, at);
        } else {
            self.noun_at_end(draft, at);
        }
    }

    /// Indonesian: the noun follows the number, or its classifier.
    fn noun_after(&self, draft: &mut Draft, at: usize) {
        let p = self.pieces;
        let classifier = self.is(at, Entry::Classifier);
        let after = at + classifier;
        if classifier > 0
            && let Some((n, unit)) = self.person(after)
        {
            return self.set(draft, after, after + n, unit);
        }
        if let Some((n, unit)) = self.person(at) {
            return self.set(draft, at, at + n, unit);
        }
        if classifier > 0 {
            if self.noun_word(after) {
                return self.set(draft, after, after + 1, Unit::Item);
            }
            return self.set(draft, at, after, Unit::Item);
        }
        if self.noun_word(at) {
            // “rudal-rudal”: a doubled noun is one word
            let double = p.hyphen(at + 1) && p.glued(at + 1) && p.glued(at + 2);
            self.set(draft, at, at + if double { 3 } else { 1 }, Unit::Item);
        }
    }

    /// English: the noun is the last of its phrase.
    fn noun_at_end(&self, draft: &mut Draft, at: usize) {
        let p = self.pieces;
        let mut best: Option<(usize, usize, Unit)> = None;
        let mut i = at;
        // “149 of the survivors”
        if p.form(at) == "of"
            && matches!(p.form(at + 1), "the" | "these" | "those" | "their" | "its" | "his" | "her" | "our")
        {
            i += 2;
        }
        let mut words = 0;
        while words < REACH {
            let skip = self.is(i, Entry::Adjective);
            if skip > 0 && best.is_none() {
                i += skip;
                continue;
            }
            if p.hyphen(i) && p.glued(i) && p.glued(i + 1) {
                i += 1;
                continue;
            }
            // “U.S. warships”
            if p.list.get(i).is_some_and(|x| x.capital)
                && p.form(i).len() == 1
                && p.mark(i + 1, '.')
                && p.glued(i + 1)
            {
                i += 2;
                continue;
            }
            if p.kind(i) != Some(Kind::Word) {
                break;
            }
            let measure = lexicon_measure(self, i);
            if let Some((n, unit)) = measure.filter(|_| best.is_none()) {
                best = Some((i, i + n, unit));
                break;
            }
            if let Some((n, unit)) = self.person(i) {
                best = Some((i, i + n, unit));
                i += n;
                words += 1;
                continue;
            }
            if self.is(i, Entry::Stop) > 0 || p.form(i).len() == 1 && p.form(i) != "U" {
                break;
            }
            match self.upos(i) {
                Upos::Noun | Upos::Propn => best = Some((i, i + 1, self.plural_unit(i))),
                Upos::Adj | Upos::Num => {}
                Upos::X => {
                    let plural =
                        p.form(i).ends_with('s') && !p.form(i).ends_with("ss") && p.form(i).len() > 3;
                    if plural || self.is(i, Entry::Collective) > 0 {
                        best = Some((i, i + 1, self.plural_unit(i)));
                        break;
                    }
                }
                Upos::Verb if best.is_none() && p.form(i).ends_with("ed") | p.form(i).ends_with("ing") => {}
                _ => break,
            }
            i += 1;
            words += 1;
        }
        match best {
            Some((from, to, unit)) => self.set(draft, from, to, unit),
            // “one child”, “two aircraft”: no plural to see
            None if self.upos(at) == Upos::X && self.noun_word(at) && self.is(at, Entry::BarePeople) == 0 => {
                self.set(draft, at, at + 1, Unit::Item);
            }
            None => {}
        }
    }

    fn set(&self, draft: &mut Draft, from: usize, to: usize, unit: Unit) {
        draft.noun = Some(self.pieces.span(from, to));
        draft.end = to;
        draft.unit = unit;
    }

    fn person(&self, at: usize) -> Option<(usize, Unit)> {
        let p = self.pieces;
        p.lexicon.find(p.list, at, |e| if let Entry::Noun(u) = e { Some(u) } else { None })
    }

    /// “Palestinians”, “Israelis”: a capitalised plural of a people.
    fn plural_unit(&self, at: usize) -> Unit {
        let form = self.pieces.form(at);
        let people = ["ans", "is", "eks", "ese", "ish", "ots", "ards"].iter().any(|e| form.ends_with(e));
        if self.pieces.list[at].capital && people { Unit::Person } else { Unit::Item }
    }

    /// Whether a word may be the noun that is counted: tagged so, or not known to be anything else.
    fn noun_word(&self, at: usize) -> bool {
        let p = self.pieces;
        if p.kind(at) != Some(Kind::Word)
            || self.is(at, Entry::Stop) > 0
            || self.is(at, Entry::BarePeople) > 0
        {
            return false;
        }
        match self.upos(at) {
            Upos::Noun | Upos::Propn => true,
            Upos::X => p.form(at).len() > 2,
            _ => false,
        }
    }
}
