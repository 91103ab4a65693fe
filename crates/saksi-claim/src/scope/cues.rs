//! The cue lexicon: `packs/LANG/modality.toml`.

use crate::lexicon::{WordSet, verb_forms};
use rustc_hash::FxHashMap;
use saksi_lang::{Analysis, Language};
use saksi_record::{Modality, Polarity};
use serde::Deserialize;

/// Where a cue stands towards the anchor; the pack's header explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum CueKind {
    Aux,
    Governs,
    Noun,
    Clause,
    Adverb,
    Undo,
    Neutral,
    Presumes,
    Subject,
    Exempt,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cue: Vec<CueGroup>,
    occur: WordList,
    group: WordList,
    purpose: WordList,
    link: WordList,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueGroup {
    kind: CueKind,
    modality: Option<Modality>,
    polarity: Option<Polarity>,
    /// The modality where somebody else is to do it.
    other: Option<Modality>,
    /// Whether it denies even what is definite.
    #[serde(default)]
    denial: bool,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    roots: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordList {
    words: Vec<String>,
}

/// One cue as found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cue {
    pub(crate) kind: CueKind,
    pub(crate) modality: Option<Modality>,
    pub(crate) polarity: Option<Polarity>,
    /// The modality where a party of its own stands between cue and anchor: “wants Israel to lift …”.
    pub(crate) other: Option<Modality>,
    /// Whether it denies even what is definite.
    pub(crate) denial: bool,
    /// How many tokens it has.
    pub(crate) len: usize,
}

#[derive(Debug)]
struct Form {
    rest: Vec<String>,
    cue: Cue,
}

/// The cues of one language, unfolded.
#[derive(Debug, Default)]
pub(crate) struct Cues {
    forms: FxHashMap<String, Vec<Form>>,
    /// Verbs by which an event noun is said to come about.
    pub(crate) occur: WordSet,
    /// Words that may stand inside a verb group.
    pub(crate) group: WordSet,
    /// Infinitive and purpose markers.
    pub(crate) purpose: WordSet,
    /// What introduces a complement.
    pub(crate) link: WordSet,
}

impl Cues {
    /// The cues of a language. The file is part of the program; a test parses it.
    pub(crate) fn new(language: Language) -> Self {
        let text = match language {
            Language::Id => include_str!("../../../../packs/id/modality.toml"),
            Language::En => include_str!("../../../../packs/en/modality.toml"),
        };
        toml::from_str::<File>(text).map(|file| Self::unfold(language, file)).unwrap_or_default()
    }

    fn unfold(language: Language, file: File) -> Self {
        let set = |list: &WordList, inflect: bool| {
            let mut set = WordSet::default();
            for word in &list.words {
                set.insert(word);
                if inflect {
                    verb_forms(language, word).iter().for_each(|f| set.insert(f));
                }
            }
            set
        };
        let mut cues = Self {
            occur: set(&file.occur, language == Language::En),
            group: set(&file.group, false),
            purpose: set(&file.purpose, false),
            link: set(&file.link, false),
            ..Self::default()
        };
        for group in &file.cue {
            let verbs =
                matches!(group.kind, CueKind::Governs | CueKind::Undo | CueKind::Neutral | CueKind::Presumes);
            let roots = group.roots.iter().flat_map(|r| crate::lexicon::root_forms(r));
            let words = group.words.iter().flat_map(|w| {
                let mut forms = vec![w.clone()];
                if verbs && language == Language::En {
                    forms.extend(verb_forms(language, w));
                }
                forms
            });
            for phrase in words.chain(roots) {
                let mut parts = phrase.split_whitespace().map(str::to_string);
                let Some(first) = parts.next() else { continue };
                let rest: Vec<String> = parts.collect();
                let cue = Cue {
                    kind: group.kind,
                    modality: group.modality,
                    polarity: group.polarity,
                    other: group.other,
                    denial: group.denial,
                    len: rest.len() + 1,
                };
                let list = cues.forms.entry(first).or_default();
                if !list.iter().any(|f| f.rest == rest && f.cue == cue) {
                    list.push(Form { rest, cue });
                }
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted on its own")]
        for list in cues.forms.values_mut() {
            list.sort_by_key(|f| std::cmp::Reverse(f.rest.len()));
        }
        cues
    }

    /// The longest cue of one of `kinds` that begins at token `at` and stays before `end`.
    pub(crate) fn at(
        &self,
        analysis: &Analysis<'_>,
        at: usize,
        end: usize,
        kinds: &[CueKind],
    ) -> Option<Cue> {
        self.at_where(analysis, at, end, kinds, |_| true)
    }

    /// Like [`Cues::at`], among the cues for which `wanted` holds.
    pub(crate) fn at_where(
        &self,
        analysis: &Analysis<'_>,
        at: usize,
        end: usize,
        kinds: &[CueKind],
        wanted: impl Fn(&Cue) -> bool,
    ) -> Option<Cue> {
        let list = self.forms.get(analysis.lower(at))?;
        let fits = |f: &&Form| {
            at + f.cue.len <= end && f.rest.iter().enumerate().all(|(k, w)| analysis.lower(at + 1 + k) == w)
        };
        list.iter().filter(|f| kinds.contains(&f.cue.kind) && wanted(&f.cue)).find(fits).map(|f| f.cue)
    }

    /// Whether a word that looks like a cue at `at` is part of a phrase that is none (“not only”).
    pub(crate) fn exempt(&self, analysis: &Analysis<'_>, at: usize, end: usize) -> bool {
        let from = at.saturating_sub(2);
        (from..=at).any(|i| self.at(analysis, i, end, &[CueKind::Exempt]).is_some_and(|c| i + c.len > at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cue_files_parse() {
        for (language, text) in [
            (Language::Id, include_str!("../../../../packs/id/modality.toml")),
            (Language::En, include_str!("../../../../packs/en/modality.toml")),
        ] {
            let file: File = toml::from_str(text).unwrap();
            assert!(Cues::unfold(language, file).forms.len() > 200);
        }
    }
}
