//! Reading the covenants of a network file: every mistake at once.
//!
//! The one decision: what no law could carry is a mistake in the file and not a surprise at a desk. A flow from a care provider
//! to a landlord, free answers without an exception, a paper without an end: each is refused where it is written.

use super::allow::keeps_secret;
use super::basis::{Basis, Exception};
use super::covenant::{Covenant, Flow, Paper, Tenancy};
use super::field::{Field, Fields};
use crate::id::{CovenantId, OrganisationId, Purpose, Role};
use crate::mistake::{Mistake, Mistakes, Place};
use crate::signal::Kinds;
use crate::signal::kinds::OrganisationType;
use crate::yaml::{self, Fields as Names, Node};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

const COVENANT_FIELDS: [&str; 10] = ["id", "name", "parties", "purposes", "from", "until", "basis", "exception", "tenancy", "flows"];
const FLOW_FIELDS: [&str; 5] = ["from", "from_roles", "to", "to_roles", "fields"];

/// What a covenant may name.
struct Known<'a> {
    organisations: &'a BTreeMap<OrganisationId, OrganisationType>,
    kinds: &'a Kinds,
}

/// The covenants of a network.
pub(crate) fn read_covenants(
    mistakes: &mut Mistakes<'_>,
    node: &Node,
    organisations: &BTreeMap<OrganisationId, OrganisationType>,
    kinds: &Kinds,
) -> BTreeMap<CovenantId, Covenant> {
    let known = Known { organisations, kinds };
    let (mut covenants, mut seen) = (BTreeMap::new(), BTreeSet::new());
    for item in node.items() {
        let fields = item.fields("a covenant", &COVENANT_FIELDS, mistakes);
        let id = fields.need("id", item.place, "a covenant", mistakes).and_then(|node| node.id("the covenant's id", mistakes));
        let Some(id) = id.map(CovenantId::from) else { continue };
        let covenant = known.covenant(mistakes, &fields, &id, item.place);
        if !seen.insert(id.clone()) {
            mistakes.add(item.place, format!("the covenant `{id}` is there twice"), "Give it another id, or take one of the two away.");
        }
        covenants.extend(covenant.map(|covenant| (id, covenant)));
    }
    covenants
}

impl Known<'_> {
    fn covenant(&self, mistakes: &mut Mistakes<'_>, fields: &Names<'_>, id: &CovenantId, at: Place) -> Option<Covenant> {
        let about = format!("the covenant `{id}`");
        let name = fields.get("name").and_then(|node| node.text("the name", mistakes)).unwrap_or(id.as_str()).to_owned();
        let parties = self.parties(mistakes, fields, at, &about);
        let purposes = purposes(mistakes, fields, at, &about);
        let from = day(mistakes, fields, "from", at, &about);
        let until = day(mistakes, fields, "until", at, &about);
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let place = fields.get("until").map_or(at, |node| node.place);
            mistakes.add(place, format!("{about} ends on {until}, before it begins"), format!("Write a day after {from}."));
        }
        let basis = read_basis(mistakes, fields, at, &about);
        let exception = fields.get("exception").and_then(|node| {
            let known = Exception::ALL.into_iter().map(Exception::as_str);
            let word = node.text("the exception", mistakes)?;
            mistakes.one_of(word, node.place, "the exception", known).and_then(Exception::from_word)
        });
        let paper = read_paper(mistakes, fields);
        let flows = self.flows(mistakes, fields, at, &about, &parties, exception);
        let (from, until, basis, paper) = (from?, until?, basis?, paper?);
        Some(Covenant { id: id.clone(), name, paper, parties, purposes, from, until, basis, exception, flows })
    }

    fn parties(&self, mistakes: &mut Mistakes<'_>, fields: &Names<'_>, at: Place, about: &str) -> BTreeSet<OrganisationId> {
        let Some(node) = fields.need("parties", at, about, mistakes) else { return BTreeSet::new() };
        let words = node.texts("a party", mistakes);
        if words.len() < 2 {
            mistakes.add(node.place, format!("{about} has fewer than two parties"), "Name the organisations that signed it.");
        }
        words.into_iter().filter_map(|(word, at)| self.organisation(mistakes, word, at)).collect()
    }

    fn organisation(&self, mistakes: &mut Mistakes<'_>, word: &str, at: Place) -> Option<OrganisationId> {
        let known = self.organisations.keys().map(OrganisationId::as_str);
        mistakes.one_of(word, at, "the organisation", known).map(OrganisationId::from)
    }

    fn flows(
        &self,
        mistakes: &mut Mistakes<'_>,
        fields: &Names<'_>,
        at: Place,
        about: &str,
        parties: &BTreeSet<OrganisationId>,
        exception: Option<Exception>,
    ) -> Vec<Flow> {
        let Some(node) = fields.need("flows", at, about, mistakes) else { return Vec::new() };
        if node.items().is_empty() {
            mistakes.add(
                node.place,
                format!("{about} lets nothing go"),
                "Write at least one flow: `{from: …, to: …, to_roles: […], fields: […]}`.",
            );
        }
        node.items().iter().filter_map(|item| self.flow(mistakes, item, about, parties, exception)).collect()
    }

    fn flow(
        &self,
        mistakes: &mut Mistakes<'_>,
        item: &Node,
        about: &str,
        parties: &BTreeSet<OrganisationId>,
        exception: Option<Exception>,
    ) -> Option<Flow> {
        let what = format!("a flow of {about}");
        let fields = item.fields(&what, &FLOW_FIELDS, mistakes);
        let from = self.end(mistakes, &fields, "from", item.place, &what, parties);
        let to = self.end(mistakes, &fields, "to", item.place, &what, parties);
        if let (Some(from), Some(to)) = (&from, &to) {
            let sort = |id| self.organisations.get(id).map_or("", OrganisationType::as_str);
            if from == to {
                mistakes.add(item.place, format!("{what} goes from `{from}` to itself"), "Name another party behind `to:`.");
            } else if keeps_secret(sort(from), sort(to)) {
                let remedy = "Take it out: workers ask the client for consent instead.";
                mistakes.add(item.place, format!("{what} goes from a care provider to a landlord, which no covenant can allow"), remedy);
            }
        }
        let from_roles = self.roles(mistakes, fields.get("from_roles"));
        let receivers = fields.need("to_roles", item.place, &what, mistakes);
        let to_roles = self.roles(mistakes, receivers);
        if fields.get("to_roles").is_some_and(|node| node.items().is_empty()) {
            mistakes.add(item.place, format!("{what} names no role that receives"), "Write `to_roles: [debt_help]`.");
        }
        let listed = fields.need("fields", item.place, &what, mistakes).map(|node| listed(mistakes, node, &what, exception));
        Some(Flow { from: from?, from_roles, to: to?, to_roles, fields: listed? })
    }

    fn end(
        &self,
        mistakes: &mut Mistakes<'_>,
        fields: &Names<'_>,
        name: &str,
        at: Place,
        about: &str,
        parties: &BTreeSet<OrganisationId>,
    ) -> Option<OrganisationId> {
        let node = fields.need(name, at, about, mistakes)?;
        let word = node.text("the organisation", mistakes)?;
        let id = self.organisation(mistakes, word, node.place)?;
        if !parties.contains(&id) {
            mistakes.add(node.place, format!("`{id}` is no party of it"), "Name it behind `parties:`, or name another.");
        }
        Some(id)
    }

    fn roles(&self, mistakes: &mut Mistakes<'_>, node: Option<&Node>) -> BTreeSet<Role> {
        let words = node.map(|node| node.texts("a role", mistakes)).unwrap_or_default();
        words.into_iter().filter_map(|(word, at)| self.kinds.read_role(mistakes, word, at)).collect()
    }
}

/// `None` for a form of tenancy that is none.
fn read_paper(mistakes: &mut Mistakes<'_>, fields: &Names<'_>) -> Option<Paper> {
    let Some(node) = fields.get("tenancy") else { return Some(Paper::Covenant) };
    let word = node.text("the form of tenancy", mistakes)?;
    let known = Tenancy::ALL.into_iter().map(Tenancy::as_str);
    mistakes.one_of(word, node.place, "the form of tenancy", known).and_then(Tenancy::from_word).map(Paper::SupportClause)
}

fn listed(mistakes: &mut Mistakes<'_>, node: &Node, about: &str, exception: Option<Exception>) -> Fields {
    let mut fields = BTreeSet::new();
    for (word, at) in node.texts("a field", mistakes) {
        if word == "reporter" {
            mistakes.add(at, "who reported something never goes to another organisation", "Take `reporter` out.");
            continue;
        }
        let known = Field::ALL.into_iter().map(Field::as_str);
        fields.extend(mistakes.one_of(word, at, "the field", known).and_then(Field::from_word));
    }
    let fields: Fields = fields.into_iter().collect();
    if !fields.has(Field::Kind) {
        mistakes.add(node.place, format!("{about} does not let `kind` go"), "Add `kind`: without it the other cannot take anything up.");
    }
    if fields.may_be_special() && exception.is_none() {
        let special: Vec<&str> = fields.iter().filter(|field| field.may_be_special()).map(Field::as_str).collect();
        let what = format!("{about} lets {} go, which may hold health data, and the covenant names no exception", special.join(", "));
        let known: Vec<&str> = Exception::ALL.into_iter().map(Exception::as_str).collect();
        mistakes.add(node.place, what, format!("Write `exception:` with one of {}, or take these fields out.", known.join(", ")));
    }
    fields
}

fn purposes(mistakes: &mut Mistakes<'_>, fields: &Names<'_>, at: Place, about: &str) -> BTreeSet<Purpose> {
    let Some(node) = fields.need("purposes", at, about, mistakes) else { return BTreeSet::new() };
    let words = node.texts("a purpose", mistakes);
    if words.is_empty() {
        mistakes.add(node.place, format!("{about} has no purpose"), "Write what it is for: `purposes: [debt_help]`.");
    }
    words.into_iter().map(|(word, _)| Purpose::from(word)).collect()
}

fn day(mistakes: &mut Mistakes<'_>, fields: &Names<'_>, name: &str, at: Place, about: &str) -> Option<Date> {
    let node = fields.need(name, at, about, mistakes)?;
    let word = node.text("the day", mistakes)?;
    mistakes.day(word, node.place)
}

fn read_basis(mistakes: &mut Mistakes<'_>, fields: &Names<'_>, at: Place, about: &str) -> Option<Basis> {
    let node = fields.need("basis", at, about, mistakes)?;
    let word = node.text("the basis", mistakes)?;
    let can_carry = |basis: &Basis| !matches!(basis, Basis::Consent | Basis::VitalInterest);
    let known = Basis::ALL.into_iter().filter(can_carry).map(Basis::as_str);
    match word {
        "wams" => {
            mistakes.add(
                node.place,
                "the Wams is a bill and no law (LAW-10)",
                format!("Use one of: {}.", known.collect::<Vec<_>>().join(", ")),
            );
            None
        }
        "consent" => {
            mistakes.add(node.place, "a covenant is no consent", "Workers ask a person for consent in the console; it needs no covenant.");
            None
        }
        _ => mistakes.one_of(word, node.place, "the basis", known).and_then(Basis::from_word),
    }
}

/// What is wrong with the purposes in a network file whose covenants are otherwise fine: each has to be one that people can be
/// told, of `consent/nl.yaml`.
pub fn unknown_purposes(file: &str, yaml: &str, known: &BTreeSet<Purpose>) -> Vec<Mistake> {
    let mut mistakes = Mistakes::of(file);
    let mut ignored = Mistakes::of(file);
    let Some(tree) = yaml::read(yaml, &mut ignored) else { return Vec::new() };
    let yaml::Shape::Map(parts) = &tree.shape else { return Vec::new() };
    let covenants = parts.iter().filter(|(key, _)| key.name == "covenants").flat_map(|(_, node)| node.items());
    for covenant in covenants {
        let yaml::Shape::Map(fields) = &covenant.shape else { continue };
        for (_, node) in fields.iter().filter(|(key, _)| key.name == "purposes") {
            for (word, at) in node.texts("a purpose", &mut ignored) {
                mistakes.one_of(word, at, "the purpose", known.iter().map(Purpose::as_str));
            }
        }
    }
    mistakes.into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn law_3_a_purpose_that_nobody_can_be_told_is_a_mistake_at_its_place() {
        let known = ["neighbours", "support"].map(Purpose::from).into();
        let yaml = "network: a\ncovenants:\n  - {id: a, purposes: [support]}\n  - id: b\n    purposes: [neighbors, support]\n";
        let found: Vec<String> = unknown_purposes("a.yaml", yaml, &known).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["a.yaml:5:16: The purpose `neighbors` is not known. Did you mean `neighbours`?"]);
        assert!(unknown_purposes("a.yaml", "covenants: [", &known).is_empty(), "what cannot be read is told elsewhere");
    }
}
