//! The files of the packs, as they are written and as they are embedded.

use crate::lexicon::entry::{Frame, Pos};
use saksi_lang::Language;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One file of `packs/LANG/events`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EventFile {
    pub(super) event: String,
    #[serde(default)]
    pub(super) group: Vec<Group>,
}

/// Words that share an event, a frame and conditions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) pos: Pos,
    pub(super) frame: Frame,
    #[serde(default)]
    pub(super) mode: Vec<String>,
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) roots: Vec<String>,
    pub(super) voice: Option<String>,
    pub(super) bare: Option<bool>,
    pub(super) object: Option<Vec<String>>,
    pub(super) not_object: Option<Vec<String>>,
    pub(super) subject: Option<Vec<String>>,
    pub(super) not_subject: Option<Vec<String>>,
    pub(super) near: Option<Vec<String>>,
    pub(super) not_near: Option<Vec<String>>,
    #[serde(default)]
    pub(super) preps: Vec<String>,
}

/// A list of words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) roots: Vec<String>,
}

/// `classes.toml`: word classes by name.
pub(super) type Classes = BTreeMap<String, Words>;

macro_rules! events {
    ($language:literal) => {
        &[
            include_str!(concat!("../../../../packs/", $language, "/events/agree.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/consult.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/support.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/concede.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/cooperate.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/aid.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/retreat.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/request.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/accuse.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/reject.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/threaten.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/protest.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/sanction.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/mobilize.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/coerce.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/assault.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/displace.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/casualty.toml")),
            include_str!(concat!("../../../../packs/", $language, "/events/disaster.toml")),
        ]
    };
}

/// The files of one language as embedded.
pub(super) struct Source {
    pub(super) events: &'static [&'static str],
    pub(super) classes: &'static str,
    pub(super) light: &'static str,
}

/// The embedded files of a language.
pub(super) fn source(language: Language) -> Source {
    match language {
        Language::Id => Source {
            events: events!("id"),
            classes: include_str!("../../../../packs/id/classes.toml"),
            light: include_str!("../../../../packs/id/light.toml"),
        },
        Language::En => Source {
            events: events!("en"),
            classes: include_str!("../../../../packs/en/classes.toml"),
            light: include_str!("../../../../packs/en/light.toml"),
        },
    }
}
