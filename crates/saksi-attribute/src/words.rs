//! The words of a text as attribution reads them: written words (clitics joined again), punctuation, and
//! what the pack knows of each.

use crate::lexicon::{Class, Cue, Entry, Lexicon};
use saksi_lang::{Analysis, Language, Rel, Upos};
use saksi_text::Span;
use std::ops::Range;

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Begins with a capital letter.
    Capital,
    /// Begins with any other letter.
    Letter,
    /// Begins with a digit.
    Digit,
    Comma,
    /// `.`, `!`, `?`, `…`
    Stop,
    Colon,
    Semicolon,
    /// A dash, en or em, or two hyphens.
    Dash,
    /// `(`, `[`
    Open,
    /// `)`, `]`
    Close,
    /// A double quotation mark of any kind.
    Mark,
    /// A single quotation mark or apostrophe standing alone.
    Single,
    Other,
}

/// A written word or a punctuation mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Bytes of the text.
    pub(crate) span: Span,
    /// Lower-case form, in bytes of [`Words::arena`].
    low: Span,
    entry: u32,
    pub(crate) shape: Shape,
    /// Tag of its first token; [`Upos::X`] where nothing tagged it.
    pub(crate) upos: Upos,
    /// Index of its first token.
    pub(crate) token: u32,
    /// 1 + the number of the quotation it stands in (marks included); 0 outside.
    pub(crate) quote: u32,
    /// Whether its sentence ends with it, by the language stage.
    pub(crate) last: bool,
    pub(crate) paragraph: u32,
}

impl Word {
    /// Whether it is letters or digits, not punctuation.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Letter | Shape::Digit)
    }
}

/// All words of a text, with what the pack knows of them.
#[derive(Clone, Debug)]
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) analysis: &'a Analysis<'a>,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) list: Vec<Word>,
    arena: String,
}

impl<'a> Words<'a> {
    /// Joins clitics, looks every word up.
    pub(crate) fn new(analysis: &'a Analysis<'a>, lexicon: &'a Lexicon) -> Self {
        let tokens = &analysis.tokens;
        let mut words = Self {
            text: analysis.text,
            language: analysis.language,
            analysis,
            lexicon,
            list: Vec::with_capacity(tokens.len()),
            arena: String::with_capacity(analysis.text.len()),
        };
        let mut sentence = analysis.sentences.iter().peekable();
        let mut i = 0;
        while i < tokens.len() {
            let mut end = i + 1;
            while end < tokens.len() && joins(analysis, i, end) {
                end += 1;
            }
            while sentence.peek().is_some_and(|s| s.tokens.end <= i) {
                sentence.next();
            }
            let (last, paragraph) = sentence
                .peek()
                .map_or((false, 0), |s| (s.tokens.contains(&i) && s.tokens.end <= end, s.paragraph));
            words.push(i..end, last, paragraph);
            i = end;
        }
        words
    }

    fn push(&mut self, tokens: Range<usize>, last: bool, paragraph: u32) {
        let span = self.analysis.span_of(tokens.clone());
        let start = self.arena.len();
        for t in tokens.clone() {
            self.arena.push_str(self.analysis.lower(t));
        }
        let low = &self.arena[start..];
        let form = span.of(self.text);
        let shape = shape(form);
        let known = |word: &str| self.lexicon.find(word);
        let entry = match shape {
            Shape::Capital | Shape::Letter => match known(low) {
                0 if self.language == Language::En => {
                    // "he's", "they'd", "isn't": what stands before the clitic is what the pack knows.
                    let end = low.rfind(['\'', '’']).unwrap_or(0);
                    let bare = &low[..end];
                    match low[end..].trim_start_matches(['\'', '’']) {
                        "t" if bare.ends_with('n') => known("will"),
                        "s" | "d" | "ll" | "ve" | "re" | "m" if is_contraction(bare) => known(bare),
                        _ => 0,
                    }
                }
                0 => low.strip_suffix("nya").map_or(0, |stem| {
                    // “menyebutnya”, “menggambarkannya”
                    let stem = known(stem);
                    if low.starts_with("me") && self.lexicon.get(stem).verb.is_some() { stem } else { 0 }
                }),
                n => n,
            },
            _ => 0,
        };
        self.list.push(Word {
            span,
            low: Span::between(start as u32, self.arena.len() as u32),
            entry,
            shape,
            upos: self.analysis.tokens[tokens.start].upos,
            token: tokens.start as u32,
            quote: 0,
            last,
            paragraph,
        });
    }

    /// What the tree says about a verb's complement: whether its sentence has a tree, and whether one of
    /// `rels` hangs on the verb after it.
    pub(crate) fn governs(&self, word: usize, rels: &[Rel]) -> Option<bool> {
        let token = self.list[word].token as usize;
        let sentence = &self.analysis.sentences[self.analysis.sentence_of(token)?];
        if !sentence.parsed {
            return None;
        }
        let tokens = &self.analysis.tokens;
        Some(
            (token + 1..sentence.tokens.end)
                .any(|t| tokens[t].head as usize == token && rels.contains(&tokens[t].rel)),
        )
    }

    /// The relation of a word's first token to its head.
    pub(crate) fn rel(&self, word: usize) -> Rel {
        self.analysis.tokens[self.list[word].token as usize].rel
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The lower-case form; empty for a number past the end.
    pub(crate) fn lower(&self, word: usize) -> &str {
        self.list.get(word).map_or("", |w| w.low.of(&self.arena))
    }

    /// The word as written; empty for a number past the end.
    pub(crate) fn form(&self, word: usize) -> &'a str {
        self.list.get(word).map_or("", |w| w.span.of(self.text))
    }

    /// What the pack knows of the word; nothing for a number past the end.
    pub(crate) fn entry(&self, word: usize) -> &Entry {
        self.lexicon.get(self.list.get(word).map_or(0, |w| w.entry))
    }

    /// Whether the word is in any of the classes; never for a number past the end.
    pub(crate) fn is(&self, word: usize, class: Class) -> bool {
        self.list.get(word).is_some_and(|w| self.lexicon.get(w.entry).classes.any(class))
    }

    pub(crate) fn shape(&self, word: usize) -> Shape {
        self.list.get(word).map_or(Shape::Other, |w| w.shape)
    }

    pub(crate) fn is_word(&self, word: usize) -> bool {
        self.list.get(word).is_some_and(Word::is_word)
    }

    /// Whether the lower-case form is one of `forms`.
    pub(crate) fn any(&self, word: usize, forms: &[&str]) -> bool {
        word < self.len() && forms.contains(&self.lower(word))
    }

    /// The bytes from the first to the last word of a range, without blanks and commas at the ends.
    pub(crate) fn span(&self, words: Range<usize>) -> Span {
        let words = words.start..words.end.min(self.len());
        if words.start >= words.end {
            return Span::default();
        }
        self.list[words.start].span.cover(self.list[words.end - 1].span)
    }

    /// The verb that begins at a word, and how many words it has.
    pub(crate) fn verb_at(&self, word: usize) -> Option<(Cue, usize)> {
        let entry = self.entry(word);
        for phrase in &entry.phrases {
            let fits = phrase
                .rest
                .iter()
                .enumerate()
                .all(|(i, r)| word + 1 + i < self.len() && self.lower(word + 1 + i) == r.as_ref());
            if fits {
                return Some((phrase.cue, 1 + phrase.rest.len()));
            }
        }
        entry.verb.map(|cue| (cue, 1))
    }

    /// Whether blank space or nothing at all stands before the word.
    pub(crate) fn gap_before(&self, word: usize) -> bool {
        let start = self.list[word].span.start() as usize;
        self.text[..start].chars().next_back().is_none_or(char::is_whitespace)
    }

    /// Whether blank space or nothing at all follows the word.
    pub(crate) fn gap_after(&self, word: usize) -> bool {
        let end = self.list[word].span.end() as usize;
        self.text[end..].chars().next().is_none_or(char::is_whitespace)
    }
}

/// Whether token `next` belongs to the written word that begins with token `first`: a clitic, the parts of a
/// hyphenated word, and two apostrophes that stand for a double mark.
fn joins(analysis: &Analysis<'_>, first: usize, next: usize) -> bool {
    let tokens = &analysis.tokens;
    if tokens[next].span.start() != tokens[next - 1].span.end() {
        return false;
    }
    let (start, here, before) = (analysis.lower(first), analysis.lower(next), analysis.lower(next - 1));
    if start == "'" && here == "'" {
        return next == first + 1;
    }
    if !start.starts_with(char::is_alphanumeric) {
        return false;
    }
    let letters = here.starts_with(char::is_alphanumeric);
    if here == "-" {
        return tokens.get(next + 1).is_some_and(|n| {
            n.span.start() == tokens[next].span.end()
                && analysis.lower(next + 1).starts_with(char::is_alphanumeric)
        });
    }
    (tokens[next].glued
        && (letters
            || here.starts_with(['\'', '’']) && here.len() > 3
            || matches!(here, "'s" | "’s" | "'d" | "'m")))
        || before == "-" && letters
}

fn is_contraction(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "it" | "that" | "who" | "there" | "what" | "here" | "i" | "you" | "we" | "they"
    )
}

fn shape(form: &str) -> Shape {
    let Some(first) = form.chars().next() else { return Shape::Other };
    let clitic =
        matches!(first, '\'' | '’' | '@' | '#') && form.chars().nth(1).is_some_and(char::is_alphanumeric);
    if first.is_alphabetic() || clitic {
        return if first.is_uppercase() { Shape::Capital } else { Shape::Letter };
    }
    if first.is_numeric() {
        return Shape::Digit;
    }
    match form {
        "," => Shape::Comma,
        "." | "!" | "?" | "…" | "..." | ".." | "?!" | "!!" | "!?" | "...." => Shape::Stop,
        ":" => Shape::Colon,
        ";" => Shape::Semicolon,
        "–" | "—" | "--" | "―" | "-" | "---" => Shape::Dash,
        "(" | "[" | "{" => Shape::Open,
        ")" | "]" | "}" => Shape::Close,
        "\"" | "“" | "”" | "„" | "‟" | "«" | "»" | "''" | "'''" | "``" | "＂" => Shape::Mark,
        "'" | "‘" | "’" | "`" => Shape::Single,
        _ => Shape::Other,
    }
}
