//! Grounding: how many, when, where, who.
//!
//! [`Grounder::ground`] reads an [`Analysis`] and returns a [`Ground`]. It never fails: what it cannot
//! resolve stays unresolved. All spans count bytes.
#![deny(missing_docs)]

mod entity;
pub mod gazetteer;
mod lex;
mod number;
mod place;
mod quantity;
mod time;
mod types;

pub use types::{Context, Entity, Ground, Place, Quantity, Time};

use entity::Tables;
use gazetteer::Gazetteer;
use lex::{Lexicon, Piece};
use saksi_lang::{Analysis, Language};
use saksi_text::Span;
use time::{Expression, Feasts, Memory};

/// Grounds texts, with the tables of the packs.
#[derive(Debug)]
pub struct Grounder {
    id: Lexicon,
    en: Lexicon,
    feasts: Feasts,
    gazetteer: Gazetteer,
    tables: Tables,
}

impl Default for Grounder {
    fn default() -> Self {
        Self::new()
    }
}

impl Grounder {
    /// A grounder with the packs built into the program.
    pub fn new() -> Self {
        let feasts = Feasts::new();
        let lexicon = |language| {
            let mut lexicon = Lexicon::of(language);
            time::add_words(&mut lexicon, language, &feasts);
            lexicon
        };
        Self {
            id: lexicon(Language::Id),
            en: lexicon(Language::En),
            feasts,
            gazetteer: Gazetteer::new(),
            tables: Tables::new(),
        }
    }

    /// Finds quantities, times, places and entities.
    pub fn ground(&self, analysis: &Analysis<'_>, context: &Context) -> Ground {
        let mut ground = Ground::default();
        let sunday = analysis.language == Language::En;
        let mut conflicts = Vec::new();
        self.sentences(analysis, context, &mut conflicts, |list, expressions| {
            let mut times: Vec<Time> =
                expressions.iter().filter_map(|e| e.time(sunday, context.published)).collect();
            time::join(analysis.text, &mut times);
            let taken: Vec<Span> = times.iter().map(|t| t.span).collect();
            let first = ground.quantities.len();
            quantity::scan(analysis, self.lexicon(analysis.language), list, &taken, &mut ground.quantities);
            let lengths: Vec<_> = expressions.iter().filter_map(Expression::vague_length).collect();
            quantity::add_lengths(analysis, &lengths, first, &mut ground.quantities);
            ground.times.extend(times);
        });
        ground.conflicts = conflicts;
        let bodies = self.tables.bodies(analysis);
        let named: Vec<Span> = bodies.iter().map(|r| r.span).collect();
        let mut found = place::places(analysis, &self.gazetteer, context, &named);
        found.retain(|f| {
            f.site.is_some() || !self.tables.holder(f.place.span.of(analysis.text), context.published)
        });
        ground.entities = entity::entities(analysis, &self.tables, context.published, bodies, &mut found);
        ground.places = found.into_iter().map(|f| f.place).collect();
        ground
    }

    /// The places at `spans`, bytes of `text`, in order, whatever their words: for measuring, and for
    /// users who find names by other means.
    pub fn ground_spans(
        &self,
        text: &str,
        language: Language,
        context: &Context,
        spans: &[Span],
    ) -> Vec<Place> {
        let setting = place::setting(context, language);
        let found = place::given(text, language, spans, &self.gazetteer, &setting);
        found.into_iter().map(|f| f.place).collect()
    }

    /// Every expression of time as TimeML has it: span, type (`DATE`, `TIME`, `DURATION`, `SET`) and value.
    /// Times that name no day (“for two years”, “now”) are here and not in [`Ground::times`].
    pub fn timexes(&self, analysis: &Analysis<'_>, context: &Context) -> Vec<(Span, &'static str, String)> {
        let mut found = Vec::new();
        self.sentences(analysis, context, &mut Vec::new(), |_, expressions| {
            found.extend(expressions.iter().map(|e| {
                let (kind, value) = e.value.timex();
                (e.span, kind, value)
            }));
        });
        found
    }

    /// Every number of a text with its value: cardinals in digits and words, fractions, powers. Unlike
    /// [`Ground::quantities`] it does not ask what a number is for.
    pub fn numbers(&self, text: &str, language: Language) -> Vec<(Span, f64)> {
        number::list(text, Span::between(0, text.len() as u32), self.lexicon(language))
    }

    /// Cuts every sentence into pieces and reads its times; hands both to `take`.
    fn sentences(
        &self,
        analysis: &Analysis<'_>,
        context: &Context,
        conflicts: &mut Vec<(Span, String)>,
        mut take: impl FnMut(&[Piece], &[Expression]),
    ) {
        let lexicon = self.lexicon(analysis.language);
        let mut memory = Memory::default();
        let (mut list, mut expressions) = (Vec::new(), Vec::new());
        for sentence in &analysis.sentences {
            lexicon.cut(analysis.text, sentence.span, &mut list);
            expressions.clear();
            let input = time::Sentence { text: analysis.text, list: &list, published: context.published };
            time::scan(&input, lexicon, &self.feasts, &mut memory, &mut expressions, conflicts);
            take(&list, &expressions);
        }
    }

    fn lexicon(&self, language: Language) -> &Lexicon {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
}
