//! Word vectors that the trainer takes as given (`packs/*/vectors.bin`).

use saksi_lang::model::features;
use std::collections::BTreeMap;
use std::path::Path;

/// Width of a word vector.
pub(crate) const WIDTH: usize = saksi_lang::model::net::VECTOR;

/// Vectors of words, kept in 8 bits as they ship.
#[derive(Default)]
pub(crate) struct Vectors {
    /// Row of each word's hash.
    pub rows: BTreeMap<u64, u32>,
    /// Scale of each row.
    pub scales: Vec<f32>,
    /// Numbers of all rows.
    pub values: Vec<i8>,
}

impl Vectors {
    /// Reads a file of vectors: `SAKSIVEC`, then as little-endian u32 the number of words, their width and
    /// the bytes of the word list, then the words a line each, a scale (f32) for each, and their numbers.
    pub(crate) fn read(path: &Path) -> std::io::Result<Self> {
        let bytes = std::fs::read(path)?;
        Self::parse(&bytes)
            .ok_or_else(|| std::io::Error::other(format!("{}: not word vectors", path.display())))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| -> Option<usize> {
            Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
        };
        let (count, width, length) = (number(8)?, number(12)?, number(16)?);
        if bytes.get(..8)? != b"SAKSIVEC" || width != WIDTH {
            return None;
        }
        let words = std::str::from_utf8(bytes.get(20..20 + length)?).ok()?;
        let scales = bytes.get(20 + length..20 + length + 4 * count)?;
        let values = bytes.get(20 + length + 4 * count..20 + length + (4 + width) * count)?;
        let mut out = Self {
            rows: BTreeMap::new(),
            scales: scales.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect(),
            values: values.iter().map(|&b| b as i8).collect(),
        };
        let (mut scratch, mut hashes) = (vec![], vec![]);
        for (i, word) in words.split('\n').enumerate().take(count) {
            hashes.clear();
            features::of_word(word, &mut scratch, &mut hashes);
            out.rows.entry(hashes[0]).or_insert(i as u32);
        }
        Some(out)
    }

    /// The row of a word.
    pub(crate) fn row(&self, form: &str) -> Option<u32> {
        let mut hashes = vec![];
        features::of_word(form, &mut vec![], &mut hashes);
        self.rows.get(&hashes[0]).copied()
    }

    /// Writes the vector of a row.
    pub(crate) fn fill(&self, row: u32, out: &mut [f32]) {
        let at = row as usize * WIDTH;
        for (o, &q) in out.iter_mut().zip(&self.values[at..at + WIDTH]) {
            *o = f32::from(q) * self.scales[row as usize];
        }
    }
}
