//! How the server goes about what is asked on the whole path.
//!
//! The one decision: not the plans are looked at but what was done, for a plan is made for a table of a day. In SQLite the
//! plans themselves are judged (`src/store/plans.rs`).

use crate::home::*;
use waakvlam::store::Faults;

/// At the start and at the end what was held is freed, which looks through a table once each; nothing else may.
const READ_WHOLE: &str = "SELECT coalesce(string_agg(relname || ' ' || seq_scan, ', '), '') FROM pg_stat_user_tables
    WHERE seq_scan > 2 AND relname IN ('conversations', 'envelopes', 'messages', 'received', 'signals', 'signal_events',
                                       'timers', 'attachments', 'alerts', 'sessions')";

#[tokio::test]
async fn no_table_that_grows_is_read_from_end_to_end() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.place.by_hand("SELECT pg_stat_reset()").await;
    for who in ["sam", "bo", "noor"] {
        house.owes_rent(who).await;
    }
    house.presses("fatima", "Pak op").await;
    house.says("fatima", "Dag, met Fatima.").await;
    house.says("sam", "ik wil niet meer leven").await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Sluit af").await;
    house.presses("elif", "Geholpen").await;
    house.says("elif", "Wij spraken elkaar.").await;
    house.shut(Faults::none()).await;
    // What a connection did is counted when it ends.
    let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    while house.place.count(others).await > 0 {}
    let asked = house.place.count("SELECT sum(idx_scan)::bigint FROM pg_stat_user_tables").await;
    assert!(asked > 100, "something was counted: {asked}");
    assert_eq!(house.place.text(READ_WHOLE).await, "");
}
