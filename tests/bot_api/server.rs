//! The server itself: takes a call, lets it go wrong when a test wants that, else answers as Telegram does.

use super::state::{Call, Misbehaviour, SentDocument, State};
use super::{Shared, TOKEN};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State as Extract};
use axum::http::{Response, StatusCode, header};
use futures_util::stream;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

pub(crate) async fn serve(listener: tokio::net::TcpListener, shared: Arc<Shared>) {
    let routes = axum::Router::new().fallback(take).layer(DefaultBodyLimit::disable()).with_state(shared);
    axum::serve(listener, routes).await.unwrap();
}

/// What a call says: fields, and the document of a form of several parts.
struct Said {
    parameters: Value,
    document: Option<SentDocument>,
}

/// Reads a call, whichever way it is written; a form with axum's own reader, and not with what wrote it.
async fn read(request: Request) -> Said {
    let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !media_type.starts_with("multipart/form-data") {
        let body = Bytes::from_request(request, &()).await.unwrap_or_default();
        return Said { parameters: serde_json::from_slice(&body).unwrap_or(Value::Null), document: None };
    }
    let mut said = Said { parameters: json!({}), document: None };
    let mut form = Multipart::from_request(request, &()).await.unwrap();
    while let Ok(Some(field)) = form.next_field().await {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let (name, file, media_type) = (text(field.name()), field.file_name().map(str::to_owned), text(field.content_type()));
        let Ok(content) = field.bytes().await else { break };
        match file {
            Some(name) => said.document = Some(SentDocument { name, media_type, content: content.to_vec() }),
            None => said.parameters[name] = json!(String::from_utf8_lossy(&content)),
        }
    }
    said
}

async fn take(Extract(shared): Extract<Arc<Shared>>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    if let Some(path) = path.strip_prefix(&format!("/file/bot{TOKEN}/")) {
        return download(&shared, path).await;
    }
    let Some(method) = path.strip_prefix(&format!("/bot{TOKEN}/")).map(str::to_owned) else {
        return error(401, "Unauthorized", None);
    };
    let said = read(request).await;
    let parameters = said.parameters.clone();
    let fault = shared.change(|state| {
        state.calls.push(Call { method: method.clone(), parameters });
        state.fault(&method)
    });
    match fault {
        None => answer(&shared, &method, said).await,
        Some(Misbehaviour::CutAfterDoing) => cut_half_way(answer(&shared, &method, said).await),
        Some(Misbehaviour::HalfJson) => {
            let _done = answer(&shared, &method, said).await;
            reply(200, Body::from(r#"{"ok":true,"result":[{"upd"#))
        }
        Some(how) => go_wrong(how).await,
    }
}

/// The ways of going wrong in which nothing is done.
async fn go_wrong(how: Misbehaviour) -> Response<Body> {
    match how {
        Misbehaviour::TooMany { retry_after } => {
            error(429, &format!("Too Many Requests: retry after {retry_after}"), Some(json!({ "retry_after": retry_after })))
        }
        Misbehaviour::TooManyUnsaid => error(429, "Too Many Requests", None),
        Misbehaviour::ServerError(status) => reply(status, Body::from("<html><body>Bad Gateway</body></html>")),
        Misbehaviour::Refuses { code, description } => error(code, description, None),
        Misbehaviour::Hangs => std::future::pending().await,
        Misbehaviour::CutAfterDoing => cut_half_way(reply(200, Body::empty())),
        Misbehaviour::HalfJson => reply(200, Body::from("{")),
    }
}

async fn answer(shared: &Shared, method: &str, Said { parameters, document }: Said) -> Response<Body> {
    if method.eq_ignore_ascii_case("getUpdates") {
        return poll(shared, &parameters).await;
    }
    let answered = match method {
        "sendDocument" => shared.change(|state| state.send_document(&parameters, document)),
        _ => shared.change(|state| state.answer(method, &parameters)),
    };
    match answered {
        Ok(result) => reply(200, Body::from(json!({ "ok": true, "result": result }).to_string())),
        Err((code, description)) => error(code, &description, None),
    }
}

/// A long poll: confirms, then waits for something that waits.
async fn poll(shared: &Shared, parameters: &Value) -> Response<Body> {
    let number = shared.change(|state| {
        state.confirm(parameters["offset"].as_i64().unwrap_or(0));
        state.poll += 1;
        state.poll
    });
    let limit = usize::try_from(parameters["limit"].as_u64().unwrap_or(100)).unwrap();
    let take = |state: &mut State| -> Option<Result<String, &'static str>> {
        if state.webhook.is_some() {
            return Some(Err(
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            ));
        }
        if state.poll != number {
            return Some(Err("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        }
        let updates: Vec<&str> = state.queue.iter().take(limit).map(|(_, text)| text.as_str()).collect();
        (!updates.is_empty()).then(|| Ok(updates.join(",")))
    };
    let wait = Duration::from_secs(parameters["timeout"].as_u64().unwrap_or(0));
    let waiting = take(&mut shared.look());
    let taken = match waiting {
        Some(taken) => Some(taken),
        None if wait.is_zero() => None,
        None => tokio::time::timeout(wait, shared.wait_for(take)).await.ok(),
    };
    match taken {
        Some(Err(conflict)) => error(409, conflict, None),
        Some(Ok(updates)) => reply(200, Body::from(format!("{{\"ok\":true,\"result\":[{updates}]}}"))),
        None => reply(200, Body::from(r#"{"ok":true,"result":[]}"#)),
    }
}

/// The bytes of a file, in pieces and without a length: whoever reads has to keep its own bound.
async fn download(shared: &Shared, path: &str) -> Response<Body> {
    let handle = path.trim_start_matches("photos/").trim_end_matches(".bin").to_owned();
    let (fault, bytes) = shared.change(|state| {
        state.calls.push(Call { method: "file".to_owned(), parameters: json!({ "path": path }) });
        (state.fault("file"), state.files.get(&handle).map(|file| file.bytes.clone()))
    });
    let Some(bytes) = bytes else { return reply(404, Body::from("Not Found")) };
    let pieces: Vec<Result<Bytes, std::io::Error>> = bytes.chunks(64 * 1024).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    let whole = reply(200, Body::from_stream(stream::iter(pieces)));
    match fault {
        None => whole,
        Some(Misbehaviour::CutAfterDoing) => cut_half_way(whole),
        Some(how) => go_wrong(how).await,
    }
}

/// Says that more follows, and then cuts the connection.
fn cut_half_way(_answer: Response<Body>) -> Response<Body> {
    let pieces = [Ok(Bytes::from_static(b"{\"ok\":true,")), Err(std::io::Error::other("cut on purpose"))];
    reply(200, Body::from_stream(stream::iter(pieces)))
}

fn error(code: u16, description: &str, parameters: Option<Value>) -> Response<Body> {
    let mut body = json!({ "ok": false, "error_code": code, "description": description });
    if let Some(parameters) = parameters {
        body["parameters"] = parameters;
    }
    reply(code, Body::from(body.to_string()))
}

fn reply(status: u16, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    response
}
