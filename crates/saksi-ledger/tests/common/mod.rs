//! Records for tests, written by hand.

use saksi_record::{
    Attribution, AttributionKind, CharSpan, Claim, ClaimQuantity, Entity, EntityKind, Event, EventTime,
    Finding, Modality, Participant, Place, Polarity, Precision, Quantity, Record, Role, SCHEMA, Unit, Via,
};

/// The span of the first occurrence of `words`, in code points.
pub(crate) fn at(text: &str, words: &str) -> CharSpan {
    let byte = text.find(words).unwrap();
    let start = text[..byte].chars().count() as u32;
    CharSpan::between(start, start + words.chars().count() as u32)
}

/// A flood report whose number makes it an article of its own. It has one claim made, one denied.
pub(crate) fn flood(number: u64) -> Record {
    let text = format!(
        "Banjir № {number} di Kota Arwana\nWali Kota Sari mengatakan “12 warga” tewas pada Senin. Bendungan tidak akan dibuka."
    );
    let (dead, open) =
        ("Wali Kota Sari mengatakan “12 warga” tewas pada Senin.", "Bendungan tidak akan dibuka.");
    let person = |words: &str, entity: Option<&str>| {
        let s = at(&text, words);
        Participant { start: s.start(), end: s.end(), entity: entity.map(str::to_string) }
    };
    let (quantity, place) = (at(&text, "12 warga"), at(&text, "Kota Arwana"));
    let base = Claim {
        id: "c1".into(),
        event: Event::Casualty,
        mode: vec!["dead".into()],
        anchor: at(&text, "tewas"),
        sentence: at(&text, dead),
        actors: Vec::new(),
        recipients: vec![person("12 warga", None)],
        places: vec![0],
        time: Some(EventTime { from: Some("2024-03-04".into()), to: Some("2024-03-04".into()) }),
        quantities: vec![ClaimQuantity { quantity: 0, role: Role::Dead }],
        polarity: Polarity::Affirmed,
        modality: Modality::Asserted,
        cues: Vec::new(),
        attributions: vec!["a1".into()],
        rule: "id.casualty.suffer.tewas".into(),
    };
    let denied = Claim {
        id: "c2".into(),
        event: Event::Retreat,
        mode: Vec::new(),
        anchor: at(&text, "dibuka"),
        sentence: at(&text, open),
        recipients: vec![person("Bendungan", None)],
        places: Vec::new(),
        time: None,
        quantities: Vec::new(),
        polarity: Polarity::Negated,
        modality: Modality::Planned,
        cues: vec![at(&text, "tidak akan")],
        attributions: Vec::new(),
        rule: "id.retreat.do.buka".into(),
        ..base.clone()
    };
    Record {
        schema: SCHEMA.into(),
        id: format!("{:032x}", u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)),
        source: format!("flood-{number}.txt"),
        url: None,
        outlet: Some("Warta Sungai".into()),
        byline: None,
        published: Some("2024-03-05".into()),
        published_from: None,
        language: "id".into(),
        title: Some(at(&text, &format!("Banjir № {number} di Kota Arwana"))),
        dateline: None,
        noise: Vec::new(),
        sentences: vec![at(&text, dead), at(&text, open)],
        entities: vec![Entity {
            id: "e1".into(),
            kind: EntityKind::Person,
            name: "Sari Wulandari".into(),
            reference: None,
            country: None,
            role: Some("Wali Kota".into()),
            mentions: vec![at(&text, "Sari")],
        }],
        attributions: vec![Attribution {
            id: "a1".into(),
            kind: AttributionKind::Mixed,
            cue: Some(at(&text, "mengatakan")),
            source: Some(at(&text, "Wali Kota Sari")),
            speaker: Some("e1".into()),
            content: vec![at(&text, "12 warga"), at(&text, "tewas pada Senin")],
            via: vec![Via { outlet: "Kantor Berita Hulu".into(), start: None, end: None }],
            parent: None,
            act: Some("said".into()),
            rule: None,
        }],
        quantities: vec![Quantity {
            start: quantity.start(),
            end: quantity.end(),
            min: Some(12.0),
            max: Some(12.0),
            approximate: false,
            unit: Unit::Person,
            noun: Some("warga".into()),
            currency: None,
        }],
        times: Vec::new(),
        places: vec![Place {
            start: place.start(),
            end: place.end(),
            entity: None,
            lat: None,
            lon: None,
            country: Some("ID".into()),
            precision: Precision::City,
        }],
        claims: vec![base, denied],
        findings: vec![Finding {
            rule: "second-hand".into(),
            claims: vec!["c1".into()],
            spans: vec![at(&text, "Senin")],
            message: "reported through Kantor Berita Hulu".into(),
        }],
        diagnostics: Vec::new(),
        text,
    }
}
