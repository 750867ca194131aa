//! Reading a words file: every list must be there, no phrase may mean two things, and all mistakes are told at once.
//!
//! The one decision: a list that is missing is a mistake and not an empty list, because a language in which nobody can say
//! "stop" looks the same as one in which nobody did.

use super::{Command, List, Unit, Words, fold, words_of};
use crate::mistake::{Mistake, Mistakes, Place, nearest};
use crate::yaml::{self, Key, Node};
use std::collections::BTreeMap;

/// The lists, by the names they have in a file.
const LISTS: [(&str, List); 42] = [
    ("filler", List::Filler),
    ("yes", List::Yes),
    ("no", List::No),
    ("unsure", List::Unsure),
    ("unknown", List::Unknown),
    ("but", List::But),
    ("not", List::Not),
    ("correction", List::Correction),
    ("about", List::About),
    ("few", List::Few),
    ("number_and", List::NumberAnd),
    ("euro", List::Euro),
    ("cent", List::Cent),
    ("other_money", List::OtherMoney),
    ("per_month", List::PerMonth),
    ("nothing", List::Nothing),
    ("minus", List::Minus),
    ("too_large", List::TooLarge),
    ("between", List::Between),
    ("range", List::Range),
    ("range_and", List::RangeAnd),
    ("since", List::Since),
    ("already", List::Already),
    ("ago", List::Ago),
    ("ahead", List::Ahead),
    ("last", List::Last),
    ("next", List::Next),
    ("this", List::This),
    ("begin_of", List::BeginOf),
    ("middle_of", List::MiddleOf),
    ("end_of", List::EndOf),
    ("always", List::Always),
    ("morning", List::Morning),
    ("afternoon", List::Afternoon),
    ("evening", List::Evening),
    ("any", List::Any),
    ("after", List::After),
    ("before", List::Before),
    ("clock", List::Clock),
    ("also", List::Also),
    ("remind", List::Remind),
    ("rather", List::Rather),
];

/// Lists that a file may leave out: not every language needs them.
const MORE_LISTS: [(&str, List); 15] = [
    ("correction_end", List::CorrectionEnd),
    ("wrong", List::Wrong),
    ("plurals", List::Plurals),
    ("lasting", List::Lasting),
    ("a_few", List::AFew),
    ("and_half", List::AndHalf),
    ("now", List::Now),
    ("every", List::Every),
    ("on", List::On),
    ("ordinals", List::Ordinals),
    ("weekend", List::Weekend),
    ("introduces", List::Introduces),
    ("titles", List::Titles),
    ("first_names", List::FirstNames),
    ("events", List::Events),
];

/// A table that a file may leave out.
const STANDS_FOR: &str = "stands_for";

/// The names with more names under them.
const TABLES: [&str; 7] = ["commands", "numbers", "months", "weekdays", "units", "seasons", "days"];

/// Lists that contradict each other: a phrase may stand in one of them.
const APART: [&[List]; 2] =
    [&[List::Yes, List::No, List::Unsure, List::Unknown], &[List::Morning, List::Afternoon, List::Evening, List::Any]];

impl Words {
    /// Reads a words file; `name` is how its author knows it ("words/nl.yaml").
    ///
    /// # Errors
    /// All mistakes at once.
    pub fn parse(name: &str, source: &str) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Mistakes::of(name);
        let mut words = Self::default();
        let mut places = Places::default();
        if let Some(root) = yaml::read(source, &mut mistakes) {
            let pairs = root.map("words", &mut mistakes);
            for (key, node) in pairs {
                words.take(key, node, &mut places, &mut mistakes);
            }
            for name in TABLES.iter().chain(LISTS.iter().map(|(name, _)| name)) {
                if !pairs.is_empty() && !pairs.iter().any(|(key, _)| key.name == *name) {
                    mistakes.add(Place::default(), format!("`{name}` is missing."), format!("Add `{name}: [...]`, as in words/nl.yaml."));
                }
            }
            words.keep_apart(&places, &mut mistakes);
            words.learn_terms();
        }
        let found = mistakes.into_vec();
        if found.is_empty() { Ok(words) } else { Err(found) }
    }

    fn take(&mut self, key: &Key, node: &Node, places: &mut Places, mistakes: &mut Mistakes<'_>) {
        if let Some((name, list)) = LISTS.iter().chain(&MORE_LISTS).find(|(name, _)| *name == key.name) {
            for (phrase, place) in phrases(name, node, mistakes) {
                places.insert((*list, phrase.clone()), place);
                // "hayır" and "hayir" are one phrase, once they are folded.
                if let Some(known) = self.lists.of_mut(*list).filter(|known| known.meaning(&phrase).is_none()) {
                    known.add(phrase, ());
                }
            }
            return;
        }
        match key.name.as_str() {
            "commands" => self.take_commands(node, mistakes),
            "numbers" => table(&key.name, node, mistakes, number, |word, value| self.numbers.insert(word, value).is_some()),
            "months" | "seasons" => {
                let months = if key.name == "months" { &mut self.months } else { &mut self.seasons };
                table(&key.name, node, mistakes, |key| whole(key, 1, 12), |word, value| months.insert(word, value).is_some());
            }
            "weekdays" => {
                table(&key.name, node, mistakes, |key| whole(key, 1, 7), |word, value| self.weekdays.insert(word, value).is_some());
            }
            "units" => table(&key.name, node, mistakes, unit, |word, value| self.units.insert(word, value).is_some()),
            "days" => self.take_days(node, mistakes),
            STANDS_FOR => self.take_stand_ins(node, mistakes),
            other => {
                let lists = LISTS.iter().chain(&MORE_LISTS).map(|(name, _)| *name);
                let known = TABLES.iter().copied().chain([STANDS_FOR]).chain(lists);
                let remedy = nearest(other, known).map_or_else(|| "Take it out.".to_owned(), |near| format!("Did you mean `{near}`?"));
                mistakes.add(key.place, format!("`{other}` is not a name of this file."), remedy);
            }
        }
    }

    fn take_commands(&mut self, node: &Node, mistakes: &mut Mistakes<'_>) {
        let pairs = node.map("commands", mistakes);
        for (key, node) in pairs {
            let Some((name, command)) = Command::ALL.iter().find(|(name, _)| *name == key.name) else {
                let remedy = nearest(&key.name, Command::ALL.iter().map(|(name, _)| *name))
                    .map_or_else(|| "Take it out.".to_owned(), |near| format!("Did you mean `{near}`?"));
                mistakes.add(key.place, format!("`{}` is not a command.", key.name), remedy);
                continue;
            };
            for (phrase, place) in phrases(name, node, mistakes) {
                match self.commands.meaning(&phrase) {
                    Some(before) if before != command => {
                        mistakes.add(place, format!("\"{}\" is two commands.", phrase.join(" ")), "Keep it under one of them.");
                    }
                    Some(_) => {}
                    None => self.commands.add(phrase, *command),
                }
            }
        }
        for (name, _) in Command::ALL {
            if !pairs.iter().any(|(key, _)| key.name == name) {
                mistakes.add(
                    node.place,
                    format!("The command `{name}` is missing."),
                    format!("Add `{name}: [...]` with what people type for it."),
                );
            }
        }
    }

    fn take_days(&mut self, node: &Node, mistakes: &mut Mistakes<'_>) {
        for (key, node) in node.map("days", mistakes) {
            let Ok(days) = key.name.parse::<i32>() else {
                mistakes.add(key.place, format!("`{}` is not a number of days.", key.name), "Write -1 for yesterday, 1 for tomorrow.");
                continue;
            };
            for (phrase, _) in phrases(&key.name, node, mistakes) {
                self.days.add(phrase, days);
            }
        }
    }

    /// `2 months: [a pair of months]`: a phrase, and the words of this language that say the same one by one.
    fn take_stand_ins(&mut self, node: &Node, mistakes: &mut Mistakes<'_>) {
        for (key, node) in node.map(STANDS_FOR, mistakes) {
            let meant = words_of(&fold(&key.name));
            for (phrase, place) in phrases(&key.name, node, mistakes) {
                if self.stand_ins.meaning(&phrase).is_some() {
                    let what = format!("\"{}\" stands twice under `{STANDS_FOR}`.", phrase.join(" "));
                    mistakes.add(place, what, "Keep one of them.");
                } else {
                    self.stand_ins.add(phrase, meant.clone());
                }
            }
        }
    }

    /// A phrase that means yes and no at once would mean whichever was looked for first.
    fn keep_apart(&self, places: &Places, mistakes: &mut Mistakes<'_>) {
        for group in APART {
            let mut seen: BTreeMap<&[String], List> = BTreeMap::new();
            for list in group {
                for phrase in self.lists.phrases(*list) {
                    if let Some(before) = seen.insert(phrase, *list) {
                        let place = places.get(&(*list, phrase.clone())).copied().unwrap_or_default();
                        let what = format!("\"{}\" stands under `{}` and under `{}`.", phrase.join(" "), name_of(before), name_of(*list));
                        mistakes.add(place, what, "Keep it under one of them.");
                    }
                }
            }
        }
    }
}

type Places = BTreeMap<(List, Vec<String>), Place>;

fn name_of(list: List) -> &'static str {
    LISTS.iter().chain(&MORE_LISTS).find(|(_, known)| *known == list).map_or("", |(name, _)| name)
}

/// The phrases of a list as they are compared, each with its place.
fn phrases(name: &str, node: &Node, mistakes: &mut Mistakes<'_>) -> Vec<(Vec<String>, Place)> {
    let mut phrases = Vec::new();
    for item in node.list(name, mistakes) {
        let Some(written) = item.word(name, mistakes) else { continue };
        let mut phrase = words_of(&fold(&written));
        if phrase.is_empty() && written.chars().count() == 1 {
            // A sign on its own, as `$`.
            phrase.push(written.clone());
        }
        if phrase.is_empty() {
            mistakes.add(item.place, format!("\"{written}\" has no words in it."), "Write a word, or take it out.");
        } else {
            phrases.push((phrase, item.place));
        }
    }
    phrases
}

/// Reads `value: [word, word]` lines, where each word has one value.
fn table<V>(
    name: &str,
    node: &Node,
    mistakes: &mut Mistakes<'_>,
    value: impl Fn(&str) -> Result<V, String>,
    mut insert: impl FnMut(String, V) -> bool,
) where
    V: Copy,
{
    for (key, node) in node.map(name, mistakes) {
        let value = match value(&key.name) {
            Ok(value) => value,
            Err(remedy) => {
                mistakes.add(key.place, format!("`{}` can not stand under `{name}`.", key.name), remedy);
                continue;
            }
        };
        for (phrase, place) in phrases(&key.name, node, mistakes) {
            match <[String; 1]>::try_from(phrase) {
                Ok([word]) => {
                    if insert(word.clone(), value) {
                        mistakes.add(place, format!("\"{word}\" stands twice under `{name}`."), "Keep one of them.");
                    }
                }
                Err(phrase) => mistakes.add(place, format!("\"{}\" is more than one word.", phrase.join(" ")), "Write one word."),
            }
        }
    }
}

fn number(key: &str) -> Result<f64, String> {
    key.parse::<f64>()
        .ok()
        .filter(|number| (0.0..=1_000.0).contains(number))
        .ok_or_else(|| "Write a number from 0 to 1000 before the colon.".to_owned())
}

fn whole(key: &str, first: i8, last: i8) -> Result<i8, String> {
    key.parse::<i8>()
        .ok()
        .filter(|number| (first..=last).contains(number))
        .ok_or_else(|| format!("Write a number from {first} to {last} before the colon."))
}

fn unit(key: &str) -> Result<Unit, String> {
    match key {
        "day" => Ok(Unit::Day),
        "week" => Ok(Unit::Week),
        "month" => Ok(Unit::Month),
        "year" => Ok(Unit::Year),
        _ => Err("Write day, week, month or year before the colon.".to_owned()),
    }
}
