//! The office that stands next to a name.

use saksi_lang::{Analysis, Language, Upos};
use saksi_text::Span;

/// First words of offices. In Indonesian the head stands first (“Menteri Luar Negeri”), in English last
/// (“Foreign Minister”).
pub(crate) const HEADS: &[&str] = &[
    "presiden",
    "wapres",
    "menteri",
    "menlu",
    "menhan",
    "menkeu",
    "mendagri",
    "mensos",
    "menkes",
    "menko",
    "gubernur",
    "wagub",
    "bupati",
    "wabup",
    "wali",
    "walikota",
    "wawalkot",
    "camat",
    "lurah",
    "kepala",
    "kapolri",
    "kapolda",
    "kapolres",
    "kapolsek",
    "kapolresta",
    "kapolrestabes",
    "kapendam",
    "kapuspen",
    "kadiv",
    "kabid",
    "kasat",
    "kadis",
    "kabag",
    "panglima",
    "pangdam",
    "danrem",
    "dandim",
    "ketua",
    "sekretaris",
    "sekjen",
    "direktur",
    "dirjen",
    "dirut",
    "komandan",
    "komisaris",
    "juru",
    "jubir",
    "duta",
    "dubes",
    "koordinator",
    "anggota",
    "jaksa",
    "hakim",
    "pengacara",
    "kuasa",
    "pengamat",
    "analis",
    "peneliti",
    "profesor",
    "guru",
    "rektor",
    "dekan",
    "raja",
    "ratu",
    "paus",
    "kanselir",
    "perdana",
    "pm",
    "wakil",
    "mantan",
    "plt",
    "pj",
    "pjs",
    "ceo",
    "manajer",
    "pelatih",
    "pemimpin",
    "pendiri",
    "penasihat",
    "utusan",
    "deputi",
    "asisten",
    "staf",
    "pangeran",
    "putra",
    "pakar",
    "sekda",
    "kabid",
    "kasi",
    "humas",
    "kabidhumas",
    "penyidik",
    "warga",
    "saksi",
    "president",
    "vice-president",
    "minister",
    "premier",
    "chancellor",
    "secretary",
    "secretary-general",
    "governor",
    "mayor",
    "senator",
    "congressman",
    "congresswoman",
    "representative",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chief",
    "chairman",
    "chairwoman",
    "chair",
    "director",
    "commander",
    "general",
    "admiral",
    "colonel",
    "ambassador",
    "envoy",
    "judge",
    "justice",
    "attorney",
    "prosecutor",
    "leader",
    "head",
    "ceo",
    "founder",
    "professor",
    "analyst",
    "king",
    "queen",
    "prince",
    "princess",
    "emir",
    "sultan",
    "pope",
    "commissioner",
    "inspector",
    "sheriff",
    "officer",
    "coach",
    "manager",
    "adviser",
    "advisor",
    "deputy",
    "lawyer",
    "economist",
    "researcher",
    "lieutenant",
    "captain",
    "sergeant",
    "major",
    "speaker",
    "coordinator",
    "official",
];

/// Whether a small-letter word heads an office.
pub(crate) fn heads(word: &str) -> bool {
    HEADS.contains(&word) || word.strip_suffix("nya").is_some_and(|w| HEADS.contains(&w))
}

/// The office right before the name at `span`, or after it between commas.
///
/// “Sekretaris Jenderal NATO Jens Stoltenberg”, “Olaf Berg, the mayor of Velm,”; not “presiden itu, Budi”.
pub(crate) fn beside(analysis: &Analysis<'_>, span: Span) -> Option<Span> {
    before(analysis, span).or_else(|| after(analysis, span))
}

/// Whether words of an office stand right before `span`: “Sekretaris Jenderal | NATO …”.
pub(crate) fn follows(analysis: &Analysis<'_>, span: Span) -> bool {
    let at = analysis.tokens_in(span).start;
    (sentence(analysis, at).start.max(at.saturating_sub(3))..at).any(|t| heads(analysis.lower(t)))
}

const REACH: usize = 9;

fn sentence(analysis: &Analysis<'_>, token: usize) -> std::ops::Range<usize> {
    analysis.sentence_of(token).map_or(0..0, |s| analysis.sentences[s].tokens.clone())
}

fn before(analysis: &Analysis<'_>, span: Span) -> Option<Span> {
    let tokens = analysis.tokens_in(span);
    let bounds = sentence(analysis, tokens.start);
    let mut first = tokens.start;
    let mut head = None;
    while first > bounds.start && tokens.start - first < REACH {
        let i = first - 1;
        let word = analysis.lower(i);
        let stops = matches!(
            analysis.tokens[i].upos,
            Upos::Verb | Upos::Aux | Upos::Sconj | Upos::Pron | Upos::Cconj | Upos::Num
        ) || matches!(
            word,
            "the"
                | "a"
                | "an"
                | "kata"
                | "ujar"
                | "menurut"
                | "oleh"
                | "dari"
                | "by"
                | "to"
                | "with"
                | "said"
                | "tutur"
                | "ungkap"
                | "jelas"
                | "dan"
                | "and"
        ) || (analysis.tokens[i].upos == Upos::Punct
            && !matches!(word, "-" | "/" | "." | "(" | ")"));
        if stops && !heads(word) {
            break;
        }
        first = i;
        if heads(word) {
            head = Some(i);
            if analysis.language == Language::En && i + 1 == tokens.start {
                // The head stands last: what qualifies it stands before it.
                continue;
            }
        }
    }
    let head = head?;
    let start = match analysis.language {
        Language::Id => head,
        Language::En => (first..=head).find(|t| qualifies(analysis, *t)).unwrap_or(head),
    };
    let end = analysis.tokens[tokens.start - 1].span.end();
    let office = Span::between(analysis.tokens[start].span.start(), end).trim(analysis.text);
    let bracket = office.of(analysis.text).find('(').filter(|_| !office.of(analysis.text).contains(')'));
    let office = match bracket {
        Some(at) => Span::between(office.start(), office.start() + at as u32).trim(analysis.text),
        None => office,
    };
    (office.len() > 1).then_some(office)
}

fn qualifies(analysis: &Analysis<'_>, token: usize) -> bool {
    heads(analysis.lower(token))
        || matches!(analysis.tokens[token].upos, Upos::Adj | Upos::Noun | Upos::Propn)
}

fn after(analysis: &Analysis<'_>, span: Span) -> Option<Span> {
    let tokens = analysis.tokens_in(span);
    let bounds = sentence(analysis, tokens.start);
    let mut at = tokens.end;
    if at >= bounds.end || analysis.lower(at) != "," {
        return None;
    }
    at += 1;
    while at < bounds.end && matches!(analysis.lower(at), "the" | "a" | "an" | "selaku" | "yang" | "sebagai")
    {
        at += 1;
    }
    let start = at;
    if start >= bounds.end || matches!(analysis.lower(start), "and" | "or" | "dan" | "atau") {
        return None;
    }
    let mut head = false;
    while at < bounds.end && at - start < REACH && analysis.tokens[at].upos != Upos::Punct {
        if matches!(analysis.tokens[at].upos, Upos::Verb | Upos::Aux | Upos::Sconj)
            && !heads(analysis.lower(at))
        {
            return None;
        }
        head |= heads(analysis.lower(at)) && (analysis.language == Language::En || at == start);
        at += 1;
    }
    (head && at > start && at < bounds.end).then(|| analysis.span_of(start..at))
}
