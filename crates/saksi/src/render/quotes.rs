//! Who says what, by speaker.

use super::piece::{hanging, lines};
use super::view::{View, cut};
use super::{Look, Paint, Piece, words};
use saksi_record::{Attribution, AttributionKind};

/// Longest stretch of one statement that is shown; the text above has the rest.
const LONGEST: usize = 400;

/// Statements by speaker, speakers in the order in which they first speak.
pub(crate) fn print(out: &mut String, view: &View<'_>, look: &Look) {
    let mut speakers: Vec<(String, Vec<&Attribution>)> = Vec::new();
    for a in &view.record.attributions {
        let name = view.speaker(a).unwrap_or_else(|| "A source without a name".to_string());
        match speakers.iter_mut().find(|(n, _)| *n == name) {
            Some((_, said)) => said.push(a),
            None => speakers.push((name, vec![a])),
        }
    }
    for (name, said) in speakers {
        let entity = said.iter().find_map(|a| view.entity(a.speaker.as_deref()));
        let mut head = vec![Piece::new(&name, Paint::Title)];
        if let Some(role) = entity.and_then(|e| e.role.as_deref()).filter(|r| !r.is_empty()) {
            head.push(Piece::new(&format!(", {role}"), Paint::Plain));
        }
        lines(out, &head, 1, look);
        for a in said {
            hanging(out, &statement(view, a), 3, 5, look);
        }
    }
}

fn statement(view: &View<'_>, a: &Attribution) -> Vec<Piece> {
    let content: Vec<String> = a.content.iter().map(|s| view.words(*s)).collect();
    let content = cut(&content.join(" … "), LONGEST);
    let mut out = vec![Piece::new(words::act(a.act.as_deref()), Paint::Dim)];
    out.push(Piece::new(
        &if a.kind == AttributionKind::Direct {
            format!(": “{content}”")
        } else {
            format!(": {content}")
        },
        Paint::Plain,
    ));
    if !a.via.is_empty() {
        let via: Vec<&str> = a.via.iter().map(|v| v.outlet.as_str()).collect();
        out.push(Piece::new(&format!(" (via {})", via.join(", via ")), Paint::Dim));
    }
    out
}
