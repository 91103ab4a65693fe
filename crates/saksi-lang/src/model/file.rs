//! The model file: named tensors behind a header and a checksum.
//!
//! ```text
//! "SAKSIMDL"  u32 version  u32 tensors  u64 checksum of all that follows
//! u32 length  that many bytes of TOML: language, licence, sources, seed, labels
//! per tensor: 16 bytes name (0-padded)  u32 type (0 i8, 1 f32, 2 u32)  u32 rows  u32 columns  u32 offset
//! the tensors' bytes, little-endian, each at a multiple of 64 from the start of the file
//! ```
//! All integers are little-endian. Nothing is copied on opening: a tensor is a slice of the bytes.

use std::collections::BTreeMap;
use thiserror::Error;

/// Version of the layout; a file of another version is refused.
pub const VERSION: u32 = 1;
const MAGIC: &[u8; 8] = b"SAKSIMDL";
const ENTRY: usize = 32;

/// Why a model file was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ModelError {
    /// It does not begin as a model file does.
    #[error("not a model file")]
    Magic,
    /// It has another version of the layout.
    #[error("model file has layout version {0}, this program reads {VERSION}")]
    Version(u32),
    /// Its bytes changed or are cut short.
    #[error("model file is damaged")]
    Damaged,
    /// A tensor is missing or has another shape than the net needs.
    #[error("model file lacks tensor {0} in the shape needed")]
    Tensor(String),
}

/// The type of a tensor's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Type {
    /// 8-bit signed.
    I8 = 0,
    /// 32-bit floating.
    F32 = 1,
    /// 32-bit unsigned.
    U32 = 2,
}

/// A matrix in the file.
#[derive(Clone, Copy, Debug)]
pub struct Tensor<'a> {
    /// Type of its numbers.
    pub kind: u32,
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl Tensor<'_> {
    /// The numbers of an `f32` tensor.
    pub fn floats(&self) -> Vec<f32> {
        self.bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
    }
}

/// An opened model file.
#[derive(Clone, Debug)]
pub struct ModelFile<'a> {
    /// The header's TOML.
    pub header: &'a str,
    tensors: BTreeMap<&'a str, Tensor<'a>>,
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// The checksum over the bytes behind it.
fn checksum(bytes: &[u8]) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325u64 ^ bytes.len() as u64;
    let mut words = bytes.chunks_exact(8);
    for w in &mut words {
        let w = u64::from_le_bytes(w.try_into().unwrap_or_default());
        h = (h.rotate_left(23) ^ w).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    for &b in words.remainder() {
        h = (h.rotate_left(23) ^ u64::from(b)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    h ^ (h >> 31)
}

impl<'a> ModelFile<'a> {
    /// Opens a model file and verifies its checksum.
    ///
    /// # Errors
    /// When the bytes are no model file, of another version, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ModelError> {
        if bytes.get(..8) != Some(MAGIC) {
            return Err(ModelError::Magic);
        }
        let version = u32_at(bytes, 8).ok_or(ModelError::Damaged)?;
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        Self::read(bytes).ok_or(ModelError::Damaged)
    }

    fn read(bytes: &'a [u8]) -> Option<Self> {
        let count = u32_at(bytes, 12)? as usize;
        let sum = u64::from_le_bytes(bytes.get(16..24)?.try_into().ok()?);
        if checksum(bytes.get(24..)?) != sum {
            return None;
        }
        let length = u32_at(bytes, 24)? as usize;
        let header = std::str::from_utf8(bytes.get(28..28 + length)?).ok()?;
        let mut tensors = BTreeMap::new();
        for i in 0..count {
            let at = 28 + length + i * ENTRY;
            let name = bytes.get(at..at + 16)?;
            let name = std::str::from_utf8(name.split(|&b| b == 0).next()?).ok()?;
            let (kind, rows) = (u32_at(bytes, at + 16)?, u32_at(bytes, at + 20)? as usize);
            let (columns, start) = (u32_at(bytes, at + 24)? as usize, u32_at(bytes, at + 28)? as usize);
            let width = if kind == Type::I8 as u32 { 1 } else { 4 };
            let size = rows.checked_mul(columns)?.checked_mul(width)?;
            let tensor = Tensor { kind, rows, columns, bytes: bytes.get(start..start.checked_add(size)?)? };
            tensors.insert(name, tensor);
        }
        Some(Self { header, tensors })
    }

    /// The tensor of a name.
    ///
    /// # Errors
    /// When there is none of that name and type.
    pub fn tensor(&self, name: &str, kind: Type) -> Result<Tensor<'a>, ModelError> {
        let found = self.tensors.get(name).filter(|t| t.kind == kind as u32);
        found.copied().ok_or_else(|| ModelError::Tensor(name.into()))
    }

    /// A dense weight matrix, from its 8-bit numbers and the scale of each column.
    ///
    /// # Errors
    /// When it or its scales are missing or differ in shape.
    pub fn dense(&self, name: &str, rows: usize, columns: usize) -> Result<Vec<f32>, ModelError> {
        let weights = self.tensor(name, Type::I8)?;
        let scales = self.tensor(&format!("{name}.s"), Type::F32)?.floats();
        if weights.rows != rows || weights.columns != columns || scales.len() != columns {
            return Err(ModelError::Tensor(name.into()));
        }
        Ok(weights.bytes.iter().enumerate().map(|(i, &q)| f32::from(q as i8) * scales[i % columns]).collect())
    }

    /// A vector of `f32`.
    ///
    /// # Errors
    /// When it is missing or has another length.
    pub fn vector(&self, name: &str, length: usize) -> Result<Vec<f32>, ModelError> {
        let values = self.tensor(name, Type::F32)?.floats();
        if values.len() == length { Ok(values) } else { Err(ModelError::Tensor(name.into())) }
    }
}

/// Writes a model file.
#[derive(Debug, Default)]
pub struct ModelWriter {
    tensors: Vec<(String, Type, usize, usize, Vec<u8>)>,
}

impl ModelWriter {
    /// Adds a tensor as bytes.
    pub fn add(&mut self, name: &str, kind: Type, rows: usize, columns: usize, bytes: Vec<u8>) {
        debug_assert!(name.len() <= 16);
        self.tensors.push((name.into(), kind, rows, columns, bytes));
    }

    /// Adds a vector of `f32`.
    pub fn add_vector(&mut self, name: &str, values: &[f32]) {
        let bytes = values.iter().flat_map(|v| v.to_le_bytes()).collect();
        self.add(name, Type::F32, 1, values.len(), bytes);
    }

    /// Adds a dense weight matrix (row-major) as 8-bit numbers with a scale per column.
    pub fn add_dense(&mut self, name: &str, rows: usize, columns: usize, values: &[f32]) {
        let mut scales = vec![0f32; columns];
        for row in values.chunks_exact(columns) {
            for (s, v) in scales.iter_mut().zip(row) {
                *s = s.max(v.abs() / 127.0);
            }
        }
        let quantised = values.iter().enumerate().map(|(i, v)| {
            let s = scales[i % columns];
            if s == 0.0 { 0 } else { (v / s).round() as i8 as u8 }
        });
        self.add(name, Type::I8, rows, columns, quantised.collect());
        self.add_vector(&format!("{name}.s"), &scales);
    }

    /// The bytes of the file.
    pub fn finish(&self, header: &str) -> Vec<u8> {
        let mut body = Vec::new();
        body.extend((header.len() as u32).to_le_bytes());
        body.extend(header.as_bytes());
        let align = |n: usize| n.div_ceil(64) * 64;
        let first = align(24 + body.len() + self.tensors.len() * ENTRY);
        let mut offset = first;
        for (name, kind, rows, columns, bytes) in &self.tensors {
            let mut padded = [0u8; 16];
            padded[..name.len()].copy_from_slice(name.as_bytes());
            body.extend(padded);
            for n in [*kind as u32, *rows as u32, *columns as u32, offset as u32] {
                body.extend(n.to_le_bytes());
            }
            offset = align(offset + bytes.len());
        }
        for (.., bytes) in &self.tensors {
            body.resize(align(24 + body.len()) - 24, 0);
            body.extend(bytes);
        }
        let mut out = Vec::with_capacity(24 + body.len());
        out.extend(MAGIC);
        out.extend(VERSION.to_le_bytes());
        out.extend((self.tensors.len() as u32).to_le_bytes());
        out.extend(checksum(&body).to_le_bytes());
        out.extend(body);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let mut w = ModelWriter::default();
        w.add_dense("w", 2, 3, &[1.0, -2.0, 0.5, 0.25, 1.0, 0.0]);
        w.add_vector("b", &[1.5, -1.0]);
        w.finish("language = \"xx\"\n")
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = written();
        let file = ModelFile::open(&bytes).unwrap();
        assert_eq!(file.header, "language = \"xx\"\n");
        assert_eq!(file.vector("b", 2).unwrap(), [1.5, -1.0]);
        let w = file.dense("w", 2, 3).unwrap();
        assert!((w[1] + 2.0).abs() < 1e-6 && (w[0] - 1.0).abs() < 1e-6);
        assert!(file.dense("w", 3, 2).is_err());
    }

    #[test]
    fn a_changed_or_cut_file_is_refused() {
        let mut bytes = written();
        let last = bytes.len() - 1;
        assert_eq!(ModelFile::open(&bytes[..last]).unwrap_err(), ModelError::Damaged);
        bytes[last] ^= 1;
        assert_eq!(ModelFile::open(&bytes).unwrap_err(), ModelError::Damaged);
        bytes[8] = 9;
        assert_eq!(ModelFile::open(&bytes).unwrap_err(), ModelError::Version(9));
        assert_eq!(ModelFile::open(b"PK").unwrap_err(), ModelError::Magic);
    }
}
