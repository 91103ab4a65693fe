//! Finds the blocks of a page that are the article.
//!
//! The main content is found by `dom_smoothie` (readability). Where the page is nested or built so that a
//! tree would cost too much, or little was found, it is found by density: the run of blocks with most text
//! and fewest links.

use super::blocks::{self, Block, Kind};
use super::meta::Meta;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Deepest nesting for which a tree is built. Real pages stay below 100.
const DEPTH: usize = 300;
/// Most elements for which a tree is built.
const ELEMENTS: usize = 150_000;
/// Most attributes of one element for which a tree is built: parsers compare each with each.
const WIDEST: usize = 1_000;
/// Largest source for which a tree is built, in bytes.
const SOURCE: usize = 6 << 20;

/// The blocks of the article, in order.
pub(super) fn find(html: &str, meta: &Meta, whole: &[Block], diagnostics: &mut Vec<String>) -> Vec<Block> {
    let mut found = Vec::new();
    if meta.depth > DEPTH {
        diagnostics.push(format!("page: elements nested {} deep; read without their structure", meta.depth));
    } else if meta.widest > WIDEST || meta.elements > ELEMENTS || html.len() > SOURCE {
        diagnostics.push(format!(
            "page: {} elements in {} bytes; read without their structure",
            meta.elements,
            html.len()
        ));
    } else {
        found = readable(html).map(|content| blocks::blocks(&content)).unwrap_or_default();
    }
    for block in &mut found {
        block.aside = false;
    }
    let size =
        |blocks: &[Block]| blocks.iter().map(|b| b.text.len() - b.linked.min(b.text.len())).sum::<usize>();
    let have = size(&found);
    let dense = dense(whole);
    if size(&dense) > have * 2 {
        found = dense;
    }
    if let Some(body) = meta.ld.body.as_deref().filter(|b| b.len() > 400 && b.len() > size(&found) * 2) {
        found = given(body);
    }
    if found.is_empty() {
        found = whole.iter().filter(|b| !b.aside && b.linked * 2 <= b.text.len()).cloned().collect();
    }
    found
}

/// Main content by readability, as HTML.
fn readable(html: &str) -> Option<String> {
    // A defect in a dependency must not take the whole run down: the page is then read by density.
    catch_unwind(AssertUnwindSafe(|| {
        let config = dom_smoothie::Config {
            keep_classes: true,
            disable_json_ld: true,
            ..dom_smoothie::Config::default()
        };
        let mut readability = dom_smoothie::Readability::new(html, None, Some(config)).ok()?;
        readability.parse().ok().map(|a| a.content.to_string())
    }))
    .ok()
    .flatten()
}

/// The run of blocks whose text outweighs links and crumbs most: each block counts its unlinked bytes less a
/// toll, and the run with the largest sum is the article.
fn dense(whole: &[Block]) -> Vec<Block> {
    const TOLL: i64 = 60;
    let weight = |b: &Block| {
        let (len, linked) = (b.text.len() as i64, b.linked as i64);
        if b.aside { -len.max(TOLL) } else { len - 3 * linked - TOLL }
    };
    let (mut best, mut best_run) = (0i64, 0..0);
    let (mut sum, mut start) = (0i64, 0usize);
    for (i, b) in whole.iter().enumerate() {
        if sum <= 0 {
            (sum, start) = (0, i);
        }
        sum += weight(b);
        if sum > best {
            (best, best_run) = (sum, start..i + 1);
        }
    }
    let keep = |b: &&Block| !b.aside && b.linked * 2 <= b.text.len();
    whole.get(best_run).unwrap_or_default().iter().filter(keep).cloned().collect()
}

/// The body that JSON-LD gives, in paragraphs.
fn given(body: &str) -> Vec<Block> {
    let body = if body.contains("</p>") || body.contains("<br") || body.contains("</div>") {
        return blocks::blocks(body);
    } else {
        super::tokens::decode(body)
    };
    let block = |l: &str| Block {
        kind: Kind::Text,
        text: l.split_whitespace().collect::<Vec<_>>().join(" "),
        linked: 0,
        aside: false,
        label: String::new(),
    };
    body.lines().filter(|l| !l.trim().is_empty()).map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_densest_run_is_the_article() {
        let html = "<div><a href=1>Beranda</a></div><div><a href=2>Daerah dan kota di hulu sungai</a></div>
            <div>Warga membangun jembatan gantung sejak Senin pagi, kata kepala desa itu kepada wartawan.</div>
            <div>Jembatan itu panjangnya dua puluh meter dan akan dipakai anak sekolah setiap hari kerja.</div>
            <div><a href=3>Harga cabai naik menjelang panen raya di hulu sungai</a></div>";
        let found = dense(&blocks::blocks(html));
        let texts: Vec<_> = found.iter().map(|b| &b.text[..5]).collect();
        assert_eq!(texts, ["Warga", "Jemba"]);
    }

    #[test]
    fn a_body_given_as_data_keeps_its_paragraphs() {
        assert_eq!(
            given("Satu  dua.\n\nTiga &amp; empat.").iter().map(|b| b.text.as_str()).collect::<Vec<_>>(),
            ["Satu dua.", "Tiga & empat."]
        );
        assert_eq!(given("<p>Satu.</p><p>Dua.</p>").len(), 2);
    }
}
