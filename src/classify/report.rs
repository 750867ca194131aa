//! What is odd about the examples, for whoever writes them.
//!
//! The one decision: alike is measured by pieces of words, so that a message that was only varied is found beside one that was
//! copied; what two people would both write ("de lift doet het niet") is for a person to judge.

use super::examples::{Example, Examples};
use crate::id::Kind;
use crate::language::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a piece.
const PIECE: usize = 4;
/// Pieces that a message has to have; shorter ones are alike by necessity.
const FEWEST: usize = 12;
/// Of the pieces of either, how much both have, at least, for two messages to be alike.
const ALIKE: f32 = 0.6;
/// Messages with the same piece that are compared; a piece that more have says nothing.
const MOST_COMPARED: usize = 60;

/// Two messages that look alike, by their places in the list of examples.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The one.
    pub one: usize,
    /// The other, further on.
    pub other: usize,
    /// How much of their pieces both have, from 0 to 1.
    pub share: f32,
}

/// What is odd about the examples.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Alike, and about different things.
    pub across_labels: Vec<Alike>,
    /// Alike, about the same thing, and written for different situations: folds leak by them.
    pub across_situations: Vec<Alike>,
    /// How many messages and situations there are, by label and language.
    pub shares: BTreeMap<(Kind, Language), (usize, usize)>,
}

/// Looks the examples over.
pub fn report(examples: &Examples) -> Report {
    let mut report = Report::default();
    let mut situations: BTreeMap<(Kind, Language), BTreeSet<&str>> = BTreeMap::new();
    for example in &examples.list {
        let key = (example.label.clone(), example.language);
        report.shares.entry(key.clone()).or_default().0 += 1;
        situations.entry(key).or_default().insert(&example.situation);
    }
    for (key, situations) in situations {
        report.shares.entry(key).or_default().1 = situations.len();
    }
    for alike in alike(&examples.list) {
        let (Some(one), Some(other)) = (examples.list.get(alike.one), examples.list.get(alike.other)) else { continue };
        if one.label != other.label {
            report.across_labels.push(alike);
        } else if one.situation != other.situation {
            report.across_situations.push(alike);
        }
    }
    report
}

/// All pairs that are alike, most alike first.
fn alike(list: &[Example]) -> Vec<Alike> {
    let pieces: Vec<BTreeSet<u64>> = list.iter().map(|example| pieces(example.text.expose())).collect();
    let mut with: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, pieces) in pieces.iter().enumerate().filter(|(_, pieces)| pieces.len() >= FEWEST) {
        pieces.iter().for_each(|piece| with.entry(*piece).or_default().push(at));
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for places in with.values().filter(|places| places.len() <= MOST_COMPARED) {
        for (at, one) in places.iter().enumerate() {
            places.iter().skip(at + 1).for_each(|other| *shared.entry((*one, *other)).or_default() += 1);
        }
    }
    let mut found: Vec<Alike> = shared
        .into_iter()
        .filter_map(|((one, other), _)| {
            let (first, second) = (pieces.get(one)?, pieces.get(other)?);
            let both = first.intersection(second).count();
            let share = both as f32 / (first.len() + second.len() - both) as f32;
            (share >= ALIKE).then_some(Alike { one, other, share })
        })
        .collect();
    found.sort_by(|one, other| other.share.total_cmp(&one.share).then((one.one, one.other).cmp(&(other.one, other.other))));
    found
}

fn pieces(text: &str) -> BTreeSet<u64> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let hash = |piece: &[char]| piece.iter().fold(0_u64, |hash, letter| hash.wrapping_mul(0x0001_0000_01b3) ^ u64::from(*letter));
    letters.windows(PIECE).map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::ExampleFile;

    #[test]
    fn a_varied_message_is_found_across_labels_and_across_situations() {
        let file = |name: &str, contents: &str| ExampleFile { name: name.to_owned(), contents: contents.to_owned() };
        let files = [
            file(
                "nl/noise.txt",
                "n1\tde muziek van de buren staat elke nacht hard\nn2\tde muziek van de buren staat elke nacht te hard\nn1\tmuziek\n",
            ),
            file("nl/quarrel.txt", "q1\tde muziek van mijn buren staat elke nacht hard\nq2\tiets heel anders dan al het andere hier\n"),
        ];
        let report = report(&Examples::parse(&files).unwrap());
        assert_eq!(report.across_situations.iter().map(|alike| (alike.one, alike.other)).collect::<Vec<_>>(), [(0, 1)]);
        assert_eq!(report.across_labels.iter().map(|alike| (alike.one, alike.other)).collect::<Vec<_>>(), [(0, 3)]);
        assert_eq!(report.shares.get(&(Kind::from("noise"), Language::Nl)), Some(&(3, 2)));
    }
}
