//! The path over Telegram: the project's own Bot API server on one side, the desk's own loops' steps on the other.

use crate::bot_api::{BotApi, Misbehaviour};
use crate::home::*;
use crate::line::*;
use jiff::SignedDuration;
use serde_json::json;
use waakvlam::channel::telegram::{Settings, Telegram, TelegramError};
use waakvlam::desk::Stop;
use waakvlam::desk::chat::{Said, Speaker};
use waakvlam::id::NetworkId;

#[tokio::test]
async fn a_worker_answers_by_replying() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    let heard_first = line.last(FATIMA).message_id;
    line.owes_rent(BO).await;
    line.api.user(FATIMA).presses_data(heard_first, "c:2");
    line.turns().await;
    line.says(SAM, "bent u er?").await;
    let heard = line.last(FATIMA);
    assert_eq!(heard.text, "1: bent u er?");
    line.says(BO, "ik ook").await;

    line.api.user(FATIMA).replies(heard.message_id, "Ja, hier ben ik.");
    line.turns().await;
    assert_eq!(line.last(SAM).text, "Fatima (schuldhulp): Ja, hier ben ik.");
    assert!(!one_has(&line.texts(BO), "hier ben ik"));
    line.says(FATIMA, "En dit?").await;
    assert_eq!(line.last(FATIMA).text, "Over welke melding gaat uw bericht?");
    assert_eq!(line.api.refused(), [""; 0]);
}

#[tokio::test]
async fn the_number_and_the_alarm_go_both_whichever_of_them_fails() {
    for blocked in [SAM, ELIF] {
        let mut line = Line::with_workers().await;
        line.says(SAM, "hoi").await;
        line.api.user(blocked).blocks();
        line.turns().await;
        line.says(SAM, "ik wil niet meer leven").await;
        let (person, worker) = (line.texts(SAM), line.texts(ELIF));
        assert_eq!(one_has(&person, "Bel nu 113"), blocked != SAM, "{person:#?}");
        assert_eq!(one_has(&worker, "Alarm: "), blocked != ELIF, "{worker:#?}");
        let network = NetworkId::from("buurt");
        assert!(!line.desk().await.store().dead(&network).await.unwrap().is_empty(), "what failed is work for a person");
    }
}

#[tokio::test]
async fn a_chat_that_has_to_wait_holds_up_nobody_else_and_keeps_its_order() {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.turns().await;
    let before = line.texts(SAM).len();
    // Two replies to Sam: the first is refused until long after the second is written.
    line.api.misbehave(Misbehaviour::TooMany { retry_after: 0 }, 2);
    line.says(SAM, "help").await;
    line.says(SAM, "wie leest dit").await;
    line.api.user(BO).starts(None);
    line.turns().await;
    assert!(line.last(BO).text.contains("Ik ben Waakvlam"), "Bo does not wait");
    for _ in 0..3 {
        line.house.later(SignedDuration::from_secs(60));
        line.turns().await;
    }
    let texts = line.texts(SAM).split_off(before);
    assert_eq!(texts.len(), 2, "{texts:#?}");
    assert!(texts[0].contains("U kunt altijd dit typen."), "in the order in which they were written: {texts:#?}");
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn what_failed_is_not_overtaken_in_its_own_chat() {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.turns().await;
    let before = line.texts(SAM).len();
    line.api.misbehave(Misbehaviour::ServerError(502), 2);
    line.says(SAM, "help").await;
    line.says(SAM, "wie leest dit").await;
    // Both are due by now, and are claimed together; the first fails once more.
    for _ in 0..3 {
        line.house.later(SignedDuration::from_secs(60));
        line.turns().await;
    }
    let texts = line.texts(SAM).split_off(before);
    assert_eq!(texts.len(), 2, "{texts:#?}");
    assert!(texts[0].contains("U kunt altijd dit typen."), "in the order in which they were written: {texts:#?}");
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn a_chat_that_waited_long_is_not_given_up_at_the_first_failure() {
    let mut line = Line::open().await;
    line.api.misbehave(Misbehaviour::TooMany { retry_after: 0 }, 20);
    line.api.user(SAM).starts(None);
    for _ in 0..20 {
        line.turns().await;
        line.house.later(SignedDuration::from_secs(60));
    }
    line.api.misbehave(Misbehaviour::ServerError(502), 1);
    line.turns().await;
    line.house.later(SignedDuration::from_secs(60));
    line.turns().await;
    assert!(line.last(SAM).text.contains("Ik ben Waakvlam"));
    line.house.is_at_rest().await;
}

#[tokio::test]
async fn a_server_in_trouble_is_tried_again_and_one_chats_silence_is_its_own() {
    let mut line = Line::open().await;
    line.api.misbehave(Misbehaviour::ServerError(502), 2);
    line.api.user(SAM).starts(None);
    line.turns().await;
    assert!(line.texts(SAM).is_empty());
    for _ in 0..2 {
        line.house.later(SignedDuration::from_secs(5));
        line.turns().await;
    }
    assert!(line.last(SAM).text.contains("Ik ben Waakvlam"));
}

#[tokio::test]
async fn a_chat_that_blocked_us_is_work_for_a_person_and_the_lane_goes_on() {
    let mut line = Line::open().await;
    line.api.user(SAM).says("hoi");
    line.api.user(SAM).blocks();
    line.turns().await;
    assert!(line.texts(SAM).is_empty());
    let dead = line.desk().await.store().dead(&NetworkId::from("buurt")).await.unwrap();
    assert_eq!(dead.len(), 1, "{dead:?}");
    assert_eq!(dead[0].reason, "the person blocked the bot");
    line.api.user(SAM).unblocks();
    line.says(SAM, "help").await;
    assert!(!line.texts(SAM).is_empty(), "whoever comes back is answered");
}

#[tokio::test]
async fn whatever_a_phone_sends_gets_a_kind_line_and_nothing_is_lost() {
    let mut line = Line::open().await;
    line.owes_rent(SAM).await;
    let one = |name: &str, fields: serde_json::Value| (name.to_owned(), fields);
    for (name, fields) in [
        one("a contact", json!({ "contact": { "phone_number": "0600000000", "first_name": "Bo" } })),
        one("a poll", json!({ "poll": { "id": "1", "question": "?", "options": [] } })),
        one("a place", json!({ "location": { "latitude": 52.0, "longitude": 5.9 } })),
        one("a sticker", json!({ "sticker": { "file_id": "s", "emoji": "🙂" } })),
        one("a voice note", json!({ "voice": { "file_id": "v", "duration": 3 } })),
        one("something yet to be invented", json!({ "hologram": { "size": 3 } })),
        one("only spaces", json!({ "text": " \n\t " })),
        one("control and direction marks", json!({ "text": "\u{202e}\u{200f}\u{0007}\u{200b}" })),
        one("4,096 letters", json!({ "text": "a".repeat(4096) })),
        one("HTML and Markdown", json!({ "text": "<b>*_[x](http://x)_*</b> {$number} `" })),
        one("malformed fields", json!({ "text": 12, "photo": "x" })),
    ] {
        let before = line.texts(SAM).len();
        line.api.user(SAM).sends(fields);
        line.turns().await;
        let texts = line.texts(SAM).split_off(before);
        assert!(!texts.is_empty() && texts.iter().all(|text| !text.trim().is_empty()), "{name}: {texts:#?}");
        assert!(texts.iter().all(|text| !text.contains("{$")), "{name}: {texts:#?}");
    }
    line.api.raw_update(5_000, r#"{"update_id":5000,"message":"no object"}"#);
    line.api.raw_update(5_001, r#"{"update_id":5001,"message":{"chat":null}}"#);
    line.api.update(json!({ "channel_post": { "message_id": 1, "chat": { "id": -100, "type": "channel" }, "date": 1, "text": "hoi" } }));
    line.says(SAM, "help").await;
    assert!(line.last(SAM).text.contains("U kunt altijd dit typen."), "what is broken holds nothing up");
    assert!(line.api.calls("sendMessage").iter().all(|call| call.get("parse_mode").is_none()));
}

#[tokio::test]
async fn in_a_group_nobodys_case_is_talked_about() {
    let mut line = Line::with_workers().await;
    let group = json!({ "id": -5, "type": "group", "title": "De straat" });
    let from = json!({ "id": SAM, "is_bot": false, "first_name": "Sam" });
    line.api.update(json!({ "message": { "message_id": 1, "date": 1, "chat": group, "from": from, "text": "ik ben achter met de huur" } }));
    line.turns().await;
    assert!(!one_has(&line.texts(-5), "hoeveel huur"), "{:#?}", line.texts(-5));
    assert_eq!(line.texts(FATIMA).len(), 1, "only her welcome");
}

/// CRISIS-1: also there. The number is said, whoever is on duty is alarmed and knows that others read along; nothing is asked.
#[tokio::test]
async fn danger_in_a_group_is_heard_and_nothing_else_is_kept() {
    let mut line = Line::with_workers().await;
    let group = json!({ "id": -5, "type": "group", "title": "De straat" });
    let from = json!({ "id": SAM, "is_bot": false, "first_name": "Sam" });
    for (number, text) in ["mooi weer vandaag", "ik wil niet meer leven", "en morgen regent het"].iter().enumerate() {
        let message = json!({ "message_id": number + 1, "date": 1, "chat": group, "from": from, "text": text });
        line.api.update(json!({ "message": message }));
        line.turns().await;
    }
    let said = line.texts(-5);
    assert_eq!(said.iter().filter(|text| text.contains("113")).count(), 1, "{said:#?}");
    assert!(said.iter().all(|text| !text.contains("Kies uw taal")), "nothing is asked: {said:#?}");
    let with_buttons = line.api.sent_to(-5).iter().any(|message| !message.buttons.is_empty());
    assert!(!with_buttons, "a tap would be answered before everybody");
    assert!(one_has(&line.texts(ELIF), "Alarm"), "{:#?}", line.texts(ELIF));
    let account = line.telegram.account().clone();
    let chat = line.desk().await.chat(&account, &"-5".into()).await.unwrap().unwrap();
    let words = |line: &waakvlam::desk::chat::Line| match &line.said {
        Said::Words(words) => (line.speaker == Speaker::Person).then(|| words.expose().to_owned()),
        Said::Chosen(_) | Said::File { .. } | Said::Else => None,
    };
    let kept: Vec<String> = chat.lines.iter().filter_map(words).collect();
    assert_eq!(kept, ["ik wil niet meer leven"], "what neighbours say to each other is not ours to keep");
}

#[tokio::test]
async fn an_old_button_and_a_double_tap_change_nothing() {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.turns().await;
    let first = line.last(SAM);
    let (_, dutch) = first.buttons.iter().flatten().find(|(label, _)| label == "Nederlands").unwrap().clone();
    line.api.user(SAM).presses_data(first.message_id, &dutch);
    line.api.user(SAM).presses_data(first.message_id, &dutch);
    line.turns().await;
    assert!(one_has(&line.texts(SAM), "Wie bent u?"));
    let old = line.texts(SAM).len();
    for data in [dutch.as_str(), "a:999999:x", "nonsense", "c:1", "x:1:helped", "r:1"] {
        line.api.user(SAM).presses_data(first.message_id, data);
        line.turns().await;
    }
    let after = line.texts(SAM).split_off(old);
    assert!(after.iter().all(|text| text.contains("Er is niets veranderd.") && !text.contains("Wie bent u?")), "{after:#?}");
    line.api.user(SAM).says("Ik huur hier zelf");
    line.turns().await;
    assert!(line.last(SAM).text.contains("Waar gaat het over?"), "the question stood, and was answered");
}

#[tokio::test]
async fn a_bot_that_cannot_speak_says_what_to_do() {
    let api = BotApi::start().await;
    let wrong = Settings { token: "12345:another".to_owned().into(), ..api.settings() };
    let error = Telegram::connect(wrong).await.unwrap_err();
    assert_eq!(error, TelegramError::WrongToken);
    assert!(error.to_string().contains("@BotFather") && !error.to_string().contains("another"));
    let nowhere = Settings { api_url: Some("http://127.0.0.1:9".parse().unwrap()), ..api.settings() };
    let error = Telegram::connect(nowhere).await.unwrap_err();
    assert!(matches!(error, TelegramError::Unreachable { .. }), "{error}");
    assert!(error.to_string().contains("127.0.0.1:9") && error.to_string().contains("telegram.api_url"), "{error}");
}

#[tokio::test]
async fn one_chat_that_never_answers_holds_up_no_other() {
    let mut line = Line::open().await;
    let (api, telegram) = (&line.api, line.telegram.clone());
    let desk = line.house.desk().await;
    let stop = Stop::default();
    let talking = async {
        api.misbehave(Misbehaviour::Hangs, 1);
        api.user(SAM).starts(None);
        api.called("sendMessage", 1).await;
        api.user(BO).starts(None);
        let answer = api.next_message_to(BO).await;
        stop.now();
        answer
    };
    let running = async {
        tokio::select! {
            _ = async { tokio::join!(desk.work(&stop), desk.poll(&telegram, &stop)) } => panic!("stopped before Bo was answered"),
            answer = talking => answer,
        }
    };
    assert!(running.await.text.contains("Ik ben Waakvlam"));
}

#[tokio::test]
async fn a_reply_to_another_case_does_not_close_the_one_that_is_being_closed() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    let about_sam = line.last(FATIMA).message_id;
    line.owes_rent(BO).await;
    line.api.user(FATIMA).presses_data(about_sam, "c:2");
    line.turns().await;
    let about_bo = line.last(FATIMA).message_id;
    line.api.user(FATIMA).presses_data(about_sam, "x:1:helped");
    line.turns().await;
    let before = line.texts(SAM).len();
    line.api.user(FATIMA).replies(about_bo, "Ik bel u straks.");
    line.turns().await;
    assert_eq!(line.last(BO).text, "Fatima (schuldhulp): Ik bel u straks.");
    assert_eq!(line.texts(SAM).len(), before, "it closes nobody else's case");
    assert!(one_has(&line.texts(FATIMA).split_off(5), "Wat mag de melder van nummer 1 lezen?"));
    line.api.user(FATIMA).replies(about_sam, "Het is geregeld.");
    line.turns().await;
    assert!(one_has(&line.texts(SAM), "Het is geregeld."), "a reply to the case itself is its text");
    assert_eq!(line.last(BO).text, "Fatima (schuldhulp): Ik bel u straks.");
}
