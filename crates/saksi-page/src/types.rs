//! What the page stage returns, in bytes of the text.

use saksi_record::{NoiseKind, PublishedFrom};
use saksi_text::Span;

/// What the bytes were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text: `text` is the decoded file, character for character.
    #[default]
    Text,
    /// A web page: `text` is the extracted article, headline first.
    Html,
    /// Neither: nothing was read.
    Binary,
}

/// An article taken from a page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What the bytes were.
    pub format: Format,
    /// The article. Nothing is deleted from it: what is not the story is in `noise`.
    pub text: String,
    /// The headline inside `text`.
    pub title: Option<Span>,
    /// The dateline inside `text`.
    pub dateline: Option<Dateline>,
    /// What is not the story, in order, not overlapping.
    pub noise: Vec<Noise>,
    /// The article's address.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// BCP 47 tag the page itself declares.
    pub language: Option<String>,
    /// What could not be read or was cut; never silent.
    pub diagnostics: Vec<String>,
}

impl Page {
    /// The stretches of `text` that are story: everything but noise and the dateline, in order.
    pub fn story(&self) -> Vec<Span> {
        let mut cuts: Vec<Span> =
            self.noise.iter().map(|n| n.span).chain(self.dateline.as_ref().map(|d| d.span)).collect();
        cuts.sort();
        let mut story = Vec::new();
        let mut at = 0;
        for cut in cuts {
            if cut.start() > at {
                story.push(Span::between(at, cut.start()));
            }
            at = at.max(cut.end());
        }
        story.push(Span::between(at.min(self.text.len() as u32), self.text.len() as u32));
        story.retain(|s| !s.trim(&self.text).is_empty());
        story
    }
}

/// Text that is not the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Noise {
    /// Bytes of the text.
    pub span: Span,
    /// What it is.
    pub kind: NoiseKind,
}

/// The line that says where, and by whom, a report was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Dateline {
    /// Bytes of the text, with the dash.
    pub span: Span,
    /// The place as written.
    pub place: Option<String>,
    /// The outlet as written.
    pub outlet: Option<String>,
}

/// A publication date and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// ISO date or date-time.
    pub date: String,
    /// Where it came from.
    pub from: PublishedFrom,
}
