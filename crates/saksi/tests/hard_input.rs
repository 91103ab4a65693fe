//! Input that is broken, huge or hostile: a clear message, the documented exit code, bounded memory.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

mod util;

use util::{Dir, Ran};

/// Runs `read` with its address space held to `kib` KiB where the system can do so.
fn read_within(dir: &Dir, file: &str, kib: u64) -> Ran {
    let script = format!("ulimit -v {kib} 2>/dev/null; exec \"$0\" read --quiet --format jsonl {file}");
    let mut command = std::process::Command::new("sh");
    command
        .args(["-c", &script, env!("CARGO_BIN_EXE_saksi")])
        .current_dir(dir.path(""))
        .env("RAYON_NUM_THREADS", "2");
    Ran::from(command.output().unwrap())
}

/// 1 GiB.
const GIB: u64 = 1 << 20;

fn diagnostics(ran: &Ran) -> String {
    ran.records()[0]["diagnostics"].to_string()
}

#[test]
fn an_empty_file() {
    let dir = Dir::new();
    dir.file("a.txt", "");
    let ran = read_within(&dir, "a.txt", GIB);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("a.txt: empty"), "{}", ran.err);
    assert!(diagnostics(&ran).contains("empty"));
}

#[test]
fn a_binary_file() {
    let dir = Dir::new();
    dir.file("a.txt", [7u8, 0, 200, 1, 255, 3].repeat(1000));
    let ran = read_within(&dir, "a.txt", GIB);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("a.txt: not read: this is binary data"), "{}", ran.err);
}

#[test]
fn invalid_utf8_among_sound_text() {
    let dir = Dir::new();
    let text: Vec<u8> = [util::REPORT.repeat(5).as_bytes(), b"\nWarga \xff mengungsi.\n"].concat();
    dir.file("a.txt", text);
    let ran = read_within(&dir, "a.txt", GIB);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("a.txt: encoding: 1 characters could not be read"), "{}", ran.err);
    let record = &ran.records()[0];
    assert!(!record["claims"].as_array().unwrap().is_empty(), "the rest is read");
}

#[test]
fn another_encoding_than_utf8() {
    let dir = Dir::new();
    dir.file("a.txt", b"Caf\xe9 ambruk di Arwana\n\nDua belas warga tewas akibat kaf\xe9 yang ambruk itu.\n");
    let ran = read_within(&dir, "a.txt", GIB);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "no word is lost");
    assert!(ran.records()[0]["text"].as_str().unwrap().contains("Café"));
    assert!(diagnostics(&ran).contains("windows-1252"), "{}", diagnostics(&ran));
}

#[test]
fn fifty_megabytes_of_one_line() {
    for unit in ["Pasukan menyerang kota dan 12 warga tewas pada Senin. ", "a", "("] {
        let dir = Dir::new();
        dir.file("a.txt", unit.repeat(50_000_000 / unit.len()));
        let ran = read_within(&dir, "a.txt", GIB);
        assert_eq!(ran.code, 3, "{unit}: {}", ran.err);
        assert!(ran.err.contains("size: cut"), "{unit}: {}", ran.err);
    }
}

#[test]
fn a_page_nested_a_hundred_thousand_deep() {
    let dir = Dir::new();
    let deep = 100_000;
    let page = format!(
        "<html><body>{}<p>Banjir melanda Kota Arwana. 12 warga tewas pada Senin.</p>{}</body></html>",
        "<div>".repeat(deep),
        "</div>".repeat(deep)
    );
    dir.file("a.html", page);
    let ran = read_within(&dir, "a.html", GIB);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(diagnostics(&ran).contains("nested"), "{}", diagnostics(&ran));
    assert!(ran.records()[0]["text"].as_str().unwrap().contains("12 warga tewas"));
}

#[test]
fn words_of_a_page_do_not_steer_the_terminal() {
    let dir = Dir::new();
    dir.file("a.txt", "Judul \u{1b}[2Jjahat\n\nWarga \u{202e}mengungsi\u{9b}31m dari kota.\n");
    let shown = dir.run(&["read", "--color", "never", "a.txt"]);
    assert!(
        shown.out.contains("jahat") && !shown.out.contains(['\u{1b}', '\u{9b}', '\u{202e}']),
        "{:?}",
        shown.out
    );
    let printed = dir.run(&["read", "-f", "jsonl", "a.txt"]);
    assert!(!printed.out.contains('\u{1b}'), "{:?}", printed.out);
    assert!(
        printed.records()[0]["text"].as_str().unwrap().contains('\u{1b}'),
        "the record keeps the text as it is"
    );
}
