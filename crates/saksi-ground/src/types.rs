//! What grounding returns, in bytes of the text.

use jiff::civil::Date;
use saksi_record::{EntityKind, Grain, Precision, Unit};
use saksi_text::Span;
use std::ops::Range;

/// What grounding has to know besides the text.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Day of publication: what “Friday” is counted from.
    pub published: Option<Date>,
    /// The outlet's name.
    pub outlet: Option<String>,
    /// The dateline's place as written.
    pub dateline_place: Option<String>,
}

/// Everything grounding found; each list in order of the text.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    /// How many, how much.
    pub quantities: Vec<Quantity>,
    /// When.
    pub times: Vec<Time>,
    /// Where.
    pub places: Vec<Place>,
    /// Who and what is named; `Place::entity` and others index into it.
    pub entities: Vec<Entity>,
    /// What a reader should look at twice, found while grounding: a weekday that does not fit its date.
    /// Words, and why.
    pub conflicts: Vec<(Span, String)>,
}

impl Ground {
    /// The entity one of whose mentions is exactly, or else overlaps, `span`.
    pub fn entity_at(&self, span: Span) -> Option<usize> {
        let by =
            |test: &dyn Fn(&Span) -> bool| self.entities.iter().position(|e| e.mentions.iter().any(test));
        by(&|m| *m == span).or_else(|| by(&|m| m.overlaps(span)))
    }
}

/// How many, how much: an interval and the words that say so.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The whole phrase: approximator, number, unit and counted noun (“sekitar 40.000 tentara”).
    pub span: Span,
    /// The number words alone (“40.000”).
    pub number: Span,
    /// Tokens of the whole phrase.
    pub tokens: Range<usize>,
    /// Least value; `None` where the phrase sets none.
    pub min: Option<f64>,
    /// Greatest value; `None` where the phrase sets none.
    pub max: Option<f64>,
    /// “about”, “sekitar”, “almost”.
    pub approximate: bool,
    /// What is counted.
    pub unit: Unit,
    /// Head noun of what is counted.
    pub noun: Option<Span>,
    /// ISO 4217 code of money.
    pub currency: Option<&'static str>,
}

/// When: days, both ends inside.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// The whole expression.
    pub span: Span,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
    /// How finely it is given.
    pub grain: Grain,
}

/// Where.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The name as written.
    pub span: Span,
    /// Index into [`Ground::entities`].
    pub entity: Option<usize>,
    /// Degrees north; never invented.
    pub lat: Option<f64>,
    /// Degrees east; never invented.
    pub lon: Option<f64>,
    /// ISO alpha-2.
    pub country: Option<String>,
    /// How finely the place is known.
    pub precision: Precision,
    /// Whether the words stand for a government or for people (“Moscow said”, “Russian troops”) rather than a location.
    pub metonym: bool,
}

/// Somebody or something the article names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What sort of thing.
    pub kind: EntityKind,
    /// Its fullest name in the article.
    pub name: String,
    /// ISO 3166 code, Wikidata or GeoNames id.
    pub reference: Option<String>,
    /// ISO alpha-2.
    pub country: Option<String>,
    /// Office, as the article or the office table has it.
    pub role: Option<String>,
    /// Where it is mentioned, in order of the text.
    pub mentions: Vec<Span>,
}
