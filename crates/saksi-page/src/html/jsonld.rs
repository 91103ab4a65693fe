//! Metadata in JSON-LD, as sites write it: graphs, arrays, several scripts, broken JSON.

use serde_json::Value;

/// What JSON-LD says of the article.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ld {
    pub(crate) headline: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) body: Option<String>,
}

/// How deep nested objects are searched.
const DEPTH: usize = 6;
/// Largest script read, in bytes.
const LARGEST: usize = 4 << 20;

/// Reads one script. Later scripts fill what earlier ones left open.
pub(crate) fn read(script: &str, into: &mut Ld) {
    if script.len() > LARGEST {
        return;
    }
    let Some(value) = parse(script) else { return };
    let mut best = None;
    find(&value, DEPTH, &mut best);
    if let Some((_, article)) = best {
        fill(article, &value, into);
    }
}

/// Parses the script; where it is broken, again without comments, raw line ends and trailing commas.
fn parse(script: &str) -> Option<Value> {
    let s = script
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let s = s
        .trim()
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    // serde_json refuses nesting beyond 128 levels, so this cannot recurse far.
    serde_json::from_str(s).ok().or_else(|| serde_json::from_str(&mend(s)).ok())
}

/// Control characters inside strings become blanks; a comma before a closing bracket goes.
fn mend(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in s.chars() {
        if quoted {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = false,
                _ => {}
            }
            out.push(if c.is_control() { ' ' } else { c });
            continue;
        }
        match c {
            '"' => quoted = true,
            '}' | ']' => {
                let kept = out.trim_end().len();
                if out[..kept].ends_with(',') {
                    out.truncate(kept - 1);
                }
            }
            _ => {}
        }
        out.push(c);
    }
    out
}

/// Looks for the object that is most surely the article: by type, then by having a headline and a date.
fn find<'v>(value: &'v Value, depth: usize, best: &mut Option<(u8, &'v Value)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|v| find(v, depth, best)),
        Value::Object(map) => {
            let rank = rank(value);
            if rank > 0 && best.is_none_or(|(r, _)| rank > r) {
                *best = Some((rank, value));
            }
            if depth > 0 {
                for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"]
                {
                    if let Some(v) = map.get(key) {
                        find(v, depth - 1, best);
                    }
                }
            }
        }
        _ => {}
    }
}

fn rank(value: &Value) -> u8 {
    let is = |t: &str| match &value["@type"] {
        Value::String(s) => s.eq_ignore_ascii_case(t),
        Value::Array(a) => a.iter().any(|s| s.as_str().is_some_and(|s| s.eq_ignore_ascii_case(t))),
        _ => false,
    };
    let story = [
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "LiveBlogPosting",
    ];
    let text = [
        "Article",
        "BlogPosting",
        "Report",
        "TechArticle",
        "MedicalWebPage",
        "SocialMediaPosting",
        "ScholarlyArticle",
        "Recipe",
        "AdvertiserContentArticle",
    ];
    match () {
        () if story.iter().any(|t| is(t)) => 5,
        () if text.iter().any(|t| is(t)) => 4,
        () if is("WebPage") && !value["datePublished"].is_null() => 2,
        () if is("WebPage") => 1,
        () => 0,
    }
}

fn fill(article: &Value, root: &Value, into: &mut Ld) {
    let set = |slot: &mut Option<String>, v: Option<String>| {
        if slot.is_none() {
            *slot = v.filter(|s| !s.is_empty());
        }
    };
    set(&mut into.headline, text(&article["headline"]).or_else(|| text(&article["name"])));
    set(&mut into.published, text(&article["datePublished"]).or_else(|| text(&article["dateCreated"])));
    set(
        &mut into.publisher,
        name(&article["publisher"], root).or_else(|| name(&article["sourceOrganization"], root)),
    );
    set(
        &mut into.url,
        text(&article["url"])
            .or_else(|| text(&article["mainEntityOfPage"]))
            .or_else(|| text(&article["mainEntityOfPage"]["@id"])),
    );
    set(&mut into.language, text(&article["inLanguage"]));
    set(&mut into.body, article["articleBody"].as_str().map(str::to_string));
    if into.authors.is_empty() {
        let mut authors = Vec::new();
        match &article["author"] {
            Value::Array(items) => authors.extend(items.iter().filter_map(|v| name(v, root))),
            v => authors.extend(name(v, root)),
        }
        if authors.is_empty() {
            authors.extend(name(&article["creator"], root));
        }
        authors.dedup();
        into.authors = authors;
    }
}

fn text(v: &Value) -> Option<String> {
    let s = match v {
        Value::String(s) => s.as_str(),
        Value::Array(a) => a.first()?.as_str()?,
        _ => return None,
    };
    let s = super::tokens::decode(s.trim());
    Some(s.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The name of a person or organisation: a string, an object with a name, or a reference into the graph.
fn name(v: &Value, root: &Value) -> Option<String> {
    match v {
        Value::String(s) => text(v).filter(|_| !s.contains("://")),
        Value::Array(a) => a.first().and_then(|v| name(v, root)),
        Value::Object(o) => text(&v["name"]).or_else(|| {
            let id = o.get("@id")?.as_str()?;
            root["@graph"]
                .as_array()?
                .iter()
                .find(|n| n["@id"].as_str() == Some(id))
                .and_then(|n| text(&n["name"]))
        }),
        _ => None,
    }
    .filter(|s| !s.is_empty() && s.len() < 200)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ld(s: &str) -> Ld {
        let mut out = Ld::default();
        read(s, &mut out);
        out
    }

    #[test]
    fn an_article_in_a_graph_is_found_with_its_references() {
        let found = ld(
            r##"{"@graph":[{"@type":"WebPage","name":"Beranda"},{"@type":"Person","@id":"#b","name":"Budi Santoso"},
            {"@type":["NewsArticle"],"headline":"Air &amp; Jembatan","author":{"@id":"#b"},"datePublished":"2022-02-26","publisher":{"name":"Kabar Hulu"}}]}"##,
        );
        assert_eq!(found.headline.as_deref(), Some("Air & Jembatan"));
        assert_eq!(found.authors, ["Budi Santoso"]);
        assert_eq!(found.publisher.as_deref(), Some("Kabar Hulu"));
    }

    #[test]
    fn broken_json_is_mended_or_passed_over() {
        let found =
            ld("{\"@type\":\"NewsArticle\",\"headline\":\"Air\nnaik\",\"author\":[{\"name\":\"Budi\"},],}");
        assert_eq!(found.headline.as_deref(), Some("Air naik"));
        assert_eq!(found.authors, ["Budi"]);
        assert_eq!(ld("{\"@type\":\"NewsArticle\", oops"), Ld::default());
        assert_eq!(ld("{\"@type\":\"Organization\",\"name\":\"Kabar Hulu\"}"), Ld::default());
    }
}
