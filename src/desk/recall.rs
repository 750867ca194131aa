//! What a person is told about a signal of theirs that is open already.
//!
//! The one decision: before a claim it is a role and a day, as when it was raised; a name only once a worker has taken it,
//! and the person heard that name then (`PRIV-1`).

use super::person::State;
use super::{Desk, promise};
use crate::dialog::Known;
use crate::dialog::step::About;
use crate::id::{Kind, SignalId};
use crate::store::{Case, Owner, Standing, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A signal as far as a person hears of it.
struct Open<'a> {
    number: i64,
    kind: &'a Kind,
    standing: &'a Standing,
    since: Timestamp,
}

/// How far it is, as a person is told.
enum Stage {
    Waits,
    /// Beyond the day that was promised.
    Late,
    /// By somebody of this name and role.
    Taken(String),
    Closed,
}

/// Most reports told at once, the newest first: more is no answer any more, and the console has them all.
const MOST_REPORTS: usize = 5;

impl Desk {
    /// Number, since when, and who has it.
    pub(super) async fn recall(&self, state: &State, signal: SignalId) -> Result<Known, StoreError> {
        // Asked for twice in one breath: then it stands in this turn.
        if let Some(raised) = state.desktop.changes.raised.iter().find(|raised| raised.id == signal) {
            let open = Open { number: raised.number, kind: &raised.kind, standing: &raised.standing, since: raised.created_at };
            return Ok(self.recalled(state, &open));
        }
        let Some(case) = self.store.case_of(signal).await? else { return Ok(self.lines()) };
        Ok(self.recall_as(state, &case, &self.standing_for_person(&case).await?))
    }

    /// The same, of a case as it will stand.
    pub(super) fn recall_as(&self, state: &State, case: &Case, standing: &Standing) -> Known {
        self.recalled(state, &Open { number: case.number, kind: &case.kind, standing, since: case.created_at })
    }

    fn recalled(&self, state: &State, open: &Open<'_>) -> Known {
        let library = self.library();
        let (reader, when, since) = self.told_of(state, open);
        let (key, worker) = match self.stage(state, open) {
            Stage::Taken(worker) => ("person_has_it", worker),
            Stage::Late => ("person_waits_long", reader.clone()),
            Stage::Waits | Stage::Closed => ("person_waits", reader.clone()),
        };
        let fill = BTreeMap::from([("worker".to_owned(), worker), ("when".to_owned(), when.clone())]);
        let who = library.built_in.say(key, state.session.spoken().unwrap_or_default(), &fill);
        let mut known = self.lines();
        let words = [("number", open.number.to_string()), ("worker", reader), ("when", when), ("since", since), ("who", who)];
        known.fill.extend(words.map(|(name, words)| (name.to_owned(), words)));
        known
    }

    /// Whoever reads it, by when, and since when it is there.
    fn told_of(&self, state: &State, open: &Open<'_>) -> (String, String, String) {
        let (library, now) = (self.library(), state.desktop.now);
        let language = state.session.spoken().unwrap_or_default();
        let reader = promise::reader(&library.kinds, open.kind, language);
        let when = promise::by_when(promised(open.standing), now, library.calendar(), language);
        (reader, when, promise::since(open.since, now, library.calendar(), language))
    }

    fn stage(&self, state: &State, open: &Open<'_>) -> Stage {
        match (&open.standing.owner, open.standing.status.as_str()) {
            (_, "closed") => Stage::Closed,
            (Owner::Worker(worker), "claimed") => Stage::Taken(self.signed(worker, state.session.spoken().unwrap_or_default())),
            (Owner::Worker(_) | Owner::Desk(_), _) if promised(open.standing) < state.desktop.now => Stage::Late,
            (Owner::Worker(_) | Owner::Desk(_), _) => Stage::Waits,
        }
    }

    /// What somebody asks about themselves. Whatever the language, it says no more than they were told before.
    pub(super) async fn recount(&self, state: &State, about: About) -> Result<Known, StoreError> {
        let mut cases = self.store.cases_in(state.desktop.conversation.id).await?;
        cases.sort_by_key(|case| std::cmp::Reverse(case.number));
        let mut known = self.lines();
        match about {
            About::Data => {
                let (began, now) = (state.desktop.conversation.created_at, state.desktop.now);
                let since = promise::since(began, now, self.library().calendar(), state.session.spoken().unwrap_or_default());
                known.fill.extend([("since".to_owned(), since), ("count".to_owned(), cases.len().to_string())]);
            }
            About::Readers => {
                let language = state.session.spoken().unwrap_or_default();
                let mut readers = self.readers(state.desktop.conversation.id, language).await?.join("\n");
                if readers.is_empty() {
                    readers = self.library().built_in.say("no_readers", language, &BTreeMap::new());
                }
                known.fill.insert("readers".to_owned(), readers);
            }
            About::Reports => {
                let mut lines = Vec::new();
                for case in cases.iter().take(MOST_REPORTS) {
                    let (number, kind, standing) = (case.number, &case.kind, &self.standing_for_person(case).await?);
                    lines.push(self.report(state, &Open { number, kind, standing, since: case.created_at }));
                }
                let mut reports = lines.join("\n");
                if reports.is_empty() {
                    reports = self.library().built_in.say("no_reports", state.session.spoken().unwrap_or_default(), &BTreeMap::new());
                }
                known.fill.insert("reports".to_owned(), reports);
            }
        }
        Ok(known)
    }

    fn report(&self, state: &State, open: &Open<'_>) -> String {
        let (reader, when, since) = self.told_of(state, open);
        let (key, worker) = match self.stage(state, open) {
            Stage::Taken(worker) => ("report_taken", worker),
            Stage::Late => ("report_is_late", reader),
            Stage::Waits => ("report_waits", reader),
            Stage::Closed => ("report_closed", reader),
        };
        let words = [("number", open.number.to_string()), ("worker", worker), ("when", when), ("since", since)];
        let fill = words.into_iter().map(|(name, words)| (name.to_owned(), words)).collect();
        self.library().built_in.say(key, state.session.spoken().unwrap_or_default(), &fill)
    }
}

/// By when the person was told that somebody reads it. A deadline that came nearer is for workers: why it did may lie in what
/// others told about the same address.
fn promised(standing: &Standing) -> Timestamp {
    standing.climb.promised.unwrap_or(standing.deadline.at)
}
