//! What is proposed, and what never is.

use super::*;
use proptest::prelude::*;

fn events(of: &[What]) -> Vec<Event> {
    of.iter()
        .enumerate()
        .map(|(place, what)| {
            let by = if matches!(what, What::Proposed { .. }) { "script" } else { "worker:bas" };
            let id = Uuid::from_u128(place as u128);
            Event { id, at: Timestamp::from_second(place as i64).unwrap(), what: what.clone(), by: by.to_owned(), note: None }
        })
        .collect()
}

#[test]
fn route_3_software_proposes_a_step_up_to_a_person_and_decides_nothing() {
    use Why::{SeveralSignals, UnansweredTwice, UnwellAfterSupport};
    let set = |level| What::Set { level };
    let asked = |why| What::Proposed { level: Level::Light, why };
    let no = |place: u128| What::Declined { proposal: Uuid::from_u128(place) };
    let table: [(&[What], Why, Option<Level>); 11] = [
        // Whom nobody supports comes under no watch by itself.
        (&[], SeveralSignals, None),
        (&[set(Level::None)], SeveralSignals, Some(Level::Waakvlam)),
        (&[set(Level::Waakvlam)], UnansweredTwice, Some(Level::Light)),
        (&[set(Level::Intensive)], SeveralSignals, None),
        // Never supported is not the same as support that ended.
        (&[set(Level::None)], UnwellAfterSupport, None),
        (&[set(Level::Regular), set(Level::None)], UnwellAfterSupport, Some(Level::Waakvlam)),
        (&[set(Level::Regular)], UnwellAfterSupport, None),
        (&[set(Level::Waakvlam), asked(SeveralSignals)], UnansweredTwice, None),
        (&[set(Level::Waakvlam), asked(SeveralSignals), no(1)], SeveralSignals, None),
        (&[set(Level::Waakvlam), asked(SeveralSignals), no(1)], UnansweredTwice, Some(Level::Light)),
        (&[set(Level::Waakvlam), asked(SeveralSignals), no(1), set(Level::Waakvlam)], SeveralSignals, Some(Level::Light)),
    ];
    for (happened, why, expected) in table {
        let happened = events(happened);
        assert_eq!(Record(&happened).propose(why), expected, "{happened:?} {why:?}");
    }
    let happened = events(&[set(Level::Waakvlam), asked(SeveralSignals)]);
    assert_eq!(Record(&happened).level(), Some(Level::Waakvlam), "a proposal changes nothing");
    assert_eq!(Record(&happened).open().map(|open| open.level), Some(Level::Light));
    let yes = What::Accepted { proposal: Uuid::from_u128(1), level: Level::Light };
    let happened = events(&[set(Level::Waakvlam), asked(SeveralSignals), yes]);
    assert_eq!((Record(&happened).level(), Record(&happened).open()), (Some(Level::Light), None));
}

#[test]
fn route_4_a_refusal_is_recorded_and_changes_neither_level_nor_proposal() {
    let happened =
        events(&[What::Set { level: Level::Waakvlam }, What::Proposed { level: Level::Light, why: Why::UnansweredTwice }, What::Refuses]);
    assert_eq!(Record(&happened).level(), Some(Level::Waakvlam));
    assert!(Record(&happened).open().is_some(), "whoever answers it sees the refusal beside it");
}

fn what() -> impl Strategy<Value = What> {
    let level = (0..5_u8).prop_map(|number| Level::from_number(number).unwrap());
    let why = prop::sample::select(Why::ALL.to_vec());
    prop_oneof![
        level.clone().prop_map(|level| What::Set { level }),
        Just(What::Refuses),
        (level.clone(), why).prop_map(|(level, why)| What::Proposed { level, why }),
        (0..8_u128, level).prop_map(|(id, level)| What::Accepted { proposal: Uuid::from_u128(id), level }),
        (0..8_u128).prop_map(|id| What::Declined { proposal: Uuid::from_u128(id) }),
    ]
}

proptest! {
    #[test]
    fn route_3_nothing_is_ever_proposed_that_is_not_more(happened in prop::collection::vec(what(), 0..8)) {
        let happened = events(&happened);
        let record = Record(&happened);
        for why in Why::ALL {
            if let Some(level) = record.propose(why) {
                prop_assert!(level > record.level().unwrap());
                prop_assert_eq!(record.open(), None);
            }
        }
    }
}
