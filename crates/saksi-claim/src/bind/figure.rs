//! How many: a figure belongs to the claim in whose parties or object it stands, in that role.

use crate::anchor::Anchor;
use crate::argument::Arguments;
use crate::view::View;
use saksi_record::{Event, Role, Unit};
use std::ops::Range;

/// Words that tell hurt and missing people from dead ones.
const INJURED: &[&str] = &[
    "injure",
    "injured",
    "injuring",
    "injuries",
    "injury",
    "injures",
    "wound",
    "wounded",
    "wounding",
    "wounds",
    "hurt",
    "hurts",
    "burned",
    "hospitalised",
    "hospitalized",
    "luka",
    "luka-luka",
    "terluka",
    "cedera",
    "melukai",
    "mencederai",
    "dilukai",
    "lukai",
    "cederai",
    "sick",
    "ill",
    "infected",
    "sakit",
    "terinfeksi",
    "keracunan",
    "dirawat",
    "sickened",
    "maim",
    "maimed",
];
const MISSING: &[&str] =
    &["missing", "hilang", "trapped", "terjebak", "unaccounted", "disappeared", "tertimbun", "lost"];

/// Figures of a claim: indices into the grounding's quantities, with roles.
pub(crate) fn figures(view: &View<'_, '_>, anchor: &Anchor<'_>, arguments: &Arguments) -> Vec<(usize, Role)> {
    let party = party_role(view, anchor);
    let mut found: Vec<(usize, Role)> = Vec::new();
    let mut add = |ranges: &[Range<usize>], role: Role| {
        for range in ranges {
            for i in within(view, range.clone()) {
                let (role, fits) = counted(view.ground.quantities[i].unit, role);
                if fits && !found.iter().any(|(q, _)| *q == i) {
                    found.push((i, role));
                }
            }
        }
    };
    let people = matches!(anchor.entry.event, Event::Casualty | Event::Displace);
    let concerned = if arguments.recipients.is_empty() { &arguments.actors } else { &arguments.recipients };
    if people {
        add(concerned, party);
    } else {
        add(&arguments.actors, Role::Actor);
        add(&arguments.recipients, Role::Recipient);
    }
    add(&arguments.objects, Role::Object);
    for i in of_the_event(view, anchor) {
        if !found.iter().any(|(q, _)| *q == i) {
            found.push((i, Role::Object));
        }
    }
    if people
        && found.is_empty()
        && let Some(i) = toll(view, anchor)
    {
        found.push((i, party));
    }
    found.sort();
    found
}

/// The role a figure of this unit can have: magnitudes and measures count no people, and money no party.
fn counted(unit: Unit, role: Role) -> (Role, bool) {
    let heads = matches!(unit, Unit::Person | Unit::Household | Unit::Item | Unit::Other | Unit::Percent);
    match role {
        Role::Dead | Role::Injured | Role::Missing | Role::Displaced => (role, heads),
        Role::Actor | Role::Recipient if !heads => (Role::Object, true),
        _ => (role, true),
    }
}

fn party_role(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Role {
    if anchor.entry.event == Event::Displace {
        return Role::Displaced;
    }
    let has = |list: &[&str]| anchor.tokens.clone().any(|i| list.contains(&view.analysis.lower(i)));
    if has(INJURED) {
        Role::Injured
    } else if has(MISSING) {
        Role::Missing
    } else {
        Role::Dead
    }
}

/// Quantities that begin in a range of tokens and count things or people.
fn within(view: &View<'_, '_>, range: Range<usize>) -> Vec<usize> {
    let span = view.analysis.span_of(range);
    let list = &view.ground.quantities;
    let first = list.partition_point(|q| q.span.end() <= span.start());
    list.iter()
        .enumerate()
        .skip(first)
        .take_while(|(_, q)| q.span.start() < span.end())
        .filter(|(_, q)| span.overlaps(q.number) && !matches!(q.unit, Unit::Duration))
        .map(|(i, _)| i)
        .collect()
}

/// Figures in the event noun's own phrase: “*three* attacks”, “a *72-hour* ceasefire”, “*tiga* serangan”.
fn of_the_event(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Vec<usize> {
    if anchor.verbal(view) {
        return Vec::new();
    }
    let start = view.phrase_start(anchor.tokens.start).max(anchor.tokens.start.saturating_sub(5));
    let span = view.analysis.span_of(start..anchor.tokens.end);
    let list = &view.ground.quantities;
    let inside = |q: &saksi_ground::Quantity| span.contains(q.number);
    list.iter().enumerate().filter(|(_, q)| inside(q)).map(|(i, _)| i).collect()
}

/// A toll told apart from its people: “the death toll rose to 125”, “korban tewas mencapai 585 orang”, “11 dead”.
fn toll(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Option<usize> {
    let people =
        |i: &usize| matches!(view.ground.quantities[*i].unit, Unit::Person | Unit::Other | Unit::Item);
    let end = view.clause_end(anchor.tokens.end - 1).min(anchor.tokens.end + 8);
    let behind = within(view, anchor.tokens.end..end).into_iter().find(people);
    let start = view.clause_start(anchor.tokens.start).max(anchor.tokens.start.saturating_sub(4));
    let before = within(view, start..anchor.tokens.start).into_iter().rev().find(people);
    let reached = || reached(view, anchor.tokens.end).filter(people);
    if anchor.nominal() { behind.or(before).or_else(reached) } else { before.or(behind).or_else(reached) }
}

/// The figure a toll is said to have reached, farther off: “jumlah korban tewas akibat serangan itu *mencapai 585 orang*”.
fn reached(view: &View<'_, '_>, from: usize) -> Option<usize> {
    const REACHED: &[&str] = &[
        "mencapai",
        "menjadi",
        "bertambah",
        "capai",
        "tembus",
        "menembus",
        "sebanyak",
        "berjumlah",
        "reached",
        "rose",
        "risen",
        "climbed",
        "stands",
        "stood",
        "hit",
        "topped",
        "passed",
        "exceeded",
        "surpassed",
        "reaches",
        "rises",
    ];
    let end = (from + 28).min(view.tokens.end);
    let verb = (from..end).find(|&i| REACHED.contains(&view.analysis.lower(i)))?;
    within(view, verb + 1..(verb + 5).min(view.tokens.end)).into_iter().next()
}
