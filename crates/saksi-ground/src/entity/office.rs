//! Who held which office on a day: `packs/world/offices.tsv`.

use crate::gazetteer::fold;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use saksi_lang::Language;

const TABLE: &str = include_str!("../../../../packs/world/offices.tsv");

/// A term of office.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// The office's names, English first.
    pub(crate) names: &'static str,
    /// Country or body.
    pub(crate) of: &'static str,
    person: String,
    from: Date,
    to: Option<Date>,
}

impl Term {
    /// The office's name in a language.
    pub(crate) fn name(&self, language: Language) -> &'static str {
        let mut names = self.names.split(';');
        let first = names.clone().next().unwrap_or_default();
        match language {
            Language::En => first,
            Language::Id => names.find(|n| indonesian(n)).unwrap_or(first),
        }
    }

    /// ISO code of its country, if it is a country's.
    pub(crate) fn country(&self) -> Option<&'static str> {
        (self.of.len() == 2 && !matches!(self.of, "UN" | "EU")).then_some(self.of)
    }
}

fn indonesian(name: &str) -> bool {
    const FIRST: &[&str] = &[
        "Presiden",
        "Wakil",
        "Wapres",
        "Perdana",
        "PM",
        "Menteri",
        "Menlu",
        "Menhan",
        "Menkeu",
        "Mendagri",
        "Menko",
        "Mensos",
        "Menkes",
        "Menag",
        "Menhub",
        "Mentan",
        "Kanselir",
        "Raja",
        "Ratu",
        "Putra",
        "Pemimpin",
        "Sekretaris",
        "Sekjen",
        "Direktur",
        "Dirjen",
        "Kepala",
        "Ketua",
        "Kapolri",
        "Panglima",
        "Gubernur",
        "Sultan",
        "Juru",
        "Paus",
        "Emir",
    ];
    name.split(' ').next().is_some_and(|w| FIRST.contains(&w))
}

/// The table, by person.
#[derive(Debug, Default)]
pub(crate) struct Offices {
    terms: Vec<Term>,
    persons: FxHashMap<String, Vec<usize>>,
    surnames: FxHashMap<String, Vec<usize>>,
}

impl Offices {
    /// The table built into the program.
    pub(crate) fn new() -> Self {
        let mut offices = Self::default();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let &[names, of, person, from, to, ..] = &cells[..] else { continue };
            let Ok(from) = from.parse() else { continue };
            let mut key = String::new();
            fold(person, &mut key);
            let number = offices.terms.len();
            let last = key.rsplit(' ').next().unwrap_or_default().to_string();
            offices.surnames.entry(last).or_default().push(number);
            offices.persons.entry(key.clone()).or_default().push(number);
            offices.terms.push(Term { names, of, person: key, from, to: to.parse().ok() });
        }
        offices
    }

    /// The offices a person of that name held on `day`.
    ///
    /// A surname alone counts only where `about` says that the text is about the office's country or body,
    /// and only one person of that surname is in office there.
    pub(crate) fn held(&self, key: &str, day: Date, about: impl Fn(&str) -> bool) -> Vec<&Term> {
        let active = |n: &&usize| {
            let term = &self.terms[**n];
            term.from <= day && term.to.is_none_or(|to| day < to)
        };
        let all = |list: Option<&Vec<usize>>| -> Vec<&Term> {
            list.into_iter().flatten().filter(active).map(|n| &self.terms[*n]).collect()
        };
        let full = all(self.persons.get(key));
        if !full.is_empty() || key.contains(' ') {
            return full;
        }
        let mut some = all(self.surnames.get(key).filter(|_| key.len() > 3));
        some.retain(|t| about(t.of));
        let first = some.first().map(|t| t.person.clone());
        let spelling = |p: &str| p.split(' ').next().and_then(|w| w.get(..3)).map(String::from);
        let same = some.iter().all(|t| first.as_deref().map(spelling) == Some(spelling(&t.person)));
        if same { some } else { vec![] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_has_its_holder_on_its_days_only() {
        let offices = Offices::new();
        assert!(offices.terms.len() > 500);
        let day = |d: &str| d.parse::<Date>().unwrap();
        let names = |key: &str, d: &str| -> Vec<&str> {
            offices.held(key, day(d), |of| of == "NATO").iter().map(|t| t.name(Language::Id)).collect()
        };
        assert_eq!(names("jens stoltenberg", "2022-02-26"), ["Sekretaris Jenderal NATO"]);
        assert_eq!(names("stoltenberg", "2022-02-26"), ["Sekretaris Jenderal NATO"]);
        assert_eq!(names("jens stoltenberg", "2025-02-26"), [""; 0]);
        assert_eq!(names("rutte", "2023-02-26"), [""; 0]);
    }

    #[test]
    fn terms_do_not_run_backwards() {
        for term in &Offices::new().terms {
            assert!(term.to.is_none_or(|to| term.from < to), "{} {}", term.person, term.names);
        }
    }
}
