//! Who wrote it.

use crate::lines::Line;
use regex::Regex;
use std::sync::LazyLock;

/// The lines looked at: the first and the last ones.
const EDGE: usize = 4;

/// The byline among the first and last lines of the body: `Penulis: Budi Santoso`, `By Jane Doe`. An editor
/// counts only where nobody else is named.
pub(crate) fn in_lines(text: &str, body: &[Line]) -> Option<String> {
    let first = body.iter().take(EDGE);
    let last = body.iter().skip(EDGE.max(body.len().saturating_sub(12)));
    let edges: Vec<&str> = first.chain(last).map(|l| l.span.of(text)).filter(|s| s.len() < 160).collect();
    edges.iter().find_map(|s| named(s, &WRITER)).or_else(|| edges.iter().find_map(|s| named(s, &EDITOR)))
}

static WRITER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\(?(?:(?i:penulis|reporter|pewarta|oleh|wartawan|jurnalis|laporan|author|written by|penulis/editor) ?: ?|(?:By|BY|Oleh|OLEH|Written by) (?:[A-Z]))").ok()
});
static EDITOR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\(?(?i:editor|redaktur) ?: ?").ok());

fn named(line: &str, lead: &LazyLock<Option<Regex>>) -> Option<String> {
    let hit = lead.as_ref()?.find(line)?;
    // `By J…`: the name's first letter is inside the match.
    let from =
        if line[..hit.end()].ends_with(|c: char| c.is_uppercase()) { hit.end() - 1 } else { hit.end() };
    clean(&line[from..])
}

/// A byline without `By`, roles, outlets and addresses; `None` where no name is left.
///
/// `By Jane Doe, Northfield Agency` is `Jane Doe`; `Budi Santoso | Editor : Rina` is `Budi Santoso`.
pub(crate) fn clean(raw: &str) -> Option<String> {
    static PREFIX: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^(?i:(?:(?:story|words|written|reported|posted|published|reviewed|recipe|review) by|by|oleh|penulis|reporter|pewarta|editor|author|wartawan)\b ?:? ?)").ok()
    });
    static END: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i) ?(?:\||•|·|;|\n|\(|\[| - | – | — |/ ?editor|, ?editor|\b(?:editor|redaktur|updated|published|posted|reporter|penulis) ?:|\b\w+@\w|\b(?:last )?(?:updated|published|posted|reviewed by|written by|fact[- ]checked|min read|min\. read)\b|\b\d+ min|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),|\b(?:jan|feb|mar|apr|may|mei|jun|jul|aug|agu|sep|oct|okt|nov|dec|des)[a-z]*\.? \d|\b\d{1,2} (?:jan|feb|mar|apr|may|mei|jun|jul|aug|agu|sep|oct|okt|nov|dec|des)|\b\d\d\d\d-\d|\b\d\d?[/.:]\d\d| on \w+day\b| says$).*$").ok()
    });
    let mut name = raw.trim().to_string();
    for _ in 0..2 {
        if let Some(hit) = PREFIX.as_ref()?.find(&name) {
            name = name[hit.end()..].trim().to_string();
        }
    }
    if let Some(rest) =
        name.strip_prefix("By").filter(|r| r.contains(' ') && r.starts_with(char::is_uppercase))
    {
        name = rest.to_string();
    }
    if let Some(hit) = END.as_ref()?.find(&name) {
        name.truncate(hit.start());
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|c: char| matches!(c, ',' | '.' | ':' | '-' | ')' | '(')).trim().to_string();
    let words = name.split(' ').count();
    let year = name.as_bytes().windows(4).any(|w| w.iter().all(u8::is_ascii_digit));
    let letters = !year && name.chars().any(char::is_alphabetic);
    (letters && name.len() >= 2 && name.len() <= 120 && words <= 14 && !name.contains("://")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn found(text: &str) -> Option<String> {
        in_lines(text, &lines(text))
    }

    #[test]
    fn writers_are_found_in_both_languages() {
        assert_eq!(found("By Jane Doe\n\nThe dam is new.").as_deref(), Some("Jane Doe"));
        assert_eq!(
            found("Jembatan baru.\n\nPenulis : Budi Santoso | Editor : Rina").as_deref(),
            Some("Budi Santoso")
        );
        assert_eq!(found("Jembatan baru.\n\nEditor: Rina Wulandari").as_deref(), Some("Rina Wulandari"));
        assert_eq!(
            found(
                "By Monday the dam was full of water and mud, said the mayor, and it was so cold that the whole town stayed in bed until noon and nobody went to see it."
            ),
            None
        );
    }

    #[test]
    fn bylines_are_cleaned() {
        assert_eq!(clean("By Jane Doe"), Some("Jane Doe".into()));
        assert_eq!(clean("Jane Doe | Northfield Post"), Some("Jane Doe".into()));
        assert_eq!(clean("ByJane Doe"), Some("Jane Doe".into()));
        assert_eq!(clean("Jane Doe August 12, 2021"), Some("Jane Doe".into()));
        assert_eq!(clean("Updated January 8, 2026"), None);
        assert_eq!(clean("Oleh: Budi Santoso"), Some("Budi Santoso".into()));
        assert_eq!(clean("https://a.example/x"), None);
        assert_eq!(clean("  "), None);
    }
}
