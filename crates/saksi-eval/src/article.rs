//! One article's counts.

use crate::count::{Count, Figure, Totals};
use crate::gold::{Gold, GoldClaim};
use crate::matching::{Words, jaccard, overlap, pairs};
use saksi_record::{CharSpan, Claim, Modality, Participant, Polarity, Record};
use std::collections::{BTreeMap, BTreeSet};

/// The counts of one article; without a record everything is missed.
pub(crate) fn score(gold: &Gold, record: Option<&Record>, text: &str) -> Totals {
    let chars: Vec<char> = text.chars().collect();
    let mut totals = Totals::default();
    noise(gold, record, &chars, &mut totals);
    let partner = attributions(gold, record, &chars, &mut totals);
    claims(gold, record, &partner, &mut totals);
    let bad = matches!(gold.headline.as_deref(), Some("contradicted" | "unsupported"));
    let flagged = record.is_some_and(|r| {
        r.findings.iter().any(|f| matches!(f.rule.as_str(), "headline-contradicted" | "headline-unsupported"))
    });
    totals.put(
        Figure::HeadlineFlagged,
        Count::new(usize::from(flagged && bad), usize::from(flagged), usize::from(bad)),
    );
    totals
}

fn noise(gold: &Gold, record: Option<&Record>, chars: &[char], totals: &mut Totals) {
    let inside = |spans: &mut dyn Iterator<Item = (u32, u32)>| -> BTreeSet<u32> {
        spans
            .flat_map(|(s, e)| s..e)
            .filter(|i| chars.get(*i as usize).is_some_and(|c| !c.is_whitespace()))
            .collect()
    };
    let g = inside(&mut gold.noise.iter().map(|n| (n.start(), n.end())));
    let p =
        inside(&mut record.map(|r| r.noise.as_slice()).unwrap_or_default().iter().map(|n| (n.start, n.end)));
    totals.put(Figure::Noise, Count::new(g.intersection(&p).count(), p.len(), g.len()));
}

/// Counts attributions; returns which gold attribution each predicted one stands for.
fn attributions<'g>(
    gold: &'g Gold,
    record: Option<&Record>,
    chars: &[char],
    totals: &mut Totals,
) -> BTreeMap<String, &'g str> {
    let words = Words::new(chars);
    let predicted = record.map(|r| r.attributions.as_slice()).unwrap_or_default();
    let gold_words: Vec<_> = gold.attributions.iter().map(|a| words.inside(&a.content)).collect();
    let found_words: Vec<_> = predicted.iter().map(|a| words.inside(&a.content)).collect();
    let union = |list: &[BTreeSet<(u32, u32)>]| list.iter().flatten().copied().collect::<BTreeSet<_>>();
    let (g, p) = (union(&gold_words), union(&found_words));
    totals.put(Figure::AttributionContent, Count::new(g.intersection(&p).count(), p.len(), g.len()));

    let matched = pairs(gold_words.len(), found_words.len(), |i, j| {
        let w = jaccard(&gold_words[i], &found_words[j]);
        if w >= 0.5 { w } else { 0.0 }
    });
    let mut partner = BTreeMap::new();
    let mut back = BTreeMap::new();
    let mut said = 0;
    for &(i, j) in &matched {
        partner.insert(predicted[j].id.clone(), gold.attributions[i].id.as_str());
        back.insert(j, i as i64);
        said += usize::from(match (gold.attributions[i].source, predicted[j].source) {
            (None, None) => true,
            (Some(a), Some(b)) => overlap(a, b) > 0,
            _ => false,
        });
    }
    totals.put(Figure::WhoSaidWhat, Count::new(said, predicted.len(), gold.attributions.len()));

    let g: BTreeSet<(i64, String)> = gold
        .attributions
        .iter()
        .enumerate()
        .flat_map(|(i, a)| a.via.iter().map(move |v| (i as i64, v.outlet.to_lowercase())))
        .collect();
    let p: BTreeSet<(i64, String)> = predicted
        .iter()
        .enumerate()
        .flat_map(|(j, a)| {
            let at = back.get(&j).copied().unwrap_or(-1 - j as i64);
            a.via.iter().map(move |v| (at, v.outlet.to_lowercase()))
        })
        .collect();
    totals.put(Figure::Via, Count::new(g.intersection(&p).count(), p.len(), g.len()));
    partner
}

fn claims(gold: &Gold, record: Option<&Record>, partner: &BTreeMap<String, &str>, totals: &mut Totals) {
    let predicted = record.map(|r| r.claims.as_slice()).unwrap_or_default();
    let found = pairs(gold.claims.len(), predicted.len(), |i, j| {
        let (g, p) = (&gold.claims[i], &predicted[j]);
        match (overlap(g.anchor, p.anchor) > 0, g.event == p.event.as_str()) {
            (true, true) => 2.0,
            (true, false) => 1.0,
            _ => 0.0,
        }
    });
    let typed: Vec<(usize, usize)> =
        found.iter().copied().filter(|&(i, j)| gold.claims[i].event == predicted[j].event.as_str()).collect();
    totals.put(Figure::ClaimsFound, Count::new(found.len(), predicted.len(), gold.claims.len()));
    totals.put(Figure::ClaimsTyped, Count::new(typed.len(), predicted.len(), gold.claims.len()));
    arguments(gold, predicted, &typed, totals);
    figures(gold, record, &typed, totals);

    let same = |i: usize, j: usize| {
        gold.claims[i].polarity == predicted[j].polarity.as_str()
            && gold.claims[i].modality == predicted[j].modality.as_str()
    };
    totals
        .put(Figure::Modality, Count::rate(typed.iter().filter(|&&(i, j)| same(i, j)).count(), typed.len()));
    let fact = |c: &Claim| c.polarity == Polarity::Affirmed && c.modality == Modality::Asserted;
    let (facts, others): (Vec<_>, Vec<_>) = found.iter().partition(|&&(i, _)| gold_fact(&gold.claims[i]));
    let kept = |list: &[(usize, usize)]| list.iter().filter(|&&(_, j)| fact(&predicted[j])).count();
    totals.put(Figure::FalseAssertions, Count::rate(kept(&others), others.len()));
    totals.put(Figure::FactsKept, Count::rate(kept(&facts), facts.len()));

    let right = |&(i, j): &(usize, usize)| {
        let p: BTreeSet<&str> =
            predicted[j].attributions.iter().map(|a| partner.get(a).copied().unwrap_or("?")).collect();
        let g: BTreeSet<&str> = gold.claims[i].attributions.iter().map(String::as_str).collect();
        p == g
    };
    totals.put(Figure::WhoseWord, Count::rate(typed.iter().filter(|t| right(t)).count(), typed.len()));
}

fn gold_fact(claim: &GoldClaim) -> bool {
    claim.polarity == "affirmed" && claim.modality == "asserted"
}

fn arguments(gold: &Gold, predicted: &[Claim], typed: &[(usize, usize)], totals: &mut Totals) {
    let spans = |list: &[Participant]| -> Vec<CharSpan> {
        list.iter().map(|p| CharSpan::between(p.start, p.end)).collect()
    };
    type OfGold = fn(&GoldClaim) -> &[CharSpan];
    type OfFound = fn(&Claim) -> &[Participant];
    let roles: [(OfGold, OfFound); 2] =
        [(|g| &g.actors, |c| &c.actors), (|g| &g.recipients, |c| &c.recipients)];
    for (of_gold, of_found) in roles {
        let right = typed
            .iter()
            .map(|&(i, j)| {
                let (g, p) = (of_gold(&gold.claims[i]), spans(of_found(&predicted[j])));
                pairs(g.len(), p.len(), |a, b| overlap(g[a], p[b]) as f64).len()
            })
            .sum();
        let all_found = predicted.iter().map(|c| of_found(c).len()).sum();
        let all_gold = gold.claims.iter().map(|c| of_gold(c).len()).sum();
        totals.put(Figure::Arguments, Count::new(right, all_found, all_gold));
    }
}

fn figures(gold: &Gold, record: Option<&Record>, typed: &[(usize, usize)], totals: &mut Totals) {
    let predicted = record.map(|r| r.claims.as_slice()).unwrap_or_default();
    let values = |c: &Claim| -> Vec<(Option<f64>, Option<f64>)> {
        c.quantities
            .iter()
            .filter_map(|q| record.and_then(|r| r.quantities.get(q.quantity)))
            .map(|q| (q.min, q.max))
            .collect()
    };
    let right = typed
        .iter()
        .map(|&(i, j)| {
            let (g, p) = (&gold.claims[i].quantities, values(&predicted[j]));
            pairs(g.len(), p.len(), |a, b| f64::from(u8::from((g[a].min, g[a].max) == p[b]))).len()
        })
        .sum();
    let all_found = predicted.iter().map(|c| values(c).len()).sum();
    let all_gold = gold.claims.iter().map(|c| c.quantities.len()).sum();
    totals.put(Figure::Figures, Count::new(right, all_found, all_gold));
}
