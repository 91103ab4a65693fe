//! Articles about sport or entertainment make no claims: their attacks, defences and shots are none.

use crate::lexicon::Lexicon;
use saksi_lang::Analysis;

/// Share of off-topic words, in thousandths of all tokens, from which an article counts as such.
const PER_MILLE: usize = 35;
/// Fewer off-topic words than this decide nothing.
const LEAST: usize = 6;

/// Whether the article as a whole is about sport or entertainment.
pub(crate) fn off_topic(analysis: &Analysis<'_>, lexicon: &Lexicon) -> bool {
    let hits = (0..analysis.tokens.len()).filter(|&i| lexicon.off_topic.has(analysis.lower(i))).count();
    hits >= LEAST && hits * 1000 > analysis.tokens.len() * PER_MILLE
}
