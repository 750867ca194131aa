//! What the receiver gets to see: made from a signal and a list of fields, once, when it is offered.
//!
//! The one decision (`LAW-4`): it is built up from nothing, field by field, and never cut down from the whole. So a part of a
//! signal that somebody adds one day does not go until somebody lists it here.

use super::field::{Field, Fields};
use crate::id::Kind;
use crate::personal::Text;
use crate::signal::{Postcode, Source, Urgency};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An answer with more words than this, understood as just what was said, is in the person's own words.
const SHORT_ANSWER: usize = 5;

/// The answers that hold the telephone number of whoever typed it, and when to call.
const NUMBER: &str = "number";
const PART_OF_DAY: &str = "part_of_day";
/// The answer that holds the address of whoever typed it (`NUIS-7`).
const OWN_ADDRESS: &str = "address";
/// The answer that holds the address it is about, when somebody else typed it.
const THEIR_ADDRESS: &str = "their_address";
/// The answer that holds the height of the arrears.
const AMOUNT: &str = "amount";
/// What stands for words that were told later, where answers are kept. However short they are, they are words.
pub const LATER_WORDS: &str = "later_words";
/// Answers about whoever typed them, and about nothing else: who they are, and whether that may be known.
const ABOUT_THE_TELLER: [&str; 4] = ["role", "anonymous", "name", "contact"];
/// What of a history can be told: what happened, by a word that says nothing about who or why.
const TELLABLE: [&str; 5] = ["raised", "claimed", "occurrence", "raised_urgency", "opened_again"];

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The question's name.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// In the person's words.
    pub said: Text,
    /// As understood.
    pub understood: Text,
}

/// A signal, whole.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// What people call it by.
    pub number: i64,
    /// What it is about.
    pub kind: &'a Kind,
    /// How soon somebody has to act.
    pub urgency: Urgency,
    /// The four digits.
    pub area: Option<Postcode>,
    /// Who told us.
    pub source: Source,
    /// The answers.
    pub told: &'a [Told],
    /// The first words about it.
    pub opening: Option<&'a Text>,
    /// What happened to it, by the words of its history.
    pub history: &'a [(Timestamp, String)],
}

/// What the receiver sees. What is not in it is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Projection {
    /// What it is about.
    pub kind: Kind,
    /// How soon somebody has to act.
    pub urgency: Option<Urgency>,
    /// Its number with the giver.
    pub number: Option<i64>,
    /// The four digits.
    pub area: Option<Postcode>,
    /// Address, telephone number, amount and answers, as far as they go.
    pub told: Vec<Told>,
    /// The first words.
    pub words: Option<Text>,
    /// What happened so far.
    pub history: Vec<(Timestamp, String)>,
}

impl Projection {
    /// What of this signal these fields let go.
    pub fn of(whole: Whole<'_>, fields: &Fields) -> Self {
        let own = whole.source == Source::Tenant;
        let has = |field| fields.has(field);
        let words_go = own && has(Field::Words);
        let told = whole.told.iter().filter_map(|told| {
            let field = field_of(told, whole.source)?;
            // The answer as understood; how it was said only where words may go.
            let said = if words_go { told.said.clone() } else { told.understood.clone() };
            has(field).then(|| Told { said, ..told.clone() })
        });
        let history = whole.history.iter().filter(|(_, what)| has(Field::History) && TELLABLE.contains(&what.as_str()));
        Self {
            kind: whole.kind.clone(),
            urgency: has(Field::Urgency).then_some(whole.urgency),
            number: has(Field::Number).then_some(whole.number),
            area: whole.area.filter(|_| has(Field::Area)),
            told: told.collect(),
            words: whole.opening.filter(|_| words_go).cloned(),
            history: history.cloned().collect(),
        }
    }
}

/// Which fields are there and stay behind (`LAW-4`): by name, and nothing of what is in them. What has no name stays behind
/// without one.
pub fn left_behind(whole: Whole<'_>, fields: &Fields) -> Fields {
    let own = whole.source == Source::Tenant;
    let dropped = |told: &Told| field_named(told).filter(|field| field_of(told, whole.source).is_none() || !fields.has(*field));
    let parts = [
        (Field::Urgency, true),
        (Field::Number, true),
        (Field::Area, whole.area.is_some()),
        (Field::History, whole.history.iter().any(|(_, what)| TELLABLE.contains(&what.as_str()))),
    ];
    let parts = parts.into_iter().filter(|(field, is_there)| *is_there && !fields.has(*field)).map(|(field, _)| field);
    let words = whole.opening.filter(|_| !own || !fields.has(Field::Words)).map(|_| Field::Words);
    whole.told.iter().filter_map(dropped).chain(parts).chain(words).collect()
}

/// Which field an answer is; `None` for what never goes. Of somebody who told about another, nothing goes that says who they are
/// or where they live, and none of their own words, from which it may follow (`PRIV-2`).
fn field_of(told: &Told, source: Source) -> Option<Field> {
    let own = source == Source::Tenant;
    match told.name.as_str() {
        OWN_ADDRESS => own.then_some(Field::Address),
        _ => field_named(told).filter(|field| own || !matches!(field, Field::Contact | Field::Words)),
    }
}

/// What an answer is called among the fields, whoever told it; `None` for what is about the teller, and has no name.
pub fn field_named(told: &Told) -> Option<Field> {
    match told.name.as_str() {
        name if ABOUT_THE_TELLER.contains(&name) => None,
        NUMBER | PART_OF_DAY => Some(Field::Contact),
        OWN_ADDRESS | THEIR_ADDRESS => Some(Field::Address),
        AMOUNT => Some(Field::Amount),
        LATER_WORDS => Some(Field::Words),
        _ if is_in_own_words(told) => Some(Field::Words),
        _ => Some(Field::Facts),
    }
}

fn is_in_own_words(told: &Told) -> bool {
    let (said, understood) = (told.said.expose().trim(), told.understood.expose().trim());
    said.split_whitespace().count() > SHORT_ANSWER && said.to_lowercase() == understood.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(name: &str, said: &str, understood: &str) -> Told {
        Told { name: name.into(), label: name.into(), said: said.into(), understood: understood.into() }
    }

    /// Each part of it has a word of its own.
    fn all() -> Vec<Told> {
        vec![
            told("role", "wierook", "wierook"),
            told("number", "0612340001", "0612340001"),
            told("address", "eigenstraat 1", "eigenstraat 1"),
            told("their_address", "anderstraat 2", "anderstraat 2"),
            told("amount", "vijfhonderd", "vijfhonderd"),
            told("period", "sinds de herfst", "september"),
            told("story", "hij schreeuwt iedere nacht heel hard", "hij schreeuwt iedere nacht heel hard"),
        ]
    }

    fn words_of(projection: &Projection) -> String {
        let told = projection.told.iter().map(|told| format!("{} {}", told.said.expose(), told.understood.expose()));
        let words = projection.words.iter().map(|words| words.expose().to_owned());
        let history = projection.history.iter().map(|(_, what)| what.clone());
        let numbers = [projection.number.map(|n| n.to_string()), projection.area.map(|area| area.to_string())];
        let urgency = projection.urgency.map(|urgency| urgency.as_str().to_owned());
        told.chain(words).chain(history).chain(numbers.into_iter().flatten()).chain(urgency).collect::<Vec<_>>().join("|")
    }

    fn of(source: Source, fields: &Fields) -> String {
        let (kind, opening, told) = (Kind::from("noise_nuisance"), Text::from("openingswoorden"), all());
        let history = [(Timestamp::UNIX_EPOCH, "raised".to_owned()), (Timestamp::UNIX_EPOCH, "noted".to_owned())];
        let area = Postcode::from_number(6713);
        let whole = Whole {
            number: 4821,
            kind: &kind,
            urgency: Urgency::High,
            area,
            source,
            told: &told,
            opening: Some(&opening),
            history: &history,
        };
        words_of(&Projection::of(whole, fields))
    }

    /// What shows that a field went.
    fn mark(field: Field) -> Option<&'static str> {
        Some(match field {
            Field::Kind => return None,
            Field::Urgency => "high",
            Field::Number => "4821",
            Field::Area => "6713",
            Field::Address => "anderstraat 2",
            Field::Contact => "0612340001",
            Field::Amount => "vijfhonderd",
            Field::Facts => "september",
            Field::Words => "openingswoorden",
            Field::History => "raised",
        })
    }

    proptest! {
        #[test]
        fn law_4_nothing_goes_that_is_not_listed(listed in proptest::collection::btree_set(proptest::sample::select(&Field::ALL[..]), 0..10)) {
            let fields: Fields = listed.into_iter().collect();
            let sent = of(Source::Tenant, &fields);
            for field in Field::ALL {
                if let Some(mark) = mark(field) {
                    prop_assert_eq!(sent.contains(mark), fields.has(field), "{:?}: {}", field, sent);
                }
            }
            prop_assert_eq!(sent.contains("schreeuwt"), fields.has(Field::Words), "a story is words: {}", sent);
            prop_assert_eq!(sent.contains("herfst"), fields.has(Field::Facts) && fields.has(Field::Words));
            prop_assert!(!sent.contains("wierook") && !sent.contains("noted"), "{}", sent);
        }
    }

    #[test]
    fn law_4_what_stays_behind_has_its_name_and_nothing_of_what_is_in_it() {
        let (kind, opening, told) = (Kind::from("noise_nuisance"), Text::from("openingswoorden"), all());
        let history = [(Timestamp::UNIX_EPOCH, "raised".to_owned())];
        let whole = |source| Whole {
            number: 4821,
            kind: &kind,
            urgency: Urgency::High,
            area: Postcode::from_number(6713),
            source,
            told: &told,
            opening: Some(&opening),
            history: &history,
        };
        let behind = |source, listed: &str| left_behind(whole(source), &Fields::from_words(listed)).words();
        let everything = Field::ALL.into_iter().collect::<Fields>().words();
        assert_eq!(behind(Source::Tenant, &everything), "");
        assert_eq!(behind(Source::Tenant, "kind"), "urgency number area address contact amount facts words history");
        assert_eq!(behind(Source::Tenant, "kind urgency number area address contact amount facts history"), "words");
        // Of somebody who told about another it stays behind whatever a paper lists.
        assert_eq!(behind(Source::Neighbour, &everything), "address contact words");
        let nothing = Whole { told: &[], opening: None, history: &[], area: None, ..whole(Source::Tenant) };
        assert_eq!(left_behind(nothing, &Fields::from_words("kind urgency number")).words(), "", "what is not there does not stay behind");
    }

    #[test]
    fn priv_2_of_a_neighbours_report_nothing_goes_that_says_who_told() {
        let everything: Fields = Field::ALL.into_iter().collect();
        for source in [Source::Neighbour, Source::OtherPerson] {
            let sent = of(source, &everything);
            for mark in ["0612340001", "eigenstraat", "schreeuwt", "openingswoorden", "herfst", "wierook"] {
                assert!(!sent.contains(mark), "{mark}: {sent}");
            }
            assert!(sent.contains("anderstraat 2") && sent.contains("september"), "{sent}");
        }
    }
}
