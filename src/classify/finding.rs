//! What was learnt, and what it says of a message.
//!
//! The one decision: danger has a threshold of its own, whatever else is more probable; and below it nothing is labelled danger, so
//! that what is labelled danger is always heard as danger.

use super::calibrate::{Sharpness, probabilities};
use super::model::Digest;
use super::{language, recipe};
use crate::id::Kind;
use crate::language::Language;
use crate::signal::kinds::{ACUTE_DANGER, OTHER};
use serde::{Deserialize, Serialize};
use waakvlam_linear::{Lexicon, Weights};

/// How many times as often the screen hears danger in messages about danger as in others: of the examples that nobody had looked
/// at who wrote its rules, 28 of a hundred against 2.5.
pub(super) const HEARD: f32 = 11.0;

/// What was learnt from the examples.
#[derive(Clone, Debug)]
pub struct Classifier {
    pub(super) labels: Vec<Kind>,
    pub(super) lexicon: Lexicon,
    pub(super) topics: Weights,
    pub(super) languages: Weights,
    pub(super) sharpness: Sharpness,
    /// From which probability on danger is said, by language, in the order of [`Language::ALL`].
    pub(super) alarm: [f32; Language::ALL.len()],
    pub(super) digest: Digest,
}

/// What a message seems to be about. Holds none of its words.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// The language it seems to be in, when that is sure enough.
    pub language: Option<Language>,
    /// Every label with its probability, most probable first; of as many as there are.
    pub labels: Vec<(Kind, f32)>,
    /// Whether it may speak of danger: only ever added to what the screen heard.
    pub perhaps_danger: bool,
}

/// In a language; when it is not known, the lowest of all.
pub(super) fn alarm_in(alarm: &[f32; Language::ALL.len()], language: Option<Language>) -> f32 {
    let place = language.and_then(|language| Language::ALL.iter().position(|one| *one == language));
    place.and_then(|place| alarm.get(place)).copied().unwrap_or_else(|| alarm.iter().copied().fold(f32::MAX, f32::min))
}

impl Finding {
    /// From probabilities in any order, and from which on danger is said.
    pub(super) fn of_labels(language: Option<Language>, mut labels: Vec<(Kind, f32)>, alarm: f32) -> Self {
        labels.sort_by(|one, other| other.1.total_cmp(&one.1));
        let mut finding = Self { language, labels, perhaps_danger: false };
        finding.perhaps_danger = finding.of(ACUTE_DANGER) >= alarm;
        finding
    }

    /// What it most probably is, danger only from its threshold on; `other` when nothing was learnt.
    pub fn label(&self) -> Kind {
        self.said().map_or_else(|| Kind::from(OTHER), |(label, _)| label.clone())
    }

    /// How probable that is.
    pub fn confidence(&self) -> f32 {
        self.said().map_or(0.0, |(_, probability)| *probability)
    }

    fn said(&self) -> Option<&(Kind, f32)> {
        self.labels.iter().find(|(label, _)| self.perhaps_danger || label.as_str() != ACUTE_DANGER)
    }

    /// The same when the crisis screen heard danger in the message: that is evidence, and weighs what it weighed among the examples.
    pub fn with_danger_heard(mut self) -> Self {
        for (label, probability) in &mut self.labels {
            if label.as_str() == ACUTE_DANGER {
                *probability *= HEARD;
            }
        }
        let sum: f32 = self.labels.iter().map(|(_, probability)| probability).sum();
        self.labels.iter_mut().for_each(|(_, probability)| *probability /= sum);
        self.labels.sort_by(|one, other| other.1.total_cmp(&one.1));
        self.perhaps_danger |= self.labels.first().is_some_and(|(label, _)| label.as_str() == ACUTE_DANGER);
        self
    }

    /// How probable a label is.
    pub fn of(&self, label: &str) -> f32 {
        self.labels.iter().find(|(one, _)| one.as_str() == label).map_or(0.0, |(_, probability)| *probability)
    }
}

impl Classifier {
    /// What a message seems to be about. The language is detected when nobody says it.
    pub fn classify(&self, text: &str, language: Option<Language>) -> Finding {
        let language = language.or_else(|| self.language(text));
        let scores = self.topics.scores(&recipe::TOPICS.features(text, &self.lexicon));
        let probable = probabilities(&scores, self.labels.len(), self.sharpness.of(language));
        Finding::of_labels(language, self.labels.iter().cloned().zip(probable).collect(), self.alarm_at(language))
    }

    /// The language of a message, when that is sure enough.
    pub fn language(&self, text: &str) -> Option<Language> {
        language::detect(&self.languages, text)
    }

    /// What it was made of: of which files, by which version.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// From which probability on danger is said.
    pub fn alarm_at(&self, language: Option<Language>) -> f32 {
        alarm_in(&self.alarm, language)
    }
}
