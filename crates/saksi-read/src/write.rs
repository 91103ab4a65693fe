//! What the stages found, written down in the terms of the record: bytes become code points here and nowhere else.

use crate::reader::Reading;
use saksi_claim::Participant;
use saksi_record as rec;
use saksi_record::{CharSpan, Finding, Record};
use saksi_text::{Offsets, Span};

/// A finding, still in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) rule: &'static str,
    /// Indices of claims.
    pub(crate) claims: Vec<usize>,
    pub(crate) spans: Vec<Span>,
    pub(crate) message: String,
}

/// The id of an article: a content hash of the input, 128 bits of BLAKE3 in hexadecimal.
pub fn id(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_string()
}

/// The record of a reading.
pub(crate) fn record(reading: &Reading<'_>, findings: Vec<Found>, bytes: &[u8], source: &str) -> Record {
    let page = reading.page;
    let offsets = Offsets::new(&page.text);
    let at = |span: Span| offsets.chars(span);
    let parts = |list: &[Participant]| {
        list.iter()
            .map(|p| {
                let s = at(p.span);
                rec::Participant { start: s.start(), end: s.end(), entity: p.entity.map(entity_id) }
            })
            .collect()
    };
    Record {
        schema: rec::SCHEMA.to_string(),
        id: id(bytes),
        source: source.to_string(),
        url: page.url.clone(),
        outlet: page.outlet.clone(),
        byline: page.byline.clone(),
        published: page.published.as_ref().map(|p| p.date.clone()),
        published_from: page.published.as_ref().map(|p| p.from),
        language: reading.analysis.language.tag().to_string(),
        title: page.title.map(at),
        dateline: page.dateline.as_ref().map(|d| {
            let s = at(d.span);
            rec::Dateline { start: s.start(), end: s.end(), place: d.place.clone(), outlet: d.outlet.clone() }
        }),
        noise: page
            .noise
            .iter()
            .map(|n| {
                let s = at(n.span);
                rec::Noise { start: s.start(), end: s.end(), kind: n.kind }
            })
            .collect(),
        sentences: reading.analysis.sentences.iter().map(|s| at(s.span)).collect(),
        entities: reading
            .ground
            .entities
            .iter()
            .enumerate()
            .map(|(i, e)| rec::Entity {
                id: entity_id(i),
                kind: e.kind,
                name: e.name.clone(),
                reference: e.reference.clone(),
                country: e.country.clone(),
                role: e.role.clone(),
                mentions: e.mentions.iter().map(|m| at(*m)).collect(),
            })
            .collect(),
        attributions: reading.attributions.iter().enumerate().map(|(i, a)| attribution(i, a, &at)).collect(),
        quantities: reading
            .ground
            .quantities
            .iter()
            .map(|q| {
                let s = at(q.span);
                rec::Quantity {
                    start: s.start(),
                    end: s.end(),
                    min: q.min,
                    max: q.max,
                    approximate: q.approximate,
                    unit: q.unit,
                    noun: q.noun.map(|n| n.of(&page.text).to_string()),
                    currency: q.currency.map(str::to_string),
                }
            })
            .collect(),
        times: reading
            .ground
            .times
            .iter()
            .map(|t| {
                let s = at(t.span);
                let (from, to) = (t.from.map(|d| d.to_string()), t.to.map(|d| d.to_string()));
                rec::Time { start: s.start(), end: s.end(), from, to, grain: t.grain }
            })
            .collect(),
        places: reading
            .ground
            .places
            .iter()
            .map(|p| {
                let s = at(p.span);
                rec::Place {
                    start: s.start(),
                    end: s.end(),
                    entity: p.entity.map(entity_id),
                    lat: p.lat,
                    lon: p.lon,
                    country: p.country.clone(),
                    precision: p.precision,
                }
            })
            .collect(),
        claims: reading
            .claims
            .iter()
            .enumerate()
            .map(|(i, c)| rec::Claim {
                id: claim_id(i),
                event: c.event,
                mode: c.mode.clone(),
                anchor: at(c.anchor),
                sentence: reading
                    .analysis
                    .sentences
                    .get(c.sentence)
                    .map_or_else(CharSpan::default, |s| at(s.span)),
                actors: parts(&c.actors),
                recipients: parts(&c.recipients),
                places: c.places.clone(),
                time: c.time.map(|(from, to)| rec::EventTime {
                    from: from.map(|d| d.to_string()),
                    to: to.map(|d| d.to_string()),
                }),
                quantities: c
                    .quantities
                    .iter()
                    .map(|&(quantity, role)| rec::ClaimQuantity { quantity, role })
                    .collect(),
                polarity: c.polarity,
                modality: c.modality,
                cues: c.cues.iter().map(|s| at(*s)).collect(),
                attributions: c.attributions.iter().map(|&a| attribution_id(a)).collect(),
                rule: c.rule.clone(),
            })
            .collect(),
        findings: findings
            .into_iter()
            .map(|f| Finding {
                rule: f.rule.to_string(),
                claims: f.claims.into_iter().map(claim_id).collect(),
                spans: f.spans.into_iter().map(at).collect(),
                message: f.message,
            })
            .collect(),
        diagnostics: page.diagnostics.clone(),
        text: page.text.clone(),
    }
}

fn attribution(
    i: usize,
    a: &saksi_attribute::Attribution,
    at: &dyn Fn(Span) -> CharSpan,
) -> rec::Attribution {
    rec::Attribution {
        id: attribution_id(i),
        kind: a.kind,
        cue: a.cue.map(at),
        source: a.source.map(at),
        speaker: a.speaker.map(entity_id),
        content: a.content.iter().map(|s| at(*s)).collect(),
        via: a
            .via
            .iter()
            .map(|v| {
                let s = v.span.map(at);
                rec::Via {
                    outlet: v.outlet.clone(),
                    start: s.map(CharSpan::start),
                    end: s.map(CharSpan::end),
                }
            })
            .collect(),
        parent: a.parent.map(attribution_id),
        act: Some(a.act.as_str().to_string()),
        rule: Some(a.rule.to_string()),
    }
}

fn entity_id(i: usize) -> String {
    format!("e{}", i + 1)
}

fn attribution_id(i: usize) -> String {
    format!("a{}", i + 1)
}

fn claim_id(i: usize) -> String {
    format!("c{}", i + 1)
}
