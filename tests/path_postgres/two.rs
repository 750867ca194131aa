//! Two running desks over one database.

use crate::home::{MONDAY, dialogs, words};
use crate::postgres::Databases;
use std::collections::BTreeMap;
use waakvlam::config::Relay;
use waakvlam::desk::sign_in::{PRINTED_WORKS_FOR, make_console_link};
use waakvlam::desk::{Desk, FICTIONAL, Library, Outlet, Policy, Stop, Terminal};
use waakvlam::mailbox::Inbound;
use waakvlam::store::{Faults, Seal, Settings, Store};
use waakvlam::time::Clock;

/// One process: its desk and the terminal that it sends to.
async fn process(databases: &Databases, key: &std::path::Path, clock: &Clock, name: &str) -> (Desk, Terminal) {
    let settings = Settings {
        database: databases.location(),
        seal: Seal::File(key.to_owned()),
        clock: clock.clone(),
        holder: name.to_owned(),
        faults: Faults::none(),
    };
    let store = Store::open(settings).await.unwrap().store;
    let library = Library::read(&dialogs()).unwrap();
    let network = library.network(&dialogs().join(FICTIONAL)).unwrap();
    let terminal = Terminal::default();
    let outlet = Outlet::of(None, Some(terminal.clone()));
    let desk = Desk::open(
        store,
        clock.clone(),
        library,
        network,
        outlet,
        Policy { relay: Relay::AfterClaim, keep_arrears_months: 6, erase_after_days: 7, key_backup_days: 35 },
    )
    .await
    .unwrap();
    (desk, terminal)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_reaches_either_desk_is_answered_once_by_one_of_them_and_in_order() {
    let databases = Databases::fresh();
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(MONDAY.parse().unwrap());
    let key = folder.path().join("seal.key");
    let (here, here_shown) = process(&databases, &key, &clock, "hier").await;
    let (there, there_shown) = process(&databases, &key, &clock, "daar").await;
    let (people, rounds) = (12, 3);
    let stop = Stop::default();
    let writing = async {
        // Each person's words come to both desks in turn, and the same event to both of them, as a channel would repeat it.
        for round in 0..rounds {
            for person in 0..people {
                let inbound = Inbound {
                    network: here.network().id.clone(),
                    account: Desk::terminal_account(),
                    external_id: format!("{person}-{round}"),
                    address: format!("huurder {person}").as_str().into(),
                    at: clock.now(),
                    language_hint: None,
                    content: words("help"),
                };
                let (one, other) = if (person + round) % 2 == 0 { (&here, &there) } else { (&there, &here) };
                one.receive(vec![inbound.clone()], None).await.unwrap();
                assert_eq!(other.receive(vec![inbound], None).await.unwrap(), 0, "it came before");
            }
        }
        let mut shown: BTreeMap<String, usize> = BTreeMap::new();
        while shown.values().sum::<usize>() < people * rounds {
            for printed in here_shown.take().into_iter().chain(there_shown.take()) {
                if printed.message.text.expose().contains("U kunt altijd dit typen.") {
                    *shown.entry(printed.address.expose().to_owned()).or_default() += 1;
                }
            }
            tokio::task::yield_now().await;
        }
        stop.now();
        shown
    };
    let ((), (), shown) = tokio::join!(here.work(&stop), there.work(&stop), writing);
    assert_eq!(shown.len(), people);
    assert!(shown.values().all(|answers| *answers == rounds), "{shown:?}");
    let left = here_shown.take().len() + there_shown.take().len();
    assert_eq!(left, 0, "and nothing after that");
    for desk in [&here, &there] {
        assert!(desk.store().dead(&desk.network().id).await.unwrap().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_in_at_one_of_them_counts_as_reached_at_the_other() {
    let databases = Databases::fresh();
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(MONDAY.parse().unwrap());
    let key = folder.path().join("seal.key");
    let (here, _) = process(&databases, &key, &clock, "hier").await;
    let (there, _) = process(&databases, &key, &clock, "daar").await;
    let stop = Stop::default();
    let signing = async {
        let daan = "daan".into();
        let link = make_console_link(here.store(), &here.network().id, &daan, &clock, PRINTED_WORKS_FOR).await.unwrap();
        assert!(!there.can_alert_the_catch_all_desk());
        assert!(here.sign_in(&link).await.unwrap().is_some());
        while !there.can_alert_the_catch_all_desk() {
            tokio::task::yield_now().await;
        }
        here.sign_out_everywhere(&daan).await.unwrap();
        while there.can_alert_the_catch_all_desk() {
            tokio::task::yield_now().await;
        }
        stop.now();
    };
    tokio::join!(here.work(&stop), there.work(&stop), signing);
}
