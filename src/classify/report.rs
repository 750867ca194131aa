//! What is odd about the examples, for whoever writes them.
//!
//! The one decision: alike is measured by pieces of words, so that a message that was only varied is found beside one that was
//! copied; what two people would both write ("de lift doet het niet") is for a person to judge. A message is compared with those that
//! have its rarest pieces: whoever varies a message leaves some of them, and common pieces are in thousands of others.

use super::examples::{Example, Examples};
use crate::id::Kind;
use crate::language::Language;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Letters of a piece.
const PIECE: usize = 4;
/// Pieces that a message has to have; shorter ones are alike by necessity, and told only when they are copies.
const FEWEST: usize = 12;
/// Of the pieces of either, how much both have, at least, for two messages to be alike.
const ALIKE: f32 = 0.6;
/// The rarest pieces of a message by which others are looked for: those of two words or three, so that another word in place of one
/// hides nothing.
const RAREST: usize = 12;
/// Messages that one is compared with, at most, those with its rarest pieces first: it bounds the time when all are alike.
const MOST_COMPARED: usize = 500;

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
    let (mut found, originals) = copies(list);
    let pieces: Vec<Vec<u64>> = (list.iter().enumerate())
        .map(|(at, example)| if originals.contains(&at) { pieces(example.text.expose()) } else { Vec::new() })
        .map(|pieces| if pieces.len() < FEWEST { Vec::new() } else { pieces })
        .collect();
    let holders = holders(&pieces);
    let mut pairs = BTreeSet::new();
    for (one, first) in pieces.iter().enumerate() {
        for other in candidates(one, first, &holders) {
            let Some(second) = pieces.get(other) else { continue };
            let share = share(first, second);
            let pair = (one.min(other), one.max(other));
            if share >= ALIKE && pairs.insert(pair) {
                found.push(Alike { one: pair.0, other: pair.1, share });
            }
        }
    }
    found.sort_by(|one, other| other.share.total_cmp(&one.share).then((one.one, one.other).cmp(&(other.one, other.other))));
    found
}

/// Messages that are the same letter by letter: each beside the first of every label, and those that are first. Whatever else is like
/// a copy is told beside what it is a copy of.
fn copies(list: &[Example]) -> (Vec<Alike>, BTreeSet<usize>) {
    let mut same: HashMap<&str, BTreeMap<&Kind, usize>> = HashMap::new();
    let (mut found, mut originals) = (Vec::new(), BTreeSet::new());
    for (at, example) in list.iter().enumerate() {
        let firsts = same.entry(example.text.expose()).or_default();
        found.extend(firsts.values().map(|first| Alike { one: *first, other: at, share: 1.0 }));
        if firsts.is_empty() {
            originals.insert(at);
        }
        firsts.entry(&example.label).or_insert(at);
    }
    (found, originals)
}

/// Which messages have a piece, of those that more than one has.
fn holders(pieces: &[Vec<u64>]) -> HashMap<u64, Vec<usize>> {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    pieces.iter().flatten().for_each(|piece| *counts.entry(*piece).or_default() += 1);
    counts.retain(|_, count| *count > 1);
    let mut holders: HashMap<u64, Vec<usize>> = counts.into_iter().map(|(piece, count)| (piece, Vec::with_capacity(count))).collect();
    for (at, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            if let Some(holders) = holders.get_mut(piece) {
                holders.push(at);
            }
        }
    }
    holders
}

/// The messages that this one is compared with.
fn candidates(one: usize, pieces: &[u64], holders: &HashMap<u64, Vec<usize>>) -> BTreeSet<usize> {
    let mut shared: Vec<(&u64, &Vec<usize>)> = pieces.iter().filter_map(|piece| Some((piece, holders.get(piece)?))).collect();
    shared.sort_unstable_by_key(|(piece, holders)| (holders.len(), **piece));
    let others = shared.into_iter().take(RAREST).flat_map(|(_, holders)| holders).copied().filter(|other| *other != one);
    let mut candidates = BTreeSet::new();
    for other in others {
        candidates.insert(other);
        if candidates.len() >= MOST_COMPARED {
            break;
        }
    }
    candidates
}

/// Of the pieces of either, how much both have; both are in order. No more than that is said when one has far more than the other.
fn share(first: &[u64], second: &[u64]) -> f32 {
    let most = first.len().min(second.len()) as f32 / first.len().max(second.len()).max(1) as f32;
    if most < ALIKE {
        return most;
    }
    let (mut both, mut rest) = (0, second);
    for piece in first {
        while rest.first().is_some_and(|other| other < piece) {
            rest = rest.get(1..).unwrap_or(&[]);
        }
        both += usize::from(rest.first() == Some(piece));
    }
    both as f32 / (first.len() + second.len() - both) as f32
}

/// The pieces of a text, hashed (FNV-1a), in order, each once.
fn pieces(text: &str) -> Vec<u64> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let push = |hash: u64, letter: &char| (hash ^ u64::from(*letter)).wrapping_mul(0x0100_0000_01b3);
    let mut pieces: Vec<u64> = letters.windows(PIECE).map(|piece| piece.iter().fold(0xcbf2_9ce4_8422_2325, push)).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
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
    /// Every message has the same words as hundreds of others, and says nothing that is rare.
    #[test]
    fn a_copy_of_common_words_is_found_under_another_label_and_so_is_one_that_was_varied() {
        let words = ["de lift", "het licht", "de deur", "het raam", "de kraan", "het dak", "de trap"];
        let common = |label: &str| -> String {
            (0..210)
                .map(|at| format!("{label}{at}\tvan {} doet {} {} het weer niet\n", words[at % 7], words[at / 7 % 6], words[at % 5]))
                .collect()
        };
        let file = |name: &str, contents: String| ExampleFile { name: name.to_owned(), contents };
        let short = "q900\tja hoor\n";
        let files = [
            file("nl/noise.txt", common("n") + "n900\tja hoor\nn901\tvan de lift doet het dak en de deur het weer niet\n"),
            file(
                "nl/quarrel.txt",
                format!(
                    "q1\tvan de lift doet de lift de lift het weer niet\n{short}q901\tvan de lift doet het dak of de deur het weer niet\n"
                ),
            ),
        ];
        let examples = Examples::parse(&files).unwrap();
        let report = report(&examples);
        let of = |at: usize| examples.list[at].situation.as_str();
        let copies: Vec<(&str, &str)> =
            report.across_labels.iter().filter(|alike| alike.share == 1.0).map(|alike| (of(alike.one), of(alike.other))).collect();
        assert_eq!(copies, [("n0", "q1"), ("n900", "q900")]);
        assert!(
            report.across_labels.iter().any(|alike| (of(alike.one), of(alike.other)) == ("n901", "q901")),
            "{:?}",
            report.across_labels
        );
    }
}
