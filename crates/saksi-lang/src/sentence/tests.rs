use crate::{Analyzer, Language};
use saksi_text::Span;

/// Checks that `sentences` and nothing else come out of them joined by `gap`.
fn check(language: Language, gap: &str, sentences: &[&str]) {
    let text = sentences.join(gap);
    let analysis = Analyzer::new(language).cut(&text, &[Span::between(0, text.len() as u32)]);
    let found: Vec<&str> = analysis.sentences.iter().map(|s| s.span.of(&text)).collect();
    assert_eq!(found, sentences);
}

#[test]
fn final_punctuation_ends_a_sentence() {
    check(Language::Id, " ", &["Dia pulang.", "Mengapa?", "Awas!", "Ia diam...", "Kami ikut."]);
    check(Language::En, " ", &["They left.", "Why?", "He waited…", "She came back."]);
}

#[test]
fn abbreviations_and_initials_do_not() {
    check(
        Language::Id,
        " ",
        &["Rapat di Jl. Melati No. 5 dihadiri Dr. H. Tono S.H., M.Si. dan B. J. Roro.", "Mereka pulang."],
    );
    check(
        Language::En,
        " ",
        &["Mr. J. Doe of Acme Inc. met Gen. Roe in the U.S. Senate at 5 p.m. on Sept. 11.", "He left."],
    );
}

#[test]
fn an_abbreviation_closes_before_an_opener() {
    check(Language::En, " ", &["She works in the U.S.", "He does not."]);
    check(Language::En, " ", &["It opens at 9 a.m.", "The gates close later."]);
    check(Language::Id, " ", &["Suhu naik 2 C.", "Banyak warga mengeluh."]);
    check(Language::En, " ", &["It is by Acme News, LLC.", "Click here to go on."]);
    check(Language::Id, " ", &["Hadir Budi, Tono, dkk.", "Mereka membawa bekal."]);
}

#[test]
fn closing_quotes_and_brackets_belong_to_the_sentence_before() {
    check(
        Language::Id,
        " ",
        &["\"Kami siap.", "Kami menunggu,\" kata dia.", "\"Itu benar.\"", "Polisi datang."],
    );
    check(Language::Id, " ", &["”Kami siap.", "Kami menunggu,” kata dia.", "”Itu benar.”", "Polisi datang."]);
    check(Language::En, " ", &["“We won.", "It is over,” he said.", "(They lost.)", "“Go.”", "“No.”"]);
}

#[test]
fn a_quoted_question_goes_on() {
    check(Language::En, " ", &["“Why?” she asked.", "“Who?” John Doe asked.", "“When?”", "Nobody knew."]);
    check(Language::Id, " ", &["\"Siapa?\" tanya Budi.", "\"Apa?\" Tono bertanya.", "Tidak ada jawaban."]);
}

#[test]
fn a_lost_blank_still_ends_a_sentence() {
    check(Language::Id, "", &["Rapat selesai.", "Dia pulang."]);
    check(Language::Id, "", &["\"Kami siap.\"", "Polisi datang."]);
    check(Language::En, "", &["It was 2019.", "They left."]);
}

#[test]
fn lines_end_sentences_and_list_numbers_do_not() {
    check(Language::Id, "\n", &["Judul tanpa titik", "1. Pertama ini", "2. Kedua itu", "Dia pulang."]);
    check(Language::En, "\n\n", &["A headline", "A story (see p. 5) begins"]);
}

#[test]
fn a_footnote_mark_stays_with_its_sentence() {
    check(Language::En, " ", &["He died in 2014.[4]", "She had left. [5][6]", "[The rest is lost.]"]);
}

#[test]
fn a_stretch_ends_a_sentence() {
    let text = "Satu dua READ MORE tiga empat";
    let analysis = Analyzer::new(Language::Id).cut(text, &[Span::between(0, 8), Span::between(19, 29)]);
    let found: Vec<&str> = analysis.sentences.iter().map(|s| s.span.of(text)).collect();
    assert_eq!(found, ["Satu dua", "tiga empat"]);
}

#[test]
fn brackets_inside_a_sentence_keep_their_stops() {
    check(Language::En, " ", &["The plan (nobody liked it. Not one.) failed.", "It is over."]);
    check(Language::Id, " ", &["Harga naik 4.000 (6 persen) menjadi Rp 5.000.", "Warga kecewa."]);
}

#[test]
fn a_line_without_end_is_cut_and_loses_no_token() {
    let text = "air naik ".repeat(1200);
    let analysis = Analyzer::new(Language::Id).cut(&text, &[Span::between(0, text.len() as u32)]);
    let lengths: Vec<usize> = analysis.sentences.iter().map(|s| s.tokens.len()).collect();
    assert_eq!(lengths, [500, 500, 500, 500, 400]);
}
