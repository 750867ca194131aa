//! The rules of `dialogs/routing.yaml`: who takes what when a kind's usual takers are not right.
//!
//! The one decision: rules are read in order and the first that applies decides, so an author can read the file from
//! the top and stop where the case fits. Words are checked against `kinds.yaml` when the file is read, never later.

use super::condition::Condition;
use crate::id::{Kind, Role};
use crate::routing::roster::Subject;
use crate::signal::calendar::OptionalHoliday;
use crate::signal::judge::{Judge, get};
use crate::signal::kinds::{Label, OrganisationType, Taker};
use crate::signal::written::{Key, Mistake, Node, Place};
use crate::signal::{Calendar, Kinds, Source};

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
    pub(super) when: Condition,
    pub(super) takers: Vec<Taker>,
    pub(super) never: Vec<Role>,
}

impl Policy {
    /// The rules of this file, or every mistake in it.
    pub fn parse(file: &str, yaml: &str, kinds: &Kinds) -> Result<Self, Vec<Mistake>> {
        let tree = Node::parse(file, yaml).map_err(|mistake| vec![mistake])?;
        let mut judge = Judge::of(file);
        let parts = judge.map(&tree, "the file", &["also_closed", "urgent", "ground_needed", "rules"]);
        let closed = get(&parts, "also_closed").map(|node| read_holidays(&mut judge, node)).unwrap_or_default();
        let urgent_roles = get(&parts, "urgent").map(|node| read_roles(&mut judge, node, kinds)).unwrap_or_default();
        let ground = get(&parts, "ground_needed").map(|node| read_ground(&mut judge, node, kinds)).unwrap_or_default();
        let mut rules: Vec<Rule> = Vec::new();
        if let Some(node) = judge.need(&parts, "rules", Place { line: 1, column: 1 }, "the file") {
            for item in judge.list(node) {
                let Some(rule) = read_rule(&mut judge, item, kinds) else { continue };
                if rules.iter().any(|other| other.name == rule.name) {
                    judge.wrong(item.place, format!("the rule `{}` is there twice", rule.name), "Give each rule a name of its own.");
                }
                if let Some(before) = rules.iter().find(|other| other.when.is_always()) {
                    let what = format!("the rule `{}` is never reached, because `{}` above it always applies", rule.name, before.name);
                    judge.wrong(item.place, what, "Move the rule that always applies to the end, or give it a `when:`.");
                }
                rules.push(rule);
            }
        }
        judge.verdict(Self { calendar: Calendar::dutch(&closed), urgent_roles, ground, rules }).map(|(policy, _)| policy)
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

fn read_rule(judge: &mut Judge, node: &Node, kinds: &Kinds) -> Option<Rule> {
    let parts = judge.map(node, "a rule", &["rule", "why", "when", "to", "never"]);
    if parts.is_empty() {
        return None;
    }
    let name =
        judge.need(&parts, "rule", node.place, "a rule").and_then(|node| judge.id(node, "the rule's name")).unwrap_or_default().to_owned();
    let why = judge.need(&parts, "why", node.place, "a rule").map(|node| read_why(judge, node));
    let when = get(&parts, "when").map_or(Condition::All(Vec::new()), |node| super::condition::read(judge, node, kinds));
    let to = judge.need(&parts, "to", node.place, "a rule");
    let takers = to.map(|node| kinds.read_takers(judge, node)).unwrap_or_default();
    if let Some(to) = to
        && judge.list(to).is_empty()
    {
        judge.wrong(to.place, format!("the rule `{name}` goes to nobody"), "Write `to: [a role]`.");
    }
    let never = get(&parts, "never").map(|node| read_roles(judge, node, kinds)).unwrap_or_default();
    Some(Rule { name, why: why?, when, takers, never })
}

fn read_why(judge: &mut Judge, node: &Node) -> Label {
    let parts: Vec<(&Key, &Node)> = judge.map(node, "`why`", &["nl", "en"]);
    let mut say = |language: &str| {
        judge.need(&parts, language, node.place, "`why`").and_then(|node| judge.text(node, "the reason")).unwrap_or_default().to_owned()
    };
    Label { nl: say("nl"), en: say("en") }
}

fn read_roles(judge: &mut Judge, node: &Node, kinds: &Kinds) -> Vec<Role> {
    judge.texts(node, "a role").into_iter().filter_map(|(word, at)| kinds.read_role(judge, word, at)).collect()
}

fn read_holidays(judge: &mut Judge, node: &Node) -> Vec<OptionalHoliday> {
    let words = judge.texts(node, "a holiday");
    let known = OptionalHoliday::ALL.into_iter().map(OptionalHoliday::as_str);
    words
        .into_iter()
        .filter_map(|(word, at)| judge.one_of(word, at, "the holiday", known.clone()))
        .filter_map(|word| OptionalHoliday::ALL.into_iter().find(|day| day.as_str() == word))
        .collect()
}

fn read_ground(judge: &mut Judge, node: &Node, kinds: &Kinds) -> GroundRule {
    let parts = judge.map(node, "`ground_needed`", &["organisations", "source"]);
    let organisations = get(&parts, "organisations").map(|node| kinds.read_types(judge, node)).unwrap_or_default();
    let sources = get(&parts, "source").map(|node| super::condition::read_sources(judge, node)).unwrap_or_default();
    GroundRule { organisations, sources }
}
