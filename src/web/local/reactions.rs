//! What a landlord hears back, asked of the running server.

use super::{Answer, Door, done, refused};
use crate::desk::arrears::landlord;
use crate::id::OrganisationId;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where it is asked for.
pub const REACTIONS: &str = "/arrears/reactions";

/// Asks what became of what a landlord handed over.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReactionsWanted {
    /// Whose; the only landlord there is when none is named.
    pub landlord: Option<OrganisationId>,
    /// Handed over on this day or later.
    pub since: Date,
}

pub(super) async fn reactions(State(door): State<Door>, Json(wanted): Json<ReactionsWanted>) -> (StatusCode, Json<Answer>) {
    let landlord = match landlord(&door.desk.network(), wanted.landlord.as_ref()) {
        Ok(landlord) => landlord,
        Err(why) => return refused(StatusCode::NOT_FOUND, &why),
    };
    match door.desk.reactions(&landlord, wanted.since).await {
        Ok(reactions) => done(vec![reactions]),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
