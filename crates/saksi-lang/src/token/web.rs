//! Addresses: links, mail, domains and file names, which stay whole.

/// Endings of a domain or file name after a last full stop.
const ENDINGS: &[&str] = &[
    "ac", "app", "asia", "au", "biz", "cn", "co", "com", "de", "desa", "doc", "docx", "edu", "eu", "exe",
    "fm", "fr", "gif", "go", "gov", "htm", "html", "id", "in", "info", "int", "io", "jp", "jpeg", "jpg",
    "js", "kr", "ly", "me", "mil", "mp3", "mp4", "my", "net", "news", "nl", "online", "or", "org", "pdf",
    "php", "png", "pro", "ru", "sch", "sg", "site", "tv", "txt", "ua", "uk", "us", "web", "xls", "xlsx",
    "xyz", "zip",
];

/// Longest link and longest address, in bytes.
const LONGEST_LINK: usize = 2_000;
const LONGEST_ADDRESS: usize = 300;

/// The end of a link (`https://…`, `www.…`) that starts at `at`, without the punctuation that closes it.
pub(super) fn link(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let starts = |p: &str| rest.get(..p.len()).is_some_and(|r| r.eq_ignore_ascii_case(p));
    if !["http://", "https://", "www.", "ftp://"].into_iter().any(starts) {
        return None;
    }
    let mut end = rest
        .char_indices()
        .take_while(|&(i, _)| i <= LONGEST_LINK)
        .find(|&(_, c)| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '|'))
        .map_or(rest.len(), |(i, _)| i);
    if end > LONGEST_LINK {
        return None;
    }
    while let Some(c) = rest[..end].chars().next_back() {
        let open = c == ')' && rest[..end].matches('(').count() >= rest[..end].matches(')').count();
        if open || !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'' | '’' | '…') {
            break;
        }
        end -= c.len_utf8();
    }
    (end > 4).then_some(at + end)
}

/// The end of a mail address, domain or file name that starts at `at`: `nama@kantor.co.id`, `kantor.id/berita`.
///
/// A full stop between two words joins them only before a known ending, so “selesai.Dia” is not one:
/// the ending of a domain is written small unless all of it is large.
pub(super) fn address(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'@' | b'+');
    let mut end = at;
    while bytes.get(end).is_some_and(|&b| part(b)) && end - at <= LONGEST_ADDRESS {
        end += 1;
    }
    if end - at > LONGEST_ADDRESS {
        return None;
    }
    if bytes.get(end).is_some_and(|&b| b >= 128) {
        return None;
    }
    while end > at && matches!(bytes[end - 1], b'.' | b'-' | b'+' | b'@') {
        end -= 1;
    }
    let whole = &text[at..end];
    if let Some((user, host)) = whole.split_once('@') {
        return (!user.is_empty() && !host.contains('@') && host.contains('.')).then_some(end);
    }
    let (name, last) = whole.rsplit_once('.')?;
    let shouted = !whole.bytes().any(|b| b.is_ascii_lowercase());
    let plain = last.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) || shouted;
    let titled = matches!(last, "Com" | "Net" | "Org");
    let known = (plain || titled) && ENDINGS.binary_search(&last.to_ascii_lowercase().as_str()).is_ok();
    let sound = !name.contains("..") && name.split('.').all(|p| p.len() > 1);
    if !known || !sound {
        return None;
    }
    if bytes.get(end) == Some(&b'/') && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric) {
        while bytes.get(end).is_some_and(|&b| part(b) || matches!(b, b'/' | b'=' | b'?' | b'&' | b'%'))
            && end - at < LONGEST_LINK
        {
            end += 1;
        }
        while end > at && !bytes[end - 1].is_ascii_alphanumeric() && bytes[end - 1] != b'/' {
            end -= 1;
        }
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endings_are_sorted() {
        let mut sorted = ENDINGS.to_vec();
        sorted.sort_unstable();
        assert_eq!(sorted, ENDINGS);
    }

    #[test]
    fn a_link_ends_before_its_full_stop() {
        let text = "https://contoh.id/a_(b). Lalu";
        assert_eq!(link(text, 0).map(|e| &text[..e]), Some("https://contoh.id/a_(b)"));
        assert_eq!(link("wwwaduh", 0), None);
    }

    #[test]
    fn addresses_end_in_a_known_ending() {
        for whole in ["budi@kantor.co.id", "Kabar.com", "kabar.co.id/berita/1", "laporan.pdf", "HARIAN.COM"] {
            let text = format!("{whole}. Lalu");
            assert_eq!(address(&text, 0).map(|e| &text[..e]), Some(whole));
        }
        for not in ["selesai.Dia", "selesai.dia", "a.m", "tahun 2019", "selesai.Id"] {
            assert_eq!(address(not, 0), None, "{not}");
        }
    }
}
