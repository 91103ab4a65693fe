//! What is quoted, by who speaks.

use super::{View, parts};
use crate::out::Out;

/// Quotes of one speaker shown before the rest is folded away.
const OPEN: usize = 6;

/// Writes the section.
pub(crate) fn write(out: &mut Out, view: &View<'_, '_>) {
    parts::section(out, "quotes", "Quotes by speaker");
    if view.speakers.is_empty() {
        out.raw("<p class=\"none\">Nobody is quoted.</p>\n</section>\n");
        return;
    }
    out.raw("<div class=\"speakers\">\n");
    for speaker in view.speakers {
        out.raw("<div class=\"speaker\"><h3><bdi>").text(&parts::capital(&speaker.name)).raw("</bdi></h3>\n");
        if let Some(role) = &speaker.role {
            out.raw("<p class=\"role\"><bdi>").text(role).raw("</bdi></p>\n");
        }
        let (open, folded) = speaker.quotes.split_at(speaker.quotes.len().min(OPEN));
        list(out, open);
        if !folded.is_empty() {
            out.raw("<details><summary>").number(folded.len()).raw(" more</summary>\n");
            list(out, folded);
            out.raw("</details>\n");
        }
        if speaker.indirect > 0 {
            out.raw("<p class=\"meta\">Also given ").count(speaker.indirect, "time", "times");
            out.raw(" without quotation marks.</p>\n");
        }
        out.raw("</div>\n");
    }
    out.raw("</div>\n</section>\n");
}

fn list(out: &mut Out, quotes: &[crate::model::Quote<'_, '_>]) {
    out.raw("<ul>\n");
    for quote in quotes {
        let Some(&(article, index)) = quote.at.first() else { continue };
        out.raw("<li><a class=\"words\"").attr("href", &format!("#{}", article.quote_mark(index)));
        parts::language(out, article).raw("><bdi>");
        // Words that are only partly quoted bring their quotation marks with them.
        let whole = !quote.words.contains(['“', '”', '"', '«', '„']);
        let words = quote.words.trim_end_matches([',', ' ']);
        out.raw(if whole { "“" } else { "" }).text(words).raw(if whole { "”" } else { "" });
        out.raw("</bdi></a><p class=\"outlets\">");
        for (i, &(article, index)) in quote.at.iter().enumerate() {
            out.raw(if i > 0 { " · " } else { "" }).raw("<a");
            out.attr("href", &format!("#{}", article.quote_mark(index)));
            out.raw("><bdi>").text(&parts::outlet(article)).raw("</bdi></a>");
        }
        out.raw("</p></li>\n");
    }
    out.raw("</ul>\n");
}
