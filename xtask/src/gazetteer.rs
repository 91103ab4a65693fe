//! The packed gazetteer, from GeoNames and our tables.

use flate2::read::GzDecoder;
use saksi_ground::gazetteer::{Class, Posting, Site, fold, scale, write};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Read, Result};
use std::path::Path;

/// A town of GeoNames' dump.
struct Town {
    site: Site,
    admin1: String,
    admin2: String,
    population: u64,
    main: String,
    names: Vec<String>,
}

#[derive(Default)]
struct Builder {
    sites: Vec<Site>,
    names: BTreeMap<String, Vec<Posting>>,
}

impl Builder {
    fn name(&mut self, written: &str, site: u32, main: bool) {
        let mut key = String::new();
        fold(written, &mut key);
        if key.len() < 2 {
            return;
        }
        let list = self.names.entry(key).or_default();
        match list.iter_mut().find(|p| p.site == site) {
            Some(p) => p.main |= main,
            None => list.push(Posting { site, main }),
        }
    }

    fn add(&mut self, site: Site) -> u32 {
        self.sites.push(site);
        self.sites.len() as u32 - 1
    }
}

/// The bytes of the pack.
pub(crate) fn build(data: &Path) -> Result<Vec<u8>> {
    let ground = data.join("ground");
    let mut towns = read_towns(&unzip(&ground.join("cities500.txt.gz"))?);
    let mut admin1: BTreeMap<String, (BTreeSet<String>, u32)> = BTreeMap::new();
    for line in std::fs::read_to_string(ground.join("admin1CodesASCII.txt"))?.lines() {
        if let [code, name, ascii, id] = line.split('\t').collect::<Vec<_>>()[..] {
            let names = BTreeSet::from([name.to_string(), ascii.to_string()]);
            admin1.insert(code.into(), (names, id.parse().unwrap_or(0)));
        }
    }
    let mut points: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for line in std::fs::read_to_string("packs/world/divisions.tsv")?.lines().filter(|l| !l.starts_with('#'))
    {
        if let [code, lat, lon, names] = line.split('\t').collect::<Vec<_>>()[..] {
            points.insert(code.into(), (lat.parse().unwrap_or(0.0), lon.parse().unwrap_or(0.0)));
            let entry = admin1.entry(code.into()).or_default();
            entry.0.extend(names.split(';').filter(|n| !n.is_empty()).map(String::from));
        }
    }
    let admin2: BTreeMap<String, String> = named(&unzip(&ground.join("admin2.json.gz"))?)?;
    let numbers1: BTreeMap<&String, u16> = admin1.keys().zip(1..).collect();
    let numbers2: BTreeMap<&String, u16> = admin2.keys().zip(1..=u16::MAX).collect();
    for t in &mut towns {
        t.site.admin1 = numbers1.get(&t.admin1).copied().unwrap_or(0);
        t.site.admin2 = numbers2.get(&t.admin2).copied().unwrap_or(0);
    }

    let mut b = Builder::default();
    let none = vec![];
    let mut inside1: BTreeMap<&str, Vec<&Town>> = BTreeMap::new();
    let mut inside: BTreeMap<&str, Vec<&Town>> = BTreeMap::new();
    for t in &towns {
        inside1.entry(&t.admin1).or_default().push(t);
        inside.entry(&t.admin2).or_default().push(t);
    }
    for (code, (names, id)) in &admin1 {
        let inside = inside1.get(code.as_str()).unwrap_or(&none);
        let Some((lat, lon)) = points.get(code).copied().or_else(|| middle(inside)) else { continue };
        let site = b.add(Site {
            lat: (lat * 1e6).round() as i32,
            lon: (lon * 1e6).round() as i32,
            id: *id,
            admin1: numbers1[code],
            admin2: 0,
            country: country(code),
            people: scale(inside.iter().map(|t| t.population).sum()),
            class: Class::Admin1,
        });
        for name in names {
            b.name(name, site, true);
            if let Some(short) = shorten(name) {
                b.name(short, site, true);
            }
        }
    }
    for (code, name) in &admin2 {
        let Some((lat, lon)) = inside.get(code.as_str()).and_then(|list| middle(list)) else { continue };
        let up = code.rsplit_once('.').map_or("", |c| c.0).to_string();
        let site = b.add(Site {
            lat: (lat * 1e6).round() as i32,
            lon: (lon * 1e6).round() as i32,
            id: 0,
            admin1: numbers1.get(&up).copied().unwrap_or(0),
            admin2: numbers2.get(code).copied().unwrap_or(0),
            country: country(code),
            people: scale(inside[code.as_str()].iter().map(|t| t.population).sum()),
            class: Class::Admin2,
        });
        b.name(name, site, true);
        let bare = ["Kabupaten Administrasi ", "Kabupaten ", "Kota Administrasi "]
            .iter()
            .find_map(|p| name.strip_prefix(p))
            .or_else(|| name.strip_suffix(" Regency"))
            .or_else(|| shorten(name).filter(|_| !code.starts_with("US.")));
        if let Some(bare) = bare {
            b.name(bare, site, false);
            if code.starts_with("ID.") {
                b.name(&format!("Kabupaten {bare}"), site, true);
                b.name(&format!("{bare} Regency"), site, true);
            }
        }
    }
    for t in &towns {
        let site = b.add(t.site);
        b.name(&t.main, site, true);
        t.names.iter().for_each(|n| b.name(n, site, false));
    }
    println!("{} sites, {} names", b.sites.len(), b.names.len());
    write(&b.sites, &b.names).map_err(Error::other)
}

/// Names without the word for the division.
fn shorten(name: &str) -> Option<&str> {
    const ENDS: [&str; 13] = [
        " Province",
        " State",
        " Oblast",
        " Oblast’",
        " Region",
        " Governorate",
        " Prefecture",
        " District",
        " Department",
        " County",
        " Municipality",
        " Parish",
        " Krai",
    ];
    ENDS.iter().find_map(|e| name.strip_suffix(e))
}

fn country(code: &str) -> [u8; 2] {
    code.as_bytes().get(..2).and_then(|c| c.try_into().ok()).unwrap_or(*b"  ")
}

/// The mean of towns.
fn middle(towns: &[&Town]) -> Option<(f64, f64)> {
    let n = towns.len() as f64;
    let sum = |f: fn(&Site) -> i32| towns.iter().map(|t| f64::from(f(&t.site)) * 1e-6).sum::<f64>() / n;
    (n > 0.0).then(|| (sum(|s| s.lat), sum(|s| s.lon)))
}

fn unzip(path: &Path) -> Result<String> {
    let mut text = String::new();
    GzDecoder::new(std::fs::File::open(path)?).read_to_string(&mut text)?;
    Ok(text)
}

/// `[{"code": …, "name": …}]` as a map.
fn named(json: &str) -> Result<BTreeMap<String, String>> {
    let rows: Vec<BTreeMap<String, String>> = serde_json::from_str(json)?;
    Ok(rows.into_iter().filter_map(|mut r| Some((r.remove("code")?, r.remove("name")?))).collect())
}

fn read_towns(dump: &str) -> Vec<Town> {
    dump.lines()
        .filter_map(|line| {
            let f: Vec<&str> = line.split('\t').collect();
            let class = match *f.get(7)? {
                "PPLC" | "PPLG" => Class::Capital,
                "PPLA" => Class::Seat1,
                "PPLA2" => Class::Seat2,
                "PPLA3" | "PPLA4" | "PPLA5" => Class::Seat3,
                "PPLX" => Class::Section,
                "PPLQ" | "PPLH" | "PPLW" | "PPLCH" => return None,
                _ => Class::Town,
            };
            let micro = |i: usize| f.get(i)?.parse::<f64>().ok().map(|d| (d * 1e6).round() as i32);
            let population = f.get(14)?.parse().unwrap_or(0);
            let site = Site {
                lat: micro(4)?,
                lon: micro(5)?,
                id: f[0].parse().ok()?,
                admin1: 0,
                admin2: 0,
                country: country(f[8]),
                people: scale(population),
                class,
            };
            let admin1 = format!("{}.{}", f[8], f[10]);
            let admin2 = format!("{admin1}.{}", f[11]);
            let names =
                std::iter::once(f[2]).chain(f[3].split(',')).filter(|n| latin(n)).map(String::from).collect();
            Some(Town { site, admin1, admin2, population, main: f[1].into(), names })
        })
        .collect()
}

/// Whether a name is in Latin letters, begins with a capital somewhere, and is no airport's code.
fn latin(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    letters().all(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
        && letters().any(char::is_uppercase)
        && (name.chars().count() > 4 || letters().any(char::is_lowercase))
}
