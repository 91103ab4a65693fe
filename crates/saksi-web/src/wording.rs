//! Every word of the brief that stands for a value of the record, in one place.

use saksi_record::{Event, Modality, NoiseKind, Polarity, Role, Unit};

/// What a claim says about whether the thing happened: polarity and modality as one plain word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Asserted and affirmed: the only status that claims a fact.
    Happened,
    /// Announced, intended.
    Planned,
    /// Said not to have happened, not to be planned, refused.
    Denied,
    /// May be, is feared, is alleged to be likely.
    Possible,
    /// Asked for, or asked not to be done.
    Demanded,
    /// Only under a condition.
    If,
}

impl Status {
    /// Every status, in the order of the legend.
    pub(crate) const ALL: [Self; 6] =
        [Self::Happened, Self::Planned, Self::Denied, Self::Possible, Self::Demanded, Self::If];

    /// The status of a claim.
    pub(crate) fn of(polarity: Polarity, modality: Modality) -> Self {
        match (modality, polarity) {
            (Modality::Hypothetical, _) => Self::If,
            (Modality::Requested, _) => Self::Demanded,
            (_, Polarity::Negated) => Self::Denied,
            (Modality::Asserted, _) => Self::Happened,
            (Modality::Planned, _) => Self::Planned,
            (Modality::Possible, _) => Self::Possible,
        }
    }

    /// As it stands on the badge of the legend.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Happened => "said to have happened",
            Self::Planned => "planned",
            Self::Denied => "denied",
            Self::Possible => "feared or possible",
            Self::Demanded => "demanded",
            Self::If => "if …",
        }
    }

    /// One word, for class names and filters.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Planned => "planned",
            Self::Denied => "denied",
            Self::Possible => "possible",
            Self::Demanded => "demanded",
            Self::If => "if",
        }
    }

    /// What it means, for the legend.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Happened => "The article says so. Whether it is true, Saksi does not know.",
            Self::Planned => "Announced or intended; it has not happened yet.",
            Self::Denied => "Said not to have happened, not to be planned, or ruled out.",
            Self::Possible => "May be so, is feared, or is alleged to be likely.",
            Self::Demanded => "Somebody asks for it, or asks that it not be done.",
            Self::If => "Only under a condition.",
        }
    }
}

/// The badge of one claim: its status, and with a negation that the status alone would hide.
pub(crate) fn badge(polarity: Polarity, modality: Modality) -> &'static str {
    match (modality, polarity) {
        (Modality::Asserted, Polarity::Affirmed) => "said to have happened",
        (Modality::Asserted, Polarity::Negated) => "denied",
        (Modality::Planned, Polarity::Affirmed) => "planned",
        (Modality::Planned, Polarity::Negated) => "denied: not planned",
        (Modality::Possible, Polarity::Affirmed) => "feared or possible",
        (Modality::Possible, Polarity::Negated) => "denied: not likely",
        (Modality::Requested, Polarity::Affirmed) => "demanded",
        (Modality::Requested, Polarity::Negated) => "demanded: not to",
        (Modality::Hypothetical, Polarity::Affirmed) => "if …",
        (Modality::Hypothetical, Polarity::Negated) => "if not …",
    }
}

/// The order in which kinds of event are shown: what hurts people first.
pub(crate) const EVENTS: [Event; 19] = [
    Event::Casualty,
    Event::Disaster,
    Event::Displace,
    Event::Assault,
    Event::Mobilize,
    Event::Coerce,
    Event::Protest,
    Event::Sanction,
    Event::Threaten,
    Event::Aid,
    Event::Accuse,
    Event::Reject,
    Event::Request,
    Event::Retreat,
    Event::Agree,
    Event::Consult,
    Event::Cooperate,
    Event::Support,
    Event::Concede,
];

/// A kind of event as a heading.
pub(crate) fn event(event: Event) -> &'static str {
    match event {
        Event::Casualty => "People killed, hurt or missing",
        Event::Disaster => "Disasters",
        Event::Displace => "People on the move",
        Event::Assault => "Attacks and fighting",
        Event::Mobilize => "Moving forces",
        Event::Coerce => "Arrests, bans and force",
        Event::Protest => "Protests and strikes",
        Event::Sanction => "Punishment and broken ties",
        Event::Threaten => "Threats",
        Event::Aid => "Aid and supplies",
        Event::Accuse => "Accusations and inquiries",
        Event::Reject => "Refusals",
        Event::Request => "Demands and orders",
        Event::Retreat => "Withdrawals and releases",
        Event::Agree => "Agreements and promises",
        Event::Consult => "Talks and visits",
        Event::Cooperate => "Working together",
        Event::Support => "Support in words",
        Event::Concede => "Giving way",
    }
}

/// What a quantity of a claim counts.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Actor => "who did it",
        Role::Recipient => "to whom",
        Role::Object => "what is given, sent or done",
        Role::Dead => "dead",
        Role::Injured => "injured",
        Role::Missing => "missing",
        Role::Displaced => "displaced",
    }
}

/// What is counted, where the article names nothing.
pub(crate) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "people",
        Unit::Household => "households",
        Unit::Money => "money",
        Unit::Item => "things",
        Unit::Distance => "metres",
        Unit::Area => "square metres",
        Unit::Mass => "kilograms",
        Unit::Percent => "per cent",
        Unit::Duration => "time",
        Unit::Magnitude => "magnitude",
        Unit::Other => "",
    }
}

/// Text that is not the story.
pub(crate) fn noise(kind: NoiseKind) -> &'static str {
    match kind {
        NoiseKind::RelatedLink => "link to another article",
        NoiseKind::Promotion => "self-promotion",
        NoiseKind::Caption => "picture caption",
        NoiseKind::Credit => "credit",
        NoiseKind::EndMark => "end mark",
        NoiseKind::Advertisement => "advertisement",
        NoiseKind::Navigation => "navigation",
        NoiseKind::Other => "not the story",
    }
}

/// A finding's rule as a heading; rules of later versions show their own name.
pub(crate) fn finding(rule: &str) -> &str {
    match rule {
        "headline-contradicted" => "The article contradicts its headline",
        "headline-unsupported" => "The article does not bear out its headline",
        "claims-in-tension" => "Two of its claims are hard to square",
        "figure-mismatch" => "Its figures do not fit together",
        "date-mismatch" => "Its dates do not fit together",
        "second-hand" => "Second-hand",
        other => other,
    }
}

/// Words that name nobody by themselves.
const PRONOUNS: &[&str] = &[
    "it", "its", "he", "him", "his", "she", "her", "they", "them", "their", "we", "us", "our", "i", "me",
    "you", "who", "which", "that", "this", "these", "those", "one", "ia", "dia", "beliau", "mereka", "kami",
    "kita", "saya", "aku", "itu", "ini", "nya", "yang",
];

/// Whether a phrase is a pronoun and so says nothing alone.
pub(crate) fn pronoun(phrase: &str) -> bool {
    let lower = phrase.trim().to_lowercase();
    PRONOUNS.contains(&lower.trim_start_matches('-'))
}

/// Kinds of disaster by the stems that name them in the languages read.
const DISASTERS: &[(&str, &[&str])] = &[
    ("quake", &["quake", "gempa", "tremor", "aftershock"]),
    ("flood", &["flood", "banjir", "inundat"]),
    ("landslide", &["landslide", "mudslide", "longsor"]),
    ("eruption", &["erupt", "erupsi", "letus"]),
    ("fire", &["fire", "blaze", "bakar", "kebakaran"]),
    ("tsunami", &["tsunami"]),
    ("storm", &["storm", "cyclone", "typhoon", "hurricane", "badai", "topan", "siklon", "puting beliung"]),
    ("crash", &["crash", "collision", "derail", "jatuh", "tabrak", "kecelakaan"]),
    ("outbreak", &["outbreak", "epidemic", "wabah"]),
    ("drought", &["drought", "kekeringan"]),
];

/// The kind of disaster an anchor names, if it names one.
pub(crate) fn disaster(anchor: &str) -> Option<&'static str> {
    let lower = anchor.to_lowercase();
    DISASTERS.iter().find(|(_, stems)| stems.iter().any(|s| lower.contains(s))).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_asserted_and_affirmed_is_said_to_have_happened() {
        for &modality in Modality::ALL {
            for &polarity in Polarity::ALL {
                let fact = modality == Modality::Asserted && polarity == Polarity::Affirmed;
                assert_eq!(Status::of(polarity, modality) == Status::Happened, fact);
                assert_eq!(badge(polarity, modality) == Status::Happened.label(), fact);
            }
        }
    }

    #[test]
    fn every_kind_of_event_is_shown_once() {
        let mut shown = EVENTS.to_vec();
        shown.sort();
        assert_eq!(shown, Event::ALL);
    }

    #[test]
    fn one_disaster_has_one_kind_in_both_languages() {
        assert_eq!(disaster("earthquake"), disaster("Gempa bumi"));
        assert_ne!(disaster("banjir"), disaster("gempa"));
        assert_eq!(disaster("disaster"), None);
        assert!(pronoun("Mereka") && pronoun("-nya") && !pronoun("NATO"));
    }
}
