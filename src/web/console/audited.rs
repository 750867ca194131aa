//! What a worker reads or does on a page, written down before they see it.
//!
//! The one decision: one table says for every address which deed it is, and a test holds it against the router. A page that
//! nobody thought about does not get through the tests, and one whose line cannot be written is not shown.

use crate::audit::{Came, Deed, With};
use crate::web::Pages;
use axum::extract::{MatchedPath, RawPathParams, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What an address is, in the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// This deed.
    Of(Deed),
    /// What the last part of the address says.
    ByAct,
    /// None.
    None(Because),
}

/// Why an address leaves no line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// It says that something is new, and nothing of it.
    SaysNothing,
    /// Nobody is signed in yet; whoever comes in by it is a line of its own.
    NobodyYet,
}

/// Every address, by how it is asked.
const LINES: [(&str, &str, Line); 65] = [
    ("GET", "/in/{link}", Line::None(Because::NobodyYet)),
    ("POST", "/in/{link}", Line::None(Because::NobodyYet)),
    ("GET", "/work", Line::Of(Deed::ReadList)),
    ("GET", "/work/news", Line::None(Because::SaysNothing)),
    ("GET", "/work/{number}", Line::Of(Deed::ReadSignal)),
    ("GET", "/work/{number}/news", Line::None(Because::SaysNothing)),
    ("GET", "/work/{number}/answers/{answer}", Line::Of(Deed::ReadSignal)),
    ("POST", "/work/{number}/answers/{answer}", Line::Of(Deed::CorrectAnswer)),
    ("GET", "/work/{number}/close", Line::Of(Deed::ReadSignal)),
    ("POST", "/work/{number}/close", Line::Of(Deed::Close)),
    ("GET", "/work/{number}/ask", Line::Of(Deed::ReadSignal)),
    ("POST", "/work/{number}/ask", Line::Of(Deed::Ask)),
    ("POST", "/work/{number}/offer", Line::Of(Deed::Ask)),
    ("GET", "/work/{number}/hand-over", Line::Of(Deed::ReadSignal)),
    ("POST", "/work/{number}/hand-over", Line::Of(Deed::HandOver)),
    ("POST", "/work/{number}/hand-over/revoke", Line::Of(Deed::HandOver)),
    ("POST", "/work/{number}/report", Line::Of(Deed::HandOver)),
    ("GET", "/offers/{id}", Line::Of(Deed::ReadOffer)),
    ("POST", "/offers/{id}/accept", Line::Of(Deed::AnswerOffer)),
    ("POST", "/offers/{id}/refuse", Line::Of(Deed::AnswerOffer)),
    ("GET", "/work/{number}/article-2.txt", Line::Of(Deed::ReadEvidence)),
    ("GET", "/work/{number}/photo/{id}", Line::Of(Deed::ReadPhoto)),
    ("GET", "/work/{number}/reporter", Line::Of(Deed::ReadCustody)),
    ("POST", "/work/{number}/reporter", Line::Of(Deed::AskReporter)),
    ("GET", "/work/{number}/reporter/who", Line::Of(Deed::ReadReporter)),
    ("GET", "/custody", Line::Of(Deed::ReadCustody)),
    ("POST", "/custody/{number}", Line::Of(Deed::DecideReporter)),
    ("POST", "/work/{number}/unlink", Line::Of(Deed::Link)),
    ("POST", "/work/{number}/happened", Line::Of(Deed::Act)),
    ("POST", "/work/{number}/join", Line::Of(Deed::Join)),
    ("POST", "/work/{number}/part", Line::Of(Deed::Join)),
    ("POST", "/work/{number}/support", Line::Of(Deed::Support)),
    ("POST", "/work/{number}/same-tenant", Line::Of(Deed::Link)),
    ("POST", "/work/{number}/tried", Line::Of(Deed::Act)),
    ("GET", "/support", Line::Of(Deed::ReadSupport)),
    ("POST", "/support", Line::Of(Deed::Support)),
    ("POST", "/work/{number}/check-in", Line::Of(Deed::CheckIn)),
    ("POST", "/work/{number}/check-in/end", Line::Of(Deed::CheckIn)),
    ("GET", "/work/{number}/person", Line::Of(Deed::ReadPerson)),
    ("GET", "/work/{number}/person.html", Line::Of(Deed::TakeOwnData)),
    ("GET", "/work/{number}/person.json", Line::Of(Deed::TakeOwnData)),
    ("POST", "/work/{number}/person/erase", Line::Of(Deed::Erase)),
    ("POST", "/work/{number}/person/keep", Line::Of(Deed::Erase)),
    ("POST", "/work/{number}/about", Line::Of(Deed::Correct)),
    ("POST", "/work/{number}/about/back", Line::Of(Deed::Correct)),
    ("GET", "/corrections", Line::Of(Deed::ReadCorrections)),
    ("POST", "/corrections/{number}", Line::Of(Deed::DecideCorrection)),
    ("POST", "/work/{number}/{act}", Line::ByAct),
    ("GET", "/link", Line::Of(Deed::ReadLinks)),
    ("POST", "/link", Line::Of(Deed::Link)),
    ("POST", "/link/{code}/{what}", Line::Of(Deed::Link)),
    ("GET", "/arrears", Line::Of(Deed::ReadArrears)),
    ("POST", "/arrears", Line::Of(Deed::BringArrears)),
    ("GET", "/arrears/reactions.csv", Line::Of(Deed::ReadArrears)),
    ("POST", "/arrears/bring", Line::Of(Deed::BringArrears)),
    ("POST", "/arrears/report.csv", Line::Of(Deed::ReadArrears)),
    ("GET", "/figures", Line::Of(Deed::ReadFigures)),
    ("GET", "/figures.csv", Line::Of(Deed::ReadFigures)),
    ("GET", "/me", Line::Of(Deed::ReadOwn)),
    ("POST", "/me/away", Line::Of(Deed::Own)),
    ("POST", "/me/back", Line::Of(Deed::Own)),
    ("POST", "/me/look", Line::Of(Deed::Own)),
    ("POST", "/me/out", Line::Of(Deed::Own)),
    ("POST", "/me/out-everywhere", Line::Of(Deed::Own)),
    ("POST", "/me/play", Line::Of(Deed::Own)),
];

/// Runs an address, and lets its answer go once the line about it is written.
pub(super) async fn audit(
    State(pages): State<Pages>,
    path: MatchedPath,
    parameters: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(line) = line(request.method(), path.as_str()) else { return next.run(request).await };
    let parameter = |wanted: &str| parameters.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let deed = match line {
        Line::Of(deed) => deed,
        Line::ByAct => parameter("act").map_or(Deed::Act, act),
        Line::None(_) => return next.run(request).await,
    };
    let number = parameter("number").and_then(|number| number.parse().ok()).map(With::Signal);
    let offer = || parameter("id").and_then(|id| id.parse().ok()).map(With::HandOver);
    let with = number.or_else(offer).unwrap_or(With::Nothing);
    let Ok(signed) = pages.signed(request.headers()).await else { return next.run(request).await };
    request.extensions_mut().insert(signed.clone());
    let response = next.run(request).await;
    let came = came(response.status());
    match pages.desk.note_on_page(&signed.worker, deed, with, came).await {
        Ok(()) => response,
        Err(error) => {
            tracing::error!(%error, "what a worker read or did could not be written down: they were not shown it");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

fn line(method: &Method, path: &str) -> Option<Line> {
    // A HEAD is answered by the page's own GET.
    let asked = if method == Method::HEAD { "GET" } else { method.as_str() };
    LINES.iter().find(|(method, of, _)| *method == asked && *of == path).map(|(_, _, line)| *line)
}

fn act(word: &str) -> Deed {
    match word {
        "claim" => Deed::Claim,
        "answer" => Deed::Write,
        "hand-back" => Deed::HandBack,
        _ => Deed::Act,
    }
}

fn came(status: StatusCode) -> Came {
    match status.as_u16() {
        100..=399 => Came::Done,
        400..=499 => Came::Refused,
        _ => Came::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Every address of the router, as its own text has it.
    fn routes() -> BTreeSet<(String, String)> {
        let source = include_str!("mod.rs");
        let mut routes = BTreeSet::new();
        for line in source.lines().filter_map(|line| line.trim().strip_prefix(".route(\"")) {
            let (path, methods) = line.split_once('"').unwrap();
            for method in ["get", "post", "put", "patch", "delete"] {
                if methods.contains(&format!(" {method}(")) || methods.contains(&format!(".{method}(")) {
                    routes.insert((method.to_uppercase(), path.to_owned()));
                }
            }
        }
        routes
    }

    #[test]
    fn log_3_every_address_of_the_console_has_its_line_and_none_is_forgotten() {
        let listed: BTreeSet<(String, String)> = LINES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
        assert_eq!(listed.len(), LINES.len(), "an address stands here twice");
        assert_eq!(routes(), listed);
    }

    #[test]
    fn what_came_of_it_is_what_the_worker_was_told() {
        for (status, expected) in
            [(200, Came::Done), (303, Came::Done), (403, Came::Refused), (404, Came::Refused), (409, Came::Refused), (503, Came::Failed)]
        {
            assert_eq!(came(StatusCode::from_u16(status).unwrap()), expected);
        }
    }
}
