//! Pieces that several sections share.

use super::icons;
use crate::model::{Article, Happening, Line};
use crate::out::Out;
use crate::when;
use crate::wording::{self, Status};
use saksi_record::Event;

/// Letters of a participant that a headline shows.
const NAME: usize = 60;
/// Figures that a heading shows.
const FIGURES: usize = 3;

/// The badge of one claim: shape and words.
pub(crate) fn badge(out: &mut Out, line: &Line<'_, '_>) {
    tag(out, line.status, wording::badge(line.claim.polarity, line.claim.modality));
}

/// A badge with words of its own.
pub(crate) fn tag(out: &mut Out, status: Status, words: &str) {
    out.raw("<span").attr("class", &format!("badge s-{}", status.key())).raw(">");
    icons::icon(out, status);
    out.raw("<span>").text(words).raw("</span></span>");
}

/// The statuses of a happening, each with the number of articles that give it.
pub(crate) fn tally(out: &mut Out, happening: &Happening<'_, '_, '_>) {
    out.raw("<p class=\"tally\">");
    for (status, articles) in happening.statuses() {
        let words = if articles == 1 { "article" } else { "articles" };
        tag(out, status, &format!("{} in {articles} {words}", status.label()));
        out.raw(" ");
    }
    out.raw("</p>");
}

/// `Kontinental, 25 Feb 2022`.
pub(crate) fn outlet(article: &Article<'_>) -> String {
    let day = article.day().map(|d| format!(", {}", when::short(d))).unwrap_or_default();
    format!("{}{day}", article.outlet())
}

/// The headline of a happening: that of the claim that stands for it, or all its figures of people.
pub(crate) fn heading(happening: &Happening<'_, '_, '_>) -> String {
    let head = happening.head();
    let Some((role, figures)) = happening.harm() else { return headline(head) };
    let rest = if figures.len() > FIGURES { " …" } else { "" };
    let figures = figures.iter().take(FIGURES).copied().collect::<Vec<_>>().join(" · ");
    placed(format!("{}: {figures}{rest}", capital(wording::role(role))), happening.place())
}

/// With the place, where the claim has one.
fn placed(words: String, place: Option<&str>) -> String {
    place.map(|p| format!("{words} ({})", short(p))).unwrap_or(words)
}

/// The short headline of a claim: `NATO → Ukraine: send`.
pub(crate) fn headline(line: &Line<'_, '_>) -> String {
    let place = line.places.first().map(String::as_str);
    if let Some(harm) = &line.harm {
        return placed(format!("{}: {}", capital(wording::role(harm.role)), harm.words), place);
    }
    if line.claim.event == Event::Disaster {
        return placed(capital(&line.what), place);
    }
    let names = |list: &[String]| list.iter().map(|n| short(n)).collect::<Vec<_>>().join(", ");
    let (who, whom, what) = (names(&line.who), names(&line.whom), short(&line.what));
    match (who.is_empty(), whom.is_empty()) {
        (false, false) => capital(&format!("{who} → {whom}: {what}")),
        (false, true) => capital(&format!("{who}: {what}")),
        (true, false) => format!("(not said who) → {whom}: {what}"),
        (true, true) => capital(&what),
    }
}

fn short(words: &str) -> String {
    if words.chars().count() <= NAME {
        return words.into();
    }
    let cut: String = words.chars().take(NAME).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]);
    format!("{whole} …")
}

/// With a capital first letter.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The excerpt of a claim as a link to its mark; the anchor stands out.
pub(crate) fn excerpt(out: &mut Out, line: &Line<'_, '_>) {
    let words = line.excerpt();
    out.raw("<a class=\"words\"").attr("href", &format!("#{}", line.article.claim_mark(line.index)));
    language(out, line.article).raw("><bdi>").text(&words.before);
    out.raw("<b>").text(&words.anchor).raw("</b>").text(&words.after).raw("</bdi></a>");
}

/// ` lang="id"`.
pub(crate) fn language<'o>(out: &'o mut Out, article: &Article<'_>) -> &'o mut Out {
    out.attr("lang", &article.record.language)
}

/// Whose word a claim is; `None` for the outlet's own.
pub(crate) fn word(line: &Line<'_, '_>) -> Option<String> {
    (!line.sources.is_empty()).then(|| line.sources.join(", "))
}

/// A heading of a section with its id.
pub(crate) fn section(out: &mut Out, id: &'static str, title: &'static str) {
    out.raw("<section").attr("id", id).attr("aria-labelledby", &format!("h-{id}")).raw(">\n<h2");
    out.attr("id", &format!("h-{id}")).raw(">").raw(title).raw("</h2>\n");
}
