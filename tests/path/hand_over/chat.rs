//! Answering an offer in a chat: the same deeds as on the page, one tap each.

use super::*;
use waakvlam::handover::Reason;
use waakvlam::mailbox::{Content, Press};

const TAKE: &str = "Neem over";
const REFUSE: &str = "Weiger";

/// A button that is tapped, however old the message is that it stands under.
fn tapped(press: &Press) -> Content {
    Content::Pressed { data: press.encode(), message: None }
}

#[tokio::test]
async fn an_offer_is_taken_with_one_tap_and_a_second_tap_says_so() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    assert_eq!(house.labels("elif"), [TAKE, REFUSE]);
    house.all_read();
    house.presses("elif", TAKE).await;
    let Status::Accepted { by } = house.given_status(number).await else { panic!("not taken") };
    assert_eq!(by.as_str(), "elif");
    let theirs = house.theirs_of(number).await;
    assert_eq!(house.reads_one("elif"), format!("U neemt dit over van Woonbrug. Bij u is het nummer {theirs}."));
    assert_eq!(house.labels("elif"), ["Lees", "Sluit af"], "it does not go back to a desk that others share");
    assert!(one_has(&house.reads("mirjam"), &format!("Gemeente Lindeveen neemt nummer {number} over.")));
    house.presses("elif", "Lees").await;
    assert!(one_has(&house.reads("elif"), NOISE), "what is listed can be read");
    house.does("elif", tapped(&Press::TakeOver { offer: id })).await;
    assert_eq!(house.reads_one("elif"), format!("U nam dit al over van Woonbrug. Bij u is het nummer {theirs}."));
    house.does("elif", tapped(&Press::Decline { offer: id, reason: None })).await;
    assert!(house.reads_one("elif").starts_with("U nam dit al over"));
    assert_eq!(house.place.count("SELECT count(*) FROM signals").await, 2);
    house.is_nobodys_nowhere().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn who_refuses_in_a_chat_chooses_a_reason_from_the_list_of_the_page() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    house.all_read();
    house.presses("willem", REFUSE).await;
    assert_eq!(house.reads_one("willem"), "Wie het aanbood, hoort uw reden. Waarom neemt u dit niet over?");
    assert_eq!(house.labels("willem"), Reason::ALL.map(|reason| reason.label(Language::Nl)));
    assert_eq!(house.given_status(number).await, Status::Offered, "no reason, no answer");
    house.presses("willem", "Wij hebben nu geen plek").await;
    assert_eq!(house.given_status(number).await, Status::Refused { by: "willem".into(), reason: Reason::NoRoom });
    assert_eq!(house.reads_one("willem"), "U neemt dit niet over. Woonbrug hoort uw reden.");
    assert!(one_has(&house.reads("mirjam"), "De reden: Wij hebben nu geen plek. De melding is nog van u."));
    house.does("willem", tapped(&Press::Decline { offer: id, reason: Some("no_room".into()) })).await;
    assert_eq!(house.reads_one("willem"), "U neemt dit niet over. Woonbrug hoort uw reden.", "a double tap");
    assert_eq!(house.hand_overs(number).await.pop().unwrap().step, 1, "refused once");
    house.does("willem", tapped(&Press::TakeOver { offer: id })).await;
    assert_eq!(house.reads_one("willem"), "U neemt dit niet over. Woonbrug hoort uw reden.");
    house.does("willem", tapped(&Press::Decline { offer: id, reason: Some("because".into()) })).await;
    assert_eq!(house.reads_one("willem"), "U neemt dit niet over. Woonbrug hoort uw reden.", "a reason nobody knows is none");
    assert_eq!(house.owner_of(number).await, ("claimed".into(), "mirjam".into()));
    house.is_at_rest().await;
}

#[tokio::test]
async fn of_two_who_tap_at_once_the_first_has_it_and_the_second_is_told_who() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    assert_eq!(house.labels("daan"), [TAKE, REFUSE]);
    house.all_read();
    let take = || tapped(&Press::TakeOver { offer: id });
    let both = vec![house.event("elif", take()).await, house.event("daan", take()).await];
    house.receive(both).await;
    house.settle().await;
    let Status::Accepted { by: first } = house.given_status(number).await else { panic!("not taken") };
    let second = if first.as_str() == "elif" { "daan" } else { "elif" };
    assert!(house.reads_one(first.as_str()).starts_with("U neemt dit over van Woonbrug."));
    assert!(house.reads_one(second).ends_with(" was u voor."));
    assert_eq!(house.place.count("SELECT count(*) FROM signals").await, 2, "one signal there, not two");
    house.is_nobodys_nowhere().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn who_answers_late_hears_what_became_of_it_and_a_stranger_hears_nothing() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    house.all_read();
    house.does("willem", tapped(&Press::TakeOver { offer: id })).await;
    assert_eq!(house.reads_one("willem"), "Deze vraag is voorbij. U hoeft er niets meer mee.", "not theirs: not even that it is there");
    assert_eq!(house.given_status(number).await, Status::Offered);
    house.does_deed("mirjam", Deed::Revoke { id }).await;
    assert_eq!(house.labels("elif"), [] as [&str; 0], "what was taken back has no button");
    house.all_read();
    house.does("elif", tapped(&Press::TakeOver { offer: id })).await;
    assert_eq!(house.reads_one("elif"), "Woonbrug trok de overdracht weer in: Geluidsoverlast. U hoeft er niets meer mee.");

    house.offers_to("mirjam", number, "outreach").await;
    house.until("2026-11-25T10:30:00Z").await;
    assert_eq!(house.labels("daan"), [TAKE, REFUSE], "whoever sees to it there can answer as well");
    house.until("2026-11-27T11:00:00Z").await;
    house.all_read();
    house.presses("daan", TAKE).await;
    assert_eq!(house.reads_one("daan"), "Deze vraag is voorbij. U hoeft er niets meer mee.");
    assert_eq!(house.given_status(number).await, Status::Lapsed);

    let id = house.offers_to("mirjam", number, "mediation").await;
    house.until("2028-01-03T08:00:00Z").await;
    house.all_read();
    house.does("willem", tapped(&Press::TakeOver { offer: id })).await;
    assert_eq!(house.reads("willem").pop().unwrap(), "Deze vraag is voorbij. U hoeft er niets meer mee.");
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn what_may_not_go_any_more_is_not_taken_by_a_tap_either_and_the_reason_is_told() {
    let (mut house, number) = House::with_noise().await;
    let nearly: jiff::Timestamp = "2027-12-31T10:00:00Z".parse().unwrap();
    house.later(nearly.duration_since(house.clock.now()));
    house.settle().await;
    house.offers_to("mirjam", number, "mediation").await;
    house.later(jiff::SignedDuration::from_hours(24));
    house.all_read();
    house.presses("willem", TAKE).await;
    let told = house.reads("willem");
    assert!(one_has(&told, "Dit kan nu niet naar u toe.") && one_has(&told, "liep af op 2027-12-31"), "{told:?}");
    assert_eq!(house.place.count("SELECT count(*) FROM signals").await, 1);
}
