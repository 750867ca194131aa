//! Letters that were given up, told and put back for whoever runs the program.
//!
//! The one decision: no letter is opened for it. The reason is in words of our own.

use super::{Answer, Door};
use crate::desk::Desk;
use crate::desk::dead_letters::Release;
use crate::id::EnvelopeId;
use crate::store::{Dead, StoreError};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// Where dead letters are asked for, and put back.
pub const MAILBOX: &str = "/mailbox";

/// Asks what was given up, or for one of it to be tried again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailboxWanted {
    /// All of it.
    Dead,
    /// Put this one back.
    Release {
        /// Which.
        letter: EnvelopeId,
        /// Who gives the command, by the operating system's name for them.
        user: Option<String>,
    },
}

impl MailboxWanted {
    /// What whoever asked is told.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn answer(&self, desk: &Desk) -> Result<Answer, StoreError> {
        match self {
            Self::Dead => Ok(Answer::Done(lines(&desk.dead_letters().await?))),
            Self::Release { letter, user } => Ok(match desk.release_letter(*letter, user.as_deref()).await? {
                Release::Done => Answer::Done(vec![format!("{letter} is back in its lane and is tried again, from the first attempt on.")]),
                Release::Absent => Answer::Refused(format!(
                    "no letter with the id {letter} was given up: look at `waakvlam mailbox dead`; nothing was changed"
                )),
            }),
        }
    }
}

fn lines(dead: &[Dead]) -> Vec<String> {
    if dead.is_empty() {
        return vec!["Nothing was given up.".to_owned()];
    }
    let line = |letter: &Dead| {
        let Dead { id, lane, kind, attempt, reason, dead_at } = letter;
        format!("{id}\t{}\t{kind}\t{dead_at:.0}\t{attempt} attempts\t{reason}", lane.traffic.as_str())
    };
    dead.iter().map(line).collect()
}

/// Answers whoever asked over the socket.
pub(super) async fn mailbox(State(door): State<Door>, Json(wanted): Json<MailboxWanted>) -> (StatusCode, Json<Answer>) {
    match wanted.answer(&door.desk).await {
        Ok(answer) => (StatusCode::OK, Json(answer)),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, Json(Answer::Refused(error.to_string()))),
    }
}
