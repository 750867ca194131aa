//! From keys to words: the last thing that happens to a message before it goes out.
//!
//! The one decision: the engine says *what* is said, and only here does it become words, because a number, a worker's name and
//! a moment are known only after the signal was routed.

use super::book::Book;
use super::built_in::BuiltIn;
use super::step::{Filling, Part, Shelf, Utterance};
use super::text::Fill;
use crate::crisis::{self, Choice, Fixed};
use crate::language::Language;
use crate::mailbox::{Button, Outgoing, Press};
use crate::personal::Text;
use std::collections::BTreeMap;

/// What the engine could not know: filled in after routing.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// `{$name}` of any text: number, worker, when, lines.
    pub fill: Fill,
    /// What the crisis texts need.
    pub crisis: crisis::Fill,
}

impl Known {
    /// With nothing but help lines.
    #[must_use]
    pub fn of_lines(lines: &BTreeMap<String, String>) -> Self {
        Self { fill: lines.clone(), crisis: crisis::Fill::default() }
    }
}

/// Puts a message into words.
pub fn render(book: &Book, built_in: &BuiltIn, utterance: &Utterance, known: &Known) -> Outgoing {
    let shelves = Shelves { book, built_in, known, language: utterance.language };
    let mut text = String::new();
    let mut above: Option<&Part> = None;
    for part in &utterance.parts {
        let words = shelves.words(part);
        if words.is_empty() {
            continue;
        }
        if let Some(above) = above {
            // Lines of a list stand together; everything else has air around it.
            text.push_str(if above.key == part.key && part.key == "review_line" { "\n" } else { "\n\n" });
        }
        text.push_str(&words);
        above = Some(part);
    }
    let buttons = utterance.buttons.iter().map(|(option, label)| Button {
        label: shelves.words(label),
        press: Press::Answer { turn: utterance.turn, option: option.clone() },
    });
    Outgoing { text: Text::from(text), buttons: buttons.collect(), reply_to: None }
}

/// One piece in words, for a worker or a log of facts.
pub fn words(book: &Book, built_in: &BuiltIn, part: &Part, language: Language, known: &Known) -> String {
    Shelves { book, built_in, known, language }.words(part)
}

/// A filling in words.
pub fn filling(book: &Book, built_in: &BuiltIn, filling: &Filling, language: Language) -> String {
    Shelves { book, built_in, known: &Known::default(), language }.filling(filling)
}

struct Shelves<'a> {
    book: &'a Book,
    built_in: &'a BuiltIn,
    known: &'a Known,
    language: Language,
}

impl Shelves<'_> {
    fn words(&self, part: &Part) -> String {
        match part.shelf {
            Shelf::Book => self.book.texts.say(&part.key, self.language, &self.fill(part, self.book.texts.wants(&part.key))),
            Shelf::BuiltIn => self.built_in.say(&part.key, self.language, &self.fill(part, self.built_in.texts.wants(&part.key))),
            Shelf::Crisis => self.crisis(part),
        }
    }

    fn crisis(&self, part: &Part) -> String {
        if let Some(fixed) = Fixed::ALL.into_iter().find(|fixed| fixed.key() == part.key) {
            return self.built_in.crisis.fixed(fixed, self.language, &self.known.crisis).text();
        }
        let choice = part.key.strip_prefix("button_").and_then(Choice::from_key);
        choice.map(|choice| self.built_in.crisis.label(choice, self.language)).unwrap_or_default()
    }

    fn fill<'w>(&self, part: &Part, wants: impl Iterator<Item = &'w str>) -> Fill {
        wants
            .filter_map(|name| {
                let words = match part.fill.get(name) {
                    Some(filling) => self.filling(filling),
                    None => self.known.fill.get(name)?.clone(),
                };
                Some((name.to_owned(), words))
            })
            .collect()
    }

    fn filling(&self, filling: &Filling) -> String {
        match filling {
            Filling::Words(text) => text.expose().to_owned(),
            Filling::Value(value) => value.show(self.language),
            Filling::Part(part) => self.words(part),
        }
    }
}
