//! Places of the readable tables: countries, regions, seas, seats of government.

use super::fold::fold;
use super::pack::{Pack, Posting};
use super::site::{Class, Site, scale};
use super::{Form, Known};
use rustc_hash::FxHashMap;
use saksi_lang::Language;

const COUNTRIES: &str = include_str!("../../../../packs/world/countries.tsv");
const NAMES: &str = include_str!("../../../../packs/world/country_names.tsv");
const SHORT: &str = include_str!("../../../../packs/world/division_short.tsv");
const HAND: &str = include_str!("../../../../packs/world/places_by_hand.tsv");

/// One name of a table's place, and where it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Own {
    pub(crate) known: Known,
    /// The only language it holds in.
    pub(crate) language: Option<Language>,
    /// Whether it counts only in capitals (“US”, “AS”).
    pub(crate) capitals: bool,
}

/// The tables, read.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub(crate) sites: Vec<Site>,
    pub(crate) names: FxHashMap<String, Vec<Own>>,
    /// Longest name, in words.
    pub(crate) longest: usize,
    /// States by their short forms.
    pub(crate) short: FxHashMap<String, u32>,
    /// Unions of countries, which are bodies rather than places.
    pub(crate) unions: FxHashMap<String, u32>,
    /// Number of a country's site.
    pub(crate) countries: FxHashMap<[u8; 2], u32>,
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(|l| l.split('\t').collect())
}

fn micro(degrees: &str) -> Option<i32> {
    degrees.parse::<f64>().ok().map(|d| (d * 1e6).round() as i32)
}

fn code(text: &str) -> [u8; 2] {
    text.as_bytes().try_into().unwrap_or(*b"  ")
}

impl Tables {
    /// Reads the tables; a place the pack has already keeps the pack's number.
    pub(crate) fn new(pack: &Pack) -> Self {
        let mut tables = Self::default();
        for row in rows(COUNTRIES) {
            let &[iso, lat, lon, names, people] = &row[..] else { continue };
            let (Some(lat), Some(lon)) = (micro(lat), micro(lon)) else { continue };
            let country = code(iso);
            let site = Site {
                lat,
                lon,
                id: 0,
                admin1: 0,
                admin2: 0,
                country,
                people: scale(30_000_000),
                class: Class::Country,
            };
            let number = tables.add(pack, site);
            tables.countries.insert(country, number);
            names.split(';').for_each(|n| tables.name(n, number, Form::Main));
            tables.people(people, number);
        }
        for row in rows(NAMES) {
            let &[iso, en, id] = &row[..] else { continue };
            let Some(&number) = tables.countries.get(&code(iso)) else { continue };
            en.split('|').chain(id.split('|')).for_each(|n| tables.name(n, number, Form::Main));
        }
        for row in rows(HAND) {
            let &[names, kind, iso, lat, lon, people] = &row[..] else { continue };
            let (Some(lat), Some(lon)) = (micro(lat), micro(lon)) else { continue };
            let class = match kind {
                "continent" => Class::Continent,
                "sea" => Class::Sea,
                "province" => Class::Admin1,
                "city" => Class::Town,
                "point" | "metonym" => Class::Point,
                _ => Class::Region,
            };
            let mut site = Site {
                lat,
                lon,
                id: 0,
                admin1: 0,
                admin2: 0,
                country: code(iso),
                people: scale(300_000),
                class,
            };
            if kind == "union" {
                let number = tables.add(pack, site);
                let mut key = String::new();
                for name in names.split(';') {
                    fold(name, &mut key);
                    tables.unions.insert(key.clone(), number);
                }
                continue;
            }
            let number = tables.same(pack, names, site).unwrap_or_else(|| {
                if class == Class::Continent {
                    site.people = scale(100_000_000);
                }
                tables.add(pack, site)
            });
            let form = if kind == "metonym" { Form::Seat } else { Form::Main };
            names.split(';').for_each(|n| tables.name(n, number, form));
            tables.people(people, number);
        }
        let (mut key, mut found) = (String::new(), vec![]);
        for row in rows(SHORT) {
            let &[name, iso, short] = &row[..] else { continue };
            fold(name, &mut key);
            found.clear();
            pack.find(&key, &mut found);
            let state = |p: &&Posting| {
                pack.site(p.site).is_some_and(|s| s.class == Class::Admin1 && s.country == code(iso))
            };
            let Some(number) = found.iter().find(state) else { continue };
            for form in short.split(';') {
                fold(form, &mut key);
                tables.short.insert(key.clone(), number.site);
            }
        }
        tables
    }

    fn add(&mut self, pack: &Pack, site: Site) -> u32 {
        self.sites.push(site);
        pack.len() + self.sites.len() as u32 - 1
    }

    /// The pack's number of a town or province that stands in the tables for its names only.
    fn same(&self, pack: &Pack, names: &str, site: Site) -> Option<u32> {
        let reach = match site.class {
            Class::Town => 30.0,
            Class::Admin1 => 400.0,
            _ => return None,
        };
        let (mut key, mut found) = (String::new(), Vec::<Posting>::new());
        for name in names.split(';') {
            fold(name, &mut key);
            pack.find(&key, &mut found);
        }
        let alike = |s: Site| {
            s.country == site.country
                && s.distance(site) < reach
                && match site.class {
                    Class::Town => s.class.is_town(),
                    class => s.class == class,
                }
        };
        found
            .iter()
            .filter_map(|p| {
                pack.site(p.site).filter(|s| alike(*s)).map(|s| (s.people, std::cmp::Reverse(p.site)))
            })
            .max()
            .map(|(_, number)| number.0)
    }

    fn people(&mut self, words: &str, number: u32) {
        for word in words.split(';').filter(|w| !w.is_empty()) {
            self.name(word, number, Form::People);
            if !word.ends_with(['s', 'h']) && !word.ends_with("ese") && !word.ends_with("men") {
                self.name(&format!("{word}s"), number, Form::People);
            }
        }
    }

    fn name(&mut self, written: &str, number: u32, form: Form) {
        let (name, language) = match written.split_once(':') {
            Some(("id", name)) => (name, Some(Language::Id)),
            Some(("en", name)) => (name, Some(Language::En)),
            // The people's words are English.
            _ => (written, (form == Form::People).then_some(Language::En)),
        };
        if name.is_empty() {
            return;
        }
        let mut key = String::new();
        fold(name, &mut key);
        let letters = name.chars().filter(|c| c.is_alphabetic());
        let capitals = name.len() <= 7 && letters.clone().all(char::is_uppercase);
        self.longest = self.longest.max(key.split(' ').count());
        let list = self.names.entry(key).or_default();
        let own = Own { known: Known { site: number, form }, language, capitals };
        if !list.iter().any(|o| o.known.site == number && o.language == language) {
            list.push(own);
        }
    }
}
