//! Lemmas.

mod affix;

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// Roots of Indonesian.
fn roots() -> &'static FxHashSet<&'static str> {
    static ROOTS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    ROOTS.get_or_init(|| {
        include_str!("../../../packs/id/roots.txt").lines().filter(|l| !l.starts_with('#')).collect()
    })
}

/// Whether a lower-case word is an Indonesian root or derived from one by prefixes and suffixes.
pub(crate) fn known(word: &str) -> bool {
    let roots = roots();
    roots.contains(word) || affix::root(word, |r| roots.contains(r)).is_some()
}
