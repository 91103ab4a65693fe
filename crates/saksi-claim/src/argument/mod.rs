//! Who does it, to whom: actors and recipients of an anchor, tree first, pattern as back-off.

mod noun;
mod preposition;
mod subject;
mod verb;

use crate::anchor::Anchor;
use crate::view::View;
use std::ops::Range;

/// The parties of an event, as token ranges, and the thing it is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) actors: Vec<Range<usize>>,
    pub(crate) recipients: Vec<Range<usize>>,
    /// Things sent, fired, signed: no party, but their figures count.
    pub(crate) objects: Vec<Range<usize>>,
}

/// The arguments of an anchor.
pub(crate) fn find(view: &View<'_, '_>, anchor: &Anchor<'_>) -> Arguments {
    let mut arguments =
        if anchor.verbal(view) { verb::arguments(view, anchor) } else { noun::arguments(view, anchor) };
    let clash = |r: &Range<usize>| r.start < anchor.tokens.end && anchor.tokens.start < r.end;
    for list in [&mut arguments.actors, &mut arguments.recipients, &mut arguments.objects] {
        // A phrase never contains the anchor itself: keep the part on its own side.
        for range in list.iter_mut().filter(|r| clash(r)) {
            *range = if range.start < anchor.tokens.start {
                range.start..anchor.tokens.start
            } else {
                anchor.tokens.end..range.end.max(anchor.tokens.end)
            };
        }
        for range in list
            .iter_mut()
            .filter(|r| r.len() > 1 && matches!(view.analysis.lower(r.start), "no" | "tak" | "tidak"))
        {
            range.start += 1;
        }
        list.retain(|r| !r.is_empty() && !view.is_time(r) && !names_nobody(view, r));
        list.sort_by_key(|r| r.start);
        list.dedup();
    }
    // Nobody does a thing to himself.
    arguments.recipients.retain(|r| !arguments.actors.iter().any(|a| a.start < r.end && r.start < a.end));
    arguments
}

/// Words that stand for no party: question words, dummies.
fn names_nobody(view: &View<'_, '_>, tokens: &Range<usize>) -> bool {
    const NOBODY: &[&str] = &[
        "what", "that", "which", "who", "whom", "whose", "there", "yang", "hal", "ini", "where", "how",
        "apa", "the", "an", "a",
    ];
    tokens.len() == 1 && NOBODY.contains(&view.analysis.lower(tokens.start))
}
