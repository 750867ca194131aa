//! Our own chat page, as a channel.
//!
//! The one decision: nothing is kept here. What was said stands in the history, and a page reads it from there; a delivery
//! is only a word to whoever watches ("there is something new"). So a page that was closed, or lies in a pocket without
//! reception, loses nothing, and showing something twice is not possible.

use crate::id::ConversationId;
use crate::mailbox::{Account, Channel};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// Who watches which conversation now. Cheap to clone; all clones are one.
#[derive(Clone, Debug, Default)]
pub struct Web(Arc<Mutex<HashMap<ConversationId, watch::Sender<u64>>>>, watch::Sender<u64>);

/// Somebody who watches a conversation.
#[derive(Debug)]
pub struct Watcher(watch::Receiver<u64>);

impl Watcher {
    /// Ends when something is new since the last call, or since the watching began.
    pub async fn news(&mut self) {
        // An error would mean that nobody can tell any more: then nothing is ever new.
        if self.0.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

impl Web {
    /// The one page there is, as messages name it.
    pub fn account() -> Account {
        Account { channel: Channel::Web, name: "page".into() }
    }

    /// Watches a conversation from now on.
    pub fn watch(&self, conversation: ConversationId) -> Watcher {
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Watcher(watched.entry(conversation).or_default().subscribe())
    }

    /// Watches all that workers have on hand, from now on.
    pub fn watch_board(&self) -> Watcher {
        Watcher(self.1.subscribe())
    }

    /// Tells workers that something changed; what it is, each of them reads for themselves.
    pub fn tell_board(&self) {
        self.1.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Tells whoever watches that there is something new.
    pub fn tell(&self, conversation: ConversationId) {
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(sender) = watched.get(&conversation) else { return };
        if sender.receiver_count() == 0 {
            watched.remove(&conversation);
        } else {
            sender.send_modify(|count| *count = count.wrapping_add(1));
        }
    }

    /// Tells whoever watches anything.
    pub fn tell_all(&self) {
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        watched.retain(|_, sender| sender.receiver_count() > 0);
        for sender in watched.values() {
            sender.send_modify(|count| *count = count.wrapping_add(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use uuid::Uuid;

    #[test]
    fn whoever_watches_is_told_once_for_all_that_came_and_others_are_not() {
        let (web, here, there) = (Web::default(), ConversationId(Uuid::from_u128(1)), ConversationId(Uuid::from_u128(2)));
        web.tell(here);
        let (mut watcher, mut other) = (web.watch(here), web.watch(there));
        assert_eq!(watcher.news().now_or_never(), None, "what was before is no news");
        web.tell(here);
        web.tell(here);
        assert_eq!(watcher.news().now_or_never(), Some(()));
        assert_eq!(watcher.news().now_or_never(), None);
        assert_eq!(other.news().now_or_never(), None);
    }

    #[test]
    fn nothing_is_kept_for_somebody_who_left() {
        let (web, here) = (Web::default(), ConversationId(Uuid::from_u128(1)));
        drop(web.watch(here));
        web.tell(here);
        assert!(web.0.lock().unwrap().is_empty());
    }
}
