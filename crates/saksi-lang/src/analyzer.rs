//! The language stage, from text to [`Analysis`].

use crate::{Analysis, Language, sentence, token};
use saksi_text::Span;

/// Analyses texts of one language.
#[derive(Debug)]
pub struct Analyzer {
    language: Language,
}

impl Analyzer {
    /// The analyzer of a language, with the pack built into the program.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// Analyses the `story` stretches of `text` (bytes; in order, not overlapping); the rest has no tokens.
    /// A sentence never reaches over the end of a stretch.
    pub fn analyze<'t>(&self, text: &'t str, story: &[Span]) -> Analysis<'t> {
        let mut analysis = Analysis {
            text,
            language: self.language,
            sentences: Vec::new(),
            tokens: Vec::with_capacity(text.len() / 5 + 8),
            names: Vec::new(),
            arena: String::with_capacity(text.len() + text.len() / 4),
        };
        let rules = token::Rules::of(self.language);
        for &stretch in story {
            token::tokenize(&mut analysis, stretch, rules);
        }
        sentence::split(&mut analysis, story, rules);
        analysis
    }
}
