//! "Is typing": shown to whoever waits, and to nobody else.

use crate::bot_api::Misbehaviour;
use crate::line::*;
use jiff::SignedDuration;

const A_SECOND: SignedDuration = SignedDuration::from_secs(1);

async fn shown_after(line: &mut Line, wait: SignedDuration) -> usize {
    line.house.later(wait);
    line.desk().await.show_typing().await
}

#[tokio::test]
async fn whoever_is_answered_at_once_costs_no_call() {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.turns().await;
    assert_eq!(shown_after(&mut line, A_SECOND).await, 0);
    assert!(line.api.calls("sendChatAction").is_empty());
}

#[tokio::test]
async fn whoever_waits_for_their_turn_sees_it_after_a_second_and_each_five_seconds() {
    let mut line = Line::open().await;
    line.api.user(SAM).starts(None);
    line.receive().await;
    assert_eq!(line.desk().await.show_typing().await, 0, "too early");
    let mut seen = Vec::new();
    for _ in 0..7 {
        seen.push(shown_after(&mut line, A_SECOND).await);
    }
    assert_eq!(seen, [1, 0, 0, 0, 0, 1, 0]);
    assert_eq!(shown_after(&mut line, SignedDuration::from_secs(60)).await, 0, "nobody looks at the screen that long");
    line.api.user(BO).starts(None);
    line.receive().await;
    line.turns().await;
    assert_eq!(shown_after(&mut line, A_SECOND).await, 0, "answered");
}

#[tokio::test]
async fn whoever_waits_for_a_server_in_trouble_sees_it_until_the_answer_is_there() {
    let mut line = Line::open().await;
    line.api.misbehave(Misbehaviour::ServerError(502), 1);
    line.api.user(SAM).starts(None);
    line.turns().await;
    assert_eq!(shown_after(&mut line, A_SECOND).await, 1);
    line.turns().await;
    assert!(line.last(SAM).text.contains("Ik ben Waakvlam"));
    assert_eq!(shown_after(&mut line, SignedDuration::from_secs(5)).await, 0);
}

#[tokio::test]
async fn a_chat_that_is_asked_to_wait_is_left_alone() {
    let mut line = Line::open().await;
    line.api.misbehave(Misbehaviour::TooMany { retry_after: 30 }, 1);
    line.api.user(SAM).starts(None);
    line.turns().await;
    assert_eq!(shown_after(&mut line, A_SECOND).await, 0);
    line.api.user(BO).starts(None);
    line.receive().await;
    line.api.misbehave_at("sendChatAction", Misbehaviour::TooMany { retry_after: 30 }, 1);
    for _ in 0..2 {
        assert_eq!(shown_after(&mut line, SignedDuration::from_secs(6)).await, 0);
    }
    assert_eq!(line.api.calls("sendChatAction").len(), 1, "once refused, never again for this answer");
    line.turns().await;
    assert!(line.last(BO).text.contains("Ik ben Waakvlam"), "and no message waits for it");
}

#[tokio::test]
async fn nobody_types_when_the_words_went_to_a_worker() {
    let mut line = Line::with_workers().await;
    line.owes_rent(SAM).await;
    line.presses(FATIMA, "Pak op").await;
    line.says(SAM, "bent u er?").await;
    assert_eq!(shown_after(&mut line, A_SECOND).await, 0, "the script does not answer");
    assert!(line.api.calls("sendChatAction").is_empty());
}
