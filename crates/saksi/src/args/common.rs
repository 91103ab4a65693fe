//! Options that several commands share.

use clap::{Args, ValueEnum};
use saksi_lang::Language;
use std::path::PathBuf;

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A language, as a word of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tongue {
    /// Indonesian
    Id,
    /// English
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Id => Self::Id,
            Tongue::En => Self::En,
        }
    }
}

/// What a file can't say, or says wrongly.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Overrides {
    /// Day of publication, as 2022-02-26 or 2022-02-26T08:15:00+07:00; “Friday” is counted from it
    #[arg(long, value_name = "DATE", value_parser = iso_date, help_heading = "What the file can't say")]
    pub(crate) published: Option<String>,
    /// Who published it
    #[arg(long, value_name = "NAME", help_heading = "What the file can't say")]
    pub(crate) outlet: Option<String>,
    /// Its address; for a single article
    #[arg(long, value_name = "URL", help_heading = "What the file can't say")]
    pub(crate) url: Option<String>,
    /// Its language, where the words alone would mislead
    #[arg(long, value_enum, value_name = "LANGUAGE", help_heading = "What the file can't say")]
    pub(crate) language: Option<Tongue>,
}

impl Overrides {
    /// The same, for the reader.
    pub(crate) fn options(&self) -> saksi_read::Options {
        saksi_read::Options {
            published: self.published.clone(),
            outlet: self.outlet.clone(),
            url: self.url.clone(),
            language: self.language.map(Language::from),
        }
    }
}

/// Which ledger.
#[derive(Clone, Debug, Args)]
pub(crate) struct LedgerFile {
    /// The ledger: one SQLite file
    #[arg(long, short, value_name = "FILE", env = "SAKSI_LEDGER", default_value = "saksi.ledger")]
    pub(crate) ledger: PathBuf,
}

/// An ISO date, or a date-time that begins with one.
pub(crate) fn iso_date(text: &str) -> Result<String, String> {
    let day = text.get(..10).and_then(|d| d.parse::<jiff::civil::Date>().ok());
    let rest = text.get(10..).unwrap_or_default();
    match day {
        Some(_) if rest.is_empty() || rest.starts_with(['T', ' ']) => Ok(text.to_string()),
        _ => Err("give the day as YEAR-MONTH-DAY, for example 2022-02-26".to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_of_the_calendar() {
        assert!(iso_date("2022-02-26").is_ok());
        assert!(iso_date("2022-02-26T08:15:00+07:00").is_ok());
        assert!(iso_date("26/2/2022").is_err());
        assert!(iso_date("2022-02-30").is_err());
        assert!(iso_date("2022-02-261").is_err());
        assert!(iso_date("").is_err());
    }
}
