//! Tables that fit the width, with cells of several lines.

use super::piece::{self, Piece, wrap};
use super::{Look, Paint};

/// Blanks between columns.
const GAP: usize = 2;
/// Indent of a note.
const NOTE: usize = 4;
/// No column is made narrower than its longest word, up to this.
const NARROW: usize = 14;

/// Rows of cells under a head. Columns without any content are not printed.
#[derive(Debug, Default)]
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<Vec<Piece>>>,
    /// What is printed over the whole width below a row; as many as rows.
    notes: Vec<Vec<Piece>>,
}

impl Table {
    /// A table with these columns.
    pub(crate) fn new(head: &[&str]) -> Self {
        Self { head: head.iter().map(|h| h.to_string()).collect(), rows: Vec::new(), notes: Vec::new() }
    }

    /// Adds a row of painted cells.
    pub(crate) fn row(&mut self, cells: Vec<Vec<Piece>>) {
        self.noted(cells, Vec::new());
    }

    /// Adds a row with a note below it.
    pub(crate) fn noted(&mut self, cells: Vec<Vec<Piece>>, note: Vec<Piece>) {
        self.rows.push(cells);
        self.notes.push(note);
    }

    /// The table as text, no line wider than `look.width` minus `indent` where that can be.
    pub(crate) fn print(&self, out: &mut String, indent: usize, look: &Look) {
        let used: Vec<usize> = (0..self.head.len())
            .filter(|&c| self.rows.iter().any(|r| r.get(c).is_some_and(|cell| !blank(cell))))
            .collect();
        let widths = self.widths(&used, look.width.saturating_sub(indent));
        let head: Vec<Vec<Piece>> = self.head.iter().map(|h| vec![Piece::new(h, Paint::Dim)]).collect();
        let headed = head.iter().any(|h| !blank(h));
        let none = Vec::new();
        let top = headed.then_some((&head, &none));
        for (row, note) in top.into_iter().chain(self.rows.iter().zip(&self.notes)) {
            let cells: Vec<_> = used
                .iter()
                .zip(&widths)
                .map(|(&c, &w)| row.get(c).map_or_else(Vec::new, |x| wrap(x, w)))
                .collect();
            let height = cells.iter().map(Vec::len).max().unwrap_or(0);
            for at in 0..height {
                print_line(out, &cells, &widths, at, indent, look);
            }
            piece::lines(out, note, indent + NOTE, look);
        }
    }

    /// Natural widths, the widest columns narrowed until all fit.
    fn widths(&self, used: &[usize], room: usize) -> Vec<usize> {
        let words = |cell: &[Piece]| {
            let text: String = cell.iter().map(|p| p.text.as_str()).collect();
            (piece::width(&text), text.split_whitespace().map(piece::width).max().unwrap_or(0))
        };
        let (mut widths, mut least) = (Vec::new(), Vec::new());
        for &c in used {
            let head = self.head.get(c).map_or(0, |h| piece::width(h));
            let all = self.rows.iter().filter_map(|r| r.get(c)).map(|cell| words(cell));
            let (natural, longest) = all.fold((head, head), |(a, b), (x, y)| (a.max(x), b.max(y)));
            widths.push(natural);
            least.push(longest.min(NARROW));
        }
        let room = room.saturating_sub(GAP * used.len().saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            let widest = (0..widths.len()).filter(|&i| widths[i] > least[i]).max_by_key(|&i| widths[i]);
            let Some(i) = widest else { break };
            widths[i] -= 1;
        }
        widths
    }
}

fn blank(cell: &[Piece]) -> bool {
    cell.iter().all(|p| p.text.trim().is_empty())
}

fn print_line(
    out: &mut String,
    cells: &[Vec<Vec<Piece>>],
    widths: &[usize],
    at: usize,
    indent: usize,
    look: &Look,
) {
    let mut owed = indent;
    for (cell, width) in cells.iter().zip(widths) {
        let line = cell.get(at).map(Vec::as_slice).unwrap_or_default();
        let mut filled = 0;
        if !line.is_empty() {
            out.extend(std::iter::repeat_n(' ', owed));
            owed = 0;
        }
        for p in line {
            look.paint(out, &p.text, p.paint);
            filled += piece::width(&p.text);
        }
        // Blanks are owed, not printed: no line ends in them.
        owed += width.saturating_sub(filled) + GAP;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { color: false, width: 30 };

    #[test]
    fn a_table_keeps_to_the_width_and_drops_empty_columns() {
        let mut table = Table::new(&["no", "what", "never", "who"]);
        let cells = ["1", "send troops to the members in the east", "", "NATO"];
        let cells = cells.iter().map(|c| vec![Piece::new(c, Paint::Plain)]).collect();
        table.noted(cells, vec![Piece::new("a note below", Paint::Dim)]);
        let mut out = String::new();
        table.print(&mut out, 2, &LOOK);
        assert_eq!(
            out,
            "  no  what                who\n  1   send troops to the  NATO\n      members in the\n      east\n      a note below\n"
        );
    }
}
