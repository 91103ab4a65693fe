//! Who speaks: sources to entities, in the order of the text.

use crate::draft::Draft;
use crate::lexicon::Class;
use crate::scene::Scene;
use crate::words::Shape;
use saksi_ground::Ground;
use saksi_lang::Language;
use saksi_record::EntityKind;
use saksi_text::Span;

/// What a source says about its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    /// A name: the entity at its span.
    Named,
    /// “he”, “dia”, “-nya”, nothing: the last fitting speaker.
    Last,
    /// “they”, “pihaknya”.
    LastGroup,
    /// “the minister”, “juru bicara itu”: the last speaker with such a role.
    LastRole,
    /// “I”, “kami” inside somebody's words: who says them.
    Outer,
    /// Nobody.
    Nobody,
}

/// Who spoke so far.
#[derive(Clone, Copy, Debug, Default)]
struct Speakers {
    /// The last speaker; `None` also where the last one is nobody the ground knows.
    any: Option<usize>,
    /// The last human being, with the same meaning of `None`.
    person: Option<usize>,
    /// The last body or place.
    group: Option<usize>,
    /// Whether the last speaker has a name the ground does not know: then “he” is not the one before.
    unknown: bool,
}

/// The speaker of every draft, as an index into the ground's entities.
pub(crate) fn speakers(scene: &Scene<'_>, ground: &Ground, drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; drafts.len()];
    let wants: Vec<Want> = drafts.iter().map(|d| want(scene, d)).collect();
    let mut so_far = Speakers::default();
    for (i, draft) in drafts.iter().enumerate() {
        let entity = match wants[i] {
            Want::Named => {
                named(scene, ground, draft).or_else(|| again(scene, &drafts[..i], &found[..i], draft))
            }
            Want::Last if so_far.unknown => None,
            Want::Last => so_far.person.or(so_far.any).or_else(|| before(scene, ground, draft)),
            Want::LastRole => {
                role(scene, ground, draft).or_else(|| again(scene, &drafts[..i], &found[..i], draft))
            }
            Want::LastGroup => so_far.group.or(so_far.any),
            Want::Outer => so_far.any,
            Want::Nobody => None,
        };
        found[i] = entity;
        match entity {
            Some(e) if wants[i] != Want::Outer => {
                so_far.any = Some(e);
                so_far.unknown = false;
                if ground.entities[e].kind == EntityKind::Person {
                    so_far.person = Some(e);
                } else {
                    so_far.group = Some(e);
                }
            }
            None if wants[i] == Want::Named && is_person_name(scene, draft) => {
                so_far = Speakers { unknown: true, ..so_far };
            }
            _ => {}
        }
    }
    // A quotation before the first name: look forward.
    let first = found.iter().position(Option::is_some).unwrap_or(found.len());
    let mut next = None;
    for i in (0..drafts.len()).rev() {
        if found[i].is_some() {
            next = found[i];
        } else if wants[i] == Want::Last && i < first {
            found[i] = next;
        }
    }
    found
}

/// The entity a source names: a person anywhere in it, a body at its first or last word, or a place that is all of
/// it (“Russia”; but “the Russian ministry” is not Russia).
fn named(scene: &Scene<'_>, ground: &Ground, draft: &Draft) -> Option<usize> {
    let words = &scene.words;
    let source = draft.source.clone()?;
    let span = words.span(source.clone());
    let (first, last) = (words.list[source.start].span, words.list[source.end - 1].span);
    let core = if words.is(source.start, Class::DETERMINER) && source.len() > 1 {
        words.span(source.start + 1..source.end)
    } else {
        span
    };
    let fits = |kind: EntityKind, m: Span| match kind {
        EntityKind::Person => true,
        EntityKind::Place => m.contains(core) || m.overlaps(last) && m.of(words.text).contains(' '),
        _ => m.overlaps(first) || m.overlaps(last),
    };
    let inside = ground.entities.iter().enumerate().flat_map(|(e, entity)| {
        let kind = entity.kind;
        let here = entity.mentions.iter().filter(move |m| span.overlaps(**m) && fits(kind, **m));
        here.map(move |m| (kind_rank(kind), m.end(), e))
    });
    inside.max().map(|(_, _, e)| e).or_else(|| by_name(ground, last.of(words.text)))
}

/// The entity whose name holds a capitalised word, a person first.
fn by_name(ground: &Ground, word: &str) -> Option<usize> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let holds = |name: &str| name.split_whitespace().any(|w| w == word);
    let all = ground
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.name == word || e.kind != EntityKind::Place && holds(&e.name));
    all.max_by_key(|(i, e)| (kind_rank(e.kind), std::cmp::Reverse(*i))).map(|(i, _)| i)
}

/// A source that names again what an earlier one named: “the ministry” after “the Russian foreign ministry”.
fn again(scene: &Scene<'_>, drafts: &[Draft], found: &[Option<usize>], draft: &Draft) -> Option<usize> {
    let words = &scene.words;
    let head = |d: &Draft| {
        let source = d.source.clone()?;
        Some(match words.language {
            Language::En => source.end - 1,
            Language::Id => source.start,
        })
    };
    let mine = head(draft)?;
    // A name of its own is another speaker.
    if is_person_name(scene, draft) {
        return None;
    }
    // Far back it is another one.
    let near = drafts.len().saturating_sub(64);
    let at = near
        + drafts[near..].iter().rposition(|d| {
            d.source.as_ref().is_some_and(|s| s.len() > 1)
                && d.source.clone().is_some_and(|mut s| s.any(|w| words.lower(w) == words.lower(mine)))
        })?;
    found[at]
}

/// The last one mentioned before whose office the source names (“the president”).
fn role(scene: &Scene<'_>, ground: &Ground, draft: &Draft) -> Option<usize> {
    let source = draft.source.clone()?;
    let at = scene.words.span(source.clone()).start();
    let office = source.clone().find(|&w| scene.words.is(w, Class::ROLE))?;
    let office = scene.words.lower(office);
    ground
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| {
            e.role.as_ref().is_some_and(|r| r.to_lowercase().split_whitespace().any(|w| w == office))
        })
        .filter_map(|(i, e)| {
            let last = e.mentions.iter().filter(|m| m.end() <= at).map(|m| m.end()).max();
            last.map(|end| (end, i))
        })
        .max()
        .map(|(_, i)| i)
}

/// Whether a source looks like a human being's name: two capitals in a row, or one alone.
fn is_person_name(scene: &Scene<'_>, draft: &Draft) -> bool {
    let Some(source) = draft.source.clone() else { return false };
    let capital = |w: usize| scene.words.shape(w) == Shape::Capital;
    source.len() == 1 && capital(source.start) || source.clone().skip(1).any(|w| capital(w) && capital(w - 1))
}

fn kind_rank(kind: EntityKind) -> u8 {
    match kind {
        EntityKind::Person => 2,
        EntityKind::Organization | EntityKind::Group => 1,
        _ => 0,
    }
}

/// The last person named before a draft.
fn before(scene: &Scene<'_>, ground: &Ground, draft: &Draft) -> Option<usize> {
    let at = draft.cue.as_ref().or(draft.content.first()).map(|r| scene.words.span(r.clone()).start())?;
    ground
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.kind == EntityKind::Person)
        .filter_map(|(i, e)| {
            e.mentions.iter().filter(|m| m.end() <= at).map(|m| m.end()).max().map(|end| (end, i))
        })
        .max()
        .map(|(_, i)| i)
}

fn want(scene: &Scene<'_>, draft: &Draft) -> Want {
    let words = &scene.words;
    let Some(source) = draft.source.clone() else {
        return if draft.implied { Want::Last } else { Want::Nobody };
    };
    let first = source.start;
    if source.len() == 1 {
        if words.is(first, Class::PERSON_WORD) {
            return Want::Last;
        }
        if words.is(first, Class::PLURAL_WORD) || words.any(first, &["pihaknya", "it"]) {
            return Want::LastGroup;
        }
        if words.is(first, Class::FIRST_PERSON) {
            return Want::Outer;
        }
    }
    let definite = words.any(first, &["the"]) || words.is(source.end - 1, Class::DEMONSTRATIVE);
    let named = source.clone().any(|w| words.shape(w) == Shape::Capital && (w > first || !definite));
    if definite && !named && source.clone().any(|w| words.is(w, Class::ROLE)) {
        return Want::LastRole;
    }
    Want::Named
}

#[cfg(test)]
mod tests {
    use crate::Attributor;
    use saksi_ground::{Entity, Ground};
    use saksi_lang::{Analyzer, Language};
    use saksi_record::EntityKind;
    use saksi_text::Span;

    /// The speakers of a text's attributions, with these persons in the ground.
    fn speakers(language: Language, text: &str, persons: &[&str]) -> Vec<String> {
        let entity = |name: &&str| Entity {
            kind: EntityKind::Person,
            name: (*name).to_owned(),
            reference: None,
            country: None,
            role: None,
            mentions: text
                .match_indices(name)
                .map(|(at, n)| Span::between(at as u32, (at + n.len()) as u32))
                .collect(),
        };
        let ground = Ground { entities: persons.iter().map(entity).collect(), ..Ground::default() };
        let analysis = Analyzer::new(language).analyze(text, &[Span::between(0, text.len() as u32)]);
        let all = Attributor::new(language).attribute(&analysis, &ground, None, None);
        all.iter().map(|a| a.speaker.map_or("-".to_owned(), |e| ground.entities[e].name.clone())).collect()
    }

    #[test]
    fn endings_and_pronouns_are_the_last_speaker() {
        let text = "\"Jembatan itu ditutup,\" kata Budi. Ia mengatakan jalan juga ditutup. \"Hati-hati di jalan,\" ujarnya.";
        assert_eq!(speakers(Language::Id, text, &["Budi"]), ["Budi", "Budi", "Budi"]);
    }

    #[test]
    fn a_quotation_before_the_first_name_looks_forward() {
        let text = "\"Jembatan itu ditutup,\" ujarnya. Budi mengatakan jalan juga ditutup.";
        assert_eq!(speakers(Language::Id, text, &["Budi"]), ["Budi", "Budi"]);
    }

    #[test]
    fn an_unknown_name_between_two_leaves_the_pronoun_open() {
        let text = "Anna said it was late. Carl Moss said it was early. He said it was noon.";
        assert_eq!(speakers(Language::En, text, &["Anna"]), ["Anna", "-", "-"]);
    }
}
