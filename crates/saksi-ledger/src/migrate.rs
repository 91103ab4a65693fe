//! The schema, in numbered steps; `user_version` says how many a file has seen.

use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as a ledger: “SAKS”.
pub(crate) const APPLICATION: i64 = 0x5341_4b53;

/// Step `n` makes schema `n + 1`. Steps that have shipped are never edited; a change is a new step.
const STEPS: &[&str] = &[include_str!("../migrations/0001_articles_and_claims.sql")];

/// The newest schema.
pub(crate) const NEWEST: i64 = STEPS.len() as i64;

/// Takes the steps a file has not seen, all in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    // Another process may be at it too: who comes second waits here and then finds nothing to do.
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let seen: i64 = change.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    for step in STEPS.iter().skip(usize::try_from(seen).unwrap_or(0)) {
        change.execute_batch(step)?;
    }
    change
        .execute_batch(&format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {NEWEST}"))?;
    change.commit()
}
