use crate::{Analyzer, Language};
use proptest::prelude::*;
use saksi_text::Span;

/// Tokens with a blank between them; one glued to the written word before it has a bar in front.
fn cut(language: Language, text: &str) -> String {
    let analysis = Analyzer::new(language).cut(text, &[Span::between(0, text.len() as u32)]);
    let forms: Vec<String> = (0..analysis.tokens.len())
        .map(|i| format!("{}{}", if analysis.tokens[i].glued { "|" } else { "" }, analysis.form(i)))
        .collect();
    forms.join(" ")
}

fn check(language: Language, cases: &[(&str, &str)]) {
    for (text, tokens) in cases {
        assert_eq!(&cut(language, text), tokens, "{text}");
    }
}

#[test]
fn indonesian_clitics() {
    check(
        Language::Id,
        &[
            ("katanya kepadaku tentang rumahmu", "kata |nya kepada |ku tentang rumah |mu"),
            ("Bolehkah? Itulah dia, apapun itu.", "Boleh |kah ? Itu |lah dia , apa |pun itu ."),
            ("KTP-nya hilang, tetapi SIM-nya ada", "KTP |- |nya hilang , tetapi SIM |- |nya ada"),
            ("anak-anaknya bersekolah", "anak-anak |nya bersekolah"),
            ("Katanya, adanya", "Kata |nya , ada |nya"),
            ("rumahnyalah", "rumah |nya |lah"),
        ],
    );
}

#[test]
fn endings_that_are_no_clitics() {
    for whole in [
        "hanya tanya punya sebelumnya bertanya",
        "adalah setelah sekolah masalah jumlah majalah",
        "buku suku berlaku pelaku",
        "ilmu bertemu tamu",
        "langkah naskah menikah",
        "meskipun maupun menghimpun",
        "Abdullah Ramallah Maluku Kenya Sonya",
    ] {
        assert_eq!(cut(Language::Id, whole), whole);
    }
}

#[test]
fn indonesian_figures() {
    check(
        Language::Id,
        &[
            ("40.000 orang, 5,75 persen", "40.000 orang , 5,75 persen"),
            ("Rp1,2 triliun dan Rp 5.000", "Rp 1,2 triliun dan Rp 5.000"),
            ("Rp5miliar (28/2/2022) 14.30 WIB", "Rp 5 miliar ( 28/2/2022 ) 14.30 WIB"),
            ("1990-an, 20.000-an, ke-5, US$15", "1990-an , 20.000-an , ke-5 , US$ 15"),
            ("5-10 km, 10kg, 50%", "5 - 10 km , 10 kg , 50 %"),
            ("turun -4,9 persen, Rp9.125.", "turun -4,9 persen , Rp 9.125 ."),
            ("9,6-13,8 persen", "9,6 - 13,8 persen"),
            ("Januari-Februari 2007", "Januari - Februari 2007"),
            ("triwulan II/2007, dan/atau", "triwulan II/2007 , dan / atau"),
        ],
    );
}

#[test]
fn indonesian_titles_and_glued_sentences() {
    check(
        Language::Id,
        &[
            ("Jl. Melati No. 5", "Jl. Melati No. 5"),
            ("Dr. Ir. H. Budi, S.H., M.Si., hadir", "Dr. Ir. H. Budi , S.H. , M.Si. , hadir"),
            ("Kombes Pol. Tono dan PT. Maju Tbk.", "Kombes Pol. Tono dan PT. Maju Tbk."),
            ("rapat selesai.Dia pulang", "rapat selesai . Dia pulang"),
            ("JAKARTA, Kabar.com – Polisi", "JAKARTA , Kabar.com – Polisi"),
            ("serangan-serangan, Undang-Undang, Covid-19", "serangan-serangan , Undang-Undang , Covid-19"),
            ("jalur Jakarta-Bandung", "jalur Jakarta - Bandung"),
            ("Kabar itu (dari A.S.)", "Kabar itu ( dari A.S. )"),
        ],
    );
}

#[test]
fn english_clitics() {
    check(
        Language::En,
        &[
            ("I don't, can't and cannot", "I do |n't , ca |n't and can |not"),
            ("John’s dog won’t", "John |’s dog wo |n’t"),
            ("the parents' house", "the parents |' house"),
            ("the ‘two brothers’ left", "the ‘ two brothers ’ left"),
            ("they wouldn't've", "they would |n't |'ve"),
            ("o'clock, rock 'em, the '90s", "o'clock , rock 'em , the '90s"),
            ("OBAMA'S", "OBAMA |'S"),
        ],
    );
}

#[test]
fn english_hyphens_and_figures() {
    check(
        Language::En,
        &[
            ("a well-known 15-year-old", "a well - known 15 - year - old"),
            ("a non-profit e-mail in mid-July", "a non-profit e-mail in mid-July"),
            ("F-16, an e-mail, Lashkar-e-Toiba", "F - 16 , an e-mail , Lashkar - e - Toiba"),
            ("$1.5bn, 5pm, 50% and US$3m", "$ 1.5 bn , 5 pm , 50 % and US$ 3 m"),
            ("U.S.-led at 5 a.m. on Sept. 11", "U.S. - led at 5 a.m. on Sept. 11"),
            ("Doe (D-N.Y.), Roe, R-S.C., left", "Doe ( D - N.Y. ) , Roe , R - S.C. , left"),
            ("Mr. Doe, Gen. Roe, Inc. and etc.", "Mr. Doe , Gen. Roe , Inc. and etc."),
            ("the 1970s, 20th, 9/11, 7:30", "the 1970s , 20th , 9/11 , 7:30"),
            ("No. We don't. No. 5", "No . We do |n't . No. 5"),
            ("713-853-3989 or 853-3989", "713-853-3989 or 853-3989"),
            ("a 17th-century 80's hit", "a 17th - century 80's hit"),
            ("pages 13,14 and 1,200", "pages 13 , 14 and 1,200"),
            ("AT&T and R&D", "AT&T and R&D"),
        ],
    );
}

#[test]
fn addresses_handles_and_marks() {
    check(
        Language::En,
        &[
            ("see https://example.org/a_b, now", "see https://example.org/a_b , now"),
            ("mail a.b@example.co.uk.", "mail a.b@example.co.uk ."),
            ("@some_one said #now #1", "@some_one said #now # 1"),
            ("Wait... what?! No -- yes…", "Wait ... what ?! No -- yes …"),
            ("”Yes,” she said", "” Yes , ” she said"),
            ("• one – two", "• one – two"),
        ],
    );
}

#[test]
fn the_lower_case_form_has_plain_marks() {
    let text = "Don’t SAY “É”";
    let analysis = Analyzer::new(Language::En).cut(text, &[Span::between(0, text.len() as u32)]);
    let lower: Vec<&str> = (0..analysis.tokens.len()).map(|i| analysis.lower(i)).collect();
    assert_eq!(lower, ["do", "n't", "say", "“", "é", "”"]);
}

#[test]
fn endless_words_end() {
    let many = |part: &str| part.repeat(20_000);
    for part in [
        "a.",
        "a-",
        "1/",
        "a's",
        "x@",
        "5-a",
        "a/",
        "... ",
        ".) ",
        "(a. ",
        "http://a(",
        "\"",
        "a'",
        "nya",
        "-nya",
        "I/1-",
    ] {
        for language in Language::ALL {
            let text = many(part);
            assert!(!cut(language, &text).is_empty());
        }
    }
    let link = format!("http://a{}{}", many("("), many(")"));
    assert!(!cut(Language::En, &link).is_empty());
}

fn spans_hold(language: Language, text: &str) -> Result<(), TestCaseError> {
    let analysis = Analyzer::new(language).cut(text, &[Span::between(0, text.len() as u32)]);
    let mut end = 0;
    for token in &analysis.tokens {
        prop_assert!(token.span.start() >= end, "tokens overlap");
        prop_assert!(token.span.slice(text).is_some_and(|s| !s.is_empty()), "a span cuts a character");
        prop_assert!(token.lower.slice(&analysis.arena).is_some());
        let gap = Span::between(end, token.span.start()).of(text);
        prop_assert!(gap.chars().all(super::blank), "{gap:?} is in no token");
        end = token.span.end();
    }
    let last = Span::between(end, text.len() as u32).of(text);
    prop_assert!(last.chars().all(super::blank), "{last:?} is in no token");
    let counted: usize = analysis.sentences.iter().map(|s| s.tokens.len()).sum();
    prop_assert_eq!(counted, analysis.tokens.len());
    Ok(())
}

proptest! {
    #[test]
    fn every_character_but_blanks_is_in_one_token(text in "\\PC{0,60}") {
        spans_hold(Language::Id, &text)?;
        spans_hold(Language::En, &text)?;
    }

    #[test]
    fn so_it_is_with_marks_between_words(text in "([A-Za-z]{1,6}(nya|'s|n't|lah|’s)?|[0-9]{1,3}|[-.,:/'’\"@#&$ \n“”()İſ]){0,24}") {
        spans_hold(Language::Id, &text)?;
        spans_hold(Language::En, &text)?;
    }
}
