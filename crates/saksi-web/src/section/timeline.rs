//! When things are said to happen: a drawing, and the same as a table.

use super::{View, parts, timeline_svg};
use crate::model::Happening;
use crate::out::Out;
use crate::when::When;
use crate::wording::{self, EVENTS, Status};
use jiff::civil::Date;
use saksi_record::Event;
use std::collections::{BTreeMap, BTreeSet};

/// Columns the drawing has room for.
const COLUMNS: usize = 18;

/// A column: a day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Column {
    /// Its first day.
    pub(super) first: Date,
    /// How wide it is; wide columns stand before the days they begin with.
    pub(super) grain: Grain,
}

impl Column {
    /// Whether a day lies in it.
    pub(super) fn holds(self, day: Date) -> bool {
        match self.grain {
            Grain::Day => day == self.first,
            Grain::Month => day.first_of_month() == self.first,
            Grain::Year => day.year() == self.first.year(),
        }
    }
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    /// A year or longer.
    Year,
    /// A month, or weeks of it.
    Month,
    /// A day.
    Day,
}

/// How many happenings of each status there are at a time, by kind of event.
pub(super) type Cells = BTreeMap<(Event, Column), BTreeMap<Status, usize>>;

/// A dated happening, in one status.
struct Entry {
    column: Column,
    happening: usize,
    status: Status,
    when: When,
}

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "timeline", "Timeline");
    let entries = entries(view.happenings);
    if entries.is_empty() {
        out.raw("<p class=\"none\">No claim says when.</p>\n</section>\n");
        return;
    }
    let undated = view.lines.iter().filter(|l| l.when.is_none()).count();
    out.raw("<p class=\"note\">When the articles say things happened, or will. Columns are the days, months or years they name; gaps are left out; a number counts happenings.");
    if undated > 0 {
        out.raw(" ").count(
            undated,
            "claim says no time and is not shown.",
            "claims say no time and are not shown.",
        );
    }
    out.raw("</p>\n");
    let (columns, cells) = fit(view.happenings, &entries);
    timeline_svg::draw(out, &columns, &cells, &published(view));
    keys(out, &entries);
    table(out, view, &entries);
    out.raw("</section>\n");
}

/// Articles by day of publication.
fn published(view: &View<'_, '_>) -> BTreeMap<Date, usize> {
    let mut days = BTreeMap::new();
    for day in view.articles.iter().filter_map(|a| a.day()) {
        *days.entry(day).or_default() += 1;
    }
    days
}

fn entries(happenings: &[Happening<'_, '_, '_>]) -> Vec<Entry> {
    let mut out = BTreeMap::new();
    for (i, happening) in happenings.iter().enumerate() {
        for line in &happening.lines {
            if let Some((when, column)) = line.when.and_then(|w| Some((w, column(w)?))) {
                out.entry((column, i, line.status)).or_insert(when);
            }
        }
    }
    let each = out.into_iter();
    each.map(|((column, happening, status), when)| Entry { column, happening, status, when }).collect()
}

/// The column of a span of days: as wide as the span is.
fn column(when: When) -> Option<Column> {
    let first = when.first()?;
    let days = match (when.from, when.to) {
        (Some(a), Some(b)) => (b - a).get_days(),
        _ => 0,
    };
    Some(match days {
        ..=6 => Column { first, grain: Grain::Day },
        7..=92 => Column { first: first.first_of_month(), grain: Grain::Month },
        _ => Column { first: first.first_of_year(), grain: Grain::Year },
    })
}

/// Columns and cells that fit the drawing: days become months, then years, then the first are left out.
fn fit(happenings: &[Happening<'_, '_, '_>], entries: &[Entry]) -> (Vec<Column>, Cells) {
    let coarse = |c: Column, grain: Grain| match grain {
        Grain::Day => c,
        Grain::Month if c.grain != Grain::Year => Column { first: c.first.first_of_month(), grain },
        _ => Column { first: c.first.first_of_year(), grain: Grain::Year },
    };
    let mut columns: Vec<Column> = Vec::new();
    let mut grain = Grain::Day;
    for tried in [Grain::Day, Grain::Month, Grain::Year] {
        grain = tried;
        let set: BTreeSet<Column> = entries.iter().map(|e| coarse(e.column, grain)).collect();
        columns = set.into_iter().collect();
        if columns.len() <= COLUMNS {
            break;
        }
    }
    columns.drain(..columns.len().saturating_sub(COLUMNS));
    let mut cells = Cells::new();
    for entry in entries {
        let column = coarse(entry.column, grain);
        if columns.contains(&column) {
            let cell = cells.entry((happenings[entry.happening].event, column)).or_default();
            *cell.entry(entry.status).or_default() += 1;
        }
    }
    (columns, cells)
}

/// What the shapes in the drawing mean.
fn keys(out: &mut Out, entries: &[Entry]) {
    let used: BTreeSet<Status> = entries.iter().map(|e| e.status).collect();
    out.raw("<p class=\"tally keys\">");
    for status in used {
        parts::tag(out, status, status.label());
        out.raw(" ");
    }
    out.raw("</p>\n");
}

fn table(out: &mut Out, view: &View<'_, '_>, entries: &[Entry]) {
    out.raw("<details><summary>The timeline as a table</summary>\n<div class=\"scroll\" role=\"region\" aria-label=\"The timeline as a table\" tabindex=\"0\"><table>\n<caption>What is said to happen when</caption>\n");
    out.raw("<thead><tr><th scope=\"col\">When</th><th scope=\"col\">Kind</th><th scope=\"col\">What</th><th scope=\"col\">Status</th><th scope=\"col\">Articles</th></tr></thead>\n<tbody>\n");
    let place = |e: Event| EVENTS.iter().position(|x| *x == e);
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by_key(|e| (e.column, place(view.happenings[e.happening].event), e.happening, e.status));
    for entry in sorted {
        let happening = &view.happenings[entry.happening];
        let same = happening.lines.iter().filter(|l| l.status == entry.status);
        let articles: BTreeSet<usize> = same.map(|l| l.article.number).collect();
        let head = happening.head();
        out.raw("<tr><th scope=\"row\">").text(&entry.when.words()).raw("</th><td>");
        out.raw(wording::event(happening.event)).raw("</td><td><a");
        out.attr("href", &format!("#g{}", entry.happening + 1));
        parts::language(out, head.article)
            .raw("><bdi>")
            .text(&parts::heading(happening))
            .raw("</bdi></a></td><td>");
        parts::tag(out, entry.status, entry.status.label());
        out.raw("</td><td>").number(articles.len()).raw("</td></tr>\n");
    }
    out.raw("</tbody></table></div></details>\n");
}
