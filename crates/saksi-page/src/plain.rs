//! A plain text: nothing is extracted, everything is labelled.

use crate::dates::{self, Order};
use crate::lines::{Line, lines};
use crate::types::{Dateline, Page, Published};
use crate::{byline, dateline, decode, headline, noise, outlets};
use jiff::civil::Date;
use saksi_record::PublishedFrom;
use saksi_text::Span;

/// How many lines below the headline may be a line that says when the article appeared.
const DATE_LINES: usize = 5;
/// A line of a date is at most this long, in bytes.
const DATE_LINE: usize = 90;

/// Reads a plain text.
pub(crate) fn read(bytes: &[u8], name: Option<&str>) -> Page {
    let decoded = decode::text(bytes);
    let mut page = Page { text: decoded.text, diagnostics: decoded.diagnostics, ..Page::default() };
    if page.text.trim_matches(crate::lines::blank).is_empty() {
        page.diagnostics.push("empty: the file holds no text".to_string());
        return page;
    }
    let all = lines(&page.text);
    page.title = headline::find(&page.text, &all);
    let body: Vec<Line> =
        all.iter().copied().filter(|l| page.title.is_none_or(|t| t.end() <= l.span.start())).collect();
    page.noise = noise::find(&page.text, page.title, &[]);
    page.byline = byline::in_lines(&page.text, &body);
    let dated = dateline_and_date(&page.text, &body, &mut page.dateline);
    page.outlet = page.dateline.as_ref().and_then(outlet_of);
    let line = date_line(&page.text, &body);
    let address = name.filter(|n| n.contains("://"));
    page.url = address.map(str::to_string);
    if let Some(o) = address.and_then(outlets::by_address) {
        page.outlet = Some(o.name.clone());
    }
    page.published = line
        .map(|d| (d, PublishedFrom::Text))
        .or(dated.map(|d| (d, PublishedFrom::Dateline)))
        .or(address.and_then(dates::in_address).map(|d| (d, PublishedFrom::Url)))
        .or_else(|| bracketed(&page.text, &body).map(|d| (d, PublishedFrom::Text)))
        .map(|(date, from)| Published { date: date.to_string(), from });
    trim_noise(&mut page);
    page
}

/// Finds the dateline, and the date in it.
pub(crate) fn dateline_and_date(text: &str, body: &[Line], into: &mut Option<Dateline>) -> Option<Date> {
    let (found, date) = dateline::find(text, body)?;
    *into = Some(found);
    date
}

/// The dateline's outlet by the name the record uses; one that is not known as written.
pub(crate) fn outlet_of(dateline: &Dateline) -> Option<String> {
    let written = dateline.outlet.as_deref()?;
    // An agency in the dateline wrote the report; which outlet printed it is not known.
    match outlets::known(written) {
        Some(o) => Some(o.name.clone()),
        None => Some(written.to_string()),
    }
}

/// The date of a short line below the headline that says little else: `Sabtu, 26 Februari 2022 | 14:05 WIB`.
pub(crate) fn date_line(text: &str, body: &[Line]) -> Option<Date> {
    body.iter().take(DATE_LINES).map(|l| l.span.of(text)).filter(|s| s.len() <= DATE_LINE).find_map(|s| {
        let found = dates::all(s, Order::DayFirst).next()?;
        let rest = s.len() - (found.end - found.start);
        (rest <= 48 && !s.ends_with('.')).then_some(found.date)
    })
}

/// The date that reports give in brackets or after a weekday when something was said: `Sabtu (26/2/2022)`.
/// News is written on or just after the latest day it names so, among the first it names.
pub(crate) fn bracketed(text: &str, body: &[Line]) -> Option<Date> {
    let from = body.first()?.span.start();
    let body = Span::between(from, text.len() as u32).of(text);
    dates::all(body, Order::DayFirst)
        .filter(|f| body[..f.start].ends_with('(') && body[f.end..].starts_with(')'))
        .map(|f| f.date)
        .take(6)
        .max()
}

/// The dateline is not noise: what a rule took of it is given back.
pub(crate) fn trim_noise(page: &mut Page) {
    if let Some(d) = &page.dateline {
        page.noise.retain(|n| !n.span.overlaps(d.span));
    }
}
