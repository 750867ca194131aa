//! What nobody asked for and people tell all the same: health, crime, origin, belief, whom they love; and numbers of theirs.
//!
//! The one decision (`LAW-6`): rules that people wrote, in files that a care professional can read, say which words are such; nothing
//! is guessed from what stands between them. A hit takes nothing away and stops nothing: the crisis screen hears the same words first,
//! and help goes on. It only says who else may read them.
//!
//! Reading order: `rulebook` (the words), `numbers` (what is taken out at once).

pub mod numbers;
mod rulebook;

pub use rulebook::Rulebook;

/// A sort of data that a law guards more than others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Special {
    /// Health, a diagnosis, medication (AVG article 9).
    Health,
    /// What somebody was convicted or suspected of (AVG article 10).
    Crime,
    /// Origin, belief, sexuality (AVG article 9).
    Origin,
}

impl Special {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Health, Self::Crime, Self::Origin];

    /// Its name in the files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::Crime => "crime",
            Self::Origin => "origin",
        }
    }
}

#[cfg(test)]
mod tests;
