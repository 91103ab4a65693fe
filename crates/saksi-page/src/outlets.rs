//! The outlets of `packs/world/outlets.toml`: names, domains, owners.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A publisher of news.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outlet {
    /// The name by which the record calls it.
    pub name: String,
    /// Where it publishes: domains, some with the first part of the path (`bbc.com/indonesia`).
    pub domains: Vec<String>,
    /// Further names under which others cite it.
    #[serde(default)]
    pub names: Vec<String>,
    /// Who owns it: outlets of one owner are one voice.
    pub owner: Option<String>,
    /// ISO alpha-2 of the country it is of.
    pub country: Option<String>,
    /// Whether it is a news agency, whose reports others print.
    #[serde(default)]
    pub agency: bool,
}

struct Table {
    outlets: Vec<Outlet>,
    names: BTreeMap<String, usize>,
    domains: BTreeMap<String, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        outlet: Vec<Outlet>,
    }
    // A pack that does not parse is found by the test below.
    let outlets = toml::from_str::<File>(include_str!("../../../packs/world/outlets.toml"))
        .map(|f| f.outlet)
        .unwrap_or_default();
    let (mut names, mut domains) = (BTreeMap::new(), BTreeMap::new());
    for (i, o) in outlets.iter().enumerate() {
        for d in &o.domains {
            domains.entry(d.to_lowercase()).or_insert(i);
            names.entry(d.to_lowercase()).or_insert(i);
        }
        for n in o.names.iter().chain([&o.name]) {
            names.entry(n.to_lowercase()).or_insert(i);
        }
    }
    Table { outlets, names, domains }
});

/// All known outlets, in the order of the pack.
pub fn all() -> &'static [Outlet] {
    &TABLE.outlets
}

/// The outlet that is called `name` or publishes at the domain `name`; case does not matter.
///
/// ```
/// use saksi_page::outlets::known;
/// assert_eq!(known("kompas.com").map(|o| o.name.as_str()), Some("Kompas.com"));
/// assert!(known("Kabar Hulu").is_none());
/// ```
pub fn known(name: &str) -> Option<&'static Outlet> {
    let name = name.trim().to_lowercase();
    TABLE.names.get(name.as_str()).and_then(|i| TABLE.outlets.get(*i))
}

/// The outlet that publishes at an address: by domain and first part of the path, then by ever shorter
/// domains (`news.detik.com` is `detik.com`'s).
pub fn by_address(url: &str) -> Option<&'static Outlet> {
    let (host, path) = host_and_path(url)?;
    let first = path.split('/').find(|p| !p.is_empty()).unwrap_or_default();
    let mut host = host.as_str();
    loop {
        let with_path = format!("{host}/{}", first.to_lowercase());
        if let Some(i) = TABLE.domains.get(&with_path).or_else(|| TABLE.domains.get(host)) {
            return TABLE.outlets.get(*i);
        }
        host = host.split_once('.').filter(|(_, rest)| rest.contains('.'))?.1;
    }
}

/// Host without `www.`, in small letters, and the rest of an `http` address.
pub(crate) fn host_and_path(url: &str) -> Option<(String, &str)> {
    let rest = url.split_once("://").filter(|(s, _)| s.starts_with("http")).map(|(_, r)| r)?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next()?.split(':').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_string();
    host.contains('.').then_some((host, &rest[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_parses_and_is_large() {
        assert!(all().len() >= 200, "{}", all().len());
    }

    #[test]
    fn no_domain_belongs_to_two() {
        let mut seen = BTreeMap::new();
        for o in all() {
            for d in &o.domains {
                assert_eq!(seen.insert(d, &o.name), None, "{d}");
                assert_eq!(d, &d.to_lowercase());
            }
        }
    }

    #[test]
    fn addresses_lead_to_outlets() {
        let name = |u| by_address(u).map(|o| o.name.as_str());
        assert_eq!(name("https://news.detik.com/berita/d-1/x"), Some("detikcom"));
        assert_eq!(name("https://www.bbc.com/indonesia/articles/x"), Some("BBC News Indonesia"));
        assert_eq!(name("https://www.bbc.com/news/x"), Some("BBC News"));
        assert_eq!(name("https://jateng.tribunnews.com/2022/x"), Some("TribunJateng.com"));
        assert_eq!(name("https://kabarhulu.example/x"), None);
        assert_eq!(name("not an address"), None);
    }
}
