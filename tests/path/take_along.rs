//! Somebody on Telegram has all that is kept of them sent into their own chat: what they are asked, what comes, and what never does.

use crate::bot_api::{Misbehaviour, SentMessage};
use crate::line::*;
use jiff::{SignedDuration, Timestamp};
use waakvlam::id::NetworkId;
use waakvlam::mailbox::LEASE;
use waakvlam::store::Letter;

const COMES: &str = "Ik stuur u nu twee bestanden.";

impl Line {
    /// The documents that reached them, in order.
    fn documents(&self, chat: i64) -> Vec<SentMessage> {
        self.api.sent_to(chat).into_iter().filter(|message| message.document.is_some()).collect()
    }

    /// What stands in the documents that reached them.
    fn sent_along(&self, chat: i64) -> Vec<String> {
        let content = |message: SentMessage| String::from_utf8(message.document.unwrap().content).unwrap();
        self.documents(chat).into_iter().map(content).collect()
    }

    async fn asks_for_everything(&mut self, chat: i64) {
        self.says(chat, "stuur mijn gegevens").await;
        assert!(self.last(chat).text.ends_with("Zal ik alles hier sturen?"), "{:#?}", self.texts(chat));
    }

    /// That it was taken along, in the log of processing.
    async fn noted(&mut self) -> usize {
        let desk = self.desk().await;
        let (network, start) = (desk.network().id.clone(), (Timestamp::UNIX_EPOCH, uuid::Uuid::nil()));
        let lines = desk.store().processing(&network, start).await.unwrap();
        let taken = lines.iter().filter(|line| line.name == "take_own_data" && line.activity.uri().ends_with(":rechten"));
        taken.inspect(|line| assert!(line.subject.is_some())).count()
    }

    async fn dead(&mut self) -> usize {
        self.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap().len()
    }

    /// What has to be sent again is due, and is sent.
    async fn some_seconds_later(&mut self) {
        self.house.later(SignedDuration::from_secs(61));
        self.turns().await;
    }
}

#[tokio::test]
async fn after_a_yes_all_that_is_theirs_comes_to_read_and_to_take_along_and_nothing_of_anybody_else() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.owes_rent(BO).await;
    line.says(BO, "mijn hond heet Pluis").await;
    line.presses(FATIMA, "Pak op").await;
    line.says(SAM, "wat weten jullie van mij").await;
    line.asks_for_everything(SAM).await;
    let asked = line.last(SAM);
    assert!(asked.text.contains("Telegram, een bedrijf buiten de Europese Unie"), "{}", asked.text);
    assert_eq!(asked.labels(), ["Ja, stuur alles", "Nee, niet hier"]);
    assert!(line.documents(SAM).is_empty(), "asking sends nothing");
    line.presses(SAM, "Ja, stuur alles").await;

    let documents = line.documents(SAM);
    let named: Vec<_> = documents.iter().map(|sent| (sent.document.as_ref().unwrap().name.as_str(), sent.text.as_str())).collect();
    assert_eq!(
        named,
        [("waakvlam.html", "Dit is wat ik van u bewaar, om te lezen."), ("waakvlam.json", "Dit is hetzelfde, voor een ander programma."),]
    );
    let told = line.texts(SAM).iter().position(|text| text.starts_with(COMES)).unwrap();
    assert_eq!(told + 3, line.texts(SAM).len(), "it is said before they come");
    let sent = line.sent_along(SAM);
    assert!(sent[0].starts_with("<!doctype html>") && sent[0].contains("540") && sent[0].contains("Huurachterstand"), "{}", sent[0]);
    let read: serde_json::Value = serde_json::from_str(&sent[1]).unwrap();
    assert_eq!(read["reports"].as_array().unwrap().len(), 1);
    assert!(sent.iter().all(|sent| !sent.contains("Pluis") && !sent.contains("Nummer 2")));
    assert_eq!(line.noted().await, 2, "a line for each, and none for the question");
    assert_eq!(line.api.refused(), [""; 0]);
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn a_no_silence_and_an_old_button_send_nothing() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    line.asks_for_everything(SAM).await;
    line.says(SAM, "nee").await;
    assert_eq!(line.last(SAM).text, "Goed, ik stuur hier niets. Typ mens, dan krijgt u het op een andere manier.");
    line.presses(SAM, "Ja, stuur alles").await;
    assert!(line.last(SAM).text.starts_with("Die knop is van een eerdere vraag."));
    line.asks_for_everything(SAM).await;
    line.says(SAM, "hoe gaat het met mijn melding").await;
    line.says(SAM, "ja").await;
    assert!(line.documents(SAM).is_empty(), "a yes to something else is none to this");
    line.presses(SAM, "Ja, stuur alles").await;
    line.presses(SAM, "Ja, stuur alles").await;
    assert_eq!(line.documents(SAM).len(), 2, "tapped twice it comes once");
    assert_eq!(line.noted().await, 2);
}

#[tokio::test]
async fn while_a_worker_has_the_word_it_is_between_the_person_and_the_computer() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    let before = line.texts(FATIMA).len();
    line.asks_for_everything(SAM).await;
    line.says(SAM, "ja").await;
    assert_eq!(line.documents(SAM).len(), 2);
    assert_eq!(line.texts(FATIMA).len(), before, "it is none of the worker's business");
}

#[tokio::test]
async fn what_is_taken_back_while_it_waits_is_not_in_it() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    line.says(SAM, "de deurwaarder heet Pieterson").await;
    line.asks_for_everything(SAM).await;
    line.api.misbehave_at("sendDocument", Misbehaviour::ServerError(502), 1);
    line.presses(SAM, "Ja, stuur alles").await;
    assert!(line.documents(SAM).is_empty());
    for entry in std::fs::read_dir(line.house.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(9).any(|window| window == b"Pieterson"), "nothing of it lies open while it waits");
    }
    line.says(SAM, "haal mijn laatste bericht weg").await;
    line.says(SAM, "ja").await;
    line.some_seconds_later().await;
    let sent = line.sent_along(SAM);
    assert_eq!(sent.len(), 2);
    assert!(sent.iter().all(|sent| !sent.contains("Pieterson") && sent.contains("540")), "{sent:#?}");
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn a_document_that_fails_follows_the_rules_of_every_letter() {
    let refuses = |code, description| Misbehaviour::Refuses { code, description };
    for (how, times, arrived, dead) in [
        (Misbehaviour::TooMany { retry_after: 0 }, 3, 2, 0),
        (Misbehaviour::ServerError(502), 3, 2, 0),
        // Nobody knows that it arrived: it comes once more.
        (Misbehaviour::CutAfterDoing, 1, 3, 0),
        (refuses(403, "Forbidden: bot was blocked by the user"), 2, 0, 2),
    ] {
        let mut line = Line::open().await;
        line.owes_rent(SAM).await;
        line.asks_for_everything(SAM).await;
        line.api.misbehave_at("sendDocument", how.clone(), times);
        line.presses(SAM, "Ja, stuur alles").await;
        for _ in 0..times {
            line.some_seconds_later().await;
        }
        assert_eq!((line.documents(SAM).len(), line.dead().await), (arrived, dead), "{how:?}");
        assert_eq!(line.noted().await, 2, "however often it is tried: {how:?}");
    }
}

#[tokio::test]
async fn what_telegram_will_never_take_is_told_in_words_and_is_work_for_a_person() {
    for (code, description, words) in [
        (413, "Request Entity Too Large", "Het bestand waakvlam.html is te groot voor deze chat."),
        (400, "Bad Request: something new", "Het bestand waakvlam.html kon ik niet sturen."),
    ] {
        let mut line = Line::open().await;
        line.owes_rent(SAM).await;
        line.asks_for_everything(SAM).await;
        line.api.misbehave_at("sendDocument", Misbehaviour::Refuses { code, description }, 1);
        line.presses(SAM, "Ja, stuur alles").await;
        assert!(line.last(SAM).text.starts_with(words), "{:#?}", line.texts(SAM));
        assert_eq!((line.documents(SAM).len(), line.dead().await), (1, 1), "the other one came");
    }
}

#[tokio::test]
async fn what_cannot_be_read_any_more_is_told_and_holds_nobody_up_for_long() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    line.asks_for_everything(SAM).await;
    line.api.misbehave_at("sendDocument", Misbehaviour::ServerError(502), 1);
    line.presses(SAM, "Ja, stuur alles").await;
    line.house.place.by_hand(crate::UNREADABLE).await;
    let before = line.texts(SAM).len();
    for _ in 0..8 {
        line.some_seconds_later().await;
    }
    let told = line.texts(SAM).split_off(before);
    for (told, name) in told.iter().zip(["waakvlam.html", "waakvlam.json"]) {
        assert_eq!(told, &format!("Het bestand {name} kon ik niet sturen. Typ mens, dan krijgt u het."));
    }
    assert_eq!((told.len(), line.documents(SAM).len(), line.dead().await), (2, 0, 2), "{told:#?}");
}

#[tokio::test]
async fn whoever_dies_between_making_and_sending_it_leaves_it_to_the_next() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    line.asks_for_everything(SAM).await;
    line.api.user(SAM).presses("Ja, stuur alles");
    line.receive().await;
    line.desk().await.take_turns().await.unwrap();
    // Nobody takes what the turn handed over in memory: a process that was killed.
    line.house.shut(waakvlam::store::Faults::none()).await;
    assert!(line.documents(SAM).is_empty());
    line.house.later(LEASE + SignedDuration::from_secs(1));
    let (store, now) = (line.desk().await.store().clone(), line.house.clock.now());
    let begun = store.claim_out(now, 8).await.unwrap();
    assert_eq!(begun.iter().filter(|delivery| matches!(delivery.letter, Letter::TakeAlong(_))).count(), 2, "and another dies with them");
    line.house.later(LEASE + SignedDuration::from_secs(1));
    line.turns().await;
    assert_eq!(line.documents(SAM).len(), 2);
    line.house.is_at_rest().await;
}

/// Somebody whose day to be erased has come, and who still asked for everything: it is on its way, and nobody has sent it.
async fn on_its_way_on_the_last_day() -> Line {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.turns().await;
    line.presses(SAM, "Nederlands").await;
    line.says(SAM, "wis alles").await;
    line.presses(SAM, "Ja, wis alles").await;
    line.asks_for_everything(SAM).await;
    line.says(SAM, "ja").await;
    assert_eq!(line.documents(SAM).len(), 2, "until the day all of it is there, and theirs to take along");
    line.house.later(SignedDuration::from_hours(24 * 8));
    line.asks_for_everything(SAM).await;
    line.api.user(SAM).presses("Ja, stuur alles");
    line.receive().await;
    line.desk().await.take_turns().await.unwrap();
    line
}

#[tokio::test]
async fn who_is_erased_while_it_waits_gets_nothing() {
    for is_in_memory in [true, false] {
        let mut line = on_its_way_on_the_last_day().await;
        if !is_in_memory {
            line.house.shut(waakvlam::store::Faults::none()).await;
        }
        assert_eq!(line.desk().await.erase_due().await.unwrap(), 1);
        line.turns().await;
        line.some_seconds_later().await;
        assert_eq!((line.documents(SAM).len(), line.api.calls("sendDocument").len()), (2, 2), "in memory: {is_in_memory}");
        line.house.is_at_rest().await;
    }
}
