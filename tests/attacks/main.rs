//! What somebody who means harm would try, against the running program: its pages, its console, its webhook.
//!
//! Reading order: `routes` (every address there is, read from the routers), `wire` (what no browser sends), `every_route`
//! (methods, forms of others, places to be sent to), `sessions` (stolen, planted, kept), `words` (the same nasty words on every
//! surface), `streams`.
//!
//! The one decision: an attack is a line in a table, and what has to hold is the same for all of them: no error of ours, nothing
//! that happened, nothing shown. An address that comes later is attacked without anybody thinking of it.
#![cfg(test)]

#[path = "../web/browser.rs"]
#[expect(dead_code, reason = "these tests use a part of the browser")]
mod browser;
mod every_route;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
#[path = "../web/place.rs"]
mod place;
mod routes;
mod sessions;
mod streams;
mod wire;
mod words;
#[path = "../console/worker.rs"]
#[expect(dead_code, reason = "these tests use a part of what workers do")]
mod worker;

use place::Place;
