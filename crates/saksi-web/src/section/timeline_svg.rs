//! The timeline, drawn.

use super::icons;
use super::timeline::{Cells, Column, Grain};
use crate::out::Out;
use crate::wording::{self, EVENTS, Status};
use jiff::civil::Date;
use saksi_record::Event;
use std::collections::{BTreeMap, BTreeSet};

// Measures of the drawing, in its own units (a unit is a pixel where the page is wide enough).
const GUTTER: i64 = 218;
/// A column where there is room, and where there is not.
const COLUMN: (i64, i64) = (68, 46);
/// Width the page has on a desk.
const PAGE: i64 = 1004;
const HEAD: i64 = 46;
const LINE: i64 = 20;
const PAD: i64 = 9;
const GAP: i64 = 22;

/// Draws `cells` under `columns`, with a row for the articles published each day.
pub(super) fn draw(out: &mut Out, columns: &[Column], cells: &Cells, published: &BTreeMap<Date, usize>) {
    let rows: Vec<Event> = EVENTS.into_iter().filter(|e| cells.keys().any(|(event, _)| event == e)).collect();
    let all = with_published(columns, published);
    let gaps = all.windows(2).filter(|pair| !follows(pair[0], pair[1])).count() as i64;
    let room = (PAGE - GUTTER - gaps * GAP) / all.len().max(1) as i64;
    let column = room.clamp(COLUMN.1, COLUMN.0);
    let xs = centres(&all, column);
    let width = xs.last().map_or(GUTTER, |x| x + column / 2);
    let heights: Vec<i64> = rows.iter().map(|e| height(*e, &all, cells)).collect();
    let first = HEAD + LINE + 2 * PAD;
    let tall = first + heights.iter().sum::<i64>() + 4;
    out.raw("<div class=\"scroll\" role=\"region\" aria-label=\"Timeline, drawn\" tabindex=\"0\"><svg class=\"timeline\" role=\"img\"");
    out.attr("viewBox", &format!("0 0 {width} {tall}")).coord("width", width).coord("height", tall);
    out.raw(" aria-labelledby=\"tl-t tl-d\"><title id=\"tl-t\">Timeline of claims</title><desc id=\"tl-d\">");
    out.count(rows.len(), "kind of event", "kinds of event").raw(" over ").count(all.len(), "date", "dates");
    out.raw("; the table below says the same.</desc>\n");
    heads(out, &all, &xs, (column, tall));
    label(out, HEAD, LINE + 2 * PAD, "Articles published", "pub");
    let finest = all.iter().map(|c| c.grain).max();
    for (column, &x) in all.iter().zip(&xs).filter(|(c, _)| Some(c.grain) == finest) {
        let here = published.iter().filter(|(day, _)| column.holds(**day)).map(|(_, n)| n).sum::<usize>();
        if here > 0 {
            text(out, x, HEAD + PAD + 15, "count", &here.to_string());
        }
    }
    let mut y = first;
    for (event, height) in rows.iter().zip(heights) {
        rule(out, width, y);
        label(out, y, height, wording::event(*event), "");
        for (column, x) in all.iter().zip(&xs) {
            if let Some(cell) = cells.get(&(*event, *column)) {
                marks(out, cell, *x, y, height);
            }
        }
        y += height;
    }
    out.raw("</svg></div>\n");
}

/// The columns, and with them the days articles were published on, if columns are days at all.
fn with_published(columns: &[Column], published: &BTreeMap<Date, usize>) -> Vec<Column> {
    let mut all: BTreeSet<Column> = columns.iter().copied().collect();
    if published.len() + columns.len() <= 24 && columns.iter().any(|c| c.grain == Grain::Day) {
        all.extend(published.keys().map(|&first| Column { first, grain: Grain::Day }));
    }
    all.into_iter().collect()
}

/// Middles of the columns: one gap wherever days are left out.
fn centres(columns: &[Column], wide: i64) -> Vec<i64> {
    let (mut x, mut out) = (GUTTER + wide / 2, Vec::new());
    for (i, column) in columns.iter().enumerate() {
        if i > 0 {
            x += wide + if follows(columns[i - 1], *column) { 0 } else { GAP };
        }
        out.push(x);
    }
    out
}

fn follows(a: Column, b: Column) -> bool {
    a.grain == Grain::Day && b.grain == Grain::Day && a.first.tomorrow().is_ok_and(|next| next == b.first)
}

fn height(event: Event, columns: &[Column], cells: &Cells) -> i64 {
    let most = columns.iter().filter_map(|c| cells.get(&(event, *c))).map(BTreeMap::len).max().unwrap_or(1);
    most as i64 * LINE + 2 * PAD
}

/// Dates over the columns; a dotted line where time is left out.
fn heads(out: &mut Out, columns: &[Column], xs: &[i64], (wide, tall): (i64, i64)) {
    let mut year = None;
    for (i, (column, x)) in columns.iter().zip(xs).enumerate() {
        let words = crate::when::short(column.first);
        let mut parts = words.split(' ');
        let (day, month) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let this = column.first.year();
        let (top, below) = match column.grain {
            Grain::Day if year == Some(this) => (day.to_owned(), month.to_owned()),
            Grain::Day => (day.to_owned(), format!("{month} {this}")),
            Grain::Month => (month.to_owned(), this.to_string()),
            Grain::Year => (this.to_string(), String::new()),
        };
        text(out, *x, 18, "date", &top);
        text(out, *x, 34, "year", &below);
        year = Some(this).filter(|_| column.grain == Grain::Day);
        if i > 0 && !follows(columns[i - 1], *column) {
            let at = x - wide / 2 - GAP / 2;
            out.raw("<line class=\"gap\"")
                .coord("x1", at)
                .coord("x2", at)
                .coord("y1", 6)
                .coord("y2", tall - 6);
            out.raw("/>\n");
        }
    }
}

/// The shapes of a cell, one under the other, each with its number if there are several.
fn marks(out: &mut Out, cell: &BTreeMap<Status, usize>, x: i64, y: i64, height: i64) {
    let mut at = y + (height - cell.len() as i64 * LINE) / 2;
    for (status, n) in cell {
        let shift = if *n > 1 { -9 } else { 0 };
        out.raw("<use").attr("href", &format!("#{}", icons::id(*status)));
        out.attr("class", &format!("s-{}", status.key())).coord("x", x - 8 + shift);
        out.coord("y", at + 2).raw(" width=\"16\" height=\"16\"/>");
        if *n > 1 {
            text(out, x + 12, at + 15, "count", &n.to_string());
        }
        at += LINE;
    }
}

fn label(out: &mut Out, y: i64, height: i64, words: &str, class: &'static str) {
    out.raw("<text").attr("class", &format!("row {class}")).coord("x", 0).coord("y", y + height / 2 + 5);
    out.raw(">").text(words).raw("</text>\n");
}

fn rule(out: &mut Out, width: i64, y: i64) {
    out.raw("<line class=\"rule\"")
        .coord("x1", 0)
        .coord("x2", width)
        .coord("y1", y)
        .coord("y2", y)
        .raw("/>\n");
}

fn text(out: &mut Out, x: i64, y: i64, class: &'static str, words: &str) {
    if !words.is_empty() {
        out.raw("<text text-anchor=\"middle\"").attr("class", class).coord("x", x).coord("y", y);
        out.raw(">").text(words).raw("</text>\n");
    }
}
