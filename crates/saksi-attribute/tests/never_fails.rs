//! Whatever the words, attribution returns values whose spans slice the text, and the same ones every time.

use proptest::prelude::*;
use saksi_attribute::Attributor;
use saksi_ground::Ground;
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;
use std::sync::LazyLock;

static STAGES: LazyLock<[(Analyzer, Attributor); 2]> =
    LazyLock::new(|| Language::ALL.map(|l| (Analyzer::new(l), Attributor::new(l))));

/// Words and marks that the rules react to, in no order.
const PIECES: &[&str] = &[
    "\"",
    "“",
    "”",
    "''",
    "‘",
    "’",
    "'",
    ",",
    ".",
    "?",
    ":",
    ";",
    "—",
    "-",
    "(",
    ")",
    "\n",
    "\n\n",
    "said",
    "says",
    "say",
    "told",
    "Anna",
    "Reed",
    "the",
    "mayor",
    "who",
    "that",
    "to",
    "of",
    "as",
    "and",
    "but",
    "according",
    "reports",
    "called",
    "accused",
    "citing",
    "Reuters",
    "adding",
    "including",
    "on",
    "Monday",
    "in",
    "2010",
    "he",
    "I",
    "what",
    "as many",
    "reported",
    "denied",
    "kata",
    "katanya",
    "ujar",
    "ujarnya",
    "katannya",
    "mengatakan",
    "bahwa",
    "menurut",
    "menurutnya",
    "disebut",
    "disampaikan",
    "oleh",
    "Budi",
    "Kepala Dinas",
    "dia",
    "yang",
    "dikutip",
    "dari",
    "daridetikNews",
    "melansir",
    "AFP",
    "Senin",
    "(3/2)",
    "tidak",
    "meminta",
    "memberi tahu",
    "Kami",
    "é",
    "🇮🇩",
    "…",
    "juga",
    "dan",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_row_of_words(picks in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60), title in any::<bool>()) {
        let mut text = String::new();
        for (pick, gap) in picks {
            text.push_str(PIECES[pick]);
            if gap {
                text.push(' ');
            }
        }
        let title = title.then(|| Span::between(0, text.find('\n').unwrap_or(text.len()) as u32));
        for (analyzer, attributor) in STAGES.iter() {
            let analysis = analyzer.analyze(&text, &[Span::between(0, text.len() as u32)]);
            let all = attributor.attribute(&analysis, &Ground::default(), title, Some("Reuters"));
            for one in &all {
                prop_assert!(!one.content.is_empty());
                let vias = one.via.iter().filter_map(|v| v.span);
                for span in one.content.iter().copied().chain(one.source).chain(one.cue).chain(vias) {
                    prop_assert!(span.slice(&text).is_some_and(|s| !s.is_empty()), "{:?} in {:?}", span, text);
                }
                prop_assert!(one.parent.is_none_or(|p| p < all.len()));
            }
            prop_assert_eq!(&all, &attributor.attribute(&analysis, &Ground::default(), title, Some("Reuters")));
        }
    }
}
