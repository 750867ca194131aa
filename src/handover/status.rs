//! Where a hand-over stands, and what may happen to it next: one transition table.
//!
//! The one decision (`NUIS-3`): while it is offered the giver's signal is the giver's, and from its acceptance on the receiver
//! has a signal of their own. So there is no moment in which a matter is nobody's, and none in which two have the same one.

use super::outcome::{Outcome, Reason};
use crate::id::WorkerId;
use thiserror::Error;

/// Where a hand-over stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// The receiver may take it or not.
    Offered,
    /// Nobody answered within the term; the coordinator and the giver know. It can still be answered.
    Escalated,
    /// This worker of the receiver took it.
    Accepted { by: WorkerId },
    /// The receiver did not want it.
    Refused { by: WorkerId, reason: Reason },
    /// The giver took it back.
    Revoked,
    /// Nobody ever answered, or what allowed it came to an end.
    Lapsed,
    /// The receiver told what came of it.
    Done { by: WorkerId, outcome: Outcome },
}

/// Something that happens to a hand-over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A worker of the receiver takes it.
    Accept { by: WorkerId },
    /// A worker of the receiver says no.
    Refuse { by: WorkerId, reason: Reason },
    /// The giver takes it back.
    Revoke,
    /// Its clock went off.
    Ring,
    /// What allowed it came to an end.
    Lapse,
    /// Whoever has it at the receiver tells what came of it.
    Report { by: WorkerId, outcome: Outcome },
}

/// Why something may not happen to a hand-over now.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotNow {
    /// A colleague was first.
    #[error("{by} took it already: ask them")]
    TakenBy { by: WorkerId },
    /// It was taken.
    #[error("it was accepted already: tell what came of it instead")]
    Accepted,
    /// It was not taken yet.
    #[error("accept it first")]
    NotAccepted,
    /// It is over.
    #[error("this hand-over is over: make another one")]
    Over,
}

impl Status {
    /// THE transition table: what this action makes of this status, or why not.
    pub fn after(&self, action: Action) -> Result<Self, NotNow> {
        match (self, action) {
            (Self::Offered | Self::Escalated, Action::Accept { by }) => Ok(Self::Accepted { by }),
            (Self::Offered | Self::Escalated, Action::Refuse { by, reason }) => Ok(Self::Refused { by, reason }),
            (Self::Offered | Self::Escalated | Self::Accepted { .. }, Action::Revoke) => Ok(Self::Revoked),
            (Self::Offered, Action::Ring) => Ok(Self::Escalated),
            (Self::Escalated, Action::Ring) | (Self::Offered | Self::Escalated, Action::Lapse) => Ok(Self::Lapsed),
            (Self::Offered | Self::Escalated, Action::Report { .. }) => Err(NotNow::NotAccepted),

            (Self::Accepted { by: first }, Action::Accept { by }) if *first == by => Ok(self.clone()),
            (Self::Accepted { by: first }, Action::Accept { .. }) => Err(NotNow::TakenBy { by: first.clone() }),
            (Self::Accepted { .. }, Action::Refuse { .. } | Action::Ring | Action::Lapse) => Err(NotNow::Accepted),
            // Within the receiver it may have gone to a colleague since: whoever has it tells.
            (Self::Accepted { .. }, Action::Report { by, outcome }) => Ok(Self::Done { by, outcome }),

            (
                Self::Refused { .. } | Self::Revoked | Self::Lapsed | Self::Done { .. },
                Action::Accept { .. } | Action::Refuse { .. } | Action::Revoke | Action::Ring | Action::Lapse | Action::Report { .. },
            ) => Err(NotNow::Over),
        }
    }

    /// Whether the receiver may still answer.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Offered | Self::Escalated => true,
            Self::Accepted { .. } | Self::Refused { .. } | Self::Revoked | Self::Lapsed | Self::Done { .. } => false,
        }
    }

    /// The word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Escalated => "escalated",
            Self::Accepted { .. } => "accepted",
            Self::Refused { .. } => "refused",
            Self::Revoked => "revoked",
            Self::Lapsed => "lapsed",
            Self::Done { .. } => "done",
        }
    }

    /// From its word, who did it and the word that was chosen; `None` when these do not belong together.
    pub fn read(word: &str, by: Option<WorkerId>, chosen: Option<&str>) -> Option<Self> {
        match (word, by, chosen) {
            ("offered", ..) => Some(Self::Offered),
            ("escalated", ..) => Some(Self::Escalated),
            ("revoked", ..) => Some(Self::Revoked),
            ("lapsed", ..) => Some(Self::Lapsed),
            ("accepted", Some(by), _) => Some(Self::Accepted { by }),
            ("refused", Some(by), Some(reason)) => Reason::from_word(reason).map(|reason| Self::Refused { by, reason }),
            ("done", Some(by), Some(outcome)) => Outcome::from_word(outcome).map(|outcome| Self::Done { by, outcome }),
            _ => None,
        }
    }

    /// Who at the receiver did what it stands for.
    pub fn by(&self) -> Option<&WorkerId> {
        match self {
            Self::Accepted { by } | Self::Refused { by, .. } | Self::Done { by, .. } => Some(by),
            Self::Offered | Self::Escalated | Self::Revoked | Self::Lapsed => None,
        }
    }

    /// The word that was chosen with it: a reason, or what came of it.
    pub fn chosen(&self) -> Option<&'static str> {
        match self {
            Self::Refused { reason, .. } => Some(reason.as_str()),
            Self::Done { outcome, .. } => Some(outcome.as_str()),
            Self::Offered | Self::Escalated | Self::Accepted { .. } | Self::Revoked | Self::Lapsed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statuses() -> [Status; 7] {
        let by = WorkerId::from("anna");
        [
            Status::Offered,
            Status::Escalated,
            Status::Accepted { by: by.clone() },
            Status::Refused { by: by.clone(), reason: Reason::NoRoom },
            Status::Revoked,
            Status::Lapsed,
            Status::Done { by, outcome: Outcome::Solved },
        ]
    }

    fn actions() -> [(&'static str, Action); 7] {
        let (anna, bram) = (WorkerId::from("anna"), WorkerId::from("bram"));
        [
            ("accept by anna", Action::Accept { by: anna.clone() }),
            ("accept by bram", Action::Accept { by: bram.clone() }),
            ("refuse by bram", Action::Refuse { by: bram, reason: Reason::OtherArea }),
            ("revoke", Action::Revoke),
            ("ring", Action::Ring),
            ("lapse", Action::Lapse),
            ("report by anna", Action::Report { by: anna, outcome: Outcome::Acting }),
        ]
    }

    #[test]
    fn nuis_3_the_transition_table() {
        let written = "
            action         | offered       | escalated     | accepted      | refused | revoked | lapsed | done
            accept by anna | accepted anna | accepted anna | accepted anna | over    | over    | over   | over
            accept by bram | accepted bram | accepted bram | taken by anna | over    | over    | over   | over
            refuse by bram | refused bram  | refused bram  | was accepted  | over    | over    | over   | over
            revoke         | revoked       | revoked       | revoked       | over    | over    | over   | over
            ring           | escalated     | lapsed        | was accepted  | over    | over    | over   | over
            lapse          | lapsed        | lapsed        | was accepted  | over    | over    | over   | over
            report by anna | not accepted  | not accepted  | done anna     | over    | over    | over   | over";
        let mut rows = written.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()).filter(|row| row.len() == 8);
        assert_eq!(rows.next().unwrap()[1..], statuses().map(|status| status.as_str()));
        for (name, action) in actions() {
            let row = rows.next().expect("a row for each action");
            assert_eq!(row[0], name);
            for (status, expected) in statuses().iter().zip(&row[1..]) {
                let said = match status.after(action.clone()) {
                    Ok(next) => [next.as_str()].into_iter().chain(next.by().map(WorkerId::as_str)).collect::<Vec<_>>().join(" "),
                    Err(NotNow::TakenBy { by }) => format!("taken by {by}"),
                    Err(NotNow::Accepted) => "was accepted".to_owned(),
                    Err(NotNow::NotAccepted) => "not accepted".to_owned(),
                    Err(NotNow::Over) => "over".to_owned(),
                };
                assert_eq!(said, *expected, "{} after {name}", status.as_str());
            }
        }
        assert_eq!(rows.next(), None, "an action for each row");
    }

    #[test]
    fn words_come_back_from_the_database() {
        for status in statuses() {
            assert_eq!(Status::read(status.as_str(), status.by().cloned(), status.chosen()), Some(status));
        }
        assert_eq!(Status::read("refused", Some("anna".into()), Some("because")), None);
        assert_eq!(Status::read("accepted", None, None), None);
    }
}
