//! What a turn, a timer or a worker's act changes beside the conversation itself.
//!
//! The one decision: one list of changes, written the same way whoever causes them, so that an alarm clock that goes off
//! and a button that is pressed cannot differ in what they forget.

use super::agreement::{self, Asked, AskedEvent};
use super::alert::{AlertClosed, AlertRaised};
use super::arrears::{self, ArrearsNoted};
use super::attempt::{self, ContactAttempt};
use super::audit;
use super::belonging::{self, Doubt, MessageMoved, Settled};
use super::check_in::{self, Plan, PlanNoted};
use super::connection::Connection;
use super::custody::{self, CustodyNoted};
use super::departure::{self, Left};
use super::envelope::{self, Envelope, Letter, Ready};
use super::erasure::{self, ErasureChange};
use super::error::StoreError;
use super::follow_up::{self, FollowUp};
use super::hand_over::{self, HandOver, HandOverMoved};
use super::history::{self, Message};
use super::keys::Scope;
use super::merge::{self, Merge, MergeEnded};
use super::outer::Outer;
use super::processing::{self, DoneIn, OwnDeed};
use super::raise;
use super::route::Route;
use super::sealed::DataKey;
use super::signal::{Raised, SignalChange};
use super::sql::Value;
use super::support::{self, SupportEvent};
use super::timer::{self, Timer, TimerName};
use super::unsaid::{self, Unsaid};
use super::{Store, alert};
use crate::audit::Noted;
use crate::custody::Request;
use crate::id::{ConversationId, EnvelopeId, KeyId, NetworkId, SignalId};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Everything written in the same transaction. Empty by default.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Lines for the history, of any conversation.
    pub messages: Vec<Message>,
    /// What has to be sent, fetched or told to another conversation, in order.
    pub envelopes: Vec<Envelope>,
    /// New signals.
    pub raised: Vec<Raised>,
    /// What changed on signals that exist; each names the version it saw.
    pub signals: Vec<SignalChange>,
    /// Timers to set; one of the same name is replaced.
    pub timers_set: Vec<Timer>,
    /// Timers to clear.
    pub timers_cleared: Vec<TimerName>,
    /// Dangers that the turn itself saw.
    pub alerts_raised: Vec<AlertRaised>,
    /// Dangers that a person closed.
    pub alerts_closed: Vec<AlertClosed>,
    /// Where the person left a question.
    pub departures: Vec<Left>,
    /// What workers ask people to agree to.
    pub asked: Vec<Asked>,
    /// What happened to it.
    pub asked_events: Vec<AskedEvent>,
    /// Agreements that were proposed.
    pub plans_proposed: Vec<Plan>,
    /// What happened to agreements.
    pub plans_noted: Vec<PlanNoted>,
    /// Signals that a worker put with others.
    pub merged: Vec<Merge>,
    /// Those of them that are apart again, or done.
    pub merges_ended: Vec<MergeEnded>,
    /// What happened to the support of households.
    pub support: Vec<SupportEvent>,
    /// Arrears that a landlord reported.
    pub arrears: Vec<ArrearsNoted>,
    /// Attempts to reach somebody; each with a change of its signal.
    pub attempts: Vec<ContactAttempt>,
    /// What is offered to other organisations; each with a change of its signal, which carries the version that was seen.
    pub hand_overs: Vec<HandOver>,
    /// What happened to it; likewise.
    pub hand_overs_moved: Vec<HandOverMoved>,
    /// Days on which somebody asks how it is, as they stand from now on.
    pub follow_ups: Vec<FollowUp>,
    /// Who read or did what in it.
    pub audit: Vec<(NetworkId, Noted)>,
    /// Messages that belong to another signal from now on.
    pub moved: Vec<MessageMoved>,
    /// Messages of which it is asked for whom they are.
    pub doubts: Vec<Doubt>,
    /// Those of which it is known now.
    pub settled: Vec<Settled>,
    /// Wishes to have everything erased, and what became of them.
    pub erasures: Vec<ErasureChange>,
    /// Who asked to see who reported; each with a change of its signal, which carries the version that was seen.
    pub custody_asked: Vec<Request>,
    /// What happened to that; likewise.
    pub custody_noted: Vec<CustodyNoted>,
    /// What people took back.
    pub unsaid: Vec<Unsaid>,
}

impl Changes {
    /// Takes in what else is to be written in the same transaction.
    pub fn take_in(&mut self, more: Self) {
        let Self {
            messages,
            envelopes,
            raised,
            signals,
            timers_set,
            timers_cleared,
            alerts_raised,
            alerts_closed,
            departures,
            asked,
            asked_events,
            plans_proposed,
            plans_noted,
            merged,
            merges_ended,
            support,
            arrears,
            attempts,
            hand_overs,
            hand_overs_moved,
            follow_ups,
            audit,
            moved,
            doubts,
            settled,
            erasures,
            custody_asked,
            custody_noted,
            unsaid,
        } = more;
        self.messages.extend(messages);
        self.envelopes.extend(envelopes);
        self.raised.extend(raised);
        self.signals.extend(signals);
        self.timers_set.extend(timers_set);
        self.timers_cleared.extend(timers_cleared);
        self.alerts_raised.extend(alerts_raised);
        self.alerts_closed.extend(alerts_closed);
        self.departures.extend(departures);
        self.asked.extend(asked);
        self.asked_events.extend(asked_events);
        self.plans_proposed.extend(plans_proposed);
        self.plans_noted.extend(plans_noted);
        self.merged.extend(merged);
        self.merges_ended.extend(merges_ended);
        self.support.extend(support);
        self.arrears.extend(arrears);
        self.attempts.extend(attempts);
        self.hand_overs.extend(hand_overs);
        self.hand_overs_moved.extend(hand_overs_moved);
        self.follow_ups.extend(follow_ups);
        self.audit.extend(audit);
        self.moved.extend(moved);
        self.doubts.extend(doubts);
        self.settled.extend(settled);
        self.erasures.extend(erasures);
        self.custody_asked.extend(custody_asked);
        self.custody_noted.extend(custody_noted);
        self.unsaid.extend(unsaid);
    }
}

/// Changes, sealed and ready to be written; those of many turns are written together.
#[derive(Clone, Default)]
pub(super) struct Rows {
    messages: Vec<Vec<Value>>,
    envelopes: Vec<Ready>,
    pub(super) signals: raise::Rows,
    timers_set: Vec<Vec<Value>>,
    timers_cleared: Vec<Vec<Value>>,
    alerts_raised: Vec<Vec<Value>>,
    alerts_closed: Vec<Vec<Value>>,
    departures: Vec<Vec<Value>>,
    agreements: agreement::Rows,
    plans_proposed: Vec<Vec<Value>>,
    plans_changed: Vec<Vec<Value>>,
    plans_noted: Vec<Vec<Value>>,
    merges: merge::Rows,
    support: Vec<Vec<Value>>,
    pub(super) arrears: arrears::Rows,
    attempts: Vec<Vec<Value>>,
    hand_overs: hand_over::Rows,
    follow_ups: Vec<Vec<Value>>,
    audit: Vec<(NetworkId, Noted)>,
    belonging: belonging::Rows,
    erasures: erasure::Rows,
    custody: custody::Rows,
    unsaid: unsaid::Rows,
    own: Vec<DoneIn>,
}

/// Everything that sealing needs, read once for a whole batch.
pub(super) struct Context {
    pub(super) routes: HashMap<ConversationId, Arc<Route>>,
    signals: HashMap<SignalId, raise::Sealing>,
    fresh: raise::Fresh,
    arrears: HashMap<KeyId, Arc<DataKey>>,
}

impl Store {
    /// Reads once what the changes of a whole batch need.
    pub(super) async fn context(&self, of: &[&Changes], own: Vec<ConversationId>) -> Result<Context, StoreError> {
        let said = of.iter().flat_map(|changes| changes.messages.iter().map(|message| message.conversation));
        let sent = of.iter().flat_map(|changes| changes.envelopes.iter().map(|envelope| envelope.lane.conversation));
        let asked = of.iter().flat_map(|changes| changes.asked.iter().map(|asked| asked.conversation));
        let answered = of.iter().flat_map(|changes| changes.asked_events.iter().map(|event| event.conversation));
        let conversations: Vec<ConversationId> = said.chain(sent).chain(asked).chain(answered).chain(own).collect();
        let changed = of.iter().flat_map(|changes| changes.signals.iter().map(|change| change.signal));
        let supported = of.iter().flat_map(|changes| changes.support.iter().filter(|support| support.event.note.is_some()));
        let changed = changed.chain(supported.map(|support| support.signal)).collect();
        let noted = || of.iter().flat_map(|changes| &changes.arrears);
        let first = noted().filter(|noted| noted.before.is_none()).map(|noted| raise::person_key_wanted(&noted.network));
        let raised = of.iter().flat_map(|changes| &changes.raised).map(raise::keys_wanted).chain(first).collect();
        let routes = self.routes(conversations).await?;
        let signals = self.signal_sealing(changed).await?;
        let fresh = self.fresh_signal_keys(raised).await?;
        let arrears = self.inner.keys.get(noted().filter_map(|noted| noted.before.as_ref().map(|before| before.key))).await?;
        Ok(Context { routes, signals, fresh, arrears })
    }

    /// Seals one turn's changes.
    pub(super) fn seal_changes(&self, changes: &Changes, context: &mut Context) -> Result<Rows, StoreError> {
        let outer = &self.inner.keys.outer;
        let mut rows = Rows::default();
        rows.seal_said(changes, &context.routes, outer)?;
        for raised in &changes.raised {
            rows.signals.seal_raised(raised, &mut context.fresh, outer, &self.inner.clock)?;
            let (network, conversation) = (raised.network.clone(), raised.conversation);
            rows.own.push(DoneIn { deed: OwnDeed::Raised, network, conversation, operation: raised.id.0, at: raised.created_at });
        }
        for change in &changes.signals {
            let absent = || StoreError::Absent { what: "signal", id: change.signal.to_string() };
            let sealing = context.signals.get(&change.signal).ok_or_else(absent)?;
            rows.signals.seal_change(change, sealing, &self.inner.clock)?;
        }
        support::seal(&changes.support, &context.signals, outer, &mut rows.support)?;
        for noted in &changes.arrears {
            let key = match &noted.before {
                Some(before) => context.arrears.get(&before.key).cloned(),
                None => context.fresh.get_mut(&(noted.network.clone(), Scope::Person)).and_then(Vec::pop),
            };
            let key = key.ok_or_else(|| StoreError::Absent { what: "arrears", id: noted.id.to_string() })?;
            rows.arrears.seal(noted, &key, outer, &self.inner.clock)?;
        }
        for attempt in &changes.attempts {
            let absent = || StoreError::Absent { what: "signal", id: attempt.signal.to_string() };
            let network = context.signals.get(&attempt.signal).ok_or_else(absent)?.network();
            rows.attempts.push(attempt::values(network, attempt));
        }
        for offer in &changes.hand_overs {
            let absent = || StoreError::Absent { what: "signal", id: offer.signal.to_string() };
            rows.hand_overs.seal(offer, context.signals.get(&offer.signal).ok_or_else(absent)?.key()?)?;
        }
        for moved in &changes.hand_overs_moved {
            rows.hand_overs.add(moved);
        }
        rows.seal_custody(changes, &context.signals)?;
        for unsaid in &changes.unsaid {
            rows.unsaid.add(unsaid, &context.signals)?;
        }
        Ok(rows)
    }
}

impl Rows {
    /// Seals what is said, sent and timed: all that needs no signal's key.
    pub(super) fn seal_said(
        &mut self,
        changes: &Changes,
        routes: &HashMap<ConversationId, Arc<Route>>,
        outer: &Outer,
    ) -> Result<(), StoreError> {
        let route = |id: &ConversationId| routes.get(id).ok_or_else(|| StoreError::Absent { what: "conversation", id: id.to_string() });
        for message in &changes.messages {
            self.messages.push(history::values(message, route(&message.conversation)?, outer)?);
        }
        for envelope in &changes.envelopes {
            let route = route(&envelope.lane.conversation)?;
            self.envelopes.push(Ready::seal(envelope, route)?);
            if let Letter::TakeAlong(_) = &envelope.letter {
                let (network, conversation) = (route.network.clone(), Some(envelope.lane.conversation));
                self.own.push(DoneIn { deed: OwnDeed::TakenAlong, network, conversation, operation: envelope.id.0, at: envelope.due_at });
            }
        }
        for asked in &changes.asked {
            self.agreements.seal_asked(asked, route(&asked.conversation)?)?;
        }
        for event in &changes.asked_events {
            self.agreements.seal_event(event, route(&event.conversation)?)?;
        }
        self.timers_set.extend(changes.timers_set.iter().map(timer::values));
        self.timers_cleared.extend(changes.timers_cleared.iter().map(timer::name_values));
        self.alerts_raised.extend(changes.alerts_raised.iter().map(alert::raised_values));
        self.alerts_closed.extend(changes.alerts_closed.iter().map(alert::closed_values));
        self.departures.extend(changes.departures.iter().map(departure::values));
        self.plans_proposed.extend(changes.plans_proposed.iter().map(check_in::proposed_values));
        self.plans_changed.extend(changes.plans_noted.iter().map(check_in::changed_values));
        self.plans_noted.extend(changes.plans_noted.iter().map(check_in::noted_values));
        self.merges.add(&changes.merged, &changes.merges_ended);
        self.follow_ups.extend(changes.follow_ups.iter().map(follow_up::values));
        self.audit.extend_from_slice(&changes.audit);
        self.belonging.add(&changes.moved, &changes.doubts, &changes.settled);
        self.erasures.add(&changes.erasures);
        Ok(())
    }

    fn seal_custody(&mut self, changes: &Changes, signals: &HashMap<SignalId, raise::Sealing>) -> Result<(), StoreError> {
        let sealing = |signal: SignalId| {
            let absent = || StoreError::Absent { what: "signal", id: signal.to_string() };
            signals.get(&signal).ok_or_else(absent)
        };
        for request in &changes.custody_asked {
            self.custody.ask(request, sealing(request.signal)?.key()?)?;
        }
        for noted in &changes.custody_noted {
            self.custody.note(noted, sealing(noted.signal)?)?;
        }
        Ok(())
    }

    /// The conversations from which something is sent.
    pub(super) fn sent_in(&self) -> impl Iterator<Item = uuid::Uuid> + '_ {
        self.envelopes.iter().filter_map(Ready::sent_in)
    }

    /// Whether a conversation gets something to think about.
    pub(super) fn wakes(&self) -> bool {
        self.envelopes.iter().any(|envelope| envelope.sent_in().is_none())
    }

    /// Takes in the rows of another turn.
    pub(super) fn append(&mut self, other: &Self) {
        let Self {
            messages,
            envelopes,
            signals,
            timers_set,
            timers_cleared,
            alerts_raised,
            alerts_closed,
            departures,
            agreements,
            plans_proposed,
            plans_changed,
            plans_noted,
            merges,
            support,
            arrears,
            attempts,
            hand_overs,
            follow_ups,
            audit,
            belonging,
            erasures,
            custody,
            unsaid,
            own,
        } = other;
        self.messages.extend_from_slice(messages);
        self.envelopes.extend_from_slice(envelopes);
        self.signals.append(signals);
        self.timers_set.extend_from_slice(timers_set);
        self.timers_cleared.extend_from_slice(timers_cleared);
        self.alerts_raised.extend_from_slice(alerts_raised);
        self.alerts_closed.extend_from_slice(alerts_closed);
        self.departures.extend_from_slice(departures);
        self.agreements.append(agreements);
        self.plans_proposed.extend_from_slice(plans_proposed);
        self.plans_changed.extend_from_slice(plans_changed);
        self.plans_noted.extend_from_slice(plans_noted);
        self.merges.append(merges);
        self.support.extend_from_slice(support);
        self.arrears.append(arrears);
        self.attempts.extend_from_slice(attempts);
        self.hand_overs.append(hand_overs);
        self.follow_ups.extend_from_slice(follow_ups);
        self.audit.extend_from_slice(audit);
        self.belonging.append(belonging);
        self.erasures.append(erasures);
        self.custody.append(custody);
        self.unsaid.append(unsaid);
        self.own.extend_from_slice(own);
    }

    /// Writes everything, a statement a table; which envelopes are leased to `holder`.
    pub(super) async fn write(self, on: &mut Connection, holder: &Value, now: Timestamp) -> Result<HashSet<EnvelopeId>, StoreError> {
        self.signals.write(on).await?;
        on.many("messages", &history::INSERT, self.messages).await?;
        self.belonging.write(on).await?;
        on.many("timers", &timer::CLEAR, self.timers_cleared).await?;
        on.many("timers", &timer::SET, timer::last_of_each(self.timers_set)).await?;
        on.many("alerts", &alert::RAISE, self.alerts_raised).await?;
        on.many("alerts", &alert::CLOSE, self.alerts_closed).await?;
        on.many("departures", &departure::INSERT, self.departures).await?;
        self.agreements.write(on).await?;
        on.many("check_ins", &check_in::PROPOSE, self.plans_proposed).await?;
        check_in::change(on, self.plans_changed).await?;
        on.many("check_in_events", &check_in::LOG, self.plans_noted).await?;
        self.merges.write(on).await?;
        on.many("support_events", &support::INSERT, self.support).await?;
        // After the signals, which they name.
        self.arrears.write(on).await?;
        on.many("contact_attempts", &attempt::INSERT, self.attempts).await?;
        self.hand_overs.write(on).await?;
        self.custody.write(on).await?;
        self.unsaid.write(on).await?;
        on.many("follow_ups", &follow_up::WRITE, self.follow_ups).await?;
        self.erasures.write(on).await?;
        processing::add_own(on, self.own).await?;
        audit::add_each(on, self.audit).await?;
        envelope::write(on, self.envelopes, holder, now).await
    }
}
