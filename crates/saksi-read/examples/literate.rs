//! Says which literate tests fail, and how: `cargo run -p saksi-read --example literate -- [en|id] [THEME]`.

#[path = "../tests/support/literate.rs"]
mod literate;

use literate::{compare, falsely_asserted, parse};
use saksi_lang::Language;
use saksi_read::{Options, Reader};

#[expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example is an edge")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/literate");
    let reader = Reader::new();
    for language in [Language::En, Language::Id] {
        let tag = if language == Language::En { "en" } else { "id" };
        if !wanted.is_empty() && !wanted.iter().any(|word| word == tag) && wanted.iter().any(|w| w.len() == 2)
        {
            continue;
        }
        let mut files: Vec<_> = std::fs::read_dir(format!("{folder}/{tag}"))?
            .map(|e| e.map(|e| e.path()))
            .collect::<Result<_, _>>()?;
        files.sort();
        let (mut right, mut all, mut facts) = (0, 0, 0);
        for path in files {
            let theme = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if wanted.iter().any(|w| w.len() > 2) && !wanted.contains(&theme) {
                continue;
            }
            let (mut held, mut here) = (0, 0);
            for case in parse(&std::fs::read_to_string(&path)?)? {
                let options = Options {
                    published: case.published.clone(),
                    language: Some(language),
                    ..Options::default()
                };
                let record = reader.read(case.text.as_bytes(), &theme, &options);
                let complaints = compare(&case, &record);
                here += 1;
                held += usize::from(complaints.is_empty());
                for row in &case.rows {
                    let near = record.claims.iter().find(|claim| {
                        claim.anchor.start() < row.anchor.1 && row.anchor.0 < claim.anchor.end()
                    });
                    facts += usize::from(near.is_some_and(|claim| falsely_asserted(row, claim)));
                }
                if !complaints.is_empty() {
                    println!("{tag}/{theme} / {}\n    > {}", case.name, case.text.replace('\n', "\n    > "));
                    complaints.iter().for_each(|complaint| println!("    {complaint}"));
                }
            }
            println!("{tag}/{theme}: {held} of {here} hold");
            right += held;
            all += here;
        }
        println!("== {tag}: {right} of {all} hold; {facts} false assertions");
    }
    Ok(())
}
