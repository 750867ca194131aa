//! What goes out, and what became of it.

use crate::bot_api::{BotApi, Misbehaviour};
use crate::{AT_ONCE, connected, impatient, to, with_buttons, words};
use std::time::Duration;
use waakvlam::channel::telegram::{Limits, Rates, Sent, Settings, Telegram, UpdatesError};
use waakvlam::mailbox::Content;
use waakvlam::personal::Text;

#[tokio::test]
async fn words_arrive_as_they_are_with_their_buttons() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let text = "<b>Let op</b> *ster* _streep_ `x` &amp; https://example.org/a_b";
    let mut message = with_buttons(text, &["Ja, een herinnering", "Nee"]);
    message.reply_to = Some("31".into());

    let sent = telegram.send(&to(7), &message).await;
    let arrived = api.next_message_to(7).await;
    assert_eq!(sent, Sent::Delivered { external_id: arrived.message_id.to_string() });
    assert_eq!(arrived.text, text);
    assert_eq!(arrived.labels(), ["Ja, een herinnering", "Nee"]);
    assert_eq!(arrived.buttons.len(), 2, "a row each");
    assert_eq!(arrived.reply_to, Some(31));
    let call = &api.calls("sendMessage")[0];
    assert!(call.get("parse_mode").is_none(), "no markup is ever read in a text");
    assert_eq!(call["link_preview_options"]["is_disabled"], true);
    assert_eq!(call["reply_parameters"]["allow_sending_without_reply"], true);
}

#[tokio::test]
async fn what_became_of_a_sending_is_a_decision() {
    let api = BotApi::start().await;
    let refuses = |code, description| Misbehaviour::Refuses { code, description };
    for (how, sent) in [
        (Misbehaviour::TooMany { retry_after: 9 }, Sent::Wait(Duration::from_secs(9))),
        (Misbehaviour::TooMany { retry_after: u64::MAX }, Sent::Wait(Duration::from_secs(86_400))),
        (Misbehaviour::TooManyUnsaid, Sent::Wait(Duration::from_secs(5))),
        (Misbehaviour::ServerError(500), Sent::Retry("Telegram has a fault of its own")),
        (Misbehaviour::ServerError(502), Sent::Retry("Telegram has a fault of its own")),
        (Misbehaviour::CutAfterDoing, Sent::Retry("the connection was cut")),
        (Misbehaviour::HalfJson, Sent::Retry("the answer could not be read")),
        (refuses(401, "Unauthorized"), Sent::Retry("Telegram refuses the bot token")),
        (refuses(403, "Forbidden: bot was blocked by the user"), Sent::Gone("the person blocked the bot")),
        (refuses(403, "Forbidden: user is deactivated"), Sent::Gone("the account or group is no more")),
        (refuses(400, "Bad Request: chat not found"), Sent::Gone("the chat is not found")),
        (refuses(400, "Bad Request: something new"), Sent::Refused("Telegram refuses this message")),
        (refuses(413, "Request Entity Too Large"), Sent::Refused("Telegram refuses this message")),
    ] {
        let telegram = connected(&api).await;
        api.misbehave(how.clone(), 1);
        assert_eq!(telegram.send(&to(7), &words("Dag.")).await, sent, "{how:?}");
    }
    let telegram = Telegram::connect(api.settings()).await.unwrap();
    assert_eq!(telegram.send(&to(7), &words(" \n ")).await, Sent::Refused("the message has no words"));
    assert_eq!(telegram.send(&Text::from("no number"), &words("Dag.")).await, Sent::Refused("the address is not a Telegram chat"));
}

#[tokio::test]
async fn silence_is_tried_again() {
    let api = BotApi::start().await;
    let telegram = impatient(&api).await;
    api.misbehave(Misbehaviour::Hangs, 1);
    assert_eq!(telegram.send(&to(7), &words("Dag.")).await, Sent::Retry("no answer in time"));
}

#[tokio::test]
async fn a_server_that_is_gone_is_tried_again() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let url = api.url();
    drop(api);
    while tokio::net::TcpStream::connect((url.host_str().unwrap(), url.port().unwrap())).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(matches!(telegram.send(&to(7), &words("Dag.")).await, Sent::Retry(_)));
    assert!(matches!(telegram.updates(0, AT_ONCE).await, Err(UpdatesError::Unreachable(_))));
}

#[tokio::test]
async fn who_blocked_the_bot_is_gone_until_they_come_back() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    api.user(7).blocks();
    assert_eq!(telegram.send(&to(7), &words("Dag.")).await, Sent::Gone("the person blocked the bot"));
    api.user(7).unblocks();
    assert!(matches!(telegram.send(&to(7), &words("Dag.")).await, Sent::Delivered { .. }));
    let batch = telegram.updates(0, AT_ONCE).await.unwrap();
    assert_eq!(batch.inbound[0].inbound.content, Content::Left);
}

#[tokio::test]
async fn a_chat_that_telegram_slows_down_holds_up_itself_only() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    api.misbehave(Misbehaviour::TooMany { retry_after: 60 }, 1);
    assert_eq!(telegram.send(&to(7), &words("een")).await, Sent::Wait(Duration::from_secs(60)));

    let Sent::Wait(rest) = telegram.send(&to(7), &words("een")).await else { panic!("it must wait") };
    assert!(rest <= Duration::from_secs(60));
    assert_eq!(api.calls("sendMessage").len(), 1, "Telegram is not asked again before that");
    assert!(matches!(telegram.send(&to(8), &words("twee")).await, Sent::Delivered { .. }));
    assert!(matches!(telegram.send_ahead(&to(7), &words("112")).await, Sent::Delivered { .. }), "a life at risk is not held up by us");
}

#[tokio::test]
async fn our_own_pace_makes_a_chat_wait_before_telegram_does() {
    let api = BotApi::start().await;
    let telegram = Telegram::connect(Settings {
        limits: Limits::Rates(Rates { overall_per_second: 30, chat_per_minute: 1, chat_burst: 1 }),
        ..api.settings()
    })
    .await
    .unwrap();
    assert!(matches!(telegram.send(&to(7), &words("een")).await, Sent::Delivered { .. }));
    assert!(matches!(telegram.send(&to(7), &words("twee")).await, Sent::Wait(_)));
    assert_eq!(api.sent_to(7).len(), 1);
}

#[tokio::test]
async fn a_long_message_comes_in_parts_with_the_buttons_under_the_last() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let message = with_buttons(&"Dit staat er over u. ".repeat(600), &["Klopt", "Klopt niet"]);

    let sent = telegram.send(&to(7), &message).await;
    let parts = api.sent_to(7);
    assert_eq!(parts.len(), 4);
    assert!(parts.iter().all(|part| part.text.starts_with("Dit") && part.text.ends_with("u.")));
    assert!(parts[..3].iter().all(|part| part.buttons.is_empty()));
    assert_eq!(parts[3].labels(), ["Klopt", "Klopt niet"]);
    assert_eq!(sent, Sent::Delivered { external_id: parts[3].message_id.to_string() });
    assert!(api.refused().is_empty());
}

#[tokio::test]
async fn a_long_message_that_was_held_up_half_way_goes_on_where_it_was() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let message = words(&"Dit staat er over u. ".repeat(600));
    api.misbehave_after(1, Misbehaviour::ServerError(502), 1);
    assert!(matches!(telegram.send(&to(7), &message).await, Sent::Retry(_)));
    assert_eq!(api.sent_to(7).len(), 1);
    assert!(matches!(telegram.send(&to(7), &message).await, Sent::Delivered { .. }));
    let whole: Vec<String> = api.sent_to(7).into_iter().map(|part| part.text).collect();
    assert_eq!(whole.join(" "), message.text.expose().trim_end(), "each part once, in order");

    telegram.send(&to(7), &message).await;
    assert_eq!(api.sent_to(7).len(), 8, "the same words said later are said whole");
}
