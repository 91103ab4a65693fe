//! The articles, and what a reader should look at twice in each.

use super::{View, findings, parts};
use crate::model::{Article, Shared, shared};
use crate::out::Out;

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "articles", "Articles and findings");
    if view.articles.is_empty() {
        out.raw("<p class=\"none\">No article was read.</p>\n</section>\n");
        return;
    }
    out.raw("<ol class=\"articles\">\n");
    let shared = shared(view.articles);
    view.articles.iter().zip(shared).for_each(|(a, s)| entry(out, view, a, s));
    out.raw("</ol>\n</section>\n");
}

fn entry(out: &mut Out, view: &View<'_, '_>, article: &Article<'_>, shared: Option<Shared>) {
    out.raw("<li><h3><a").attr("href", &format!("#{}", article.anchor()));
    parts::language(out, article)
        .raw("><bdi>")
        .text(&article.title())
        .raw("</bdi></a></h3>\n<p class=\"meta\"><b><bdi>");
    out.text(&article.outlet()).raw("</bdi></b> · ");
    facts(out, article);
    out.raw("</p>\n");
    let via = article.via();
    let second_hand = article.record.findings.iter().any(|f| f.rule == "second-hand");
    if !via.is_empty() && !second_hand {
        out.raw("<p class=\"via\">Cites <b><bdi>").text(&via.join(", ")).raw("</bdi></b></p>\n");
    }
    if let Some((other, shared)) = shared.and_then(|s| Some((view.articles.get(s.with)?, s))) {
        out.raw("<p class=\"via\">").number(shared.sentences).raw(" of its ").number(shared.of);
        out.raw(" sentences also stand word for word in <a").attr("href", &format!("#{}", other.anchor()));
        out.raw("><bdi>").text(&parts::outlet(other)).raw("</bdi></a></p>\n");
    }
    findings::list(out, article);
    for diagnostic in &article.record.diagnostics {
        out.raw("<p class=\"diagnostic\"><bdi>").text(diagnostic).raw("</bdi></p>\n");
    }
    out.raw("</li>\n");
}

/// Outlet, date, writer, language, number of claims.
pub(crate) fn facts(out: &mut Out, article: &Article<'_>) {
    let record = article.record;
    if let (Some(day), Some(iso)) = (article.day(), &record.published) {
        out.raw("<time").attr("datetime", iso).raw(">").text(&crate::when::long(day)).raw("</time>");
    } else {
        out.raw("no date");
    }
    if let Some(byline) = record.byline.as_deref().filter(|b| !b.trim().is_empty()) {
        out.raw(" · <bdi>").text(byline).raw("</bdi>");
    }
    let language = match record.language.split('-').next().unwrap_or_default() {
        "id" => "Indonesian",
        "en" => "English",
        other => other,
    };
    out.raw(" · ").text(language).raw(" · ").count(record.claims.len(), "claim", "claims");
}
