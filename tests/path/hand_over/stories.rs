//! The stories of hand-overs.

use super::*;
use jiff::SignedDuration;
use waakvlam::consent::{Consent, Party, PassOn, Things};
use waakvlam::desk::case::{Refusal as NotDone, Wish};
use waakvlam::desk::hand_over::NotHandedOver;
use waakvlam::handover::{NotNow, Outcome, Reason, Refusal};
use waakvlam::signal::status::{Ending, Words};
use waakvlam::store::Course;

#[tokio::test]
async fn nuis_3_offered_refused_offered_elsewhere_taken_and_reported_on() {
    let (mut house, number) = House::with_noise().await;
    let first = house.offers_to("mirjam", number, "mediation").await;
    let alert = house.reads_one("willem");
    assert_eq!(alert, "Woonbrug vraagt of u dit overneemt: Geluidsoverlast. Meer leest u in de console.");
    assert_eq!(house.owner_of(number).await, ("claimed".into(), "mirjam".into()), "while it is offered it is the giver's");
    let again = house.way_to("mirjam", number, "neighbourhood_team").await;
    let done = house.does_deed("mirjam", Deed::Offer { number, way: again, signed_on: None }).await;
    assert_eq!(done, HandedOver::Refused(NotHandedOver::OfferedAlready), "one at a time");
    let stranger = house.does_deed("elif", accept(first)).await;
    assert_eq!(stranger, HandedOver::Refused(NotHandedOver::Unknown), "only who it is offered to");

    house.does_deed("willem", Deed::Refuse { id: first, reason: Reason::NoRoom }).await;
    let told = house.reads_one("mirjam");
    assert!(
        told.starts_with(&format!("Buurtvrede Lindeveen neemt nummer {number} niet over. De reden: Wij hebben nu geen plek.")),
        "{told}"
    );
    assert_eq!(house.owner_of(number).await, ("claimed".into(), "mirjam".into()));
    house.is_nobodys_nowhere().await;

    let second = house.offers_to("mirjam", number, "neighbourhood_team").await;
    assert!(one_has(&house.reads("elif"), "Woonbrug vraagt of u dit overneemt"));
    let theirs = house.taken("elif", second).await;
    assert_eq!(house.owner_of(theirs).await, ("claimed".into(), "elif".into()));
    assert_eq!(house.owner_of(number).await, ("claimed".into(), "mirjam".into()), "the giver's is the giver's until they close it");
    assert!(one_has(&house.reads("mirjam"), &format!("Gemeente Lindeveen neemt nummer {number} over.")));
    house.is_nobodys_nowhere().await;

    house.does_deed("elif", Deed::Report { number: theirs, outcome: Outcome::Acting }).await;
    assert!(one_has(&house.reads("mirjam"), &format!("Bericht van Gemeente Lindeveen over nummer {number}: Wij doen er iets aan.")));
    let what: Vec<String> = house.hand_overs(number).await.iter().map(|one| one.status.as_str().to_owned()).collect();
    assert_eq!(what, ["refused", "done"]);
    let happened = house.cases("bo").await.pop().unwrap().id;
    let happened = house.happened(happened).await;
    let of_it: Vec<&str> = happened.iter().filter_map(|what| what.strip_prefix("hand_over_")).collect();
    assert_eq!(of_it, ["offered", "refused", "offered", "accepted", "done"]);
    assert_eq!(house.reads("bo"), Vec::<String>::new(), "whoever told it hears nothing of it");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn law_3_each_hand_over_keeps_why_it_was_allowed_and_who_decided() {
    let (mut house, number) = House::with_noise().await;
    house.offers_to("mirjam", number, "neighbourhood_team").await;
    let kept = house.hand_overs(number).await.pop().unwrap();
    assert_eq!(
        (kept.by.as_str(), kept.from.as_str(), kept.to.as_str(), kept.to_role.as_str()),
        ("mirjam", "woonbrug", "gemeente", "neighbourhood_team")
    );
    let passage = &kept.passage;
    assert_eq!(
        (passage.basis.as_str(), passage.exception.map(waakvlam::handover::Exception::as_str)),
        ("public_task", Some("public_interest"))
    );
    assert_eq!(passage.ground.paper().map(waakvlam::id::CovenantId::as_str), Some("woonoverlast"));
    assert_eq!(passage.fields.words(), "kind urgency number area address facts history");
    assert_eq!(passage.until.map(|day| day.to_string()).as_deref(), Some("2027-12-31"));
    assert!(house.place.refuses("UPDATE hand_over_events SET what = 'accepted'").await, "what happened is only ever added to");
}

#[tokio::test]
async fn law_4_and_route_2_the_receiver_reads_what_is_listed_and_nothing_else_before_and_after() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let offered = house.reads_offer("elif", id).await.unwrap();
    assert!(offered.contains(NOISE) && offered.contains("Soms"), "what is listed is there: {offered}");
    let theirs = house.taken("elif", id).await;
    let opened = house.reads_case("elif", theirs).await.unwrap();
    assert!(opened.contains(NOISE) && opened.contains(&format!("Nummer bij Woonbrug: {number}")), "{opened}");
    let alerts = house.all("elif").join("\n");
    for hidden in NOT_FOR_OTHERS {
        for (place, text) in [("the offer", &offered), ("the case", &opened), ("the alerts", &alerts)] {
            assert!(!text.contains(hidden), "{hidden} in {place}: {text}");
        }
    }
    assert!(house.reads_case("elif", number).await.is_none(), "the giver's signal stays out of reach");
    assert!(house.reads_offer("willem", id).await.is_none());
    // A covenant that names fewer fields shows fewer.
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    let offered = house.reads_offer("willem", id).await.unwrap();
    assert!(!offered.contains(NOISE) && !offered.contains("0612345678") && offered.contains("Geluidsoverlast"), "{offered}");
}

#[tokio::test]
async fn law_11_an_ended_covenant_is_refused_with_its_reason_and_an_offer_dies_with_its_paper() {
    let (mut house, number) = House::with_noise().await;
    let ways = house.ways("mirjam", number).await;
    let ended = ways.iter().find(|way| way.role.as_str() == "police_wijkagent").unwrap();
    assert!(matches!(&ended.verdict, Err(Refusal::Ended { until, .. }) if until.to_string() == "2025-12-31"), "{ended:?}");
    let deed = Deed::Offer { number, way: ended.id.clone(), signed_on: None };
    let done = house.does_deed("mirjam", deed).await;
    assert!(matches!(done, HandedOver::Refused(NotHandedOver::NotAllowed(Refusal::Ended { .. }))), "{done:?}");
    assert!(house.hand_overs(number).await.is_empty());

    let nearly: jiff::Timestamp = "2027-12-30T10:00:00Z".parse().unwrap();
    house.later(nearly.duration_since(house.clock.now()));
    house.settle().await;
    let id = house.offers_to("mirjam", number, "mediation").await;
    house.until("2028-01-03T08:00:00Z").await;
    assert!(house.reads_offer("willem", id).await.is_none(), "expired is closed");
    let done = house.does_deed("willem", accept(id)).await;
    assert!(matches!(done, HandedOver::Refused(NotHandedOver::NotAllowed(Refusal::Ended { .. }))), "{done:?}");
    house.until("2028-01-05T10:00:00Z").await;
    assert_eq!(house.given_status(number).await, Status::Lapsed);
}

#[tokio::test]
async fn nuis_3_an_offer_that_nobody_answers_rings_with_the_coordinator_and_then_goes_back() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "outreach").await;
    house.all_read();
    house.until("2026-11-25T09:30:00Z").await;
    assert_eq!(house.given_status(number).await, Status::Offered);
    house.all_read();
    house.until("2026-11-25T10:30:00Z").await;
    assert_eq!(house.given_status(number).await, Status::Escalated, "after two working days");
    assert!(one_has(&house.reads("daan"), "Nog niemand antwoordde Woonbrug over een overdracht: Geluidsoverlast."));
    assert!(one_has(&house.reads("mirjam"), &format!("Gemeente Lindeveen gaf nog geen antwoord over nummer {number}.")));
    assert_eq!(house.reads("willem"), Vec::<String>::new(), "nobody outside the two");
    house.is_nobodys_nowhere().await;
    assert!(house.reads_offer("daan", id).await.is_some(), "who was told can answer");
    house.until("2026-11-27T11:00:00Z").await;
    assert_eq!(house.given_status(number).await, Status::Lapsed);
    assert!(one_has(&house.reads("mirjam"), "zonder ja. De melding is van u. Kies een andere weg."));
    assert_eq!(house.owner_of(number).await, ("claimed".into(), "mirjam".into()), "it was never anybody else's");
    house.is_nobodys_nowhere().await;
    let late = house.does_deed("elif", accept(id)).await;
    assert_eq!(late, HandedOver::Refused(NotHandedOver::NotNow(NotNow::Over)));
    house.offers_to("mirjam", number, "neighbourhood_team").await;
}

#[tokio::test]
async fn a_giver_takes_back_what_was_offered_and_what_was_taken_and_the_receiver_sees_it_no_more() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    assert_eq!(house.does_deed("elif", Deed::Revoke { id }).await, HandedOver::Refused(NotHandedOver::Unknown), "not the receiver's");
    house.does_deed("mirjam", Deed::Revoke { id }).await;
    assert!(house.reads_offer("elif", id).await.is_none());
    assert!(one_has(&house.reads("elif"), "Woonbrug trok de overdracht weer in: Geluidsoverlast."));
    assert_eq!(house.does_deed("elif", accept(id)).await, HandedOver::Refused(NotHandedOver::NotNow(NotNow::Over)));

    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let theirs = house.taken("elif", id).await;
    house.does_at_desk("elif", theirs, Act::Note { words: "zelf gebeld met de wijkagent".into() }).await;
    house.does_deed("mirjam", Deed::Revoke { id }).await;
    let left = house.reads_case("elif", theirs).await.unwrap();
    assert!(!left.contains(NOISE), "{left}");
    let (store, network) = (house.desk().await.store().clone(), house.desk().await.network().id.clone());
    let case = store.case(&network, theirs).await.unwrap().unwrap();
    assert!(matches!(case.standing.course, Course::Closed { .. }));
    let kept: Vec<String> =
        store.events(case.id).await.unwrap().into_iter().filter_map(|event| Some(event.note?.expose().to_owned())).collect();
    assert_eq!(kept, ["zelf gebeld met de wijkagent"], "what they wrote themselves is theirs");
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn of_a_signal_that_was_closed_nothing_waits_any_more() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let words = Words::ToEach { reporter: "Dank u.".into(), person: "Dank u.".into() };
    house
        .does_at_desk(
            "mirjam",
            number,
            Act::Close(Ending { outcome: "helped".into(), words, follow_up: Some(jiff::civil::date(2026, 12, 7)) }),
        )
        .await;
    assert!(house.reads_offer("elif", id).await.is_none());
    assert!(house.desk().await.offers(&"elif".into(), Language::Nl).await.unwrap().is_empty());
    assert_eq!(house.does_deed("elif", accept(id)).await, HandedOver::Refused(NotHandedOver::Unknown));
    house.until("2026-11-25T10:30:00Z").await;
    assert_eq!(house.given_status(number).await, Status::Lapsed, "its clock puts it away");
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn what_was_given_is_not_closed_before_the_giver_heard_what_came_of_it() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let theirs = house.taken("elif", id).await;
    house.all_read();
    let ending =
        Ending { outcome: "helped".into(), words: Words::ToOne("Dank u.".into()), follow_up: Some(jiff::civil::date(2026, 12, 7)) };
    let desk = house.desk().await;
    let refused = desk.act(&"elif".into(), theirs, Act::Close(ending.clone()), "early").await.unwrap();
    assert_eq!(refused, Done::Refused(NotDone::GiverWaits));
    house.does_deed("elif", Deed::Report { number: theirs, outcome: Outcome::Solved }).await;
    assert!(one_has(&house.reads("mirjam"), &format!("Bericht van Gemeente Lindeveen over nummer {number}: Het is opgelost.")));
    house.does_at_desk("elif", theirs, Act::Close(ending)).await;
    house.is_nobodys_nowhere().await;
}

#[tokio::test]
async fn of_two_who_answer_at_once_the_first_has_it_and_a_double_tap_does_nothing_twice() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let first = house.hands("elif", &accept(id), "one").await;
    let HandedOver::Now { number: Some(theirs) } = first else { panic!("{first:?}") };
    assert_eq!(house.hands("elif", &accept(id), "one").await, HandedOver::Before, "the same form");
    assert_eq!(house.hands("elif", &accept(id), "two").await, HandedOver::Before, "another form of the same worker");
    let second = house.hands("daan", &accept(id), "three").await;
    assert_eq!(second, HandedOver::Refused(NotHandedOver::NotNow(NotNow::TakenBy { by: "elif".into() })));
    assert_eq!(house.place.count("SELECT count(*) FROM signals").await, 2);

    let desk = house.desk().await;
    let (elif, daan) = ("elif".into(), "daan".into());
    let (deed, other) = (Deed::Report { number: theirs, outcome: Outcome::Solved }, Deed::Revoke { id });
    let mirjam = "mirjam".into();
    let (reported, revoked) = tokio::join!(desk.hand_over(&elif, &deed, "four"), desk.hand_over(&mirjam, &other, "five"));
    let done = [reported.unwrap(), revoked.unwrap()].into_iter().filter(|done| matches!(done, HandedOver::Now { .. })).count();
    assert_eq!(done, 1, "one of both");
    let not_theirs = desk.hand_over(&daan, &deed, "six").await.unwrap();
    assert!(matches!(not_theirs, HandedOver::Refused(_)), "{not_theirs:?}");
    house.settle().await;
}

/// The neighbourhood without Elif.
pub(super) fn without_elif() -> String {
    let written = std::fs::read_to_string(dialogs().join(waakvlam::desk::FICTIONAL)).unwrap();
    let (before, rest) = written.split_once("  - id: elif\n").unwrap();
    let (_, after) = rest.split_once("  - id: daan\n").unwrap();
    format!("{before}  - id: daan\n{after}").replace("    cover: elif\n", "").replace("[daan, elif, mirjam]", "[daan, mirjam]")
}

#[tokio::test]
async fn what_was_given_to_one_organisation_never_reaches_another_by_the_desk_they_share() {
    let (mut house, number) = House::with_noise().await;
    let id = house.offers_to("mirjam", number, "neighbourhood_team").await;
    let theirs = house.taken("elif", id).await;
    house.all_read();
    house.says("elif", "dag").await;
    house.reads("elif");
    house.does("elif", tap(&format!("b:{theirs}"))).await;
    assert!(one_has(&house.reads("elif"), "Dit kwam van een andere organisatie."), "it is not handed back to the desk");
    let desk = house.desk().await;
    let network = desk.library().network_of("network.yaml", &without_elif()).unwrap();
    desk.apply(&without_elif(), network).await.unwrap();
    house.settle().await;
    assert_eq!(house.owner_of(theirs).await.1, "wijkbalie", "who had it is gone");
    assert!(one_has(&house.reads("daan"), &format!("nummer {theirs}")));
    assert!(house.reads_case("daan", theirs).await.unwrap().contains(NOISE));
    assert!(house.reads_case("mirjam", theirs).await.is_none(), "Mirjam sits at the same desk, for another organisation");
    assert!(!one_has(&house.reads("mirjam"), &format!("nummer {theirs}")));
    house.does("mirjam", tap(&format!("c:{theirs}"))).await;
    assert_eq!(house.owner_of(theirs).await.1, "wijkbalie", "and no button takes it");
    house.is_nobodys_nowhere().await;
}

/// Sam owes rent, Fatima has it, and Sam says yes to passing on the contact and the amount to the landlord.
async fn with_a_yes(things: &[&str]) -> (House, i64) {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam", "ruud"]).await;
    let number = house.owes_rent("sam").await;
    house.does_at_desk("fatima", number, Act::Claim).await;
    house.does_at_desk("fatima", number, Act::LetSpeak).await;
    let things = Things::of(things.iter().map(|thing| (*thing).into()).collect()).unwrap();
    let wish = Wish::Consent(Consent::PassOn(PassOn { things, to: Party::Role("housing_social".into()), purpose: "keep_home".into() }));
    house.does_at_desk("fatima", number, Act::Ask { wish }).await;
    (house, number)
}

#[tokio::test]
async fn law_2_what_the_person_agreed_to_goes_when_they_said_yes_and_they_are_told() {
    let (mut house, number) = with_a_yes(&["amount"]).await;
    let waits = house.ways("fatima", number).await;
    let asked = waits.iter().find(|way| way.role.as_str() == "housing_social" && way.ground.as_str() == "consent").unwrap();
    assert_eq!(asked.verdict, Err(Refusal::NoAnswer), "no answer is no yes");
    house.presses("sam", "Ja, dat is goed").await;
    house.all_read();
    let way = asked.id.clone();
    house.does_deed("fatima", Deed::Offer { number, way, signed_on: None }).await;
    let told = house.reads_one("sam");
    assert_eq!(
        told,
        "U zei hier ja op. Daarom geven wij dit nu door aan Woonbrug.\nHet gaat om: het bedrag van uw achterstand.\nOm te stoppen typt u: mijn toestemming."
    );
    let id = house.hand_overs(number).await.pop().unwrap().id;
    let read = house.reads_offer("mirjam", id).await.unwrap();
    assert!(read.contains("540") && read.contains("De bewoner zei ja"), "{read}");
    for hidden in ["achter met de huur", "september", "herinnering", "6713"] {
        assert!(!read.contains(hidden), "{hidden} in {read}");
    }
    // Taken back in between: what was offered is closed, and nobody can take it any more.
    house.says("sam", "mijn toestemming").await;
    house.presses("sam", "Stop met 1").await;
    assert!(house.reads_offer("mirjam", id).await.is_none());
    let done = house.does_deed("mirjam", accept(id)).await;
    assert_eq!(done, HandedOver::Refused(NotHandedOver::NotAllowed(Refusal::TakenBack)));
}

#[tokio::test]
async fn nobody_gets_what_is_about_their_own_address() {
    let (mut house, number) = with_a_yes(&["amount", "address"]).await;
    house.live_where_sam_does(&["mirjam"]).await;
    house.presses("sam", "Ja, dat is goed").await;
    let ways = house.ways("fatima", number).await;
    let way = ways.into_iter().find(|way| way.ground.as_str() == "consent" && way.verdict.is_ok()).unwrap().id;
    house.does_deed("fatima", Deed::Offer { number, way, signed_on: None }).await;
    let id = house.hand_overs(number).await.pop().unwrap().id;
    assert!(one_has(&house.all("ruud"), "vraagt of u dit overneemt"));
    assert!(!one_has(&house.all("mirjam"), "vraagt of u dit overneemt"), "nor hears that there is something");
    let read = house.reads_offer("ruud", id).await.unwrap();
    assert!(read.contains("6713"), "{read}");
    assert_eq!(house.reads_offer("mirjam", id).await, None);
    assert_eq!(house.does_deed("mirjam", accept(id)).await, HandedOver::Refused(NotHandedOver::TooClose));
    house.taken("ruud", id).await;
}

#[tokio::test]
async fn debt_1_article_2_is_refused_with_the_letters_that_are_missing() {
    let mut house = House::open().await;
    house.seat(&["fatima", "mirjam"]).await;
    let number = house.owes_rent("sam").await;
    house.does_at_desk("fatima", number, Act::Claim).await;
    house.does_at_desk("fatima", number, Act::HandBack).await;
    house.does_at_desk("mirjam", number, Act::Claim).await;
    let ways = house.ways("mirjam", number).await;
    let duty = ways.iter().find(|way| way.ground.as_str() == "legal_duty").unwrap();
    let said = duty.verdict.clone().unwrap_err().say(Language::Nl);
    assert_eq!(said, "Van artikel 2 ontbreekt bewijs van: a, b, c, d. Leg dat eerst vast.");
}

#[tokio::test]
async fn in_danger_an_offer_waits_minutes() {
    let mut house = House::open().await;
    house.seat(&["elif", "daan", "bas"]).await;
    house.starts("sam").await;
    house.says("sam", "ik wil niet meer leven").await;
    let number = house.cases("sam").await.pop().unwrap().number;
    house.settle().await;
    house.does_at_desk("elif", number, Act::Claim).await;
    let ways = house.ways("elif", number).await;
    let way = ways.iter().find(|way| way.ground.as_str() == "vital_interest" && way.verdict.is_ok()).unwrap();
    assert_eq!(way.to.as_str(), "naastin");
    house.all_read();
    house.does_deed("elif", Deed::Offer { number, way: way.id.clone(), signed_on: None }).await;
    assert!(one_has(&house.reads("bas"), "Dringend: Gemeente Lindeveen vraagt of u dit overneemt"));
    house.later(SignedDuration::from_mins(6));
    house.settle().await;
    assert_eq!(house.given_status(number).await, Status::Escalated);
    assert!(one_has(&house.reads("elif"), "gaf nog geen antwoord"));
}
