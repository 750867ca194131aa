//! Yes, no, and in between: "ja hoor", "neeee", "soms", a thumb.
//!
//! The one decision: a yes with a "maar" behind it is neither. Whoever says "ja, maar …" is asked again, or reads the buttons.

use super::{Reading, Unclear, Value, names};
use crate::dialog::words::{List, Words, fold, words_of};
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Most words behind a yes or a no that may still explain it.
const LONGEST_REST: usize = 8;

/// An answer to a question that has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    Yes,
    No,
    /// "Soms", "een beetje".
    Unsure,
}

impl YesNo {
    /// As a condition in a dialog writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
        }
    }
}

const LISTS: [(List, YesNo); 3] = [(List::Yes, YesNo::Yes), (List::No, YesNo::No), (List::Unsure, YesNo::Unsure)];

pub(super) fn read(said: &str, _: Date, words: &[&Words]) -> Reading {
    let folded = fold(said);
    // "Jaaaa" and "neeeee": as said, then with two of a letter, then with one.
    let mut ways = vec![squeezed(&folded, usize::MAX), squeezed(&folded, 2), squeezed(&folded, 1)];
    ways.dedup();
    let answer = ways.iter().find_map(|said| answer(said, words));
    answer.map_or(Reading::Unclear(Unclear::Nothing), |answer| Reading::Value(Value::YesNo(answer)))
}

pub(super) fn show(answer: YesNo, language: Language) -> &'static str {
    let [yes, no, both] = names(language).answers;
    match answer {
        YesNo::Yes => yes,
        YesNo::No => no,
        YesNo::Unsure => both,
    }
}

fn answer(folded: &str, words: &[&Words]) -> Option<YesNo> {
    let mut spoken = words_of(folded);
    // "Ja ja ja" and three thumbs.
    spoken.dedup();
    let whole = words.iter().find_map(|words| LISTS.iter().find(|(list, _)| words.is(*list, &spoken)));
    if let Some((_, answer)) = whole {
        return Some(*answer);
    }
    // The first language that knows the opening decides: "tak, ale" is a doubt in Polish, whatever "tak" is elsewhere.
    words.iter().find_map(|words| {
        let bare = words.without_filler(&spoken);
        let whole = LISTS.iter().find(|(list, _)| words.is(*list, &bare)).map(|(_, answer)| Some(*answer));
        whole.or_else(|| LISTS.iter().any(|(list, _)| words.opens(*list, &bare).is_some()).then(|| explained(&bare, words)))
    })?
}

/// A yes or a no with its reason behind it: "ja, al drie maanden", "nee gelukkig niet".
fn explained(spoken: &[&String], words: &Words) -> Option<YesNo> {
    let opening = |(list, answer): &(List, YesNo)| words.opens(*list, spoken).map(|length| (length, *answer));
    let (length, answer) = LISTS.iter().filter_map(opening).max_by_key(|(length, _)| *length)?;
    let rest = spoken.get(length..)?;
    let says = |list: List| words.find(list, rest).is_some();
    let first = words.has(List::Yes, spoken.first()?) || words.has(List::No, spoken.first()?);
    let doubt = rest.len() > LONGEST_REST || says(List::But) || says(List::Unsure) || says(List::Unknown);
    match answer {
        _ if doubt => None,
        YesNo::Yes if first && !says(List::No) && !says(List::Not) => Some(YesNo::Yes),
        YesNo::No if first && !says(List::Yes) => Some(YesNo::No),
        YesNo::Yes | YesNo::No | YesNo::Unsure => None,
    }
}

/// Runs of three and more of a letter, made this long.
fn squeezed(folded: &str, longest: usize) -> String {
    let letters: Vec<char> = folded.chars().collect();
    letters.chunk_by(|one, other| one == other).flat_map(|run| run.iter().take(if run.len() > 2 { longest } else { 2 })).collect()
}
