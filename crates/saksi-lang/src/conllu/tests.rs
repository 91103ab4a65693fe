use super::*;
use crate::{Analyzer, Language};
use saksi_text::Span;

const FILE: &str = "# sent_id = 1\n# text = Katanya aman.\n1-2\tKatanya\t_\t_\t_\t_\t_\t_\t_\t_\n1\tKata\tkata\tNOUN\tNN\tNumber=Sing\t3\tparataxis\t_\t_\n2\tnya\tdia\tPRON\t_\t_\t1\tnmod\t_\t_\n3\taman\taman\tADJ\t_\t_\t0\troot\t_\tSpaceAfter=No\n3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n";

fn line(number: &str, head: &str) -> String {
    format!("{number}\ta\t_\t_\t_\t_\t{head}\t_\t_\t_\n")
}

#[test]
fn what_is_read_is_written() {
    let sentences = read(FILE).unwrap();
    assert_eq!(write(&sentences), FILE);
    assert_eq!(
        sentences[0].words().map(|w| w.form.as_str()).collect::<Vec<_>>(),
        ["Kata", "nya", "aman", "."]
    );
}

#[test]
fn loose_line_ends_are_borne_with() {
    let loose = format!("\u{feff}{}", FILE.trim_end().replace('\n', "\r\n"));
    assert_eq!(write(&read(&loose).unwrap()), FILE);
    assert_eq!(read("").unwrap(), []);
    assert_eq!(read("\n\n\n").unwrap(), []);
}

#[test]
fn a_broken_line_is_named() {
    assert_eq!(read("# a\n1\tx\n"), Err(ReadError::Columns { line: 2, found: 2 }));
    let number = |line, found: &str| Err(ReadError::Number { line, found: found.to_owned() });
    assert_eq!(read(&line("2", "_")), number(1, "2"));
    assert_eq!(read(&line("x", "_")), number(1, "x"));
    assert_eq!(read(&format!("{}{}", line("1", "0"), line("3-4", "_"))), number(2, "3-4"));
    assert_eq!(read(&line("2-1", "_")), number(1, "2-1"));
    assert_eq!(read(&line("1", "9")), Err(ReadError::Head { line: 1, found: "9".to_owned() }));
    assert_eq!(read(&line("1", "-1")), Err(ReadError::Head { line: 1, found: "-1".to_owned() }));
    assert_eq!(read("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n"), Err(ReadError::Form { line: 1 }));
}

fn exported(language: Language, text: &str) -> Vec<Sentence> {
    let analyzer = Analyzer::new(language);
    sentences(&analyzer.analyze(text, &[Span::between(0, text.len() as u32)]))
}

#[test]
fn an_analysis_reads_back() {
    let text = "Katanya, polisi datang. Mereka\u{a0}pulang (dini hari).";
    let sentences = exported(Language::Id, text);
    assert_eq!(sentences.len(), 2);
    assert_eq!(read(&write(&sentences)).unwrap(), sentences);
    assert_eq!(sentences[0].comments[1], "# text = Katanya, polisi datang.");
    assert_eq!(
        sentences[0].rows[0],
        Row::Range { first: 1, last: 2, form: "Katanya".into(), misc: "SpaceAfter=No".into() }
    );
    assert_eq!(sentences[0].words().filter(|w| w.head == Some(0)).count(), 1);
}

#[test]
fn the_text_is_what_the_forms_and_blanks_say() {
    for (language, text) in [
        (Language::Id, "KTP-nya (baru) hilang; “siapa?” tanya Budi."),
        (Language::En, "They don't know—the parents' house wasn't well-built."),
    ] {
        let sentences = exported(language, text);
        let mut built = String::new();
        for sentence in &sentences {
            let mut covered = 0;
            for (row, number) in sentence.rows.iter().scan(0, |n, r| {
                *n += u32::from(matches!(r, Row::Word(_)));
                Some((r, *n))
            }) {
                match row {
                    Row::Range { form, misc, last, .. } => {
                        built += form;
                        built += if misc == "_" { " " } else { "" };
                        covered = *last;
                    }
                    Row::Word(w) if number > covered => {
                        built += &w.form;
                        built += if w.misc == "_" { " " } else { "" };
                    }
                    _ => {}
                }
            }
        }
        assert_eq!(built.trim_end(), text);
    }
}

#[test]
fn given_words_are_kept_and_told_about() {
    let mut sentence = read(FILE).unwrap().remove(0);
    predict(&Analyzer::new(Language::Id), &mut sentence);
    assert_eq!(sentence.words().map(|w| w.form.as_str()).collect::<Vec<_>>(), ["Kata", "nya", "aman", "."]);
    assert!(sentence.words().all(|w| w.head.is_some() && w.upos != "_" && w.xpos == "_"));
    assert_eq!(sentence.comments.len(), 2);
}

#[test]
fn negation_and_voice_show() {
    let sentences = exported(Language::Id, "Rumah-rumah itu tidak dibakar.");
    let feats = |form: &str| sentences[0].words().find(|w| w.form == form).map(|w| w.feats.clone()).unwrap();
    assert_eq!(feats("tidak"), "Polarity=Neg");
    assert_eq!(feats("dibakar"), "Voice=Pass");
    assert_eq!(feats("Rumah-rumah"), "Number=Plur");
    assert_eq!(feats("itu"), "PronType=Dem");
}
