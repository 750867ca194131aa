//! What becomes of a code, from the worker who made it to the person who said yes.
//!
//! The one decision: a code belongs to the first conversation that types it, and its life ends there with a yes or a no. A
//! letter that fell through the wrong door is used up by the neighbour who opened it, and opens nothing after that.

use crate::id::ConversationId;
use jiff::Timestamp;

/// A code's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Where it stands.
    pub state: State,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// Where a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody typed it yet.
    Open,
    /// It was typed in this conversation, which was asked whether it is that person.
    Offered { to: ConversationId },
    /// They said yes.
    Accepted { by: ConversationId },
    /// They said no: it links nobody any more.
    Declined { by: ConversationId },
    /// A worker took it back.
    Revoked,
}

/// What a person said to "is that you?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They are.
    Yes,
    /// They are not.
    No,
}

/// What typing a code does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The person is asked whether it is them.
    Ask,
    /// Nothing. Whoever typed it hears the same, whatever the reason.
    Nothing,
}

impl Invitation {
    /// What typing the code in this conversation does now. Typing it again before answering asks again.
    pub fn offer(&self, conversation: ConversationId, now: Timestamp) -> Offer {
        match self.state {
            State::Open if now < self.expires_at => Offer::Ask,
            State::Offered { to } if to == conversation && now < self.expires_at => Offer::Ask,
            State::Open | State::Offered { .. } | State::Accepted { .. } | State::Declined { .. } | State::Revoked => Offer::Nothing,
        }
    }

    /// How it stands after this answer; `None` when there is nothing for this conversation to answer any more. The same
    /// answer given twice stands as it did.
    pub fn after(&self, answer: Answer, conversation: ConversationId, now: Timestamp) -> Option<State> {
        let answered = match answer {
            Answer::Yes => State::Accepted { by: conversation },
            Answer::No => State::Declined { by: conversation },
        };
        match self.state {
            State::Offered { to } if to == conversation && now < self.expires_at => Some(answered),
            same @ (State::Accepted { .. } | State::Declined { .. }) if same == answered => Some(same),
            State::Open | State::Offered { .. } | State::Accepted { .. } | State::Declined { .. } | State::Revoked => None,
        }
    }

    /// Whether a worker can still take it back.
    pub fn can_be_revoked(&self, now: Timestamp) -> bool {
        matches!(self.state, State::Open | State::Offered { .. }) && now < self.expires_at
    }
}

impl State {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Offered { .. } => "offered",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
            Self::Revoked => "revoked",
        }
    }

    /// The state with this word, of this conversation; `None` when the two do not belong together.
    pub fn from_word(word: &str, conversation: Option<ConversationId>) -> Option<Self> {
        match (word, conversation) {
            ("open", None) => Some(Self::Open),
            ("offered", Some(to)) => Some(Self::Offered { to }),
            ("accepted", Some(by)) => Some(Self::Accepted { by }),
            ("declined", Some(by)) => Some(Self::Declined { by }),
            // It may have been offered before.
            ("revoked", _) => Some(Self::Revoked),
            _ => None,
        }
    }

    /// The conversation it was typed in.
    pub fn conversation(self) -> Option<ConversationId> {
        match self {
            Self::Offered { to: one } | Self::Accepted { by: one } | Self::Declined { by: one } => Some(one),
            Self::Open | Self::Revoked => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HERE: ConversationId = ConversationId(Uuid::from_u128(1));
    const ELSEWHERE: ConversationId = ConversationId(Uuid::from_u128(2));

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn all() -> [State; 8] {
        [
            State::Open,
            State::Offered { to: HERE },
            State::Offered { to: ELSEWHERE },
            State::Accepted { by: HERE },
            State::Accepted { by: ELSEWHERE },
            State::Declined { by: HERE },
            State::Declined { by: ELSEWHERE },
            State::Revoked,
        ]
    }

    #[test]
    fn a_code_is_asked_about_where_it_was_typed_first_and_nowhere_else() {
        for state in all() {
            let invitation = Invitation { state, expires_at: at(100) };
            let works = matches!(state, State::Open) || state == State::Offered { to: HERE };
            assert_eq!(invitation.offer(HERE, at(99)), if works { Offer::Ask } else { Offer::Nothing }, "{state:?}");
            assert_eq!(invitation.offer(HERE, at(100)), Offer::Nothing, "too late, {state:?}");
        }
    }

    #[test]
    fn an_answer_counts_once_and_where_it_was_asked() {
        for (answer, becomes) in [(Answer::Yes, State::Accepted { by: HERE }), (Answer::No, State::Declined { by: HERE })] {
            for state in all() {
                let invitation = Invitation { state, expires_at: at(100) };
                let counts = state == State::Offered { to: HERE } || state == becomes;
                assert_eq!(invitation.after(answer, HERE, at(99)), counts.then_some(becomes), "{answer:?} to {state:?}");
            }
            let given = Invitation { state: becomes, expires_at: at(100) };
            assert_eq!(given.after(answer, HERE, at(200)), Some(becomes), "a turn that is taken again finds its own answer");
        }
    }

    #[test]
    fn only_what_was_not_answered_can_be_taken_back() {
        for state in all() {
            let can = matches!(state, State::Open | State::Offered { .. });
            assert_eq!(Invitation { state, expires_at: at(100) }.can_be_revoked(at(99)), can, "{state:?}");
            assert!(!Invitation { state, expires_at: at(100) }.can_be_revoked(at(100)), "{state:?}");
        }
    }

    #[test]
    fn a_state_survives_the_database() {
        for state in all() {
            assert_eq!(State::from_word(state.as_str(), state.conversation()), Some(state));
        }
        for (word, conversation) in [("open", Some(HERE)), ("offered", None), ("accepted", None), ("declined", None), ("gone", None)] {
            assert_eq!(State::from_word(word, conversation), None, "{word}");
        }
    }
}
