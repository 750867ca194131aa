//! `/health` and `/ready`, for whatever watches the program.
//!
//! The one decision: health is "restart me", readiness is "do not count on me". So health looks only at what a restart
//! mends, the loops; what a person has to mend (the disk, Telegram, a desk nobody can be reached at) is readiness. Neither
//! says anything of people.

use crate::desk::{Beat, Beats, Desk, KeyCopies};
use axum::extract::State as Given;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

/// How long a row may take to be written: a commit takes milliseconds, and whoever asks gives up after some seconds.
const WRITES_WITHIN: Duration = Duration::from_secs(5);

/// How the running program is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Which version answers.
    pub version: String,
    /// Whether its loops go round; a restart may mend it when not.
    pub healthy: bool,
    /// Whether it does all it is there for.
    pub ready: bool,
    /// Why not, if not.
    pub missing: Vec<Missing>,
    /// What somebody has to do although people are served.
    pub warnings: Vec<Warning>,
    /// How the copies of the keys are; `None` when it is not set where they lie, or when they cannot be looked at.
    pub key_copies: Option<KeyCopies>,
    /// How many open signals are without an owner, a next moment, a next person or a clock: 0. `None` when it cannot be told.
    pub orphans: Option<i64>,
    /// Its loops.
    pub loops: Beats,
}

/// What keeps it from doing all it is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Nothing can be written down.
    StoreNotWritable,
    /// No turns are taken.
    NotThinking,
    /// Nothing is sent.
    NotSending,
    /// No clock of a signal goes off.
    NotKeepingTime,
    /// There are open signals without an owner, a next moment, a next person or a clock.
    Orphans,
    /// Nothing can come in: no poll was answered lately, and no webhook is set.
    NotReceiving,
    /// Nobody of the catch-all desk has a chat, and none of them is signed in to the console.
    CatchAllUnreachable,
}

/// What somebody has to do although people are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Copies of the keys outlive the days that people were promised: whoever was erased since can be read with one.
    KeyCopiesTooOld,
    /// Where copies of the keys should lie cannot be looked at, so nobody knows how old they are.
    KeyCopiesUnseen,
}

/// `/health` and `/ready`, to be mounted on a listener.
pub fn routes(desk: Arc<Desk>) -> Router {
    Router::new().route("/health", get(health)).route("/ready", get(ready)).with_state(desk)
}

/// Looks how the program is; writes one row, to know that it can.
pub async fn look(desk: &Desk) -> State {
    let loops = desk.beats();
    let mut missing = Vec::new();
    match tokio::time::timeout(WRITES_WITHIN, desk.store().prove_writable(desk.clock().now())).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::error!(%error, "the store cannot be written");
            missing.push(Missing::StoreNotWritable);
        }
        Err(_) => {
            tracing::error!("the store did not write a row in time: look at the disk");
            missing.push(Missing::StoreNotWritable);
        }
    }
    let going = |beat| matches!(beat, Beat::Going(_));
    let parts = [
        (loops.thinking, Missing::NotThinking),
        (loops.sending, Missing::NotSending),
        (loops.clocks, Missing::NotKeepingTime),
        (loops.receiving, Missing::NotReceiving),
    ];
    missing.extend(parts.into_iter().filter(|(beat, _)| !going(*beat)).map(|(_, missing)| missing));
    if !desk.has_telegram() {
        // Pages and a terminal receive by being open.
        missing.retain(|missing| *missing != Missing::NotReceiving);
    }
    if !desk.can_alert_the_catch_all_desk() {
        missing.push(Missing::CatchAllUnreachable);
    }
    let orphans = desk.store().orphans(&desk.network().id).await;
    if let Err(error) = &orphans {
        tracing::error!(%error, "it cannot be told whether every signal has a clock");
    }
    let orphans = orphans.ok();
    if orphans.is_some_and(|count| count > 0) {
        missing.push(Missing::Orphans);
    }
    let (key_copies, warnings) = copies(desk).await;
    let (version, healthy, ready) = (env!("CARGO_PKG_VERSION").to_owned(), !loops.are_late(), missing.is_empty());
    State { version, healthy, ready, missing, warnings, key_copies, orphans, loops }
}

/// How the copies of the keys are, and what is to be said of it.
async fn copies(desk: &Desk) -> (Option<KeyCopies>, Vec<Warning>) {
    match desk.key_copies().await {
        Ok(Some(copies)) if copies.too_old > 0 => (Some(copies), vec![Warning::KeyCopiesTooOld]),
        Ok(copies) => (copies, Vec::new()),
        Err(error) => {
            // The answer says it each time; whatever watches asks every few seconds, and the log need not repeat it.
            tracing::debug!(%error, "copies of the keys cannot be looked at: see retention.key_backup_folder");
            (None, vec![Warning::KeyCopiesUnseen])
        }
    }
}

/// Asks nothing of the disk: a full disk is not mended by a restart.
async fn health(Given(desk): Given<Arc<Desk>>) -> (StatusCode, Json<serde_json::Value>) {
    let loops = desk.beats();
    let healthy = !loops.are_late();
    (status(healthy), Json(serde_json::json!({ "healthy": healthy, "version": env!("CARGO_PKG_VERSION"), "loops": loops })))
}

async fn ready(Given(desk): Given<Arc<Desk>>) -> (StatusCode, Json<serde_json::Value>) {
    let state = look(&desk).await;
    let State { ready, missing, warnings, key_copies, orphans, .. } = state;
    let said =
        serde_json::json!({ "ready": ready, "missing": missing, "warnings": warnings, "key_copies": key_copies, "orphans": orphans });
    (status(ready), Json(said))
}

fn status(good: bool) -> StatusCode {
    if good { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
