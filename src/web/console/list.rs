//! What there is to do, by what must happen next.
//!
//! The one decision: the list is as it was when the page was made. What is new is told in a strip with a button; no row
//! appears, leaves or changes places by itself.

use super::door::{Signed, shown};
use super::shell::{Said, Shell};
use super::when::{Chip, Group, When};
use crate::desk::case::{Board, Whose};
use crate::desk::follow_up::LookBack;
use crate::desk::sign_in::Played;
use crate::signal::Urgency;
use crate::store::Talk;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::after;
use crate::web::words::console::Words;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

/// How many rows a page shows before one asks for all: more is not read, and the page stays light.
const MOST_ROWS: usize = 50;

/// Which list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum View {
    /// Everything that they and those they stand in for have.
    Team,
    /// What a desk owns.
    Nobody,
    /// What waits for the person.
    Waiting,
    /// The worker's own; also when an address names no list.
    #[default]
    #[serde(other)]
    Mine,
}

impl View {
    pub(super) const ALL: [Self; 4] = [Self::Mine, Self::Team, Self::Nobody, Self::Waiting];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Team => "team",
            Self::Nobody => "nobody",
            Self::Waiting => "waiting",
        }
    }

    pub(super) fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Mine => words.mine,
            Self::Team => words.team,
            Self::Nobody => words.nobody,
            Self::Waiting => words.waiting,
        }
    }

    pub(super) fn address(self) -> String {
        format!("/work?view={}", self.word())
    }

    /// Whether a signal stands in this list. Danger that nobody has taken is everybody's who may take it.
    pub(super) fn shows(self, line: &Board) -> bool {
        let waits = line.whose == Whose::Mine && line.taken && line.talk == Talk::Worker;
        match self {
            Self::Mine => line.whose == Whose::Mine,
            Self::Team => matches!(line.whose, Whose::Mine | Whose::Colleague(_)),
            Self::Nobody => matches!(line.whose, Whose::Desk(_)),
            Self::Waiting => waits,
        }
    }

    fn empty(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::Mine => (words.empty_mine, words.empty_mine_more),
            Self::Team => (words.empty_team, words.empty_team_more),
            Self::Nobody => (words.empty_nobody, words.empty_nobody_more),
            Self::Waiting => (words.empty_waiting, words.empty_waiting_more),
        }
    }
}

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pub(super) view: View,
    /// All rows.
    #[serde(default)]
    all: Option<String>,
    /// What was just done: a word of `act`, and the number.
    #[serde(default)]
    done: Option<String>,
    #[serde(default)]
    number: Option<i64>,
}

/// A link to a list.
#[derive(Clone, Debug)]
pub(super) struct Tab {
    pub(super) word: &'static str,
    pub(super) label: &'static str,
    pub(super) href: String,
    pub(super) count: String,
    pub(super) here: bool,
}

/// Signals with the same haste.
#[derive(Clone, Debug)]
struct Section {
    id: &'static str,
    heading: &'static str,
    now: bool,
    rows: Vec<Row>,
}

/// One signal.
#[derive(Clone, Debug)]
struct Row {
    number: i64,
    class: &'static str,
    icon: &'static str,
    spoken: Option<&'static str>,
    title: String,
    about: String,
    why: Option<String>,
    chip: Chip,
    can_take: bool,
}

#[derive(Template)]
#[template(path = "console/list.html")]
struct ListPage {
    frame: Frame,
    shell: Shell,
    title: &'static str,
    sentence: String,
    tabs: Vec<Tab>,
    view: View,
    sections: Vec<Section>,
    after: &'static after::Words,
    /// Closed signals after which the worker asks how it is: number and words.
    look_backs: Vec<(i64, String)>,
    empty: (&'static str, &'static str),
    more: Option<String>,
    /// That something is proposed about the support of somebody's household.
    proposals: Option<String>,
    /// That somebody asks to see who reported, for a custodian.
    custody: Option<String>,
    /// Others with work, where all of them are made up.
    played: Vec<Played>,
    /// What other organisations offer.
    offers: Vec<super::hand_over::OfferRow>,
    handing: &'static crate::web::words::hand_over::Words,
}

/// `GET /work`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Query(asked): Query<Asked>) -> Response {
    let words = signed.look.words();
    let done = match (asked.done.as_deref(), asked.number) {
        (Some("hand-back"), Some(number)) => Said::Done(words.done_back.replace("{}", &number.to_string())),
        (Some("close"), Some(number)) => Said::Done(words.done_close.replace("{}", &number.to_string())),
        (Some("refuse"), _) => Said::Done(crate::web::words::hand_over::of(signed.look.tongue).done_refuse.to_owned()),
        (Some("followed-up"), Some(number)) => {
            Said::Done(after::of(signed.look.tongue).look_back_was_done.replace("{}", &number.to_string()))
        }
        (Some(_) | None, _) => Said::Nothing,
    };
    pages.list(&signed, &asked, done).await
}

impl Pages {
    async fn list(&self, signed: &Signed, asked: &Asked, said: Said) -> Response {
        let (board, played) = match (self.desk.board(&signed.worker, signed.look.language()).await, self.desk.played().await) {
            (Ok(board), Ok(played)) => (board, played),
            (Err(error), _) | (_, Err(error)) => return super::signal::trouble(signed, &error),
        };
        let offers = match self.desk.offers(&signed.worker, signed.look.language()).await {
            Ok(offers) => offers,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let look_backs = match self.desk.looks_back(&signed.worker, signed.look.language()).await {
            Ok(look_backs) => look_backs,
            Err(error) => return super::signal::trouble(signed, &error),
        };
        let words = signed.look.words();
        let after = after::of(signed.look.tongue);
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let view = asked.view;
        let mut lines: Vec<&Board> = board.iter().filter(|line| view.shows(line)).collect();
        lines.sort_by_key(|line| (when.group(line.urgency, line.due_at), std::cmp::Reverse(line.urgency), line.due_at, line.number));
        let (all, haste) = (lines.len(), lines.iter().filter(|line| when.group(line.urgency, line.due_at) == Group::Now).count());
        let more = (all > MOST_ROWS && asked.all.is_none()).then(|| words.show_all.replace("{}", &all.to_string()));
        if more.is_some() {
            lines.truncate(MOST_ROWS);
        }
        let own: Vec<i64> = lines.iter().map(|line| line.number).collect();
        let seen: Vec<String> = board.iter().map(|line| line.number.to_string()).collect();
        let news = format!("/work/news?view={}&seen={}", view.word(), seen.join("."));
        let page = ListPage {
            frame: signed.look.frame(),
            shell: self.shell(signed, &board, &own, said, news),
            title: view.label(words),
            sentence: sentence(words, all, haste),
            tabs: tabs(words, &board, Some(view)),
            view,
            sections: sections(&lines, words, &when),
            after,
            look_backs: look_backs.iter().filter(|_| view == View::Mine).map(|one| (one.number, look_back(one, after, &when))).collect(),
            empty: view.empty(words),
            more,
            proposals: self.waiting_proposals(signed).await,
            custody: self.waiting_custody(signed).await,
            offers: self.offer_rows(signed, &offers, &when),
            handing: crate::web::words::hand_over::of(signed.look.tongue),
            played: played.into_iter().filter(|one| one.open > 0 && one.worker != signed.worker).collect(),
        };
        shown(StatusCode::OK, &page)
    }
}

/// "Nummer 4, geluidsoverlast · sinds ma 7 dec · van Ruud"
fn look_back(one: &LookBack, after: &after::Words, when: &When<'_>) -> String {
    let what = after.look_back_one.replacen("{}", &one.number.to_string(), 1).replacen("{}", &lower(&one.kind), 1);
    let since = after.look_back_since.replace("{}", &when.tongue.short_day(one.due_on));
    let of = one.of.as_ref().map(|name| after.look_back_of.replace("{}", name));
    [Some(what), Some(since), of].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn sentence(words: &Words, all: usize, haste: usize) -> String {
    let of = |count: usize, one: &str, many: &str| if count == 1 { one.to_owned() } else { many.replace("{}", &count.to_string()) };
    let signals = if all == 0 { words.signals_none.to_owned() } else { of(all, words.signals_one, words.signals_many) };
    if haste == 0 { signals } else { format!("{signals} {}", of(haste, words.cannot_wait_one, words.cannot_wait_many)) }
}

/// The lists with their counts.
pub(super) fn tabs(words: &Words, board: &[Board], here: Option<View>) -> Vec<Tab> {
    let tab = |view: View| Tab {
        word: view.word(),
        label: view.label(words),
        href: view.address(),
        count: count(board, view),
        here: here == Some(view),
    };
    View::ALL.into_iter().map(tab).collect()
}

/// How many stand in a list, in at most three letters: the number never pushes anything aside.
pub(super) fn count(board: &[Board], view: View) -> String {
    let count = board.iter().filter(|line| view.shows(line)).count();
    if count > 99 { "99+".to_owned() } else { count.to_string() }
}

fn sections(lines: &[&Board], words: &'static Words, when: &When<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in lines {
        let group = when.group(line.urgency, line.due_at);
        if sections.last().is_none_or(|section| section.id != group.id()) {
            let (id, heading, now) = (group.id(), group.heading(words), group == Group::Now);
            sections.push(Section { id, heading, now, rows: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.rows.push(row(line, words, when));
        }
    }
    sections
}

fn row(line: &Board, words: &'static Words, when: &When<'_>) -> Row {
    let (icon, spoken) = match line.urgency {
        Urgency::Urgent => ("i-flame", Some(words.urgent)),
        Urgency::High => ("i-flame-outline", Some(words.high)),
        Urgency::Normal => ("i-ring", None),
    };
    let mut about = vec![words.number.replace("{}", &line.number.to_string())];
    about.extend(line.postcode.clone());
    Row {
        number: line.number,
        class: if line.urgency == Urgency::Urgent { "row row-now" } else { "row" },
        icon,
        spoken,
        title: format!("{}: {}", next_act(line, words), lower(&line.kind)),
        about: about.join(" · "),
        why: line.why.as_ref().map(|why| because(&line.whose, why, words)),
        chip: when.chip(line.urgency, line.due_at, line.created_at),
        can_take: !line.taken,
    }
}

/// What a worker does next with it.
fn next_act(line: &Board, words: &Words) -> String {
    match (&line.whose, line.taken) {
        (Whose::Mine | Whose::Colleague(_) | Whose::Desk(_), false) if line.urgency == Urgency::Urgent => words.help_now.to_owned(),
        (Whose::Mine | Whose::Colleague(_) | Whose::Desk(_), false) => words.take.to_owned(),
        (Whose::Colleague(name) | Whose::Desk(name), true) => words.busy_with.replace("{}", name),
        (Whose::Mine, true) => match line.talk {
            Talk::NotBegun => words.write.to_owned(),
            Talk::Person => words.answer.to_owned(),
            Talk::Worker => words.wait.to_owned(),
        },
    }
}

/// "Bij u: werkt in 6713."
pub(super) fn because(whose: &Whose, why: &str, words: &Words) -> String {
    match whose {
        Whose::Mine => words.with_you.replacen("{}", &lower(why), 1),
        Whose::Colleague(name) | Whose::Desk(name) => words.with_other.replacen("{}", name, 1).replacen("{}", &lower(why), 1),
    }
}

/// Inside a sentence, a sentence does not begin with a capital.
pub(super) fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
