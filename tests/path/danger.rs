//! A life at risk is heard first, in every state.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::mailbox::{Content, FileOffer, FileSort};

/// Sure to be heard; the texts of the screen have tests of their own.
const WORDS: &str = "ik wil niet meer leven";
/// The number a text of that danger has to begin with.
const NUMBER: &str = "113";
/// How soon the number stands in it, in characters (`CRISIS-2`).
const SOON: usize = 160;

async fn house() -> House {
    let mut house = House::open().await;
    house.seat(&["fatima", "elif"]).await;
    house
}

/// The person reads the number at once, whoever is on duty is alarmed, and a signal is there to be taken.
async fn is_answered(house: &mut House, who: &str, place: &str) {
    let read = house.reads(who);
    let first = read.first().unwrap_or_else(|| panic!("{place}: {who} reads nothing"));
    let start: String = first.chars().take(SOON).collect();
    assert!(start.contains(NUMBER), "{place}: {first}");
    let alarm = house.reads("elif");
    assert!(alarm.first().is_some_and(|text| text.starts_with("Alarm: ")), "{place}: {alarm:#?}");
    assert!(one_has(&alarm, "Dringend: "), "{place}: a signal to be taken: {alarm:#?}");
    assert!(!one_has(&alarm, "leven"), "{place}: no word of the person: {alarm:#?}");
    let cases = house.cases(who).await;
    let dangers = cases.iter().filter(|case| case.kind.as_str() == "acute_danger").count();
    assert_eq!(dangers, 1, "{place}: one signal");
    house.settle().await;
}

#[tokio::test]
async fn it_is_heard_wherever_it_stands() {
    let flood = format!("{} {WORDS}", "huur ".repeat(4096).chars().take(4095 - WORDS.len()).collect::<String>());
    assert_eq!(flood.chars().count(), 4096);
    let photo = FileOffer { sort: FileSort::Photo, handle: "h".into(), size: Some(9), media_type: None };
    for (place, content) in [
        ("as the first words", words(WORDS)),
        ("at the end of a very long message", words(&flood)),
        ("in an edited message", Content::Edited { text: WORDS.into(), message: "7".into() }),
        ("under a photo", Content::File { file: photo, caption: Some(WORDS.into()), reply_to: None }),
        ("behind /start", Content::Started { payload: Some(WORDS.into()) }),
    ] {
        let mut house = house().await;
        house.does("sam", content).await;
        is_answered(&mut house, "sam", place).await;
    }
}

#[tokio::test]
async fn it_is_heard_in_the_middle_of_a_form_and_the_form_goes_on_when_asked() {
    let mut house = house().await;
    house.is_asked_how_much("sam").await;
    house.says("sam", WORDS).await;
    is_answered(&mut house, "sam", "in the middle of a form").await;
    assert_eq!(house.labels("sam"), ["Bel mij", "Ik ben nu veilig", "Verder met mijn vraag"]);
    house.says("sam", "540").await;
    assert!(!one_has(&house.reads("sam"), "Sinds wanneer"), "the script waits");
    house.presses("sam", "Verder met mijn vraag").await;
    let read = house.reads_one("sam");
    assert!(read.contains("hoeveel huur") && read.contains("Gevaar? Bel 112."), "{read}");
    house.says("sam", "540").await;
    assert!(house.reads_one("sam").ends_with("Gevaar? Bel 112."), "the number stays under each reply");
}

#[tokio::test]
async fn it_is_heard_after_stop() {
    let mut house = house().await;
    house.is_asked_how_much("sam").await;
    house.says("sam", "stop").await;
    house.reads("sam");
    house.says("sam", WORDS).await;
    is_answered(&mut house, "sam", "after STOP").await;
}

#[tokio::test]
async fn it_is_heard_while_a_worker_has_the_word_and_the_worker_reads_it_too() {
    let mut house = house().await;
    house.owes_rent("sam").await;
    house.presses("fatima", "Pak op").await;
    house.reads("sam");
    house.says("sam", WORDS).await;
    is_answered(&mut house, "sam", "while a worker has the word").await;
    assert!(one_has(&house.reads("fatima"), WORDS), "whoever talks with Sam knows");
    house.says("fatima", "Ik bel u nu.").await;
    assert!(one_has(&house.reads("sam"), "Ik bel u nu."), "the worker still has the word");
}

#[tokio::test]
async fn whoever_takes_the_alert_reads_what_was_said() {
    let mut house = house().await;
    house.says("sam", WORDS).await;
    house.says("sam", "ik sta op het dak").await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Lees").await;
    let case = house.reads("elif").pop().unwrap();
    assert!(case.contains(WORDS) && case.contains("ik sta op het dak"), "{case}");
}

#[tokio::test]
async fn twice_is_one_signal_and_two_answers() {
    let mut house = house().await;
    let twice = [house.event("sam", words(WORDS)).await, house.event("sam", words("er is brand in huis")).await];
    house.receive(twice.to_vec()).await;
    house.settle().await;
    let read = house.reads("sam");
    assert!(read.iter().filter(|text| text.contains(NUMBER)).count() >= 1 && one_has(&read, "112"), "{read:#?}");
    let alarm = house.reads("elif");
    assert_eq!(alarm.iter().filter(|text| text.starts_with("Alarm: ")).count(), 2, "{alarm:#?}");
    assert_eq!(alarm.iter().filter(|text| text.starts_with("Dringend: ")).count(), 1, "{alarm:#?}");
    house.says("sam", "ik houd het niet vol, ik wil dood").await;
    assert_eq!(house.cases("sam").await.len(), 1);
    house.settle().await;
    assert!(one_has(&house.reads("elif"), "Er is meer bij nummer 1."));
    house.is_at_rest().await;
}

#[tokio::test]
async fn two_messages_to_the_alert_in_one_breath_are_both_kept() {
    let mut house = house().await;
    house.says("sam", WORDS).await;
    let more = [house.event("sam", words("ik ben bang")).await, house.event("sam", words("kom snel")).await];
    house.receive(more.to_vec()).await;
    house.settle().await;
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Lees").await;
    let case = house.reads("elif").pop().unwrap();
    assert!(case.contains("ik ben bang") && case.contains("kom snel"), "{case}");
    house.is_at_rest().await;
}

#[tokio::test]
async fn only_a_worker_closes_the_alert_and_then_the_number_goes() {
    let mut house = house().await;
    house.is_asked_how_much("sam").await;
    house.says("sam", WORDS).await;
    house.presses("sam", "Ik ben nu veilig").await;
    house.presses("sam", "Verder met mijn vraag").await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    assert!(house.reads("sam").pop().unwrap().ends_with("Gevaar? Bel 112."), "nothing the person does closes it");
    house.presses("elif", "Pak op").await;
    house.presses("elif", "Sluit af").await;
    house.presses("elif", "Geholpen").await;
    house.says("elif", "Fijn dat wij elkaar spraken.").await;
    house.reads("sam");
    house.presses("sam", "Huur of geld").await;
    house.reads("sam");
    house.presses("sam", "De huur betalen").await;
    let read = house.reads_one("sam");
    assert!(read.contains("hoeveel huur") && !read.contains("Gevaar?"), "{read}");
}

#[tokio::test]
async fn danger_goes_before_what_waits() {
    let mut house = house().await;
    house.is_asked_how_much("sam").await;
    // A reply that is not sent yet, and may wait long.
    let typed = house.event("sam", words("540")).await;
    house.receive(vec![typed]).await;
    house.desk().await.take_turns().await.unwrap();
    let danger = house.event("sam", words(WORDS)).await;
    house.receive(vec![danger]).await;
    // No turn was taken: the reply and the alarm go all the same.
    house.desk().await.deliver().await.unwrap();
    house.look();
    assert!(one_has(&house.reads("sam"), NUMBER) && one_has(&house.reads("elif"), "Alarm: "));
}

#[tokio::test]
async fn a_workers_own_words_raise_no_alarm() {
    let mut house = house().await;
    house.says("fatima", "een cliënt zei: ik wil niet meer leven").await;
    assert_eq!(house.reads("elif"), [""; 0]);
    assert!(!one_has(&house.reads("fatima"), NUMBER));
}

#[tokio::test]
async fn it_is_answered_when_nobody_can_say_who_has_the_word() {
    let mut house = house().await;
    house.says("bo", "hoi").await;
    house.reads("bo");
    let help = house.event("bo", words("help")).await;
    house.receive(vec![help]).await;
    house.desk().await.take_turns().await.unwrap();
    let danger = house.event("sam", words(WORDS)).await;
    house.receive(vec![danger]).await;
    house.place.by_hand("ALTER TABLE conversations RENAME COLUMN epoch TO gone").await;
    house.desk().await.deliver().await.unwrap();
    house.look();
    assert!(house.reads_one("sam").contains(NUMBER));
    assert!(one_has(&house.reads("elif"), "Alarm: "));
    assert!(house.reads("bo").is_empty(), "what depends on the word waits");
    house.place.by_hand("ALTER TABLE conversations RENAME COLUMN gone TO epoch").await;
    house.later(SignedDuration::from_secs(1));
    house.settle().await;
    assert!(house.reads_one("bo").contains("U kunt altijd dit typen."), "a moment, and not a lease");
}

#[tokio::test]
async fn whoever_is_given_back_in_danger_is_asked_nothing_and_knows_the_number() {
    let mut house = house().await;
    house.seat(&["joris"]).await;
    house.is_asked_how_much("sam").await;
    house.says("sam", WORDS).await;
    house.presses("sam", "Bel mij").await;
    house.says("sam", "06 12345678").await;
    house.presses("elif", "Pak op").await;
    for who in ["sam", "elif", "fatima", "joris"] {
        house.reads(who);
    }
    house.presses("elif", "Geef terug").await;
    let read = house.reads_one("sam");
    assert!(read.starts_with("U schrijft weer met Waakvlam, de computer. Uw bericht is nog open."), "{read}");
    assert!(read.ends_with("Gevaar? Bel 112.") && !read.replace("Gevaar?", "").contains('?'), "no question: {read}");
    assert_eq!(house.labels("sam"), ["Bel mij", "Ik ben nu veilig", "Verder met mijn vraag"]);
    house.says("sam", "ik ben bang").await;
    assert!(house.reads_one("sam").contains("Ik geef uw woorden door."), "and the words go on to whoever has the alert");
}
