//! What is kept of somebody, for whoever runs the program to give them.
//!
//! The one decision: that it was taken out is a line of the audit before it leaves.

use super::{Answer, Door, done, refused};
use crate::desk::own_data::OwnDataWanted;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

/// Where it is asked for.
pub const OWN_DATA: &str = "/person/data";

/// What is said of a number that leads to nobody.
pub const NOBODY: &str = "no report with this number came from somebody who can be written to: look at the number";

pub(super) async fn own_data(State(door): State<Door>, Json(wanted): Json<OwnDataWanted>) -> (StatusCode, Json<Answer>) {
    match door.desk.own_data(&wanted).await {
        Ok(Some(made)) => done(vec![made]),
        Ok(None) => refused(StatusCode::NOT_FOUND, &NOBODY),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
