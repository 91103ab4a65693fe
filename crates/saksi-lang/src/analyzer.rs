//! The language stage, from text to [`Analysis`].

use crate::model::{Net, Prediction, Scratch, apply};
use crate::{Analysis, Language, Lemmatizer, lemma, sentence, token};
use saksi_text::Span;

/// Analyses texts of one language.
#[derive(Debug)]
pub struct Analyzer {
    language: Language,
    net: Option<Net<'static>>,
}

impl Analyzer {
    /// The analyzer of a language, with the pack built into the program.
    pub fn new(language: Language) -> Self {
        let bytes: &'static [u8] = match language {
            Language::Id => include_bytes!("../../../packs/id/model.bin"),
            Language::En => include_bytes!("../../../packs/en/model.bin"),
        };
        // A pack built in is tested to open; were it not to, words would go untagged.
        Self { language, net: Net::open(bytes).ok() }
    }

    /// The analyzer of a language, with a model of one's own instead of the one built in.
    pub fn with_net(language: Language, net: Net<'static>) -> Self {
        Self { language, net: Some(net) }
    }

    /// The language it reads.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Cuts the `story` stretches of `text` into sentences and tokens and does nothing else: no tags, lemmas,
    /// names or trees.
    pub fn cut<'t>(&self, text: &'t str, story: &[Span]) -> Analysis<'t> {
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

    /// Analyses the `story` stretches of `text` (bytes; in order, not overlapping); the rest has no tokens.
    /// A sentence never reaches over the end of a stretch. Every sentence of up to
    /// [`LONGEST_PARSED`](crate::model::LONGEST_PARSED) tokens gets a tree.
    pub fn analyze<'t>(&self, text: &'t str, story: &[Span]) -> Analysis<'t> {
        self.analyze_where(text, story, |_, _| true)
    }

    /// Like [`Analyzer::analyze`], with trees only where `wanted` says so of a sentence (by its index).
    /// It sees the whole analysis but for the trees: sentences, tags, lemmas and names.
    pub fn analyze_where<'t>(
        &self,
        text: &'t str,
        story: &[Span],
        wanted: impl Fn(&Analysis<'_>, usize) -> bool,
    ) -> Analysis<'t> {
        let mut analysis = self.cut(text, story);
        let tagged = self.net.as_ref().map(|net| apply::tag(net, &mut analysis));
        lemma::fill(&mut analysis, &Lemmatizer::new(self.language));
        if let (Some(net), Some(mut tagged)) = (&self.net, tagged) {
            apply::parse_tagged(net, &mut analysis, &mut tagged, wanted);
        }
        analysis
    }

    /// Parses the sentences that have no tree yet and of which `wanted` says so (by its index).
    pub fn parse(&self, analysis: &mut Analysis<'_>, wanted: impl Fn(&Analysis<'_>, usize) -> bool) {
        if let Some(net) = &self.net {
            apply::parse(net, analysis, wanted);
        }
    }

    /// Tags and parses the words of one sentence, taken as given.
    pub fn predict<'w>(&self, words: impl Iterator<Item = &'w str>) -> Prediction {
        let mut prediction = Prediction::default();
        if let Some(net) = &self.net {
            let mut scratch = Scratch::default();
            let words: Vec<&str> = words.collect();
            net.tag(words.iter().copied(), &mut scratch, &mut prediction);
            net.parse(&mut scratch, &mut prediction);
        }
        prediction
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NameKind, Rel, Upos, Voice};

    fn whole(text: &str) -> [Span; 1] {
        [Span::between(0, text.len() as u32)]
    }

    #[test]
    fn models_built_in_open() {
        for language in Language::ALL {
            assert!(Analyzer::new(language).net.is_some(), "{language:?}");
        }
    }

    #[test]
    fn a_plain_sentence_is_tagged_and_parsed() {
        let text = "Presiden Santoso membuka pasar baru di Jakarta pada Senin.";
        let analysis = Analyzer::new(Language::Id).analyze(text, &whole(text));
        assert!(analysis.sentences[0].parsed);
        let verb = (0..analysis.tokens.len()).find(|&i| analysis.form(i) == "membuka").unwrap();
        assert_eq!(analysis.tokens[verb].upos, Upos::Verb);
        assert_eq!(analysis.tokens[verb].voice, Voice::Active);
        assert_eq!(analysis.tokens[verb].head as usize, verb);
        assert_eq!(analysis.tokens[0].rel, Rel::Nsubj);
        assert!(analysis.names.iter().any(|n| n.span.of(text) == "Jakarta" && n.kind == NameKind::Place));
    }

    #[test]
    fn only_wanted_sentences_have_trees() {
        let text = "Rain fell. The river rose.";
        let analyzer = Analyzer::new(Language::En);
        let mut analysis = analyzer.analyze_where(text, &whole(text), |_, i| i == 1);
        assert!(!analysis.sentences[0].parsed && analysis.sentences[1].parsed);
        let together = analyzer.analyze(text, &whole(text));
        analyzer.parse(&mut analysis, |_, _| true);
        assert_eq!(analysis.tokens, together.tokens);
    }
}
