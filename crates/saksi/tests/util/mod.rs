//! Running the program in tests.
#![allow(dead_code, reason = "each test binary uses what it needs")]
#![allow(clippy::disallowed_methods, reason = "tests of the command line make and read files")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder of its own for a test.
pub(crate) struct Dir(tempfile::TempDir);

impl Dir {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file, its folders too.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs the program in this folder.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.command(args, None)
    }

    /// The same with something on standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        self.command(args, Some(input))
    }

    fn command(&self, args: &[&str], input: Option<&[u8]>) -> Ran {
        let mut child = program(self.0.path())
            .args(args)
            .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(input) = input {
            child.stdin.take().unwrap().write_all(input).unwrap();
        }
        Ran::from(child.wait_with_output().unwrap())
    }
}

/// The program, with nothing of the environment that changes what it prints.
pub(crate) fn program(at: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_saksi"));
    command.current_dir(at).env_remove("NO_COLOR").env_remove("SAKSI_LEDGER").env_remove("COLUMNS");
    command
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(o: Output) -> Self {
        Self {
            code: o.status.code().unwrap_or(-1),
            out: String::from_utf8(o.stdout).unwrap(),
            err: String::from_utf8_lossy(&o.stderr).into_owned(),
        }
    }
}

impl Ran {
    /// The records of `--format jsonl`.
    pub(crate) fn records(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    }
}

/// An Indonesian report with a plan, a denial and a toll.
pub(crate) const REPORT: &str = "Tentara akan dikirim ke Kota Arwana

ARWANA, Warta Sungai – Pemerintah akan mengirim 200 tentara ke Kota Arwana pada Senin.

Wali Kota Sari Wulandari mengatakan 12 warga tewas akibat banjir. “Kami tidak akan menutup jembatan,” kata Sari.
";

/// Another, in English.
pub(crate) const ENGLISH: &str = "Flood kills 12 in Arwana

The flood killed 12 people on Monday, Mayor Sari Wulandari said. The government will send 200 soldiers to the city.
";
