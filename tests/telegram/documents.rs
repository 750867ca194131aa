//! Documents that go out: how they arrive, and what becomes of one that does not.

use crate::bot_api::{BotApi, Misbehaviour};
use crate::{connected, impatient, to};
use std::time::Duration;
use waakvlam::channel::telegram::{Document, LARGEST_UPLOAD, Sent, TooLarge};
use waakvlam::mailbox::Form;
use waakvlam::personal::Text;

#[tokio::test]
async fn a_document_arrives_byte_for_byte_with_its_name_its_type_and_the_words_under_it() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    // What somebody wrote may look like the form that carries it.
    let content = Text::from(
        "{\"words\":\"--waakvlam\\r\\n\r\n--waakvlam--\r\nContent-Disposition: form-data; name=\\\"chat_id\\\"\r\n\r\n8 ünïcödé 🕯\"}\r\n",
    );
    let caption = Text::from("Dit is hetzelfde, voor een ander programma.");
    for (form, name, media_type) in
        [(Form::Json, "waakvlam.json", "application/json"), (Form::Html, "waakvlam.html", "text/html; charset=utf-8")]
    {
        let sent = telegram.send_document(&to(7), &Document { form, content: &content, caption: &caption }).await.unwrap();
        let arrived = api.next_message_to(7).await;
        assert_eq!(sent, Sent::Delivered { external_id: arrived.message_id.to_string() });
        let document = arrived.document.unwrap();
        assert_eq!((document.name.as_str(), document.media_type.as_str(), arrived.text.as_str()), (name, media_type, caption.expose()));
        assert_eq!(String::from_utf8(document.content).unwrap(), content.expose());
    }
    assert!(api.sent_to(8).is_empty() && api.refused().is_empty());
    assert!(api.calls("sendDocument")[0].get("parse_mode").is_none(), "no markup is ever read in a caption");
}

#[tokio::test]
async fn what_became_of_a_document_is_a_decision_and_only_its_size_is_another() {
    let api = BotApi::start().await;
    let (content, caption) = (Text::from("alles"), Text::from("Dit is het."));
    let document = Document { form: Form::Html, content: &content, caption: &caption };
    let refuses = |code, description| Misbehaviour::Refuses { code, description };
    for (how, sent) in [
        (Misbehaviour::TooMany { retry_after: 9 }, Ok(Sent::Wait(Duration::from_secs(9)))),
        (Misbehaviour::ServerError(502), Ok(Sent::Retry("Telegram has a fault of its own"))),
        (Misbehaviour::CutAfterDoing, Ok(Sent::Retry("the connection was cut"))),
        (refuses(403, "Forbidden: bot was blocked by the user"), Ok(Sent::Gone("the person blocked the bot"))),
        (refuses(400, "Bad Request: something new"), Ok(Sent::Refused("Telegram refuses this message"))),
        (refuses(413, "Request Entity Too Large"), Err(TooLarge)),
        (Misbehaviour::ServerError(413), Err(TooLarge)),
    ] {
        let telegram = connected(&api).await;
        api.misbehave_at("sendDocument", how.clone(), 1);
        assert_eq!(telegram.send_document(&to(7), &document).await, sent, "{how:?}");
    }
    let telegram = impatient(&api).await;
    api.misbehave_at("sendDocument", Misbehaviour::Hangs, 1);
    assert_eq!(telegram.send_document(&to(7), &document).await, Ok(Sent::Retry("no answer in time")));
    let nowhere = Text::from("no number");
    assert_eq!(telegram.send_document(&nowhere, &document).await, Ok(Sent::Refused("the address is not a Telegram chat")));
}

#[tokio::test]
async fn a_document_over_fifty_megabytes_never_leaves_the_house() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let (content, caption) = (Text::from("a".repeat(LARGEST_UPLOAD + 1)), Text::from("Dit is het."));
    let document = Document { form: Form::Html, content: &content, caption: &caption };
    assert_eq!(telegram.send_document(&to(7), &document).await, Err(TooLarge));
    assert!(api.calls("sendDocument").is_empty());
}
