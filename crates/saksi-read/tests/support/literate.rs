//! Literate tests: reads the Markdown of `tests/literate`, and compares a record with it.
//!
//! The form is described in `tests/literate/README.md`.

use saksi_record::{Attribution, CharSpan, Claim, Modality, Participant, Polarity, Record};

/// One heading: a text, and the claims it holds.
#[derive(Debug)]
pub(crate) struct Case {
    /// The heading.
    pub(crate) name: String,
    /// ISO date of publication, if the case needs one.
    pub(crate) published: Option<String>,
    /// The news text.
    pub(crate) text: String,
    /// The rows of its table; none where nothing may come out.
    pub(crate) rows: Vec<Row>,
}

/// One expected claim.
#[derive(Debug)]
pub(crate) struct Row {
    /// Whether it may be missing.
    pub(crate) optional: bool,
    /// Types of event a careful reader would accept.
    pub(crate) event: Vec<String>,
    /// Code points of the anchor in the text.
    pub(crate) anchor: (u32, u32),
    /// The anchor as written.
    pub(crate) anchor_text: String,
    /// Polarities a careful reader would accept.
    pub(crate) polarity: Vec<String>,
    /// Modalities a careful reader would accept.
    pub(crate) modality: Vec<String>,
    /// Who does it.
    pub(crate) actors: Vec<Phrase>,
    /// To whom.
    pub(crate) recipients: Vec<Phrase>,
    /// Intervals.
    pub(crate) figures: Vec<Figure>,
    /// Sources.
    pub(crate) sources: Vec<Phrase>,
}

/// Words of a cell; in brackets they need not be found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Whether it may be missing.
    pub(crate) optional: bool,
    /// The words.
    pub(crate) text: String,
}

/// An interval of a cell.
#[derive(Debug, PartialEq)]
pub(crate) struct Figure {
    /// Whether it may be missing.
    pub(crate) optional: bool,
    /// Least value.
    pub(crate) min: Option<f64>,
    /// Greatest value.
    pub(crate) max: Option<f64>,
}

/// Reads a file of cases. A case that can't be read is a complaint in its own words.
pub(crate) fn parse(markdown: &str) -> Result<Vec<Case>, String> {
    let body = format!("\n{markdown}");
    body.split("\n## ").skip(1).map(case).collect()
}

fn case(block: &str) -> Result<Case, String> {
    let mut lines = block.lines();
    let name = lines.next().unwrap_or_default().trim().to_owned();
    let (mut published, mut text, mut cells, mut none) = (None, Vec::new(), Vec::new(), false);
    for line in lines {
        if let Some(date) = line.strip_prefix("Published: ") {
            published = Some(date.trim().to_owned());
        } else if let Some(words) = line.strip_prefix("> ") {
            text.push(words);
        } else if line.starts_with('|') {
            cells.push(line);
        } else if line.trim() == "no claims" {
            none = true;
        }
    }
    let text = text.join("\n");
    if text.is_empty() || none == (cells.len() > 2) {
        return Err(format!("{name}: a text and either a table or `no claims` are needed"));
    }
    let mut from = 0;
    let mut rows = Vec::new();
    for line in cells.iter().skip(2) {
        let row = row(line, &text, &mut from).map_err(|why| format!("{name}: {why}"))?;
        rows.push(row);
    }
    Ok(Case { name, published, text, rows })
}

fn row(line: &str, text: &str, from: &mut usize) -> Result<Row, String> {
    let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
    let [event, anchor, polarity, modality, actors, recipients, figures, sources] = cells[..] else {
        return Err(format!("eight cells are needed: {line}"));
    };
    let at = text[*from..].find(anchor).ok_or_else(|| format!("anchor out of order: {anchor}"))? + *from;
    *from = at + anchor.chars().next().map_or(0, char::len_utf8);
    let start = u32::try_from(text[..at].chars().count()).unwrap_or(u32::MAX);
    let end = start + u32::try_from(anchor.chars().count()).unwrap_or(u32::MAX - start);
    Ok(Row {
        optional: event.starts_with('?'),
        event: event.trim_start_matches('?').split('/').map(str::to_owned).collect(),
        anchor: (start, end),
        anchor_text: anchor.to_owned(),
        polarity: polarity.split('/').map(str::to_owned).collect(),
        modality: modality.split('/').map(str::to_owned).collect(),
        actors: phrases(actors),
        recipients: phrases(recipients),
        figures: phrases(figures).iter().map(figure).collect::<Result<_, _>>()?,
        sources: phrases(sources),
    })
}

fn phrases(cell: &str) -> Vec<Phrase> {
    let one = |piece: &str| {
        let optional = piece.starts_with('(') && piece.ends_with(')');
        let text = if optional { &piece[1..piece.len() - 1] } else { piece };
        Phrase { optional, text: text.trim().to_owned() }
    };
    cell.split(';').map(str::trim).filter(|piece| !piece.is_empty()).map(one).collect()
}

fn figure(phrase: &Phrase) -> Result<Figure, String> {
    let words = phrase.text.trim_start_matches('~');
    let number = |word: &str| match word {
        "" => Ok(None),
        word => word.parse::<f64>().map(Some).map_err(|_| format!("no figure: {word}")),
    };
    let (min, max) = match words.split_once("..") {
        Some((min, max)) => (number(min)?, number(max)?),
        None => (number(words)?, number(words)?),
    };
    Ok(Figure { optional: phrase.optional, min, max })
}

/// What a record has otherwise than the case expects, in plain words; empty if it is right.
pub(crate) fn compare(case: &Case, record: &Record) -> Vec<String> {
    let mut complaints = Vec::new();
    if record.text != case.text {
        complaints.push("the text was changed".to_owned());
        return complaints;
    }
    let mut taken = vec![false; record.claims.len()];
    for row in &case.rows {
        let near = |claim: &Claim| claim.anchor.start() < row.anchor.1 && row.anchor.0 < claim.anchor.end();
        let found = (0..taken.len()).filter(|&i| !taken[i] && near(&record.claims[i]));
        let best = found.max_by_key(|&i| accepts(&row.event, record.claims[i].event.as_str()));
        match best {
            None if row.optional => {}
            None => complaints.push(format!("missing: {} “{}”", row.event.join("/"), row.anchor_text)),
            Some(i) => {
                taken[i] = true;
                against(row, &record.claims[i], record, &mut complaints);
            }
        }
    }
    for (claim, _) in record.claims.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        complaints.push(format!("unexpected: {} “{}”", claim.event, slice(record, claim.anchor)));
    }
    complaints
}

fn against(row: &Row, claim: &Claim, record: &Record, complaints: &mut Vec<String>) {
    let mut say = |what: &str, got: &str| {
        complaints.push(format!("“{}”: {what} {got}", row.anchor_text));
    };
    if !accepts(&row.event, claim.event.as_str()) {
        say("is", claim.event.as_str());
    }
    if !accepts(&row.polarity, claim.polarity.as_str()) {
        say("is", claim.polarity.as_str());
    }
    if !accepts(&row.modality, claim.modality.as_str()) {
        say("is", claim.modality.as_str());
    }
    if falsely_asserted(row, claim) {
        say("is", "A FALSE ASSERTION");
    }
    let people = |list: &[Participant]| list.iter().map(|p| (p.start, p.end)).collect::<Vec<_>>();
    overlaps("actor", &row.actors, &people(&claim.actors), record, &mut say);
    overlaps("recipient", &row.recipients, &people(&claim.recipients), record, &mut say);
    figures(row, claim, record, &mut say);
    sources(row, claim, record, &mut say);
}

fn accepts(words: &[String], found: &str) -> bool {
    words.iter().any(|word| word == found)
}

/// Whether something that is planned, possible, demanded, hypothetical or denied is stored as a fact.
pub(crate) fn falsely_asserted(row: &Row, claim: &Claim) -> bool {
    let fact = accepts(&row.polarity, "affirmed") && accepts(&row.modality, "asserted");
    !fact && claim.polarity == Polarity::Affirmed && claim.modality == Modality::Asserted
}

fn overlaps(
    what: &str,
    phrases: &[Phrase],
    spans: &[(u32, u32)],
    record: &Record,
    say: &mut impl FnMut(&str, &str),
) {
    let hits = |phrase: &Phrase, span: &(u32, u32)| {
        occurrences(&record.text, &phrase.text).iter().any(|at| at.0 < span.1 && span.0 < at.1)
    };
    for phrase in phrases.iter().filter(|phrase| !phrase.optional) {
        if !spans.iter().any(|span| hits(phrase, span)) {
            say(&format!("lacks the {what}"), &phrase.text);
        }
    }
    for span in spans {
        if !phrases.iter().any(|phrase| hits(phrase, span)) {
            let words: String =
                record.text.chars().skip(span.0 as usize).take((span.1 - span.0) as usize).collect();
            say(&format!("has the {what}"), &words);
        }
    }
}

fn figures(row: &Row, claim: &Claim, record: &Record, say: &mut impl FnMut(&str, &str)) {
    let counted = claim.quantities.iter().filter_map(|q| record.quantities.get(q.quantity));
    let counted: Vec<_> = counted.map(|q| (q.min, q.max)).collect();
    let end = |value: Option<f64>| value.map(|v| v.to_string()).unwrap_or_default();
    for figure in row.figures.iter().filter(|figure| !figure.optional) {
        if !counted.contains(&(figure.min, figure.max)) {
            say("lacks the figure", &format!("{}..{}", end(figure.min), end(figure.max)));
        }
    }
    for &(min, max) in &counted {
        if !row.figures.iter().any(|figure| (figure.min, figure.max) == (min, max)) {
            say("has the figure", &format!("{}..{}", end(min), end(max)));
        }
    }
}

fn sources(row: &Row, claim: &Claim, record: &Record, say: &mut impl FnMut(&str, &str)) {
    let of = |id: &String| record.attributions.iter().find(|attribution| attribution.id == *id);
    let found: Vec<&Attribution> = claim.attributions.iter().filter_map(of).collect();
    for phrase in row.sources.iter().filter(|phrase| !phrase.optional) {
        if !found.iter().any(|attribution| is_source(phrase, attribution, record)) {
            say("is not on the word of", &phrase.text);
        }
    }
    for attribution in found {
        if !row.sources.iter().any(|phrase| is_source(phrase, attribution, record)) {
            let words = attribution.source.map(|span| slice(record, span));
            say("is on the word of", words.as_deref().unwrap_or("nobody named"));
        }
    }
}

fn is_source(phrase: &Phrase, attribution: &Attribution, record: &Record) -> bool {
    let shares = |other: &str| {
        let words =
            |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let other = words(other);
        words(&phrase.text).iter().any(|word| word != "the" && other.contains(word))
    };
    let written = attribution.source.is_some_and(|span| shares(&slice(record, span)));
    let speaker = attribution.speaker.as_ref();
    let named = speaker.and_then(|id| record.entities.iter().find(|entity| entity.id == *id));
    written || named.is_some_and(|entity| shares(&entity.name))
}

fn slice(record: &Record, span: CharSpan) -> String {
    record.text.chars().skip(span.start() as usize).take((span.end() - span.start()) as usize).collect()
}

/// Where `words` stand in `text`, in code points.
fn occurrences(text: &str, words: &str) -> Vec<(u32, u32)> {
    let count = |part: &str| u32::try_from(part.chars().count()).unwrap_or(u32::MAX);
    text.match_indices(words).map(|(at, _)| (count(&text[..at]), count(&text[..at + words.len()]))).collect()
}
