//! A log in which nothing can be changed without it being seen.

use super::*;
use proptest::prelude::*;

fn noted(n: u128, number: i64) -> Noted {
    let who =
        Who::Worker { worker: "fatima".into(), organisation: Some("gemeente".into()), role: Some("debt_help".into()), door: Door::Console };
    let at = Timestamp::from_second(1_800_000_000 + number).unwrap();
    Noted { operation: Uuid::from_u128(n), at, who, deed: Deed::ReadSignal, with: With::Signal(number), came: Came::Done }
}

fn log(lines: i64) -> Vec<Entry> {
    let mut head = Head::of_nothing("buurt");
    let mut entries = Vec::new();
    for number in 1..=lines {
        let (entry, next) = head.append(noted(u128::from(number.unsigned_abs()), number));
        entries.push(entry);
        head = next;
    }
    entries
}

fn proven(entries: &[Entry], anchors: Vec<Head>) -> Result<Head, Broken> {
    let mut proof = Proof::of("buurt", anchors);
    entries.iter().try_for_each(|entry| proof.follow(entry))?;
    proof.end()
}

fn head(entry: &Entry) -> Head {
    Head { seq: entry.seq, hash: entry.hash }
}

#[test]
fn a_log_that_nobody_touched_is_proven_to_its_last_line() {
    let entries = log(5);
    let end = proven(&entries, vec![head(&entries[2]), head(&entries[4])]).unwrap();
    assert_eq!(end, head(&entries[4]));
    assert_eq!(proven(&[], Vec::new()).unwrap(), Head::of_nothing("buurt"));
}

#[test]
fn what_was_cut_off_at_the_end_is_seen_by_what_was_kept_elsewhere() {
    let entries = log(5);
    let kept = vec![head(&entries[4])];
    assert_eq!(proven(&entries[..3], kept.clone()), Err(Broken::Anchor { seq: 5 }));
    assert!(proven(&entries[..3], Vec::new()).is_ok(), "a chain alone cannot see it: hence the heads");
    // A log that was made anew, each line following from the one before.
    let anew: Vec<Entry> = {
        let mut head = Head::of_nothing("buurt");
        let line = |n: i64| noted(u128::from(n.unsigned_abs()), n + 1);
        let append = |n| {
            let (entry, next) = head.append(line(n));
            head = next;
            entry
        };
        (1..=5).map(append).collect()
    };
    assert_eq!(proven(&anew, kept), Err(Broken::Anchor { seq: 5 }));
}

#[test]
fn the_log_of_one_network_is_none_of_anothers() {
    let mut proof = Proof::of("elders", Vec::new());
    assert_eq!(proof.follow(&log(1)[0]), Err(Broken::Link { seq: 1 }));
}

#[test]
fn who_and_what_are_read_back_as_they_were_written() {
    let worker = |organisation: Option<&str>, role: Option<&str>, door| Who::Worker {
        worker: "agent_kim".into(),
        organisation: organisation.map(Into::into),
        role: role.map(Into::into),
        door,
    };
    for who in [
        Who::operator(None),
        Who::operator(Some("beheer")),
        worker(Some("politie"), Some("police_wijkagent"), Door::Console),
        worker(None, None, Door::Chat(Channel::Telegram)),
    ] {
        assert_eq!(Who::read(&who.written()), Some(who));
    }
    assert_eq!(Who::operator(Some("be heer\n:x")).written(), "operator:beheerx via command line", "nothing of a name breaks a line");
    for with in [With::Signal(4821), With::HandOver(Uuid::from_u128(7)), With::Nothing] {
        assert_eq!(With::read(&with.written()), Some(with));
    }
    for deed in Deed::ALL {
        assert_eq!(Deed::from_word(deed.as_str()), Some(deed));
    }
    let hash = log(1)[0].hash;
    assert_eq!(hash.to_string().parse(), Ok(hash));
}

proptest! {
    #[test]
    fn whatever_is_done_to_a_line_is_seen(lines in 2_i64..12, at in 0_usize..12, what in 0_u8..5) {
        let mut entries = log(lines);
        let at = at % entries.len();
        // Cutting off the end alone is what the heads are for.
        prop_assume!(!(what == 0 && at == entries.len() - 1));
        match what {
            0 => { entries.remove(at); }
            1 => entries[at].noted.with = With::Signal(99),
            2 => entries[at].noted.came = Came::Refused,
            3 => entries[at].noted.at = Timestamp::UNIX_EPOCH,
            _ => { let again = entries[at].clone(); entries.insert(at, again); }
        }
        prop_assert!(matches!(proven(&entries, Vec::new()), Err(Broken::Link { .. })), "{what} at {at}");
    }
}
