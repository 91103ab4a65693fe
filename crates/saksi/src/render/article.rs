//! An article for people: headline, where it is from, the text with its claims marked, and what came out of it.

use super::marks::Marks;
use super::piece::lines;
use super::view::View;
use super::{Look, Paint, Piece, claims, day, findings, quotes, words};
use saksi_record::{CharSpan, PublishedFrom, Record};

/// Indent of the text.
const INDENT: usize = 2;

/// The whole view of an article.
pub(crate) fn print(record: &Record, look: &Look) -> String {
    let mut out = String::new();
    let view = View::new(record);
    let marks = Marks::of(&view);
    if let Some(title) = record.title {
        lines(&mut out, &marks.pieces(&view, title, Paint::Title, look), 0, look);
    }
    lines(&mut out, &[Piece::new(&origin(record), Paint::Dim)], 0, look);
    out.push('\n');
    for span in paragraphs(&view) {
        lines(&mut out, &marks.pieces(&view, span, Paint::Plain, look), INDENT, look);
        out.push('\n');
    }
    legend(&mut out, record, look);
    type Section = fn(&mut String, &View<'_>, &Look);
    let sections: [(&str, bool, Section); 3] = [
        ("What it claims", record.claims.is_empty(), claims::print),
        ("Who says what", record.attributions.is_empty(), quotes::print),
        ("Look at twice", record.findings.is_empty(), all_findings),
    ];
    for (name, empty, section) in sections {
        if !empty {
            look.paint(&mut out, name, Paint::Heading);
            out.push('\n');
            section(&mut out, &view, look);
            out.push('\n');
        }
    }
    if record.claims.is_empty() && !record.text.trim().is_empty() {
        out.push_str("No claim was found in this text.\n");
    }
    for diagnostic in &record.diagnostics {
        lines(
            &mut out,
            &[Piece::new("Note: ", Paint::Warning), Piece::new(diagnostic, Paint::Plain)],
            0,
            look,
        );
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn all_findings(out: &mut String, view: &View<'_>, look: &Look) {
    findings::print(out, view, &view.record.findings.iter().collect::<Vec<_>>(), look);
}

/// `Saorakyat.com · 26 February 2022 (as the dateline says) · Indonesian · seed/article.txt`.
fn origin(record: &Record) -> String {
    let from = match record.published_from {
        Some(PublishedFrom::Option) => " (as given)",
        Some(PublishedFrom::Dateline) => " (from the dateline)",
        Some(PublishedFrom::Url) => " (from the address)",
        Some(PublishedFrom::Text) => " (from the text)",
        Some(PublishedFrom::Metadata) | None => "",
    };
    let published = record.published.as_deref().map(|p| day(p) + from);
    let parts = [
        Some(record.outlet.clone().unwrap_or_else(|| "outlet not known".to_string())),
        Some(published.unwrap_or_else(|| "day not known".to_string())),
        record.byline.as_ref().map(|b| format!("by {b}")),
        Some(words::language(&record.language).to_string()),
        Some(record.source.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Lines of the text that are not blank, without the headline.
fn paragraphs(view: &View<'_>) -> Vec<CharSpan> {
    let mut out = Vec::new();
    let title = view.record.title.unwrap_or_default();
    let mut start = 0u32;
    for at in 0..=view.chars.len() as u32 {
        let c = view.chars.get(at as usize);
        let edge = !title.is_empty() && (at == title.start() || at == title.end());
        if c.is_none() || c == Some(&'\n') || edge {
            let span = CharSpan::between(start, at);
            if !view.words(span).is_empty() && !title.contains(span) {
                out.push(span);
            }
            start = if c == Some(&'\n') { at + 1 } else { at };
        }
    }
    out
}

/// What the marks mean.
fn legend(out: &mut String, record: &Record, look: &Look) {
    if record.claims.is_empty() && record.noise.is_empty() {
        return;
    }
    let pieces: Vec<Piece> = if look.color {
        let kinds = [
            ("said to have happened", Paint::Fact),
            ("planned", Paint::Planned),
            ("possible", Paint::Possible),
            ("called for", Paint::Requested),
            ("denied, will not", Paint::Negated),
            ("not part of the story", Paint::Dim),
        ];
        kinds.iter().flat_map(|(t, p)| [Piece::new(t, *p), Piece::new("  ", Paint::Plain)]).collect()
    } else {
        vec![Piece::new("[words]¹ carry claim 1 of the table; ‹words› are not part of the story", Paint::Dim)]
    };
    lines(out, &pieces, INDENT, look);
    out.push('\n');
}
