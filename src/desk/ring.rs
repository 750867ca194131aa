//! What rings in a conversation: the moments at which something was agreed to be said.
//!
//! The one decision: what is agreed stands in the session, and a timer only says when to look. So a timer that fires too
//! late, twice, or after the person changed their mind finds nothing agreed, and nothing is said.

use super::person::State;
use super::raise::Sitting;
use super::{Desk, check_in};
use crate::dialog::{Event, Later, Reminder, Session};
use crate::id::{ConversationId, EnvelopeId};
use crate::signal::Calendar;
use crate::store::{Floor, StoreError, Timer, TimerName, TimerOwner};
use jiff::civil::{Date, Time, time};
use jiff::{Timestamp, ToSpan as _};
use std::collections::BTreeMap;

/// When in the day a reminder comes: whoever works is not woken, and whoever does not is up.
const BY_DAY: Time = time(10, 0, 0, 0);

/// When something that was due while we were away may still be said: not at night, whenever we come back.
const AWAKE: std::ops::Range<i8> = 9..20;

/// The timer of a reminder.
const REMINDER: &str = "reminder";
/// The timer of the question whether it is better.
const VERDICT: &str = "verdict";
/// The timer of an agreement.
const CHECK_IN: &str = "check_in";

/// What rings, by the name of its timer, and when.
type Rings = BTreeMap<&'static str, Timestamp>;

/// The moments that this session waits for.
pub(super) fn rings(session: &Session, calendar: &Calendar) -> Rings {
    let mut rings = Rings::new();
    match session.reminder {
        Some(Reminder::Agreed { day, .. }) => rings.extend(moment(day, calendar).map(|moment| (REMINDER, moment))),
        Some(Reminder::Offered { .. } | Reminder::Given { .. }) | None => {}
    }
    let verdict = session.ended.as_ref().and_then(|ended| moment(ended.later?.on, calendar));
    rings.extend(verdict.map(|moment| (VERDICT, moment)));
    let look = session.check_in.as_ref().and_then(|open| check_in::moment(open, calendar));
    rings.extend(look.map(|moment| (CHECK_IN, moment)));
    rings
}

fn moment(day: Date, calendar: &Calendar) -> Option<Timestamp> {
    day.to_datetime(BY_DAY).to_zoned(calendar.zone().clone()).ok().map(|zoned| zoned.timestamp())
}

impl Desk {
    /// Lets ring what is due, after everything the person said by then was heard.
    pub(super) async fn ring(&self, state: &mut State, due: &[Timer], sitting: &mut Sitting) -> Result<(), StoreError> {
        for timer in due {
            if let Some(morning) = self.morning_after(state.desktop.now) {
                state.desktop.changes.timers_set.push(Timer { due_at: morning, ..timer.clone() });
                continue;
            }
            let id = cause(timer, state.desktop.conversation.id, state.desktop.conversation.version);
            if timer.name.kind == CHECK_IN {
                self.ring_check_in(state, id, sitting).await?;
            }
            if timer.name.kind == VERDICT {
                self.ring_verdict(state, id, sitting).await?;
            }
            if timer.name.kind == REMINDER {
                if matches!(state.desktop.floor, Floor::Worker { .. }) {
                    // A person is with them: nobody is reminded of a form.
                    state.session.reminder = None;
                } else {
                    self.step(state, id, Event::Remind, None, None, sitting).await?;
                }
            }
        }
        Ok(())
    }

    /// Is it better? While a worker has the word it waits for another day.
    async fn ring_verdict(&self, state: &mut State, id: EnvelopeId, sitting: &mut Sitting) -> Result<(), StoreError> {
        if matches!(state.desktop.floor, Floor::Script) {
            return self.step(state, id, Event::AskIfBetter, None, None, sitting).await;
        }
        let today = self.library().calendar().local(state.desktop.now).date();
        if let Some(ended) = &mut state.session.ended {
            ended.later = ended.later.filter(|later| today < later.until).map(|later| Later { on: today.saturating_add(1.day()), ..later });
        }
        Ok(())
    }

    /// When it is night here: the moment at which it is day again.
    fn morning_after(&self, now: Timestamp) -> Option<Timestamp> {
        let library = self.library();
        let local = library.calendar().local(now);
        if AWAKE.contains(&local.hour()) {
            return None;
        }
        let day = if local.hour() < AWAKE.start { local.date() } else { local.date().saturating_add(1.day()) };
        moment(day, library.calendar())
    }

    /// Sets and clears the timers by which this turn's session differs from the one before.
    pub(super) fn set_rings(&self, state: &mut State, before: &Rings) {
        let after = rings(&state.session, self.library().calendar());
        let desktop = &mut state.desktop;
        let owner = TimerOwner::Conversation(desktop.conversation.id);
        let name = |kind: &str| TimerName { owner, kind: kind.to_owned() };
        desktop.changes.timers_cleared.extend(before.keys().filter(|kind| !after.contains_key(*kind)).map(|kind| name(kind)));
        let set = after.iter().filter(|(kind, at)| before.get(*kind) != Some(*at));
        desktop.changes.timers_set.extend(set.map(|(kind, at)| Timer {
            name: name(kind),
            network: desktop.conversation.network.clone(),
            due_at: *at,
            turn: desktop.conversation.version + 1,
        }));
    }
}

/// What a timer causes is named by its moment and by the turn it rings in: the same however often that turn is tried.
fn cause(timer: &Timer, conversation: ConversationId, version: i64) -> EnvelopeId {
    let millisecond = u64::try_from(timer.due_at.as_millisecond()).unwrap_or_default();
    let moment = EnvelopeId(uuid::Builder::from_unix_timestamp_millis(millisecond, &[0; 10]).into_uuid());
    let turn = usize::try_from(version).unwrap_or_default();
    EnvelopeId(EnvelopeId(moment.derive(&timer.name.kind, turn)).derive(&conversation.to_string(), turn))
}
