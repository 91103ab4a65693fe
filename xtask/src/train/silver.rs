//! Labels that trained nets agree on, for sentences that nobody labelled.

use super::data::{NONE, Sentence};
use saksi_lang::model::{Net, Prediction, Scratch};

/// Sentences of more words stay without.
const LONGEST: usize = 70;

/// Gives the extra sentences the tags, heads and relations that all `teachers` give them; a word on which
/// they differ stays without. The sentences count to the treebank `bank`.
pub fn label(teachers: &[Net<'_>], sentences: &mut [Sentence], bank: u16) {
    let mut scratch = Scratch::default();
    for s in sentences.iter_mut().filter(|s| s.extra && s.forms.len() <= LONGEST && s.forms.len() > 1) {
        let said: Vec<Prediction> = teachers
            .iter()
            .map(|net| {
                let mut out = Prediction::default();
                net.tag(s.forms.iter().map(String::as_str), &mut scratch, &mut out);
                net.parse(&mut scratch, &mut out);
                out
            })
            .collect();
        let Some((first, others)) = said.split_first() else { return };
        s.bank = bank;
        for t in 0..s.forms.len() {
            if others.iter().all(|o| o.upos[t] == first.upos[t]) {
                s.upos[t] = first.upos[t] as u16;
                if others.iter().all(|o| o.voice[t] == first.voice[t]) {
                    s.voice[t] = u16::from(first.voice[t]);
                }
            }
            if others.iter().all(|o| o.heads[t] == first.heads[t] && o.rels[t] == first.rels[t]) {
                s.heads[t] = first.heads[t] as u16;
                s.rels[t] = first.rels[t] as u16;
            } else {
                s.heads[t] = NONE;
            }
        }
    }
}
