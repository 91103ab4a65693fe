//! Rows of claims and findings.

use super::ground::{Rows, name_of};
use super::{Context, Stop};
use rusqlite::params;
use saksi_record::{CharSpan, Claim};

/// Writes claims and findings; `rows` are what they point to.
pub(crate) fn write(c: &Context<'_>, rows: &Rows) -> Result<(), Stop> {
    for (i, claim) in c.record.claims.iter().enumerate() {
        let row = head(c, i, claim)?;
        participants(c, row, claim)?;
        for s in &claim.cues {
            c.insert(
                "INSERT INTO cues VALUES (?1, ?2, ?3, ?4, ?5)",
                params![row, c.article, s.start(), s.end(), c.quote(*s)?],
            )?;
        }
        let lost =
            |what: &str| Stop::Unsound(format!("claim {} points to {what} that is not there", claim.id));
        for &p in &claim.places {
            let place = rows.places.get(p).ok_or_else(|| lost("a place"))?;
            c.insert("INSERT OR IGNORE INTO claim_places VALUES (?1, ?2)", params![row, place])?;
        }
        for q in &claim.quantities {
            let quantity = rows.quantities.get(q.quantity).ok_or_else(|| lost("a figure"))?;
            let values = params![row, quantity, q.role.as_str()];
            c.insert("INSERT OR IGNORE INTO claim_quantities VALUES (?1, ?2, ?3)", values)?;
        }
        for a in &claim.attributions {
            let found = rows.attributions.iter().find(|(id, _)| id == a);
            let (_, attribution) = found.ok_or_else(|| lost("an attribution"))?;
            c.insert("INSERT OR IGNORE INTO claim_attributions VALUES (?1, ?2)", params![row, attribution])?;
        }
    }
    findings(c)
}

fn head(c: &Context<'_>, i: usize, claim: &Claim) -> Result<i64, Stop> {
    let (first, last) = claim.time.as_ref().map_or((None, None), |t| (t.from.as_deref(), t.to.as_deref()));
    c.insert(
        "INSERT INTO claims (article, ordinal, id, event, mode, polarity, modality, start, \"end\", quote,
             sentence_start, sentence_end, sentence, first, last, rule)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        params![
            c.article,
            i as i64,
            claim.id,
            claim.event.as_str(),
            claim.mode.join(" "),
            claim.polarity.as_str(),
            claim.modality.as_str(),
            claim.anchor.start(),
            claim.anchor.end(),
            c.quote(claim.anchor)?,
            claim.sentence.start(),
            claim.sentence.end(),
            c.quote(claim.sentence)?,
            first,
            last,
            claim.rule
        ],
    )
}

fn participants(c: &Context<'_>, row: i64, claim: &Claim) -> Result<(), Stop> {
    for (part, list) in [("actor", &claim.actors), ("recipient", &claim.recipients)] {
        for p in list {
            let quote = c.quote(CharSpan::between(p.start, p.end))?;
            let name = name_of(c, p.entity.as_deref());
            c.insert(
                "INSERT INTO participants VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![row, c.article, part, p.start, p.end, quote, name],
            )?;
        }
    }
    Ok(())
}

fn findings(c: &Context<'_>) -> Result<(), Stop> {
    for f in &c.record.findings {
        let row = c.insert(
            "INSERT INTO findings (article, rule, message, claims) VALUES (?1, ?2, ?3, ?4)",
            params![c.article, f.rule, f.message, f.claims.join(" ")],
        )?;
        for s in &f.spans {
            c.insert(
                "INSERT INTO finding_spans VALUES (?1, ?2, ?3, ?4, ?5)",
                params![row, c.article, s.start(), s.end(), c.quote(*s)?],
            )?;
        }
    }
    Ok(())
}
