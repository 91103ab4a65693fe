//! The rules, one a file. Each takes a place where a saying word stands and returns a draft, or nothing.

mod according;
mod before_quote;
mod colon;
mod english_complement;
mod indonesian_complement;
mod noun_that;
mod passive;
mod quote_alone;
mod tail;

use crate::draft::Draft;
use crate::scene::{Role, Scene, Site};
use saksi_lang::Language;

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
            Role::Inverted => tail::find(scene, number, sites, k, done),
            Role::Passive => passive::find(scene, number, sites, k),
            Role::Verb => before_quote::find(scene, number, sites, k)
                .or_else(|| tail::find(scene, number, sites, k, done))
                .or_else(|| match scene.words.language {
                    Language::En => english_complement::find(scene, number, sites, k),
                    Language::Id => indonesian_complement::find(scene, number, sites, k),
                }),
        };
        let Some(mut draft) = draft else { continue };
        if draft.source.is_none()
            && !draft.implied
            && matches!(sites[k].subject, crate::phrase::Subject::Shared)
        {
            inherit(drafts, first, &mut draft, sites, k);
        }
        done = done.max(draft.cue.as_ref().map_or(0, |c| c.end)).max(sites[k].stop());
        drafts.push(draft);
    }
    noun_that::find(scene, number, sites, drafts);
    quote_alone::find(scene, number, first, drafts);
}

/// “X said … and added …”: the source of the verb before.
fn inherit(drafts: &[Draft], first: usize, draft: &mut Draft, sites: &[Site], k: usize) {
    if let Some(before) = drafts[first..].iter().rev().find(|d| d.source.is_some() || d.implied) {
        draft.source = before.source.clone();
        draft.implied = before.implied;
        return;
    }
    draft.source = sites[..k].iter().rev().find_map(Site::source);
}
