//! A linear tokenizer: tags, text and the contents of scripts, in one pass, without a tree.
//!
//! It is not a browser's parser: it corrects nothing. It cannot recurse, so no nesting harms it.

use std::borrow::Cow;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Token<'h> {
    /// `<name attrs>`.
    Open {
        /// Name as written.
        name: &'h str,
        /// Everything between the name and `>`.
        attrs: &'h str,
    },
    /// `</name>`.
    Close {
        /// Name as written.
        name: &'h str,
    },
    /// Text with its entities as written.
    Text(&'h str),
    /// What stands between `<script …>` and `</script>`, with the attributes.
    Script {
        /// Attributes of the element.
        attrs: &'h str,
        /// The contents as written.
        body: &'h str,
    },
}

/// Iterates over the tokens of a page.
pub(crate) struct Tokens<'h> {
    html: &'h str,
    at: usize,
    /// Elements of [`RAW`] known to have no end further on, by bit: searched for once, not each time.
    endless: u32,
}

/// Elements whose contents are no text.
const RAW: &[&str] = &[
    "script", "style", "noscript", "template", "textarea", "iframe", "svg", "math", "select", "object",
    "canvas", "noembed", "xmp",
];

impl<'h> Tokens<'h> {
    pub(crate) fn new(html: &'h str) -> Self {
        Self { html, at: 0, endless: 0 }
    }

    fn tag(&mut self) -> Option<Token<'h>> {
        let rest = &self.html[self.at..];
        let bytes = rest.as_bytes();
        if rest.starts_with("<!--") {
            let end = memchr::memmem::find(&bytes[4..], b"-->").map_or(rest.len(), |i| i + 7);
            self.at += end;
            return None;
        }
        if matches!(bytes.get(1), Some(b'!' | b'?')) {
            self.at += memchr::memchr(b'>', bytes).map_or(rest.len(), |i| i + 1);
            return None;
        }
        let close = bytes.get(1) == Some(&b'/');
        let from = 1 + usize::from(close);
        let name_len = bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':'))
            .count();
        let name = &rest[from..from + name_len];
        let end = tag_end(bytes, from + name_len);
        let inside = &rest[from + name_len..end.min(rest.len())];
        self.at += (end + 1).min(rest.len());
        if close {
            return Some(Token::Close { name });
        }
        if let Some(which) = RAW.iter().position(|r| name.eq_ignore_ascii_case(r))
            && !inside.ends_with('/')
        {
            let body = self.raw(name, 1 << which);
            if name.eq_ignore_ascii_case("script") {
                return Some(Token::Script { attrs: inside, body });
            }
            return None;
        }
        Some(Token::Open { name, attrs: inside })
    }

    /// Everything up to the closing tag of `name`, which is passed; nothing if there is none.
    fn raw(&mut self, name: &str, bit: u32) -> &'h str {
        if self.endless & bit != 0 {
            return "";
        }
        let rest = &self.html[self.at..];
        let mut from = 0;
        while let Some(i) = memchr::memmem::find(&rest.as_bytes()[from..], b"</") {
            let at = from + i;
            let tail = &rest.as_bytes()[at + 2..];
            if tail.len() >= name.len() && tail[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
                let end = memchr::memchr(b'>', tail).map_or(rest.len(), |e| at + 2 + e + 1);
                self.at += end;
                return &rest[..at];
            }
            from = at + 2;
        }
        // Unclosed: a script swallows the rest, as in a browser; anything else is passed over.
        if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
            self.at = self.html.len();
            return rest;
        }
        self.endless |= bit;
        ""
    }
}

/// Where the `>` of a tag is, quotes respected; a quote that never closes is given up.
fn tag_end(bytes: &[u8], from: usize) -> usize {
    let mut i = from;
    while i < bytes.len() {
        match bytes[i] {
            b'>' => return i,
            q @ (b'"' | b'\'')
                if bytes[..i].iter().rev().find(|b| !b.is_ascii_whitespace()) == Some(&b'=') =>
            {
                match memchr::memchr(q, &bytes[i + 1..]) {
                    Some(j) => i += j + 2,
                    None => return i + memchr::memchr(b'>', &bytes[i..]).unwrap_or(bytes.len() - i),
                }
            }
            _ => i += 1,
        }
    }
    bytes.len()
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        while self.at < self.html.len() {
            let rest = &self.html[self.at..];
            let mut lt = 0;
            // A `<` that opens nothing is text.
            let text_end = loop {
                match memchr::memchr(b'<', &rest.as_bytes()[lt..]) {
                    None => break rest.len(),
                    Some(i) => {
                        let next = rest.as_bytes().get(lt + i + 1);
                        if next.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?')) {
                            break lt + i;
                        }
                        lt += i + 1;
                    }
                }
            };
            if text_end > 0 {
                self.at += text_end;
                return Some(Token::Text(&rest[..text_end]));
            }
            if let Some(token) = self.tag() {
                return Some(token);
            }
        }
        None
    }
}

/// The value of an attribute, entities decoded. `attr("a='1' B=\"2\"", "b")` is `2`.
pub(crate) fn attr<'h>(attrs: &'h str, name: &str) -> Option<Cow<'h, str>> {
    let mut value = None;
    walk(attrs, |key, v| {
        if key.eq_ignore_ascii_case(name.as_bytes()) {
            value = Some(v);
        }
        value.is_none()
    });
    value.map(decode)
}

/// How many attributes there are.
pub(crate) fn attributes(attrs: &str) -> usize {
    let mut n = 0;
    walk(attrs, |_, _| {
        n += 1;
        true
    });
    n
}

/// Goes through the attributes until `f` says no.
fn walk<'h>(attrs: &'h str, mut f: impl FnMut(&'h [u8], &'h str) -> bool) {
    let bytes = attrs.as_bytes();
    let skip = |mut i: usize, stop: &dyn Fn(u8) -> bool| {
        while i < bytes.len() && !stop(bytes[i]) {
            i += 1;
        }
        i
    };
    let mut i = 0;
    while i < bytes.len() {
        i = skip(i, &|b| !b.is_ascii_whitespace() && b != b'/');
        let start = i;
        i = skip(i, &|b| b.is_ascii_whitespace() || b == b'=');
        let key = &bytes[start..i];
        i = skip(i, &|b| !b.is_ascii_whitespace());
        let mut value = "";
        if bytes.get(i) == Some(&b'=') {
            i = skip(i + 1, &|b| !b.is_ascii_whitespace());
            if let Some(q @ (b'"' | b'\'')) = bytes.get(i).copied() {
                let end = skip(i + 1, &|b| b == q);
                value = attrs.get(i + 1..end).unwrap_or_default();
                i = end + 1;
            } else {
                let end = skip(i, &|b| b.is_ascii_whitespace());
                value = attrs.get(i..end).unwrap_or_default();
                i = end;
            }
        }
        if (!key.is_empty() || !value.is_empty()) && !f(key, value) {
            return;
        }
    }
}

/// Text with its entities decoded.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    html_escape::decode_html_entities(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_text_and_scripts_are_told_apart() {
        let html = "<!doctype html><p class='a>b'>1 < 2 &amp; 3</p><!-- <i> --><script type=x>if (a</b) {}</script>z";
        let found: Vec<_> = Tokens::new(html).collect();
        assert_eq!(
            found,
            [
                Token::Open { name: "p", attrs: " class='a>b'" },
                Token::Text("1 < 2 &amp; 3"),
                Token::Close { name: "p" },
                Token::Script { attrs: " type=x", body: "if (a</b) {}" },
                Token::Text("z"),
            ]
        );
    }

    #[test]
    fn attributes_are_found_whatever_their_quotes() {
        let attrs = " property=\"og:title\" content='Jembatan &quot;Hulu&quot;' data-x async";
        assert_eq!(attr(attrs, "content").as_deref(), Some("Jembatan \"Hulu\""));
        assert_eq!(attr(attrs, "PROPERTY").as_deref(), Some("og:title"));
        assert_eq!(attr(attrs, "async").as_deref(), Some(""));
        assert_eq!(attr(attrs, "href"), None);
        assert_eq!(attributes(attrs), 4);
    }

    proptest! {
        #[test]
        fn any_text_is_tokenised_to_its_end(html in "[<>/a-c!=\"' é&;-]{0,120}") {
            let n = Tokens::new(&html).count();
            prop_assert!(n <= html.len() + 1);
            let _ = attr(&html, "a");
        }
    }
}
