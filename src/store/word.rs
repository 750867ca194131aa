//! What processes over the same PostgreSQL say to each other.
//!
//! The one decision: a word names what to look at and says nothing about it. It goes through the server to whoever listens
//! there, and it has room for some thousands of bytes; what changed stands in the tables.

use super::sql::Value;
use crate::id::ConversationId;
use std::collections::BTreeSet;

/// Most conversations one word names: it may have 8,000 bytes (postgresql.org/docs/current/sql-notify.html), and an id has
/// 36. Beyond that everybody who watches anything looks.
const MOST_NAMED: usize = 200;

/// What a process tells the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Conversations wait for their turn.
    Turns,
    /// A chat became a worker's, or is no longer; or a worker signed in or out.
    Chats,
    /// A person was erased: forget what is at hand.
    Erased,
    /// Whoever watches these, or what workers have on hand, has something new to see.
    Pages(Shown),
}

/// Which conversations have something new to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// These; with none of them, only what workers have on hand changed.
    In(BTreeSet<ConversationId>),
    /// Too many to name, or it is not known which.
    Anywhere,
}

impl Default for Shown {
    fn default() -> Self {
        Self::In(BTreeSet::new())
    }
}

impl Shown {
    /// Takes in some more.
    pub(super) fn add(&mut self, conversations: &[ConversationId]) {
        let Self::In(named) = self else { return };
        named.extend(conversations);
        if named.len() > MOST_NAMED {
            *self = Self::Anywhere;
        }
    }

    fn names(&self) -> String {
        match self {
            Self::In(named) => named.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
            Self::Anywhere => ANYWHERE.to_owned(),
        }
    }

    /// What cannot be read may be anywhere.
    fn named(names: &str) -> Self {
        let named = names.split(',').filter(|name| !name.is_empty()).map(str::parse).collect::<Result<_, _>>();
        named.map_or(Self::Anywhere, Self::In)
    }
}

const ANYWHERE: &str = "anywhere";
const PAGES: &str = "pages:";

impl Word {
    /// The word with who says it: nobody listens to themselves.
    pub(super) fn said_by(&self, process: &str) -> Value {
        let word = match self {
            Self::Turns => "turns".to_owned(),
            Self::Chats => "chats".to_owned(),
            Self::Erased => "erased".to_owned(),
            Self::Pages(shown) => format!("{PAGES}{}", shown.names()),
        };
        format!("{word} {process}").into()
    }

    /// The word, if another said it.
    pub(super) fn heard_by(process: &str, said: &str) -> Option<Self> {
        let (word, by) = said.split_once(' ')?;
        let word = match word {
            "turns" => Self::Turns,
            "chats" => Self::Chats,
            "erased" => Self::Erased,
            _ => Self::Pages(Shown::named(word.strip_prefix(PAGES)?)),
        };
        (by != process).then_some(word)
    }
}

/// What was heard from another process over the same database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Conversations wait for their turn.
    Turns,
    /// Where workers are reached has changed: ask again.
    Chats,
    /// There is something new to see.
    Pages(Shown),
    /// Words may have been missed: look at everything.
    Missed,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn conversations(count: usize) -> Vec<ConversationId> {
        (0..count).map(|n| ConversationId(Uuid::from_u128(n as u128))).collect()
    }

    #[test]
    fn a_word_is_heard_by_all_but_the_one_who_says_it() {
        let mut some = Shown::default();
        some.add(&conversations(3));
        for word in [Word::Turns, Word::Chats, Word::Erased, Word::Pages(Shown::default()), Word::Pages(some), Word::Pages(Shown::Anywhere)]
        {
            let Value::Text(said) = word.said_by("a b") else { panic!("a word is text") };
            assert_eq!(Word::heard_by("c", &said), Some(word));
            assert_eq!(Word::heard_by("a b", &said), None);
        }
        assert_eq!(Word::heard_by("c", "nonsense a"), None);
    }

    #[test]
    fn too_many_to_name_are_anywhere_and_fit_the_servers_room() {
        let mut shown = Shown::default();
        shown.add(&conversations(MOST_NAMED));
        let Value::Text(said) = Word::Pages(shown.clone()).said_by(&"p".repeat(400)) else { panic!("a word is text") };
        assert!(said.len() < 8_000, "{}", said.len());
        shown.add(&conversations(MOST_NAMED + 1));
        assert_eq!(shown, Shown::Anywhere);
        assert_eq!(Word::heard_by("c", "pages:no-id a"), Some(Word::Pages(Shown::Anywhere)));
    }
}
