//! The whole path: a real desk over a real store, from a phone's words to a worker's answer and back.
#![cfg(test)]

mod about_me;
mod access;
mod applied;
mod arrears;
mod attempt;
mod audit;
mod away;
mod belongs;
mod beside;
mod better;
#[path = "../bot_api/mod.rs"]
#[expect(dead_code, reason = "these tests use a part of the Bot API server")]
mod bot_api;
mod channel;
mod check_in;
mod clock;
mod consent;
mod correcting;
mod custody;
mod danger;
mod diary;
mod dropout;
mod erasing;
mod erasing_others;
mod falls;
mod faults;
mod figures;
mod files;
mod flood;
mod floor;
mod follow_up;
mod hand_over;
mod health;
mod home;
mod keep;
mod large;
mod learning;
mod line;
mod link;
mod list;
mod long_list;
mod lost;
mod network;
#[path = "../outside/mod.rs"]
mod outside;
mod own_data;
mod raw;
mod reach;
mod reminder;
mod replay;
mod retain;
mod revision;
mod same_address;
mod serving;
mod stop;
mod story;
mod stuck;
mod support;
mod take_along;
mod tenant;
mod thousand;
mod twice;
mod typing;
mod unasked;
mod unsaying;
mod watch;

use sqlx::{Connection as _, SqliteConnection};
use std::path::{Path, PathBuf};
use waakvlam::store::Location;

/// Where a story is told: in a file. `tests/path_postgres` tells the same ones on a server.
struct Place {
    file: PathBuf,
}

impl Place {
    fn fresh(folder: &Path) -> Self {
        Self { file: folder.join("waakvlam.db") }
    }

    fn location(&self) -> Location {
        Location::File(self.file.clone())
    }

    /// Gets what another place has. A file lies in the house's folder, which is copied as it is.
    fn take_over(&self, _other: &Self) {}

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

    async fn hand(&self) -> SqliteConnection {
        SqliteConnection::connect(&format!("sqlite:{}", self.file.display())).await.unwrap()
    }
}

/// Makes every case that was raised so far unreadable, as a row that was changed by hand is.
const UNREADABLE: &str = "UPDATE signals SET language = 'runes'";

/// Makes what every signal so far tells unreadable, as a broken page of the database does.
const LOST_WORDS: &str = "UPDATE signals SET facts = x'00'";
