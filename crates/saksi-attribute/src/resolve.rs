//! Who speaks: sources to entities, in the order of the text.

use crate::draft::Draft;
use crate::lexicon::Class;
use crate::scene::Scene;
use saksi_ground::Ground;
use saksi_record::EntityKind;

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

/// The speaker of every draft, as an index into the ground's entities.
pub(crate) fn speakers(scene: &Scene<'_>, ground: &Ground, drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; drafts.len()];
    let wants: Vec<Want> = drafts.iter().map(|d| want(scene, d)).collect();
    let mut last: Option<usize> = None;
    let mut last_group: Option<usize> = None;
    for (i, draft) in drafts.iter().enumerate() {
        let entity = match wants[i] {
            Want::Named => draft.source.clone().and_then(|s| {
                let span = scene.words.span(s);
                // The last name inside: “Sekretaris Jenderal NATO Jens Stoltenberg” is Stoltenberg.
                let inside = ground.entities.iter().enumerate().flat_map(|(e, entity)| {
                    entity
                        .mentions
                        .iter()
                        .filter(|m| span.overlaps(**m))
                        .map(move |m| (kind_rank(entity.kind), m.end(), e))
                });
                inside.max().map(|(_, _, e)| e)
            }),
            Want::Last | Want::LastRole => last.or_else(|| before(scene, ground, draft)),
            Want::LastGroup => last_group.or(last),
            Want::Outer => last,
            Want::Nobody => None,
        };
        found[i] = entity;
        if let Some(e) = entity
            && wants[i] != Want::Outer
        {
            last = Some(e);
            if ground.entities[e].kind != EntityKind::Person {
                last_group = Some(e);
            }
        }
    }
    // A quotation before the first name: look forward.
    let mut next = None;
    for i in (0..drafts.len()).rev() {
        if found[i].is_some() {
            next = found[i];
        } else if matches!(wants[i], Want::Last | Want::LastRole) {
            found[i] = next;
        }
    }
    found
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
    let named =
        source.clone().any(|w| words.shape(w) == crate::words::Shape::Capital && (w > first || !definite));
    if definite && !named && source.clone().any(|w| words.is(w, Class::ROLE)) {
        return Want::LastRole;
    }
    Want::Named
}
