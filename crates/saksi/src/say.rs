//! What is said on standard error: errors always, notes unless `--quiet`.

use std::io::{self, Write};

/// Says what went wrong. A closed standard error is nothing to report, and nowhere to report it.
pub(crate) fn error(message: &str) {
    let _ = writeln!(io::stderr(), "saksi: {}", clean(message));
}

/// Says what may be worth knowing.
pub(crate) fn note(quiet: bool, message: &str) {
    if !quiet {
        error(message);
    }
}

/// Keeps names of files and words of pages from steering the terminal.
fn clean(message: &str) -> String {
    message.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
