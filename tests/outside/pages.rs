//! The on-call system: takes calls over HTTP, and checks that they are ours.

use super::{Manner, SECRET, pager_at};
use axum::body::Bytes;
use axum::extract::State as Extract;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha2::Sha256;
use std::sync::{Arc, Mutex};
use waakvlam::channel::pager::Pager;

/// A call that was taken.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Called {
    pub(crate) key: String,
    pub(crate) said: Value,
    /// As it came over the line.
    pub(crate) raw: String,
}

#[derive(Debug)]
struct State {
    manner: Manner,
    calls: Vec<Called>,
}

/// An on-call system.
pub(crate) struct OnCall {
    url: String,
    state: Arc<Mutex<State>>,
}

impl OnCall {
    pub(crate) async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/rings", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { manner: Manner::Takes, calls: Vec::new() }));
        let routes = axum::Router::new().fallback(take).with_state(state.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self { url, state }
    }

    pub(crate) fn way(&self) -> Pager {
        pager_at(&self.url)
    }

    pub(crate) fn behaves(&self, manner: Manner) {
        self.state.lock().unwrap().manner = manner;
    }

    /// What was taken since this was asked last.
    pub(crate) fn takes(&self) -> Vec<Called> {
        std::mem::take(&mut self.state.lock().unwrap().calls)
    }
}

async fn take(Extract(state): Extract<Arc<Mutex<State>>>, headers: HeaderMap, body: Bytes) -> Response {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(&body);
    let ours: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    if header("waakvlam-signature") != format!("sha256={ours}") {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let manner = state.lock().unwrap().manner;
    match manner {
        Manner::Takes | Manner::TakesAndIsGone => {
            let said = serde_json::from_slice(&body).unwrap();
            let raw = String::from_utf8(body.to_vec()).unwrap();
            state.lock().unwrap().calls.push(Called { key: header("idempotency-key"), said, raw });
            if manner == Manner::TakesAndIsGone {
                std::future::pending::<()>().await;
            }
            StatusCode::ACCEPTED.into_response()
        }
        Manner::Says(code) => {
            let away = [("location", "https://elsewhere.example/")];
            (StatusCode::from_u16(code).unwrap(), away).into_response()
        }
        Manner::Hangs | Manner::IsDown => std::future::pending().await,
    }
}
