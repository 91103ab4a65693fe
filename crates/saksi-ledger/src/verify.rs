//! Every stored span against its stored text.

use crate::error::QueryError;
use crate::slice::Slices;
use crate::store::Ledger;
use saksi_record::{CharSpan, Record};

/// Tables whose rows hold a span and the words it stands for.
const TABLES: [&str; 8] =
    ["mentions", "contents", "quantities", "times", "places", "claims", "participants", "cues"];

/// What was looked at, and what does not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Articles looked at.
    pub articles: usize,
    /// Spans looked at.
    pub spans: usize,
    /// What does not hold.
    pub faults: Vec<Fault>,
}

/// Something stored that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Id of the article; empty for the file as a whole.
    pub article: String,
    /// What does not hold.
    pub what: String,
}

impl Ledger {
    /// Holds every span and quote against the text, every row against the record, and the file against itself.
    pub fn verify(&self) -> Result<Verified, QueryError> {
        self.try_verify().map_err(|source| QueryError::Sqlite { what: "the ledger", source })
    }

    fn try_verify(&self) -> rusqlite::Result<Verified> {
        let mut done = Verified::default();
        let file = |what: String| Fault { article: String::new(), what };
        let mut check = self.connection.prepare("PRAGMA integrity_check")?;
        for line in check.query_map([], |r| r.get::<_, String>(0))? {
            done.faults.extend(Some(line?).filter(|l| l != "ok").map(file));
        }
        let mut check = self.connection.prepare("PRAGMA foreign_key_check")?;
        for table in check.query_map([], |r| r.get::<_, String>(0))? {
            done.faults.push(file(format!("a row of {} belongs to nothing", table?)));
        }
        let mut articles =
            self.connection.prepare("SELECT article, id, text, record FROM articles ORDER BY id")?;
        let mut rows = articles.query([])?;
        while let Some(row) = rows.next()? {
            let (key, id, text): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let slices = Slices::new(&text);
            done.articles += 1;
            let mut faults = Vec::new();
            match serde_json::from_str::<Record>(row.get_ref(3)?.as_str()?) {
                Ok(record) => {
                    let spans = spans(&record);
                    done.spans += spans.len();
                    let lost = spans.iter().filter(|s| slices.get(**s).is_none());
                    faults.extend(lost.map(|s| format!("the record's span {s:?} leaves the text")));
                    self.counts(key, &record, &mut faults)?;
                }
                Err(error) => faults.push(format!("its record cannot be read: {error}")),
            }
            for table in TABLES.into_iter().chain(["finding_spans"]) {
                done.spans += self.quotes_hold(table, key, &slices, &mut faults)?;
            }
            done.faults.extend(faults.into_iter().map(|what| Fault { article: id.clone(), what }));
        }
        Ok(done)
    }

    /// Every quote of a table equals the slice its span names.
    fn quotes_hold(
        &self,
        table: &str,
        article: i64,
        slices: &Slices<'_>,
        faults: &mut Vec<String>,
    ) -> rusqlite::Result<usize> {
        let sql = format!("SELECT start, \"end\", quote FROM {table} WHERE article = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([article])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            let (start, end): (u32, u32) = (row.get(0)?, row.get(1)?);
            let quote = row.get_ref(2)?.as_str()?;
            let slice = CharSpan::new(start, end).and_then(|s| slices.get(s));
            if slice != Some(quote) {
                let found = slice.unwrap_or("nothing");
                faults.push(format!("{table} {start}..{end}: stored “{quote}”, the text has “{found}”"));
            }
        }
        Ok(count)
    }

    /// The rows of an article are as many as its record says.
    fn counts(&self, article: i64, record: &Record, faults: &mut Vec<String>) -> rusqlite::Result<()> {
        let expected = [
            ("claims", record.claims.len()),
            ("attributions", record.attributions.len()),
            ("quantities", record.quantities.len()),
            ("entities", record.entities.len()),
            ("places", record.places.len()),
            ("times", record.times.len()),
            ("findings", record.findings.len()),
        ];
        for (table, wanted) in expected {
            let sql = format!("SELECT count(*) FROM {table} WHERE article = ?1");
            let rows: i64 = self.connection.prepare_cached(&sql)?.query_row([article], |r| r.get(0))?;
            if rows != wanted as i64 {
                faults.push(format!("{table}: {rows} rows, the record has {wanted}"));
            }
        }
        Ok(())
    }
}

/// Every span of a record.
fn spans(r: &Record) -> Vec<CharSpan> {
    let pair = |start: u32, end: u32| CharSpan::between(start, end);
    let mut out: Vec<CharSpan> = r.title.into_iter().collect();
    out.extend(r.dateline.as_ref().map(|d| pair(d.start, d.end)));
    out.extend(r.noise.iter().map(|n| pair(n.start, n.end)));
    out.extend(&r.sentences);
    out.extend(r.entities.iter().flat_map(|e| &e.mentions));
    for a in &r.attributions {
        out.extend(a.cue.into_iter().chain(a.source).chain(a.content.iter().copied()));
        out.extend(a.via.iter().filter_map(|v| Some(pair(v.start?, v.end?))));
    }
    out.extend(r.quantities.iter().map(|q| pair(q.start, q.end)));
    out.extend(r.times.iter().map(|t| pair(t.start, t.end)));
    out.extend(r.places.iter().map(|p| pair(p.start, p.end)));
    for c in &r.claims {
        out.extend([c.anchor, c.sentence].into_iter().chain(c.cues.iter().copied()));
        out.extend(c.actors.iter().chain(&c.recipients).map(|p| pair(p.start, p.end)));
    }
    out.extend(r.findings.iter().flat_map(|f| &f.spans));
    out
}
