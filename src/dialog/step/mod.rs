//! One turn: what a person said, and what to say and do next. A pure function.
//!
//! The one decision: everything the engine needs travels inside [`Input`], and everything it wants done comes back as
//! [`Effect`]s. It asks no clock, no database and no model, so a conversation replays bit for bit from its stored inputs.

mod again;
mod check_in;
mod closing;
mod command;
mod consent;
mod correcting;
mod danger;
mod departure;
mod diary;
mod elsewhere;
mod erasing;
mod further;
mod guess;
mod hear;
mod identity;
mod input;
mod plain;
mod reminder;
mod reroute;
mod review;
mod say;
mod silence;
mod take_along;
mod told;
mod unsaying;
mod walk;

pub(super) use self::again::again_of;
pub(super) use self::check_in::Rather;
pub use self::check_in::{Ending, is_of_rhythm};
pub use self::command::About;
pub(super) use self::consent::pressed;
pub use self::consent::{Agreeing, Saying, is_of_asking, options_of, withdrawing};
pub use self::correcting::{Reported, is_of_correcting};
pub use self::departure::{Departure, Way};
pub use self::diary::AGAIN;
pub use self::erasing::{Erase, OpenSignals, is_of_erasing};
pub use self::identity::{Typed, Voice};
pub use self::input::Input;
pub use self::take_along::{Giving, MOST_A_DAY, is_of_taking_along};
pub use self::unsaying::{Fate, Named, beginning, comes_from, is_of_unsaying};
pub(super) use self::walk::not_known;

use self::silence::Silence;
use super::book::Book;
use super::built_in::BuiltIn;
use super::session::{Because, Session};
use crate::check_in::{Agreement, CheckIn, Did};
use crate::consent::Request;
use crate::id::{CheckInId, DialogId, HelpKind, InvitationId, Kind, MessageId, SignalId, StepId, WorkerId};
use crate::identity::{Answer, Typist};
use crate::language::Language;
use crate::mailbox::Content;
use crate::personal::Text;
use crate::signal::{Postcode, Urgency};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many steps one turn may walk. A checked book has no circles, so more than this is a mistake of ours: the turn then
/// stops and offers a person.
pub const MOST_STEPS: usize = 100;
/// How many dialogs may lie on each other. The checker holds books to the same depth; interruptions add to it.
pub const DEEPEST_STACK: usize = 12;
/// Letters of one message that are read as an answer; Telegram's own bound. All of it is kept, and screened.
pub const LONGEST_ANSWER: usize = 4096;

/// What can happen to a conversation.
#[derive(Clone, Debug)]
pub enum Event {
    /// The person did something.
    Phone(Content),
    /// A worker is done speaking; the script may go on.
    HandedBack,
    /// A person closed the alert.
    DangerClosed,
    /// A worker closed this matter, and the person has read how it ended.
    Closed { signal: SignalId },
    /// A worker asks this person to agree to something. Who has the word now; `None` when it is another worker.
    Asked { request: Request, signal: SignalId, voice: Option<Voice> },
    /// The person typed a code; the desk looked what it opens.
    Code { typed: Typed, voice: Voice },
    /// The person did something while a worker has the word: heard only as far as it says who they are.
    Beside(Content),
    /// What the person wrote to a worker is about none of the matters that workers have: it is heard as at rest.
    Elsewhere(Option<Text>),
    /// The day of a reminder has come.
    Remind,
    /// Days have passed since a worker closed a matter.
    AskIfBetter,
    /// A worker proposes to ask them how they are from time to time.
    Proposal { check_in: CheckInId, agreement: Agreement, voice: Voice },
    /// A day of an agreement has come.
    CheckIn { voice: Voice },
    /// An agreement ended, and not by the person.
    CheckInEnded { check_in: CheckInId, ending: Ending },
    /// This worker wrote down for them that everything is to be erased.
    ErasureAsked { worker: Text },
    /// A worker took that back.
    ErasureUndone,
    /// They wrote something that nobody asked for, and are done for now.
    Unneeded,
}

/// What one turn led to.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Where the conversation stands now.
    pub session: Session,
    /// What has to be done, in order.
    pub effects: Vec<Effect>,
    /// Which steps were walked and why: the answer to "why did it say that?".
    pub path: Vec<Visit>,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Say this. All of a turn is said in one message.
    Say(Utterance),
    /// Make a signal.
    Raise(Raise),
    /// What follows is about this signal, which is open: its number, who has it and since when fill the texts.
    Recall { signal: SignalId },
    /// What follows tells where somebody can go: help of this kind, near this postcode.
    Places { kind: HelpKind, postcode: Option<Postcode> },
    /// What follows tells somebody what is known here about themselves.
    Recount(About),
    /// Whether it is better, of a matter that was closed.
    Judge { signal: SignalId, verdict: Verdict },
    /// What follows is about who this is: they answered for whom they were taken.
    Introduce { invitation: InvitationId, answer: Answer },
    /// Something about what a worker asked: said in a message of its own, and written down.
    Agree { what: Agreeing, language: Language, turn: u64 },
    /// From here on this conversation is nobody's.
    Unlink,
    /// About having everything erased.
    Erase(Erase),
    /// Sends all that is kept of them into this chat, behind what is said this turn.
    TakeAlong,
    /// Takes these messages away, and what came of them.
    Unsay(Vec<MessageId>),
    /// What they told about an open signal was otherwise.
    Correct { signal: SignalId, fact: Fact },
    /// The person left a question: counted, for its author.
    Leave(Departure),
    /// Add to a signal that was raised before.
    Add { signal: SignalId, facts: Vec<Fact> },
    /// It happened again: a line in the diary of a signal.
    Occurrence { signal: SignalId, facts: Vec<Fact> },
    /// These words are for whoever has the alert.
    TellAlert(Text),
    /// Somebody wants to be called about the alert, on this number if they gave one.
    CallBack { number: Option<Text> },
    /// Something happened to an agreement: for its history.
    CheckIn { check_in: Box<CheckIn>, did: Did },
    /// There was no answer since this day, and for that case it was agreed that this worker hears so.
    TellSilence { signal: SignalId, helper: WorkerId, asked_on: Date },
}

/// What a person says of a matter that was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is better.
    Better,
    /// It is not: the matter opens again.
    NotBetter,
    /// It is not, and it was closed so long ago that it is a new report, under this id.
    Anew(SignalId),
}

/// A message, not yet in words: what fills it may be known only after routing.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// In this language.
    pub language: Language,
    /// Said one below the other.
    pub parts: Vec<Part>,
    /// The keys of the buttons: what they send, and what stands on them.
    pub buttons: Vec<(String, Part)>,
    /// The turn the buttons belong to.
    pub turn: u64,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which shelf its text stands on.
    pub shelf: Shelf,
    /// Its key there.
    pub key: String,
    /// What fills it.
    pub fill: BTreeMap<String, Filling>,
}

/// Where texts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// The dialog's own book, of the pinned revision.
    Book,
    /// Built in: never pinned.
    BuiltIn,
    /// The approved crisis texts: never pinned.
    Crisis,
}

/// What stands in the place of a `{$name}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Filling {
    /// These words.
    Words(Text),
    /// A value, in the reader's language.
    Value(super::values::Value),
    /// Another text.
    Part(Box<Part>),
}

/// A signal to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Raise {
    /// Its id, derived from the envelope.
    pub signal: SignalId,
    /// What it is about.
    pub kind: Kind,
    /// As the dialog's conditions say.
    pub urgency: Urgency,
    /// What was answered, in order of the dialog.
    pub facts: Vec<Fact>,
    /// The first words about it, before any question.
    pub opening: Option<Text>,
    /// In which language the person speaks.
    pub language: Language,
    /// The dialog that raised it.
    pub dialog: DialogId,
    /// Who typed it.
    pub typist: Typist,
    /// What it was told on.
    pub occasion: Occasion,
}

/// What somebody told something on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// They came by themselves.
    Own,
    /// They were asked how they are, because that was agreed.
    CheckIn,
}

/// One thing a worker has to know: as asked, as said, as understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The question's name.
    pub name: StepId,
    /// The question's label or text, for the worker.
    pub label: Part,
    /// As said and as understood.
    pub answer: super::Answer,
    /// As understood, in words: a value, or the words on the option.
    pub shown: Filling,
}

/// A step that was walked, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// In which dialog.
    pub dialog: DialogId,
    /// Which step.
    pub step: StepId,
    /// Why it was reached, or passed over.
    pub why: Why,
}

/// Why a step was walked or passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was next.
    Next,
    /// Its condition did not hold.
    ConditionNotMet,
    /// Its answer was known already.
    KnownAlready,
    /// It asked, and waits.
    Waits,
    /// The words or the button chose this option of it.
    Chosen { option: String },
    /// The words were its answer, or named another matter.
    Answered,
}

/// Takes one turn.
pub fn step(book: &Book, built_in: &BuiltIn, session: Session, input: &Input) -> Step {
    let mut turn = Turn::begin(book, built_in, session, input);
    turn.take();
    turn.end()
}

/// A turn under way: the session being changed, and what comes of it.
struct Turn<'a> {
    book: &'a Book,
    built_in: &'a BuiltIn,
    input: &'a Input,
    session: Session,
    effects: Vec<Effect>,
    path: Vec<Visit>,
    parts: Vec<Part>,
    buttons: Vec<(String, Part)>,
    raised: usize,
    silence: Silence,
    /// Words that answered a question; they may answer the next ones too.
    told: Option<told::Told<'a>>,
    /// What was found in somebody's words, until it is said.
    gleaned: Vec<StepId>,
    /// Somebody went back to a question: it is asked, whatever they said before.
    asks_plainly: bool,
    /// The asking that was the last thing said before this turn.
    fresh: Option<u32>,
}

impl<'a> Turn<'a> {
    fn begin(book: &'a Book, built_in: &'a BuiltIn, mut session: Session, input: &'a Input) -> Self {
        session.turn += 1;
        let silence = Silence::between(session.last_heard, input.today);
        if matches!(input.event, Event::Phone(_) | Event::Code { .. } | Event::Beside(_) | Event::Elsewhere(_)) {
            session.last_heard = Some(input.today);
        }
        // A second question that comes meanwhile says nothing yet: the first is still the last thing that was said.
        let fresh = if matches!(input.event, Event::Asked { .. }) { None } else { session.askings.take_last() };
        Self {
            book,
            built_in,
            input,
            session,
            fresh,
            effects: Vec::new(),
            path: Vec::new(),
            parts: Vec::new(),
            buttons: Vec::new(),
            raised: 0,
            silence,
            told: None,
            gleaned: Vec::new(),
            asks_plainly: false,
        }
    }

    fn take(&mut self) {
        match &self.input.event {
            Event::HandedBack => self.resume(),
            Event::DangerClosed => self.release(),
            Event::Asked { request, signal, voice } => self.take_asking(*request, *signal, *voice),
            Event::Closed { signal } => {
                self.session.askings.close(*signal);
                let kind = self.forget(*signal);
                self.ask_if_better(*signal, kind);
            }
            Event::Code { typed, voice } => self.hear_code(typed, *voice),
            Event::Beside(content) => self.hear_beside(content),
            Event::Elsewhere(words) => self.hear_elsewhere(words.as_ref()),
            // There is no script to pause: danger was answered before this turn began.
            Event::Phone(Content::InGroup { .. }) => self.decline_group(),
            Event::Remind => self.remind(),
            Event::AskIfBetter => self.ask_if_better_later(),
            Event::Proposal { check_in, agreement, voice } => self.hear_proposal(*check_in, agreement, *voice),
            Event::CheckIn { voice } => self.look_at_check_in(*voice),
            Event::CheckInEnded { check_in, ending } => self.end_of_check_in(*check_in, *ending),
            Event::ErasureAsked { worker } => self.hear_erasure(worker),
            Event::ErasureUndone => self.hear_no_erasure(),
            Event::Unneeded => self.offer_to_unsay(),
            Event::Phone(content) => {
                if let Some(language) = self.input.danger {
                    self.session.danger_on = Some(self.input.today);
                    self.pause(language);
                } else {
                    // Looked at before it is answered: what was asked is another question afterwards.
                    let may_be_danger = self.input.perhaps_danger && !self.is_plain_answer(content);
                    if !self.paused_takes(content) {
                        self.hear(content);
                    }
                    if may_be_danger {
                        self.say_where_help_is();
                    }
                }
            }
        }
    }

    fn end(mut self) -> Step {
        self.take_up_again();
        // What was agreed comes by itself: beside it nothing else is asked.
        if !matches!(
            self.input.event,
            Event::Remind
                | Event::AskIfBetter
                | Event::Proposal { .. }
                | Event::CheckIn { .. }
                | Event::CheckInEnded { .. }
                | Event::ErasureAsked { .. }
                | Event::ErasureUndone
                | Event::Unneeded
        ) {
            self.offer_next_matter();
        }
        self.offer_diary();
        self.let_reminder_go();
        self.hear_that_they_are_there();
        if self.session.stack.is_empty() {
            self.session.asked = None;
            self.session.revision = None;
            self.session.opening = None;
            self.session.guess = None;
        } else {
            self.session.revision = Some(self.book.revision.clone());
        }
        // Until the alert is closed the number stands under each reply, also one about what a worker asked.
        let agrees = self.effects.iter().any(|effect| matches!(effect, Effect::Agree { .. }));
        if !self.parts.is_empty() || (agrees && self.session.danger.is_some()) {
            self.remind_of_help();
            let utterance = Utterance {
                language: self.language(),
                parts: std::mem::take(&mut self.parts),
                buttons: self.buttons.clone(),
                turn: self.session.turn,
            };
            self.effects.push(Effect::Say(utterance));
        }
        self.put_what_waits(match &self.input.event {
            Event::Asked { voice, .. } => *voice,
            Event::Beside(_) => Some(Voice::Worker),
            Event::Code { voice, .. } => Some(*voice),
            Event::Phone(_) | Event::Elsewhere(_) | Event::HandedBack | Event::DangerClosed | Event::Closed { .. } => Some(Voice::Script),
            // One thing that comes by itself at a time.
            Event::Remind | Event::AskIfBetter | Event::Proposal { .. } | Event::CheckIn { .. } | Event::CheckInEnded { .. } => None,
            Event::ErasureAsked { .. } | Event::ErasureUndone | Event::Unneeded => None,
        });
        Step { session: self.session, effects: self.effects, path: self.path }
    }

    /// Whether the person did this, and not a worker or the clock.
    fn is_from_person(&self) -> bool {
        match &self.input.event {
            Event::Phone(_) | Event::Code { .. } | Event::Beside(_) | Event::Elsewhere(_) => true,
            Event::HandedBack | Event::DangerClosed | Event::Closed { .. } | Event::Asked { .. } | Event::Remind => false,
            Event::AskIfBetter | Event::Proposal { .. } | Event::CheckIn { .. } | Event::CheckInEnded { .. } => false,
            Event::ErasureAsked { .. } | Event::ErasureUndone | Event::Unneeded => false,
        }
    }

    /// The language we speak: as chosen, else as danger was told in, else as the phone is set, else Dutch.
    fn language(&self) -> Language {
        self.session.spoken().or(self.input.language_hint).unwrap_or_default()
    }

    fn next_signal(&mut self) -> SignalId {
        self.raised += 1;
        SignalId(self.input.envelope.derive("signal", self.raised))
    }

    fn visit(&mut self, step: &StepId, why: Why) {
        if let Some(frame) = self.session.stack.last() {
            self.path.push(Visit { dialog: frame.dialog.clone(), step: step.clone(), why });
        }
    }

    fn open(&mut self, dialog: &DialogId, because: Because) -> bool {
        let opened = walk::push(self.book, &mut self.session, dialog, because);
        if opened
            && let Some(signal) = self.diary(dialog)
            && let Some(top) = self.session.stack.last_mut()
        {
            top.raised = Some(signal);
        }
        opened
    }
}
