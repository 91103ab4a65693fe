//! An analysis as CoNLL-U.

use super::{Row, Sentence, Word, predict::features};
use crate::{Analysis, Lemmatizer, Upos};
use std::ops::Range;

/// The sentences of an analysis, with `# sent_id` (counted from 1) and `# text`. Tokens glued to one written word
/// make a multiword range.
pub fn sentences(analysis: &Analysis<'_>) -> Vec<Sentence> {
    let lemmatizer = Lemmatizer::new(analysis.language);
    (0..analysis.sentences.len()).map(|i| sentence(analysis, i, &lemmatizer)).collect()
}

fn sentence(analysis: &Analysis<'_>, index: usize, lemmatizer: &Lemmatizer) -> Sentence {
    let sentence = &analysis.sentences[index];
    let tokens = sentence.tokens.clone();
    let mut rows = Vec::with_capacity(tokens.len() + 4);
    for i in tokens.clone() {
        let group = group(analysis, i, &tokens);
        let whole = group.len() > 1;
        if whole && i == group.start {
            let number = |token: usize| (token - tokens.start + 1) as u32;
            rows.push(Row::Range {
                first: number(group.start),
                last: number(group.end - 1),
                form: written(analysis.span_of(group.clone()).of(analysis.text)),
                misc: space(analysis, group.end - 1, &tokens),
            });
        }
        let misc = if whole { "_".to_owned() } else { space(analysis, i, &tokens) };
        rows.push(Row::Word(word(analysis, i, &tokens, sentence.parsed, misc, lemmatizer)));
    }
    let comments = vec![
        format!("# sent_id = {}", index + 1),
        format!("# text = {}", written(sentence.span.of(analysis.text))),
    ];
    Sentence { comments, rows }
}

/// The tokens of the written word that token `i` is part of.
fn group(analysis: &Analysis<'_>, i: usize, tokens: &Range<usize>) -> Range<usize> {
    let mut start = i;
    while start > tokens.start && analysis.tokens[start].glued {
        start -= 1;
    }
    let mut end = i + 1;
    while end < tokens.end && analysis.tokens[end].glued {
        end += 1;
    }
    start..end
}

fn word(
    analysis: &Analysis<'_>,
    i: usize,
    tokens: &Range<usize>,
    parsed: bool,
    misc: String,
    lemmatizer: &Lemmatizer,
) -> Word {
    let token = &analysis.tokens[i];
    let form = written(analysis.form(i));
    let lemma = lemmatizer.lemma(analysis.lower(i), token.upos);
    let cased = lemmatizer.cased(&form, &lemma, token.upos, i == tokens.start);
    let head = token.head as usize;
    Word {
        lemma: if token.upos == Upos::Punct || cased.is_empty() { form.clone() } else { cased.into_owned() },
        upos: token.upos.as_str().to_owned(),
        xpos: "_".to_owned(),
        feats: features(analysis.language, analysis.lower(i), token.upos, token.voice),
        head: parsed.then_some(if head == i { 0 } else { (head - tokens.start + 1) as u32 }),
        deprel: if parsed { token.rel.as_str().to_owned() } else { "_".to_owned() },
        deps: "_".to_owned(),
        misc,
        form,
    }
}

/// `SpaceAfter=No` where the next token of the sentence follows without a blank.
fn space(analysis: &Analysis<'_>, i: usize, tokens: &Range<usize>) -> String {
    let touches = i + 1 < tokens.end && analysis.tokens[i].span.end() == analysis.tokens[i + 1].span.start();
    if touches { "SpaceAfter=No".to_owned() } else { "_".to_owned() }
}

/// Words of the text as a column can hold them: any run of blanks is one.
fn written(text: &str) -> String {
    if !text.contains(['\t', '\n', '\r', '\u{a0}', '\u{2028}', '\u{85}']) {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
