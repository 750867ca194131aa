//! Who looks, at what, and how they stand to it.
//!
//! The one decision: a relation is what the store knows (whose it is, whom it rang with), never what somebody says of
//! themselves. Nobody comes nearer to a signal by asking for it.

use crate::id::{Kind, Role};
use crate::signal::kinds::OrganisationType;

/// A worker who looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody of the network.
    Worker {
        /// What they may be asked to do.
        roles: Vec<Role>,
        /// What their organisation is; `None` when it is not in the network any more.
        sort: Option<OrganisationType>,
    },
    /// A chat that stands for every desk while somebody tries the program out in a made-up neighbourhood.
    Trial,
}

/// How a worker stands to a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is theirs.
    Own,
    /// It is that of a colleague whom they stand in for.
    StandsIn,
    /// It is danger that nobody has taken, and it rings with them.
    Duty,
    /// It lies at a desk that they are at.
    Desk,
    /// The clock told them of it, because nobody took it.
    Alerted,
    /// Nothing.
    None,
}

impl Relation {
    /// All of them, nearest first.
    pub const ALL: [Self; 6] = [Self::Own, Self::StandsIn, Self::Duty, Self::Desk, Self::Alerted, Self::None];

    /// Its word in a printed table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::StandsIn => "stands_in",
            Self::Duty => "duty",
            Self::Desk => "desk",
            Self::Alerted => "alerted",
            Self::None => "none",
        }
    }
}

/// Whether a life is at risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// Now, as far as anybody knows.
    Now,
    /// No.
    None,
}

/// Whether the reader supports whoever raised it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// They are that person's own worker.
    ByReader,
    /// They are not, or nobody is.
    ByOthers,
}

/// How a signal came to the reader's organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// By itself.
    Direct,
    /// Another organisation handed it over, by an agreement that lists what may go, to whoever has this role.
    HandedOver {
        /// To which role.
        to: Option<Role>,
    },
}

/// A signal, as far as it matters for who may see what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// What it is about.
    pub kind: Kind,
    /// The roles whose task that is.
    pub takers: Vec<Role>,
    /// Whether a life is at risk.
    pub danger: Danger,
    /// How it came here.
    pub passage: Passage,
    /// How the reader stands to it.
    pub relation: Relation,
    /// Whether the reader supports whoever raised it.
    pub care: Care,
}
