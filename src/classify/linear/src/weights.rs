//! What was learnt: a row of weights for each bucket.
//!
//! The one decision: a row is one cache line, how rare its bucket is included, so that a feature costs one look into memory.

use crate::Vector;

/// Numbers in a row: one cache line.
pub const LANES: usize = 16;
/// Labels that fit: the last number of a row says how rare its bucket is.
pub const MOST_LABELS: usize = LANES - 1;

/// What each label scores. Not probabilities; those behind the last label are zero.
pub type Scores = [f32; LANES];

/// A row of a bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(align(64))]
pub(crate) struct Row(pub(crate) [f32; LANES]);

/// The weights of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    pub(crate) rows: Vec<Row>,
    pub(crate) bias: Scores,
}

/// Why bytes are no weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWeights;

impl Weights {
    /// What each label scores for these features. Features that were not learnt from do not count.
    pub fn scores(&self, vector: &Vector) -> Scores {
        let mut scores = [0.0; LANES];
        let mut length = 0.0;
        for &(bucket, count) in &vector.parts {
            let Some(Row(row)) = self.rows.get(bucket as usize) else { continue };
            let value = count * row[MOST_LABELS];
            length += value * value;
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += value * weight;
            }
        }
        let scale = if length > 0.0 { 1.0 / length.sqrt() } else { 0.0 };
        for (score, bias) in scores.iter_mut().zip(self.bias) {
            *score = *score * scale + bias;
        }
        scores[MOST_LABELS] = 0.0;
        scores
    }

    /// How many buckets were learnt from.
    pub fn learnt(&self) -> usize {
        self.rows.iter().filter(|row| row.0[MOST_LABELS] > 0.0).count()
    }

    /// As bytes, little end first: the buckets, the bias, then each row that was learnt with its number.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + LANES * 4 * (self.learnt() + 2));
        bytes.extend(u32::try_from(self.rows.len()).unwrap_or(u32::MAX).to_le_bytes());
        self.bias.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        for (bucket, Row(row)) in self.rows.iter().enumerate() {
            if row[MOST_LABELS] > 0.0 {
                bytes.extend(u32::try_from(bucket).unwrap_or(u32::MAX).to_le_bytes());
                row.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
            }
        }
        bytes
    }

    /// Read back; refused when the buckets are not as many as expected, a row lies outside them, or a number is none.
    pub fn from_bytes(bytes: &[u8], buckets: usize) -> Result<Self, NotWeights> {
        let (head, mut rest) = bytes.split_at_checked(4).ok_or(NotWeights)?;
        if usize::try_from(number(head)?).ok() != Some(buckets) {
            return Err(NotWeights);
        }
        let mut weights = Self { rows: vec![Row::default(); buckets], bias: row(&mut rest)? };
        while !rest.is_empty() {
            let (at, behind) = rest.split_at_checked(4).ok_or(NotWeights)?;
            rest = behind;
            let place = usize::try_from(number(at)?).map_err(|_| NotWeights)?;
            *weights.rows.get_mut(place).ok_or(NotWeights)? = Row(row(&mut rest)?);
        }
        Ok(weights)
    }
}

fn number(bytes: &[u8]) -> Result<u32, NotWeights> {
    bytes.try_into().map(u32::from_le_bytes).map_err(|_| NotWeights)
}

fn row(rest: &mut &[u8]) -> Result<[f32; LANES], NotWeights> {
    let (taken, behind) = rest.split_at_checked(LANES * 4).ok_or(NotWeights)?;
    *rest = behind;
    let mut row = [0.0; LANES];
    for (place, bytes) in row.iter_mut().zip(taken.chunks_exact(4)) {
        *place = f32::from_bits(number(bytes)?);
        if !place.is_finite() {
            return Err(NotWeights);
        }
    }
    Ok(row)
}
