//! Who read or did what, and what a person hears of it.

use crate::home::*;
use waakvlam::audit::{Came, Deed, Entry, With};
use waakvlam::desk::audit::{AuditWanted, answer};

async fn lines(house: &mut House, number: i64) -> Vec<Entry> {
    let desk = house.desk().await;
    desk.store().audit_of(&desk.network().id, &[With::Signal(number)]).await.unwrap()
}

async fn deeds(house: &mut House, number: i64) -> Vec<(Deed, Came)> {
    lines(house, number).await.into_iter().map(|line| (line.noted.deed, line.noted.came)).collect()
}

#[tokio::test]
async fn log_3_what_a_worker_reads_and_does_in_a_chat_is_a_line_in_the_same_commit() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    assert_eq!(deeds(&mut house, 1).await, [], "an alert holds nobody's words");
    house.presses("fatima", "Pak op").await;
    house.does("joris", tap("c:1")).await;
    house.presses("fatima", "Lees").await;
    house.says("sam", "ik ben bang voor de brief").await;
    house.says("fatima", "Dag Sam, ik bel u.").await;
    let said = deeds(&mut house, 1).await;
    let expected = [
        (Deed::Claim, Came::Done),
        (Deed::Claim, Came::Refused),
        (Deed::ReadSignal, Came::Done),
        (Deed::SentWords, Came::Done),
        (Deed::Write, Came::Done),
    ];
    assert_eq!(said, expected);
    let written: Vec<String> = lines(&mut house, 1).await.iter().map(Entry::told).collect();
    assert!(written[0].contains("worker:fatima@gemeente/debt_help via terminal"), "{written:#?}");
    for words in ["bang", "540", "6713", "bel u"] {
        assert!(!written.concat().contains(words), "LOG-2: {words} in {written:#?}");
    }
}

#[tokio::test]
async fn log_4_who_asks_hears_which_sort_of_worker_read_it_and_on_which_day() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.reads("sam");
    house.says("sam", "Wie heeft mijn berichten gezien?").await;
    assert!(one_has(&house.reads("sam"), "Nog niemand."));
    house.presses("fatima", "Pak op").await;
    house.presses("fatima", "Lees").await;
    house.presses("fatima", "Geef terug").await;
    house.reads("sam");
    house.says("sam", "wie heeft dit gelezen").await;
    let told = house.reads("sam");
    assert!(one_has(&told, "Een medewerker (schuldhulp): "), "{told:?}");
    assert!(!one_has(&told, "Fatima"), "a role and no name: {told:?}");
    // Another chat hears of nothing that is not its own.
    house.starts("bo").await;
    house.presses("bo", "Nederlands").await;
    house.says("bo", "wie heeft mijn berichten gezien").await;
    assert!(one_has(&house.reads("bo"), "Nog niemand."));
}

#[tokio::test]
async fn a_log_that_somebody_cuts_short_is_seen_by_the_head_that_was_kept() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    let desk = house.desk().await;
    let (store, network, now) = (desk.store(), &desk.network().id, desk.clock().now());
    let proof = |known| AuditWanted::Proof { known };
    let told = answer(store, network, &proof(None), now).await.unwrap().unwrap();
    assert!(told[0].starts_with("1 lines"), "{told:?}");
    let head = told[1].strip_prefix("The last: ").unwrap().parse().unwrap();
    assert!(answer(store, network, &proof(Some(head)), now).await.unwrap().is_ok());
    let later = waakvlam::audit::Head { seq: 2, ..head };
    assert!(answer(store, network, &proof(Some(later)), now).await.unwrap().is_err(), "a line that was there once is missing");
    let listed = answer(store, network, &AuditWanted::Signal { number: 1 }, now).await.unwrap().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(answer(store, network, &AuditWanted::Since { since: now }, now).await.unwrap().unwrap().len(), 1);
}

#[tokio::test]
async fn log_1_and_2_every_deed_with_somebodys_data_is_in_the_other_log_too_without_who_did_it() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    house.owes_rent("bo").await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "ik ben bang voor de brief").await;
    let now = house.clock.now();
    let desk = house.desk().await;
    let (store, network) = (desk.store(), desk.network().id.clone());
    desk.note_on_page(&"fatima".into(), Deed::ReadList, With::Nothing, Came::Done).await.unwrap();
    desk.note_on_page(&"fatima".into(), Deed::ReadOwn, With::Nothing, Came::Done).await.unwrap();
    let lines = store.processing(&network, (jiff::Timestamp::MIN, uuid::Uuid::nil())).await.unwrap();
    let audited = store.audit_lines(&network, 0).await.unwrap();
    for line in &audited {
        let same: Vec<_> = lines.iter().filter(|other| other.operation == line.noted.operation).collect();
        assert_eq!(same.len(), usize::from(line.noted.deed.activity().is_some()), "{line:?}");
        for same in same {
            assert_eq!((same.at, same.came, same.name.as_str()), (line.noted.at, line.noted.came, line.noted.deed.as_str()));
            assert_eq!(same.subject.is_some(), matches!(line.noted.with, With::Signal(_)), "{same:?}");
        }
    }
    let raised: Vec<_> = lines.iter().filter(|line| line.name == "raise_signal").collect();
    assert_eq!(raised.len(), 2);
    assert!(raised[0].subject.is_some() && raised[0].subject != raised[1].subject, "two people are two");
    let claimed = lines.iter().find(|line| line.name == "claim").unwrap();
    assert!(raised.iter().any(|line| line.subject == claimed.subject), "and one is the same in each line about them");
    let all = answer(store, &network, &AuditWanted::Processing { since: jiff::Timestamp::MIN }, now).await.unwrap().unwrap();
    assert_eq!(all.len(), lines.len());
    let audit: Vec<String> = audited.iter().map(Entry::told).collect();
    for marker in ["bang", "540", "6713", "sam", "bo\""] {
        assert!(!all.concat().contains(marker) && !audit.concat().contains(marker), "LOG-2: {marker}");
    }
    assert!(!all.concat().contains("fatima") && !all.concat().contains("gemeente"), "no user in it: {all:#?}");
}
