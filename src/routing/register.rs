//! Reading a network file: every mistake at once, and what is odd as a note.
//!
//! The one decision: the workers are read into the very type that routing uses, so that the file and a case cannot
//! come to mean different things.

use super::area::Area;
use super::network::{Desk, Member, Nature, Network, Organisation, read_moment};
use super::roster::{Address, Person, Worker, two_letters};
use crate::id::{DeskId, NetworkId, OrganisationId, Role, WorkerId};
use crate::signal::judge::{Judge, get};
use crate::signal::kinds::Capacity;
use crate::signal::written::{Key, Mistake, Node, Place};
use crate::signal::{Hours, Kinds};
use std::collections::{BTreeMap, BTreeSet};

/// The top of the file, where what is missing altogether is reported.
const TOP: Place = Place { line: 1, column: 1 };

const WORKER_FIELDS: [&str; 14] = [
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
];

/// A worker as read, with the place of what can only be judged when all are read.
struct Entry {
    member: Member,
    at: Place,
    cover_at: Place,
}

pub(super) fn read(file: &str, yaml: &str, kinds: &Kinds) -> Result<Network, Vec<Mistake>> {
    let tree = Node::parse(file, yaml).map_err(|mistake| vec![mistake])?;
    let mut judge = Judge::of(file);
    let parts = judge.map(&tree, "the network", &["network", "fictional", "organisations", "workers", "desks", "catch_all"]);
    let id =
        judge.need(&parts, "network", TOP, "the file").and_then(|node| judge.id(node, "the network's name")).unwrap_or_default().to_owned();
    let nature = read_nature(&mut judge, &parts);
    let organisations = read_organisations(&mut judge, &parts, kinds);
    let entries = read_workers(&mut judge, &parts, kinds, &organisations);
    let names: BTreeSet<WorkerId> = entries.iter().map(|entry| entry.member.worker.id.clone()).collect();
    let desks = read_desks(&mut judge, &parts, &names);
    let catch_all = read_catch_all(&mut judge, &parts, &desks);
    check_covers(&mut judge, &entries, &names);
    check_roles(&mut judge, &parts, &entries, kinds);
    super::duty::check(&mut judge, entries.iter().map(|entry| &entry.member.worker), kinds);
    let workers = entries.into_iter().map(|entry| entry.member).collect();
    let network = Network { id: NetworkId(id), nature, organisations, workers, desks, catch_all, notes: Vec::new() };
    judge.verdict(network).map(|(network, notes)| Network { notes, ..network })
}

type Parts<'n> = [(&'n Key, &'n Node)];

fn read_nature(judge: &mut Judge, parts: &Parts<'_>) -> Nature {
    let Some(node) = get(parts, "fictional") else { return Nature::Real };
    match judge.text(node, "`fictional`") {
        Some("true") => Nature::Fictional,
        Some("false") | None => Nature::Real,
        Some(_) => {
            judge.wrong(
                node.place,
                "`fictional` is true or false",
                "Write `fictional: true` for a made-up network, and leave it out for a real one.",
            );
            Nature::Real
        }
    }
}

fn read_organisations(judge: &mut Judge, parts: &Parts<'_>, kinds: &Kinds) -> BTreeMap<OrganisationId, Organisation> {
    let mut organisations = BTreeMap::new();
    let Some(node) = judge.need(parts, "organisations", TOP, "the network") else { return organisations };
    for item in judge.list(node) {
        let fields = judge.map(item, "an organisation", &["id", "name", "type"]);
        let Some(id) = judge.need(&fields, "id", item.place, "an organisation").and_then(|node| judge.id(node, "the organisation's id"))
        else {
            continue;
        };
        let about = format!("the organisation `{id}`");
        let name = judge.need(&fields, "name", item.place, &about).and_then(|node| judge.text(node, "the name")).unwrap_or(id).to_owned();
        let sort = judge.need(&fields, "type", item.place, &about).and_then(|node| kinds.read_types(judge, node).into_iter().next());
        if organisations.contains_key(&OrganisationId::from(id)) {
            twice(judge, item.place, &about);
        }
        if let Some(sort) = sort {
            organisations.insert(OrganisationId::from(id), Organisation { name, sort });
        }
    }
    organisations
}

fn read_workers(judge: &mut Judge, parts: &Parts<'_>, kinds: &Kinds, organisations: &BTreeMap<OrganisationId, Organisation>) -> Vec<Entry> {
    let Some(node) = judge.need(parts, "workers", TOP, "the network") else { return Vec::new() };
    let mut entries: Vec<Entry> = Vec::new();
    for item in judge.list(node) {
        let fields = judge.map(item, "a worker", &WORKER_FIELDS);
        let Some(id) = judge.need(&fields, "id", item.place, "a worker").and_then(|node| judge.id(node, "the worker's id")) else {
            continue;
        };
        if entries.iter().any(|entry| entry.member.worker.id.as_str() == id) {
            twice(judge, item.place, &format!("the worker `{id}`"));
        }
        entries.push(read_worker(judge, &fields, id, item.place, kinds, organisations));
    }
    if entries.is_empty() {
        judge.wrong(node.place, "there is no worker", "Add at least one, with `id`, `name`, `org`, `roles` and `areas`.");
    }
    entries
}

fn read_worker(
    judge: &mut Judge,
    fields: &Parts<'_>,
    id: &str,
    at: Place,
    kinds: &Kinds,
    organisations: &BTreeMap<OrganisationId, Organisation>,
) -> Entry {
    let about = format!("the worker `{id}`");
    let name = judge.need(fields, "name", at, &about).and_then(|node| judge.text(node, "the name")).unwrap_or(id).to_owned();
    let org = judge.need(fields, "org", at, &about).and_then(|node| {
        let word = judge.text(node, "the organisation")?;
        judge.one_of(word, node.place, "the organisation", organisations.keys().map(OrganisationId::as_str)).map(OrganisationId::from)
    });
    let roles = read_roles(judge, fields, at, &about, kinds);
    let areas = read_areas(judge, fields, at, &about);
    let languages = get(fields, "languages").map(|node| judge.texts(node, "a language")).unwrap_or_default();
    let languages: Vec<String> = languages.into_iter().map(|(code, _)| two_letters(code)).collect();
    let cover = get(fields, "cover");
    let worker = Worker {
        id: WorkerId::from(id),
        org,
        roles,
        areas,
        languages: if languages.is_empty() { vec!["nl".to_owned()] } else { languages },
        capacity: get(fields, "capacity").and_then(|node| read_capacity(judge, node)),
        open_cases: 0,
        hours: get(fields, "hours").and_then(|node| read_hours(judge, node)),
        duty: get(fields, "duty").and_then(|node| read_hours(judge, node)),
        absent_until: get(fields, "absent_until").and_then(|node| read_absence(judge, node)),
        cover: cover.and_then(|node| judge.text(node, "who stands in")).map(WorkerId::from),
        idle_since: None,
        home_address: get(fields, "home_address").and_then(|node| judge.text(node, "the address")).map(Address::parse),
        related_to: get(fields, "related_to")
            .map(|node| judge.texts(node, "an address"))
            .unwrap_or_default()
            .iter()
            .map(|(text, _)| Address::parse(text))
            .collect(),
        client_persons: get(fields, "client_persons")
            .map(|node| judge.texts(node, "a person"))
            .unwrap_or_default()
            .into_iter()
            .map(|(text, _)| Person(text.to_owned()))
            .collect(),
    };
    Entry { member: Member { name, worker }, at, cover_at: cover.map_or(at, |node| node.place) }
}

fn read_roles(judge: &mut Judge, fields: &Parts<'_>, at: Place, about: &str, kinds: &Kinds) -> Vec<Role> {
    let Some(node) = judge.need(fields, "roles", at, about) else { return Vec::new() };
    let words = judge.texts(node, "a role");
    if words.is_empty() {
        judge.wrong(node.place, format!("{about} has no role"), "Write `roles: [debt_help]`; without one nothing is ever given to them.");
    }
    words.into_iter().filter_map(|(word, at)| kinds.read_role(judge, word, at)).collect()
}

fn read_areas(judge: &mut Judge, fields: &Parts<'_>, at: Place, about: &str) -> Vec<Area> {
    let Some(node) = judge.need(fields, "areas", at, about) else { return Vec::new() };
    let words = judge.texts(node, "an area");
    if words.is_empty() {
        judge.wrong(node.place, format!("{about} works nowhere"), "Write the first digits of the postcodes: `areas: [67, 5611-5658]`.");
    }
    let mut areas = Vec::new();
    for (word, at) in words {
        match Area::parse(word) {
            Ok(area) => areas.push(area),
            Err(error) => judge.wrong(at, error.to_string(), "Write `68`, `6713` or `5611-5658`."),
        }
    }
    areas
}

fn read_capacity(judge: &mut Judge, node: &Node) -> Option<u32> {
    let text = judge.text(node, "the capacity")?;
    let number = text.parse().ok();
    if number.is_none() {
        judge.wrong(
            node.place,
            format!("the capacity `{text}` is not a whole number"),
            "Write how many open cases are enough: `capacity: 30`.",
        );
    }
    number
}

fn read_hours(judge: &mut Judge, node: &Node) -> Option<Hours> {
    let text = judge.text(node, "the hours")?;
    match Hours::parse(text) {
        Ok(hours) => Some(hours),
        Err(error) => {
            judge.wrong(node.place, error.to_string(), "For a night write `fr 17:00-09:00`: it ends on Saturday.");
            None
        }
    }
}

fn read_absence(judge: &mut Judge, node: &Node) -> Option<jiff::Timestamp> {
    let text = judge.text(node, "the day of return")?;
    let moment = read_moment(text);
    if moment.is_none() {
        judge.wrong(node.place, format!("`{text}` is not a day or a moment"), "Write the first day back: `absent_until: 2027-03-01`.");
    }
    moment
}

fn read_desks(judge: &mut Judge, parts: &Parts<'_>, workers: &BTreeSet<WorkerId>) -> BTreeMap<DeskId, Desk> {
    let mut desks = BTreeMap::new();
    let Some(node) = judge.need(parts, "desks", TOP, "the network") else { return desks };
    for item in judge.list(node) {
        let fields = judge.map(item, "a desk", &["id", "name", "members"]);
        let Some(id) = judge.need(&fields, "id", item.place, "a desk").and_then(|node| judge.id(node, "the desk's id")) else { continue };
        let about = format!("the desk `{id}`");
        let name = judge.need(&fields, "name", item.place, &about).and_then(|node| judge.text(node, "the name")).unwrap_or(id).to_owned();
        let words = get(&fields, "members").map(|node| judge.texts(node, "a member")).unwrap_or_default();
        let known = workers.iter().map(WorkerId::as_str);
        let members: Vec<WorkerId> =
            words.into_iter().filter_map(|(word, at)| judge.one_of(word, at, "the worker", known.clone())).map(WorkerId::from).collect();
        if members.is_empty() {
            judge.wrong(item.place, format!("nobody can be alerted for {about}"), "Name at least one worker behind `members:`.");
        }
        if desks.insert(DeskId::from(id), Desk { name, members }).is_some() {
            twice(judge, item.place, &about);
        }
    }
    desks
}

fn read_catch_all(judge: &mut Judge, parts: &Parts<'_>, desks: &BTreeMap<DeskId, Desk>) -> DeskId {
    let Some(node) = get(parts, "catch_all") else {
        judge.wrong(
            TOP,
            "there is no catch-all desk, so what nobody takes would fall through",
            "Write `catch_all:` with the id of one of the desks.",
        );
        return DeskId::from("");
    };
    let word = judge.text(node, "the catch-all desk").unwrap_or_default();
    let found = if word.is_empty() { None } else { judge.one_of(word, node.place, "the desk", desks.keys().map(DeskId::as_str)) };
    DeskId::from(found.unwrap_or_default())
}

/// A stand-in must exist. A circle of them is a note, told once: it ends a search when all in it are away. Two who stand
/// in for each other are no circle but a team.
fn check_covers(judge: &mut Judge, entries: &[Entry], workers: &BTreeSet<WorkerId>) {
    let covers: BTreeMap<&WorkerId, &WorkerId> =
        entries.iter().filter_map(|entry| entry.member.worker.cover.as_ref().map(|cover| (&entry.member.worker.id, cover))).collect();
    for entry in entries {
        let id = &entry.member.worker.id;
        let Some(cover) = &entry.member.worker.cover else { continue };
        if !workers.contains(cover) {
            judge.one_of(cover.as_str(), entry.cover_at, "the worker", workers.iter().map(WorkerId::as_str));
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
            judge.odd(
                entry.cover_at,
                format!("the stand-ins go round: {round} → {id}"),
                "That is fine while one of them is there; when all are away, another takes it, or the desk.",
            );
        }
    }
}

/// A role that takes a kind of signal should be somebody's.
fn check_roles(judge: &mut Judge, parts: &Parts<'_>, entries: &[Entry], kinds: &Kinds) {
    let at = parts.iter().find(|(key, _)| key.name == "workers").map_or(TOP, |(key, _)| key.place);
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
        judge.odd(at, what, "Give it to a worker, or accept that the catch-all desk gets these.");
    }
    for entry in entries {
        let worker = &entry.member.worker;
        if worker.languages.iter().any(|code| code.len() != 2) {
            judge.wrong(entry.at, format!("a language of `{}` is not two letters", worker.id), "Write `languages: [nl, en]`.");
        }
    }
}

fn twice(judge: &mut Judge, at: Place, about: &str) {
    judge.wrong(at, format!("{about} is there twice"), "Give it another id, or take one of the two away.");
}
