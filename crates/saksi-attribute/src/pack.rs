//! The attribution packs: readable tables, compiled into a [`Lexicon`] once.

use crate::Act;
use crate::inflect;
use crate::lexicon::{Class, Cue, Form, Frames, Lexicon};
use saksi_lang::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Cues {
    irregular: BTreeMap<String, [String; 4]>,
    cue: Vec<CueGroup>,
    noun: Vec<Group>,
    passive: Vec<Group>,
    hedge: Vec<Group>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct CueGroup {
    act: String,
    frames: String,
    strong: bool,
    bare: bool,
    verbs: Vec<String>,
    roots: Vec<String>,
    suffixes: Vec<String>,
    full: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Group {
    act: String,
    nouns: Vec<String>,
    full: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Chain {
    verbs: Vec<String>,
    links: Vec<String>,
    never: Vec<String>,
    agencies: Vec<String>,
}

/// Builds the lexicon of a language from the packs in the program. A pack that can't be read leaves out
/// what it holds; a test makes sure that both can.
pub(crate) fn load(language: Language) -> Lexicon {
    let (cues, words, chain) = match language {
        Language::Id => (
            include_str!("../../../packs/id/attribution/cues.toml"),
            include_str!("../../../packs/id/attribution/words.toml"),
            include_str!("../../../packs/id/attribution/chain.toml"),
        ),
        Language::En => (
            include_str!("../../../packs/en/attribution/cues.toml"),
            include_str!("../../../packs/en/attribution/words.toml"),
            include_str!("../../../packs/en/attribution/chain.toml"),
        ),
    };
    let mut lexicon = Lexicon::new();
    let words: BTreeMap<String, String> = toml::from_str(words).unwrap_or_default();
    for (class, list) in &words {
        for word in list.split_whitespace() {
            lexicon.add_class(word, Class::named(class));
        }
    }
    let cues: Cues = toml::from_str(cues).unwrap_or_default();
    for group in &cues.cue {
        add_cues(&mut lexicon, group, &cues.irregular);
    }
    for group in &cues.noun {
        for noun in &group.nouns {
            lexicon.entry(noun).noun = Some(act(&group.act));
            if language == Language::En {
                lexicon.entry(&inflect::english(noun)[0]).noun = Some(act(&group.act));
            }
        }
    }
    for group in &cues.passive {
        for form in &group.full {
            lexicon.entry(form).passive = Some(act(&group.act));
        }
    }
    for word in cues.hedge.iter().flat_map(|g| &g.full) {
        lexicon.add_class(word, Class::HEDGE);
    }
    let chain: Chain = toml::from_str(chain).unwrap_or_default();
    for (list, class) in
        [(&chain.verbs, Class::CHAIN), (&chain.links, Class::CHAIN_LINK), (&chain.never, Class::CHAIN_NEVER)]
    {
        for word in list {
            lexicon.add_class(word, class);
        }
    }
    for name in &chain.agencies {
        lexicon.add_agency(name);
    }
    lexicon
}

fn act(name: &str) -> Act {
    match name {
        "asked" => Act::Asked,
        "denied" => Act::Denied,
        "announced" => Act::Announced,
        "urged" => Act::Urged,
        "promised" => Act::Promised,
        "thinks" => Act::Thinks,
        _ => Act::Said,
    }
}

fn add_cues(lexicon: &mut Lexicon, group: &CueGroup, irregular: &BTreeMap<String, [String; 4]>) {
    let frames = group.frames.split_whitespace().fold(Frames::default(), |f, n| f.with(Frames::named(n)));
    let cue = |form| Cue { act: act(&group.act), frames, form, strong: group.strong };
    for verb in &group.verbs {
        let (first, rest) = verb.split_once(' ').map_or((verb.as_str(), ""), |(f, r)| (f, r));
        let forms = irregular.get(first).cloned().unwrap_or_else(|| inflect::english(first));
        let joined = |form: &str| if rest.is_empty() { form.to_owned() } else { format!("{form} {rest}") };
        let base = first.trim_end_matches('+');
        lexicon.add_verb(&joined(base), cue(Form::Base));
        for (form, kind) in forms.iter().zip([Form::Third, Form::Past, Form::Participle, Form::Ing]) {
            if kind != Form::Participle || forms[1] != forms[2] {
                lexicon.add_verb(&joined(form), cue(kind));
            }
        }
    }
    for root in &group.roots {
        for suffix in &group.suffixes {
            lexicon.add_verb(&format!("{}{suffix}", inflect::men(root)), cue(Form::Past));
            lexicon.add_verb(&format!("{root}{suffix}"), cue(Form::Base));
        }
        if group.bare {
            lexicon.add_bare(root, cue(Form::Bare));
            lexicon.add_bare(&format!("{root}nya"), cue(Form::Nya));
            for suffix in &group.suffixes {
                lexicon.add_bare(&format!("{root}{suffix}nya"), cue(Form::Nya));
            }
        }
    }
    for form in &group.full {
        let base = !form.starts_with("me") && !form.starts_with("be");
        lexicon.add_verb(form, cue(if base { Form::Base } else { Form::Past }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_packs_are_read() {
        let en = load(Language::En);
        assert!(en.get(en.find("denied")).verb.is_some());
        assert!(en.get(en.find("announcement")).noun.is_some());
        assert!(!en.agencies("reuters").is_empty());
        let id = load(Language::Id);
        for form in ["mengatakan", "menegaskan", "membantah", "menyebut"] {
            assert!(id.get(id.find(form)).verb.is_some(), "{form}");
        }
        for form in ["kata", "ujarnya", "jelasnya", "imbuhnya"] {
            assert!(id.get(id.find(form)).bare.is_some(), "{form}");
        }
        assert!(id.get(id.find("disampaikan")).passive.is_some());
        assert!(id.near_nya("katannya").is_some());
    }
}
