//! Indonesian affixes: every way a word may come from a root, with the nasal of meN- and peN- undone.

/// Longest word taken apart, in bytes.
const LONGEST: usize = 48;

/// Suffixes, the most telling order first.
const SUFFIXES: [&str; 4] = ["", "kan", "an", "i"];

/// A root found in a buffer of its own, so that nothing is allocated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Root {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Root {
    fn new(first: &str, rest: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let len = first.len() + rest.len();
        bytes.get_mut(..len)?[..first.len()].copy_from_slice(first.as_bytes());
        bytes[first.len()..len].copy_from_slice(rest.as_bytes());
        Some(Self { bytes, len })
    }

    /// The root itself.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

/// The first root `known` accepts that `word` (lower case) comes from by prefixes and a suffix; not the word itself.
pub(super) fn root(word: &str, known: impl Fn(&str) -> bool) -> Option<Root> {
    if word.len() > LONGEST {
        return None;
    }
    SUFFIXES.into_iter().find_map(|suffix| {
        let stem = word.strip_suffix(suffix).filter(|s| s.len() >= 2)?;
        if !suffix.is_empty() && stem.len() >= 3 && known(stem) {
            return Root::new("", stem);
        }
        strip(stem, 3, &known)
    })
}

/// Prefixes off `stem`, at most `depth` of them.
fn strip(stem: &str, depth: usize, known: &dyn Fn(&str) -> bool) -> Option<Root> {
    let mut found = None;
    prefixes(stem, &mut |first, rest| {
        if rest.len() + first.len() < 3 && !(first.is_empty() && rest.len() == 2) {
            return false;
        }
        let Some(root) = Root::new(first, rest) else { return false };
        if known(root.as_str()) {
            found = Some(root);
        } else if depth > 1 {
            found = strip(root.as_str(), depth - 1, known);
        }
        found.is_some()
    });
    found
}

/// Calls `take(restored, rest)` for every way to take one prefix off; stops when it says so.
fn prefixes(stem: &str, take: &mut dyn FnMut(&str, &str) -> bool) {
    let bytes = stem.as_bytes();
    let vowel = |i: usize| bytes.get(i).is_some_and(|b| matches!(b, b'a' | b'i' | b'u' | b'e' | b'o'));
    for (prefix, r) in [("ber", "be"), ("ter", "te"), ("per", "pe")] {
        if let Some(rest) = stem.strip_prefix(prefix)
            && take("", rest)
        {
            return;
        }
        // “bekerja”, “berencana”: ber- loses its r.
        if let Some(rest) = stem.strip_prefix(r) {
            let drops = rest.starts_with('r') || rest.get(1..3) == Some("er");
            if drops && take("", rest) {
                return;
            }
        }
    }
    for (prefix, rest) in [("bel", "ajar"), ("pel", "ajar")] {
        if stem.strip_prefix(prefix) == Some(rest) && take("", rest) {
            return;
        }
    }
    for nasal in ["me", "pe"] {
        let Some(rest) = stem.strip_prefix(nasal) else { continue };
        let at = nasal.len();
        let mut ways: [Option<(&str, &str)>; 5] = [None; 5];
        if let Some(r) = rest.strip_prefix("nge").filter(|r| r.len() <= 4) {
            ways[4] = Some(("", r));
        }
        if let Some(r) = rest.strip_prefix("ny").filter(|_| vowel(at + 2)) {
            ways[0] = Some(("s", r));
            ways[1] = Some(("", rest));
        } else if let Some(r) = rest.strip_prefix("ng") {
            ways[0] = Some(("", r));
            if vowel(at + 2) {
                ways[1] = Some(("k", r));
                ways[2] = Some(("", rest));
            }
        } else if let Some(r) = rest.strip_prefix('n') {
            if vowel(at + 1) {
                ways[0] = Some(("t", r));
                ways[1] = Some(("", rest));
            } else {
                ways[0] = Some(("", r));
            }
        } else if let Some(r) = rest.strip_prefix('m') {
            if vowel(at + 1) {
                ways[0] = Some(("p", r));
                ways[1] = Some(("", rest));
            } else {
                ways[0] = Some(("", r));
            }
        } else if matches!(bytes.get(at), Some(b'l' | b'r' | b'w' | b'y')) || nasal == "pe" {
            ways[0] = Some(("", rest));
        }
        for (first, rest) in ways.into_iter().flatten() {
            if take(first, rest) {
                return;
            }
        }
    }
    for prefix in ["di", "ke", "se", "ku", "kau"] {
        if let Some(rest) = stem.strip_prefix(prefix)
            && take("", rest)
        {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root_of(word: &str, roots: &[&str]) -> Option<String> {
        root(word, |r| roots.contains(&r)).map(|r| r.as_str().to_owned())
    }

    #[test]
    fn the_nasal_is_undone() {
        for (word, stem) in [
            ("memukul", "pukul"),
            ("membawa", "bawa"),
            ("menulis", "tulis"),
            ("mendengar", "dengar"),
            ("menyapu", "sapu"),
            ("mengirim", "kirim"),
            ("mengambil", "ambil"),
            ("menggali", "gali"),
            ("melihat", "lihat"),
            ("mengecat", "cat"),
            ("penulis", "tulis"),
            ("pengiriman", "kirim"),
            ("memperbaiki", "baik"),
            ("diperlakukan", "laku"),
            ("pemberitahuan", "beritahu"),
            ("keberangkatan", "angkat"),
            ("bekerja", "kerja"),
            ("berenang", "renang"),
            ("pelajar", "ajar"),
            ("menyanyi", "nyanyi"),
        ] {
            assert_eq!(root_of(word, &[stem]).as_deref(), Some(stem), "{word}");
        }
    }

    #[test]
    fn a_word_without_a_known_root_has_none() {
        assert_eq!(root_of("membran", &["pukul"]), None);
        assert_eq!(root_of("me", &[""]), None);
        assert_eq!(root_of("é", &["e"]), None);
    }
}
