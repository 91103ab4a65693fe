//! A claim as a line of the brief.

use super::Article;
use super::harm::{Harm, harm};
use crate::figure;
use crate::when::When;
use crate::wording::Status;
use jiff::civil::Date;
use saksi_record::{CharSpan, Claim, Quantity};

/// Code points of a sentence that are shown without cutting.
const WHOLE: u32 = 300;
/// Code points of a longer sentence shown on either side of the anchor.
const AROUND: u32 = 130;

/// A claim, with all that a line says about it.
#[derive(Debug)]
pub(crate) struct Line<'a, 'r> {
    /// Its article.
    pub(crate) article: &'a Article<'r>,
    /// The claim.
    pub(crate) claim: &'r Claim,
    /// Its place in the record.
    pub(crate) index: usize,
    /// The story its article tells.
    pub(crate) story: usize,
    /// Happened, planned, denied …
    pub(crate) status: Status,
    /// Who does it.
    pub(crate) who: Vec<String>,
    /// To whom.
    pub(crate) whom: Vec<String>,
    /// The anchor.
    pub(crate) what: String,
    /// Whose word it is, nearest first; empty: the outlet's own.
    pub(crate) sources: Vec<String>,
    /// What is counted, in words.
    pub(crate) figures: Vec<String>,
    /// How many were killed or hurt, are missing or on the move.
    pub(crate) harm: Option<Harm<'r>>,
    /// Where.
    pub(crate) places: Vec<String>,
    /// When, as the claim itself says.
    pub(crate) when: Option<When>,
}

/// A sentence around a claim's anchor, cut where it is long.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// Before the anchor.
    pub(crate) before: String,
    /// The anchor.
    pub(crate) anchor: String,
    /// After it.
    pub(crate) after: String,
}

/// The lines of every article, in the order of the articles and their texts.
pub(crate) fn lines<'a, 'r>(articles: &'a [Article<'r>], stories: &[usize]) -> Vec<Line<'a, 'r>> {
    let each = articles.iter().zip(stories);
    each.flat_map(|(article, &story)| {
        article.record.claims.iter().enumerate().map(move |(i, claim)| line(article, claim, i, story))
    })
    .collect()
}

fn line<'a, 'r>(article: &'a Article<'r>, claim: &'r Claim, index: usize, story: usize) -> Line<'a, 'r> {
    let names = |list: &[saksi_record::Participant]| {
        let mut out: Vec<String> = Vec::new();
        for name in list.iter().map(|p| article.participant(p)).filter(|n| !n.is_empty()) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
        out
    };
    let quantities = claim.quantities.iter().filter_map(|q| article.record.quantities.get(q.quantity));
    let places = claim.places.iter().filter_map(|&p| article.record.places.get(p));
    Line {
        article,
        claim,
        index,
        story,
        status: Status::of(claim.polarity, claim.modality),
        who: names(&claim.actors),
        whom: names(&claim.recipients),
        what: article.words(claim.anchor),
        sources: sources(article, claim),
        figures: quantities.map(counted).collect(),
        harm: harm(article, claim),
        places: places.map(|p| article.words(CharSpan::between(p.start, p.end))).collect(),
        when: claim.time.as_ref().and_then(|t| When::new(t.from.as_deref(), t.to.as_deref())),
    }
}

/// A figure with what it counts: `thousands (1,000 or more) troops`.
fn counted(q: &Quantity) -> String {
    let noun = q.noun.as_deref().map(str::trim).filter(|n| !n.is_empty() && q.currency.is_none());
    match noun {
        Some(noun) => format!("{} {noun}", figure::interval(q)),
        None => format!("{} {}", figure::interval(q), crate::wording::unit(q.unit)).trim_end().to_owned(),
    }
}

/// Whose word a claim is, nearest speaker first, and the outlets between.
fn sources(article: &Article<'_>, claim: &Claim) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (_, attribution) in claim.attributions.iter().filter_map(|id| article.attribution(id)) {
        let speaker = match article.speaker(attribution) {
            Some(name) if crate::wording::pronoun(&name) => format!("“{name}” (not made out)"),
            Some(name) => name,
            None => "a source not named".into(),
        };
        let via = attribution.via.iter().map(|v| format!("via {}", v.outlet));
        for name in std::iter::once(speaker).chain(via) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

impl Line<'_, '_> {
    /// Whether it stands in the headline.
    pub(crate) fn in_title(&self) -> bool {
        self.article.record.title.is_some_and(|t| t.overlaps(self.claim.anchor))
    }

    /// The day it is sorted by: when it is said to happen, else when it was published.
    pub(crate) fn day(&self) -> Option<Date> {
        self.when.and_then(When::first).or_else(|| self.article.day())
    }

    /// The sentence with its anchor, on one line, cut at words where it is long.
    pub(crate) fn excerpt(&self) -> Excerpt {
        let (sentence, anchor) = (self.claim.sentence, self.claim.anchor);
        let inside = if sentence.contains(anchor) { sentence } else { anchor };
        let around = if inside.len() <= WHOLE { WHOLE } else { AROUND };
        let from = inside.start().max(anchor.start().saturating_sub(around));
        let to = inside.end().min(anchor.end().saturating_add(around));
        let words = |a, b| self.article.slice(CharSpan::between(a, b)).replace(char::is_whitespace, " ");
        let mut before = words(from, anchor.start());
        let mut after = words(anchor.end(), to);
        if from > inside.start() {
            let cut = before.find(' ').unwrap_or(0);
            before.replace_range(..cut, "…");
        }
        if to < inside.end() {
            after.truncate(after.rfind(' ').unwrap_or(after.len()));
            after.push_str(" …");
        }
        Excerpt { before, anchor: self.what.clone(), after: after.trim_end().to_owned() }
    }

    /// The whole sentence, on one line.
    pub(crate) fn sentence(&self) -> String {
        self.article.words(self.claim.sentence)
    }
}
