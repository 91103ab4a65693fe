//! `headline-contradicted`, `headline-unsupported`: the headline's claims against the body's.
//!
//! Fires: headline “Mayor resigns”, body “The mayor has *not* resigned”; headline “Troops kill 30”, body about a
//! visit and nothing else. Does not fire: headline “Mayor resigns”, body “The mayor resigned on Friday” or “said
//! he will resign” (a bare headline verb is loose about time).

use crate::check::common::{in_headline, line, sentence, share, words};
use crate::reader::Reading;
use crate::write::Found;
use saksi_claim::Claim;
use saksi_record::Polarity;
use saksi_text::Span;

/// The findings of this rule.
pub(super) fn findings(reading: &Reading<'_>) -> Vec<Found> {
    let (head, body): (Vec<usize>, Vec<usize>) =
        (0..reading.claims.len()).partition(|&i| in_headline(reading, &reading.claims[i]));
    if head.is_empty() || reading.analysis.sentences.len() < 3 {
        return Vec::new();
    }
    let by_claim = || head.iter().filter_map(|&h| contradicted(reading, h, &body)).next();
    let found: Vec<Found> =
        by_claim().or_else(|| denied_in_words(reading, &head, &body)).into_iter().collect();
    if !found.is_empty() {
        return found;
    }
    // The first claim is the headline's main one; what follows it may be true and yet not bear it out.
    let title = reading.page.title.unwrap_or_default();
    if body.is_empty()
        || body.iter().any(|&b| same_event(reading, head[0], b))
        || repeated(reading, head[0], title)
    {
        return Vec::new();
    }
    vec![Found {
        rule: "headline-unsupported",
        claims: head.clone(),
        spans: vec![title],
        message: format!("the body never bears out the headline: “{}”", title.of(&reading.page.text).trim()),
    }]
}

/// Whether the headline's word comes again outside the headline, in whatever form: “Tawarkan”, “menawarkan”.
fn repeated(reading: &Reading<'_>, claim: usize, title: Span) -> bool {
    let text = &reading.page.text;
    let word = reading.claims[claim].anchor.of(text).to_lowercase();
    let root =
        ["meng", "meny", "mem", "men", "ber", "ter", "di", "me"].iter().find_map(|p| word.strip_prefix(p));
    let root: String = root.filter(|r| r.len() > 3).unwrap_or(&word).chars().take(5).collect();
    let rest = text.get(title.end() as usize..).unwrap_or_default().to_lowercase();
    rest.contains(&root)
}

/// Whether a body claim is about what the headline claims: the same type, or the same word.
fn same_event(reading: &Reading<'_>, head: usize, body: usize) -> bool {
    let (h, b) = (&reading.claims[head], &reading.claims[body]);
    h.event == b.event || stem(reading, h) == stem(reading, b)
}

fn stem(reading: &Reading<'_>, claim: &Claim) -> String {
    words(&reading.page.text, claim.anchor)
        .into_iter()
        .map(|w| w.chars().take(5).collect::<String>())
        .collect()
}

/// A denial in other terms: nothing in the body bears the headline out, and a denied claim's sentence repeats it in three
/// telling words or more (“Troops pour into Ukraine” — “no alliance troops had entered Ukraine, NATO said”).
fn denied_in_words(reading: &Reading<'_>, head: &[usize], body: &[usize]) -> Option<Found> {
    let text = &reading.page.text;
    let borne_out = |h: &usize| {
        body.iter().any(|&b| {
            let (h, c) = (&reading.claims[*h], &reading.claims[b]);
            c.event == h.event
                && c.polarity == Polarity::Affirmed
                && c.modality == h.modality
                && share(reading, &h.actors, &c.actors)
        })
    };
    let claim = *head.first()?;
    let denies = |h: &usize| reading.claims[*h].polarity == Polarity::Negated;
    if head.iter().any(denies) || head.iter().any(borne_out) {
        return None;
    }
    let title = words(text, reading.page.title?);
    let first = body.iter().copied().find(|&b| {
        let c = &reading.claims[b];
        let repeated = words(text, sentence(reading, c)).intersection(&title).filter(|w| w.len() > 3).count();
        // Who is denied to do it, and where or to whom, are the headline's own.
        let meets = |span: Span| !words(text, span).is_disjoint(&title);
        let who = c.actors.iter().any(|p| meets(p.span));
        let places = c.places.iter().filter_map(|&p| reading.ground.places.get(p)).map(|p| p.span);
        let whom = c.recipients.iter().map(|p| p.span).chain(places).any(meets);
        c.polarity == Polarity::Negated && repeated >= 3 && who && whom
    })?;
    Some(Found {
        rule: "headline-contradicted",
        claims: vec![claim, first],
        spans: vec![reading.page.title?, sentence(reading, &reading.claims[first])],
        message: format!(
            "the headline says “{}”, the body says “{}”",
            line(reading, &reading.claims[claim]),
            line(reading, &reading.claims[first])
        ),
    })
}

fn contradicted(reading: &Reading<'_>, head: usize, body: &[usize]) -> Option<Found> {
    let h = &reading.claims[head];
    if h.polarity == Polarity::Negated {
        return None;
    }
    let about: Vec<usize> = body
        .iter()
        .copied()
        .filter(|&b| {
            let c = &reading.claims[b];
            let open = h.recipients.is_empty() || c.recipients.is_empty();
            let parties = share(reading, &h.actors, &c.actors)
                && (open || share(reading, &h.recipients, &c.recipients));
            c.event == h.event && parties
        })
        .collect();
    let denied = |&b: &usize| reading.claims[b].polarity == Polarity::Negated;
    let first = about.iter().copied().find(denied)?;
    about.iter().all(denied).then(|| Found {
        rule: "headline-contradicted",
        claims: vec![head, first],
        spans: vec![sentence(reading, h), sentence(reading, &reading.claims[first])],
        message: format!(
            "the headline says “{}”, the body says “{}”",
            line(reading, h),
            line(reading, &reading.claims[first])
        ),
    })
}
