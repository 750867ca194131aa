//! How many streams of news one browser may hold open.
//!
//! The one decision: counted for whoever is known by a cookie, in memory and per process. A stream costs a connection and a look
//! at the store every few seconds; whoever has more tabs open than a person looks at reloads by hand in the others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// More tabs than anybody works in.
const MOST_OPEN: usize = 16;

/// Who holds how many.
#[derive(Clone, Debug, Default)]
pub(super) struct Streams(Arc<Mutex<HashMap<String, usize>>>);

/// One of them, until it is dropped.
#[derive(Debug)]
pub(super) struct Held {
    of: Streams,
    who: String,
}

impl Streams {
    /// One more; `None` when they hold as many as they may.
    pub(super) fn hold(&self, who: &str) -> Option<Held> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let open = all.entry(who.to_owned()).or_default();
        if *open >= MOST_OPEN {
            return None;
        }
        *open += 1;
        Some(Held { of: self.clone(), who: who.to_owned() })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut all = self.of.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = all.get_mut(&self.who) {
            *open = open.saturating_sub(1);
            if *open == 0 {
                all.remove(&self.who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_browser_holds_as_many_as_it_has_tabs_and_what_it_lets_go_of_is_free() {
        let streams = Streams::default();
        let mut held: Vec<Held> = std::iter::from_fn(|| streams.hold("a")).collect();
        assert_eq!(held.len(), MOST_OPEN);
        assert!(streams.hold("b").is_some(), "another one is not held up");
        held.pop();
        assert!(streams.hold("a").is_some() && streams.hold("a").is_some());
        drop(held);
        assert!(streams.0.lock().unwrap().is_empty(), "nobody is remembered");
    }
}
