//! Numbers that count nothing: dates, ages, articles of law, ordinals, scores, names.

use super::{Draft, Reader};
use crate::lex::{Entry, Kind};
use crate::number::Number;
use crate::time::Word;
use saksi_record::Unit;

impl Reader<'_> {
    /// “M 6,2”, “magnitude 6.2”, “Category 5”: pieces of the word before; the value must be one a quake or storm can have.
    pub(super) fn magnitude(&self, at: usize, number: Number) -> Option<usize> {
        let p = self.pieces;
        let (n, ()) = self.before(at, |e| (e == Entry::MagnitudeBefore).then_some(()))?;
        let word = p.form(at - n);
        let letter = word.len() == 1 && word != "M";
        let people =
            p.lexicon.find(p.list, number.end, |e| matches!(e, Entry::Noun(_)).then_some(())).is_some();
        (number.min < 13.0 && !letter && !people).then_some(n)
    }

    /// Whether what stands before a number makes it something else than a count.
    ///
    /// Fires on “Pasal 340”, “F-16”, “ke-21”, “berusia 35”, “(28/2”; not on “menewaskan 5”.
    pub(super) fn no_count_before(&self, at: usize, number: &Number) -> bool {
        let p = self.pieces;
        if at == 0 {
            return false;
        }
        let noun = self.counts(number.end);
        if p.glued(at) {
            let before = p.form(at - 1);
            let joins = matches!(
                before,
                "(" | "\"" | "“" | "‘" | "[" | "'" | "," | ";" | "–" | "—" | "~" | "±" | ">" | "<" | "+"
            );
            // “wargaGaza5” lost its blank; “MH17” never had one
            if p.kind(at - 1) == Some(Kind::Word) && !noun {
                return true;
            }
            if p.kind(at - 1) == Some(Kind::Mark) && !joins {
                let hyphen = p.hyphen(at - 1) && !p.glued(at - 1);
                return !hyphen;
            }
        }
        let led = |at: usize, entry| self.before(at, |e| (e == entry).then_some(())).is_some();
        let open = at - usize::from(p.mark(at - 1, '('));
        if led(at, Entry::AgeBefore) || led(open, Entry::NeverBefore) {
            return true;
        }
        // “Nomor 30 Tahun 2002”
        if led(at, Entry::Time(Word::Law)) && number.plain {
            return true;
        }
        // “Tivi Tujuh”
        if p.kind(at) == Some(Kind::Word)
            && p.list[at].capital
            && p.list[at - 1].capital
            && !noun
            && !self.headline()
        {
            return true;
        }
        // “Android 16”, “Dimensity 9500 MediaTek”: part of a name
        if number.plain
            && p.list[at - 1].kind == Kind::Word
            && p.list[at - 1].capital
            && at > 1
            && p.list[at - 1].id == 0
            && (!noun && p.list.get(number.end).is_none_or(|n| n.capital || n.kind != Kind::Word))
            && !self.headline()
        {
            return true;
        }
        !noun && self.before(at, |e| (e == Entry::NameBefore).then_some(())).is_some()
    }

    /// Whether what stands after a number makes it something else than a count.
    ///
    /// Fires on “21st”, “10:30”, “35-year-old”, “8 a.m.”, “two-state”; not on “72-hour”.
    pub(super) fn no_count_after(&self, at: usize, number: &Number) -> bool {
        let p = self.pieces;
        let lexicon = p.lexicon;
        let end = number.end;
        if p.kind(at) == Some(Kind::Number) {
            let form = p.form(at);
            let zero = form.len() > 1 && form.starts_with('0') && !number.decimal;
            // “1500225”: a telephone number has no marks between its thousands
            let long = number.plain && (form.len() > 9 || form.len() > 6 && !self.counts(end));
            if zero || long {
                return true;
            }
        }
        if p.glued(end) {
            let form = p.form(end);
            let ordinal = matches!(form.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "s" | "x");
            let digits = p.glued(end + 1) && p.kind(end + 1) == Some(Kind::Number);
            // “79'”: a minute of a match
            let minute = matches!(form, "'" | "’" | "′") && !p.glued(end + 1);
            if minute || ordinal || (matches!(form, "/" | ":") && digits) {
                return true;
            }
        }
        let fraction =
            |i| lexicon.find(p.list, i, |e| matches!(e, Entry::Fraction(_)).then_some(())).is_some();
        let hyphen = usize::from(p.hyphen(end) && p.glued(end) && p.glued(end + 1));
        if fraction(end + hyphen) {
            return true;
        }
        let measure =
            lexicon.find(p.list, end + hyphen, |e| if let Entry::Measure(u) = e { Some(u) } else { None });
        if let Some((n, Unit::Duration)) = measure {
            let after = end + hyphen + n;
            let old = after + usize::from(p.hyphen(after));
            if p.form(old).eq_ignore_ascii_case("old") || p.form(old).eq_ignore_ascii_case("olds") {
                return true;
            }
            // “kiper 39 tahun itu”
            if lexicon.comma
                && number.plain
                && matches!(p.form(after), "itu" | "tersebut")
                && p.form(end).eq_ignore_ascii_case("tahun")
            {
                return true;
            }
            // “(35 tahun)”, “, 35 tahun,” after a name
            let opens = at > 1 && (p.mark(at - 1, '(') || p.mark(at - 1, ',')) && p.list[at - 2].capital;
            if opens && (p.mark(after, ')') || p.mark(after, ',')) {
                return true;
            }
        }
        // “two-state”, “five-star”
        if hyphen > 0
            && p.kind(end + 1) == Some(Kind::Word)
            && measure.is_none()
            && !p.form(end + 1).eq_ignore_ascii_case("an")
            && !p.form(end + 1).eq_ignore_ascii_case("odd")
            && !self.counts(end + 1)
        {
            return true;
        }
        if self.is(end, Entry::NameAfter) > 0 {
            return true;
        }
        if number.plain && number.min < 120.0 && at > 0 && !self.counts(end) {
            let stop = p.list.get(end).is_none_or(|n| n.kind == Kind::Mark);
            // “Anwar, 35,” and “Anwar (35)”
            let name = at > 1 && p.list[at - 2].capital;
            if name
                && (p.mark(at - 1, '(') && p.mark(end, ')')
                    || p.mark(at - 1, ',') && stop && !p.mark(end, '%'))
            {
                return true;
            }
            // “she was 14 when”, “who is 64)”
            let is = self.before(at, |e| (e == Entry::Is).then_some(())).is_some();
            let age = stop && !p.mark(end, '%') || matches!(p.form(end), "at" | "when" | "and" | "years");
            let told = (0..at).any(|i| self.is(i, Entry::Total) > 0);
            if is && age && number.min > 9.0 && !told {
                return true;
            }
        }
        // “1) where”
        if number.plain && p.mark(end, ')') && p.glued(end) && !(0..at).any(|i| p.mark(i, '(')) {
            return true;
        }
        // “1. Jakarta”: an item of a list
        at == 0 && number.plain && (p.mark(end, '.') || p.mark(end, ')')) && p.glued(end)
    }

    /// Whether most words of the sentence are capitalised.
    fn headline(&self) -> bool {
        let words = self.pieces.list.iter().filter(|x| x.kind == Kind::Word);
        let (all, capital) = words.fold((0, 0), |(a, c), x| (a + 1, c + usize::from(x.capital)));
        capital * 10 >= all * 7
    }

    /// Where to go on after a number that counts nothing: after what is glued to it (“28/2/2022”, “10:30”).
    pub(super) fn skip(&self, mut at: usize) -> usize {
        let p = self.pieces;
        while p.glued(at)
            && p.glued(at + 1)
            && p.kind(at) == Some(Kind::Mark)
            && p.kind(at + 1) == Some(Kind::Number)
        {
            at += 2;
        }
        at
    }

    /// Whether a counted noun, a unit or a currency starts at `at`.
    pub(super) fn counts(&self, at: usize) -> bool {
        let p = self.pieces;
        p.lexicon
            .find(p.list, at, |e| {
                matches!(
                    e,
                    Entry::Noun(_) | Entry::Measure(_) | Entry::Classifier | Entry::Suffix(_) | Entry::Times
                )
                .then_some(())
            })
            .is_some()
    }

    /// A bare number from 1900 to 2099 that nothing shows to be a count.
    pub(super) fn is_year(&self, number: &Number, draft: &Draft) -> bool {
        number.plain
            && (1900.0..2100.0).contains(&number.min)
            && matches!(draft.unit, Unit::Item | Unit::Other)
    }

    /// Whether a number without noun or unit counts: “31 killed”, “tewaskan 5”, “hampir 400”, “ribuan”.
    pub(super) fn may_stand_alone(
        &self,
        at: usize,
        draft: &Draft,
        number: &Number,
        bounded: bool,
        range: bool,
    ) -> bool {
        let people = self.is(draft.end, Entry::BarePeople) > 0
            || self.before(at, |e| (e == Entry::PeopleBefore).then_some(())).is_some();
        let hyphen = range && (at + 1..draft.number_end).any(|i| self.pieces.hyphen(i));
        people || bounded || number.vague || !hyphen && (number.min != 1.0 || number.digits)
    }

    /// “one”, “satu”, “a hundred” are numbers; “one” alone counts only people and measures.
    pub(super) fn one_counts(&self, draft: &Draft, bounded: bool) -> bool {
        bounded || !matches!(draft.unit, Unit::Item | Unit::Other | Unit::Duration)
    }

    /// What a number without a noun counts.
    pub(super) fn bare_unit(&self, start: usize, end: usize) -> Unit {
        let after = self.is(end, Entry::BarePeople) > 0;
        let before = self.before(start, |e| (e == Entry::PeopleBefore).then_some(())).is_some();
        if after || before { Unit::Person } else { Unit::Other }
    }
}
