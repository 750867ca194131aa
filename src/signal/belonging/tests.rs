//! Whose a message is, as a table; and that it is always exactly one, whatever happened before.

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn at(minutes: i64) -> Timestamp {
    "2026-11-23T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

fn signal(number: u128) -> SignalId {
    SignalId(Uuid::from_u128(number))
}

const RENT: u128 = 1;
const NOISE: u128 = 2;
const HOURS: i64 = 60;

/// Taken and last spoken about so many minutes ago; `None`: nobody took it.
fn matter(number: u128, spoken: Option<(i64, i64)>) -> Matter {
    let voice = spoken.map(|(since, spoke)| Voice { since: at(-since), spoke_at: at(-spoke) });
    Matter { signal: signal(number), voice }
}

fn to(number: u128, why: Why) -> Belongs {
    Belongs::To { signal: signal(number), why }
}

/// Name, matters, whose worker has the word, what it replies to, what was before, and whose it is.
type Row<'a> = (&'static str, &'a [Matter], Option<u128>, Option<u128>, Exchange, Belongs);

#[test]
fn a_message_belongs_to_one_matter_by_this_table() {
    let writes_to =
        |number: u128, minutes: i64| Exchange { to: Some(Direction { signal: signal(number), at: at(-minutes) }), ..Exchange::default() };
    let asked = |minutes: i64| Exchange { question: Some(Offered { turn: 3, at: at(-minutes), words: Vec::new() }), ..Exchange::default() };
    let nothing = Exchange::default();
    let unclear = |first| Belongs::Unclear { first: signal(first) };
    let both = vec![matter(RENT, Some((90, 30))), matter(NOISE, Some((60, 20)))];
    let untaken = vec![matter(RENT, Some((90, 30))), matter(NOISE, None)];
    let long_ago = vec![matter(RENT, Some((80 * HOURS, 25 * HOURS))), matter(NOISE, Some((90 * HOURS, 24 * HOURS + 1)))];
    let table: &[Row<'_>] = &[
        ("the script has the word", &both, None, None, nothing.clone(), Belongs::Script),
        ("a reply is about what it replies to", &both, Some(RENT), Some(NOISE), nothing.clone(), to(NOISE, Why::Replied)),
        ("also while the script has the word", &both, None, Some(RENT), nothing.clone(), to(RENT, Why::Replied)),
        ("a reply to what is closed is no reply", &untaken, Some(RENT), Some(9), nothing.clone(), to(RENT, Why::SpokeLast)),
        ("with one matter nothing is asked", &both[..1], Some(RENT), None, nothing.clone(), to(RENT, Why::Only)),
        ("not even after days", &long_ago[..1], Some(RENT), None, nothing.clone(), to(RENT, Why::Only)),
        ("one worker spoke", &untaken, Some(RENT), None, nothing.clone(), to(RENT, Why::SpokeLast)),
        ("two did", &both, Some(NOISE), None, nothing.clone(), unclear(RENT)),
        ("none did today: who took one first", &long_ago, Some(RENT), None, nothing.clone(), unclear(NOISE)),
        ("they were writing to one", &both, Some(NOISE), None, writes_to(NOISE, 10), to(NOISE, Why::GoesOn)),
        ("also to one that nobody took", &untaken, Some(RENT), None, writes_to(NOISE, 10), to(NOISE, Why::GoesOn)),
        ("another spoke since", &both, Some(NOISE), None, writes_to(RENT, 25), unclear(RENT)),
        ("what was yesterday is over", &both, Some(NOISE), None, writes_to(NOISE, 25 * HOURS), unclear(RENT)),
        ("they were writing to what is closed", &both, Some(NOISE), None, writes_to(9, 10), unclear(RENT)),
        ("asked, and one spoke alone since", &both, Some(NOISE), None, asked(25), to(NOISE, Why::SpokeLast)),
        ("asked, and nobody spoke since", &both, Some(NOISE), None, asked(5), unclear(RENT)),
        ("asked long ago, and one spoke since, also long ago", &long_ago, Some(RENT), None, asked(25 * HOURS - 1), unclear(NOISE)),
        ("asked, and both spoke since", &both, Some(NOISE), None, asked(40), unclear(RENT)),
    ];
    for (name, matters, floor, reply, exchange, expected) in table {
        let (floor, reply) = (floor.map(signal), reply.map(signal));
        let found = belongs(&Situation { matters, floor, reply, exchange, now: at(0) });
        assert_eq!(found, *expected, "{name}");
    }
}

#[test]
fn the_same_is_not_shown_and_not_asked_for_each_message_of_one_exchange() {
    let mut exchange = Exchange::default();
    let matters = [matter(RENT, Some((90, 30))), matter(NOISE, Some((60, 20)))];
    assert!(exchange.has_to_show(signal(RENT), 2, at(0)) && !exchange.has_to_show(signal(RENT), 1, at(0)));
    exchange.show(signal(RENT), 4, at(0), vec![MessageId(Uuid::from_u128(7))]);
    assert!(!exchange.has_to_show(signal(RENT), 2, at(60)) && exchange.has_to_show(signal(NOISE), 2, at(60)));
    exchange.goes_to(signal(RENT), at(60), &[MessageId(Uuid::from_u128(8))]);
    assert!(!exchange.has_to_show(signal(RENT), 2, at(60 + 24 * HOURS)) && exchange.has_to_show(signal(RENT), 2, at(61 + 24 * HOURS)));
    assert_eq!(exchange.words_of(4).map(<[MessageId]>::len), Some(2), "the button is about both");
    exchange.answered(signal(NOISE));
    assert_eq!(exchange.words_of(4).map(<[MessageId]>::len), Some(2));
    exchange.answered(signal(RENT));
    assert_eq!((exchange.words_of(4).map(<[MessageId]>::len), exchange.offers(5)), (Some(0), false), "what was answered stays");

    assert!(exchange.has_to_ask(&matters, at(0)));
    exchange.ask(6, at(0), Vec::new());
    assert!(!exchange.has_to_ask(&matters, at(10)) && exchange.has_to_ask(&matters, at(25 * HOURS)));
    assert!(exchange.has_to_ask(&[matter(RENT, Some((90, -5)))], at(10)), "somebody spoke since");
}

fn any_matter() -> impl Strategy<Value = Matter> {
    (1..6_u128, prop::option::of((0..3000_i64, 0..3000_i64)))
        .prop_map(|(number, spoken)| matter(number, spoken.map(|(one, other)| (one.max(other), one.min(other)))))
}

proptest! {
    /// Whatever happened before: one target, which is open or has the word; the script only where nobody else has it; and asked
    /// only where there is a choice.
    #[test]
    fn every_message_belongs_to_exactly_one_matter_and_none_is_lost(
        mut matters in prop::collection::vec(any_matter(), 0..5),
        floor in prop::option::of(1..7_u128),
        reply in prop::option::of(1..7_u128),
        to in prop::option::of((1..7_u128, 0..3000_i64)),
        asked in prop::option::of(0..3000_i64),
    ) {
        matters.sort_by_key(|matter| matter.signal);
        matters.dedup_by_key(|matter| matter.signal);
        let exchange = Exchange {
            to: to.map(|(number, minutes)| Direction { signal: signal(number), at: at(-minutes) }),
            shown: None,
            question: asked.map(|minutes| Offered { turn: 1, at: at(-minutes), words: Vec::new() }),
        };
        let (floor, reply) = (floor.map(signal), reply.map(signal));
        let found = belongs(&Situation { matters: &matters, floor, reply, exchange: &exchange, now: at(0) });
        let is_open = |signal: SignalId| matters.iter().any(|matter| matter.signal == signal);
        match found {
            Belongs::Script => prop_assert!(floor.is_none() && !reply.is_some_and(is_open)),
            Belongs::To { signal, why: Why::Only } => prop_assert_eq!(Some(signal), floor),
            Belongs::To { signal, why: Why::Replied } => prop_assert_eq!(Some(signal), reply),
            Belongs::To { signal, why: Why::GoesOn | Why::SpokeLast } => prop_assert!(is_open(signal) && floor.is_some()),
            Belongs::Unclear { first } => prop_assert!(is_open(first) && matters.len() > 1 && floor.is_some()),
        }
        prop_assert_eq!(found.signal().is_none(), found == Belongs::Script);
    }
}
