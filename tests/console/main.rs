//! The workers' console as a browser without scripts meets it: forms, redirects and cookies only; and the tenant's page in
//! another browser beside it.
#![cfg(test)]

mod access;
mod around;
mod arrears;
mod audit;
mod away;
mod belongs;
#[path = "../web/browser.rs"]
#[expect(dead_code, reason = "these tests use a part of the browser")]
mod browser;
mod check_in;
mod consent;
mod correct;
mod custody;
mod debts;
mod diary;
mod door;
mod figures;
mod forms;
mod hand_over;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
mod learning;
mod link;
mod oracle;
mod past;
mod person;
#[path = "../web/place.rs"]
mod place;
mod reach;
mod still;
mod strangers;
mod walk;
mod work;
mod worker;

use place::Place;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
use waakvlam::store::Location;

impl Place {
    async fn hand(&self) -> SqliteConnection {
        let Location::File(path) = self.location() else { panic!("a file") };
        SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap()
    }

    /// Every row of every table, in no order that means anything.
    async fn rows(&self) -> Vec<(String, Vec<String>)> {
        let mut hand = self.hand().await;
        let names =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
        let names: Vec<String> = sqlx::query_scalar(names).fetch_all(&mut hand).await.unwrap();
        let mut all = Vec::new();
        for name in names {
            let cells = format!("SELECT group_concat('quote(\"' || name || '\")', ' || '' '' || ') FROM pragma_table_info('{name}')");
            let cells: String = sqlx::query_scalar(AssertSqlSafe(cells)).fetch_one(&mut hand).await.unwrap();
            let rows = format!("SELECT {cells} FROM {name} ORDER BY 1");
            all.push((name, sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(&mut hand).await.unwrap()));
        }
        all
    }

    /// Changes the database by hand.
    async fn by_hand(&self, statement: &'static str) {
        let mut hand = self.hand().await;
        sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut hand).await.unwrap();
        sqlx::query(statement).execute(&mut hand).await.unwrap();
    }
}
