//! “about”, “at least”, “up to”: what the words around a number make of it.

use super::Reader;
use crate::lex::Entry;

/// What the words around a number say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bounds {
    /// First piece of the phrase, words before the number included.
    pub(super) start: usize,
    pub(super) about: bool,
    pub(super) least: bool,
    pub(super) most: bool,
}

impl Bounds {
    /// Whether anything was said.
    pub(super) fn any(&self) -> bool {
        self.about || self.least || self.most
    }

    /// The interval of a number under these words.
    ///
    /// “lebih dari 20” is [20, open]; “hingga 15” is [open, 15]; “about 40” stays [40, 40]; an open number
    /// (“ribuan”) stays open.
    pub(super) fn apply(&self, min: f64, max: f64, vague: bool) -> (Option<f64>, Option<f64>) {
        let high = max.is_finite().then_some(max);
        match (self.least, self.most) {
            (true, _) => (Some(min), None),
            (false, true) if !vague => (None, high),
            _ => (Some(min), high),
        }
    }
}

impl Reader<'_> {
    /// Reads the words before piece `at` that bound or blur the number there.
    pub(super) fn bounds_before(&self, at: usize) -> Bounds {
        let mut bounds = Bounds { start: at, ..Bounds::default() };
        for _ in 0..4 {
            let Some((n, entry)) = self.before(bounds.start, |e| {
                matches!(e, Entry::About | Entry::AtLeast | Entry::AtMost | Entry::Neutral | Entry::Between)
                    .then_some(e)
            }) else {
                break;
            };
            // what stands nearest the number decides
            let decided = bounds.least || bounds.most;
            match entry {
                Entry::About => bounds.about = true,
                Entry::AtLeast => bounds.least |= !decided,
                Entry::AtMost => bounds.most |= !decided,
                _ => {}
            }
            bounds.start -= n;
        }
        bounds
    }

    /// Reads “or more”, “or so” at piece `at`; pieces taken.
    pub(super) fn bounds_after(&self, at: usize, bounds: &mut Bounds) -> usize {
        let p = self.pieces;
        let Some((n, entry)) = p.lexicon.find(p.list, at, |e| {
            matches!(e, Entry::AfterLeast | Entry::AfterMost | Entry::AfterAbout).then_some(e)
        }) else {
            return 0;
        };
        // “5 lebih banyak” compares, “5 lebih warga” counts
        if self.is(at + n, Entry::Compare) > 0 {
            return 0;
        }
        match entry {
            Entry::AfterLeast => bounds.least = true,
            Entry::AfterMost => bounds.most = true,
            _ => bounds.about = true,
        }
        n
    }
}
