//! What ends a run: what was wrong, where, what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why the program stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The reader of our output went away. Not an error.
    #[error("the reader of the output is gone")]
    BrokenPipe,
    /// Nothing could be written to where the output goes.
    #[error("cannot write the output: {0}")]
    Output(#[source] io::Error),
    /// A file could not be read or written.
    #[error("cannot {what} {}: {}{}", .path.display(), plain(.source), hint(.source))]
    File {
        /// `read`, `write`, `list`.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: io::Error,
    },
    /// Wrong use, with what to do instead.
    #[error("{0}")]
    Usage(String),
    /// The ledger could not do it.
    #[error(transparent)]
    Ledger(#[from] saksi_ledger::Error),
}

impl Failure {
    /// A file that could not be read.
    pub(crate) fn read(path: &Path, source: io::Error) -> Self {
        Self::File { what: "read", path: path.to_path_buf(), source }
    }

    /// A file that could not be written.
    pub(crate) fn write(path: &Path, source: io::Error) -> Self {
        Self::File { what: "write", path: path.to_path_buf(), source }
    }
}

impl From<saksi_ledger::OpenError> for Failure {
    fn from(error: saksi_ledger::OpenError) -> Self {
        Self::Ledger(error.into())
    }
}

impl From<saksi_ledger::AddError> for Failure {
    fn from(error: saksi_ledger::AddError) -> Self {
        Self::Ledger(error.into())
    }
}

impl From<saksi_ledger::QueryError> for Failure {
    fn from(error: saksi_ledger::QueryError) -> Self {
        Self::Ledger(error.into())
    }
}

/// From writing to the output: a closed pipe is the reader's good right.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::BrokenPipe } else { Self::Output(error) }
    }
}

/// An IO error in words without the number of the system call.
pub(crate) fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_string(),
        io::ErrorKind::PermissionDenied => "no permission".to_string(),
        io::ErrorKind::IsADirectory => "it is a folder".to_string(),
        _ => error.to_string(),
    }
}

fn hint(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "; check the spelling, or give the path from the current folder",
        io::ErrorKind::PermissionDenied => "; ask its owner, or copy it to where you may read and write",
        _ => "",
    }
}
