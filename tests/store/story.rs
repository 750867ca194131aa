//! From a phone's message to a closed signal, once.

use crate::home::*;
use jiff::SignedDuration;
use waakvlam::id::{AttachmentId, EnvelopeId, SignalId};
use waakvlam::mailbox::{Lane, Traffic};
use waakvlam::store::{
    Act, AlertClosed, Attachment, Changes, Course, Cursor, Envelope, Faults, Floor, Form, KeyFact, Letter, Link, Outcome, Party, Posted,
    Redeemed, SignalChange, SignalEvent, StoreError, Timer, TimerName, TimerOwner,
};

#[tokio::test]
async fn lines_of_one_moment_come_back_in_the_order_in_which_they_were_written() {
    let home = Home::empty();
    let store = home.store().await;
    meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let mut turn = turn(&work, None, home.now());
    turn.changes.messages.clear();
    let written: Vec<String> = (0..20).map(|n| format!("regel {n}")).collect();
    for (n, words) in written.iter().enumerate() {
        say(&mut turn.changes, &work, work.waiting[0].claim.id, n, words, home.now());
    }
    store.commit_turns(vec![turn]).await.unwrap();
    let history = store.history(work.conversation.id).await.unwrap();
    let read: Vec<&str> = history.iter().map(|line| line.text.as_ref().unwrap().expose()).collect();
    assert_eq!(read, written);
}

#[tokio::test]
async fn a_message_becomes_a_turn_an_answer_and_a_line_that_a_reply_finds() {
    let home = Home::empty();
    let opened = home.open(Faults::none()).await.unwrap();
    assert_eq!(opened.key, KeyFact::Made(home.key_file()));
    let store = opened.store;

    let posts = vec![says(&home, "7", 1, "hoi"), says(&home, "8", 2, "dag"), says(&home, "7", 3, "huur")];
    let posted = store.post(posts.clone(), None, home.now()).await.unwrap();
    assert_eq!(conversation_of(&posted[0]), conversation_of(&posted[2]), "one chat is one conversation");
    assert_ne!(conversation_of(&posted[0]), conversation_of(&posted[1]));
    assert_eq!(store.post(posts, None, home.now()).await.unwrap(), [Posted::Duplicate, Posted::Duplicate, Posted::Duplicate]);
    let twice = vec![says(&home, "7", 4, "ja"), says(&home, "7", 4, "ja")];
    assert!(matches!(store.post(twice, None, home.now()).await.unwrap()[..], [Posted::New { .. }, Posted::Duplicate]));

    let work = store.claim_turns(home.now(), 10).await.unwrap();
    assert_eq!(work.iter().map(words).collect::<Vec<_>>(), [vec!["hoi", "huur", "ja"], vec!["dag"]], "all that waits, in order");
    assert!(store.claim_turns(home.now(), 10).await.unwrap().is_empty(), "they are ours");

    let turns = work.iter().map(|work| turn(work, Some("Hallo."), home.now())).collect();
    let outcomes = store.commit_turns(turns).await.unwrap();
    let out: Vec<_> = outcomes.iter().flat_map(deliveries).cloned().collect();
    assert_eq!(out.iter().map(sent).collect::<Vec<_>>(), ["Hallo.", "Hallo."]);
    assert_eq!(out[0].address.expose(), "7");
    assert!(store.claim_out(home.now(), 10).await.unwrap().is_empty(), "they were handed over through memory, leased");

    store.settle(vec![done(&out[0], "501"), done(&out[1], "b/7")], home.now()).await.unwrap();
    assert!(store.claim_out(home.after_leases(), 10).await.unwrap().is_empty());
    for (delivery, number) in out.iter().zip(["501", "b/7"]) {
        let found = store.message(delivery.claim.lane.conversation, number).await.unwrap().unwrap();
        assert_eq!(found.text.unwrap().expose(), "Hallo.", "a reply to {number} finds what it replies to");
    }
    let history = store.history(conversation_of(&posted[0])).await.unwrap();
    assert_eq!(history.len(), 4);
    assert!(history.iter().all(|line| line.input.is_some() && line.turn == Some(1)));
}

#[tokio::test]
async fn crisis_the_reply_and_the_alert_are_written_with_the_message_and_leave_at_once() {
    let home = Home::empty();
    let store = home.store().await;
    let chat = meet(&home, &store, "999", 1).await;
    let post = says_in_danger(&home, "7", 2, "ik kan niet meer", vec![(chat, outgoing("Signaal: gevaar"))]);
    let posted = store.post(vec![post.clone()], None, home.now()).await.unwrap();
    let Posted::Danger { conversation, deliveries, .. } = &posted[0] else { panic!("{posted:?}") };
    let said: Vec<_> = deliveries.iter().map(|delivery| (delivery.address.expose().to_owned(), sent(delivery))).collect();
    assert_eq!(said, [("7".to_owned(), "U bent niet alleen.".to_owned()), ("999".to_owned(), "Signaal: gevaar".to_owned())]);
    assert!(deliveries.iter().all(|delivery| delivery.claim.lane.traffic == Traffic::Danger && delivery.epoch.is_none()));
    assert_eq!(store.post(vec![post], None, home.now()).await.unwrap(), [Posted::Duplicate], "the same message alarms once");

    let work = store.claim_turns(home.now(), 10).await.unwrap();
    let work = work.iter().find(|work| work.conversation.id == *conversation).unwrap();
    assert_eq!(work.alerts[0].rule, "self_harm-3");
    let mut closing = turn(work, None, home.now());
    closing.changes.alerts_closed.push(AlertClosed { id: work.alerts[0].id, by: "worker:fatima".into(), at: home.now() });
    store.commit_turns(vec![closing]).await.unwrap();
    assert!(store.open_alerts(&network()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_cursor_moves_with_the_messages_and_only_under_the_newest_lease() {
    let home = Home::empty();
    let (a, lease) = (home.store().await, "poll:telegram:12345");
    let b = a.acting_as("b");
    let minute = SignedDuration::from_mins(1);
    let grant = a.take_lease(lease, home.now(), minute).await.unwrap().unwrap();
    assert_eq!((grant.fence, grant.cursor), (1, 0));
    assert_eq!(b.take_lease(lease, home.now(), minute).await.unwrap(), None, "one holder at a time");
    a.post(vec![says(&home, "7", 1, "hoi")], Some(cursor(1, 2)), home.now()).await.unwrap();
    assert_eq!(a.take_lease(lease, home.now(), minute).await.unwrap().unwrap().fence, 1, "renewing keeps the number");

    home.later(minute);
    let grant = b.take_lease(lease, home.now(), minute).await.unwrap().unwrap();
    assert_eq!((grant.fence, grant.cursor), (2, 2), "taken over, from where the first one was");
    let late = a.post(vec![says(&home, "7", 2, "late")], Some(cursor(1, 3)), home.now()).await;
    assert!(matches!(late, Err(StoreError::LeaseLost { .. })), "{late:?}");
    let posted = b.post(vec![says(&home, "7", 2, "late")], Some(Cursor { fence: 2, ..cursor(1, 3) }), home.now()).await.unwrap();
    assert!(matches!(posted[0], Posted::New { .. }), "what the sleeper could not post is still new");
    b.give_up_lease(lease, 2).await.unwrap();
    assert_eq!(a.take_lease(lease, home.now(), minute).await.unwrap().unwrap().fence, 3);
}

#[tokio::test]
async fn a_signal_is_raised_claimed_once_read_and_closed() {
    let home = Home::empty();
    let store = home.store().await;
    store.apply_network(&network(), "{}", &["fatima".into(), "joris".into()], home.now()).await.unwrap();
    meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let number = store.signal_numbers(&network(), 1).await.unwrap()[0];
    let id = work.waiting[0].claim.id.derive("signal", 0);
    let mut raising = turn(&work, Some("Dank u."), home.now());
    raising.changes.raised.push(raised(id, number, work.conversation.id, "fatima", home.now()));
    assert!(matches!(store.commit_turns(vec![raising]).await.unwrap()[..], [Outcome::Committed { .. }]));

    let case = store.case(&network(), number).await.unwrap().unwrap();
    assert_eq!((case.id, case.facts.expose(), case.version), (SignalId(id), &b"twee maanden huur"[..], 1));
    assert_eq!(store.case(&"elders".into(), number).await.unwrap().map(|case| case.number), None, "another network sees nothing");
    assert_eq!(store.reporter(&warrant(case.id, home.now())).await.unwrap().unwrap().expose(), b"wie het meldde");
    assert_eq!(store.events(case.id).await.unwrap()[0].note.as_ref().unwrap().expose(), "een notitie");
    assert_eq!(store.at_address(&network(), &"6811AB 14".into(), home.now()).await.unwrap().len(), 1);
    assert_eq!(open_cases(&store).await, [("fatima".to_owned(), 1), ("joris".to_owned(), 0)]);

    let change = |owner: &str, note: &str| {
        let events = vec![SignalEvent { at: home.now(), what: "claimed".into(), who: format!("worker:{owner}"), note: Some(note.into()) }];
        let signals = vec![SignalChange {
            signal: case.id,
            version: case.version,
            standing: standing(owner, home.now()),
            kind: None,
            facts: None,
            decision: None,
            events,
            at: home.now(),
        }];
        Act { fired: Vec::new(), form: None, changes: Changes { signals, ..Changes::default() }, at: home.now() }
    };
    let outcomes = store.act(vec![change("joris", "eerste"), change("fatima", "tweede")]).await.unwrap();
    assert!(matches!(outcomes[..], [Outcome::Committed { .. }, Outcome::Conflict]), "the first claim wins: {outcomes:?}");
    assert_eq!(store.act(vec![change("fatima", "derde")]).await.unwrap(), [Outcome::Conflict]);
    assert_eq!(store.events(case.id).await.unwrap().len(), 2, "who came second left no trace");
    assert_eq!(open_cases(&store).await, [("fatima".to_owned(), 0), ("joris".to_owned(), 1)]);

    let mut closing = change("joris", "klaar");
    closing.changes.signals[0].version = 2;
    closing.changes.signals[0].standing.course = Course::Closed { at: home.now(), outcome: "helped".into() };
    closing.changes.signals[0].facts = Some(document("opgelost"));
    assert!(matches!(store.act(vec![closing]).await.unwrap()[..], [Outcome::Committed { .. }]));
    let case = store.case_of(case.id).await.unwrap().unwrap();
    assert_eq!((case.facts.expose(), case.version), (&b"opgelost"[..], 3));
    assert!(matches!(case.standing.course, Course::Closed { .. }));
    assert_eq!(open_cases(&store).await, [("fatima".to_owned(), 0), ("joris".to_owned(), 0)]);
}

#[tokio::test]
async fn a_form_is_taken_with_what_it_does_or_not_at_all() {
    let home = Home::empty();
    let store = home.store().await;
    store.apply_network(&network(), "{}", &["fatima".into()], home.now()).await.unwrap();
    meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let id = work.waiting[0].claim.id.derive("signal", 0);
    let mut raising = turn(&work, None, home.now());
    raising.changes.raised.push(raised(id, 1, work.conversation.id, "fatima", home.now()));
    store.commit_turns(vec![raising]).await.unwrap();
    let form = |key: &str| Form { network: network(), worker: "fatima".into(), key: key.into() };
    let noting = |key: &str, version: i64| {
        let events = vec![SignalEvent { at: home.now(), what: "noted".into(), who: "worker:fatima".into(), note: None }];
        let signals = vec![SignalChange {
            signal: SignalId(id),
            version,
            standing: standing("fatima", home.now()),
            kind: None,
            facts: None,
            decision: None,
            events,
            at: home.now(),
        }];
        Act { fired: Vec::new(), form: Some(form(key)), changes: Changes { signals, ..Changes::default() }, at: home.now() }
    };
    assert_eq!(store.act(vec![noting("a", 7)]).await.unwrap(), [Outcome::Conflict], "the signal moved meanwhile");
    assert!(!store.form_was_taken(&form("a")).await.unwrap(), "nothing was done, so it can be sent again");
    assert!(matches!(store.act(vec![noting("a", 1)]).await.unwrap()[..], [Outcome::Committed { .. }]));
    assert!(store.form_was_taken(&form("a")).await.unwrap());
    assert!(!store.form_was_taken(&Form { worker: "joris".into(), ..form("a") }).await.unwrap(), "a key is its worker's own");
    assert_eq!(store.act(vec![noting("a", 2)]).await.unwrap(), [Outcome::Conflict], "it is done already");
    assert_eq!(store.events(SignalId(id)).await.unwrap().len(), 2);

    // What changes no signal has no version to be refused by; the form alone stands for it.
    let bare = || Act { fired: Vec::new(), form: Some(form("b")), changes: Changes::default(), at: home.now() };
    let (one, other) = tokio::join!(store.act(vec![bare()]), store.act(vec![bare()]));
    let outcomes = [one.unwrap().remove(0), other.unwrap().remove(0)];
    let written = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Committed { .. })).count();
    assert_eq!(written, 1, "sent twice at once, it is done once: {outcomes:?}");
}

async fn open_cases(store: &waakvlam::store::Store) -> Vec<(String, i64)> {
    store.roster(&network()).await.unwrap().into_iter().map(|row| (row.worker.0, row.open_cases)).collect()
}

#[tokio::test]
async fn numbers_are_never_given_twice() {
    let home = Home::empty();
    let store = home.store().await;
    let mut numbers = store.signal_numbers(&network(), 40).await.unwrap();
    store.close().await;
    drop(store);
    numbers.extend(home.store().await.signal_numbers(&network(), 40).await.unwrap());
    let different: std::collections::BTreeSet<_> = numbers.iter().collect();
    assert_eq!(different.len(), 80);
    assert_eq!(numbers[0], 1);
}

#[tokio::test]
async fn a_worker_chat_is_coupled_by_a_word_that_works_once() {
    let home = Home::empty();
    let store = home.store().await;
    let (chat, other) = (meet(&home, &store, "999", 1).await, meet(&home, &store, "998", 2).await);
    let link = |secret: &str| Link {
        network: network(),
        purpose: "telegram".into(),
        worker: "fatima".into(),
        secret: secret.into(),
        expires_at: home.now().checked_add(SignedDuration::from_mins(10)).unwrap(),
    };
    store.make_link(link("een")).await.unwrap();
    store.make_link(link("twee")).await.unwrap();
    let redeem = |secret: &'static str, chat| store.redeem_link("telegram", secret, chat, home.now());
    assert_eq!(redeem("drie", chat).await.unwrap(), Redeemed::Unknown);
    assert_eq!(store.redeem_link("console", "een", chat, home.now()).await.unwrap(), Redeemed::Unknown, "another purpose");
    assert_eq!(redeem("een", chat).await.unwrap(), Redeemed::Coupled("fatima".into()));
    assert_eq!(redeem("een", chat).await.unwrap(), Redeemed::Coupled("fatima".into()), "a double tap");
    assert_eq!(redeem("een", other).await.unwrap(), Redeemed::Used);
    home.later(SignedDuration::from_mins(10));
    assert_eq!(redeem("twee", other).await.unwrap(), Redeemed::Expired);
    assert_eq!(store.worker_chats(&network()).await.unwrap(), [("fatima".into(), chat)]);
    assert_eq!(store.conversation(chat).await.unwrap().unwrap().0.party, Party::Worker("fatima".into()));
    store.revoke_chat(chat, home.now()).await.unwrap();
    assert!(store.worker_chats(&network()).await.unwrap().is_empty());
    assert_eq!(store.conversation(chat).await.unwrap().unwrap().0.party, Party::Person);
}

#[tokio::test]
async fn timers_wake_their_conversation_or_their_signal_and_a_new_one_replaces_the_old() {
    let home = Home::empty();
    let store = home.store().await;
    meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let hour = SignedDuration::from_hours(1);
    let timer = |owner, kind: &str, turn| Timer {
        name: TimerName { owner, kind: kind.into() },
        network: network(),
        due_at: home.now().checked_add(hour).unwrap(),
        turn,
    };
    let owner = TimerOwner::Conversation(work.conversation.id);
    let alarm = timer(TimerOwner::Signal(SignalId(home.clock.id())), "unclaimed", 1);
    let mut setting = turn(&work, None, home.now());
    setting.changes.timers_set = vec![timer(owner, "recap", 0), timer(owner, "recap", 1), timer(owner, "check_in", 1), alarm.clone()];
    store.commit_turns(vec![setting]).await.unwrap();
    assert!(store.claim_turns(home.now(), 10).await.unwrap().is_empty());

    home.later(hour);
    let work = only_work(&home, &store).await;
    let due: Vec<_> = work.timers.iter().map(|timer| (timer.name.kind.as_str(), timer.turn)).collect();
    assert_eq!(due, [("check_in", 1), ("recap", 1)]);
    let mut later = turn(&work, None, home.now());
    later.changes.timers_set = vec![timer(owner, "recap", 2)];
    store.commit_turns(vec![later]).await.unwrap();
    assert!(store.claim_turns(home.now(), 10).await.unwrap().is_empty(), "what fired is gone, what was set again waits");

    assert_eq!(store.claim_signal_timers(home.now(), 10).await.unwrap(), std::slice::from_ref(&alarm));
    assert!(store.claim_signal_timers(home.now(), 10).await.unwrap().is_empty());
    let act = Act { fired: vec![alarm], form: None, changes: Changes::default(), at: home.now() };
    assert!(matches!(store.act(vec![act.clone()]).await.unwrap()[..], [Outcome::Committed { .. }]));
    assert_eq!(store.act(vec![act]).await.unwrap(), [Outcome::Conflict], "an alarm clock rings once");
}

#[tokio::test]
async fn a_notice_goes_through_the_other_conversations_own_lane_and_the_floor_changes_there() {
    let home = Home::empty();
    let store = home.store().await;
    let tenant = meet(&home, &store, "7", 1).await;
    let work = only_work(&home, &store).await;
    let mut noticing = turn(&work, Some("oud"), home.now());
    noticing.changes.envelopes.push(Envelope {
        id: EnvelopeId(home.clock.id()),
        lane: Lane { traffic: Traffic::In, conversation: tenant },
        letter: Letter::Notice { what: "claimed".into(), document: "fatima".into() },
        due_at: home.now(),
        epoch: None,
        message: None,
    });
    let outcomes = store.commit_turns(vec![noticing]).await.unwrap();
    let old = deliveries(&outcomes[0])[0].claim.id;
    assert!(store.overtaken(&[old]).await.unwrap().is_empty());

    let work = only_work(&home, &store).await;
    assert_eq!(words(&work), ["claimed: fatima"]);
    let floor = Floor::Worker { worker: "fatima".into(), signal: SignalId(home.clock.id()) };
    let mut claimed = turn(&work, None, home.now());
    (claimed.floor, claimed.epoch) = (floor.clone(), 1);
    store.commit_turns(vec![claimed]).await.unwrap();
    assert!(store.overtaken(&[old]).await.unwrap().contains(&old), "the script may no longer speak");
    assert_eq!(store.conversation(tenant).await.unwrap().unwrap().0.floor, floor);
}

#[tokio::test]
async fn books_networks_and_files_are_kept() {
    let home = Home::empty();
    let store = home.store().await;
    let chat = meet(&home, &store, "7", 1).await;
    let release = |document: &'static str| store.release_book(network_ref(), document, home.now());
    fn network_ref() -> &'static waakvlam::id::NetworkId {
        static NETWORK: std::sync::OnceLock<waakvlam::id::NetworkId> = std::sync::OnceLock::new();
        NETWORK.get_or_init(network)
    }
    let revisions =
        [release("een").await.unwrap(), release("een").await.unwrap(), release("twee").await.unwrap(), release("een").await.unwrap()];
    assert_eq!(revisions, [1, 1, 2, 3]);
    assert_eq!(store.current_book(&network()).await.unwrap().unwrap().document, "een");
    assert_eq!(store.book(&network(), 2).await.unwrap().unwrap().document, "twee");

    store.apply_network(&network(), "eerst", &["fatima".into(), "joris".into()], home.now()).await.unwrap();
    store.apply_network(&network(), "later", &["joris".into()], home.now()).await.unwrap();
    assert_eq!(store.network(&network()).await.unwrap().as_deref(), Some("later"));
    assert_eq!(store.roster(&network()).await.unwrap().len(), 1, "who left is not asked");

    let id = AttachmentId(home.clock.id());
    let content = document("een foto");
    let file = Attachment { id, network: network(), conversation: chat, media_type: "image/jpeg".into(), content, at: home.now() };
    store.keep_attachment(file.clone()).await.unwrap();
    store.keep_attachment(file.clone()).await.unwrap();
    assert_eq!(store.attachment(id).await.unwrap(), Some(file));
}
