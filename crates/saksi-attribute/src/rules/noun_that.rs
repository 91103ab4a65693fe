//! `noun-that`
//!
//! Detects a noun of saying with a “that” clause: whose word it is stands in a possessive or nowhere.
//! Example: `amid reports that the dam could break` → “the dam could break”, no source
//! Not matched: `the report that he wrote` (the clause is about the report)

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::{Class, Cue, Form, Frames};
use crate::phrase::Subject;
use crate::scene::{Role, Scene, Site};
use saksi_lang::Language;

const RULE: &str = "noun-that";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], drafts: &mut Vec<Draft>) {
    let words = &scene.words;
    let unit = &scene.units[number];
    if words.language != Language::En {
        return;
    }
    for w in unit.words.clone() {
        let Some(act) = words.entry(w).noun else { continue };
        if words.list[w].quote != 0
            || !words.any(w + 1, &["that"])
            || sites.iter().any(|s| s.at == w)
            || w + 3 >= unit.words.end
        {
            continue;
        }
        let from = w + 2;
        // “the claim that he made”: a bare object is missing, so the clause is relative.
        if words.is(from, Class::AUXILIARY.with(Class::VERB_LIKE))
            || words.list[from].quote == 0 && !scene.has_verb(from..unit.words.end)
        {
            continue;
        }
        let cue = Cue { act, frames: Frames::THAT, form: Form::Bare, strong: false };
        let here = Site {
            at: w,
            end: w + 1,
            cue,
            role: Role::Verb,
            subject: Subject::None,
            after: None,
            relative: false,
        };
        let k = sites.partition_point(|s| s.at < w);
        let mut all = sites.to_vec();
        all.insert(k, here);
        let end = extent::end(scene, unit, from, &all, k);
        let source = possessor(scene, unit.words.start, w);
        drafts.push(Draft {
            act,
            cue: Some(w..w + 1),
            source,
            implied: false,
            content: std::iter::once(from - 1..end).collect(),
            rule: RULE,
            unit: number,
            weak: false,
        });
    }
}

/// “Trump’s claim”, “his claim”: whose word it is.
fn possessor(scene: &Scene<'_>, low: usize, noun: usize) -> Option<std::ops::Range<usize>> {
    let words = &scene.words;
    let before = (low..noun).rev().take(3).find(|&w| {
        words.any(w, &["his", "her", "their", "its", "my", "our"])
            || words.lower(w).ends_with("'s")
            || words.lower(w).ends_with("’s")
    })?;
    Some(before..before + 1)
}

#[cfg(test)]
mod tests {
    use crate::testing::{en, id};

    #[test]
    fn reports_that_name_nobody() {
        assert_eq!(
            en("It came amid reports that troops had crossed the river."),
            ["- | reports | that troops had crossed the river"]
        );
    }

    #[test]
    fn a_relative_clause_is_no_content() {
        assert_eq!(en("The statement that was lost is here."), Vec::<String>::new());
        assert_eq!(id("Laporan yang hilang itu ada di sini."), Vec::<String>::new());
    }
}
