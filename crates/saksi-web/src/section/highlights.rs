//! The few things to know first.

use super::{View, findings, parts};
use crate::model::{Article, Happening};
use crate::out::Out;
use crate::wording::{self, EVENTS, Status};
use saksi_record::{Finding, Role};
use std::collections::BTreeSet;

/// How many highlights of each status there may be.
const PLAN: &[(Status, usize)] =
    &[(Status::Happened, 2), (Status::Planned, 1), (Status::Denied, 1), (Status::Possible, 1)];

/// Findings that become highlights.
const FINDINGS: usize = 1;

/// Rules of findings, the gravest first.
const GRAVE: &[&str] = &[
    "headline-contradicted",
    "claims-in-tension",
    "headline-unsupported",
    "figure-mismatch",
    "date-mismatch",
];

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "highlights", "Highlights");
    let chosen = choose(view.happenings);
    let findings = gravest(view.articles);
    if chosen.is_empty() && findings.is_empty() {
        out.raw("<p class=\"none\">Nothing stands out.</p>\n</section>\n");
        return;
    }
    out.raw("<ul class=\"cards\">\n");
    for (happening, number, status) in chosen {
        card(out, happening, number, status);
    }
    for (article, finding, index) in findings {
        warning(out, article, finding, index);
    }
    out.raw("</ul>\n</section>\n");
}

/// The happenings to show, each with its place and the status it is shown for.
fn choose<'h, 'l, 'a, 'r>(
    all: &'h [Happening<'l, 'a, 'r>],
) -> Vec<(&'h Happening<'l, 'a, 'r>, usize, Status)> {
    let (mut used, mut told, mut out) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for &(status, most) in PLAN {
        for _ in 0..most {
            let weigh = |(i, h): (usize, &'h Happening<'l, 'a, 'r>)| {
                let fresh = !told.contains(&(status, h.lines[0].story));
                (!used.contains(&i))
                    .then(|| weight(h, status))
                    .flatten()
                    .map(|w| ((fresh, w, usize::MAX - i), i))
            };
            let Some((_, i)) = all.iter().enumerate().filter_map(weigh).max() else { break };
            used.insert(i);
            told.insert((status, all[i].lines[0].story));
            out.push((&all[i], i, status));
        }
    }
    out
}

/// How much a happening matters for a status; `None` if it should not be shown for it.
fn weight(happening: &Happening<'_, '_, '_>, status: Status) -> Option<usize> {
    let part = happening.part(status)?;
    let line = part.head();
    let grave = EVENTS.iter().rev().position(|e| *e == happening.event).unwrap_or(0);
    let told = usize::from(!line.who.is_empty()) + usize::from(!line.whom.is_empty());
    let bare = told == 0 && line.figures.is_empty() && wording::disaster(&line.what).is_none();
    let disputed = part.harm().is_some_and(|(_, figures)| figures.len() > 1);
    let dead = part.harm().is_some_and(|(role, _)| role == Role::Dead);
    let figures = usize::from(!line.figures.is_empty()) + usize::from(disputed) + usize::from(dead);
    (!bare).then_some(part.articles() * 8 + grave + told * 3 + figures * 6)
}

fn card(out: &mut Out, happening: &Happening<'_, '_, '_>, number: usize, status: Status) {
    let Some(part) = happening.part(status) else { return };
    let line = part.head();
    out.raw("<li").attr("class", &format!("card s-{}", status.key())).raw("><p class=\"kicker\">");
    parts::badge(out, line);
    out.raw(" <span>").raw(wording::event(happening.event)).raw("</span></p>\n<h3><a");
    out.attr("href", &format!("#g{}", number + 1));
    parts::language(out, line.article).raw("><bdi>").text(&parts::heading(&part)).raw("</bdi></a></h3>\n<p>");
    parts::excerpt(out, line);
    out.raw("</p>\n<p class=\"meta\">");
    match parts::word(line) {
        Some(word) => out.raw("On the word of <b><bdi>").text(&word).raw("</bdi></b> · "),
        None => out.raw("In its own words · "),
    };
    out.raw("<bdi>").text(&parts::outlet(line.article)).raw("</bdi>");
    if part.articles() > 1 {
        out.raw(" · in ").count(part.articles(), "article", "articles");
        if part.same_words() > 0 {
            out.raw(", ").number(part.same_words()).raw(" of them in the same words");
        }
    }
    out.raw("</p></li>\n");
}

/// The findings to show: the gravest, of different articles.
fn gravest<'a, 'r>(articles: &'a [Article<'r>]) -> Vec<(&'a Article<'r>, &'r Finding, usize)> {
    let rank = |f: &Finding| GRAVE.iter().position(|r| *r == f.rule);
    let mut all: Vec<_> = articles
        .iter()
        .flat_map(|a| {
            a.record.findings.iter().enumerate().filter_map(move |(i, f)| Some((rank(f)?, a, f, i)))
        })
        .collect();
    all.sort_by_key(|(rank, article, _, index)| (*rank, article.number, *index));
    all.into_iter().map(|(_, article, finding, index)| (article, finding, index)).take(FINDINGS).collect()
}

fn warning(out: &mut Out, article: &Article<'_>, finding: &Finding, index: usize) {
    out.raw("<li class=\"card finding\"><p class=\"kicker\"><span class=\"badge flag\">finding</span></p>\n<h3><a");
    out.attr("href", &format!("#{}", article.anchor())).raw(">");
    out.text(wording::finding(&finding.rule)).raw("</a></h3>\n");
    findings::body(out, article, finding, index);
    out.raw("<p class=\"meta\"><b").attr("lang", &article.record.language).raw("><bdi>");
    out.text(&article.title()).raw("</bdi></b> · ").text(&parts::outlet(article)).raw("</p></li>\n");
}
