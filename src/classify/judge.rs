//! How good what was said is: figures that can be argued with.
//!
//! The one decision: every rate of danger comes with its interval. "All twelve found" is compatible with one in four missed.

use crate::id::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// One message: what it was about, and what was said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// What it was about.
    pub truth: Kind,
    /// What was said.
    pub said: Kind,
    /// How sure that was.
    pub confidence: f32,
    /// Whether danger was said, by the screen or by the model.
    pub urgent: bool,
}

/// Of so many, so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Rate {
    /// How many were.
    pub of: usize,
    /// Of how many.
    pub all: usize,
}

/// Of the messages about one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What.
    pub label: Kind,
    /// Of those that were said to be, how many were.
    pub precision: Rate,
    /// Of those that were, how many were said to be.
    pub recall: Rate,
    /// The harmonic mean of both.
    pub f1: f32,
}

/// Of danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Danger {
    /// Of what was danger, how much was heard.
    pub recall: Rate,
    /// Of what was none, how much was taken for it.
    pub false_alarms: Rate,
}

/// How good what was said is.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// By label, in alphabetical order; those that were said or true.
    pub rows: Vec<Row>,
    /// The mean of their F1.
    pub macro_f1: f32,
    /// Of all, how many were said right.
    pub right: Rate,
    /// How often what was true was said to be what.
    pub confusion: BTreeMap<(Kind, Kind), usize>,
    /// How far confidence is from being right, on average (expected calibration error, ten bins).
    pub calibration_error: f32,
    /// Danger.
    pub danger: Danger,
}

const BINS: usize = 10;
/// The quantile of a 95 % interval.
const Z: f64 = 1.959_964;

impl Judgement {
    /// Judges what was said; `danger` is the label of danger.
    pub fn of(judged: &[Judged], danger: &str) -> Self {
        let mut confusion: BTreeMap<(Kind, Kind), usize> = BTreeMap::new();
        for one in judged {
            *confusion.entry((one.truth.clone(), one.said.clone())).or_default() += 1;
        }
        let labels: BTreeSet<&Kind> = confusion.keys().flat_map(|(truth, said)| [truth, said]).collect();
        let rows: Vec<Row> = labels.into_iter().map(|label| row(label, &confusion)).collect();
        let alarms = |was: bool| {
            let all = judged.iter().filter(|one| (one.truth.as_str() == danger) == was);
            Rate { of: all.clone().filter(|one| one.urgent).count(), all: all.count() }
        };
        Self {
            macro_f1: rows.iter().map(|row| row.f1).sum::<f32>() / rows.len().max(1) as f32,
            rows,
            right: Rate { of: judged.iter().filter(|one| one.truth == one.said).count(), all: judged.len() },
            confusion,
            calibration_error: calibration_error(judged),
            danger: Danger { recall: alarms(true), false_alarms: alarms(false) },
        }
    }
}

fn row(label: &Kind, confusion: &BTreeMap<(Kind, Kind), usize>) -> Row {
    let sum =
        |wanted: &dyn Fn(&(Kind, Kind)) -> bool| confusion.iter().filter(|(pair, _)| wanted(pair)).map(|(_, count)| count).sum::<usize>();
    let both = sum(&|(truth, said)| truth == label && said == label);
    let (precision, recall) =
        (Rate { of: both, all: sum(&|(_, said)| said == label) }, Rate { of: both, all: sum(&|(truth, _)| truth == label) });
    let f1 = 2.0 * both as f32 / (precision.all + recall.all).max(1) as f32;
    Row { label: label.clone(), precision, recall, f1 }
}

fn calibration_error(judged: &[Judged]) -> f32 {
    let mut bins = [(0.0_f32, 0.0_f32); BINS];
    for one in judged {
        let bin = ((one.confidence * BINS as f32) as usize).min(BINS - 1);
        if let Some((sure, right)) = bins.get_mut(bin) {
            *sure += one.confidence;
            *right += f32::from(u8::from(one.truth == one.said));
        }
    }
    bins.iter().map(|(sure, right)| (sure - right).abs()).sum::<f32>() / judged.len().max(1) as f32
}

impl Rate {
    /// From 0 to 1; 0 of none.
    pub fn share(self) -> f32 {
        if self.all == 0 { 0.0 } else { self.of as f32 / self.all as f32 }
    }

    /// Between which the true rate lies, nineteen times of twenty (Wilson, 1927).
    pub fn interval(self) -> (f32, f32) {
        if self.all == 0 {
            return (0.0, 1.0);
        }
        let (all, share) = (self.all as f64, self.of as f64 / self.all as f64);
        let middle = share + Z * Z / (2.0 * all);
        let wide = Z * (share * (1.0 - share) / all + Z * Z / (4.0 * all * all)).sqrt();
        let scale = 1.0 + Z * Z / all;
        (((middle - wide) / scale).max(0.0) as f32, ((middle + wide) / scale).min(1.0) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(truth: &str, said: &str, confidence: f32, urgent: bool) -> Judged {
        Judged { truth: Kind::from(truth), said: Kind::from(said), confidence, urgent }
    }

    #[test]
    fn figures_are_those_of_the_textbook() {
        let judged = [
            one("a", "a", 0.75, false),
            one("a", "b", 0.75, false),
            one("b", "b", 0.75, true),
            one("danger", "b", 0.75, true),
            one("danger", "danger", 0.75, true),
        ];
        let judgement = Judgement::of(&judged, "danger");
        let f1: Vec<f32> = judgement.rows.iter().map(|row| row.f1).collect();
        assert_eq!(f1, [2.0 / 3.0, 0.5, 2.0 / 3.0]);
        assert!((judgement.macro_f1 - 0.611_111).abs() < 1e-5);
        assert_eq!(judgement.right, Rate { of: 3, all: 5 });
        assert!((judgement.calibration_error - 0.15).abs() < 1e-5);
        assert_eq!(judgement.danger, Danger { recall: Rate { of: 2, all: 2 }, false_alarms: Rate { of: 1, all: 3 } });
    }

    #[test]
    fn a_rate_of_few_says_that_it_is_of_few() {
        let (low, high) = Rate { of: 12, all: 12 }.interval();
        assert!((low - 0.757).abs() < 0.001 && high > 0.999, "{low} {high}");
        assert_eq!(Rate::default().interval(), (0.0, 1.0));
    }
}
