//! What lies on the disk, and who can open it.

use crate::home::*;
use std::os::unix::fs::PermissionsExt;
use waakvlam::id::{EnvelopeId, InvitationId, ResidentId};
use waakvlam::identity::{Answer, Card, Code, Resident};
use waakvlam::mailbox::{Account, Channel, Settled};
use waakvlam::store::{
    Act, Changes, Faults, Form, Invite, KeyFact, Link, Made, Seal, Sight, SignalChange, SignalEvent, StoreError, Typed, Whom, key_of_text,
};

const MARKER: &str = "de deurwaarder staat morgen voor de deur";
const CHAT: &str = "31612345678901";

/// Every byte of every file in the folder but the key's.
fn raw(home: &Home) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(home.folder.path()).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| *path != home.key_file());
    files.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

fn assert_sealed(home: &Home, when: &str) {
    let files = raw(home);
    assert!(files.iter().any(|(name, bytes)| name.ends_with("-wal") && bytes.len() > 4_096), "{when}: the log is among them");
    for (name, bytes) in files {
        for secret in [MARKER, CHAT, "6811AB 14", "geheim woord", "u2-voornaam"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{when}: `{secret}` is readable in {name}");
        }
    }
}

#[tokio::test]
async fn no_file_holds_a_persons_words_address_or_chat_at_any_moment() {
    let home = Home::empty();
    let store = home.store().await;
    let mut post = says_in_danger(&home, CHAT, 1, MARKER, Vec::new());
    post.danger.as_mut().unwrap().replies = vec![outgoing(MARKER)];
    store.post(vec![post], None, home.now()).await.unwrap();
    assert_sealed(&home, "after the post");

    let work = only_work(&home, &store).await;
    let mut telling = turn(&work, Some(MARKER), home.now());
    let mut signal = raised(home.clock.id(), 1, work.conversation.id, "fatima", home.now());
    (signal.facts, signal.reporter) = (document(MARKER), Some(document("u2-voornaam")));
    signal.events[0].note = Some(MARKER.into());
    let id = signal.id;
    telling.changes.raised.push(signal);
    let outcomes = store.commit_turns(vec![telling]).await.unwrap();
    assert_sealed(&home, "after the turn");

    let out = deliveries(&outcomes[0]);
    let events = vec![SignalEvent { at: home.now(), what: "read".into(), who: "worker:fatima".into(), note: Some(MARKER.into()) }];
    let (standing, at) = (standing("fatima", home.now()), home.now());
    let change = SignalChange { signal: id, version: 1, standing, kind: None, facts: Some(document(MARKER)), decision: None, events, at };
    store
        .act(vec![Act { fired: Vec::new(), form: None, changes: Changes { signals: vec![change], ..Changes::default() }, at }])
        .await
        .unwrap();
    store
        .make_link(Link { network: network(), purpose: "p".into(), worker: "f".into(), secret: "geheim woord".into(), expires_at: at })
        .await
        .unwrap();
    store.settle(vec![(out[0].claim.id, Settled::Dead { reason: "blocked" })], home.now()).await.unwrap();
    assert_sealed(&home, "after a dead letter");
    store.revive(out[0].claim.id, home.now()).await.unwrap();
    let out = store.claim_out(home.after_leases(), 10).await.unwrap();
    store.settle(out.iter().map(|delivery| done(delivery, "12")).collect(), home.now()).await.unwrap();
    assert_sealed(&home, "after everything is sent");
    let history = store.history(work.conversation.id).await.unwrap();
    let marked = history.iter().filter(|line| line.text.as_ref().unwrap().expose() == MARKER).count();
    assert_eq!(marked, 2, "and it is all there: the reply to danger, and the answer");
}

#[tokio::test]
async fn no_file_holds_a_code_or_whom_it_was_made_for() {
    let home = Home::empty();
    let store = home.store().await;
    let conversation = meet(&home, &store, "7", 1).await;
    let code = Code::of_chance(20_261_123);
    let card = Card { first_name: MARKER.into(), last_name: MARKER.into(), address: MARKER.into() };
    let resident = Resident { id: ResidentId(home.clock.id()), card: card.clone(), worker: Some("bas".into()), made_by: "bas".into() };
    let at = home.now();
    let invite = Invite {
        form: Form { network: network(), worker: "bas".into(), key: "form".into() },
        invitation: InvitationId(home.clock.id()),
        whom: Whom::Fresh(resident),
        code: code.clone(),
        signal: None,
        at,
        expires_at: home.now() + jiff::SignedDuration::from_hours(1),
    };
    assert_eq!(store.invite(invite).await.unwrap(), Made::Now);
    let account = Account { channel: Channel::Telegram, name: "12345".into() };
    let typed = || Typed { account: account.clone(), conversation, envelope: EnvelopeId(home.clock.id()), at };
    assert_eq!(store.meet(&network(), &Code::of_chance(1), typed()).await.unwrap(), None);
    let met = store.meet(&network(), &code, typed()).await.unwrap().unwrap();
    assert_eq!(met.resident.card, card, "it is all there");
    store.answer_invitation(met.invitation, conversation, Answer::Yes, at).await.unwrap().unwrap();
    assert_sealed(&home, "after a link");
    for entry in std::fs::read_dir(home.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for form in [code.on_paper(), code.in_link().to_owned()] {
            assert!(!bytes.windows(form.len()).any(|window| window == form.as_bytes()), "a code lies on the disk");
        }
    }
}

#[tokio::test]
async fn every_file_and_the_folder_are_this_users_only() {
    let home = Home::empty();
    let folder = home.folder.path().join("van ons").join("data");
    let settings = waakvlam::store::Settings { database: folder.join("waakvlam.db").into(), ..home.settings(Faults::none()) };
    let store = waakvlam::store::Store::open(settings).await.unwrap().store;
    meet(&home, &store, "7", 1).await;
    let rights = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((rights(&folder), rights(folder.parent().unwrap())), (0o700, 0o700));
    let mut files: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(rights(&path), 0o600, "{}", path.display());
        files.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    for name in ["waakvlam.db", "waakvlam.db-wal", "waakvlam.db-shm", "waakvlam.keys.db", "waakvlam.keys.db-wal", "waakvlam.lock"] {
        assert!(files.iter().any(|file| file == name), "{name} is among {files:?}");
    }
}

#[tokio::test]
async fn the_key_is_made_once_for_this_user_only_and_never_beside_data() {
    let home = Home::empty();
    let opened = home.open(Faults::none()).await.unwrap();
    assert_eq!(opened.key, KeyFact::Made(home.key_file()));
    assert_eq!(std::fs::metadata(home.key_file()).unwrap().permissions().mode() & 0o777, 0o600);
    meet(&home, &opened.store, "7", 1).await;
    opened.store.close().await;
    drop(opened);
    assert_eq!(home.open(Faults::none()).await.unwrap().key, KeyFact::Read(home.key_file()));

    let kept = std::fs::read(home.key_file()).unwrap();
    std::fs::remove_file(home.key_file()).unwrap();
    let missing = home.open(Faults::none()).await.err().unwrap();
    assert!(matches!(missing, StoreError::KeyMissing { .. }), "{missing}");
    assert!(!home.key_file().exists(), "no other key is made in its place");

    std::fs::write(home.key_file(), "f".repeat(64)).unwrap();
    assert!(matches!(home.open(Faults::none()).await.err().unwrap(), StoreError::WrongKey));
    std::fs::write(home.key_file(), "geen sleutel").unwrap();
    assert!(matches!(home.open(Faults::none()).await.err().unwrap(), StoreError::KeyFile { .. }));

    std::fs::write(home.key_file(), &kept).unwrap();
    let store = home.store().await;
    assert_eq!(words(&only_work(&home, &store).await), ["hoi"], "with the right one nothing was harmed");
    store.close().await;
    drop(store);
    let key = key_of_text(std::str::from_utf8(&kept).unwrap()).unwrap();
    let given = waakvlam::store::Settings { seal: Seal::Given(key), ..home.settings(Faults::none()) };
    assert_eq!(waakvlam::store::Store::open(given).await.unwrap().key, KeyFact::Given);
}

#[tokio::test]
async fn keys_and_messages_are_a_pair() {
    let (home, other) = (Home::empty(), Home::empty());
    for home in [&home, &other] {
        let store = home.store().await;
        meet(home, &store, "7", 1).await;
        store.close().await;
    }
    let keys = |home: &Home| home.folder.path().join("waakvlam.keys.db");
    std::fs::rename(keys(&home), keys(&home).with_extension("away")).unwrap();
    assert!(matches!(home.open(Faults::none()).await.err().unwrap(), StoreError::KeyStore { .. }), "missing");
    std::fs::copy(keys(&other), keys(&home)).unwrap();
    assert!(matches!(home.open(Faults::none()).await.err().unwrap(), StoreError::WrongKey), "another installation's");
    std::fs::copy(other.key_file(), home.key_file()).unwrap();
    assert!(matches!(home.open(Faults::none()).await.err().unwrap(), StoreError::KeyStore { .. }), "even with that one's key");
}

#[tokio::test]
async fn a_second_program_is_kept_out_and_told_who_is_in() {
    let home = Home::empty();
    let store = home.store().await;
    let error = home.open(Faults::none()).await.err().unwrap();
    let StoreError::InUse { holder, .. } = &error else { panic!("{error}") };
    assert!(holder.contains(&std::process::id().to_string()), "{holder}");
    assert!(error.to_string().contains("Stop that program first"));
    store.close().await;
    drop(store);
    assert!(home.open(Faults::none()).await.is_ok(), "a closed one leaves no lock behind");
}

#[tokio::test]
async fn an_erased_person_is_unreadable_and_whoever_writes_there_next_is_somebody_new() {
    let home = Home::empty();
    let store = home.store().await;
    let (erased, other) = (meet(&home, &store, "7", 1).await, meet(&home, &store, "8", 2).await);
    erase(&home, &store, erased).await;
    assert!(store.history(erased).await.is_err());
    let work = store.claim_turns(home.now(), 10).await.unwrap();
    assert_eq!(work.iter().map(|work| work.conversation.id).collect::<Vec<_>>(), [other], "others go on");
    let posted = store.post(vec![says(&home, "7", 3, "weer ik")], None, home.now()).await.unwrap();
    assert_ne!(conversation_of(&posted[0]), erased);
    store.close().await;
    drop(store);
    assert!(home.store().await.history(erased).await.is_err(), "and so it stays");
}

/// Every key as it lies in the key store, wrapped.
async fn wrapped_keys(home: &Home) -> Vec<(String, Vec<u8>)> {
    let url = format!("sqlite://{}?mode=ro", home.folder.path().join("waakvlam.keys.db").display());
    let mut on = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::query_as("SELECT id, wrapped FROM keys").fetch_all(&mut on).await.unwrap()
}

fn lies_in(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[tokio::test]
async fn an_erased_persons_key_lies_in_no_file_not_even_wrapped_and_in_no_copy_made_later() {
    let home = Home::empty();
    let store = home.store().await;
    let person = meet(&home, &store, "7", 1).await;
    let other = meet(&home, &store, "8", 2).await;
    let (database, seal) = (home.folder.path().join("waakvlam.db"), Seal::File(home.key_file()));
    let earlier = home.folder.path().join("eerder.copy");
    waakvlam::store::copy_keys(&database, &seal, &earlier).await.unwrap();
    let before = wrapped_keys(&home).await;
    // A server writes for weeks before somebody is erased: their key lies in the file and in its log.
    for update in 10..40 {
        meet(&home, &store, &update.to_string(), update).await;
    }
    erase(&home, &store, person).await;
    let after = wrapped_keys(&home).await;
    let gone: Vec<_> = before.iter().filter(|key| !after.contains(key)).collect();
    let [(_, wrapped)] = gone.as_slice() else { panic!("one key is gone, and not {}", gone.len()) };
    waakvlam::store::copy_keys(&database, &seal, &home.folder.path().join("later.copy")).await.unwrap();
    let files = raw(&home);
    assert!(files.iter().any(|(name, bytes)| name.ends_with("eerder.copy") && lies_in(bytes, wrapped)), "the test sees a wrapped key");
    for (name, bytes) in files.iter().filter(|(name, _)| !name.ends_with("eerder.copy")) {
        assert!(!lies_in(bytes, wrapped), "the wrapped key lies in {name}");
    }
    let kept = before.iter().find(|key| after.contains(key)).unwrap();
    assert!(files.iter().any(|(name, bytes)| name.ends_with("waakvlam.keys.db") && lies_in(bytes, &kept.1)), "the log is folded");
    assert_eq!(store.history(other).await.unwrap().len(), 0, "others are read");
    store.close().await;
    for (name, bytes) in raw(&home).iter().filter(|(name, _)| !name.ends_with("eerder.copy")) {
        assert!(!lies_in(bytes, wrapped), "after the end the wrapped key lies in {name}");
        assert!(!name.ends_with("-wal"), "no log is left at the end: {name}");
    }
}

#[tokio::test]
async fn with_a_person_their_keys_are_destroyed_and_a_copy_from_before_says_nothing() {
    let home = Home::empty();
    let store = home.store().await;
    let chat = meet(&home, &store, "7", 1).await;
    let signal = told(&home, &store, chat, 1).await;
    close(&home, &store, signal).await;
    store.close().await;
    drop(store);
    let [file, copy] = ["waakvlam.db", "copy.db"].map(|name| home.folder.path().join(name));
    std::fs::copy(&file, &copy).unwrap();
    let store = home.store().await;
    assert_eq!(store.case_of(signal).await.unwrap().unwrap().facts.expose(), b"twee maanden huur");
    erase(&home, &store, chat).await;
    store.close().await;
    drop(store);
    std::fs::copy(&copy, &file).unwrap();
    let store = home.store().await;
    assert!(store.history(chat).await.is_err(), "their words");
    let gone = |error: StoreError| matches!(error, StoreError::KeyGone { .. });
    let case = store.case_of(signal).await.unwrap().unwrap();
    assert!(case.sight == Sight::Lost && case.facts.expose().is_empty(), "what was made of them");
    assert!(store.reporter(&warrant(signal, home.now())).await.is_err_and(gone), "who reported");
}
