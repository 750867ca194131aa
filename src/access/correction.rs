//! Who may put an answer right that somebody gave.
//!
//! The one decision: whoever took the signal, and who coordinates where they work; nobody who only sees it. And of both only what they
//! see: that is the business of the table.

use crate::id::{OrganisationId, Role, WorkerId};
use crate::routing::Network;
use crate::routing::line::COORDINATOR;

/// How far a signal is in somebody's hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands<'a> {
    /// This worker took it.
    Took(&'a WorkerId),
    /// It is with somebody of this organisation, who did not take it yet; `None` where several share a desk.
    With(Option<&'a OrganisationId>),
    /// It is closed: what stands in it stays as it was when it was closed.
    Nobody,
}

/// Whether this worker may put answers right.
pub fn may_correct(network: &Network, worker: &WorkerId, hands: Hands<'_>) -> Result<(), NotTheirs> {
    let organisation_of = |worker: &WorkerId| network.worker(worker).and_then(|member| member.worker.org.as_ref());
    let coordinates = |organisation: Option<&OrganisationId>| {
        let member = network.worker(worker).filter(|member| member.worker.roles.contains(&Role::from(COORDINATOR)));
        organisation.is_some() && member.is_some_and(|member| member.worker.org.as_ref() == organisation)
    };
    match hands {
        Hands::Took(owner) if owner == worker || coordinates(organisation_of(owner)) => Ok(()),
        Hands::Took(owner) => Err(NotTheirs::Taken { by: owner.clone() }),
        Hands::With(organisation) if coordinates(organisation) => Ok(()),
        Hands::With(_) => Err(NotTheirs::TakeFirst),
        Hands::Nobody => Err(NotTheirs::Closed),
    }
}

/// Why somebody may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTheirs {
    /// Somebody else took it.
    Taken {
        /// Who.
        by: WorkerId,
    },
    /// Whoever takes it may.
    TakeFirst,
    /// It is closed.
    Closed,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signal::Kinds;

    const STREET: &str = "
network: street
organisations:
  - {id: town, name: Town, type: municipality}
  - {id: landlord, name: Landlord, type: housing_association}
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67]}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67]}
  - {id: finn, name: Finn, org: town, roles: [debt_help, coordinator], areas: [67]}
  - {id: greet, name: Greet, org: landlord, roles: [debt_help, coordinator], areas: [67]}
desks:
  - {id: desk, name: Desk, members: [finn]}
catch_all: desk
";

    #[test]
    fn promise_7_only_who_took_it_and_who_coordinates_there_puts_an_answer_right() {
        let network = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        let (anna, town) = (WorkerId::from("anna"), OrganisationId::from("town"));
        let taken = Err(NotTheirs::Taken { by: anna.clone() });
        let table = [
            ("anna", Hands::Took(&anna), Ok(())),
            ("bram", Hands::Took(&anna), taken.clone()),
            ("finn", Hands::Took(&anna), Ok(())),
            ("greet", Hands::Took(&anna), taken.clone()),
            ("nobody", Hands::Took(&anna), taken),
            ("anna", Hands::With(Some(&town)), Err(NotTheirs::TakeFirst)),
            ("finn", Hands::With(Some(&town)), Ok(())),
            ("greet", Hands::With(Some(&town)), Err(NotTheirs::TakeFirst)),
            ("finn", Hands::With(None), Err(NotTheirs::TakeFirst)),
            ("anna", Hands::Nobody, Err(NotTheirs::Closed)),
            ("finn", Hands::Nobody, Err(NotTheirs::Closed)),
        ];
        for (worker, hands, expected) in table {
            assert_eq!(may_correct(&network, &WorkerId::from(worker), hands), expected, "{worker}, {hands:?}");
        }
    }
}
