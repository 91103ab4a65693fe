use crate::{Context, Grounder, Quantity};
use saksi_lang::{Analyzer, Language};
use saksi_record::Unit;
use saksi_text::Span;

fn quantities(language: Language, text: &str) -> Vec<Quantity> {
    let story = [Span::between(0, text.len() as u32)];
    let analysis = Analyzer::new(language).analyze(text, &story);
    Grounder::new().ground(&analysis, &Context::default()).quantities
}

/// Checks the intervals found in a sentence.
#[track_caller]
fn check(language: Language, text: &str, expected: &[(Option<f64>, Option<f64>)]) {
    let found: Vec<_> = quantities(language, text).iter().map(|q| (q.min, q.max)).collect();
    assert_eq!(found, expected, "{text}");
}

fn at(v: f64) -> (Option<f64>, Option<f64>) {
    (Some(v), Some(v))
}

fn from(v: f64) -> (Option<f64>, Option<f64>) {
    (Some(v), None)
}

fn to(v: f64) -> (Option<f64>, Option<f64>) {
    (None, Some(v))
}

#[test]
fn indonesian_numbers_in_digits_and_words() {
    let id = Language::Id;
    check(id, "Banjir merendam 40.250 rumah.", &[at(40250.0)]);
    check(id, "Sebanyak dua puluh lima ribu orang berkumpul.", &[at(25000.0)]);
    check(id, "Ada seribu dua ratus tujuh belas warga.", &[at(1217.0)]);
    check(id, "Kerugian mencapai 1,2 juta dolar AS.", &[at(1.2e6)]);
    check(id, "Labanya Rp 8,30 triliun dari 1,2-1,3 juta unit.", &[at(8.3e12), (Some(1.2e6), Some(1.3e6))]);
    check(id, "Setengah juta orang turun ke jalan.", &[at(5e5)]);
    check(id, "Satu setengah juta pemilih absen.", &[at(1.5e6)]);
    check(id, "Bantuan senilai Rp1,75 triliun cair.", &[at(1.75e12)]);
    check(id, "Dana Rp 2 miliar 500 juta hilang.", &[at(2.5e9)]);
    check(id, "Harganya Rp 2 M, naik Rp 50 miliar lebih.", &[at(2e9), from(5e10)]);
    check(id, "Sekitar 30,000 orang hadir.", &[at(30000.0)]);
}

#[test]
fn english_numbers_in_digits_and_words() {
    let en = Language::En;
    check(en, "The flood covered 40,250 homes.", &[at(40250.0)]);
    check(en, "Twenty-five thousand people came.", &[at(25000.0)]);
    check(en, "Two hundred and five workers left.", &[at(205.0)]);
    check(en, "Half a million pilgrims arrived.", &[at(5e5)]);
    check(en, "Two and a half million voters stayed home.", &[at(2.5e6)]);
    check(en, "They spent US$1.75 billion on ships.", &[at(1.75e9)]);
    check(en, "They spent $5bn on ships.", &[at(5e9)]);
    check(en, "A hundred soldiers and two dozen dogs.", &[at(100.0), at(24.0)]);
}

#[test]
fn vague_numbers_have_an_open_end() {
    check(Language::Id, "Ribuan warga mengungsi dan puluhan lainnya luka.", &[from(1000.0), from(10.0)]);
    check(Language::Id, "Puluhan ribu buruh mogok.", &[from(10000.0)]);
    check(Language::Id, "Belasan rumah rusak.", &[(Some(11.0), Some(19.0))]);
    check(
        Language::En,
        "Dozens of nurses and hundreds of thousands of miners.",
        &[from(24.0), from(100_000.0)],
    );
    check(Language::En, "A few dozen people came.", &[from(24.0)]);
    check(Language::Id, "Lima ratusan orang dan dua puluh lima ribuan rumah.", &[at(500.0), at(25000.0)]);
    check(Language::En, "Several people came after several days.", &[]);
    check(Language::Id, "Beberapa orang datang.", &[]);
}

#[test]
fn bounds_and_approximators() {
    check(
        Language::Id,
        "Lebih dari 20 orang, hingga 15 rumah, hampir 400 sapi.",
        &[from(20.0), to(15.0), at(400.0)],
    );
    check(Language::Id, "Sedikitnya 12 orang tewas.", &[from(12.0)]);
    check(
        Language::En,
        "At least 12 people, up to 15 homes, almost 400 cows.",
        &[from(12.0), to(15.0), at(400.0)],
    );
    check(Language::En, "No fewer than 30 ships or more than 40 boats.", &[from(30.0), from(40.0)]);
    let q = &quantities(Language::En, "Roughly 70 villagers fled.")[0];
    assert!(q.approximate);
    assert_eq!(q.unit, Unit::Person);
    let q = &quantities(Language::En, "More than 70 villagers fled.")[0];
    assert!(!q.approximate);
}

#[test]
fn lengths_without_a_number() {
    check(Language::En, "It was the first rain in almost a year.", &[at(1.0)]);
    check(Language::En, "After weeks of talks they left.", &[from(2.0)]);
    check(Language::En, "He earns more than a friend.", &[]);
    check(Language::Id, "Mereka menunggu berbulan-bulan.", &[from(2.0)]);
}

#[test]
fn ranges() {
    check(Language::En, "Waves of 18 to 23 feet hit.", &[(Some(18.0), Some(23.0))]);
    check(Language::En, "A 15- to 20-mile hike.", &[(Some(15.0), Some(20.0))]);
    check(Language::En, "Between 5 and 10 boats sank.", &[(Some(5.0), Some(10.0))]);
    check(Language::Id, "Antara 5 dan 10 kapal tenggelam.", &[(Some(5.0), Some(10.0))]);
    check(Language::Id, "Kapal membawa 5-10 juta liter.", &[(Some(5e6), Some(1e7))]);
    check(Language::En, "The team won 3-1 on Sunday.", &[]);
}

#[test]
fn what_counts_nothing() {
    check(Language::Id, "Pasal 340 KUHP, pesawat F-16, abad ke-21, pada 2019.", &[]);
    check(Language::Id, "Budi (35) berusia 40 tahun.", &[]);
    check(Language::En, "Article 5, flight MH17, the 21st century, in 2019.", &[]);
    check(Language::En, "A 35-year-old man, aged 40, wants a two-state solution.", &[]);
    check(Language::En, "No one knows; one of the best.", &[]);
}

#[test]
fn names_and_ages_count_nothing() {
    check(Language::Id, "Ponsel itu memakai Android 16 dan Dimensity 9500 MediaTek.", &[]);
    check(Language::Id, "Ia salah satu pemain terbaik di hotel bintang lima.", &[]);
    check(Language::Id, "Hubungi 1500789 sebelum Televisi Lima tutup.", &[]);
    check(Language::Id, "Gol dicetak Rahmat (Anton 66') di tahun 634 Masehi.", &[]);
    check(Language::Id, "Peraturan Menteri Nomor 13 Tahun 2024 berlaku.", &[]);
    check(Language::Id, "Di Gaza 44 warga tewas.", &[at(44.0)]);
    check(Language::Id, "Banjir Besar Rendam 40 Rumah Warga", &[at(40.0)]);
    check(Language::En, "She was 14 when the war began, said Anna Ray, 24.", &[]);
    check(Language::En, "The death toll was 14 when rescue ended.", &[at(14.0)]);
    check(Language::En, "He got a $5,000 gift, and 149 of the guests left.", &[at(5000.0), at(149.0)]);
}

#[test]
fn what_is_counted() {
    let unit = |l, t| quantities(l, t).first().map(|q| q.unit);
    let noun = |l, t: &str| quantities(l, t).first().and_then(|q| q.noun).map(|n| n.of(t).to_owned());
    assert_eq!(unit(Language::Id, "Lima orang polisi hadir."), Some(Unit::Person));
    assert_eq!(noun(Language::Id, "Lima orang polisi hadir.").as_deref(), Some("polisi"));
    assert_eq!(unit(Language::Id, "Ada 75 KK di sana."), Some(Unit::Household));
    assert_eq!(unit(Language::Id, "Naik 5,75 persen."), Some(Unit::Percent));
    assert_eq!(unit(Language::Id, "Gempa M 6,2 di laut."), Some(Unit::Magnitude));
    assert_eq!(unit(Language::Id, "Serangan itu tewaskan 5."), Some(Unit::Person));
    assert_eq!(noun(Language::En, "Some 60 cruise missiles fell.").as_deref(), Some("missiles"));
    assert_eq!(unit(Language::En, "A 48-hour truce."), Some(Unit::Duration));
    assert_eq!(unit(Language::En, "Bombs kill 31, police say."), Some(Unit::Person));
}
