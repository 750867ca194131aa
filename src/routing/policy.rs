//! The rules of `dialogs/routing.yaml`: who takes what when a kind's usual takers are not right.
//!
//! The one decision: rules are read in order and the first that applies decides, so an author can read the file from
//! the top and stop where the case fits. Words are checked against `kinds.yaml` when the file is read, never later.

use super::condition::Condition;
use crate::id::{Kind, Role};
use crate::mistake::{Judged, Mistake, Mistakes, Place};
use crate::routing::roster::Subject;
use crate::signal::calendar::OptionalHoliday;
use crate::signal::kinds::{Label, OrganisationType, Taker};
use crate::signal::{Calendar, Kinds, Source};
use crate::yaml::{self, Node};

/// The rules, checked.
#[derive(Clone, Debug)]
pub struct Policy {
    pub(super) calendar: Calendar,
    pub(super) urgent_roles: Vec<Role>,
    pub(super) ground: GroundRule,
    rules: Vec<Rule>,
}

/// Who may not know without a recorded ground (`ROUTE-2`, `LAW-3`).
#[derive(Clone, Debug, PartialEq, Default)]
pub struct GroundRule {
    pub(super) organisations: Vec<OrganisationType>,
    pub(super) sources: Vec<Source>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its name, which decisions refer to.
    pub name: String,
    /// Why it is there, as a sentence for people.
    pub why: Label,
    /// Where it stands in the file.
    pub(super) at: Place,
    pub(super) when: Condition,
    pub(super) takers: Vec<Taker>,
    pub(super) never: Vec<Role>,
}

impl Policy {
    /// The rules of this file.
    ///
    /// # Errors
    /// Every mistake in it.
    pub fn parse(file: &str, yaml: &str, kinds: &Kinds) -> Result<Self, Vec<Mistake>> {
        Self::judge(file, yaml, kinds).whole()
    }

    /// The rules of this file as far as they can be read, beside every mistake in it.
    pub fn judge(file: &str, yaml: &str, kinds: &Kinds) -> Judged<Self> {
        let mut mistakes = Mistakes::of(file);
        let made = yaml::read(yaml, &mut mistakes).map(|tree| Self::read(&tree, kinds, &mut mistakes));
        mistakes.beside(made)
    }

    fn read(tree: &Node, kinds: &Kinds, mistakes: &mut Mistakes<'_>) -> Self {
        let parts = tree.fields("the file", &["also_closed", "urgent", "ground_needed", "rules"], mistakes);
        let closed = parts.get("also_closed").map(|node| read_holidays(mistakes, node)).unwrap_or_default();
        let urgent_roles = parts.get("urgent").map(|node| read_roles(mistakes, node, kinds)).unwrap_or_default();
        let ground = parts.get("ground_needed").map(|node| read_ground(mistakes, node, kinds)).unwrap_or_default();
        let mut rules: Vec<Rule> = Vec::new();
        let before = mistakes.count();
        if let Some(node) = parts.need("rules", Place::TOP, "the file", mistakes) {
            for item in node.items() {
                let Some(rule) = read_rule(mistakes, item, kinds) else { continue };
                if rules.iter().any(|other| other.name == rule.name) {
                    mistakes.add(item.place, format!("the rule `{}` is there twice", rule.name), "Give each rule a name of its own.");
                }
                rules.push(rule);
            }
        }
        // What could not be read is no rule yet that others could stand in front of.
        if mistakes.count() == before {
            super::shadow::check(mistakes, &rules, kinds);
        }
        Self { calendar: Calendar::dutch(&closed), urgent_roles, ground, rules }
    }

    /// The first rule that applies.
    pub(super) fn rule_for(&self, subject: &Subject) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.when.applies_to(subject))
    }

    /// Local time and holidays as these rules have them.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The rules, in their order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Whether anybody takes a signal of this kind: by its own takers, or by a rule that may apply to it.
    pub fn routes(&self, kinds: &Kinds, kind: &Kind) -> bool {
        kinds.meaning(kind).is_some_and(|meaning| !meaning.takers.is_empty()) || self.rules.iter().any(|rule| rule.when.mentions(kind))
    }
}

fn read_rule(mistakes: &mut Mistakes<'_>, node: &Node, kinds: &Kinds) -> Option<Rule> {
    let parts = node.fields("a rule", &["rule", "why", "when", "to", "never"], mistakes);
    if parts.is_empty() {
        return None;
    }
    let name = parts
        .need("rule", node.place, "a rule", mistakes)
        .and_then(|node| node.id("the rule's name", mistakes))
        .unwrap_or_default()
        .to_owned();
    let why = parts.need("why", node.place, "a rule", mistakes).map(|node| read_why(mistakes, node));
    let when = parts.get("when").map_or(Condition::All(Vec::new()), |node| super::condition::read(mistakes, node, kinds));
    let to = parts.need("to", node.place, "a rule", mistakes);
    let takers = to.map(|node| kinds.read_takers(mistakes, node)).unwrap_or_default();
    if let Some(to) = to
        && to.items().is_empty()
    {
        mistakes.add(to.place, format!("the rule `{name}` goes to nobody"), "Write `to: [a role]`.");
    }
    let never = parts.get("never").map(|node| read_roles(mistakes, node, kinds)).unwrap_or_default();
    Some(Rule { name, why: why?, at: node.place, when, takers, never })
}

fn read_why(mistakes: &mut Mistakes<'_>, node: &Node) -> Label {
    let parts = node.fields("`why`", &["nl", "en"], mistakes);
    let mut say = |language: &str| {
        parts
            .need(language, node.place, "`why`", mistakes)
            .and_then(|node| node.text("the reason", mistakes))
            .unwrap_or_default()
            .to_owned()
    };
    Label { nl: say("nl"), en: say("en"), ..Label::default() }
}

fn read_roles(mistakes: &mut Mistakes<'_>, node: &Node, kinds: &Kinds) -> Vec<Role> {
    node.texts("a role", mistakes).into_iter().filter_map(|(word, at)| kinds.read_role(mistakes, word, at)).collect()
}

fn read_holidays(mistakes: &mut Mistakes<'_>, node: &Node) -> Vec<OptionalHoliday> {
    let words = node.texts("a holiday", mistakes);
    let known = OptionalHoliday::ALL.into_iter().map(OptionalHoliday::as_str);
    words
        .into_iter()
        .filter_map(|(word, at)| mistakes.one_of(word, at, "the holiday", known.clone()))
        .filter_map(|word| OptionalHoliday::ALL.into_iter().find(|day| day.as_str() == word))
        .collect()
}

fn read_ground(mistakes: &mut Mistakes<'_>, node: &Node, kinds: &Kinds) -> GroundRule {
    let parts = node.fields("`ground_needed`", &["organisations", "source"], mistakes);
    let organisations = parts.get("organisations").map(|node| kinds.read_types(mistakes, node)).unwrap_or_default();
    let sources = parts.get("source").map(|node| super::condition::read_sources(mistakes, node)).unwrap_or_default();
    GroundRule { organisations, sources }
}
