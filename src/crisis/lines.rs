//! The one table of help lines. Every number that a person reads comes from here.
//!
//! The one decision: a number is never written in a text. Two people died in 2019 after dialling a number that no
//! longer worked, so a number is checked in one place, by a person, with a date, and a check that is
//! older than ninety days asks for another.

use super::mistake::{Mistake, Mistakes};
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Numbers that must never be offered again.
    #[serde(default)]
    retired: Vec<String>,
    lines: Vec<WrittenLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    id: Spanned<String>,
    name: String,
    number: Spanned<String>,
    cost: Cost,
    hours: Spanned<BTreeMap<Language, String>>,
    #[serde(rename = "for")]
    for_whom: Spanned<BTreeMap<Language, String>>,
    site: Option<String>,
    last_checked: Spanned<String>,
}

impl Lines {
    /// Reads the table, or says everything that is wrong with it.
    pub fn parse(name: &str, yaml: &str) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Mistakes::of(name);
        let written: Option<Written> = mistakes.read(yaml);
        let mut lines: Vec<Line> = Vec::new();
        let (retired, written) = written.map_or_else(Default::default, |written| (written.retired, written.lines));
        let retired: Vec<String> = retired.iter().map(|number| digits_of(number)).collect();
        for line in written {
            if lines.iter().any(|earlier| earlier.id.as_str() == line.id.value) {
                mistakes.add(&line.id, format!("`{}` is in the table twice", line.id.value), "Keep one of the two.");
            }
            lines.extend(judge(line, &retired, &mut mistakes));
        }
        if mistakes.found.is_empty() { Ok(Self { lines }) } else { Err(mistakes.found) }
    }

    /// The line with this name.
    pub fn get(&self, id: &str) -> Option<&Line> {
        self.iter().find(|line| line.id.as_str() == id)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter()
    }

    /// The lines whose last check is more than [`STALE_AFTER_DAYS`] days before `today`: somebody has to call them.
    pub fn stale(&self, today: Date) -> Vec<&LineId> {
        self.iter()
            .filter(|line| today.since(line.last_checked).is_ok_and(|age| age.get_days() > STALE_AFTER_DAYS))
            .map(|line| &line.id)
            .collect()
    }
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn judge(line: WrittenLine, retired: &[String], mistakes: &mut Mistakes<'_>) -> Option<Line> {
    let before = mistakes.found.len();
    let digits = digits_of(&line.number.value);
    if digits.len() < 3 || digits.len() > MOST_DIGITS || !line.number.value.chars().all(|c| c.is_ascii_digit() || " -".contains(c)) {
        mistakes.add(
            &line.number,
            "this is no phone number",
            "Write digits, spaces and dashes, as they stand on the organisation's own page.",
        );
    }
    if retired.contains(&digits) {
        mistakes.add(&line.number, "this number must not be offered any more", "Take the number that replaced it.");
    }
    if line.id.value.is_empty() || !line.id.value.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        mistakes.add(&line.id, "this name cannot stand in a text", "Use small letters and underscores, as in safe_home.");
    }
    for (place, what) in [(&line.hours, "hours"), (&line.for_whom, "for")] {
        if !place.value.contains_key(&Language::Nl) {
            mistakes.add(place, format!("`{what}` has no Dutch text"), "Add a line that starts with `nl:`.");
        }
    }
    let last_checked = line.last_checked.value.parse::<Date>();
    if last_checked.is_err() {
        mistakes.add(&line.last_checked, "this is no date", "Write year-month-day, as in 2026-11-21.");
    }
    if mistakes.found.len() > before {
        return None;
    }
    Some(Line {
        id: LineId(line.id.value),
        name: line.name,
        number: line.number.value,
        call: format!("tel:{digits}"),
        cost: line.cost,
        hours: line.hours.value,
        for_whom: line.for_whom.value,
        site: line.site,
        last_checked: last_checked.ok()?,
    })
}
