//! How our own values are written in columns, and read back.
//!
//! The one decision: each word stands once, in a pair of functions side by side, so that what is written is what is read.

use super::envelope::{Floor, Letter, Party};
use super::error::StoreError;
use super::history::{Author, Direction};
use super::outer::{Outer, Purpose};
use super::signal::Owner;
use crate::id::{DeskId, NetworkId, WorkerId};
use crate::mailbox::Channel;
use crate::personal::Text;
use zeroize::Zeroizing;

pub(super) fn channel(word: &str) -> Option<Channel> {
    Channel::from_word(word)
}

pub(super) fn party_word(party: &Party) -> String {
    match party {
        Party::Person => "person".to_owned(),
        Party::Worker(worker) => format!("worker:{worker}"),
    }
}

pub(super) fn party(word: &str) -> Option<Party> {
    match word.strip_prefix("worker:") {
        Some(worker) => Some(Party::Worker(worker.into())),
        None => (word == "person").then_some(Party::Person),
    }
}

pub(super) fn floor_word(floor: &Floor) -> String {
    match floor {
        Floor::Script => "script".to_owned(),
        // The signal first: an id has no colon in it, a name might.
        Floor::Worker { worker, signal } => format!("worker:{signal}:{worker}"),
    }
}

pub(super) fn floor(word: &str) -> Option<Floor> {
    let Some(rest) = word.strip_prefix("worker:") else { return (word == "script").then_some(Floor::Script) };
    let (signal, worker) = rest.split_once(':')?;
    Some(Floor::Worker { worker: worker.into(), signal: signal.parse().ok()? })
}

pub(super) fn author_word(author: &Author) -> String {
    match author {
        Author::Person => "person".to_owned(),
        Author::Script => "script".to_owned(),
        Author::Crisis => "crisis".to_owned(),
        Author::Worker(worker) => format!("worker:{worker}"),
    }
}

pub(super) fn author(word: &str) -> Option<Author> {
    match word {
        "person" => Some(Author::Person),
        "script" => Some(Author::Script),
        "crisis" => Some(Author::Crisis),
        other => other.strip_prefix("worker:").map(|worker| Author::Worker(worker.into())),
    }
}

pub(super) fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "in",
        Direction::Out => "out",
    }
}

pub(super) fn direction(word: &str) -> Option<Direction> {
    [Direction::In, Direction::Out].into_iter().find(|direction| direction_word(*direction) == word)
}

pub(super) fn owner_words(owner: &Owner) -> (&'static str, &str) {
    match owner {
        Owner::Worker(worker) => ("worker", worker.as_str()),
        Owner::Desk(desk) => ("desk", desk.as_str()),
    }
}

pub(super) fn owner(kind: &str, name: String) -> Option<Owner> {
    match kind {
        "worker" => Some(Owner::Worker(WorkerId(name))),
        "desk" => Some(Owner::Desk(DeskId(name))),
        _ => None,
    }
}

const NOTICE: &str = "notice:";

pub(super) fn letter_kind(letter: &Letter) -> String {
    match letter {
        Letter::Inbound(_) => "inbound".to_owned(),
        Letter::Outgoing(_) => "outgoing".to_owned(),
        Letter::TakeAlong(_) => "take_along".to_owned(),
        Letter::Alert(_) => "alert".to_owned(),
        Letter::Fetch(_) => "fetch".to_owned(),
        Letter::Notice { what, .. } => format!("{NOTICE}{what}"),
    }
}

pub(super) fn letter_bytes(letter: &Letter) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let bytes = match letter {
        Letter::Inbound(inbound) => serde_json::to_vec(inbound),
        Letter::Outgoing(outgoing) => serde_json::to_vec(outgoing),
        Letter::TakeAlong(wanted) => serde_json::to_vec(wanted),
        Letter::Alert(alert) => serde_json::to_vec(alert),
        Letter::Fetch(fetch) => serde_json::to_vec(fetch),
        Letter::Notice { document, .. } => Ok(document.expose().as_bytes().to_vec()),
    };
    bytes.map(Zeroizing::new).map_err(|_| StoreError::Document { what: "letter" })
}

pub(super) fn letter(kind: &str, bytes: &[u8]) -> Option<Letter> {
    match kind {
        "inbound" => serde_json::from_slice(bytes).ok().map(|inbound| Letter::Inbound(Box::new(inbound))),
        "outgoing" => serde_json::from_slice(bytes).ok().map(Letter::Outgoing),
        "take_along" => serde_json::from_slice(bytes).ok().map(Letter::TakeAlong),
        "alert" => serde_json::from_slice(bytes).ok().map(Letter::Alert),
        "fetch" => serde_json::from_slice(bytes).ok().map(Letter::Fetch),
        other => {
            let what = other.strip_prefix(NOTICE)?.to_owned();
            let document = Text::from(std::str::from_utf8(bytes).ok()?);
            Some(Letter::Notice { what, document })
        }
    }
}

/// A channel's number for a message: plain when it is one (it says nothing about anybody), else hashed.
/// It is only ever looked up within one conversation, so no network goes into the hash.
pub(super) fn external(outer: &Outer, external_id: &str) -> String {
    let plain = external_id.len() <= 20 && external_id.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        return external_id.to_owned();
    }
    hashed(&outer.hash(&NetworkId::from(""), Purpose::ExternalId, &[external_id]))
}

/// How the hash of a channel's number is written.
pub(super) fn hashed(hash: &[u8]) -> String {
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("h:{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SignalId;
    use crate::mailbox::{Form, TakeAlong};
    use uuid::Uuid;

    #[test]
    fn what_is_written_is_what_is_read() {
        for value in [Party::Person, Party::Worker("fatima".into())] {
            assert_eq!(party(&party_word(&value)), Some(value));
        }
        for value in [Floor::Script, Floor::Worker { worker: "a:b".into(), signal: SignalId(Uuid::from_u128(3)) }] {
            assert_eq!(floor(&floor_word(&value)), Some(value));
        }
        for value in [Author::Person, Author::Script, Author::Crisis, Author::Worker("fatima".into())] {
            assert_eq!(author(&author_word(&value)), Some(value));
        }
        let notice = Letter::Notice { what: "claimed".into(), document: "{}".into() };
        let wanted = Letter::TakeAlong(TakeAlong { form: Form::Json, caption: "dit is het".into() });
        for value in [notice, wanted] {
            assert_eq!(letter(&letter_kind(&value), &letter_bytes(&value).unwrap()), Some(value));
        }
        for word in ["", "workers", "worker", "scripts"] {
            assert_eq!((party(word), floor(word), author(word)), (None, None, None), "{word}");
        }
        assert_eq!(floor("worker:no-id:fatima"), None);
    }
}
