//! Phrases after prepositions: “against Iran”, “kepada Ukraina”, “by police”.

use crate::view::View;
use saksi_lang::{Rel, Upos};

/// How far behind the anchor a preposition is looked for by pattern.
const REACH: usize = 14;

impl View<'_, '_> {
    /// The heads of phrases introduced by one of `preps`, hanging from `head` or standing behind it.
    pub(crate) fn after_preposition(&self, head: usize, end: usize, preps: &[&str]) -> Option<usize> {
        let fits = |word: &str| preps.contains(&word);
        if self.parsed() {
            let by_tree = self.children(head).find(|&i| {
                matches!(self.analysis.tokens[i].rel, Rel::Obl | Rel::Nmod | Rel::Iobj | Rel::Obj)
                    && i > head
                    && self.child(i, Rel::Case).is_some_and(|c| fits(self.analysis.lower(c)))
            });
            if by_tree.is_some() {
                return by_tree;
            }
        }
        let stop = (end + REACH).min(self.tokens.end);
        for i in end..stop {
            let word = self.analysis.lower(i);
            if fits(word) {
                return self.head_after(i);
            }
            if self.is_boundary(i)
                || (self.is_clause_opener(i))
                || (self.analysis.tokens[i].upos == Upos::Verb && i > end + 2)
            {
                return None;
            }
        }
        None
    }

    /// The doer of a passive: “by police”, “oleh polisi”, or the noun right behind a di- verb.
    pub(crate) fn agent(&self, verb: usize, end: usize) -> Option<usize> {
        self.after_preposition(verb, end, &["by", "oleh"]).or_else(|| {
            if self.analysis.language != saksi_lang::Language::Id
                || !self.analysis.lower(verb).starts_with("di")
            {
                return None;
            }
            let next = end;
            if next >= self.tokens.end {
                return None;
            }
            let token = &self.analysis.tokens[next];
            // “ditembak Israel”, “dilarang pemerintah”; not “ditembak mati”, “dikirim senjata”, “ditangkap kemarin”.
            let name = token.upos == Upos::Propn
                || (token.upos == Upos::Noun && !self.is_time(&(next..next + 1)) && self.is_doer(next))
                || (token.upos == Upos::Pron && !matches!(self.analysis.lower(next), "yang" | "itu" | "ini"));
            name.then_some(next)
        })
    }

    /// Whether a noun usually stands for people or a body.
    fn is_doer(&self, at: usize) -> bool {
        const DOERS: &[&str] = &[
            "polisi",
            "petugas",
            "tentara",
            "pasukan",
            "militer",
            "pemerintah",
            "warga",
            "massa",
            "tni",
            "polri",
            "aparat",
            "kelompok",
            "pelaku",
            "orang",
            "pihak",
            "tim",
            "presiden",
            "menteri",
            "hakim",
            "jaksa",
            "kpk",
            "pria",
            "wanita",
            "musuh",
            "majelis",
            "pengadilan",
            "penyidik",
            "anggota",
            "sejumlah",
            "para",
            "dua",
            "seorang",
            "pemimpin",
            "gubernur",
            "bupati",
            "wali",
            "kapolres",
            "kapolda",
            "suami",
            "istri",
            "ayah",
            "ibu",
            "teman",
            "rekan",
            "mahasiswa",
            "demonstran",
            "buruh",
            "perusahaan",
            "partai",
            "kejaksaan",
            "imigrasi",
            "satpol",
            "densus",
            "basarnas",
            "bnpb",
            "begal",
            "perampok",
            "teroris",
            "milisi",
            "pemberontak",
            "angkatan",
            "relawan",
            "sekutu",
            "negara",
        ];
        DOERS.contains(&self.analysis.lower(at))
    }

    /// Whether a phrase is a time (“Friday”, “pada Jumat”) and so no party.
    pub(crate) fn is_time(&self, tokens: &std::ops::Range<usize>) -> bool {
        const CALENDAR: &[&str] = &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow",
            "week",
            "month",
            "year",
            "day",
            "night",
            "morning",
            "evening",
            "moment",
            "time",
            "weekend",
            "dawn",
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
            "januari",
            "februari",
            "maret",
            "juni",
            "juli",
            "agustus",
            "oktober",
            "desember",
            "hari",
            "pekan",
            "bulan",
            "tahun",
            "kemarin",
            "besok",
            "malam",
            "pagi",
            "siang",
            "sore",
            "feb",
            "jan",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
            "hours",
            "days",
            "weeks",
            "months",
            "years",
            "jam",
            "saat",
        ];
        let word = |i: usize| self.analysis.lower(i).trim_end_matches('.');
        if tokens.clone().any(|i| CALENDAR.contains(&word(i)))
            && tokens.clone().all(|i| {
                CALENDAR.contains(&word(i))
                    || matches!(
                        self.analysis.tokens[i].upos,
                        Upos::Num | Upos::Det | Upos::Adj | Upos::Adp | Upos::Punct | Upos::Adv
                    )
            })
        {
            return true;
        }
        let span = self.analysis.span_of(tokens.clone());
        self.ground
            .times
            .iter()
            .any(|t| t.span.contains(span) || (span.contains(t.span) && t.span.len() * 10 > span.len() * 7))
    }
}
