//! Predictions for the words of a CoNLL-U sentence, taken as given.

use super::Sentence;
use crate::{Analyzer, Language, Lemmatizer, Upos, Voice, token::lower_into};

/// Fills in tags, features, lemmas, heads and relations; the rest of the sentence stays.
pub fn predict(analyzer: &Analyzer, sentence: &mut Sentence) {
    let prediction = analyzer.predict(sentence.words().map(|w| w.form.as_str()));
    let language = analyzer.language();
    let lemmatizer = Lemmatizer::new(language);
    let mut lower = String::new();
    for (i, word) in sentence.words_mut().enumerate() {
        let upos = prediction.upos.get(i).copied().unwrap_or_default();
        let voice = match prediction.voice.get(i) {
            Some(1) => Voice::Active,
            Some(2) => Voice::Passive,
            _ => Voice::None,
        };
        lower.clear();
        lower_into(&word.form, &mut lower);
        let lemma = lemmatizer.lemma(&lower, upos);
        let cased = lemmatizer.cased(&word.form, &lemma, upos, i == 0).into_owned();
        word.lemma = if upos == Upos::Punct || cased.is_empty() { word.form.clone() } else { cased };
        word.upos = upos.as_str().to_owned();
        word.feats = features(language, &lower, upos, voice);
        word.head = prediction.heads.get(i).copied();
        word.deprel = prediction.rels.get(i).map_or("_", |r| r.as_str()).to_owned();
        "_".clone_into(&mut word.xpos);
        "_".clone_into(&mut word.deps);
    }
}

/// The features that claims need: Number of nouns, Polarity, PronType and Voice, in the order of the format.
pub(super) fn features(language: Language, lower: &str, upos: Upos, voice: Voice) -> String {
    let mut list: Vec<&str> = Vec::new();
    let negative = match language {
        Language::Id => {
            matches!(lower, "tidak" | "tak" | "bukan" | "belum" | "jangan" | "tiada" | "nggak" | "enggak")
        }
        Language::En => matches!(lower, "not" | "n't" | "nt"),
    };
    if let Some(number) = number(language, lower, upos) {
        list.push(number);
    }
    if negative && matches!(upos, Upos::Part | Upos::Adv) {
        list.push("Polarity=Neg");
    }
    if let Some(kind) = pronoun(language, lower, upos) {
        list.push(kind);
    }
    match voice {
        // English treebanks mark the passive alone.
        Voice::Active if language == Language::Id => list.push("Voice=Act"),
        Voice::Passive => list.push("Voice=Pass"),
        Voice::Active | Voice::None => {}
    }
    if list.is_empty() { "_".to_owned() } else { list.join("|") }
}

/// Whether a noun stands for one or more.
fn number(language: Language, lower: &str, upos: Upos) -> Option<&'static str> {
    let plural = match (language, upos) {
        (Language::Id, Upos::Noun) => lower.split_once('-').is_some_and(|(a, b)| b.starts_with(a)),
        (Language::En, Upos::Noun) if matches!(lower, "people" | "police" | "staff" | "cattle") => true,
        (Language::En, Upos::Noun) if matches!(lower, "am" | "pm") => false,
        (Language::En, Upos::Noun | Upos::Propn) => *Lemmatizer::new(language).lemma(lower, upos) != *lower,
        _ => return None,
    };
    Some(if plural { "Number=Plur" } else { "Number=Sing" })
}

/// What sort of pronoun or article a word is.
fn pronoun(language: Language, lower: &str, upos: Upos) -> Option<&'static str> {
    if !matches!(upos, Upos::Pron | Upos::Det | Upos::Adv) {
        return None;
    }
    Some(match (language, upos, lower) {
        (Language::Id, Upos::Det, "nya") => "PronType=Art",
        (Language::Id, _, "sendiri") => "PronType=Emp",
        (Language::Id, Upos::Pron, "sesuatu" | "seseorang") => "PronType=Ind",
        (Language::Id, Upos::Pron, "yang") => "PronType=Rel",
        (Language::Id, _, "ini" | "itu" | "tersebut" | "begitu" | "demikian" | "sini" | "situ" | "sana") => {
            "PronType=Dem"
        }
        (
            Language::Id,
            Upos::Pron,
            "apa" | "siapa" | "mana" | "berapa" | "mengapa" | "bagaimana" | "kapan",
        ) => "PronType=Int",
        (
            Language::Id,
            Upos::Pron,
            "saya" | "aku" | "kami" | "kita" | "kamu" | "anda" | "dia" | "ia" | "mereka" | "beliau" | "nya"
            | "ku" | "mu",
        ) => "PronType=Prs",
        (Language::Id, Upos::Det, "sebuah" | "seorang" | "seekor" | "suatu" | "sang" | "si") => {
            "PronType=Art"
        }
        (Language::Id, Upos::Det, "semua" | "seluruh" | "setiap" | "tiap" | "masing-masing" | "segala") => {
            "PronType=Tot"
        }
        (Language::Id, Upos::Det, "beberapa" | "banyak" | "berbagai" | "sejumlah" | "para" | "sebagian") => {
            "PronType=Ind"
        }
        (Language::En, Upos::Det, "the" | "a" | "an") => "PronType=Art",
        (Language::En, Upos::Pron | Upos::Det, "this" | "that" | "these" | "those")
            if upos == Upos::Det || lower != "that" =>
        {
            "PronType=Dem"
        }
        (Language::En, Upos::Pron, "that") => "PronType=Rel",
        (Language::En, Upos::Adv, "here" | "there" | "then" | "now") => "PronType=Dem",
        (Language::En, Upos::Adv, "when" | "where" | "why" | "how") => "PronType=Int",
        (Language::En, Upos::Pron, "who" | "which" | "whom" | "whose") => "PronType=Rel",
        (Language::En, Upos::Pron, "what") => "PronType=Int",
        (
            Language::En,
            Upos::Det | Upos::Pron,
            "all" | "every" | "each" | "both" | "everyone" | "everything" | "everybody",
        ) => "PronType=Tot",
        (Language::En, Upos::Det | Upos::Pron, "no" | "none" | "nobody" | "nothing" | "neither") => {
            "PronType=Neg"
        }
        (
            Language::En,
            Upos::Det | Upos::Pron,
            "some" | "any" | "another" | "someone" | "anyone" | "something" | "anything",
        ) => "PronType=Ind",
        (Language::En, Upos::Adv, "never") => "PronType=Neg",
        (
            Language::En,
            Upos::Pron,
            "i" | "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "you" | "your" | "yours"
            | "he" | "him" | "his" | "himself" | "she" | "her" | "hers" | "herself" | "it" | "its" | "itself"
            | "they" | "them" | "their" | "theirs" | "themselves" | "ourselves" | "yourself",
        ) => "PronType=Prs",
        _ => return None,
    })
}
