//! What a brief shows.

mod support;

use serde_json::{Value, json};
use support::{brief, claim, read, record, span};

/// An agency's report: a plan, a denial, a quote, a figure, some noise.
fn agency() -> Value {
    let text = "Northland will send 300 engineers to Southport, minister Ada Brandt said. “We leave on Monday,” Brandt said.\n\nRead more: harbour fees rise";
    let mut r = record("r1", "Harbour Wire", "2024-05-03", text);
    claim(&mut r, "MOBILIZE", "send", ["Northland", "Southport"], ["affirmed", "planned"]);
    r["sentences"] =
        json!([span(&r, "Northland will send 300 engineers to Southport, minister Ada Brandt said.")]);
    r["claims"][0]["sentence"] = r["sentences"][0].clone();
    let mut quantity = span(&r, "300 engineers");
    for (key, value) in [("min", json!(300.0)), ("max", Value::Null), ("approximate", json!(false))] {
        quantity[key] = value;
    }
    quantity["unit"] = json!("person");
    quantity["noun"] = json!("engineers");
    quantity["currency"] = Value::Null;
    r["quantities"] = json!([quantity]);
    r["claims"][0]["quantities"] = json!([{"quantity": 0, "role": "object"}]);
    r["attributions"] = json!([
        {"id": "a1", "kind": "indirect", "cue": null, "source": span(&r, "minister Ada Brandt"), "speaker": null,
         "content": [span(&r, "Northland will send 300 engineers to Southport")], "via": []},
        {"id": "a2", "kind": "direct", "cue": null, "source": span(&r, "minister Ada Brandt"), "speaker": null,
         "content": [span(&r, "We leave on Monday,")], "via": [{"outlet": "Radio Nine"}]},
    ]);
    r["claims"][0]["attributions"] = json!(["a1"]);
    let mut noise = span(&r, "Read more: harbour fees rise");
    noise["kind"] = json!("related-link");
    r["noise"] = json!([noise]);
    r
}

#[test]
fn every_line_opens_its_words() {
    let page = read(&brief(&[agency()]));
    page.links_hold();
    let ids = page.all("id");
    let hrefs = page.all("href");
    for mark in ["a1-c1", "a1-q2", "a1-n1"] {
        assert!(ids.contains(&mark), "{mark} is not marked");
        assert!(hrefs.contains(&format!("#{mark}").as_str()), "nothing leads to {mark}");
    }
    assert!(page.all("data-claim").contains(&"r1/c1"));
}

#[test]
fn a_plan_is_shown_as_a_plan_with_who_and_whose_word() {
    let html = brief(&[agency()]);
    let page = read(&html);
    assert!(page.words.contains("Northland → Southport: send"));
    assert!(page.words.contains("minister Ada Brandt"));
    assert!(page.words.contains("at least 300 engineers"));
    assert!(page.all("data-status").iter().all(|s| *s == "planned"));
    assert!(html.contains("<p class=\"noise\"><span class=\"kind\">link to another article</span> "));
    assert!(page.words.contains("Cites Radio Nine"));
}

#[test]
fn a_copy_is_another_article_not_a_confirmation() {
    let (one, mut two) = (agency(), agency());
    (two["id"], two["outlet"], two["published"]) = (json!("r2"), json!("Coast Daily"), json!("2024-05-04"));
    let page = read(&brief(&[two, one]));
    page.links_hold();
    assert!(page.words.contains("Harbour Wire, 3 May 2024 same sentence in Coast Daily, 4 May 2024"));
    assert_eq!(page.all("data-status").len(), 1, "one line for one sentence");
    assert!(!page.words.contains("confirmed"));
}

#[test]
fn claims_of_strangers_are_not_joined() {
    let mut one = record("r1", "A", "2024-05-03", "Police arrested Oman.");
    let mut two = record("r2", "B", "2024-05-03", "Police arrested Ilse.");
    claim(&mut one, "COERCE", "arrested", ["Police", "Oman"], ["affirmed", "asserted"]);
    claim(&mut two, "COERCE", "arrested", ["Police", "Ilse"], ["affirmed", "asserted"]);
    let page = read(&brief(&[one, two]));
    assert!(page.all("id").contains(&"g2"), "two articles that share nothing else are two happenings");
}

#[test]
fn denied_and_planned_stand_side_by_side() {
    let mut one = record(
        "r1",
        "A",
        "2024-05-03",
        "Northland will attack Southport. Northland will not attack Southport.",
    );
    claim(&mut one, "ASSAULT", "attack", ["Northland", "Southport"], ["affirmed", "planned"]);
    claim(
        &mut one,
        "ASSAULT",
        "attack Southport. Northland",
        ["Northland", "Southport"],
        ["negated", "planned"],
    );
    let page = read(&brief(&[one]));
    assert!(!page.all("id").contains(&"g2"));
    assert_eq!(page.all("data-status"), ["planned", "denied"]);
    assert!(page.words.contains("denied: not planned"));
}

#[test]
fn the_same_records_give_the_same_bytes_and_no_date_is_made_up() {
    let records = [agency(), agency()];
    assert_eq!(brief(&records), brief(&records));
    assert!(!brief(&records).contains("Made 2"));
    let record = serde_json::from_value(agency()).unwrap();
    let options =
        saksi_web::BriefOptions { title: Some("On <Northland>".into()), made: Some("2024-05-05".into()) };
    let page = read(&saksi_web::brief(&[record], &options));
    assert!(page.words.contains("On <Northland>") && page.words.contains("Made 2024-05-05"));
}

#[test]
fn nothing_at_all_is_a_page_too() {
    let page = read(&brief(&[]));
    page.links_hold();
    assert!(page.words.contains("No article was read."));
    read(&brief(&[record("r1", "", "", "")])).links_hold();
}

#[test]
fn a_source_that_holds_a_place_does_not_become_the_place() {
    let mut r = agency();
    let entity = |id: &str, kind: &str, name: &str| json!({"id": id, "kind": kind, "name": name, "ref": null, "country": null, "role": null, "mentions": []});
    r["entities"] = json!([entity("e1", "place", "Southport"), entity("e2", "person", "Ada Ingrid Brandt")]);
    r["attributions"][0]["speaker"] = json!("e1");
    assert!(read(&brief(&[r.clone()])).words.contains("on the word of minister Ada Brandt"));
    r["attributions"][0]["speaker"] = json!("e2");
    assert!(read(&brief(&[r])).words.contains("on the word of Ada Ingrid Brandt"));
}

#[test]
fn two_tolls_of_one_article_are_two_events_unless_two_sources_differ() {
    let toll = |r: &mut Value, words: &str, n: f64, anchor: &str, source: Option<&str>| {
        claim(r, "CASUALTY", anchor, ["", ""], ["affirmed", "asserted"]);
        let mut quantity = span(r, words);
        let rest = json!({"min": n, "max": n, "approximate": false, "unit": "person", "noun": null, "currency": null});
        quantity.as_object_mut().expect("an object").extend(rest.as_object().expect("an object").clone());
        r["quantities"].as_array_mut().expect("a list").push(quantity);
        let index = r["quantities"].as_array().map_or(0, Vec::len) - 1;
        let id = format!("s{index}");
        if let Some(source) = source {
            let said = json!({"id": id, "kind": "indirect", "cue": null, "source": span(r, source),
                "speaker": null, "content": [], "via": []});
            r["attributions"].as_array_mut().expect("a list").push(said);
            r["claims"][index]["attributions"] = json!([id]);
        }
        r["claims"][index]["quantities"] = json!([{"quantity": index, "role": "dead"}]);
    };
    let text = "A bus crash killed nine. A fire left 31 dead. Police and the hospital count.";
    let mut apart = record("r1", "A", "2024-05-03", text);
    toll(&mut apart, "nine", 9.0, "killed", None);
    toll(&mut apart, "31", 31.0, "dead", None);
    let words = read(&brief(&[apart])).words;
    assert!(words.contains("Dead: 9") && !words.contains("Dead: 9 · 31"));
    let mut disputed = record("r1", "A", "2024-05-03", text);
    toll(&mut disputed, "nine", 9.0, "killed", Some("Police"));
    toll(&mut disputed, "31", 31.0, "dead", Some("hospital"));
    assert!(read(&brief(&[disputed])).words.contains("Dead: 9 · 31"));
}

#[test]
fn a_finding_shows_its_sentences_once_each_a_link() {
    let mut r = agency();
    let sentence = "Northland will send 300 engineers to Southport, minister Ada Brandt said.";
    r["findings"] = json!([
        {"rule": "headline-contradicted", "claims": ["c1"], "spans": [], "message": format!("look: “{sentence}”")},
        {"rule": "second-hand", "claims": [], "spans": [span(&r, "Brandt said")], "message": "see elsewhere"},
    ]);
    let html = brief(&[r]);
    let page = read(&html);
    page.links_hold();
    assert!(
        page.words.contains("The article contradicts its headline") && page.words.contains("Second-hand")
    );
    assert!(page.all("href").contains(&"#a1-f2-1"));
    assert!(html.contains("<a href=\"#a1-c1\"><bdi>Look: “Northland"));
}
