//! Learns the lemma tables from treebanks: what rules get wrong, edits by ending, words that keep a capital.

use saksi_lang::{Language, Lemmatizer, Upos};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// A word of a treebank.
struct Word {
    form: String,
    upos: Upos,
    lemma: String,
    first: bool,
}

/// Longest ending an edit is learnt for, in bytes; the library looks no further.
const LONGEST_ENDING: usize = 6;

/// The treebanks a table is learnt from, and the one it is measured on.
fn sources(language: Language) -> (&'static [&'static str], &'static str) {
    match language {
        Language::Id => (&["id_csui-ud-train", "id_gsd-ud-dev", "id_pud-ud-test"], "id_csui-ud-test"),
        Language::En => (&["en_ewt-ud-train", "en_gum-open-train"], "en_ewt-ud-test"),
    }
}

/// The text of `lemmas.tsv`, learnt from the treebanks in `data/ud`; the same bytes for the same data.
pub(crate) fn learn(language: Language, data: &Path) -> std::io::Result<String> {
    let mut words = Vec::new();
    for name in sources(language).0 {
        // News counts more than the encyclopaedia where they disagree.
        let weight = if name.contains("csui") { 3 } else { 1 };
        words.extend(read(data, name)?.into_iter().map(|w| (w, weight)));
    }
    // For each lower-case form and tag its lemmas, with how often.
    let mut forms: BTreeMap<(String, Upos), BTreeMap<String, u32>> = BTreeMap::new();
    let mut capitals: BTreeMap<(String, Upos), BTreeMap<String, u32>> = BTreeMap::new();
    for (word, weight) in &words {
        // Inside a name Indonesian treebanks leave a common word as written; that says nothing of its lemma.
        if language == Language::Id
            && word.upos != Upos::Propn
            && !word.first
            && word.lemma.starts_with(char::is_uppercase)
        {
            continue;
        }
        let lower = word.form.to_lowercase().replace('’', "'");
        let lemma = word.lemma.to_lowercase();
        *capitals.entry((lemma.clone(), word.upos)).or_default().entry(word.lemma.clone()).or_default() +=
            weight;
        *forms.entry((lower, word.upos)).or_default().entry(lemma).or_default() += weight;
    }
    let best: BTreeMap<_, _> = forms.iter().filter_map(|(k, v)| Some((k.clone(), most(v)?))).collect();

    let mut out = header(language);
    if language == Language::En {
        edits(&best, &mut out);
        seen(&best, &mut out);
    }
    let rules = Lemmatizer::with_table(language, Box::leak(out.clone().into_boxed_str()));
    for ((form, upos), (lemma, count)) in &best {
        let plain = !form.contains('\t') && !form.is_empty();
        // What is seen once in a name or a foreign phrase is as likely a slip.
        let rare = *count < 2 && matches!(upos, Upos::Propn | Upos::X);
        if plain && !rare && rules.lemma(form, *upos) != *lemma {
            let _ = writeln!(out, "=\t{form}\t{}\t{lemma}", upos.as_str());
        }
    }
    for ((lemma, upos), spellings) in &capitals {
        if let Some((cased, _)) = most(spellings)
            && keeps_capital(language, *upos, lemma, &cased, spellings)
        {
            let _ = writeln!(out, "^\t{lemma}\t{}\t{cased}", upos.as_str());
        }
    }
    Ok(out)
}

/// Whether a lemma has capitals by itself, not by where it stands.
fn keeps_capital(
    language: Language,
    upos: Upos,
    lemma: &str,
    cased: &str,
    seen: &BTreeMap<String, u32>,
) -> bool {
    if cased == lemma {
        return false;
    }
    let total: u32 = seen.values().sum();
    let share = seen.get(cased).is_some_and(|n| n * 10 >= total * 8);
    match (language, upos) {
        (_, Upos::Punct | Upos::Sym) => false,
        (Language::En, Upos::Pron) => share,
        (Language::En, Upos::Propn) => total >= 2 && share,
        (Language::En, _) => total >= 2 && share,
        (Language::Id, _) => false,
    }
}

/// The most frequent key; the first in order among equals.
fn most(counts: &BTreeMap<String, u32>) -> Option<(String, u32)> {
    counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map(|(k, n)| (k.clone(), *n))
}

/// Edits by ending: for each tag and ending what most words (not tokens) with it do, where that differs from what
/// the next shorter ending says.
fn edits(best: &BTreeMap<(String, Upos), (String, u32)>, out: &mut String) {
    let mut counts: BTreeMap<(Upos, String), BTreeMap<(usize, String), u32>> = BTreeMap::new();
    for ((form, upos), (lemma, _)) in best {
        let open = matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::Adv | Upos::Propn);
        if !open || !form.is_ascii() || !lemma.is_ascii() || form.len() < 4 {
            continue;
        }
        let shared = form.bytes().zip(lemma.bytes()).take_while(|(a, b)| a == b).count();
        let edit = (form.len() - shared, lemma[shared..].to_owned());
        if edit.0 > 4 || edit.1.len() > 3 {
            continue;
        }
        for n in 0..=LONGEST_ENDING.min(form.len() - 1) {
            let ending = form[form.len() - n..].to_owned();
            *counts.entry((*upos, ending)).or_default().entry(edit.clone()).or_default() += 1;
        }
    }
    let mut chosen: BTreeMap<(Upos, String), (usize, String)> = BTreeMap::new();
    let mut keys: Vec<_> = counts.keys().cloned().collect();
    keys.sort_by_key(|(u, e)| (*u, e.len(), e.clone()));
    for (upos, ending) in keys {
        let seen = &counts[&(upos, ending.clone())];
        let total: u32 = seen.values().sum();
        let Some((edit, n)) = seen.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))) else { continue };
        let shorter = (1..=ending.len()).find_map(|i| chosen.get(&(upos, ending[i..].to_owned())));
        let enough = ending.is_empty() || total >= 2 && n * 2 > total;
        if enough && shorter != Some(edit) {
            chosen.insert((upos, ending), edit.clone());
        }
    }
    for ((upos, ending), (cut, added)) in chosen {
        let _ = writeln!(out, "~\t{}\t{ending}\t{cut}\t{added}", upos.as_str());
    }
}

/// Lemmas of open classes, for rules to choose between spellings.
fn seen(best: &BTreeMap<(String, Upos), (String, u32)>, out: &mut String) {
    let lemmas: BTreeSet<&str> = best
        .iter()
        .filter(|((_, upos), _)| matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj))
        .map(|(_, (lemma, _))| lemma.as_str())
        .filter(|l| l.len() > 2 && l.bytes().all(|b| b.is_ascii_lowercase()))
        .collect();
    for lemma in lemmas {
        let _ = writeln!(out, "+\t{lemma}");
    }
}

fn header(language: Language) -> String {
    let origin = match language {
        Language::Id => {
            "UD_Indonesian-CSUI (train), UD_Indonesian-GSD (dev): CC BY-SA 4.0; UD_Indonesian-PUD: CC BY-SA 3.0"
        }
        Language::En => {
            "UD_English-EWT (train): CC BY-SA 4.0; the openly licensed documents of UD_English-GUM (train): CC BY / CC BY-SA"
        }
    };
    format!(
        "# Lemmas that no rule gives (=), edits by ending (~), lemmas seen (+), lemmas with capitals of their own (^).\n\
         # Made by `cargo xtask lemmas {}`; do not edit.\n\
         # Learnt from {origin}. Licence of this file: CC BY-SA 4.0.\n",
        language.tag()
    )
}

fn read(data: &Path, name: &str) -> std::io::Result<Vec<Word>> {
    let text = std::fs::read_to_string(data.join("ud").join(format!("{name}.conllu")))?;
    let mut words = Vec::new();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, ..] = fields[..] else { continue };
        if line.starts_with('#') || !id.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        if let (Some(upos), true) = (Upos::parse(upos), lemma != "_" || form == "_") {
            words.push(Word { form: form.into(), upos, lemma: lemma.into(), first: id == "1" });
        }
    }
    Ok(words)
}

/// Prints the share of right lemmas on a treebank not learnt from, with its words and tags given.
pub(crate) fn measure(language: Language, data: &Path, errors: bool) -> std::io::Result<()> {
    let lemmatizer = Lemmatizer::new(language);
    let name = sources(language).1;
    let words = read(data, name)?;
    let (mut right, mut lower, mut wrong) = (0, 0, BTreeMap::<(String, &str, String, String), u32>::new());
    for word in &words {
        let form = word.form.to_lowercase().replace('’', "'");
        let lemma = lemmatizer.lemma(&form, word.upos);
        let cased = lemmatizer.cased(&word.form, &lemma, word.upos, word.first);
        lower += u32::from(lemma == word.lemma.to_lowercase());
        if cased == word.lemma {
            right += 1;
        } else {
            let key = (word.form.clone(), word.upos.as_str(), word.lemma.clone(), cased.into_owned());
            *wrong.entry(key).or_default() += 1;
        }
    }
    let share = |n: u32| 100.0 * f64::from(n) / words.len() as f64;
    println!(
        "{name}: lemmas {:.2} %, without capitals {:.2} %, of {} words",
        share(right),
        share(lower),
        words.len()
    );
    if errors {
        let mut list: Vec<_> = wrong.into_iter().collect();
        list.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        for ((form, upos, gold, ours), n) in list {
            println!("{n}\t{form}\t{upos}\t{gold}\t{ours}");
        }
    }
    Ok(())
}
