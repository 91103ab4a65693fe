use crate::{Context, Ground, Grounder};
use saksi_lang::{Analyzer, Language};
use saksi_record::{EntityKind, Precision};
use saksi_text::Span;
use std::sync::LazyLock;

static GROUNDER: LazyLock<Grounder> = LazyLock::new(Grounder::new);

pub(crate) fn ground(text: &str, language: Language) -> Ground {
    static ID: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Language::Id));
    static EN: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Language::En));
    let analyzer = if language == Language::Id { &ID } else { &EN };
    let analysis = analyzer.analyze(text, &[Span::between(0, text.len() as u32)]);
    GROUNDER.ground(&analysis, &Context { published: "2022-02-26".parse().ok(), ..Context::default() })
}

fn place<'t>(text: &'t str, ground: &'t Ground, name: &str) -> &'t crate::Place {
    let found = ground.places.iter().find(|p| p.span.of(text) == name);
    found.unwrap_or_else(|| {
        panic!("{name}: {:?}", ground.places.iter().map(|p| p.span.of(text)).collect::<Vec<_>>())
    })
}

#[test]
fn indonesian_places() {
    let text = "Banjir melanda Kabupaten Demak, Jawa Tengah, pada Selasa. Ribuan warga mengungsi ke Semarang. \
                Kapal itu hilang di Laut Hitam dekat Krimea.";
    let g = ground(text, Language::Id);
    assert_eq!(place(text, &g, "Semarang").country.as_deref(), Some("ID"));
    assert_eq!(place(text, &g, "Semarang").precision, Precision::City);
    assert_eq!(place(text, &g, "Jawa Tengah").precision, Precision::Admin1);
    assert_eq!(place(text, &g, "Laut Hitam").precision, Precision::Region);
    assert_eq!(place(text, &g, "Laut Hitam").country, None);
    assert!(!place(text, &g, "Semarang").metonym);
}

#[test]
fn containment_beats_size() {
    let text = "The shop in Paris, Texas, was closed. Police in Dallas said nothing.";
    let g = ground(text, Language::En);
    assert_eq!(place(text, &g, "Paris").country.as_deref(), Some("US"));
    let text = "The shop in Paris was closed.";
    assert_eq!(place(text, &ground(text, Language::En), "Paris").country.as_deref(), Some("FR"));
}

#[test]
fn governments_are_told_from_locations() {
    let text = "Moskow mengecam serangan itu. Serangan terjadi di Moskow pada Senin.";
    let g = ground(text, Language::Id);
    let metonym: Vec<bool> =
        g.places.iter().filter(|p| p.span.of(text) == "Moskow").map(|p| p.metonym).collect();
    assert_eq!(metonym, [true, false]);
    let text = "Israeli troops entered Rafah. The Kremlin denied it. A fire broke out at the White House.";
    let g = ground(text, Language::En);
    assert!(place(text, &g, "Israeli").metonym);
    assert!(!place(text, &g, "Rafah").metonym);
    assert!(place(text, &g, "Kremlin").metonym);
    assert!(!place(text, &g, "White House").metonym);
    assert_eq!(place(text, &g, "Rafah").country.as_deref(), Some("PS"));
}

#[test]
fn everyday_words_are_no_places() {
    for (text, language) in [
        ("Nice work was done in March. Mobile phones and Reading glasses were sold.", Language::En),
        ("Serang musuh sekarang. Malang nasib orang itu.", Language::Id),
        ("Of course. We met Mr. London.", Language::En),
    ] {
        let g = ground(text, language);
        assert!(g.places.is_empty(), "{:?}", g.places.iter().map(|p| p.span.of(text)).collect::<Vec<_>>());
    }
}

#[test]
fn what_is_unknown_gets_no_coordinates() {
    let text = "The two met in Qwxyzburg.";
    let span = Span::between(15, 24);
    let places = GROUNDER.ground_spans(text, Language::En, &Context::default(), &[span]);
    assert_eq!((places[0].lat, places[0].precision), (None, Precision::Unknown));
}

#[test]
fn given_spans_keep_their_order() {
    let text = "From Ohio to Dayton, Ohio";
    let spans = [Span::between(13, 19), Span::between(5, 9)];
    let places = GROUNDER.ground_spans(text, Language::En, &Context::default(), &spans);
    assert_eq!(places.iter().map(|p| p.span).collect::<Vec<_>>(), spans);
    assert!((places[0].lat.unwrap() - 39.76).abs() < 0.1);
}

#[test]
fn a_people_and_its_country_are_one_entity() {
    let text = "Ukraine asked for help. Ukrainian soldiers left Kyiv.";
    let g = ground(text, Language::En);
    let ukraine: Vec<_> = g.entities.iter().filter(|e| e.reference.as_deref() == Some("UA")).collect();
    assert_eq!(ukraine.len(), 1);
    assert_eq!(
        (ukraine[0].kind, &*ukraine[0].name, ukraine[0].mentions.len()),
        (EntityKind::Place, "Ukraine", 2)
    );
}

#[test]
fn sides_and_owners_of_deeds_are_governments() {
    let text = "Russia's full-scale invasion went on. Talks between Israel and Lebanon failed. Russia's north is cold.";
    let g = ground(text, Language::En);
    let metonym: Vec<bool> = g.places.iter().map(|p| p.metonym).collect();
    assert_eq!(metonym, [true, true, true, false]);
    let text =
        "Serangan udara Israel berlanjut. Perang Rusia-Ukraina memasuki tahun ketiga. Banjir melanda Rusia.";
    let g = ground(text, Language::Id);
    assert_eq!(g.places.iter().map(|p| p.metonym).collect::<Vec<_>>(), [true, true, true, false]);
}
