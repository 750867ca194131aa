//! How a request to see who reported stands, and what may happen to it next.
//!
//! The one decision: nothing leads back. What was refused, ran out or ended is asked anew, as another request with its own reason
//! and its own two people.

use jiff::Timestamp;

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It waits for a custodian.
    Asked,
    /// It waits, and those who coordinate know too.
    Escalated,
    /// The one who asked may look.
    Granted {
        /// Until then.
        until: Timestamp,
    },
    /// They may not.
    Refused,
    /// Nobody answered.
    Lapsed,
    /// The looking is over.
    Ended,
}

/// What may happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A custodian says yes.
    Grant {
        /// Until when may be looked.
        until: Timestamp,
    },
    /// A custodian says no.
    Refuse,
    /// Its clock goes off.
    Ring,
    /// It has to stop now: a custodian takes a yes back, or there is nobody left who could answer.
    End,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// Somebody said yes already.
    Granted,
    /// It is over.
    Over,
}

impl Status {
    /// How it stands after that.
    ///
    /// # Errors
    /// When it cannot happen any more.
    pub fn after(self, action: Action) -> Result<Self, NotNow> {
        match (self, action) {
            (Self::Asked | Self::Escalated, Action::Grant { until }) => Ok(Self::Granted { until }),
            (Self::Asked | Self::Escalated, Action::Refuse) => Ok(Self::Refused),
            (Self::Asked, Action::Ring) => Ok(Self::Escalated),
            (Self::Escalated, Action::Ring) | (Self::Asked | Self::Escalated, Action::End) => Ok(Self::Lapsed),
            (Self::Granted { .. }, Action::Ring | Action::End) => Ok(Self::Ended),
            (Self::Granted { .. }, Action::Grant { .. } | Action::Refuse) => Err(NotNow::Granted),
            (Self::Refused | Self::Lapsed | Self::Ended, Action::Grant { .. } | Action::Refuse | Action::Ring | Action::End) => {
                Err(NotNow::Over)
            }
        }
    }

    /// Whether it waits for a custodian.
    pub fn waits(self) -> bool {
        match self {
            Self::Asked | Self::Escalated => true,
            Self::Granted { .. } | Self::Refused | Self::Lapsed | Self::Ended => false,
        }
    }

    /// Whether another may be asked beside it.
    pub fn is_over(self) -> bool {
        match self {
            Self::Refused | Self::Lapsed | Self::Ended => true,
            Self::Asked | Self::Escalated | Self::Granted { .. } => false,
        }
    }

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Escalated => "escalated",
            Self::Granted { .. } => "granted",
            Self::Refused => "refused",
            Self::Lapsed => "lapsed",
            Self::Ended => "ended",
        }
    }
}
