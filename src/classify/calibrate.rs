//! From scores to probabilities that mean what they say.
//!
//! The one decision: one number a language (Guo and others, 2017), fitted on what a model said of messages whose situations it
//! had never seen. With one number the order of labels stays, and there is too little of each language for more.

use crate::language::Language;
use waakvlam_linear::Scores;

/// How sharply scores speak in each language, in the order of [`Language::ALL`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sharpness(pub(super) [f32; Language::ALL.len()]);

/// What is tried, from doubt to certainty: forty steps of a tenth more.
const FIRST: f32 = 0.5;
const STEP: f32 = 1.1;
const STEPS: usize = 40;
/// All three, for what a model is called.
pub(super) const TRIED: (f32, f32, usize) = (FIRST, STEP, STEPS);

impl Sharpness {
    /// In a language; when it is not known, the most doubtful of all.
    pub fn of(&self, language: Option<Language>) -> f32 {
        let place = language.and_then(|language| Language::ALL.iter().position(|one| *one == language));
        place.and_then(|place| self.0.get(place)).copied().unwrap_or_else(|| self.0.iter().copied().fold(f32::MAX, f32::min))
    }

    /// What fits scores and their labels best, in the sense of the least surprise.
    pub(super) fn fit(said: &[(Language, Scores, usize)], labels: usize) -> Self {
        Self(Language::ALL.map(|language| {
            let of: Vec<_> = said.iter().filter(|(spoken, _, _)| *spoken == language).collect();
            let surprise = |sharpness: f32| {
                of.iter()
                    .map(|(_, scores, label)| {
                        f64::from(-probabilities(scores, labels, sharpness).get(*label).copied().unwrap_or(0.0).max(1e-9).ln())
                    })
                    .sum::<f64>()
            };
            let tried = (0..STEPS).map(|step| FIRST * STEP.powi(i32::try_from(step).unwrap_or(0)));
            tried.min_by(|one, other| surprise(*one).total_cmp(&surprise(*other))).filter(|_| !of.is_empty()).unwrap_or(1.0)
        }))
    }
}

/// The probability of each label.
pub(super) fn probabilities(scores: &Scores, labels: usize, sharpness: f32) -> Vec<f32> {
    let most = scores.iter().take(labels).copied().fold(f32::MIN, f32::max);
    let raised: Vec<f32> = scores.iter().take(labels).map(|score| ((score - most) * sharpness).exp()).collect();
    let sum: f32 = raised.iter().sum();
    raised.into_iter().map(|one| one / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_are_as_sure_as_what_was_said_was_right() {
        let mut scores = [0.0; waakvlam_linear::LANES];
        scores[0] = 1.0;
        let said = |right: usize| -> Vec<_> { (0..100).map(|at| (Language::Nl, scores, usize::from(at >= right))).collect() };
        for right in [70, 80, 95] {
            let sharpness = Sharpness::fit(&said(right), 2).of(Some(Language::Nl));
            let sure = probabilities(&scores, 2, sharpness)[0];
            assert!((sure - right as f32 / 100.0).abs() < 0.02, "{right}: {sure}");
        }
    }

    #[test]
    fn a_language_that_is_not_known_is_doubted_most() {
        let sharpness = Sharpness([3.0, 2.0, 1.5, 4.0, 5.0, 6.0, 7.0, 8.0]);
        assert_eq!(sharpness.of(None), 1.5);
        assert_eq!(sharpness.of(Some(Language::En)), 2.0);
    }
}
