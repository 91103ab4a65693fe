//! From the files of a pack to the unfolded lexicon.

use crate::lexicon::entry::{Constraints, Entry, FormKind, Pos};
use crate::lexicon::pack::{self, Classes, EventFile, Group, Words};
use crate::lexicon::{Form, Lexicon, WordSet, english, indonesian};
use rustc_hash::FxHashMap;
use saksi_lang::Language;
use saksi_record::Event;
use std::sync::Arc;

/// Classes whose words tell that an article is not about what Saksi reads for.
const OFF_TOPIC: &[&str] = &["sport", "entertainment"];

/// Parses, checks and unfolds the lexicon of a language. The files are part of the program, and a test parses
/// every one of them; what would not parse here is left out.
pub(super) fn lexicon(language: Language) -> Lexicon {
    let source = pack::source(language);
    let classes: Classes = toml::from_str(source.classes).unwrap_or_default();
    let light: Words = toml::from_str(source.light).unwrap_or_default();
    let mut builder = Builder {
        language,
        classes,
        lexicon: Lexicon {
            entries: Vec::new(),
            forms: FxHashMap::default(),
            light: WordSet::default(),
            off_topic: WordSet::default(),
        },
    };
    for file in source.events {
        if let Ok(file) = toml::from_str::<EventFile>(file) {
            builder.file(file);
        }
    }
    for word in &light.words {
        for (form, _) in builder.verb_forms(word, false) {
            builder.lexicon.light.insert(&form);
        }
    }
    for root in &light.roots {
        for (form, _) in indonesian::verb(root, true) {
            builder.lexicon.light.insert(&form);
        }
    }
    for class in OFF_TOPIC {
        for word in builder.classes.get(*class).map(|w| w.words.as_slice()).unwrap_or_default() {
            builder.lexicon.off_topic.insert(word);
        }
    }
    builder.finish()
}

struct Builder {
    language: Language,
    classes: Classes,
    lexicon: Lexicon,
}

impl Builder {
    fn file(&mut self, file: EventFile) {
        let Some(event) = Event::parse(&file.event) else { return };
        for group in file.group {
            self.group(event, &group);
        }
    }

    fn group(&mut self, event: Event, group: &Group) {
        let constraints = self.constraints(group).map(Arc::new);
        let entry = Entry {
            event,
            mode: group.mode.clone().into(),
            pos: group.pos,
            frame: group.frame,
            preps: group.preps.clone().into(),
            constraints,
            rule: String::new(),
        };
        for word in &group.words {
            let forms = match group.pos {
                Pos::Verb => self.verb_forms(word, group.voice.as_deref() == Some("passive")),
                Pos::Noun => self.noun_forms(word),
                Pos::Adj => vec![(word.clone(), FormKind::Adj)],
            };
            self.add(&entry, event, word, forms);
        }
        for root in &group.roots {
            let (first, rest) = root.split_once(' ').map_or((root.as_str(), ""), |(a, b)| (a, b));
            let forms = indonesian::verb(first, group.bare.unwrap_or(true))
                .into_iter()
                .map(|(f, k)| (format!("{f} {rest}").trim_end().to_string(), k))
                .collect();
            self.add(&entry, event, root, forms);
        }
    }

    fn add(&mut self, entry: &Entry, event: Event, word: &str, forms: Vec<(String, FormKind)>) {
        let index = self.lexicon.entries.len() as u32;
        let mut entry = entry.clone();
        entry.rule = format!(
            "{}.{}.{}.{}",
            self.language.tag(),
            event.as_str().to_ascii_lowercase(),
            format!("{:?}", entry.frame).to_ascii_lowercase(),
            word.replace(' ', "-")
        );
        self.lexicon.entries.push(entry);
        for (form, kind) in forms {
            let mut words = form.split_whitespace().map(str::to_string);
            let Some(first) = words.next() else { continue };
            let form = Form { rest: words.collect(), kind, entry: index };
            self.lexicon.forms.entry(first).or_default().push(form);
        }
    }

    fn verb_forms(&self, phrase: &str, passive: bool) -> Vec<(String, FormKind)> {
        if self.language == Language::Id {
            let kind = if passive { FormKind::Passive } else { FormKind::Active };
            return vec![(phrase.to_string(), kind)];
        }
        let (first, rest) = phrase.split_once(' ').map_or((phrase, ""), |(a, b)| (a, b));
        english::verb(first)
            .into_iter()
            .map(|(f, k)| (format!("{f} {rest}").trim_end().to_string(), k))
            .collect()
    }

    fn noun_forms(&self, phrase: &str) -> Vec<(String, FormKind)> {
        let mut forms = vec![(phrase.to_string(), FormKind::Noun)];
        match self.language {
            Language::En => {
                let (rest, last) =
                    phrase.rsplit_once(' ').map_or(("", phrase), |(a, b)| (&phrase[..=a.len()], b));
                forms.push((format!("{rest}{}", english::plural(last)), FormKind::Noun));
            }
            Language::Id => {
                let (first, rest) = phrase.split_once(' ').map_or((phrase, ""), |(_, b)| (phrase, b));
                if rest.is_empty() && !first.contains('-') {
                    forms.push((format!("{first}-{first}"), FormKind::Noun));
                }
            }
        }
        forms
    }

    fn constraints(&self, group: &Group) -> Option<Constraints> {
        let set = |list: &Option<Vec<String>>| list.as_ref().map(|l| self.word_set(l));
        let c = Constraints {
            object: set(&group.object),
            not_object: set(&group.not_object),
            subject: set(&group.subject),
            not_subject: set(&group.not_subject),
            near: set(&group.near),
            not_near: set(&group.not_near),
        };
        let any = [&c.object, &c.not_object, &c.subject, &c.not_subject, &c.near, &c.not_near];
        any.iter().any(|s| s.is_some()).then_some(c)
    }

    fn word_set(&self, list: &[String]) -> WordSet {
        let mut set = WordSet::default();
        for item in list {
            match item.strip_prefix('@') {
                Some(class) => {
                    for word in self.classes.get(class).map(|w| w.words.as_slice()).unwrap_or_default() {
                        set.insert(word);
                    }
                }
                None => set.insert(item),
            }
        }
        set
    }

    /// Puts the forms of a word in the order they are tried: longest first, then with positive conditions first,
    /// then as the files have them.
    fn finish(mut self) -> Lexicon {
        let entries = &self.lexicon.entries;
        let id = self.language == Language::Id;
        // A bare root that is also a noun (“invasi”, “protes”) is a verb last of all.
        let rank = |f: &Form| match (&entries[f.entry as usize].constraints, f.kind) {
            (_, FormKind::Bare) => 3,
            (Some(c), _) if c.object.is_some() || c.subject.is_some() || c.near.is_some() => 0,
            (Some(_), _) => 1,
            (None, _) => 2,
        };
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted on its own")]
        for (word, list) in &mut self.lexicon.forms {
            let noun = list.iter().any(|f| f.kind == FormKind::Noun);
            let affixed = ["me", "di", "ber", "ter"].iter().any(|a| word.starts_with(a));
            // A word written alike as noun and as verb without affixes (“invasi”) is the noun first.
            let last = |f: &Form| noun && !affixed && f.kind == FormKind::Active && id;
            list.sort_by_key(|f| {
                (std::cmp::Reverse(f.rest.len()), if last(f) { 3 } else { rank(f) }, f.entry)
            });
        }
        self.lexicon
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every file parses, every class exists, every event is known.
    #[test]
    fn every_file_of_every_pack_is_well_formed() {
        for language in Language::ALL {
            let source = pack::source(language);
            let classes: Classes = toml::from_str(source.classes).unwrap();
            toml::from_str::<Words>(source.light).unwrap();
            for file in source.events {
                let file: EventFile =
                    toml::from_str(file).unwrap_or_else(|e| panic!("{}: {e}\n{file:.200}", language.tag()));
                assert!(Event::parse(&file.event).is_some(), "{}", file.event);
                for group in &file.group {
                    let lists = [
                        &group.object,
                        &group.not_object,
                        &group.subject,
                        &group.not_subject,
                        &group.near,
                        &group.not_near,
                    ];
                    for name in lists.into_iter().flatten().flatten().filter_map(|w| w.strip_prefix('@')) {
                        assert!(classes.contains_key(name), "{}: no class @{name}", file.event);
                    }
                }
            }
        }
    }

    #[test]
    fn a_language_has_at_least_1200_anchors() {
        for language in Language::ALL {
            let n = lexicon(language).entries.len();
            assert!(n >= 1_200, "{}: {n}", language.tag());
        }
    }
}
