//! Taking back what a turn, a timer or a worker's act made, many at once.
//!
//! All turns of a batch are one transaction and a statement a table. The one decision: a turn that another overtook is seen
//! by its version and left out, alone; a batch that the database refuses is halved until the turn at fault is alone, and that
//! one becomes work for a person while the others are written.

use super::Store;
use super::changes::{Changes, Context, Rows};
use super::connection::Connection;
use super::document::Document;
use super::envelope::{self, Delivery, Floor};
use super::error::{Remedy, StoreError};
use super::sealed::Place;
use super::session::Form;
use super::sql::{BLOB, INTEGER, Many, Sql, TEXT, Value, id_list, row};
use super::timer::{self, Timer};
use super::writer::{Durability, job};
use super::{raise, words};
use crate::id::{ConversationId, EnvelopeId, SignalId};
use crate::mailbox::Traffic;
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

pub(super) static ADVANCE: Many = Many::of(
    &[TEXT, INTEGER, BLOB, INTEGER, TEXT, INTEGER, INTEGER],
    Sql {
        sqlite: "WITH v (id, version, session, revision, floor, epoch, updated_at) AS (VALUES {rows})
                 UPDATE conversations SET version = v.version + 1, session = v.session, revision = v.revision, floor = v.floor, epoch = v.epoch,
                        updated_at = v.updated_at, lease_until = NULL, lease_by = NULL
                 FROM v WHERE conversations.id = v.id AND conversations.version = v.version RETURNING id",
    postgres: "WITH v (id, version, session, revision, floor, epoch, updated_at) AS (SELECT * FROM {rows})
                   UPDATE conversations SET version = v.version + 1, session = v.session, revision = v.revision, floor = v.floor, epoch = v.epoch,
                          updated_at = v.updated_at, lease_until = NULL, lease_by = NULL
                   FROM v WHERE conversations.id = v.id AND conversations.version = v.version RETURNING conversations.id",
},
);
pub(super) const HANDLED: Sql = Sql {
    sqlite: "DELETE FROM envelopes WHERE id IN (SELECT value FROM json_each($1))",
    postgres: "DELETE FROM envelopes WHERE id = ANY($1)",
};
pub(super) const BURY: Sql = Sql {
    sqlite: "UPDATE envelopes SET dead_at = $2, dead_reason = $3, lease_until = NULL, lease_by = NULL
             WHERE id IN (SELECT value FROM json_each($1)) AND dead_at IS NULL",
    postgres: "UPDATE envelopes SET dead_at = $2, dead_reason = $3, lease_until = NULL, lease_by = NULL
               WHERE id = ANY($1) AND dead_at IS NULL",
};
pub(super) const RELEASE: Sql = Sql {
    sqlite: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE id IN (SELECT value FROM json_each($1)) AND lease_by = $2",
    postgres: "UPDATE conversations SET lease_until = NULL, lease_by = NULL WHERE id = ANY($1) AND lease_by = $2",
};

/// What a turn made of it.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Which conversation.
    pub conversation: ConversationId,
    /// The version the turn saw; the commit makes it one more.
    pub version: i64,
    /// What the engine leaves behind.
    pub session: Document,
    /// The revision of the book it is pinned to now.
    pub revision: Option<i64>,
    /// Who may speak from now on.
    pub floor: Floor,
    /// The epoch from now on: one more whenever `floor` changed hands.
    pub epoch: i64,
    /// The envelopes this turn handled; they are gone afterwards.
    pub handled: Vec<EnvelopeId>,
    /// The due timers this turn handled, as they were handed out; one that was set again meanwhile stays.
    pub fired: Vec<Timer>,
    /// Everything else.
    pub changes: Changes,
    /// When the turn was taken.
    pub at: Timestamp,
}

/// What became of a turn. Whatever it was, the lease is released.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is written down.
    Committed {
        /// What it sends at once, already leased to us, in order. What must wait for its lane or its moment is not among
        /// them; `claim_out` gives it when its turn comes.
        deliveries: Vec<Delivery>,
    },
    /// The conversation, or a signal it changes, moved meanwhile, or its form was taken: nothing was written; the work is
    /// handed out again.
    Conflict,
    /// It could not be written; its envelopes are dead letters now, work for a person.
    Failed {
        /// Why, without a person's words.
        reason: String,
    },
}

/// What happens outside a conversation's own turn: a signal's alarm clock, a page's button.
#[derive(Clone, Debug)]
pub struct Act {
    /// The signals' timers it handles.
    pub fired: Vec<Timer>,
    /// The form it came by; it happens once for each.
    pub form: Option<Form>,
    /// What it changes.
    pub changes: Changes,
    /// When.
    pub at: Timestamp,
}

/// A turn or act, sealed and ready to be written.
struct Entry {
    /// The conversation it advances, unless it is an act.
    advance: Option<Advance>,
    handled: Vec<EnvelopeId>,
    fired: Vec<Vec<Value>>,
    form: Option<Form>,
    rows: Rows,
    /// What could be sent at once.
    deliveries: Vec<Delivery>,
    at: Timestamp,
}

struct Advance {
    conversation: ConversationId,
    values: Vec<Value>,
}

/// What the transaction says: which entries it wrote, and which envelopes are leased to us.
struct Written {
    committed: Vec<bool>,
    leased: HashSet<EnvelopeId>,
}

/// A turn or act before sealing.
struct Part {
    turn: Option<(ConversationId, i64, Document, Option<i64>, Floor, i64)>,
    handled: Vec<EnvelopeId>,
    fired: Vec<Timer>,
    form: Option<Form>,
    changes: Changes,
    at: Timestamp,
}

impl Store {
    /// Writes what the turns made, all in one transaction, and says what became of each, in order.
    ///
    /// # Errors
    /// When nothing can be written now (locked, full, closed). Every turn stands as it was claimed: give them again, or let
    /// go of them with [`Store::release`]. After an error it is not known whether the batch was written; giving it again
    /// is safe, for then it is a `Conflict`.
    pub async fn commit_turns(&self, turns: Vec<Turn>) -> Result<Vec<Outcome>, StoreError> {
        let part = |turn: Turn| {
            let Turn { conversation, version, session, revision, floor, epoch, handled, fired, changes, at } = turn;
            Part { turn: Some((conversation, version, session, revision, floor, epoch)), handled, fired, form: None, changes, at }
        };
        self.commit(turns.into_iter().map(part).collect()).await
    }

    /// Writes what happened outside any conversation's turn. `Conflict` when a signal moved meanwhile, or what the form
    /// does is done already: read it again.
    ///
    /// # Errors
    /// As [`Store::commit_turns`].
    pub async fn act(&self, acts: Vec<Act>) -> Result<Vec<Outcome>, StoreError> {
        let part = |Act { fired, form, changes, at }| Part { turn: None, handled: Vec::new(), fired, form, changes, at };
        self.commit(acts.into_iter().map(part).collect()).await
    }

    /// Lets go of conversations without having done anything: their work is handed out again at once.
    ///
    /// # Errors
    /// Then the leases run out by themselves.
    pub async fn release(&self, conversations: Vec<ConversationId>) -> Result<(), StoreError> {
        let values = vec![id_list(conversations.iter().map(|id| id.0)), (&*self.holder).into()];
        let release = job(move |on| Box::pin(async move { on.execute("releasing", &RELEASE, values).await.map(|_| ()) }));
        self.inner.messages.write(Durability::WithNext, release).await
    }

    /// Gives up what waits in a conversation and can never be turned: a dead letter, which frees its lane. The conversation is
    /// let go of.
    ///
    /// # Errors
    /// Then it stands as it was.
    pub async fn give_up(&self, envelope: EnvelopeId, of: ConversationId, at: Timestamp, reason: String) -> Result<(), StoreError> {
        self.bury(vec![envelope], Some(of), Vec::new(), at, reason).await
    }

    async fn commit(&self, parts: Vec<Part>) -> Result<Vec<Outcome>, StoreError> {
        let changes: Vec<&Changes> = parts.iter().map(|part| &part.changes).collect();
        let own = parts.iter().filter_map(|part| part.turn.as_ref().map(|turn| turn.0)).collect();
        let mut context = self.context(&changes, own).await?;
        let mut outcomes = vec![None; parts.len()];
        let mut entries = Vec::with_capacity(parts.len());
        let mut places = Vec::with_capacity(parts.len());
        for (place, part) in parts.iter().enumerate() {
            match self.seal_part(part, &mut context) {
                Ok(entry) => {
                    entries.push(entry);
                    places.push(place);
                }
                Err(error) => {
                    self.bury_part(part, &error).await?;
                    set(&mut outcomes, place, Outcome::Failed { reason: error.to_string() });
                }
            }
        }
        let entries = Arc::new(entries);
        let mut open: Vec<Range<usize>> = Vec::from([Range { start: 0, end: entries.len() }]);
        while let Some(range) = open.pop() {
            let Err(error) = self.commit_range(&entries, range.clone(), &places, &mut outcomes).await else { continue };
            match (error.remedy(), range.len()) {
                (Remedy::Refuse, 1) => {
                    let place = places.get(range.start).copied().unwrap_or_default();
                    if let Some(part) = parts.get(place) {
                        self.bury_part(part, &error).await?;
                    }
                    set(&mut outcomes, place, Outcome::Failed { reason: error.to_string() });
                }
                (Remedy::Refuse, _) => {
                    let middle = range.start + range.len() / 2;
                    // The later half lies below, so that the earlier is written first.
                    open.extend([middle..range.end, range.start..middle]);
                }
                (Remedy::Repeat | Remedy::Stop, _) => return Err(error),
            }
        }
        if parts.iter().any(|part| !part.changes.unsaid.is_empty()) {
            // What was taken back lies in the log as it was, until that is folded.
            self.fold().await;
        }
        Ok(outcomes.into_iter().map(|outcome| outcome.unwrap_or(Outcome::Conflict)).collect())
    }

    fn seal_part(&self, part: &Part, context: &mut Context) -> Result<Entry, StoreError> {
        let advance = match &part.turn {
            None => None,
            Some((conversation, version, session, revision, floor, epoch)) => {
                let absent = || StoreError::Absent { what: "conversation", id: conversation.to_string() };
                let route = context.routes.get(conversation).ok_or_else(absent)?;
                let session = route.key.seal(Place::of("conversations", "session", conversation.0), session.expose())?;
                let values = row![conversation.0, *version, session, *revision, words::floor_word(floor), *epoch, part.at];
                Some(Advance { conversation: *conversation, values })
            }
        };
        let rows = self.seal_changes(&part.changes, context)?;
        let at_once = part.changes.envelopes.iter().filter(|envelope| matches!(envelope.lane.traffic, Traffic::Out | Traffic::Danger));
        let deliveries = at_once.filter_map(|envelope| Some(Delivery::first(envelope, context.routes.get(&envelope.lane.conversation)?)));
        let deliveries = deliveries.collect();
        let fired = part.fired.iter().map(Timer::fired_values).collect();
        let (handled, form) = (part.handled.clone(), part.form.clone());
        Ok(Entry { advance, handled, fired, form, rows, deliveries, at: part.at })
    }

    async fn commit_range(
        &self,
        entries: &Arc<Vec<Entry>>,
        range: Range<usize>,
        places: &[usize],
        outcomes: &mut [Option<Outcome>],
    ) -> Result<(), StoreError> {
        if range.is_empty() {
            return Ok(());
        }
        let (shared, holder, of) = (entries.clone(), Value::from(&*self.holder), range.clone());
        let work = job(move |on| Box::pin(async move { write(on, shared.get(of).unwrap_or_default(), &holder).await }));
        let Written { committed, leased } = self.inner.messages.write(Durability::Now, work).await?;
        let mut wakes = false;
        for (at, committed) in range.zip(committed) {
            let Some((entry, place)) = entries.get(at).zip(places.get(at)) else { continue };
            wakes |= committed && entry.rows.wakes();
            let deliveries = || entry.deliveries.iter().filter(|delivery| leased.contains(&delivery.claim.id)).cloned().collect();
            let outcome = if committed { Outcome::Committed { deliveries: deliveries() } } else { Outcome::Conflict };
            set(outcomes, *place, outcome);
        }
        if wakes {
            self.say_that_turns_wait();
        }
        Ok(())
    }

    /// Makes a turn that cannot be written work for a person: its envelopes are dead, its timers gone, its lease released.
    async fn bury_part(&self, part: &Part, error: &StoreError) -> Result<(), StoreError> {
        let fired: Vec<_> = part.fired.iter().map(Timer::fired_values).collect();
        let conversation = part.turn.as_ref().map(|turn| turn.0);
        self.bury(part.handled.clone(), conversation, fired, part.at, error.to_string()).await
    }

    /// Gives envelopes up: they free their lane and wait for a person.
    pub(super) async fn bury(
        &self,
        envelopes: Vec<EnvelopeId>,
        conversation: Option<ConversationId>,
        fired: Vec<Vec<Value>>,
        at: Timestamp,
        reason: String,
    ) -> Result<(), StoreError> {
        tracing::error!(conversation.id = ?conversation, reason, envelopes = envelopes.len(), "a turn could not be done; its envelopes are dead letters now");
        let holder = Value::from(&*self.holder);
        let work = job(move |on| {
            Box::pin(async move {
                let ids = id_list(envelopes.iter().map(|id| id.0));
                on.execute("dead letters", &BURY, vec![ids, at.into(), reason.into()]).await?;
                on.many("timers", &timer::FIRED, fired).await?;
                on.execute("dead letters", &RELEASE, vec![id_list(conversation.iter().map(|id| id.0)), holder]).await.map(|_| ())
            })
        });
        self.inner.messages.write(Durability::Now, work).await
    }
}

fn set(outcomes: &mut [Option<Outcome>], place: usize, outcome: Outcome) {
    if let Some(slot) = outcomes.get_mut(place) {
        *slot = Some(outcome);
    }
}

/// The conversations that these entries move on or send from.
fn lanes(entries: &[Entry]) -> Vec<uuid::Uuid> {
    let own = entries.iter().flat_map(|entry| &entry.advance).map(|advance| advance.conversation.0);
    own.chain(entries.iter().flat_map(|entry| entry.rows.sent_in())).collect()
}

async fn write(on: &mut Connection, entries: &[Entry], holder: &Value) -> Result<Written, StoreError> {
    let mut committed = current(on, entries).await?;
    envelope::take_lanes(on, lanes(entries)).await?;
    let going = entries.iter().zip(&committed).filter(|(_, going)| **going);
    let advancing = going.filter_map(|(entry, _)| entry.advance.as_ref().map(|advance| advance.values.clone())).collect();
    let mut advanced = HashSet::new();
    for mut row in on.many("conversations", &ADVANCE, advancing).await? {
        advanced.insert(row.id::<ConversationId>()?);
    }
    let mut overtaken = Vec::new();
    let (mut rows, mut handled, mut fired) = (Rows::default(), Vec::new(), Vec::new());
    let mut now = Timestamp::MIN;
    for (entry, going) in entries.iter().zip(&mut committed) {
        if let Some(Advance { conversation, .. }) = &entry.advance {
            *going = *going && advanced.contains(conversation);
            if !*going && !advanced.contains(conversation) {
                overtaken.push(conversation.0);
            }
        }
        if *going {
            handled.extend(entry.handled.iter().map(|id| id.0));
            fired.extend_from_slice(&entry.fired);
            rows.append(&entry.rows);
            now = now.max(entry.at);
        }
    }
    if !overtaken.is_empty() {
        on.execute("conflicts", &RELEASE, vec![id_list(overtaken), holder.clone()]).await?;
    }
    if !handled.is_empty() {
        on.execute("envelopes", &HANDLED, vec![id_list(handled)]).await?;
    }
    on.many("timers", &timer::FIRED, fired).await?;
    let leased = rows.write(on, holder, now).await?;
    Ok(Written { committed, leased })
}

/// Which entries change their signals from the version they saw, and are the first of this batch to do so; of two turns of
/// one conversation the first.
async fn current(on: &mut Connection, entries: &[Entry]) -> Result<Vec<bool>, StoreError> {
    let changed = entries.iter().flat_map(|entry| entry.rows.signals.changed());
    let seen: HashMap<SignalId, raise::Seen> = raise::seen(on, changed.map(|change| change.signal)).await?;
    let (mut signals, mut conversations) = (HashSet::new(), HashSet::new());
    let mut current = Vec::with_capacity(entries.len());
    for entry in entries {
        let changes = entry.rows.signals.changed();
        let as_seen = |change: &raise::Change| seen.get(&change.signal).is_some_and(|seen| seen.version == change.version);
        let own: HashSet<SignalId> = changes.iter().map(|change| change.signal).collect();
        let mut going = own.len() == changes.len() && changes.iter().all(as_seen) && signals.is_disjoint(&own);
        going = going
            && match &entry.advance {
                Some(advance) => conversations.insert(advance.conversation),
                // An act has no version of its own: its timers, still as they were handed out, stand for it.
                None => timer::are_set(on, &entry.fired).await?,
            };
        going = going && entry.rows.arrears.are_as_seen(on).await?;
        // Last, because it writes: whatever comes to nothing leaves its form open.
        if going && let Some(form) = &entry.form {
            going = form.take(on, entry.at).await?;
        }
        if going {
            signals.extend(own);
        }
        current.push(going);
    }
    Ok(current)
}
