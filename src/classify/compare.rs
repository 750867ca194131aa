//! Whether one model is clearly worse than another, where both were asked the same.
//!
//! The one decision: what is counted is situations. Messages of one situation share its words and fall together, so a hundred of them
//! say little more than one. A situation counts by how many more of its messages are known now than before; when nothing but chance
//! lies between the two models each is as likely to gain as to lose, and the sum of all, over the root of the sum of their squares,
//! is about one in size.

use super::answer::{Answer, Asked};
use super::examples::Examples;
use crate::id::Kind;
use crate::language::Language;
use crate::signal::kinds::ACUTE_DANGER;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

/// From how many times the noise on something is clearly worse. Some twenty things are looked at: by chance alone one of them goes
/// so far in three of a hundred comparisons. Nine situations that were known and are not, and none the other way, are enough.
pub const CLEARLY: f64 = 3.0;
/// The same for danger that was heard: a good model that is refused costs a week, a cry that is missed may cost a life.
pub const CLEARLY_IN_DANGER: f64 = 2.0;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All messages.
    All,
    /// Whether danger is heard in the messages about danger.
    Danger,
    /// Messages about one thing.
    Label(Kind),
    /// Messages in one language.
    Language(Language),
    /// Messages about one thing in one language: told, and no reason to refuse, since there are a hundred of these.
    Both(Kind, Language),
}

/// How something went.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What.
    pub part: Part,
    /// Situations of which more is known than before.
    pub better: usize,
    /// Situations of which less is known.
    pub worse: usize,
    /// How many times the noise it lost; below nought it gained.
    pub loss: f64,
}

impl Change {
    /// Whether this is a reason not to use it.
    pub fn is_clearly_worse(&self) -> bool {
        match self.part {
            Part::All | Part::Label(_) | Part::Language(_) => self.loss >= CLEARLY,
            Part::Danger => self.loss >= CLEARLY_IN_DANGER,
            Part::Both(..) => false,
        }
    }

    /// Whether it lost more than the noise.
    pub fn lost(&self) -> bool {
        self.loss >= CLEARLY_IN_DANGER
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::All => write!(f, "all messages"),
            Part::Danger => write!(f, "danger heard"),
            Part::Label(label) => write!(f, "{label}"),
            Part::Language(language) => write!(f, "{}", language.code()),
            Part::Both(label, language) => write!(f, "{label} in {}", language.code()),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { part, better, worse, loss } = self;
        write!(f, "{part}: {worse} situations are known less, {better} more ({loss:+.1} times the noise)")
    }
}

/// How each part went, of the messages that are in both. Each answer is of a model that had not seen the message's situation
/// ([`super::cross_validate`]).
pub fn compare(before: &[Answer], after: &[Answer]) -> Vec<Change> {
    let before: HashMap<Asked, &Answer> = before.iter().map(|answer| (answer.asked, answer)).collect();
    let mut parts: BTreeMap<Part, BTreeMap<u64, i64>> = BTreeMap::new();
    for now in after {
        let Some(then) = before.get(&now.asked) else { continue };
        let mut count = |part: Part, then: bool, now_is: bool| {
            *parts.entry(part).or_default().entry(now.asked.situation).or_default() += i64::from(now_is) - i64::from(then);
        };
        count(Part::All, then.known, now.known);
        count(Part::Label(now.label.clone()), then.known, now.known);
        count(Part::Language(now.asked.language), then.known, now.known);
        count(Part::Both(now.label.clone(), now.asked.language), then.known, now.known);
        if now.label.as_str() == ACUTE_DANGER {
            count(Part::Danger, then.danger_heard, now.danger_heard);
        }
    }
    parts.into_iter().map(|(part, situations)| change(part, situations.values())).collect()
}

/// What was answered before and is not among the examples any more: no comparison counts it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// How many messages.
    pub messages: usize,
    /// The labels and languages that have no message left.
    pub parts: Vec<Part>,
}

impl Gone {
    /// From these examples, of what was answered before.
    pub fn from(examples: &Examples, before: &[Answer]) -> Self {
        let there: HashSet<Asked> = examples.list.iter().map(Asked::of).collect();
        let spoken: BTreeSet<Language> = examples.list.iter().map(|example| example.language).collect();
        // Also where the messages are there, but about something else: then nobody is told of this any more.
        let labels = before.iter().map(|answer| &answer.label).filter(|label| !examples.labels.contains(label));
        let languages = before.iter().map(|answer| answer.asked.language).filter(|language| !spoken.contains(language));
        let parts: BTreeSet<Part> = labels.cloned().map(Part::Label).chain(languages.map(Part::Language)).collect();
        let messages = before.iter().filter(|answer| !there.contains(&answer.asked)).count();
        Self { messages, parts: parts.into_iter().collect() }
    }
}

fn change<'s>(part: Part, situations: impl Iterator<Item = &'s i64>) -> Change {
    let (mut better, mut worse, mut sum, mut squares) = (0, 0, 0_i64, 0_i64);
    for gain in situations {
        better += usize::from(*gain > 0);
        worse += usize::from(*gain < 0);
        sum += gain;
        squares += gain * gain;
    }
    let loss = if squares == 0 { 0.0 } else { -(sum as f64) / (squares as f64).sqrt() };
    Change { part, better, worse, loss }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classify::{ExampleFile, Finding};

    fn examples(situations: usize) -> Examples {
        let lines: String = (0..situations).map(|at| format!("s{at}\tbericht {at}\ns{at}\tnog een {at}\n")).collect();
        let file = |name: &str, contents: String| ExampleFile { name: name.to_owned(), contents };
        Examples::parse(&[file("nl/acute_danger.txt", lines), file("nl/other.txt", "o\thoi\n".into())]).unwrap()
    }

    /// The messages of the first so many situations are known, all others are not.
    fn known(examples: &Examples, situations: usize) -> Vec<Answer> {
        let finding = |at: usize| {
            let is_known = at < 2 * situations;
            let label = if is_known { ACUTE_DANGER } else { "other" };
            Finding { language: None, labels: vec![(label.into(), 1.0)], perhaps_danger: is_known }
        };
        Answer::of(examples, &(0..examples.list.len()).map(finding).collect::<Vec<_>>())
    }

    fn clearly_worse(lost: usize) -> Vec<Part> {
        let examples = examples(40);
        let changes = compare(&known(&examples, 40), &known(&examples, 40 - lost));
        changes.into_iter().filter(Change::is_clearly_worse).map(|change| change.part).collect()
    }

    #[test]
    fn what_is_clearly_worse_is_more_than_chance_would_do_and_danger_needs_less() {
        assert_eq!(clearly_worse(0), []);
        assert_eq!(clearly_worse(3), [], "three may be chance, however many messages they have");
        assert_eq!(clearly_worse(5), [Part::Danger]);
        assert_eq!(clearly_worse(9), [Part::All, Part::Danger, Part::Label(ACUTE_DANGER.into()), Part::Language(Language::Nl)]);
    }

    #[test]
    fn only_what_both_were_asked_counts() {
        let (few, many) = (examples(10), examples(40));
        let changes = compare(&known(&few, 10), &known(&many, 10));
        assert!(changes.iter().all(|change| change.loss == 0.0 && change.worse == 0), "{changes:?}");
    }

    #[test]
    fn what_has_no_message_left_is_named_and_what_lost_some_is_only_counted() {
        let (many, few) = (examples(40), examples(10));
        assert_eq!(Gone::from(&few, &known(&many, 40)), Gone { messages: 60, parts: Vec::new() });
        assert_eq!(Gone::from(&many, &known(&few, 10)), Gone::default());
        let file = |name: &str, contents: &str| ExampleFile { name: name.to_owned(), contents: contents.to_owned() };
        let others = Examples::parse(&[file("tr/other.txt", "o\tmerhaba\n"), file("tr/noise_nuisance.txt", "n\tses\n")]).unwrap();
        let parts = vec![Part::Label(ACUTE_DANGER.into()), Part::Language(Language::Nl)];
        assert_eq!(Gone::from(&others, &known(&few, 10)), Gone { messages: 21, parts });
    }
}
