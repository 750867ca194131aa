//! One voice at a time: who may speak, and what becomes of words that come at the wrong moment.

use crate::home::*;

const HERE: &str = "leest nu met u mee";

#[tokio::test]
async fn a_double_tap_claims_once() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    let taps = [house.event("fatima", tap("c:1")).await, house.event("fatima", tap("c:1")).await, house.event("fatima", tap("r:1")).await];
    house.receive(taps.to_vec()).await;
    house.settle().await;
    assert_eq!(house.reads("sam").iter().filter(|said| said.contains(HERE)).count(), 1);
    let case = house.cases("sam").await.pop().unwrap();
    assert_eq!(house.happened(case.id).await, ["raised", "claimed", "read"]);
}

#[tokio::test]
async fn of_two_workers_at_the_same_moment_one_is_first() {
    let mut house = House::open().await;
    house.seat(&["fatima", "joris"]).await;
    house.owes_rent("sam").await;
    let taps = [house.event("joris", tap("c:1")).await, house.event("fatima", tap("c:1")).await];
    house.receive(taps.to_vec()).await;
    house.settle().await;
    let told: Vec<String> = [house.reads("fatima"), house.reads("joris")].concat();
    assert_eq!(told.iter().filter(|told| told.contains("is van u")).count(), 1, "{told:#?}");
    assert_eq!(told.iter().filter(|told| told.contains("was u voor")).count(), 1, "{told:#?}");
    assert_eq!(house.reads("sam").iter().filter(|said| said.contains(HERE)).count(), 1);
}

#[tokio::test]
async fn what_a_worker_does_in_one_breath_is_done_in_order() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    let mut breath = Vec::new();
    for content in [tap("c:1"), words("Dag, met Fatima."), tap("r:1"), tap("x:1:helped"), words("Het is geregeld.")] {
        breath.push(house.event("fatima", content).await);
    }
    house.receive(breath).await;
    house.settle().await;
    let read = house.reads("sam");
    assert_eq!(read.len(), 4, "{read:#?}");
    assert!(read[0].contains(HERE) && read[1].ends_with("Dag, met Fatima.") && read[2].contains("Het is geregeld."), "{read:#?}");
    assert_eq!(read[3], "Is het nu beter?");
    house.is_at_rest().await;
}

#[tokio::test]
async fn with_two_cases_a_worker_is_asked_which() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.owes_rent("bo").await;
    for number in ["c:1", "c:2"] {
        house.does("fatima", tap(number)).await;
    }
    house.reads("sam");
    house.reads("bo");
    house.reads("fatima");
    house.says("fatima", "Kunt u morgen?").await;
    assert_eq!(house.reads_one("fatima"), "Over welke melding gaat uw bericht?");
    assert_eq!(house.labels("fatima"), ["1 Huurachterstand", "2 Huurachterstand"]);
    assert_eq!((house.reads("sam").len(), house.reads("bo").len()), (0, 0), "nobody gets it by guess");
    house.presses("fatima", "2 Huurachterstand").await;
    assert_eq!(house.reads_one("bo"), "Fatima (schuldhulp): Kunt u morgen?");
    assert_eq!(house.reads("sam").len(), 0);
    house.does("fatima", tap("s:1")).await;
    assert_eq!(house.reads("sam").len(), 0, "the words were said, and are not said again to another");
}

#[tokio::test]
async fn a_worker_who_does_not_have_the_word_is_told_so() {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.does("elif", words("hoi")).await;
    assert_eq!(house.reads_one("elif"), "U heeft nu niets opgepakt. Pak eerst een melding op.");
    house.presses("fatima", "Geef terug").await;
    house.reads("sam");
    house.reads("fatima");
    house.does("fatima", words("Nog iets.")).await;
    assert_eq!(house.reads_one("fatima"), "U heeft nu niets opgepakt. Pak eerst een melding op.");
    assert_eq!(house.reads("sam").len(), 0);

    // Danger gives Sam a second number, and Elif takes the word with it while Fatima still has the first.
    house.presses("elif", "Pak op").await;
    house.says("sam", "er is brand in huis").await;
    house.does("fatima", tap("c:2")).await;
    assert!(one_has(&house.reads("sam"), "Fatima (schuldhulp) leest nu met u mee."));
    house.reads("elif");
    house.says("elif", "Bent u daar?").await;
    assert_eq!(house.reads_one("elif"), "Uw bericht is niet verstuurd. Een ander heeft nu het woord.");
    assert!(!one_has(&house.reads("sam"), "Bent u daar?"));
    // With another tap she asks for the word, and gets it.
    house.does("elif", tap("c:1")).await;
    house.says("elif", "Ik ben er nog.").await;
    assert!(one_has(&house.reads("sam"), "Elif (wijkteam): Ik ben er nog."));
}

#[tokio::test]
async fn what_the_script_had_ready_is_not_said_after_a_worker_took_the_word() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    let typed = house.event("sam", words("huurschuld")).await;
    house.receive(vec![typed]).await;
    house.desk().await.take_turns().await.unwrap();
    let claim = house.event("fatima", tap("c:1")).await;
    house.receive(vec![claim]).await;
    house.desk().await.take_turns().await.unwrap();
    house.desk().await.take_turns().await.unwrap();
    house.settle().await;
    assert!(house.reads_one("sam").contains(HERE), "the worker comes in, and the script's question is not asked any more");
    house.is_at_rest().await;
}

#[tokio::test]
async fn what_a_worker_said_is_not_lost_by_giving_the_word_back() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    let said = house.event("fatima", words("Ik bel u morgen.")).await;
    let back = house.event("fatima", tap("b:1")).await;
    house.receive(vec![said, back]).await;
    for _ in 0..4 {
        house.desk().await.take_turns().await.unwrap();
    }
    house.settle().await;
    let read = house.reads("sam");
    assert!(read[0].ends_with("Ik bel u morgen."), "{read:#?}");
    assert!(read[1].starts_with("U schrijft weer met Waakvlam"), "{read:#?}");
}

#[tokio::test]
async fn a_persons_words_reach_whoever_took_the_case_and_nobody_else() {
    let mut house = House::open().await;
    house.seat(&["fatima", "trial-1", "trial-2", "elif"]).await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.says("sam", "mijn dochter is ziek").await;
    assert!(one_has(&house.reads("fatima"), "1: mijn dochter is ziek"));
    house.owes_rent("bo").await;
    house.does("trial-1", tap("c:2")).await;
    house.says("bo", "mijn zoon is ziek").await;
    assert!(one_has(&house.reads("trial-1"), "2: mijn zoon is ziek"));
    for other in ["trial-1", "trial-2", "elif"] {
        assert!(!one_has(&house.all(other), "dochter"), "{other}");
    }
    assert!(!one_has(&house.all("trial-2"), "zoon") && !one_has(&house.all("fatima"), "zoon"));
}

#[tokio::test]
async fn a_link_makes_a_chat_a_workers_once() {
    let mut house = House::open().await;
    let network = house.desk().await.network().id.clone();
    let store = house.desk().await.store().clone();
    let secret = waakvlam::desk::make_link(&store, &network, &"fatima".into(), &house.clock).await.unwrap();
    let opened = |secret: &str| waakvlam::mailbox::Content::Started { payload: Some(secret.to_owned()) };
    let (first, second) = (house.event("phone", opened(&secret)).await, house.event("phone", words("wat nu?")).await);
    house.receive(vec![first, second]).await;
    house.settle().await;
    let read = house.reads("phone");
    assert_eq!(read, ["Dag Fatima. U krijgt hier uw meldingen.", "U heeft nu niets opgepakt. Pak eerst een melding op."]);
    house.does("thief", opened(&secret)).await;
    assert!(house.reads_one("thief").contains("Ik ben Waakvlam"), "a used link is words like any other");
    house.owes_rent("sam").await;
    assert_eq!(house.reads_one("phone"), "Nieuw: Huurachterstand, nummer 1.");
    assert!(!one_has(&house.all("thief"), "nummer 1"));
}

#[tokio::test]
async fn a_fast_claim_does_not_swallow_the_number_of_the_report() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.answers_about_rent("sam").await;
    house.reads("sam");
    let yes = house.event("sam", words("ja")).await;
    house.receive(vec![yes]).await;
    // The signal is raised and its claim is in, and nothing was sent to anybody yet.
    house.desk().await.take_turns().await.unwrap();
    let claim = house.event("fatima", tap("c:1")).await;
    house.receive(vec![claim]).await;
    house.desk().await.take_turns().await.unwrap();
    house.desk().await.take_turns().await.unwrap();
    house.settle().await;
    let read = house.reads("sam");
    assert!(one_has(&read, "Uw melding heeft nummer 1."), "{read:#?}");
    assert!(one_has(&read, HERE), "{read:#?}");
}

#[tokio::test]
async fn a_worker_is_told_that_the_text_for_the_person_concerned_is_theirs_to_pass_on() {
    let mut house = House::open().await;
    house.seat(&["elif"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik vraag het voor een ander").await;
    house.says("sam", "mens").await;
    house.presses("sam", "Hier in deze chat").await;
    house.does("elif", tap("c:1")).await;
    house.does("elif", tap("x:1:helped")).await;
    house.reads("sam");
    house.reads("elif");
    house.says("elif", "Dank u voor uw bericht.").await;
    assert!(house.reads_one("elif").contains("u geeft ze door"));
    house.says("elif", "Wij komen langs.").await;
    assert!(house.reads_one("elif").contains("De persoon zelf krijgt van mij niets."));
    let read = house.reads("sam");
    assert!(one_has(&read, "Dank u voor uw bericht.") && !one_has(&read, "Wij komen langs."), "{read:#?}");
    let case = house.cases("sam").await.remove(0);
    let events = house.desk().await.store().events(case.id).await.unwrap();
    assert!(events.iter().any(|event| event.note.as_ref().is_some_and(|note| note.expose() == "Wij komen langs.")), "it is kept");
}
