//! The one table of help lines. Every number that a person reads comes from here.
//!
//! The one decision: a number is never written in a text. Two people died in 2019 after dialling a number that no
//! longer worked, so a number is checked in one place, by a person, with a date, and a check that is
//! older than ninety days asks for another.

use crate::approval;
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Mistakes, Place};
use crate::yaml::{self, Node};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// How many days a check of a number is trusted: four checks a year are work that gets done, and a dead number is found within a season.
pub const STALE_AFTER_DAYS: i32 = 90;

/// The longest number in digits: a Dutch number with its country code, and room for an odd one.
const MOST_DIGITS: usize = 13;

/// The name of a help line in the table: `emergency`, `suicide_prevention`, …
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub String);

impl LineId {
    /// The name as written in the table.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LineId {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl fmt::Display for LineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a call costs the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    Free,
    /// What any call costs.
    Usual,
    /// More than any call.
    Extra,
}

/// One help line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Line {
    /// Its name in the table.
    pub id: LineId,
    /// What it is called.
    pub name: String,
    /// As people read it: `0800-2000`.
    pub number: String,
    /// As a phone dials it: `tel:08002000`.
    pub call: String,
    /// What a call costs.
    pub cost: Cost,
    /// When it answers, per language; Dutch is always there.
    pub hours: BTreeMap<Language, String>,
    /// For whom, per language; Dutch is always there.
    pub for_whom: BTreeMap<Language, String>,
    /// Where to read or chat, as people read it: `113.nl`.
    pub site: Option<String>,
    /// When a person last called or looked it up.
    pub last_checked: Date,
}

/// All help lines, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Lines {
    lines: Vec<Line>,
}

impl Lines {
    /// Reads the table.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse(name: &str, yaml: &str) -> Result<Self, Vec<Mistake>> {
        Self::judge(name, yaml).whole()
    }

    /// The table as far as it can be read, beside everything that is wrong with it.
    pub fn judge(name: &str, yaml: &str) -> Judged<Self> {
        let mut mistakes = Mistakes::of(name);
        let made = yaml::read(yaml, &mut mistakes).map(|tree| Self::read(&tree, &mut mistakes));
        mistakes.beside(made)
    }

    fn read(tree: &Node, mistakes: &mut Mistakes<'_>) -> Self {
        let fields = tree.fields("this file", &["retired", "lines"], mistakes);
        // Numbers that must never be offered again.
        let retired = fields.get("retired").map(|node| node.texts("a retired number", mistakes)).unwrap_or_default();
        let retired: Vec<String> = retired.iter().map(|(number, _)| digits_of(number)).collect();
        let mut lines: Vec<Line> = Vec::new();
        let written = fields.need("lines", Place::TOP, "this file", mistakes);
        for node in written.map(|node| node.list("lines", mistakes)).unwrap_or_default() {
            let Some(line) = read_line(node, &retired, mistakes) else { continue };
            if lines.iter().any(|earlier| earlier.id == line.id) {
                mistakes.add(node.place, format!("`{}` is in the table twice", line.id), "Keep one of the two.");
            }
            lines.push(line);
        }
        Self { lines }
    }

    /// The line with this name.
    pub fn get(&self, id: &str) -> Option<&Line> {
        self.iter().find(|line| line.id.as_str() == id)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter()
    }

    /// The lines whose last check is more than [`STALE_AFTER_DAYS`] days before `today`, or said to be after it: somebody has to call
    /// them.
    pub fn stale(&self, today: Date) -> Vec<&LineId> {
        self.iter().filter(|line| approval::is_stale(line.last_checked, today, STALE_AFTER_DAYS)).map(|line| &line.id).collect()
    }
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// A line of the table; with a mistake in it, as far as a text may refer to it.
fn read_line(node: &Node, retired: &[String], mistakes: &mut Mistakes<'_>) -> Option<Line> {
    let fields = node.fields("a line", &["id", "name", "number", "cost", "hours", "for", "site", "last_checked"], mistakes);
    let mut text = |name: &str| {
        let node = fields.need(name, node.place, "a line", mistakes)?;
        Some((node.text(&format!("`{name}`"), mistakes)?.to_owned(), node.place))
    };
    let (id, name, number, cost, last_checked) = (text("id"), text("name"), text("number"), text("cost"), text("last_checked"));
    let mut said =
        |name: &str| fields.need(name, node.place, "a line", mistakes).map(|node| read_languages(name, node, mistakes)).unwrap_or_default();
    let (hours, for_whom) = (said("hours"), said("for"));
    let site = fields.get("site").and_then(|node| node.text("`site`", mistakes)).map(str::to_owned);
    if let Some((number, at)) = &number {
        judge_number(number, *at, retired, mistakes);
    }
    let (id, at) = id?;
    if !id.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        mistakes.add(at, "this name cannot stand in a text", "Use small letters and underscores, as in safe_home.");
    }
    let number = number.map(|(number, _)| number).unwrap_or_default();
    Some(Line {
        id: LineId(id),
        name: name.map(|(name, _)| name).unwrap_or_default(),
        call: format!("tel:{}", digits_of(&number)),
        number,
        cost: cost.and_then(|(word, at)| read_cost(&word, at, mistakes)).unwrap_or(Cost::Usual),
        hours,
        for_whom,
        site,
        last_checked: last_checked.and_then(|(day, at)| mistakes.day(&day, at)).unwrap_or(Date::ZERO),
    })
}

fn judge_number(number: &str, at: Place, retired: &[String], mistakes: &mut Mistakes<'_>) {
    let digits = digits_of(number);
    if digits.len() < 3 || digits.len() > MOST_DIGITS || !number.chars().all(|c| c.is_ascii_digit() || " -".contains(c)) {
        mistakes.add(at, "this is no phone number", "Write digits, spaces and dashes, as they stand on the organisation's own page.");
    }
    if retired.contains(&digits) {
        mistakes.add(at, "this number must not be offered any more", "Take the number that replaced it.");
    }
}

fn read_languages(name: &str, node: &Node, mistakes: &mut Mistakes<'_>) -> BTreeMap<Language, String> {
    let mut said = BTreeMap::new();
    for (key, node) in node.map(name, mistakes) {
        let language = mistakes.one_of(&key.name, key.place, "the language", Language::ALL.iter().map(|language| language.code()));
        let text = node.text(&format!("`{}`", key.name), mistakes);
        said.extend(language.and_then(Language::from_code).zip(text.map(str::to_owned)));
    }
    if !said.contains_key(&Language::Nl) {
        mistakes.add(node.place, format!("`{name}` has no Dutch text"), "Add a line that starts with `nl:`.");
    }
    said
}

fn read_cost(word: &str, at: Place, mistakes: &mut Mistakes<'_>) -> Option<Cost> {
    let costs = [("free", Cost::Free), ("usual", Cost::Usual), ("extra", Cost::Extra)];
    let known = mistakes.one_of(word, at, "the cost", costs.iter().map(|(word, _)| *word))?;
    costs.into_iter().find(|(word, _)| *word == known).map(|(_, cost)| cost)
}
