//! Grounding never fails, and what it returns lies inside the text, in order.

use proptest::prelude::*;
use saksi_ground::{Context, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;
use std::sync::LazyLock;

static GROUNDER: LazyLock<Grounder> = LazyLock::new(Grounder::new);
static ANALYZERS: LazyLock<[Analyzer; 2]> = LazyLock::new(|| Language::ALL.map(Analyzer::new));

/// Words and marks that the grammars care for, in any order.
fn text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "dua",
        "puluh",
        "ribu",
        "juta",
        "setengah",
        "puluhan",
        "lebih dari",
        "hingga",
        "antara",
        "dan",
        "orang",
        "Rp",
        "1,2",
        "40.000",
        "28/2/2022",
        "(28/2)",
        "31",
        "2014",
        "99999999999999999999",
        "0",
        "-",
        "–",
        "/",
        "(",
        ")",
        ",",
        ".",
        "'",
        "%",
        "Senin",
        "Maret",
        "Minggu",
        "pekan lalu",
        "tahun",
        "kuartal",
        "IV",
        "lalu",
        "mendatang",
        "terakhir",
        "sejak",
        "awal",
        "akhir",
        "pukul",
        "10.30",
        "WIB",
        "Lebaran",
        "abad",
        "ke",
        "21",
        "one",
        "hundred",
        "and",
        "a",
        "half",
        "million",
        "dozens",
        "of",
        "at least",
        "up to",
        "to",
        "third",
        "between",
        "people",
        "$",
        "M",
        "6.2",
        "magnitude",
        "Monday",
        "May",
        "July",
        "last",
        "next",
        "week",
        "years",
        "ago",
        "early",
        "the",
        "end of",
        "Q3",
        "noon",
        "a.m.",
        "é",
        "🇮🇩",
        "\n",
        "century",
        "decades",
    ]);
    prop::collection::vec((words, prop::bool::weighted(0.8)), 0..40).prop_map(|all| {
        all.into_iter().map(|(w, blank)| if blank { format!("{w} ") } else { w.to_owned() }).collect()
    })
}

proptest! {
    #[test]
    fn whatever_the_words(text in text(), english in any::<bool>(), dated in any::<bool>()) {
        let analysis = ANALYZERS[usize::from(english)].cut(&text, &[Span::between(0, text.len() as u32)]);
        let published = dated.then(|| jiff::civil::date(2024, 2, 29));
        let ground = GROUNDER.ground(&analysis, &Context { published, ..Context::default() });
        let mut end = 0;
        for q in &ground.quantities {
            prop_assert!(q.span.slice(&text).is_some_and(|s| !s.is_empty()));
            prop_assert!(q.span.contains(q.number));
            prop_assert!(q.span.start() >= end);
            prop_assert!(q.min.is_some() || q.max.is_some());
            prop_assert!(q.min.zip(q.max).is_none_or(|(a, b)| a <= b));
            end = q.span.end();
        }
        end = 0;
        for t in &ground.times {
            prop_assert!(t.span.slice(&text).is_some_and(|s| !s.is_empty()));
            prop_assert!(t.span.start() >= end);
            prop_assert!(t.from.zip(t.to).is_none_or(|(a, b)| a <= b));
            end = t.span.end();
        }
    }
}
