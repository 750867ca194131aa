//! All dialogs as meant: checked, and in the form that the engine walks.
//!
//! The one decision: the author's tree becomes a list of nodes that each know their successor. The order stays the order of
//! the file, and a branch returns by itself to the step below it.

use super::condition::Condition;
use super::text::Texts;
use super::values::ValueKind;
use crate::id::{DialogId, Kind, StepId};
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
}

/// One step, as meant.
#[derive(Debug)]
pub struct Node {
    /// Unique in its dialog.
    pub id: StepId,
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
#[derive(Debug)]
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
}

/// What a person sees of a question: keys of texts.
#[derive(Debug)]
pub struct Question {
    /// The question.
    pub text: String,
    /// In other words, for the second time.
    pub again: Option<String>,
    /// What its answer is called when it is read back.
    pub label: Option<String>,
    /// The buttons.
    pub options: Vec<Choice>,
}

/// One option.
#[derive(Debug)]
pub struct Choice {
    /// Its name in conditions.
    pub key: String,
    /// The key of the words on the button.
    pub text: String,
    /// Other ways to say it, folded, per language.
    pub says: BTreeMap<Language, Vec<String>>,
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

    /// The dialog that these folded words open, if exactly one has the longest phrase in them.
    pub fn opened_by(&self, folded: &str) -> Option<&DialogId> {
        let mut best: Option<(usize, &DialogId)> = None;
        let mut tied = false;
        for (id, dialog) in &self.dialogs {
            let longest = dialog.opens_on.values().flatten().filter(|phrase| speaks_of(folded, phrase)).map(String::len).max();
            if let Some(length) = longest {
                match best {
                    Some((known, _)) if known > length => {}
                    Some((known, _)) if known == length => tied = true,
                    _ => {
                        best = Some((length, id));
                        tied = false;
                    }
                }
            }
        }
        best.filter(|_| !tied).map(|(_, id)| id)
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

impl Node {
    /// The question it asks, if it asks one.
    pub fn question(&self) -> Option<&Question> {
        match &self.act {
            Act::Ask { question, .. } | Act::Choose { question } | Act::Topic { question } => Some(question),
            Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } => None,
        }
    }
}

/// Whether all words of the phrase stand in the text, in this order, with at most two words between them:
/// "kan de huur echt niet betalen" speaks of "huur niet betalen".
pub(crate) fn speaks_of(folded: &str, phrase: &str) -> bool {
    /// Fits "echt even", not another sentence.
    const WORDS_BETWEEN: usize = 2;
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let wanted: Vec<&str> = phrase.split_whitespace().collect();
    let Some(first) = wanted.first() else { return false };
    words.iter().enumerate().filter(|(_, word)| *word == first).any(|(start, _)| {
        let mut at = start;
        wanted.iter().skip(1).all(|want| {
            let found = words.iter().enumerate().skip(at + 1).take(WORDS_BETWEEN + 1).find(|(_, word)| *word == want);
            found.map(|(place, _)| at = place).is_some()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::speaks_of;

    #[test]
    fn a_phrase_is_heard_in_a_longer_sentence() {
        for (text, phrase, heard) in [
            ("ik kan de huur echt niet betalen", "huur niet betalen", true),
            ("ik loop achter met de huur", "achter met de huur", true),
            ("mijn buurman betaalt niet", "huur niet betalen", false),
            ("huur? niet vandaag maar morgen wil ik die betalen", "huur niet betalen", false),
            ("verhuurd", "huur", false),
            ("", "huur", false),
            ("huur", "", false),
        ] {
            assert_eq!(speaks_of(text, phrase), heard, "{text} / {phrase}");
        }
    }
}
