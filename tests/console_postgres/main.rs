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
#[path = "../console/strangers.rs"]
mod strangers;
#[path = "../console/walk.rs"]
mod walk;
#[path = "../console/work.rs"]
mod work;
#[path = "../console/worker.rs"]
mod worker;

use postgres::Place;
