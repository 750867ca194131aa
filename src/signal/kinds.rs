//! Kinds of signal, roles, organisation types, domains of life and outcomes: the words of `dialogs/kinds.yaml`.
//!
//! The one decision: all of them are data, checked once. Code names two kinds only, because it must: danger, which is
//! always urgent, and `other`, which raises nothing.

use super::calendar::Calendar;
use super::deadline::{Deadline, Rule};
use super::keep::Keep;
use super::related::Together;
use super::urgency::Urgency;
use crate::id::{Kind, Role};
use crate::language::Language;
use crate::mistake::{Judged, Mistake, Mistakes, Place};
use crate::yaml::{self, Fields, Key, Node, Shape};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// The kind whose signals are urgent, whatever else was said.
pub const ACUTE_DANGER: &str = "acute_danger";

/// The kind of everything that is about nothing we know: it raises no signal.
pub const OTHER: &str = "other";

/// The taker that is no role but a person: whoever already supports the sender.
pub const OWN_WORKER: &str = "own_worker";

/// The languages of workers' pages, in which everything has a name.
const WORKERS: [&str; 2] = ["nl", "en"];

/// The words of `dialogs/kinds.yaml`, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Kinds {
    kinds: BTreeMap<Kind, Meaning>,
    roles: BTreeMap<Role, Label>,
    organisation_types: BTreeMap<OrganisationType, Label>,
    domains: BTreeMap<String, Label>,
    outcomes: BTreeMap<Outcome, Label>,
    together: Together,
    keep: Keep,
}

/// What one kind of signal is.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// Its name for people.
    pub label: Label,
    /// What a message of this kind is about, in a sentence.
    pub about: String,
    /// Who takes it when no rule says otherwise, first choice first; empty when it raises nothing.
    pub takers: Vec<Taker>,
    /// How urgent it is when nothing else was said.
    pub urgency: Urgency,
    /// Where its deadline comes from.
    pub deadlines: Deadlines,
    /// The domains of life it belongs to, the main one first; one to three (`ZRM-1`), none for `other`.
    pub domains: Vec<String>,
    /// Whether somebody asks later how it is.
    pub follow_up: FollowUp,
}

/// The rule for the deadline at each urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// When it is normal.
    pub normal: Rule,
    /// When it is high.
    pub high: Rule,
    /// When it is urgent.
    pub urgent: Rule,
}

/// Whether a signal may be closed without a day on which somebody asks how it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FollowUp {
    /// It may.
    #[default]
    Chosen,
    /// Never (`NUIS-4`).
    Needed,
}

/// Who may take a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taker {
    /// In which capacity.
    pub who: Capacity,
    /// In organisations of these types only; empty means any.
    pub at: Vec<OrganisationType>,
    /// Whether a recorded ground to know is needed first.
    pub needs: Ground,
}

/// In which capacity somebody takes a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// Whoever already supports the sender.
    OwnWorker,
    /// Anybody with this role.
    Role(Role),
}

/// Whether a recorded ground to know is needed (`LAW-3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Their task is ground enough.
    Task,
    /// Only with a ground that somebody recorded.
    Recorded,
}

/// A name for people, in Dutch and in English, and in whichever language else a person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Label {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
    /// In other languages, where tenants read it.
    pub others: BTreeMap<Language, String>,
}

impl Label {
    /// In this language; English where it has none of its own.
    pub fn say(&self, language: Language) -> &str {
        self.known(language).unwrap_or(&self.en)
    }

    /// In this language, if it has a name in it.
    pub fn known(&self, language: Language) -> Option<&str> {
        match language {
            Language::Nl => Some(&self.nl),
            Language::En => Some(&self.en),
            Language::Tr | Language::Ar | Language::Pl | Language::Uk | Language::De | Language::Fr => {
                self.others.get(&language).map(String::as_str)
            }
        }
    }
}

/// A type of organisation: `municipality`, `housing_association`, …
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct OrganisationType(String);

impl OrganisationType {
    /// The word in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a signal ended. Made by [`Kinds::outcome`] only, so it is always one of the fixed list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Outcome(String);

impl Outcome {
    /// The word in files and in the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Kinds {
    /// The words of this file.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn parse(file: &str, yaml: &str) -> Result<Self, Vec<Mistake>> {
        Self::judge(file, yaml).whole()
    }

    /// The words of this file as far as they can be read, beside every mistake in it.
    pub fn judge(file: &str, yaml: &str) -> Judged<Self> {
        let mut mistakes = Mistakes::of(file);
        let made = yaml::read(yaml, &mut mistakes).map(|tree| Self::read(&tree, &mut mistakes));
        mistakes.beside(made)
    }

    fn read(tree: &Node, mistakes: &mut Mistakes<'_>) -> Self {
        let parts = tree.fields("the file", &["roles", "organisation_types", "domains", "outcomes", "kinds", "together", "keep"], mistakes);
        let mut labels = |name: &str, about: &str, languages: &[&str]| {
            parts.need(name, Place::TOP, "the file", mistakes).map(|node| read_labels(mistakes, node, about, languages)).unwrap_or_default()
        };
        let roles = labels("roles", "role", &Language::ALL.map(Language::code));
        let organisation_types = labels("organisation_types", "organisation type", &Language::ALL.map(Language::code));
        let domains = labels("domains", "domain of life", &WORKERS);
        let outcomes = labels("outcomes", "outcome", &WORKERS);
        let mut kinds = Self {
            kinds: BTreeMap::new(),
            roles: roles.into_iter().map(|(name, label)| (Role(name), label)).collect(),
            organisation_types: organisation_types.into_iter().map(|(name, label)| (OrganisationType(name), label)).collect(),
            domains,
            outcomes: outcomes.into_iter().map(|(name, label)| (Outcome(name), label)).collect(),
            together: Together::default(),
            keep: Keep::default(),
        };
        if let Some(node) = parts.need("kinds", Place::TOP, "the file", mistakes) {
            for (key, node) in node.map("kinds", mistakes) {
                check_id(mistakes, key, "kind");
                let meaning = kinds.read_meaning(mistakes, key, node);
                kinds.kinds.insert(Kind(key.name.clone()), meaning);
            }
            for needed in [ACUTE_DANGER, OTHER] {
                if !kinds.kinds.contains_key(&Kind::from(needed)) {
                    mistakes.add(
                        node.place,
                        format!("the kind `{needed}` is missing"),
                        format!("Add `{needed}:` below `kinds:`; the program cannot do without it."),
                    );
                }
            }
        }
        if let Some(node) = parts.get("together") {
            kinds.together = kinds.read_together(mistakes, node);
        }
        if let Some(node) = parts.get("keep") {
            kinds.keep = kinds.read_keep(mistakes, node);
        }
        kinds
    }

    fn read_meaning(&self, mistakes: &mut Mistakes<'_>, key: &Key, node: &Node) -> Meaning {
        let about = format!("kind `{}`", key.name);
        let parts = node.fields(&about, &["nl", "en", "about", "to", "urgency", "deadlines", "domains", "follow_up"], mistakes);
        let sentence =
            parts.need("about", key.place, &about, mistakes).and_then(|node| node.text("`about`", mistakes)).unwrap_or_default().to_owned();
        let takers = parts.get("to").map(|node| self.read_takers(mistakes, node)).unwrap_or_default();
        let written = parts.get("urgency").map(|node| read_urgency(mistakes, node));
        let urgency = written.flatten().unwrap_or_default();
        // A word that could not be read was told already.
        if key.name == ACUTE_DANGER && urgency != Urgency::Urgent && written != Some(None) {
            mistakes.add(key.place, format!("`{ACUTE_DANGER}` must be urgent"), "Write `urgency: urgent`.");
        }
        if takers.is_empty() && key.name != OTHER {
            mistakes.add(
                key.place,
                format!("{about} goes to nobody"),
                "Write `to: [a role]`; without it nobody would ever take such a signal.",
            );
        }
        let domains = parts.get("domains").map(|node| self.read_domains(mistakes, node)).unwrap_or_default();
        if (domains.is_empty() && key.name != OTHER) || domains.len() > 3 {
            mistakes.add(key.place, format!("{about} has {} domains of life", domains.len()), "Give it one to three, the main one first.");
        }
        Meaning {
            label: read_label(mistakes, &parts, key.place, &about),
            about: sentence,
            takers,
            urgency,
            deadlines: read_deadlines(mistakes, parts.get("deadlines")),
            follow_up: parts.get("follow_up").and_then(|node| read_follow_up(mistakes, node)).unwrap_or_default(),
            domains,
        }
    }

    fn read_domains(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Vec<String> {
        let words = node.texts("a domain of life", mistakes);
        words
            .into_iter()
            .filter_map(|(word, at)| {
                mistakes.one_of(word, at, "the domain of life", self.domains.keys().map(String::as_str)).map(str::to_owned)
            })
            .collect()
    }

    /// Who takes it: `[debt_help, {role: care_coach, only_with: ground}, {role: debt_help, at: municipality}]`.
    pub(crate) fn read_takers(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Vec<Taker> {
        node.items().iter().filter_map(|item| self.read_taker(mistakes, item)).collect()
    }

    fn read_taker(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Taker> {
        let Shape::Map(_) = node.shape else {
            let word = node.text("who takes it", mistakes)?;
            return self.read_capacity(mistakes, word, node.place).map(|who| Taker { who, at: Vec::new(), needs: Ground::Task });
        };
        let parts = node.fields("who takes it", &["role", "at", "only_with"], mistakes);
        let role = parts
            .need("role", node.place, "who takes it", mistakes)
            .and_then(|node| node.text("the role", mistakes).map(|word| (word, node.place)));
        let who = role.and_then(|(word, at)| self.read_capacity(mistakes, word, at));
        let at = parts.get("at").map(|node| self.read_types(mistakes, node)).unwrap_or_default();
        let needs = match parts.get("only_with").map(|node| (node.text("`only_with`", mistakes), node.place)) {
            None => Ground::Task,
            Some((Some("ground"), _)) => Ground::Recorded,
            Some((_, place)) => {
                mistakes.add(place, "`only_with` knows one word", "Write `only_with: ground`.");
                Ground::Recorded
            }
        };
        who.map(|who| Taker { who, at, needs })
    }

    fn read_capacity(&self, mistakes: &mut Mistakes<'_>, word: &str, at: Place) -> Option<Capacity> {
        if word == OWN_WORKER {
            return Some(Capacity::OwnWorker);
        }
        self.read_role(mistakes, word, at).map(Capacity::Role)
    }

    /// A role by its word, or a note with the nearest.
    pub(crate) fn read_role(&self, mistakes: &mut Mistakes<'_>, word: &str, at: Place) -> Option<Role> {
        mistakes.one_of(word, at, "the role", self.roles.keys().map(Role::as_str)).map(Role::from)
    }

    /// Organisation types by their words.
    pub(crate) fn read_types(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Vec<OrganisationType> {
        let words = node.texts("an organisation type", mistakes);
        let known = self.organisation_types.keys().map(OrganisationType::as_str);
        words
            .into_iter()
            .filter_map(|(word, at)| mistakes.one_of(word, at, "the organisation type", known.clone()))
            .map(|word| OrganisationType(word.to_owned()))
            .collect()
    }

    /// What this kind is; `None` when there is no such kind.
    pub fn meaning(&self, kind: &Kind) -> Option<&Meaning> {
        self.kinds.get(kind)
    }

    /// Whether a diary is kept of this kind: of a nuisance, which is closed with a day to look back (`NUIS-4`, `NUIS-8`).
    pub fn keeps_diary(&self, kind: &Kind) -> bool {
        self.meaning(kind).is_some_and(|meaning| meaning.follow_up == FollowUp::Needed)
    }

    /// How long what closed signals say is kept.
    pub fn keep(&self) -> &Keep {
        &self.keep
    }

    /// All kinds, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&Kind, &Meaning)> + Clone {
        self.kinds.iter()
    }

    /// What is read together on one address.
    pub fn together(&self) -> &Together {
        &self.together
    }

    /// This domain of life's name for people, if it is in the list.
    pub fn domain_label(&self, domain: &str, language: Language) -> Option<&str> {
        self.domains.get(domain).map(|label| label.say(language))
    }

    /// This type of organisation's name for people; its own word when it is not in the list.
    pub fn type_label<'a>(&'a self, of: &'a OrganisationType, language: Language) -> &'a str {
        self.organisation_types.get(of).map_or(of.as_str(), |label| label.say(language))
    }

    /// The domain of life this kind belongs to first of all.
    pub fn main_domain(&self, kind: &Kind) -> Option<&str> {
        self.kinds.get(kind).and_then(|meaning| meaning.domains.first()).map(String::as_str)
    }

    /// Where the deadline of such a signal comes from.
    pub fn deadline_rule(&self, kind: &Kind, urgency: Urgency) -> Option<Rule> {
        self.kinds.get(kind).map(|meaning| match urgency {
            Urgency::Normal => meaning.deadlines.normal,
            Urgency::High => meaning.deadlines.high,
            Urgency::Urgent => meaning.deadlines.urgent,
        })
    }

    /// By when such a signal must have been acted on; `None` when there is no such kind.
    pub fn deadline(&self, kind: &Kind, urgency: Urgency, from: Timestamp, calendar: &Calendar) -> Option<Deadline> {
        self.deadline_rule(kind, urgency).map(|rule| rule.due(from, calendar))
    }

    /// All types of organisation.
    pub fn organisation_types(&self) -> impl Iterator<Item = &OrganisationType> {
        self.organisation_types.keys()
    }

    /// The outcome with this word, if it is one of the fixed list.
    pub fn outcome(&self, word: &str) -> Option<Outcome> {
        self.outcomes.keys().find(|outcome| outcome.as_str() == word).cloned()
    }

    /// All outcomes and their names for people, in the order of their words.
    pub fn outcomes(&self) -> impl Iterator<Item = (&Outcome, &Label)> + Clone {
        self.outcomes.iter()
    }

    /// All roles and their names for people.
    pub fn roles(&self) -> impl Iterator<Item = (&Role, &Label)> + Clone {
        self.roles.iter()
    }

    /// This role's name for people; its own word when it is not in the list.
    pub fn role_label<'a>(&'a self, role: &'a Role, language: Language) -> &'a str {
        self.roles.get(role).map_or(role.as_str(), |label| label.say(language))
    }

    /// This role's name in the language of a person who reads it; `None` where it has none, because half a sentence in another
    /// language helps nobody.
    pub fn role_for_person(&self, role: &Role, language: Language) -> Option<&str> {
        self.roles.get(role).and_then(|label| label.known(language))
    }

    /// This kind's name for people; its own word when it is not in the list.
    pub fn kind_label<'a>(&'a self, kind: &'a Kind, language: Language) -> &'a str {
        self.kinds.get(kind).map_or(kind.as_str(), |meaning| meaning.label.say(language))
    }
}

/// How urgent: `normal`, `high` or `urgent`.
pub(crate) fn read_urgency(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Urgency> {
    let word = node.text("the urgency", mistakes)?;
    mistakes.one_of(word, node.place, "the urgency", Urgency::ALL.into_iter().map(Urgency::as_str)).and_then(Urgency::from_word)
}

fn read_deadlines(mistakes: &mut Mistakes<'_>, node: Option<&Node>) -> Deadlines {
    let mut deadlines = Deadlines { normal: Rule::FiveWorkingDays, high: Rule::Today, urgent: Rule::Minutes };
    let Some(node) = node else { return deadlines };
    for (key, value) in node.fields("`deadlines`", &["normal", "high", "urgent"], mistakes).iter() {
        let word = value.text("the deadline", mistakes);
        let known = Rule::ALL.into_iter().map(Rule::as_str);
        let rule = word.and_then(|word| mistakes.one_of(word, value.place, "the deadline rule", known)).and_then(Rule::from_word);
        match (rule, key.name.as_str()) {
            (Some(rule), "normal") => deadlines.normal = rule,
            (Some(rule), "high") => deadlines.high = rule,
            (Some(rule), "urgent") => deadlines.urgent = rule,
            _ => {}
        }
    }
    deadlines
}

fn read_follow_up(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<FollowUp> {
    let word = node.text("`follow_up`", mistakes)?;
    match mistakes.one_of(word, node.place, "the follow-up", ["needed", "chosen"].into_iter())? {
        "needed" => Some(FollowUp::Needed),
        _ => Some(FollowUp::Chosen),
    }
}

fn read_labels(mistakes: &mut Mistakes<'_>, node: &Node, about: &str, languages: &[&str]) -> BTreeMap<String, Label> {
    let mut labels = BTreeMap::new();
    for (key, node) in node.map(about, mistakes) {
        check_id(mistakes, key, about);
        let what = format!("{about} `{}`", key.name);
        let parts = node.fields(&what, languages, mistakes);
        labels.insert(key.name.clone(), read_label(mistakes, &parts, key.place, &what));
    }
    labels
}

fn read_label(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, at: Place, about: &str) -> Label {
    let mut say = |language: &str| {
        parts.need(language, at, about, mistakes).and_then(|node| node.text("the name for people", mistakes)).unwrap_or_default().to_owned()
    };
    let (nl, en) = (say("nl"), say("en"));
    let others = Language::ALL.into_iter().filter(|language| !WORKERS.contains(&language.code())).filter_map(|language| {
        let name = parts.get(language.code())?.text("the name for people", mistakes)?;
        Some((language, name.to_owned()))
    });
    let others = others.collect();
    Label { nl, en, others }
}

fn check_id(mistakes: &mut Mistakes<'_>, key: &Key, about: &str) {
    mistakes.id(&key.name, key.place, about);
}

#[cfg(test)]
impl Kinds {
    /// The shipped kinds, for the tests of other modules.
    pub(crate) fn shipped_for_tests() -> Self {
        Self::parse("dialogs/kinds.yaml", include_str!("../../dialogs/kinds.yaml")).unwrap()
    }
}
