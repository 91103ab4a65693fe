//! The figures of a model on sets it was not trained on.

use crate::train::data::{self, NONE, Sentence};
use saksi_lang::model::{Net, Prediction, Scratch, tag_given};
use saksi_lang::{Analysis, Language, Rel, Token, Upos, Voice};
use saksi_text::Span;
use std::collections::BTreeMap;
use std::path::Path;

/// Relations that claims stand on.
pub(crate) const CLAIM_ARCS: [Rel; 7] =
    [Rel::Nsubj, Rel::Obj, Rel::Obl, Rel::Ccomp, Rel::Parataxis, Rel::Advmod, Rel::Nummod];

/// Shares of words, from 0 to 100.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    pub upos: f64,
    pub uas: f64,
    pub las: f64,
    pub arcs: f64,
    pub voice: f64,
}

/// Tags and parses the sentences and compares.
pub(crate) fn treebank(net: &Net<'_>, sentences: &[Sentence]) -> Figures {
    let (mut scratch, mut out) = (Scratch::default(), Prediction::default());
    let (mut words, mut upos, mut uas, mut las, mut voice) = (0f64, 0f64, 0f64, 0f64, 0f64);
    let (mut hit, mut gold, mut said) = (0f64, 0f64, 0f64);
    for s in sentences {
        net.tag(s.forms.iter().map(String::as_str), &mut scratch, &mut out);
        net.parse(&mut scratch, &mut out);
        for t in 0..s.forms.len() {
            words += 1.0;
            upos += f64::from(out.upos[t] as u16 == s.upos[t]);
            voice += f64::from(u16::from(out.voice[t]) == s.voice[t]);
            let head = out.heads[t] == u32::from(s.heads[t]);
            let rel = out.rels[t] as u16 == s.rels[t];
            uas += f64::from(head);
            las += f64::from(head && rel);
            let claim = |r: u16| CLAIM_ARCS.iter().any(|&c| c as u16 == r);
            gold += f64::from(claim(s.rels[t]));
            said += f64::from(claim(out.rels[t] as u16));
            hit += f64::from(head && rel && claim(s.rels[t]));
        }
    }
    Figures {
        upos: 100.0 * upos / words,
        uas: 100.0 * uas / words,
        las: 100.0 * las / words,
        arcs: 100.0 * 2.0 * hit / (gold + said),
        voice: 100.0 * voice / words,
    }
}

/// Seconds that this thread has run on a processor; where the system does not say, seconds that passed.
fn seconds() -> f64 {
    let ran = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let ran = ran.and_then(|s| s.split(' ').next()?.parse::<f64>().ok());
    ran.map_or_else(|| START.elapsed().as_secs_f64(), |ns| ns / 1e9)
}

static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);

/// Words a second of tagging and parsing on one core: processor time, the quickest of `rounds`.
pub(crate) fn speed(net: &Net<'_>, sentences: &[Sentence], rounds: usize) -> f64 {
    let (mut scratch, mut out) = (Scratch::default(), Prediction::default());
    let words: usize = sentences.iter().map(|s| s.forms.len()).sum();
    let mut best = f64::INFINITY;
    for _ in 0..rounds {
        let start = seconds();
        for s in sentences {
            net.tag(s.forms.iter().map(String::as_str), &mut scratch, &mut out);
            net.parse(&mut scratch, &mut out);
        }
        best = best.min(seconds() - start);
    }
    words as f64 / best
}

/// Spans of a BIO sequence as (start, end, kind).
fn spans(tags: &[u16]) -> Vec<(usize, usize, u16)> {
    let mut out: Vec<(usize, usize, u16)> = vec![];
    for (i, &t) in tags.iter().enumerate() {
        if t == 0 || t == NONE {
            continue;
        }
        let kind = (t - 1) / 2;
        match out.last_mut() {
            Some(last) if t % 2 == 0 && last.1 == i && last.2 == kind => last.1 = i + 1,
            _ => out.push((i, i + 1, kind)),
        }
    }
    out
}

/// Finds the names of texts, each some sentences; F1 of exact spans and kinds. A text's names agree.
pub(crate) fn names(net: &Net<'_>, texts: &[Vec<Sentence>]) -> f64 {
    let (mut hit, mut gold, mut said) = (0f64, 0f64, 0f64);
    for text in texts {
        let words: Vec<&str> = text.iter().flat_map(|s| s.forms.iter().map(String::as_str)).collect();
        let joined = words.join(" ");
        let mut analysis = given(&joined, text);
        tag_given(net, &mut analysis);
        let mut want = vec![];
        for (s, sentence) in text.iter().zip(&analysis.sentences) {
            let at = sentence.tokens.start;
            want.extend(spans(&s.names).into_iter().map(|(a, b, k)| (at + a, at + b, k)));
        }
        gold += want.len() as f64;
        said += analysis.names.len() as f64;
        let got = analysis.names.iter().map(|n| (n.tokens.start, n.tokens.end, n.kind as u16));
        hit += got.filter(|g| want.contains(g)).count() as f64;
    }
    100.0 * 2.0 * hit / (gold + said)
}

/// An analysis of words taken as given, one blank between.
fn given<'t>(joined: &'t str, sentences: &[Sentence]) -> Analysis<'t> {
    let mut analysis = Analysis {
        text: joined,
        language: Language::Id,
        sentences: vec![],
        tokens: vec![],
        names: vec![],
        arena: String::new(),
    };
    let mut at = 0u32;
    for (i, s) in sentences.iter().enumerate() {
        let first = analysis.tokens.len();
        for form in &s.forms {
            let span = Span::between(at, at + form.len() as u32);
            at = span.end() + 1;
            let head = analysis.tokens.len() as u32;
            analysis.tokens.push(Token {
                span,
                lower: Span::default(),
                lemma: Span::default(),
                upos: Upos::X,
                rel: Rel::Dep,
                voice: Voice::None,
                head,
                glued: false,
            });
        }
        let tokens = first..analysis.tokens.len();
        analysis.sentences.push(saksi_lang::Sentence {
            span: analysis.span_of(tokens.clone()),
            tokens,
            parsed: false,
            paragraph: i as u32,
        });
    }
    analysis
}

/// The sentences of a treebank to measure on.
pub(crate) fn read_treebank(path: &Path, language: &str) -> std::io::Result<Vec<Sentence>> {
    data::treebank(path, language, NONE, None, true, &mut data::AuxTags::default())
}

/// The texts of a name list to measure on: a text begins at `# newdoc`; without such lines each sentence is one.
pub(crate) fn read_names(path: &Path, word: usize, tag: usize) -> std::io::Result<Vec<Vec<Sentence>>> {
    let whole = std::fs::read_to_string(path)?;
    let mut starts = vec![];
    let (mut sentence, mut inside) = (0usize, false);
    for line in whole.lines() {
        if line.starts_with("# newdoc") {
            starts.push(sentence);
        }
        let comment = line.starts_with("# ") && line.contains(" = ");
        let words = !(comment || line.trim().is_empty());
        sentence += usize::from(inside && line.trim().is_empty());
        inside = words || (inside && !line.trim().is_empty());
    }
    let mut texts: Vec<Vec<Sentence>> = vec![];
    for (i, rows) in data::tagged_lines(path, word, tag)?.into_iter().enumerate() {
        if starts.is_empty() || starts.contains(&i) || texts.is_empty() {
            texts.push(vec![]);
        }
        if let Some(text) = texts.last_mut() {
            text.push(data::named(rows));
        }
    }
    Ok(texts)
}

/// What the committed models must reach: UPOS, UAS, LAS, claim arcs; or, alone, names.
const FLOORS: [(&str, &[f64]); 4] = [
    ("id_csui-ud-test", &[95.5, 82.0, 77.5, 79.0]),
    ("en_ewt-ud-test", &[95.8, 87.0, 84.5, 83.5]),
    ("nergrit_valid.txt", &[75.0]),
    ("uner_en_ewt_dev.iob2", &[70.0]),
];

/// Figures that lie below their floor.
fn below(set: &str, figures: &[f64]) -> Vec<String> {
    let floors = FLOORS.iter().find(|(name, _)| *name == set).map_or(&[][..], |(_, floors)| floors);
    let low = figures.iter().zip(floors).filter(|(figure, floor)| figure < floor);
    low.map(|(figure, floor)| format!("{set}: {figure:.2} is below {floor}")).collect()
}

/// Prints the figures of a model file; returns those below their floors.
pub(crate) fn report(
    language: &str,
    bytes: &[u8],
    data: &Path,
    rounds: usize,
) -> Result<Vec<String>, String> {
    let mut low = vec![];
    let start = std::time::Instant::now();
    let net = saksi_lang::model::Net::open(bytes).map_err(|e| e.to_string())?;
    let load = start.elapsed().as_secs_f64() * 1e3;
    println!("{language}: {:.1} MB, loads in {load:.1} ms", bytes.len() as f64 / 1e6);
    let (sets, name_sets): (&[&str], _) = match language {
        "id" => (&["id_csui-ud-test"], [("nergrit_valid.txt", 0, 1)]),
        _ => (&["en_ewt-ud-dev", "en_ewt-ud-test", "en_gum-ud-dev"], [("uner_en_ewt_dev.iob2", 1, 2)]),
    };
    for set in sets {
        let path = data.join("ud").join(format!("{set}.conllu"));
        let sentences = read_treebank(&path, language).map_err(|e| e.to_string())?;
        let f = treebank(&net, &sentences);
        let quick = speed(&net, &sentences, rounds);
        println!(
            "  {set}: UPOS {:.2} UAS {:.2} LAS {:.2} claim arcs {:.2} voice {:.2}, {:.0} words/s",
            f.upos, f.uas, f.las, f.arcs, f.voice, quick
        );
        low.extend(below(set, &[f.upos, f.uas, f.las, f.arcs]));
    }
    for (file, word, tag) in name_sets {
        let path = data.join("ner").join(file);
        let sentences = read_names(&path, word, tag).map_err(|e| e.to_string())?;
        let f1 = names(&net, &sentences);
        println!("  {file}: names F1 {f1:.2}");
        low.extend(below(file, &[f1]));
    }
    Ok(low)
}

/// Prints the figures of all languages; fails when the committed models fall below their floors.
pub(crate) fn all(data: &Path, options: &BTreeMap<&str, &str>) -> Result<(), String> {
    let mut low = vec![];
    for language in ["id", "en"] {
        let default = format!("packs/{language}/model.bin");
        let path = options.get(language).copied().unwrap_or(&default);
        let bytes = std::fs::read(path).map_err(|e| format!("{path}: {e}"))?;
        low.extend(report(language, &bytes, data, 20)?);
    }
    if low.is_empty() { Ok(()) } else { Err(low.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_below_its_floor_is_told() {
        assert!(below("id_csui-ud-test", &[95.5, 82.0, 77.5, 79.0]).is_empty());
        assert_eq!(below("id_csui-ud-test", &[95.5, 81.9, 77.5, 79.0]).len(), 1);
        assert!(below("unknown", &[0.0]).is_empty());
    }

    #[test]
    fn names_are_whole_spans() {
        assert_eq!(spans(&[1, 2, 0, 5, 5, NONE]), [(0, 2, 0), (3, 4, 2), (4, 5, 2)]);
    }
}
