//! The buttons under a crisis text, and the fixed texts that are no answer to a danger.
//!
//! Three buttons and no fourth: whoever is frightened must not have to read a menu.

use serde::{Deserialize, Serialize};

/// A button under a crisis text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// "Bel mij": a person calls back.
    CallMe,
    /// "Ik ben nu veilig": noted; only a person closes the alert.
    SafeNow,
    /// "Verder met mijn vraag": the script goes on, the number stays.
    GoOn,
}

impl Choice {
    /// All of them, in the order on the screen.
    pub const ALL: [Self; 3] = [Self::CallMe, Self::SafeNow, Self::GoOn];

    /// The word that travels in a button and names its label in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::CallMe => "call_me",
            Self::SafeNow => "safe_now",
            Self::GoOn => "go_on",
        }
    }

    /// The button with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }
}

/// A fixed text around a crisis that is no first answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fixed {
    /// The short line under every later reply until a person closes the alert.
    Reminder,
    /// After "Bel mij", when the phone number is known.
    CallMe,
    /// After "Bel mij", when it is not: one short question.
    CallMeNumber,
    /// After "Ik ben nu veilig".
    SafeNow,
    /// After "Verder met mijn vraag".
    GoOn,
    /// Behind the first answer to somebody who says to be younger than eighteen: the line for children.
    Young,
    /// In the greeting of a new conversation.
    Welcome,
    /// The bot's short description: at most [`Fixed::MOST_SHORT`] characters.
    ProfileShort,
    /// The bot's description: at most [`Fixed::MOST_PROFILE`] characters.
    Profile,
}

impl Fixed {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Reminder,
        Self::CallMe,
        Self::CallMeNumber,
        Self::SafeNow,
        Self::GoOn,
        Self::Young,
        Self::Welcome,
        Self::ProfileShort,
        Self::Profile,
    ];

    /// Telegram's bound for a bot's short description, in characters.
    pub const MOST_SHORT: usize = 120;

    /// Telegram's bound for a bot's description, in characters.
    pub const MOST_PROFILE: usize = 512;

    /// Its key in the file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reminder => "reminder",
            Self::CallMe => "answer_call_me",
            Self::CallMeNumber => "answer_call_me_number",
            Self::SafeNow => "answer_safe_now",
            Self::GoOn => "answer_go_on",
            Self::Young => "young",
            Self::Welcome => "welcome",
            Self::ProfileShort => "profile_short",
            Self::Profile => "profile",
        }
    }

    /// The buttons that stay under it.
    pub(super) fn choices(self) -> &'static [Choice] {
        match self {
            Self::CallMe => &[Choice::SafeNow, Choice::GoOn],
            Self::SafeNow => &[Choice::CallMe, Choice::GoOn],
            // The next thing a person does here is write, or go on: a button would be in the way.
            Self::CallMeNumber | Self::Reminder | Self::GoOn | Self::Young | Self::Welcome | Self::ProfileShort | Self::Profile => &[],
        }
    }

    /// How many characters it may have, where a channel sets a bound.
    pub(super) fn most_characters(self) -> Option<usize> {
        match self {
            Self::ProfileShort => Some(Self::MOST_SHORT),
            Self::Profile => Some(Self::MOST_PROFILE),
            Self::Reminder | Self::CallMe | Self::CallMeNumber | Self::SafeNow | Self::GoOn | Self::Young | Self::Welcome => None,
        }
    }
}
