//! A record goes in: whole, or not at all.

use crate::error::{AddError, QueryError};
use crate::slice::Slices;
use crate::store::Ledger;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use saksi_record::{CharSpan, Record};
use std::collections::BTreeMap;

mod claims;
mod ground;

/// What adding came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The article was not there.
    New,
    /// The article was there, read by another program or with other options: the new reading took its place.
    Replaced,
    /// The article was there in this very reading.
    Unchanged,
}

/// Why a row could not be written.
#[derive(Debug)]
pub(crate) enum Stop {
    Sqlite(rusqlite::Error),
    Unsound(String),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// What every writer of rows needs.
pub(crate) struct Context<'a> {
    pub(crate) change: &'a Transaction<'a>,
    pub(crate) record: &'a Record,
    pub(crate) slices: Slices<'a>,
    pub(crate) article: i64,
}

impl Context<'_> {
    /// The words of a span of the record.
    pub(crate) fn quote(&self, span: CharSpan) -> Result<&str, Stop> {
        self.slices.get(span).ok_or_else(|| Stop::Unsound(format!("span {span:?} leaves the text")))
    }

    /// Runs an insertion and returns the new row's number.
    pub(crate) fn insert(&self, sql: &str, values: impl rusqlite::Params) -> Result<i64, Stop> {
        self.change.prepare_cached(sql)?.execute(values)?;
        Ok(self.change.last_insert_rowid())
    }
}

impl Ledger {
    /// Who read each article of the ledger last: readers by id.
    pub fn readings(&self) -> Result<BTreeMap<String, String>, QueryError> {
        let get = || -> rusqlite::Result<_> {
            let mut all = self.connection.prepare_cached("SELECT id, reader FROM articles")?;
            all.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect()
        };
        get().map_err(|source| QueryError::Sqlite { what: "articles", source })
    }

    /// Notes that an article of the ledger was met at `source` too.
    pub fn met(&self, id: &str, source: &str) -> Result<(), AddError> {
        let add = || {
            let sql = "INSERT OR IGNORE INTO sources SELECT article, ?2 FROM articles WHERE id = ?1";
            self.connection.prepare_cached(sql)?.execute([id, source])
        };
        add().map(drop).map_err(|source| AddError::Sqlite { article: id.to_string(), source })
    }

    /// Stores a record in one transaction. `reader` names the program and the options that made it.
    pub fn add(&mut self, record: &Record, reader: &str) -> Result<Added, AddError> {
        let name = || record.source.clone();
        self.try_add(record, reader).map_err(|stop| match stop {
            Stop::Sqlite(source) => AddError::Sqlite { article: name(), source },
            Stop::Unsound(what) => AddError::Unsound { article: name(), what },
        })
    }

    fn try_add(&mut self, record: &Record, reader: &str) -> Result<Added, Stop> {
        let change = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let bare = Record { text: String::new(), ..record.clone() };
        let json = serde_json::to_string(&bare).map_err(|e| Stop::Unsound(e.to_string()))?;
        let old: Option<(i64, String, String, String)> = change
            .prepare_cached("SELECT article, reader, source, record FROM articles WHERE id = ?1")?
            .query_row([&record.id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
            .optional()?;
        if let Some((article, by, _, stored)) = &old
            && by == reader
            && same_but_source(stored, &bare)
        {
            change
                .prepare_cached("INSERT OR IGNORE INTO sources VALUES (?1, ?2)")?
                .execute(params![article, record.source])?;
            change.commit()?;
            return Ok(Added::Unchanged);
        }
        let slices = Slices::new(&record.text);
        let title = record.title.and_then(|t| slices.get(t));
        let day = record.published.as_deref().and_then(|p| p.get(..10));
        let article: i64 = change
            .prepare_cached(
                "INSERT INTO articles (id, reader, source, url, outlet, byline, published, day, language, title, text, record)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT (id) DO UPDATE SET reader = ?2, source = ?3, url = ?4, outlet = ?5, byline = ?6,
                     published = ?7, day = ?8, language = ?9, title = ?10, text = ?11, record = ?12
                 RETURNING article",
            )?
            .query_row(
                params![
                    record.id, reader, record.source, record.url, record.outlet, record.byline, record.published,
                    day, record.language, title, record.text, json
                ],
                |r| r.get(0),
            )?;
        if old.is_some() {
            for table in ["claims", "findings", "attributions", "entities", "quantities", "times", "places"] {
                change
                    .prepare_cached(&format!("DELETE FROM {table} WHERE article = ?1"))?
                    .execute([article])?;
            }
        }
        let context = Context { change: &change, record, slices, article };
        context.insert("INSERT OR IGNORE INTO sources VALUES (?1, ?2)", params![article, record.source])?;
        let rows = ground::write(&context)?;
        claims::write(&context, &rows)?;
        drop(context);
        change.commit()?;
        Ok(if old.is_some() { Added::Replaced } else { Added::New })
    }
}

/// Whether a stored reading is this one, met under whatever path.
fn same_but_source(stored: &str, bare: &Record) -> bool {
    serde_json::from_str::<Record>(stored).is_ok_and(|mut old| {
        old.source.clone_from(&bare.source);
        old == *bare
    })
}
