//! A text made ready for the rules: words, quotations, units, and the places where saying words stand.

use crate::lexicon::{Class, Cue, Form, Frames};
use crate::marks::{self, Quote};
use crate::phrase::{self, Subject};
use crate::units::{self, Unit};
use crate::words::{Shape, Words};
use saksi_lang::{Language, Upos};
use saksi_text::Span;
use std::ops::Range;

/// Everything the rules look at.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) words: Words<'a>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) units: Vec<Unit>,
}

/// How a saying word is built into its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A verb with its subject before it.
    Verb,
    /// “kata X”, “ujarnya”, “said X”: the source stands after it or in it.
    Inverted,
    /// “disampaikan (oleh) X”.
    Passive,
    /// “according to X”, “menurut X”.
    According,
}

/// A place where a saying word stands.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) at: usize,
    /// One past its last word.
    pub(crate) end: usize,
    pub(crate) cue: Cue,
    pub(crate) role: Role,
    pub(crate) subject: Subject,
    /// For an inverted verb or “according to”: the source after it.
    pub(crate) after: Option<Range<usize>>,
    /// Whether it stands in a relative clause (“X, who said …”).
    pub(crate) relative: bool,
}

impl Site {
    /// Where the words that belong to the saying begin: the subject or the verb.
    pub(crate) fn start(&self) -> usize {
        match &self.subject {
            Subject::Words(r) => r.start.min(self.at),
            _ => self.at,
        }
    }

    /// Where they end: the verb or the source after it.
    pub(crate) fn stop(&self) -> usize {
        self.after.as_ref().map_or(self.end, |r| r.end.max(self.end))
    }

    pub(crate) fn cue_words(&self) -> Range<usize> {
        self.at..self.end
    }

    /// The source's words.
    pub(crate) fn source(&self) -> Option<Range<usize>> {
        self.after.clone().or_else(|| self.subject.words())
    }

    pub(crate) fn takes(&self, frames: Frames) -> bool {
        self.cue.frames.any(frames)
    }
}

impl<'a> Scene<'a> {
    pub(crate) fn new(mut words: Words<'a>, title: Option<Span>) -> Self {
        let quotes = marks::pair(&mut words);
        let units = units::cut(&words, &quotes, title);
        Self { words, quotes, units }
    }

    /// The quotation that opens at a word.
    pub(crate) fn quote_at(&self, word: usize) -> Option<(usize, &Quote)> {
        let number = self.words.list.get(word)?.quote;
        let i = (number as usize).checked_sub(1)?;
        (self.quotes[i].open == word).then(|| (i, &self.quotes[i]))
    }

    /// The quotation that ends right before a word.
    pub(crate) fn quote_before(&self, word: usize) -> Option<(usize, &Quote)> {
        let number = self.words.list.get(word.checked_sub(1)?)?.quote;
        let i = (number as usize).checked_sub(1)?;
        (self.quotes[i].end == word).then(|| (i, &self.quotes[i]))
    }

    /// Whether the words hold a finite verb, as far as can be seen.
    pub(crate) fn has_verb(&self, range: Range<usize>) -> bool {
        let words = &self.words;
        range.clone().any(|w| {
            words.is(w, Class::VERB_LIKE.with(Class::AUXILIARY))
                || matches!(words.list[w].upos, Upos::Verb | Upos::Aux)
                || words.list[w].upos == Upos::X
                    && words.shape(w) == Shape::Letter
                    && (words.entry(w).verb.is_some()
                        || words.lower(w).len() > 4 && words.lower(w).ends_with("ed"))
        })
    }

    /// The places of a unit where saying words stand outside quotations, in order.
    pub(crate) fn sites(&self, unit: &Unit, sites: &mut Vec<Site>) {
        sites.clear();
        let mut w = unit.words.start;
        while w < unit.words.end {
            let word = &self.words.list[w];
            if word.quote == 0
                && word.is_word()
                && let Some(site) = self.site(unit, w, sites.last()).filter(|s| s.stop() <= unit.words.end)
            {
                w = site.end;
                sites.push(site);
            } else {
                w += 1;
            }
        }
    }

    fn site(&self, unit: &Unit, w: usize, before: Option<&Site>) -> Option<Site> {
        match self.words.language {
            Language::En => crate::sites_en::site(self, unit, w, before),
            Language::Id => crate::sites_id::site(self, unit, w, before),
        }
    }

    /// A verb's site with the subject before it.
    pub(crate) fn verb_site(
        &self,
        unit: &Unit,
        at: usize,
        len: usize,
        cue: Cue,
        before: Option<&Site>,
    ) -> Site {
        let mut low = (unit.words.start..at)
            .rev()
            .find(|&w| self.words.list[w].quote != 0)
            .map_or(unit.words.start, |w| w + 1);
        // Inside what another verb says, the subject can't stand before that verb; but a verb of a relative
        // clause or a participle closes before the main verb.
        if let Some(before) = before
            && before.role == Role::Verb
            && before.cue.form != Form::Ing
            && before.cue.strong
            && !before.relative
        {
            low = low.max(before.end);
        }
        let subject = phrase::subject(&self.words, low, at);
        let relative = at > unit.words.start
            && (unit.words.start..at).rev().take(3).any(|w| self.words.is(w, Class::RELATIVE));
        Site { at, end: at + len, cue, role: Role::Verb, subject, after: None, relative }
    }

    /// Whether the word before `at` (over adverbs) is a comma, dash or bracket, or the unit begins there.
    pub(crate) fn after_comma(&self, unit: &Unit, mut at: usize) -> bool {
        while at > unit.words.start && self.words.is(at - 1, Class::ADVERB) {
            at -= 1;
        }
        at == unit.words.start
            || matches!(self.words.shape(at - 1), Shape::Comma | Shape::Dash | Shape::Mark | Shape::Close)
    }

    /// The content without punctuation at its ends; the marks of a quotation that fills it are dropped too.
    pub(crate) fn trim(&self, mut range: Range<usize>) -> Range<usize> {
        let words = &self.words;
        let loose = |w: usize| {
            matches!(
                words.shape(w),
                Shape::Comma | Shape::Dash | Shape::Colon | Shape::Semicolon | Shape::Other | Shape::Stop
            ) || words.shape(w) == Shape::Mark && words.list[w].quote == 0
        };
        loop {
            while range.start < range.end && loose(range.start) {
                range.start += 1;
            }
            while range.start < range.end && loose(range.end - 1) {
                range.end -= 1;
            }
            match self.quote_at(range.start) {
                Some((_, quote)) if quote.end >= range.end => {
                    range.start = quote.inner.start;
                    range.end = range.end.min(quote.inner.end);
                    return range;
                }
                // Single marks around the whole, inside somebody's quotation.
                None if range.len() > 2
                    && words.shape(range.start) == Shape::Single
                    && words.shape(range.end - 1) == Shape::Single =>
                {
                    range = range.start + 1..range.end - 1;
                }
                _ => return range,
            }
        }
    }
}

/// Whether a form can head a main clause.
pub(crate) fn finite(form: Form) -> bool {
    matches!(form, Form::Past | Form::Third | Form::Base)
}
