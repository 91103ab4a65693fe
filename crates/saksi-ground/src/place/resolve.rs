//! Which of its places a name means: what is known before reading, then what the article's other names say.

use super::spot::Spot;
use crate::gazetteer::{Class, Form, Gazetteer, Site};
use rustc_hash::FxHashMap;
use saksi_text::Span;

/// What the article says about itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setting {
    /// Where its outlet is.
    pub(crate) country: Option<[u8; 2]>,
    /// Key of the dateline's place.
    pub(crate) dateline: Option<String>,
    /// How often the outlet's other articles are about the first-level divisions (country, number), in parts of 1.
    pub(crate) profile: Vec<(([u8; 2], u16), f32)>,
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Meaning {
    pub(crate) site: u32,
    pub(crate) form: Form,
    /// Points before the best place that lies elsewhere.
    pub(crate) margin: f32,
}

/// A candidate.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    number: u32,
    form: Form,
    site: Site,
    prior: f32,
    score: f32,
}

/// A name of the article with all its mentions.
#[derive(Debug, Default)]
struct Group {
    candidates: Vec<Candidate>,
    mentions: f32,
    /// Names after a comma: “Dayton, *Ohio*”.
    parents: Vec<usize>,
}

/// The best candidates that are looked at.
const MOST: usize = 48;
const ROUNDS: usize = 3;
/// Kilometres within which two places speak for one another.
const NEAR: f32 = 100.0;
/// How evenly a name's places share its vote: points that make one e times likelier than another.
const HEAT: f32 = 2.0;

/// The meaning of every spot; `None` where nothing is known by its name.
pub(crate) fn resolve(
    text: &str,
    spots: &[Spot],
    gazetteer: &Gazetteer,
    setting: &Setting,
) -> Vec<Option<Meaning>> {
    let (mut groups, of) = group(text, spots, gazetteer, setting);
    for _ in 0..ROUNDS {
        let votes: Vec<Vote> = groups.iter().enumerate().flat_map(|(i, g)| votes(i, g)).collect();
        let mut sums = Sums::default();
        votes.iter().for_each(|v| sums.add(v, 1.0));
        for i in 0..groups.len() {
            let own: Vec<&Vote> = votes.iter().filter(|v| v.group == i).collect();
            own.iter().for_each(|v| sums.add(v, -1.0));
            let around = around(&groups, i);
            for k in 0..groups[i].candidates.len() {
                let c = groups[i].candidates[k];
                let said = context(c.site, i, &votes, &sums);
                groups[i].candidates[k].score = c.prior + said + bound(c.site, &around);
            }
            own.iter().for_each(|v| sums.add(v, 1.0));
        }
    }
    of.iter()
        .map(|&g| {
            let c = best(&groups[g])?;
            let apart = |o: &&Candidate| o.number != c.number && (o.site.distance(c.site) > 60.0);
            let next = groups[g].candidates.iter().filter(apart).map(|o| o.score).fold(f32::MIN, f32::max);
            Some(Meaning { site: c.number, form: c.form, margin: (c.score - next).min(99.0) })
        })
        .collect()
}

/// What one name says for the others: one of its places, as far as it is likely.
#[derive(Clone, Copy, Debug)]
struct Vote {
    group: usize,
    site: Site,
    weight: f32,
}

/// The votes by country and by division.
#[derive(Debug, Default)]
struct Sums {
    countries: FxHashMap<[u8; 2], f32>,
    divisions: FxHashMap<([u8; 2], u16), f32>,
}

impl Sums {
    fn add(&mut self, vote: &Vote, sign: f32) {
        *self.countries.entry(vote.site.country).or_default() += sign * vote.weight;
        if vote.site.admin1 != 0 {
            *self.divisions.entry((vote.site.country, vote.site.admin1)).or_default() += sign * vote.weight;
        }
    }
}

/// The likely places of a name as votes.
fn votes(number: usize, group: &Group) -> Vec<Vote> {
    let Some(top) = best(group) else { return vec![] };
    let likely = |c: &Candidate| ((c.score - top.score) / HEAT).exp();
    let sum: f32 = group.candidates.iter().map(likely).sum();
    let all = 1.0 + group.mentions.max(1.0).ln() * 0.4;
    let votes =
        group.candidates.iter().map(|c| Vote { group: number, site: c.site, weight: all * likely(c) / sum });
    votes.filter(|v| v.weight > 0.03).collect()
}

fn best(group: &Group) -> Option<Candidate> {
    group.candidates.iter().copied().reduce(|a, b| if b.score > a.score { b } else { a })
}

/// The spots by name, and the number of each spot's name.
fn group(text: &str, spots: &[Spot], gazetteer: &Gazetteer, setting: &Setting) -> (Vec<Group>, Vec<usize>) {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let (mut groups, mut of) = (Vec::<Group>::new(), Vec::with_capacity(spots.len()));
    for spot in spots {
        let number = *numbers.entry(&spot.key).or_insert(groups.len());
        if number == groups.len() {
            let mut candidates: Vec<Candidate> = spot
                .known
                .iter()
                .map(|k| {
                    let site = gazetteer.site(k.site);
                    let prior = prior(site, k.form, setting);
                    Candidate { number: k.site, form: k.form, site, prior, score: prior }
                })
                .collect();
            // A capital before the division called after it: “Washington”.
            let seats: Vec<[u8; 2]> = candidates
                .iter()
                .filter(|c| c.site.class == Class::Capital && c.form == Form::Main)
                .map(|c| c.site.country)
                .collect();
            for c in candidates.iter_mut().filter(|c| c.site.class == Class::Admin1) {
                if seats.contains(&c.site.country) {
                    c.prior -= 1.5;
                    c.score = c.prior;
                }
            }
            candidates.sort_by(|a, b| b.prior.total_cmp(&a.prior).then(a.number.cmp(&b.number)));
            candidates.truncate(MOST);
            let mentions = if setting.dateline.as_deref() == Some(&*spot.key) { 3.0 } else { 0.0 };
            groups.push(Group { candidates, mentions, parents: vec![] });
        }
        groups[number].mentions += 1.0;
        of.push(number);
    }
    for (i, pair) in spots.windows(2).enumerate() {
        let between =
            Span::between(pair[0].span.end(), pair[1].span.start().max(pair[0].span.end())).of(text);
        if matches!(between, ", " | " (" | "," | " - ")
            && of[i] != of[i + 1]
            && !groups[of[i]].parents.contains(&of[i + 1])
        {
            let parent = of[i + 1];
            groups[of[i]].parents.push(parent);
        }
    }
    (groups, of)
}

/// What is known before reading: the bigger, the likelier.
fn prior(site: Site, form: Form, setting: &Setting) -> f32 {
    let people = site.log_people();
    let size = match site.class {
        _ if form == Form::Seat => 18.0,
        Class::Country => 18.0,
        Class::Continent => 19.0,
        Class::Region | Class::Sea => 15.5,
        Class::Point => 15.0,
        Class::Admin1 => 6.5 + 0.6 * people,
        Class::Admin2 => 0.75 * people,
        Class::Capital => people + 2.5,
        Class::Seat1 => people + 1.0,
        Class::Seat2 => people + 0.5,
        Class::Section => people - 2.5,
        Class::Town | Class::Seat3 => people,
    };
    let named = match form {
        Form::Other => -2.0,
        _ => 0.0,
    };
    let home = if setting.country == Some(site.country) { 1.5 } else { 0.0 };
    let profile = setting
        .profile
        .iter()
        .find(|(key, _)| *key == (site.country, site.admin1))
        .map_or(0.0, |(_, share)| 6.0 * share.sqrt());
    size + named + home + profile
}

/// What the other names say about a place.
fn context(site: Site, own: usize, votes: &[Vote], sums: &Sums) -> f32 {
    let country = sums.countries.get(&site.country).copied().unwrap_or(0.0).max(0.0);
    let division = sums.divisions.get(&(site.country, site.admin1)).copied().unwrap_or(0.0).max(0.0);
    let mut near = 0.0;
    for v in votes {
        if v.group != own
            && v.site.class != Class::Country
            && v.site.country == site.country
            && v.site.distance(site) < NEAR
        {
            near += v.weight;
        }
    }
    let grow = |n: f32| (1.0f32 + n).ln();
    // England is nearly a country: to lie in it says little.
    let tie = if site.country == *b"GB" { 4.0 } else { 8.0 };
    3.0 * grow(country) + tie * grow(division) + 6.0 * grow(near)
}

/// The places named right after it.
fn around(groups: &[Group], own: usize) -> Vec<Site> {
    groups[own].parents.iter().flat_map(|p| groups[*p].candidates.iter().take(6).map(|c| c.site)).collect()
}

/// What the names right after it say: “Dayton, Ohio” is in Ohio.
fn bound(site: Site, around: &[Site]) -> f32 {
    let inside = |up: &Site| {
        up.country == site.country
            && match up.class {
                Class::Country => site.class != Class::Country,
                Class::Admin1 => {
                    site.class != Class::Country
                        && (up.admin1 == site.admin1 && up.admin1 != 0
                            || up.admin1 == 0 && up.distance(site) < 250.0)
                }
                Class::Admin2 => site.class.is_town() && up.admin2 == site.admin2 && up.admin1 == site.admin1,
                _ => site.class.is_town() && up.distance(site) < 60.0,
            }
    };
    let score = |up: &Site| if up.class.is_town() { 2.0 } else { 8.0 };
    around.iter().filter(|up| inside(up)).map(score).fold(0.0, f32::max)
}
