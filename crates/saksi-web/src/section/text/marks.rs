//! Marks over a text: they overlap and nest as they like; the markup may not.
//!
//! A text is cut at every bound of every mark, and each piece stands in its own elements, outermost
//! first. The first piece of a mark bears its id. A mark whose span is not in the text still gets its id,
//! at the end of the article, so that no line of the brief leads nowhere.

use crate::model::Article;
use crate::out::Out;
use crate::section::parts;
use crate::wording::{self, Status};
use saksi_record::{AttributionKind, CharSpan, NoiseKind};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What a mark is for.
#[derive(Debug)]
enum Kind {
    /// Not the story.
    Noise(NoiseKind),
    /// Quoted words.
    Quote,
    /// What a finding is about.
    Finding,
    /// A figure.
    Figure,
    /// A claim's anchor.
    Claim { status: Status, line: String, name: String, title: String },
}

#[derive(Debug)]
struct Mark {
    span: CharSpan,
    kind: Kind,
    id: String,
    written: bool,
}

/// The marks of one article, written in one pass from the text's start to its end.
#[derive(Debug)]
pub(super) struct Marks {
    marks: Vec<Mark>,
    sentences: Vec<CharSpan>,
    /// Marks that reach into what is still to be written.
    window: Vec<usize>,
    next: usize,
    next_sentence: usize,
}

impl Marks {
    /// Everything in `article` that is marked.
    pub(super) fn new(article: &Article<'_>) -> Self {
        let mut marks = collect(article);
        marks.sort_by_key(|m| (m.span.start(), Reverse(m.span.end()), rank(&m.kind)));
        let mut sentences = article.record.sentences.clone();
        sentences.sort();
        Self { marks, sentences, window: Vec::new(), next: 0, next_sentence: 0 }
    }

    /// Writes one line of the text, `span`; `grey` if the line as a whole is noise.
    pub(super) fn write(&mut self, out: &mut Out, article: &Article<'_>, span: CharSpan, grey: bool) {
        let mut at = span.start();
        while let Some(&sentence) = self.sentences.get(self.next_sentence) {
            if sentence.start() >= span.end() {
                break;
            }
            let (start, end) = (sentence.start().max(at), sentence.end().min(span.end()));
            if start < end {
                self.piece(out, article, CharSpan::between(at, start), grey);
                out.raw("<span class=\"sent\">");
                self.piece(out, article, CharSpan::between(start, end), grey);
                out.raw("</span>");
                at = end;
            }
            if sentence.end() > span.end() {
                break;
            }
            self.next_sentence += 1;
        }
        self.piece(out, article, CharSpan::between(at, span.end()), grey);
    }

    /// Gives what was not met in the text its id all the same.
    pub(super) fn rest(self, out: &mut Out) {
        for mark in self.marks.into_iter().filter(|m| !m.written && !m.id.is_empty()) {
            out.raw("<span").attr("id", &mark.id).raw("></span>\n");
        }
    }

    fn piece(&mut self, out: &mut Out, article: &Article<'_>, span: CharSpan, grey: bool) {
        if span.is_empty() {
            return;
        }
        while self.marks.get(self.next).is_some_and(|m| m.span.start() < span.end()) {
            self.window.push(self.next);
            self.next += 1;
        }
        let marks = &self.marks;
        self.window.retain(|&i| marks[i].span.end() > span.start());
        let mut cuts = BTreeSet::from([span.start(), span.end()]);
        for mark in self.window.iter().map(|&i| &marks[i]) {
            cuts.extend([mark.span.start(), mark.span.end()].into_iter().filter(|&c| span.holds(c)));
        }
        let cuts: Vec<u32> = cuts.into_iter().collect();
        for pair in cuts.windows(2) {
            self.segment(out, article, CharSpan::between(pair[0], pair[1]), grey);
        }
    }

    /// Writes what lies between two cuts, in the elements of every mark that covers it.
    fn segment(&mut self, out: &mut Out, article: &Article<'_>, span: CharSpan, grey: bool) {
        let (mut close, mut back): (Vec<&'static str>, Option<String>) = (Vec::new(), None);
        for &i in &self.window {
            let mark = &mut self.marks[i];
            if !mark.span.contains(span) || (grey && matches!(mark.kind, Kind::Noise(_))) {
                continue;
            }
            close.push(open(out, mark));
            if let Kind::Claim { line, .. } = &mark.kind {
                back = Some(line.clone());
            }
            mark.written = true;
        }
        if let Some(line) = &back {
            out.raw("<a").attr("href", &format!("#{line}")).raw(">");
        }
        out.text(article.slice(span)).raw(if back.is_some() { "</a>" } else { "" });
        close.into_iter().rev().for_each(|tag| {
            out.raw(tag);
        });
    }
}

/// Opens a mark's element and returns its end tag.
fn open(out: &mut Out, mark: &Mark) -> &'static str {
    let (class, end) = match &mark.kind {
        Kind::Noise(_) => ("noise".to_owned(), "</span>"),
        Kind::Quote => ("quote".to_owned(), "</span>"),
        Kind::Finding => ("found".to_owned(), "</span>"),
        Kind::Figure => ("fig".to_owned(), "</span>"),
        Kind::Claim { status, .. } => (format!("s-{}", status.key()), "</mark>"),
    };
    out.raw(if end == "</mark>" { "<mark" } else { "<span" }).attr("class", &class);
    if !mark.written && !mark.id.is_empty() {
        out.attr("id", &mark.id);
    }
    if let Kind::Claim { name, title, .. } = &mark.kind {
        out.attr("data-claim", name).attr("title", title);
    }
    out.raw(">");
    if let (Kind::Noise(kind), false) = (&mark.kind, mark.written) {
        out.raw("<span class=\"kind\">").raw(wording::noise(*kind)).raw("</span> ");
    }
    end
}

/// Noise holds all; a claim's anchor lies innermost.
fn rank(kind: &Kind) -> u8 {
    match kind {
        Kind::Noise(_) => 0,
        Kind::Quote => 1,
        Kind::Finding => 2,
        Kind::Figure => 3,
        Kind::Claim { .. } => 4,
    }
}

fn collect(article: &Article<'_>) -> Vec<Mark> {
    let record = article.record;
    let mut out = Vec::new();
    let mut add = |span, kind, id| out.push(Mark { span, kind, id, written: false });
    for noise in &record.noise {
        add(CharSpan::between(noise.start, noise.end), Kind::Noise(noise.kind), String::new());
    }
    for (i, attribution) in record.attributions.iter().enumerate() {
        let quoted = attribution.kind != AttributionKind::Indirect;
        for (n, &part) in attribution.content.iter().enumerate().filter(|_| quoted) {
            add(part, Kind::Quote, if n == 0 { article.quote_mark(i) } else { String::new() });
        }
        if quoted && attribution.content.is_empty() {
            add(CharSpan::default(), Kind::Quote, article.quote_mark(i));
        }
    }
    for (i, finding) in record.findings.iter().enumerate() {
        for (n, &span) in finding.spans.iter().enumerate() {
            add(span, Kind::Finding, article.finding_mark(i, n));
        }
    }
    for (i, quantity) in record.quantities.iter().enumerate() {
        add(CharSpan::between(quantity.start, quantity.end), Kind::Figure, article.figure_mark(i));
    }
    for (i, claim) in record.claims.iter().enumerate() {
        let badge = wording::badge(claim.polarity, claim.modality);
        let kind = Kind::Claim {
            status: Status::of(claim.polarity, claim.modality),
            line: article.claim_line(i),
            name: format!("{}/{}", record.id, claim.id),
            title: format!("{}: {badge}", parts::capital(&article.words(claim.anchor))),
        };
        add(claim.anchor, kind, article.claim_mark(i));
    }
    out
}
