//! Figures for who coordinates: how long people wait, what was late, what came back.
//!
//! The one decision: whoever does not coordinate gets the page of what does not exist, and what is hidden was hidden before it
//! came here. One period stands on it, so that two pages next to each other give nobody away.

use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use crate::desk::figures;
use crate::figures::{By, Cell, Row, Table};
use crate::id::Role;
use crate::routing::line::COORDINATOR;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::after::{self, Words};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, ToSpan as _};

/// A year, and the days of this month: what a town can act on, and long enough for groups to be told of.
const MONTHS: i32 = 12;

#[derive(Template)]
#[template(path = "console/figures.html")]
struct FiguresPage {
    frame: Frame,
    shell: Shell,
    after: &'static Words,
    since: String,
    orphans: String,
    tables: Vec<Shown>,
}

/// A table as the page shows it.
struct Shown {
    heading: &'static str,
    rows: Vec<Vec<String>>,
}

/// Whether this worker coordinates an organisation.
pub(super) fn coordinates(pages: &Pages, signed: &Signed) -> bool {
    let network = pages.desk.network();
    network.worker(&signed.worker).is_some_and(|member| member.worker.roles.contains(&Role::from(COORDINATOR)))
}

/// `GET /figures`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed) -> Response {
    if !coordinates(&pages, &signed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (language, now) = (signed.look.language(), pages.clock.now());
    let (library, network) = (pages.desk.library(), pages.desk.network());
    let today = library.calendar().local(now).date();
    let first = today.first_of_month().saturating_sub(MONTHS.months());
    let since = first.to_zoned(library.calendar().zone().clone()).map_or(now, |midnight| midnight.timestamp());
    let counted = figures::figures(pages.desk.store(), (&library, &network), since..now, language, now).await;
    let (counted, board) = match (counted, pages.desk.board(&signed.worker, language).await) {
        (Ok(counted), Ok(board)) => (counted, board),
        (Err(error), _) | (_, Err(error)) => return super::signal::trouble(&signed, &error),
    };
    let after = after::of(signed.look.tongue);
    let table = |table: &Table| Shown {
        heading: match table.by {
            By::Kind => after.by_kind,
            By::Organisation => after.by_organisation,
        },
        rows: table.rows.iter().map(|one| row(one, after.others, after)).chain([row(&counted.total, after.all, after)]).collect(),
    };
    let page = FiguresPage {
        frame: signed.look.frame(),
        after,
        since: after.figures_since.replace("{}", &format!("{} {}", signed.look.tongue.day(first), first.year())),
        orphans: after.orphans.replace("{}", &counted.orphans.to_string()),
        tables: counted.tables.iter().map(table).collect(),
        shell: pages.shell(&signed, &board, &[], Said::Nothing, String::new()),
    };
    shown(StatusCode::OK, &page)
}

fn row(row: &Row, nameless: &str, after: &Words) -> Vec<String> {
    let cell = |cell: Cell| match cell {
        Cell::Shown(count) => count.to_string(),
        Cell::Hidden => after.hidden.to_owned(),
    };
    let wait = |wait: Option<SignedDuration>| wait.map_or_else(|| after.hidden.to_owned(), |wait| time(wait, after));
    let mut cells = vec![row.name.clone().unwrap_or_else(|| nameless.to_owned()), cell(row.signals)];
    cells.extend([wait(row.wait.median), wait(row.wait.ninetieth)]);
    cells.extend(row.counts.iter().map(|count| cell(*count)));
    cells
}

/// Minutes up to two hours, hours up to two days, then days.
fn time(wait: SignedDuration, after: &Words) -> String {
    let (words, count) = match wait.as_mins() {
        minutes @ ..120 => (after.minutes, minutes),
        minutes @ 120..2880 => (after.hours, (minutes + 30) / 60),
        minutes => (after.days, (minutes + 720) / 1440),
    };
    words.replace("{}", &count.to_string())
}
