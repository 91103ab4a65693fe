//! What the net is told about a word: its form, its ends, its shape, each as a 64-bit hash.

/// Kinds of features; the number goes into the hash, so never renumber.
#[derive(Clone, Copy)]
#[repr(u64)]
pub enum Kind {
    /// The lower-case form, digits as `0`.
    Word = 1,
    /// Its first characters.
    Prefix = 2,
    /// Its last characters.
    Suffix = 3,
    /// Cases, digits and marks, with runs cut to two.
    Shape = 4,
    /// The treebank whose manner the analysis is to follow.
    Bank = 5,
    /// A word that the table does not hold.
    Unknown = 6,
    /// A known place's name: its words in lower case, one blank between.
    Place = 7,
    /// Where a word stands in a known place's name: 1 alone, 2 first, 3 further.
    InPlace = 8,
}

/// The hash of a feature of one kind.
pub fn hash(kind: Kind, bytes: &[u8]) -> u64 {
    let mut h = (kind as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for &b in bytes {
        h = (h.rotate_left(5) ^ u64::from(b)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ (h >> 29)
}

/// Appends the feature hashes of a word; the first is that of the word itself.
pub fn of_word(form: &str, scratch: &mut Vec<u8>, out: &mut Vec<u64>) {
    scratch.clear();
    let mut shape = [0u8; 24];
    let (mut filled, mut last, mut run) = (1usize, 0u8, 0u8);
    let mut starts = [0usize; 6];
    let mut count = 0usize;
    let mut ends = [0usize; 6];
    for c in form.chars() {
        if count < 6 {
            starts[count] = scratch.len();
        }
        ends[count % 6] = scratch.len();
        count += 1;
        let class = if c.is_ascii_digit() {
            scratch.push(b'0');
            b'd'
        } else if c.is_ascii() {
            scratch.push(c.to_ascii_lowercase() as u8);
            if c.is_ascii_uppercase() {
                b'X'
            } else if c.is_ascii_lowercase() {
                b'x'
            } else {
                c as u8
            }
        } else {
            let mut buffer = [0u8; 4];
            for l in c.to_lowercase() {
                scratch.extend_from_slice(l.encode_utf8(&mut buffer).as_bytes());
            }
            match (c.is_uppercase(), c.is_alphabetic()) {
                (true, _) => b'X',
                (_, true) => b'x',
                _ => b'*',
            }
        };
        run = if class == last { run.saturating_add(1) } else { 0 };
        last = class;
        if run < 2 && filled < shape.len() {
            shape[filled] = class;
            filled += 1;
        }
    }
    shape[0] = count.min(12) as u8;
    out.push(hash(Kind::Word, scratch));
    out.push(hash(Kind::Shape, &shape[..filled]));
    for n in 1..=5usize.min(count) {
        if n < 5 {
            let end = if n < count { starts[n] } else { scratch.len() };
            out.push(hash(Kind::Prefix, &scratch[..end]));
        }
        let start = ends[(count - n) % 6];
        out.push(hash(Kind::Suffix, &scratch[start..]));
    }
}

/// Words of a known place's name at most.
const PLACE_WORDS: usize = 4;

/// Marks the words of known places' names: 0 none, 1 alone, 2 first, 3 further. A name begins upper-case;
/// of several from one word on, the longest counts.
pub fn places<'w>(words: impl Iterator<Item = &'w str>, known: impl Fn(u64) -> bool, marks: &mut Vec<u8>) {
    let words: Vec<&str> = words.collect();
    marks.clear();
    marks.resize(words.len(), 0);
    let mut joined = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let mut length = 0;
        if words[i].starts_with(char::is_uppercase) {
            joined.clear();
            for (n, word) in words[i..].iter().take(PLACE_WORDS).enumerate() {
                if n > 0 {
                    joined.push(b' ');
                }
                lower(word, &mut joined);
                if known(hash(Kind::Place, &joined)) {
                    length = n + 1;
                }
            }
        }
        if length > 0 {
            marks[i..i + length].fill(3);
            marks[i] = if length == 1 { 1 } else { 2 };
        }
        i += length.max(1);
    }
}

/// Whether a word is an address of the web or of mail, which is never a name.
pub fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

/// The hash of a place's name.
pub fn place(name: &str) -> u64 {
    let mut joined = Vec::new();
    lower(name, &mut joined);
    hash(Kind::Place, &joined)
}

fn lower(word: &str, out: &mut Vec<u8>) {
    let mut buffer = [0u8; 4];
    for c in word.chars().flat_map(char::to_lowercase) {
        out.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(form: &str) -> Vec<u64> {
        let mut out = Vec::new();
        of_word(form, &mut Vec::new(), &mut out);
        out
    }

    #[test]
    fn ends_are_cut_at_characters() {
        let h = hashes("Évaluasi");
        assert!(h.contains(&hash(Kind::Prefix, "é".as_bytes())));
        assert!(h.contains(&hash(Kind::Suffix, b"luasi")));
        assert_eq!(h[0], hash(Kind::Word, "évaluasi".as_bytes()));
        assert!(hashes("di").contains(&hash(Kind::Suffix, b"di")));
    }

    #[test]
    fn digits_are_alike_but_shapes_differ() {
        assert_eq!(hashes("1998")[0], hashes("2024")[0]);
        assert_ne!(hashes("Apple")[1], hashes("apple")[1]);
    }

    #[test]
    fn addresses_are_told_from_names() {
        assert!(is_address("www.contoh.id") && is_address("redaksi@contoh.id"));
        assert!(!is_address("Contoh"));
    }

    #[test]
    fn the_longest_place_counts() {
        let known = [place("Banda"), place("Banda Aceh")];
        let mut marks = vec![];
        let words = "di Banda Aceh dan Banda , bukan banda".split(' ');
        places(words, |h| known.contains(&h), &mut marks);
        assert_eq!(marks, [0, 2, 3, 0, 1, 0, 0, 0]);
    }
}
