//! What is handed over under article 2: how to reach somebody, and how much they owe (`DEBT-3`).
//!
//! The one decision: this type has no room for more. Why, since when, what was said, who helps them: none of it has a field, so
//! none of it can be sent by somebody who means well.

use super::steps::Allowed;
use super::{Arrears, Cents};
use crate::id::{Kind, OrganisationId};
use crate::personal::Text;
use serde::{Deserialize, Serialize};

/// What such a signal is about.
pub const KIND: &str = "rent_arrears";

/// The two things that are handed over, as agreements and histories name them.
pub const FIELDS: [&str; 2] = ["contact", "amount"];

/// Contact data and the amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    /// How to reach them.
    pub contact: Contact,
    /// How much they owe.
    pub amount: Cents,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who.
    pub name: Text,
    /// Postcode and house number.
    pub address: Text,
    /// A number to call.
    pub phone: Option<Text>,
    /// An address to write to.
    pub email: Option<Text>,
}

impl Payload {
    /// What may be handed over of these arrears.
    pub fn of(arrears: &Arrears, _because: Allowed) -> Self {
        let contact = Contact {
            name: arrears.name.whole().clone(),
            address: arrears.address_line(),
            phone: arrears.phone.clone(),
            email: arrears.email.clone(),
        };
        Self { contact, amount: arrears.amount }
    }

    /// What the signal is about that carries it.
    pub fn kind() -> Kind {
        Kind::from(KIND)
    }
}

/// Why somebody's data went to another organisation (`LAW-3`). No words of anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// The letter of article 6(1) AVG: a legal duty.
    pub basis: String,
    /// The exception for special data of article 9(2); none is handed over.
    pub exception: Option<String>,
    /// The rule.
    pub rule: String,
    /// What for.
    pub purpose: String,
    /// From whom.
    pub sender: OrganisationId,
    /// To whom; `None` when nobody was there to take it, and the desk that catches everything has it.
    pub receiver: Option<OrganisationId>,
    /// Which fields.
    pub fields: Vec<String>,
    /// Under which agreement: a duty needs none.
    pub agreement: Option<String>,
    /// Who decided it: `worker:<id>`, or whoever gave the command.
    pub by: String,
}

impl Disclosure {
    /// A landlord's hand-over by law.
    pub fn by_law(sender: OrganisationId, receiver: Option<OrganisationId>, by: String) -> Self {
        Self {
            basis: "6(1)(c)".to_owned(),
            exception: None,
            rule: "besluit-gemeentelijke-schuldhulpverlening-2".to_owned(),
            purpose: "debt_help".to_owned(),
            sender,
            receiver,
            fields: FIELDS.map(str::to_owned).to_vec(),
            agreement: None,
            by,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrears::evidence::tests::whole;
    use crate::arrears::steps::steps;
    use crate::arrears::tests::somebody;
    use crate::consent::Reaction;
    use jiff::civil::date;

    #[test]
    fn debt_3_contact_data_and_the_amount_and_nothing_more() {
        let mut arrears = somebody();
        arrears.evidence = whole(Reaction::None);
        arrears.evidence.attempts[0].outcome = Some("klonk erg in de war".into());
        arrears.eviction_on = Some(date(2026, 12, 1));
        let allowed = steps(&arrears.evidence, date(2026, 11, 23)).unwrap();
        let sent = serde_json::to_value(Payload::of(&arrears, allowed)).unwrap();
        let expected = serde_json::json!({
            "contact": { "name": "P. de Jong", "address": "6713 AB 14", "phone": "+31612345678", "email": null },
            "amount": 123_456,
        });
        assert_eq!(sent, expected);
        let mut more = expected;
        more["reason"] = "ziek".into();
        assert!(serde_json::from_value::<Payload>(more).is_err(), "there is no room for more");
    }
}
