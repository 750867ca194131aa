//! What was learnt of the large model's numbers, and how that and what the built-in model says become one finding.
//!
//! The one decision: the mean of both models' probabilities. They err at different messages: the one knows words that it has seen,
//! the other what words mean that nobody wrote an example with. How much each counts is fitted on situations that neither had
//! seen, and so is how sure the two together are.

use super::calibrate::{Sharpness, probabilities};
use super::examples::Examples;
use super::finding::{Finding, alarm_in};
use super::model::{Damaged, Digest, block, numbers, take};
use super::recipe::{self, HEAD_LEARNING};
use super::train::{Said, Unseen, alarms, findings};
use crate::id::Kind;
use crate::language::Language;
use std::fmt;
use waakvlam_linear::{LANES, Scores, Vector, Weights};

/// How a file begins.
const MAGIC: &[u8; 8] = b"WVKHED01";
/// Shares that are tried: twentieths.
pub(super) const SHARES: u8 = 20;
/// Numbers of an embedding, at most.
const LONGEST: usize = 4096;

/// What was learnt of the numbers that a large model makes of messages.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    labels: Vec<Kind>,
    /// The mean of all numbers learnt from: large models put everything into one corner, and what differs lies around it.
    centre: Vec<f32>,
    weights: Weights,
    /// How sharply its scores speak.
    own: Sharpness,
    /// How much it counts beside the built-in model, from 0 to 1.
    share: f32,
    /// How sharply both together speak.
    joined: Sharpness,
    alarm: [f32; Language::ALL.len()],
    digest: HeadDigest,
}

/// What a head was made of: of which examples, by which version, over which large model.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HeadDigest([u8; 32]);

impl HeadDigest {
    /// Of a head over a large model with this fingerprint.
    pub fn of(examples: &Examples, model: &[u8; 32]) -> Self {
        let mut hash = blake3::Hasher::new();
        hash.update(MAGIC).update(recipe::of_heads().as_bytes()).update(&Digest::of(examples).0).update(model);
        Self(*hash.finalize().as_bytes())
    }

    /// The first twelve letters.
    pub fn short(&self) -> String {
        self.0.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Debug for HeadDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// What both models together say of a message that neither has seen, in the examples' order, and the head that was learnt.
#[derive(Debug)]
pub struct Learnt {
    /// What was learnt of all examples.
    pub head: Head,
    /// What would have been said of each; nothing of what the large model was tuned with.
    pub unseen: Vec<Option<Finding>>,
}

/// Of an example that neither model has seen: its language, what the built-in one finds probable, what the large one does, its label.
type Both = (Language, Vec<f32>, Vec<f32>, usize);

impl Head {
    /// Learns from what a large model made of each example, in their order; `unseen` says which of them it was made without. Takes as
    /// long as the built-in model.
    pub fn learn(examples: &Examples, embeddings: &[Vec<f32>], model: &[u8; 32], unseen: Unseen) -> Learnt {
        let labels = examples.labels.len();
        let centre = centre(embeddings);
        let vectors = embeddings.iter().map(|numbers| centred(numbers, &centre)).collect();
        let words = Said::of(examples);
        let meaning = Said::by(examples, vectors, centre.len(), HEAD_LEARNING, unseen);
        let by_words = Sharpness::fit(&words.of_unseen(), labels);
        let own = Sharpness::fit(&meaning.of_unseen(), labels);
        let both: Vec<Option<Both>> = (examples.list.iter().zip(&words.unseen).zip(&meaning.unseen).zip(&words.labels))
            .map(|(((example, words), meaning), label)| {
                let language = Some(example.language);
                let of = |scores: &Scores, sharpness: Sharpness| probabilities(scores, labels, sharpness.of(language));
                Some((example.language, of(words.as_ref()?, by_words), of(meaning.as_ref()?, own), *label))
            })
            .collect();
        let share = share(&both);
        let scores = |both: &Option<Both>| both.as_ref().map(|(_, words, meaning, _)| together(words, meaning, share));
        let unseen: Vec<Option<Scores>> = both.iter().map(scores).collect();
        let said: Vec<_> =
            (both.iter().flatten()).zip(unseen.iter().flatten()).map(|((of, _, _, label), scores)| (*of, *scores, *label)).collect();
        let joined = Sharpness::fit(&said, labels);
        let head = Self {
            labels: examples.labels.clone(),
            centre,
            weights: meaning.learn(|_| true),
            own,
            share,
            joined,
            alarm: alarms(examples, &unseen, joined),
            digest: HeadDigest::of(examples, model),
        };
        Learnt { unseen: findings(examples, &unseen, joined), head }
    }

    /// What both say together of a message: what the built-in model said, and what the large one made of it.
    pub fn join(&self, said: Finding, embedding: &[f32]) -> Finding {
        if embedding.len() != self.centre.len() {
            return said;
        }
        let count = self.labels.len();
        let words: Vec<f32> = self.labels.iter().map(|label| said.of(label.as_str())).collect();
        let scores = self.weights.scores(&centred(embedding, &self.centre));
        let meaning = probabilities(&scores, count, self.own.of(said.language));
        let probable = probabilities(&together(&words, &meaning, self.share), count, self.joined.of(said.language));
        let labels = self.labels.iter().cloned().zip(probable).collect();
        Finding::of_labels(said.language, labels, alarm_in(&self.alarm, said.language))
    }

    /// What it was made of.
    pub fn digest(&self) -> HeadDigest {
        self.digest
    }

    /// How much it counts beside the built-in model, from 0 to 1.
    pub fn share(&self) -> f32 {
        self.share
    }

    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.digest.0);
        let languages = self.own.0.iter().chain(&self.joined.0).chain(&self.alarm);
        languages.chain([&self.share]).for_each(|number| bytes.extend(number.to_le_bytes()));
        let labels = self.labels.iter().map(Kind::as_str).collect::<Vec<_>>().join("\n");
        let centre = self.centre.iter().flat_map(|number| number.to_le_bytes()).collect();
        for block in [labels.into_bytes(), centre, self.weights.to_bytes()] {
            bytes.extend(u64::try_from(block.len()).unwrap_or(u64::MAX).to_le_bytes());
            bytes.extend(block);
        }
        let hash = blake3::hash(&bytes);
        bytes.extend(hash.as_bytes());
        bytes
    }

    /// Reads back the head that these examples make over this large model.
    ///
    /// # Errors
    /// When the bytes are another head, or were changed.
    pub fn from_bytes(bytes: &[u8], examples: &Examples, model: &[u8; 32]) -> Result<Self, Damaged> {
        let at = bytes.len().checked_sub(blake3::OUT_LEN).ok_or(Damaged::Form)?;
        let (body, hash) = bytes.split_at(at);
        let mut rest = body.strip_prefix(MAGIC).ok_or(Damaged::Form)?;
        if blake3::hash(body).as_bytes() != hash {
            return Err(Damaged::Changed);
        }
        let digest = HeadDigest(take::<32>(&mut rest)?);
        if digest != HeadDigest::of(examples, model) {
            return Err(Damaged::Other);
        }
        let (own, joined, alarm) = (Sharpness(numbers(&mut rest)?), Sharpness(numbers(&mut rest)?), numbers(&mut rest)?);
        let share = f32::from_le_bytes(take(&mut rest)?);
        let names = String::from_utf8(block(&mut rest)?.to_vec()).map_err(|_| Damaged::Form)?;
        let labels: Vec<Kind> = names.split('\n').map(Kind::from).collect();
        let centre: Vec<f32> = block(&mut rest)?.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four)).collect();
        if labels != examples.labels || centre.is_empty() || centre.len() > LONGEST {
            return Err(Damaged::Other);
        }
        let weights = Weights::from_bytes(block(&mut rest)?, centre.len()).map_err(|_| Damaged::Form)?;
        if !rest.is_empty() {
            return Err(Damaged::Form);
        }
        Ok(Self { labels, centre, weights, own, share, joined, alarm, digest })
    }
}

/// The share of the large model at which what was true surprises least.
fn share(both: &[Option<Both>]) -> f32 {
    let surprise = |share: f32| -> f64 {
        let of = |(_, words, meaning, label): &Both| {
            let probable = words.get(*label).unwrap_or(&0.0) * (1.0 - share) + meaning.get(*label).unwrap_or(&0.0) * share;
            f64::from(-probable.max(1e-9).ln())
        };
        both.iter().flatten().map(of).sum()
    };
    let shares = (0..=SHARES).map(|part| f32::from(part) / f32::from(SHARES));
    shares.min_by(|one, other| surprise(*one).total_cmp(&surprise(*other))).unwrap_or(0.5)
}

/// The mean of both probabilities, as a logarithm: as scores, which can be made sharper.
fn together(words: &[f32], meaning: &[f32], share: f32) -> Scores {
    let mut scores = [0.0; LANES];
    for (score, (words, meaning)) in scores.iter_mut().zip(words.iter().zip(meaning)) {
        *score = (words * (1.0 - share) + meaning * share).max(1e-9).ln();
    }
    scores
}

fn centre(embeddings: &[Vec<f32>]) -> Vec<f32> {
    let mut centre = vec![0.0_f32; embeddings.first().map_or(0, Vec::len)];
    for numbers in embeddings {
        centre.iter_mut().zip(numbers).for_each(|(centre, number)| *centre += number);
    }
    centre.iter_mut().for_each(|number| *number /= embeddings.len().max(1) as f32);
    centre
}

fn centred(numbers: &[f32], centre: &[f32]) -> Vector {
    Vector::dense(&numbers.iter().zip(centre).map(|(number, centre)| number - centre).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
