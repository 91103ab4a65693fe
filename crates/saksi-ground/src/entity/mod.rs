//! Who and what is named: mentions brought together, with what the tables know of them.

mod bodies;
mod cluster;
mod office;
mod raw;
mod repeat;
mod role;
mod title;

use bodies::Bodies;
use office::Offices;
pub(crate) use role::follows as office_before;

use crate::gazetteer::{Form, fold};
use crate::place::Found;
use crate::types::Entity;
use jiff::civil::Date;
use saksi_lang::Analysis;
use saksi_record::EntityKind;
use std::collections::BTreeMap;

/// What the tables know.
#[derive(Debug)]
pub(crate) struct Tables {
    bodies: Bodies,
    offices: Offices,
}

impl Tables {
    /// The tables built into the program.
    pub(crate) fn new() -> Self {
        Self { bodies: Bodies::new(), offices: Offices::new() }
    }

    /// Whether somebody of that name was in an office on `day`.
    pub(crate) fn holder(&self, name: &str, day: Option<Date>) -> bool {
        let mut key = String::new();
        fold(name, &mut key);
        day.is_some_and(|d| !self.offices.held(&key, d, |_| true).is_empty())
    }

    /// Mentions of known bodies.
    pub(crate) fn bodies(&self, analysis: &Analysis<'_>) -> Vec<raw::Raw> {
        let mut out = Vec::new();
        analysis.sentences.iter().for_each(|s| self.bodies.scan(analysis, s, &mut out));
        out
    }
}

/// The entities of a text, in order of their first mentions; puts each place's entity into it. `day` is the
/// day of publication: who holds an office depends on it; `bodies` the mentions of [`Tables::bodies`].
pub(crate) fn entities(
    analysis: &Analysis<'_>,
    tables: &Tables,
    day: Option<Date>,
    bodies: Vec<raw::Raw>,
    places: &mut [Found],
) -> Vec<Entity> {
    let mut raws = raw::mentions(analysis, places, bodies, |name| tables.holder(name, day));
    let mut subjects: Vec<String> = places.iter().filter_map(|p| p.place.country.clone()).collect();
    subjects.extend(raws.iter().filter_map(|r| r.key.split(' ').next()).map(str::to_uppercase));
    let about = |of: &str| subjects.iter().any(|s| s == of);
    // Whoever holds an office is a person, whatever the model took the name for.
    let named: Vec<usize> = (0..raws.len())
        .filter(|i| raws[*i].kind == EntityKind::Organization && raws[*i].body.is_none())
        .filter(|i| day.is_some_and(|d| !tables.offices.held(&raws[*i].key, d, about).is_empty()))
        .collect();
    let raws = {
        named.into_iter().for_each(|i| raws[i].kind = EntityKind::Person);
        raws
    };
    let (mut out, mut held) = (Vec::<(Entity, Option<String>)>::new(), Vec::new());
    for (i, cluster) in cluster::clusters(analysis.text, &raws).into_iter().enumerate() {
        let row = cluster.body.map(|row| &tables.bodies.rows[row]);
        let mut entity = Entity {
            kind: cluster.kind,
            name: cluster.name.of(analysis.text).into(),
            reference: row.and_then(|r| r.reference.clone()),
            country: row.and_then(|r| r.country.clone()),
            role: None,
            mentions: cluster.mentions,
        };
        if entity.kind == EntityKind::Person {
            let beside = entity.mentions.iter().find_map(|m| role::beside(analysis, *m));
            entity.role = beside.map(|s| s.of(analysis.text).to_string());
            for term in day.map(|d| tables.offices.held(&cluster.key, d, about)).unwrap_or_default() {
                entity.role.get_or_insert_with(|| term.name(analysis.language).into());
                entity.country = entity.country.or_else(|| term.country().map(String::from));
                held.extend(term.names.split(';').map(|n| (i, n)));
            }
        }
        out.push((entity, None));
    }
    title::link(analysis, &mut out.iter_mut().map(|(e, _)| e).collect::<Vec<_>>(), &held);
    located(places, analysis, &mut out);
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
fn located(places: &[Found], analysis: &Analysis<'_>, out: &mut Vec<(Entity, Option<String>)>) {
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
}

#[cfg(test)]
mod tests;
