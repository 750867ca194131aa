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

/// What is said of an example that is not there.
pub const NO_SUCH_EXAMPLE: &str = "no such example: `classifier learnt` lists them";

/// Asks what was let through, or says what a model learnt from.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LearntWanted {
    /// All of it, a JSON object a line.
    Told,
    /// These are part of the model in use from now on.
    Used(Vec<Uuid>),
    /// Nothing learns from this one any more.
    Dropped(Uuid),
}

pub(super) async fn learnt(State(door): State<Door>, Json(wanted): Json<LearntWanted>) -> (StatusCode, Json<Answer>) {
    let answered = match wanted {
        LearntWanted::Told => {
            door.desk.let_through().await.map(|all| all.iter().filter_map(|one| serde_json::to_string(one).ok()).collect())
        }
        LearntWanted::Used(ids) => door.desk.store().use_examples(&door.desk.network().id, ids).await.map(|()| Vec::new()),
        LearntWanted::Dropped(id) => match door.desk.store().drop_example(&door.desk.network().id, id).await {
            Ok(false) => return refused(StatusCode::NOT_FOUND, &NO_SUCH_EXAMPLE),
            dropped => dropped.map(|_| Vec::new()),
        },
    };
    match answered {
        Ok(lines) => done(lines),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
