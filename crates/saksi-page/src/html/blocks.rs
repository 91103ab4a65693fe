//! From tokens to blocks: paragraphs, headings, list items, captions, with how much of each is links.

use super::tokens::{Token, Tokens, attr, decode};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A paragraph or anything like it.
    Text,
    /// `h1` … `h6`; the number is the level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// Words under a picture.
    Caption,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    /// Entities decoded, blanks collapsed; `\n` where the page breaks the line.
    pub(crate) text: String,
    /// Bytes of `text` inside links.
    pub(crate) linked: usize,
    /// Inside `nav`, `header`, `footer`, `aside`, `form` or a button: not the article.
    pub(crate) aside: bool,
    /// Class and id of the nearest element that has one, in small letters.
    pub(crate) label: String,
}

/// Elements that stay inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp",
    "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "link",
    "meta", "use", "path",
];
/// Elements that hold no article.
const ASIDE: &[&str] = &[
    "nav", "header", "footer", "aside", "form", "button", "head", "title", "dialog", "menu", "address",
    "option", "label",
];

/// Most blocks of a page; what comes after is left out.
const MOST: usize = 60_000;

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    text: String,
    linked: usize,
    link: usize,
    caption: usize,
    item: usize,
    aside: usize,
    heading: u8,
    label: String,
}

impl Builder {
    fn flush(&mut self) {
        let text = tidy(&self.text);
        if !text.is_empty() && self.blocks.len() < MOST {
            let kind = match (self.caption, self.heading, self.item) {
                (1.., _, _) => Kind::Caption,
                (_, level @ 1.., _) => Kind::Heading(level),
                (_, _, 1..) => Kind::Item,
                _ => Kind::Text,
            };
            let linked = self.linked.min(text.len());
            self.blocks.push(Block { kind, text, linked, aside: self.aside > 0, label: self.label.clone() });
        }
        self.text.clear();
        self.linked = 0;
    }

    fn open(&mut self, name: &str, attrs: &str) {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "br" => self.text.push('\n'),
            "a" => self.link += 1,
            n if INLINE.contains(&n) => {}
            n => {
                self.flush();
                match n {
                    "li" | "dt" | "dd" => self.item = 1,
                    "figcaption" | "caption" => self.caption += 1,
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = n.as_bytes()[1] - b'0',
                    _ if ASIDE.contains(&n) => self.aside += 1,
                    _ => {}
                }
                if let Some(label) = attr(attrs, "class").or_else(|| attr(attrs, "id")) {
                    self.label = label.to_lowercase();
                } else if n == "p" || n.starts_with('h') {
                    self.label.clear();
                }
            }
        }
    }

    fn close(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "a" => self.link = self.link.saturating_sub(1),
            n if INLINE.contains(&n) || n == "br" => {}
            n => {
                self.flush();
                match n {
                    "li" | "dt" | "dd" | "ul" | "ol" | "dl" => self.item = 0,
                    "figcaption" | "caption" => self.caption = self.caption.saturating_sub(1),
                    "figure" | "table" => self.caption = 0,
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = 0,
                    _ if ASIDE.contains(&n) => self.aside = self.aside.saturating_sub(1),
                    _ => {}
                }
                // A link never spans blocks for long: an unclosed one must not colour the whole page.
                self.link = self.link.min(1);
                if matches!(n, "p" | "li" | "div") {
                    self.link = 0;
                }
            }
        }
    }
}

/// Blanks collapsed, line breaks kept, none at the ends.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.split('\n').map(str::trim).filter(|l| !l.is_empty()).enumerate() {
        if i > 0 {
            out.push('\n');
        }
        let mut blank = false;
        for c in line.chars() {
            if matches!(c, '\u{200b}' | '\u{ad}' | '\u{feff}') {
                continue;
            }
            if c.is_whitespace() {
                blank = true;
                continue;
            }
            if blank && !out.is_empty() && !out.ends_with('\n') {
                out.push(' ');
            }
            blank = false;
            out.push(c);
        }
    }
    out
}

/// All blocks of a page or a part of one, in order.
pub(crate) fn blocks(html: &str) -> Vec<Block> {
    let mut b = Builder::default();
    for token in Tokens::new(html) {
        match token {
            Token::Open { name, attrs } => b.open(name, attrs),
            Token::Close { name } => b.close(name),
            Token::Text(t) => {
                // Line ends of the source are blanks.
                let t = decode(t);
                let before = b.text.len();
                b.text.extend(t.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
                if b.link > 0 {
                    b.linked += b.text[before..].trim().len();
                }
            }
            Token::Script { .. } => {}
        }
    }
    b.flush();
    b.blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> Vec<(Kind, String)> {
        blocks(html).into_iter().map(|b| (b.kind, b.text)).collect()
    }

    #[test]
    fn paragraphs_headings_items_and_captions_are_blocks() {
        let html = "<h1>Judul</h1><p>Air <b>naik</b> &mdash;\n cepat.</p><ul><li>satu<li>dua</ul><figure><figcaption>Foto</figcaption></figure>akhir";
        let text = |s: &str| s.to_string();
        assert_eq!(
            shown(html),
            [
                (Kind::Heading(1), text("Judul")),
                (Kind::Text, text("Air naik — cepat.")),
                (Kind::Item, text("satu")),
                (Kind::Item, text("dua")),
                (Kind::Caption, text("Foto")),
                (Kind::Text, text("akhir")),
            ]
        );
    }

    #[test]
    fn links_are_counted_and_line_breaks_kept() {
        let found = blocks("<p>Baca juga: <a href=x>Jembatan Baru</a><br>baris dua</p>");
        assert_eq!(found[0].text, "Baca juga: Jembatan Baru\nbaris dua");
        assert_eq!(found[0].linked, "Jembatan Baru".len());
    }

    #[test]
    fn menus_are_aside() {
        assert!(blocks("<nav><p>Beranda</p></nav>")[0].aside);
        assert!(!blocks("<nav>x</nav><p>Isi</p>")[1].aside);
    }
}
