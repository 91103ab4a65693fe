//! Anchors: the words that most directly express an event.

use crate::lexicon::{Entry, FormKind, Lexicon, Pos};
use crate::view::View;
use saksi_lang::{Language, Rel, Upos};
use saksi_record::Event;
use std::ops::Range;

/// A word or words that stand for an event, with the entry that says so.
#[derive(Clone, Debug)]
pub(crate) struct Anchor<'l> {
    pub(crate) tokens: Range<usize>,
    pub(crate) entry: &'l Entry,
    pub(crate) form: FormKind,
    /// The light verb that carries an event noun: “launched an *attack*”.
    pub(crate) light: Option<usize>,
}

impl Anchor<'_> {
    /// Whether the anchor is a noun.
    pub(crate) fn nominal(&self) -> bool {
        self.entry.pos == Pos::Noun
    }

    /// Whether the anchor is read as a verb: “a *lifting* of the blockade” is a noun, whatever its form.
    pub(crate) fn verbal(&self, view: &View<'_, '_>) -> bool {
        let before = self.tokens.start.checked_sub(1).filter(|i| view.tokens.contains(i));
        let determined = self.form == FormKind::Gerund
            && before.is_some_and(|i| matches!(view.analysis.tokens[i].upos, Upos::Det | Upos::Adj));
        !self.nominal() && !determined
    }

    /// The token of the anchor that the tree hangs from.
    pub(crate) fn head(&self, view: &View<'_, '_>) -> usize {
        if self.nominal() && view.analysis.language == Language::En {
            self.tokens.end - 1
        } else {
            self.tokens.start
        }
    }
}

/// The anchors of a sentence, in order.
pub(crate) fn find<'l>(view: &View<'_, '_>, lexicon: &'l Lexicon) -> Vec<Anchor<'l>> {
    let mut anchors: Vec<Anchor<'l>> = Vec::new();
    let mut at = view.tokens.start;
    while at < view.tokens.end {
        match anchor_at(view, lexicon, at) {
            Some(anchor) => {
                at = anchor.tokens.end;
                anchors.push(anchor);
            }
            None => at += 1,
        }
    }
    yield_to_nouns(view, lexicon, anchors)
}

fn anchor_at<'l>(view: &View<'_, '_>, lexicon: &'l Lexicon, at: usize) -> Option<Anchor<'l>> {
    let analysis = view.analysis;
    if in_compound(view, at) {
        return None;
    }
    let word = analysis.lower(at);
    let mut forms = lexicon.starting(word);
    if forms.is_empty() {
        // “serangan-serangan”
        let (a, b) = word.split_once('-')?;
        if a != b {
            return None;
        }
        forms = lexicon.starting(a);
    }
    for form in forms {
        let end = at + 1 + form.rest.len();
        let whole = end <= view.tokens.end
            && form.rest.iter().enumerate().all(|(k, w)| analysis.lower(at + 1 + k) == w);
        if !whole {
            continue;
        }
        let entry = &lexicon.entries[form.entry as usize];
        if entry.event == Event::Accuse && the_accused(view, at, end) {
            continue;
        }
        if fits_tag(view, at, end, entry, form.kind) && holds(view, at..end, entry, form.kind) {
            return Some(Anchor { tokens: at..end, entry, form: form.kind, light: None });
        }
    }
    None
}

/// Whether a hyphen glues the word to the one before: “government-proposed”, “non-life-threatening”.
fn in_compound(view: &View<'_, '_>, at: usize) -> bool {
    let here = &view.analysis.tokens;
    at >= view.tokens.start + 2
        && view.analysis.lower(at - 1) == "-"
        && here[at - 2].span.end() == here[at - 1].span.start()
        && here[at - 1].span.end() == here[at].span.start()
}

/// “the accused” is a person, not an accusation.
fn the_accused(view: &View<'_, '_>, at: usize, end: usize) -> bool {
    let determined = at > view.tokens.start && view.analysis.tokens[at - 1].upos == Upos::Det;
    let of = view.tokens.contains(&end) && matches!(view.analysis.lower(end), "of" | "by");
    determined && !of && view.analysis.lower(at) == "accused"
}

/// Whether the tagger agrees that the word is what the entry takes it for. Phrases are trusted as they are.
fn fits_tag(view: &View<'_, '_>, at: usize, end: usize, entry: &Entry, kind: FormKind) -> bool {
    let pos = entry.pos;
    let token = &view.analysis.tokens[at];
    let last = &view.analysis.tokens[end - 1];
    let id = view.analysis.language == Language::Id;
    // Part of a name: “Save the Children”, “March for Life”, “Kementerian Pertahanan”.
    let named = view.analysis.names.iter().any(|n| n.tokens.start < at && n.tokens.end > end);
    if named && !mostly_capitals(view) {
        return false;
    }
    if pos == Pos::Noun && in_name(view, at, end) {
        return false;
    }
    if pos == Pos::Verb && entry.event != Event::Casualty && attributive(view, at, end, kind) {
        return false;
    }
    match pos {
        Pos::Verb => match token.upos {
            Upos::Verb | Upos::X => true,
            Upos::Aux => false,
            Upos::Adj => {
                matches!(kind, FormKind::PastOrParticiple | FormKind::Passive | FormKind::Gerund) || id
            }
            Upos::Noun => {
                (kind == FormKind::Gerund && view.analysis.tokens[at].rel != Rel::Compound)
                    || (id && (kind != FormKind::Bare || mostly_capitals(view)))
                    || end > at + 1
            }
            Upos::Propn => headline_case(view, at) && (kind != FormKind::Bare || id),
            _ => end > at + 1 || (id && kind != FormKind::Bare),
        },
        Pos::Noun => match last.upos {
            Upos::Noun | Upos::X => true,
            Upos::Propn => headline_case(view, at) || view.analysis.form(at).starts_with(char::is_lowercase),
            Upos::Verb => id || end > at + 1,
            _ => end > at + 1 || id,
        },
        Pos::Adj => !matches!(token.upos, Upos::Propn) || headline_case(view, at),
    }
}

/// Whether a capitalised noun inside a sentence stands beside another: “Disaster and *Emergency* Management Presidency”.
fn in_name(view: &View<'_, '_>, at: usize, end: usize) -> bool {
    let capital =
        |i: usize| view.tokens.contains(&i) && view.analysis.form(i).starts_with(char::is_uppercase);
    let beside = capital(end) || (at > view.tokens.start + 1 && capital(at - 1));
    at > view.tokens.start && capital(at) && beside && !mostly_capitals(view)
}

/// “battered, *blockaded* territory”, “the *proposed* deal”: a participle before its noun tells of no event.
fn attributive(view: &View<'_, '_>, at: usize, end: usize, kind: FormKind) -> bool {
    if view.analysis.language != Language::En
        || !matches!(kind, FormKind::PastOrParticiple | FormKind::Passive)
        || end > at + 1
    {
        return false;
    }
    let token = &view.analysis.tokens[at];
    let next = view.tokens.contains(&end).then(|| view.analysis.tokens[end].upos);
    let noun = matches!(next, Some(Upos::Noun | Upos::Propn | Upos::Adj));
    let before = at.checked_sub(1).filter(|i| view.tokens.contains(i));
    let modifier = before.is_some_and(|i| {
        matches!(view.analysis.tokens[i].upos, Upos::Det | Upos::Adj)
            || matches!(view.analysis.lower(i), "'s" | "’s" | "its" | "their" | "his" | "her" | "badly")
    });
    noun && (modifier || token.rel == Rel::Amod)
}

/// Whether a capital tells nothing at `at`: in a headline, or at the sentence's start.
fn headline_case(view: &View<'_, '_>, at: usize) -> bool {
    at == view.tokens.start || mostly_capitals(view)
}

/// Whether most longer words are capitalised, as in a headline.
fn mostly_capitals(view: &View<'_, '_>) -> bool {
    let words = view
        .tokens
        .clone()
        .map(|i| view.analysis.form(i))
        .filter(|w| w.len() > 3 && w.starts_with(char::is_alphabetic));
    let (mut capital, mut all) = (0usize, 0usize);
    for word in words {
        all += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
    }
    capital * 3 >= all * 2
}

/// Whether the conditions of the entry hold around the anchor.
fn holds(view: &View<'_, '_>, tokens: Range<usize>, entry: &Entry, kind: FormKind) -> bool {
    let Some(constraints) = &entry.constraints else { return true };
    let analysis = view.analysis;
    let behind = tokens.end..object_end(view, tokens.end);
    let before = view.clause_start(tokens.start).max(tokens.start.saturating_sub(9))..tokens.start;
    let passive = matches!(kind, FormKind::Passive);
    let open = matches!(kind, FormKind::PastOrParticiple | FormKind::Noun);
    let (object, subject) =
        if passive { (before.clone(), behind.clone()) } else { (behind.clone(), before.clone()) };
    // “the weapons they will *deliver* to Ukraine”: without an object behind, the noun of the relative clause is it.
    let bare = entry.pos == Pos::Verb && !view.tokens.contains(&tokens.end)
        || entry.pos == Pos::Verb
            && !view.nominal(tokens.end)
            && analysis.tokens[tokens.end].upos != Upos::Adv;
    let antecedent =
        if bare { view.tokens.start.max(tokens.start.saturating_sub(9))..tokens.start } else { 0..0 };
    let in_object = |set: &crate::lexicon::WordSet| {
        set.any_in(analysis, object.clone())
            || set.any_in(analysis, antecedent.clone())
            || ((open || passive)
                && set.any_in(analysis, before.start.max(tokens.start.saturating_sub(5))..tokens.start))
            || (passive && set.any_in(analysis, behind.clone()))
    };
    let in_subject = |set: &crate::lexicon::WordSet| {
        set.any_in(analysis, subject.clone()) || (open && set.any_in(analysis, behind.clone()))
    };
    let near = |set: &crate::lexicon::WordSet| {
        set.any_in(analysis, view.tokens.start..tokens.start)
            || set.any_in(analysis, tokens.end..view.tokens.end)
    };
    constraints.object.as_ref().is_none_or(in_object)
        && constraints.not_object.as_ref().is_none_or(|s| !in_object(s))
        && constraints.subject.as_ref().is_none_or(in_subject)
        && constraints.not_subject.as_ref().is_none_or(|s| !in_subject(s))
        && constraints.near.as_ref().is_none_or(near)
        && constraints.not_near.as_ref().is_none_or(|s| !near(s))
}

/// Where the words that may tell an object end: at the clause's end, or behind a list of what the object is made of
/// (“kekuatan yang mencakup kapal dan pasukan khusus”, “a force including ships and troops”).
fn object_end(view: &View<'_, '_>, start: usize) -> usize {
    const MADE_OF: &[&str] =
        &["mencakup", "meliputi", "terdiri", "termasuk", "including", "comprising", "includes", "comprises"];
    let end = view.clause_end(start - 1).min(start + 9);
    let made = (start..(end + 2).min(view.tokens.end)).find(|&i| MADE_OF.contains(&view.analysis.lower(i)));
    made.map_or(end, |m| (m + 10).min(view.tokens.end))
}

/// Light verbs yield to their nouns: of “launched an attack” only “attack” is an anchor, and the verb carries it.
fn yield_to_nouns<'l>(
    view: &View<'_, '_>,
    lexicon: &'l Lexicon,
    anchors: Vec<Anchor<'l>>,
) -> Vec<Anchor<'l>> {
    let mut out: Vec<Anchor<'l>> = Vec::with_capacity(anchors.len());
    for mut anchor in anchors {
        if anchor.nominal() {
            anchor.light = light_verb(view, lexicon, &anchor);
            if let Some(verb) = anchor.light {
                out.retain(|a| !a.tokens.contains(&verb) || a.nominal());
            }
        }
        out.push(anchor);
    }
    out
}

fn light_verb(view: &View<'_, '_>, lexicon: &Lexicon, anchor: &Anchor<'_>) -> Option<usize> {
    let is_light = |i: usize| lexicon.light.has(view.analysis.lower(i));
    if view.parsed() {
        let token = &view.analysis.tokens[anchor.head(view)];
        let up = token.head as usize;
        if matches!(token.rel, Rel::Obj | Rel::Nsubj) && view.tokens.contains(&up) && is_light(up) {
            return Some(up);
        }
    }
    let start = view.phrase_start(anchor.tokens.start);
    let before = start.checked_sub(1).filter(|&i| i >= view.tokens.start)?;
    is_light(before).then_some(before)
}
