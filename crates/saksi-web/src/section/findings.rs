//! A finding, with the words it is about.

use super::parts;
use crate::model::Article;
use crate::out::Out;
use crate::wording;
use saksi_record::Finding;
use std::collections::BTreeSet;

/// Writes the findings of an article, if it has any.
pub(crate) fn list(out: &mut Out, article: &Article<'_>) {
    if article.record.findings.is_empty() {
        return;
    }
    out.raw("<ul class=\"findings\">\n");
    for (i, finding) in article.record.findings.iter().enumerate() {
        out.raw("<li><span class=\"badge flag\">finding</span> <b>").text(wording::finding(&finding.rule));
        out.raw("</b> ");
        body(out, article, finding, i);
        out.raw("</li>\n");
    }
    out.raw("</ul>\n");
}

/// What a finding says: its message, unless that only repeats the sentences; and the sentences, as links.
/// A message that holds the one phrase it is about is itself the link.
pub(crate) fn body(out: &mut Out, article: &Article<'_>, finding: &Finding, index: usize) {
    let shown = evidence(article, finding, index);
    if let [(mark, words)] = shown.as_slice()
        && finding.message.contains(words.as_str())
    {
        out.raw("<p><a").attr("href", &format!("#{mark}")).raw("><bdi>");
        out.text(&parts::capital(&finding.message)).raw("</bdi></a></p>");
        return;
    }
    let repeats = shown.len() > 1 && shown.iter().all(|(_, words)| finding.message.contains(words.as_str()));
    if !repeats {
        out.raw("<p><bdi>").text(&parts::capital(&finding.message)).raw("</bdi></p>");
    }
    if shown.is_empty() {
        return;
    }
    out.raw("<ul class=\"evidence\">");
    for (mark, words) in shown {
        out.raw("<li><a class=\"words\"").attr("href", &format!("#{mark}"));
        parts::language(out, article).raw("><bdi>").text(&words).raw("</bdi></a></li>");
    }
    out.raw("</ul>\n");
}

/// The sentences of its claims, else the words of its spans; each with the mark it opens, none twice.
fn evidence(article: &Article<'_>, finding: &Finding, index: usize) -> Vec<(String, String)> {
    let claims = finding.claims.iter().filter_map(|id| article.claim(id));
    let mut all: Vec<_> = claims.map(|(i, c)| (article.claim_mark(i), article.words(c.sentence))).collect();
    if all.is_empty() {
        let spans = finding.spans.iter().enumerate();
        all = spans.map(|(i, s)| (article.finding_mark(index, i), article.words(*s))).collect();
    }
    let mut seen = BTreeSet::new();
    all.retain(|(_, words)| !words.is_empty() && seen.insert(words.clone()));
    all
}
