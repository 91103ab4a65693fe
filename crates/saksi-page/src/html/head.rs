//! Headline, address, outlet, author and date of a page: JSON-LD, then `meta`, then what is visible.

use super::blocks::Block;
use super::meta::Meta;
use crate::dates::{self, Order};
use crate::lines::Line;
use crate::types::{Noise, Published};
use crate::{byline, outlets};
use jiff::civil::Date;
use saksi_record::PublishedFrom;

/// How many blocks around the headline may hold date and author.
const NEAR: usize = 10;

/// The headline. An `h1` that the other sources agree with is what the reader sees.
pub(super) fn title(meta: &Meta, whole: &[Block]) -> Option<String> {
    let site = meta.field(&["og:site_name"]).or(meta.ld.publisher.as_deref());
    let clean = |s: &str| trim_site(s, site);
    let h1 = meta.h1.as_deref().filter(|h| h.len() <= 300 && h.split_whitespace().count() >= 2).map(clean);
    let ld = meta.ld.headline.as_deref().map(clean);
    let og = meta.field(&["og:title", "twitter:title", "dc.title", "title"]).map(clean);
    let tab = meta.title.as_deref().map(clean);
    let h1 = h1.filter(|h| {
        let others = [&ld, &og, &tab];
        let agree = others.iter().filter_map(|o| o.as_deref()).any(|o| akin(h, o));
        agree || others.iter().all(|o| o.is_none())
    });
    let shown = |t: &String| whole.iter().any(|b| super::same(&b.text, t));
    let second = [&ld, &og, &tab].into_iter().flatten().find(|t| shown(t)).cloned();
    h1.or(second)
        .or(ld)
        .or(og)
        .or(tab)
        .map(|t| t.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|t| !t.is_empty())
}

/// Whether two headlines share most of the words of the shorter one.
fn akin(a: &str, b: &str) -> bool {
    let words = |s: &str| {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.len() > 2)
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.contains(w)).count();
    shared * 2 >= a.len().min(b.len()) && shared > 0
}

/// `Jembatan Baru | Kabar Hulu` without the site: what follows the last separator if it names the site or is
/// short beside the rest.
fn trim_site(title: &str, site: Option<&str>) -> String {
    let title = title.trim();
    for sep in [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " • ", " · ", "| "] {
        let Some(at) = title.rfind(sep) else { continue };
        let (head, tail) = (title[..at].trim(), title[at + sep.len()..].trim());
        let named = site.is_some_and(|s| akin(tail, s) || super::same(tail, s))
            || outlets::known(tail).is_some()
            || tail.contains(".com")
            || tail.contains(".co.id");
        let (h, t) = (head.split_whitespace().count(), tail.split_whitespace().count());
        if named && h >= 1
            || sep.contains('|') && t <= 5 && h >= 3
            || t <= 3 && h >= 4 && site.is_none() && sep != " - "
        {
            return trim_site(head, site);
        }
    }
    title.to_string()
}

/// The article's own address.
pub(super) fn url(meta: &Meta) -> Option<String> {
    let og = meta.field(&["og:url"]).map(str::to_string);
    meta.canonical.clone().or(og).or_else(|| meta.ld.url.clone()).filter(|u| u.starts_with("http"))
}

/// The BCP 47 tag that the page declares.
pub(super) fn language(meta: &Meta) -> Option<String> {
    let tag = meta.language.clone().or_else(|| meta.ld.language.clone()).or_else(|| {
        meta.field(&["og:locale", "content-language", "language"]).map(|l| l.replace('_', "-"))
    })?;
    let tag = tag.replace('_', "-").split(',').next()?.trim().to_string();
    let (primary, region) = tag.split_once('-').map_or((tag.as_str(), None), |(p, r)| (p, Some(r)));
    // `in` is the code Indonesian had before 1989; some sites still use it.
    let primary = match primary.to_lowercase() {
        p if p == "in" || p == "ind" => "id".to_string(),
        p if p == "eng" => "en".to_string(),
        p => p,
    };
    let tag = region.map_or(primary.clone(), |r| {
        format!("{primary}-{}", if r.len() == 2 { r.to_uppercase() } else { r.to_string() })
    });
    let sound =
        !tag.is_empty() && tag.len() <= 20 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    sound.then_some(tag)
}

/// Who published the page: the outlet of the address if it is known, else the site's name for itself.
pub(super) fn outlet(meta: &Meta, url: Option<&str>) -> Option<String> {
    let known = url.and_then(outlets::by_address).map(|o| o.name.clone());
    let said = meta
        .field(&["og:site_name", "application-name"])
        .map(str::to_string)
        .or_else(|| meta.ld.publisher.clone());
    let said = said.map(|s| outlets::known(&s).map_or(s.clone(), |o| o.name.clone()));
    known.or(said).filter(|s| !s.trim().is_empty())
}

/// The blocks around the headline.
pub(super) fn near_title<'b>(whole: &'b [Block], title: Option<&str>) -> &'b [Block] {
    let at = title.and_then(|t| whole.iter().position(|b| super::same(&b.text, t))).unwrap_or(0);
    &whole[at.saturating_sub(3)..(at + NEAR).min(whole.len())]
}

/// Who wrote it: JSON-LD, `meta`, elements marked as author, lines near the headline.
pub(super) fn byline(meta: &Meta, near: &[Block], outlet: Option<&str>) -> Option<String> {
    let not_site = |name: &String| {
        let site = outlet.is_some_and(|o| super::same(o, name));
        let generic = matches!(
            name.to_lowercase().as_str(),
            "admin" | "administrator" | "editor" | "redaksi" | "staff" | "by" | "author" | "oleh" | "penulis"
        );
        let house = name.starts_with("PT ")
            || name.starts_with("PT.")
            || name.ends_with(" Media")
            || name.contains("Cyber Media");
        !site && !house && !generic && !name.starts_with('@') && !name.contains(".com")
    };
    let join = |names: &[String]| {
        let mut kept: Vec<String> = names.iter().filter_map(|n| byline::clean(n)).filter(not_site).collect();
        kept.dedup();
        (!kept.is_empty()).then(|| kept.join(", "))
    };
    let marked = || meta.bylines.iter().filter_map(|b| byline::clean(b)).find(not_site);
    let visible = || {
        let lines = near.iter().flat_map(|b| b.text.lines()).filter(|l| l.len() < 120);
        lines
            .filter(|l| {
                ["By", "BY ", "Oleh", "Penulis", "Reporter", "Written by"].iter().any(|p| l.starts_with(p))
            })
            .find_map(byline::clean)
    };
    let above_date = || {
        let lines: Vec<&str> = near.iter().flat_map(|b| b.text.lines()).collect();
        let dated = |l: &str| l.len() <= 90 && dates::all(l, Order::DayFirst).next().is_some();
        lines
            .windows(2)
            .find(|w| dated(w[1]) && !dated(w[0]) && person(w[0]))
            .and_then(|w| byline::clean(w[0].trim_end_matches(" and agencies")))
    };
    join(&meta.ld.authors)
        .or_else(|| join(meta.authors()))
        .or_else(marked)
        .or_else(visible)
        .or_else(above_date)
}

/// Two to four capitalised words without figures: `Jane Doe`, `Jane Doe and agencies`.
fn person(line: &str) -> bool {
    let name = line.trim().trim_end_matches(" and agencies");
    let words: Vec<&str> = name.split(' ').collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|w| {
            w.chars().next().is_some_and(char::is_uppercase)
                && w.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
                && w.chars().any(char::is_lowercase)
        })
}

/// Lines between headline and story that say when and by whom: `Sabtu, 26 Februari 2022 | 14:05 WIB`,
/// `Jane Doe`. A dateline is none, nor is anything that ends like a sentence.
pub(super) fn above_story(text: &str, body: &[Line]) -> Vec<Noise> {
    let mut found = Vec::new();
    for (i, line) in body.iter().enumerate().take(6) {
        let s = line.span.of(text);
        if s.len() > 120 {
            break;
        }
        let dated =
            |l: &str| l.len() <= 100 && !l.ends_with('.') && dates::all(l, Order::DayFirst).next().is_some();
        let kind = saksi_record::NoiseKind::Credit;
        let next = body.get(i + 1).map(|l| l.span.of(text)).unwrap_or_default();
        if dated(s) && !s.ends_with(['-', '–', '—']) && !s.contains(" (") || person(s) && dated(next) {
            found.push(Noise { span: line.span, kind });
        }
    }
    found
}

/// When it was published, and where that stands.
pub(super) fn published(
    meta: &Meta,
    near: &[Block],
    whole: &[Block],
    url: Option<&str>,
    dateline: Option<Date>,
    in_text: impl FnOnce() -> Option<Date>,
) -> Option<Published> {
    const FIELDS: &[&str] = &[
        "article:published_time",
        "datepublished",
        "og:published_time",
        "article:published",
        "publish-date",
        "publish_date",
        "publishdate",
        "pubdate",
        "publication_date",
        "published_at",
        "published-date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "content_publisheddate",
        "article_date_original",
        "originalpublicationdate",
        "displaydate",
        "citation_publication_date",
        "published",
        "rnews:datepublished",
        "article:post_modified",
        "created",
        "og:article:published_time",
        "last-modified",
        "og:updated_time",
        "article:modified_time",
    ];
    let made = |date: String, from| Published { date, from };
    let ld = meta.ld.published.as_deref().and_then(dates::iso);
    let field = || FIELDS.iter().filter_map(|f| meta.field(&[f])).find_map(dates::iso);
    let time = || meta.times.iter().find_map(|t| dates::iso(t));
    if let Some(date) = ld.or_else(field).or_else(time) {
        return Some(made(date, PublishedFrom::Metadata));
    }
    let lines = near.iter().flat_map(|b| b.text.lines()).filter(|l| l.len() <= 120);
    let shown = lines.filter_map(|l| dates::all(l, Order::DayFirst).next()).map(|f| f.date).next();
    // An element whose class says date, wherever it stands.
    let said = || {
        let date = |b: &&Block| {
            ["date", "publish", "tanggal", "tgl", "waktu", "time", "posted"]
                .iter()
                .any(|w| b.label.contains(w))
        };
        whole
            .iter()
            .filter(|b| b.text.len() <= 80)
            .filter(date)
            .find_map(|b| dates::all(&b.text, Order::DayFirst).next())
            .map(|f| f.date)
    };
    let first = |words: &[&str]| {
        let told =
            |b: &&Block| b.text.len() <= 120 && words.iter().any(|w| b.text.to_lowercase().contains(w));
        whole.iter().filter(told).find_map(|b| dates::all(&b.text, Order::DayFirst).next()).map(|f| f.date)
    };
    if let Some(date) =
        shown.or_else(said).or_else(|| first(&["published", "posted", "diterbitkan", "dipublikasikan"]))
    {
        return Some(made(date.to_string(), PublishedFrom::Text));
    }
    if let Some(date) = dateline {
        return Some(made(date.to_string(), PublishedFrom::Dateline));
    }
    if let Some(date) = url.and_then(dates::in_address) {
        return Some(made(date.to_string(), PublishedFrom::Url));
    }
    in_text().map(|d| made(d.to_string(), PublishedFrom::Text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_cut_from_the_headline() {
        assert_eq!(trim_site("Jembatan Baru di Hulu | Kabar Hulu", None), "Jembatan Baru di Hulu");
        assert_eq!(trim_site("Jembatan Baru - Kompas.com", None), "Jembatan Baru");
        assert_eq!(
            trim_site("Jembatan Baru di Hulu - Warga Senang", None),
            "Jembatan Baru di Hulu - Warga Senang"
        );
        assert_eq!(trim_site("Air Naik | Kabar Hulu", Some("Kabar Hulu")), "Air Naik");
    }

    #[test]
    fn kin_headlines_share_their_words() {
        assert!(akin("Warga Bangun Jembatan", "Warga bangun jembatan gantung"));
        assert!(!akin("Kabar Hulu", "Warga Bangun Jembatan"));
    }
}
