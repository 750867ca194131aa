//! Learning from the examples, and saying what a model would have said of those it had not seen.
//!
//! The one decision: what is left out is left out by situation, in all languages at once. Messages about one situation share
//! its words; whoever learns from one of them has seen the others.

use super::calibrate::{Sharpness, probabilities};
use super::examples::{Example, Examples};
use super::finding::{Classifier, Finding, alarm_in};
use super::language;
use super::model::Digest;
use super::recipe::{FOLDS, LANGUAGE_LEARNING, LANGUAGES, TOPIC_LEARNING, TOPICS};
use crate::language::Language;
use crate::signal::kinds::ACUTE_DANGER;
use waakvlam_linear::{Case, Learning, Lexicon, Scores, Vector, Weights, learn};

/// Of the examples without danger, how many the model may take for one, beside what the screen does. What it adds costs the person
/// a question and nobody's sleep, since it wakes no one; a cry that was missed may cost a life. Bounded all the same: who is asked
/// every tenth time whether they are safe stops reading it. Many of these examples sound alarming on purpose.
pub(super) const FALSE_ALARMS: f32 = 0.04;

/// Learns from all examples. The same examples give the same classifier, bit for bit.
pub fn train(examples: &Examples) -> Classifier {
    let said = Said::of(examples);
    let sharpness = Sharpness::fit(&said.of_unseen(), examples.labels.len());
    let alarm = alarms(examples, &said.unseen, sharpness);
    Classifier {
        labels: examples.labels.clone(),
        lexicon: examples.concepts.lexicon.clone(),
        topics: said.learn(|_| true),
        languages: learn_languages(examples, |_| true),
        sharpness,
        alarm,
        digest: Digest::of(examples),
    }
}

/// What is said of each example by a classifier that has not seen its situation: topic and language alike. In the examples' order.
pub fn cross_validate(examples: &Examples) -> Vec<Finding> {
    let said = Said::of(examples);
    let sharpness = Sharpness::fit(&said.of_unseen(), examples.labels.len());
    // None is missing: each part was left out once.
    findings(examples, &said.unseen, sharpness).into_iter().flatten().collect()
}

/// What may be learnt from when something is to be judged by what it has not seen: all situations but those of one part, each with
/// the place of its label. Whoever comes later knows by [`Unseen::KeptBack`] which those are.
pub fn lessons(examples: &Examples) -> Vec<(&str, usize)> {
    let taught = examples.list.iter().filter(|example| fold_of(example) != KEPT_BACK);
    let placed = taught.filter_map(|example| Some((example, examples.labels.iter().position(|label| *label == example.label)?)));
    placed.map(|(example, label)| (example.text.expose(), label)).collect()
}

/// What these scores mean, each with the language that a model found which had not seen its situation; nothing where there are none.
pub(super) fn findings(examples: &Examples, unseen: &[Option<Scores>], sharpness: Sharpness) -> Vec<Option<Finding>> {
    let alarm = alarms(examples, unseen, sharpness);
    let languages: Vec<Weights> = (0..FOLDS).map(|fold| learn_languages(examples, |example| fold_of(example) != fold)).collect();
    let mut findings = Vec::with_capacity(examples.list.len());
    for (example, scores) in examples.list.iter().zip(unseen) {
        let Some(scores) = scores else {
            findings.push(None);
            continue;
        };
        let detected = languages.get(fold_of(example)).and_then(|weights| language::detect(weights, example.text.expose()));
        let probable = probabilities(scores, examples.labels.len(), sharpness.of(detected));
        let labels = examples.labels.iter().cloned().zip(probable).collect();
        findings.push(Some(Finding::of_labels(detected, labels, alarm_in(&alarm, detected))));
    }
    findings
}

/// What of the examples of each label is known again when it learns from a part of the situations, by label: recall at a
/// quarter, a half, three quarters and all of the others.
pub fn learning_curve(examples: &Examples) -> Vec<[f32; 4]> {
    let said = Said::features(examples);
    let mut curve = vec![[0.0; 4]; examples.labels.len()];
    for (step, parts) in [1_usize, 2, 3, 4].into_iter().enumerate() {
        let weights = said.learn(|example| fold_of(example) != 0 && part_of(example) < parts);
        let mut right = vec![(0_u32, 0_u32); examples.labels.len()];
        for (at, _) in examples.list.iter().enumerate().filter(|(_, example)| fold_of(example) == 0) {
            let (Some(vector), Some(label)) = (said.vectors.get(at), said.labels.get(at).copied()) else { continue };
            let best = best(&weights.scores(vector), examples.labels.len());
            if let Some((known, all)) = right.get_mut(label) {
                *known += u32::from(best == label);
                *all += 1;
            }
        }
        for (row, (known, all)) in curve.iter_mut().zip(right) {
            if let Some(place) = row.get_mut(step) {
                *place = known as f32 / all.max(1) as f32;
            }
        }
    }
    curve
}

/// Which examples a large model has not seen, so that it can be judged by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// All: it is as it came.
    All,
    /// One part of the situations: it was tuned with all others ([`lessons`]).
    KeptBack,
}

/// The part that nothing large is tuned with.
const KEPT_BACK: usize = 0;

impl Unseen {
    /// Of the parts that are judged in turn, each by what was learnt from all the rest, the one this example is in.
    fn part_of(self, example: &Example) -> Option<usize> {
        match self {
            Self::All => Some(fold_of(example)),
            Self::KeptBack => (fold_of(example) == KEPT_BACK).then(|| usize::from(hash_of(example, 2)) % FOLDS),
        }
    }
}

/// Which part an example belongs to; the same for all messages of its situation.
fn fold_of(example: &Example) -> usize {
    usize::from(hash_of(example, 0)) % FOLDS
}

/// Which quarter of what is learnt from.
fn part_of(example: &Example) -> usize {
    usize::from(hash_of(example, 1)) % 4
}

fn hash_of(example: &Example, byte: usize) -> u8 {
    blake3::hash(example.situation.as_bytes()).as_bytes().get(byte).copied().unwrap_or_default()
}

/// The features of all examples, and what each scored with a model that had not seen its situation.
pub(super) struct Said<'e> {
    examples: &'e Examples,
    vectors: Vec<Vector>,
    buckets: usize,
    learning: Learning,
    pub(super) labels: Vec<usize>,
    /// Nothing where whatever made the features has seen the example.
    pub(super) unseen: Vec<Option<Scores>>,
}

impl<'e> Said<'e> {
    fn features(examples: &'e Examples) -> Self {
        let lexicon = &examples.concepts.lexicon;
        let vectors = examples.list.iter().map(|example| TOPICS.features(example.text.expose(), lexicon)).collect();
        let label = |example: &Example| examples.labels.iter().position(|label| *label == example.label).unwrap_or(usize::MAX);
        let labels = examples.list.iter().map(label).collect();
        Self { examples, vectors, buckets: TOPICS.buckets(), learning: TOPIC_LEARNING, labels, unseen: Vec::new() }
    }

    /// By the words of the examples.
    pub(super) fn of(examples: &'e Examples) -> Self {
        Self::features(examples).folded(Unseen::All)
    }

    /// By other features than their words, one for each example, of so many numbers; and which examples those were made without.
    pub(super) fn by(examples: &'e Examples, vectors: Vec<Vector>, buckets: usize, learning: Learning, unseen: Unseen) -> Self {
        Self { vectors, buckets, learning, ..Self::features(examples) }.folded(unseen)
    }

    fn folded(self, unseen: Unseen) -> Self {
        let mut said = self;
        let examples = said.examples;
        let models: Vec<Weights> = (0..FOLDS).map(|part| said.learn(|example| unseen.part_of(example) != Some(part))).collect();
        said.unseen = (examples.list.iter().zip(&said.vectors))
            .map(|(example, vector)| Some(models.get(unseen.part_of(example)?)?.scores(vector)))
            .collect();
        said
    }

    pub(super) fn learn(&self, from: impl Fn(&Example) -> bool) -> Weights {
        let all = self.examples.list.iter().zip(self.vectors.iter().zip(&self.labels));
        let cases: Vec<Case<'_>> =
            all.filter(|(example, _)| from(example)).map(|(_, (vector, label))| Case { vector, label: *label }).collect();
        learn(&cases, self.buckets, self.learning)
    }

    pub(super) fn of_unseen(&self) -> Vec<(Language, Scores, usize)> {
        let all = self.examples.list.iter().zip(self.unseen.iter().zip(&self.labels));
        all.filter_map(|(example, (scores, label))| Some((example.language, (*scores)?, *label))).collect()
    }
}

fn learn_languages(examples: &Examples, from: impl Fn(&Example) -> bool) -> Weights {
    let chosen: Vec<&Example> = examples.list.iter().filter(|example| from(example)).collect();
    let vectors: Vec<Vector> = chosen.iter().map(|example| LANGUAGES.features(example.text.expose(), &Lexicon::default())).collect();
    let label = |example: &Example| Language::ALL.iter().position(|language| *language == example.language).unwrap_or(usize::MAX);
    let cases: Vec<Case<'_>> = chosen.iter().zip(&vectors).map(|(example, vector)| Case { vector, label: label(example) }).collect();
    learn(&cases, LANGUAGES.buckets(), LANGUAGE_LEARNING)
}

/// For each language the lowest probability of danger at which no more than [`FALSE_ALARMS`] of what is no danger is taken for one.
pub(super) fn alarms(examples: &Examples, unseen: &[Option<Scores>], sharpness: Sharpness) -> [f32; Language::ALL.len()] {
    let Some(danger) = examples.labels.iter().position(|label| label.as_str() == ACUTE_DANGER) else { return [f32::INFINITY; 8] };
    Language::ALL.map(|language| {
        let mut probable = Vec::<f32>::new();
        for (example, scores) in examples.list.iter().zip(unseen) {
            if let Some(scores) = scores
                && example.language == language
                && example.label.as_str() != ACUTE_DANGER
            {
                probable.extend(probabilities(scores, examples.labels.len(), sharpness.of(Some(language))).get(danger).copied());
            }
        }
        probable.sort_by(|one, other| other.total_cmp(one));
        let allowed = (probable.len() as f32 * FALSE_ALARMS) as usize;
        probable.get(allowed).copied().unwrap_or(1.0).next_up()
    })
}

/// The label that scores most.
fn best(scores: &Scores, labels: usize) -> usize {
    (0..labels).max_by(|one, other| scores.get(*one).unwrap_or(&0.0).total_cmp(scores.get(*other).unwrap_or(&0.0))).unwrap_or(0)
}
