//! Counts and the figures made of them.

/// What is measured, in the order it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// F1 over characters that are not blank.
    Noise,
    /// F1 over word tokens inside any content.
    AttributionContent,
    /// Contents matched one to one whose sources overlap.
    WhoSaidWhat,
    /// Outlets through which a statement came.
    Via,
    /// Anchors that overlap.
    ClaimsFound,
    /// And are of the same event type.
    ClaimsTyped,
    /// Actors and recipients of typed claims.
    Arguments,
    /// Quantities of typed claims with equal bounds.
    Figures,
    /// Share of typed claims with the right polarity and modality.
    Modality,
    /// Share of matched facts stored as facts.
    FactsKept,
    /// Share of matched claims that are no facts, stored as facts.
    FalseAssertions,
    /// Share of typed claims with the right set of sources.
    WhoseWord,
    /// Headlines the body denies or never bears out.
    HeadlineFlagged,
}

impl Figure {
    /// Every figure, in order.
    pub const ALL: [Self; 13] = [
        Self::Noise,
        Self::AttributionContent,
        Self::WhoSaidWhat,
        Self::Via,
        Self::ClaimsFound,
        Self::ClaimsTyped,
        Self::Arguments,
        Self::Figures,
        Self::Modality,
        Self::FactsKept,
        Self::FalseAssertions,
        Self::WhoseWord,
        Self::HeadlineFlagged,
    ];

    /// Its name, as printed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Noise => "noise",
            Self::AttributionContent => "attribution content",
            Self::WhoSaidWhat => "who said what",
            Self::Via => "via",
            Self::ClaimsFound => "claims found",
            Self::ClaimsTyped => "claims typed",
            Self::Arguments => "arguments",
            Self::Figures => "figures",
            Self::Modality => "modality",
            Self::FactsKept => "facts kept",
            Self::FalseAssertions => "false assertions",
            Self::WhoseWord => "whose word",
            Self::HeadlineFlagged => "headline flagged",
        }
    }

    /// Whether it is a share of a total rather than an F1.
    pub const fn is_rate(self) -> bool {
        matches!(self, Self::Modality | Self::FactsKept | Self::FalseAssertions | Self::WhoseWord)
    }
}

/// True positives, predictions and gold; or hits out of a total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Right.
    pub right: usize,
    /// Predicted.
    pub predicted: usize,
    /// In the gold.
    pub gold: usize,
}

impl Count {
    /// A count.
    pub const fn new(right: usize, predicted: usize, gold: usize) -> Self {
        Self { right, predicted, gold }
    }

    /// A share of a total.
    pub const fn rate(hits: usize, total: usize) -> Self {
        Self { right: hits, predicted: total, gold: total }
    }

    /// Share of the predictions that are right.
    pub fn precision(&self) -> Option<f64> {
        (self.predicted > 0).then(|| self.right as f64 / self.predicted as f64)
    }

    /// Share of the gold that was found.
    pub fn recall(&self) -> Option<f64> {
        (self.gold > 0).then(|| self.right as f64 / self.gold as f64)
    }

    /// Harmonic mean of both.
    pub fn f1(&self) -> Option<f64> {
        let sum = self.predicted + self.gold;
        (sum > 0).then(|| 2.0 * self.right as f64 / sum as f64)
    }
}

/// One count for each figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    counts: [Count; Figure::ALL.len()],
}

impl Totals {
    /// The count of a figure.
    pub fn get(&self, figure: Figure) -> Count {
        self.counts[figure as usize]
    }

    /// The value a figure is judged by: F1, or the share where it is a rate.
    pub fn value(&self, figure: Figure) -> Option<f64> {
        let count = self.get(figure);
        if figure.is_rate() { count.recall() } else { count.f1() }
    }

    pub(crate) fn put(&mut self, figure: Figure, count: Count) {
        let here = &mut self.counts[figure as usize];
        here.right += count.right;
        here.predicted += count.predicted;
        here.gold += count.gold;
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for figure in Figure::ALL {
            self.put(figure, other.get(figure));
        }
    }
}
