//! Names of things, each its own type, so that a signal can never be passed where a person is meant.
//!
//! Ids that we make are UUIDv7: they sort by time, which keeps index pages full. The pure rooms never draw one:
//! they derive it from the envelope that caused it ([`EnvelopeId::derive`]), so a turn that runs twice makes the
//! same rows twice and the database sees them as one.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! uuid_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), self.0) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> { Uuid::parse_str(s).map(Self) }
        }
    )+};
}

uuid_id! {
    /// One chat on one channel. A chat is not a person: see `PersonId`.
    ConversationId,
    /// Whoever is behind a conversation, as far as we know.
    PersonId,
    /// One message or timer that waits in the mailbox.
    EnvelopeId,
    /// One line in a conversation's history.
    MessageId,
    /// Something a worker has to know and do.
    SignalId,
    /// A key that seals what belongs to one person, signal or reporter.
    KeyId,
    /// A photo, voice note or file that somebody sent.
    AttachmentId,
    /// A danger that was seen and that a person has to close.
    AlertId,
    /// A browser in which a worker is signed in.
    SessionId,
    /// Somebody whom a worker knows by name and address.
    ResidentId,
    /// A one-time code that was made for somebody.
    InvitationId,
    /// A consent that somebody was asked for.
    ConsentId,
    /// An arrears offer of article 2; never a consent.
    OfferId,
    /// An agreement with somebody about asking how they are.
    CheckInId,
    /// Arrears that a landlord reported: follows from landlord, tenancy and since when.
    ArrearsId,
    /// What one organisation offers to another.
    HandOverId,
}

impl EnvelopeId {
    /// The id of the `n`-th thing of kind `what` that this envelope causes: the same at every run, and as old as the envelope.
    pub fn derive(self, what: &str, n: usize) -> Uuid {
        let mut hash = blake3::Hasher::new();
        hash.update(self.0.as_bytes());
        hash.update(what.as_bytes());
        hash.update(&n.to_le_bytes());
        let digest = hash.finalize();
        let mut bytes = *self.0.as_bytes();
        // The first six bytes of a UUIDv7 are its time: kept, so that the derived id sorts beside its cause.
        for (byte, fresh) in bytes.iter_mut().zip(digest.as_bytes()).skip(6) {
            *byte = *fresh;
        }
        uuid::Builder::from_custom_bytes(bytes).with_version(uuid::Version::SortRand).into_uuid()
    }
}

impl AttachmentId {
    /// What the file that came with this line is called, where its channel hands it over later.
    pub fn of(line: MessageId) -> Self {
        Self(EnvelopeId(line.0).derive("attachment", 0))
    }
}

macro_rules! named_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Debug)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The name as written in the file that defines it.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl From<&str> for $name {
            fn from(s: &str) -> Self { Self(s.to_owned()) }
        }
    )+};
}

named_id! {
    /// A group of organisations that work together; every row carries it.
    NetworkId,
    /// A landlord, municipality, care provider, and so on, as named in the network file.
    OrganisationId,
    /// A support worker, as named in the network file.
    WorkerId,
    /// A named desk that owns what nobody else can take.
    DeskId,
    /// What a worker may be asked to do: `debt_help`, `outreach`, …; checked against `dialogs/kinds.yaml`.
    Role,
    /// What a signal is about: `rent_arrears`, `noise_nuisance`, …; checked against `dialogs/kinds.yaml`.
    Kind,
    /// What kind of help a place gives: `food`, `debt_help`, …; those of `dialogs/places.yaml`.
    HelpKind,
    /// What may be passed on or talked about: `contact`, `amount`, …; those of `dialogs/consent/nl.yaml`.
    Thing,
    /// What something is passed on for: `debt_help`, …; those of `dialogs/consent/nl.yaml`.
    Purpose,
    /// A paper between organisations about what may be passed on, as named in the network file.
    CovenantId,
    /// A dialog, as named in its file.
    DialogId,
    /// A step in a dialog: the name after `ask:` or `choose:`, or its `id:`.
    StepId,
}
