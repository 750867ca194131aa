//! Updates as Telegram sends them, and what we take them for.

use super::*;
use crate::mailbox::Channel;
use serde_json::{Value, json};

fn taken(update: &str) -> Option<Received> {
    let account = Account { channel: Channel::Telegram, name: "12345".into() };
    let network = NetworkId::from("test");
    let frame = Frame { network: &network, account: &account, username: "waakvlam_bot", at: Timestamp::UNIX_EPOCH };
    match read(update, &frame) {
        Reading::Understood { number, received } => {
            assert_eq!(received.inbound.external_id, number.to_string());
            Some(*received)
        }
        Reading::Nobodys { .. } | Reading::Unreadable => None,
    }
}

/// A message in the private chat 7, with these fields besides the usual ones.
#[expect(clippy::needless_pass_by_value, reason = "each call makes its fields on the spot")]
fn message(fields: Value) -> Value {
    let mut message = json!({
        "message_id": 31, "date": 1, "chat": { "id": 7, "type": "private", "first_name": "Sam" },
        "from": { "id": 7, "is_bot": false, "first_name": "Sam", "language_code": "nl-NL" }
    });
    message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    message
}

fn content_of(update: Value) -> Content {
    let mut update = update;
    update["update_id"] = json!(5);
    let received = taken(&update.to_string()).expect("understood");
    assert_eq!(received.inbound.address.expose(), "7", "answered in the person's own chat");
    received.inbound.content
}

fn content_of_message(fields: Value) -> Content {
    content_of(json!({ "message": message(fields) }))
}

fn said(words: &str) -> Content {
    Content::Words { text: words.into(), message: Some("31".into()), reply_to: None }
}

fn started(payload: Option<&str>) -> Content {
    Content::Started { payload: payload.map(str::to_owned) }
}

#[test]
fn words_and_commands() {
    for (text, content) in [
        ("hoi", said("hoi")),
        ("<b>hoi</b> *x* _y_", said("<b>hoi</b> *x* _y_")),
        ("/start", started(None)),
        ("/start  ", started(None)),
        ("/Start@Waakvlam_Bot", started(None)),
        ("/start K7-b_9", started(Some("K7-b_9"))),
        ("/start@waakvlam_bot K7", started(Some("K7"))),
        ("/stop", said("/stop")),
        ("/stop@waakvlam_bot", said("/stop")),
        ("/help@waakvlam_bot mij", said("/help mij")),
        ("/start@other_bot K7", said("/start@other_bot K7")),
        ("/starter", said("/starter")),
        ("mail me@home", said("mail me@home")),
    ] {
        assert_eq!(content_of_message(json!({ "text": text })), content, "{text:?}");
    }
}

/// Words behind `/start` are a person's, and the crisis screen reads words only.
#[test]
fn crisis_words_behind_start_are_words() {
    let typed = "/start ik wil niet meer leven";
    assert_eq!(content_of_message(json!({ "text": typed })), said(typed));
    let long = format!("/start {}", "a".repeat(65));
    assert_eq!(content_of_message(json!({ "text": long })), said(&long), "longer than a link can carry");
}

#[test]
fn a_reply_knows_what_it_answers() {
    let reply = content_of_message(json!({ "text": "ja", "reply_to_message": message(json!({ "text": "Klopt dat?", "message_id": 30 })) }));
    assert_eq!(reply, Content::Words { text: "ja".into(), message: Some("31".into()), reply_to: Some("30".into()) });
}

#[test]
fn files_of_every_sort() {
    let media = |id: &str| json!({ "file_id": id, "file_unique_id": "u", "file_size": 900, "mime_type": "x/y", "duration": 2 });
    for (fields, sort, handle) in [
        (json!({ "voice": media("v") }), FileSort::Voice, "v"),
        (json!({ "audio": media("a") }), FileSort::Voice, "a"),
        (json!({ "video": media("m") }), FileSort::Video, "m"),
        (json!({ "video_note": media("n") }), FileSort::Video, "n"),
        (json!({ "document": media("d") }), FileSort::Document, "d"),
        (json!({ "animation": media("g"), "document": media("g-too") }), FileSort::Video, "g"),
    ] {
        let Content::File { file, caption: None, reply_to: None } = content_of_message(fields) else { panic!("{handle} is a file") };
        assert_eq!((file.sort, file.handle.as_str(), file.size, file.media_type.as_deref()), (sort, handle, Some(900), Some("x/y")));
    }
}

#[test]
fn of_a_photo_the_largest_size_with_the_words_under_it() {
    let size = |id: &str, width: u64, bytes: Option<u64>| json!({ "file_id": id, "file_unique_id": id, "width": width, "height": width, "file_size": bytes });
    for sizes in [
        json!([size("s", 90, Some(900)), size("l", 1280, Some(90_000)), size("m", 320, Some(9_000))]),
        json!([size("l", 1280, None), size("s", 90, None)]),
    ] {
        let Content::File { file, caption, .. } =
            content_of_message(json!({ "photo": sizes, "caption": "de lekkage", "media_group_id": "1" }))
        else {
            panic!("a photo is a file")
        };
        assert_eq!((file.sort, file.handle.as_str()), (FileSort::Photo, "l"));
        assert_eq!(caption.unwrap().expose(), "de lekkage");
    }
}

#[test]
fn other_things_a_phone_can_send() {
    let place = json!({ "latitude": 51.97, "longitude": 5.66 });
    for (fields, content) in [
        (json!({ "sticker": { "file_id": "s", "emoji": "👍" } }), Content::Sticker { emoji: Some("👍".into()) }),
        (json!({ "location": place }), Content::Place { latitude: 51.97, longitude: 5.66 }),
        (
            json!({ "location": place, "venue": { "location": place, "title": "Thuis", "address": "x" } }),
            Content::Place { latitude: 51.97, longitude: 5.66 },
        ),
        (json!({ "contact": { "phone_number": "0612345678", "first_name": "Bas" } }), Content::Card),
        (json!({ "poll": { "id": "1", "question": "?" } }), unknown("poll")),
        (json!({ "dice": { "emoji": "🎲", "value": 3 } }), unknown("dice")),
        (json!({ "story": {} , "forward_origin": { "type": "user" } }), unknown("story")),
        (json!({ "hologram": { "x": 1 } }), unknown("hologram")),
        (json!({ "Geheim: x": 1 }), unknown("message")),
        (json!({}), unknown("message")),
        (json!({ "paid_media": {}, "caption": "kijk eens" }), said("kijk eens")),
        (json!({ "text": "doorgestuurd", "forward_origin": { "type": "hidden_user", "sender_user_name": "Jan" } }), said("doorgestuurd")),
    ] {
        assert_eq!(content_of_message(fields.clone()), content, "{fields}");
    }
}

#[test]
fn a_message_that_was_changed() {
    let edited = |fields| content_of(json!({ "edited_message": message(fields) }));
    assert_eq!(edited(json!({ "text": "450" })), Content::Edited { text: "450".into(), message: "31".into() });
    assert_eq!(edited(json!({ "caption": "op zolder", "photo": [] })), Content::Edited { text: "op zolder".into(), message: "31".into() });
    assert_eq!(edited(json!({ "location": { "latitude": 1.0, "longitude": 2.0 } })), unknown("edited_message"), "a place that moves along");
}

#[test]
fn a_tap_is_answered_even_when_its_message_is_gone() {
    let tap = |message: Value, data: Value| {
        let from = json!({ "id": 7, "is_bot": false, "first_name": "Sam", "language_code": "nl" });
        json!({ "update_id": 5, "callback_query": { "id": "t1", "from": from, "message": message, "data": data, "chat_instance": "1" } })
    };
    let gone = json!({ "message_id": 30, "date": 0, "chat": { "id": 7, "type": "private" } });
    for (update, content) in [
        (tap(message(json!({})), json!("a:1:yes")), Content::Pressed { data: "a:1:yes".into(), message: Some("31".into()) }),
        (tap(gone, json!("a:1:yes")), Content::Pressed { data: "a:1:yes".into(), message: Some("30".into()) }),
        (tap(Value::Null, json!("a:1:yes")), Content::Pressed { data: "a:1:yes".into(), message: None }),
        (tap(Value::Null, Value::Null), unknown("callback_query")),
    ] {
        let received = taken(&update.to_string()).unwrap();
        assert_eq!(received.callback, Some(CallbackId("t1".into())));
        assert_eq!(received.inbound.address.expose(), "7");
        assert_eq!(received.inbound.content, content);
    }
}

#[test]
fn who_leaves_and_who_comes_back() {
    let membership = |status: &str| {
        let member = json!({ "user": { "id": 12345 }, "status": status });
        content_of(
            json!({ "my_chat_member": { "chat": { "id": 7, "type": "private" }, "from": { "id": 7 }, "date": 1, "new_chat_member": member } }),
        )
    };
    assert_eq!(membership("kicked"), Content::Left);
    assert_eq!(membership("member"), unknown("unblocked"));
}

/// Whoever writes in a group writes before others: it is no command and no answer, and its words are for the crisis screen.
#[test]
fn in_a_group_words_are_only_listened_to() {
    let group = json!({ "id": -100_123, "type": "supergroup", "title": "Trap 4" });
    let texts = [
        (json!({ "message": message(json!({ "chat": group, "text": "/start" })) }), Some("/start")),
        (json!({ "edited_message": message(json!({ "chat": group, "text": "x" })) }), Some("x")),
        (json!({ "message": message(json!({ "chat": group, "text": "x", "photo": "broken" })) }), Some("x")),
        (
            json!({ "callback_query": { "id": "t", "from": { "id": 7 }, "message": message(json!({ "chat": group })), "data": "c:1" } }),
            None,
        ),
    ];
    for (mut update, words) in texts {
        update["update_id"] = json!(5);
        let received = taken(&update.to_string()).unwrap();
        assert_eq!(received.inbound.content, Content::InGroup { words: words.map(Text::from) });
        assert_eq!(received.inbound.address.expose(), "-100123");
    }
}

/// CRISIS: whatever else in a message cannot be read, its words are.
#[test]
fn words_survive_what_cannot_be_read_beside_them() {
    for broken in [
        json!({ "text": "help", "photo": "no list" }),
        json!({ "text": "help", "from": { "id": 7, "language_code": 12 } }),
        json!({ "text": "help", "location": { "latitude": "north" } }),
        json!({ "caption": "help", "photo": [{ "no_file_id": 1 }] }),
    ] {
        assert_eq!(content_of_message(broken.clone()), said("help"), "{broken}");
    }
    let half_an_emoji = r#"{"update_id":5,"message":{"message_id":31,"chat":{"id":7,"type":"private"},"text":"help \ud83d \"nu\""}}"#;
    assert_eq!(taken(half_an_emoji).unwrap().inbound.content, said("help \u{fffd} \"nu\""));
    let no_number = json!({ "update_id": 5, "message": { "chat": { "id": 7, "type": "private" }, "text": "help" } });
    let words = Content::Words { text: "help".into(), message: None, reply_to: None };
    assert_eq!(taken(&no_number.to_string()).unwrap().inbound.content, words);
}

#[test]
fn an_update_of_a_kind_nobody_asked_for_is_kept_by_its_name() {
    let from = json!({ "id": 7, "is_bot": false });
    assert_eq!(content_of(json!({ "inline_query": { "id": "1", "from": from, "query": "x" } })), unknown("inline_query"));
    assert_eq!(content_of(json!({ "poll_answer": { "poll_id": "1", "user": from } })), unknown("poll_answer"));
    assert_eq!(taken(r#"{"update_id":5,"poll":{"id":"1"}}"#), None, "it belongs to nobody");
    for nonsense in ["", "null", "[]", "{}", r#"{"message":{}}"#, r#"{"update_id":"five"}"#, r#"{"update_id":5}"#] {
        assert_eq!(taken(nonsense), None, "{nonsense}");
    }
}

proptest::proptest! {
    /// Whatever comes: it is read or passed over, and nothing panics.
    #[test]
    fn anything_at_all_is_read_or_passed_over(text in r#"\{"update_id":5,"message":\{"chat":\{"id":7\},"text":"[\\a-fud8"é]{0,20}"\}\}"#, noise in ".{0,60}") {
        taken(&text);
        taken(&noise);
    }
}
