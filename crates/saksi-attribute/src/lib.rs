//! Attribution: who says what, and through which outlets.
//!
//! [`Attributor::attribute`] reads an [`Analysis`] and its [`Ground`] and returns the attributions of an
//! article in order of their content. It never fails. All spans count bytes.
//!
//! Quotation marks are paired by alternation, sentences are cut so that no quotation is broken, and every
//! saying word outside quotations is offered to the rules, one rule a file. The rules read token patterns and
//! use tags where the language stage has them.
#![deny(missing_docs)]

mod chain;
mod draft;
mod extent;
mod finish;
mod inflect;
mod lexicon;
mod marks;
mod nested;
mod pack;
mod phrase;
mod resolve;
mod rules;
mod scene;
mod sites_en;
mod sites_id;
#[cfg(test)]
mod testing;
mod types;
mod units;
mod words;

pub use types::{Act, Attribution, Via};

use saksi_ground::Ground;
use saksi_lang::{Analysis, Language};
use saksi_text::Span;

/// Finds attributions in texts of one language.
#[derive(Debug)]
pub struct Attributor {
    lexicon: lexicon::Lexicon,
}

impl Attributor {
    /// The attributor of a language, with the pack built into the program.
    pub fn new(language: Language) -> Self {
        Self { lexicon: pack::load(language) }
    }

    /// Finds who says what. `title` is the headline's bytes, `outlet` the publishing outlet's own name
    /// (a chain that leads back to it is none).
    pub fn attribute(
        &self,
        analysis: &Analysis<'_>,
        ground: &Ground,
        title: Option<Span>,
        outlet: Option<&str>,
    ) -> Vec<Attribution> {
        let words = words::Words::new(analysis, &self.lexicon);
        let scene = scene::Scene::new(words, title);
        let mut drafts = Vec::new();
        let mut vias: Vec<Vec<Via>> = Vec::new();
        let mut sites = Vec::new();
        for number in 0..scene.units.len() {
            let first = drafts.len();
            rules::unit(&scene, number, &mut sites, &mut drafts);
            vias.resize(drafts.len(), Vec::new());
            let links = chain::links(&scene, &scene.units[number].words, outlet);
            for (i, via) in chain::attach(links, &drafts[first..]) {
                vias[first + i].push(via);
            }
            // Nearest first: the last outlet named is the one this page has it from.
            for chain in &mut vias[first..] {
                chain.reverse();
            }
        }
        if let Some(inner) = nested::scene(&scene) {
            for draft in nested::find(&scene, &inner, &mut sites) {
                let at = drafts.partition_point(|d| d.unit <= draft.unit);
                drafts.insert(at, draft);
                vias.insert(at, Vec::new());
            }
        }
        finish::finish(&scene, ground, drafts, vias)
    }
}
