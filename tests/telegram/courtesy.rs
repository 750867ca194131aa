//! What the bot says about itself, and that it is typing.

use crate::bot_api::{BotApi, Misbehaviour};
use crate::{connected, to};
use std::collections::BTreeMap;
use waakvlam::channel::telegram::{Command, Profile};
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
    telegram.typing(&to(7)).await;
    assert_eq!(api.calls("sendChatAction")[0]["action"], "typing");
    api.misbehave_at("sendChatAction", Misbehaviour::ServerError(500), 1);
    telegram.typing(&to(7)).await;
    telegram.typing(&Text::from("no chat")).await;
}
