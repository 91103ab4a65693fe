//! The rules, one a file. Each takes a place where a saying word stands and returns a draft, or nothing.

mod according;
mod before_quote;
mod colon;
mod english_complement;
mod indonesian_complement;
mod next_paragraph;
mod noun_that;
mod passive;
mod quote_alone;
mod tail;

use crate::chain;
use crate::draft::Draft;
use crate::lexicon::Class;
use crate::phrase::{self, Subject};
use crate::scene::{Role, Scene, Site};
use crate::units::Unit;
use crate::words::Shape;
use saksi_lang::{Language, Upos};

/// Everything found in one unit, in the order of the saying words.
pub(crate) fn unit(scene: &Scene<'_>, number: usize, sites: &mut Vec<Site>, drafts: &mut Vec<Draft>) {
    let unit = &scene.units[number];
    if let Some(draft) = colon::find(scene, number) {
        drafts.push(draft);
        return;
    }
    scene.sites(unit, sites);
    let first = drafts.len();
    // Up to where the words of this unit are somebody's content already.
    let mut done = unit.words.start;
    for k in 0..sites.len() {
        let draft = match sites[k].role {
            Role::According => according::find(scene, number, sites, k, done),
            Role::Inverted => tail::find(scene, number, sites, k, done)
                .or_else(|| before_quote::find(scene, number, sites, k)),
            Role::Passive => passive::find(scene, number, sites, k),
            Role::Verb => before_quote::find(scene, number, sites, k)
                .or_else(|| tail::find(scene, number, sites, k, done))
                .or_else(|| match scene.words.language {
                    Language::En => english_complement::find(scene, number, sites, k),
                    Language::Id => indonesian_complement::find(scene, number, sites, k),
                }),
        };
        let Some(mut draft) = draft else { continue };
        if draft.source.is_none() && !draft.implied && matches!(sites[k].subject, Subject::Shared) {
            inherit(scene, unit, &drafts[first..], &mut draft, sites, k);
        }
        cited(scene, unit, &sites[k], &mut draft);
        done = done.max(draft.cue.as_ref().map_or(0, |c| c.end)).max(sites[k].stop());
        drafts.push(draft);
    }
    if sites.last().is_some_and(|s| drafts[first..].iter().all(|d| d.cue != Some(s.cue_words())))
        && let Some(draft) = next_paragraph::find(scene, number, sites)
    {
        drafts.push(draft);
    }
    drop_inner(drafts, first);
    noun_that::find(scene, number, sites, drafts);
    quote_alone::find(scene, number, first, drafts);
}

/// “The Times, citing an officer, reported …”: the officer says it; the chain keeps the Times.
fn cited(scene: &Scene<'_>, unit: &Unit, site: &Site, draft: &mut Draft) {
    let words = &scene.words;
    let Some(source) = site.subject.words() else { return };
    let at = source.end + 1;
    let english = words.any(at, &["citing", "quoting"]);
    if words.shape(source.end) != Shape::Comma
        || !english
        || chain::agency(words, source.start, unit.words.end).is_none()
    {
        return;
    }
    if let Some(cited) = phrase::after(words, at + 1, site.at) {
        draft.source = Some(cited);
        draft.cue = Some(at..at + 1);
    }
}

/// What is plainly a saying inside a quotation.
pub(crate) fn nested(scene: &Scene<'_>, number: usize, sites: &mut Vec<Site>, drafts: &mut Vec<Draft>) {
    let unit = &scene.units[number];
    scene.sites(unit, sites);
    for k in 0..sites.len() {
        if sites[k].role != Role::Verb || sites[k].source().is_none() {
            continue;
        }
        let draft = before_quote::find(scene, number, sites, k).or_else(|| match scene.words.language {
            Language::En => english_complement::find(scene, number, sites, k),
            Language::Id => indonesian_complement::find(scene, number, sites, k),
        });
        let Some(draft) = draft else { continue };
        let quotes = draft.content.iter().any(|c| {
            let inside = c.clone().filter(|&w| scene.words.list[w].quote != 0).count();
            inside * 2 > c.len()
        });
        let speaker = draft.source.clone().is_some_and(|s| {
            s.clone().any(|w| {
                scene.words.is(w, Class::PERSONAL.with(Class::ROLE))
                    || w > unit.words.start && scene.words.shape(w) == Shape::Capital
            })
        });
        let plain = scene.words.language == Language::Id
            && speaker
            && !draft.weak
            && sites[k].cue.act != crate::Act::Thinks;
        if quotes || plain {
            drafts.push(draft);
        }
    }
}

/// “She said she hopes …”: the outer word stands for both.
fn drop_inner(drafts: &mut Vec<Draft>, first: usize) {
    let mut i = first;
    while i < drafts.len() {
        let draft = &drafts[i];
        let inner = draft.weak
            && draft.cue.as_ref().is_some_and(|cue| {
                drafts[first..].iter().enumerate().any(|(j, other)| {
                    first + j != i && other.content.iter().any(|c| c.start <= cue.start && cue.end <= c.end)
                })
            });
        if inner {
            drafts.remove(i);
        } else {
            i += 1;
        }
    }
}

/// “X said … and added …”: the source of the verb before.
fn inherit(scene: &Scene<'_>, unit: &Unit, drafts: &[Draft], draft: &mut Draft, sites: &[Site], k: usize) {
    if let Some(before) = drafts.iter().rev().find(|d| d.source.is_some() || d.implied) {
        draft.source = before.source.clone();
        draft.implied = before.implied;
        return;
    }
    draft.source =
        sites[..k].iter().rev().find_map(Site::source).or_else(|| main_subject(scene, unit, sites[k].at));
}

/// “X spoke out on Tuesday, arguing that …”: the subject of the sentence's first verb.
fn main_subject(scene: &Scene<'_>, unit: &Unit, before: usize) -> Option<std::ops::Range<usize>> {
    let words = &scene.words;
    let verb = (unit.words.start + 1..before).find(|&w| {
        words.list[w].quote == 0
            && words.shape(w) == Shape::Letter
            && (matches!(words.list[w].upos, Upos::Verb | Upos::Aux)
                || words.list[w].upos == Upos::X
                    && (words.is(w, Class::VERB_LIKE.with(Class::AUXILIARY))
                        || words.entry(w).verb.is_some()
                        || words.lower(w).len() > 4 && words.lower(w).ends_with("ed")))
    })?;
    phrase::subject(words, unit.words.start, verb).words()
}
