//! Who decides whether a colleague may see who reported: the right `custodian` in the network file.
//!
//! The one decision: it is always somebody else of the same organisation. Nobody stands in for a custodian, because a stand-in is
//! whoever happens to be there, and that may be the one who asks.

use super::network::{Member, Network};
use crate::id::{OrganisationId, WorkerId};
use crate::mistake::{Mistakes, Place};
use crate::yaml::Fields;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody may do beside their roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// Decide whether a colleague may see who reported.
    Custodian,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Custodian];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Custodian => "custodian",
        }
    }
}

impl Network {
    /// Who may decide about what this worker asks: the custodians of their own organisation, without themselves.
    pub fn custodians_for(&self, asker: &WorkerId) -> Vec<&Member> {
        let Some(own) = self.worker(asker).and_then(|member| member.worker.org.as_ref()) else { return Vec::new() };
        let colleagues = self.workers.iter().filter(|member| member.worker.org.as_ref() == Some(own) && member.worker.id != *asker);
        colleagues.filter(|member| member.rights.contains(&Right::Custodian)).collect()
    }
}

pub(super) fn read(mistakes: &mut Mistakes<'_>, fields: &Fields<'_>) -> BTreeSet<Right> {
    let words = fields.get("rights").map(|node| node.texts("a right", mistakes)).unwrap_or_default();
    let known = || Right::ALL.into_iter().map(Right::as_str);
    let right = |(word, at): (&str, Place)| {
        let word = mistakes.one_of(word, at, "the right", known())?;
        Right::ALL.into_iter().find(|right| right.as_str() == word)
    };
    words.into_iter().filter_map(right).collect()
}

/// Says of which organisations nobody decides. Of one with a single worker nobody else could: its console says so.
pub(super) fn check<'a>(mistakes: &mut Mistakes<'_>, members: impl Iterator<Item = &'a Member>, at: Place) {
    let mut of: BTreeMap<&OrganisationId, (usize, bool)> = BTreeMap::new();
    for member in members {
        if let Some(org) = &member.worker.org {
            let (workers, decided) = of.entry(org).or_default();
            *workers += 1;
            *decided |= member.rights.contains(&Right::Custodian);
        }
    }
    for (org, (workers, decided)) in of {
        if workers > 1 && !decided {
            let what = format!("nobody at `{org}` decides whether a colleague may see who reported: nobody there can ever see it");
            mistakes.note(at, what, "Write `rights: [custodian]` with somebody who works there and carries few signals themselves.");
        }
    }
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
  - {id: alone, name: Alone, type: mediation}
workers:
  - {id: anna, name: Anna, org: town, roles: [debt_help], areas: [67], rights: [custodian], cover: bram}
  - {id: bram, name: Bram, org: town, roles: [debt_help], areas: [67]}
  - {id: cees, name: Cees, org: landlord, roles: [repairs], areas: [67]}
  - {id: dirk, name: Dirk, org: landlord, roles: [repairs], areas: [67]}
  - {id: eva, name: Eva, org: alone, roles: [mediation], areas: [67]}
desks:
  - {id: desk, name: Desk, members: [anna]}
catch_all: desk
";

    #[test]
    fn a_custodian_is_a_colleague_never_the_asker_and_never_their_stand_in() {
        let street = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        let for_whom = |asker: &str| {
            let custodians = street.custodians_for(&asker.into());
            custodians.into_iter().map(|member| member.worker.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        for (asker, expected) in [("bram", "anna"), ("anna", ""), ("cees", ""), ("eva", ""), ("nobody", "")] {
            assert_eq!(for_whom(asker), expected, "{asker}");
        }
    }

    #[test]
    fn an_organisation_in_which_nobody_decides_is_named() {
        let street = Network::check("street.yaml", STREET, &Kinds::shipped_for_tests()).unwrap();
        let notes: Vec<String> = street.notes.iter().map(ToString::to_string).filter(|note| note.contains("who reported")).collect();
        assert!(notes.len() == 1 && notes[0].contains("`landlord`"), "{notes:#?}");
    }

    #[test]
    fn a_right_that_does_not_exist_is_a_mistake_with_the_one_that_does() {
        let wrong = STREET.replace("[custodian]", "[guardian]");
        let mistakes = Network::check("street.yaml", &wrong, &Kinds::shipped_for_tests()).unwrap_err();
        assert!(mistakes.iter().any(|mistake| mistake.to_string().contains("custodian")), "{mistakes:#?}");
    }
}
