//! A store of its own, and words to say little stories in.

use crate::Place;
use jiff::{SignedDuration, Timestamp};
use std::path::PathBuf;
use uuid::Uuid;
use waakvlam::id::{AlertId, ConversationId, EnvelopeId, MessageId, NetworkId, SignalId};
use waakvlam::language::Language;
use waakvlam::mailbox::{Account, Channel, Content, Inbound, LEASE, Lane, Outgoing, Settled, Traffic};
use waakvlam::store::{
    Act, Author, Changes, ClearedBy, Clearing, Course, Cursor, DangerPost, Deadline, Decision, Delivery, Direction, Document, Envelope,
    Erased, Faults, Letter, Message, Opened, Outcome, Owner, Post, Posted, Raised, Seal, Settings, SignalChange, SignalEvent, Standing,
    Store, StoreError, Turn, Work,
};
use waakvlam::time::Clock;

/// A house with a database in it: a file, or on a server, as the tests that use it say ([`Place`]).
pub(crate) struct Home {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) place: Place,
    pub(crate) clock: Clock,
}

impl Home {
    pub(crate) fn empty() -> Self {
        let clock = Clock::fixed("2026-11-23T09:00:00Z".parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        Self { place: Place::fresh(folder.path()), folder, clock }
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.folder.path().join("seal.key")
    }

    pub(crate) fn settings(&self, faults: Faults) -> Settings {
        let (database, seal, clock) = (self.place.location(), Seal::File(self.key_file()), self.clock.clone());
        Settings { database, seal, clock, holder: "a".into(), faults }
    }

    pub(crate) async fn open(&self, faults: Faults) -> Result<Opened, StoreError> {
        Store::open(self.settings(faults)).await
    }

    pub(crate) async fn store(&self) -> Store {
        self.open(Faults::none()).await.unwrap().store
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn later(&self, by: SignedDuration) -> Timestamp {
        self.clock.advance(by)
    }

    pub(crate) fn after_leases(&self) -> Timestamp {
        self.later(LEASE)
    }
}

pub(crate) fn network() -> NetworkId {
    "arnhem".into()
}

/// Update `update` from the chat `chat`.
pub(crate) fn says(home: &Home, chat: &str, update: u64, words: &str) -> Post {
    let inbound = Inbound {
        network: network(),
        account: Account { channel: Channel::Telegram, name: "12345".into() },
        external_id: update.to_string(),
        address: chat.into(),
        at: home.now(),
        language_hint: Some("nl".into()),
        content: Content::Words { text: words.into(), message: Some((update + 1_000).to_string()), reply_to: None },
    };
    Post { envelope: EnvelopeId(home.clock.id()), inbound, danger: None }
}

pub(crate) fn says_in_danger(home: &Home, chat: &str, update: u64, words: &str, alerts: Vec<(ConversationId, Outgoing)>) -> Post {
    let danger = DangerPost {
        alert: AlertId(home.clock.id()),
        danger: "self_harm".into(),
        rule: "self_harm-3".into(),
        replies: vec![outgoing("U bent niet alleen.")],
        alerts,
        mails: Vec::new(),
    };
    Post { danger: Some(danger), ..says(home, chat, update, words) }
}

pub(crate) fn outgoing(words: &str) -> Outgoing {
    Outgoing { text: words.into(), buttons: Vec::new(), reply_to: None }
}

/// One message in, a conversation made.
pub(crate) async fn meet(home: &Home, store: &Store, chat: &str, update: u64) -> ConversationId {
    let posted = store.post(vec![says(home, chat, update, "hoi")], None, home.now()).await.unwrap();
    conversation_of(&posted[0])
}

pub(crate) fn conversation_of(posted: &Posted) -> ConversationId {
    match posted {
        Posted::New { conversation, .. } | Posted::Danger { conversation, .. } => *conversation,
        Posted::Duplicate => panic!("it was here before"),
    }
}

pub(crate) fn words(work: &Work) -> Vec<String> {
    let words = |letter: &Letter| match letter {
        Letter::Inbound(inbound) => inbound.content.words().unwrap().expose().to_owned(),
        Letter::Notice { what, document } => format!("{what}: {}", document.expose()),
        Letter::Outgoing(_) | Letter::TakeAlong(_) | Letter::Alert(_) | Letter::Fetch(_) => panic!("not in this lane"),
    };
    work.waiting.iter().map(|waiting| words(&waiting.letter)).collect()
}

/// A turn that handles all that waits, remembers the words and says `reply`.
pub(crate) fn turn(work: &Work, reply: Option<&str>, at: Timestamp) -> Turn {
    let conversation = &work.conversation;
    let mut session: Vec<String> =
        work.session.as_ref().map(|session| serde_json::from_slice(session.expose()).unwrap()).unwrap_or_default();
    session.extend(words(work));
    let mut changes = Changes::default();
    for waiting in &work.waiting {
        changes.messages.push(line(work, MessageId(waiting.claim.id.derive("line", 0)), Direction::In, Author::Person, "gehoord", at));
    }
    if let (Some(reply), Some(first)) = (reply, work.waiting.first()) {
        say(&mut changes, work, first.claim.id, 0, reply, at);
    }
    Turn {
        conversation: conversation.id,
        version: conversation.version,
        session: serde_json::to_vec(&session).unwrap().into(),
        revision: Some(1),
        floor: conversation.floor.clone(),
        epoch: conversation.epoch,
        handled: work.waiting.iter().map(|waiting| waiting.claim.id).collect(),
        fired: work.timers.clone(),
        changes,
        at,
    }
}

/// A reply with its line in the history.
pub(crate) fn say(changes: &mut Changes, work: &Work, cause: EnvelopeId, n: usize, words: &str, at: Timestamp) {
    let message = MessageId(cause.derive("message", n));
    changes.messages.push(line(work, message, Direction::Out, Author::Script, words, at));
    changes.envelopes.push(Envelope {
        id: EnvelopeId(cause.derive("out", n)),
        lane: Lane { traffic: Traffic::Out, conversation: work.conversation.id },
        letter: Letter::Outgoing(outgoing(words)),
        due_at: at,
        epoch: Some(work.conversation.epoch),
        message: Some(message),
    });
}

fn line(work: &Work, id: MessageId, direction: Direction, author: Author, words: &str, at: Timestamp) -> Message {
    Message {
        id,
        network: network(),
        conversation: work.conversation.id,
        signal: None,
        direction,
        author,
        at,
        external_id: None,
        text: Some(words.into()),
        input: Some(words.as_bytes().to_vec().into()),
        finding: None,
        turn: Some(work.conversation.version + 1),
    }
}

pub(crate) fn standing(owner: &str, at: Timestamp) -> Standing {
    Standing {
        status: "offered".into(),
        urgency: "high".into(),
        owner: Owner::Worker(owner.into()),
        deadline: Deadline { at, rule: "today".into() },
        course: Course::Open { next_at: at, next_who: "desk".into() },
        climb: waakvlam::signal::Climb::begun(at),
    }
}

/// How it stands once it is closed.
pub(crate) fn closed(owner: &str, at: Timestamp) -> Standing {
    Standing { status: "closed".into(), course: Course::Closed { at, outcome: "helped".into() }, ..standing(owner, at) }
}

/// A signal of this conversation that says something, with its line in the history.
pub(crate) async fn told(home: &Home, store: &Store, chat: ConversationId, number: i64) -> SignalId {
    let mut signal = raised(home.clock.id(), number, chat, "fatima", home.now());
    let id = signal.id;
    signal.asked = Some(b"waar het naar ging".to_vec().into());
    let (text, input) = (Some("over de huur".into()), Some(b"over de huur".to_vec().into()));
    let line = Message {
        id: MessageId(home.clock.id()),
        network: network(),
        conversation: chat,
        signal: Some(id),
        direction: Direction::In,
        author: Author::Person,
        at: home.now(),
        external_id: None,
        text,
        input,
        finding: None,
        turn: None,
    };
    let changes = Changes { raised: vec![signal], messages: vec![line], ..Changes::default() };
    act(home, store, changes).await;
    id
}

/// Closes a signal, as it was raised.
pub(crate) async fn close(home: &Home, store: &Store, signal: SignalId) {
    let case = store.case_of(signal).await.unwrap().unwrap();
    let event = SignalEvent { at: home.now(), what: "closed".into(), who: "worker:fatima".into(), note: Some("zij is geholpen".into()) };
    let change = SignalChange::of(&case, closed("fatima", home.now()), event);
    act(home, store, Changes { signals: vec![change], ..Changes::default() }).await;
}

/// Does something outside any turn.
pub(crate) async fn act(home: &Home, store: &Store, changes: Changes) {
    let outcomes = store.act(vec![Act { fired: Vec::new(), form: None, changes, at: home.now() }]).await.unwrap();
    assert!(matches!(outcomes[..], [Outcome::Committed { .. }]), "{outcomes:?}");
}

/// How the clock clears.
pub(crate) fn clearing(home: &Home) -> Clearing {
    Clearing { by: ClearedBy::Erasure, empty: b"{}".to_vec().into(), who: "clock".into(), at: home.now() }
}

/// Erases whoever is behind a conversation.
pub(crate) async fn erase(home: &Home, store: &Store, conversation: ConversationId) {
    let erased = store.erase_person(conversation, clearing(home)).await.unwrap();
    assert_eq!(erased, Erased::Gone { left: Vec::new() });
}

pub(crate) fn raised(id: Uuid, number: i64, conversation: ConversationId, owner: &str, at: Timestamp) -> Raised {
    Raised {
        id: SignalId(id),
        number,
        network: network(),
        conversation: Some(conversation),
        reporter: Some(b"wie het meldde".to_vec().into()),
        kind: "rent_arrears".into(),
        source: "tenant".into(),
        postcode4: Some("6811".into()),
        about_address: Some("6811AB 14".into()),
        standing: standing(owner, at),
        facts: b"twee maanden huur".to_vec().into(),
        language: Language::Nl,
        asked: None,
        decision: Decision { at, reasons: "[\"wijk\"]".into(), passed_over: "[]".into() },
        events: vec![SignalEvent { at, what: "raised".into(), who: "script".into(), note: Some("een notitie".into()) }],
        created_at: at,
    }
}

/// A look at who reported this signal that two people agreed on; it ends an hour later.
pub(crate) fn warrant(signal: SignalId, at: Timestamp) -> waakvlam::custody::Warrant {
    use waakvlam::custody::{Event, Purpose, Request, Telling, What};
    let what = What::Granted { until: at + jiff::SignedDuration::from_hours(1), telling: Telling::Now };
    let event = Event { id: Uuid::nil(), at, what, who: "worker:joris".into(), note: None };
    let (organisation, purpose) = ("gemeente".into(), Purpose::Court);
    let request = Request {
        id: Uuid::nil(),
        network: network(),
        signal,
        organisation,
        by: "fatima".into(),
        at,
        purpose,
        words: "r".into(),
        events: vec![event],
    };
    request.warrant(&"fatima".into(), at).unwrap()
}

pub(crate) fn deliveries(outcome: &Outcome) -> &[Delivery] {
    match outcome {
        Outcome::Committed { deliveries } => deliveries,
        Outcome::Conflict | Outcome::Failed { .. } => panic!("{outcome:?}"),
    }
}

pub(crate) fn sent(delivery: &Delivery) -> String {
    match &delivery.letter {
        Letter::Outgoing(outgoing) => outgoing.text.expose().to_owned(),
        Letter::Inbound(_) | Letter::TakeAlong(_) | Letter::Alert(_) | Letter::Fetch(_) | Letter::Notice { .. } => {
            panic!("nothing to send")
        }
    }
}

pub(crate) fn done(delivery: &Delivery, number: &str) -> (EnvelopeId, Settled) {
    (delivery.claim.id, Settled::Done { external_id: Some(number.into()) })
}

pub(crate) async fn only_work(home: &Home, store: &Store) -> Work {
    let mut work = store.claim_turns(home.now(), 10).await.unwrap();
    assert_eq!(work.len(), 1, "one conversation has work");
    work.remove(0)
}

pub(crate) fn document(words: &str) -> Document {
    words.as_bytes().to_vec().into()
}

pub(crate) fn cursor(fence: i64, next: i64) -> Cursor {
    Cursor { lease: "poll:telegram:12345".into(), fence, next }
}
