//! Whether and how to colour, and how wide to print.

use crate::args::Color;
use saksi_record::{Modality, Polarity};
use std::io::{self, IsTerminal};

/// Width where there is no terminal, in columns.
const WIDTH: usize = 100;
/// Widest a text is set on a wide terminal: longer lines are hard to follow.
const WIDEST: usize = 140;

/// How to print.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// Whether to colour.
    pub(crate) color: bool,
    /// Columns.
    pub(crate) width: usize,
}

/// What a stretch of output is; how that looks is decided in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Paint {
    /// Text.
    #[default]
    Plain,
    /// A headline.
    Title,
    /// The title of a section, the head of a table.
    Heading,
    /// Not part of the story, or of second rank.
    Dim,
    /// A claim that something happened.
    Fact,
    /// A claim that something will happen.
    Planned,
    /// A claim that something may happen, or would.
    Possible,
    /// A claim that something is called for.
    Requested,
    /// A claim that something did, does or will not happen.
    Negated,
    /// Something to look at twice.
    Warning,
}

impl Paint {
    /// The paint of a claim.
    pub(crate) fn of(polarity: Polarity, modality: Modality) -> Self {
        match (polarity, modality) {
            (Polarity::Negated, _) => Self::Negated,
            (_, Modality::Asserted) => Self::Fact,
            (_, Modality::Planned) => Self::Planned,
            (_, Modality::Requested) => Self::Requested,
            (_, Modality::Possible | Modality::Hypothetical) => Self::Possible,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Title => "1",
            Self::Heading => "1;4",
            Self::Dim => "2",
            Self::Fact => "4;32",
            Self::Planned => "4;36",
            Self::Possible => "4;33",
            Self::Requested => "4;35",
            Self::Negated => "4;31",
            Self::Warning => "1;33",
        }
    }
}

impl Look {
    /// For standard output: colour on a terminal unless `NO_COLOR` is set to anything or the terminal is dumb.
    pub(crate) fn of_stdout(color: Color) -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|v| !v.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|t| t == "dumb");
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => io::stdout().is_terminal() && !set("NO_COLOR") && !dumb,
        };
        let width = terminal_size::terminal_size().map_or(WIDTH, |(w, _)| usize::from(w.0));
        Self { color, width: width.clamp(30, WIDEST) }
    }

    /// Appends `text` as what it is.
    pub(crate) fn paint(&self, out: &mut String, text: &str, paint: Paint) {
        let code = paint.code();
        if !self.color || code.is_empty() || text.is_empty() {
            out.push_str(text);
        } else {
            out.push_str("\u{1b}[");
            out.push_str(code);
            out.push('m');
            out.push_str(text);
            out.push_str("\u{1b}[0m");
        }
    }
}
