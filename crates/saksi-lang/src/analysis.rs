//! What the language stage knows about a text.

use crate::{Language, Rel, Upos, Voice};
use saksi_text::Span;
use std::ops::Range;

/// A syntactic word: a clitic (“-nya”, “n't”, “'s”) is one of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// Bytes of the text.
    pub span: Span,
    /// Lower-case form, in bytes of [`Analysis::arena`].
    pub lower: Span,
    /// Headword ([`Lemmatizer::headword`](crate::Lemmatizer::headword)), in bytes of [`Analysis::arena`].
    pub lemma: Span,
    /// Part of speech; [`Upos::X`] where nothing tagged it.
    pub upos: Upos,
    /// Relation to the head.
    pub rel: Rel,
    /// Voice of a verb form.
    pub voice: Voice,
    /// Index of the head in [`Analysis::tokens`]; itself where it is a root or the sentence has no tree.
    pub head: u32,
    /// Whether it continues the written word before it (“kata|nya”, “do|n't”).
    pub glued: bool,
}

/// A sentence and its tokens.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Bytes of the text, without blanks at the ends.
    pub span: Span,
    /// Its tokens, as indices into [`Analysis::tokens`].
    pub tokens: Range<usize>,
    /// Whether its tokens have heads and relations.
    pub parsed: bool,
    /// The paragraph it stands in, counted from 0.
    pub paragraph: u32,
}

/// What sort of thing a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A place.
    Place,
    /// A body.
    Organization,
}

/// A name and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Bytes of the text.
    pub span: Span,
    /// Its tokens, as indices into [`Analysis::tokens`].
    pub tokens: Range<usize>,
    /// What sort of thing.
    pub kind: NameKind,
}

/// What the language stage knows about a text.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    /// The text itself.
    pub text: &'t str,
    /// Its language.
    pub language: Language,
    /// Sentences in order of the text; they never overlap.
    pub sentences: Vec<Sentence>,
    /// Tokens in order of the text; they never overlap.
    pub tokens: Vec<Token>,
    /// Names in order of the text; they never overlap.
    pub names: Vec<Name>,
    /// Lower-case forms and lemmas, which tokens point into.
    pub arena: String,
}

impl<'t> Analysis<'t> {
    /// The words of a token as written.
    pub fn form(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The lower-case form of a token.
    pub fn lower(&self, token: usize) -> &str {
        self.tokens[token].lower.of(&self.arena)
    }

    /// The lemma of a token.
    pub fn lemma(&self, token: usize) -> &str {
        self.tokens[token].lemma.of(&self.arena)
    }

    /// The sentence a token stands in, as an index.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let i = self.sentences.partition_point(|s| s.tokens.end <= token);
        self.sentences.get(i).is_some_and(|s| s.tokens.contains(&token)).then_some(i)
    }

    /// The tokens that lie inside `span` (whole), as a range of indices.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start() < span.start());
        let end = self.tokens.partition_point(|t| t.span.end() <= span.end());
        start..end.max(start)
    }

    /// The bytes from the first to the last token of a range; an empty span for an empty range.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(a), Some(b)) if tokens.start < tokens.end => a.span.cover(b.span),
            _ => Span::default(),
        }
    }
}
