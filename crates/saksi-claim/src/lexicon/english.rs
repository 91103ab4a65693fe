//! English inflection: from a lemma to its written forms.
//!
//! Regular rules plus a table of irregular verbs and nouns that news uses (common knowledge of English grammar).

use crate::lexicon::FormKind;

/// Past tense and past participle of irregular verbs.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("arise", "arose", "arisen"),
    ("be", "was", "been"),
    ("bear", "bore", "borne"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bind", "bound", "bound"),
    ("bite", "bit", "bitten"),
    ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("breed", "bred", "bred"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burst", "burst", "burst"),
    ("buy", "bought", "bought"),
    ("cast", "cast", "cast"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("drown", "drowned", "drowned"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forgive", "forgave", "forgiven"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grind", "ground", "ground"),
    ("hang", "hung", "hung"),
    ("have", "had", "had"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lie", "lay", "lain"),
    ("light", "lit", "lit"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("overthrow", "overthrew", "overthrown"),
    ("override", "overrode", "overridden"),
    ("overrun", "overran", "overrun"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shed", "shed", "shed"),
    ("shoot", "shot", "shot"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("slay", "slew", "slain"),
    ("slide", "slid", "slid"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("strike", "struck", "struck"),
    ("strive", "strove", "striven"),
    ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("undergo", "underwent", "undergone"),
    ("undertake", "undertook", "undertaken"),
    ("uphold", "upheld", "upheld"),
    ("win", "won", "won"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("withstand", "withstood", "withstood"),
    ("wound", "wounded", "wounded"),
    ("write", "wrote", "written"),
    ("forsake", "forsook", "forsaken"),
    ("foresee", "foresaw", "foreseen"),
    ("backslide", "backslid", "backslid"),
    ("outlaw", "outlawed", "outlawed"),
    ("rebuild", "rebuilt", "rebuilt"),
    ("retake", "retook", "retaken"),
    ("overtake", "overtook", "overtaken"),
    ("repay", "repaid", "repaid"),
    ("mislead", "misled", "misled"),
    ("split", "split", "split"),
    ("slit", "slit", "slit"),
    ("swim", "swam", "swum"),
    ("sleep", "slept", "slept"),
    ("drink", "drank", "drunk"),
    ("spin", "spun", "spun"),
    ("bid", "bid", "bid"),
    ("kneel", "knelt", "knelt"),
    ("rewrite", "rewrote", "rewritten"),
    ("rerun", "reran", "rerun"),
    ("show", "showed", "shown"),
    ("redraw", "redrew", "redrawn"),
];

/// Nouns whose plural no rule gives.
const IRREGULAR_NOUNS: &[(&str, &str)] = &[
    ("crisis", "crises"),
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("coup d'etat", "coups d'etat"),
];

fn vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Whether the last consonant is doubled before -ed and -ing: one stressed closed syllable.
fn doubles(verb: &str) -> bool {
    const STRESSED_END: &[&str] = &[
        "commit",
        "admit",
        "permit",
        "submit",
        "transmit",
        "refer",
        "transfer",
        "deter",
        "defer",
        "infer",
        "occur",
        "incur",
        "rebel",
        "expel",
        "repel",
        "compel",
        "propel",
        "dispel",
        "control",
        "patrol",
        "regret",
        "abet",
        "acquit",
        "embed",
        "kidnap",
        "handicap",
        "equip",
        "cancel",
        "travel",
        "quarrel",
        "shovel",
        "signal",
        "label",
        "counsel",
        "gas",
        "stonewall",
    ];
    let b = verb.as_bytes();
    let n = b.len();
    if STRESSED_END.contains(&verb) {
        return verb != "stonewall";
    }
    n >= 3
        && !vowel(b[n - 1])
        && !matches!(b[n - 1], b'w' | b'x' | b'y')
        && vowel(b[n - 2])
        && !vowel(b[n - 3])
        && b.iter().filter(|c| vowel(**c)).count() == 1
}

/// The -s form of a verb or the plural of a noun.
pub(super) fn plural(word: &str) -> String {
    if let Some((_, p)) = IRREGULAR_NOUNS.iter().find(|(s, _)| *s == word) {
        return (*p).to_string();
    }
    let b = word.as_bytes();
    if ["s", "x", "z", "ch", "sh"].iter().any(|e| word.ends_with(e)) {
        format!("{word}es")
    } else if word.ends_with('y') && b.len() > 1 && !vowel(b[b.len() - 2]) {
        format!("{}ies", &word[..word.len() - 1])
    } else if word.ends_with('o') && !word.ends_with("oo") && word.len() > 3 {
        format!("{word}es")
    } else {
        format!("{word}s")
    }
}

/// Every form of a verb, with what it shows.
pub(super) fn verb(lemma: &str) -> Vec<(String, FormKind)> {
    let (stem, last) = lemma.rsplit_once('-').map_or(("", lemma), |(a, b)| (&lemma[..=a.len()], b));
    let known = IRREGULAR.iter().find(|(l, ..)| *l == last);
    let cut_e = last.ends_with('e') && !["ee", "oe", "ye"].iter().any(|e| last.ends_with(e));
    let base = if cut_e { &last[..last.len() - 1] } else { last };
    let doubled = doubles(last).then(|| format!("{last}{}", &last[last.len() - 1..]));
    let b = last.as_bytes();
    let regular = if let Some(d) = &doubled {
        format!("{d}ed")
    } else if last.ends_with('y') && b.len() > 1 && !vowel(b[b.len() - 2]) {
        format!("{}ied", &last[..last.len() - 1])
    } else if last.ends_with('e') {
        format!("{last}d")
    } else {
        format!("{last}ed")
    };
    let gerund = if let Some(stem) = last.strip_suffix("ie") {
        format!("{stem}ying")
    } else {
        format!("{}ing", doubled.as_deref().unwrap_or(base))
    };
    let mut forms = vec![
        (last.to_string(), FormKind::Active),
        (plural(last), FormKind::Active),
        (gerund, FormKind::Gerund),
    ];
    match known {
        Some((_, past, participle)) if past == participle => {
            forms.push(((*past).to_string(), FormKind::PastOrParticiple));
        }
        Some((_, past, participle)) => {
            forms.push(((*past).to_string(), FormKind::Active));
            forms.push(((*participle).to_string(), FormKind::Passive));
        }
        None => forms.push((regular, FormKind::PastOrParticiple)),
    }
    if doubled.is_some() && (last.ends_with('l') || last.ends_with('p')) {
        // British and American spellings differ: travelled, traveled; kidnapped, kidnaped.
        forms.push((format!("{last}ed"), FormKind::PastOrParticiple));
        forms.push((format!("{last}ing"), FormKind::Gerund));
    }
    forms.into_iter().map(|(f, k)| (format!("{stem}{f}"), k)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lemma: &str) -> Vec<String> {
        verb(lemma).into_iter().map(|(f, _)| f).collect()
    }

    #[test]
    fn verbs_take_their_usual_forms() {
        assert_eq!(forms("bomb"), ["bomb", "bombs", "bombing", "bombed"]);
        assert_eq!(forms("invade"), ["invade", "invades", "invading", "invaded"]);
        assert_eq!(forms("flee"), ["flee", "flees", "fleeing", "fled"]);
        assert_eq!(forms("deny"), ["deny", "denies", "denying", "denied"]);
        assert_eq!(forms("stab"), ["stab", "stabs", "stabbing", "stabbed"]);
        assert_eq!(forms("die"), ["die", "dies", "dying", "died"]);
        assert_eq!(forms("withdraw"), ["withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"]);
        assert_eq!(forms("deploy"), ["deploy", "deploys", "deploying", "deployed"]);
        assert_eq!(forms("visit"), ["visit", "visits", "visiting", "visited"]);
    }

    #[test]
    fn a_prefix_with_a_hyphen_stays() {
        assert_eq!(forms("re-send"), ["re-send", "re-sends", "re-sending", "re-sent"]);
    }

    #[test]
    fn nouns_take_their_plural() {
        assert_eq!(plural("attack"), "attacks");
        assert_eq!(plural("treaty"), "treaties");
        assert_eq!(plural("crisis"), "crises");
        assert_eq!(plural("airstrike"), "airstrikes");
    }
}
