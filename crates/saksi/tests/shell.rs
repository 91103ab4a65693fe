//! Help, completions and manual pages come from the definitions; `parse` prints CoNLL-U.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

mod util;

use util::Dir;

#[test]
fn completions_and_manual_know_every_command() {
    let dir = Dir::new();
    let commands = [
        "read", "add", "claims", "quotes", "figures", "articles", "explain", "brief", "verify", "eval",
        "parse",
    ];
    let help = dir.run(&["--help"]).out;
    let man = dir.run(&["man"]).out;
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = dir.run(&["completions", shell]);
        assert_eq!(script.code, 0);
        for command in commands {
            assert!(script.out.contains(command), "{shell}: {command}");
        }
    }
    assert!(commands.iter().all(|c| help.contains(c) && man.contains(c)));
    assert!(man.contains(".TH") && help.contains("Exit codes"));
    assert_eq!(dir.run(&["man", "--into", "pages"]).code, 0);
    let page = std::fs::read_to_string(dir.path("pages/saksi-read.1")).unwrap();
    assert!(page.contains("published") && dir.path("pages/saksi.1").exists());
}

#[test]
fn a_text_becomes_conllu_and_conllu_is_filled_in() {
    let dir = Dir::new();
    dir.file("a.txt", "Warga membangun jembatan. Hujan turun.\n");
    let text = dir.run(&["parse", "--language", "id", "a.txt"]);
    assert_eq!(text.code, 0, "{}", text.err);
    let rows = |out: &str| out.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit())).count();
    assert_eq!(rows(&text.out), 7, "{}", text.out);
    dir.file("a.conllu", "1\tRain\t_\t_\t_\t_\t_\t_\t_\t_\n2\tfell\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
    let filled = dir.run(&["parse", "--language", "en", "--conllu", "a.conllu"]);
    let columns: Vec<Vec<&str>> = filled.out.lines().take(2).map(|l| l.split('\t').collect()).collect();
    assert!(columns.iter().all(|c| c.len() == 10 && c[3] != "_" && c[6] != "_"), "{}", filled.out);
    let wrong = dir.run(&["parse", "--language", "en", "--conllu", "a.txt"]);
    assert!(wrong.code == 2 && wrong.err.contains("a.txt"), "{}", wrong.err);
}
