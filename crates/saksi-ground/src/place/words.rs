//! Words of a text as names have them, and what stands around a name.

use super::lists::{List, is};
use saksi_lang::Language;
use saksi_text::Span;

/// Puts the words of `span` into `out`; points and apostrophes inside a word are of it (“U.S”, “Sana'a”).
pub(crate) fn cut(text: &str, span: Span, out: &mut Vec<Span>) {
    let piece = span.of(text);
    let mut start = None;
    let mut list = piece.char_indices().peekable();
    while let Some((i, c)) = list.next() {
        let joins =
            matches!(c, '\'' | '’' | '.' | '`') && list.peek().is_some_and(|(_, n)| n.is_alphanumeric());
        match (start, c.is_alphanumeric() || (start.is_some() && joins)) {
            (None, true) => start = Some(i),
            (Some(from), false) => {
                push(piece, span.start(), from, i, out);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        push(piece, span.start(), from, piece.len(), out);
    }
}

/// A genitive's “'s” is no part of the name.
fn push(piece: &str, base: u32, from: usize, to: usize, out: &mut Vec<Span>) {
    let word = &piece[from..to];
    let cut = ["'s", "’s", "'S", "’S"].iter().find_map(|e| word.strip_suffix(e)).map_or(word.len(), str::len);
    out.push(Span::between(base + from as u32, base + (from + cut) as u32));
}

/// Whether a word begins with a capital.
pub(crate) fn capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a sentence has capitals only, as some headlines have.
pub(crate) fn shouted(sentence: &str) -> bool {
    let (mut small, mut all) = (0, 0);
    for c in sentence.chars().filter(|c| c.is_alphabetic()) {
        all += 1;
        small += usize::from(c.is_lowercase());
        if small > 12 && small * 2 > all {
            return false;
        }
    }
    all > 8 && small * 4 < all
}

/// How many of the words, from the first on, one name could have: only blanks, hyphens and the point of
/// an abbreviation part them, and words in small letters only link.
pub(crate) fn run(text: &str, list: &[Span], most: usize) -> usize {
    let linked = |w: &str| {
        capital(w)
            || matches!(
                w,
                "of" | "de"
                    | "la"
                    | "le"
                    | "du"
                    | "del"
                    | "da"
                    | "do"
                    | "al"
                    | "el"
                    | "an"
                    | "and"
                    | "dan"
                    | "the"
                    | "on"
                    | "upon"
                    | "sur"
                    | "am"
                    | "ad"
                    | "as"
                    | "sea"
                    | "region"
                    | "province"
                    | "islands"
                    | "dam"
                    | "crossing"
                    | "nuclear"
                    | "power"
                    | "plant"
                    | "strip"
                    | "peninsula"
            )
    };
    let mut n = 1;
    while n < most.min(list.len()) {
        let gap = Span::between(list[n - 1].end(), list[n].start()).of(text);
        let word = list[n].of(text);
        let dotted = gap == ". " && list[n - 1].len() <= 3;
        let capital_district = gap == ", " && matches!(word, "D.C" | "DC");
        if !(matches!(gap, " " | "-" | "–" | "\u{a0}") || dotted || capital_district) || !linked(word) {
            break;
        }
        n += 1;
    }
    n
}

/// What stands around a name.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Position {
    /// It begins the sentence.
    pub(crate) opens: bool,
    /// A word of place stands right before it: “di”, “in”, “Kabupaten”.
    pub(crate) located: bool,
    /// A comma and another capital follow, or stand before: “Dayton, Ohio”.
    pub(crate) bound: bool,
    /// “the” stands right before it.
    pub(crate) the: bool,
    /// It is a street's name: “Jalan Surabaya”, “Boston Avenue”.
    pub(crate) street: bool,
    /// Another capital follows or stands before it without a comma: “Paris Hilton”.
    pub(crate) joined: bool,
    /// It is part of somebody's or something's longer name: “Paris Hilton”.
    pub(crate) first_name: bool,
}

/// What stands around the words `at..at + taken`.
pub(crate) fn position(text: &str, list: &[Span], at: usize, taken: usize) -> Position {
    let gap = |a: usize, b: usize| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => Span::between(a.end(), b.start()).of(text),
        _ => "\n",
    };
    let word = |i: usize| list.get(i).map_or("", |s| s.of(text));
    let last = at + taken - 1;
    let mut p = Position { opens: at == 0, ..Position::default() };
    if at > 0 {
        let before = word(at - 1).to_lowercase();
        let mut look = before.clone();
        p.the = before == "the";
        p.first_name = matches!(gap(at - 1, at), " " | ". ") && is(List::Titles, &before);
        if gap(at - 1, at) == " " {
            if matches!(&*before, "the" | "nearby" | "sekitar" | "kawasan")
                && at > 1
                && gap(at - 2, at - 1) == " "
            {
                look = word(at - 2).to_lowercase();
            }
            p.located = is(List::Locative, &look) || is(List::Locative, &before);
            p.joined |=
                at > 1 && !p.located && capital(word(at - 1)) && word(at - 1).chars().any(char::is_lowercase);
            p.street = is(List::StreetBefore, &before);
        } else if gap(at - 1, at) == ", " && capital(word(at - 1)) {
            p.bound = true;
        }
    }
    if gap(last, last + 1) == " " {
        let next = word(last + 1);
        p.joined |= capital(next) && next.chars().any(char::is_lowercase);
        p.street |= is(List::StreetAfter, next.trim_end_matches('.'));
        if is(List::DivisionAfter, next) {
            p.located = true;
        }
    } else if gap(last, last + 1) == ", " && capital(word(last + 1)) {
        p.bound = true;
    }
    p
}

/// Whether a title stands right before `span`: “Mr. London”.
pub(crate) fn titled(text: &str, span: Span) -> bool {
    let before = text.get(..span.start() as usize).unwrap_or_default().trim_end().trim_end_matches('.');
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    is(List::Titles, &word.to_lowercase())
}

/// A key without a word of direction or kind at one end.
pub(crate) fn shorter(key: &str) -> Option<&str> {
    if let Some((first, rest)) = key.split_once(' ')
        && is(List::LeftOutFirst, first)
    {
        return Some(rest);
    }
    key.rsplit_once(' ').filter(|(_, last)| is(List::LeftOutLast, last)).map(|(rest, _)| rest)
}

/// A key with its short forms spelt out: `st louis` → `saint louis`.
pub(crate) fn spelt_out(key: &str) -> Option<String> {
    const FIRST: &[(&str, &str)] = &[
        ("st", "saint"),
        ("mt", "mount"),
        ("ft", "fort"),
        ("pt", "point"),
        ("n", "north"),
        ("s", "south"),
        ("e", "east"),
        ("w", "west"),
        ("no", "north"),
        ("so", "south"),
    ];
    const LAST: &[(&str, &str)] =
        &[("co", "county"), ("twp", "township"), ("mtn", "mountain"), ("hts", "heights"), ("is", "island")];
    let swap =
        |word: &str, table: &[(&str, &'static str)]| table.iter().find(|(a, _)| *a == word).map(|(_, b)| *b);
    if let Some((first, rest)) = key.split_once(' ')
        && let Some(long) = swap(first, FIRST)
    {
        return Some(format!("{long} {rest}"));
    }
    let (rest, last) = key.rsplit_once(' ')?;
    Some(format!("{rest} {}", swap(last, LAST)?))
}

/// Whether it is a month's or a weekday's name, or a word for a building, which no word before it makes a
/// place (“in March”, “di Rumah Sakit”).
pub(crate) fn month(key: &str) -> bool {
    is(List::Never, key)
}

/// Names of places that are also everyday words, months or people's names.
pub(crate) fn common(key: &str, language: Language) -> bool {
    let own = match language {
        Language::En => List::CommonEn,
        Language::Id => List::CommonId,
    };
    is(List::CommonBoth, key) || is(own, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut list = vec![];
        cut(text, Span::between(0, text.len() as u32), &mut list);
        list.iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn genitives_are_cut_and_abbreviations_kept() {
        assert_eq!(words("Russia’s U.S. envoy in Sana'a."), ["Russia", "U.S", "envoy", "in", "Sana'a"]);
    }

    #[test]
    fn a_name_does_not_run_over_a_comma() {
        let text = "St. Louis, Ohio";
        let mut list = vec![];
        cut(text, Span::between(0, text.len() as u32), &mut list);
        assert_eq!(run(text, &list, 6), 2);
        let p = position(text, &list, 0, 2);
        assert!(p.bound && p.opens && !p.located);
    }

    #[test]
    fn streets_are_no_towns() {
        let text = "kios di Jalan Surabaya dan di Surabaya";
        let mut list = vec![];
        cut(text, Span::between(0, text.len() as u32), &mut list);
        assert!(position(text, &list, 3, 1).street);
        assert!(!position(text, &list, 6, 1).street && position(text, &list, 6, 1).located);
    }
}
