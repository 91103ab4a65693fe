//! The writer of the page: what is not a literal of this program is escaped, by construction.

use std::fmt::Write;

/// HTML under construction.
///
/// [`Out::raw`] takes only `&'static str`, so the words of an article can reach the page through
/// [`Out::text`] and [`Out::attr`] alone, and both escape.
#[derive(Debug, Default)]
pub(crate) struct Out(String);

impl Out {
    /// Markup of our own.
    pub(crate) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, escaped.
    pub(crate) fn text(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            escape(c, &mut self.0);
        }
        self
    }

    /// ` name="value"`, the value escaped.
    pub(crate) fn attr(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.text(value).raw("\"")
    }

    /// A whole number.
    pub(crate) fn number(&mut self, n: usize) -> &mut Self {
        self.text(&crate::figure::thousands(n as f64))
    }

    /// A number with its noun: `1 article`, `3 articles`.
    pub(crate) fn count(&mut self, n: usize, one: &str, many: &str) -> &mut Self {
        self.number(n).raw(" ").text(if n == 1 { one } else { many })
    }

    /// ` name="value"` for a coordinate of a drawing.
    pub(crate) fn coord(&mut self, name: &'static str, value: i64) -> &mut Self {
        // Writing to a string can't fail.
        let _ = write!(self.0, " {name}=\"{value}\"");
        self
    }

    /// The page.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// One character, made harmless. Control characters would hide or reorder what a reader sees (U+202E
/// turns “17” into “71”), so they are shown by their number instead of obeyed.
fn escape(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        '\n' | '\t' => out.push(c),
        '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            let _ = write!(out, "[U+{:04X}]", c as u32);
        }
        '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
        c if c.is_control() => out.push('\u{fffd}'),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str) -> String {
        let mut out = Out::default();
        out.text(words);
        out.finish()
    }

    #[test]
    fn markup_in_words_stays_words() {
        assert_eq!(shown("<script>a&&b</script>"), "&lt;script&gt;a&amp;&amp;b&lt;/script&gt;");
        let mut out = Out::default();
        out.attr("title", "the \"Daily\" 'News'");
        assert_eq!(out.finish(), " title=\"the &quot;Daily&quot; &#39;News&#39;\"");
    }

    #[test]
    fn characters_that_reorder_are_shown_not_obeyed() {
        assert_eq!(shown("17\u{202e}71"), "17[U+202E]71");
        assert_eq!(shown("a\u{0}b\u{1b}c"), "a\u{fffd}b\u{fffd}c");
        assert_eq!(shown("é 🇮🇩 العربية"), "é 🇮🇩 العربية");
    }
}
