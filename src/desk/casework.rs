//! A signal's facts, as they are sealed and as a worker reads them.
//!
//! The one decision: labels are written down with the facts, in Dutch, so that a case stays readable when its dialog is gone.

use crate::dialog::step::{Occasion, Raise};
use crate::dialog::weigh::Told;
use crate::dialog::{Book, BuiltIn, Known, Meaning, filling, values::Value, words_of};
use crate::id::{Role, StepId, WorkerId};
use crate::identity::Typist;
use crate::language::Language;
use crate::personal::Text;
use crate::signal::{Postcode, Source};
use crate::store::Document;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What is told about a signal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Casework {
    /// In the order they were asked.
    pub facts: Vec<Line>,
    /// The first words about it.
    pub opening: Option<Text>,
    /// Whether workers may know who told it.
    #[serde(default)]
    pub reporter: Reporter,
    /// Who typed it.
    #[serde(default)]
    pub typist: Typist,
    /// What was told first of what was corrected since, in the order it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
}

/// A fact as it stood before it was corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// Until when.
    pub until: Timestamp,
    /// As it stood.
    pub line: Line,
    /// Who put it right.
    #[serde(default)]
    pub by: Corrector,
}

/// Who put an answer right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Corrector {
    /// Whoever told it.
    #[default]
    Person,
    /// A worker, as what they were at that moment.
    Worker {
        /// Who.
        worker: WorkerId,
        /// What they are, first of all.
        role: Option<Role>,
    },
}

/// Whether workers may know who told something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reporter {
    /// They may.
    #[default]
    Known,
    /// They were promised that no worker sees it (`PRIV-3`).
    Anonymous,
}

/// The step at which somebody chooses whether workers may know who they are, and the choice that they may not.
const ANONYMOUS: &str = "anonymous";
/// Facts that say who or where somebody is: no worker reads them of somebody anonymous.
const IDENTIFYING: [&str; 2] = ["address", "number"];

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The question's name.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// In the person's words.
    pub said: Text,
    /// As understood.
    pub understood: Text,
}

impl Casework {
    /// Of a signal that a dialog raised.
    pub fn of(raise: &Raise, book: &Book, built_in: &BuiltIn) -> Self {
        let facts = lines(&raise.facts, book, built_in);
        Self { facts, opening: raise.opening.clone(), reporter: reporter(raise), typist: raise.typist, earlier: Vec::new() }
    }

    /// Sealed bytes to be.
    pub fn document(&self) -> Document {
        Document::from(serde_json::to_vec(self).unwrap_or_default())
    }

    /// From what was sealed; empty when it cannot be read.
    pub fn read(document: &Document) -> Self {
        serde_json::from_slice(document.expose()).unwrap_or_default()
    }

    /// The first whole address among the facts, as [`place`] found it when they were told.
    pub fn address(&self) -> Option<Text> {
        let is_whole = |words: &str| {
            let (postcode, number) = words.split_at_checked(7).unwrap_or_default();
            Postcode::of_address(postcode).is_some()
                && postcode.chars().skip(5).all(|letter| letter.is_ascii_uppercase())
                && number.trim_start().starts_with(|digit: char| digit.is_ascii_digit())
        };
        self.facts.iter().map(|line| &line.understood).find(|words| is_whole(words.expose())).cloned()
    }

    /// The facts that a worker may read.
    pub fn shown(&self) -> impl Iterator<Item = &Line> {
        self.facts.iter().filter(|line| match self.reporter {
            Reporter::Known => true,
            Reporter::Anonymous => !IDENTIFYING.contains(&line.name.as_str()),
        })
    }

    /// The facts that say who or where somebody is.
    pub fn identifying(&self) -> impl Iterator<Item = &Line> {
        self.facts.iter().filter(|line| IDENTIFYING.contains(&line.name.as_str()))
    }

    /// Puts what is right in the place of what was told; that stays beside it. `None` when there is no such fact, or it says the same.
    pub fn correct(&mut self, right: Line, at: Timestamp, by: Corrector) -> Option<&Line> {
        let told = self.facts.iter_mut().rev().find(|line| line.name == right.name)?;
        if told.understood == right.understood {
            return None;
        }
        let line = Line { label: told.label.clone(), ..right };
        self.earlier.push(Earlier { until: at, line: std::mem::replace(told, line), by });
        Some(told)
    }

    /// The answer with this name as it stands: of one that was given twice, the last.
    pub fn standing(&self, name: &StepId) -> Option<&Line> {
        self.facts.iter().rev().find(|line| line.name == name.as_str())
    }

    /// The names of what was answered, each once.
    pub fn names(&self) -> Vec<StepId> {
        let mut names: Vec<StepId> = Vec::new();
        for line in &self.facts {
            let name = StepId::from(line.name.as_str());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The answers as rules weigh them.
    pub fn weighable(&self) -> Told {
        let names = self.names().into_iter();
        Told(names.filter_map(|name| Some((name.clone(), self.standing(&name)?.understood.clone()))).collect())
    }

    /// What was told first of a fact that was corrected since, the oldest first.
    pub fn before<'c>(&'c self, line: &Line) -> impl Iterator<Item = &'c Earlier> {
        self.earlier.iter().filter({
            let name = line.name.clone();
            move |earlier| earlier.line.name == name
        })
    }

    /// The person's own words for a fact, unless they say no more than what was understood, or stand in the first words.
    pub fn said<'l>(&self, line: &'l Line) -> Option<&'l Text> {
        let said = line.said.expose().trim();
        let is_opening = self.opening.as_ref().is_some_and(|opening| opening.expose().trim() == said);
        (!is_opening && !said.eq_ignore_ascii_case(line.understood.expose().trim())).then_some(&line.said)
    }

    /// As a worker reads it on a phone: first what was said, then each fact on a line.
    pub fn told(&self) -> String {
        let mut told = String::new();
        if let Some(opening) = &self.opening {
            told.push_str(&format!("\"{}\"\n", opening.expose()));
        }
        for line in self.shown() {
            told.push_str(&format!("{}: {}", line.label, line.understood.expose()));
            if let Some(said) = self.said(line) {
                told.push_str(&format!(" (\"{}\")", said.expose()));
            }
            for earlier in self.before(line) {
                let by = match &earlier.by {
                    Corrector::Person => "",
                    Corrector::Worker { .. } => "; een medewerker verbeterde het",
                };
                told.push_str(&format!(" (eerst gezegd: {}{by})", earlier.line.understood.expose()));
            }
            told.push('\n');
        }
        told
    }
}

/// Facts in the words of the worker's language.
pub fn lines(facts: &[crate::dialog::step::Fact], book: &Book, built_in: &BuiltIn) -> Vec<Line> {
    facts
        .iter()
        .map(|fact| Line {
            name: fact.name.0.clone(),
            label: words_of(book, built_in, &fact.label, Language::Nl, &Known::default()),
            said: fact.answer.said.clone(),
            understood: Text::from(filling(book, built_in, &fact.shown, Language::Nl)),
        })
        .collect()
}

/// Who told us, as the welcome asked; a tenant when nobody was asked.
pub fn source(raise: &Raise) -> Source {
    if raise.occasion == Occasion::CheckIn {
        return Source::CheckIn;
    }
    let role = raise.facts.iter().find(|fact| fact.name.as_str() == "role");
    match role.map(|fact| &fact.answer.meaning) {
        Some(Meaning::Option(key)) => Source::from_word(key).unwrap_or(Source::Tenant),
        Some(Meaning::Value(_) | Meaning::Unknown) | None => Source::Tenant,
    }
}

/// Whether workers may know who told us, as far as they were asked.
fn reporter(raise: &Raise) -> Reporter {
    let anonymous = raise
        .facts
        .iter()
        .any(|fact| fact.name.as_str() == ANONYMOUS && matches!(&fact.answer.meaning, Meaning::Option(key) if key == ANONYMOUS));
    if anonymous { Reporter::Anonymous } else { Reporter::Known }
}

/// Where it is: the first address among the facts, in one fixed spelling, and its four digits.
pub fn place(raise: &Raise) -> (Option<Postcode>, Option<Text>) {
    let address = raise.facts.iter().find_map(|fact| match &fact.answer.meaning {
        Meaning::Value(Value::Address(address)) => Some(address),
        Meaning::Value(_) | Meaning::Option(_) | Meaning::Unknown => None,
    });
    let Some(address) = address else { return (None, None) };
    let postcode = address.postcode.as_ref().and_then(|postcode| Postcode::from_number(postcode.digits));
    let whole = address.postcode.as_ref().is_some_and(|postcode| postcode.letters.is_some()) && address.house_number.is_some();
    (postcode, whole.then(|| Text::from(Value::Address(address.clone()).show(Language::Nl))))
}

/// The home that others on the same address are looked for by (`DEBT-6`). Of somebody who was promised that nobody sees who they
/// are, never their own (`PRIV-3`): another signal of that home would tell who they are.
pub fn home(raise: &Raise) -> Option<Text> {
    let is_anonymous = reporter(raise) == Reporter::Anonymous;
    let homes = raise.facts.iter().filter(|fact| !(is_anonymous && IDENTIFYING.contains(&fact.name.as_str())));
    let mut addresses = homes.filter_map(|fact| match &fact.answer.meaning {
        Meaning::Value(Value::Address(address)) => Some(address),
        Meaning::Value(_) | Meaning::Option(_) | Meaning::Unknown => None,
    });
    addresses.next().and_then(crate::dialog::values::Address::home)
}
