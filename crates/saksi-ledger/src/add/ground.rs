//! Rows of names, words said, figures, days and places.

use super::{Context, Stop};
use rusqlite::params;
use saksi_record::CharSpan;

/// Row numbers of what claims point to.
pub(crate) struct Rows {
    /// By id.
    pub(crate) attributions: Vec<(String, i64)>,
    /// By index.
    pub(crate) quantities: Vec<i64>,
    /// By index.
    pub(crate) places: Vec<i64>,
}

/// Writes everything but claims and findings.
pub(crate) fn write(c: &Context<'_>) -> Result<Rows, Stop> {
    entities(c)?;
    let attributions = attributions(c)?;
    let quantities = quantities(c)?;
    times(c)?;
    let places = places(c)?;
    Ok(Rows { attributions, quantities, places })
}

/// The name of an entity of the record.
pub(crate) fn name_of<'r>(c: &Context<'r>, id: Option<&str>) -> Option<&'r str> {
    let id = id?;
    c.record.entities.iter().find(|e| e.id == id).map(|e| e.name.as_str())
}

fn entities(c: &Context<'_>) -> Result<(), Stop> {
    for e in &c.record.entities {
        let row = c.insert(
            "INSERT INTO entities (article, id, kind, name, ref, country, role) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![c.article, e.id, e.kind.as_str(), e.name, e.reference, e.country, e.role],
        )?;
        for m in &e.mentions {
            c.insert(
                "INSERT INTO mentions VALUES (?1, ?2, ?3, ?4, ?5)",
                params![row, c.article, m.start(), m.end(), c.quote(*m)?],
            )?;
        }
    }
    Ok(())
}

fn attributions(c: &Context<'_>) -> Result<Vec<(String, i64)>, Stop> {
    let mut rows = Vec::new();
    for a in &c.record.attributions {
        let source = a.source.map(|s| c.quote(s)).transpose()?;
        let (start, end) = (a.source.map(CharSpan::start), a.source.map(CharSpan::end));
        let row = c.insert(
            "INSERT INTO attributions (article, id, kind, act, speaker, source, start, \"end\", rule)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![c.article, a.id, a.kind.as_str(), a.act, a.speaker, source, start, end, a.rule],
        )?;
        for s in &a.content {
            c.insert(
                "INSERT INTO contents VALUES (?1, ?2, ?3, ?4, ?5)",
                params![row, c.article, s.start(), s.end(), c.quote(*s)?],
            )?;
        }
        for (i, v) in a.via.iter().enumerate() {
            c.insert("INSERT INTO vias VALUES (?1, ?2, ?3)", params![row, i as i64, v.outlet])?;
        }
        rows.push((a.id.clone(), row));
    }
    Ok(rows)
}

fn quantities(c: &Context<'_>) -> Result<Vec<i64>, Stop> {
    let mut rows = Vec::new();
    for (i, q) in c.record.quantities.iter().enumerate() {
        let span = CharSpan::between(q.start, q.end);
        let sentence = c.record.sentences.iter().find(|s| s.contains(span));
        let sentence = sentence.map(|s| c.quote(*s)).transpose()?.unwrap_or_default();
        rows.push(c.insert(
            "INSERT INTO quantities (article, ordinal, start, \"end\", quote, sentence, min, max, approximate, unit, noun, currency)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                c.article, i as i64, q.start, q.end, c.quote(span)?, sentence, q.min, q.max, q.approximate,
                q.unit.as_str(), q.noun, q.currency
            ],
        )?);
    }
    Ok(rows)
}

fn times(c: &Context<'_>) -> Result<(), Stop> {
    for (i, t) in c.record.times.iter().enumerate() {
        let quote = c.quote(CharSpan::between(t.start, t.end))?;
        c.insert(
            "INSERT INTO times VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![c.article, i as i64, t.start, t.end, quote, t.from, t.to, t.grain.as_str()],
        )?;
    }
    Ok(())
}

fn places(c: &Context<'_>) -> Result<Vec<i64>, Stop> {
    let mut rows = Vec::new();
    for (i, p) in c.record.places.iter().enumerate() {
        let quote = c.quote(CharSpan::between(p.start, p.end))?;
        rows.push(c.insert(
            "INSERT INTO places (article, ordinal, start, \"end\", quote, name, lat, lon, country, precision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                c.article,
                i as i64,
                p.start,
                p.end,
                quote,
                name_of(c, p.entity.as_deref()),
                p.lat,
                p.lon,
                p.country,
                p.precision.as_str()
            ],
        )?);
    }
    Ok(rows)
}
