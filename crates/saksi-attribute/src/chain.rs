//! The outlet chain: through whom this outlet has it (“melansir X”, “dikutip dari X”, “told Reuters”,
//! “X reported, citing Y”).

use crate::Via;
use crate::draft::Draft;
use crate::lexicon::Class;
use crate::scene::Scene;
use crate::words::{Shape, Words};
use saksi_lang::Language;
use saksi_text::Span;
use std::ops::Range;

/// A link found in a unit.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) at: usize,
    pub(crate) via: Via,
}

/// Finds the links of a unit.
pub(crate) fn links(scene: &Scene<'_>, unit: &Range<usize>, outlet: Option<&str>) -> Vec<Link> {
    let words = &scene.words;
    let mut links = Vec::new();
    for w in unit.clone() {
        if words.list[w].quote != 0 || !words.is_word(w) {
            continue;
        }
        let found = match words.language {
            Language::Id => indonesian(words, w, unit.end),
            Language::En => english(words, w, unit),
        };
        if let Some(via) = found
            && outlet.is_none_or(|own| !same(own, &via.outlet))
            && !links.iter().any(|l: &Link| {
                l.via.span == via.span || l.via.span.is_some_and(|a| via.span.is_some_and(|b| a.overlaps(b)))
            })
        {
            links.push(Link { at: w, via });
        }
    }
    links
}

/// Whether two outlet names mean one outlet.
fn same(a: &str, b: &str) -> bool {
    let key = |s: &str| {
        let s = s.to_lowercase();
        let s = s.trim_start_matches("www.").trim_start_matches("the ");
        let s = s.split(['.', '/']).next().unwrap_or_default();
        s.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    key(a) == key(b)
}

fn indonesian(words: &Words<'_>, w: usize, end: usize) -> Option<Via> {
    // A glued name: “dilansirAFP”, “daridetikNews”.
    let form = words.form(w);
    if let Some(split) = glue(form) {
        let head = form[..split].to_lowercase();
        let chain = words.lexicon.get(words.lexicon.find(&head)).classes.any(Class::CHAIN);
        let from = head == "dari" || head == "laman" || head == "oleh";
        let back = w > 0 && (words.is(w - 1, Class::CHAIN) || w > 1 && words.is(w - 2, Class::CHAIN));
        if chain || head == "kepada" || from && back {
            let start = words.list[w].span.start() + split as u32;
            return named(words, w, Some(start), end);
        }
        return None;
    }
    if words.is(w, Class::CHAIN) {
        let mut at = w + 1;
        let mut linked = false;
        while at < end && words.shape(at) == Shape::Letter && words.is(at, Class::CHAIN_LINK) {
            at += 1;
            linked = true;
        }
        if at >= end || words.is(at, Class::CHAIN_NEVER.with(Class::TIME)) {
            return None;
        }
        // “dilaporkan Polisi X” is a source, “dilaporkan AFP” an outlet.
        let agency = agency(words, at, end).is_some();
        let plain = words.any(
            w,
            &[
                "melansir", "dilansir", "mengutip", "dikutip", "menyitir", "dinukil", "menukil", "disadur",
                "lansir",
            ],
        );
        if !agency && !plain {
            return None;
        }
        let _ = linked;
        return named(words, at, None, end);
    }
    if words.any(w, &["melalui", "lewat"]) {
        let at = (w + 1..end.min(w + 5)).find(|&a| words.shape(a) == Shape::Capital)?;
        let platform = words.any(at, &["truth"]) && words.any(at + 1, &["social"])
            || words.any(
                at,
                &["instagram", "facebook", "twitter", "tiktok", "telegram", "youtube", "threads", "x"],
            );
        let span = words.span(at..at + if words.any(at, &["truth"]) { 2 } else { 1 });
        let beside = w > 1
            && (words.shape(w - 1) == Shape::Capital
                || words.is(w - 1, Class::PERSONAL)
                || words.entry(w - 1).bare.is_some());
        return (platform && beside)
            .then(|| Via { span: Some(span), outlet: span.of(words.text).to_owned() });
    }
    if words.any(w, &["kepada", "oleh", "tahu", "memberitahu"]) && agency(words, w + 1, end).is_some() {
        return named(words, w + 1, None, end);
    }
    None
}

fn english(words: &Words<'_>, w: usize, unit: &Range<usize>) -> Option<Via> {
    // “The Times, citing an officer, reported”
    if let Some(end) = agency(words, w, unit.end)
        && words.shape(end) == Shape::Comma
        && words.any(end + 1, &["citing", "quoting"])
    {
        return named(words, w, None, unit.end);
    }
    // “told (the) Reuters”, “in an interview with CNN”, “speaking to the BBC”
    let cue =
        words.any(w, &["told", "tells", "telling", "to", "with", "by", "citing", "cites", "via", "quoting"]);
    if cue {
        let at = w + 1;
        if agency(words, at, unit.end).is_none()
            && !(words.any(at, &["the"]) && agency(words, at + 1, unit.end).is_some())
        {
            return None;
        }
        let told = words.any(w, &["told", "tells", "telling", "citing", "cites", "quoting"])
            || words.any(w, &["to"])
                && words.any(
                    w.wrapping_sub(1),
                    &["speaking", "spoke", "according", "talking", "confirmed", "statement"],
                )
            || words.any(w, &["with"])
                && words.any(w.wrapping_sub(1), &["interview", "conversation", "call", "spoke", "speaking"])
            || words.any(w, &["by"])
                && words.any(
                    w.wrapping_sub(1),
                    &["reported", "quoted", "cited", "carried", "published", "broadcast", "interviewed"],
                );
        return if told && !(words.any(w, &["to"]) && words.any(w.wrapping_sub(1), &["according"])) {
            named(words, at, None, unit.end)
        } else {
            None
        };
    }
    None
}

/// Where a lower-case prefix meets a capital or “detik” inside one word.
fn glue(form: &str) -> Option<usize> {
    if let Some(at) = form.find("detik")
        && at > 2
    {
        return Some(at);
    }
    let mut previous_lower = false;
    for (i, c) in form.char_indices() {
        if i > 3 && previous_lower && c.is_uppercase() {
            return (!form.starts_with("detik")).then_some(i);
        }
        previous_lower = c.is_lowercase();
    }
    None
}

/// A known outlet that begins at a word, and its end.
pub(crate) fn agency(words: &Words<'_>, at: usize, end: usize) -> Option<usize> {
    if at >= end || !words.is_word(at) {
        return None;
    }
    let start = words.list[at].span.start() as usize;
    let rest = &words.text[start..];
    let name = words.lexicon.agencies(words.lower(at)).iter().find(|n| {
        rest.get(..n.len()).is_some_and(|r| r.eq_ignore_ascii_case(n))
            && (n.chars().next().is_some_and(char::is_lowercase)
                || rest.starts_with(|c: char| c.is_uppercase() || n.starts_with(c)))
            && !rest[n.len()..].starts_with(char::is_alphanumeric)
    })?;
    let stop = start + name.len();
    Some((at..end).take_while(|&w| (words.list[w].span.start() as usize) < stop).last()? + 1)
}

/// The outlet named from word `at` (from byte `start` inside it, where its name is glued to another word).
fn named(words: &Words<'_>, at: usize, start: Option<u32>, end: usize) -> Option<Via> {
    let mut stop = agency(words, at, end).unwrap_or(at);
    if words.language == Language::En && words.any(at, &["the"]) && stop == at {
        stop = agency(words, at + 1, end)?;
    }
    if stop == at {
        stop = at + 1;
        if start.is_none()
            && words.shape(at) != Shape::Capital
            && !words.lower(at).starts_with("detik")
            && !words.lower(at).contains('.')
        {
            return None;
        }
        while stop < end
            && (words.shape(stop) == Shape::Capital && !words.is(stop, Class::TIME)
                || words.any(stop, &["dan", "of", "the"])
                    && words.shape(stop + 1) == Shape::Capital
                    && words.gap_after(stop))
            && stop - at < 5
        {
            stop += 1;
        }
    }
    let mut span = words.span(at..stop);
    if let Some(start) = start {
        span = Span::between(start, span.end());
    }
    let mut outlet = span.of(words.text).trim_end_matches([',', '.']).to_owned();
    if words.language == Language::En
        && words.any(at, &["the"])
        && stop > at + 1
        && agency(words, at, end).is_none()
    {
        outlet = words.span(at + 1..stop).of(words.text).to_owned();
    }
    (!outlet.is_empty()).then_some(Via { span: Some(span), outlet })
}

/// Gives each link to a draft of its unit: the nearest before it, or else the first after it.
pub(crate) fn attach(links: Vec<Link>, drafts: &[Draft]) -> Vec<(usize, Via)> {
    links
        .into_iter()
        .filter_map(|link| {
            let cue = |d: &Draft| {
                d.cue.as_ref().map_or_else(|| d.content.first().map_or(0, |c| c.start), |c| c.start)
            };
            let before =
                drafts.iter().enumerate().filter(|(_, d)| cue(d) < link.at).max_by_key(|(_, d)| cue(d));
            let found = before.or_else(|| drafts.iter().enumerate().min_by_key(|(_, d)| cue(d)));
            found.map(|(i, _)| (i, link.via))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::Attributor;
    use saksi_ground::Ground;
    use saksi_lang::{Analyzer, Language};
    use saksi_text::Span;

    fn via(language: Language, text: &str, outlet: Option<&str>) -> Vec<String> {
        let analysis = Analyzer::new(language).analyze(text, &[Span::between(0, text.len() as u32)]);
        let all = Attributor::new(language).attribute(&analysis, &Ground::default(), None, outlet);
        all.iter().flat_map(|a| a.via.iter().map(|v| v.outlet.clone())).collect()
    }

    #[test]
    fn tails_and_fronts() {
        let text = "\"Jembatan ditutup,\" kata Budi seperti dilansir Reuters, Senin (3/2/2025).";
        assert_eq!(via(Language::Id, text, None), ["Reuters"]);
        assert_eq!(
            via(Language::Id, "\"Jembatan ditutup,\" kata Budi melansir Warta Kota", None),
            ["Warta Kota"]
        );
        assert_eq!(
            via(Language::Id, "\"Jembatan ditutup,\" kata Budi, dikutip daridetikNews.", None),
            ["detikNews"]
        );
    }

    #[test]
    fn told_an_agency() {
        assert_eq!(
            via(Language::En, "Anna Reed told The Associated Press that it was late.", None),
            ["Associated Press"]
        );
        assert_eq!(
            via(Language::En, "Anna Reed told the crowd that it was late.", None),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_cited_officer_speaks_through_the_paper() {
        let text = "The Times of Israel, citing an army officer, reported that ten men died.";
        assert_eq!(via(Language::En, text, None), ["The Times of Israel"]);
    }

    #[test]
    fn a_chain_to_oneself_is_none() {
        assert_eq!(
            via(Language::En, "Anna Reed told Reuters that it was late.", Some("Reuters")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn statements_and_dates_are_no_outlets() {
        let text = "\"Jembatan ditutup,\" kata Budi, dikutip dari keterangan tertulis, Senin.";
        assert_eq!(via(Language::Id, text, None), Vec::<String>::new());
    }
}
