//! Who and what is named: mentions brought together, with what the tables know of them.

mod bodies;
mod cluster;
mod raw;
mod repeat;
mod role;
mod title;

pub(crate) use bodies::Bodies;

use crate::gazetteer::{Form, Gazetteer};
use crate::place::Found;
use crate::types::Entity;
use saksi_lang::Analysis;
use saksi_record::EntityKind;
use std::collections::BTreeMap;

/// The entities of a text, in order of their first mentions; puts each place's entity into it.
pub(crate) fn entities(
    analysis: &Analysis<'_>,
    gazetteer: &Gazetteer,
    bodies: &Bodies,
    places: &mut [Found],
) -> Vec<Entity> {
    let raws = raw::mentions(analysis, places, bodies);
    let mut out: Vec<(Entity, Option<String>)> = Vec::new();
    for cluster in cluster::clusters(analysis.text, &raws) {
        let row = cluster.body.map(|row| &bodies.rows[row]);
        let person = cluster.kind == EntityKind::Person;
        let office = person
            .then(|| cluster.mentions.iter().find_map(|m| role::beside(analysis, *m)))
            .flatten()
            .map(|s| s.of(analysis.text).to_string());
        let written = cluster.name.of(analysis.text);
        out.push((
            Entity {
                kind: cluster.kind,
                name: written.into(),
                reference: row.and_then(|r| r.reference.clone()),
                country: row.and_then(|r| r.country.clone()),
                role: office,
                mentions: cluster.mentions,
            },
            None,
        ));
    }
    title::link(analysis, &mut out.iter_mut().map(|(e, _)| e).collect::<Vec<_>>());
    located(gazetteer, places, analysis, &mut out);
    out.sort_by_key(|(e, _)| e.mentions.first().copied());
    for found in places.iter_mut() {
        let key = place_key(found, analysis);
        found.place.entity = out.iter().position(|(_, k)| k.as_deref() == Some(&*key));
    }
    out.into_iter().map(|(e, _)| e).collect()
}

/// What tells one place from another.
fn place_key(found: &Found, analysis: &Analysis<'_>) -> String {
    match found.site {
        Some(site) => site.to_string(),
        None => found.place.span.of(analysis.text).to_lowercase(),
    }
}

/// Adds the places as entities.
fn located(
    gazetteer: &Gazetteer,
    places: &[Found],
    analysis: &Analysis<'_>,
    out: &mut Vec<(Entity, Option<String>)>,
) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for found in places {
        let key = place_key(found, analysis);
        let written = found.place.span.of(analysis.text);
        let number = *numbers.entry(key.clone()).or_insert(out.len());
        if number == out.len() {
            let entity = Entity {
                kind: EntityKind::Place,
                name: written.into(),
                reference: found.reference.clone(),
                country: found.place.country.clone(),
                role: None,
                mentions: vec![],
            };
            out.push((entity, Some(key)));
        }
        let entity = &mut out[number].0;
        // A people's name is not the place's, where the place has one here.
        let bare = |f: Form| !matches!(f, Form::People | Form::Seat);
        let people = found.site.is_some_and(|_| {
            entity.mentions.iter().all(|m| places.iter().any(|p| p.place.span == *m && !bare(p.form)))
        });
        let longer = written.chars().count() > entity.name.chars().count();
        if bare(found.form) && (people || longer) {
            entity.name = written.into();
        }
        entity.mentions.push(found.place.span);
    }
    let _ = gazetteer;
}

#[cfg(test)]
mod tests;
