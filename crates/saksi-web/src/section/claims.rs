//! The claims, by kind of event and happening.

use super::{View, parts};
use crate::model::{Happening, Line, Row};
use crate::out::Out;
use crate::wording::{self, EVENTS};

/// Happenings of one kind shown before the rest is folded away.
const OPEN: usize = 8;
/// Rows of one happening shown before the rest is folded away.
const ROWS: usize = 4;

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "claims", "Claims by event");
    if view.lines.is_empty() {
        out.raw("<p class=\"none\">No claim was found.</p>\n</section>\n");
        return;
    }
    out.raw("<p class=\"note\">Each line is one sentence of one article. The badge says whether the article tells it as something that happened.</p>\n");
    for event in EVENTS {
        let mut found: Vec<_> =
            view.happenings.iter().enumerate().filter(|(_, h)| h.event == event).collect();
        if found.is_empty() {
            continue;
        }
        found.sort_by_key(|(i, h)| (usize::MAX - h.articles(), *i));
        let claims: usize = found.iter().map(|(_, h)| h.lines.len()).sum();
        out.raw("<div class=\"event\"><h3>").raw(wording::event(event)).raw(" <span class=\"n\">");
        out.count(claims, "claim", "claims").raw("</span></h3>\n");
        let (open, folded) = found.split_at(found.len().min(OPEN));
        open.iter().for_each(|(i, h)| happening(out, h, *i));
        if !folded.is_empty() {
            out.raw("<details><summary>").number(folded.len()).raw(" more, each in ");
            let most = folded.iter().map(|(_, h)| h.articles()).max().unwrap_or(1);
            out.raw(if most > 1 { "fewer articles" } else { "one article" }).raw("</summary>\n");
            folded.iter().for_each(|(i, h)| happening(out, h, *i));
            out.raw("</details>\n");
        }
        out.raw("</div>\n");
    }
    out.raw("</section>\n");
}

fn happening(out: &mut Out, happening: &Happening<'_, '_, '_>, number: usize) {
    let head = happening.head();
    out.raw("<div class=\"happening\"").attr("id", &format!("g{}", number + 1)).raw("><h4");
    parts::language(out, head.article).raw("><bdi>").text(&parts::heading(happening)).raw("</bdi></h4>\n");
    let rows = happening.rows();
    if happening.articles() > 1 {
        parts::tally(out, happening);
    }
    let (open, folded) = rows.split_at(if rows.len() > ROWS + 1 { ROWS } else { rows.len() });
    list(out, open, head);
    if !folded.is_empty() {
        out.raw("<details><summary>").number(folded.len()).raw(" more sentences</summary>\n");
        list(out, folded, head);
        out.raw("</details>\n");
    }
    out.raw("</div>\n");
}

fn list(out: &mut Out, rows: &[Row<'_, '_, '_>], head: &Line<'_, '_>) {
    out.raw("<ul class=\"rows\">\n");
    rows.iter().for_each(|r| row(out, r, head));
    out.raw("</ul>\n");
}

fn row(out: &mut Out, row: &Row<'_, '_, '_>, head: &Line<'_, '_>) {
    let line = row.lines[0];
    out.raw("<li").attr("class", &format!("row s-{}", line.status.key()));
    out.attr("data-status", line.status.key()).raw(">");
    parts::badge(out, line);
    out.raw("<div>");
    parts::excerpt(out, line);
    out.raw("<p class=\"meta\">");
    outlets(out, row);
    match parts::word(line) {
        Some(word) => fact(out, "on the word of", &word),
        None => {
            out.raw("<span class=\"k\">in its own words</span> ");
        }
    }
    if line.harm.is_some() || parts::headline(line) != parts::headline(head) {
        let arrow =
            if line.whom.is_empty() { String::new() } else { format!(" → {}", line.whom.join(", ")) };
        let who = line.who.join(", ");
        if !(who.is_empty() && arrow.is_empty()) {
            fact(out, "who", &format!("{}{arrow}", if who.is_empty() { "(not said)" } else { &who }));
        }
    }
    fact(out, "figure", &line.figures.join("; "));
    fact(out, "where", &line.places.join(", "));
    fact(out, "when", &line.when.map(|w| w.words()).unwrap_or_default());
    out.raw("</p></div></li>\n");
}

/// The outlets that have a row's sentence, each a link to its own mark.
fn outlets(out: &mut Out, row: &Row<'_, '_, '_>) {
    out.raw("<span class=\"outlets\">");
    for (i, line) in row.lines.iter().enumerate() {
        out.raw(match i {
            0 => "",
            1 => " <span class=\"same\">same sentence in</span> ",
            _ => " · ",
        });
        out.raw("<a").attr("id", &line.article.claim_line(line.index));
        out.attr("href", &format!("#{}", line.article.claim_mark(line.index)));
        out.raw("><bdi>").text(&parts::outlet(line.article)).raw("</bdi></a>");
    }
    out.raw("</span> ");
}

/// A named piece of a claim, if there is one.
fn fact(out: &mut Out, name: &'static str, value: &str) {
    if !value.is_empty() {
        out.raw("<span class=\"fact\"><span class=\"k\">").raw(name).raw("</span> <bdi>").text(value);
        out.raw("</bdi></span> ");
    }
}
