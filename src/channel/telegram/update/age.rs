//! How old an update is, by its own date.
//!
//! The one decision: only what Telegram itself dated is judged, and no number. Numbers begin anew at random after a silent
//! week (core.telegram.org/bots/api#update), so a bound on them would one day refuse somebody who is in danger.

use jiff::Timestamp;
use serde::Deserialize;

#[derive(Deserialize)]
struct Update {
    message: Option<Dated>,
    edited_message: Option<Dated>,
    my_chat_member: Option<Dated>,
}

#[derive(Deserialize)]
struct Dated {
    date: Option<i64>,
    edit_date: Option<i64>,
}

/// When Telegram says that it happened; `None` for a tap on a button, which has no date, and for what cannot be read.
pub(in crate::channel::telegram) fn happened_at(raw: &str) -> Option<Timestamp> {
    let update: Update = serde_json::from_str(raw).ok()?;
    let dated = update.message.or(update.edited_message).or(update.my_chat_member)?;
    Timestamp::from_second(dated.edit_date.or(dated.date)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_is_telegrams_own_and_of_an_edit_that_of_the_edit() {
        for (raw, at) in [
            (r#"{"update_id":1,"message":{"date":1000,"text":"x"}}"#, Some(1_000)),
            (r#"{"update_id":1,"edited_message":{"date":1000,"edit_date":2000}}"#, Some(2_000)),
            (r#"{"update_id":1,"my_chat_member":{"date":1000}}"#, Some(1_000)),
            (r#"{"update_id":1,"callback_query":{"id":"1","message":{"date":1000}}}"#, None),
            (r#"{"update_id":1,"message":{"text":"x"}}"#, None),
            ("{", None),
        ] {
            assert_eq!(happened_at(raw).map(Timestamp::as_second), at, "{raw}");
        }
    }
}
