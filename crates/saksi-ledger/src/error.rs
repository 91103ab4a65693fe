//! What can go wrong, by operation. Each says what was wrong, where, and what to do.

use std::path::PathBuf;

/// A ledger could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no file.
    #[error("there is no ledger at {}; make one with `saksi add PATH --ledger {}`", .path.display(), .path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a ledger; name another file", .path.display())]
    NotALedger {
        /// The file.
        path: PathBuf,
    },
    /// A newer program made it.
    #[error("{} was made by a newer program (schema {found}, this one knows {known}); use that program", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// SQLite could not.
    #[error("cannot open the ledger {}: {source}", .path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
}

/// A record could not be stored; the ledger is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// SQLite could not.
    #[error("cannot store {article}: {source}")]
    Sqlite {
        /// Source of the article.
        article: String,
        /// Why.
        source: rusqlite::Error,
    },
    /// The record breaks its own law: a span leaves the text, an id leads nowhere.
    #[error("cannot store {article}: its record is not sound ({what}); this is a defect, please report it")]
    Unsound {
        /// Source of the article.
        article: String,
        /// What is wrong.
        what: String,
    },
}

/// A question could not be answered.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// SQLite could not.
    #[error("cannot read {what} from the ledger: {source}")]
    Sqlite {
        /// What was asked for.
        what: &'static str,
        /// Why.
        source: rusqlite::Error,
    },
    /// What is stored of an article is not a record.
    #[error(
        "the stored record of article {article} cannot be read ({source}); run `saksi verify`, then add it again"
    )]
    Stored {
        /// Id of the article.
        article: String,
        /// Why.
        source: serde_json::Error,
    },
    /// Not of the form `ARTICLE:CLAIM`.
    #[error(
        "“{address}” is no claim; write it as in the first column of `saksi claims`, for example 3f2a9c01:c3"
    )]
    Address {
        /// As given.
        address: String,
    },
    /// No article begins with this.
    #[error("no article of the ledger has an id that begins with “{prefix}”; see `saksi articles`")]
    NoArticle {
        /// As given.
        prefix: String,
    },
    /// Several do.
    #[error("“{prefix}” begins the ids of {count} articles; give more of it")]
    Ambiguous {
        /// As given.
        prefix: String,
        /// How many.
        count: usize,
    },
    /// The article has no such claim.
    #[error("article {article} has no claim {claim}; it has {count} claims, c1 to c{count}")]
    NoClaim {
        /// Id of the article.
        article: String,
        /// As given.
        claim: String,
        /// How many it has.
        count: usize,
    },
}

/// Any of them.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// While opening.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// While adding.
    #[error(transparent)]
    Add(#[from] AddError),
    /// While asking.
    #[error(transparent)]
    Query(#[from] QueryError),
}
