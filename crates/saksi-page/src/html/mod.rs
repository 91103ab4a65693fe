//! A web page: the article is taken out, headline first, and labelled.

mod article;
mod blocks;
mod head;
mod jsonld;
mod meta;
mod tokens;

use crate::lines::{Line, blank, lines};
use crate::types::{Format, Noise, Page};
use crate::{decode, noise, outlets, plain};
use blocks::{Block, Kind};
use saksi_record::NoiseKind;
use saksi_text::Span;

/// Most characters of a page's source that are read: 8 Mi.
const PAGE_LIMIT: usize = 8 << 20;

/// Whether the bytes are a web page: by the ending of the name, else by how they begin.
pub(crate) fn is_page(bytes: &[u8], name: Option<&str>) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
    let head = head.trim_start_matches(blank);
    let ends = |ends: &[&str]| name.is_some_and(|n| ends.iter().any(|e| n.to_lowercase().ends_with(e)));
    if ends(&[".txt", ".md"]) {
        return false;
    }
    let opens = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<article",
        "<div",
        "<p>",
        "<h1",
        "<meta",
        "<title",
        "<main",
        "<section",
    ];
    opens.iter().any(|o| head.starts_with(o))
        || ends(&[".html", ".htm", ".xhtml", ".shtml"])
        || head.starts_with('<') && (head.contains("<html") || head.contains("<!doctype html"))
}

/// What kind of feed or sitemap the bytes are, if they are one.
pub(crate) fn feed(bytes: &[u8]) -> Option<&'static str> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let head = head.trim_start_matches(blank);
    if !head.starts_with('<') || head.contains("<html") {
        return None;
    }
    [
        ("<rss", "an RSS feed"),
        ("<feed", "an Atom feed"),
        ("<rdf:rdf", "an RSS feed"),
        ("<urlset", "a sitemap"),
        ("<sitemapindex", "a sitemap"),
        ("<opml", "a list of feeds"),
    ]
    .iter()
    .find(|(tag, _)| head.contains(tag))
    .map(|(_, what)| *what)
}

/// Reads a web page.
pub(crate) fn read(bytes: &[u8], name: Option<&str>) -> Page {
    let decoded = decode::page(bytes, PAGE_LIMIT);
    let html = decoded.text;
    let mut page = Page { format: Format::Html, diagnostics: decoded.diagnostics, ..Page::default() };
    let meta = meta::read(&html);
    let whole = blocks::blocks(&html);
    let title = head::title(&meta, &whole);
    let found = article::find(&html, &meta, &whole, &mut page.diagnostics);
    let mut hints = assemble(title.as_deref(), &found, &mut page);
    if page.text.is_empty() {
        page.diagnostics.push("empty: no article was found in the page".to_string());
    }
    let all = lines(&page.text);
    let body: Vec<Line> =
        all.into_iter().filter(|l| page.title.is_none_or(|t| t.end() <= l.span.start())).collect();
    hints.extend(head::above_story(&page.text, &body));
    page.noise = noise::find(&page.text, page.title, &hints);
    let dated = plain::dateline_and_date(&page.text, &body, &mut page.dateline);
    plain::trim_noise(&mut page);

    page.url = head::url(&meta).or_else(|| name.filter(|n| n.contains("://")).map(str::to_string));
    page.language = head::language(&meta);
    page.outlet = head::outlet(&meta, page.url.as_deref())
        .or_else(|| page.url.as_deref().and_then(outlets::host_and_path).map(|(host, _)| host))
        .or_else(|| page.dateline.as_ref().and_then(plain::outlet_of));
    let near = head::near_title(&whole, title.as_deref());
    page.byline = head::byline(&meta, near, page.outlet.as_deref())
        .or_else(|| crate::byline::in_lines(&page.text, &body));
    page.published = head::published(&meta, near, &whole, page.url.as_deref(), dated, || {
        plain::date_line(&page.text, &body).or_else(|| plain::bracketed(&page.text, &body))
    });
    page
}

/// Writes the headline and the blocks into the page, with an empty line between blocks; returns what the
/// markup says is not the story.
fn assemble(title: Option<&str>, found: &[Block], page: &mut Page) -> Vec<Noise> {
    let mut hints = Vec::new();
    if let Some(title) = title {
        page.text.push_str(title);
        page.title = Some(Span::between(0, title.len() as u32));
    }
    let mut chars = page.text.chars().count();
    for (i, block) in found.iter().enumerate() {
        if i < 3 && title.is_some_and(|t| same(t, &block.text)) {
            continue;
        }
        let room = decode::TEXT_LIMIT.saturating_sub(chars + 3);
        let text = match block.text.char_indices().nth(room) {
            Some((at, _)) => &block.text[..at],
            None => block.text.as_str(),
        };
        let cut = text.len() < block.text.len();
        if cut {
            page.diagnostics.push(format!("size: cut after {} characters", decode::TEXT_LIMIT));
        }
        if text.is_empty() {
            break;
        }
        chars += text.chars().count() + 2;
        if !page.text.is_empty() {
            page.text.push_str("\n\n");
        }
        let start = page.text.len() as u32;
        page.text.push_str(text);
        let span = Span::between(start, page.text.len() as u32);
        if let Some(kind) = labelled(block, i, found.len()) {
            hints.push(Noise { span, kind });
        }
        if cut {
            break;
        }
    }
    if !page.text.is_empty() {
        page.text.push('\n');
    }
    hints
}

/// What the markup alone says of a block: a caption, or a paragraph that is one link.
fn labelled(block: &Block, at: usize, of: usize) -> Option<NoiseKind> {
    let words = crate::shape::words(&block.text, 30);
    match block.kind {
        Kind::Caption => Some(NoiseKind::Caption),
        Kind::Text if block.linked * 10 >= block.text.len() * 9 && (4..=30).contains(&words) && at > 0 => {
            (!crate::shape::ends_sentence(&block.text) || block.text.ends_with('?'))
                .then_some(NoiseKind::RelatedLink)
        }
        Kind::Text if block.linked * 10 >= block.text.len() * 9 && block.text.contains('\n') && at > 0 => {
            Some(NoiseKind::RelatedLink)
        }
        Kind::Item if block.linked * 10 >= block.text.len() * 9 && at * 10 >= of * 6 => {
            Some(NoiseKind::RelatedLink)
        }
        _ => None,
    }
}

/// Whether two strings are the same words, whatever their marks and case.
pub(super) fn same(a: &str, b: &str) -> bool {
    let words =
        |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    words(a) == words(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Warga Bangun Jembatan | Kabar Hulu</title></head>
<body><nav><a href="/">Beranda</a> <a href="/daerah">Daerah</a></nav>
<h1>Warga Bangun Jembatan</h1><span class="tgl">Sabtu, 26 Februari 2022 | 14:05 WIB</span> <span class="author">Oleh: Budi Santoso</span>
<figure><img src=x><figcaption>Warga menyeberang.</figcaption></figure>
<p>HULU, Kabarhulu.com – Warga membangun jembatan gantung &amp; jalan setapak sejak Senin pagi, kata kepala desa.</p>
<p>Baca juga: <a href="/x">Harga Cabai Naik Menjelang Panen</a></p>
<p>Mereka bekerja bersama selama tiga hari, dengan kayu dari hutan desa dan tali dari kota, tanpa bantuan siapa pun.</p>
<p>Jembatan itu panjangnya dua puluh meter, menurut kepala desa, dan akan dipakai anak sekolah setiap hari kerja.(*)</p>
<footer><p>Hak cipta Kabar Hulu</p></footer></body></html>"#;

    #[test]
    fn a_page_without_metadata_is_read() {
        let page = read(PAGE.as_bytes(), None);
        let of = |s: Span| s.of(&page.text);
        assert_eq!(page.title.map(of), Some("Warga Bangun Jembatan"));
        assert_eq!(page.published.as_ref().map(|p| p.date.as_str()), Some("2022-02-26"));
        assert_eq!(page.byline.as_deref(), Some("Budi Santoso"));
        assert_eq!(page.language.as_deref(), Some("id"));
        assert_eq!(page.dateline.as_ref().map(|d| of(d.span)), Some("HULU, Kabarhulu.com –"));
        assert!(page.text.contains("jembatan gantung & jalan"), "{}", page.text);
        assert!(!page.text.contains("Hak cipta"), "{}", page.text);
        let noise: Vec<_> = page.noise.iter().map(|n| of(n.span)).collect();
        assert!(
            noise.contains(&"Baca juga: Harga Cabai Naik Menjelang Panen") && noise.contains(&"(*)"),
            "{noise:?}"
        );
    }

    #[test]
    fn deep_nesting_is_read_without_a_tree() {
        let html = format!(
            "<html><body>{}<p>{}</p>",
            "<div>".repeat(100_000),
            "Warga membangun jembatan gantung. ".repeat(20)
        );
        let page = read(html.as_bytes(), None);
        assert!(page.text.contains("Warga membangun"), "{:?}", page.diagnostics);
        assert!(page.diagnostics.iter().any(|d| d.contains("nested")), "{:?}", page.diagnostics);
    }

    #[test]
    fn pages_texts_and_feeds_are_told_apart() {
        assert!(is_page(b"\n<!DOCTYPE HTML><p>x", None));
        assert!(is_page(b"<?xml version=\"1.0\"?><html><p>x", None));
        assert!(is_page(b"x", Some("a.HTML")));
        assert!(!is_page(b"Air naik < 3 meter", None));
        assert_eq!(feed(b"<?xml version=\"1.0\"?><rss><channel>"), Some("an RSS feed"));
        assert_eq!(feed(b"<html><a href=rss><rss>"), None);
    }
}
