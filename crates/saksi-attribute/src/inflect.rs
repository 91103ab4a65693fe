//! Forms of English and Indonesian verbs, made by rule when a pack is loaded.

/// Third person, past, participle and “-ing” of a regular English verb. A final `+` doubles the last letter.
pub(crate) fn english(base: &str) -> [String; 4] {
    let (base, double) = base.strip_suffix('+').map_or((base, false), |b| (b, true));
    let stem =
        if double { format!("{base}{}", base.chars().last().unwrap_or_default()) } else { base.to_owned() };
    let consonant_y = base.ends_with('y') && !base.ends_with(['a', 'e', 'i', 'o', 'u']) && {
        let before = base.chars().rev().nth(1).unwrap_or('a');
        !matches!(before, 'a' | 'e' | 'i' | 'o' | 'u')
    };
    let third = if consonant_y {
        format!("{}ies", &base[..base.len() - 1])
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    let past = if consonant_y {
        format!("{}ied", &base[..base.len() - 1])
    } else if stem.ends_with('e') {
        format!("{stem}d")
    } else {
        format!("{stem}ed")
    };
    let ing = if stem.ends_with('e') && !stem.ends_with("ee") {
        format!("{}ing", &stem[..stem.len() - 1])
    } else {
        format!("{stem}ing")
    };
    [third, past.clone(), past, ing]
}

/// The meN- form of an Indonesian root: “kata” -> “mengata”, to which a suffix is added.
pub(crate) fn men(root: &str) -> String {
    let mut chars = root.chars();
    let first = chars.next().unwrap_or_default();
    let rest = chars.as_str();
    match first {
        'k' => format!("meng{rest}"),
        't' => format!("men{rest}"),
        's' => format!("meny{rest}"),
        'p' => format!("mem{rest}"),
        'b' | 'f' | 'v' => format!("mem{root}"),
        'c' | 'd' | 'j' | 'z' => format!("men{root}"),
        'a' | 'e' | 'i' | 'o' | 'u' | 'g' | 'h' => format!("meng{root}"),
        _ => format!("me{root}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_verbs_inflect() {
        assert_eq!(english("deny"), ["denies", "denied", "denied", "denying"]);
        assert_eq!(english("admit+"), ["admits", "admitted", "admitted", "admitting"]);
        assert_eq!(english("argue"), ["argues", "argued", "argued", "arguing"]);
        assert_eq!(english("say")[0], "says");
        assert_eq!(english("stress")[0], "stresses");
    }

    #[test]
    fn indonesian_roots_take_the_nasal_prefix() {
        for (root, form) in [
            ("kata", "mengata"),
            ("tegas", "menegas"),
            ("sebut", "menyebut"),
            ("papar", "memapar"),
            ("beber", "membeber"),
            ("jelas", "menjelas"),
            ("ungkap", "mengungkap"),
            ("lapor", "melapor"),
        ] {
            assert_eq!(men(root), form);
        }
    }
}
