//! Morning, afternoon, evening: when somebody can be reached. A time of the clock counts for its part.
//!
//! The one decision: two parts in one sentence are a doubt and not "any": a worker who calls at the wrong one calls in vain.

use super::{Reading, Unclear, Value, names};
use crate::dialog::words::{List, Words, fold, words_of};
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    /// From 6 to 12.
    Morning,
    /// From 12 to 18.
    Afternoon,
    /// From 18 to 23.
    Evening,
    Any,
}

impl PartOfDay {
    /// As a condition in a dialog writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Any => "any",
        }
    }
}

const PARTS: [(List, PartOfDay); 3] =
    [(List::Morning, PartOfDay::Morning), (List::Afternoon, PartOfDay::Afternoon), (List::Evening, PartOfDay::Evening)];

/// The first hour that can only be a morning: "7 uur" is said of the evening too.
const EARLIEST_MORNING: u32 = 9;
/// When an evening call may begin, for "na vijven": who comes home then is not there in the afternoon.
const AFTER_WORK: u32 = 17;

pub(super) fn read(said: &str, _: Date, words: &[&Words]) -> Reading {
    let folded = fold(said);
    let spoken = words_of(&folded);
    if words.iter().any(|words| words.find(List::Any, &spoken).is_some()) {
        return Reading::Value(Value::PartOfDay(PartOfDay::Any));
    }
    if words.iter().any(|words| words.find(List::Not, &spoken).is_some()) {
        return Reading::Unclear(Unclear::Vague);
    }
    match named(&spoken, words).as_slice() {
        [part] => Reading::Value(Value::PartOfDay(*part)),
        [] => clock(&folded, words).map_or(Reading::Unclear(Unclear::Nothing), |part| Reading::Value(Value::PartOfDay(part))),
        _ => Reading::Unclear(Unclear::Several),
    }
}

/// Only by name: a number in a sentence is rarely a time.
pub(super) fn find(said: &str, _: Date, words: &[&Words]) -> Option<Value> {
    let spoken = words_of(&fold(said));
    let turned = words.iter().any(|words| words.find(List::Not, &spoken).is_some());
    match named(&spoken, words).as_slice() {
        [part] if !turned => Some(Value::PartOfDay(*part)),
        _ => None,
    }
}

pub(super) fn show(part: PartOfDay, language: Language) -> &'static str {
    let [morning, afternoon, evening, any] = names(language).parts_of_day;
    match part {
        PartOfDay::Morning => morning,
        PartOfDay::Afternoon => afternoon,
        PartOfDay::Evening => evening,
        PartOfDay::Any => any,
    }
}

/// The parts that are named, each once. The longest phrase counts: "voor de middag" is the morning.
fn named(spoken: &[String], words: &[&Words]) -> Vec<PartOfDay> {
    let mut parts = Vec::new();
    let mut rest = spoken;
    while !rest.is_empty() {
        let longest = |list: List| words.iter().filter_map(|words| words.opens(list, rest)).max();
        let opening = PARTS.iter().filter_map(|(list, part)| Some((longest(*list)?, *part))).max_by_key(|(length, _)| *length);
        if let Some((_, part)) = opening.filter(|(_, part)| !parts.contains(part)) {
            parts.push(part);
        }
        rest = rest.get(opening.map_or(1, |(length, _)| length.max(1))..).unwrap_or_default();
    }
    parts
}

/// "14 uur", "14:30", "3pm", "na 17 uur": one time, or none.
fn clock(folded: &str, words: &[&Words]) -> Option<PartOfDay> {
    let mut hours = Vec::new();
    let mut sided = None;
    let mut rest = folded;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = rest.split_at_checked(at)?;
        let digits = from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len());
        let (hour, behind) = from.split_at_checked(digits)?;
        let minutes = minutes(behind);
        let behind = behind.get(minutes..)?;
        let unit = words_of(behind.split_whitespace().next().unwrap_or_default()).first().cloned().unwrap_or_default();
        let hour = hour.parse::<u32>().ok().filter(|hour| *hour < 24)?;
        let side = words_of(before).pop();
        let says = |list: List| side.as_ref().is_some_and(|side| words.iter().any(|words| words.has(list, side)));
        let (after, ahead) = (says(List::After), says(List::Before));
        // "14 uur", and "o godzinie 14".
        let is_clock = minutes > 0 || says(List::Clock) || words.iter().any(|words| words.has(List::Clock, &unit));
        if !(is_clock || after || ahead) {
            return None;
        }
        hours.push(match unit.as_str() {
            "pm" if hour < 12 => hour + 12,
            "am" if hour < 12 => hour.max(EARLIEST_MORNING),
            _ => hour,
        });
        sided = Some((after, ahead));
        rest = behind;
    }
    match (hours.as_slice(), sided?) {
        ([hour], (true, false)) if *hour >= AFTER_WORK => Some(PartOfDay::Evening),
        ([hour], (true, false)) => part_at(*hour).filter(|part| *part == PartOfDay::Afternoon),
        ([hour], (false, true)) => (EARLIEST_MORNING..=12).contains(hour).then_some(PartOfDay::Morning),
        ([hour], _) => part_at(*hour),
        _ => None,
    }
}

/// How many bytes of minutes stand here: ":30", ".15".
fn minutes(behind: &str) -> usize {
    let mut letters = behind.chars();
    let sign = letters.next().is_some_and(|sign| matches!(sign, ':' | '.'));
    let digits = letters.take_while(char::is_ascii_digit).count();
    if sign && digits == 2 { 3 } else { 0 }
}

fn part_at(hour: u32) -> Option<PartOfDay> {
    match hour {
        EARLIEST_MORNING..12 => Some(PartOfDay::Morning),
        12..18 => Some(PartOfDay::Afternoon),
        18..23 => Some(PartOfDay::Evening),
        _ => None,
    }
}
