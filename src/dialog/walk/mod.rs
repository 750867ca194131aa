//! A walk through a whole book: every step, every option, every condition met and not met, by the engine itself.
//!
//! The checker judges what can be reached as it is written; this says what is reached when people talk. The one decision:
//! not all combinations of answers are walked, which would take for ever, but each answer that decides the way on, in each
//! place, one by one.

mod cover;

pub use cover::{Cover, Share, Spot, To, What, spots};

use super::answer::Meaning;
use super::book::{Act, Book, Dialog, Leads, Node};
use super::built_in::BuiltIn;
use super::session::{Because, Session, Wanted};
use super::step::{AGAIN, Event, Input, Voice, step};
use super::values::ValueKind;
use crate::check_in::{Agreement, CheckIn, Every, Helper, PartOfDay, Rhythm, Silence, Stage, WorkingDay};
use crate::id::{CheckInId, DialogId, EnvelopeId, StepId};
use crate::mailbox::{Content, Press};
use crate::personal::Text;
use jiff::civil::Date;
use std::collections::{BTreeSet, VecDeque};
use uuid::Uuid;

/// More places than a large book has: a walk that does not end is a mistake too.
pub const MOST_PLACES: usize = 40_000;
/// No value of any kind, and no option of any question.
const BAD_ANSWER: &str = "qwerty zxcv";
/// How often a question is missed on purpose, to see what becomes of it.
const MISSES: u8 = 3;

/// What a walk found.
#[derive(Debug)]
pub struct Walked {
    /// What was reached.
    pub cover: Cover,
    /// How many turns were taken.
    pub turns: usize,
    /// Places in which nothing waits for the person and nothing is done.
    pub stuck: BTreeSet<String>,
    /// How it ended.
    pub end: End,
}

/// How a walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Everything was walked.
    Whole,
    /// [`MOST_PLACES`] were reached before the end.
    TooLarge,
}

/// Walks a book on this day.
pub fn walk(book: &Book, built_in: &BuiltIn, today: Date) -> Walked {
    let walker = Walker { book, deciding: deciding(book), openings: openings(book) };
    let (mut known, mut waiting) = (BTreeSet::new(), VecDeque::from([Session::fresh()]));
    let mut walked = Walked { cover: Cover::default(), turns: 0, stuck: BTreeSet::new(), end: End::Whole };
    // What was agreed with somebody is asked of them when its day comes.
    for dialog in book.dialogs.values().filter(|dialog| dialog.check_in.is_some()) {
        let envelope = EnvelopeId(Uuid::nil());
        let event = Event::CheckIn { voice: Voice::Script };
        let input = Input::alone(envelope, today, event);
        let step = step(book, built_in, agreed(dialog, today), &input);
        walked.cover.add(book, &step.path);
        waiting.push_back(step.session);
    }
    let mut places = 0;
    while let Some(session) = waiting.pop_front() {
        let before = known.len();
        known.extend(walker.marks(&session));
        if known.len() == before {
            continue;
        }
        places += 1;
        if places > MOST_PLACES {
            walked.end = End::TooLarge;
            break;
        }
        for event in walker.inputs(&session) {
            let envelope = EnvelopeId(Uuid::from_u128(u128::from(session.turn) << 80));
            let input = Input::alone(envelope, today, event);
            let step = step(book, built_in, session.clone(), &input);
            walked.turns += 1;
            if step.session.asked.is_none() && !step.session.stack.is_empty() {
                walked.stuck.extend(walker.place(&session).map(|(dialog, node)| format!("{dialog}.{}", node.id)));
            }
            walked.cover.add(book, &step.path);
            waiting.push_back(step.session);
        }
    }
    walked
}

/// Of somebody with whom it was agreed that this is asked today.
fn agreed(dialog: &Dialog, today: Date) -> Session {
    let rhythm = Rhythm { every: Every::Week, day: WorkingDay::Monday, part: PartOfDay::Morning };
    let helper = Helper { worker: "worker".into(), name: Text::from("") };
    let agreement = Agreement { questions: dialog.id.clone(), rhythm, silence: Silence::Nothing, helper };
    let stage = Stage::Agreed { due: today, look: today, moved: 0, open: None };
    Session { check_in: Some(CheckIn { id: CheckInId(Uuid::nil()), agreement, stage }), ..Session::fresh() }
}

/// The answers that decide which way a conversation goes: their options lead somewhere, or a condition reads them.
fn deciding(book: &Book) -> BTreeSet<StepId> {
    let nodes = || book.dialogs.values().flat_map(|dialog| &dialog.nodes);
    let mut names = Vec::new();
    nodes().filter_map(|node| node.when.as_ref()).for_each(|when| when.reads(&mut names));
    let leads = |node: &&Node| node.question().is_some_and(|question| question.options.iter().any(|option| option.leads != Leads::On));
    names.extend(nodes().filter(leads).map(|node| node.id.clone()));
    names.into_iter().collect()
}

/// The words that open a dialog which no button and no call leads to: the first of each.
fn openings<'b>(book: &'b Book) -> Vec<&'b str> {
    let nodes = || book.dialogs.values().flat_map(|dialog| &dialog.nodes);
    let is_led_to = |id: &DialogId| {
        nodes().any(|node| {
            let options = node.question().map(|question| question.options.as_slice()).unwrap_or_default();
            node.called() == Some(id) || options.iter().any(|option| matches!(&option.leads, Leads::Into(dialog) if dialog == id))
        })
    };
    let first = |dialog: &'b Dialog| dialog.opens_on.values().flatten().next().map(String::as_str);
    book.dialogs.values().filter(|dialog| !is_led_to(&dialog.id)).filter_map(first).collect()
}

struct Walker<'b> {
    book: &'b Book,
    deciding: BTreeSet<StepId>,
    openings: Vec<&'b str>,
}

impl<'b> Walker<'b> {
    /// Where a person is, with each answer that decides the way on, one by one. A person comes on when any one of these was not
    /// seen in this place before.
    fn marks(&self, session: &Session) -> Vec<String> {
        // What lies below a dialog that was not called makes no difference inside it.
        let bottom = session.stack.iter().rposition(|frame| frame.because != Because::Called).unwrap_or_default();
        let frames: Vec<String> = session.stack.iter().skip(bottom).map(|frame| format!("{}@{:?}", frame.dialog, frame.at)).collect();
        let asked = session.asked.as_ref().map(|asked| (&asked.what, asked.misses));
        let place = format!("{frames:?} {asked:?}");
        let mut marks = vec![format!("{place} {}", session.profile.len())];
        if session.stack.is_empty() {
            marks.extend(session.open.iter().map(|matter| format!("{place} {}", matter.kind)));
        }
        for answers in session.stack.iter().map(|frame| &frame.answers).chain([&session.profile]) {
            for (name, answer) in answers.iter().filter(|(name, _)| self.deciding.contains(*name)) {
                marks.push(match &answer.meaning {
                    Meaning::Option(key) => format!("{place} {name}={key}"),
                    Meaning::Value(value) => format!("{place} {name}:{:?}", value.number().map(f64::to_bits)),
                    Meaning::Unknown => format!("{place} {name}"),
                });
            }
        }
        marks
    }

    /// What a person can do here: each option, good values, "weet ik niet", a bad answer, words that open another dialog.
    fn inputs(&self, session: &Session) -> Vec<Event> {
        // At rest, and with a report that keeps a diary: it happens again.
        let Some(asked) = &session.asked else { return vec![words("hallo"), words("mens"), press(session.turn, AGAIN)] };
        let mut inputs = Vec::new();
        let here = self.place(session).map(|(_, node)| node);
        match &asked.what {
            Wanted::Approval => {
                inputs.extend(["yes", "change"].map(|option| press(asked.turn, option)));
                inputs.push(words("ja"));
            }
            Wanted::Which => {
                let nodes = self.book.dialogs.values().flat_map(|dialog| &dialog.nodes);
                inputs.extend(nodes.filter(|node| node.question().is_some()).map(|node| press(asked.turn, node.id.as_str())));
            }
            Wanted::Answer | Wanted::Rest => inputs.extend(here.into_iter().flat_map(|node| self.answers(asked.turn, node))),
            Wanted::Change(name) => {
                let node = self.book.dialogs.values().find_map(|dialog| dialog.node(name)).map(|(_, node)| node);
                inputs.extend(node.into_iter().flat_map(|node| self.answers(asked.turn, node)));
            }
        }
        if asked.misses < MISSES {
            inputs.push(words(BAD_ANSWER));
        }
        if session.stack.len() == 1 {
            inputs.push(words("mens"));
        }
        inputs
    }

    fn answers(&self, turn: u64, node: &Node) -> Vec<Event> {
        let options = node.question().map(|question| question.options.as_slice()).unwrap_or_default();
        let mut inputs: Vec<Event> = options.iter().map(|option| press(turn, &option.key)).collect();
        match &node.act {
            Act::Ask { kind, .. } => inputs.extend(good(*kind).iter().map(|said| words(said))),
            Act::Topic { .. } => inputs.extend(self.openings.iter().map(|said| words(said))),
            Act::Choose { .. } | Act::Say { .. } | Act::Call { .. } | Act::Review { .. } | Act::Raise { .. } | Act::Places { .. } => {}
        }
        inputs.push(words("weet ik niet"));
        inputs
    }

    /// The step that a session stands at.
    fn place(&self, session: &Session) -> Option<(&'b DialogId, &'b Node)> {
        let frame = session.stack.last()?;
        let dialog = self.book.dialog(&frame.dialog)?;
        Some((&dialog.id, dialog.node(frame.at.as_ref()?)?.1))
    }
}

/// Values that are understood; small and large ones where conditions compare.
fn good(kind: ValueKind) -> &'static [&'static str] {
    match kind {
        ValueKind::Money => &["450", "9000", "5"],
        ValueKind::Period => &["2 maanden", "6 jaar"],
        ValueKind::Date => &["volgende week dinsdag"],
        ValueKind::Address => &["6811 AB 12", "6811"],
        ValueKind::Phone => &["0612345678"],
        ValueKind::PartOfDay => &["s avonds", "s ochtends", "s middags"],
        ValueKind::YesNo => &["ja", "nee"],
        ValueKind::Text => &["harde muziek"],
    }
}

fn words(said: &str) -> Event {
    Event::Phone(Content::Words { text: Text::from(said), message: None, reply_to: None })
}

fn press(turn: u64, option: &str) -> Event {
    Event::Phone(Content::Pressed { data: Press::Answer { turn, option: option.to_owned() }.encode(), message: None })
}
