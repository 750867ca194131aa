//! The pages in a real browser: headless Chromium, by keyboard and by touch, light and dark.
//!
//! Chromium and its driver are asked over WebDriver (W3C). Where they are not installed these tests say so, loudly, and
//! nothing else: `.ci/test` installs them when it may. Screenshots of every page are written to `target/screenshots`.
#![cfg(test)]

mod chat;
mod driver;
#[path = "../web/home.rs"]
#[expect(dead_code, reason = "these tests use a part of the house")]
mod home;
mod minute;
#[path = "../console/past.rs"]
mod past;
#[path = "../web/place.rs"]
mod place;

use place::Place;
