//! Records to make briefs of, and a strict little reader of the pages made.

#![allow(dead_code, reason = "each test file uses its part")]

use saksi_record::Record;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A record of `text` without anything found in it.
pub(crate) fn record(id: &str, outlet: &str, published: &str, text: &str) -> Value {
    let end = text.chars().count();
    json!({
        "schema": "saksi/1", "id": id, "source": format!("pages/{id}.html"), "url": null, "outlet": outlet,
        "byline": null, "published": published, "published_from": "metadata", "language": "en", "text": text,
        "title": null, "dateline": null, "noise": [], "sentences": [{"start": 0, "end": end}], "entities": [],
        "attributions": [], "quantities": [], "times": [], "places": [], "claims": [], "findings": [],
        "diagnostics": [],
    })
}

/// Where `words` stand in the text of a record, in code points.
pub(crate) fn span(record: &Value, words: &str) -> Value {
    let text = record["text"].as_str().expect("a text");
    let at = text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    let start = text[..at].chars().count();
    json!({"start": start, "end": start + words.chars().count()})
}

/// Adds a claim on the whole text, anchored at `anchor`, with its actor and recipient if not empty.
pub(crate) fn claim(record: &mut Value, event: &str, anchor: &str, parties: [&str; 2], status: [&str; 2]) {
    let party = |words: &str| {
        let mut found = if words.is_empty() { return json!([]) } else { span(record, words) };
        found["entity"] = Value::Null;
        json!([found])
    };
    let (actors, recipients) = (party(parties[0]), party(parties[1]));
    let (anchor, sentence) = (span(record, anchor), record["sentences"][0].clone());
    let claims = record["claims"].as_array_mut().expect("a list");
    let id = format!("c{}", claims.len() + 1);
    claims.push(json!({
        "id": id, "event": event, "mode": [], "anchor": anchor, "sentence": sentence, "actors": actors,
        "recipients": recipients, "places": [], "time": null, "quantities": [], "polarity": status[0],
        "modality": status[1], "cues": [], "attributions": [], "rule": "test",
    }));
}

/// The brief of some records.
pub(crate) fn brief(records: &[Value]) -> String {
    let records: Vec<Record> =
        records.iter().map(|r| serde_json::from_value(r.clone()).expect("a record")).collect();
    saksi_web::brief(&records, &saksi_web::BriefOptions::default())
}

/// An element's start tag.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
}

/// What a page holds.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) elements: Vec<Element>,
    /// All words outside styles and scripts, entities resolved.
    pub(crate) words: String,
}

const VOID: &[&str] = &["meta", "br", "input", "!DOCTYPE"];

/// Reads a page; panics where a tag is not closed in order, an attribute not quoted, or a `<` stands bare.
pub(crate) fn read(html: &str) -> Page {
    let (mut page, mut open, mut rest) = (Page::default(), Vec::<String>::new(), html);
    while let Some(at) = rest.find('<') {
        page.words.push_str(&resolved(&rest[..at]));
        rest = &rest[at + 1..];
        let end = rest.find('>').expect("a tag ends");
        let (tag, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |t| (t, true));
        let element = element(tag);
        if !closed && !VOID.contains(&element.name.as_str()) {
            open.push(element.name.clone());
        }
        if ["style", "script"].contains(&element.name.as_str()) {
            rest = &rest[rest.find(&format!("</{}>", element.name)).expect("it is closed")..];
        }
        page.elements.push(element);
    }
    assert!(open.is_empty(), "left open: {open:?}");
    page
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '!'), "not a name: {name}");
    let mut attributes = BTreeMap::new();
    while let Some((name, after)) = rest.trim_start().split_once("=\"") {
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "not an attribute: {name}");
        let (value, after) = after.split_once('"').expect("a value ends");
        assert!(attributes.insert(name.to_owned(), resolved(value)).is_none(), "{name} twice in {tag}");
        rest = after;
    }
    Element { name: name.to_owned(), attributes }
}

fn resolved(words: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(words.to_owned(), |w, (from, to)| w.replace(from, to))
}

impl Page {
    /// The values of one attribute, in the order of the page.
    pub(crate) fn all(&self, attribute: &str) -> Vec<&str> {
        self.elements.iter().filter_map(|e| e.attributes.get(attribute)).map(String::as_str).collect()
    }

    /// Panics unless ids are unique and every link inside the page leads to one.
    pub(crate) fn links_hold(&self) {
        let mut ids = self.all("id");
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "an id stands twice");
        for href in self.all("href").iter().filter_map(|h| h.strip_prefix('#')) {
            assert!(ids.binary_search(&href).is_ok(), "#{href} leads nowhere");
        }
    }
}
