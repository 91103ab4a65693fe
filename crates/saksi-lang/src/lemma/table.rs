//! The table of a language: words whose lemma no rule gives, edits by ending, words that keep a capital.

use crate::Upos;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// Longest ending an edit looks at, in bytes.
pub(crate) const LONGEST_ENDING: usize = 6;

/// What `lemmas.tsv` says. Its lines: `= form UPOS lemma`, `~ UPOS ending cut added`, `^ lemma UPOS Cased`,
/// `+ lemma` for one
/// seen; with tabs between the fields; `#` starts a comment. Irregular forms: `UPOS base form form …`.
#[derive(Debug, Default)]
pub(super) struct Table {
    exact: FxHashMap<(&'static str, Upos), &'static str>,
    edits: FxHashMap<(&'static str, Upos), (usize, &'static str)>,
    cased: FxHashMap<(&'static str, Upos), &'static str>,
    /// Lemmas seen, to choose between “tim” and “time” for “timed”.
    seen: FxHashSet<&'static str>,
}

impl Table {
    /// Reads the lines; one that is none of the kinds is passed over.
    pub(super) fn read(text: &'static str) -> Self {
        let mut table = Self::default();
        table.add(text);
        table
    }

    /// Adds the lines of `text`; they win over those before.
    pub(super) fn add(&mut self, text: &'static str) {
        let table = self;
        for line in text.lines() {
            let fields: Vec<&'static str> = line.split('\t').collect();
            match fields[..] {
                ["=", form, upos, lemma] => {
                    table.exact.extend(Upos::parse(upos).map(|u| ((form, u), lemma)));
                }
                ["~", upos, ending, cut, added] => {
                    if let (Some(u), Ok(cut)) = (Upos::parse(upos), cut.parse()) {
                        table.edits.insert((ending, u), (cut, added));
                    }
                }
                ["+", lemma] => _ = table.seen.insert(lemma),
                ["^", lemma, upos, cased] => {
                    table.cased.extend(Upos::parse(upos).map(|u| ((lemma, u), cased)));
                }
                [upos, base, ref forms @ ..] if !line.starts_with('#') => {
                    if let Some(u) = Upos::parse(upos) {
                        table.seen.insert(base);
                        table.exact.extend(forms.iter().map(|&f| ((f, u), base)));
                    }
                }
                _ => {}
            }
        }
    }

    /// The lemma the table has for a form.
    pub(super) fn exact(&self, lower: &str, upos: Upos) -> Option<&'static str> {
        self.exact.get(&(lower, upos)).copied()
    }

    /// The lemma with its capitals, where it has some.
    pub(super) fn cased(&self, lemma: &str, upos: Upos) -> Option<&'static str> {
        self.cased.get(&(lemma, upos)).copied()
    }

    /// The edit of the longest ending known; figures lose the commas that group them.
    pub(super) fn edit<'w>(&self, lower: &'w str, upos: Upos) -> Cow<'w, str> {
        if upos == Upos::Num
            && lower.contains(',')
            && lower.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
        {
            return Cow::Owned(lower.replace(',', ""));
        }
        if !matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Propn | Upos::Aux) {
            return Cow::Borrowed(lower);
        }
        let longest = lower.len().min(LONGEST_ENDING);
        for start in lower.len() - longest..=lower.len() {
            let Some(&(cut, added)) = lower.get(start..).and_then(|e| self.edits.get(&(e, upos))) else {
                continue;
            };
            // An edit must leave something of the word.
            let Some(stem) = lower.len().checked_sub(cut).filter(|&s| s > 0).and_then(|s| lower.get(..s))
            else {
                continue;
            };
            let edited =
                if added.is_empty() { Cow::Borrowed(stem) } else { Cow::Owned(format!("{stem}{added}")) };
            return self.likelier(lower, upos, edited);
        }
        Cow::Borrowed(lower)
    }

    /// An edit that makes no known lemma gives way to a spelling that does: of “timed” not “tim” but “time”.
    fn likelier<'w>(&self, lower: &'w str, upos: Upos, edited: Cow<'w, str>) -> Cow<'w, str> {
        if self.seen.contains(&*edited) || !lower.is_ascii() {
            return edited;
        }
        let endings: &[&str] = match upos {
            Upos::Verb => &["ing", "ed", "es", "s", "d"],
            Upos::Noun => &["es", "s"],
            _ => return edited,
        };
        for ending in endings {
            let Some(stem) = lower.strip_suffix(ending).filter(|s| s.len() > 1) else { continue };
            let bytes = stem.as_bytes();
            let double = bytes.len() > 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
            let (long, short) = (format!("{stem}e"), if double { &stem[..stem.len() - 1] } else { stem });
            for candidate in [stem, &long, short] {
                if let Some(&known) = self.seen.get(candidate) {
                    return Cow::Borrowed(known);
                }
            }
        }
        edited
    }
}
