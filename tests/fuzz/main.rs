//! Everything that reads what others wrote, fed with what nobody would write.
//!
//! Reading order: `targets` (what is fed, and what has to hold), `mutate` (how an input becomes another one), `corpus` (what
//! is begun with), `feed` (the loop), `growth` (that no input of twice the size is four times the work).
//!
//! The one decision: mutation without coverage, on stable Rust and without a crate: what steers by coverage needs a compiler of its own.
//! Structure stands in for it: lines, values and pieces of real files are moved, repeated and nested. Each input follows from
//! its number, so that a failure comes back on every machine; the one that failed is written down, and kept by copying it
//! into `corpus/`, which is fed first and whole at every run.
#![cfg(test)]

#[path = "../bot_api/mod.rs"]
#[expect(dead_code, reason = "an update is read by a bot, and this one needs no more than to be connected")]
mod bot_api;
mod corpus;
mod feed;
mod growth;
mod mutate;
mod targets;
