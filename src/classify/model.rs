//! A model in a file, so that a start does not have to learn again.
//!
//! The one decision: a model says which examples and which version it was made from, and any other is refused. A file that was
//! changed is refused as well: it ends with its own hash.

use super::calibrate::Sharpness;
use super::examples::Examples;
use super::finding::Classifier;
use super::recipe;
use crate::id::Kind;
use crate::language::Language;
use std::fmt;
use thiserror::Error;
use waakvlam_linear::{Lexicon, Weights};

/// How a file begins: what it is, and in which form.
const MAGIC: &[u8; 8] = b"WVKLAM01";
/// The largest model that is read, in bytes: three times what all buckets of both take, of whose rows one is 68.
pub(crate) const LARGEST: u64 = 64 << 20;

/// What a model was made of: of which examples, by which version of what is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest(pub(super) [u8; 32]);

impl Digest {
    /// Of a model that these examples make.
    pub fn of(examples: &Examples) -> Self {
        let mut hash = blake3::Hasher::new();
        hash.update(MAGIC).update(recipe::of_models().as_bytes()).update(&examples.digest);
        Self(*hash.finalize().as_bytes())
    }

    /// The first twelve letters: enough to tell models apart, and part of the file's name.
    pub fn short(&self) -> String {
        self.to_string().chars().take(12).collect()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// Why bytes are not the model that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Damaged {
    /// Of another form, or no model at all.
    #[error("this is no model of this program: take the file away, it is learnt again")]
    Form,
    /// From other examples or by another version.
    #[error("this model was made from other examples: take the file away, it is learnt again")]
    Other,
    /// Changed or cut off.
    #[error("this model was changed or cut off: take the file away, it is learnt again")]
    Changed,
}

impl Classifier {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.digest.0);
        self.sharpness.0.iter().chain(&self.alarm).for_each(|number| bytes.extend(number.to_le_bytes()));
        let labels = self.labels.iter().map(Kind::as_str).collect::<Vec<_>>().join("\n");
        for block in [labels.into_bytes(), self.topics.to_bytes(), self.languages.to_bytes()] {
            bytes.extend(u64::try_from(block.len()).unwrap_or(u64::MAX).to_le_bytes());
            bytes.extend(block);
        }
        let hash = blake3::hash(&bytes);
        bytes.extend(hash.as_bytes());
        bytes
    }

    /// Reads back the model that these examples make.
    ///
    /// # Errors
    /// When the bytes are another model, or were changed.
    pub fn from_bytes(bytes: &[u8], examples: &Examples) -> Result<Self, Damaged> {
        let (head, _) = bytes.split_at_checked(MAGIC.len()).ok_or(Damaged::Form)?;
        let at = bytes.len().checked_sub(blake3::OUT_LEN).ok_or(Damaged::Form)?;
        let (body, hash) = bytes.split_at(at);
        if head != MAGIC {
            return Err(Damaged::Form);
        }
        if blake3::hash(body).as_bytes() != hash {
            return Err(Damaged::Changed);
        }
        let mut rest = body.get(MAGIC.len()..).ok_or(Damaged::Form)?;
        let digest = Digest(take::<32>(&mut rest)?);
        if digest != Digest::of(examples) {
            return Err(Damaged::Other);
        }
        let (sharpness, alarm) = (Sharpness(numbers(&mut rest)?), numbers(&mut rest)?);
        let names = String::from_utf8(block(&mut rest)?.to_vec()).map_err(|_| Damaged::Form)?;
        let labels: Vec<Kind> = names.split('\n').map(Kind::from).collect();
        let topics = Weights::from_bytes(block(&mut rest)?, recipe::TOPICS.buckets()).map_err(|_| Damaged::Form)?;
        let languages = Weights::from_bytes(block(&mut rest)?, recipe::LANGUAGES.buckets()).map_err(|_| Damaged::Form)?;
        if labels != examples.labels || !rest.is_empty() {
            return Err(Damaged::Other);
        }
        let lexicon: Lexicon = examples.concepts.lexicon.clone();
        Ok(Self { labels, lexicon, topics, languages, sharpness, alarm, digest })
    }
}

pub(super) fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Damaged> {
    let (taken, behind) = rest.split_at_checked(N).ok_or(Damaged::Form)?;
    *rest = behind;
    taken.try_into().map_err(|_| Damaged::Form)
}

pub(super) fn numbers(rest: &mut &[u8]) -> Result<[f32; Language::ALL.len()], Damaged> {
    let mut numbers = [0.0; Language::ALL.len()];
    for place in &mut numbers {
        *place = f32::from_le_bytes(take(rest)?);
    }
    Ok(numbers)
}

pub(super) fn block<'b>(rest: &mut &'b [u8]) -> Result<&'b [u8], Damaged> {
    let length = usize::try_from(u64::from_le_bytes(take(rest)?)).map_err(|_| Damaged::Form)?;
    let (taken, behind) = rest.split_at_checked(length).ok_or(Damaged::Form)?;
    *rest = behind;
    Ok(taken)
}
