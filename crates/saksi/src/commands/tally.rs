//! How a run over many articles went.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::say;
use saksi_record::Record;

/// Counts what was read and what was not.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    read: usize,
    failed: usize,
    lost: usize,
    findings: usize,
}

impl Tally {
    /// How many could not be read at all.
    pub(crate) fn unread_count(&self) -> usize {
        self.failed
    }

    /// A path or file that could not be read at all; says so.
    pub(crate) fn failed(&mut self, failure: &Failure) {
        self.failed += 1;
        say::error(&failure.to_string());
    }

    /// An article that could not be read at all; says so.
    pub(crate) fn unread(&mut self, name: &str, why: &str) {
        self.failed += 1;
        say::error(&format!("{name}: {why}"));
    }

    /// An article that was read by an earlier run.
    pub(crate) fn known(&mut self) {
        self.read += 1;
    }

    /// An article that was read; says what was lost of it.
    pub(crate) fn read(&mut self, record: &Record, quiet: bool) {
        self.read += 1;
        self.findings += record.findings.len();
        let mut lost = false;
        for diagnostic in &record.diagnostics {
            let line = format!("{}: {diagnostic}", record.source);
            if is_loss(diagnostic) {
                lost = true;
                say::error(&line);
            } else {
                say::note(quiet, &line);
            }
        }
        self.lost += usize::from(lost);
    }

    /// The exit code all this amounts to.
    pub(crate) fn exit(&self, check: bool) -> Exit {
        if self.read == 0 && self.failed > 0 {
            Exit::Usage
        } else if self.failed + self.lost > 0 {
            Exit::Partial
        } else if check && self.findings > 0 {
            Exit::Findings
        } else {
            Exit::Fine
        }
    }
}

/// Whether a diagnostic says that words of the input did not get into the record. Reading another encoding than
/// UTF-8, or a page without its structure, loses none.
pub(crate) fn is_loss(diagnostic: &str) -> bool {
    ["not read:", "empty:", "size:"].iter().any(|p| diagnostic.starts_with(p))
        || diagnostic.contains("could not be read")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lost_words_count_as_unread() {
        assert!(is_loss("empty: the file holds no text"));
        assert!(is_loss("encoding: 3 characters could not be read and were replaced"));
        assert!(!is_loss("encoding: read as windows-1252"));
        assert!(!is_loss("page: elements nested 100000 deep; read without their structure"));
    }

    #[test]
    fn what_was_not_read_goes_before_findings() {
        let tally = |read, failed, lost, findings| Tally { read, failed, lost, findings };
        assert_eq!(tally(2, 0, 0, 1).exit(false), Exit::Fine);
        assert_eq!(tally(2, 0, 0, 1).exit(true), Exit::Findings);
        assert_eq!(tally(2, 1, 0, 1).exit(true), Exit::Partial);
        assert_eq!(tally(2, 0, 1, 0).exit(false), Exit::Partial);
        assert_eq!(tally(0, 1, 0, 0).exit(false), Exit::Usage);
    }
}
