//! Where: names of places found, resolved, and told from names of governments and peoples.

mod lists;
mod metonym;
mod resolve;
mod spot;
pub(crate) mod words;

pub(crate) use resolve::Setting;

use crate::gazetteer::{Class, Form, Gazetteer, fold};
use crate::types::{Context, Place};
use resolve::Meaning;
use saksi_lang::{Analysis, Language};
use saksi_record::Precision;
use saksi_text::Span;
use spot::Spot;

/// A place, and the gazetteer's number for it.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) place: Place,
    pub(crate) site: Option<u32>,
    /// GeoNames id or ISO code.
    pub(crate) reference: Option<String>,
    /// Whether the words are a name of people (“Israeli”) or of a seat (“Kremlin”).
    pub(crate) form: Form,
}

/// Points by which a meaning must lead.
const LEAD: f32 = 0.2;

/// What the context says for places.
pub(crate) fn setting(context: &Context, language: Language) -> Setting {
    let mut setting = Setting::default();
    if language == Language::Id {
        setting.country = Some(*b"ID");
    }
    if let Some(place) = &context.dateline_place {
        let mut key = String::new();
        fold(place, &mut key);
        setting.dateline = Some(key);
    }
    setting
}

/// The places of a text, in its order.
/// `bodies`: names of bodies, whose parts are no places (“Bank of China”).
pub(crate) fn places(
    analysis: &Analysis<'_>,
    gazetteer: &Gazetteer,
    context: &Context,
    bodies: &[Span],
) -> Vec<Found> {
    let mut spots = Vec::new();
    for sentence in &analysis.sentences {
        spot::scan(analysis, sentence, gazetteer, &mut spots);
    }
    spots.retain(|s| bodies.iter().all(|b| !b.contains(s.span) || *b == s.span && !s.known.is_empty()));
    let meanings = resolve::resolve(analysis.text, &spots, gazetteer, &setting(context, analysis.language));
    let located = spots.iter().zip(meanings);
    located
        .map(|(spot, meaning)| {
            let mut found = found(spot, meaning, gazetteer, LEAD);
            let class = found.site.map_or(Class::Town, |n| gazetteer.site(n).class);
            found.place.metonym = metonym::metonym(analysis, spot.span, class, found.form);
            found
        })
        .collect()
}

/// The given spans as places, in order.
pub(crate) fn given(
    text: &str,
    language: Language,
    spans: &[Span],
    gazetteer: &Gazetteer,
    setting: &Setting,
) -> Vec<Found> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|i| spans[*i]);
    let spots: Vec<Spot> = order.iter().map(|i| spot::given(text, spans[*i], language, gazetteer)).collect();
    let meanings = resolve::resolve(text, &spots, gazetteer, setting);
    let mut out: Vec<(usize, Found)> = order
        .into_iter()
        .zip(spots.iter().zip(meanings))
        .map(|(i, (s, m))| (i, found(s, m, gazetteer, 0.0)))
        .collect();
    out.sort_by_key(|(i, _)| *i);
    out.into_iter().map(|(_, f)| f).collect()
}

fn found(spot: &Spot, meaning: Option<Meaning>, gazetteer: &Gazetteer, lead: f32) -> Found {
    let mut place = Place {
        span: spot.span,
        entity: None,
        lat: None,
        lon: None,
        country: None,
        precision: Precision::Unknown,
        metonym: false,
    };
    let Some(meaning) = meaning else {
        return Found { place, site: None, reference: None, form: Form::Main };
    };
    if meaning.margin < lead {
        // Ambiguous: nothing is said of where it is but what all its places share.
        let mut countries = spot.known.iter().map(|k| gazetteer.site(k.site).country);
        let first = countries.next();
        if countries.all(|c| Some(c) == first) {
            place.country = gazetteer.site(meaning.site).country().map(String::from);
        }
        return Found { place, site: None, reference: None, form: meaning.form };
    }
    let site = gazetteer.site(meaning.site);
    place.lat = Some(f64::from(site.lat) / 1e6);
    place.lon = Some(f64::from(site.lon) / 1e6);
    place.country = site.country().map(String::from);
    place.precision = match site.class {
        Class::Country => Precision::Country,
        Class::Admin1 | Class::Admin2 => Precision::Admin1,
        Class::Region | Class::Sea | Class::Continent => Precision::Region,
        Class::Point => Precision::Point,
        _ => Precision::City,
    };
    let reference = match site.class {
        Class::Country => place.country.clone(),
        _ => (site.id != 0).then(|| site.id.to_string()),
    };
    Found { place, site: Some(meaning.site), reference, form: meaning.form }
}

#[cfg(test)]
pub(crate) mod tests;
