//! What one conversation tells another: a worker's chat tells the chat of the person.
//!
//! The one decision: a worker never writes into a person's chat directly. What they do goes through that conversation's own
//! lane, so that claims, words and messages of one person have one order, and who may speak is decided in one place.

use crate::check_in::Agreement;
use crate::consent::{Request, Things};
use crate::custody::Purpose;
use crate::id::{CheckInId, ConversationId, EnvelopeId, MessageId, OrganisationId, SignalId, StepId, WorkerId};
use crate::mailbox::{Lane, Traffic};
use crate::personal::Text;
use crate::store::{Envelope, Letter};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Notice {
    /// A worker took a signal of this person.
    Claimed { signal: SignalId, worker: WorkerId },
    /// A worker says something about a signal.
    Said {
        signal: SignalId,
        worker: WorkerId,
        text: Text,
        #[serde(default)]
        door: Door,
    },
    /// A worker asks this person to agree to something.
    Asked { signal: SignalId, worker: WorkerId, request: Request },
    /// A worker gave a signal back.
    HandedBack { signal: SignalId, worker: WorkerId },
    /// A worker says that a message belongs to the matter of this number; or, without one, to none that they may see.
    Belongs { signal: SignalId, worker: WorkerId, message: MessageId, to: Option<i64> },
    /// A worker put right what they had answered to this question.
    Corrected { signal: SignalId, worker: WorkerId, answer: StepId },
    /// The promised day of a signal passed, and nobody took it.
    Late { signal: SignalId },
    /// A worker closed a signal, with a text for whoever raised it.
    Closed { signal: SignalId, worker: WorkerId, number: i64, text: Text, danger: Danger },
    /// What they agreed to pass on goes to an organisation now.
    PassedOn {
        signal: SignalId,
        to: OrganisationId,
        things: Things,
        #[serde(default)]
        later: Later,
    },
    /// Two people decided that a worker may see that it was them who reported.
    Unlocked { signal: SignalId, organisation: OrganisationId, purpose: Purpose, number: i64 },
    /// A worker proposes to ask them how they are from time to time.
    CheckInProposed { check_in: CheckInId, agreement: Agreement },
    /// A worker ended that.
    CheckInEnded { check_in: CheckInId },
    /// A worker wrote down for them that everything is to be erased.
    ErasureAsked { worker: WorkerId },
    /// A worker took that back.
    ErasureUndone,
}

/// Where a worker did something: there they are told what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Door {
    /// In this chat of theirs.
    Chat(ConversationId),
    /// On a page, which shows by itself how it went.
    #[default]
    Page,
}

/// Whether what they write later goes to that organisation too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Later {
    /// It does.
    GoesToo,
    /// It does not.
    #[default]
    Stays,
}

/// Whether the signal was the alert itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Danger {
    /// It was: the number goes from under the replies.
    Over,
    /// It was another matter.
    Untouched,
}

impl Notice {
    /// In the person's own lane, for now.
    pub(super) fn envelope(&self, id: EnvelopeId, conversation: ConversationId, now: Timestamp) -> Envelope {
        Envelope {
            id,
            lane: Lane { traffic: Traffic::In, conversation },
            letter: Letter::Notice { what: self.what().to_owned(), document: self.document() },
            due_at: now,
            epoch: None,
            message: None,
        }
    }

    /// Its sort, stored plain.
    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::Claimed { .. } => "claimed",
            Self::Said { .. } => "said",
            Self::Asked { .. } => "asked",
            Self::HandedBack { .. } => "handed_back",
            Self::Belongs { .. } => "belongs",
            Self::Corrected { .. } => "corrected",
            Self::Late { .. } => "late",
            Self::Closed { .. } => "closed",
            Self::PassedOn { .. } => "passed_on",
            Self::Unlocked { .. } => "unlocked",
            Self::CheckInProposed { .. } => "check_in_proposed",
            Self::CheckInEnded { .. } => "check_in_ended",
            Self::ErasureAsked { .. } => "erasure_asked",
            Self::ErasureUndone => "erasure_undone",
        }
    }

    /// To be sealed.
    pub(super) fn document(&self) -> Text {
        Text::from(serde_json::to_string(self).unwrap_or_default())
    }

    /// As it was sealed; `None` when it is of a form that this version does not know.
    pub(super) fn read(document: &Text) -> Option<Self> {
        serde_json::from_str(document.expose()).ok()
    }
}
