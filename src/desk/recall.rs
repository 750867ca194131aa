//! What a person is told about a signal of theirs that is open already.
//!
//! The one decision: before a claim it is a role and a day, as when it was raised; a name only once a worker has taken it,
//! and the person heard that name then (`PRIV-1`).

use super::person::State;
use super::{Desk, promise};
use crate::dialog::Known;
use crate::id::{Kind, SignalId};
use crate::store::{Owner, Standing, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A signal as far as a person hears of it.
struct Open<'a> {
    number: i64,
    kind: &'a Kind,
    standing: &'a Standing,
    since: Timestamp,
}

impl Desk {
    /// Number, since when, and who has it.
    pub(super) async fn recall(&self, state: &State, signal: SignalId) -> Result<Known, StoreError> {
        // Asked for twice in one breath: then it stands in this turn.
        if let Some(raised) = state.desktop.changes.raised.iter().find(|raised| raised.id == signal) {
            let open = Open { number: raised.number, kind: &raised.kind, standing: &raised.standing, since: raised.created_at };
            return Ok(self.recalled(state, &open));
        }
        let Some(case) = self.store.case_of(signal).await? else { return Ok(self.lines()) };
        let open = Open { number: case.number, kind: &case.kind, standing: &case.standing, since: case.created_at };
        Ok(self.recalled(state, &open))
    }

    fn recalled(&self, state: &State, open: &Open<'_>) -> Known {
        let (library, now) = (self.library(), state.desktop.now);
        let language = state.session.language.unwrap_or_default();
        let reader = promise::reader(&library.kinds, open.kind, language);
        let when = promise::by_when(open.standing.deadline.at, now, library.calendar(), language);
        let (key, worker) = match (&open.standing.owner, open.standing.status.as_str()) {
            (Owner::Worker(worker), "claimed") => ("person_has_it", self.signed(worker)),
            (Owner::Worker(_) | Owner::Desk(_), _) if open.standing.deadline.at < now => ("person_waits_long", reader.clone()),
            (Owner::Worker(_) | Owner::Desk(_), _) => ("person_waits", reader.clone()),
        };
        let fill = BTreeMap::from([("worker".to_owned(), worker), ("when".to_owned(), when.clone())]);
        let who = library.built_in.say(key, language, &fill);
        let since = promise::since(open.since, now, library.calendar(), language);
        let mut known = self.lines();
        let words = [("number", open.number.to_string()), ("worker", reader), ("when", when), ("since", since), ("who", who)];
        known.fill.extend(words.map(|(name, words)| (name.to_owned(), words)));
        known
    }
}
