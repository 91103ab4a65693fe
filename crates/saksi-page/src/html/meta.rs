//! What the head of a page says: `meta`, `title`, `link`, `html lang`, JSON-LD, `time`.

use super::jsonld::{self, Ld};
use super::tokens::{self, Token, Tokens, attr, decode};
use std::collections::BTreeMap;

/// Metadata of a page, as found.
#[derive(Debug, Default)]
pub(crate) struct Meta {
    /// `meta` by name or property, in small letters; the first of each counts.
    fields: BTreeMap<String, String>,
    /// Authors in `article:author`, `author` and the like, all of them.
    authors: Vec<String>,
    pub(crate) ld: Ld,
    /// `<title>`.
    pub(crate) title: Option<String>,
    /// The first `h1` that holds text, or the one marked as headline.
    pub(crate) h1: Option<String>,
    pub(crate) canonical: Option<String>,
    pub(crate) language: Option<String>,
    /// Values of `<time datetime>` and `itemprop=datePublished`, in order.
    pub(crate) times: Vec<String>,
    /// Text of elements marked as author: `rel=author`, `itemprop=author`, a class that says byline.
    pub(crate) bylines: Vec<String>,
    /// Most elements open at once.
    pub(crate) depth: usize,
    /// Number of elements.
    pub(crate) elements: usize,
    /// Most attributes of one element, about.
    pub(crate) widest: usize,
}

/// Elements that are never closed or whose end is often left out: they do not count as depth.
const FLAT: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "tfoot", "html", "body",
    "head", "path", "use", "rect", "circle",
];

/// What the text of an open element is collected for.
enum Want {
    Title,
    H1,
    Byline,
}

/// Reads the metadata of a page in one pass.
pub(crate) fn read(html: &str) -> Meta {
    let mut m = Meta::default();
    let mut want: Option<(Want, String, String)> = None;
    let mut depth = 0usize;
    for token in Tokens::new(html) {
        match token {
            Token::Open { name, attrs } => {
                m.elements += 1;
                if attrs.len() > 4096 {
                    m.widest = m.widest.max(tokens::attributes(attrs));
                }
                let name = name.to_ascii_lowercase();
                if !FLAT.contains(&name.as_str()) && !attrs.ends_with('/') {
                    depth += 1;
                    m.depth = m.depth.max(depth);
                }
                m.element(&name, attrs);
                let empty =
                    want.as_ref().is_some_and(|(w, _, t)| matches!(w, Want::Byline) && t.trim().is_empty());
                if want.is_none() || empty && matches!(m.wants(&name, attrs), Some(Want::Byline)) {
                    want = m.wants(&name, attrs).map(|w| (w, name, String::new()));
                } else if let Some((_, _, text)) = &mut want {
                    text.push(' ');
                }
            }
            Token::Close { name } => {
                if !FLAT.iter().any(|f| name.eq_ignore_ascii_case(f)) {
                    depth = depth.saturating_sub(1);
                }
                if want.as_ref().is_some_and(|(_, open, _)| name.eq_ignore_ascii_case(open))
                    && let Some((what, _, text)) = want.take()
                {
                    m.wanted(what, &text);
                }
            }
            Token::Text(t) => {
                if let Some((_, _, text)) = &mut want
                    && text.len() < 2000
                {
                    text.push_str(t);
                }
            }
            Token::Script { attrs, body } => {
                if attr(attrs, "type").is_some_and(|t| t.to_ascii_lowercase().contains("ld+json")) {
                    jsonld::read(body, &mut m.ld);
                }
            }
        }
    }
    m
}

impl Meta {
    /// The first of `names` that is there and not empty.
    pub(crate) fn field(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|n| self.fields.get(*n)).map(String::as_str)
    }

    /// Authors named in `meta` elements.
    pub(crate) fn authors(&self) -> &[String] {
        &self.authors
    }

    fn element(&mut self, name: &str, attrs: &str) {
        match name {
            "html" if self.language.is_none() => {
                self.language =
                    attr(attrs, "lang").or_else(|| attr(attrs, "xml:lang")).map(|l| l.trim().to_string());
            }
            "meta" => {
                let Some(content) = attr(attrs, "content") else { return };
                let content = content.split_whitespace().collect::<Vec<_>>().join(" ");
                for key in ["property", "name", "itemprop", "http-equiv"] {
                    let Some(key) = attr(attrs, key) else { continue };
                    let key = key.trim().to_lowercase();
                    if content.is_empty() {
                        continue;
                    }
                    if matches!(
                        key.as_str(),
                        "author"
                            | "article:author"
                            | "article:author_name"
                            | "dc.creator"
                            | "byl"
                            | "parsely-author"
                            | "sailthru.author"
                            | "cxenseparse:author"
                            | "citation_author"
                    ) && !content.contains("://")
                        && !self.authors.contains(&content)
                    {
                        self.authors.push(content.clone());
                    }
                    if key == "datepublished" {
                        self.times.push(content.clone());
                    }
                    self.fields.entry(key).or_insert_with(|| content.clone());
                }
            }
            "link"
                if self.canonical.is_none()
                    && attr(attrs, "rel").is_some_and(|r| r.eq_ignore_ascii_case("canonical")) =>
            {
                self.canonical =
                    attr(attrs, "href").map(|h| h.trim().to_string()).filter(|h| h.starts_with("http"));
            }
            _ if self.times.len() < 40 => {
                let published =
                    attr(attrs, "itemprop").is_some_and(|p| p.to_lowercase().contains("datepublished"));
                if name == "time" || published {
                    let value = attr(attrs, "datetime").or_else(|| attr(attrs, "content"));
                    if let Some(value) = value.filter(|v| !v.trim().is_empty()) {
                        let at = if published { 0 } else { self.times.len() };
                        self.times.insert(at, value.trim().to_string());
                    }
                }
            }
            _ => {}
        }
    }

    fn wants(&self, name: &str, attrs: &str) -> Option<Want> {
        match name {
            "title" if self.title.is_none() => return Some(Want::Title),
            "h1" if self.h1.is_none() => return Some(Want::H1),
            "html" | "body" | "meta" | "link" | "img" | "br" | "input" | "hr" | "article" | "main"
            | "section" | "ul" => return None,
            _ => {}
        }
        if self.bylines.len() >= 8 || attrs.is_empty() {
            return None;
        }
        let said = |key: &str, values: &[&str]| {
            attr(attrs, key).is_some_and(|v| {
                let v = v.to_lowercase();
                v.split([' ', '-', '_']).any(|w| values.contains(&w)) || values.contains(&v.trim())
            })
        };
        let class = attr(attrs, "class").unwrap_or_default().to_lowercase();
        let named = class.split([' ', '-', '_']).any(|w| {
            let says = w.contains("author") || w.contains("byline") || w.contains("penulis");
            says && ![
                "avatar", "image", "bio", "box", "social", "comment", "list", "title", "date", "photo",
                "desc",
            ]
            .iter()
            .any(|x| class.contains(x))
        });
        let href = name == "a"
            && attr(attrs, "href").is_some_and(|h| {
                ["/author/", "/authors/", "/penulis/", "/byline/"].iter().any(|p| h.contains(p))
            });
        let marked = named
            || href
            || attr(attrs, "rel").is_some_and(|r| r.eq_ignore_ascii_case("author"))
            || said("itemprop", &["author"])
            || said(
                "class",
                &["author", "byline", "authors", "penulis", "reporter", "writer", "jurnalis", "creator"],
            )
            || said("id", &["author", "byline"]);
        marked.then_some(Want::Byline)
    }

    fn wanted(&mut self, what: Want, raw: &str) {
        let text = decode(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        match what {
            Want::Title => self.title = Some(text),
            Want::H1 => self.h1 = Some(text),
            Want::Byline if text.len() < 160 => self.bylines.push(text),
            Want::Byline => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_read() {
        let m = read(
            r#"<html lang="id-ID"><head><title>Jembatan | Kabar Hulu</title><meta property="og:title" content="Jembatan &amp; Air">
            <meta name=author content="Budi"><link rel=canonical href="https://a.example/1"></head>
            <body><h1><span>Jembatan</span> Baru</h1><span class="post-author">Oleh Budi</span><time datetime="2022-02-26">x</time></body>"#,
        );
        assert_eq!(m.language.as_deref(), Some("id-ID"));
        assert_eq!(m.field(&["twitter:title", "og:title"]), Some("Jembatan & Air"));
        assert_eq!(
            (m.h1.as_deref(), m.title.as_deref()),
            (Some("Jembatan Baru"), Some("Jembatan | Kabar Hulu"))
        );
        assert_eq!(
            (m.authors(), m.bylines.as_slice()),
            (&["Budi".to_string()][..], &["Oleh Budi".to_string()][..])
        );
        assert_eq!(m.times, ["2022-02-26"]);
        assert_eq!(m.canonical.as_deref(), Some("https://a.example/1"));
    }

    #[test]
    fn depth_counts_what_is_open_at_once() {
        assert_eq!(read("<div><div><p><p><br></div></div><div></div>").depth, 2);
        assert_eq!(read(&"<div>".repeat(1000)).depth, 1000);
    }
}
