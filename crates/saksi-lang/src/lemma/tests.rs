use super::*;

fn lemmas(language: Language, cases: &[(&str, Upos, &str)]) {
    let lemmatizer = Lemmatizer::new(language);
    for &(form, upos, lemma) in cases {
        assert_eq!(lemmatizer.lemma(form, upos), lemma, "{form}/{upos:?}");
    }
}

#[test]
fn indonesian_lemmas_are_roots() {
    lemmas(
        Language::Id,
        &[
            ("menewaskan", Upos::Verb, "tewas"),
            ("diserang", Upos::Verb, "serang"),
            ("penembakan", Upos::Noun, "tembak"),
            ("pengiriman", Upos::Noun, "kirim"),
            ("makan", Upos::Verb, "makan"),
            ("kucing-kucing", Upos::Noun, "kucing"),
            ("menggeleng-gelengkan", Upos::Verb, "geleng"),
            ("memberlakukan", Upos::Verb, "laku"),
            ("bekerja", Upos::Verb, "kerja"),
        ],
    );
}

#[test]
fn words_without_affixes_stay() {
    lemmas(
        Language::Id,
        &[
            ("dengan", Upos::Adp, "dengan"),
            ("menteng", Upos::Propn, "menteng"),
            ("sekolah", Upos::Noun, "sekolah"),
            ("blorfan", Upos::Noun, "blorfan"),
        ],
    );
}

#[test]
fn english_lemmas() {
    lemmas(
        Language::En,
        &[
            ("were", Upos::Aux, "be"),
            ("n't", Upos::Part, "not"),
            ("children", Upos::Noun, "child"),
            ("bombed", Upos::Verb, "bomb"),
            ("raided", Upos::Verb, "raid"),
            ("parties", Upos::Noun, "party"),
            ("best", Upos::Adj, "good"),
            ("dropped", Upos::Verb, "drop"),
            ("fled", Upos::Verb, "flee"),
            ("timed", Upos::Verb, "time"),
            ("gunmen", Upos::Noun, "gunman"),
            ("1,200", Upos::Num, "1200"),
            ("glorps", Upos::Noun, "glorp"),
            ("news", Upos::Noun, "news"),
        ],
    );
}

#[test]
fn an_indonesian_noun_is_looked_up_with_its_affixes() {
    let id = Lemmatizer::new(Language::Id);
    assert_eq!(id.headword("pemerintah", Upos::Noun), "pemerintah");
    assert_eq!(id.headword("anak-anak", Upos::Noun), "anak");
    assert_eq!(id.headword("menewaskan", Upos::Verb), "tewas");
    assert_eq!(Lemmatizer::new(Language::En).headword("cities", Upos::Noun), "city");
}

#[test]
fn capitals_come_back() {
    let en = Lemmatizer::new(Language::En);
    assert_eq!(en.cased("Jakartans", "jakartan", Upos::Propn, false), "Jakartan");
    assert_eq!(en.cased("I", "i", Upos::Pron, true), "I");
    assert_eq!(en.cased("PM", "p.m.", Upos::Noun, false), "p.m.");
    assert_eq!(en.cased("They", "they", Upos::Pron, true), "they");
    let id = Lemmatizer::new(Language::Id);
    assert_eq!(id.cased("Budi", "budi", Upos::Propn, true), "Budi");
    assert_eq!(id.cased("Polisi", "polisi", Upos::Noun, true), "polisi");
}
