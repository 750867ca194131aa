//! A stop drains: what was received is answered before the end.

use crate::bot_api::BotApi;
use crate::home::*;
use std::sync::Arc;
use waakvlam::channel::telegram::{Settings, Telegram};
use waakvlam::desk::Stop;
use waakvlam::id::NetworkId;
use waakvlam::store::{Aftermath, Faults, Moment};

#[tokio::test]
async fn what_was_received_is_answered_before_the_end() {
    let mut house = House::open().await;
    let mut batch = Vec::new();
    for person in 0..200 {
        batch.push(house.event(&format!("person {person}"), words("help")).await);
    }
    house.receive(batch).await;
    let stop = Stop::default();
    stop.now();
    house.desk().await.work(&stop).await;
    house.look();
    let answered = (0..200).filter(|person| one_has(&house.all(&format!("person {person}")), "U kunt altijd dit typen.")).count();
    assert_eq!(answered, 200);
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_running_desk_answers_what_it_polled_and_then_ends() {
    let api = BotApi::start().await;
    let settings = Settings { network: NetworkId::from("buurt"), ..api.settings() };
    let telegram = Arc::new(Telegram::connect(settings).await.unwrap());
    let mut house = House::with_telegram(telegram.clone()).await;
    let desk = house.desk().await;
    let stop = Stop::default();
    for chat in 1..=30 {
        api.user(chat).starts(None);
    }
    let stopping = async {
        api.next_message_to(1).await;
        stop.now();
    };
    tokio::join!(desk.work(&stop), desk.poll(&telegram, &stop), stopping);
    let taken = 30 - api.waiting();
    let answered = (1..=30).filter(|chat| !api.sent_to(*chat).is_empty()).count();
    assert!(answered >= taken && answered > 0, "{taken} taken, {answered} answered");
}

#[tokio::test]
async fn a_running_desk_answers_everybody_at_their_own_pace() {
    let api = BotApi::start().await;
    let settings = Settings { network: NetworkId::from("buurt"), ..api.settings() };
    let telegram = Arc::new(Telegram::connect(settings).await.unwrap());
    let mut house = House::with_telegram(telegram.clone()).await;
    let desk = house.desk().await;
    let stop = Stop::default();
    let person = async |chat: i64| {
        for _ in 0..3 {
            // The impatient ones write again before they are answered.
            let messages = if chat % 3 == 0 { 3 } else { 1 };
            for _ in 0..messages {
                api.user(chat).says("help");
            }
            for _ in 0..messages {
                assert!(api.next_message_to(chat).await.text.contains("U kunt altijd dit typen."));
            }
        }
    };
    let everybody = async {
        futures_util::future::join_all((1..=12).map(person)).await;
        stop.now();
    };
    tokio::join!(desk.work(&stop), desk.poll(&telegram, &stop), everybody);
    assert_eq!((1..=12).map(|chat| api.sent_to(chat).len()).sum::<usize>(), 8 * 3 + 4 * 9, "each message is answered once");
}

#[tokio::test]
async fn a_turn_that_could_not_be_written_is_taken_again_at_once() {
    let mut broken = 0;
    let mut library = House::open().await.into_library();
    for transaction in 1..20 {
        let mut house = House::closed();
        house.lend(library);
        house.desk().await;
        let faults = Faults::at(transaction, Moment::BeforeCommit, Aftermath::GoesOn);
        house.shut(faults.clone()).await;
        let typed = house.event("sam", words("help")).await;
        house.receive(vec![typed]).await;
        let before = faults.struck();
        if !before && house.desk().await.take_turns().await.is_err() && faults.struck() {
            broken += 1;
            // Time stands still: no lease runs out.
            house.desk().await.settle_down().await.unwrap();
            house.look();
            assert!(one_has(&house.all("sam"), "U kunt altijd dit typen."), "transaction {transaction}");
        }
        library = house.into_library();
    }
    assert!(broken >= 2, "the claim and the commit were broken");
}

#[tokio::test]
async fn a_case_that_cannot_be_read_is_its_own_trouble_only() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.shut(Faults::none()).await;
    assert_eq!(house.place.by_hand(crate::UNREADABLE).await, 1);

    let both = [house.event("fatima", tap("r:1")).await, house.event("bo", words("help")).await];
    house.receive(both.to_vec()).await;
    house.settle().await;
    assert!(one_has(&house.all("bo"), "U kunt altijd dit typen."), "everybody else is answered");
}

/// What was logged on this thread.
#[derive(Clone, Default)]
struct Log(Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_store_that_fails_at_the_end_is_told() {
    let log = Log::default();
    let writer = log.clone();
    let listening = tracing::subscriber::set_default(tracing_subscriber::fmt().with_writer(move || writer.clone()).finish());
    let mut house = House::open().await;
    let stop = Stop::default();
    stop.now();
    house.desk().await.store().close().await;
    house.desk().await.work(&stop).await;
    drop(listening);
    let told = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(told.contains("not everything could be written before the stop"), "{told}");
}
