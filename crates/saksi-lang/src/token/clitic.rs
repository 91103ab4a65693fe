//! Clitics: “kata|nya”, “apa|kah”, “KTP|-nya”; “do|n't”, “John|'s”, “can|not”.

use super::word::Marks;
use super::{Scanner, apostrophe};
use crate::{Language, Token, lemma};
use saksi_text::Span;

/// English endings after an apostrophe, in lower case.
const ENGLISH: [&str; 7] = ["n't", "'s", "'m", "'re", "'ve", "'ll", "'d"];

/// Indonesian enclitics. Only “-nya” is cut from stems nobody knows.
const INDONESIAN: [&str; 6] = ["nya", "lah", "kah", "pun", "ku", "mu"];

impl Scanner<'_> {
    /// Appends the word `at..end`, cut before its clitics.
    pub(super) fn cut_clitics(&mut self, at: usize, end: usize, marks: Marks) {
        self.emit(at, end, false);
        match self.rules.language {
            Language::En => self.english(marks),
            Language::Id => self.indonesian(marks),
        }
    }

    /// The lower-case form of the token emitted last.
    fn last(&self) -> (&Token, &str) {
        let token = self.tokens.last().expect("called right after a token was emitted");
        (token, token.lower.of(self.arena))
    }

    /// Cuts the last token so that its ending of `size` bytes (of the lower-case form) is a token of its own.
    fn divide(&mut self, size: usize) {
        let (token, lower) = self.last();
        let (span, all, glued) = (token.span, token.lower, token.glued);
        let stem_low = lower.len() - size;
        // The form as written may be longer than its lower case (curly apostrophes): count characters from the end.
        let form = span_text(self.text, self.base, span);
        let chars = lower[stem_low..].chars().count();
        let Some((cut, _)) = form.char_indices().rev().nth(chars - 1) else { return };
        if cut == 0 || stem_low == 0 {
            return;
        }
        let (start, end) = ((span.start() - self.base) as usize, (span.end() - self.base) as usize);
        let low = all.start() + stem_low as u32;
        self.tokens.pop();
        self.push(start, start + cut, Span::between(all.start(), low), glued);
        self.push(start + cut, end, Span::between(low, all.end()), true);
    }

    fn english(&mut self, marks: Marks) {
        let (_, lower) = self.last();
        if !marks.apostrophe {
            if (4..=8).contains(&lower.len())
                && let Some(&first) = self.rules.splits.get(lower)
            {
                let size = lower.len() - first;
                self.divide(size);
            }
            return;
        }
        if self.rules.whole.contains(lower) {
            return;
        }
        if let Some(clitic) = ENGLISH.into_iter().find(|c| lower.len() > c.len() && lower.ends_with(c)) {
            let two = lower[..lower.len() - clitic.len()].contains('\'');
            self.divide(clitic.len());
            // “wouldn't've”: the stem has a clitic of its own.
            if two && let Some(tail) = self.tokens.pop() {
                self.english(marks);
                self.tokens.push(Token { head: self.tokens.len() as u32, ..tail });
            }
        }
    }

    /// “the parents' house”: an apostrophe after a plural, unless it closes a quote; gives the end of the word.
    pub(super) fn possessive(&mut self, at: usize, end: usize) -> usize {
        let Some(c) = self.text[end..].chars().next().filter(|&c| apostrophe(c) && c != '`') else {
            return end;
        };
        let plural = self.text[at..end].ends_with(['s', 'S', 'z', 'x']) && end - at > 2;
        if self.rules.language != Language::En || !plural || self.quoted {
            return end;
        }
        self.emit(end, end + c.len_utf8(), true)
    }

    fn indonesian(&mut self, marks: Marks) {
        let (token, lower) = self.last();
        if marks.apostrophe {
            if lower.ends_with("'s") && lower.len() > 3 {
                self.divide(2);
            }
            return;
        }
        let Some(clitic) = INDONESIAN.into_iter().find(|c| lower.len() > c.len() + 1 && lower.ends_with(c))
        else {
            return;
        };
        let stem = &lower[..lower.len() - clitic.len()];
        // “KTP-nya”: three tokens, as the treebanks have it.
        if let Some(written) = stem.strip_suffix('-') {
            if !written.is_empty() {
                let size = clitic.len();
                self.divide(size);
                let Some(tail) = self.tokens.pop() else { return };
                self.divide(1);
                self.tokens.push(Token { head: self.tokens.len() as u32, ..tail });
            }
            return;
        }
        if self.rules.whole.contains(lower) || stem.len() < 2 {
            return;
        }
        let name = span_text(self.text, self.base, token.span).starts_with(char::is_uppercase);
        let part = stem.rsplit('-').next().unwrap_or(stem);
        let whole = lower.rsplit('-').next().unwrap_or(lower);
        let stems = &self.rules.stems;
        let cut = match clitic {
            "nya" => !name || stems.contains(part) || lemma::known(part),
            _ if stems.contains(part) => true,
            // “Ramallah”, “Maluku”: a capital inside a sentence is a name.
            _ if name && !self.opens_line() => false,
            // A root of its own (“sekolah”, “buku”) or derived from one (“bersekolah”) is no stem with a clitic.
            _ => lemma::known(part.strip_suffix("nya").unwrap_or(part)) && !lemma::known(whole),
        };
        if cut {
            let size = clitic.len();
            self.divide(size);
            self.second();
        }
    }

    /// Whether the last token may owe its capital to its place: first of a line, or after a mark.
    fn opens_line(&self) -> bool {
        let Some((here, before)) = self.tokens.split_last() else { return true };
        let Some(last) = before.last().filter(|t| t.span.start() >= self.base) else { return true };
        let gap = span_text(self.text, self.base, Span::between(last.span.end(), here.span.start()));
        gap.contains('\n') || !last.lower.of(self.arena).ends_with(char::is_alphanumeric)
    }

    /// “rumahnyalah”, “apakahnya”: a clitic before the last one.
    fn second(&mut self) {
        let Some(tail) = self.tokens.pop() else { return };
        let (_, lower) = self.last();
        let inner = lower.ends_with("nya") && lower.len() > 5 && !self.rules.whole.contains(lower);
        if inner {
            self.divide(3);
        }
        self.tokens.push(Token { head: self.tokens.len() as u32, ..tail });
    }
}

fn span_text(text: &str, base: u32, span: Span) -> &str {
    text.get((span.start() - base) as usize..(span.end() - base) as usize).unwrap_or_default()
}
