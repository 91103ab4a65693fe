//! The closed vocabularies of the record.

use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in the record.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value a word of the record stands for.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

vocabulary! {
    /// Event types: PLOVER 2.0 and three extensions for what PLOVER leaves out.
    Event {
        /// Offer, promise, agree to do something.
        Agree = "AGREE",
        /// Meet, talk, visit.
        Consult = "CONSULT",
        /// Support in words, praise, apologise.
        Support = "SUPPORT",
        /// Give way.
        Concede = "CONCEDE",
        /// Work together.
        Cooperate = "COOPERATE",
        /// Give help, goods or weapons.
        Aid = "AID",
        /// Withdraw, release, resign, cease fire.
        Retreat = "RETREAT",
        /// Ask, demand, order.
        Request = "REQUEST",
        /// Accuse, criticise, investigate, sue.
        Accuse = "ACCUSE",
        /// Refuse.
        Reject = "REJECT",
        /// Threaten.
        Threaten = "THREATEN",
        /// Protest, strike, riot.
        Protest = "PROTEST",
        /// Punish, convict, cut ties.
        Sanction = "SANCTION",
        /// Move forces, exercise, raise alert.
        Mobilize = "MOBILIZE",
        /// Arrest, ban, seize, censor.
        Coerce = "COERCE",
        /// Attack.
        Assault = "ASSAULT",
        /// People flee, evacuate, return, cross a border.
        Displace = "DISPLACE",
        /// People killed, injured, missing, ill, whatever the cause.
        Casualty = "CASUALTY",
        /// Quake, flood, eruption, fire, crash, outbreak.
        Disaster = "DISASTER",
    }
}

vocabulary! {
    /// Whether the claim is made or denied.
    Polarity {
        /// It is claimed.
        Affirmed = "affirmed",
        /// It is denied, refused, has not come about.
        Negated = "negated",
    }
}

vocabulary! {
    /// Whether it happened. Only [`Modality::Asserted`] with [`Polarity::Affirmed`] is a fact claimed.
    Modality {
        /// Has happened or is happening.
        Asserted = "asserted",
        /// Announced, intended, will.
        Planned = "planned",
        /// May, is feared, is alleged to be likely.
        Possible = "possible",
        /// Demanded, urged, called for.
        Requested = "requested",
        /// If, would.
        Hypothetical = "hypothetical",
    }
}

vocabulary! {
    /// What a quantity of a claim counts.
    Role {
        /// Those who do it.
        Actor = "actor",
        /// Those to whom it is done.
        Recipient = "recipient",
        /// The thing done, sent, built.
        Object = "object",
        /// People killed.
        Dead = "dead",
        /// People hurt.
        Injured = "injured",
        /// People missing.
        Missing = "missing",
        /// People displaced.
        Displaced = "displaced",
    }
}

vocabulary! {
    /// How words are given.
    AttributionKind {
        /// In quotation marks throughout.
        Direct = "direct",
        /// In the outlet's words.
        Indirect = "indirect",
        /// Partly in quotation marks.
        Mixed = "mixed",
    }
}

vocabulary! {
    /// Text in a page that is not the story.
    NoiseKind {
        /// A link to another article.
        RelatedLink = "related-link",
        /// The outlet advertising itself.
        Promotion = "promotion",
        /// Words under a picture.
        Caption = "caption",
        /// Who wrote, edited or photographed.
        Credit = "credit",
        /// `(*)`, `(abc/def)`.
        EndMark = "end-mark",
        /// Advertising.
        Advertisement = "advertisement",
        /// Menus, page numbers, tags.
        Navigation = "navigation",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What sort of thing a name stands for.
    EntityKind {
        /// A human being.
        Person = "person",
        /// A body with a name.
        Organization = "organization",
        /// A place.
        Place = "place",
        /// People without an organisation of their own.
        Group = "group",
        /// A building, base, port.
        Facility = "facility",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What is counted.
    Unit {
        /// People. Never converted to households, nor the reverse.
        Person = "person",
        /// Households, families.
        Household = "household",
        /// Money; see `currency`.
        Money = "money",
        /// Things.
        Item = "item",
        /// Length; the noun says in what (“kilometer”): values stay as written.
        Distance = "distance",
        /// Area; the noun says in what.
        Area = "area",
        /// Mass; the noun says in what.
        Mass = "mass",
        /// Hundredths.
        Percent = "percent",
        /// Duration; the noun says of what.
        Duration = "duration",
        /// Magnitude of an earthquake, category of a storm.
        Magnitude = "magnitude",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// How finely a time is given.
    Grain {
        /// A minute.
        Minute = "minute",
        /// An hour.
        Hour = "hour",
        /// A day.
        Day = "day",
        /// A week.
        Week = "week",
        /// A month.
        Month = "month",
        /// Three months.
        Quarter = "quarter",
        /// A season.
        Season = "season",
        /// A year.
        Year = "year",
        /// Ten years.
        Decade = "decade",
        /// A hundred years.
        Century = "century",
    }
}

vocabulary! {
    /// How finely a place is known.
    Precision {
        /// A building or spot.
        Point = "point",
        /// A city, town or village.
        City = "city",
        /// A province or state, or its part.
        Admin1 = "admin1",
        /// A country.
        Country = "country",
        /// A sea, a group of countries, a conflict region.
        Region = "region",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Where a publication date came from.
    PublishedFrom {
        /// The user said so.
        Option = "option",
        /// The page's metadata.
        Metadata = "metadata",
        /// The dateline.
        Dateline = "dateline",
        /// The address.
        Url = "url",
        /// The text.
        Text = "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_parses_to_its_value_and_serialises_to_itself() {
        for event in Event::ALL {
            assert_eq!(Event::parse(event.as_str()), Some(*event));
            assert_eq!(serde_json::to_string(event).unwrap(), format!("\"{event}\""));
        }
        assert_eq!(Event::parse("SAY"), None);
        assert_eq!(NoiseKind::parse("end-mark"), Some(NoiseKind::EndMark));
    }
}
