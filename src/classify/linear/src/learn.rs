//! Learning: one support vector machine for each label against all others, by dual coordinate descent (Hsieh and others, 2008).
//!
//! The one decision: this and not logistic regression by gradients. On our messages it is two points of F1 better, needs six
//! passes and no rate of learning, and its only chance is the order of the cases, which is fixed: the same cases give the
//! same weights, bit for bit. All labels are learnt in one pass over a case, since its rows are in the cache anyway.

use crate::Vector;
use crate::weights::{LANES, MOST_LABELS, Row, Scores, Weights};

/// A message to learn from.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// Its features.
    pub vector: &'a Vector,
    /// The number of its label, below [`MOST_LABELS`].
    pub label: usize,
}

/// How it is learnt.
#[derive(Clone, Copy, Debug)]
pub struct Learning {
    /// How much a mistake costs beside large weights; smaller learns less by heart.
    pub cost: f32,
    /// How much more a case counts for its own label than against the others.
    pub own: f32,
    /// How far rare labels are lifted: 0 not at all, 1 until each label counts the same.
    pub balance: f32,
    /// Cases in which a bucket has to be seen to be learnt from.
    pub seen: u32,
    /// Passes over all cases.
    pub passes: usize,
}

/// Learns weights. Cases with a label that does not fit are left out.
pub fn learn(cases: &[Case<'_>], buckets: usize, learning: Learning) -> Weights {
    let cases: Vec<&Case<'_>> = cases.iter().filter(|case| case.label < MOST_LABELS).collect();
    let rarity = rarity(&cases, buckets, learning.seen);
    let vectors: Vec<Vec<(u32, f32)>> = cases.iter().map(|case| scaled(case.vector, &rarity)).collect();
    let costs = costs(&cases, learning);
    let mut weights = Weights { rows: vec![Row::default(); buckets], bias: [0.0; LANES] };
    let mut duals = vec![[0.0_f32; LANES]; cases.len()];
    let labels = cases.iter().map(|case| case.label + 1).max().unwrap_or(0);
    for pass in 0..learning.passes {
        for at in order(cases.len(), pass) {
            let label = cases[at].label;
            let change = change(&score(&weights, &vectors[at]), &mut duals[at], label, labels, costs[label], learning.own);
            if change.iter().any(|change| *change != 0.0) {
                apply(&mut weights, &vectors[at], &change);
            }
        }
    }
    for (row, rarity) in weights.rows.iter_mut().zip(rarity) {
        row.0[MOST_LABELS] = rarity;
    }
    weights
}

/// The logarithm of how rare a bucket is, plus one; zero for those that are not learnt from.
fn rarity(cases: &[&Case<'_>], buckets: usize, seen: u32) -> Vec<f32> {
    let mut counts = vec![0_u32; buckets];
    for case in cases {
        for (bucket, _) in &case.vector.parts {
            counts[*bucket as usize] += 1;
        }
    }
    let all = cases.len() as f32 + 1.0;
    counts.into_iter().map(|count| if count < seen.max(1) { 0.0 } else { (all / (count as f32 + 1.0)).ln() + 1.0 }).collect()
}

/// The features of a case at length one.
fn scaled(vector: &Vector, rarity: &[f32]) -> Vec<(u32, f32)> {
    let mut parts: Vec<(u32, f32)> = vector.parts.iter().map(|&(bucket, count)| (bucket, count * rarity[bucket as usize])).collect();
    // Nothing below zero is left out: numbers of a large model say as much there.
    parts.retain(|part| part.1 != 0.0);
    let length = parts.iter().map(|part| part.1 * part.1).sum::<f32>().sqrt();
    parts.iter_mut().for_each(|part| part.1 /= length);
    parts
}

fn costs(cases: &[&Case<'_>], learning: Learning) -> [f32; LANES] {
    let mut counts = [0.0_f32; LANES];
    cases.iter().for_each(|case| counts[case.label] += 1.0);
    let labels = counts.iter().filter(|count| **count > 0.0).count() as f32;
    let all = cases.len() as f32;
    counts.map(|count| if count > 0.0 { learning.cost * (all / (labels * count)).powf(learning.balance) } else { 0.0 })
}

fn score(weights: &Weights, vector: &[(u32, f32)]) -> Scores {
    let mut scores = weights.bias;
    for &(bucket, value) in vector {
        for (score, weight) in scores.iter_mut().zip(&weights.rows[bucket as usize].0) {
            *score += value * weight;
        }
    }
    scores
}

/// How far each label moves along this case: the best step for the squared hinge, each label by itself.
fn change(scores: &Scores, duals: &mut Scores, label: usize, labels: usize, cost: f32, own: f32) -> Scores {
    let mut change = [0.0; LANES];
    for at in 0..labels {
        let (sign, cost) = if at == label { (1.0, cost * own) } else { (-1.0, cost) };
        let slack = 0.5 / cost;
        // The features have length one and the bias is one feature more.
        let better = (duals[at] - (sign * scores[at] - 1.0 + slack * duals[at]) / (2.0 + slack)).max(0.0);
        change[at] = (better - duals[at]) * sign;
        duals[at] = better;
    }
    change
}

fn apply(weights: &mut Weights, vector: &[(u32, f32)], change: &Scores) {
    for &(bucket, value) in vector {
        for (weight, change) in weights.rows[bucket as usize].0.iter_mut().zip(change) {
            *weight += value * change;
        }
    }
    for (bias, change) in weights.bias.iter_mut().zip(change) {
        *bias += change;
    }
}

/// The order of a pass: shuffled, the same each time (xorshift and Fisher-Yates).
fn order(length: usize, pass: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut state = (pass as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for at in (1..length).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        order.swap(at, (state % (at as u64 + 1)) as usize);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Accents, Lexicon, Recipe};

    const SAID: [(&str, usize); 6] = [
        ("de huur is te laat", 0),
        ("huur niet betaald", 0),
        ("muziek staat hard", 1),
        ("harde muziek boven", 1),
        ("dag hoor", 2),
        ("hallo", 2),
    ];

    fn recipe() -> Recipe {
        Recipe { accents: Accents::Removed, words: 2, shortest_piece: 2, longest_piece: 5, word_counts: 2.0, concept_counts: 3.0, bits: 12 }
    }

    fn learnt() -> Weights {
        let vectors: Vec<(Vector, usize)> =
            SAID.iter().map(|(text, label)| (recipe().features(text, &Lexicon::default()), *label)).collect();
        let cases: Vec<Case<'_>> = vectors.iter().map(|(vector, label)| Case { vector, label: *label }).collect();
        learn(&cases, recipe().buckets(), Learning { cost: 0.3, own: 2.0, balance: 0.5, seen: 1, passes: 6 })
    }

    #[test]
    fn what_was_learnt_is_known_again_and_bit_for_bit_the_same() {
        let weights = learnt();
        assert_eq!(weights, learnt());
        for (text, label) in [("de huur betaald", 0), ("muziek", 1), ("hallo dag", 2)] {
            let scores = weights.scores(&recipe().features(text, &Lexicon::default()));
            let best = (0..3).max_by(|one, other| scores[*one].total_cmp(&scores[*other]));
            assert_eq!(best, Some(label), "{text}: {scores:?}");
        }
    }

    #[test]
    fn numbers_that_were_computed_elsewhere_are_learnt_from_as_they_are() {
        let above = [([1.0, 0.2, 0.1], 0), ([0.9, 0.1, 0.3], 0), ([0.1, -1.0, 0.2], 1), ([0.2, -0.8, 0.1], 1)];
        let below = [([-1.0, -0.1, -0.1], 0), ([-0.9, -0.2, -0.1], 0), ([-0.1, -1.0, -0.1], 1), ([-0.2, -0.9, -0.1], 1)];
        for (rows, asked) in [(above, [[0.8, 0.0, 0.0], [0.0, -0.8, 0.0]]), (below, [[-0.8, 0.0, 0.0], [0.0, -0.8, 0.0]])] {
            let vectors: Vec<(Vector, usize)> = rows.iter().map(|(row, label)| (Vector::dense(row), *label)).collect();
            let cases: Vec<Case<'_>> = vectors.iter().map(|(vector, label)| Case { vector, label: *label }).collect();
            let weights = learn(&cases, 3, Learning { cost: 1.0, own: 1.0, balance: 0.0, seen: 1, passes: 10 });
            for (label, row) in asked.into_iter().enumerate() {
                let scores = weights.scores(&Vector::dense(&row));
                assert!(scores[label] > scores[1 - label], "{row:?}: {scores:?}");
            }
        }
    }

    #[test]
    fn weights_are_read_back_as_they_were_and_refused_when_they_are_not() {
        let (weights, buckets) = (learnt(), recipe().buckets());
        let bytes = weights.to_bytes();
        assert_eq!(Weights::from_bytes(&bytes, buckets).as_ref(), Ok(&weights));
        assert!(Weights::from_bytes(&bytes, buckets * 2).is_err());
        assert!(Weights::from_bytes(&bytes[..bytes.len() - 1], buckets).is_err());
        let mut wild = bytes.clone();
        wild[4..8].copy_from_slice(&f32::NAN.to_le_bytes());
        assert!(Weights::from_bytes(&wild, buckets).is_err());
        let mut outside = bytes;
        outside[68..72].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(Weights::from_bytes(&outside, buckets).is_err());
    }
}
