//! From bytes to characters.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Most characters of a text: 1,048,576, some 150,000 words. What comes after is cut, with a diagnostic.
/// The limit bounds the memory of every later stage.
pub const TEXT_LIMIT: usize = 1 << 20;

/// Bytes looked at to tell text from binary.
const SNIFF: usize = 8 << 10;

/// Decoded text and what had to be said about it.
#[derive(Debug, Default)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) diagnostics: Vec<String>,
}

/// What the bytes are, if they are neither text nor a page; said so that it fits after “this is”.
pub(crate) fn binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF file"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"PK\x03\x04", "a ZIP archive or office document"),
        (b"\x1f\x8b", "gzip-compressed data"),
        (b"BZh", "bzip2-compressed data"),
        (b"\x28\xb5\x2f\xfd", "Zstandard-compressed data"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"\x7fELF", "a program"),
        (b"SQLite format 3", "a database"),
        (b"WARC/", "a web archive"),
        (b"filedesc://", "a web archive"),
    ];
    if let Some((_, what)) = MAGIC.iter().find(|(m, _)| bytes.starts_with(m)) {
        return Some(what);
    }
    if Encoding::for_bom(bytes).is_some() {
        return None;
    }
    let head = &bytes[..bytes.len().min(SNIFF)];
    let control = head.iter().filter(|b| **b < 9 || (14..32).contains(*b) && **b != 27).count();
    if head.contains(&0) || control * 20 > head.len() {
        return Some("binary data");
    }
    None
}

/// Decodes a plain text: byte order mark, else UTF-8, else what the bytes look like.
///
/// A valid UTF-8 file becomes its characters one for one, a byte order mark included.
pub(crate) fn text(bytes: &[u8]) -> Decoded {
    decode(bytes, None, TEXT_LIMIT)
}

/// Decodes a page, of which the transport or a `meta` element may have said how it is encoded.
pub(crate) fn page(bytes: &[u8], limit: usize) -> Decoded {
    let declared = declared(&bytes[..bytes.len().min(2048)]);
    decode(bytes, declared, limit)
}

fn decode(bytes: &[u8], declared: Option<&'static Encoding>, limit: usize) -> Decoded {
    let mut out = Decoded::default();
    // One character has at most four bytes: what lies beyond cannot be inside the limit.
    let bytes = &bytes[..bytes.len().min(limit.saturating_mul(4).saturating_add(4))];
    let utf8 = std::str::from_utf8(bytes);
    out.text = match utf8 {
        Ok(s) => s.to_string(),
        Err(_) => {
            let encoding = choose(bytes, declared);
            let (text, used, replaced) = encoding.decode(bytes);
            // What a page declares and holds needs no word.
            if used != UTF_8 && declared != Some(used) {
                out.diagnostics.push(format!("encoding: read as {}", used.name()));
            }
            if replaced {
                let n = text.chars().filter(|c| *c == '\u{fffd}').count();
                out.diagnostics.push(format!("encoding: {n} characters could not be read and were replaced"));
            }
            text.into_owned()
        }
    };
    if out.text.len() > limit
        && let Some((at, _)) = out.text.char_indices().nth(limit)
    {
        out.text.truncate(at);
        out.diagnostics.push(format!("size: cut after {limit} characters"));
    }
    out
}

/// The encoding of bytes that are not valid UTF-8.
fn choose(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if let Some((bom, _)) = Encoding::for_bom(bytes) {
        return bom;
    }
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    if let Some(declared) = declared.filter(|d| *d != UTF_8) {
        return declared;
    }
    let sample = &bytes[..bytes.len().min(1 << 20)];
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Allow);
    if guess == UTF_8 { WINDOWS_1252 } else { guess }
}

/// Whether at least four of five characters beyond ASCII are sound UTF-8: then the rest are accidents.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= bad.saturating_mul(4) && good > 0
}

/// The encoding that the head of a page declares: `<meta charset=…>` or `content="text/html; charset=…"`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let lower = head.to_ascii_lowercase();
    let mut from = 0;
    while let Some(i) = memchr::memmem::find(&lower[from..], b"charset") {
        let at = from + i + b"charset".len();
        let rest = &lower[at..];
        let value: Vec<u8> = rest
            .iter()
            .copied()
            .skip_while(|b| matches!(b, b'=' | b'"' | b'\'' | b' '))
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            .take(40)
            .collect();
        if let Some(e) = Encoding::for_label(&value) {
            return Some(e);
        }
        from = at;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_utf8_is_kept_character_for_character() {
        for s in ["Café\r\nbaru\n", "\u{feff}Jembatan", ""] {
            let d = text(s.as_bytes());
            assert_eq!((d.text.as_str(), d.diagnostics.len()), (s, 0));
        }
    }

    #[test]
    fn other_encodings_are_read_and_said() {
        let d = text(b"Caf\xe9 di Jakarta itu ramai, na\xefve");
        assert!(d.text.starts_with("Café"), "{d:?}");
        assert!(d.diagnostics[0].contains("windows-1252"), "{d:?}");
        let d = text(b"\xff\xfeA\x00b\x00");
        assert_eq!(d.text, "Ab");
    }

    #[test]
    fn a_broken_byte_among_sound_ones_is_replaced_and_said() {
        let d = text(
            "“Air naik” — kata dia “ya” \u{e9}"
                .as_bytes()
                .iter()
                .copied()
                .chain([0xff])
                .collect::<Vec<_>>()
                .as_slice(),
        );
        assert!(d.text.contains("“Air naik”") && d.text.ends_with('\u{fffd}'), "{d:?}");
        assert_eq!(d.diagnostics, ["encoding: 1 characters could not be read and were replaced"]);
    }

    #[test]
    fn a_page_says_how_it_is_encoded() {
        let d = page(b"<html><head><meta charset=\"iso-8859-2\"></head><p>\xb1</p>", TEXT_LIMIT);
        assert!(d.text.contains('ą'), "{d:?}");
    }

    #[test]
    fn binary_data_is_told_from_text() {
        assert_eq!(binary(b"%PDF-1.7 ..."), Some("a PDF file"));
        assert_eq!(binary(b"abc\0def"), Some("binary data"));
        assert_eq!(binary(b"\xff\xfeA\x00b\x00"), None);
        assert_eq!(binary("Air naik\r\n\t—".as_bytes()), None);
    }

    #[test]
    fn what_is_too_long_is_cut_and_said() {
        let d = decode("é".repeat(10).as_bytes(), None, 4);
        assert_eq!(d.text, "éééé");
        assert_eq!(d.diagnostics, ["size: cut after 4 characters"]);
        assert!(decode("éééé".as_bytes(), None, 4).diagnostics.is_empty());
    }
}
