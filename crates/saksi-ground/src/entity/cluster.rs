//! Bringing mentions together: who of them is one.

use super::raw::Raw;
use saksi_record::EntityKind;
use saksi_text::Span;

/// Mentions of one person or body.
#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    pub(crate) kind: EntityKind,
    /// Fullest name's key.
    pub(crate) key: String,
    /// Fullest name's span.
    pub(crate) name: Span,
    pub(crate) body: Option<usize>,
    pub(crate) mentions: Vec<Span>,
}

/// The clusters of a text, in order of their first mentions.
///
/// “Jens Stoltenberg … Stoltenberg” is one; “Siti Rahma … Siti Aminah” are two.
pub(crate) fn clusters(text: &str, raws: &[Raw]) -> Vec<Cluster> {
    let mut out: Vec<Cluster> = Vec::new();
    for (i, raw) in raws.iter().enumerate() {
        let home = match raw.kind {
            EntityKind::Person => person(&out, raw),
            _ => body(text, &out, raws, i).or_else(|| surname(&out, raw)),
        };
        match home {
            Some(c) => {
                let cluster = &mut out[c];
                cluster.mentions.push(raw.span);
                cluster.body = cluster.body.or(raw.body);
                if raw.key.len() > cluster.key.len() && raw.kind == cluster.kind {
                    cluster.key.clone_from(&raw.key);
                    cluster.name = raw.span;
                }
            }
            None => out.push(Cluster {
                kind: raw.kind,
                key: raw.key.clone(),
                name: raw.span,
                body: raw.body,
                mentions: vec![raw.span],
            }),
        }
    }
    out
}

/// The person whose name has all the words of this one, or the reverse; of several the last named.
fn person(clusters: &[Cluster], raw: &Raw) -> Option<usize> {
    let inside = |short: &str, long: &str| short.split(' ').all(|w| long.split(' ').any(|l| l == w));
    let fits = |c: &Cluster| {
        c.kind == EntityKind::Person
            && (inside(&raw.key, &c.key) || (raw.key.contains(' ') && inside(&c.key, &raw.key)))
    };
    let exact = clusters.iter().position(|c| c.kind == EntityKind::Person && c.key == raw.key);
    exact.or_else(|| {
        let list = clusters.iter().enumerate().filter(|(_, c)| fits(c));
        list.max_by_key(|(_, c)| c.mentions.last().map_or(0, |m| m.start())).map(|(i, _)| i)
    })
}

/// The person a single word taken for a body is the surname of.
fn surname(clusters: &[Cluster], raw: &Raw) -> Option<usize> {
    let alone = raw.body.is_none() && !raw.key.contains(' ');
    let fits = |c: &Cluster| {
        c.kind == EntityKind::Person && c.key.rsplit_once(' ').is_some_and(|(_, last)| last == raw.key)
    };
    clusters.iter().position(fits).filter(|_| alone)
}

/// The body of that name, row, or short form.
fn body(text: &str, clusters: &[Cluster], raws: &[Raw], at: usize) -> Option<usize> {
    let raw = &raws[at];
    let bodies = || clusters.iter().enumerate().filter(|(_, c)| c.kind != EntityKind::Person);
    if let Some((i, _)) = bodies().find(|(_, c)| c.body.is_some() && c.body == raw.body) {
        return Some(i);
    }
    if let Some((i, _)) = bodies().find(|(_, c)| c.key == raw.key) {
        return Some(i);
    }
    // “… Daerah (BPBD)”: the name right before the bracket.
    if let Some(last) = at.checked_sub(1).map(|i| &raws[i]) {
        let between = Span::between(last.span.end(), raw.span.start().max(last.span.end())).of(text);
        if matches!(between, " (" | " atau " | ", atau ") && (short(&raw.key, &last.key) || between == " (") {
            return bodies().find(|(_, c)| c.mentions.contains(&last.span)).map(|(i, _)| i);
        }
    }
    if raw.body.is_some() {
        return None;
    }
    let capitals = !raw.span.of(text).chars().any(char::is_lowercase);
    bodies()
        .filter(|(_, c)| c.body.is_none())
        .find(|(_, c)| {
            let first =
                |short: &str, long: &str| long.strip_prefix(short).is_some_and(|r| r.starts_with(' '));
            (capitals && short(&raw.key, &c.key))
                || first(&raw.key, &c.key) && raw.key.contains(' ')
                || first(&c.key, &raw.key) && c.key.contains(' ')
        })
        .map(|(i, _)| i)
}

/// Whether `short` is made of the first letters of the words of `long`.
fn short(short: &str, long: &str) -> bool {
    let letters = |skip: bool| -> String {
        let words = long
            .split(' ')
            .filter(|w| !skip || !matches!(*w, "of" | "the" | "and" | "for" | "dan" | "untuk" | "di"));
        words.filter_map(|w| w.chars().next()).collect()
    };
    short.len() > 1 && (letters(true) == short || letters(false) == short)
}
