//! Having everything erased: written down when it is asked, told to whoever has something open, done when its day has come.
//!
//! The one decision: the day only allows it. On that day and each day after it is asked anew whether something is open, and the store
//! asks once more inside its transaction; so nobody who is in danger, or whom a worker is helping, is cut off by a clock, and whatever
//! broke on the way is done the next time.

use super::Desk;
use super::casework::Casework;
use super::clock::BY_CLOCK;
use super::notice::Notice;
use super::person::State;
use super::worker::to_chat;
use super::written::Written;
use crate::dialog::Known;
use crate::dialog::step::{Erase, OpenSignals};
use crate::dialog::values::names;
use crate::id::{ConversationId, EnvelopeId, WorkerId};
use crate::language::Language;
use crate::mailbox::Outgoing;
use crate::personal::Text;
use crate::signal::kinds::ACUTE_DANGER;
use crate::signal::status::MERGED;
use crate::store::{
    AskedHow, Case, Changes, ClearedBy, Clearing, Course, Envelope, Erased, Erasure, ErasureChange, Form, MergeEnded, SignalChange,
    SignalEvent, Standing, StoreError,
};
use jiff::{Span, Timestamp};

/// What the event is called when somebody asked for it.
pub const ASKED: &str = "erasure_asked";
/// The same, when it was taken back.
pub const UNDONE: &str = "erasure_undone";
/// The same, when a signal was withdrawn because of it.
pub const WITHDRAWN: &str = "withdrawn";
/// What is being written here, in an error.
const ERASING: &str = "a wish to be erased";
/// How a withdrawn signal ended, in every network.
const NO_HELP_ASKED: &str = "no_help_asked";

/// How often it is written anew when a signal moved meanwhile: each time is a few milliseconds.
const MOST_TRIES: usize = 5;

/// What is written down for somebody by a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErasureWanted {
    /// How they asked.
    pub how: AskedHow,
    /// What becomes of what is open.
    pub open_signals: OpenSignals,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErasureMade {
    /// It is written down.
    Now(Erasure),
    /// It was asked before, and stands.
    Before,
    /// There is no such signal within reach, or nobody behind it.
    Unknown,
}

impl Desk {
    /// Does what the engine decided about erasing; what follows is filled with number and day.
    pub(super) async fn erase_wish(&self, state: &mut State, id: EnvelopeId, what: Erase) -> Result<Known, StoreError> {
        let (conversation, now) = (state.desktop.conversation.id, state.desktop.now);
        let language = state.session.spoken().unwrap_or_default();
        let stands = self.store.erasure_in(conversation).await?;
        match (what, stands) {
            (Erase::Want(open_signals), None) => {
                let wanted = ErasureWanted { how: AskedHow::InChat, open_signals };
                let erasure = self.erasure(conversation, "person".to_owned(), wanted, id).await?;
                let told = self.tell_workers(conversation, &erasure, ASKED, id, now).await?;
                self.write_into(state, told);
                state.desktop.changes.erasures.push(ErasureChange::Asked(erasure.clone()));
                self.told_of_erasure(&erasure, language).await
            }
            (Erase::Undo, Some(erasure)) => {
                let told = self.tell_workers(conversation, &erasure, UNDONE, id, now).await?;
                self.write_into(state, told);
                let undone = ErasureChange::Undone { id: erasure.id, at: now, by: "person".to_owned() };
                state.desktop.changes.erasures.push(undone);
                Ok(self.lines())
            }
            (Erase::Want(_) | Erase::Recall, Some(erasure)) => self.told_of_erasure(&erasure, language).await,
            (Erase::Consider, _) | (Erase::Undo | Erase::Recall, None) => Ok(self.of_a_new_one(language)),
        }
    }

    /// Writes down for whoever raised this signal that they want everything erased; once for each key. They are told so in their chat,
    /// and can take it back there.
    ///
    /// # Errors
    /// When it is not known to be written down: the same form may be sent again.
    pub async fn ask_erasure(&self, worker: &WorkerId, number: i64, wanted: ErasureWanted, key: &str) -> Result<ErasureMade, StoreError> {
        let form = Form { network: self.network_id().clone(), worker: worker.clone(), key: key.to_owned() };
        for _ in 0..MOST_TRIES {
            if self.store.form_was_taken(&form).await? {
                return Ok(ErasureMade::Before);
            }
            let Some(conversation) = self.behind(worker, number).await? else { return Ok(ErasureMade::Unknown) };
            if self.store.erasure_in(conversation).await?.is_some() {
                return Ok(ErasureMade::Before);
            }
            let (now, cause) = (self.clock.now(), EnvelopeId(self.clock.id()));
            let erasure = self.erasure(conversation, format!("worker:{worker}"), wanted, cause).await?;
            let mut changes = self.tell_workers(conversation, &erasure, ASKED, cause, now).await?;
            let notice = Notice::ErasureAsked { worker: worker.clone() };
            changes.envelopes.push(notice.envelope(EnvelopeId(cause.derive("notice", 0)), conversation, now));
            changes.erasures.push(ErasureChange::Asked(erasure.clone()));
            if self.write(ERASING, Some(form.clone()), changes, now).await? == Written::Down {
                return Ok(ErasureMade::Now(erasure));
            }
        }
        Err(StoreError::Refused { doing: ERASING, code: String::new() })
    }

    /// Takes that back for them; whether there was something to take back.
    ///
    /// # Errors
    /// When it cannot be written down: it stands then.
    pub async fn undo_erasure(&self, worker: &WorkerId, number: i64) -> Result<bool, StoreError> {
        for _ in 0..MOST_TRIES {
            let Some(conversation) = self.behind(worker, number).await? else { return Ok(false) };
            let Some(erasure) = self.store.erasure_in(conversation).await? else { return Ok(false) };
            let (now, cause) = (self.clock.now(), EnvelopeId(self.clock.id()));
            let mut changes = self.tell_workers(conversation, &erasure, UNDONE, cause, now).await?;
            changes.envelopes.push(Notice::ErasureUndone.envelope(EnvelopeId(cause.derive("notice", 0)), conversation, now));
            changes.erasures.push(ErasureChange::Undone { id: erasure.id, at: now, by: format!("worker:{worker}") });
            if self.write(ERASING, None, changes, now).await? == Written::Down {
                return Ok(true);
            }
        }
        Err(StoreError::Refused { doing: ERASING, code: String::new() })
    }

    /// The wish that stands of whoever raised this signal, if this worker may see it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn erasure_at(&self, worker: &WorkerId, number: i64) -> Result<Option<Erasure>, StoreError> {
        let Some(conversation) = self.behind(worker, number).await? else { return Ok(None) };
        self.store.erasure_in(conversation).await
    }

    /// The conversation behind a signal within reach.
    pub(super) async fn behind(&self, worker: &WorkerId, number: i64) -> Result<Option<ConversationId>, StoreError> {
        let reach = self.reach_of(worker, self.clock.now());
        Ok(self.store.case_within(self.network_id(), &reach, number).await?.and_then(|case| case.conversation))
    }

    /// Erases everybody whose day has come and of whom nothing is open, and destroys the keys that nothing needs; how many people
    /// were erased. Done again it does what is left.
    ///
    /// # Errors
    /// When the store cannot be read or written: the rest is done the next time.
    pub async fn erase_due(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        for erasure in self.store.erasures_due(self.network_id(), self.today()).await? {
            count += usize::from(self.erase_one(&erasure).await?);
        }
        let left = self.store.left_of_erased(self.network_id()).await?;
        self.store.clear_signals(self.network_id(), left, self.clearing()).await?;
        self.store.destroy_needless_keys().await?;
        if count > 0 {
            tracing::info!(count, "people who asked for it were erased");
            self.tell_pages(None);
        }
        Ok(count)
    }

    async fn erase_one(&self, erasure: &Erasure) -> Result<bool, StoreError> {
        if erasure.open_signals == OpenSignals::Withdraw {
            self.withdraw(erasure).await?;
        }
        Ok(match self.store.erase_person(erasure.conversation, self.clearing()).await? {
            Erased::Gone { .. } => true,
            Erased::Waits => false,
        })
    }

    /// Closes what was open when they asked. Danger is closed by a person, and what they told since is new.
    async fn withdraw(&self, erasure: &Erasure) -> Result<(), StoreError> {
        let now = self.clock.now();
        for case in self.store.cases_in(erasure.conversation).await? {
            let ties = self.ties_of(&case).await?;
            let is_over = matches!(case.standing.course, Course::Closed { .. }) && ties.into.is_none();
            if is_over || case.kind.as_str() == ACUTE_DANGER || case.created_at > erasure.asked_at || !ties.joined.is_empty() {
                continue;
            }
            let mut changes = Changes::default();
            if let Some((merge, _)) = &ties.into {
                changes.merges_ended.push(MergeEnded { id: merge.id, at: now, by: "person".to_owned() });
            }
            let course = Course::Closed { at: now, outcome: NO_HELP_ASKED.to_owned() };
            let standing = Standing { status: "closed".to_owned(), course, ..case.standing.clone() };
            let event = SignalEvent { at: now, what: WITHDRAWN.to_owned(), who: "person".to_owned(), note: None };
            changes.signals.push(SignalChange::of(&case, standing, event));
            // What moved meanwhile is looked at again the next time.
            self.write(ERASING, None, changes, now).await?;
        }
        Ok(())
    }

    /// How what is left of a signal is written.
    pub(super) fn clearing(&self) -> Clearing {
        let (empty, who, at) = (Casework::default().document(), BY_CLOCK.to_owned(), self.clock.now());
        Clearing { by: ClearedBy::Erasure, empty, who, at }
    }

    /// A wish, with its number and its day.
    async fn erasure(
        &self,
        conversation: ConversationId,
        asked_by: String,
        wanted: ErasureWanted,
        cause: EnvelopeId,
    ) -> Result<Erasure, StoreError> {
        let number = self.store.signal_numbers(self.network_id(), 1).await?.first().copied().unwrap_or_default();
        let ErasureWanted { how, open_signals } = wanted;
        let (network, asked_at) = (self.network_id().clone(), self.clock.now());
        let id = cause.derive("erasure", 0);
        Ok(Erasure { id, number, network, conversation, asked_by, how, open_signals, asked_at, due_on: self.erasing_day() })
    }

    fn erasing_day(&self) -> jiff::civil::Date {
        self.today().saturating_add(Span::new().days(i64::from(self.policy.erase_after_days)))
    }

    /// What is said before anything is asked for: the day it would be, and how long copies of keys live.
    fn of_a_new_one(&self, language: Language) -> Known {
        let mut known = self.lines();
        let words = [("day", names(language).day(self.erasing_day())), ("days", self.policy.key_backup_days.to_string())];
        known.fill.extend(words.map(|(name, words)| (name.to_owned(), words)));
        known
    }

    /// Its number, and when it is done.
    async fn told_of_erasure(&self, erasure: &Erasure, language: Language) -> Result<Known, StoreError> {
        let mut known = self.lines();
        let waits = erasure.open_signals == OpenSignals::Wait && self.store.cases_in(erasure.conversation).await?.iter().any(is_under_way);
        let key = match (erasure.due_on <= self.today(), waits) {
            (true, _) => "erase_when_closed",
            (false, true) => "erase_on_or_closed",
            (false, false) => "erase_on",
        };
        let fill = [("day".to_owned(), names(language).day(erasure.due_on))].into();
        known.fill.insert("erased".to_owned(), self.library().built_in.say(key, language, &fill));
        known.fill.insert("number".to_owned(), erasure.number.to_string());
        Ok(known)
    }

    /// Tells whoever has something open of this person, without a word of theirs, and writes it into its history.
    async fn tell_workers(
        &self,
        conversation: ConversationId,
        erasure: &Erasure,
        what: &str,
        cause: EnvelopeId,
        now: Timestamp,
    ) -> Result<Changes, StoreError> {
        let mut changes = Changes::default();
        for case in self.store.cases_in(conversation).await?.into_iter().filter(is_under_way) {
            let event = SignalEvent { at: now, what: what.to_owned(), who: erasure.asked_by.clone(), note: None };
            changes.signals.push(SignalChange::of(&case, case.standing.clone(), event));
            let case = self.told_of_at(case).await?;
            changes.envelopes.extend(self.told_of_wish(&case, erasure, what, (cause, now)));
        }
        Ok(changes)
    }

    fn told_of_wish(&self, case: &Case, erasure: &Erasure, what: &str, (cause, now): (EnvelopeId, Timestamp)) -> Vec<Envelope> {
        let key = match (what, erasure.open_signals) {
            (UNDONE, _) => "worker_erasure_undone",
            (_, OpenSignals::Wait) => "worker_erasure_waits",
            (_, OpenSignals::Withdraw) => "worker_erasure_withdraws",
        };
        let (number, day) = (case.number.to_string(), names(Language::Nl).day(erasure.due_on));
        let text = self.say_to_worker(key, &[("number", &number), ("day", &day)]);
        let chats = self.that_may_hear(&case.standing, self.chats_at(case, now));
        let told = chats.into_iter().enumerate().map(|(place, chat)| {
            let outgoing = Outgoing { text: Text::from(text.clone()), buttons: Vec::new(), reply_to: None };
            to_chat(chat, EnvelopeId(cause.derive(&format!("{what}_{number}"), place)), outgoing, now)
        });
        told.collect()
    }

    fn write_into(&self, state: &mut State, told: Changes) {
        let Changes { envelopes, signals, .. } = told;
        state.desktop.changes.envelopes.extend(envelopes);
        for change in signals {
            state.desktop.change(change);
        }
    }
}

/// Whether somebody is at it, or will be; also as a part of another.
pub(super) fn is_under_way(case: &Case) -> bool {
    match &case.standing.course {
        Course::Open { .. } => true,
        Course::Closed { outcome, .. } => outcome == MERGED,
    }
}
