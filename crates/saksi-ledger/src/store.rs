//! A ledger file, opened.

use crate::error::OpenError;
use crate::migrate;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(30);
/// Prepared statements kept.
const STATEMENTS: usize = 64;

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    pub(crate) connection: Connection,
}

impl Ledger {
    /// Opens a ledger, and makes it if there is none.
    pub fn create(path: &Path) -> Result<Self, OpenError> {
        Self::open_with(path, OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens a ledger that is there.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        if !path.exists() {
            return Err(OpenError::Missing { path: path.to_path_buf() });
        }
        Self::open_with(path, OpenFlags::empty())
    }

    fn open_with(path: &Path, more: OpenFlags) -> Result<Self, OpenError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
        let fail = |source: rusqlite::Error| match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => OpenError::NotALedger { path: path.to_path_buf() },
            _ => OpenError::Sqlite { path: path.to_path_buf(), source },
        };
        let mut connection = Connection::open_with_flags(path, flags).map_err(fail)?;
        connection.busy_timeout(PATIENCE).map_err(fail)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        let number = |c: &Connection, sql| c.query_row(sql, [], |r| r.get::<_, i64>(0)).map_err(fail);
        let application = number(&connection, "PRAGMA application_id")?;
        let version = number(&connection, "PRAGMA user_version")?;
        let empty = number(&connection, "SELECT count(*) FROM sqlite_schema")? == 0;
        if !empty && application != migrate::APPLICATION {
            return Err(OpenError::NotALedger { path: path.to_path_buf() });
        }
        if version > migrate::NEWEST {
            let (path, known) = (path.to_path_buf(), migrate::NEWEST);
            return Err(OpenError::Newer { path, found: version, known });
        }
        // WAL: readers never wait for the writer, and a killed process leaves the last commit. NORMAL loses no
        // consistency; only a power cut may take the last commits with it.
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
            .map_err(fail)?;
        functions(&connection).map_err(fail)?;
        if version < migrate::NEWEST {
            migrate::migrate(&mut connection).map_err(fail)?;
        }
        Ok(Self { connection })
    }
}

/// `holds(text, words)`: whether the words occur in the text, whatever their case. `LIKE` folds ASCII only.
fn functions(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("holds", 2, flags, |context| {
        let text = context.get_raw(0).as_str_or_null()?.unwrap_or_default();
        let words = context.get_raw(1).as_str_or_null()?.unwrap_or_default();
        Ok(text.to_lowercase().contains(&words.to_lowercase()))
    })
}
