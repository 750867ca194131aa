//! One signal: what was said, what is known, by when, why here, and what can be done.
//!
//! The one decision: the answer to the person and the note for colleagues are two boxes in two places, with two verbs and
//! two colours. Nobody sends the one for the other by mistake.

use super::door::{Signed, shown};
use super::history::{self, Event};
use super::list::{View, lower};
pub(super) use super::plain::{message, trouble};
use super::shell::{Said, Shell};
use super::when::{Chip, When};
use crate::desk::case::{FloorHeld, Opened, Whose};
use crate::desk::casework::Reporter;
use crate::desk::chat::{Line, Said as Spoken, Speaker};
use crate::id::AttachmentId;
use crate::identity::Typist;
use crate::language::Language;
use crate::mailbox::{Channel, FileSort};
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::{Source, Urgency};
use crate::store::Sight;
use crate::web::Pages;
use crate::web::frame::Frame;
use crate::web::words::console::Words;
use crate::web::words::{after, person};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// The longest text a worker may write at once; as long as Telegram takes in one message.
pub(super) const LONGEST_TEXT: usize = 4_000;

/// What a page was left with.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// In which box it was typed: the word of an act.
    pub(super) act: String,
    /// What was typed.
    pub(super) text: Text,
}

/// One entry of the conversation.
#[derive(Clone, Debug)]
enum Entry {
    Day(String),
    Bubble(Box<Bubble>),
}

/// Something that was said.
#[derive(Clone, Debug)]
struct Bubble {
    id: String,
    class: &'static str,
    icon: &'static str,
    by: String,
    iso: String,
    time: String,
    text: String,
    photo: Option<String>,
    /// Whether it is still asked for whom it is.
    unclear: bool,
    /// How this worker may move it.
    moves: Option<super::belongs::Moves>,
}

/// Who has the word.
#[derive(Clone, Debug)]
struct FloorBar {
    class: &'static str,
    icon: &'static str,
    sentence: String,
    more: &'static str,
    /// What a button does, and what it says.
    button: Option<(&'static str, &'static str)>,
}

/// Why it is here.
#[derive(Clone, Debug)]
struct Why {
    heading: String,
    reasons: Vec<String>,
    passed: Option<(String, Vec<(String, String)>)>,
}

/// What can be chosen.
#[derive(Clone, Debug)]
struct Choice {
    value: String,
    label: String,
}

#[derive(Template)]
#[template(path = "console/signal.html")]
struct SignalPage {
    frame: Frame,
    shell: Shell,
    back: (String, String),
    number: i64,
    danger: bool,
    title: String,
    about: String,
    urgency: Option<(&'static str, &'static str)>,
    chip: Option<Chip>,
    rule: Option<&'static str>,
    /// What happens by itself.
    ahead: Option<String>,
    /// Languages in which nobody has approved what the computer says in danger, at a signal about danger (`TXT-9`).
    unapproved: Option<String>,
    closed: Option<String>,
    can_claim: bool,
    can_hand_back: bool,
    can_close: bool,
    /// "I asked how it is", while somebody still has to.
    followed_up: Option<&'static str>,
    hand_back_more: String,
    floor: FloorBar,
    /// What was said before any worker spoke: folded once somebody did.
    earlier: Option<(String, Vec<Entry>)>,
    log: Vec<Entry>,
    person: String,
    can_reply: bool,
    draft: Kept,
    lost: Option<&'static str>,
    anonymous: Option<&'static str>,
    /// Who raised it, in a line and one below; or that nobody is linked yet, where somebody could be.
    linked: Option<(String, String)>,
    unlinked: Option<&'static str>,
    data: Option<&'static str>,
    plan: Option<super::check_in::Panel>,
    around: super::around::Panel,
    support: Option<super::support::Panel>,
    debts: Option<super::debts::Panel>,
    opening: Option<String>,
    known: Vec<super::correct::Known>,
    correcting: &'static crate::web::words::correcting::Words,
    /// What this worker does not see of it.
    unseen: Option<super::unseen::Panel>,
    whys: Vec<Why>,
    /// How often it was told to happen again, and the form that tells it once more.
    diary: Option<String>,
    happened: Option<super::diary::Panel>,
    events: Vec<Event>,
    /// What was guessed of the first words, for whoever has it in hand.
    guess: Option<super::learning::Panel>,
    agreed: super::agreed::Section,
    given: super::hand_over::Section,
    raises: Vec<Choice>,
    kinds: Vec<Choice>,
    longest: usize,
}

impl SignalPage {
    fn kept(&self, act: &str) -> &str {
        if self.draft.act == act { self.draft.text.expose() } else { "" }
    }

    fn is_open_form(&self, act: &str) -> bool {
        self.draft.act == act
    }

    fn unseen_talk(&self) -> Option<&'static str> {
        self.unseen.as_ref().and_then(|unseen| unseen.talk)
    }

    fn for_person(&self, sentence: &str) -> String {
        sentence.replace("{}", &self.person)
    }
}

/// What was just done.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: Option<String>,
}

/// `GET /work/{number}`
pub(super) async fn show(State(pages): State<Pages>, signed: Signed, Path(number): Path<i64>, Query(asked): Query<Asked>) -> Response {
    let words = signed.look.words();
    let done = match asked.done.as_deref() {
        Some("claim") => words.done_claim,
        Some("answer") => words.done_answer,
        Some("let-speak") => words.done_floor,
        Some("note") => words.done_note,
        Some("urgency") => words.done_raise,
        Some("kind") => words.done_kind,
        Some("ask") => words.done_ask,
        Some("belongs") => words.done_move,
        Some("unlink") => words.done_unlink,
        Some(other) => {
            let household = || super::around::done(other, crate::web::words::household::of(signed.look.tongue));
            let given = super::hand_over::done(other, crate::web::words::hand_over::of(signed.look.tongue));
            let debts = super::debts::done(other, crate::web::words::debts::of(signed.look.tongue));
            let line = super::diary::done(other, signed.look.tongue).unwrap_or_default();
            let guess = super::learning::done(other, &signed);
            let right = super::correct::done(other, signed.look.tongue).unwrap_or_default();
            let known = [line, right, given, debts, guess, super::check_in::done(other, words)].into_iter().find(|done| !done.is_empty());
            known.unwrap_or_else(household)
        }
        None => "",
    };
    let said = if done.is_empty() { Said::Nothing } else { Said::Done(done.to_owned()) };
    pages.signal(&signed, number, StatusCode::OK, said, Kept::default()).await
}

/// `GET /work/{number}/photo/{id}`
pub(super) async fn photo(State(pages): State<Pages>, signed: Signed, Path((number, id)): Path<(i64, String)>) -> Response {
    let (Ok(id), language) = (id.parse::<AttachmentId>(), signed.look.language()) else { return StatusCode::NOT_FOUND.into_response() };
    let opened = match pages.desk.open_case(&signed.worker, number, language).await {
        Ok(Some(opened)) => opened,
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return trouble(&signed, &error),
    };
    match pages.desk.file_about(&opened, id).await {
        Ok(Some(photo)) => crate::web::photo::given_back(&photo).await,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => trouble(&signed, &error),
    }
}

impl Pages {
    /// A signal's page; for one out of reach the same page as for a number that does not exist.
    pub(super) async fn signal(&self, signed: &Signed, number: i64, status: StatusCode, said: Said, kept: Kept) -> Response {
        let language = signed.look.language();
        // Read before everything else, so that nothing falls between the page and its stream.
        let seen = self.desk.case_mark(&signed.worker, number).await.ok().flatten().unwrap_or_default();
        let (opened, board) =
            match (self.desk.open_case(&signed.worker, number, language).await, self.desk.board(&signed.worker, language).await) {
                (Ok(opened), Ok(board)) => (opened, board),
                (Err(error), _) | (_, Err(error)) => return trouble(signed, &error),
            };
        let Some(opened) = opened else {
            let shell = self.shell(signed, &board, &[], Said::Nothing, String::new());
            let words = signed.look.words();
            return message(StatusCode::NOT_FOUND, signed, shell, words.unknown, words.unknown_more);
        };
        let shell = Shell { seen, ..self.shell(signed, &board, &[number], said, format!("/work/{number}/news")) };
        let guess = match self.desk.guess_at(&opened, language).await {
            Ok(guess) => guess.map(|guess| super::learning::panel(guess, signed)),
            Err(error) => return trouble(signed, &error),
        };
        shown(status, &SignalPage { guess, ..self.signal_page(signed, &opened, shell, kept) })
    }

    fn signal_page(&self, signed: &Signed, opened: &Opened, shell: Shell, draft: Kept) -> SignalPage {
        let words = signed.look.words();
        let library = self.desk.library();
        let when = When { tongue: signed.look.tongue, calendar: library.calendar(), now: self.clock.now() };
        let mine = opened.whose == Whose::Mine;
        let open = opened.closed.is_none();
        // Of what another carries only the talk with its reporter is done here.
        let alone = opened.around.carried_by.is_none();
        let person = if matches!(opened.source, Source::Tenant | Source::CheckIn) { words.word_tenant } else { words.word_reporter };
        let list = match opened.whose {
            Whose::Mine => View::Mine,
            Whose::Colleague(_) => View::Team,
            Whose::Desk(_) => View::Nobody,
        };
        let (earlier, log) = log(opened, words, &when);
        let desk = self.desk.network().catch_all_desk().map(|desk| desk.name.clone()).unwrap_or_default();
        SignalPage {
            frame: signed.look.frame(),
            back: (words.back_to.replace("{}", &lower(list.label(words))), list.address()),
            number: opened.number,
            danger: opened.danger && open && !opened.taken,
            title: opened.label.clone(),
            about: about(opened, words),
            urgency: match opened.urgency {
                Urgency::Urgent => Some(("i-flame", words.urgent)),
                Urgency::High => Some(("i-flame-outline", words.high)),
                Urgency::Normal => None,
            },
            chip: (open && alone).then(|| when.first_step(opened.urgency, opened.due_at, opened.created_at)),
            rule: opened.rule.filter(|_| open && alone).map(|rule| when.rule(rule)),
            ahead: opened.ahead.as_ref().map(|next| history::ahead(next, words, &when)),
            unapproved: opened.danger.then(|| self.unapproved(words)).flatten(),
            closed: opened
                .closed
                .as_ref()
                .map(|(at, outcome)| words.closed_on.replacen("{}", &when.day(*at), 1).replacen("{}", &lower(outcome), 1)),
            can_claim: opened.free && alone,
            can_hand_back: open && mine && alone && opened.source != Source::HandOver,
            can_close: open && mine && opened.taken,
            data: opened.conversation.filter(|_| super::figures::coordinates(self, signed)).map(|_| person::of(signed.look.tongue).link),
            followed_up: opened.follow_up.map(|_| after::of(signed.look.tongue).look_back_done),
            hand_back_more: words.hand_back_more.replace("{}", &desk),
            floor: floor_bar(opened, words),
            earlier,
            log,
            person: person.to_owned(),
            can_reply: open && mine && opened.taken && opened.floor == FloorHeld::Mine,
            lost: (opened.sight == Sight::Lost).then_some(words.unreadable),
            anonymous: (opened.facts.reporter == Reporter::Anonymous).then_some(words.anonymous),
            linked: linked(opened, words, &when),
            plan: self.plan_panel(signed, opened, &when),
            around: self.around(signed, opened, &when),
            support: self.support_panel(signed, opened, &when),
            debts: self.debts(signed, opened, &when),
            unlinked: (opened.known.is_none() && opened.facts.reporter == Reporter::Known && opened.conversation.is_some())
                .then(|| typist(opened, words)),
            opening: opened.facts.opening.as_ref().map(|words| words.expose().to_owned()),
            known: self.known(opened, signed),
            correcting: crate::web::words::correcting::of(signed.look.tongue),
            unseen: super::unseen::panel(opened, signed),
            whys: whys(opened, words),
            diary: history::diary(&opened.happened, words, &when),
            happened: self.diary_panel(opened, &when),
            events: history::events(&opened.happened, words, crate::web::words::household::of(signed.look.tongue), &when),
            guess: None,
            agreed: self.agreed(signed, opened, &when),
            raises: raises(opened.urgency, open && alone, words),
            kinds: self.kinds(opened, signed, open && alone),
            given: self.given(signed, opened, mine, &when),
            longest: LONGEST_TEXT,
            draft,
            shell,
        }
    }

    fn unapproved(&self, words: &Words) -> Option<String> {
        let names: Vec<&str> = self.desk.library().screen.unapproved().into_iter().map(Language::own_name).collect();
        (!names.is_empty()).then(|| words.danger_unapproved.replace("{}", &names.join(", ")))
    }

    fn kinds(&self, opened: &Opened, signed: &Signed, open: bool) -> Vec<Choice> {
        let free = open && !opened.danger && (!opened.taken || opened.whose == Whose::Mine);
        let library = self.desk.library();
        let kinds = library.kinds.iter().filter(|(kind, meaning)| free && kind.as_str() != ACUTE_DANGER && !meaning.takers.is_empty());
        let other = kinds.filter(|(kind, _)| **kind != opened.kind);
        other
            .map(|(kind, meaning)| Choice { value: kind.to_string(), label: meaning.label.say(signed.look.language()).to_owned() })
            .collect()
    }
}

fn about(opened: &Opened, words: &Words) -> String {
    let mut parts = vec![words.heading.replace("{}", &opened.number.to_string())];
    parts.extend(opened.postcode.clone());
    parts.extend(opened.conversation.map(|(_, channel)| {
        match channel {
            Channel::Telegram => words.via_telegram,
            Channel::Web => words.via_web,
            // Nobody writes to us from these.
            Channel::Terminal | Channel::Mail | Channel::Pager => words.via_terminal,
        }
        .to_owned()
    }));
    if opened.language != Language::Nl {
        parts.push(words.speaks.replace("{}", opened.language.own_name()));
    }
    match &opened.whose {
        Whose::Mine => parts.push(words.owned_by_you.to_owned()),
        Whose::Colleague(name) | Whose::Desk(name) => parts.push(words.owned_by.replace("{}", name)),
    }
    parts.join(" · ")
}

fn floor_bar(opened: &Opened, words: &'static Words) -> FloorBar {
    let mine = opened.whose == Whose::Mine && opened.taken && opened.closed.is_none();
    let bar = |class, icon, sentence: &str, more, button| FloorBar { class, icon, sentence: sentence.to_owned(), more, button };
    let take = mine.then_some(("claim", words.take_floor));
    match &opened.floor {
        FloorHeld::Mine => bar("floor floor-you", "i-talk", words.floor_mine, words.floor_mine_more, Some(("let-speak", words.give_floor))),
        FloorHeld::MineElsewhere => bar("floor", "i-talk", words.floor_elsewhere, "", take),
        FloorHeld::Computer if opened.closed.is_some() => bar("floor", "i-computer", words.floor_computer, "", None),
        FloorHeld::Computer if mine => bar("floor", "i-computer", words.floor_computer, words.floor_computer_more, take),
        FloorHeld::Computer => bar("floor", "i-computer", words.floor_computer, words.floor_computer_unclaimed, None),
        FloorHeld::Colleague(name) => bar("floor", "i-person", &words.floor_other.replace("{}", name), words.floor_other_more, take),
        FloorHeld::Nobody => bar("floor", "i-person", words.floor_nobody, "", None),
    }
}

/// Whoever took a signal has read how it began; from then on that is folded, and the page opens where people talk.
fn log(opened: &Opened, words: &Words, when: &When<'_>) -> (Option<(String, Vec<Entry>)>, Vec<Entry>) {
    let is_worker = |line: &Line| matches!(line.speaker, Speaker::Worker { .. });
    // The first line of a worker says that they are there; they may not have read anything yet.
    let talks = opened.lines.iter().filter(|line| is_worker(line)).count() > 1;
    let begins = opened.lines.iter().position(is_worker).filter(|_| talks).unwrap_or_default();
    let (before, since) = opened.lines.split_at_checked(begins).unwrap_or_default();
    let summary = words.earlier.replace("{}", &before.len().to_string());
    let earlier = (!before.is_empty()).then(|| (summary, entries(opened, before, words, when)));
    (earlier, entries(opened, since, words, when))
}

fn entries(opened: &Opened, lines: &[Line], words: &Words, when: &When<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut day = String::new();
    for line in lines {
        let here = when.day(line.at);
        if here != day {
            entries.push(Entry::Day(here.clone()));
            day = here;
        }
        entries.push(Entry::Bubble(Box::new(bubble(opened, line, words, when))));
    }
    entries
}

fn bubble(opened: &Opened, line: &Line, words: &Words, when: &When<'_>) -> Bubble {
    let (class, icon, by) = match &line.speaker {
        Speaker::Person if opened.source == Source::Tenant => ("m m-them", "i-person", words.tenant.to_owned()),
        Speaker::Person => ("m m-them", "i-person", words.reporter.to_owned()),
        Speaker::Computer => ("m m-bot", "i-computer", words.computer.to_owned()),
        Speaker::Crisis => ("m m-bot", "i-computer", words.crisis.to_owned()),
        Speaker::Worker { name, role: None } => ("m m-us", "i-person", name.clone()),
        Speaker::Worker { name, role: Some(role) } => ("m m-us", "i-person", format!("{name}, {role}")),
    };
    let text = match &line.said {
        Spoken::Words(text) => text.expose().to_owned(),
        Spoken::Chosen(label) => label.clone(),
        Spoken::File { caption: Some(caption), .. } => caption.expose().to_owned(),
        Spoken::File { photo: Some(_), .. } | Spoken::File { sort: FileSort::Photo, .. } => words.photo.to_owned(),
        Spoken::File { sort: FileSort::Voice | FileSort::Video | FileSort::Document, .. } => words.something.to_owned(),
        Spoken::Else => words.something.to_owned(),
    };
    Bubble {
        id: format!("m-{}", line.id),
        class,
        icon,
        by,
        iso: line.at.to_string(),
        time: when.clock(line.at),
        text,
        photo: line.photo().map(|id| format!("/work/{}/photo/{id}", opened.number)),
        unclear: opened.belonging.unclear.contains(&line.id),
        moves: super::belongs::moves(opened, line, words),
    }
}

fn linked(opened: &Opened, words: &Words, when: &When<'_>) -> Option<(String, String)> {
    let known = opened.known.as_ref()?;
    let own = known.worker.as_ref().map(|worker| words.linked_worker.replace("{}", worker));
    let since = words.linked_since.replace("{}", &when.day(known.since));
    Some((
        format!("{}, {}", known.card.name(), known.card.address.expose()),
        [Some(since), own].into_iter().flatten().collect::<Vec<_>>().join(" "),
    ))
}

/// Why nobody is named: nobody is linked, or somebody else typed this.
fn typist(opened: &Opened, words: &'static Words) -> &'static str {
    match opened.facts.typist {
        Typist::Usual => words.linked_nobody,
        Typist::Other => words.linked_other,
    }
}

fn whys(opened: &Opened, words: &Words) -> Vec<Why> {
    let heading = match &opened.whose {
        Whose::Mine => words.why_you.to_owned(),
        Whose::Colleague(name) | Whose::Desk(name) => words.why_other.replace("{}", name),
    };
    let decisions = opened.because.iter();
    decisions
        .map(|because| Why {
            heading: heading.clone(),
            reasons: because.reasons.clone(),
            passed: (!because.passed_over.is_empty()).then(|| {
                let count = because.passed_over.len();
                let sentence = if count == 1 { words.passed_one.to_owned() } else { words.passed_many.replace("{}", &count.to_string()) };
                (sentence, because.passed_over.iter().map(|one| (one.name.clone(), one.reason.clone())).collect())
            }),
        })
        .collect()
}

fn raises(urgency: Urgency, open: bool, words: &Words) -> Vec<Choice> {
    let higher = [(Urgency::High, words.raise_high), (Urgency::Urgent, words.raise_urgent)];
    let higher = higher.into_iter().filter(|(to, _)| open && *to > urgency);
    higher.map(|(to, label)| Choice { value: to.as_str().to_owned(), label: label.to_owned() }).collect()
}
