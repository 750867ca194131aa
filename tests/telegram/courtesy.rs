//! What the bot says about itself, and that it is typing.

use crate::bot_api::{BotApi, Misbehaviour};
use crate::{connected, to, words};
use std::collections::BTreeMap;
use std::time::Duration;
use waakvlam::channel::telegram::{Command, Profile, Sent, Typing};
use waakvlam::language::Language;
use waakvlam::personal::Text;

#[tokio::test]
async fn the_profile_is_published_for_everybody_and_per_language_and_is_never_cut() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    let profile = |short: &str| Profile {
        short_description: short.to_owned(),
        description: "Bij levensgevaar: bel 112.".into(),
        commands: vec![Command { name: "stop".into(), description: "Geen berichten meer".into() }],
    };
    let profiles = BTreeMap::from([(Language::Nl, profile("Waakvlam")), (Language::En, profile(&"x".repeat(121)))]);
    api.misbehave_at("setMyCommands", Misbehaviour::TooMany { retry_after: 60 }, 1);

    let report = telegram.publish_profile(&profiles).await;
    assert_eq!(report.published, 7);
    let missing: Vec<_> = report.unpublished.iter().map(|one| (one.language, one.what)).collect();
    assert_eq!(missing, [(None, "commands"), (Some(Language::En), "short description")]);
    let codes: Vec<_> = api.calls("setMyDescription").iter().map(|call| call["language_code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes, ["", "nl", "en"]);
    assert_eq!(api.calls("setMyShortDescription").len(), 2, "half a number is worse than yesterday's text");
}

#[tokio::test]
async fn typing_is_shown_and_nobody_minds_when_it_is_not() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    assert_eq!(telegram.typing(&to(7)).await, Typing::Shown);
    assert_eq!(api.calls("sendChatAction")[0]["action"], "typing");
    for how in [Misbehaviour::ServerError(500), Misbehaviour::TooMany { retry_after: 60 }] {
        api.misbehave_at("sendChatAction", how, 1);
        assert_eq!(telegram.typing(&to(7)).await, Typing::NotShown);
    }
    assert!(matches!(telegram.send(&to(7), &words("hoi")).await, Sent::Delivered { .. }), "no message is held up by it");
    assert_eq!(telegram.typing(&Text::from("no chat")).await, Typing::NotShown);
    api.misbehave(Misbehaviour::TooMany { retry_after: 60 }, 1);
    assert_eq!(telegram.send(&to(8), &words("hoi")).await, Sent::Wait(Duration::from_secs(60)));
    let before = api.calls("sendChatAction").len();
    assert_eq!((telegram.typing(&to(8)).await, api.calls("sendChatAction").len()), (Typing::NotShown, before));
}
