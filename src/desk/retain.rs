//! Keeping no longer than was decided: closed signals, what was said where nothing is open, arrears that nobody handed over.
//!
//! The one decision: a term is a day in the calendar of the place, asked of the file that whoever answers for privacy edits,
//! and looked at once a day. What goes leaves a row that counts: no figure changes by it.

use super::Desk;
use super::casework::Casework;
use super::clock::BY_CLOCK;
use crate::id::Kind;
use crate::store::{ClearedBy, Clearing, ClosedOf, StoreError};
use jiff::{Span, Timestamp};

/// How many go at once: the writer has people waiting behind it.
const AT_ONCE: i64 = 50;
/// How many are counted to be told of: more is "at least" for anybody.
const COUNTED: i64 = 100_000;

/// Closed signals of one kind that ended alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What they were about.
    pub kind: Kind,
    /// How they ended.
    pub outcome: String,
    /// For how many months they are kept; `None`: until somebody decides.
    pub months: Option<u16>,
    /// Of how many something is kept.
    pub kept: i64,
    /// How many of these would go now.
    pub due: usize,
    /// When the first of them was closed.
    pub oldest: Timestamp,
}

/// What was let go, or would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetGo {
    /// Signals.
    pub signals: usize,
    /// Chats in which nothing is open.
    pub conversations: usize,
    /// Arrears that were never handed over.
    pub arrears: usize,
}

impl LetGo {
    /// Whether it was nothing.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Desk {
    /// What is kept of closed signals, by kind and outcome, and how much of it would go now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn terms(&self) -> Result<Vec<Term>, StoreError> {
        let mut terms = Vec::new();
        for ClosedOf { kind, outcome, count, oldest } in self.store.closed(self.network_id()).await? {
            let months = self.library().kinds.keep().months_of(&kind, &outcome);
            let due = match months.map(|months| self.before(months)) {
                Some(before) => self.store.ended(self.network_id(), (&kind, &outcome), before, COUNTED).await?.len(),
                None => 0,
            };
            terms.push(Term { kind, outcome, months, kept: count, due, oldest });
        }
        Ok(terms)
    }

    /// How many chats would lose their words now, and after how many months of silence; `None` when no term was decided.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn silent_chats(&self) -> Result<Option<(u16, usize)>, StoreError> {
        let Some(months) = self.library().kinds.keep().conversations else { return Ok(None) };
        let silent = self.store.silent(self.network_id(), self.before(months), COUNTED).await?;
        Ok(Some((months, silent.len())))
    }

    /// Lets go of all whose term is over; what. Nothing that is open or under way is touched, and it may be given again at any
    /// time.
    ///
    /// # Errors
    /// When the store cannot be read or written: the rest goes the next time.
    pub async fn let_go(&self) -> Result<LetGo, StoreError> {
        let mut gone = LetGo { signals: self.clear_ended().await?, ..LetGo::default() };
        // After the signals: a chat of which a signal is kept keeps its words.
        gone.conversations = self.clear_silent().await?;
        let before = self.before(u16::from(self.policy.keep_arrears_months));
        loop {
            let forgotten = self.store.forget_stale_arrears(self.network_id(), before, AT_ONCE).await?;
            gone.arrears += forgotten;
            if forgotten == 0 {
                break;
            }
        }
        // Keys that a crash left behind.
        self.store.destroy_needless_keys().await?;
        if !gone.is_nothing() {
            self.store.fold().await;
            let LetGo { signals, conversations, arrears } = gone;
            tracing::info!(signals, conversations, arrears, "what was kept as long as it is kept was let go");
            self.tell_pages(None);
        }
        Ok(gone)
    }

    async fn clear_ended(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        for Term { kind, outcome, months, due, .. } in self.terms().await? {
            let Some(before) = months.filter(|_| due > 0).map(|months| self.before(months)) else { continue };
            loop {
                let ended = self.store.ended(self.network_id(), (&kind, &outcome), before, AT_ONCE).await?;
                let clearing =
                    Clearing { by: ClearedBy::Term, empty: Casework::default().document(), who: BY_CLOCK.to_owned(), at: self.clock.now() };
                let cleared = self.store.clear_signals(self.network_id(), ended, clearing).await?.len();
                count += cleared;
                // Nothing more, or nothing that may go now: somebody is at it.
                if cleared == 0 {
                    break;
                }
            }
        }
        Ok(count)
    }

    async fn clear_silent(&self) -> Result<usize, StoreError> {
        let Some(before) = self.library().kinds.keep().conversations.map(|months| self.before(months)) else { return Ok(0) };
        let mut count = 0;
        loop {
            let silent = self.store.silent(self.network_id(), before, AT_ONCE).await?;
            let cleared = if silent.is_empty() { 0 } else { self.store.clear_words(silent, before).await? };
            count += cleared;
            if cleared == 0 {
                return Ok(count);
            }
        }
    }

    /// The moment before which something is older than so many months: midnight, here.
    fn before(&self, months: u16) -> Timestamp {
        let first_kept = self.today().saturating_sub(Span::new().months(i64::from(months)));
        first_kept.to_zoned(self.library().calendar().zone().clone()).map_or(Timestamp::MIN, |midnight| midnight.timestamp())
    }
}
