//! Articles.

use super::{Line, cell, join, published, short, text};
use crate::render::{Look, Paint, Piece};
use saksi_ledger::ArticleRow;

impl Line for ArticleRow {
    const HEAD: &'static [&'static str] =
        &["article", "headline", "published", "claims", "quotes", "look at twice", "from"];
    const FIELDS: &'static [&'static str] = &[
        "article",
        "outlet",
        "published",
        "language",
        "title",
        "claims",
        "quotes",
        "findings",
        "url",
        "sources",
    ];

    fn cells(&self, _look: &Look) -> Vec<Vec<Piece>> {
        vec![
            cell(short(&self.article)),
            cell(self.title.as_deref().unwrap_or("no headline")),
            cell(published(&self.outlet, &self.published)),
            cell(self.claims.to_string()),
            cell(self.quotes.to_string()),
            vec![Piece::new(&self.findings.join(", "), Paint::Warning)],
            cell(self.sources.join(", ")),
        ]
    }

    fn fields(&self) -> Vec<String> {
        vec![
            self.article.clone(),
            text(&self.outlet),
            text(&self.published),
            self.language.clone(),
            text(&self.title),
            self.claims.to_string(),
            self.quotes.to_string(),
            join(&self.findings),
            text(&self.url),
            join(&self.sources),
        ]
    }
}
