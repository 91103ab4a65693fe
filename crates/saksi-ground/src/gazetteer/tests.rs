use super::*;

fn countries(name: &str, language: Language) -> Vec<String> {
    let gazetteer = Gazetteer::new();
    let (mut key, mut found) = (String::new(), vec![]);
    fold(name, &mut key);
    gazetteer.find(&key, name, language, &mut found);
    let mut out: Vec<String> =
        found.iter().filter_map(|k| gazetteer.site(k.site).country().map(String::from)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

#[test]
fn every_row_of_the_tables_is_read() {
    let gazetteer = Gazetteer::new();
    assert!(gazetteer.own.countries.len() > 240);
    assert!(gazetteer.own.names.len() > 1800, "{}", gazetteer.own.names.len());
    assert!(gazetteer.pack.len() > 200_000, "{}", gazetteer.pack.len());
}

#[test]
fn short_forms_hold_in_their_language_and_in_capitals_only() {
    assert!(countries("AS", Language::Id).contains(&"US".to_string()));
    assert!(!countries("AS", Language::En).contains(&"US".to_string()));
    assert!(!countries("as", Language::Id).contains(&"US".to_string()));
    assert!(countries("Inggris", Language::Id).contains(&"GB".to_string()));
}

#[test]
fn the_longest_name_wins() {
    let gazetteer = Gazetteer::new();
    let text = "Laut China Selatan";
    let words = [Span::between(0, 4), Span::between(5, 10), Span::between(11, 18)];
    assert_eq!(gazetteer.longest(text, &words, Language::Id, |_| true), Some(3));
    assert_eq!(gazetteer.longest(text, &words[1..], Language::Id, |_| true), Some(1));
}
