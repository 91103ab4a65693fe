//! Arguments of event nouns: possessors, adjectives of nationality, prepositions, the subject of a light verb.

use crate::anchor::Anchor;
use crate::argument::Arguments;
use crate::lexicon::Frame;
use crate::view::View;
use saksi_lang::{Language, Rel, Upos};
use std::ops::Range;

const AGAINST: &[&str] =
    &["against", "on", "at", "terhadap", "ke", "kepada", "atas", "pada", "into", "melawan"];
const TO: &[&str] = &["to", "for", "kepada", "untuk", "bagi", "ke"];
const WITH: &[&str] = &["with", "between", "dengan", "antara", "bersama", "antar"];
const BY: &[&str] = &["by", "oleh", "from", "dari"];

/// The arguments of an event noun.
pub(super) fn arguments(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Arguments {
    let noun = anchor.head(view);
    let end = anchor.tokens.end;
    let many = |head: Option<usize>| head.map(|h| view.phrases(h)).unwrap_or_default();
    let possessor = possessor(view, anchor.tokens.start, noun);
    let behind = behind(view, end);
    let doer_behind =
        view.analysis.language == Language::Id && !takes_patient(view.analysis.lower(anchor.tokens.start));
    let subject = anchor.light.and_then(|v| view.subject(v)).filter(|&s| s != noun);
    let own: Vec<&str> =
        anchor.entry.preps.iter().map(String::as_str).chain(AGAINST.iter().copied()).collect();
    let on = view.after_preposition(noun, end, &own);
    let by = view.after_preposition(noun, end, BY);
    let mut found = Arguments::default();
    match anchor.entry.frame {
        Frame::Mutual => {
            // “konflik antara Israel dan Iran” names its parties; whoever faces it is none of them.
            let between = many(view.after_preposition(noun, end, &["between", "antara", "antar"]));
            if between.is_empty() {
                found.actors = possessor.map(|r| vec![r]).unwrap_or_default();
                found.actors.extend(many(subject));
                found.actors.extend(many(view.after_preposition(noun, end, WITH)));
            } else {
                found.actors = between;
            }
            if found.actors.is_empty() {
                found.actors = many(behind.filter(|_| doer_behind).or(by));
            }
        }
        Frame::Suffer | Frame::Harm => {
            found.recipients = many(behind);
            found.actors = possessor.map(|r| vec![r]).unwrap_or_else(|| many(by.or(subject)));
            if found.actors.is_empty() || anchor.entry.frame == Frame::Suffer {
                let mut people = std::mem::take(&mut found.recipients);
                found.actors.append(&mut people);
            }
        }
        Frame::Give => {
            found.actors = possessor.map(|r| vec![r]).unwrap_or_else(|| many(by.or(subject)));
            found.recipients = many(view.after_preposition(noun, end, TO));
            if found.actors.is_empty() && doer_behind {
                found.actors = many(behind);
            }
        }
        frame => {
            let named = behind.filter(|_| doer_behind && frame != Frame::Act);
            found.actors = possessor.map(|r| vec![r]).unwrap_or_else(|| many(named.or(by).or(subject)));
            let mut to = on.or_else(|| anchor.light.and_then(|v| view.after_preposition(v, end, AGAINST)));
            if let Some(b) = behind.filter(|b| named != Some(*b)) {
                if doer_behind && found.actors.is_empty() {
                    found.actors = many(Some(b));
                } else if (!doer_behind || view.analysis.language == Language::En)
                    && to.is_none()
                    && frame != Frame::Act
                {
                    to = Some(b);
                } else if frame == Frame::Act && found.actors.is_empty() {
                    found.actors = many(Some(b));
                }
            }
            if frame != Frame::Act && frame != Frame::Happen {
                found.recipients = many(to);
            }
        }
    }
    found
}

/// Whose event it is: “Russia's invasion”, “Russian attack”, “Hamas rocket fire”, “their withdrawal”.
fn possessor(view: &View<'_, '_>, start: usize, noun: usize) -> Option<Range<usize>> {
    if view.analysis.language != Language::En {
        return None;
    }
    let from = view.phrase_start(start);
    // “Israeli shelling and airstrikes”: nouns in a row share their possessor.
    let from = match from.checked_sub(2) {
        Some(first) if view.tokens.contains(&first) && view.is_and(from - 1) && view.nominal(first) => {
            view.phrase_start(first)
        }
        _ => from,
    };
    let mut i = from;
    // The last mark of possession before the noun closes the possessor.
    if let Some(mark) = (view.tokens.start.max(start.saturating_sub(6))..start)
        .rev()
        .find(|&i| matches!(view.analysis.lower(i), "'s" | "’s" | "’" | "'") && glued(view, i))
        && (mark + 1..start).all(|i| view.nominal(i))
        && mark > view.tokens.start
    {
        return Some(view.phrase_start(mark - 1)..mark).filter(|r| !r.is_empty());
    }
    while i < start {
        let token = &view.analysis.tokens[i];
        let word = view.analysis.form(i);
        let lower = view.analysis.lower(i);
        if matches!(lower, "his" | "her" | "its" | "their" | "our" | "my" | "your") {
            return Some(i..i + 1);
        }
        let nationality =
            token.upos == Upos::Adj && word.starts_with(char::is_uppercase) && i > view.tokens.start;
        if nationality || (token.upos == Upos::Propn && i < noun) {
            let last = (i..start)
                .take_while(|&k| {
                    matches!(view.analysis.tokens[k].upos, Upos::Propn | Upos::Adj | Upos::Noun)
                        && view.analysis.form(k).starts_with(char::is_uppercase)
                })
                .last()
                .unwrap_or(i);
            return Some(i..last + 1);
        }
        i += 1;
    }
    None
}

/// Whether a mark of possession touches the word before it, as an opening quotation mark does not.
fn glued(view: &View<'_, '_>, at: usize) -> bool {
    at > view.tokens.start && view.analysis.tokens[at - 1].span.end() == view.analysis.tokens[at].span.start()
}

/// The noun right behind: “of Ukraine”, “serangan Rusia”.
fn behind(view: &View<'_, '_>, end: usize) -> Option<usize> {
    if end >= view.tokens.end {
        return None;
    }
    match view.analysis.language {
        Language::En if view.analysis.lower(end - 1) == "of" => view.head_after(end - 1),
        Language::En => (view.analysis.lower(end) == "of").then(|| view.head_after(end)).flatten(),
        Language::Id => {
            // Adjectives of the noun itself stand between: “serangan udara Israel”, “operasi militer Rusia”.
            (end..(end + 3).min(view.tokens.end))
                .take_while(|&i| {
                    matches!(view.analysis.tokens[i].upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Pron)
                })
                .find(|&i| {
                    let token = &view.analysis.tokens[i];
                    token.upos == Upos::Propn
                        || (token.upos == Upos::Noun && i == end && token.rel != Rel::Compound)
                        || (token.upos == Upos::Pron
                            && !matches!(view.analysis.lower(i), "itu" | "ini" | "yang" | "tersebut"))
                        || (token.glued && view.analysis.lower(i) == "nya")
                })
        }
    }
}

/// Indonesian nouns in peN-…-an name what is done to the noun behind them: “penangkapan mahasiswa”.
fn takes_patient(noun: &str) -> bool {
    let first = noun.split('-').next().unwrap_or_default();
    first.ends_with("an")
        && ["pem", "pen", "peng", "peny", "pe"].iter().any(|p| first.starts_with(p))
        && ![
            "pertemuan",
            "permintaan",
            "perundingan",
            "perlawanan",
            "pertempuran",
            "pernyataan",
            "perjalanan",
            "perang",
            "peringatan",
            "pergerakan",
        ]
        .contains(&first)
        && !first.starts_with("per")
}

#[cfg(test)]
mod tests {
    use super::takes_patient;

    #[test]
    fn pe_an_nouns_take_their_patient_and_others_their_doer() {
        assert!(takes_patient("penangkapan"));
        assert!(takes_patient("pengiriman"));
        assert!(!takes_patient("serangan"));
        assert!(!takes_patient("pertemuan"));
    }
}
