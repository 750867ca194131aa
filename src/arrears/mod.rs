//! What a landlord reports: somebody is behind with the rent, and what the landlord did about it before saying so.
//!
//! Reading order: `evidence` (what the landlord did), `steps` (whether article 2 lets it be handed over, and which letter is
//! missing), `handover` (what is handed over then: contact data and the amount, and nothing more), `name` and `matching`
//! (whether two reports are about the same people), `file` (a landlord's export, read row by row), `attempt` (what the
//! municipality does then), `ddas` (the form in which
//! a municipality reports to the statistics office).
//!
//! The one decision: what may be handed over can be made in one way only, out of an [`steps::Allowed`] that only the four
//! steps give. Whoever forgets to ask has nothing to send.

pub mod attempt;
pub mod ddas;
pub mod evidence;
pub mod file;
pub mod handover;
pub mod matching;
pub mod name;
pub mod steps;

pub use evidence::Evidence;
pub use handover::Payload;
pub use name::Name;
pub use steps::{Allowed, Lack, Letter, steps, steps_with};

use crate::dialog::values::{Address, Value};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::{Postcode, Urgency};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in cents of a euro, above nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// The highest amount that is believed, in cents: a hundred thousand euros of rent is a comma in the wrong place.
pub const MOST_CENTS: i64 = 10_000_000;

impl Cents {
    /// In whole euros, rounded as one does by hand: half a euro goes up.
    pub fn whole_euros(self) -> i64 {
        self.0.saturating_add(50).div_euclid(100)
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euros, cents) = (self.0.div_euclid(100), self.0.rem_euclid(100));
        if cents == 0 { write!(f, "€ {euros}") } else { write!(f, "€ {euros},{cents:02}") }
    }
}

/// A tenancy that is behind with the rent, as its landlord reports it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Arrears {
    /// What the landlord calls the tenancy by.
    pub tenancy: Text,
    /// Who rents.
    pub name: Name,
    /// Where. Postcode and house number are always there.
    pub address: Address,
    /// A number to call, as `+31…`.
    pub phone: Option<Text>,
    /// An address to write to.
    pub email: Option<Text>,
    /// How much is owed.
    pub amount: Cents,
    /// Since when. With the tenancy it names these arrears: paid off and behind again is another matter.
    pub since: Date,
    /// The day on which they would lose their home, when it is announced: a threatening situation (Wgs art. 4).
    pub eviction_on: Option<Date>,
    /// What the landlord did about it.
    pub evidence: Evidence,
}

impl fmt::Debug for Arrears {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<arrears>")
    }
}

impl Arrears {
    /// The address in the one spelling by which signals about it are found.
    pub fn address_line(&self) -> Text {
        Text::from(Value::Address(self.address.clone()).show(Language::Nl))
    }

    /// The four digits.
    pub fn postcode(&self) -> Option<Postcode> {
        self.address.postcode.as_ref().and_then(|postcode| Postcode::from_number(postcode.digits))
    }

    /// How soon somebody has to act: three working days when they would lose their home.
    pub fn urgency(&self) -> Urgency {
        if self.eviction_on.is_some() { Urgency::High } else { Urgency::Normal }
    }

    /// These arrears after a later report about them: what the later one says goes, and evidence is only ever added.
    #[must_use]
    pub fn after(&self, later: Self) -> Self {
        Self {
            tenancy: self.tenancy.clone(),
            phone: later.phone.or_else(|| self.phone.clone()),
            email: later.email.or_else(|| self.email.clone()),
            eviction_on: later.eviction_on.or(self.eviction_on),
            evidence: self.evidence.clone().and(later.evidence),
            ..later
        }
    }
}

/// A tenancy's reference in the one spelling by which it is found: blanks at the ends let go, in capitals.
pub fn tenancy_key(tenancy: &str) -> String {
    tenancy.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::dialog::values;
    use jiff::civil::date;

    /// Somebody made up.
    pub(crate) fn somebody() -> Arrears {
        let postcode = values::Postcode { digits: 6713, letters: Some(['A', 'B']) };
        Arrears {
            tenancy: "HK-0012".into(),
            name: Name::of("P. de Jong"),
            address: Address { postcode: Some(postcode), house_number: Some(14), ..Address::default() },
            phone: Some("+31612345678".into()),
            email: None,
            amount: Cents(123_456),
            since: date(2026, 9, 1),
            eviction_on: None,
            evidence: Evidence::default(),
        }
    }

    #[test]
    fn an_amount_is_told_as_people_write_it_and_rounded_as_they_do() {
        for (cents, told, euros) in [(45_000, "€ 450", 450), (123_456, "€ 1234,56", 1235), (749, "€ 7,49", 7), (5, "€ 0,05", 0)] {
            assert_eq!((Cents(cents).to_string().as_str(), Cents(cents).whole_euros()), (told, euros));
        }
    }

    #[test]
    fn a_later_report_changes_what_it_says_and_keeps_what_it_does_not() {
        let before = Arrears { eviction_on: Some(date(2026, 12, 1)), ..somebody() };
        let after = before.after(Arrears { amount: Cents(9_900), phone: None, email: Some("p@example.nl".into()), ..somebody() });
        assert_eq!(after.amount, Cents(9_900));
        assert_eq!((after.phone, after.email), (before.phone, Some("p@example.nl".into())));
        assert_eq!(after.eviction_on, Some(date(2026, 12, 1)));
    }

    #[test]
    fn nothing_of_anybody_can_be_logged() {
        assert_eq!(format!("{:?}", somebody()), "<arrears>");
    }
}
