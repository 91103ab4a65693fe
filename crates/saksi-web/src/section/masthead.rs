//! What this is, how much it reads, and what its words mean.

use super::{View, icons};
use crate::out::Out;
use crate::when;
use crate::wording::Status;
use std::collections::BTreeSet;

/// The title of the page.
pub(crate) fn title(view: &View<'_, '_>) -> String {
    let given = view.options.title.as_deref().map(str::trim).filter(|t| !t.is_empty());
    given.map(str::to_owned).unwrap_or_else(|| match view.articles.len() {
        0 => "No articles".into(),
        1 => "What one article claims".into(),
        n => format!("What {n} articles claim"),
    })
}

/// Writes the head of the page.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    let outlets: BTreeSet<String> = view.articles.iter().map(|a| a.outlet()).collect();
    let days: BTreeSet<_> = view.articles.iter().filter_map(|a| a.day()).collect();
    out.raw("<header class=\"masthead\">\n<p class=\"brand\"><b>Saksi</b> Situation brief</p>\n<h1>");
    out.text(&title(view)).raw("</h1>\n<p class=\"lead\">");
    out.raw("<b>").count(view.articles.len(), "article", "articles").raw("</b> from <b>");
    out.count(outlets.len(), "outlet", "outlets").raw("</b>");
    if let (Some(a), Some(b)) = (days.first(), days.last()) {
        out.raw(", published <b>").text(&when::period(*a, *b)).raw("</b>");
    }
    out.raw(", make <b>").count(view.lines.len(), "claim", "claims");
    out.raw("</b>. This brief keeps who says what, on whose word and in which words. It does not say what is true.");
    out.raw(" Every line opens its sentence in its article.</p>\n");
    if let Some(made) = &view.options.made {
        out.raw("<p class=\"made\">Made ").text(made).raw("</p>\n");
    }
    out.raw("<dl class=\"legend\">\n");
    for status in Status::ALL {
        let n = view.lines.iter().filter(|l| l.status == status).count();
        out.raw("<div").attr("class", &format!("s-{}", status.key())).raw("><dt>");
        icons::icon(out, status);
        out.raw("<span class=\"n\">").number(n).raw("</span> ").text(status.label()).raw("</dt><dd>");
        out.text(status.meaning()).raw("</dd></div>\n");
    }
    out.raw("</dl>\n</header>\n");
}

/// Writes the foot of the page.
pub(crate) fn foot(out: &mut Out, _view: &View<'_, '_>) {
    out.raw("<footer>\n<h2>How to read this brief</h2>\n<ul>\n");
    out.raw("<li><b>Found by rules, not judged.</b> Every claim was found by a rule in one sentence. Rules miss claims and misread sentences: open the sentence before you rely on a line.</li>\n");
    out.raw("<li><b>Articles are not witnesses.</b> “In 5 articles” counts articles, not confirmations. Articles copy one another and quote the same person.</li>\n");
    out.raw("<li><b>Figures are intervals.</b> “Thousands” is 1,000 or more; “about” and “at least” are kept. Nothing is added up, and people are never turned into households.</li>\n");
    out.raw("<li><b>One happening</b> here means: the same kind of event, in articles that share names, on nearby days, with words of the actors or recipients in common.</li>\n");
    out.raw("<li><b>Greyed text</b> in an article is not part of its story (menus, captions, advertising) and was not read.</li>\n");
    out.raw(
        "</ul>\n<p>Made with Saksi. This file holds everything it shows; it loads nothing.</p>\n</footer>\n",
    );
}
