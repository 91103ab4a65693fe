//! Where Indonesian saying words stand.

use crate::Act;
use crate::lexicon::{Class, Cue, Form, Frames};
use crate::phrase::{self, Subject};
use crate::scene::{Role, Scene, Site};
use crate::units::Unit;
use crate::words::{Shape, Words};
use saksi_lang::Upos;

/// The site at word `w`, if one begins there.
pub(crate) fn site(scene: &Scene<'_>, unit: &Unit, w: usize, last: Option<&Site>) -> Option<Site> {
    let words = &scene.words;
    if words.any(w, &["menurut", "menurutnya"]) {
        return according(words, unit, w);
    }
    let beside = scene.quote_before(w).is_some()
        || w > unit.words.start && words.shape(w - 1) == Shape::Comma
        || w > unit.words.start && words.shape(w - 1) == Shape::Mark;
    let entry = words.entry(w);
    if (beside || w == unit.words.start || words.any(w, &["katanya"]))
        && let Some(site) = inverted(scene, unit, w, beside)
    {
        return Some(site);
    }
    if let Some(act) = entry.passive
        && !unit.title
        && !(w > unit.words.start && words.any(w - 1, &["belum", "tidak", "tak", "tanpa", "bukan"]))
    {
        return passive(words, unit, w, act);
    }
    let (cue, len) = words.verb_at(w)?;
    // “menyebut nama X”, “mengucapkan selamat”: said, but no statement
    if words.any(w + len, &["nama", "selamat", "terima", "belasungkawa", "salam"]) {
        return None;
    }
    let before = w.checked_sub(1).filter(|&b| b >= unit.words.start);
    if before.is_some_and(|b| {
        words.any(b, &["untuk", "yang", "guna", "dengan", "dalam", "tanpa", "oleh", "agar", "supaya", "di"])
    }) && !words.any(w, &["mengatakan"])
    {
        // “untuk menolak”: an aim, not a saying; “yang menyebut” keeps its antecedent.
        if !before.is_some_and(|b| words.any(b, &["yang"])) || !cue.strong {
            return None;
        }
    }
    if cue.act == crate::Act::Said
        && before.is_some_and(|b| {
            (unit.words.start..=b).rev().take(2).any(|n| {
                words.any(n, &["tidak", "tak", "belum", "enggan", "bukan"])
                    && (n == b || words.is(b, Class::AUXILIARY))
            })
        })
        && !words.any(w, &["mengakui"])
    {
        return None;
    }
    if cue.form == Form::Base && !unit.title && !colloquial(words, unit, w) {
        return None;
    }
    if words.list[w].upos == Upos::Noun && cue.form == Form::Base {
        return None;
    }
    let mut site = scene.verb_site(unit, w, len, cue, last);
    if let Some(yang) = before.filter(|&b| words.any(b, &["yang"])) {
        // “Andi yang menyebut …”: the antecedent speaks, if it is one that can.
        site.subject = phrase::subject(words, unit.words.start, yang);
        if !human(words, &site) {
            return None;
        }
    } else if !cue.strong
        && cue.frames.any(Frames::NP)
        && !cue.frames.any(Frames::CLAUSE)
        && !human(words, &site)
    {
        return None;
    }
    if unit.title && before.is_some_and(|b| words.shape(b) == Shape::Comma) && last.is_some() {
        site.subject = Subject::Shared;
    }
    if before.is_some_and(|b| words.any(b, &["sambil", "seraya", "sembari", "serta", "dan", "lalu"])) {
        site.subject = Subject::Shared;
    }
    Some(site)
}

/// Whether the subject looks like somebody: a name, a pronoun, an office or a group.
fn human(words: &Words<'_>, site: &Site) -> bool {
    match &site.subject {
        Subject::Words(r) => r.clone().any(|w| {
            words.shape(w) == Shape::Capital
                && (w > r.start
                    || r.len() == 1
                    || words.is(w, Class::ROLE)
                    || words.list[w].upos == Upos::Propn)
                || words.is(w, Class::ROLE.with(Class::PERSONAL))
                || words.any(w, &["para"])
        }),
        Subject::Shared => true,
        Subject::None => false,
    }
}

fn according(words: &Words<'_>, unit: &Unit, w: usize) -> Option<Site> {
    let cue =
        Cue { act: Act::Said, frames: Frames::CLAUSE.with(Frames::QUOTE), form: Form::Bare, strong: true };
    let nya = words.any(w, &["menurutnya"]);
    let after = if nya { None } else { Some(phrase::after(words, w + 1, unit.words.end)?) };
    Some(Site {
        at: w,
        end: w + 1,
        cue,
        role: Role::According,
        subject: Subject::None,
        after,
        relative: false,
    })
}

/// Roots that stand as verbs outside headlines: “dia bilang”, “kami minta”.
fn colloquial(words: &Words<'_>, unit: &Unit, w: usize) -> bool {
    let after_pronoun = w > unit.words.start && words.is(w - 1, Class::PERSONAL);
    words.any(w, &["bilang", "angkat", "buka"])
        || after_pronoun
            && words.any(
                w,
                &[
                    "minta",
                    "nilai",
                    "yakin",
                    "harap",
                    "sebut",
                    "katakan",
                    "sampaikan",
                    "tegaskan",
                    "ingatkan",
                    "akui",
                ],
            )
        || words.any(w, &["yakin", "sepakat", "setuju", "percaya", "optimistis", "khawatir"])
            && w > unit.words.start
}

/// “kata X”, “ujarnya”: beside a closing mark or a comma, or at the head of a sentence.
fn inverted(scene: &Scene<'_>, unit: &Unit, w: usize, beside: bool) -> Option<Site> {
    let words = &scene.words;
    let quoted = scene.quote_before(w).is_some() || comma_after_quote(scene, w);
    let bare = words.entry(w).bare.or_else(|| {
        // A slip of the pen counts right after a closing mark only.
        let entry = if quoted { words.lexicon.near_nya(words.lower(w)) } else { None };
        entry.and_then(|e| words.lexicon.get(e).bare)
    })?;
    let site = |after| Site {
        at: w,
        end: w + 1,
        cue: bare,
        role: Role::Inverted,
        subject: Subject::None,
        after,
        relative: false,
    };
    if bare.form == Form::Nya {
        // “Katanya, …” at the head or “…, katanya, …” inside; “harapnya” and the like only beside a quotation.
        return (quoted || bare.strong && beside || words.any(w, &["katanya", "ujarnya"]))
            .then(|| site(None));
    }
    let common = words.any(
        w,
        &[
            "kata", "ujar", "ucap", "tutur", "ungkap", "imbuh", "jelas", "tegas", "terang", "sebut", "papar",
            "lanjut", "tambah", "sambung", "demikian",
        ],
    );
    let opens = w == unit.words.start && words.any(w, &["kata", "ujar"]);
    if !(quoted || opens || common && beside && inverted_source(words, w + 1, unit)) {
        return None;
    }
    let mut next = w + 1;
    while words.is(next, Class::ADVERB) && words.shape(next) == Shape::Letter {
        next += 1;
    }
    let after = phrase::after(words, next, unit.words.end);
    if after.is_none() && !quoted {
        return None;
    }
    Some(site(after))
}

fn comma_after_quote(scene: &Scene<'_>, w: usize) -> bool {
    w > 0
        && matches!(scene.words.shape(w - 1), Shape::Comma | Shape::Stop)
        && scene.quote_before(w - 1).is_some()
}

/// Whether a person or a body seems to begin at a word.
fn inverted_source(words: &Words<'_>, w: usize, unit: &Unit) -> bool {
    w < unit.words.end
        && (words.shape(w) == Shape::Capital
            || words.is(w, Class::PERSONAL.with(Class::ROLE))
            || words.any(w, &["para", "seorang", "sang", "si"]))
}

/// “disampaikan (oleh) X”, “disebut …”.
fn passive(words: &Words<'_>, unit: &Unit, w: usize, act: Act) -> Option<Site> {
    let cue = Cue { act, frames: Frames::CLAUSE, form: Form::Participle, strong: false };
    let mut next = w + 1;
    while words.is(next, Class::ADVERB) || words.any(next, &["langsung", "kembali"]) {
        next += 1;
    }
    let by = words.is(next, Class::BY);
    let after = if by {
        phrase::after(words, next + 1, unit.words.end)
    } else if words.shape(next) == Shape::Capital && !words.is(next, Class::TIME.with(Class::PREPOSITION))
        || words.is(next, Class::ROLE) && !words.any(w, &["disebut", "dinilai", "dianggap"])
    {
        phrase::after(words, next, unit.words.end)
    } else {
        None
    };
    Some(Site { at: w, end: w + 1, cue, role: Role::Passive, subject: Subject::None, after, relative: false })
}
