//! The figures, each with what it counts and whose figure it is.

use super::{View, parts};
use crate::figure::interval;
use crate::model::Line;
use crate::out::Out;
use crate::wording;
use saksi_record::{CharSpan, Event, Quantity, Role};

/// A figure of a claim.
struct Entry<'v, 'r> {
    line: &'v Line<'v, 'r>,
    quantity: &'r Quantity,
    index: usize,
    role: Role,
}

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "figures", "Figures and their sources");
    let entries = entries(view);
    if entries.is_empty() {
        out.raw("<p class=\"none\">No claim has a figure.</p>\n</section>\n");
        return;
    }
    out.raw("<p class=\"note\">A figure is an interval, as wide as the words leave it. Figures of one happening stand together; nothing is added up.</p>\n");
    out.raw("<div class=\"scroll\" role=\"region\" aria-label=\"Table of figures\" tabindex=\"0\"><table class=\"figures\">\n<caption>Figures in claims</caption>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Of what</th><th scope=\"col\">The claim</th><th scope=\"col\">Whose figure</th><th scope=\"col\">Outlet</th></tr></thead>\n");
    let mut last: Option<(Event, usize)> = None;
    for (happening, entry) in &entries {
        let group = (entry.line.claim.event, *happening);
        if last.map(|l| l.0) != Some(group.0) {
            out.raw(if last.is_some() { "</tbody>\n" } else { "" });
            out.raw("<tbody><tr class=\"group\"><th colspan=\"5\" scope=\"rowgroup\">");
            out.raw(wording::event(group.0)).raw("</th></tr>\n");
        }
        row(out, entry, last != Some(group));
        last = Some(group);
    }
    out.raw("</tbody></table></div>\n</section>\n");
}

/// Every figure of every claim, figures of one happening together.
fn entries<'v, 'r>(view: &View<'v, 'r>) -> Vec<(usize, Entry<'v, 'r>)> {
    let mut out = Vec::new();
    for (number, happening) in view.happenings.iter().enumerate() {
        for &line in &happening.lines {
            for counted in &line.claim.quantities {
                if let Some(quantity) = line.article.record.quantities.get(counted.quantity) {
                    let (index, role) = (counted.quantity, counted.role);
                    out.push((number, Entry { line, quantity, index, role }));
                }
            }
        }
    }
    let place = |e: Event| wording::EVENTS.iter().position(|x| *x == e);
    out.sort_by_key(|(n, e)| (place(e.line.claim.event), *n, e.role, e.line.article.day(), e.line.article.number));
    out
}

fn row(out: &mut Out, entry: &Entry<'_, '_>, first: bool) {
    let (line, q) = (entry.line, entry.quantity);
    let article = line.article;
    let written = article.words(CharSpan::between(q.start, q.end));
    out.raw(if first { "<tr class=\"first\">" } else { "<tr>" }).raw("<th scope=\"row\"><a");
    out.attr("href", &format!("#{}", article.figure_mark(entry.index))).raw(">").text(&interval(q));
    out.raw("</a><span class=\"written\"");
    parts::language(out, article).raw("><bdi>“").text(&written).raw("”</bdi></span></th><td>");
    let noun = q.noun.clone().filter(|n| !n.trim().is_empty());
    out.raw("<bdi>").text(noun.as_deref().unwrap_or(wording::unit(q.unit))).raw("</bdi>");
    if line.harm.as_ref().is_some_and(|(role, _)| *role == entry.role) {
        out.raw(" <span class=\"role\">").raw(wording::role(entry.role)).raw("</span>");
    }
    out.raw("</td><td><a").attr("href", &format!("#{}", article.claim_mark(line.index)));
    parts::language(out, article).raw("><bdi>").text(&parts::headline(line)).raw("</bdi></a> ");
    parts::badge(out, line);
    out.raw("</td><td><bdi>").text(&parts::word(line).unwrap_or_else(|| "the outlet’s own".into())).raw("</bdi></td><td><bdi>");
    out.text(&parts::outlet(article)).raw("</bdi></td></tr>\n");
}
