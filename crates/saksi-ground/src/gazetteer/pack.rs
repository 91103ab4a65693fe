//! The packed gazetteer: sites, and a transducer from names to them.
//!
//! ```text
//! "SKGZ0001"  sites u32  postings u32  fst u32 (bytes)
//! sites    × 20 bytes  Site
//! postings × u32       site << 1 | 1 where the name is the site's main one; a list begins with its length
//! fst                  key → posting, or 1 << 32 | first of a list in postings
//! ```

use super::site::Site;
use fst::raw::{CompiledAddr, Fst};
use std::collections::BTreeMap;

const MAGIC: &[u8; 8] = b"SKGZ0001";
const LIST: u64 = 1 << 32;

/// An open pack.
#[derive(Clone)]
pub struct Pack {
    sites: &'static [u8],
    postings: &'static [u8],
    names: Option<Fst<&'static [u8]>>,
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pack").field("sites", &self.len()).finish_non_exhaustive()
    }
}

/// A site under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// Number of the site.
    pub site: u32,
    /// Whether the name is the site's main one.
    pub main: bool,
}

/// Where a walk through the names stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk {
    node: CompiledAddr,
}

impl Pack {
    /// Opens a pack; bytes that are none give one without names.
    pub fn open(bytes: &'static [u8]) -> Self {
        Self::try_open(bytes).unwrap_or(Self { sites: &[], postings: &[], names: None })
    }

    fn try_open(bytes: &'static [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let field =
            |i: usize| rest.get(4 * i..4 * i + 4)?.try_into().ok().map(|b| u32::from_le_bytes(b) as usize);
        let (sites, postings, names) = (field(0)?, field(1)?, field(2)?);
        let (sites, rest) = rest.get(12..)?.split_at_checked(sites.checked_mul(Site::SIZE)?)?;
        let (postings, rest) = rest.split_at_checked(postings.checked_mul(4)?)?;
        let names = Fst::new(rest.get(..names)?).ok()?;
        Some(Self { sites, postings, names: Some(names) })
    }

    /// How many sites it has.
    pub fn len(&self) -> u32 {
        (self.sites.len() / Site::SIZE) as u32
    }

    /// Whether it has no sites.
    pub fn is_empty(&self) -> bool {
        self.sites.is_empty()
    }

    /// The site of a number.
    pub fn site(&self, number: u32) -> Option<Site> {
        let at = number as usize * Site::SIZE;
        self.sites.get(at..at + Site::SIZE)?.try_into().ok().map(Site::from_bytes)
    }

    /// Adds the sites that `key` names to `out`.
    pub fn find(&self, key: &str, out: &mut Vec<Posting>) {
        let Some(names) = &self.names else { return };
        if let Some(value) = names.get(key) {
            self.expand(value.value(), out);
        }
    }

    /// The start of a walk.
    pub(crate) fn start(&self) -> Option<Walk> {
        let names = self.names.as_ref()?;
        Some(Walk { node: names.root().addr() })
    }

    /// The walk after one more byte of a key; `None` where no name goes on so.
    pub(crate) fn step(&self, walk: Walk, byte: u8) -> Option<Walk> {
        let names = self.names.as_ref()?;
        let node = names.node(walk.node);
        Some(Walk { node: node.transition(node.find_input(byte)?).addr })
    }

    /// Whether a name ends here.
    pub(crate) fn ends(&self, walk: Walk) -> bool {
        self.names.as_ref().is_some_and(|names| names.node(walk.node).is_final())
    }

    fn expand(&self, value: u64, out: &mut Vec<Posting>) {
        if value < LIST {
            out.push(posting(value as u32));
            return;
        }
        let first = (value - LIST) as usize;
        let count = self.word(first).unwrap_or(0) as usize;
        out.extend((first + 1..=first + count).map_while(|i| self.word(i)).map(posting));
    }

    fn word(&self, at: usize) -> Option<u32> {
        self.postings.get(4 * at..4 * at + 4)?.try_into().ok().map(u32::from_le_bytes)
    }
}

fn posting(word: u32) -> Posting {
    Posting { site: word >> 1, main: word & 1 == 1 }
}

/// The bytes of a pack.
///
/// # Errors
/// The transducer's own; none for keys of a map.
pub fn write(sites: &[Site], names: &BTreeMap<String, Vec<Posting>>) -> Result<Vec<u8>, fst::Error> {
    let mut postings: Vec<u32> = vec![];
    let mut map = fst::MapBuilder::memory();
    for (key, list) in names {
        let words = list.iter().map(|p| p.site << 1 | u32::from(p.main));
        let value = if let [one] = list[..] {
            u64::from(one.site << 1 | u32::from(one.main))
        } else {
            let first = postings.len() as u64;
            postings.push(list.len() as u32);
            postings.extend(words);
            LIST | first
        };
        map.insert(key, value)?;
    }
    let map = map.into_inner()?;
    let mut out = MAGIC.to_vec();
    for n in [sites.len(), postings.len(), map.len()] {
        out.extend((n as u32).to_le_bytes());
    }
    out.extend(sites.iter().flat_map(|s| s.to_bytes()));
    out.extend(postings.iter().flat_map(|p| p.to_le_bytes()));
    out.extend(map);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::super::site::Class;
    use super::*;

    #[test]
    fn names_lead_to_their_sites() {
        let site = |id| Site {
            lat: 1,
            lon: 2,
            id,
            admin1: 0,
            admin2: 0,
            country: *b"ID",
            people: 3,
            class: Class::Town,
        };
        let names = BTreeMap::from([
            ("solo".to_string(), vec![Posting { site: 0, main: false }, Posting { site: 1, main: true }]),
            ("solok".to_string(), vec![Posting { site: 1, main: true }]),
        ]);
        let bytes = write(&[site(5), site(6)], &names).unwrap();
        let pack = Pack::open(bytes.leak());
        let mut out = vec![];
        pack.find("solo", &mut out);
        assert_eq!(out, names["solo"]);
        out.clear();
        pack.find("sol", &mut out);
        assert!(out.is_empty());
        let mut walk = pack.start().unwrap();
        for b in b"solok" {
            walk = pack.step(walk, *b).unwrap();
        }
        assert!(pack.ends(walk));
        assert_eq!(pack.site(1).unwrap().id, 6);
        assert_eq!(pack.site(2), None);
    }

    #[test]
    fn what_is_no_pack_has_no_names() {
        assert!(Pack::open(b"SKGZ0001\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff").is_empty());
        assert!(Pack::open(b"").is_empty());
    }
}
