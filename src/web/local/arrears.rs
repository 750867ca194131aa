//! A landlord's list, for whoever runs the program: brought in, shown to be right, and given to the statistics office.
//!
//! The one decision: it is the desk that judges, here as in the console. What comes through this door is no more believed.

use super::{Answer, Door, done, refused};
use crate::desk::arrears::ddas::Wanted;
use crate::desk::arrears::evidence::Form;
use crate::desk::arrears::{Bringing, Reported, Run, Taken, landlord};
use crate::id::OrganisationId;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// Where a landlord's arrears are taken in, a batch at a time.
pub const ARREARS: &str = "/arrears";
/// Where those are handed over that only waited for a no.
pub const ARREARS_DUE: &str = "/arrears/due";
/// Where the evidence for a tenancy is asked for.
pub const ARTICLE_2: &str = "/arrears/article-2";
/// Where a delivery to the statistics office is asked for.
pub const DDAS: &str = "/arrears/ddas";
/// What is said of a tenancy that nobody reported.
pub const NEVER_REPORTED: &str = "this landlord never reported arrears of this tenancy: look at its reference, and at --landlord";

/// Brings rows of a landlord's list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArrearsGiven {
    /// Whose; the only landlord there is when none is named.
    pub landlord: Option<OrganisationId>,
    /// Who brings them, in histories.
    pub by: String,
    /// Whether anything is written.
    pub run: Run,
    /// The rows; none to ask whether such rows would be taken.
    pub rows: Vec<Reported>,
}

/// Asks for what only waited for a no.
#[derive(Debug, Serialize, Deserialize)]
pub struct ArrearsDue {
    /// Whose; the only landlord there is when none is named.
    pub landlord: Option<OrganisationId>,
    /// Who asks, in histories.
    pub by: String,
}

/// Asks for the evidence for a tenancy.
#[derive(Debug, Serialize, Deserialize)]
pub struct ProofWanted {
    /// Whose; the only landlord there is when none is named.
    pub landlord: Option<OrganisationId>,
    /// Which.
    pub tenancy: String,
    /// How it is written.
    pub form: Form,
}

/// What is answered to rows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrearsAnswer {
    /// What became of each.
    Taken(Vec<Taken>),
    /// Nothing was done; why, and what to do.
    Refused(String),
}

pub(super) async fn arrears(State(door): State<Door>, Json(given): Json<ArrearsGiven>) -> (StatusCode, Json<ArrearsAnswer>) {
    let ArrearsGiven { landlord: named, by, run, rows } = given;
    let landlord = match landlord(&door.desk.network(), named.as_ref()) {
        Ok(landlord) => landlord,
        Err(why) => return (StatusCode::NOT_FOUND, Json(ArrearsAnswer::Refused(why))),
    };
    match door.desk.take_arrears(&Bringing { landlord, by, run }, rows).await {
        Ok(taken) => (StatusCode::OK, Json(ArrearsAnswer::Taken(taken))),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, Json(ArrearsAnswer::Refused(error.to_string()))),
    }
}

pub(super) async fn arrears_due(State(door): State<Door>, Json(due): Json<ArrearsDue>) -> (StatusCode, Json<Answer>) {
    let landlord = match landlord(&door.desk.network(), due.landlord.as_ref()) {
        Ok(landlord) => landlord,
        Err(why) => return refused(StatusCode::NOT_FOUND, &why),
    };
    match door.desk.release_arrears(&Bringing { landlord, by: due.by, run: Run::Real }).await {
        Ok(count) => done(vec![count.to_string()]),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

pub(super) async fn article_2(State(door): State<Door>, Json(wanted): Json<ProofWanted>) -> (StatusCode, Json<Answer>) {
    let landlord = match landlord(&door.desk.network(), wanted.landlord.as_ref()) {
        Ok(landlord) => landlord,
        Err(why) => return refused(StatusCode::NOT_FOUND, &why),
    };
    match door.desk.article_2(&landlord, &wanted.tenancy, wanted.form).await {
        Ok(Some(proof)) => done(vec![proof]),
        Ok(None) => refused(StatusCode::NOT_FOUND, &NEVER_REPORTED),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}

pub(super) async fn ddas(State(door): State<Door>, Json(wanted): Json<Wanted>) -> (StatusCode, Json<Answer>) {
    match door.desk.ddas(&wanted).await {
        Ok(delivery) => done(vec![delivery]),
        Err(error) => refused(StatusCode::SERVICE_UNAVAILABLE, &error),
    }
}
