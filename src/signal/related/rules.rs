//! What people wrote down about signals on one address: the `together` part of `dialogs/kinds.yaml`.
//!
//! The one decision: a rule has a name in words and names kinds or domains of life, never a person and never a score. What
//! software concludes from an address has to be read aloud by whoever it is about.

use crate::id::Kind;
use crate::mistake::Mistakes;
use crate::signal::Urgency;
use crate::signal::kinds::{Kinds, Label, OrganisationType};
use crate::yaml::{Fields, Key, Node};
use std::collections::BTreeSet;

/// The longest window, in months: whatever lies further back is another story.
const MOST_MONTHS: u8 = 24;
/// More domains of life than there are.
const MOST_DOMAINS: u8 = 13;

/// What is read together on one address.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Within how many months two signals are *multiple* (`DEBT-6`: one).
    pub multiple: u8,
    /// Within how many months an earlier signal makes one *successive* (`DEBT-6`: six).
    pub successive: u8,
    /// Kinds by which somebody says of themself that they are not well: after support ended, more of it is proposed (`ROUTE-3`).
    pub after_support: BTreeSet<Kind>,
    /// What adds up, the first that holds first.
    pub rules: Vec<Rule>,
}

/// What several signals on one address are together.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// What it is called in files and in a signal's history.
    pub id: String,
    /// What workers call it.
    pub label: Label,
    /// Of what.
    pub of: Of,
    /// Within how many months.
    pub within: u8,
    /// At least this urgent: `normal` leaves it as it is.
    pub urgency: Urgency,
    /// Which organisation has the lead, by its type.
    pub lead: OrganisationType,
}

/// Of what a rule is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// Each of these kinds.
    Kinds(BTreeSet<Kind>),
    /// Kinds of so many different main domains of life (`URG-2`: two).
    Domains(usize),
}

impl Default for Together {
    /// As a file without this part has it, such as one that was kept before there was any: the windows of `DEBT-6`.
    fn default() -> Self {
        Self { multiple: 1, successive: 6, after_support: BTreeSet::new(), rules: Vec::new() }
    }
}

impl Kinds {
    /// The `together` part, with every mistake in it noted.
    pub(in crate::signal) fn read_together(&self, mistakes: &mut Mistakes<'_>, node: &Node) -> Together {
        let parts = node.fields("`together`", &["multiple", "successive", "after_support", "rules"], mistakes);
        let own = Together::default();
        let multiple = read_months(mistakes, &parts, "multiple").unwrap_or(own.multiple);
        let successive = read_months(mistakes, &parts, "successive").unwrap_or(own.successive);
        if successive < multiple {
            mistakes.add(parts.place, "`successive` is a shorter time than `multiple`", "Write months: multiple: 1, successive: 6.");
        }
        let after_support =
            parts.get("after_support").map(|node| self.read_kind_names(mistakes, node, "`after_support`")).unwrap_or_default();
        let rules = parts.get("rules").map(|node| node.map("rules", mistakes)).unwrap_or_default();
        let rules = rules.iter().filter_map(|(key, node)| self.read_rule(mistakes, key, node)).collect();
        Together { multiple, successive, after_support, rules }
    }

    fn read_rule(&self, mistakes: &mut Mistakes<'_>, key: &Key, node: &Node) -> Option<Rule> {
        let about = format!("rule `{}`", key.name);
        mistakes.id(&key.name, key.place, "rule");
        let parts = node.fields(&about, &["nl", "en", "kinds", "domains", "within", "urgency", "lead"], mistakes);
        let mut say = |language: &str| {
            let name = parts.need(language, key.place, &about, mistakes)?;
            name.text("the name for people", mistakes).map(str::to_owned)
        };
        let (nl, en) = (say("nl"), say("en"));
        let within = parts.need("within", key.place, &about, mistakes).and_then(|_| read_months(mistakes, &parts, "within"));
        let urgency = parts.get("urgency").map_or(Some(Urgency::Normal), |node| read_urgency(mistakes, node));
        let lead = parts.need("lead", key.place, &about, mistakes).and_then(|node| self.read_types(mistakes, node).into_iter().next());
        let of = match (parts.get("kinds"), parts.get("domains")) {
            (Some(node), None) => self.read_kinds(mistakes, node, &about),
            (None, Some(node)) => read_number(mistakes, node, "domains", 2..=MOST_DOMAINS).map(|count| Of::Domains(usize::from(count))),
            (Some(_), Some(_)) | (None, None) => {
                let what = format!("{about} is about kinds or about domains of life, one of both");
                mistakes.add(key.place, what, "Write `kinds: [noise_nuisance, rent_arrears]` or `domains: 2`.");
                None
            }
        };
        let label = Label { nl: nl?, en: en?, ..Label::default() };
        Some(Rule { id: key.name.clone(), label, of: of?, within: within?, urgency: urgency?, lead: lead? })
    }

    fn read_kinds(&self, mistakes: &mut Mistakes<'_>, node: &Node, about: &str) -> Option<Of> {
        let kinds = self.read_kind_names(mistakes, node, about);
        if kinds.len() < 2 {
            mistakes.add(node.place, format!("{about} needs two kinds or more"), "Write `kinds: [noise_nuisance, rent_arrears]`.");
            return None;
        }
        Some(Of::Kinds(kinds))
    }

    fn read_kind_names(&self, mistakes: &mut Mistakes<'_>, node: &Node, about: &str) -> BTreeSet<Kind> {
        let mut kinds = BTreeSet::new();
        for (word, at) in node.texts("a kind", mistakes) {
            let known = self.iter().filter(|(_, meaning)| !meaning.takers.is_empty()).map(|(kind, _)| kind.as_str());
            let Some(kind) = mistakes.one_of(word, at, "the kind", known) else { continue };
            if !kinds.insert(Kind::from(kind)) {
                mistakes.add(at, format!("{about} names `{kind}` twice"), "Name each kind once.");
            }
        }
        kinds
    }
}

/// Software raises to high and no further: danger is heard in words, never counted at an address.
fn read_urgency(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Urgency> {
    let urgency = crate::signal::kinds::read_urgency(mistakes, node)?;
    if urgency == Urgency::Urgent {
        mistakes.add(node.place, "an address makes nothing urgent: that is for danger", "Write `urgency: high`.");
        return None;
    }
    Some(urgency)
}

fn read_months(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, name: &str) -> Option<u8> {
    read_number(mistakes, parts.get(name)?, name, 1..=MOST_MONTHS)
}

fn read_number(mistakes: &mut Mistakes<'_>, node: &Node, name: &str, range: std::ops::RangeInclusive<u8>) -> Option<u8> {
    let word = node.text(&format!("`{name}`"), mistakes)?;
    let number = word.parse().ok().filter(|number| range.contains(number));
    if number.is_none() {
        let (low, high) = (range.start(), range.end());
        mistakes.add(node.place, format!("`{name}` is a number from {low} to {high}"), format!("Write for example `{name}: {low}`."));
    }
    number
}
