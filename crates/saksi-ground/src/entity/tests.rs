use crate::place::tests::ground;
use saksi_lang::Language;
use saksi_record::EntityKind;

#[test]
fn surnames_and_offices_lead_to_the_full_name() {
    let text = "Sekretaris Jenderal NATO Anders Lindqvist mengatakan pasukan akan dikirim. Menurut Lindqvist, \
                pasukan itu siap. Sekretaris Jenderal NATO juga menolak usul Rusia.";
    let g = ground(text, Language::Id);
    let person = g.entities.iter().find(|e| e.kind == EntityKind::Person).unwrap();
    assert_eq!(person.name, "Anders Lindqvist");
    assert_eq!(person.role.as_deref(), Some("Sekretaris Jenderal NATO"));
    let words: Vec<&str> = person.mentions.iter().map(|m| m.of(text)).collect();
    assert_eq!(words, ["Anders Lindqvist", "Lindqvist", "Sekretaris Jenderal NATO"]);
}

#[test]
fn a_short_form_in_brackets_is_the_body() {
    let text =
        "Badan Penanggulangan Bencana Daerah (BPBD) mengirim bantuan. Menurut BPBD, bantuan itu cukup.";
    let g = ground(text, Language::Id);
    let bodies: Vec<_> = g.entities.iter().filter(|e| e.kind == EntityKind::Organization).collect();
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    assert_eq!(bodies[0].mentions.len(), 3);
}

#[test]
fn two_people_of_one_first_name_are_two() {
    let text = "Siti Rahmawati dan Siti Aminah tiba di Jakarta.";
    let g = ground(text, Language::Id);
    assert_eq!(g.entities.iter().filter(|e| e.kind == EntityKind::Person).count(), 2, "{:?}", g.entities);
}

#[test]
fn known_bodies_have_their_number() {
    let text = "PBB mengecam serangan itu. Perserikatan Bangsa-Bangsa meminta gencatan senjata.";
    let g = ground(text, Language::Id);
    let body = g.entities.iter().find(|e| e.reference.as_deref() == Some("Q1065")).unwrap();
    assert_eq!(body.mentions.len(), 2);
    let text = "Who is to blame? WHO officials arrived.";
    let g = ground(text, Language::En);
    assert!(g.entities.iter().all(|e| e.mentions.iter().all(|m| m.of(text) != "Who")));
}

#[test]
fn the_table_knows_who_was_in_office() {
    let text = "Stoltenberg mengatakan pasukan NATO siap. Sekretaris Jenderal NATO menolak usul itu.";
    let g = ground(text, Language::Id);
    let person = g.entities.iter().find(|e| e.role.as_deref() == Some("Sekretaris Jenderal NATO"));
    assert_eq!(person.map(|e| e.mentions.len()), Some(2), "{:?}", g.entities);
}
