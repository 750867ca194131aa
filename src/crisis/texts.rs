//! The fixed texts of a crisis: what a person reads when a danger was heard, and around it.
//!
//! The one decision: nothing here is composed. A text is what people wrote and approved, with the numbers of the table
//! and the name and moment that the caller knows put in; a moment nobody knows is not invented, the text says so.

use super::choices::{Choice, Fixed};
use super::kinds::Danger;
use super::template::Template;
use crate::approval::{self, Approval};
use crate::language::Language;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Whether somebody of the team is at work now, as the roster says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Hours {
    /// Within office hours.
    Office,
    /// Outside them, or nobody knows: the careful one is the default.
    #[default]
    Outside,
}

/// What the caller knows about who will read (`CRISIS-4`, `CRISIS-7`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fill {
    /// Whether the team is at work.
    pub hours: Hours,
    /// Who reads, as a person knows them: "Fatima van het wijkteam". Absent when nobody is named yet.
    pub who: Option<String>,
    /// When they read, as it stands in a sentence, per language: "morgen om 9.00 uur". Absent when that is not certain.
    pub when: BTreeMap<Language, String>,
}

/// One text in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// In which language.
    pub language: Language,
    /// The words, ready to be sent.
    pub text: String,
}

/// What to send: one text, or two when a translation is not approved yet and the Dutch goes with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// In this order; never empty.
    pub parts: Vec<Part>,
    /// Under the last part, in this order, with their labels.
    pub options: Vec<(Choice, String)>,
}

impl Reply {
    /// All parts as one message, an empty line between them.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}

/// The texts of one language, judged: every danger, ending, button and fixed text is there.
#[derive(Clone, Debug)]
pub(super) struct Tongue {
    pub(super) version: u32,
    pub(super) approval: Option<Approval>,
    pub(super) texts: BTreeMap<String, Template>,
}

/// All fixed texts, in all languages that have them. Dutch is always among them.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    pub(super) tongues: BTreeMap<Language, Tongue>,
}

/// The last sentences of a first answer: who reads this, and when. Chosen by what is known, never by hope.
pub(super) const ENDINGS: [&str; 4] = ["reader_office", "reader_office_unknown", "reader_outside", "reader_outside_unknown"];

impl Texts {
    /// The first answer to a danger. The number stands in the first 160 characters (`CRISIS-2`).
    pub fn reply(&self, danger: Danger, language: Language, fill: &Fill) -> Reply {
        let parts = self
            .tongues_for(language)
            .into_iter()
            .map(|(language, tongue)| {
                let head = tongue.text(danger.as_str(), language, fill);
                let ending = tongue.text(tongue.ending(language, fill), language, fill);
                Part { language, text: format!("{head}\n{ending}") }
            })
            .collect();
        Reply { parts, options: self.labels(&Choice::ALL, language) }
    }

    /// A fixed text around a crisis. The two profile texts have one part always: a channel bounds their length.
    pub fn fixed(&self, fixed: Fixed, language: Language, fill: &Fill) -> Reply {
        let mut tongues = self.tongues_for(language);
        match fixed {
            Fixed::ProfileShort | Fixed::Profile => tongues.truncate(1),
            Fixed::Reminder | Fixed::CallMe | Fixed::CallMeNumber | Fixed::SafeNow | Fixed::GoOn | Fixed::Young | Fixed::Welcome => {}
        }
        let parts =
            tongues.into_iter().map(|(language, tongue)| Part { language, text: tongue.text(fixed.key(), language, fill) }).collect();
        Reply { parts, options: self.labels(fixed.choices(), language) }
    }

    /// The label of a button in this language; in Dutch where this language has none.
    pub fn label(&self, choice: Choice, language: Language) -> String {
        let tongue = self.tongues.get_key_value(&language).or_else(|| self.tongues.get_key_value(&Language::Nl));
        let key = format!("button_{}", choice.key());
        tongue.map_or_else(String::new, |(language, tongue)| tongue.text(&key, *language, &Fill::default()))
    }

    /// The languages whose texts no person has approved yet.
    pub fn unapproved(&self) -> Vec<Language> {
        approval::unapproved(&self.tongues, |tongue| tongue.approval.as_ref())
    }

    /// Who approved the texts of this language, and when.
    pub fn approval(&self, language: Language) -> Option<(&str, Date)> {
        let approval = self.tongues.get(&language)?.approval.as_ref()?;
        Some((approval.by.as_str(), approval.on))
    }

    /// The version of the texts in this language, to be stored beside what was sent (`CRISIS-10`).
    pub fn version(&self, language: Language) -> Option<u32> {
        self.tongues.get(&language).map(|tongue| tongue.version)
    }

    /// The languages that have texts.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.tongues.keys().copied()
    }

    fn tongues_for(&self, language: Language) -> Vec<(Language, &Tongue)> {
        approval::spoken(&self.tongues, language, |tongue| tongue.approval.as_ref())
    }

    fn labels(&self, choices: &[Choice], language: Language) -> Vec<(Choice, String)> {
        choices.iter().map(|choice| (*choice, self.label(*choice, language))).collect()
    }
}

impl Tongue {
    /// Which ending is true: a name and a moment are promised only when both are known in this language.
    fn ending(&self, language: Language, fill: &Fill) -> &'static str {
        let known = fill.who.is_some() && fill.when.contains_key(&language);
        match (fill.hours, known) {
            (Hours::Office, true) => "reader_office",
            (Hours::Office, false) => "reader_office_unknown",
            (Hours::Outside, true) => "reader_outside",
            (Hours::Outside, false) => "reader_outside_unknown",
        }
    }

    fn text(&self, key: &str, language: Language, fill: &Fill) -> String {
        let who = fill.who.as_deref().unwrap_or_default();
        let when = fill.when.get(&language).map(String::as_str).unwrap_or_default();
        self.texts.get(key).map_or_else(String::new, |template| template.fill(who, when))
    }
}
