//! `pelengkap`
//!
//! Detects what follows an Indonesian saying verb, with “bahwa”, a comma or nothing between.
//! Example: `Bupati Andi mengatakan (bahwa) jembatan itu ditutup.` → “jembatan itu ditutup”
//! Example: `Warga mendesak polisi menutup jalan.` → “polisi menutup jalan”
//! Not matched: `Ia datang untuk menolak bala.` (an aim, no saying)

use crate::draft::Draft;
use crate::extent;
use crate::lexicon::{Class, Frames};
use crate::phrase::Subject;
use crate::scene::{Scene, Site};
use crate::units::Unit;
use crate::words::Shape;

const RULE: &str = "pelengkap";

pub(crate) fn find(scene: &Scene<'_>, number: usize, sites: &[Site], k: usize) -> Option<Draft> {
    let words = &scene.words;
    let unit = &scene.units[number];
    let site = &sites[k];
    let first = !sites[..k].iter().any(|s| s.at >= unit.words.start);
    if matches!(site.subject, Subject::None) && !(first && site.cue.strong && site.at > unit.words.start + 1)
    {
        return None;
    }
    let (mut from, bound) = begin(scene, unit, site)?;
    let clause = words.shape(from) == Shape::Capital && scene.has_verb(from..unit.words.end);
    if site.takes(Frames::WEAK) && !bound && !clause && !site.cue.strong {
        return None;
    }
    while words.any(
        from,
        &[
            "bahwa",
            "bahwasanya",
            "agar",
            "supaya",
            "tentang",
            "soal",
            "mengenai",
            "terkait",
            "untuk",
            "sebagai",
        ],
    ) {
        from += 1;
    }
    if from >= unit.words.end {
        return None;
    }
    let end = extent::end(scene, unit, from, sites, k);
    let count = (from..end).filter(|&w| words.is_word(w)).count();
    if count < 2 || count == 2 && !unit.title && scene.quote_at(from).is_none() && !site.cue.strong {
        return None;
    }
    if words.is(from, Class::PREPOSITION)
        && !bound
        && !words.any(
            from,
            &[
                "di", "pada", "sejak", "hingga", "sampai", "sekitar", "dari", "selama", "setelah", "saat",
                "dalam", "kepada",
            ],
        )
    {
        return None;
    }
    Some(Draft {
        act: site.cue.act,
        cue: Some(site.cue_words()),
        source: site.subject.words(),
        implied: matches!(site.subject, Subject::None),
        content: std::iter::once(from..end).collect(),
        rule: RULE,
        unit: number,
        weak: false,
    })
}

/// Where the content begins, and whether a comma or “bahwa” marks it.
fn begin(scene: &Scene<'_>, unit: &Unit, site: &Site) -> Option<(usize, bool)> {
    let words = &scene.words;
    let end = unit.words.end;
    let mut p = site.end;
    while p < end
        && words.any(
            p,
            &[
                "juga", "kembali", "lagi", "pula", "secara", "lebih", "lanjut", "resmi", "tegas", "langsung",
                "jika", "kalau",
            ],
        )
        && !words.any(p, &["jika", "kalau"])
    {
        p += 1;
    }
    // “memberi tahu Kantor Berita X bahwa”
    if let Some(that) = (p..end.min(p + 6)).find(|&w| words.any(w, &["bahwa"]))
        && (p..that).all(|w| words.is_word(w) && words.entry(w).verb.is_none())
    {
        return Some((that + 1, true));
    }
    if words.is(p, Class::THAT) {
        return Some((p + 1, true));
    }
    if matches!(words.shape(p), Shape::Comma | Shape::Colon) {
        return Some((p + 1, true));
    }
    let adjunct = words.any(
        p,
        &["pada", "kepada", "dalam", "di", "saat", "usai", "melalui", "lewat", "ketika", "seusai", "setelah"],
    ) || words.is(p, Class::TIME);
    if adjunct {
        let mut depth = 0;
        for w in p..end.min(p + 20) {
            match words.shape(w) {
                Shape::Open => depth += 1,
                Shape::Close => depth -= 1,
                Shape::Stop => break,
                Shape::Comma | Shape::Colon if depth == 0 && !words.is(w + 1, Class::TIME) => {
                    return Some((w + 1, true));
                }
                _ => {}
            }
            if words.any(w, &["bahwa", "bahwasanya", "agar", "supaya"]) {
                return Some((w + 1, true));
            }
            if w > p && words.entry(w).verb.is_some_and(|c| c.strong) {
                break;
            }
        }
        // “mengatakan pada Senin (16/6) mitranya …”: after the bracket.
        if let Some(close) = (p..end.min(p + 12)).find(|&w| words.shape(w) == Shape::Close)
            && words.any(p, &["pada"])
            && words.is(p + 1, Class::TIME)
        {
            return Some((close + 1, false));
        }
        if words.any(p, &["kepada", "melalui", "lewat", "usai", "seusai"]) && !site.takes(Frames::NP) {
            return None;
        }
    }
    (p < end).then_some((p, false))
}

#[cfg(test)]
mod tests {
    use crate::testing::id;

    #[test]
    fn a_clause_with_or_without_bahwa() {
        assert_eq!(
            id("Bupati Andi mengatakan jembatan itu ditutup."),
            ["Bupati Andi | mengatakan | jembatan itu ditutup"]
        );
        assert_eq!(
            id("Bupati Andi menegaskan bahwa jembatan itu ditutup."),
            ["Bupati Andi | menegaskan | jembatan itu ditutup"]
        );
        assert_eq!(id("Ia menjelaskan, jembatan itu ditutup."), ["Ia | menjelaskan | jembatan itu ditutup"]);
    }

    #[test]
    fn a_demand() {
        assert_eq!(
            id("Warga mendesak polisi menutup jalan itu."),
            ["Warga | mendesak | polisi menutup jalan itu"]
        );
    }

    #[test]
    fn the_next_sayer_ends_it() {
        assert_eq!(
            id("Polisi mengatakan jalan ditutup, sementara warga mengatakan jalan dibuka."),
            ["Polisi | mengatakan | jalan ditutup", "warga | mengatakan | jalan dibuka"]
        );
    }

    #[test]
    fn aims_names_and_denials_of_saying() {
        assert_eq!(id("Ia datang untuk meminta maaf kepada warga."), Vec::<String>::new());
        assert_eq!(id("Bupati itu menyebut nama Andi."), Vec::<String>::new());
        assert_eq!(id("Bupati itu tidak menjelaskan rinciannya kepada warga."), Vec::<String>::new());
    }
}
