//! Who read a text that matters and agreed to it, and when.
//!
//! The one decision: a text that nobody has approved is not held back, but it never goes alone (`TXT-9`). A translation is sent
//! with the Dutch text under it until a person who knows the language has put their name to it.

use crate::language::Language;
use crate::mistake::{Mistakes, Place};
use crate::yaml::{Fields, Node, Shape};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The name of the field for who.
pub const BY: &str = "approved_by";
/// The name of the field for when.
pub const ON: &str = "approved_on";

/// A person's yes to the texts of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Approval {
    /// Whose.
    pub by: String,
    /// On which day.
    pub on: Date,
}

impl Approval {
    /// As a file says it in `approved_by` and `approved_on`; `None` when nobody has.
    pub fn read(fields: &Fields<'_>, mistakes: &mut Mistakes<'_>) -> Option<Self> {
        match (fields.get(BY).and_then(filled), fields.get(ON).and_then(filled)) {
            (None, None) => None,
            (Some((by, _)), Some((on, place))) => mistakes.day(on, place).map(|on| Self { by: by.to_owned(), on }),
            (Some((_, place)), None) | (None, Some((_, place))) => {
                mistakes.add(place, "an approval has a name and a date", "Fill in both `approved_by` and `approved_on`, or none.");
                None
            }
        }
    }
}

fn filled(node: &Node) -> Option<(&str, Place)> {
    match &node.shape {
        Shape::Word(text) if !text.trim().is_empty() => Some((text.trim(), node.place)),
        Shape::Word(_) | Shape::Empty | Shape::List(_) | Shape::Map(_) => None,
    }
}

/// In which of these languages to speak to somebody: their own when it is approved; with the Dutch behind it while it is not
/// (`TXT-9`); Dutch and English when there is nothing in their language at all.
pub fn spoken<T>(all: &BTreeMap<Language, T>, language: Language, approval: impl Fn(&T) -> Option<&Approval>) -> Vec<(Language, &T)> {
    let wanted = match all.get(&language) {
        Some(own) if approval(own).is_some() => [Some(language), None],
        Some(_) if language == Language::Nl => [Some(Language::Nl), None],
        Some(_) => [Some(language), Some(Language::Nl)],
        None => [Some(Language::Nl), Some(Language::En)],
    };
    wanted.into_iter().flatten().filter_map(|language| Some((language, all.get(&language)?))).collect()
}

/// The languages that no person has approved yet.
pub fn unapproved<T>(all: &BTreeMap<Language, T>, approval: impl Fn(&T) -> Option<&Approval>) -> Vec<Language> {
    all.iter().filter(|(_, one)| approval(one).is_none()).map(|(language, _)| *language).collect()
}

/// Whether what a person looked up on a day has to be looked up again: so many days later, or when that day is still to come, since then
/// it was written wrong.
pub fn is_stale(checked: Date, today: Date, after_days: i32) -> bool {
    let age = today.since((jiff::Unit::Day, checked)).map_or(i32::MAX, |age| age.get_days());
    !(0..=after_days).contains(&age)
}
