//! Figures that must not fall.

use crate::failure::Failure;
use saksi_eval::{Figure, Score};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Least figures by group; for false assertions the greatest.
///
/// ```toml
/// [all]
/// noise = 0.85
/// who-said-what = 0.55
/// false-assertions = 0.20   # at most
/// ```
#[derive(Debug)]
pub(crate) struct Floors {
    groups: BTreeMap<String, Vec<(Figure, f64)>>,
}

impl Floors {
    /// Reads a floors file.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(|e| Failure::read(path, e))?;
        Self::parse(&text).map_err(|why| Failure::Usage(format!("{}: {why}", path.display())))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let raw: BTreeMap<String, BTreeMap<String, f64>> =
            toml::from_str(text).map_err(|e| format!("not a floors file: {}", e.message()))?;
        let mut groups = BTreeMap::new();
        for (group, floors) in raw {
            let mut list = Vec::new();
            for (name, floor) in floors {
                list.push((figure(&name)?, floor));
            }
            list.sort_by_key(|(f, _)| *f);
            groups.insert(group, list);
        }
        Ok(Self { groups })
    }

    /// A line for each figure that does not hold.
    pub(crate) fn fallen(&self, score: &Score) -> Vec<String> {
        let mut lines = Vec::new();
        for (group, floors) in &self.groups {
            let Some((_, totals)) = score.groups.iter().find(|(g, _)| g == group) else {
                lines.push(format!("{group}: has floors, but no gold article is in this group"));
                continue;
            };
            for &(figure, floor) in floors {
                let most = figure == Figure::FalseAssertions;
                let holds = |value: f64| if most { value <= floor } else { value >= floor };
                let value = totals.value(figure);
                // Without one case to be wrong in, nothing was falsely asserted; any other figure must be there.
                if value.map_or(most, holds) {
                    continue;
                }
                let value = value.map_or_else(|| "is missing".to_string(), |v| format!("is {v:.3}"));
                let bound = if most { "at most" } else { "at least" };
                lines.push(format!("{group}: {} {value}, must be {bound} {floor:.3}", figure.name()));
            }
        }
        lines
    }
}

/// A figure by its printed name, with blanks, hyphens or underscores.
fn figure(name: &str) -> Result<Figure, String> {
    let wanted = name.replace(['-', '_'], " ");
    Figure::ALL.into_iter().find(|f| f.name() == wanted).ok_or_else(|| {
        let names: Vec<String> = Figure::ALL.iter().map(|f| f.name().replace(' ', "-")).collect();
        format!("there is no figure “{name}”; there are {}", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use saksi_eval::Pair;

    fn score() -> Score {
        let gold = saksi_eval::Gold::parse(
            r#"{"language": "en", "noise": [{"start": 0, "end": 2}],
                "claims": [{"event": "AID", "anchor": {"start": 0, "end": 2}, "polarity": "affirmed", "modality": "planned"}]}"#,
        )
        .unwrap();
        saksi_eval::score(&[Pair { name: "a", gold: &gold, text: "abc", record: None }])
    }

    #[test]
    fn a_figure_below_its_floor_is_named_with_its_group() {
        let fallen = Floors::parse("[en]\nnoise = 0.5\nclaims-typed = 0.0").unwrap().fallen(&score());
        assert_eq!(fallen, ["en: noise is 0.000, must be at least 0.500"]);
    }

    #[test]
    fn false_assertions_have_a_ceiling() {
        assert!(Floors::parse("[all]\n'false assertions' = 0.0").unwrap().fallen(&score()).is_empty());
    }

    #[test]
    fn a_group_without_articles_and_a_missing_figure_do_not_hold() {
        let floors = Floors::parse("[all]\nmodality = 0.5\n[id]\nnoise = 0.1").unwrap();
        let fallen = floors.fallen(&score());
        assert_eq!(fallen.len(), 2, "{fallen:?}");
        assert!(fallen[0].contains("modality is missing"));
        assert!(fallen[1].starts_with("id:"));
    }

    #[test]
    fn a_misspelt_figure_is_no_floor() {
        assert!(Floors::parse("[all]\nnoice = 0.5").unwrap_err().contains("noice"));
        assert!(Floors::parse("noise = 0.5").is_err());
    }
}
