//! What one claim rests on, for people.

use super::piece::lines;
use super::view::View;
use super::{Look, Paint, Piece, Table, day, words};
use saksi_ledger::Explained;
use saksi_record::{CharSpan, Claim, Finding};

/// The sentence with the words that carry the claim marked, then everything the claim says, then where it is from.
pub(crate) fn print(found: &Explained, look: &Look) -> String {
    let mut out = String::new();
    let Some(claim) = found.claim() else { return out };
    let view = View::new(&found.record);
    let said = words::claim(claim.event, &claim.mode, claim.polarity, claim.modality);
    lines(&mut out, &[Piece::new(&said, Paint::Title)], 0, look);
    out.push('\n');
    lines(&mut out, &sentence(&view, claim, look), 2, look);
    out.push('\n');
    let mut table = Table::new(&["", ""]);
    for (name, value) in facts(&view, claim).into_iter().chain(origin(found)) {
        if !value.is_empty() {
            table.row(vec![vec![Piece::new(name, Paint::Dim)], vec![Piece::new(&value, Paint::Plain)]]);
        }
    }
    table.print(&mut out, 0, look);
    let about: Vec<&Finding> =
        found.record.findings.iter().filter(|f| f.claims.contains(&claim.id)).collect();
    if !about.is_empty() {
        out.push('\n');
        look.paint(&mut out, "Look at twice", Paint::Heading);
        out.push('\n');
        super::findings::print(&mut out, &view, &about, look);
    }
    out
}

/// The sentence: the anchor in `[ ]`, the words that decided whether it happened in `‹ ›`; on a terminal in colour.
fn sentence(view: &View<'_>, claim: &Claim, look: &Look) -> Vec<Piece> {
    let paint = Paint::of(claim.polarity, claim.modality);
    let mut marks: Vec<(CharSpan, [&str; 2])> = vec![(claim.anchor, ["[", "]"])];
    marks.extend(claim.cues.iter().filter(|c| !c.overlaps(claim.anchor)).map(|c| (*c, ["‹", "›"])));
    marks.sort_by_key(|(s, _)| *s);
    let mut out = vec![Piece::new("“", Paint::Dim)];
    let mut at = claim.sentence.start();
    let raw = |a: u32, b: u32| -> String {
        view.chars.get(a as usize..b as usize).unwrap_or_default().iter().collect()
    };
    for (span, [open, close]) in marks {
        if span.start() < at || span.end() > claim.sentence.end() {
            continue;
        }
        out.push(Piece::new(&raw(at, span.start()), Paint::Plain));
        let text = raw(span.start(), span.end());
        out.push(if look.color {
            Piece::new(&text, if open == "[" { paint } else { Paint::Warning })
        } else {
            Piece::new(&format!("{open}{text}{close}"), Paint::Plain)
        });
        at = span.end();
    }
    out.push(Piece::new(&raw(at, claim.sentence.end()), Paint::Plain));
    out.push(Piece::new("”", Paint::Dim));
    out
}

fn facts(view: &View<'_>, claim: &Claim) -> Vec<(&'static str, String)> {
    let cues: Vec<String> = claim.cues.iter().map(|c| format!("“{}”", view.words(*c))).collect();
    let mode = claim.mode.join(" ");
    let whose = match view.sources(claim) {
        none if none.is_empty() => "the outlet's own".to_string(),
        said => said,
    };
    let mut out = vec![
        ("who", view.participants(&claim.actors)),
        ("to whom", view.participants(&claim.recipients)),
        ("how many", view.figures(claim)),
        ("when", view.when(claim)),
        ("where", view.places(claim)),
        ("whose word", whose),
    ];
    out.extend(said_with(view, claim).into_iter().map(|s| ("said in", s)));
    out.extend([
        ("decided by", cues.join(", ")),
        (
            "in the record",
            format!("{} {mode} · {} · {}", claim.event, claim.polarity, claim.modality).replace("  ", " "),
        ),
        ("rule", claim.rule.clone()),
    ]);
    out
}

/// For each source the saying word and the rule that found it.
fn said_with(view: &View<'_>, claim: &Claim) -> Vec<String> {
    let ids = claim.attributions.iter();
    let said = ids.filter_map(|id| view.record.attributions.iter().find(|a| a.id == *id));
    said.map(|a| {
        let cue = a.cue.map(|c| format!("“{}”", view.words(c))).unwrap_or_else(|| "no saying word".into());
        let rule = a.rule.as_deref().map(|r| format!(" (rule {r})")).unwrap_or_default();
        format!("{} {} speech, {cue}{rule}", a.id, a.kind)
    })
    .collect()
}

fn origin(found: &Explained) -> Vec<(&'static str, String)> {
    let record = &found.record;
    let outlet = record.outlet.clone().unwrap_or_else(|| "outlet not known".into());
    let published = record.published.as_deref().map(day).unwrap_or_else(|| "day not known".into());
    let span =
        found.claim().map(|c| format!("characters {} to {} of the text", c.anchor.start(), c.anchor.end()));
    vec![
        ("article", format!("{outlet} · {published} · {}", record.id)),
        ("from", found.sources.join(", ")),
        ("address", record.url.clone().unwrap_or_default()),
        ("stands at", span.unwrap_or_default()),
        ("read by", found.reader.clone()),
    ]
}
