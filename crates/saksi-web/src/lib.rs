//! The brief: what a set of articles claims, as one readable HTML file.
//!
//! The file needs no network and no scripts (a little script adds a filter), prints, follows the reader's
//! light or dark colours, and lets every line open its sentence in its article. [`brief`] knows no file,
//! clock or network: the same records and options give the same bytes.
//!
//! What an article says is hostile input. Only literals of this crate reach the page unescaped; see `out`.
#![deny(missing_docs)]

mod figure;
mod model;
mod out;
mod section;
mod when;
mod wording;

use model::{Article, happenings, lines, speakers, stories};
use out::Out;
use saksi_record::Record;
use section::View;

/// How a brief is made.
#[derive(Clone, Debug, Default)]
pub struct BriefOptions {
    /// Its headline; without one it says how many articles it reads.
    pub title: Option<String>,
    /// When it was made, as it shall be shown. Without it no date is printed: there is no clock here.
    pub made: Option<String>,
}

/// Writes the brief of `records` as one self-contained HTML page.
///
/// Articles stand in the order of their days of publication, those without a date last; within a day, in
/// the order given.
///
/// ```
/// let page = saksi_web::brief(&[], &saksi_web::BriefOptions::default());
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// ```
pub fn brief(records: &[Record], options: &BriefOptions) -> String {
    let mut ordered: Vec<&Record> = records.iter().collect();
    ordered.sort_by_key(|r| {
        let day = r.published.as_deref().and_then(when::day);
        (day.is_none(), day)
    });
    let articles: Vec<Article<'_>> =
        ordered.into_iter().enumerate().map(|(i, r)| Article::new(r, i + 1)).collect();
    let stories = stories(&articles);
    let lines = lines(&articles, &stories);
    let view = View {
        articles: &articles,
        lines: &lines,
        happenings: &happenings(&lines),
        speakers: &speakers(&articles),
        options,
    };
    let mut out = Out::default();
    section::page(&mut out, &view);
    out.finish()
}
