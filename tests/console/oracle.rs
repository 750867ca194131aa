//! How often the database is asked for a stranger: as often about a signal that there is as about one that there is not.
//!
//! Time itself is not measured, since it says as much about the machine. What makes a difference that somebody could measure from
//! outside is another question to the database. Of each sort two are asked about, and the smaller count is theirs: on PostgreSQL a
//! process looks after the others by itself every few seconds, and that is nobody's question.

use crate::home::House;
use crate::strangers::{NONE, addresses, answered};

/// Two signals that there are, and two that there are not, in the order in which they are asked about.
const ASKED_ABOUT: [&str; 4] = ["1", NONE, "2", "998"];
/// Another number that nobody has.
const NONE_EITHER: &str = "997";

#[tokio::test]
async fn promise_7_a_strangers_question_asks_the_database_as_much_whether_there_is_such_a_signal_or_not() {
    let house = House::still().await;
    let _tenants = (house.owes_rent().await, house.owes_rent_as(2).await);
    let mut strangers = Vec::new();
    // Of another organisation, of the landlord, of the police.
    for name in ["bas", "peter", "agent_kim"] {
        strangers.push((name, house.worker(name).await));
    }
    house.rests().await;
    let (mut told_apart, mut asked_in_all) = (Vec::new(), 0);
    for (name, stranger) in &mut strangers {
        for (method, path) in addresses() {
            let mut counts = Vec::new();
            // The first fills what is remembered of this worker. Then both for the first time, and both again: a look that is
            // repeated leaves no second line in the audit.
            for number in [NONE_EITHER].into_iter().chain(ASKED_ABOUT).chain(ASKED_ABOUT) {
                let before = house.faults.asked();
                let (status, _) = answered(stranger, method, &path, number).await;
                counts.push(house.faults.asked() - before);
                assert!(path != "/work/{number}" || !(200..300).contains(&status), "{name} is no stranger: {path} {number}");
            }
            asked_in_all += counts[0];
            let is_told_apart = |of: &[u64]| of[0].min(of[2]) != of[1].min(of[3]);
            if counts[1..].chunks(ASKED_ABOUT.len()).any(is_told_apart) {
                told_apart.push(format!("{name} {method} {path}: {counts:?}"));
            }
        }
    }
    assert!(asked_in_all > 300, "nothing was counted: {asked_in_all}");
    assert_eq!(told_apart, [""; 0]);
}
