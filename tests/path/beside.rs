//! Alerts beside chats: by mail, and to an on-call system that rings telephones. What goes where at each step, what never goes
//! there at all, and what happens when a way fails.

use crate::bot_api::Misbehaviour;
use crate::home::*;
use crate::line::*;
use crate::outside::pages::Called;
use crate::outside::post::Mailed;
use crate::outside::{Manner, Servers, address};
use jiff::SignedDuration;
use std::sync::Arc;
use waakvlam::desk::Library;
use waakvlam::id::NetworkId;
use waakvlam::mailbox::LEASE;
use waakvlam::store::{Aftermath, Faults, Moment};

const WORDS: &str = "ik wil niet meer leven";
/// Everybody whose mail these stories look into; `wijkbalie` is the desk's own.
const ALL: [&str; 6] = ["fatima", "joris", "elif", "daan", "mirjam", "wijkbalie"];
/// Longer than an alert of danger is tried on one way.
const TRIED: i64 = 10;

async fn opened(with_mail: &[&'static str]) -> (Arc<Servers>, House) {
    House::lent_with_outside(library(), with_mail).await
}

fn library() -> Library {
    Library::read(&dialogs()).unwrap()
}

async fn minutes(house: &mut House, minutes: i64) {
    house.later(SignedDuration::from_mins(minutes));
    house.settle().await;
}

/// Lets everything be tried again until nothing more is tried.
async fn tried(house: &mut House) {
    for _ in 0..TRIED {
        house.later(SignedDuration::from_secs(20));
        house.settle().await;
    }
}

fn subjects(mails: &[Mailed]) -> Vec<&str> {
    mails.iter().map(Mailed::subject).collect()
}

fn attempts(calls: &[Called]) -> Vec<u64> {
    calls.iter().map(|call| call.said["attempt"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn urg_3_danger_is_mailed_from_the_first_ring_and_rings_telephones_from_the_second_on_until_somebody_takes_it() {
    let (servers, mut house) = opened(&ALL).await;
    house.seat(&["elif", "daan", "mirjam"]).await;
    house.says("sam", WORDS).await;
    let mails = servers.post.takes();
    assert_eq!(subjects(&mails), ["Waakvlam: iemand in gevaar, nu", "Waakvlam: nummer 1, nu"]);
    assert!(mails.iter().all(|mail| mail.to == address("elif")), "who is on duty: {mails:#?}");
    assert_eq!(mails[0].header("Importance"), "high");
    assert_eq!(servers.on_call.takes(), [], "five minutes are hers");

    minutes(&mut house, 5).await;
    let calls = servers.on_call.takes();
    assert_eq!(calls.len(), 1, "{calls:#?}");
    assert_eq!(calls[0].said["pager"], "telefoon-elif");
    assert_eq!(calls[0].said["urgency"], "urgent");
    assert_eq!((&calls[0].said["number"], &calls[0].said["attempt"]), (&1.into(), &2.into()));
    assert_eq!(calls[0].said["link"], "https://chat.buurt.example/work/1");
    assert_eq!(calls[0].said["desk"], "wijkbalie");
    assert_eq!(calls[0].said["id"], calls[0].key.as_str());
    let reached = servers.post.reaches();
    assert!(["daan", "elif"].iter().all(|who| reached.iter().any(|one| one == who)), "and the next in line: {reached:?}");

    minutes(&mut house, 5).await;
    minutes(&mut house, 5).await;
    assert_eq!(attempts(&servers.on_call.takes()), [3, 4]);
    house.presses("daan", "Pak op").await;
    servers.post.takes();
    minutes(&mut house, 30).await;
    assert_eq!((servers.on_call.takes(), servers.post.takes()), (vec![], vec![]), "somebody took it");
    house.is_at_rest().await;
}

#[tokio::test]
async fn promise_1_each_step_of_the_ladder_reaches_more_people_on_more_channels() {
    let (servers, mut house) = opened(&ALL).await;
    house.seat(&["fatima", "joris", "daan", "elif", "mirjam"]).await;
    house.until("2026-12-24T14:00:00Z").await;
    house.owes_rent("sam").await;
    assert_eq!(servers.post.takes(), [], "at first in her chat alone");
    house.until("2026-12-28T13:30:00Z").await;
    assert_eq!(servers.post.takes(), [], "nobody is written to at Christmas");
    house.until("2026-12-28T14:00:00Z").await;
    let mails = servers.post.takes();
    assert_eq!(subjects(&mails), ["Waakvlam: nummer 1"], "asked again: her mail too");
    assert_eq!(mails[0].to, address("fatima"));
    assert!(mails[0].body.contains("Nog niemand pakte dit op: Huurachterstand, nummer 1."), "{}", mails[0].body);
    assert!(mails[0].body.contains("https://chat.buurt.example/work/1"), "{}", mails[0].body);
    house.until("2026-12-29T14:00:00Z").await;
    assert_eq!(servers.post.reaches(), ["joris"], "passed on");
    house.until("2027-01-04T07:30:00Z").await;
    servers.post.takes();
    house.until("2027-01-04T08:00:00Z").await;
    assert_eq!(servers.post.reaches(), ["daan", "elif", "mirjam", "wijkbalie"], "the desk, everybody of it");
    assert_eq!(servers.on_call.takes(), [], "no telephone rings for what is no danger");
    house.is_at_rest().await;
}

#[tokio::test]
async fn promise_1_whoever_has_a_mailbox_only_is_written_to_at_once_and_in_their_own_hours() {
    let (servers, mut house) = opened(&["fatima", "wijkbalie"]).await;
    house.seat(&["daan"]).await;
    house.owes_rent("sam").await;
    let mails = servers.post.takes();
    assert_eq!(subjects(&mails), ["Waakvlam: nummer 1"]);
    assert_eq!(mails[0].to, address("fatima"));
    assert_eq!(house.reads("daan"), [""; 0], "she is reached: the desk need not be");
    // Friday evening: told on Monday, when she comes in.
    house.until("2026-11-27T19:00:00Z").await;
    servers.post.takes();
    house.owes_rent("bo").await;
    house.until("2026-11-30T07:30:00Z").await;
    assert!(!subjects(&servers.post.takes()).contains(&"Waakvlam: nummer 2"), "not at the weekend");
    house.until("2026-11-30T08:00:00Z").await;
    assert!(subjects(&servers.post.takes()).contains(&"Waakvlam: nummer 2"));
}

#[tokio::test]
async fn promise_1_a_real_network_is_served_when_a_mail_to_the_catch_all_desk_arrives_somewhere() {
    // The desk's own, or that of one of its members; Fatima is none.
    let mut spare = library();
    for (with_mail, expected) in [("wijkbalie", true), ("daan", true), ("fatima", false)] {
        let (_servers, mut house) = House::lent_with_outside(spare, &[with_mail]).await;
        let desk = house.desk().await;
        assert_eq!((desk.can_alert_the_catch_all_desk(), desk.is_open()), (expected, expected), "{with_mail}");
        house.shut(Faults::none()).await;
        spare = house.into_library();
    }
    let (_servers, mut house) = House::lent_with_outside(spare, &["wijkbalie"]).await;
    house.outside = None;
    assert!(!house.desk().await.is_open(), "without a mail server nothing arrives");
}

#[tokio::test]
async fn priv_3_no_mail_and_no_call_holds_a_word_a_name_an_address_or_an_amount_of_a_person() {
    let (servers, mut house) = opened(&ALL).await;
    house.seat(&["elif"]).await;
    house.owes_rent("samira").await;
    house.says("samira", "mijn buurvrouw Truus weet ervan").await;
    house.says("tijmen", WORDS).await;
    house.says("tijmen", "ik ben Tijmen van de Lindeweg").await;
    for _ in 0..30 {
        minutes(&mut house, 5).await;
    }
    house.until("2026-11-25T12:00:00Z").await;
    let (mails, calls) = (servers.post.takes(), servers.on_call.takes());
    assert!(mails.len() > 10 && calls.len() > 10, "{} mails, {} calls", mails.len(), calls.len());
    // Ids are drawn by chance, and dates are numbers: everything else is looked at.
    let plain = |line: &&str| !line.starts_with("Message-ID") && !line.starts_with("Date");
    let mailed = mails.iter().map(|mail| format!("{}\n{}", mail.headers.lines().filter(plain).collect::<String>(), mail.body));
    let called = calls.iter().map(|call| call.raw.replace(&call.key, ""));
    for written in mailed.chain(called) {
        let lower = written.to_lowercase();
        for forbidden in ["540", "6713", "1234", "samira", "tijmen", "truus", "lindeweg", "leven", "september", "herinnering", "buurvrouw"]
        {
            assert!(!lower.contains(forbidden), "{forbidden} in\n{written}");
        }
    }
    for mail in mails {
        assert!(!mail.subject().contains("Huur"), "a lock screen shows {}", mail.subject());
        assert!(mail.body.contains("Antwoord niet op deze mail."), "{}", mail.body);
        assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    }
    for call in calls {
        let mut fields: Vec<&str> = call.said.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["attempt", "desk", "id", "link", "number", "pager", "sent_at", "urgency"]);
    }
}

#[tokio::test]
async fn a_mail_server_that_is_down_or_asks_to_try_later_gets_it_once_it_is_back() {
    let mut spare = library();
    for manner in [Manner::IsDown, Manner::Says(451), Manner::Says(421), Manner::Hangs] {
        let (servers, mut house) = House::lent_with_outside(spare, &["fatima"]).await;
        servers.post.behaves(manner);
        house.owes_rent("sam").await;
        assert_eq!(servers.post.takes(), [], "{manner:?}");
        assert!(servers.post.visits() > 0, "{manner:?}");
        servers.post.behaves(Manner::Takes);
        tried(&mut house).await;
        assert_eq!(subjects(&servers.post.takes()), ["Waakvlam: nummer 1"], "{manner:?}");
        house.is_at_rest().await;
        house.shut(Faults::none()).await;
        spare = house.into_library();
    }
}

#[tokio::test]
async fn promise_1_a_mail_that_is_refused_for_good_goes_to_the_desk_at_once() {
    let (servers, mut house) = opened(&["fatima"]).await;
    house.seat(&["daan", "elif"]).await;
    servers.post.behaves(Manner::Says(550));
    house.owes_rent("sam").await;
    for who in ["daan", "elif"] {
        assert!(one_has(&house.reads(who), "Huurachterstand, nummer 1."), "{who}");
    }
    let dead = house.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap();
    assert_eq!(dead.iter().map(|dead| dead.kind.as_str()).collect::<Vec<_>>(), ["alert"], "and is counted");
}

#[tokio::test]
async fn promise_3_what_was_taken_and_not_confirmed_is_sent_again_and_known_by_its_id() {
    let (servers, mut house) = opened(&["elif"]).await;
    servers.post.behaves(Manner::TakesAndIsGone);
    servers.on_call.behaves(Manner::TakesAndIsGone);
    house.says("sam", WORDS).await;
    minutes(&mut house, 5).await;
    let (mails, mut calls) = (servers.post.takes(), servers.on_call.takes());
    // The program ends, and begins again.
    house.shut(Faults::none()).await;
    servers.post.behaves(Manner::Takes);
    servers.on_call.behaves(Manner::Takes);
    house.later(SignedDuration::from_secs(100));
    house.settle().await;
    let again = servers.post.takes();
    let ids = |mails: &[Mailed]| mails.iter().map(|mail| mail.header("Message-ID").to_owned()).collect::<std::collections::BTreeSet<_>>();
    assert!(!mails.is_empty() && ids(&mails).is_subset(&ids(&again)), "{mails:#?} and {again:#?}");
    let mut calls_again = servers.on_call.takes();
    assert_eq!((calls.len(), calls_again.len()), (1, 1));
    // Each says when it was sent itself: an old one that somebody kept cannot pass for a new one.
    let [sent, sent_again] = [&mut calls[0], &mut calls_again[0]].map(|call| call.said.as_object_mut().unwrap().remove("sent_at").unwrap());
    assert!(sent.as_str() < sent_again.as_str(), "{sent} {sent_again}");
    assert_eq!((&calls[0].key, &calls[0].said), (&calls_again[0].key, &calls_again[0].said), "and else word for word");
}

#[tokio::test]
async fn promise_3_a_crash_between_sending_and_settling_loses_no_mail_and_the_repeat_is_known_by_its_id() {
    let (mut most, mut spare) = (0, library());
    for transaction in 1..10 {
        let (servers, mut house) = House::lent_with_outside(spare, &["elif"]).await;
        servers.post.behaves(Manner::IsDown);
        house.says("sam", WORDS).await;
        // From here on there is nothing to do but to send it, and to settle that.
        servers.post.behaves(Manner::Takes);
        house.shut(Faults::at(transaction, Moment::BeforeCommit, Aftermath::Stops)).await;
        house.later(SignedDuration::from_secs(1));
        house.settle().await;
        house.shut(Faults::none()).await;
        house.later(LEASE + SignedDuration::from_secs(1));
        house.settle().await;
        let mails = servers.post.takes();
        let mut ids: Vec<&str> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
        most = most.max(ids.len());
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 2, "the alarm and the number, transaction {transaction}: {mails:#?}");
        house.shut(Faults::none()).await;
        spare = house.into_library();
    }
    assert!(most > 2, "one of these crashes lies between sending and settling");
}

#[tokio::test]
async fn a_call_that_is_redirected_is_followed_nowhere_and_one_that_is_refused_goes_to_the_desk() {
    let mut spare = library();
    for code in [302, 307, 404] {
        let (servers, mut house) = House::lent_with_outside(spare, &ALL).await;
        house.seat(&["elif"]).await;
        servers.on_call.behaves(Manner::Says(code));
        house.says("sam", WORDS).await;
        servers.post.takes();
        minutes(&mut house, 5).await;
        let mails = servers.post.takes();
        let after = mails.iter().filter(|mail| mail.body.contains("kwam niet aan")).map(|mail| mail.to.clone()).collect::<Vec<_>>();
        assert!(after.contains(&address("wijkbalie")), "{code}: {mails:#?}");
        house.shut(Faults::none()).await;
        spare = house.into_library();
    }
}

/// With Fatima and Elif on Telegram, and mailboxes.
async fn on_line(library: Library, with_mail: &[&'static str]) -> (Arc<Servers>, Line) {
    let servers = Arc::new(Servers::open().await);
    let mut line = Line::open_with(library).await.coupled().await;
    line.house.outside = Some((servers.clone(), with_mail.to_vec()));
    line.house.shut(Faults::none()).await;
    (servers, line)
}

#[tokio::test]
async fn promise_1_when_a_chat_fails_the_alert_goes_by_mail_at_once_and_not_at_the_next_ring() {
    let (servers, mut line) = on_line(library(), &["fatima", "wijkbalie"]).await;
    line.api.user(FATIMA).blocks();
    line.owes_rent(SAM).await;
    let mails = servers.post.takes();
    assert_eq!(subjects(&mails), ["Waakvlam: nummer 1"]);
    assert_eq!(mails[0].to, address("fatima"));
    assert!(mails[0].body.contains("Een ander bericht hierover kwam niet aan."), "{}", mails[0].body);
}

#[tokio::test]
async fn promise_1_danger_is_heard_while_one_channel_is_left() {
    let mut spare = library();
    for lost in 0..7_u8 {
        let (servers, mut line) = on_line(spare, &["elif", "daan"]).await;
        let (chat, mail, pager) = (lost & 1 == 0, lost & 2 == 0, lost & 4 == 0);
        if !chat {
            line.api.user(ELIF).blocks();
        }
        if !mail {
            servers.post.behaves(Manner::Says(550));
        }
        if !pager {
            servers.on_call.behaves(Manner::Says(410));
        }
        line.says(SAM, WORDS).await;
        line.house.later(SignedDuration::from_mins(5));
        line.turns().await;
        let heard = [
            one_has(&line.texts(ELIF), "nummer 1"),
            servers.post.takes().iter().any(|mail| mail.subject().contains("nummer 1")),
            servers.on_call.takes().iter().any(|call| call.said["number"] == 1),
        ];
        assert_eq!(heard, [chat, mail, pager], "lost: {lost:03b}");
        line.house.shut(Faults::none()).await;
        spare = line.house.into_library();
    }
}

#[tokio::test]
async fn promise_1_when_every_way_is_dead_it_ends_and_the_next_ring_tries_them_all_again() {
    let (servers, mut line) = on_line(library(), &["elif", "daan"]).await;
    line.api.user(ELIF).blocks();
    servers.post.behaves(Manner::Says(550));
    servers.on_call.behaves(Manner::Says(410));
    line.says(SAM, WORDS).await;
    line.house.later(SignedDuration::from_mins(5));
    line.turns().await;
    let dead = |dead: Vec<waakvlam::store::Dead>| dead.len();
    let before = dead(line.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap());
    assert!((4..30).contains(&before), "{before} dead letters");
    servers.on_call.takes();
    line.turns().await;
    assert_eq!(dead(line.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap()), before, "it came to rest");
    servers.on_call.behaves(Manner::Takes);
    line.house.later(SignedDuration::from_mins(5));
    line.turns().await;
    assert_eq!(attempts(&servers.on_call.takes()), [3], "the clock depends on none of it");
}

#[tokio::test]
async fn a_telegram_that_is_down_holds_up_no_mail() {
    let (servers, mut line) = on_line(library(), &["elif"]).await;
    line.api.misbehave_at("sendMessage", Misbehaviour::ServerError(502), 50);
    line.says(SAM, WORDS).await;
    assert_eq!(servers.post.takes().len(), 2, "the alarm, and the number");
}
