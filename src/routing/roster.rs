//! Who there is to take a signal, and what routing is told about it: the case.
//!
//! The one decision: a case is complete. Open cases, absence, the time and the relations stand in it, so that routing
//! asks nobody anything and the same case always has the same answer. The command line reads a case as one JSON line.

use super::area::Area;
use crate::id::{Kind, OrganisationId, PersonId, Role, WorkerId};
use crate::personal::Text;
use crate::signal::kinds::{ACUTE_DANGER, OTHER, OrganisationType};
use crate::signal::{Hours, Postcode, Signal, Source, Urgency};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// Everything routing is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Who there is.
    pub roster: Roster,
    /// What has to be taken.
    pub signal: Subject,
}

/// Who there is.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Roster {
    /// The type of each organisation, as far as known.
    pub organisations: BTreeMap<OrganisationId, OrganisationType>,
    /// The workers, in any order.
    pub workers: Vec<Worker>,
}

/// A support worker, as routing sees one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// Their name in the files.
    pub id: WorkerId,
    /// Who they work for.
    #[serde(default)]
    pub org: Option<OrganisationId>,
    /// What they may be asked to do.
    pub roles: Vec<Role>,
    /// Where they work.
    pub areas: Vec<Area>,
    /// The languages they speak, as two letters; Dutch when nothing is said.
    #[serde(default, deserialize_with = "languages")]
    pub languages: Vec<String>,
    /// How many open cases are enough; no bound when nothing is said.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// How many they have now.
    #[serde(default, deserialize_with = "or_default")]
    pub open_cases: u32,
    /// When they work; always when nothing is said.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// When they are on duty for danger; never when nothing is said.
    #[serde(default)]
    pub duty: Option<Hours>,
    /// Not there before this moment.
    #[serde(default, deserialize_with = "moment")]
    pub absent_until: Option<Timestamp>,
    /// Who stands in for them.
    #[serde(default)]
    pub cover: Option<WorkerId>,
    /// When they were last given a case; never when nothing is said.
    #[serde(default, deserialize_with = "moment")]
    pub idle_since: Option<Timestamp>,
    /// Where they live.
    #[serde(default)]
    pub home_address: Option<Address>,
    /// Where their family lives.
    #[serde(default, deserialize_with = "or_default")]
    pub related_to: Vec<Address>,
    /// Whom they support.
    #[serde(default, deserialize_with = "or_default")]
    pub client_persons: Vec<Person>,
}

impl Worker {
    /// Whether they are away at this moment.
    pub fn is_absent(&self, at: Timestamp) -> bool {
        self.absent_until.is_some_and(|back| at < back)
    }

    /// Whether they have as many cases as they can have.
    pub fn is_full(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.open_cases >= capacity)
    }

    /// Whether they work there.
    pub fn serves(&self, postcode: Postcode) -> bool {
        self.areas.iter().any(|area| area.contains(postcode))
    }

    /// Whether they speak this language.
    pub fn speaks(&self, language: &str) -> bool {
        self.languages.iter().any(|spoken| spoken == language)
    }
}

/// A person, by the name the case gives them.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(transparent)]
pub struct Person(pub String);

impl From<PersonId> for Person {
    fn from(id: PersonId) -> Self {
        Self(id.to_string())
    }
}

/// An address, as comparable as its writing allows: `6713 ab 14` is `6713AB 14`. Personal, so it cannot be printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address(Text);

impl Address {
    /// This address, its blanks and dashes let go and its letters made large.
    pub fn parse(written: &str) -> Self {
        let plain: String = written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
        Self(Text::from(plain))
    }

    /// Its four digits.
    pub fn postcode(&self) -> Option<Postcode> {
        let digits: String = self.0.expose().chars().take(4).collect();
        let letter_follows = self.0.expose().chars().nth(4).is_none_or(char::is_alphabetic);
        if letter_follows { Postcode::from_digits(&digits) } else { None }
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|written| Self::parse(&written))
    }
}

/// What has to be taken.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// What it is about.
    #[serde(rename = "label")]
    pub kind: Kind,
    /// How soon a person has to act.
    pub urgency: Urgency,
    /// The four digits of the address it is about.
    #[serde(default)]
    pub postcode: Option<Postcode>,
    /// The language of the person who asks, as two letters; Dutch when nothing is said.
    #[serde(default, deserialize_with = "language")]
    pub language: Option<String>,
    /// Who told us.
    pub source: Source,
    /// Now.
    #[serde(deserialize_with = "timestamp")]
    pub time: Timestamp,
    /// The worker who already supports whoever told us.
    #[serde(default)]
    pub existing_relation: Option<WorkerId>,
    /// The worker who already supports the household it is about. Steers routing, never a text.
    #[serde(default)]
    pub about_household_relation: Option<WorkerId>,
    /// Why others may know, if somebody recorded it.
    #[serde(default, deserialize_with = "ground")]
    pub ground: Option<Ground>,
    /// The address it is about.
    #[serde(default)]
    pub about_address: Option<Address>,
    /// The worker it complains about.
    #[serde(default)]
    pub complaint_about: Option<WorkerId>,
    /// The person it accuses.
    #[serde(default)]
    pub accused_person: Option<Person>,
}

impl Subject {
    /// What routing needs of this signal at this moment; whoever knows of relations, grounds and addresses adds them.
    pub fn of(signal: &Signal, now: Timestamp) -> Self {
        Self {
            urgency: signal.urgency,
            postcode: signal.postcode,
            language: Some(signal.language.code().to_owned()),
            ..Self::about(signal.kind.clone(), signal.source, now)
        }
    }

    /// A signal of which nothing else is known.
    pub fn about(kind: Kind, source: Source, time: Timestamp) -> Self {
        Self {
            kind,
            urgency: Urgency::Normal,
            postcode: None,
            language: None,
            source,
            time,
            existing_relation: None,
            about_household_relation: None,
            ground: None,
            about_address: None,
            complaint_about: None,
            accused_person: None,
        }
    }

    /// As a case names it, so that it reads back. Words of a person stand in it: only for what is sealed.
    pub(super) fn written(&self) -> serde_json::Value {
        serde_json::json!({
            "label": self.kind,
            "urgency": self.urgency,
            "postcode": self.postcode,
            "language": self.language,
            "source": self.source,
            "time": self.time,
            "existing_relation": self.existing_relation,
            "about_household_relation": self.about_household_relation,
            "ground": self.ground.as_ref().map(|Ground(words)| words.expose()),
            "about_address": self.about_address.as_ref().map(|Address(address)| address.expose()),
            "complaint_about": self.complaint_about,
            "accused_person": self.accused_person.as_ref().map(|Person(name)| name),
        })
    }

    /// Where it is: the address it is about, else the postcode that was given.
    pub fn area(&self) -> Option<Postcode> {
        self.about_address.as_ref().and_then(Address::postcode).or(self.postcode)
    }

    /// Whether it is about nothing we know.
    pub fn is_other(&self) -> bool {
        self.kind.as_str() == OTHER
    }

    /// Whether a life may be at risk now.
    pub fn is_urgent(&self) -> bool {
        self.urgency == Urgency::Urgent || self.kind.as_str() == ACUTE_DANGER
    }
}

/// Why others may know: as recorded. Its words may be personal, so they cannot be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground(pub Text);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCase {
    #[serde(default, deserialize_with = "or_default")]
    organisations: Vec<WrittenOrganisation>,
    #[serde(default, deserialize_with = "or_default")]
    workers: Vec<Worker>,
    signal: Subject,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOrganisation {
    id: OrganisationId,
    #[serde(rename = "type", default)]
    sort: Option<OrganisationType>,
}

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let WrittenCase { organisations, mut workers, signal } = WrittenCase::deserialize(deserializer)?;
        let mut names = std::collections::BTreeSet::new();
        for worker in &mut workers {
            if !names.insert(worker.id.clone()) {
                return Err(serde::de::Error::custom(format!("the worker `{}` is there twice: give each an id of its own", worker.id)));
            }
            if worker.languages.is_empty() {
                worker.languages.push("nl".to_owned());
            }
        }
        let organisations = organisations.into_iter().filter_map(|known| known.sort.map(|sort| (known.id, sort))).collect();
        Ok(Self { roster: Roster { organisations, workers }, signal })
    }
}

/// `null` and nothing mean the same.
fn or_default<'de, T: Default + Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// The two letters of a language: `NL`, `nl-NL` and `nl_BE` are `nl`.
pub(crate) fn two_letters(code: &str) -> String {
    code.split(['-', '_']).next().unwrap_or(code).trim().to_lowercase()
}

fn languages<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    or_default::<Vec<String>, D>(deserializer).map(|codes| codes.iter().map(|code| two_letters(code)).collect())
}

fn language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer).map(|code| code.map(|code| two_letters(&code)))
}

fn timestamp<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    let written = String::deserialize(deserializer)?;
    written.parse().map_err(|_| serde::de::Error::custom("a time is written as in RFC 3339, with its offset: 2026-11-23T09:00:00+01:00"))
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    let Some(written) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    super::network::read_moment(&written).map(Some).ok_or_else(|| {
        serde::de::Error::custom("a time is written as in RFC 3339, with its offset (2026-11-23T09:00:00+01:00), or as a date (2026-11-23)")
    })
}

fn ground<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Ground>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "a ground is what was recorded (\"consent 2026-11-01\"), true, false or null")]
    enum Written {
        Recorded(bool),
        Words(String),
    }
    Ok(match Option::<Written>::deserialize(deserializer)? {
        None | Some(Written::Recorded(false)) => None,
        Some(Written::Recorded(true)) => Some(Ground(Text::from("recorded"))),
        Some(Written::Words(words)) => (!words.trim().is_empty()).then(|| Ground(Text::from(words))),
    })
}
