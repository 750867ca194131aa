//! Figures for who coordinates: how long people wait, what was late, what came back, and as a file.
//!
//! The one decision: whoever does not coordinate gets the page of what does not exist, and what is hidden was hidden before it
//! came here. The period stands in the address, so that a page can be kept and sent; it is made of whole months.

use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use crate::desk::figures;
use crate::figures::{By, Cell, Choice, Figures, Row, Table, Wait, csv};
use crate::id::Role;
use crate::routing::line::COORDINATOR;
use crate::store::StoreError;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::after::{self, Words};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "console/figures.html")]
struct FiguresPage {
    frame: Frame,
    shell: Shell,
    after: &'static Words,
    period: String,
    /// The word in the address, the words of the link, and whether it is this one.
    choices: [(&'static str, &'static str, bool); 4],
    from: Date,
    until: Date,
    orphans: String,
    tables: Vec<Shown>,
}

/// A table as the page shows it.
struct Shown {
    heading: &'static str,
    rows: Vec<Vec<String>>,
}

/// What the address asks for; a word that is no period and a day that is none are as if they were not there.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    period: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

/// The periods with a name.
const NAMED: [(&str, Choice); 4] =
    [("month", Choice::ThisMonth), ("last-month", Choice::LastMonth), ("quarter", Choice::ThisQuarter), ("year", Choice::Year)];

impl Asked {
    fn choice(&self) -> Choice {
        let days = self.from.parse().ok().zip(self.until.parse().ok()).map(|(from, until)| Choice::Between(from, until));
        let named = NAMED.iter().find(|(word, _)| *word == self.period).map(|(_, choice)| *choice);
        named.or(days).unwrap_or_default()
    }
}

/// Whether this worker coordinates an organisation.
pub(super) fn coordinates(pages: &Pages, signed: &Signed) -> bool {
    let network = pages.desk.network();
    network.worker(&signed.worker).is_some_and(|member| member.worker.roles.contains(&Role::from(COORDINATOR)))
}

async fn counted(pages: &Pages, signed: &Signed, asked: &Asked) -> Result<Figures, StoreError> {
    let (library, network) = (pages.desk.library(), pages.desk.network());
    figures::figures(pages.desk.store(), (&library, &network), asked.choice(), signed.look.language(), pages.clock.now()).await
}

/// `GET /figures`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Query(asked): Query<Asked>) -> Response {
    if !coordinates(&pages, &signed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let language = signed.look.language();
    let (counted, board) = match (counted(&pages, &signed, &asked).await, pages.desk.board(&signed.worker, language).await) {
        (Ok(counted), Ok(board)) => (counted, board),
        (Err(error), _) | (_, Err(error)) => return super::signal::trouble(&signed, &error),
    };
    let (after, (from, until)) = (after::of(signed.look.tongue), counted.days);
    let day = |day: Date| format!("{} {}", signed.look.tongue.day(day), day.year());
    let table = |table: &Table| Shown {
        heading: match table.by {
            By::Kind => after.by_kind,
            By::Organisation => after.by_organisation,
        },
        rows: table.rows.iter().map(|one| row(one, after.others, after)).chain([row(&counted.total, after.all, after)]).collect(),
    };
    let choice = asked.choice();
    let page = FiguresPage {
        frame: signed.look.frame(),
        after,
        period: after.figures_of.replacen("{}", &day(from), 1).replacen("{}", &day(until), 1),
        choices: NAMED.map(|(word, named)| (word, words_of(named, after), named == choice)),
        from,
        until,
        orphans: after.orphans.replace("{}", &counted.orphans.to_string()),
        tables: counted.tables.iter().map(table).collect(),
        shell: pages.shell(&signed, &board, &[], Said::Nothing, String::new()),
    };
    shown(StatusCode::OK, &page)
}

/// `GET /figures.csv`: what the page shows, for a spreadsheet.
pub(super) async fn file(State(pages): State<Pages>, signed: Signed, Query(asked): Query<Asked>) -> Response {
    if !coordinates(&pages, &signed) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match counted(&pages, &signed, &asked).await {
        Ok(counted) => {
            let (from, until) = counted.days;
            let named = format!("attachment; filename=\"waakvlam-{from}-{until}.csv\"");
            ([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, named)], csv(&counted))
                .into_response()
        }
        Err(error) => super::signal::trouble(&signed, &error),
    }
}

fn words_of(choice: Choice, after: &Words) -> &'static str {
    match choice {
        Choice::ThisMonth => after.this_month,
        Choice::LastMonth => after.last_month,
        Choice::ThisQuarter => after.this_quarter,
        Choice::Year => after.year,
        Choice::Between(..) => after.months_between,
    }
}

fn row(row: &Row, nameless: &str, after: &Words) -> Vec<String> {
    let cell = |cell: Cell| match cell {
        Cell::Shown(count) => count.to_string(),
        Cell::Hidden => after.hidden.to_owned(),
    };
    let one = |wait: Option<SignedDuration>| wait.map_or_else(|| after.hidden.to_owned(), |wait| time(wait, after));
    let both = |wait: Wait| [one(wait.median), one(wait.ninetieth)];
    let mut cells = vec![row.name.clone().unwrap_or_else(|| nameless.to_owned()), cell(row.signals)];
    cells.extend(both(row.wait).into_iter().chain(both(row.at_work)));
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
