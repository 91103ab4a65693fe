//! The figures, each with what it counts and whose figure it is.

use super::{View, parts};
use crate::figure::interval;
use crate::model::{Happening, Line, same_words};
use crate::out::Out;
use crate::wording;
use saksi_record::{CharSpan, Event, Quantity, Role};
use std::collections::BTreeMap;

/// A figure in a claim, and the same in the same sentence of other articles.
struct Entry<'v, 'r> {
    happening: usize,
    role: Role,
    quantity: &'r Quantity,
    /// Each article's line with the figure's place in its record; at least one.
    at: Vec<(&'v Line<'v, 'r>, usize)>,
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
    for entry in &entries {
        let group = (entry.at[0].0.claim.event, entry.happening);
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
fn entries<'v, 'r>(view: &View<'v, 'r>) -> Vec<Entry<'v, 'r>> {
    let mut out: Vec<Entry<'v, 'r>> = Vec::new();
    view.happenings.iter().enumerate().for_each(|(i, h)| collect(h, i, &mut out));
    let place = |e: Event| wording::EVENTS.iter().position(|x| *x == e);
    out.sort_by_key(|e| {
        let line = e.at[0].0;
        (place(line.claim.event), e.happening, e.role, line.article.day(), line.article.number, line.index)
    });
    out
}

fn collect<'v, 'r>(happening: &Happening<'v, 'v, 'r>, number: usize, out: &mut Vec<Entry<'v, 'r>>) {
    let mut known: BTreeMap<(Role, String, String, String), usize> = BTreeMap::new();
    for &line in &happening.lines {
        for counted in &line.claim.quantities {
            let Some(quantity) = line.article.record.quantities.get(counted.quantity) else { continue };
            let key = (counted.role, interval(quantity), same_words(&line.sentence()), line.what.clone());
            let at = (line, counted.quantity);
            match known.get(&key) {
                Some(&i) => out[i].at.push(at),
                None => {
                    known.insert(key, out.len());
                    out.push(Entry { happening: number, role: counted.role, quantity, at: vec![at] });
                }
            }
        }
    }
}

fn row(out: &mut Out, entry: &Entry<'_, '_>, first: bool) {
    let ((line, index), q) = (entry.at[0], entry.quantity);
    let article = line.article;
    out.raw(if first { "<tr class=\"first\">" } else { "<tr>" }).raw("<th scope=\"row\"><a");
    out.attr("href", &format!("#{}", article.figure_mark(index))).raw(">").text(&interval(q));
    out.raw("</a><span class=\"written\"");
    let written = article.words(CharSpan::between(q.start, q.end));
    parts::language(out, article).raw("><bdi>“").text(&written).raw("”</bdi></span></th><td>");
    let noun = q.noun.as_deref().filter(|n| !n.trim().is_empty());
    out.raw("<bdi>").text(noun.unwrap_or(wording::unit(q.unit))).raw("</bdi>");
    let harm = line.harm.as_ref().is_some_and(|h| h.role == entry.role);
    if harm {
        out.raw(" <span class=\"role\">").raw(wording::role(entry.role)).raw("</span>");
    }
    out.raw("</td><td><a").attr("href", &format!("#{}", article.claim_mark(line.index)));
    let claim = if harm { parts::capital(&line.what) } else { parts::headline(line) };
    parts::language(out, article).raw("><bdi>").text(&claim).raw("</bdi></a> ");
    parts::badge(out, line);
    let word = parts::word(line).unwrap_or_else(|| "the outlet’s own".into());
    out.raw("</td><td><bdi>").text(&word).raw("</bdi></td><td class=\"outlets\">");
    for (i, (line, index)) in entry.at.iter().enumerate() {
        out.raw(if i > 0 { "<br>" } else { "" }).raw("<a");
        out.attr("href", &format!("#{}", line.article.figure_mark(*index)));
        out.raw("><bdi>").text(&parts::outlet(line.article)).raw("</bdi></a>");
    }
    out.raw("</td></tr>\n");
}
