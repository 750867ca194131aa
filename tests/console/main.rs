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
mod strangers;
mod walk;
mod work;
mod worker;

use place::Place;
