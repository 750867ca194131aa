//! An agreement about asking somebody how they are: its record, its days, and what its silence leads to.
//!
//! The one decision: an agreement is with a person and not with a chat. Before anything is asked it is looked up whether this
//! chat is still theirs; if it is not, the agreement ends there, and nobody in that chat hears of it.

use super::Desk;
use super::casework::{Casework, Line};
use super::person::{State, reporter};
use super::raise::{Announced, Draft, Sitting};
use crate::check_in::{CheckIn, Did, Stage};
use crate::dialog::step::{Ending, Voice};
use crate::dialog::values::names;
use crate::dialog::{Event, Known, Session};
use crate::id::{CheckInId, EnvelopeId, Kind, SignalId, WorkerId};
use crate::language::Language;
use crate::personal::Text;
use crate::signal::{Calendar, Source, Urgency};
use crate::store::{Floor, PlanNoted, PlanState, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;

/// The kind of a signal that says that somebody did not answer, and nothing more.
const UNANSWERED: &str = "check_in_unanswered";

/// More than can happen to an agreement in one turn of many messages.
const MOST_NOTES: i64 = 1000;

/// When there is something to look at.
pub(super) fn moment(check_in: &CheckIn, calendar: &Calendar) -> Option<Timestamp> {
    check_in.agreement.rhythm.part.moment(check_in.look()?, calendar)
}

/// The day of the next question, as it is told: the working day on which it comes.
pub(super) fn tell_next_day(known: &mut Known, session: &Session, calendar: &Calendar, language: Language) {
    let Some(check_in) = &session.check_in else { return };
    let Stage::Agreed { look, .. } = &check_in.stage else { return };
    if let Some(moment) = check_in.agreement.rhythm.part.moment(*look, calendar) {
        known.fill.insert("next_day".into(), names(language).day(calendar.local(moment).date()));
    }
}

impl Desk {
    /// A day of an agreement has come.
    pub(super) async fn ring_check_in(&self, state: &mut State, id: EnvelopeId, sitting: &mut Sitting) -> Result<(), StoreError> {
        let Some(check_in) = state.session.check_in.as_ref().map(|check_in| check_in.id) else { return Ok(()) };
        let event = if self.is_still_theirs(state, check_in).await? {
            Event::CheckIn { voice: voice_of(&state.desktop.floor) }
        } else {
            Event::CheckInEnded { check_in, ending: Ending::WithLink }
        };
        self.step(state, id, event, None, None, sitting).await
    }

    /// Whether this chat is still that of the person with whom it was agreed.
    async fn is_still_theirs(&self, state: &State, check_in: CheckInId) -> Result<bool, StoreError> {
        let conversation = state.desktop.conversation.id;
        let plan = self.store.plans_in(conversation).await?.into_iter().find(|plan| plan.id == check_in);
        let known = self.store.acquaintance(conversation).await?;
        Ok(match (plan, known) {
            (Some(plan), Some(known)) => plan.resident == known.resident.id,
            (None, _) | (_, None) => false,
        })
    }

    /// Writes down what happened to an agreement, and how it stands after this turn.
    pub(super) fn note_check_in(&self, state: &mut State, cause: EnvelopeId, check_in: &CheckIn, did: Did) {
        let after = state.session.check_in.as_ref().filter(|open| open.id == check_in.id);
        let (standing, next_on) = match after.map(|check_in| &check_in.stage) {
            Some(Stage::Waiting { .. } | Stage::Proposed { .. }) => (PlanState::Proposed, None),
            Some(Stage::Agreed { look, .. }) => (PlanState::Agreed, Some(*look)),
            None if did == Did::Declined || did == Did::NotWanted => (PlanState::Declined, None),
            None => (PlanState::Ended, None),
        };
        let agreement = &after.unwrap_or(check_in).agreement;
        let who = match did {
            Did::Accepted | Did::Declined | Did::Changed | Did::Answered | Did::EndedByPerson => "person".to_owned(),
            Did::Told
            | Did::NotWanted
            | Did::EndedWithLink
            | Did::Asked
            | Did::AskedAgain
            | Did::ToldHelper
            | Did::Moved
            | Did::LeftOut => "script".to_owned(),
        };
        let desktop = &mut state.desktop;
        let earlier = desktop.changes.plans_noted.len();
        // A turn comes after the one before, and in a turn one thing after another.
        let place = desktop.conversation.version.saturating_add(1).saturating_mul(MOST_NOTES) + i64::try_from(earlier).unwrap_or(0);
        desktop.changes.plans_noted.push(PlanNoted {
            event: cause.derive("check_in", earlier),
            place,
            plan: check_in.id,
            network: desktop.conversation.network.clone(),
            at: desktop.now,
            what: did.as_str().to_owned(),
            who,
            rhythm: agreement.rhythm,
            state: standing,
            next_on,
        });
    }

    /// The helper hears that there was no answer, because that was agreed. The signal says that, and nothing about why.
    pub(super) async fn tell_silence(
        &self,
        state: &mut State,
        cause: EnvelopeId,
        silent: Silent,
        sitting: &mut Sitting,
    ) -> Result<(), StoreError> {
        let Silent { signal, helper, asked_on } = silent;
        let line = |name: &str, label: &str, words: String| Line {
            name: name.to_owned(),
            label: self.say_to_worker(label, &[]),
            said: Text::from(words.clone()),
            understood: Text::from(words),
        };
        let facts = vec![
            line("asked_on", "worker_check_in_asked", names(Language::Nl).day(asked_on)),
            line("answer", "worker_check_in_answer", self.say_to_worker("worker_check_in_silent", &[])),
        ];
        let draft = Draft {
            signal,
            kind: Kind::from(UNANSWERED),
            urgency: Urgency::Normal,
            source: Source::CheckIn,
            postcode: None,
            address: None,
            home: None,
            language: state.session.language.unwrap_or_default(),
            casework: Casework { facts, ..Casework::default() },
            conversation: Some(state.desktop.conversation.id),
            reporter: Some(reporter(&state.desktop)),
            cause,
            helper: Some(helper),
            announced: Announced::ByItself,
        };
        let made = self.make(draft, sitting, state.desktop.now).await?;
        super::person::write(&mut state.desktop, made);
        Ok(())
    }
}

/// Somebody did not answer, and for that case it was agreed that a worker hears so.
pub(super) struct Silent {
    pub(super) signal: SignalId,
    pub(super) helper: WorkerId,
    pub(super) asked_on: Date,
}

/// Who has the word.
pub(super) fn voice_of(floor: &Floor) -> Voice {
    match floor {
        Floor::Script => Voice::Script,
        Floor::Worker { .. } => Voice::Worker,
    }
}
