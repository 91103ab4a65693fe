//! The sections of the brief, in the order of the page.

mod articles;
mod claims;
mod figures;
mod findings;
mod highlights;
mod icons;
mod masthead;
mod parts;
mod quotes;
mod text;
mod timeline;
mod timeline_svg;

use crate::BriefOptions;
use crate::model::{Article, Happening, Line, Speaker};
use crate::out::Out;

/// All that the sections show.
#[derive(Debug)]
pub(crate) struct View<'v, 'r> {
    /// The articles, in the order given.
    pub(crate) articles: &'v [Article<'r>],
    /// Every claim.
    pub(crate) lines: &'v [Line<'v, 'r>],
    /// Claims by happening.
    pub(crate) happenings: &'v [Happening<'v, 'v, 'r>],
    /// Who is quoted.
    pub(crate) speakers: &'v [Speaker<'v, 'r>],
    /// What the user asked for.
    pub(crate) options: &'v BriefOptions,
}

/// Names and titles of the sections, for the contents.
const CONTENTS: &[(&str, &str)] = &[
    ("#highlights", "Highlights"),
    ("#timeline", "Timeline"),
    ("#claims", "Claims"),
    ("#figures", "Figures"),
    ("#quotes", "Quotes"),
    ("#articles", "Articles"),
    ("#texts", "Full texts"),
];

/// Writes the whole page.
pub(crate) fn page(out: &mut Out, view: &View<'_, '_>) {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    // Nothing may be fetched, whatever an article smuggles in; only the styles and script below run.
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
    out.raw("<title>").text(&masthead::title(view)).raw("</title>\n<style>\n");
    out.raw(include_str!("../assets/brief.css")).raw("</style>\n</head>\n<body>\n");
    out.raw("<a class=\"skip\" href=\"#main\">Skip to the brief</a>\n");
    icons::sheet(out);
    masthead::write(out, view);
    out.raw("<nav aria-label=\"Sections\"><ul>");
    for (href, name) in CONTENTS {
        out.raw("<li><a").attr("href", href).raw(">").text(name).raw("</a></li>");
    }
    out.raw("</ul></nav>\n<main id=\"main\">\n");
    highlights::write(out, view);
    timeline::write(out, view);
    claims::write(out, view);
    figures::write(out, view);
    quotes::write(out, view);
    articles::write(out, view);
    text::write(out, view);
    out.raw("</main>\n");
    masthead::foot(out, view);
    out.raw("<script>\n").raw(include_str!("../assets/brief.js")).raw("</script>\n</body>\n</html>\n");
}
