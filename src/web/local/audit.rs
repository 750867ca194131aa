//! The audit, for whoever runs the program.
//!
//! The one decision: it only reads. Nothing that comes through here can add a line, or take one away.

use super::{Answer, Door, done, refused};
use crate::desk::audit::{self, AuditWanted};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

/// Where the audit is asked for.
pub const AUDIT: &str = "/audit";

pub(super) async fn answer(State(door): State<Door>, Json(wanted): Json<AuditWanted>) -> (StatusCode, Json<Answer>) {
    let (store, network, now) = (door.desk.store(), door.desk.network(), door.desk.clock().now());
    match audit::answer(store, &network.id, &wanted, now).await {
        Ok(Ok(lines)) => done(lines),
        Ok(Err(broken)) => refused(StatusCode::CONFLICT, &broken),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
