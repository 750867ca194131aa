//! That an input of twice the size is not four times the work.
//!
//! The one decision: work is counted, not timed: what is allocated, in pieces and in bytes, by the same input once, twice and
//! four times as long. A machine that is busy counts the same. In the long lane the processor's time is looked at as well, for
//! work that allocates nothing.

use crate::bot_api::BotApi;
use crate::targets::{self, LIBRARY};
use allocation_counter::measure;
use std::fmt::Write as _;
use waakvlam::channel::telegram::Telegram;

/// Four times the input may be this many times the work: four, and something for tables that are made larger.
const MOST: f64 = 6.0;
/// The same of the processor's time, which is never exact; the square would be sixteen.
const MOST_OF_TIME: f64 = 8.0;
/// How long is measured, in nanoseconds of the processor.
const LONG_ENOUGH: u64 = 400_000_000;

fn holds(name: &str, size: usize, make: impl Fn(usize) -> Vec<u8>, eat: impl Fn(&[u8])) {
    // What is made once, is made before it is counted.
    eat(&make(size));
    let work = |times: usize| {
        let input = make(size * times);
        let counted = measure(|| eat(&input));
        (counted.bytes_total as f64, counted.count_total as f64)
    };
    let ((bytes, pieces), (more_bytes, more_pieces)) = (work(1), work(4));
    println!("{name}: {size} takes {bytes} bytes in {pieces} pieces, four times that {more_bytes} in {more_pieces}");
    assert!(more_bytes <= bytes * MOST + 10_000.0, "{name}: four times the input allocates {:.1} times the bytes", more_bytes / bytes);
    assert!(more_pieces <= pieces * MOST + 100.0, "{name}: four times the input allocates {:.1} times as often", more_pieces / pieces);
    if std::env::var_os("WAAKVLAM_FUZZ_SECONDS").is_some() {
        let time = |times: usize| {
            let input = make(size * times);
            let (begun, mut runs) = (worked(), 0);
            // The system counts in steps of some milliseconds: many of them are told apart from few.
            while worked() - begun < LONG_ENOUGH {
                eat(&input);
                runs += 1;
            }
            (worked() - begun) / runs / 1_000
        };
        let (less, more) = (time(4), time(16));
        println!("{name}: {less} µs for {} of them, {more} µs for four times as many", size * 4);
        assert!(
            more as f64 <= less as f64 * MOST_OF_TIME + 20.0,
            "{name}: four times the input takes {} times as long",
            more / less.max(1)
        );
    }
}

/// How long a processor worked for this thread, in nanoseconds: what others do meanwhile does not count.
fn worked() -> u64 {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    said.split(' ').next().unwrap().parse().unwrap()
}

/// A head, and then as many lines as asked for.
fn lines(head: &str, many: usize, line: impl Fn(usize) -> String) -> Vec<u8> {
    let mut file = head.to_owned();
    for number in 0..many {
        file.push_str(&line(number));
    }
    file.into_bytes()
}

#[test]
fn a_dialog_of_twice_the_steps() {
    let say = |number: usize| format!("  - ask: t{number}\n    text: Vraag {number}?\n    kind: text\n");
    holds("steps", 20, |many| lines("dialog: x\nsteps:\n", many, say), targets::a_dialog);
    let wrong = |number: usize| format!("  - sy: t{number}\n    txt: {{\n");
    holds("mistakes", 50, |many| lines("dialog: x\nsteps:\n", many, wrong), targets::a_dialog);
    holds("nothing but colons", 500, |many| b"a:\n".repeat(many), targets::a_dialog);
    holds("a nest", 500, |many| b"[".repeat(many), targets::a_dialog);
    holds(
        "anchors",
        200,
        |many| lines("", many, |number| format!("a{number}: &x{number} [*x{}]\n", number.saturating_sub(1))),
        targets::a_dialog,
    );
}

#[test]
fn texts_of_twice_the_keys() {
    holds("keys", 50, |many| lines("", many, |number| format!("k{number} = Text {{ $a{number} }}\n")), targets::texts);
    holds("braces", 300, |many| [b"k = ".as_slice(), &b"{".repeat(many)].concat(), targets::texts);
    holds("selectors", 50, |many| [b"k = ".as_slice(), &b"{ $a -> *[x] ".repeat(many), &b" }".repeat(many)].concat(), targets::texts);
}

#[test]
fn a_network_of_twice_the_workers() {
    let network = std::fs::read_to_string("dialogs/network/buurt.yaml").unwrap();
    let (head, _) = network.split_once("\nworkers:\n").unwrap();
    let worker = |number: usize| format!("  - {{id: w{number}, name: W, org: gemeente, roles: [debt_help], areas: [67, {number}]}}\n");
    holds("workers", 20, |many| lines(&format!("{head}\nworkers:\n"), many, worker), targets::network);
    let unknown = |number: usize| format!("  - {{id: w{number}, nam: W, org: nobody{number}, roles: [x], areas: [6]}}\n");
    holds("mistakes in a network", 20, |many| lines(&format!("{head}\nworkers:\n"), many, unknown), targets::network);
}

#[test]
fn a_list_of_twice_the_rows() {
    let head = "Contractnr;Naam;Postcode;Huisnr;Toevoeging;Telefoon;Bedrag;Sinds\n";
    let row = |number: usize| format!("HK-{number};P. de Jong;6713ab;14;A;06-12345678;€ 1.234,56;01-09-2026\n");
    holds("rows", 100, |many| lines(head, many, row), targets::arrears);
    holds("bad rows", 100, |many| lines(head, many, |number| format!("HK-{number};;;;;;=1+1;x\n")), targets::arrears);
    holds("one quote", 1_000, |many| [head.as_bytes(), b"\"", &b"a;b\n".repeat(many)].concat(), targets::arrears);
    holds("columns", 200, |many| [b"a;".repeat(many), b"\n".to_vec(), b"1;".repeat(many)].concat(), targets::arrears);
}

#[test]
fn a_message_of_twice_the_words() {
    // What a chat takes is bounded before it is read; beyond the bound there is nothing to show.
    for piece in ["450 euro ", "1.", "ik ben ", "6713 AB 12 ", "06", "a\u{301}", "👩‍👩‍👧 ", "( ", "niet meer ", "nietmeer", "d o o d "]
    {
        holds(piece, 60, |many| piece.repeat(many).into_bytes(), targets::values);
        holds(piece, 60, |many| piece.repeat(many).into_bytes(), targets::screen);
    }
}

#[test]
fn a_case_and_a_session_of_twice_the_size() {
    let cases = std::fs::read_to_string("tests/routing/cases.jsonl").unwrap();
    let case = cases.lines().next().unwrap();
    let wider = |many: usize| case.replacen('{', &format!("{{{}", "\"x\": [], ".repeat(many)), 1).into_bytes();
    holds("fields", 50, wider, targets::cases);
    holds("brackets", 200, |many| b"[".repeat(many), targets::cases);
    let session = serde_json::to_string(&waakvlam::dialog::Session::fresh()).unwrap();
    let larger = |many: usize| session.replacen('{', &format!("{{{}", "\"x\": 1, ".repeat(many)), 1).into_bytes();
    holds("a session", 50, larger, targets::session);
    let _ = &*LIBRARY;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_of_twice_the_size() {
    let api = BotApi::start().await;
    let telegram = Telegram::connect(api.settings()).await.unwrap();
    let update = |within: &str| {
        let mut whole = String::new();
        write!(whole, r#"{{"update_id":7,"message":{{"message_id":1,"chat":{{"id":7,"type":"private"}},"from":{{"id":7}},{within}}}}}"#)
            .unwrap();
        whole.into_bytes()
    };
    tokio::task::block_in_place(|| {
        holds(
            "photos",
            50,
            |many| update(&format!(r#""photo":[{}{{"file_id":"x"}}]"#, r#"{"file_id":"x","width":1},"#.repeat(many))),
            |input| targets::update(&telegram, input),
        );
        holds(
            "unknown fields",
            50,
            |many| update(&format!("{}\"text\":\"x\"", "\"new\": {}, ".repeat(many))),
            |input| targets::update(&telegram, input),
        );
        holds(
            "words in what is not understood",
            50,
            |many| update(&format!(r#""text":5,"caption":"{}""#, "a ".repeat(many))),
            |input| targets::update(&telegram, input),
        );
        holds("a nest", 100, |many| update(&format!("\"text\": {}", "[".repeat(many))), |input| targets::update(&telegram, input));
    });
}
