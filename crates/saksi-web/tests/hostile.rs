//! Articles are hostile input: nothing they hold may run, load, hide or break the page.

mod support;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::{brief, claim, read, record, span};

const SCRIPT: &str = "<script>alert(1)</script>";

/// A record that carries `words` in every place that holds words.
fn poisoned(words: &str) -> Value {
    let mut r = record("r1", words, "2024-05-03", &format!("{words} Ona sent aid to Ilo, {words}"));
    claim(&mut r, "AID", "sent aid", ["Ona", "Ilo"], ["affirmed", "asserted"]);
    for key in ["id", "source", "url", "byline", "language"] {
        r[key] = json!(words);
    }
    r["claims"][0]["id"] = json!(words);
    r["claims"][0]["attributions"] = json!([words]);
    r["attributions"] = json!([{"id": words, "kind": "direct", "cue": null, "source": null, "speaker": words,
        "content": [span(&r, "aid")], "via": [{"outlet": words}]}]);
    r["entities"] = json!([{"id": words, "kind": "person", "name": words, "ref": words, "country": null,
        "role": words, "mentions": []}]);
    r["quantities"] = json!([{"start": 0, "end": 1, "min": 1.0, "max": null, "approximate": true,
        "unit": "money", "noun": words, "currency": words}]);
    r["claims"][0]["quantities"] = json!([{"quantity": 0, "role": "object"}]);
    r["findings"] = json!([{"rule": words, "claims": [], "spans": [], "message": words}]);
    r["diagnostics"] = json!([words]);
    r
}

#[test]
fn markup_in_any_field_stays_words() {
    for words in
        [SCRIPT, "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "</style><b>", "--><!--", "]]>"]
    {
        let html = brief(&[poisoned(words)]);
        let page = read(&html);
        page.links_hold();
        assert_eq!(page.elements.iter().filter(|e| e.name == "script").count(), 1, "{words}");
        assert!(page.elements.iter().all(|e| e.name != "img"));
        let handlers = page.elements.iter().flat_map(|e| e.attributes.keys()).any(|k| k.starts_with("on"));
        assert!(!handlers, "{words}");
    }
}

#[test]
fn nothing_is_loaded_and_only_the_article_is_linked() {
    for (url, linked) in [
        ("https://news.example/a?b=1&c=\"2\"", true),
        ("javascript:alert(1)", false),
        ("data:text/html,<b>", false),
        ("//news.example/a", false),
        ("file:///etc/passwd", false),
    ] {
        let mut r = poisoned("x");
        r["url"] = json!(url);
        let html = brief(&[r]);
        let page = read(&html);
        let outside: Vec<_> = page
            .elements
            .iter()
            .filter(|e| e.attributes.get("href").is_some_and(|h| !h.starts_with('#')))
            .collect();
        assert_eq!(outside.len(), usize::from(linked), "{url}");
        for link in outside {
            assert_eq!((link.name.as_str(), link.attributes["href"].as_str()), ("a", url));
            assert!(link.attributes["rel"].contains("noreferrer"));
        }
        assert!(page.all("src").is_empty() && page.all("srcset").is_empty() && page.all("style").is_empty());
        assert!(
            page.elements
                .iter()
                .all(|e| !["link", "iframe", "object", "embed", "base"].contains(&e.name.as_str()))
        );
        for load in ["@import", "url(", "fetch(", "XMLHttpRequest", "sendBeacon"] {
            assert!(!html.contains(load), "{load}");
        }
    }
}

#[test]
fn characters_that_hide_or_reorder_are_shown() {
    let html = brief(&[poisoned("17\u{202e}24\u{2066}\u{0}")]);
    assert!(html.contains("17[U+202E]24[U+2066]\u{fffd}"));
    assert!(!html.contains(['\u{202e}', '\u{2066}', '\u{0}']));
}

#[test]
fn spans_outside_the_text_still_have_their_ids() {
    let mut r = poisoned("x");
    r["claims"][0]["anchor"] = json!({"start": 900, "end": 999});
    r["claims"][0]["sentence"] = json!({"start": 900, "end": 999});
    r["quantities"][0]["start"] = json!(4000000000u32);
    r["quantities"][0]["end"] = json!(3);
    r["attributions"][0]["content"] = json!([]);
    let page = read(&brief(&[r]));
    page.links_hold();
    assert!(page.all("id").contains(&"a1-c1") && page.all("id").contains(&"a1-n1"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However spans overlap, nest, touch or leave the text: the page is well formed, its links hold and
    /// the article's words are all there, in order.
    #[test]
    fn overlapping_marks_lose_no_word(
        text in "[a-c<&é🇮\n ]{0,60}",
        spans in prop::collection::vec((0u32..70, 0u32..70, 0u8..5), 0..14),
    ) {
        let mut r = record("r1", "Outlet", "2024-05-03", &text);
        r["sentences"] = json!([]);
        let mut quoted = Vec::new();
        for (a, b, kind) in spans {
            let span = json!({"start": a.min(b), "end": a.max(b)});
            let list = |r: &mut Value, key: &str, value| r[key].as_array_mut().unwrap().push(value);
            match kind {
                0 => list(&mut r, "sentences", span),
                1 => list(&mut r, "noise", json!({"start": a, "end": b, "kind": "other"})),
                2 => list(&mut r, "findings", json!({"rule": "x", "claims": [], "spans": [span], "message": ""})),
                3 => list(&mut r, "claims", json!({"id": "c", "event": "AID", "mode": [], "anchor": span,
                    "sentence": span, "actors": [], "recipients": [], "places": [9], "time": null,
                    "quantities": [{"quantity": 7, "role": "dead"}], "polarity": "affirmed",
                    "modality": "asserted", "cues": [], "attributions": ["no"], "rule": "r"})),
                _ => quoted.push(span),
            }
        }
        r["attributions"] = json!([{"id": "q", "kind": "mixed", "cue": null, "source": null, "speaker": null,
            "content": quoted, "via": []}]);
        let html = brief(&[r]);
        let page = read(&html);
        page.links_hold();
        let body = html.rsplit_once("<div class=\"text\"").unwrap().1;
        let body = read(&format!("<div {}", body.split_once("</article>").unwrap().0.trim_end())).words;
        let solid = |s: &str| s.replace("not the story", "").split_whitespace().collect::<String>();
        prop_assert_eq!(solid(&body), solid(&text));
    }
}
