//! What holds of every page, whatever the bytes.

use proptest::prelude::*;
use saksi_page::{Format, Page, read};
use saksi_text::Span;

fn sound(page: &Page) -> Result<(), TestCaseError> {
    let mut end = 0;
    for n in &page.noise {
        prop_assert!(
            n.span.slice(&page.text).is_some_and(|s| !s.is_empty()),
            "{n:?} leaves the text or cuts a character"
        );
        prop_assert!(n.span.start() >= end, "{n:?} overlaps or is out of order");
        end = n.span.end();
    }
    let spans: Vec<Span> = page.title.into_iter().chain(page.dateline.as_ref().map(|d| d.span)).collect();
    for s in spans {
        prop_assert!(s.slice(&page.text).is_some_and(|t| !t.is_empty()), "{s:?}");
        prop_assert!(
            page.noise.iter().all(|n| !n.span.overlaps(s)),
            "headline or dateline labelled as noise"
        );
    }
    for s in page.story() {
        prop_assert!(s.slice(&page.text).is_some(), "{s:?}");
    }
    Ok(())
}

/// Lines as news texts have them, and what comes near to them.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Baca juga: Harga Cabai Naik Menjelang Panen",
        "Baca Juga",
        "SCROLL TO CONTINUE WITH CONTENT",
        "[Gambas:Video Hulu]",
        "Simak juga Video:",
        "(abc/def)",
        "(*)",
        "Warga membangun jembatan gantung sejak Senin pagi, kata kepala desa.",
        "HULU, Kabarhulu.com– Warga membangun jembatan.",
        "Jakarta",
        "-",
        "Foto: Budi Santoso/Kabar Hulu",
        "Simak",
        "dan",
        "WhatsApp Channel :",
        "MAYOR WARNS DAM MAY BREAK BEFORE SPRING",
        "NORTHFIELD (NPA) — The dam broke.",
        "“Air naik.” (ant)",
        "By Jane Doe",
        "© 2024",
        "",
        "Saturday, February 26, 2022\u{a0}",
        "1:02 Villagers cross the bridge – video",
        "Editor: Rina",
        "___",
        "(Baca: Jembatan Gantung di Hulu)",
    ]);
    prop_oneof![4 => known.prop_map(str::to_string), 1 => ".{0,60}"]
}

/// Pieces of pages, in any order.
fn markup() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<html lang=id>",
        "<head>",
        "<title>Jembatan | Hulu</title>",
        "<body>",
        "<p>",
        "</p>",
        "<div class='byline'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<a href=x>",
        "</a>",
        "<li>",
        "<figure><figcaption>",
        "</figcaption></figure>",
        "<script type=\"application/ld+json\">",
        "</script>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Air\"}",
        "<!--",
        "-->",
        "<svg>",
        "&amp;",
        "&#x1f600;",
        "&#xffffffff;",
        "<meta property=og:title content=\"Air Naik\">",
        "<time datetime=\"2022-02-26\">",
        "<br>",
        "<table><tr><td>",
    ]);
    prop_oneof![3 => known.prop_map(str::to_string), 1 => line(), 1 => ".{0,20}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_give_a_sound_page(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        sound(&read(&bytes, None))?;
        sound(&read(&bytes, Some("a.html")))?;
    }

    #[test]
    fn any_text_is_kept_and_labelled_soundly(lines in prop::collection::vec(line(), 0..24), ends in prop::sample::select(vec!["\n", "\n\n", "\r\n"])) {
        let text = lines.join(ends);
        prop_assume!(!text.contains('\0') && !text.trim_start().starts_with('<'));
        let page = read(text.as_bytes(), Some("a.txt"));
        if page.format == Format::Text {
            prop_assert_eq!(&page.text, &text);
        }
        sound(&page)?;
    }

    #[test]
    fn any_markup_gives_a_sound_page(pieces in prop::collection::vec(markup(), 0..40)) {
        let html = pieces.concat();
        let page = read(html.as_bytes(), Some("https://a.example/2022/02/26/x.html"));
        sound(&page)?;
        prop_assert!(page.text.len() <= html.len() * 3 + 400);
    }

    #[test]
    fn reading_twice_gives_the_same(lines in prop::collection::vec(line(), 0..12)) {
        let text = lines.join("\n");
        prop_assert_eq!(format!("{:?}", read(text.as_bytes(), None)), format!("{:?}", read(text.as_bytes(), None)));
    }
}
