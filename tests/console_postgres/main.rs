//! The workers' console on PostgreSQL: the stories of `tests/console`, over a database on a server.
#![cfg(test)]

#[path = "../console/access/mod.rs"]
mod access;
#[path = "../console/around.rs"]
mod around;
#[path = "../console/arrears.rs"]
mod arrears;
#[path = "../console/audit.rs"]
mod audit;
#[path = "../console/away.rs"]
mod away;
#[path = "../console/belongs.rs"]
mod belongs;
#[path = "../web/browser.rs"]
#[expect(dead_code, reason = "these tests use a part of the browser")]
mod browser;
#[path = "../console/check_in.rs"]
mod check_in;
#[path = "../console/consent.rs"]
mod consent;
#[path = "../console/correct.rs"]
mod correct;
#[path = "../console/custody.rs"]
mod custody;
#[path = "../console/debts.rs"]
mod debts;
#[path = "../console/diary.rs"]
mod diary;
#[path = "../console/door.rs"]
mod door;
#[path = "../console/figures.rs"]
mod figures;
#[path = "../console/forms.rs"]
mod forms;
#[path = "../console/hand_over.rs"]
mod hand_over;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
#[path = "../console/learning.rs"]
mod learning;
#[path = "../console/link.rs"]
mod link;
#[path = "../console/oracle.rs"]
mod oracle;
#[path = "../console/past.rs"]
mod past;
#[path = "../console/person.rs"]
mod person;
#[path = "../postgres/mod.rs"]
#[expect(dead_code, reason = "these stories use a part of the server")]
mod postgres;
#[path = "../console/reach.rs"]
mod reach;
#[path = "../console/still.rs"]
mod still;
#[path = "../console/strangers.rs"]
mod strangers;
#[path = "../console/walk.rs"]
mod walk;
#[path = "../console/work.rs"]
mod work;
#[path = "../console/worker.rs"]
mod worker;

use postgres::Place;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

impl Place {
    async fn hand(&self) -> PgConnection {
        PgConnection::connect(&self.databases.messages_url()).await.unwrap()
    }

    /// Every row of every table, in no order that means anything.
    async fn rows(&self) -> Vec<(String, Vec<String>)> {
        let mut hand = self.hand().await;
        let names = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_sqlx%'";
        let names: Vec<String> = sqlx::query_scalar(names).fetch_all(&mut hand).await.unwrap();
        let mut all = Vec::new();
        for name in names {
            let rows = format!("SELECT t::text FROM {name} t ORDER BY 1");
            all.push((name, sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(&mut hand).await.unwrap()));
        }
        all
    }

    /// Changes the database by hand.
    async fn by_hand(&self, statement: &'static str) {
        let mut hand = self.hand().await;
        sqlx::query("SET session_replication_role = replica").execute(&mut hand).await.unwrap();
        sqlx::query(statement).execute(&mut hand).await.unwrap();
    }
}
