//! The articles in full, with everything marked that a line of the brief opens.

mod marks;

use super::articles::facts;
use super::{View, parts};
use crate::model::Article;
use crate::out::Out;
use crate::wording;
use marks::Marks;
use saksi_record::CharSpan;

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "texts", "Full texts");
    out.raw("<p class=\"note\">Underlined words carry a claim and lead back to its line. Quoted words are tinted. Grey text is not part of the story.</p>\n");
    for article in view.articles {
        out.raw("<article").attr("id", &article.anchor());
        out.attr("aria-labelledby", &format!("{}-h", article.anchor())).raw(">\n<h3");
        out.attr("id", &format!("{}-h", article.anchor()));
        out.raw("><bdi>").text(&article.outlet()).raw("</bdi></h3>\n<p class=\"meta\">");
        facts(out, article);
        out.raw("</p>\n");
        address(out, article);
        out.raw("<div class=\"text\" dir=\"auto\"");
        parts::language(out, article).raw(">\n");
        body(out, article);
        out.raw("</div>\n</article>\n");
    }
    out.raw("</section>\n");
}

/// The address, as a plain link that tells the outlet nothing; anything but the web stays text.
fn address(out: &mut Out, article: &Article<'_>) {
    let Some(url) = article.record.url.as_deref().map(str::trim).filter(|u| !u.is_empty()) else { return };
    let lower = url.to_ascii_lowercase();
    out.raw("<p class=\"address\">");
    if lower.starts_with("https://") || lower.starts_with("http://") {
        out.raw("<a rel=\"noreferrer noopener nofollow\"").attr("href", url).raw("><bdi>").text(url);
        out.raw("</bdi></a>");
    } else {
        out.raw("<bdi>").text(url).raw("</bdi>");
    }
    out.raw("</p>\n");
}

/// The text, line by line of the article.
fn body(out: &mut Out, article: &Article<'_>) {
    let mut marks = Marks::new(article);
    let mut at = 0u32;
    for line in article.record.text.split('\n') {
        let span = CharSpan::between(at, at + line.chars().count() as u32);
        at = span.end() + 1;
        if line.trim().is_empty() {
            continue;
        }
        let title =
            article.record.title.is_some_and(|t| t.contains(span) || (t.overlaps(span) && span.contains(t)));
        let noise = article
            .record
            .noise
            .iter()
            .find(|n| CharSpan::between(n.start, n.end).contains(trimmed(line, span)));
        match noise {
            Some(noise) => {
                out.raw("<p class=\"noise\"><span class=\"kind\">").raw(wording::noise(noise.kind));
                out.raw("</span> ");
            }
            None => {
                out.raw(if title { "<p class=\"title\">" } else { "<p>" });
            }
        }
        marks.write(out, article, span, noise.is_some());
        out.raw("</p>\n");
    }
    marks.rest(out);
}

/// The span of a line without blanks at either end.
fn trimmed(line: &str, span: CharSpan) -> CharSpan {
    let lead = line.chars().take_while(|c| c.is_whitespace()).count() as u32;
    let tail = line.chars().rev().take_while(|c| c.is_whitespace()).count() as u32;
    CharSpan::new(span.start() + lead, span.end().saturating_sub(tail)).unwrap_or(span)
}
