//! What a worker did to a signal of this person, told in the person's own conversation.
//!
//! The one decision: it is done in the person's lane and in their turn, so that a worker's word and the script's can never
//! stand in the wrong order, and who may speak is asked at that moment, not when the worker typed.

use super::State;
use crate::desk::notice::{self, Notice};
use crate::desk::raise::Sitting;
use crate::desk::{Desk, check_in};
use crate::dialog::step::Voice;
use crate::dialog::{self, Event};
use crate::id::{EnvelopeId, SignalId, WorkerId};
use crate::mailbox::Outgoing;
use crate::personal::Text;
use crate::store::{Author, Floor, SignalChange, SignalEvent, StoreError};

impl Desk {
    /// What a worker did to a signal of this person.
    pub(super) async fn heed(&self, state: &mut State, id: EnvelopeId, notice: Notice, sitting: &mut Sitting) -> Result<(), StoreError> {
        let language = state.session.spoken().unwrap_or_default();
        let say = |key: &str, name: &str| {
            let fill = [("name".to_owned(), name.to_owned())].into();
            Outgoing { text: Text::from(self.library().built_in.say(key, language, &fill)), buttons: Vec::new(), reply_to: None }
        };
        if !matches!(notice, Notice::Asked { .. } | Notice::Belongs { .. }) {
            state.session.askings.take_last();
        }
        match notice {
            Notice::Claimed { signal, worker } if state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal }) => {}
            Notice::Claimed { signal, worker } => {
                let name = self.signed(&worker, language);
                // A person is with them now: nobody has to be reminded of a form.
                state.session.reminder = None;
                state.desktop.give_floor(Floor::Worker { worker: worker.clone(), signal });
                state.desktop.say(id, "claimed", say("worker_here", &name), Author::Worker(worker), Some(signal));
            }
            Notice::Said { signal, worker, text, door } => {
                if state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal }) {
                    let text = Text::from(format!("{}: {}", self.signed(&worker, language), text.expose()));
                    let outgoing = Outgoing { text, buttons: Vec::new(), reply_to: None };
                    state.desktop.say(id, "said", outgoing, Author::Worker(worker.clone()), Some(signal));
                    state.session.exchange.answered(signal);
                    self.tell_said(&mut state.desktop, id, door, signal).await?;
                } else {
                    self.tell_not_said(&mut state.desktop, id, &worker, door);
                    self.remember_not_said(state, signal, &worker, text).await?;
                }
            }
            Notice::Asked { signal, worker, request } => {
                let voice = match &state.desktop.floor {
                    Floor::Script => Some(Voice::Script),
                    Floor::Worker { worker: speaks, .. } => (*speaks == worker).then_some(Voice::Worker),
                };
                self.step(state, id, Event::Asked { request, signal, voice }, None, None, sitting).await?;
            }
            Notice::HandedBack { signal, worker } => {
                if state.desktop.floor == (Floor::Worker { worker, signal }) {
                    state.desktop.give_floor(Floor::Script);
                    self.step(state, id, Event::HandedBack, None, None, sitting).await?;
                }
            }
            Notice::Belongs { signal, worker, message, to } => {
                self.move_for_worker(state, id, (signal, message, to), &worker).await?;
            }
            Notice::Corrected { signal, worker, answer } => self.heed_correction(state, id, signal, (&worker, &answer)).await?,
            Notice::Late { signal } => self.own_up(state, id, signal).await?,
            Notice::PassedOn { signal, to, things, later } => self.tell_passed_on(state, id, signal, (&to, &things, later)),
            Notice::Unlocked { signal, organisation, purpose, number } => {
                self.tell_unlocked(state, id, (signal, number), (&organisation, purpose));
            }
            Notice::CheckInProposed { check_in, agreement } => {
                let voice = check_in::voice_of(&state.desktop.floor);
                self.step(state, id, Event::Proposal { check_in, agreement, voice }, None, None, sitting).await?;
            }
            Notice::CheckInEnded { check_in } => {
                let event = Event::CheckInEnded { check_in, ending: dialog::step::Ending::ByWorker };
                self.step(state, id, event, None, None, sitting).await?;
            }
            Notice::ErasureAsked { worker } => {
                let worker = Text::from(self.signed(&worker, language));
                self.step(state, id, Event::ErasureAsked { worker }, None, None, sitting).await?;
            }
            Notice::ErasureUndone => self.step(state, id, Event::ErasureUndone, None, None, sitting).await?,
            Notice::Closed { signal, worker, number, text, danger } => {
                self.heed_closed(state, id, (signal, &worker, number), (&text, danger), sitting).await?;
            }
        }
        Ok(())
    }

    /// A worker closed it, with words for whoever raised it.
    async fn heed_closed(
        &self,
        state: &mut State,
        id: EnvelopeId,
        (signal, worker, number): (SignalId, &WorkerId, i64),
        (text, danger): (&Text, notice::Danger),
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let language = state.session.spoken().unwrap_or_default();
        let had_floor = state.desktop.floor == (Floor::Worker { worker: worker.clone(), signal });
        let fill = [("number".to_owned(), number.to_string()), ("text".to_owned(), text.expose().to_owned())].into();
        let asked = danger == notice::Danger::Untouched && state.session.may_be_asked_if_better();
        let key = if asked { "matter_closed" } else { "matter_closed_write_again" };
        let words = self.library().built_in.say(key, language, &fill);
        if had_floor {
            state.desktop.give_floor(Floor::Script);
        }
        let outgoing = Outgoing { text: Text::from(words), buttons: Vec::new(), reply_to: None };
        state.desktop.say(id, "closed", outgoing, Author::Worker(worker.clone()), Some(signal));
        state.session.askings.close(signal);
        state.session.asked_for_person = state.session.asked_for_person.filter(|open| *open != signal);
        if danger == notice::Danger::Over {
            self.close_alerts(state, worker);
            self.step(state, id, Event::DangerClosed, None, None, sitting).await?;
        } else if had_floor && !state.session.stack.is_empty() {
            self.step(state, id, Event::HandedBack, None, None, sitting).await?;
        } else {
            self.step(state, id, Event::Closed { signal }, None, None, sitting).await?;
        }
        Ok(())
    }

    /// Words that were not said stay with the signal, where the worker who wrote them finds them again.
    async fn remember_not_said(&self, state: &mut State, signal: SignalId, worker: &WorkerId, words: Text) -> Result<(), StoreError> {
        let Some(case) = self.store.case_of(signal).await? else { return Ok(()) };
        let event = SignalEvent { at: state.desktop.now, what: "not_said".into(), who: format!("worker:{worker}"), note: Some(words) };
        state.desktop.change(SignalChange::of(&case, case.standing.clone(), event));
        Ok(())
    }
}
