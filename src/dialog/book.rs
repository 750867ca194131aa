//! All dialogs as meant: checked, and in the form that the engine walks.
//!
//! The one decision: the author's tree becomes a list of nodes that each know their successor. The order stays the order of
//! the file, and a branch returns by itself to the step below it.

use super::condition::Condition;
use super::text::Texts;
use super::values::ValueKind;
use super::words::{Phrases, spoken};
use crate::id::{DialogId, HelpKind, Kind, StepId};
use crate::language::Language;
use crate::signal::Urgency;
use std::collections::BTreeMap;

/// The dialog every conversation begins with.
pub const WELCOME: &str = "welcome";
/// The dialog for somebody who asks for a person.
pub const PERSON: &str = "person";
/// The question whose answer is the language we go on in.
pub const LANGUAGE: &str = "language";

/// A whole, checked book.
#[derive(Debug)]
pub struct Book {
    /// Names this text of the book: a hash over all its files.
    pub revision: String,
    /// By name.
    pub dialogs: BTreeMap<DialogId, Dialog>,
    /// What is said, in each language.
    pub texts: Texts,
    /// What opens each dialog, in all languages.
    pub openings: Phrases<DialogId>,
}

/// One dialog, as meant.
#[derive(Debug)]
pub struct Dialog {
    /// Its name.
    pub id: DialogId,
    /// In the order of the file. Never empty.
    pub nodes: Vec<Node>,
    /// Phrases that begin this dialog, folded, per language.
    pub opens_on: BTreeMap<Language, Vec<String>>,
    /// Kinds whose diary it keeps: its answers are a line in an open report of theirs.
    pub adds_to: Vec<Kind>,
    /// What workers call it when they propose to ask it from time to time; `None` for a dialog that is no check-in.
    pub check_in: Option<String>,
}

/// One step, as meant.
#[derive(Debug, PartialEq)]
pub struct Node {
    /// Unique in its dialog.
    pub id: StepId,
    /// The step of an earlier revision whose people go on here, as [`super::fate`] says.
    pub was: Option<StepId>,
    /// Otherwise it is passed over.
    pub when: Option<Condition>,
    /// What it does.
    pub act: Act,
    /// What comes after it.
    pub next: Next,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The node at this place of [`Dialog::nodes`].
    Node(usize),
    /// This dialog is done.
    End,
}

/// What a step does.
#[derive(Debug, PartialEq)]
pub enum Act {
    /// Says the text with this key.
    Say { text: String },
    /// Asks for a value.
    Ask { question: Question, kind: ValueKind },
    /// Asks for one of its options.
    Choose { question: Question },
    /// Asks what it is about.
    Topic { question: Question },
    /// Does another dialog, then comes back.
    Call { dialog: DialogId },
    /// Reads these answers back.
    Review { answers: Vec<StepId> },
    /// Makes a signal. The highest urgency whose condition holds counts; normal otherwise.
    Raise { kind: Kind, urgency: Vec<(Urgency, Condition)> },
    /// Tells where somebody can go, nearby.
    Places { kind: HelpKind },
}

/// What a person sees of a question: keys of texts.
#[derive(Debug, PartialEq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// In other words, for the second time.
    pub again: Option<String>,
    /// What its answer is called when it is read back.
    pub label: Option<String>,
    /// The buttons.
    pub options: Vec<Choice>,
    /// Other ways to say them, in all languages, each with the place of its option.
    pub says: Phrases<usize>,
}

/// One option.
#[derive(Debug, PartialEq)]
pub struct Choice {
    /// Its name in conditions.
    pub key: String,
    /// The key of the words on the button.
    pub text: String,
    /// The words on the button as they are compared: folded, without the signs at their end.
    pub labels: BTreeMap<Language, String>,
    /// Where it leads.
    pub leads: Leads,
}

/// Where an option leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To the step below the question.
    On,
    /// To this step.
    To(Next),
    /// Into another dialog.
    Into(DialogId),
}

impl Book {
    /// The dialog with this name.
    pub fn dialog(&self, id: &DialogId) -> Option<&Dialog> {
        self.dialogs.get(id)
    }

    /// The dialog that these folded words open, if exactly one has the longest phrase in them. `open`: what this person's
    /// open reports are about.
    pub fn opened_by(&self, folded: &str, open: &[&Kind]) -> Option<&DialogId> {
        // A dialog that keeps a diary is for whoever has an open report of its kinds.
        let fits = |id: &DialogId| {
            self.dialog(id).is_some_and(|dialog| dialog.adds_to.is_empty() || dialog.adds_to.iter().any(|kind| open.contains(&kind)))
        };
        let length = |phrase: &[String]| phrase.iter().map(String::len).sum::<usize>();
        let mut best: Option<(usize, &DialogId)> = None;
        let mut tied = false;
        for (phrase, dialog) in self.openings.spoken_of(&spoken(folded)).into_iter().filter(|(_, id)| fits(id)) {
            match best {
                Some((known, _)) if known > length(phrase) => {}
                Some((known, other)) if known == length(phrase) => tied |= other != dialog,
                Some(_) | None => (best, tied) = (Some((length(phrase), dialog)), false),
            }
        }
        best.filter(|_| !tied).map(|(_, dialog)| dialog)
    }

    /// Whether any phrase that opens a dialog stands in these folded words.
    pub fn is_opened_by(&self, folded: &str) -> bool {
        !self.openings.spoken_of(&spoken(folded)).is_empty()
    }

    /// What a dialog is called on the button that leads to it; `None` when no button does.
    pub fn label_of(&self, dialog: &DialogId) -> Option<&str> {
        let questions = self.dialogs.values().flat_map(|from| &from.nodes).filter_map(Node::question);
        let leads = |option: &&Choice| matches!(&option.leads, Leads::Into(into) if into == dialog);
        questions.flat_map(|question| &question.options).find(leads).map(|option| option.text.as_str())
    }

    /// What opens these dialogs, by its first word.
    pub(super) fn openings(dialogs: &BTreeMap<DialogId, Dialog>) -> Phrases<DialogId> {
        let mut openings = Phrases::default();
        for dialog in dialogs.values() {
            for phrase in dialog.opens_on.values().flatten() {
                openings.add(spoken(phrase).into_iter().map(str::to_owned).collect(), dialog.id.clone());
            }
        }
        openings
    }
}

impl Dialog {
    /// The node with this name and its place.
    pub fn node(&self, id: &StepId) -> Option<(usize, &Node)> {
        self.nodes.iter().enumerate().find(|(_, node)| node.id == *id)
    }

    /// The node at this place.
    pub fn at(&self, place: usize) -> Option<&Node> {
        self.nodes.get(place)
    }
}

impl Question {
    /// The one option that these folded words speak of; two of them in one sentence are a doubt, not an answer.
    pub fn spoken_of(&self, folded: &str) -> Option<&Choice> {
        let found = self.says.spoken_of(&spoken(folded));
        let (_, first) = found.first()?;
        found.iter().all(|(_, place)| place == first).then(|| self.options.get(*first)).flatten()
    }

    /// Whether any phrase of an option stands in these folded words.
    pub fn is_spoken_of(&self, folded: &str) -> bool {
        !self.says.spoken_of(&spoken(folded)).is_empty()
    }

    /// The same for a clause of a longer story: only a phrase of this many letters counts, and none in a clause that
    /// denies something beside it.
    pub fn surely_spoken_of(&self, folded: &str, shortest: usize, negates: impl Fn(&str) -> bool) -> Option<&Choice> {
        let words = spoken(folded);
        let sure = |(phrase, _): &&(Vec<String>, usize)| {
            let denied = words.iter().any(|word| negates(word) && !phrase.iter().any(|own| own == word));
            phrase.iter().map(|word| word.chars().count()).sum::<usize>() >= shortest && !denied
        };
        let found = self.says.spoken_of(&words);
        let mut found = found.into_iter().filter(sure);
        let (_, first) = found.next()?;
        found.all(|(_, place)| place == first).then(|| self.options.get(*first)).flatten()
    }

    /// The option that these folded words are another wording of, as a whole.
    pub fn worded(&self, folded: &str) -> Option<&Choice> {
        self.options.get(*self.says.meaning(&spoken(folded))?)
    }

    /// The option on whose button exactly these folded words stand, in either language.
    pub fn labelled(&self, folded: &str, languages: [Language; 2]) -> Option<&Choice> {
        let folded = bare(folded);
        self.options.iter().find(|choice| languages.iter().any(|language| choice.labels.get(language).is_some_and(|label| label == folded)))
    }
}

/// Folded words without the signs at their end.
pub(super) fn bare(folded: &str) -> &str {
    folded.trim_end_matches(['.', '!', '?', ',', ' '])
}

impl Node {
    /// The question it asks, if it asks one.
    pub fn question(&self) -> Option<&Question> {
        match &self.act {
            Act::Ask { question, .. } | Act::Choose { question } | Act::Topic { question } => Some(question),
            Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => None,
        }
    }

    /// The dialog it does on the way, if it does one.
    pub fn called(&self) -> Option<&DialogId> {
        match &self.act {
            Act::Call { dialog } => Some(dialog),
            Act::Say { .. }
            | Act::Ask { .. }
            | Act::Choose { .. }
            | Act::Topic { .. }
            | Act::Review { .. }
            | Act::Raise { .. }
            | Act::Places { .. } => None,
        }
    }
}
