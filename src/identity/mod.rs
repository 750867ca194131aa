//! Who somebody is, as far as anybody may say so.
//!
//! Reading order: `code` (what stands in a letter, and what people make of it), `invitation` (what becomes of a code),
//! `resident` (whom a worker knows by name and address).
//!
//! The one decision (promise 13): nobody is somebody by saying so. A chat becomes somebody's by a code that a worker made for
//! them, and by their own yes; every code that does not work reads the same, whatever the reason.

pub mod code;
pub mod invitation;
pub mod resident;

pub use code::{Code, Fingerprint};
pub use invitation::{Answer, Invitation, Offer, State};
pub use resident::{Card, Resident};

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// How long a code works: a letter is two days on its way, and lies behind the door while somebody is away for a week.
pub const CODE_WORKS_FOR: SignedDuration = SignedDuration::from_hours(24 * 14);

/// The time in which codes that do not work are counted. Whoever mistypes often may try again after a cup of tea.
pub const TRIES_WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// How many codes that do not work one conversation may try in that time; after that no code works there. Twelve characters
/// from a letter are typed right by the fifth time, or somebody should help.
pub const MOST_TRIES_OF_CONVERSATION: i64 = 5;

/// The same for all conversations of one bot or page together: many chats are cheap to make. At this pace guessing one of a
/// thousand open codes takes a hundred million years ([`code::LETTERS`]).
pub const MOST_TRIES_OF_ACCOUNT: i64 = 300;

/// Who is typing, in a chat that is linked to somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typist {
    /// Whoever usually does.
    #[default]
    Usual,
    /// Somebody else, who said so: nothing is known of them.
    Other,
}
