//! How long what was told is kept, told and done for whoever runs the program.
//!
//! The one decision: counts by kind and outcome and no person, whoever asks.

use super::{Answer, Door};
use crate::desk::Desk;
use crate::desk::retain::Term;
use crate::store::StoreError;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// Where it is asked what is kept, and let go of what was kept long enough.
pub const RETENTION: &str = "/retention";

/// Asks what is kept, or lets go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetentionWanted {
    /// What would go now.
    Told,
    /// Let it go now.
    Done,
}

impl RetentionWanted {
    /// The lines for whoever asked.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn told(self, desk: &Desk) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Told => lines(desk).await,
            Self::Done => {
                let gone = desk.let_go().await?;
                Ok(vec![format!(
                    "Let go of what {} signals said, of the words in {} chats, and of {} arrears that nobody handed over.",
                    gone.signals, gone.conversations, gone.arrears
                )])
            }
        }
    }
}

async fn lines(desk: &Desk) -> Result<Vec<String>, StoreError> {
    let mut lines = vec![format!("{:<22} {:<16} {:>6} {:>6} {:>6}  oldest closed", "kind", "outcome", "months", "kept", "due")];
    let zone = desk.library().calendar().zone().clone();
    for Term { kind, outcome, months, kept, due, oldest } in desk.terms().await? {
        let months = months.map_or_else(|| "-".to_owned(), |months| months.to_string());
        let oldest = oldest.to_zoned(zone.clone()).date();
        lines.push(format!("{:<22} {outcome:<16} {months:>6} {kept:>6} {due:>6}  {oldest}", kind.as_str()));
    }
    lines.push(match desk.silent_chats().await? {
        Some((months, count)) => format!("{count} chats have nothing open and were silent for {months} months."),
        None => "Chats keep their words: `keep.conversations` in kinds.yaml says for how long, and it says nothing.".to_owned(),
    });
    lines.push("Nothing was changed. `waakvlam retention run` lets go of what is due; a running server does so every day.".to_owned());
    Ok(lines)
}

/// Answers whoever asked over the socket.
pub(super) async fn retain(State(door): State<Door>, Json(wanted): Json<RetentionWanted>) -> (StatusCode, Json<Answer>) {
    match wanted.told(&door.desk).await {
        Ok(lines) => (StatusCode::OK, Json(Answer::Done(lines))),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, Json(Answer::Refused(error.to_string()))),
    }
}
