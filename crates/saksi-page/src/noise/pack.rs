//! The noise rules of the language packs: `packs/{id,en}/noise.toml`.
//!
//! The packs of all languages are tried on every text: Indonesian pages carry English advertising.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex::{Regex, RegexSet, RegexSetBuilder};
use saksi_record::NoiseKind;
use serde::Deserialize;
use std::sync::LazyLock;

const PACKS: &[(&str, &str)] = &[
    ("id", include_str!("../../../../packs/id/noise.toml")),
    ("en", include_str!("../../../../packs/en/noise.toml")),
];

/// Most bytes the automaton of the leads may use for its states in each thread.
const CACHE: usize = 16 << 20;

/// What may follow the lead of a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rest {
    /// Nothing but punctuation.
    #[default]
    None,
    /// After a colon anything short, otherwise a headline.
    Link,
    /// A headline.
    Title,
    /// Anything.
    Line,
}

/// How much a rule that matches the end of a line labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Takes {
    /// The whole line.
    #[default]
    Line,
    /// Only what matches.
    Tail,
    /// From the last opening bracket.
    Bracket,
    /// The whole line, what matches as credit.
    Credit,
}

/// A rule as the pack has it. The keys are explained in `packs/id/noise.toml`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Entry {
    id: String,
    kind: NoiseKind,
    lead: Option<String>,
    tail: Option<String>,
    inside: Option<String>,
    not: Option<String>,
    #[serde(default)]
    needs: Vec<String>,
    until: Option<String>,
    #[serde(default)]
    rest: Rest,
    #[serde(default)]
    takes: Takes,
    next: Option<String>,
    most: Option<usize>,
    #[serde(default)]
    case: bool,
    #[serde(default)]
    loose: bool,
    #[serde(default)]
    bare: bool,
    #[serde(default)]
    only_until: bool,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples, read by the tests"))]
    fires: Vec<String>,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples, read by the tests"))]
    spares: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Entry>,
}

/// A rule ready to run.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) kind: NoiseKind,
    pub(crate) regex: Regex,
    pub(crate) not: Option<Regex>,
    pub(crate) until: Option<Regex>,
    pub(crate) rest: Rest,
    pub(crate) takes: Takes,
    /// A headline on the next line belongs to a bare lead.
    pub(crate) next: bool,
    /// Most words of the line.
    pub(crate) most: usize,
    /// A headline in sentence case will do.
    pub(crate) loose: bool,
    /// Fires also with nothing after the lead.
    pub(crate) bare: bool,
    /// Fires only where `until` is found.
    pub(crate) only_until: bool,
}

/// Rules for the beginning of a line, and one automaton that says which of them may fire.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) set: RegexSet,
    pub(crate) rules: Vec<Rule>,
}

/// Rules for the end of a line, and one automaton that finds the words they need: most lines have none.
#[derive(Debug)]
pub(crate) struct Tails {
    needs: AhoCorasick,
    /// The rule that each needed word belongs to.
    whose: Vec<usize>,
    rules: Vec<Rule>,
}

impl Tails {
    /// The rules that may fire at the end of `line`, in order.
    pub(crate) fn candidates(&self, line: &str) -> impl Iterator<Item = &Rule> {
        let mut hit = vec![false; self.rules.len()];
        for found in self.needs.find_overlapping_iter(line) {
            if let Some(rule) = self.whose.get(found.pattern().as_usize()) {
                hit[*rule] = true;
            }
        }
        self.rules.iter().zip(hit).filter(|(_, hit)| *hit).map(|(rule, _)| rule)
    }
}

/// All rules of all packs.
#[derive(Debug)]
pub(crate) struct Pack {
    pub(crate) lead: Rules,
    pub(crate) tail: Tails,
    pub(crate) inside: Vec<Rule>,
}

/// The packs, compiled once. That they do is tested below; a pack that did not would be no pack at all.
pub(crate) static PACK: LazyLock<Option<Pack>> = LazyLock::new(|| load(PACKS).ok());

fn load(packs: &[(&str, &str)]) -> Result<Pack, String> {
    let (mut lead, mut tail, mut inside) = (Vec::new(), Vec::new(), Vec::new());
    let (mut needs, mut whose) = (Vec::new(), Vec::new());
    for (language, text) in packs {
        let file: File = toml::from_str(text).map_err(|e| format!("{language}: {e}"))?;
        for e in file.rule {
            let flags = if e.case { "" } else { "(?i)" };
            let (pattern, room) = match (&e.lead, &e.tail, &e.inside) {
                // Anchored at the end too, so that the longest alternative is tried.
                (Some(p), None, None) if e.rest == Rest::None => {
                    (format!("{flags}^(?:{p})[^\\p{{L}}\\p{{N}}]*$"), &mut lead)
                }
                (Some(p), None, None) => (format!("{flags}^(?:{p})"), &mut lead),
                (None, Some(p), None) => (format!("{flags}(?:{p})"), &mut tail),
                (None, None, Some(p)) => (format!("{flags}(?:{p})"), &mut inside),
                _ => return Err(format!("{language}/{}: one of lead, tail, inside", e.id)),
            };
            if e.tail.is_some() {
                whose.resize(whose.len() + e.needs.len(), room.len());
                needs.extend(e.needs.iter().cloned());
            }
            let compile = |p: &str| Regex::new(&latin(p)).map_err(|x| format!("{language}/{}: {x}", e.id));
            room.push(Rule {
                regex: compile(&pattern)?,
                not: e.not.as_deref().map(compile).transpose()?,
                until: e.until.as_deref().map(|p| compile(&format!("(?i){p}"))).transpose()?,
                kind: e.kind,
                rest: e.rest,
                takes: e.takes,
                next: e.next.is_some(),
                most: e.most.unwrap_or(60),
                loose: e.loose,
                bare: e.bare,
                only_until: e.only_until,
            });
        }
    }
    let set = RegexSetBuilder::new(lead.iter().map(|r| r.regex.as_str()))
        .dfa_size_limit(CACHE)
        .build()
        .map_err(|e| e.to_string())?;
    let needs =
        AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(&needs).map_err(|e| e.to_string())?;
    Ok(Pack { lead: Rules { set, rules: lead }, tail: Tails { needs, whose, rules: tail }, inside })
}

/// The pattern with its word and figure classes narrowed to Latin letters and European figures: those of all
/// scripts would make the automata ten times as large.
fn latin(pattern: &str) -> String {
    pattern.replace(r"\w", "[0-9A-Za-z_À-ɏ]").replace(r"\d", "[0-9]").replace(r"\b", r"(?-u:\b)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noise;

    fn entries() -> Vec<(String, Entry)> {
        PACKS
            .iter()
            .flat_map(|(language, text)| {
                let file: File = toml::from_str(text).unwrap();
                file.rule.into_iter().map(move |e| (format!("{language}/{}", e.id), e))
            })
            .collect()
    }

    /// The line between two paragraphs, so that it is neither headline nor end.
    fn labelled(line: &str) -> (String, Vec<crate::Noise>) {
        let body = "Jembatan itu dibangun warga pada musim kemarau yang lalu.";
        let text = format!("{body}\n\n{line}\n\n{body}\n");
        let noise = noise::find(&text, None, &[]);
        (text, noise)
    }

    #[test]
    fn the_packs_compile() {
        assert_eq!(load(PACKS).map(|p| !p.lead.rules.is_empty()), Ok(true));
    }

    #[test]
    fn rules_for_the_end_of_a_line_end_there() {
        for (id, entry) in entries() {
            assert!(entry.tail.is_none_or(|t| t.ends_with('$') && !entry.needs.is_empty()), "{id}");
        }
    }

    #[test]
    fn every_rule_fires_on_its_examples() {
        let mut wrong = Vec::new();
        for (id, entry) in entries() {
            for line in &entry.fires {
                let (text, noise) = labelled(line);
                let at = text.find(line.as_str()).unwrap() as u32;
                let inside =
                    |n: &crate::Noise| n.span.start() >= at && n.span.end() <= at + line.len() as u32;
                if noise.is_empty() || !noise.iter().all(inside) {
                    wrong.push(format!("{id} on {line:?}: {noise:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn no_rule_fires_on_what_it_must_spare() {
        let mut wrong = Vec::new();
        for (id, entry) in entries() {
            for line in &entry.spares {
                let (text, noise) = labelled(line);
                if !noise.is_empty() {
                    let shown: Vec<_> = noise.iter().map(|n| n.span.of(&text)).collect();
                    wrong.push(format!("{id} on {line:?}: {shown:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_rule_has_an_example_that_must_not_fire() {
        for (id, entry) in entries() {
            assert!(!entry.spares.is_empty() || entry.fires.is_empty(), "{id}");
        }
    }
}
