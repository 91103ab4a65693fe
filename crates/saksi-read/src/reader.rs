//! The stages, in order.

use crate::{check, write};
use jiff::civil::Date;
use saksi_attribute::{Attribution, Attributor};
use saksi_claim::{Claim, Claimer};
use saksi_ground::{Context, Ground, Grounder};
use saksi_lang::{Analysis, Analyzer, Language};
use saksi_page::{Page, Published};
use saksi_record::{PublishedFrom, Record};
use std::sync::OnceLock;

/// What a file can't say, or says wrongly.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// ISO date or date-time of publication.
    pub published: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its language.
    pub language: Option<Language>,
}

/// The stages of one language.
#[derive(Debug)]
struct Stages {
    analyzer: Analyzer,
    attributor: Attributor,
    claimer: Claimer,
}

impl Stages {
    fn new(language: Language) -> Self {
        Self {
            analyzer: Analyzer::new(language),
            attributor: Attributor::new(language),
            claimer: Claimer::new(language),
        }
    }
}

/// Everything the stages found about one article; what [`write::record`] writes down.
pub(crate) struct Reading<'t> {
    pub(crate) page: &'t Page,
    pub(crate) analysis: &'t Analysis<'t>,
    pub(crate) ground: &'t Ground,
    pub(crate) attributions: &'t [Attribution],
    pub(crate) claims: &'t [Claim],
}

/// Reads articles. Packs are unpacked when first needed and then kept; one reader serves all threads.
#[derive(Debug, Default)]
pub struct Reader {
    grounder: OnceLock<Grounder>,
    id: OnceLock<Stages>,
    en: OnceLock<Stages>,
}

impl Reader {
    /// A reader with the packs built into the program.
    pub fn new() -> Self {
        Self::default()
    }

    fn stages(&self, language: Language) -> &Stages {
        let cell = match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        };
        cell.get_or_init(|| Stages::new(language))
    }

    /// Reads one article. `source` is where the bytes are from: a path or an address.
    pub fn read(&self, bytes: &[u8], source: &str, options: &Options) -> Record {
        let mut page = saksi_page::read(bytes, Some(source));
        if let Some(date) = &options.published {
            page.published = Some(Published { date: date.clone(), from: PublishedFrom::Option });
        }
        page.outlet = options.outlet.clone().or(page.outlet);
        page.url = options.url.clone().or(page.url);
        let language = self.language(&mut page, options);
        let stages = self.stages(language);
        let analysis = stages.analyzer.analyze(&page.text, &page.story());
        let context = Context {
            published: page
                .published
                .as_ref()
                .and_then(|p| p.date.get(..10))
                .and_then(|d| d.parse::<Date>().ok()),
            outlet: page.outlet.clone(),
            dateline_place: page.dateline.as_ref().and_then(|d| d.place.clone()),
        };
        let ground = self.grounder.get_or_init(Grounder::new).ground(&analysis, &context);
        let attributions =
            stages.attributor.attribute(&analysis, &ground, page.title, page.outlet.as_deref());
        let claims = stages.claimer.claim(&analysis, &ground, &attributions);
        let reading = Reading {
            page: &page,
            analysis: &analysis,
            ground: &ground,
            attributions: &attributions,
            claims: &claims,
        };
        let findings = check::findings(&reading);
        write::record(&reading, findings, bytes, source)
    }

    /// The language to read in: the option's, else the page's words', else what the page declares.
    fn language(&self, page: &mut Page, options: &Options) -> Language {
        if let Some(language) = options.language {
            return language;
        }
        if let Some(language) = saksi_lang::identify(&page.text) {
            return language;
        }
        let declared = page.language.as_deref().and_then(Language::from_tag);
        declared.unwrap_or_else(|| {
            page.diagnostics
                .push("language: neither Indonesian nor English was recognised; read as English".to_string());
            Language::En
        })
    }
}
