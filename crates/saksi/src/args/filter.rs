//! Which rows of the ledger are wanted.

use super::common::{Tongue, iso_date};
use clap::Args;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;
use saksi_lang::Language;
use saksi_ledger::Filter;
use saksi_record::{Event, Modality, Polarity};

macro_rules! vocabulary {
    ($name:ident, $type:ty) => {
        /// Words of a closed vocabulary, whatever their case.
        fn $name() -> impl TypedValueParser<Value = $type> {
            PossibleValuesParser::new(<$type>::ALL.iter().map(|v| v.as_str())).try_map(|word| {
                let found = <$type>::ALL.iter().find(|v| v.as_str().eq_ignore_ascii_case(&word));
                found.copied().ok_or("no such word")
            })
        }
    };
}
vocabulary!(event, Event);
vocabulary!(modality, Modality);
vocabulary!(polarity, Polarity);

/// Which rows are wanted; every condition that is given must hold.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct FilterArgs {
    /// Words in the sentence, or in the name of somebody in it
    #[arg(long, value_name = "WORDS", help_heading = "Which")]
    pub(crate) about: Option<String>,
    /// A place by name, or a country by its two letters
    #[arg(long, value_name = "PLACE", help_heading = "Which")]
    pub(crate) place: Option<String>,
    /// From this day on (of the event if known, else of publication)
    #[arg(long, value_name = "DAY", value_parser = iso_date, help_heading = "Which")]
    pub(crate) since: Option<String>,
    /// Up to this day
    #[arg(long, value_name = "DAY", value_parser = iso_date, help_heading = "Which")]
    pub(crate) until: Option<String>,
    /// Claims of this sort
    #[arg(long, value_name = "EVENT", value_parser = event(), ignore_case = true, help_heading = "Which")]
    pub(crate) event: Option<Event>,
    /// Claims that something happened, is planned, may happen …
    #[arg(long, value_name = "MODALITY", value_parser = modality(), ignore_case = true, help_heading = "Which")]
    pub(crate) modality: Option<Modality>,
    /// Claims made, or claims denied
    #[arg(long, value_name = "POLARITY", value_parser = polarity(), ignore_case = true, help_heading = "Which")]
    pub(crate) polarity: Option<Polarity>,
    /// Words in the outlet's name
    #[arg(long, value_name = "NAME", help_heading = "Which")]
    pub(crate) outlet: Option<String>,
    /// Articles in this language
    #[arg(long, value_enum, value_name = "LANGUAGE", help_heading = "Which")]
    pub(crate) language: Option<Tongue>,
    /// Articles whose id begins so
    #[arg(long, value_name = "ID", help_heading = "Which")]
    pub(crate) article: Option<String>,
    /// At most so many rows
    #[arg(long, value_name = "NUMBER", help_heading = "Which")]
    pub(crate) limit: Option<u32>,
}

impl FilterArgs {
    /// The same, for the ledger.
    pub(crate) fn filter(&self) -> Filter {
        let day = |d: &Option<String>| d.as_deref().and_then(|d| d.get(..10)).map(str::to_string);
        Filter {
            about: self.about.clone(),
            place: self.place.clone(),
            since: day(&self.since),
            until: day(&self.until),
            event: self.event,
            modality: self.modality,
            polarity: self.polarity,
            outlet: self.outlet.clone(),
            language: self.language.map(|l| Language::from(l).tag().to_string()),
            article: self.article.as_ref().map(|a| a.to_ascii_lowercase()),
            limit: self.limit,
        }
    }
}
