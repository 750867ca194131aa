//! A language's file (`dialogs/crisis/<language>.yaml`) as it is written, and everything that can be wrong in its texts.
//!
//! The one decision: the rules about words to people (`TXT-1`, `CRISIS-2`) are judged when the file is read, so that a
//! text that breaks them never reaches a phone. A missing text is a mistake and no gap: every danger can be answered.

use super::choices::{Choice, Fixed};
use super::kinds::Danger;
use super::lines::Lines;
use super::template::Template;
use super::texts::{ENDINGS, Tongue};
use crate::approval::{self, Approval};
use crate::mistake::{Mistakes, Place};
use crate::yaml::{self, Node, Shape};
use std::collections::BTreeMap;

/// The most words in a sentence (`TXT-1`).
const MOST_WORDS_IN_SENTENCE: usize = 15;

/// The most words in a crisis text, its ending included (`TXT-1`).
const MOST_WORDS: usize = 60;

/// The whole number stands within these characters (`CRISIS-2`).
const NUMBER_WITHIN: usize = 160;

/// Digits in a row that look like a number to call; smaller ones are times and amounts.
const DIGITS_OF_A_NUMBER: usize = 3;

/// Who and when a text is judged with: as long as they are when somebody is told.
const WHO: &str = "Fatima van het wijkteam";
const WHEN: &str = "morgen om 9.00 uur";

/// The names a file may have.
const FIELDS: [&str; 16] = [
    "version",
    approval::BY,
    approval::ON,
    "texts",
    "words",
    "filler",
    "ordinary",
    "clause",
    "first_person",
    "others",
    "said",
    "now",
    "past",
    "young",
    "not",
    "rules",
];

/// A word, phrase or text as it was written, and where.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) text: String,
    pub(super) place: Place,
}

pub(super) struct Written {
    version: u32,
    approval: Option<Approval>,
    /// Where the texts begin.
    texts_at: Place,
    texts: BTreeMap<String, Placed>,
    pub(super) words: BTreeMap<String, Vec<Placed>>,
    pub(super) filler: Vec<Placed>,
    pub(super) ordinary: Vec<Placed>,
    pub(super) clause: Vec<Placed>,
    pub(super) first_person: Vec<Placed>,
    pub(super) others: Vec<Placed>,
    pub(super) said: Vec<Placed>,
    pub(super) now: Vec<Placed>,
    pub(super) past: Vec<Placed>,
    pub(super) young: Vec<Placed>,
    pub(super) not: Vec<Placed>,
    /// By danger, in the order of the file.
    pub(super) rules: Vec<(Placed, Vec<WrittenRule>)>,
}

pub(super) struct WrittenRule {
    pub(super) rule: Placed,
    pub(super) over: Over,
    /// Where the phrases begin.
    pub(super) phrases_at: Place,
    pub(super) phrases: Vec<Placed>,
    pub(super) not: Vec<Placed>,
    /// Messages that this rule is there for.
    pub(super) hears: Vec<Placed>,
    /// Messages that look like it, and that it has to leave alone.
    pub(super) leaves: Vec<Placed>,
}

/// What becomes of a hit when its text says that it is over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// What becomes of its danger ([`Danger::passes`]).
    AsItsDanger,
    /// It stands: who was raped yesterday is in danger today.
    Counts,
}

impl Written {
    /// As the file has it; `None` when it is no YAML.
    pub(super) fn read(yaml: &str, mistakes: &mut Mistakes<'_>) -> Option<Self> {
        let tree = yaml::read(yaml, mistakes)?;
        let fields = tree.fields("this file", &FIELDS, mistakes);
        let version = fields.need("version", Place::TOP, "this file", mistakes).and_then(|node| read_version(node, mistakes));
        let texts = fields.need("texts", Place::TOP, "this file", mistakes);
        let rules = fields.need("rules", Place::TOP, "this file", mistakes);
        let words = fields.get("words").map(|node| node.map("words", mistakes)).unwrap_or_default();
        let words = words.iter().map(|(key, node)| (key.name.clone(), all(Some(node), "a word", mistakes))).collect();
        let mut list = |name: &str| all(fields.get(name), "this", mistakes);
        let (filler, ordinary, clause, first_person) = (list("filler"), list("ordinary"), list("clause"), list("first_person"));
        let (others, said, now, past) = (list("others"), list("said"), list("now"), list("past"));
        let (young, not) = (list("young"), list("not"));
        Some(Self {
            version: version.unwrap_or_default(),
            approval: Approval::read(&fields, mistakes),
            texts_at: texts.map_or(Place::TOP, |node| node.place),
            texts: texts.map(|node| read_texts(node, mistakes)).unwrap_or_default(),
            words,
            filler,
            ordinary,
            clause,
            first_person,
            others,
            said,
            now,
            past,
            young,
            not,
            rules: rules.map(|node| read_rules(node, mistakes)).unwrap_or_default(),
        })
    }
}

fn read_version(node: &Node, mistakes: &mut Mistakes<'_>) -> Option<u32> {
    let text = node.text("the version", mistakes)?;
    let number = text.parse().ok();
    if number.is_none() {
        mistakes.add(
            node.place,
            format!("the version `{text}` is not a whole number"),
            "Write the one before, and one more: `version: 2`.",
        );
    }
    number
}

/// The entries of a list, each with its place; none when there is no such list.
fn all(node: Option<&Node>, about: &str, mistakes: &mut Mistakes<'_>) -> Vec<Placed> {
    let texts = node.map(|node| node.texts(about, mistakes)).unwrap_or_default();
    texts.into_iter().map(|(text, place)| Placed { text: text.to_owned(), place }).collect()
}

fn read_texts(node: &Node, mistakes: &mut Mistakes<'_>) -> BTreeMap<String, Placed> {
    let mut texts = BTreeMap::new();
    for (key, node) in node.map("texts", mistakes) {
        // An empty text is judged with the others.
        let text = if node.shape == Shape::Empty { Some("") } else { node.text(&format!("`{}`", key.name), mistakes) };
        texts.insert(key.name.clone(), Placed { text: text.unwrap_or_default().to_owned(), place: node.place });
    }
    texts
}

fn read_rules(node: &Node, mistakes: &mut Mistakes<'_>) -> Vec<(Placed, Vec<WrittenRule>)> {
    let mut rules = Vec::new();
    for (key, node) in node.map("rules", mistakes) {
        let written = node.list(&key.name, mistakes).iter().filter_map(|item| read_rule(item, mistakes)).collect();
        rules.push((Placed { text: key.name.clone(), place: key.place }, written));
    }
    rules
}

fn read_rule(node: &Node, mistakes: &mut Mistakes<'_>) -> Option<WrittenRule> {
    let fields = node.fields("a rule", &["rule", "over", "phrases", "not", "hears", "leaves"], mistakes);
    let name = fields.need("rule", node.place, "a rule", mistakes);
    let phrases = fields.need("phrases", node.place, "a rule", mistakes);
    let rule = name.and_then(|node| Some(Placed { text: node.text("the rule's name", mistakes)?.to_owned(), place: node.place }));
    Some(WrittenRule {
        over: fields.get("over").map_or(Over::AsItsDanger, |node| read_over(node, mistakes)),
        phrases_at: phrases?.place,
        phrases: all(phrases, "a phrase", mistakes),
        not: all(fields.get("not"), "a phrase", mistakes),
        hears: all(fields.get("hears"), "a message", mistakes),
        leaves: all(fields.get("leaves"), "a message", mistakes),
        rule: rule?,
    })
}

fn read_over(node: &Node, mistakes: &mut Mistakes<'_>) -> Over {
    if node.text("`over`", mistakes).is_some_and(|text| text != "counts") {
        mistakes.add(node.place, "`over` is `counts` or is not there", "Write `over: counts` where what is over is danger still.");
    }
    Over::Counts
}

/// Judges the texts of one language.
pub(super) fn judge_texts(written: &Written, lines: &Lines, mistakes: &mut Mistakes<'_>) -> Tongue {
    let mut texts = BTreeMap::new();
    for key in keys() {
        match written.texts.get(&key) {
            Some(text) => texts.extend(judge_text(&key, text, lines, mistakes).map(|template| (key, template))),
            None => mistakes.add(written.texts_at, format!("the text `{key}` is missing"), format!("Add `{key}:` and the text.")),
        }
    }
    for (key, text) in &written.texts {
        if !keys().any(|known| known == *key) {
            let known: Vec<String> = keys().collect();
            mistakes.add(text.place, format!("no text is called `{key}`"), format!("One of: {}.", known.join(", ")));
        }
    }
    judge_lengths(written, &texts, mistakes);
    Tongue { version: written.version, approval: written.approval.clone(), texts }
}

/// Every text a language has.
fn keys() -> impl Iterator<Item = String> {
    let dangers = Danger::ALL.into_iter().map(|danger| danger.as_str().to_owned());
    let endings = ENDINGS.into_iter().map(str::to_owned);
    let buttons = Choice::ALL.into_iter().map(|choice| format!("button_{}", choice.key()));
    let fixed = Fixed::ALL.into_iter().map(|fixed| fixed.key().to_owned());
    dangers.chain(endings).chain(buttons).chain(fixed)
}

fn judge_text(key: &str, written: &Placed, lines: &Lines, mistakes: &mut Mistakes<'_>) -> Option<Template> {
    let template = match Template::cut(&written.text, lines) {
        Ok(template) => template,
        Err(wrong) => {
            for (wrong, instead) in wrong {
                mistakes.add(written.place, format!("`{key}`: {wrong}"), instead);
            }
            return None;
        }
    };
    let filled = template.fill(WHO, WHEN);
    if filled.is_empty() {
        mistakes.add(written.place, format!("`{key}` is empty"), "Write the text.");
    }
    if template.literal_words().any(has_number) {
        mistakes.add(written.place, format!("`{key}` holds a number"), "Write {$line_…} with a name from the table of lines.");
    }
    if template.asks_the_caller() && !ENDINGS.contains(&key) {
        mistakes.add(written.place, format!("`{key}` asks who or when"), format!("Only these may: {}.", ENDINGS.join(", ")));
    }
    for sentence in sentences(&filled).filter(|sentence| words_in(sentence) > MOST_WORDS_IN_SENTENCE) {
        mistakes.add(
            written.place,
            format!("`{key}` has a sentence of {} words", words_in(sentence)),
            format!("At most {MOST_WORDS_IN_SENTENCE}: make two sentences of it."),
        );
    }
    if Danger::from_word(key).is_some() {
        judge_number(key, written, &template, mistakes);
    }
    let fixed = Fixed::ALL.into_iter().find(|fixed| fixed.key() == key);
    if let Some(most) = fixed.and_then(Fixed::most_characters).filter(|most| filled.chars().count() > *most) {
        mistakes.add(written.place, format!("`{key}` has more than {most} characters"), "Make it shorter: the channel cuts it off.");
    }
    Some(template)
}

fn judge_number(key: &str, written: &Placed, template: &Template, mistakes: &mut Mistakes<'_>) {
    match template.to_first_number(WHO, WHEN) {
        None => mistakes.add(written.place, format!("`{key}` has no number to call"), "Begin with {$line_…}."),
        Some(start) if start.chars().count() > NUMBER_WITHIN => mistakes.add(
            written.place,
            format!("`{key}` has its number not within {NUMBER_WITHIN} characters"),
            "Put the number in the first or second sentence.",
        ),
        Some(_) => {}
    }
}

fn judge_lengths(written: &Written, texts: &BTreeMap<String, Template>, mistakes: &mut Mistakes<'_>) {
    let length = |key: &str| texts.get(key).map_or(0, |text| words_in(&text.fill(WHO, WHEN)));
    let ending = ENDINGS.into_iter().map(length).max().unwrap_or(0);
    for danger in Danger::ALL {
        let words = length(danger.as_str()) + ending;
        if let Some(text) = written.texts.get(danger.as_str()).filter(|_| words > MOST_WORDS) {
            mistakes.add(
                text.place,
                format!("`{danger}` has {words} words together with the longest ending"),
                format!("At most {MOST_WORDS}: a frightened person reads no more."),
            );
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
