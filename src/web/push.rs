//! Where Telegram pushes its updates.
//!
//! The one decision: an update is answered 200 after it is written down, and not before; anything else than a known update
//! with the right secret is told nothing.

use super::health;
use super::listen::{PATIENCE, serve};
use crate::channel::telegram::{Telegram, WebhookError};
use crate::desk::{Desk, Stop};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;

/// The header in which Telegram proves that it is Telegram.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// An update holds at most a few messages of 4,096 letters; files come by another way.
const LARGEST_UPDATE: usize = 256 * 1024;

/// Where pushes arrive.
#[derive(Clone)]
pub struct Pushes {
    /// Who writes them down.
    pub desk: Arc<Desk>,
    /// Which bot.
    pub telegram: Arc<Telegram>,
    /// What proves that it is Telegram.
    pub secret: SecretString,
}

/// Serves the webhook at `path` until told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn serve_pushes(listener: TcpListener, path: &str, pushes: Pushes, stop: Stop) -> std::io::Result<()> {
    let watched = health::routes(pushes.desk.clone());
    let router = Router::new().route(path, post(push)).layer(DefaultBodyLimit::max(LARGEST_UPDATE)).with_state(pushes).merge(watched);
    serve(listener, router, &stop, PATIENCE).await;
    Ok(())
}

async fn push(State(pushes): State<Pushes>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let given = headers.get(SECRET_HEADER).map(axum::http::HeaderValue::as_bytes).unwrap_or_default();
    if !bool::from(given.ct_eq(pushes.secret.expose_secret().as_bytes())) {
        return StatusCode::NOT_FOUND;
    }
    match pushes.telegram.parse_webhook(&body) {
        Ok(None) => StatusCode::OK,
        Ok(Some(received)) => match pushes.desk.pushed(&pushes.telegram, received).await {
            Ok(()) => StatusCode::OK,
            Err(error) => {
                tracing::error!(%error, "an update could not be written down: Telegram pushes it again");
                StatusCode::SERVICE_UNAVAILABLE
            }
        },
        Err(WebhookError::Malformed) => StatusCode::BAD_REQUEST,
        // If it is ours and the clock is wrong, Telegram still has it tomorrow.
        Err(error @ WebhookError::Old) => {
            tracing::error!(%error, "a push was refused");
            StatusCode::SERVICE_UNAVAILABLE
        }
        Err(WebhookError::Refused | WebhookError::Unauthorized | WebhookError::RetryAfter(_) | WebhookError::Unreachable(_)) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
