//! `saksi claims`, `quotes`, `figures`, `articles`: rows of the ledger.

use crate::args::{Cli, QueryArgs, QueryFormat};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::render::{Line, Look, Table};
use crate::say;
use saksi_ledger::{Filter, Ledger, QueryError};
use std::io::Write;

/// Claims of the ledger.
pub(crate) fn claims(args: &QueryArgs, cli: &Cli) -> Result<Exit, Failure> {
    rows(args, cli, Ledger::claims)
}

/// Who said what.
pub(crate) fn quotes(args: &QueryArgs, cli: &Cli) -> Result<Exit, Failure> {
    rows(args, cli, Ledger::quotes)
}

/// Figures of the ledger.
pub(crate) fn figures(args: &QueryArgs, cli: &Cli) -> Result<Exit, Failure> {
    rows(args, cli, Ledger::figures)
}

/// Articles of the ledger.
pub(crate) fn articles(args: &QueryArgs, cli: &Cli) -> Result<Exit, Failure> {
    rows(args, cli, Ledger::articles)
}

fn rows<T: Line>(
    args: &QueryArgs,
    cli: &Cli,
    ask: fn(&Ledger, &Filter) -> Result<Vec<T>, QueryError>,
) -> Result<Exit, Failure> {
    let ledger = Ledger::open(&args.ledger.ledger)?;
    let rows = ask(&ledger, &args.filter.filter())?;
    let mut out = super::stdout();
    match args.format {
        QueryFormat::Table => {
            let look = Look::of_stdout(cli.color);
            let mut table = Table::new(T::HEAD);
            for row in &rows {
                table.noted(row.cells(&look), row.note(&look));
            }
            let mut text = String::new();
            table.print(&mut text, 0, &look);
            if rows.is_empty() {
                say::note(cli.quiet, "nothing in the ledger fits; leave out a condition");
            } else {
                out.write_all(text.as_bytes())?;
            }
        }
        QueryFormat::Json => {
            for (i, row) in rows.iter().enumerate() {
                out.write_all(if i == 0 { b"[\n" } else { b",\n" })?;
                serde_json::to_writer(&mut out, row).map_err(std::io::Error::from)?;
            }
            out.write_all(if rows.is_empty() { b"[]\n" } else { b"\n]\n" })?;
        }
        QueryFormat::Csv => {
            let mut csv = csv::Writer::from_writer(&mut out);
            let broken = |e: csv::Error| match e.into_kind() {
                csv::ErrorKind::Io(error) => Failure::from(error),
                other => Failure::Output(std::io::Error::other(format!("{other:?}"))),
            };
            csv.write_record(T::FIELDS).map_err(broken)?;
            for row in &rows {
                csv.write_record(row.fields()).map_err(broken)?;
            }
            csv.flush()?;
        }
    }
    out.flush()?;
    Ok(Exit::Fine)
}
