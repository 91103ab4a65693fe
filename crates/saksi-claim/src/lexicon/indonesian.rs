//! Indonesian verb forms: from a root to meN-, di- and bare forms.
//!
//! The nasal of meN- follows the root's first sound; k, p, t and s give way to it (common grammar of Indonesian).

use crate::lexicon::FormKind;

/// The meN- form of a root (`kirim` → `mengirim`, `serang` → `menyerang`, `bom` → `mengebom`).
pub(super) fn active(root: &str) -> String {
    // One syllable, with or without -kan: “bom”, “sahkan” (but “beri”, “cari” have two).
    let stem = root.strip_suffix("kan").filter(|s| s.len() >= 3).unwrap_or(root);
    let stem_vowels = stem.chars().filter(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).count();
    let mut chars = root.chars();
    let first = chars.next().unwrap_or_default();
    let rest: String = chars.collect();
    let second = rest.chars().next().unwrap_or_default();
    let cluster = !matches!(second, 'a' | 'e' | 'i' | 'o' | 'u' | '\0');
    match first {
        _ if stem_vowels == 1 && stem.len() <= 4 && !matches!(first, 'a' | 'e' | 'i' | 'o' | 'u') => {
            format!("menge{root}")
        }
        'k' if second == 'h' => format!("meng{root}"),
        'k' if !cluster => format!("meng{rest}"),
        'p' if !cluster && !root.starts_with("per") => format!("mem{rest}"),
        't' if !cluster => format!("men{rest}"),
        's' if second == 'y' => format!("men{root}"),
        's' if !cluster => format!("meny{rest}"),
        'a' | 'e' | 'i' | 'o' | 'u' | 'g' | 'h' | 'k' | 'q' | 'x' => format!("meng{root}"),
        'b' | 'f' | 'v' | 'p' => format!("mem{root}"),
        'c' | 'd' | 'j' | 't' | 's' | 'z' => format!("men{root}"),
        _ => format!("me{root}"),
    }
}

/// Every form of a verb root, with what it shows. `bare`: whether the root alone counts.
pub(super) fn verb(root: &str, bare: bool) -> Vec<(String, FormKind)> {
    let mut forms = vec![(active(root), FormKind::Active), (format!("di{root}"), FormKind::Passive)];
    // “meminta”, “memakai”; and beside “memeriksa” the careless “memperiksa” is no form, but “mempertahankan” is.
    if root.starts_with("per") {
        let rest = &root[1..];
        forms.push((format!("mem{rest}"), FormKind::Active));
    }
    if bare {
        forms.push((root.to_string(), FormKind::Bare));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nasal_follows_the_first_sound() {
        for (root, form) in [
            ("kirim", "mengirim"),
            ("serang", "menyerang"),
            ("tembak", "menembak"),
            ("pukul", "memukul"),
            ("bom", "mengebom"),
            ("sahkan", "mengesahkan"),
            ("beri", "memberi"),
            ("cari", "mencari"),
            ("puji", "memuji"),
            ("tekan", "menekan"),
            ("ancam", "mengancam"),
            ("larang", "melarang"),
            ("bantah", "membantah"),
            ("desak", "mendesak"),
            ("culik", "menculik"),
            ("khawatirkan", "mengkhawatirkan"),
            ("gempur", "menggempur"),
            ("hancurkan", "menghancurkan"),
            ("rudal", "merudal"),
            ("invasi", "menginvasi"),
            ("tewaskan", "menewaskan"),
            ("sepakati", "menyepakati"),
            ("provokasi", "memprovokasi"),
        ] {
            assert_eq!(active(root), form);
        }
    }

    #[test]
    fn a_root_with_per_keeps_or_drops_its_p() {
        let forms: Vec<String> = verb("periksa", false).into_iter().map(|(f, _)| f).collect();
        assert_eq!(forms, ["memperiksa", "diperiksa", "memeriksa"]);
    }
}
