//! What every conversation can do without its author writing it: words that always work, and the texts for them.
//!
//! The one decision: none of this is pinned to a revision. A better word for "stop" or a corrected help text holds at once for
//! everybody, also for people in the middle of an old dialog.

use super::keys::ALL;
use super::step::Rather;
use super::text::{self, Base, Fill, Overlay, Texts, Use};
use super::translate::Original;
use super::values::{self, Reading, Value, ValueKind, YesNo};
use super::words::{Command, List, Words, fold, words_of};
use crate::check_in::{PartOfDay, WorkingDay};
use crate::crisis::{self, Choice};
use crate::language::Language;
use crate::mistake::{Mistake, Mistakes};
use crate::yaml;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Built-in words and texts.
#[derive(Debug)]
pub struct BuiltIn {
    /// What the engine itself says.
    pub texts: Texts,
    /// What people say, per language; Dutch first.
    words: Vec<(Language, Words)>,
    /// The approved crisis texts.
    pub crisis: crisis::Texts,
    /// How each language is called in itself, folded.
    named: Vec<(Language, String)>,
}

/// A day takes this many words at most ("over twee weken op dinsdag"); a longer sentence says more than when to remind.
const LONGEST_DAY: usize = 5;

/// The built-in files, as read from disk.
#[derive(Clone, Copy, Debug)]
pub struct BuiltInFiles<'a> {
    /// `built_in.yaml`.
    pub texts: &'a str,
    /// `texts/<language>/built_in.ftl`.
    pub overlays: &'a [Overlay<'a>],
    /// `words/<language>.yaml`.
    pub words: &'a [(Language, String)],
    /// The languages that are offered.
    pub languages: &'a [Language],
}

impl BuiltIn {
    /// Reads and judges the built-in files.
    ///
    /// # Errors
    /// All mistakes at once.
    pub fn check(files: &BuiltInFiles<'_>, crisis: crisis::Texts) -> Result<Self, Vec<Mistake>> {
        let mut found = Vec::new();
        let mut mistakes = Mistakes::of("built_in.yaml");
        let base = base_texts(files.texts, &mut mistakes);
        for key in ALL.into_iter().flatten() {
            if !base.iter().any(|text| text.key == *key) {
                mistakes.add(Default::default(), format!("`{key}` is missing."), "Add it: the engine says it.");
            }
        }
        found.extend(mistakes.into_vec());
        let collected = text::collect(&BTreeMap::from([("built_in.yaml".to_owned(), base)]), files.overlays, files.languages);
        found.extend(collected.mistakes);
        let mut words = Vec::new();
        for (language, source) in files.words {
            let name = format!("words/{}.yaml", language.code());
            match Words::parse(&name, source) {
                Ok(parsed) => words.push((*language, parsed)),
                Err(wrong) => found.extend(wrong),
            }
        }
        let named = Language::ALL.map(|language| (language, fold(language.own_name()))).into();
        if found.is_empty() { Ok(Self { texts: collected.texts, words, crisis, named }) } else { Err(found) }
    }

    /// The language whose own name these folded words are.
    pub fn language_named(&self, folded: &str) -> Option<Language> {
        self.named.iter().find(|(_, name)| name == folded).map(|(language, _)| *language)
    }

    /// The command that these words are, in any language.
    pub fn command(&self, said: &str) -> Option<Command> {
        let spoken = words_of(&fold(said));
        self.words.iter().find_map(|(_, words)| words.command(&spoken))
    }

    /// What remains of "nee, ik bedoel …" and "… bedoel ik" without that; `None` when it is not said like a correction.
    pub fn correction<'s>(&self, said: &'s str) -> Option<&'s str> {
        let spoken = words_of(&fold(said));
        let corrects = |words: &&Words| words.opens(List::Correction, &spoken).is_some() || words.closes(List::CorrectionEnd, &spoken);
        self.words.iter().map(|(_, words)| words).filter(corrects).find_map(|words| words.correction(said))
    }

    /// Whether these words say that something is not right, in any language.
    pub fn says_wrong(&self, said: &str) -> bool {
        let spoken = words_of(&fold(said));
        self.words.iter().any(|(_, words)| words.find(List::Wrong, &spoken).is_some())
    }

    /// The parts of a message, whole when they are put together again: a sign ends one, and a word that joins two matters
    /// begins one, in any language.
    pub fn clauses<'s>(&self, said: &'s str) -> Vec<&'s str> {
        let joins = |word: &str| {
            let folded = fold(word);
            self.words.iter().any(|(_, words)| words.has(List::Also, &folded))
        };
        let (mut clauses, mut begins) = (Vec::new(), 0);
        let mut at = 0;
        for word in said.split_inclusive(char::is_whitespace) {
            if joins(word) {
                clauses.push(said.get(begins..at).unwrap_or_default());
                begins = at;
            }
            at += word.len();
            // "1.250,-" holds signs too: one ends a clause only at the end of a word.
            if word.trim_end().ends_with(['.', ',', ';', ':', '!', '?', '…', '،', '؛', '؟']) || word.ends_with('\n') {
                clauses.push(said.get(begins..at).unwrap_or_default());
                begins = at;
            }
        }
        clauses.push(said.get(begins..).unwrap_or_default());
        clauses.retain(|clause| !clause.trim().is_empty());
        clauses
    }

    /// The words of each language, Dutch first.
    pub fn vocabularies(&self) -> impl Iterator<Item = &Words> {
        self.words.iter().map(|(_, words)| words)
    }

    /// Whether this folded word denies something, in any language.
    pub fn negates(&self, word: &str) -> bool {
        self.words.iter().any(|(_, words)| words.has(List::Not, word))
    }

    /// The day for which these words ask a reminder ("herinner me maandag"), when they are nothing but that.
    pub fn reminder(&self, said: &str, today: Date, language: Language) -> Option<Date> {
        let rests = self.saying(List::Remind, said).filter_map(|words| words.reminder(said));
        rests.filter(|rest| words_of(&fold(rest)).len() <= LONGEST_DAY).find_map(|rest| self.day_ahead(rest, today, language))
    }

    /// The day that somebody names, from today on.
    pub fn day_ahead(&self, said: &str, today: Date, language: Language) -> Option<Date> {
        match self.read(ValueKind::Date, said, today, language) {
            Reading::Value(Value::Date(day)) => Some(day.date).filter(|day| *day >= today),
            Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
        }
    }

    /// The languages in which a text begins or ends with a phrase of this list: most texts do in none.
    fn saying(&self, list: List, said: &str) -> impl Iterator<Item = &Words> {
        let spoken = words_of(&fold(said));
        self.vocabularies().filter(move |words| words.opens(list, &spoken).is_some() || words.closes(list, &spoken))
    }

    /// What somebody wants otherwise about being asked how they are ("liever op donderdag"), when it is nothing but that.
    pub(super) fn rather(&self, said: &str, today: Date, language: Language) -> Option<Rather> {
        let rests = self.saying(List::Rather, said).filter_map(|words| words.rather(said));
        rests.filter(|rest| words_of(&fold(rest)).len() <= LONGEST_DAY).find_map(|rest| {
            match (self.read(ValueKind::Date, rest, today, language), self.read(ValueKind::PartOfDay, rest, today, language)) {
                (Reading::Value(Value::Date(day)), _) => Some(WorkingDay::of(day.date.weekday()).map_or(Rather::NoSuchDay, Rather::Day)),
                (_, Reading::Value(Value::PartOfDay(values::PartOfDay::Morning))) => Some(Rather::Part(PartOfDay::Morning)),
                (_, Reading::Value(Value::PartOfDay(values::PartOfDay::Afternoon))) => Some(Rather::Part(PartOfDay::Afternoon)),
                (_, _) => None,
            }
        })
    }

    /// Yes, no or in between, in any language.
    pub fn yes_or_no(&self, said: &str) -> Option<YesNo> {
        match values::read(ValueKind::YesNo, said, Date::ZERO, &self.all()) {
            Reading::Value(Value::YesNo(answer)) => Some(answer),
            Reading::Value(_) | Reading::Unknown | Reading::Incomplete(..) | Reading::Unclear(_) => None,
        }
    }

    /// Whether these words say "I do not know".
    pub fn is_unknown(&self, said: &str) -> bool {
        matches!(values::read(ValueKind::YesNo, said, Date::ZERO, &self.all()), Reading::Unknown)
    }

    /// How many words are left without greetings and politeness.
    pub fn bare_words(&self, said: &str) -> usize {
        let spoken = words_of(&fold(said));
        self.words.iter().map(|(_, words)| words.without_filler(&spoken).len()).min().unwrap_or(spoken.len())
    }

    /// Reads an answer, in the conversation's language first.
    pub fn read(&self, kind: ValueKind, said: &str, today: Date, language: Language) -> Reading {
        values::read(kind, said, today, &self.from(language))
    }

    /// A value inside a longer sentence.
    pub fn find(&self, kind: ValueKind, said: &str, today: Date, language: Language) -> Option<Value> {
        values::find(kind, said, today, &self.from(language))
    }

    /// Whether these folded words are the label of a crisis button, in any language.
    pub fn is_choice(&self, choice: Choice, folded: &str) -> bool {
        self.crisis.languages().any(|language| fold(&self.crisis.label(choice, language)) == folded)
    }

    /// The Dutch label of a crisis button, as a worker reads that it was pressed.
    pub fn choice_label(&self, choice: Choice) -> String {
        self.crisis.label(choice, Language::Nl)
    }

    /// A built-in text.
    pub fn say(&self, key: &str, language: Language, fill: &Fill) -> String {
        self.texts.say(key, language, fill)
    }

    fn all(&self) -> Vec<&Words> {
        self.words.iter().map(|(_, words)| words).collect()
    }

    fn from(&self, language: Language) -> Vec<&Words> {
        let own = self.words.iter().filter(|(known, _)| *known == language);
        let others = self.words.iter().filter(|(known, _)| *known != language);
        own.chain(others).map(|(_, words)| words).collect()
    }
}

/// The Dutch built-in texts by key; what cannot be read is left out.
pub fn base_built_in(source: &str) -> BTreeMap<String, String> {
    base_texts(source, &mut Mistakes::of("built_in.yaml")).into_iter().map(|text| (text.key, text.text)).collect()
}

/// The same, each with where it stands.
pub fn originals_built_in(name: &str, source: &str) -> Vec<Original> {
    base_texts(source, &mut Mistakes::of(name)).into_iter().map(|text| Original::of(name, text)).collect()
}

fn base_texts(source: &str, mistakes: &mut Mistakes<'_>) -> Vec<Base> {
    let Some(root) = yaml::read(source, mistakes) else { return Vec::new() };
    let mut base = Vec::new();
    for (key, node) in root.map("built_in", mistakes) {
        let Some(text) = node.word(&key.name, mistakes) else { continue };
        let use_of = if key.name.starts_with("button_") { Use::Button } else { Use::Message };
        base.push(Base { key: key.name.clone(), text, place: node.place, use_of });
    }
    base
}
