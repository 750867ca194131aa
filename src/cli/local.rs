//! Asking the running server, by its local socket.
//!
//! The one decision: a command first asks the server, and opens the database itself only when nobody answers. Two programs
//! that write would need the lock, and one of them holds it.

use crate::config::Config;
use anyhow::{Context as _, bail};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;
use tokio::net::UnixStream;

/// The longest answer that is read: findings for a person are some kilobytes, a line for each signal of a year some megabytes.
const LONGEST_ANSWER: usize = 16 * 1024 * 1024;
/// How long the server may take: a network that is put into use hands back every signal of whoever left it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Asks the server; `None` when none runs.
pub async fn ask<Q: Serialize, A: DeserializeOwned>(config: &Config, path: &str, question: &Q) -> anyhow::Result<Option<A>> {
    call(config, Method::POST, path, serde_json::to_vec(question)?).await
}

/// Looks at something of the server's; `None` when none runs.
pub async fn look<A: DeserializeOwned>(config: &Config, path: &str) -> anyhow::Result<Option<A>> {
    call(config, Method::GET, path, Vec::new()).await
}

async fn call<A: DeserializeOwned>(config: &Config, method: Method, path: &str, body: Vec<u8>) -> anyhow::Result<Option<A>> {
    let Some(socket) = config.socket_path() else { return Ok(None) };
    let Some(stream) = connect(&socket).await? else { return Ok(None) };
    let answered = tokio::time::timeout(PATIENCE, exchange(stream, method, path, body)).await;
    let answer = answered.with_context(|| format!("the server at {} did not answer in time", socket.display()))?;
    let answer = answer.with_context(|| {
        format!(
            "the server at {} closed the door: give this command as the user that runs the server, or as root; the server's log says more",
            socket.display()
        )
    })?;
    Ok(Some(serde_json::from_slice(&answer).context("the server gave an answer that this version does not know: is it another version?")?))
}

/// A connection; `None` when nobody listens there.
async fn connect(socket: &Path) -> anyhow::Result<Option<UnixStream>> {
    match UnixStream::connect(socket).await {
        Ok(stream) => Ok(Some(stream)),
        // No socket, or one that a killed server left behind; a path too long for a socket was never listened at.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused | ErrorKind::InvalidInput) => Ok(None),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => bail!(
            "{} may be used by the user that runs the server only: give this command as that user, as in `runuser -u waakvlam -- waakvlam …`",
            socket.display()
        ),
        Err(error) => Err(error).with_context(|| format!("{} cannot be reached", socket.display())),
    }
}

async fn exchange(stream: UnixStream, method: Method, path: &str, body: Vec<u8>) -> anyhow::Result<Bytes> {
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "localhost")
        .header("content-type", "application/json")
        .body(Full::new(Bytes::from(body)))?;
    // It ends when the sender is dropped, or when the server does.
    tokio::spawn(connection);
    let response = sender.send_request(request).await?;
    let body = Limited::new(response.into_body(), LONGEST_ANSWER).collect().await;
    body.map(http_body_util::Collected::to_bytes).map_err(|_| anyhow::anyhow!("the answer broke off"))
}
