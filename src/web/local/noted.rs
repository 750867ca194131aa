//! What a command does, written into the audit of the running server before the command does it.
//!
//! The one decision: a command can add a line about itself, as the operator and by a deed that commands have, and about nothing else.

use super::{Answer, Door, done, refused};
use crate::audit::{Deed, With};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// Where it is written down.
pub const NOTE: &str = "/audit/note";

/// What a command is about to do.
#[derive(Debug, Serialize, Deserialize)]
pub struct Note {
    /// The word of the deed.
    pub deed: String,
    /// Who gives the command, by the operating system's name for them.
    pub user: Option<String>,
}

/// What commands do.
const BY_COMMAND: [Deed; 11] = [
    Deed::Export,
    Deed::ReadFigures,
    Deed::BringArrears,
    Deed::Replay,
    Deed::Backup,
    Deed::BackupKeys,
    Deed::SaveTalk,
    Deed::ApplyNetwork,
    Deed::LinkWorker,
    Deed::LetGo,
    Deed::ReleaseDialogs,
];

pub(super) async fn note(State(door): State<Door>, Json(note): Json<Note>) -> (StatusCode, Json<Answer>) {
    let Some(deed) = Deed::from_word(&note.deed).filter(|deed| BY_COMMAND.contains(deed)) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, &"the running server does not know this deed: use the program of its version");
    };
    match door.desk.note_command(note.user.as_deref(), deed, With::Nothing).await {
        Ok(()) => done(Vec::new()),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
