//! The whole path on PostgreSQL: the stories of `tests/path`, over a database on a server.
#![cfg(test)]

#[path = "../path/danger.rs"]
mod danger;
#[path = "../path/floor.rs"]
mod floor;
#[path = "../path/home.rs"]
#[expect(dead_code, reason = "these stories use a part of the house")]
mod home;
#[path = "../postgres/mod.rs"]
mod postgres;
#[path = "../path/revision.rs"]
mod revision;
#[path = "../path/story.rs"]
mod story;
mod two;

use sqlx::{Connection as _, PgConnection};
use waakvlam::store::Location;

/// Where a story is told.
struct Place {
    databases: postgres::Databases,
}

impl Place {
    fn fresh(_folder: &std::path::Path) -> Self {
        Self { databases: postgres::Databases::fresh() }
    }

    fn location(&self) -> Location {
        self.databases.location()
    }

    /// Changes the database by hand, as a test of what cannot be read.
    async fn by_hand(&self, statement: &'static str) {
        let mut hand = PgConnection::connect(&self.databases.messages_url()).await.unwrap();
        sqlx::query(statement).execute(&mut hand).await.unwrap();
        hand.close().await.unwrap();
    }
}
