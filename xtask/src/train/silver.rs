//! Labels that trained nets agree on, for sentences that nobody labelled.

use super::data::{NONE, Sentence};
use saksi_lang::model::{Net, Prediction, Scratch, names};

/// Sentences of more words stay without.
const LONGEST: usize = 70;
/// So many teachers, from the first, make tags and trees; names are made by all, if there are more.
const TREE_TEACHERS: usize = 2;

/// Gives the extra sentences the tags, heads and relations that all `teachers` give them; a word on which
/// they differ stays without. The sentences count to the treebank `bank`.
pub(crate) fn label(teachers: &[Net<'_>], sentences: &mut [Sentence], bank: u16) {
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
        let trees = &said[..said.len().min(TREE_TEACHERS)];
        let Some((first, others)) = trees.split_first() else { return };
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
        // Names only where there are more teachers than trees need.
        if said.len() > TREE_TEACHERS {
            let names: Vec<Vec<u8>> = said.iter().map(|o| names::decode(&o.names)).collect();
            for t in 0..s.forms.len() {
                if names.iter().all(|n| n[t] == names[0][t]) {
                    s.names[t] = u16::from(names[0][t]);
                }
            }
        }
    }
}

const MAGIC: &[u8; 8] = b"SAKSISLV";
const NOTHING: u8 = u8::MAX;
/// Labels of a word.
const LABELS: usize = 5;

/// The labels of the extra sentences, without their words: a number of words (u16, little-endian; 0 where the
/// sentence has none), then tag, voice, head, relation and name tag of each, a byte each, 255 where there is none.
pub(crate) fn write(sentences: &[Sentence]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for s in sentences.iter().filter(|s| s.extra) {
        let labelled = s.bank != NONE;
        let n = if labelled { s.forms.len() } else { 0 };
        out.extend((n as u16).to_le_bytes());
        for t in 0..n {
            out.extend(
                [s.upos[t], s.voice[t], s.heads[t], s.rels[t], s.names[t]]
                    .map(|v| v.min(u16::from(NOTHING)) as u8),
            );
        }
    }
    out
}

/// Gives the extra sentences the labels that [`write()`] wrote; nothing when they do not fit.
pub(crate) fn read(bytes: &[u8], sentences: &mut [Sentence], bank: u16) -> Option<()> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    for s in sentences.iter_mut().filter(|s| s.extra) {
        let (n, after) = rest.split_at_checked(2)?;
        let n = usize::from(u16::from_le_bytes([n[0], n[1]]));
        let (labels, after) = after.split_at_checked(LABELS * n)?;
        rest = after;
        if n == 0 {
            continue;
        }
        if n != s.forms.len() {
            return None;
        }
        s.bank = bank;
        for (t, label) in labels.chunks_exact(LABELS).enumerate() {
            let value = |b: u8| if b == NOTHING { NONE } else { u16::from(b) };
            (s.upos[t], s.voice[t]) = (value(label[0]), value(label[1]));
            (s.heads[t], s.rels[t]) = (value(label[2]), value(label[3]));
            s.names[t] = value(label[4]);
        }
    }
    rest.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::data::named;

    #[test]
    fn labels_come_back_without_words() {
        let words = |text: &str| named(text.split(' ').map(|w| (w.to_owned(), "O".to_owned())).collect());
        let mut first = words("hujan turun deras");
        (first.extra, first.bank) = (true, 0);
        (first.upos, first.heads, first.rels) = (vec![7, 15, NONE], vec![2, 0, NONE], vec![26, 34, NONE]);
        first.names = vec![0, NONE, 3];
        let mut long = words("a b");
        long.extra = true;
        let bytes = write(&[words("x"), first.clone(), long.clone()]);
        let mut blank = [words("x"), words("hujan turun deras"), words("a b")];
        blank[1].extra = true;
        blank[2].extra = true;
        assert_eq!(read(&bytes, &mut blank, 0), Some(()));
        assert_eq!(
            (&blank[1].upos, &blank[1].heads, &blank[1].rels),
            (&first.upos, &first.heads, &first.rels)
        );
        assert_eq!(blank[1].names, first.names);
        assert_eq!((blank[1].bank, blank[2].bank), (0, NONE));
        blank[1].forms.pop();
        assert_eq!(read(&bytes, &mut blank, 0), None);
    }
}
