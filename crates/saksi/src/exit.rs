//! Exit codes: a public promise to scripts.
//!
//! | code | means |
//! |---|---|
//! | 0 | all was read and done |
//! | 1 | under `--check` there are findings; `eval --floors`: a figure fell below its floor; `verify`: a stored span does not hold |
//! | 2 | wrong use, or nothing could be read or written: no such file, no permission, not a ledger |
//! | 3 | part of the input could not be read: a file of several failed, or was empty, binary, cut, or had characters that could not be decoded; the rest is done |
//!
//! Where two hold, 3 goes before 1: what was not read may hold findings too. A reader that closes the pipe early
//! (`saksi read … | head`) is no failure: 0.

use std::process::ExitCode;

/// How a run of the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// All was read and done.
    Fine = 0,
    /// There is something to look at, and the user asked to be told.
    Findings = 1,
    /// Wrong use, or nothing could be read or written.
    Usage = 2,
    /// Part of the input could not be read; the rest is done.
    Partial = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_that_are_documented() {
        let codes = [Exit::Fine, Exit::Findings, Exit::Usage, Exit::Partial].map(|e| e as u8);
        assert_eq!(codes, [0, 1, 2, 3]);
    }
}
