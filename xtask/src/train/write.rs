//! Writes trained weights as a model file.

use super::Vocabulary;
use super::net::{Config, Weights};
use super::vectors::{self, Vectors};
use saksi_lang::model::{ModelWriter, Type};
use std::collections::BTreeMap;

/// The bytes of the model file.
#[expect(clippy::too_many_arguments, reason = "a trainer is its settings")]
pub(crate) fn write(
    config: &Config,
    net: &Weights,
    vocabulary: &Vocabulary,
    vectors: &Vectors,
    places: &BTreeMap<u64, u32>,
    language: &str,
    bank: &str,
    about: &str,
) -> Vec<u8> {
    let mut file = ModelWriter::default();
    let dim = config.dim;
    let (mut quantised, mut scales) = (vec![], vec![]);
    for row in net.rows.chunks_exact(dim) {
        let scale = row.iter().fold(1e-9f32, |m, v| m.max(v.abs())) / 127.0;
        quantised.extend(row.iter().map(|v| (v / scale).round() as i8 as u8));
        scales.push(scale);
    }
    let rows = scales.len();
    file.add("rows", Type::I8, rows, dim, quantised);
    file.add_vector("rows.s", &scales);
    add_slots(&mut file, "slots", &vocabulary.rows);
    let count = vectors.scales.len();
    file.add("vec", Type::I8, count, vectors::WIDTH, vectors.values.iter().map(|&v| v as u8).collect());
    file.add_vector("vec.s", &vectors.scales);
    add_slots(&mut file, "vec.slots", &vectors.rows);
    if !places.is_empty() {
        add_slots(&mut file, "places", places);
    }
    for (name, slot) in &net.slots {
        let values = &net.w[slot.range()];
        if name.starts_with("aux") {
            continue;
        }
        if slot.rows > 1 {
            file.add_dense(name, slot.rows, slot.columns, values);
        } else {
            file.add_vector(name, values);
        }
    }
    let header = format!(
        "language = \"{language}\"\nbank = \"{bank}\"\n{about}\n[sizes]\ndim = {dim}\nlayers = {}\n\
         tag_layer = {}\narc = {}\nlabel = {}\nname = {}\n",
        config.layers, config.tag_layer, config.arc, config.label, config.name
    );
    file.finish(&header)
}

/// An open-addressing table from the upper half of a hash to a row, placed by the lower half.
fn add_slots(file: &mut ModelWriter, name: &str, rows: &BTreeMap<u64, u32>) {
    let size = (rows.len() * 3 / 2 + 2).next_power_of_two();
    let mut slots = vec![(0u32, u32::MAX); size];
    for (&hash, &row) in rows {
        let mut at = hash as usize & (size - 1);
        while slots[at].1 != u32::MAX {
            at = (at + 1) & (size - 1);
        }
        slots[at] = ((hash >> 32) as u32, row);
    }
    let bytes = slots.iter().flat_map(|(c, r)| [c.to_le_bytes(), r.to_le_bytes()].concat()).collect();
    file.add(name, Type::U32, size, 2, bytes);
}
