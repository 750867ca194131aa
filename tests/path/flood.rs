//! Somebody sends many messages at once, or one that the phone had to cut.

use crate::home::*;
use waakvlam::mailbox::Content;

impl House {
    /// All of it before anybody could answer.
    pub(crate) async fn says_at_once(&mut self, who: &str, texts: &[&str]) {
        let mut breath = Vec::new();
        for text in texts {
            breath.push(self.event(who, words(text)).await);
        }
        self.receive(breath).await;
        self.settle().await;
    }
}

#[tokio::test]
async fn an_outburst_gets_one_answer_and_every_word_is_kept() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.is_asked_how_much("sam").await;
    let outburst: Vec<String> = (1..=30).map(|number| format!("ik weet het gewoon niet meer {number}")).collect();
    let outburst: Vec<&str> = outburst.iter().map(String::as_str).collect();
    house.says_at_once("sam", &outburst).await;
    assert_eq!(house.reads("sam").len(), 1, "one answer, and not thirty");
    let kept: Vec<String> = house.history("sam").await.iter().filter_map(|line| Some(line.text.as_ref()?.expose().to_owned())).collect();
    assert!(outburst.iter().all(|said| kept.iter().any(|line| line == said)), "each as it was said");
    house.settle().await;
    house.is_at_rest().await;
}

#[tokio::test]
async fn a_few_quick_messages_answer_one_question_after_another() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.says_at_once("sam", &["540 euro", "sinds september", "nee, geen brief"]).await;
    let read = house.reads("sam");
    assert!(read.last().is_some_and(|last| last.contains("postcode en huisnummer")), "{read:#?}");
}

#[tokio::test]
async fn danger_in_an_outburst_is_heard_whole_or_in_pieces() {
    for outburst in [
        ["ik ben zo moe", "alles gaat mis", "ik wil dood", "laat maar", "sorry"].as_slice(),
        ["luister", "ik wil", "niet meer", "leven", "echt niet"].as_slice(),
    ] {
        let mut house = House::open().await;
        house.seat(&["elif"]).await;
        house.is_asked_how_much("sam").await;
        house.says_at_once("sam", outburst).await;
        let read = house.reads("sam");
        assert!(one_has(&read, "113"), "{outburst:?}: {read:#?}");
        assert!(!house.cases("sam").await.is_empty(), "{outburst:?}: somebody is alerted");
        house.settle().await;
    }
}

#[tokio::test]
async fn stop_in_an_outburst_is_obeyed() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.says_at_once("sam", &["hou op", "ik wil dit niet", "echt niet", "nee", "nee nee", "stop", "dus"]).await;
    let read = house.reads("sam");
    assert!(one_has(&read, "Wij stoppen."), "{read:#?}");
}

#[tokio::test]
async fn what_a_phone_cut_is_one_message_again() {
    let mut house = House::open().await;
    house.seat(&["fatima"]).await;
    house.starts("sam").await;
    house.presses("sam", "Nederlands").await;
    house.presses("sam", "Ik huur hier zelf").await;
    house.reads("sam");
    let story = "Het is een lang verhaal. ".repeat(170);
    let (first, second) = (&story[..4_090], "en daardoor ben ik achter met de huur");
    house.says_at_once("sam", &[first, second]).await;
    let read = house.reads_one("sam");
    assert!(read.contains("hoeveel huur"), "the topic stood in the second half, and it is asked once: {read}");
}

#[tokio::test]
async fn others_are_answered_beside_an_outburst() {
    let mut house = House::open().await;
    house.is_asked_how_much("sam").await;
    house.is_asked_how_much("bo").await;
    let mut breath = Vec::new();
    for number in 0..200 {
        breath.push(house.event("sam", words(&format!("hallo {number}"))).await);
    }
    breath.push(house.event("bo", Content::Words { text: "540".into(), message: None, reply_to: None }).await);
    house.receive(breath).await;
    // One batch: nobody's turn is put off by how much another sent.
    house.desk().await.take_turns().await.unwrap();
    house.desk().await.deliver().await.unwrap();
    house.look();
    assert!(house.reads_one("bo").contains("Sinds wanneer"));
    house.settle().await;
    house.is_at_rest().await;
}
