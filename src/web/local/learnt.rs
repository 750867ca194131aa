//! What people let through for the classifier to learn from, told and taken into use for whoever trains it.
//!
//! The one decision: the server only keeps account of it. Learning takes a minute of a processor, and is done by the command beside it.

use super::{Answer, Door, done, refused};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where it is asked for.
pub const LEARNT: &str = "/classifier/learnt";

/// Asks what was let through, or says what a model learnt from.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LearntWanted {
    /// All of it, a JSON object a line.
    Told,
    /// These are part of the model in use from now on.
    Used(Vec<Uuid>),
}

pub(super) async fn learnt(State(door): State<Door>, Json(wanted): Json<LearntWanted>) -> (StatusCode, Json<Answer>) {
    let answered = match wanted {
        LearntWanted::Told => {
            door.desk.let_through().await.map(|all| all.iter().filter_map(|one| serde_json::to_string(one).ok()).collect())
        }
        LearntWanted::Used(ids) => door.desk.store().use_examples(&door.desk.network().id, ids).await.map(|()| Vec::new()),
    };
    match answered {
        Ok(lines) => done(lines),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
