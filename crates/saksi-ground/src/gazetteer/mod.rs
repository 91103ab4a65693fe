//! The gazetteer: which places a name may mean.

mod fold;
mod own;
mod pack;
mod site;

pub use fold::fold;
pub use pack::{Pack, Posting, write};
pub use site::{Class, Site, scale};

pub(crate) use fold::push;
use own::Tables;
use saksi_lang::Language;
use saksi_text::Span;

static PACK: &[u8] = include_bytes!("../../../../packs/world/gazetteer.bin");

/// How a name means a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// By its main name.
    Main,
    /// By another name.
    Other,
    /// By its government's seat (“Kremlin”).
    Seat,
    /// By its people (“Israeli”).
    People,
}

/// A place under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) site: u32,
    pub(crate) form: Form,
}

/// Pack and tables together.
#[derive(Debug)]
pub(crate) struct Gazetteer {
    pub(crate) pack: Pack,
    own: Tables,
}

impl Gazetteer {
    /// The gazetteer built into the program.
    pub(crate) fn new() -> Self {
        let pack = Pack::open(PACK);
        let own = Tables::new(&pack);
        Self { pack, own }
    }

    /// The site of a number; what stands nowhere for a number that is none.
    pub(crate) fn site(&self, number: u32) -> Site {
        let own =
            || number.checked_sub(self.pack.len()).and_then(|i| self.own.sites.get(i as usize).copied());
        self.pack.site(number).or_else(own).unwrap_or(Site {
            lat: 0,
            lon: 0,
            id: 0,
            admin1: 0,
            admin2: 0,
            country: *b"  ",
            people: 0,
            class: Class::Town,
        })
    }

    /// The lands of a union of countries (“eu”).
    pub(crate) fn union(&self, key: &str) -> Option<u32> {
        self.own.unions.get(key).copied()
    }

    /// The state of a short form (“calif”, “oh”).
    pub(crate) fn short(&self, key: &str) -> Option<u32> {
        self.own.short.get(key).copied()
    }

    /// Whether the tables, made by hand, have the name.
    pub(crate) fn by_hand(&self, key: &str, written: &str, language: Language) -> bool {
        self.own_names(key, written, language).next().is_some()
    }

    fn own_names<'a>(
        &'a self,
        key: &str,
        written: &'a str,
        language: Language,
    ) -> impl Iterator<Item = Known> + 'a {
        let list = self.own.names.get(key).map(Vec::as_slice).unwrap_or_default();
        let capitals = move || !written.chars().any(char::is_lowercase);
        list.iter()
            .filter(move |o| o.language.is_none_or(|l| l == language) && (!o.capitals || capitals()))
            .map(|o| o.known)
    }

    /// Adds the places that `key` names, written so, in a text of that language.
    pub(crate) fn find(&self, key: &str, written: &str, language: Language, out: &mut Vec<Known>) {
        out.extend(self.own_names(key, written, language));
        let mut postings = vec![];
        self.pack.find(key, &mut postings);
        for p in postings {
            if out.iter().all(|k| k.site != p.site) {
                out.push(Known { site: p.site, form: if p.main { Form::Main } else { Form::Other } });
            }
        }
    }

    /// How many of `words`, which follow one another in `text`, make the longest name, of those whose last
    /// word `allowed` admits.
    pub(crate) fn longest(
        &self,
        text: &str,
        words: &[Span],
        language: Language,
        allowed: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let first = words.first()?.start();
        let (mut key, mut walk, mut best, mut walked, mut from) =
            (String::new(), self.pack.start(), None, 0, first);
        for (i, word) in words.iter().enumerate() {
            Span::between(from, word.end()).of(text).chars().for_each(|c| push(c, &mut key));
            from = word.end();
            while let Some(byte) = key.as_bytes().get(walked) {
                walk = walk.and_then(|w| self.pack.step(w, *byte));
                walked += 1;
            }
            let named = walk.is_some_and(|w| self.pack.ends(w))
                || (i < self.own.longest
                    && self.by_hand(&key, Span::between(first, word.end()).of(text), language));
            if named && allowed(i) {
                best = Some(i + 1);
            }
            if walk.is_none() && i + 1 >= self.own.longest {
                break;
            }
        }
        best
    }
}

#[cfg(test)]
mod tests;
