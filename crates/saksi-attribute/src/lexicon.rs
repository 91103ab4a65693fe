//! What the attribution packs know about single words, looked up once for every word of a text.

use crate::Act;
use rustc_hash::FxHashMap;

/// What may follow a saying word, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames(u16);

impl Frames {
    pub(crate) const CLAUSE: Self = Self(1);
    pub(crate) const THAT: Self = Self(1 << 1);
    pub(crate) const WH: Self = Self(1 << 2);
    pub(crate) const INF: Self = Self(1 << 3);
    pub(crate) const PERSON: Self = Self(1 << 4);
    pub(crate) const OF: Self = Self(1 << 5);
    pub(crate) const AS: Self = Self(1 << 6);
    pub(crate) const NAMED: Self = Self(1 << 7);
    pub(crate) const NP: Self = Self(1 << 8);
    pub(crate) const ING: Self = Self(1 << 9);
    pub(crate) const QUOTE: Self = Self(1 << 10);
    pub(crate) const WEAK: Self = Self(1 << 11);

    /// Whether any of `other`'s bits is set.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bit a pack calls `name`.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "clause" => Self::CLAUSE,
            "that" => Self::THAT,
            "wh" | "about" => Self::WH,
            "inf" => Self::INF,
            "person" => Self::PERSON,
            "of" => Self::OF,
            "as" => Self::AS,
            "named" => Self::NAMED,
            "np" => Self::NP,
            "ing" => Self::ING,
            "quote" => Self::QUOTE,
            "weak" => Self::WEAK,
            _ => Self(0),
        }
    }
}

/// Small word classes, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u32);

macro_rules! classes {
    ($($name:ident = $bit:literal, $text:literal;)+) => {
        impl Class {
            $(pub(crate) const $name: Self = Self(1 << $bit);)+

            /// The class a pack calls `name`.
            pub(crate) fn named(name: &str) -> Self {
                match name { $($text => Self::$name,)+ _ => Self(0) }
            }
        }
    };
}

classes! {
    ADVERB = 0, "adverb";
    AUXILIARY = 1, "auxiliary";
    LEAD = 2, "lead";
    PREPOSITION = 3, "preposition";
    SUBORDINATOR = 4, "subordinator";
    COORDINATOR = 5, "coordinator";
    DETERMINER = 6, "determiner";
    PRONOUN = 7, "pronoun";
    PERSONAL = 8, "personal";
    FIRST_PERSON = 9, "first_person";
    RELATIVE = 10, "relative";
    THAT = 11, "that";
    WH = 12, "wh";
    BY = 13, "by";
    ROLE = 14, "role";
    TITLE = 15, "title";
    PERSON_WORD = 16, "person_word";
    PLURAL_WORD = 17, "plural_word";
    TIME = 18, "time";
    VERB_LIKE = 19, "verb_like";
    HEDGE = 20, "hedge";
    ANAPHOR = 21, "anaphor";
    VENUE = 22, "place_of_saying";
    STOP = 23, "stop";
    DEMONSTRATIVE = 24, "demonstrative";
    CHAIN = 25, "chain_verb";
    CHAIN_LINK = 26, "chain_link";
    CHAIN_NEVER = 27, "chain_never";
    COLON_NEVER = 28, "colon_never";
}

impl Class {
    pub(crate) const NONE: Self = Self(0);

    /// Whether any of `other`'s bits is set.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The form in which a saying word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// “say”, “katakan”: English base, Indonesian root with suffix as headlines have it.
    Base,
    /// “says”.
    Third,
    /// “said”, “mengatakan”.
    Past,
    /// “spoken”, where it differs from the past.
    Participle,
    /// “saying”.
    Ing,
    /// “kata”: the root beside a closing mark.
    Bare,
    /// “katanya”.
    Nya,
}

/// A saying verb in one form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) act: Act,
    pub(crate) frames: Frames,
    pub(crate) form: Form,
    /// Whether the verb hardly ever does anything but report words.
    pub(crate) strong: bool,
}

/// A cue of several words, filed under its first.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) rest: Vec<Box<str>>,
    pub(crate) cue: Cue,
}

/// All that is known about one word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    pub(crate) classes: Class,
    pub(crate) verb: Option<Cue>,
    /// Beside a closing quotation mark or a comma only.
    pub(crate) bare: Option<Cue>,
    pub(crate) passive: Option<Act>,
    pub(crate) noun: Option<Act>,
    pub(crate) phrases: Vec<Phrase>,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    index: FxHashMap<Box<str>, u32>,
    /// The first entry is the word nothing is known about.
    entries: Vec<Entry>,
    /// “-nya” forms, for slips of the pen beside a closing mark.
    nya: Vec<(Box<str>, u32)>,
    /// Outlets known by name: first word in lower case -> names, longest first.
    agencies: FxHashMap<Box<str>, Vec<Box<str>>>,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        Self { entries: vec![Entry::default()], ..Self::default() }
    }

    /// The entry of `word`, made if there is none.
    pub(crate) fn entry(&mut self, word: &str) -> &mut Entry {
        let next = self.entries.len() as u32;
        let at = *self.index.entry(word.into()).or_insert(next);
        if at == next {
            self.entries.push(Entry::default());
        }
        &mut self.entries[at as usize]
    }

    pub(crate) fn add_class(&mut self, word: &str, class: Class) {
        let entry = self.entry(word);
        entry.classes = entry.classes.with(class);
    }

    /// Adds a verb form; a phrase goes under its first word.
    pub(crate) fn add_verb(&mut self, form: &str, cue: Cue) {
        let mut words = form.split_whitespace();
        let (Some(first), rest) = (words.next(), words.map(Box::from).collect::<Vec<Box<str>>>()) else {
            return;
        };
        let entry = self.entry(first);
        if !rest.is_empty() {
            entry.phrases.push(Phrase { rest, cue });
            entry.phrases.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
            return;
        }
        entry.verb = Some(entry.verb.map_or(cue, |old| merge(old, cue)));
    }

    pub(crate) fn add_bare(&mut self, form: &str, cue: Cue) {
        let entry = self.entry(form);
        entry.bare = Some(entry.bare.map_or(cue, |old| merge(old, cue)));
        if cue.form == Form::Nya {
            let at = self.index[form];
            self.nya.push((form.into(), at));
        }
    }

    pub(crate) fn add_agency(&mut self, name: &str) {
        let lower = name.to_lowercase();
        let Some(first) = lower.split_whitespace().next() else { return };
        let names = self.agencies.entry(first.into()).or_default();
        names.push(name.into());
        names.sort_by_key(|n| std::cmp::Reverse(n.len()));
    }

    /// The number of a word's entry; 0 where nothing is known.
    pub(crate) fn find(&self, lower: &str) -> u32 {
        self.index.get(lower).copied().unwrap_or(0)
    }

    pub(crate) fn get(&self, entry: u32) -> &Entry {
        &self.entries[entry as usize]
    }

    /// The known outlet names that begin with a word, longest first.
    pub(crate) fn agencies(&self, first: &str) -> &[Box<str>] {
        self.agencies.get(first).map_or(&[], Vec::as_slice)
    }

    /// The “-nya” form that `word` is a slip for: one letter more, fewer or other.
    pub(crate) fn near_nya(&self, word: &str) -> Option<u32> {
        let word: Vec<char> = word.chars().collect();
        if word.len() < 6 {
            return None;
        }
        self.nya.iter().find(|(known, _)| near(&word, known)).map(|(_, entry)| *entry)
    }
}

fn merge(old: Cue, new: Cue) -> Cue {
    Cue {
        act: old.act,
        frames: old.frames.with(new.frames),
        form: old.form,
        strong: old.strong || new.strong,
    }
}

/// Whether the two differ by at most one inserted, dropped or replaced letter.
fn near(word: &[char], known: &str) -> bool {
    let known: Vec<char> = known.chars().collect();
    let (short, long) = if word.len() <= known.len() { (word, &known[..]) } else { (&known[..], word) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (a, b) = (&short[same..], &long[same..]);
    match (a.is_empty(), long.len() == short.len()) {
        (true, _) => true,
        (false, true) => a[1..] == b[1..],
        (false, false) => *a == b[1..],
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_slip_is_one_letter_away() {
        let near = |a: &str, b: &str| super::near(&a.chars().collect::<Vec<_>>(), b);
        assert!(near("katannya", "katanya"));
        assert!(near("sambungya", "sambungnya"));
        assert!(near("tutupnha", "tutupnya"));
        assert!(!near("tentunya", "tuturnya"));
    }
}
