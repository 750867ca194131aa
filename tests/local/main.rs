//! The program as it is installed: the built binary in a folder of its own, commands beside it, and a Bot API on loopback.
#![cfg(test)]

#[path = "../bot_api/mod.rs"]
#[expect(dead_code, reason = "these tests use a part of the Bot API server")]
mod bot_api;

mod backup;
mod commands;
mod doctor;
mod first;
mod home;
mod import;
mod keys;
mod mailbox;
mod noted;
#[path = "../outside/mod.rs"]
#[expect(dead_code, reason = "these tests use a part of the servers")]
mod outside;
mod revision;
