//! A language's file (`dialogs/crisis/<language>.yaml`) as it is written, and everything that can be wrong in its texts.
//!
//! The one decision: the rules about words to people (`TXT-1`, `CRISIS-2`) are judged when the file is read, so that a
//! text that breaks them never reaches a phone. A missing text is a mistake and no gap: every danger can be answered.

use super::choices::{Choice, Fixed};
use super::kinds::Danger;
use super::lines::Lines;
use super::mistake::Mistakes;
use super::template::Template;
use super::texts::{Approval, ENDINGS, Tongue};
use jiff::civil::Date;
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// The most words in a sentence (`TXT-1`).
const MOST_WORDS_IN_SENTENCE: usize = 15;

/// The most words in a crisis text, its ending included (`TXT-1`).
const MOST_WORDS: usize = 60;

/// The number stands before this character (`CRISIS-2`).
const NUMBER_WITHIN: usize = 160;

/// Digits in a row that look like a number to call; smaller ones are times and amounts.
const DIGITS_OF_A_NUMBER: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) version: Spanned<u32>,
    pub(super) approved_by: Option<Spanned<String>>,
    pub(super) approved_on: Option<Spanned<String>>,
    pub(super) texts: Spanned<BTreeMap<String, Spanned<String>>>,
    #[serde(default)]
    pub(super) words: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) filler: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) ordinary: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) clause: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) first_person: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) others: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) said: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) now: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) past: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) not: Vec<Spanned<String>>,
    pub(super) rules: Spanned<BTreeMap<String, Vec<WrittenRule>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenRule {
    pub(super) rule: Spanned<String>,
    pub(super) phrases: Spanned<Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) not: Vec<Spanned<String>>,
}

/// Judges the texts of one language.
pub(super) fn judge_texts(written: &Written, lines: &Lines, mistakes: &mut Mistakes<'_>) -> Tongue {
    let mut texts = BTreeMap::new();
    for key in keys() {
        match written.texts.value.get(&key) {
            Some(text) => texts.extend(judge_text(&key, text, lines, mistakes).map(|template| (key, template))),
            None => mistakes.add(&written.texts, format!("the text `{key}` is missing"), format!("Add `{key}:` and the text.")),
        }
    }
    for (key, text) in &written.texts.value {
        if !keys().any(|known| known == *key) {
            let known: Vec<String> = keys().collect();
            mistakes.add(text, format!("no text is called `{key}`"), format!("One of: {}.", known.join(", ")));
        }
    }
    judge_lengths(written, &texts, mistakes);
    Tongue { version: written.version.value, approval: judge_approval(written, mistakes), texts }
}

/// Every text a language has.
fn keys() -> impl Iterator<Item = String> {
    let dangers = Danger::ALL.into_iter().map(|danger| danger.as_str().to_owned());
    let endings = ENDINGS.into_iter().map(str::to_owned);
    let buttons = Choice::ALL.into_iter().map(|choice| format!("button_{}", choice.key()));
    let fixed = Fixed::ALL.into_iter().map(|fixed| fixed.key().to_owned());
    dangers.chain(endings).chain(buttons).chain(fixed)
}

fn judge_text(key: &str, written: &Spanned<String>, lines: &Lines, mistakes: &mut Mistakes<'_>) -> Option<Template> {
    let template = match Template::cut(&written.value, lines) {
        Ok(template) => template,
        Err(wrong) => {
            for (wrong, instead) in wrong {
                mistakes.add(written, format!("`{key}`: {wrong}"), instead);
            }
            return None;
        }
    };
    let filled = template.fill("Fatima", "morgen");
    if filled.is_empty() {
        mistakes.add(written, format!("`{key}` is empty"), "Write the text.");
    }
    if template.literal_words().any(has_number) {
        mistakes.add(written, format!("`{key}` holds a number"), "Write {$line_…} with a name from the table of lines.");
    }
    if template.asks_the_caller() && !ENDINGS.contains(&key) {
        mistakes.add(written, format!("`{key}` asks who or when"), format!("Only these may: {}.", ENDINGS.join(", ")));
    }
    for sentence in sentences(&filled).filter(|sentence| words_in(sentence) > MOST_WORDS_IN_SENTENCE) {
        mistakes.add(
            written,
            format!("`{key}` has a sentence of {} words", words_in(sentence)),
            format!("At most {MOST_WORDS_IN_SENTENCE}: make two sentences of it."),
        );
    }
    if Danger::from_word(key).is_some() {
        judge_number(key, written, &template, mistakes);
    }
    let fixed = Fixed::ALL.into_iter().find(|fixed| fixed.key() == key);
    if let Some(most) = fixed.and_then(Fixed::most_characters).filter(|most| filled.chars().count() > *most) {
        mistakes.add(written, format!("`{key}` has more than {most} characters"), "Make it shorter: the channel cuts it off.");
    }
    Some(template)
}

fn judge_number(key: &str, written: &Spanned<String>, template: &Template, mistakes: &mut Mistakes<'_>) {
    match template.before_first_number() {
        None => mistakes.add(written, format!("`{key}` has no number to call"), "Begin with {$line_…}."),
        Some(before) if before.chars().count() + DIGITS_OF_A_NUMBER > NUMBER_WITHIN => mistakes.add(
            written,
            format!("`{key}` has its number behind character {NUMBER_WITHIN}"),
            "Put the number in the first or second sentence.",
        ),
        Some(_) => {}
    }
}

fn judge_lengths(written: &Written, texts: &BTreeMap<String, Template>, mistakes: &mut Mistakes<'_>) {
    let length = |key: &str| texts.get(key).map_or(0, |text| words_in(&text.fill("Fatima van het wijkteam", "morgen om 9.00 uur")));
    let ending = ENDINGS.into_iter().map(length).max().unwrap_or(0);
    for danger in Danger::ALL {
        let words = length(danger.as_str()) + ending;
        if let Some(text) = written.texts.value.get(danger.as_str()).filter(|_| words > MOST_WORDS) {
            mistakes.add(
                text,
                format!("`{danger}` has {words} words together with the longest ending"),
                format!("At most {MOST_WORDS}: a frightened person reads no more."),
            );
        }
    }
}

fn judge_approval(written: &Written, mistakes: &mut Mistakes<'_>) -> Option<Approval> {
    let filled = |entry: &Option<Spanned<String>>| entry.clone().filter(|entry| !entry.value.trim().is_empty());
    match (filled(&written.approved_by), filled(&written.approved_on)) {
        (None, None) => None,
        (Some(by), Some(on)) => match on.value.parse::<Date>() {
            Ok(date) => Some(Approval { by: by.value, on: date }),
            Err(_) => {
                mistakes.add(&on, "this is no date", "Write year-month-day, as in 2026-11-21.");
                None
            }
        },
        (Some(half), None) | (None, Some(half)) => {
            mistakes.add(&half, "an approval has a name and a date", "Fill in both `approved_by` and `approved_on`, or none.");
            None
        }
    }
}

fn has_number(words: &str) -> bool {
    words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= DIGITS_OF_A_NUMBER)
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n']).filter(|sentence| words_in(sentence) > 0)
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
