//! Starting, and what stops a start.

use crate::bot_api::{BOT_NAME, BotApi, Misbehaviour};
use crate::connected;
use waakvlam::channel::telegram::{Settings, Telegram, TelegramError};

/// A port on which nobody listens.
async fn nobody() -> url::Url {
    let port = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    format!("http://127.0.0.1:{port}").parse().unwrap()
}

#[tokio::test]
async fn a_bot_knows_its_own_name() {
    let api = BotApi::start().await;
    let telegram = connected(&api).await;
    assert_eq!(telegram.account().to_string(), "telegram:12345");
    assert_eq!(telegram.username(), BOT_NAME);
    assert!(!format!("{telegram:?}").contains("TEST-token"));
}

#[tokio::test]
async fn what_stops_a_start_says_what_to_do_and_never_the_token() {
    let api = BotApi::start().await;
    let server = |how| {
        api.misbehave_at("getMe", how, 1);
        api.settings()
    };
    let mut failures = Vec::new();
    for (settings, hint) in [
        (Settings { token: "99:UNKNOWN-token".to_owned().into(), ..api.settings() }, "@BotFather"),
        (Settings { token: "TEST-token without number".to_owned().into(), ..api.settings() }, "123456:ABC-def"),
        (Settings { token: "12345:TEST-token/../x".to_owned().into(), ..api.settings() }, "123456:ABC-def"),
        (Settings { api_url: Some(nobody().await), ..api.settings() }, "telegram.api_url"),
        (Settings { api_url: Some(api.url().as_str().replace("http", "https").parse().unwrap()), ..api.settings() }, "no connection"),
        (Settings { api_url: Some("ftp://example.org".parse().unwrap()), ..api.settings() }, "http://"),
    ] {
        failures.push((Telegram::connect(settings).await.unwrap_err(), hint));
    }
    for (how, hint) in [
        (Misbehaviour::ServerError(502), "try again later"),
        (Misbehaviour::HalfJson, "telegram.api_url"),
        (Misbehaviour::CutAfterDoing, "telegram.api_url"),
        (Misbehaviour::TooMany { retry_after: 7 }, "7 seconds"),
    ] {
        failures.push((Telegram::connect(server(how)).await.unwrap_err(), hint));
    }
    for (error, hint) in failures {
        let (display, debug) = (error.to_string(), format!("{error:?}"));
        assert!(display.contains(hint), "{display}");
        for said in [display, debug] {
            assert!(!said.contains("TEST-token") && !said.contains("UNKNOWN-token"), "{said}");
        }
    }
    assert!(matches!(Telegram::connect(server(Misbehaviour::TooManyUnsaid)).await, Err(TelegramError::RetryAfter(_))));
}
