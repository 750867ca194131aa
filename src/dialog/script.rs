//! A dialog as its author wrote it: the tree of the file, with every place kept.
//!
//! The one decision: two layers, as written (here) and as meant (`check`). Here a mistake is a word that the language does
//! not have; whether the words make sense together is judged there.

use crate::mistake::{Mistakes, Place, nearest};
use crate::yaml::{self, Key, Node, Shape};

/// A file, as written.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    pub(crate) name: Written,
    pub(crate) opens_on: Vec<String>,
    /// The kinds of signal whose diary it keeps.
    pub(crate) adds_to: Vec<Written>,
    /// What workers call it when they propose to ask it.
    pub(crate) check_in: Option<Written>,
    pub(crate) steps: Vec<Step>,
}

/// A word of the author and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    pub(crate) word: String,
    pub(crate) place: Place,
}

/// One item under `steps:`.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) place: Place,
    /// `id:`, or the word behind the verb where that is the step's name.
    pub(crate) id: Option<Written>,
    /// What this question was called, or that it is asked otherwise now: who is being asked the old one goes on here.
    pub(crate) was: Option<Written>,
    pub(crate) verb: Verb,
    pub(crate) when: Option<Node>,
}

/// What a step does.
#[derive(Clone, Debug)]
pub(crate) enum Verb {
    /// Says something and goes on.
    Say { text: Written },
    /// Asks for a value.
    Ask { question: Question, kind: Written },
    /// Asks for one of its options.
    Choose { question: Question },
    /// Asks what it is about, and goes to the dialog that is about that.
    Topic { question: Question },
    /// Does another dialog and returns here.
    Call { dialog: Written },
    /// Reads back and lets anything be changed.
    Review { answers: Vec<Written> },
    /// Makes a signal for a worker.
    Raise { kind: Written, urgency: Vec<(Written, Node)> },
    /// Tells where somebody can go, nearby.
    Places { kind: Written },
    /// Ends this dialog.
    End,
}

/// What a person sees of a question.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) text: Written,
    /// The same, in other words, for the second time.
    pub(crate) again: Option<Written>,
    /// What the answer is called when it is read back.
    pub(crate) label: Option<Written>,
    pub(crate) options: Vec<Choice>,
}

/// One option, as written.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) key: Written,
    pub(crate) text: Written,
    /// Other ways people say it.
    pub(crate) says: Vec<String>,
    pub(crate) steps: Vec<Step>,
    /// The step to go on with, instead of the next one.
    pub(crate) then: Option<Written>,
    /// The dialog to go to (in `topic`).
    pub(crate) dialog: Option<Written>,
}

const VERBS: [&str; 9] = ["say", "ask", "choose", "topic", "call", "review", "raise", "places", "end"];
const QUESTION_NAMES: [&str; 4] = ["text", "again", "label", "options"];
const OPTION_NAMES: [&str; 5] = ["text", "says", "steps", "then", "dialog"];

/// Reads a file; what cannot be read is a mistake and is left out.
pub(crate) fn read(source: &str, mistakes: &mut Mistakes<'_>) -> Option<Script> {
    let root = yaml::read(source, mistakes)?;
    let mut script = Script {
        name: Written { word: String::new(), place: root.place },
        opens_on: Vec::new(),
        adds_to: Vec::new(),
        check_in: None,
        steps: Vec::new(),
    };
    for (key, node) in root.map("dialog", mistakes) {
        match key.name.as_str() {
            "dialog" => script.name = written(node, "dialog", mistakes)?,
            "opens_on" => script.opens_on = node.words("opens_on", mistakes),
            "adds_to" => script.adds_to = all_written(node, "adds_to", mistakes),
            "check_in" => script.check_in = written(node, "check_in", mistakes),
            "steps" => script.steps = steps(node, mistakes),
            other => unknown(key, other, &["dialog", "opens_on", "adds_to", "check_in", "steps"], mistakes),
        }
    }
    if script.name.word.is_empty() {
        mistakes.add(root.place, "This file has no `dialog:`.", "Begin with `dialog:` and the name of this dialog.");
        return None;
    }
    Some(script)
}

fn steps(node: &Node, mistakes: &mut Mistakes<'_>) -> Vec<Step> {
    node.list("steps", mistakes).iter().filter_map(|item| step(item, mistakes)).collect()
}

fn step(item: &Node, mistakes: &mut Mistakes<'_>) -> Option<Step> {
    if item.shape == Shape::Word("end".into()) {
        return Some(Step { place: item.place, id: None, was: None, verb: Verb::End, when: None });
    }
    let pairs = item.map("a step", mistakes);
    let found: Vec<&(Key, Node)> = pairs.iter().filter(|(key, _)| VERBS.contains(&key.name.as_str())).collect();
    let [(verb, value)] = found.as_slice() else {
        let (what, remedy) = match found.len() {
            0 => match pairs.iter().find_map(|(key, _)| nearest(&key.name, VERBS)) {
                Some(near) => ("This step does not say what to do.", format!("Did you mean `{near}`?")),
                None => ("This step does not say what to do.", format!("Begin it with one of: {}.", VERBS.join(", "))),
            },
            _ => ("This step does two things.", "Make two steps of it, each with its own dash.".to_owned()),
        };
        mistakes.add(item.place, what, remedy);
        return None;
    };
    let mut known = vec![verb.name.as_str(), "id", "when"];
    let mut id = field(pairs, "id", mistakes);
    let parsed = match verb.name.as_str() {
        "say" => Verb::Say { text: written(value, "say", mistakes)? },
        "ask" => {
            known.extend(QUESTION_NAMES);
            known.extend(["type", "was"]);
            id = written(value, "ask", mistakes);
            let kind = field(pairs, "type", mistakes).unwrap_or(Written { word: "text".into(), place: verb.place });
            Verb::Ask { question: question(item, pairs, mistakes)?, kind }
        }
        "choose" | "topic" => {
            known.extend(QUESTION_NAMES);
            known.push("was");
            id = written(value, &verb.name, mistakes);
            let question = question(item, pairs, mistakes)?;
            if verb.name == "topic" { Verb::Topic { question } } else { Verb::Choose { question } }
        }
        "call" => Verb::Call { dialog: written(value, "call", mistakes)? },
        "review" => Verb::Review { answers: all_written(value, "review", mistakes) },
        "raise" => {
            known.push("urgency");
            let urgency = match pairs.iter().find(|(key, _)| key.name == "urgency") {
                Some((_, node)) => node.map("urgency", mistakes).iter().map(|(key, node)| (of_key(key), node.clone())).collect(),
                None => Vec::new(),
            };
            Verb::Raise { kind: written(value, "raise", mistakes)?, urgency }
        }
        "places" => Verb::Places { kind: written(value, "places", mistakes)? },
        _ => Verb::End,
    };
    for (key, _) in pairs {
        if !known.contains(&key.name.as_str()) {
            unknown(key, &key.name, &known, mistakes);
        }
    }
    if let (Verb::Say { .. }, None) = (&parsed, &id) {
        mistakes.add(verb.place, "What is said here has no name.", "Add `id:` and a short English word: its translations are found by it.");
    }
    let when = pairs.iter().find(|(key, _)| key.name == "when").map(|(_, node)| node.clone());
    let was = field(pairs, "was", mistakes);
    Some(Step { place: item.place, id, was, verb: parsed, when })
}

fn question(item: &Node, pairs: &[(Key, Node)], mistakes: &mut Mistakes<'_>) -> Option<Question> {
    let Some(text) = field(pairs, "text", mistakes) else {
        mistakes.add(item.place, "This question has no text.", "Write `text:` and the question, as you would ask it.");
        return None;
    };
    let mut options = Vec::new();
    if let Some((_, node)) = pairs.iter().find(|(key, _)| key.name == "options") {
        for (key, node) in node.map("options", mistakes) {
            options.extend(choice(key, node, mistakes));
        }
    }
    Some(Question { text, again: field(pairs, "again", mistakes), label: field(pairs, "label", mistakes), options })
}

fn choice(key: &Key, node: &Node, mistakes: &mut Mistakes<'_>) -> Option<Choice> {
    if key.is_truth {
        let remedy = format!("Put it between quotes: \"{}\":, so that every program reads the word.", key.name);
        mistakes.add(key.place, format!("YAML reads the name `{}` as a truth value.", key.name), remedy);
    }
    let mut choice = Choice { key: of_key(key), text: of_key(key), says: Vec::new(), steps: Vec::new(), then: None, dialog: None };
    match &node.shape {
        Shape::Word(_) => choice.text = written(node, &key.name, mistakes)?,
        Shape::Map(pairs) => {
            choice.text = match field(pairs, "text", mistakes) {
                Some(text) => text,
                None => {
                    mistakes.add(key.place, format!("Option `{}` has no text.", key.name), "Write `text:` and what stands on the button.");
                    return None;
                }
            };
            choice.then = field(pairs, "then", mistakes);
            choice.dialog = field(pairs, "dialog", mistakes);
            for (name, value) in pairs {
                match name.name.as_str() {
                    "says" => choice.says = value.words("says", mistakes),
                    "steps" => choice.steps = steps(value, mistakes),
                    "text" | "then" | "dialog" => {}
                    other => unknown(name, other, &OPTION_NAMES, mistakes),
                }
            }
        }
        Shape::Empty | Shape::List(_) => {
            mistakes.add(node.place, format!("Option `{}` has no text.", key.name), "Write what stands on the button behind the colon.");
            return None;
        }
    }
    Some(choice)
}

fn field(pairs: &[(Key, Node)], name: &str, mistakes: &mut Mistakes<'_>) -> Option<Written> {
    let (_, node) = pairs.iter().find(|(key, _)| key.name == name)?;
    written(node, name, mistakes)
}

fn written(node: &Node, what: &str, mistakes: &mut Mistakes<'_>) -> Option<Written> {
    node.word(what, mistakes).map(|word| Written { word, place: node.place })
}

fn all_written(node: &Node, what: &str, mistakes: &mut Mistakes<'_>) -> Vec<Written> {
    node.list(what, mistakes).iter().filter_map(|item| written(item, what, mistakes)).collect()
}

fn of_key(key: &Key) -> Written {
    Written { word: key.name.clone(), place: key.place }
}

fn unknown(key: &Key, name: &str, known: &[&str], mistakes: &mut Mistakes<'_>) {
    let remedy = match nearest(name, known.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Here can stand: {}.", known.join(", ")),
    };
    mistakes.add(key.place, format!("`{name}` is not a word of the dialog language here."), remedy);
}
