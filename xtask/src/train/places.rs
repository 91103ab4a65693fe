//! Names of places that the nets know of (GeoNames, CC BY 4.0).

use saksi_lang::model::features;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// Countries, their first-level parts, and towns of so many people or more, by the hash of their name.
/// The rows are of no account. With `people` 0 there are none at all.
pub(crate) fn read(data: &Path, people: u64) -> std::io::Result<BTreeMap<u64, u32>> {
    let mut names = BTreeMap::new();
    if people == 0 {
        return Ok(names);
    }
    let ground = data.join("ground");
    let mut add = |name: &str| {
        if name.chars().count() > 2 {
            names.insert(features::place(name), 0);
        }
    };
    let mut towns = String::new();
    let packed = std::fs::File::open(ground.join("cities500.txt.gz"))?;
    flate2::read::GzDecoder::new(packed).read_to_string(&mut towns)?;
    for line in towns.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells.get(14).and_then(|n| n.parse::<u64>().ok()).is_some_and(|n| n >= people) {
            add(cells[1]);
            add(cells[2]);
        }
    }
    for (file, column) in [("countryInfo.txt", 4), ("admin1CodesASCII.txt", 1), ("admin1CodesASCII.txt", 2)] {
        let text = std::fs::read_to_string(ground.join(file))?;
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if let Some(name) = line.split('\t').nth(column) {
                add(name);
            }
        }
    }
    Ok(names)
}
