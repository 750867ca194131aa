//! What a worker has to know and do, and by when.
//!
//! The one decision: a kind of signal is data (`dialogs/kinds.yaml`), its status is code. Tenants' troubles differ from
//! town to town and must be editable; what can happen to a signal must not.

pub mod belonging;
pub mod calendar;
pub mod deadline;
pub mod diary;
pub mod hours;
pub mod keep;
pub mod kinds;
pub mod ladder;
pub mod related;
pub mod status;
pub mod urgency;

pub use calendar::Calendar;
pub use deadline::Deadline;
pub use hours::Hours;
pub use kinds::{Kinds, Outcome};
pub use ladder::Climb;
pub use status::{Action, Owner, Status};
pub use urgency::Urgency;

use crate::id::{Kind, SignalId};
use crate::language::Language;
use crate::personal::Text;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// Something a worker has to know and do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    /// Its id.
    pub id: SignalId,
    /// The number people use for it, unique in its network.
    pub number: i64,
    /// What it is about.
    pub kind: Kind,
    /// How soon a person has to act.
    pub urgency: Urgency,
    /// Who told us.
    pub source: Source,
    /// Where it is, as far as may be stored plain.
    pub postcode: Option<Postcode>,
    /// What was said, in the order in which it was asked.
    pub facts: Vec<Fact>,
    /// The language the person speaks here.
    pub language: Language,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// By when a person must have acted, and why then.
    pub deadline: Deadline,
}

impl Signal {
    /// The same signal, at least this urgent from now on. Its deadline only ever comes nearer (`URG-1`).
    #[must_use]
    pub fn raised_to(mut self, urgency: Urgency, now: Timestamp, kinds: &Kinds, calendar: &Calendar) -> Self {
        if urgency > self.urgency {
            self.urgency = urgency;
            let nearer = kinds.deadline(&self.kind, urgency, now, calendar).filter(|fresh| fresh.due_at < self.deadline.due_at);
            self.deadline = nearer.unwrap_or(self.deadline);
        }
        self
    }
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The step that asked for it: `amount`, `leave_by`.
    pub name: String,
    /// In the person's own words.
    pub said: Text,
    /// As we understood it (`250 EUR`, `2026-12-01`, an option's name); `None` when the words are all there is.
    pub understood: Option<Text>,
}

/// Who told us.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Somebody about their own home.
    Tenant,
    /// Somebody about the people next door.
    Neighbour,
    /// Somebody who asks for another: family, a friend, a volunteer.
    OtherPerson,
    /// A landlord's list of arrears.
    LandlordImport,
    /// A support worker.
    Worker,
    /// An agreed check-in that was answered badly, or not at all.
    CheckIn,
    /// Another organisation, with what it may pass on.
    HandOver,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Tenant, Self::Neighbour, Self::OtherPerson, Self::LandlordImport, Self::Worker, Self::CheckIn, Self::HandOver];

    /// The word in files and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Neighbour => "neighbour",
            Self::OtherPerson => "other_person",
            Self::LandlordImport => "landlord_import",
            Self::Worker => "worker",
            Self::CheckIn => "check_in",
            Self::HandOver => "hand_over",
        }
    }

    /// The source with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.as_str() == word)
    }
}

/// The four digits of a Dutch postcode, 1000 to 9999: a few thousand people, so it may be stored plain.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize)]
#[serde(transparent)]
pub struct Postcode(u16);

impl Postcode {
    /// These four digits; `None` below 1000 and above 9999.
    pub fn from_number(number: u16) -> Option<Self> {
        (1000..=9999).contains(&number).then_some(Self(number))
    }

    /// Four digits as written; `None` for anything else.
    pub fn from_digits(text: &str) -> Option<Self> {
        let digits = text.trim();
        (digits.len() == 4).then(|| digits.parse().ok()).flatten().and_then(Self::from_number)
    }

    /// The digits an address begins with: `6713AB 14`, `6713 ab 14`.
    pub fn of_address(address: &str) -> Option<Self> {
        let digits: String = address.trim_start().chars().take(4).collect();
        let next_is_digit = address.trim_start().chars().nth(4).is_some_and(|c| c.is_ascii_digit());
        if next_is_digit { None } else { Self::from_digits(&digits) }
    }

    /// As a number, 1000 to 9999.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Postcode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "a postcode is its four digits: 6713")]
        enum Written {
            Number(u16),
            Digits(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Number(number) => Self::from_number(number),
            Written::Digits(text) => Self::from_digits(&text),
        }
        .ok_or_else(|| serde::de::Error::custom("a postcode is its four digits, 1000 to 9999: write \"6713\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urg_1_raising_brings_the_deadline_nearer_and_never_further() {
        let (kinds, calendar) = (Kinds::shipped_for_tests(), Calendar::dutch(&[]));
        let at = |time: &str| time.parse::<Timestamp>().unwrap();
        let kind = Kind::from("rent_arrears");
        let signal = Signal {
            id: SignalId(uuid::Uuid::nil()),
            number: 4821,
            kind: kind.clone(),
            urgency: Urgency::Normal,
            source: Source::Tenant,
            postcode: Postcode::from_number(6713),
            facts: Vec::new(),
            language: Language::Nl,
            raised_at: at("2026-11-20T10:00:00Z"),
            deadline: kinds.deadline(&kind, Urgency::Normal, at("2026-11-20T10:00:00Z"), &calendar).unwrap(),
        };
        assert_eq!(signal.deadline.due_at, at("2026-11-27T22:59:59Z"));
        let soon = signal.clone().raised_to(Urgency::High, at("2026-11-20T12:00:00Z"), &kinds, &calendar);
        assert_eq!((soon.urgency, soon.deadline.rule.as_str()), (Urgency::High, "wgs-4-2"));
        let late = signal.clone().raised_to(Urgency::High, at("2026-11-27T12:00:00Z"), &kinds, &calendar);
        assert_eq!((late.urgency, late.deadline), (Urgency::High, signal.deadline), "three more working days would be later");
        assert_eq!(soon.clone().raised_to(Urgency::Normal, at("2026-11-21T12:00:00Z"), &kinds, &calendar), soon);
    }

    #[test]
    fn a_postcode_is_four_digits() {
        for (written, number) in
            [("6713", Some(6713)), (" 1000 ", Some(1000)), ("0999", None), ("671", None), ("67133", None), ("67+3", None), ("", None)]
        {
            assert_eq!(Postcode::from_digits(written).map(Postcode::number), number, "{written}");
        }
        for (address, number) in [("6713AB 14", Some(6713)), ("6713 ab 14", Some(6713)), ("67134 AB", None), ("straat 1", None)] {
            assert_eq!(Postcode::of_address(address).map(Postcode::number), number, "{address}");
        }
        assert_eq!(serde_json::from_str::<Postcode>("6713").unwrap(), serde_json::from_str("\"6713\"").unwrap());
        assert!(serde_json::from_str::<Postcode>("\"6713AB\"").is_err());
    }
}
