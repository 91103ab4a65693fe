//! The program's terms in plain words. Every wording people see for an event, a modality or an act is here.

use saksi_record::{Event, Modality, Polarity, Role};

/// What is said to happen, as a verb phrase: “send or move troops”. The first mode that has words decides.
pub(crate) fn what(event: Event, modes: &[String]) -> &'static str {
    modes.iter().find_map(|mode| moded(event, mode)).unwrap_or_else(|| general(event))
}

/// What is said to happen, and whether it did: “send or move troops — planned”. A plain fact has nothing after it.
pub(crate) fn claim(event: Event, modes: &[String], polarity: Polarity, modality: Modality) -> String {
    let what = what(event, modes);
    match status(polarity, modality) {
        "" => what.to_string(),
        status => format!("{what} — {status}"),
    }
}

/// Whether it happened; empty where it is simply said to have.
pub(crate) fn status(polarity: Polarity, modality: Modality) -> &'static str {
    match (polarity, modality) {
        (Polarity::Affirmed, Modality::Asserted) => "",
        (Polarity::Affirmed, Modality::Planned) => "planned",
        (Polarity::Affirmed, Modality::Possible) => "possible",
        (Polarity::Affirmed, Modality::Requested) => "called for",
        (Polarity::Affirmed, Modality::Hypothetical) => "only if",
        (Polarity::Negated, Modality::Asserted) => "did NOT happen",
        (Polarity::Negated, Modality::Planned) => "will NOT happen",
        (Polarity::Negated, Modality::Possible) => "may NOT happen",
        (Polarity::Negated, Modality::Requested) => "called on NOT to",
        (Polarity::Negated, Modality::Hypothetical) => "would NOT happen",
    }
}

fn general(event: Event) -> &'static str {
    match event {
        Event::Agree => "agree, promise",
        Event::Consult => "meet, talk",
        Event::Support => "support, praise",
        Event::Concede => "give way",
        Event::Cooperate => "work together",
        Event::Aid => "give help or weapons",
        Event::Retreat => "withdraw, give up",
        Event::Request => "ask, demand",
        Event::Accuse => "accuse, criticise",
        Event::Reject => "refuse",
        Event::Threaten => "threaten, warn",
        Event::Protest => "protest",
        Event::Sanction => "punish, cut ties",
        Event::Mobilize => "move forces",
        Event::Coerce => "force, restrict",
        Event::Assault => "attack",
        Event::Displace => "flee, move people",
        Event::Casualty => "kill or hurt people",
        Event::Disaster => "disaster",
    }
}

fn moded(event: Event, mode: &str) -> Option<&'static str> {
    Some(match (event, mode) {
        (Event::Mobilize, "troops") => "send or move troops",
        (Event::Mobilize, "weapons") => "move weapons",
        (Event::Mobilize, "police") => "send police",
        (Event::Mobilize, "militia") => "raise a militia",
        (Event::Assault, "aerial") => "attack from the air",
        (Event::Assault, "drone") => "attack with drones",
        (Event::Assault, "explosives") => "bomb, blow up",
        (Event::Assault, "suicide-attack") => "suicide attack",
        (Event::Assault, "firearms") => "shoot",
        (Event::Assault, "heavy-weapons") => "attack with heavy weapons",
        (Event::Assault, "unconventional") => "attack with banned weapons",
        (Event::Assault, "beat" | "primitive") => "beat, attack by hand",
        (Event::Assault, "torture") => "torture",
        (Event::Assault, "sexual") => "assault sexually",
        (Event::Assault, "abduct") => "abduct",
        (Event::Assault, "destroy") => "destroy",
        (Event::Assault, "targeted") => "kill a chosen person",
        (Event::Assault, "crowd-control") => "break up a crowd",
        (Event::Coerce, "arrest") => "arrest",
        (Event::Coerce, "restrict") => "forbid, restrict",
        (Event::Coerce, "seize") => "seize, search",
        (Event::Coerce, "censor") => "censor",
        (Event::Coerce, "curfew") => "impose a curfew",
        (Event::Coerce, "martial-law") => "impose martial law",
        (Event::Coerce, "cyber") => "attack computers",
        (Event::Coerce, "deport") => "deport",
        (Event::Coerce, "misinformation") => "spread falsehood",
        (Event::Coerce, "withhold") => "withhold, cut off",
        (Event::Consult, "visit") => "visit",
        (Event::Consult, "phone") => "talk by phone",
        (Event::Consult, "third-party") => "mediate",
        (Event::Consult, "multilateral" | "meet") => "meet",
        (Event::Retreat, "ceasefire") => "stop fighting",
        (Event::Retreat, "withdraw") => "withdraw",
        (Event::Retreat, "release") => "release",
        (Event::Retreat, "resign") => "resign",
        (Event::Retreat, "disarm") => "lay down arms",
        (Event::Retreat, "access") => "let in",
        (Event::Accuse, "allege") => "accuse",
        (Event::Accuse, "disapprove") => "criticise",
        (Event::Accuse, "investigate") => "investigate",
        (Event::Request, "assist") => "ask for help",
        (Event::Request, "change") => "demand a change",
        (Event::Request, "meet") => "ask for talks",
        (Event::Reject, "assist") => "refuse help",
        (Event::Reject, "change") => "refuse a change",
        (Event::Reject, "meet") => "refuse talks",
        (Event::Reject, "yield") => "refuse to give way",
        (Event::Threaten, "arrest") => "threaten with arrest",
        (Event::Threaten, "expel") => "threaten to expel",
        (Event::Threaten, "relations") => "threaten to cut ties",
        (Event::Threaten, "restrict") => "threaten to restrict",
        (Event::Threaten, "violence") => "threaten with force",
        (Event::Protest, "demo") => "demonstrate",
        (Event::Protest, "strike") => "strike",
        (Event::Protest, "boycott") => "boycott",
        (Event::Protest, "hunger") => "hunger strike",
        (Event::Protest, "obstruct") => "block",
        (Event::Protest, "riot") => "riot",
        (Event::Protest, "vandalize") => "damage in protest",
        (Event::Sanction, "convict") => "convict, sentence",
        (Event::Sanction, "discontinue" | "withdraw") => "end cooperation",
        (Event::Sanction, "expel") => "expel, dismiss",
        (Event::Aid, "military") => "give weapons",
        (Event::Aid, "medical") => "give medical help",
        (Event::Casualty, "dead") => "people killed",
        (Event::Casualty, "injured") => "people hurt",
        (Event::Casualty, "missing") => "people missing",
        (Event::Casualty, "ill") => "people ill",
        (Event::Displace, "cross") => "cross a border",
        (Event::Displace, "evacuate") => "evacuate",
        (Event::Displace, "flee") => "flee",
        (Event::Displace, "return") => "return home",
        (Event::Disaster, "collapse") => "collapse",
        (Event::Disaster, "crash") => "crash",
        (Event::Disaster, "drought") => "drought",
        (Event::Disaster, "eruption") => "volcanic eruption",
        (Event::Disaster, "explosion") => "explosion",
        (Event::Disaster, "famine") => "famine",
        (Event::Disaster, "fire") => "fire",
        (Event::Disaster, "flood") => "flood",
        (Event::Disaster, "landslide") => "landslide",
        (Event::Disaster, "outbreak") => "outbreak",
        (Event::Disaster, "quake") => "earthquake",
        (Event::Disaster, "storm") => "storm",
        _ => return None,
    })
}

/// A figure as written, with what it counts where the noun beside it need not say so.
pub(crate) fn figure(words: &str, role: Role) -> String {
    match role {
        Role::Actor | Role::Recipient | Role::Object => words.to_string(),
        Role::Dead => format!("{words} (dead)"),
        Role::Injured => format!("{words} (hurt)"),
        Role::Missing => format!("{words} (missing)"),
        Role::Displaced => format!("{words} (displaced)"),
    }
}

/// How something was said, before what was said.
pub(crate) fn act(act: Option<&str>) -> &'static str {
    match act {
        Some("asked") => "asks",
        Some("denied") => "denies",
        Some("announced") => "announces",
        Some("urged") => "urges",
        Some("promised") => "promises",
        Some("thinks") => "thinks",
        _ => "says",
    }
}

/// A language by its name.
pub(crate) fn language(tag: &str) -> &str {
    match tag {
        "id" => "Indonesian",
        "en" => "English",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_and_a_denial_never_read_as_a_fact() {
        for polarity in Polarity::ALL {
            for modality in Modality::ALL {
                let fact = (*polarity, *modality) == (Polarity::Affirmed, Modality::Asserted);
                assert_eq!(status(*polarity, *modality).is_empty(), fact, "{polarity} {modality}");
            }
        }
    }

    #[test]
    fn a_mode_says_more_than_the_event_alone() {
        assert_eq!(what(Event::Mobilize, &["troops".into()]), "send or move troops");
        assert_eq!(what(Event::Mobilize, &["unheard-of".into()]), "move forces");
    }
}
