//! CoNLL-U, the format of Universal Dependencies treebanks: reading, writing, filling in predictions.
//!
//! ```
//! use saksi_lang::conllu;
//! let text = "# text = Ia pulang\n1\tIa\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tpulang\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n";
//! let sentences = conllu::read(text)?;
//! assert_eq!(sentences[0].words().count(), 2);
//! assert_eq!(conllu::write(&sentences), text);
//! # Ok::<(), conllu::ReadError>(())
//! ```

mod export;
mod predict;

pub use export::sentences;
pub use predict::predict;

use std::fmt;
use thiserror::Error;

/// A sentence of a CoNLL-U file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Comment lines, with their `#`.
    pub comments: Vec<String>,
    /// Words, multiword ranges and empty nodes in the order of the file.
    pub rows: Vec<Row>,
}

/// A line that is no comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A syntactic word.
    Word(Word),
    /// A written word of several syntactic words.
    Range {
        /// Number of its first word.
        first: u32,
        /// Number of its last word.
        last: u32,
        /// As written.
        form: String,
        /// The tenth column.
        misc: String,
    },
    /// An empty node (“8.1”), kept as it stands.
    Empty(String),
}

/// The ten columns of a word, but for its number, which is its place; `_` stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As written.
    pub form: String,
    /// Lemma.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Part of speech of the treebank itself.
    pub xpos: String,
    /// Features, `Name=Value` with `|` between.
    pub feats: String,
    /// Number of the head; 0 is the root; `None` if the column is `_`.
    pub head: Option<u32>,
    /// Relation to the head.
    pub deprel: String,
    /// Enhanced dependencies.
    pub deps: String,
    /// Anything else, such as `SpaceAfter=No`.
    pub misc: String,
}

/// Why a text is no CoNLL-U.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// A line has not ten columns.
    #[error("line {line}: {found} columns where 10 belong")]
    Columns {
        /// Counted from 1.
        line: usize,
        /// How many there are.
        found: usize,
    },
    /// A number is none, or out of order.
    #[error("line {line}: “{found}” is no word number that can follow")]
    Number {
        /// Counted from 1.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// A head is no number or no word of its sentence.
    #[error("line {line}: “{found}” is no head in this sentence")]
    Head {
        /// Counted from 1.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// A form is empty.
    #[error("line {line}: the form is empty")]
    Form {
        /// Counted from 1.
        line: usize,
    },
}

impl Sentence {
    /// The syntactic words.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.rows.iter().filter_map(|r| match r {
            Row::Word(w) => Some(w),
            _ => None,
        })
    }

    /// The syntactic words, to change them.
    pub fn words_mut(&mut self) -> impl Iterator<Item = &mut Word> {
        self.rows.iter_mut().filter_map(|r| match r {
            Row::Word(w) => Some(w),
            _ => None,
        })
    }
}

/// Reads a file. A byte order mark, Windows line ends and a missing last blank line are borne with.
///
/// # Errors
/// The first line that breaks the format.
pub fn read(text: &str) -> Result<Vec<Sentence>, ReadError> {
    let mut sentences = Vec::new();
    let mut open = Open::default();
    for (i, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.trim().is_empty() {
            sentences.extend(open.close()?);
        } else if line.starts_with('#') && open.sentence.rows.is_empty() {
            open.sentence.comments.push(line.to_owned());
        } else if !line.starts_with('#') {
            open.row(i + 1, line)?;
        }
    }
    sentences.extend(open.close()?);
    Ok(sentences)
}

/// The sentence being read.
#[derive(Default)]
struct Open {
    sentence: Sentence,
    /// Number of the last word, and of the last word of the open range.
    last: u32,
    range: u32,
    /// Heads as they stand, with their lines, to be checked when the sentence is whole.
    heads: Vec<(usize, u32)>,
}

impl Open {
    fn row(&mut self, line: usize, text: &str) -> Result<(), ReadError> {
        let columns: Vec<&str> = text.split('\t').collect();
        let [id, form, lemma, upos, xpos, feats, head, deprel, deps, misc] = columns[..] else {
            return Err(ReadError::Columns { line, found: columns.len() });
        };
        let wrong = || ReadError::Number { line, found: id.to_owned() };
        if form.is_empty() {
            return Err(ReadError::Form { line });
        }
        if let Some((word, _)) = id.split_once('.') {
            if word.parse() != Ok(self.last) {
                return Err(wrong());
            }
            self.sentence.rows.push(Row::Empty(text.to_owned()));
        } else if let Some((first, last)) = id.split_once('-') {
            let first: u32 = first.parse().map_err(|_| wrong())?;
            let last: u32 = last.parse().map_err(|_| wrong())?;
            if first != self.last + 1 || last <= first || first <= self.range {
                return Err(wrong());
            }
            self.range = last;
            self.sentence.rows.push(Row::Range { first, last, form: form.into(), misc: misc.into() });
        } else {
            if id.parse() != Ok(self.last + 1) {
                return Err(wrong());
            }
            self.last += 1;
            let number = match head {
                "_" => None,
                _ => Some(head.parse().map_err(|_| ReadError::Head { line, found: head.to_owned() })?),
            };
            self.heads.extend(number.map(|n| (line, n)));
            self.sentence.rows.push(Row::Word(Word {
                form: form.into(),
                lemma: lemma.into(),
                upos: upos.into(),
                xpos: xpos.into(),
                feats: feats.into(),
                head: number,
                deprel: deprel.into(),
                deps: deps.into(),
                misc: misc.into(),
            }));
        }
        Ok(())
    }

    /// The sentence, if it has any line, and a fresh start.
    fn close(&mut self) -> Result<Option<Sentence>, ReadError> {
        let done = std::mem::take(self);
        if let Some((line, head)) = done.heads.iter().find(|h| h.1 > done.last) {
            return Err(ReadError::Head { line: *line, found: head.to_string() });
        }
        let some = !done.sentence.rows.is_empty() || !done.sentence.comments.is_empty();
        Ok(some.then_some(done.sentence))
    }
}

impl fmt::Display for Sentence {
    /// The lines of the sentence and the blank line after them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for comment in &self.comments {
            writeln!(f, "{comment}")?;
        }
        let mut number = 0;
        for row in &self.rows {
            match row {
                Row::Word(w) => {
                    number += 1;
                    write!(f, "{number}\t{}\t{}\t{}\t{}\t{}\t", w.form, w.lemma, w.upos, w.xpos, w.feats)?;
                    match w.head {
                        Some(head) => write!(f, "{head}")?,
                        None => f.write_str("_")?,
                    }
                    writeln!(f, "\t{}\t{}\t{}", w.deprel, w.deps, w.misc)?;
                }
                Row::Range { first, last, form, misc } => {
                    writeln!(f, "{first}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}")?;
                }
                Row::Empty(line) => writeln!(f, "{line}")?,
            }
        }
        writeln!(f)
    }
}

/// Writes sentences as a file.
pub fn write(sentences: &[Sentence]) -> String {
    sentences.iter().map(Sentence::to_string).collect()
}

#[cfg(test)]
mod tests;
