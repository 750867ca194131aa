//! When a rule applies, in plain YAML: `when: {kind: [rent_arrears, money_trouble], source: landlord_import}`.
//!
//! The one decision: a condition is typed when it is read. A word that no kind, source or area has is a mistake at its
//! line, because a rule that never applies looks exactly like one that does.

use super::area::Area;
use super::roster::{Subject, two_letters};
use super::shadow::Apart;
use crate::id::Kind;
use crate::mistake::Mistakes;
use crate::signal::{Kinds, Source, Urgency};
use crate::yaml::{Node, Shape};

/// What can be asked in a condition.
const FIELDS: [&str; 8] = ["kind", "source", "urgency", "postcode", "language", "ground", "not", "any"];

/// When a rule applies.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of these apply; none at all is always.
    All(Vec<Condition>),
    /// One of these applies.
    Any(Vec<Condition>),
    /// This does not apply.
    Not(Box<Condition>),
    /// It is about one of these.
    Kind(Vec<Kind>),
    /// One of these told us.
    Source(Vec<Source>),
    /// It is at least and at most this urgent.
    Urgency(Urgency, Urgency),
    /// It is in one of these areas.
    Area(Vec<Area>),
    /// It was said in one of these languages.
    Language(Vec<String>),
    /// Somebody recorded why others may know.
    GroundRecorded,
}

impl Condition {
    /// Whether it holds for this signal.
    pub fn applies_to(&self, subject: &Subject) -> bool {
        match self {
            Self::All(all) => all.iter().all(|condition| condition.applies_to(subject)),
            Self::Any(any) => any.iter().any(|condition| condition.applies_to(subject)),
            Self::Not(condition) => !condition.applies_to(subject),
            Self::Kind(kinds) => kinds.contains(&subject.kind),
            Self::Source(sources) => sources.contains(&subject.source),
            Self::Urgency(least, most) => (*least..=*most).contains(&subject.urgency),
            Self::Area(areas) => subject.area().is_some_and(|postcode| areas.iter().any(|area| area.contains(postcode))),
            Self::Language(languages) => languages.iter().any(|language| subject.language.as_deref().unwrap_or("nl") == language),
            Self::GroundRecorded => subject.ground.is_some(),
        }
    }

    /// Adds what it tells apart.
    pub(super) fn tells_apart(&self, apart: &mut Apart) {
        match self {
            Self::All(several) | Self::Any(several) => several.iter().for_each(|condition| condition.tells_apart(apart)),
            Self::Not(condition) => condition.tells_apart(apart),
            Self::Kind(kinds) => apart.kinds.extend(kinds.iter().cloned()),
            Self::Area(areas) => apart.borders.extend(areas.iter().flat_map(|area| area.borders())),
            Self::Language(languages) => apart.languages.extend(languages.iter().cloned()),
            Self::GroundRecorded => apart.ground = true,
            // Of these every one is tried.
            Self::Source(_) | Self::Urgency(_, _) => {}
        }
    }

    /// Whether it can hold for a signal of this kind.
    pub fn mentions(&self, kind: &Kind) -> bool {
        match self {
            Self::All(all) => all.iter().all(|condition| condition.mentions(kind)),
            Self::Any(any) => any.iter().any(|condition| condition.mentions(kind)),
            Self::Not(condition) => !matches!(&**condition, Self::Kind(kinds) if kinds.contains(kind)),
            Self::Kind(kinds) => kinds.contains(kind),
            Self::Source(_) | Self::Urgency(_, _) | Self::Area(_) | Self::Language(_) | Self::GroundRecorded => true,
        }
    }
}

/// A condition as written; every mistake in it is noted.
pub(super) fn read(mistakes: &mut Mistakes<'_>, node: &Node, kinds: &Kinds) -> Condition {
    let mut all = Vec::new();
    for (key, value) in node.fields("`when`", &FIELDS, mistakes).iter() {
        let condition = match key.name.as_str() {
            "kind" => read_kinds(mistakes, value, kinds),
            "source" => Some(Condition::Source(read_sources(mistakes, value))),
            "urgency" => read_urgencies(mistakes, value),
            "postcode" => read_areas(mistakes, value),
            "language" => {
                Some(Condition::Language(value.texts("a language", mistakes).into_iter().map(|(code, _)| two_letters(code)).collect()))
            }
            "ground" => read_ground(mistakes, value),
            "not" => Some(Condition::Not(Box::new(read(mistakes, value, kinds)))),
            "any" => Some(Condition::Any(value.items().iter().map(|item| read(mistakes, item, kinds)).collect())),
            _ => None, // noted by `map`
        };
        all.extend(condition);
    }
    Condition::All(all)
}

fn read_kinds(mistakes: &mut Mistakes<'_>, node: &Node, kinds: &Kinds) -> Option<Condition> {
    let words = node.texts("a kind", mistakes);
    if words.is_empty() {
        mistakes.add(node.place, "`kind` names no kind", "Write `kind: rent_arrears`, or a list of kinds.");
    }
    let known = kinds.iter().map(|(kind, _)| kind.as_str());
    Some(Condition::Kind(
        words.into_iter().filter_map(|(word, at)| mistakes.one_of(word, at, "the kind", known.clone())).map(Kind::from).collect(),
    ))
}

/// Sources as written.
pub(super) fn read_sources(mistakes: &mut Mistakes<'_>, node: &Node) -> Vec<Source> {
    let words = node.texts("a source", mistakes);
    let known = Source::ALL.into_iter().map(Source::as_str);
    words
        .into_iter()
        .filter_map(|(word, at)| mistakes.one_of(word, at, "the source", known.clone()))
        .filter_map(Source::from_word)
        .collect()
}

fn read_urgencies(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Condition> {
    match &node.shape {
        Shape::Map(_) => {
            let (mut least, mut most) = (Urgency::Normal, Urgency::Urgent);
            for (key, value) in node.fields("`urgency`", &["at_least", "at_most"], mistakes).iter() {
                let Some(urgency) = crate::signal::kinds::read_urgency(mistakes, value) else { continue };
                if key.name == "at_least" { least = urgency } else { most = urgency }
            }
            if least > most {
                mistakes.add(node.place, "no urgency is both that high and that low", "Let `at_least` be the lower of the two.");
            }
            Some(Condition::Urgency(least, most))
        }
        Shape::Empty | Shape::Word(_) | Shape::List(_) => {
            let items = node.items();
            let wanted: Vec<Urgency> = items.iter().filter_map(|item| crate::signal::kinds::read_urgency(mistakes, item)).collect();
            Some(Condition::Any(wanted.into_iter().map(|urgency| Condition::Urgency(urgency, urgency)).collect()))
        }
    }
}

fn read_areas(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Condition> {
    let mut areas = Vec::new();
    for (text, at) in node.texts("an area", mistakes) {
        match Area::parse(text) {
            Ok(area) => areas.push(area),
            Err(error) => mistakes.add(at, error.to_string(), "Write `postcode: 6713`, `68`, `5611-5658`, or a list of these."),
        }
    }
    Some(Condition::Area(areas))
}

fn read_ground(mistakes: &mut Mistakes<'_>, node: &Node) -> Option<Condition> {
    let word = node.text("`ground`", mistakes)?;
    match mistakes.one_of(word, node.place, "the ground", ["recorded", "missing"].into_iter())? {
        "recorded" => Some(Condition::GroundRecorded),
        _ => Some(Condition::Not(Box::new(Condition::GroundRecorded))),
    }
}
