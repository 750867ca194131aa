//! The door of a running server, for the commands beside it.
//!
//! The one decision: serving people matters more than the commands. A socket that cannot be opened is told, and nothing else.

use crate::channel::telegram::Telegram;
use crate::config::Config;
use crate::desk::{Desk, Stop};
use crate::web::local::{Door, Socket, serve_local};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long a stop waits for an answer at the door: commands take far less than a second.
const CLOSES_WITHIN: Duration = Duration::from_secs(5);

/// Opens the door until told to stop. To be opened before anybody is coupled: the first link is asked for through it.
pub fn open(config: &Config, desk: &Arc<Desk>, telegram: Option<&Arc<Telegram>>, stop: &Stop) -> Option<JoinHandle<()>> {
    let path = config.socket_path()?;
    let socket = match Socket::open(&path) {
        Ok(socket) => socket,
        Err(error) => {
            tracing::warn!(socket = %path.display(), kind = %error.kind(), "commands cannot reach the running server: check that the folder can be written, and that this path is shorter than a hundred letters");
            return None;
        }
    };
    let (door, stop) = (Door { desk: desk.clone(), telegram: telegram.cloned() }, stop.clone());
    Some(tokio::spawn(async move {
        if let Err(error) = serve_local(socket, door, stop).await {
            tracing::error!(%error, "the local socket failed: commands cannot reach the running server");
        }
    }))
}

/// After the stop: what was asked at the door is answered before the store closes; whoever asked and does not listen is let go.
pub async fn close(door: Option<JoinHandle<()>>) {
    if let Some(door) = door {
        let _ = tokio::time::timeout(CLOSES_WITHIN, door).await;
    }
}
