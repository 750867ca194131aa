//! The store's story, told on PostgreSQL: the same files as in `tests/store`, and what only several processes can do.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that stops says where")]

#[path = "../store/claims.rs"]
mod claims;
#[path = "../store/erase.rs"]
mod erase;
#[path = "../store/faults.rs"]
mod faults;
#[path = "../store/home.rs"]
mod home;
mod moving;
#[path = "../store/order.rs"]
mod order;
#[path = "../postgres/mod.rs"]
#[expect(dead_code, reason = "these stories use a part of the server")]
mod postgres;
mod processes;
#[path = "../store/rotate.rs"]
mod rotate;
mod secrets;
#[path = "../store/story.rs"]
mod story;

use postgres::Place;
