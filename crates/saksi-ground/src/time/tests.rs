use crate::{Context, Grounder};
use jiff::civil::date;
use saksi_lang::{Analyzer, Language};
use saksi_text::Span;

/// The intervals found in a sentence published on Wednesday, 12 June 2024.
fn times(language: Language, text: &str) -> Vec<String> {
    let story = [Span::between(0, text.len() as u32)];
    let analysis = Analyzer::new(language).analyze(text, &story);
    let context = Context { published: Some(date(2024, 6, 12)), ..Context::default() };
    let day = |d: Option<jiff::civil::Date>| d.map(|d| d.to_string()).unwrap_or_default();
    Grounder::new()
        .ground(&analysis, &context)
        .times
        .iter()
        .map(|t| if t.from == t.to { day(t.from) } else { format!("{}..{}", day(t.from), day(t.to)) })
        .collect()
}

#[track_caller]
fn check(language: Language, text: &str, expected: &[&str]) {
    assert_eq!(times(language, text), expected, "{text}");
}

#[test]
fn indonesian_dates() {
    let id = Language::Id;
    check(id, "Rapat digelar Selasa (11/6) di kantor.", &["2024-06-11"]);
    check(id, "Rapat digelar Selasa (11/6/2024) malam.", &["2024-06-11"]);
    check(id, "Gempa terjadi pada Senin, 3 Juni 2024 pukul 10.15 WIB.", &["2024-06-03"]);
    check(id, "Pameran berlangsung 5-9 Juli 2024.", &["2024-07-05..2024-07-09"]);
    check(id, "Pameran berlangsung 28 Juli hingga 3 Agustus 2024.", &["2024-07-28..2024-08-03"]);
    check(id, "Ia lahir pada tahun 1975 dan pindah sejak 2014.", &["1975-01-01..1975-12-31", "2014-01-01.."]);
}

#[test]
fn dates_in_other_dress() {
    let id = Language::Id;
    check(id, "Rapat kerja (10-11/6/2024) dibuka.", &["2024-06-10..2024-06-11"]);
    check(id, "Tertanggal 05.06.2024, laba kuartal I/2024 naik.", &["2024-06-05", "2024-01-01..2024-03-31"]);
    check(id, "Pada pekan kedua Mei 2024 hujan turun.", &["2024-05-08..2024-05-14"]);
    check(
        Language::En,
        "Sales in Q1 2023 and the first week of May rose.",
        &["2023-01-01..2023-03-31", "2024-05-01..2024-05-07"],
    );
}

#[test]
fn indonesian_words() {
    let id = Language::Id;
    check(id, "Ia tiba kemarin dan pulang besok.", &["2024-06-11", "2024-06-13"]);
    check(id, "Pekan lalu harga naik.", &["2024-06-03..2024-06-09"]);
    check(id, "Sidang akan digelar Senin.", &["2024-06-17"]);
    check(id, "Sidang digelar Senin malam.", &["2024-06-10"]);
    check(id, "Perang pecah awal Maret.", &["2024-03-01..2024-03-10"]);
    check(id, "Hujan turun dua hari terakhir.", &["2024-06-10..2024-06-12"]);
    check(id, "Aturan berlaku mulai Jumat.", &["2024-06-07.."]);
    check(id, "Warga pulang saat Lebaran 2023.", &["2023-04-22..2023-04-23"]);
    check(id, "Undang-Undang Nomor 9 Tahun 2011 dicabut.", &[]);
}

#[test]
fn english_dates() {
    let en = Language::En;
    check(en, "It began on July 8, 2021, and ended Feb. 3.", &["2021-07-08", "2024-02-03"]);
    check(en, "They met on Saturday.", &["2024-06-08"]);
    check(en, "They will meet on Saturday.", &["2024-06-15"]);
    check(
        en,
        "Last week prices rose; next year they may fall.",
        &["2024-06-02..2024-06-08", "2025-01-01..2025-12-31"],
    );
    check(en, "He left three days ago.", &["2024-06-09"]);
    check(en, "In the early 1990s it grew.", &["1990-01-01..1993-12-31"]);
    check(en, "Troops have been there since March.", &["2024-03-01.."]);
    check(en, "We may march in the second round.", &[]);
}

#[test]
fn clock_times_belong_to_their_days() {
    check(Language::Id, "Toko buka hingga pukul 22.00 WIB malam ini.", &["..2024-06-12"]);
    check(Language::Id, "Jalan ditutup hingga Jumat (14/6) pukul 06.00 WITA.", &["..2024-06-14"]);
    check(Language::En, "The truce began at 8 a.m. (0500 GMT) Tuesday.", &["2024-06-11"]);
    check(Language::En, "They won 10 to 2, with 12 points each.", &[]);
}

#[test]
fn a_weekday_that_does_not_fit_its_date_is_reported() {
    let text = "Rapat digelar Senin (11/6/2024).";
    let analysis = Analyzer::new(Language::Id).analyze(text, &[Span::between(0, text.len() as u32)]);
    let context = Context { published: Some(date(2024, 6, 12)), ..Context::default() };
    assert_eq!(Grounder::new().ground(&analysis, &context).conflicts.len(), 1);
    let text = "Rapat digelar Selasa (11/6/2024).";
    let analysis = Analyzer::new(Language::Id).analyze(text, &[Span::between(0, text.len() as u32)]);
    assert_eq!(Grounder::new().ground(&analysis, &context).conflicts.len(), 0);
}
