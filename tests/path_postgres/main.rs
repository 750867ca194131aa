//! The whole path on PostgreSQL: the stories of `tests/path`, over a database on a server.
#![cfg(test)]

#[path = "../path/about_me.rs"]
mod about_me;
#[path = "../path/access.rs"]
mod access;
#[path = "../path/applied.rs"]
mod applied;
#[path = "../path/arrears.rs"]
mod arrears;
#[path = "../path/attempt.rs"]
mod attempt;
#[path = "../path/audit.rs"]
mod audit;
#[path = "../path/away.rs"]
mod away;
#[path = "../path/belongs.rs"]
mod belongs;
#[path = "../path/beside.rs"]
mod beside;
#[path = "../path/better.rs"]
mod better;
#[path = "../bot_api/mod.rs"]
#[expect(dead_code, reason = "these stories use a part of the Bot API server")]
mod bot_api;
#[path = "../path/channel.rs"]
mod channel;
#[path = "../path/check_in.rs"]
mod check_in;
#[path = "../path/clock.rs"]
mod clock;
#[path = "../path/consent.rs"]
mod consent;
#[path = "../path/correcting.rs"]
mod correcting;
#[path = "../path/custody.rs"]
mod custody;
#[path = "../path/danger.rs"]
mod danger;
#[path = "../path/diary.rs"]
mod diary;
#[path = "../path/dropout.rs"]
mod dropout;
#[path = "../path/erasing.rs"]
mod erasing;
#[path = "../path/erasing_others.rs"]
mod erasing_others;
#[path = "../path/falls.rs"]
mod falls;
#[path = "../path/faults.rs"]
mod faults;
#[path = "../path/figures.rs"]
mod figures;
#[path = "../path/files.rs"]
mod files;
#[path = "../path/flood.rs"]
mod flood;
#[path = "../path/floor.rs"]
mod floor;
#[path = "../path/follow_up.rs"]
mod follow_up;
#[path = "../path/hand_over/mod.rs"]
mod hand_over;
#[path = "../path/health.rs"]
mod health;
#[path = "../path/home.rs"]
mod home;
#[path = "../path/keep.rs"]
mod keep;
#[path = "../path/learning.rs"]
mod learning;
#[path = "../path/line.rs"]
mod line;
#[path = "../path/link.rs"]
mod link;
#[path = "../path/list.rs"]
mod list;
#[path = "../path/lost.rs"]
mod lost;
#[path = "../path/network.rs"]
mod network;
#[path = "../outside/mod.rs"]
mod outside;
#[path = "../path/own_data.rs"]
mod own_data;
mod plans;
#[path = "../postgres/mod.rs"]
mod postgres;
#[path = "../path/reach.rs"]
mod reach;
#[path = "../path/reminder.rs"]
mod reminder;
#[path = "../path/replay.rs"]
mod replay;
#[path = "../path/retain.rs"]
mod retain;
#[path = "../path/revision.rs"]
mod revision;
#[path = "../path/same_address.rs"]
mod same_address;
#[path = "../path/serving.rs"]
mod serving;
#[path = "../path/stop.rs"]
mod stop;
#[path = "../path/story.rs"]
mod story;
#[path = "../path/stuck.rs"]
mod stuck;
#[path = "../path/support.rs"]
mod support;
#[path = "../path/take_along.rs"]
mod take_along;
#[path = "../path/tenant.rs"]
mod tenant;
#[path = "../path/twice.rs"]
mod twice;
mod two;
#[path = "../path/typing.rs"]
mod typing;
#[path = "../path/unasked.rs"]
mod unasked;
#[path = "../path/unsaying.rs"]
mod unsaying;
#[path = "../path/watch.rs"]
mod watch;

use postgres::Place;
use sqlx::{Connection as _, PgConnection};

impl Place {
    /// Gets what another place has, whose house is shut.
    fn take_over(&self, other: &Self) {
        self.databases.copy_from(&other.databases);
    }

    /// Changes the database by hand, as a test of what cannot be read; how many rows.
    async fn by_hand(&self, statement: &'static str) -> u64 {
        let mut hand = self.hand().await;
        let changed = sqlx::query(statement).execute(&mut hand).await.unwrap();
        hand.close().await.unwrap();
        changed.rows_affected()
    }

    /// Whether the database itself refuses this.
    async fn refuses(&self, statement: &'static str) -> bool {
        let mut hand = self.hand().await;
        let refused = sqlx::query(statement).execute(&mut hand).await.is_err();
        hand.close().await.unwrap();
        refused
    }

    /// Counts something by hand.
    async fn count(&self, statement: &'static str) -> i64 {
        let mut hand = self.hand().await;
        let count = sqlx::query_scalar(statement).fetch_one(&mut hand).await.unwrap();
        hand.close().await.unwrap();
        count
    }

    /// Reads a text by hand.
    async fn text(&self, statement: &'static str) -> String {
        let mut hand = self.hand().await;
        let text = sqlx::query_scalar(statement).fetch_one(&mut hand).await.unwrap();
        hand.close().await.unwrap();
        text
    }

    async fn hand(&self) -> PgConnection {
        PgConnection::connect(&self.databases.messages_url()).await.unwrap()
    }
}

/// Makes every case that was raised so far unreadable, as a row that was changed by hand is.
const UNREADABLE: &str = "UPDATE signals SET language = 'runes'";

/// Makes what every signal so far tells unreadable, as a broken page of the database does.
const LOST_WORDS: &str = "UPDATE signals SET facts = '\\x00'";
