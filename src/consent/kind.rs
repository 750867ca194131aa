//! The three things somebody can agree to.
//!
//! The one decision: each kind names what it is about in its own fields, and none can be made without them. A yes to nothing in
//! particular cannot be written down.

use crate::id::{OrganisationId, Purpose, Role, Thing, WorkerId};
use serde::{Deserialize, Serialize};

/// Somebody other than the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// Everybody at an organisation who works on it.
    Organisation(OrganisationId),
    /// Whoever has this role.
    Role(Role),
    /// One worker, by name.
    Worker(WorkerId),
}

/// Named things; never none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Thing>", into = "Vec<Thing>")]
pub struct Things(Vec<Thing>);

impl Things {
    /// These; `None` when there are none.
    pub fn of(mut things: Vec<Thing>) -> Option<Self> {
        things.sort();
        things.dedup();
        (!things.is_empty()).then_some(Self(things))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Thing> {
        self.0.iter()
    }
}

impl TryFrom<Vec<Thing>> for Things {
    type Error = &'static str;

    fn try_from(things: Vec<Thing>) -> Result<Self, Self::Error> {
        Self::of(things).ok_or("a consent names at least one thing")
    }
}

impl From<Things> for Vec<Thing> {
    fn from(things: Things) -> Self {
        things.0
    }
}

/// What somebody is asked to agree to (`LAW-2`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// These things may go to a receiver: a ground for passing on data (AVG 6(1)(a)).
    PassOn(PassOn),
    /// A worker may talk with somebody about these things: professional secrecy is lifted that far and no further.
    LiftSecrecy(LiftSecrecy),
    /// They want to be helped. Says nothing about data or secrecy.
    BeHelped(BeHelped),
}

/// See [`Consent::PassOn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassOn {
    /// What goes.
    pub things: Things,
    /// To whom.
    pub to: Party,
    /// What for.
    pub purpose: Purpose,
}

/// See [`Consent::LiftSecrecy`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiftSecrecy {
    /// Whose secrecy.
    pub of: WorkerId,
    /// What about.
    pub about: Things,
    /// With whom they may talk.
    pub with: Party,
    /// What for.
    pub purpose: Purpose,
}

/// See [`Consent::BeHelped`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeHelped {
    /// Who helps.
    pub by: Party,
    /// With what.
    pub purpose: Purpose,
}

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// See [`Consent::PassOn`].
    PassOn,
    /// See [`Consent::LiftSecrecy`].
    LiftSecrecy,
    /// See [`Consent::BeHelped`].
    BeHelped,
}

/// What ends when a yes is withdrawn. What was done before stays done, and whoever withdraws is told so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nothing more is passed on; what the receiver has is theirs to erase, on request.
    PassingOn,
    /// The worker is silent again; what was said stays said.
    Talking,
    /// The help stops; what was found out while helping stays under its own ground.
    Help,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::PassOn, Self::LiftSecrecy, Self::BeHelped];

    /// The word in files, forms and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PassOn => "pass_on",
            Self::LiftSecrecy => "lift_secrecy",
            Self::BeHelped => "be_helped",
        }
    }

    /// From that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What ends when it is withdrawn.
    pub fn ending(self) -> Ending {
        match self {
            Self::PassOn => Ending::PassingOn,
            Self::LiftSecrecy => Ending::Talking,
            Self::BeHelped => Ending::Help,
        }
    }
}

impl Consent {
    /// Which of the three it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::PassOn(_) => Kind::PassOn,
            Self::LiftSecrecy(_) => Kind::LiftSecrecy,
            Self::BeHelped(_) => Kind::BeHelped,
        }
    }

    /// Who else is in it.
    pub fn party(&self) -> &Party {
        match self {
            Self::PassOn(pass_on) => &pass_on.to,
            Self::LiftSecrecy(lift) => &lift.with,
            Self::BeHelped(helped) => &helped.by,
        }
    }

    /// What for.
    pub fn purpose(&self) -> &Purpose {
        match self {
            Self::PassOn(pass_on) => &pass_on.purpose,
            Self::LiftSecrecy(lift) => &lift.purpose,
            Self::BeHelped(helped) => &helped.purpose,
        }
    }

    /// The things it names; agreeing to be helped names none.
    pub fn things(&self) -> Option<&Things> {
        match self {
            Self::PassOn(pass_on) => Some(&pass_on.things),
            Self::LiftSecrecy(lift) => Some(&lift.about),
            Self::BeHelped(_) => None,
        }
    }

    /// Whether this yes lets these things go to that receiver for that purpose. Only a yes to passing on ever does.
    pub fn lets_pass(&self, thing: &Thing, to: &Party, purpose: &Purpose) -> bool {
        match self {
            Self::PassOn(pass_on) => pass_on.things.iter().any(|known| known == thing) && pass_on.to == *to && pass_on.purpose == *purpose,
            Self::LiftSecrecy(_) | Self::BeHelped(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gemeente() -> Party {
        Party::Organisation("gemeente".into())
    }

    fn each() -> [Consent; 3] {
        let things = Things::of(vec!["contact".into(), "amount".into()]).unwrap();
        let purpose = Purpose::from("debt_help");
        [
            Consent::PassOn(PassOn { things: things.clone(), to: gemeente(), purpose: purpose.clone() }),
            Consent::LiftSecrecy(LiftSecrecy { of: "bas".into(), about: things, with: gemeente(), purpose: purpose.clone() }),
            Consent::BeHelped(BeHelped { by: gemeente(), purpose }),
        ]
    }

    #[test]
    fn law_2_three_yeses_are_three_kinds_and_end_in_three_ways() {
        let told: Vec<_> = each().iter().map(|consent| (consent.kind().as_str(), consent.kind().ending())).collect();
        assert_eq!(told, [("pass_on", Ending::PassingOn), ("lift_secrecy", Ending::Talking), ("be_helped", Ending::Help)]);
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::from_word("offer"), None, "the offer of article 2 is no consent");
    }

    #[test]
    fn law_2_only_a_yes_to_passing_on_lets_anything_pass() {
        let passes = |thing: &str, to: Party, purpose: &str| -> Vec<bool> {
            each().iter().map(|consent| consent.lets_pass(&thing.into(), &to, &purpose.into())).collect()
        };
        assert_eq!(passes("amount", gemeente(), "debt_help"), [true, false, false]);
        for (thing, to, purpose) in [
            ("address", gemeente(), "debt_help"),
            ("amount", Party::Worker("fatima".into()), "debt_help"),
            ("amount", gemeente(), "something_else"),
        ] {
            assert_eq!(passes(thing, to, purpose), [false; 3], "{thing} {purpose}");
        }
    }

    #[test]
    fn a_consent_to_nothing_cannot_be_written_down_nor_read_back() {
        assert_eq!(Things::of(Vec::new()), None);
        assert!(serde_json::from_str::<Consent>(r#"{"pass_on":{"things":[],"to":{"role":"x"},"purpose":"y"}}"#).is_err());
        for consent in each() {
            assert_eq!(serde_json::from_value::<Consent>(serde_json::to_value(&consent).unwrap()).unwrap(), consent);
        }
    }
}
