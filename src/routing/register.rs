//! Reading a network file: every mistake at once, and what is odd as a note.
//!
//! The one decision: the workers are read into the very type that routing uses, so that the file and a case cannot
//! come to mean different things.

use super::area::Area;
use super::network::{Desk, Member, Nature, Network, Organisation, read_moment};
use super::roster::{Address, Person, Worker, two_letters};
use crate::id::{DeskId, NetworkId, OrganisationId, Role, WorkerId};
use crate::mistake::{Mistake, Mistakes, Place};
use crate::signal::kinds::{Capacity, OrganisationType};
use crate::signal::{Hours, Kinds};
use crate::yaml::{self, Fields, Node};
use std::collections::{BTreeMap, BTreeSet};

const WORKER_FIELDS: [&str; 17] = [
    "id",
    "name",
    "org",
    "roles",
    "areas",
    "languages",
    "capacity",
    "hours",
    "duty",
    "absent_until",
    "cover",
    "home_address",
    "related_to",
    "client_persons",
    "email",
    "pager",
    "rights",
];

/// The sort of organisation that landlords hand arrears over to.
const MUNICIPALITY: &str = "municipality";

/// A worker as read, with the place of what can only be judged when all are read.
struct Entry {
    member: Member,
    at: Place,
    cover_at: Place,
}

pub(super) fn read(file: &str, yaml: &str, kinds: &Kinds) -> Result<Network, Vec<Mistake>> {
    let mut mistakes = Mistakes::of(file);
    let made = yaml::read(yaml, &mut mistakes).map(|tree| read_network(&tree, kinds, &mut mistakes));
    let judged = mistakes.beside(made);
    let notes = judged.notes.clone();
    judged.whole().map(|network| Network { notes, ..network })
}

fn read_network(tree: &Node, kinds: &Kinds, mistakes: &mut Mistakes<'_>) -> Network {
    let parts =
        tree.fields("the network", &["network", "fictional", "organisations", "workers", "desks", "catch_all", "covenants"], mistakes);
    let id = parts
        .need("network", Place::TOP, "the file", mistakes)
        .and_then(|node| node.id("the network's name", mistakes))
        .unwrap_or_default()
        .to_owned();
    let nature = read_nature(mistakes, &parts);
    let organisations = read_organisations(mistakes, &parts, kinds);
    let entries = read_workers(mistakes, &parts, kinds, &organisations);
    let names: BTreeSet<WorkerId> = entries.iter().map(|entry| entry.member.worker.id.clone()).collect();
    let desks = read_desks(mistakes, &parts, &names);
    let catch_all = read_catch_all(mistakes, &parts, &desks);
    check_covers(mistakes, &entries, &names);
    check_roles(mistakes, &parts, &entries, kinds);
    let workers_at = parts.iter().find(|(key, _)| key.name == "workers").map_or(Place::TOP, |(key, _)| key.place);
    super::custodian::check(mistakes, entries.iter().map(|entry| &entry.member), workers_at);
    super::duty::check(mistakes, entries.iter().map(|entry| &entry.member.worker), kinds);
    let covenants = parts.get("covenants").map(|node| {
        let sorts = organisations.iter().map(|(id, organisation)| (id.clone(), organisation.sort.clone())).collect();
        crate::handover::read_covenants(mistakes, node, &sorts, kinds)
    });
    let covenants = covenants.unwrap_or_default();
    let workers = entries.into_iter().map(|entry| entry.member).collect();
    Network { id: NetworkId(id), nature, organisations, workers, desks, catch_all, covenants, notes: Vec::new() }
}

fn read_nature(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>) -> Nature {
    let Some(node) = parts.get("fictional") else { return Nature::Real };
    match node.text("`fictional`", mistakes) {
        Some("true") => Nature::Fictional,
        Some("false") | None => Nature::Real,
        Some(_) => {
            mistakes.add(
                node.place,
                "`fictional` is true or false",
                "Write `fictional: true` for a made-up network, and leave it out for a real one.",
            );
            Nature::Real
        }
    }
}

fn read_organisations(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, kinds: &Kinds) -> BTreeMap<OrganisationId, Organisation> {
    let mut organisations = BTreeMap::new();
    let Some(node) = parts.need("organisations", Place::TOP, "the network", mistakes) else { return organisations };
    for item in node.items() {
        let fields = item.fields("an organisation", &["id", "name", "type", "least_arrears"], mistakes);
        let Some(id) =
            fields.need("id", item.place, "an organisation", mistakes).and_then(|node| node.id("the organisation's id", mistakes))
        else {
            continue;
        };
        let about = format!("the organisation `{id}`");
        let name =
            fields.need("name", item.place, &about, mistakes).and_then(|node| node.text("the name", mistakes)).unwrap_or(id).to_owned();
        let sort = fields.need("type", item.place, &about, mistakes).and_then(|node| kinds.read_types(mistakes, node).into_iter().next());
        if organisations.contains_key(&OrganisationId::from(id)) {
            twice(mistakes, item.place, &about);
        }
        let least_arrears = fields.get("least_arrears").and_then(|node| read_least(mistakes, node, sort.as_ref()));
        if let Some(sort) = sort {
            organisations.insert(OrganisationId::from(id), Organisation { name, sort, least_arrears });
        }
    }
    organisations
}

/// Below which amount a municipality takes no arrears, in whole euros.
fn read_least(mistakes: &mut Mistakes<'_>, node: &Node, sort: Option<&OrganisationType>) -> Option<u32> {
    if sort.is_some_and(|sort| sort.as_str() != MUNICIPALITY) {
        mistakes.add(node.place, "only a municipality takes arrears from a certain amount on", "Move `least_arrears` to the municipality.");
    }
    let least = node.text("`least_arrears`", mistakes)?.parse().ok();
    if least.is_none() {
        mistakes.add(node.place, "`least_arrears` is no whole number of euros", "Write `least_arrears: 75`.");
    }
    least
}

fn read_workers(
    mistakes: &mut Mistakes<'_>,
    parts: &Fields<'_>,
    kinds: &Kinds,
    organisations: &BTreeMap<OrganisationId, Organisation>,
) -> Vec<Entry> {
    let Some(node) = parts.need("workers", Place::TOP, "the network", mistakes) else { return Vec::new() };
    let mut entries: Vec<Entry> = Vec::new();
    for item in node.items() {
        let fields = item.fields("a worker", &WORKER_FIELDS, mistakes);
        let Some(id) = fields.need("id", item.place, "a worker", mistakes).and_then(|node| node.id("the worker's id", mistakes)) else {
            continue;
        };
        if entries.iter().any(|entry| entry.member.worker.id.as_str() == id) {
            twice(mistakes, item.place, &format!("the worker `{id}`"));
        }
        entries.push(read_worker(mistakes, &fields, id, item.place, kinds, organisations));
    }
    if entries.is_empty() {
        mistakes.add(node.place, "there is no worker", "Add at least one, with `id`, `name`, `org`, `roles` and `areas`.");
    }
    entries
}

fn read_worker(
    mistakes: &mut Mistakes<'_>,
    fields: &Fields<'_>,
    id: &str,
    at: Place,
    kinds: &Kinds,
    organisations: &BTreeMap<OrganisationId, Organisation>,
) -> Entry {
    let about = format!("the worker `{id}`");
    let name = fields.need("name", at, &about, mistakes).and_then(|node| node.text("the name", mistakes)).unwrap_or(id).to_owned();
    let org = fields.need("org", at, &about, mistakes).and_then(|node| {
        let word = node.text("the organisation", mistakes)?;
        mistakes.one_of(word, node.place, "the organisation", organisations.keys().map(OrganisationId::as_str)).map(OrganisationId::from)
    });
    let roles = read_roles(mistakes, fields, at, &about, kinds);
    let areas = read_areas(mistakes, fields, at, &about);
    let languages = fields.get("languages").map(|node| node.texts("a language", mistakes)).unwrap_or_default();
    let languages: Vec<String> = languages.into_iter().map(|(code, _)| two_letters(code)).collect();
    let cover = fields.get("cover");
    let worker = Worker {
        id: WorkerId::from(id),
        org,
        roles,
        areas,
        languages: if languages.is_empty() { vec!["nl".to_owned()] } else { languages },
        capacity: fields.get("capacity").and_then(|node| read_capacity(mistakes, node)),
        open_cases: 0,
        hours: fields.get("hours").and_then(|node| read_hours(mistakes, node)),
        duty: fields.get("duty").and_then(|node| read_hours(mistakes, node)),
        absent_until: fields.get("absent_until").and_then(|node| read_absence(mistakes, node)),
        cover: cover.and_then(|node| node.text("who stands in", mistakes)).map(WorkerId::from),
        idle_since: None,
        home_address: fields.get("home_address").and_then(|node| node.text("the address", mistakes)).map(Address::parse),
        related_to: fields
            .get("related_to")
            .map(|node| node.texts("an address", mistakes))
            .unwrap_or_default()
            .iter()
            .map(|(text, _)| Address::parse(text))
            .collect(),
        client_persons: fields
            .get("client_persons")
            .map(|node| node.texts("a person", mistakes))
            .unwrap_or_default()
            .into_iter()
            .map(|(text, _)| Person(text.to_owned()))
            .collect(),
    };
    let reached = super::reached::read(mistakes, fields);
    let rights = super::custodian::read(mistakes, fields);
    Entry { member: Member { name, worker, reached, rights }, at, cover_at: cover.map_or(at, |node| node.place) }
}

fn read_roles(mistakes: &mut Mistakes<'_>, fields: &Fields<'_>, at: Place, about: &str, kinds: &Kinds) -> Vec<Role> {
    let Some(node) = fields.need("roles", at, about, mistakes) else { return Vec::new() };
    let words = node.texts("a role", mistakes);
    if words.is_empty() {
        mistakes.add(node.place, format!("{about} has no role"), "Write `roles: [debt_help]`; without one nothing is ever given to them.");
    }
    words.into_iter().filter_map(|(word, at)| kinds.read_role(mistakes, word, at)).collect()
}

fn read_areas(mistakes: &mut Mistakes<'_>, fields: &Fields<'_>, at: Place, about: &str) -> Vec<Area> {
    let Some(node) = fields.need("areas", at, about, mistakes) else { return Vec::new() };
    let words = node.texts("an area", mistakes);
    if words.is_empty() {
        mistakes.add(node.place, format!("{about} works nowhere"), "Write the first digits of the postcodes: `areas: [67, 5611-5658]`.");
    }
    let mut areas = Vec::new();
    for (word, at) in words {
        match Area::parse(word) {
            Ok(area) => areas.push(area),
            Err(error) => mistakes.add(at, error.to_string(), "Write `68`, `6713` or `5611-5658`."),
        }
    }
    areas
}

fn read_capacity(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<u32> {
    let text = node.text("the capacity", mistakes)?;
    let number = text.parse().ok();
    if number.is_none() {
        mistakes.add(
            node.place,
            format!("the capacity `{text}` is not a whole number"),
            "Write how many open cases are enough: `capacity: 30`.",
        );
    }
    number
}

fn read_hours(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Hours> {
    let text = node.text("the hours", mistakes)?;
    match Hours::parse(text) {
        Ok(hours) => Some(hours),
        Err(error) => {
            mistakes.add(node.place, error.to_string(), "For a night write `fr 17:00-09:00`: it ends on Saturday.");
            None
        }
    }
}

fn read_absence(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<jiff::Timestamp> {
    let text = node.text("the day of return", mistakes)?;
    let moment = read_moment(text);
    if moment.is_none() {
        mistakes.add(node.place, format!("`{text}` is not a day or a moment"), "Write the first day back: `absent_until: 2027-03-01`.");
    }
    moment
}

fn read_desks(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, workers: &BTreeSet<WorkerId>) -> BTreeMap<DeskId, Desk> {
    let mut desks = BTreeMap::new();
    let Some(node) = parts.need("desks", Place::TOP, "the network", mistakes) else { return desks };
    for item in node.items() {
        let fields = item.fields("a desk", &["id", "name", "members", "email", "pager"], mistakes);
        let Some(id) = fields.need("id", item.place, "a desk", mistakes).and_then(|node| node.id("the desk's id", mistakes)) else {
            continue;
        };
        let about = format!("the desk `{id}`");
        let name =
            fields.need("name", item.place, &about, mistakes).and_then(|node| node.text("the name", mistakes)).unwrap_or(id).to_owned();
        let words = fields.get("members").map(|node| node.texts("a member", mistakes)).unwrap_or_default();
        let known = workers.iter().map(WorkerId::as_str);
        let members: Vec<WorkerId> =
            words.into_iter().filter_map(|(word, at)| mistakes.one_of(word, at, "the worker", known.clone())).map(WorkerId::from).collect();
        if members.is_empty() {
            mistakes.add(item.place, format!("nobody can be alerted for {about}"), "Name at least one worker behind `members:`.");
        }
        let reached = super::reached::read(mistakes, &fields);
        if desks.insert(DeskId::from(id), Desk { name, members, reached }).is_some() {
            twice(mistakes, item.place, &about);
        }
    }
    desks
}

fn read_catch_all(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, desks: &BTreeMap<DeskId, Desk>) -> DeskId {
    let Some(node) = parts.get("catch_all") else {
        mistakes.add(
            Place::TOP,
            "there is no catch-all desk, so what nobody takes would fall through",
            "Write `catch_all:` with the id of one of the desks.",
        );
        return DeskId::from("");
    };
    let word = node.text("the catch-all desk", mistakes).unwrap_or_default();
    let found = if word.is_empty() { None } else { mistakes.one_of(word, node.place, "the desk", desks.keys().map(DeskId::as_str)) };
    DeskId::from(found.unwrap_or_default())
}

/// A stand-in must exist. A circle of them is a note, told once: it ends a search when all in it are away. Two who stand
/// in for each other are no circle but a team.
fn check_covers(mistakes: &mut Mistakes<'_>, entries: &[Entry], workers: &BTreeSet<WorkerId>) {
    let covers: BTreeMap<&WorkerId, &WorkerId> =
        entries.iter().filter_map(|entry| entry.member.worker.cover.as_ref().map(|cover| (&entry.member.worker.id, cover))).collect();
    for entry in entries {
        let id = &entry.member.worker.id;
        let Some(cover) = &entry.member.worker.cover else { continue };
        if !workers.contains(cover) {
            mistakes.one_of(cover.as_str(), entry.cover_at, "the worker", workers.iter().map(WorkerId::as_str));
            continue;
        }
        let mut row = vec![id];
        let mut next = Some(cover);
        while let Some(worker) = next.filter(|worker| !row.contains(worker)) {
            row.push(worker);
            next = covers.get(worker).copied();
        }
        let is_told_here = row.iter().min() == Some(&id);
        if next == Some(id) && row.len() != 2 && is_told_here {
            let round = row.iter().map(|worker| worker.as_str()).collect::<Vec<_>>().join(" → ");
            mistakes.note(
                entry.cover_at,
                format!("the stand-ins go round: {round} → {id}"),
                "That is fine while one of them is there; when all are away, another takes it, or the desk.",
            );
        }
    }
}

/// A role that takes a kind of signal should be somebody's.
fn check_roles(mistakes: &mut Mistakes<'_>, parts: &Fields<'_>, entries: &[Entry], kinds: &Kinds) {
    let at = parts.iter().find(|(key, _)| key.name == "workers").map_or(Place::TOP, |(key, _)| key.place);
    let held: BTreeSet<&Role> = entries.iter().flat_map(|entry| &entry.member.worker.roles).collect();
    let mut missing: BTreeMap<&Role, Vec<&str>> = BTreeMap::new();
    for (kind, meaning) in kinds.iter() {
        for taker in &meaning.takers {
            if let Capacity::Role(role) = &taker.who
                && !held.contains(role)
            {
                missing.entry(role).or_default().push(kind.as_str());
            }
        }
    }
    for (role, kinds) in missing {
        let what = format!("nobody has the role `{role}`, which takes {}", kinds.join(", "));
        mistakes.note(at, what, "Give it to a worker, or accept that the catch-all desk gets these.");
    }
    for entry in entries {
        let worker = &entry.member.worker;
        if worker.languages.iter().any(|code| code.len() != 2) {
            mistakes.add(entry.at, format!("a language of `{}` is not two letters", worker.id), "Write `languages: [nl, en]`.");
        }
    }
}

fn twice(mistakes: &mut Mistakes<'_>, at: Place, about: &str) {
    mistakes.add(at, format!("{about} is there twice"), "Give it another id, or take one of the two away.");
}
