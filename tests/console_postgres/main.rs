//! The workers' console on PostgreSQL: the stories of `tests/console`, over a database on a server.
#![cfg(test)]

#[path = "../console/around.rs"]
mod around;
#[path = "../console/arrears.rs"]
mod arrears;
#[path = "../console/away.rs"]
mod away;
#[path = "../web/browser.rs"]
#[expect(dead_code, reason = "these tests use a part of the browser")]
mod browser;
#[path = "../console/check_in.rs"]
mod check_in;
#[path = "../console/consent.rs"]
mod consent;
#[path = "../console/door.rs"]
mod door;
#[path = "../console/figures.rs"]
mod figures;
#[path = "../console/hand_over.rs"]
mod hand_over;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
#[path = "../console/link.rs"]
mod link;
#[path = "../console/past.rs"]
mod past;
#[path = "../postgres/mod.rs"]
#[expect(dead_code, reason = "these stories use a part of the server")]
mod postgres;
#[path = "../console/reach.rs"]
mod reach;
#[path = "../console/walk.rs"]
mod walk;
#[path = "../console/work.rs"]
mod work;
#[path = "../console/worker.rs"]
mod worker;

use postgres::Place;
