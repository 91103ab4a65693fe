//! What a line looks like: a headline, a sentence, a fragment.

/// Number of words, counted only up to `most + 1`.
pub(crate) fn words(s: &str, most: usize) -> usize {
    s.split_whitespace().take(most + 1).count()
}

/// Whether the line ends the way a sentence does; closing quotes and brackets are looked through.
///
/// `Air sungai naik.` and `“Air naik,” katanya.` do; `Air Sungai Naik` does not.
pub(crate) fn ends_sentence(s: &str) -> bool {
    let s = s.trim_end_matches(|c: char| {
        matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»') || c.is_whitespace()
    });
    s.ends_with(['.', '!', '?', '…'])
}

/// Whether a new sentence begins inside the line: a stop after a word of three letters or more, a blank,
/// a capital. `Naik. Warga` does; `J. K. Rowling` and `U.S. Army` do not.
pub(crate) fn breaks_inside(s: &str) -> bool {
    let mut letters = 0;
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            letters += 1;
            continue;
        }
        if matches!(c, '.' | '!' | '?') && letters >= 3 {
            let mut ahead = chars.clone();
            while ahead.peek().is_some_and(|c| matches!(c, '"' | '”' | '’')) {
                ahead.next();
            }
            if ahead.next().is_some_and(char::is_whitespace)
                && ahead.next().is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“'))
            {
                return true;
            }
        }
        letters = 0;
    }
    false
}

/// Whether a line could be the headline of another article: no final stop, no second sentence, begins
/// with a capital, a figure or a quote mark, and most of its longer words are capitalised (any case if
/// `loose`).
///
/// `Warga Bangun Jembatan di Hulu Sungai` is one; `Pada awal sesi perdagangan harga turun.` is not.
pub(crate) fn headline(s: &str, loose: bool) -> bool {
    let s = s.trim();
    let n = words(s, 32);
    if !(2..=32).contains(&n) || s.len() > 260 {
        return false;
    }
    let core = s.trim_end_matches(['"', '”', '’', '\'', ')']);
    if core.ends_with(['.', ',', ';']) && !ends_in_initials(core) || breaks_inside(s) {
        return false;
    }
    let first = s.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    if !first.is_some_and(|c| c.is_uppercase() || c.is_numeric()) {
        return false;
    }
    loose || mostly_capitalised(s)
}

/// Whether most words of four letters or more begin with a capital.
pub(crate) fn mostly_capitalised(s: &str) -> bool {
    let (mut capital, mut all) = (0, 0);
    for word in s.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 4) {
        all += 1;
        capital += usize::from(word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric()));
    }
    all > 0 && capital * 10 >= all * 6
}

/// `… visits U.S.`, `… Acme Inc.`: a final stop that ends an abbreviation.
pub(crate) fn ends_in_initials(s: &str) -> bool {
    let last = s.rsplit(char::is_whitespace).next().unwrap_or_default();
    let mut parts = last.trim_end_matches('.').split('.');
    let initials = last.matches('.').count() >= 2 && parts.all(|p| p.chars().count() <= 2);
    initials || matches!(last, "Inc." | "Jr." | "Sr." | "Co." | "Ltd." | "Corp." | "Tbk." | "No.")
}

/// Whether every letter is a capital, and there are at least `least` letters.
pub(crate) fn all_capitals(s: &str, least: usize) -> bool {
    let mut letters = 0;
    for c in s.chars().filter(|c| c.is_alphabetic()) {
        if c.is_lowercase() {
            return false;
        }
        letters += 1;
    }
    letters >= least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_and_sentences_differ() {
        assert!(headline("Warga Bangun Jembatan di Hulu Sungai", false));
        assert!(headline("Apa Itu Tanggul Laut?", false));
        assert!(headline("Mayor Visits U.S.", false));
        assert!(!headline("Pada awal sesi perdagangan harga turun.", false));
        assert!(!headline("Ia mengatakan harga beras turun di pasar", false));
        assert!(headline("Ia mengatakan harga beras turun di pasar", true));
        assert!(!headline("Harga Turun. Warga Senang", false));
        assert!(!headline("petualangan mereka di pulau itu", true));
    }

    #[test]
    fn abbreviations_do_not_break_a_line() {
        assert!(!breaks_inside("J. K. Rowling visits U.S. Army base"));
        assert!(breaks_inside("Air naik. Warga mengungsi"));
        assert!(breaks_inside("“Air naik.” Warga mengungsi"));
    }

    #[test]
    fn sentences_end_behind_quotes() {
        assert!(ends_sentence("“Air naik.”"));
        assert!(!ends_sentence("Air Naik"));
        assert!(!ends_sentence("Air naik:"));
    }
}
