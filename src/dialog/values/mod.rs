//! What people type in answer to a question, understood: money, periods, dates, addresses, phones, parts of a day, yes and no.
//!
//! The one decision: nothing rather than a guess. What is not understood says so by its reason, so that the bot asks in other
//! words; what the person said stands beside the value anyhow, and a worker reads both.

mod address;
mod calendar;
mod calendar_words;
mod date;
mod money;
mod names;
mod numerals;
mod part_of_day;
mod period;
mod phone;
mod plain;
mod wording;
mod yes_no;

pub use money::{Money, Per};
pub use names::{Names, names};
pub use part_of_day::PartOfDay;
pub use yes_no::YesNo;

use super::words::{List, Words, fold, words_of};
use crate::language::Language;
use crate::personal::Text;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// In a longer message "weet ik niet" is about something else than the question.
const LONGEST_UNKNOWN: usize = 8;

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    Money,
    Period,
    Date,
    Address,
    Phone,
    PartOfDay,
    YesNo,
    Text,
}

/// What was understood. Its `Debug` never prints personal words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    Money(Money),
    Period(Period),
    Date(Day),
    Address(Address),
    Phone(Phone),
    PartOfDay(PartOfDay),
    YesNo(YesNo),
    Text(Text),
}

/// How sure the person was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Exact,
    About,
}

/// How long already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Period {
    /// The day it began, as far as it was said.
    pub since: Option<Date>,
    /// Whole months, rounded.
    pub months: Option<u32>,
    pub precision: Precision,
    /// What it began with in the person's own life ("sinds mijn scheiding"), in their words, where no day was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Text>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Day {
    pub date: Date,
    pub precision: Precision,
}

/// A Dutch home, as far as it was said.
#[derive(Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Address {
    pub postcode: Option<Postcode>,
    /// 1 to 99,999.
    pub house_number: Option<u32>,
    pub letter: Option<char>,
    pub addition: Option<Text>,
    pub street: Option<Text>,
    pub town: Option<Text>,
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<address>")
    }
}

/// Four digits, 1000 to 9999, and two letters when they were said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postcode {
    pub digits: u16,
    pub letters: Option<[char; 2]>,
}

/// A telephone number with its country, as `+31612345678`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(pub Text);

/// What an answer lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    HouseNumber,
    Postcode,
    /// When it was that they count from.
    When,
}

/// Why an answer was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing of this kind is in it.
    Nothing,
    /// Two different things are in it.
    Several,
    /// An amount of "a lot" or "a few".
    Vague,
    /// Months of rent where euros were asked.
    MonthsNotEuros,
    /// Other money than euros.
    OtherMoney,
    /// Below zero.
    Negative,
    /// More than can be meant.
    TooLarge,
    /// No such day, or a day that can not be meant.
    NoSuchDate,
    /// A number that is not the person's own: a help line, an emergency number.
    NotAnOwnNumber,
}

/// How an answer was understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    Value(Value),
    /// "Weet ik niet": an answer too.
    Unknown,
    /// Enough to go on with; the rest can be asked.
    Incomplete(Value, Missing),
    Unclear(Unclear),
}

/// Reads the answer to a question. `words`: the conversation's language first, then the others; `today` where the person lives.
pub fn read(kind: ValueKind, said: &str, today: Date, words: &[&Words]) -> Reading {
    let spoken = words_of(&fold(said));
    if is_unknown(&spoken, words) {
        return Reading::Unknown;
    }
    let reading = match kind {
        ValueKind::Money => money::read(said, today, words),
        ValueKind::Period => period::read(said, today, words),
        ValueKind::Date => date::read(said, today, words),
        ValueKind::Address => address::read(said, today, words),
        ValueKind::Phone => phone::read(said, today, words),
        ValueKind::PartOfDay => part_of_day::read(said, today, words),
        ValueKind::YesNo => yes_no::read(said, today, words),
        ValueKind::Text => text(said),
    };
    match reading {
        // "Ik weet niet hoeveel het is": only where no value was found, so that "weet niet, 500 ofzo" is 500.
        Reading::Unclear(_) if spoken.len() <= LONGEST_UNKNOWN && speaks_of_unknown(&spoken, words) => Reading::Unknown,
        Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => reading,
    }
}

/// A value inside a longer sentence, as in a correction. Yes, no and free text are never found there: every sentence would be one.
pub fn find(kind: ValueKind, said: &str, today: Date, words: &[&Words]) -> Option<Value> {
    match kind {
        ValueKind::Money => money::find(said, today, words),
        ValueKind::Period => period::find(said, today, words),
        ValueKind::Date => date::find(said, today, words),
        ValueKind::Address => address::find(said, today, words),
        ValueKind::Phone => phone::find(said, today, words),
        ValueKind::PartOfDay => part_of_day::find(said, today, words),
        ValueKind::YesNo | ValueKind::Text => None,
    }
}

fn is_unknown(spoken: &[String], words: &[&Words]) -> bool {
    words.iter().any(|words| words.is(List::Unknown, spoken) || words.is(List::Unknown, &words.without_filler(spoken)))
}

fn speaks_of_unknown(spoken: &[String], words: &[&Words]) -> bool {
    words.iter().any(|words| words.find(List::Unknown, spoken).is_some())
}

fn text(said: &str) -> Reading {
    match said.trim() {
        "" => Reading::Unclear(Unclear::Nothing),
        said => Reading::Value(Value::Text(Text::from(said))),
    }
}

impl Value {
    /// As it is read back to the person. Languages that have no words of their own here get the Dutch ones, as everywhere.
    pub fn show(&self, language: Language) -> String {
        match self {
            Self::Money(money) => money::show(money, language),
            Self::Period(period) => period::show(period, language),
            Self::Date(day) => date::show(day, language),
            Self::Address(address) => address::show(address, language),
            Self::Phone(phone) => phone::show(phone, language),
            Self::PartOfDay(part) => part_of_day::show(*part, language).to_owned(),
            Self::YesNo(answer) => yes_no::show(*answer, language).to_owned(),
            Self::Text(text) => text.expose().to_owned(),
        }
    }

    /// What was asked for when it is an answer.
    pub fn kind(&self) -> ValueKind {
        match self {
            Self::Money(_) => ValueKind::Money,
            Self::Period(_) => ValueKind::Period,
            Self::Date(_) => ValueKind::Date,
            Self::Address(_) => ValueKind::Address,
            Self::Phone(_) => ValueKind::Phone,
            Self::PartOfDay(_) => ValueKind::PartOfDay,
            Self::YesNo(_) => ValueKind::YesNo,
            Self::Text(_) => ValueKind::Text,
        }
    }

    /// Its size, for a condition: euros for money (of a range the least), months for a period.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Money(money) => Some(money.euros()),
            Self::Period(period) => period.months.map(f64::from),
            Self::Date(_) | Self::Address(_) | Self::Phone(_) | Self::PartOfDay(_) | Self::YesNo(_) | Self::Text(_) => None,
        }
    }
}

#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tests;
