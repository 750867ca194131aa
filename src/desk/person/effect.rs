//! What the script decided, carried out: each effect becomes rows of this turn's one commit.
//!
//! The one decision: what an effect finds out fills the texts that follow it in the same turn. A number that was given is
//! told by the words right behind it.

use super::{State, reporter, write};
use crate::desk::check_in::{self, Silent};
use crate::desk::hand_over::Later;
use crate::desk::raise::{Draft, Sitting};
use crate::desk::{Desk, casework, places, take_along};
use crate::dialog::{self, Book, Effect, Event, Input, Session, render};
use crate::id::{DialogId, EnvelopeId, SignalId};
use crate::language::Language;
use crate::mailbox::Outgoing;
use crate::personal::Text;
use crate::store::{Author, Left, SignalChange, SignalEvent, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

impl Desk {
    pub(in crate::desk) async fn step(
        &self,
        state: &mut State,
        id: EnvelopeId,
        event: Event,
        danger: Option<Language>,
        hint: Option<&str>,
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let library = self.library();
        let (revision, pinned) = self.followed(state, &library).await?;
        let book: &Book = pinned.as_deref().unwrap_or(&library.book);
        let hint = hint.and_then(Language::from_code).filter(|language| book.texts.languages().any(|offered| offered == *language));
        let today = library.calendar().local(state.desktop.now).date();
        let guessed = self.guess(book, &event, danger, state.session.spoken()).await;
        if let (Some(guessed), Event::Phone(_)) = (&guessed, &event) {
            state.desktop.found(guessed);
        }
        let perhaps_danger = guessed.as_ref().is_some_and(|guessed| guessed.perhaps_danger);
        let topics = guessed.map(|guessed| guessed.asked_after.into_iter().map(|kind| DialogId(kind.0)).collect()).unwrap_or_default();
        let named = self.named(state, &event).await?;
        let reported = self.reported(state, &event).await?;
        let giving = take_along::giving(state.desktop.conversation.account.channel);
        let input = Input { envelope: id, today, event, danger, language_hint: hint, topics, perhaps_danger, named, reported, giving };
        let step = dialog::step(book, &library.built_in, std::mem::replace(&mut state.session, Session::fresh()), &input);
        state.session = step.session;
        // At rest nobody is pinned: what comes next begins with the book of that day.
        state.desktop.conversation.revision = state.session.revision.is_some().then_some(revision);
        let mut known = self.lines();
        let (mut raised, mut takes_along) = (false, false);
        for effect in step.effects {
            match effect {
                Effect::Raise(raise) => {
                    let reporter = reporter(&state.desktop);
                    let draft = Draft::of(&raise, book, self, state.desktop.conversation.id, reporter, id);
                    let made = self.make(draft, sitting, state.desktop.now).await?;
                    // What else this turn found out stays beside it.
                    known.fill.extend(made.known.fill.clone());
                    raised = true;
                    write(&mut state.desktop, made);
                }
                Effect::Recall { signal } => known = self.recall(state, signal).await?,
                Effect::Judge { signal, verdict } => known = self.judge(state, id, signal, verdict, sitting).await?,
                Effect::Places { kind, postcode } => {
                    let language = state.session.spoken().or(hint).unwrap_or_default();
                    places::add(&mut known, &places::told(&library, &kind, postcode, state.desktop.now, language));
                }
                Effect::Introduce { invitation, answer } => known = self.introduce(state, id, invitation, answer).await?,
                Effect::Leave(departure) => self.count_leaving(state, departure, today),
                Effect::Unlink => self.unlink(state, id).await?,
                Effect::Erase(what) => known = self.erase_wish(state, id, what).await?,
                Effect::TakeAlong => takes_along = true,
                Effect::Unsay(lines) => Box::pin(self.unsay(state, id, &lines)).await?,
                Effect::Correct { signal, fact } => {
                    let lines = casework::lines(&[fact], book, &library.built_in);
                    Box::pin(self.correct(state, id, signal, lines)).await?;
                }
                Effect::Agree { what, language, turn } => self.agree(state, id, what, (language, turn)).await?,
                Effect::Recount(about) => known = self.recount(state, about).await?,
                Effect::CheckIn { check_in, did } => self.note_check_in(state, id, &check_in, did),
                Effect::TellSilence { signal, helper, asked_on } => {
                    self.tell_silence(state, id, Silent { signal, helper, asked_on }, sitting).await?;
                }
                Effect::Say(utterance) => {
                    check_in::tell_next_day(&mut known, &state.session, library.calendar(), utterance.language);
                    let outgoing = render(book, &library.built_in, &utterance, &known);
                    state.desktop.say(id, "reply", outgoing, Author::Script, None);
                    if raised {
                        // The number of a report is told whoever speaks by then.
                        state.desktop.say_whoever_speaks();
                    }
                }
                Effect::Add { signal, facts } => self.add(state, id, signal, casework::lines(&facts, book, &library.built_in)).await?,
                Effect::Occurrence { signal, facts } => {
                    self.write_occurrence(state, id, signal, &casework::lines(&facts, book, &library.built_in)).await?;
                }
                Effect::TellAlert(words) => self.add_to_alert(state, id, "words", words).await?,
                Effect::CallBack { number } => {
                    let words = number.unwrap_or_else(|| Text::from(self.say_to_worker("worker_wants_call", &[])));
                    self.add_to_alert(state, id, "call_back", words).await?;
                }
            }
        }
        if takes_along {
            self.put_own_data(state, id);
        }
        Ok(())
    }

    /// A question was left on this day; nobody is written down with it.
    fn count_leaving(&self, state: &mut State, departure: dialog::step::Departure, today: Date) {
        let day = today.to_zoned(jiff::tz::TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp());
        let network = self.network_id().clone();
        state.desktop.changes.departures.push(Left { id: self.clock.id(), network, departure, day });
    }

    /// What was answered after a signal was raised is added to its facts.
    pub(super) async fn add(
        &self,
        state: &mut State,
        id: EnvelopeId,
        signal: SignalId,
        lines: Vec<casework::Line>,
    ) -> Result<(), StoreError> {
        if let Some(raised) = state.desktop.changes.raised.iter_mut().find(|raised| raised.id == signal) {
            let mut facts = casework::Casework::read(&raised.facts);
            facts.facts.extend(lines);
            raised.facts = facts.document();
            return Ok(());
        }
        let Some(case) = self.store.cases_in(state.desktop.conversation.id).await?.into_iter().find(|case| case.id == signal) else {
            return Ok(());
        };
        Box::pin(self.tell_on(&mut state.desktop, id, &case, &Later::Answers(&lines))).await?;
        // One turn can add twice: nothing that was added first is lost.
        let mut facts = state.desktop.facts_of(&case);
        facts.facts.extend(lines);
        if case.standing.status == "claimed" {
            self.tell_more(&mut state.desktop, id, &case);
        }
        let event = SignalEvent { at: state.desktop.now, what: "added".into(), who: "script".into(), note: None };
        self.carry(&mut state.desktop, id, &case, event.clone()).await?;
        state.desktop.change(SignalChange { facts: Some(facts.document()), ..SignalChange::of(&case, case.standing.clone(), event) });
        Ok(())
    }

    /// A built-in text as a message of its own.
    pub(in crate::desk) fn line(&self, key: &str, language: Language) -> Outgoing {
        let text = self.library().built_in.say(key, language, &BTreeMap::new());
        Outgoing { text: Text::from(text), buttons: Vec::new(), reply_to: None }
    }
}
