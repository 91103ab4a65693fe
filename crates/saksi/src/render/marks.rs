//! The text of an article with its claims marked and numbered and what is not the story set apart.

use super::view::View;
use super::{Look, Paint, Piece};
use saksi_record::CharSpan;

/// Words that carry one claim, or several.
#[derive(Debug)]
struct Mark {
    span: CharSpan,
    numbers: Vec<usize>,
    paint: Paint,
}

/// Marks of a text: claims by number, counted from 1 as in the table below the text.
#[derive(Debug)]
pub(crate) struct Marks {
    marks: Vec<Mark>,
    noise: Vec<CharSpan>,
}

impl Marks {
    /// Marks of a record. Claims whose words overlap share a mark.
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut marks: Vec<Mark> = Vec::new();
        let mut claims: Vec<_> = view.record.claims.iter().enumerate().collect();
        claims.sort_by_key(|(i, c)| (c.anchor, *i));
        for (i, claim) in claims {
            let paint = Paint::of(claim.polarity, claim.modality);
            match marks.last_mut() {
                Some(last) if last.span.overlaps(claim.anchor) => {
                    last.span = last.span.cover(claim.anchor);
                    last.numbers.push(i + 1);
                }
                _ => marks.push(Mark { span: claim.anchor, numbers: vec![i + 1], paint }),
            }
        }
        let noise = view.record.noise.iter().map(|n| CharSpan::between(n.start, n.end)).collect();
        Self { marks, noise }
    }

    /// The words of `span`, painted; without colour, claims stand in `[ ]` and what is not the story in `‹ ›`.
    pub(crate) fn pieces(&self, view: &View<'_>, span: CharSpan, base: Paint, look: &Look) -> Vec<Piece> {
        let mut out = Vec::new();
        let mut at = span.start();
        while at < span.end() {
            let mark = self.marks.iter().find(|m| m.span.end() > at);
            let noise = self.noise.iter().find(|n| n.end() > at);
            let (end, text) = match (mark, noise) {
                (Some(m), _) if m.span.start() <= at => (m.span.end().min(span.end()), Kind::Claim(m)),
                (m, Some(n)) if n.start() <= at => {
                    let stop = m.map_or(u32::MAX, |m| m.span.start());
                    (n.end().min(span.end()).min(stop), Kind::Noise)
                }
                (m, n) => {
                    let stop = m.map_or(u32::MAX, |m| m.span.start()).min(n.map_or(u32::MAX, |n| n.start()));
                    (span.end().min(stop), Kind::Story)
                }
            };
            let words: String =
                view.chars.get(at as usize..end as usize).unwrap_or_default().iter().collect();
            match text {
                Kind::Claim(mark) => {
                    let numbers =
                        if end == mark.span.end() { superscript(&mark.numbers) } else { String::new() };
                    if look.color {
                        out.push(Piece::new(&words, mark.paint));
                        out.push(Piece::new(&numbers, Paint::Plain));
                    } else {
                        let open = if at == mark.span.start() { "[" } else { "" };
                        let close = if end == mark.span.end() { "]" } else { "" };
                        out.push(Piece::new(&format!("{open}{words}{close}{numbers}"), base));
                    }
                }
                Kind::Noise if look.color => out.push(Piece::new(&words, Paint::Dim)),
                Kind::Noise if words.trim().is_empty() => out.push(Piece::new(&words, base)),
                // Brackets for each line of it: a line is where a reader looks.
                Kind::Noise => {
                    let body = words.trim();
                    let (lead, tail) =
                        (&words[..words.len() - words.trim_start().len()], &words[words.trim_end().len()..]);
                    out.push(Piece::new(&format!("{lead}‹{body}›{tail}"), base));
                }
                Kind::Story => out.push(Piece::new(&words, base)),
            }
            at = end.max(at + 1);
        }
        out
    }
}

enum Kind<'m> {
    Claim(&'m Mark),
    Noise,
    Story,
}

/// Numbers as small raised digits: `¹²`, several parted by `˒`.
fn superscript(numbers: &[usize]) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raise = |n: &usize| -> String {
        n.to_string().chars().filter_map(|c| DIGITS.get(c.to_digit(10)? as usize)).collect()
    };
    numbers.iter().map(raise).collect::<Vec<_>>().join("˒")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_raised() {
        assert_eq!(superscript(&[1, 20]), "¹˒²⁰");
    }
}
