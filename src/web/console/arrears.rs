//! A landlord's list of arrears, brought in through a page: looked at first, and then brought in.
//!
//! The one decision: only the landlord's own rent collectors and coordinators get here. Until article 2 allows it a list is
//! nobody else's, and what this page shows of it is line numbers, columns and what is wrong.

use super::act::is_key;
use super::door::{Signed, shown};
use super::lists::List;
use super::shell::{Said, Shell};
use crate::arrears::file::{Fault, Mapping, Plan, Report};
use crate::desk::arrears::import::{Unreadable, plan};
use crate::desk::arrears::{Bringing, Hand, Import, Run, Seen, Totals};
use crate::language::Language;
use crate::store::StoreError;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::arrears::{self, Words};
use crate::web::words::debts;
use askama::Template;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{Form, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::io::{self, Cursor};
use std::sync::Arc;

/// The largest list that a page takes: some fifty thousand rows. A larger one is brought by `waakvlam import arrears`.
pub(super) const LARGEST_LIST: usize = 8 * 1024 * 1024;
/// The longest mapping: all fields with their headings are some two kilobytes.
const LONGEST_MAPPING: usize = 64 * 1024;
/// How many rows that are held back are shown; the report has all of them.
const MOST_HELD: usize = 500;

/// What a form brings, beside a file.
#[derive(Default, Deserialize)]
pub(super) struct Sent {
    key: String,
    token: String,
    #[serde(default)]
    list: String,
}

#[derive(Template)]
#[template(path = "console/arrears.html")]
struct ArrearsPage {
    frame: Frame,
    shell: Shell,
    words: &'static Words,
    debts: &'static debts::Words,
    result: Option<Outcome>,
    /// Why the file cannot be read.
    faults: Vec<String>,
}

/// What a list does, or did.
struct Outcome {
    /// Under which the list is kept; empty when it was brought.
    list: String,
    sums: Vec<String>,
    refused: Vec<String>,
    held: Vec<String>,
    /// How many more are held back than are shown.
    more: usize,
}

/// Why a list was not gone through.
enum Trouble {
    Unreadable(Vec<String>),
    Store(StoreError),
}

impl From<io::Error> for Trouble {
    // Bytes in memory are always there.
    fn from(_: io::Error) -> Self {
        Self::Unreadable(Vec::new())
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// `GET /arrears`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed) -> Response {
    if pages.desk.brings_arrears(&signed.worker).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    pages.listing(&signed, StatusCode::OK, None, Vec::new(), Said::Nothing).await
}

/// `POST /arrears`: looks at a file, and writes nothing.
pub(super) async fn look(State(pages): State<Pages>, signed: Signed, upload: Multipart) -> Response {
    if pages.desk.brings_arrears(&signed.worker).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (words, console) = (arrears::of(signed.look.tongue), signed.look.words());
    let Ok((sent, file, mapping)) = read(upload).await else {
        return pages.listing(&signed, StatusCode::PAYLOAD_TOO_LARGE, None, Vec::new(), Said::Wrong(words.large.to_owned())).await;
    };
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.listing(&signed, StatusCode::FORBIDDEN, None, Vec::new(), Said::Wrong(console.wrong_form.to_owned())).await;
    }
    let list = List { worker: signed.worker.clone(), bytes: file.to_vec().into(), mapping: mapping.into(), at: pages.clock.now() };
    let name = sent.key;
    let answer = pages.go_through(&signed, &list, Run::Dry, &name).await;
    if answer.is_ok() {
        pages.lists.keep(name, list);
    }
    pages.told(&signed, answer, Said::Nothing).await
}

/// `POST /arrears/bring`
pub(super) async fn bring(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    let (words, console) = (arrears::of(signed.look.tongue), signed.look.words());
    if !pages.is_own_form(&signed, &sent.token) || !is_key(&sent.key) {
        return pages.listing(&signed, StatusCode::FORBIDDEN, None, Vec::new(), Said::Wrong(console.wrong_form.to_owned())).await;
    }
    // Who may not bring one has looked at none.
    let Some(list) = pages.lists.find(&sent.list, &signed.worker, pages.clock.now()) else {
        return pages.listing(&signed, StatusCode::CONFLICT, None, Vec::new(), Said::Wrong(words.gone.to_owned())).await;
    };
    let answer = pages.go_through(&signed, &list, Run::Real, "").await;
    if answer.is_ok() {
        pages.lists.forget(&sent.list);
    }
    pages.told(&signed, answer, Said::Done(words.done.to_owned())).await
}

/// `POST /arrears/report.csv`: the rows that are refused or held back, each with why.
pub(super) async fn report(State(pages): State<Pages>, signed: Signed, Form(sent): Form<Sent>) -> Response {
    let ours = pages.is_own_form(&signed, &sent.token);
    let list = pages.lists.find(&sent.list, &signed.worker, pages.clock.now()).filter(|_| ours);
    let Some(list) = list else { return StatusCode::NOT_FOUND.into_response() };
    let Ok(plan) = read_plan(&list, signed.look.language()).await else { return StatusCode::NOT_FOUND.into_response() };
    let (report, mut csv) = Report::begin(&plan.headings, plan.separator);
    let language = signed.look.language();
    let seen = |seen: Seen<'_>| match seen {
        Seen::Refused { line, cells, faults } => csv.extend(report.row(cells, line, &of_faults(faults, language))),
        Seen::Taken { cells, taken } => {
            if let Hand::Held(lacks) = &taken.hand {
                let why: Vec<String> = lacks.iter().map(|lack| format!("{}: {}", lack.letter(), lack.say(language))).collect();
                csv.extend(report.row(cells, taken.line, &why.join(" ")));
            }
        }
    };
    match pages.import(&signed, &list, plan, Run::Dry, seen).await {
        Ok(_) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"waakvlam.csv\""),
                (header::CACHE_CONTROL, "no-store"),
            ];
            (headers, csv).into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn read(mut upload: Multipart) -> Result<(Sent, Bytes, String), MultipartError> {
    let (mut sent, mut file, mut mapping) = (Sent::default(), Bytes::new(), String::new());
    while let Some(field) = upload.next_field().await? {
        match field.name().unwrap_or_default() {
            "key" => sent.key = field.text().await?,
            "token" => sent.token = field.text().await?,
            "file" => file = field.bytes().await?,
            "mapping" => mapping = field.text().await?.chars().take(LONGEST_MAPPING).collect(),
            _ => {}
        }
    }
    Ok((sent, file, mapping))
}

/// How it is to be read. Beside the thread that answers people, since a large list takes a moment.
async fn read_plan(list: &List, language: Language) -> Result<Plan, Trouble> {
    let mapping = match list.mapping.trim() {
        "" => Mapping::default(),
        yaml => {
            Mapping::check("mapping", yaml).map_err(|mistakes| Trouble::Unreadable(mistakes.iter().map(ToString::to_string).collect()))?
        }
    };
    let bytes = list.bytes.clone();
    let planned = tokio::task::spawn_blocking(move || plan(|| Ok(Cursor::new(bytes.clone())), &mapping)).await;
    match planned {
        Ok(Ok(plan)) => Ok(plan),
        Ok(Err(Unreadable::Faults(faults))) => Err(Trouble::Unreadable(faults.iter().map(|fault| fault.say(language)).collect())),
        Ok(Err(Unreadable::File(_))) | Err(_) => Err(Trouble::Unreadable(Vec::new())),
    }
}

impl Pages {
    async fn import(&self, signed: &Signed, list: &List, plan: Plan, run: Run, mut seen: impl FnMut(Seen<'_>)) -> Result<Totals, Trouble> {
        let Some(landlord) = self.desk.brings_arrears(&signed.worker) else { return Err(Trouble::Unreadable(Vec::new())) };
        let bringing = Bringing { landlord, by: format!("worker:{}", signed.worker), run };
        let file = Cursor::new(Arc::clone(&list.bytes));
        let mut import = Import::of(file, plan, self.desk.today());
        while let Some(mut batch) = import.batch(&mut seen)? {
            let taken = self.desk.take_arrears(&bringing, std::mem::take(&mut batch.rows)).await?;
            import.settle(&batch, &taken, &mut seen);
        }
        if run == Run::Real {
            self.desk.release_arrears(&bringing).await?;
        }
        Ok(import.totals)
    }

    async fn go_through(&self, signed: &Signed, list: &List, run: Run, name: &str) -> Result<Outcome, Trouble> {
        let language = signed.look.language();
        let plan = read_plan(list, language).await?;
        let (mut refused, mut held, mut more) = (Vec::new(), Vec::new(), 0);
        let seen = |seen: Seen<'_>| match seen {
            Seen::Refused { faults, .. } => refused.extend(faults.iter().map(|fault| fault.say(language))),
            Seen::Taken { taken, .. } => {
                if let Hand::Held(lacks) = &taken.hand {
                    if held.len() < MOST_HELD {
                        let why: Vec<String> = lacks.iter().map(|lack| format!("{}: {}", lack.letter(), lack.say(language))).collect();
                        held.push(format!("{}: {}", taken.line, why.join(" ")));
                    } else {
                        more += 1;
                    }
                }
            }
        };
        let totals = self.import(signed, list, plan, run, seen).await?;
        Ok(Outcome { list: name.to_owned(), sums: sums(&totals, arrears::of(signed.look.tongue)), refused, held, more })
    }

    async fn told(&self, signed: &Signed, answer: Result<Outcome, Trouble>, done: Said) -> Response {
        let (words, console) = (arrears::of(signed.look.tongue), signed.look.words());
        match answer {
            Ok(outcome) => self.listing(signed, StatusCode::OK, Some(outcome), Vec::new(), done).await,
            Err(Trouble::Unreadable(faults)) => {
                let said = Said::Wrong(words.unreadable.to_owned());
                self.listing(signed, StatusCode::UNPROCESSABLE_ENTITY, None, faults, said).await
            }
            Err(Trouble::Store(error)) => {
                tracing::error!(%error, "a list of arrears could not be taken: the worker was told");
                let said = Said::Wrong(console.trouble.to_owned());
                self.listing(signed, StatusCode::SERVICE_UNAVAILABLE, None, Vec::new(), said).await
            }
        }
    }

    async fn listing(&self, signed: &Signed, status: StatusCode, result: Option<Outcome>, faults: Vec<String>, said: Said) -> Response {
        let board = match self.desk.board(&signed.worker, signed.look.language()).await {
            Ok(board) => board,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let shell = self.shell(signed, &board, &[], said, String::new());
        shown(
            status,
            &ArrearsPage {
                frame: signed.look.frame(),
                shell,
                words: arrears::of(signed.look.tongue),
                debts: debts::of(signed.look.tongue),
                result,
                faults,
            },
        )
    }
}

fn of_faults(faults: &[Fault], language: Language) -> String {
    let said = |fault: &Fault| match &fault.column {
        Some(column) => format!("{column}: {}", fault.wrong.say(language)),
        None => fault.wrong.say(language),
    };
    faults.iter().map(said).collect::<Vec<_>>().join(" ")
}

fn sums(totals: &Totals, words: &Words) -> Vec<String> {
    let Totals { rows, refused, new, amount, rest, nothing, handed_over, held, said_no, other_name, too_little, lacks: _ } = totals;
    let all = [
        (words.rows, rows),
        (words.new, new),
        (words.amount, amount),
        (words.rest, rest),
        (words.nothing, nothing),
        (words.refused, refused),
        (words.handed, handed_over),
        (words.held, held),
        (words.said_no, said_no),
        (words.too_little, too_little),
        (words.name, other_name),
    ];
    all.into_iter().filter(|(_, count)| **count > 0).map(|(sentence, count)| sentence.replacen("{}", &count.to_string(), 1)).collect()
}
