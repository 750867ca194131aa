//! Who may name whom: `cli -> web -> desk -> {store, channel, time} -> pure`, one home for each outside crate that does I/O,
//! and nothing but values in the pure rooms.
//!
//! The tables below are the decision. When a failing test is in somebody's way, either the import is wrong or the
//! design has changed; in the second case `docs/ARCHITECTURE.md` and a table change together, in one commit that says why.

use crate::names::{Name, Part, Reading};
use crate::source::{Finding, Source};

/// What rooms on one floor are to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Neighbours {
    /// They may name each other.
    Talk,
    /// They meet only in a room on a higher floor.
    MeetAbove,
}

/// Rooms that stand on the same floor.
pub(crate) struct Floor {
    pub(crate) rooms: &'static [&'static str],
    pub(crate) neighbours: Neighbours,
}

/// From the front door down to the words everything is written in. A room names lower floors, and its neighbours where they talk.
pub(crate) const FLOORS: [Floor; 7] = [
    Floor { rooms: &["main"], neighbours: Neighbours::MeetAbove },
    Floor { rooms: &["cli"], neighbours: Neighbours::MeetAbove },
    Floor { rooms: &["web"], neighbours: Neighbours::MeetAbove },
    Floor { rooms: &["desk"], neighbours: Neighbours::MeetAbove },
    Floor { rooms: &["store", "channel"], neighbours: Neighbours::MeetAbove },
    Floor { rooms: &["config", "telemetry", "time"], neighbours: Neighbours::Talk },
    Floor { rooms: &PURE, neighbours: Neighbours::Talk },
];

/// Values in, values out.
pub(crate) const PURE: [&str; 24] = [
    "approval", "arrears", "audit", "check_in", "consent", "custody", "dialog", "figures", "handover", "identity", "crisis", "classify",
    "signal", "places", "routing", "access", "mailbox", "id", "language", "mistake", "personal", "special", "support", "yaml",
];

/// The outside crates with a home: (crates, the modules they may be named in, why).
const HOMES: [(&[&str], &[&str], &str); 8] = [
    (
        &["sqlx", "rusqlite"],
        &["store"],
        "every write is one method of the store and one transaction, with both databases' SQL side by side; a query elsewhere escapes both",
    ),
    (
        &["teloxide", "teloxide_core"],
        &["channel/telegram"],
        "Telegram is one channel of several; what it calls things may not become what we call them",
    ),
    (&["lettre"], &["channel/mail"], "mail is one channel of several; what it can carry may not become what we write down"),
    (&["axum"], &["web", "channel/web"], "a page is a view on what the desk knows; a desk that knows of requests cannot serve a terminal"),
    (&["rust_bert", "tch"], &["classify/bert"], "the large model is optional: the program builds, and decides, without it"),
    (
        &["waakvlam_bert"],
        &["classify/bert", "desk"],
        "it is files and a thread: the pure rooms are given its numbers, and the desk does without them",
    ),
    (
        &["miette"],
        &["cli"],
        "inside the house a mistake is a value with a place; how it is drawn depends on who looks, and that is known at the front door",
    ),
    (&["anyhow"], &["cli", "main"], "inside the house an error is a type somebody can decide on; only at the front door is it just told"),
];

/// What a pure room may not name, and what it does instead. (`sqlx`, `teloxide` and `axum` have their one home, and it is no pure room.)
const IMPURE: [(&str, &str); 23] = [
    ("tokio", "return what has to happen as a value; `desk` does it"),
    ("futures_util", "return what has to happen as a value; `desk` does it"),
    ("reqwest", "take what was fetched as an argument"),
    ("hyper", "take what was fetched as an argument"),
    ("figment", "take the setting as an argument"),
    ("tracing", "return what happened as a value (a reason, a path); `desk` writes it down"),
    ("std::fs", "take the text of the file as an argument; `desk` or `cli` reads it"),
    ("std::env", "take the setting as an argument; `config` reads it once"),
    ("std::net", "return what has to happen as a value; `channel` does it"),
    ("std::process", "return what has to happen as a value; `cli` ends the program"),
    ("std::thread", "return what has to happen as a value; `desk` does it"),
    ("std::io::stdin", "take the words as an argument; `channel` reads them"),
    ("std::io::stdout", "return the words; `cli` or `channel` prints them"),
    ("std::io::stderr", "return the words; `cli` prints them"),
    ("std::time::SystemTime", "take `now` as an argument (`jiff::Timestamp`)"),
    ("std::time::Instant", "take `now` as an argument (`jiff::Timestamp`)"),
    ("jiff::Timestamp::now", "take `now` as an argument"),
    ("jiff::Zoned::now", "take `now` as an argument"),
    ("jiff::tz::TimeZone::system", "take the time zone as an argument"),
    ("uuid::Uuid::now_v7", "derive the id from the envelope (`EnvelopeId::derive`), or take it as an argument"),
    ("uuid::Uuid::new_v4", "derive the id from the envelope (`EnvelopeId::derive`), or take it as an argument"),
    ("getrandom", "derive the value from the envelope (`EnvelopeId::derive`), or take it as an argument"),
    ("rand", "derive the value from the envelope (`EnvelopeId::derive`), or take it as an argument"),
];

/// A crate of its own beside the pure room that it serves: a model of half a gigabyte is files and a thread. Only `desk` asks it.
const LARGE_MODEL: &str = "src/classify/bert/";

/// Every import goes down, never up or across.
pub(crate) fn order(readings: &[Reading]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for reading in readings {
        let Some(room) = reading.source.room() else { continue };
        let Some(here) = floor(&room) else { continue };
        for name in &reading.names {
            let [first, other, ..] = name.path.as_slice() else { continue };
            if first != "crate" || *other == room {
                continue;
            }
            let Some(there) = floor(other) else { continue };
            let talk = FLOORS.get(here).is_some_and(|floor| floor.neighbours == Neighbours::Talk);
            if there > here || (there == here && talk) {
                continue;
            }
            findings.push(finding(
                &reading.source,
                name,
                "cli -> web -> desk -> {store, channel} -> {config, telemetry, time} -> pure, and never back",
                format!("whoever reads or tests `{room}` would need `{other}` with it, and the two could never be parted again"),
                format!(
                    "move the type both need to a lower room, or let a room above both hand over the value; `{room}` may name {}. \
                     If the design did change, FLOORS in tests/house/imports.rs and docs/ARCHITECTURE.md change with it",
                    below(here)
                ),
            ));
        }
    }
    findings
}

/// Every room has its floor, so that no room is free of the rules by being new.
pub(crate) fn floors(sources: &[Source]) -> Vec<Finding> {
    let unknown = sources.iter().filter(|source| source.room().is_some_and(|room| floor(&room).is_none()));
    unknown
        .map(|source| Finding {
            path: source.path.clone(),
            line: None,
            what: format!("the room `{}` stands on no floor", source.room().unwrap_or_default()),
            rule: "every room has its floor",
            why: "a room without a floor may import anything, and everything may import it".to_owned(),
            remedy:
                "put it into FLOORS in tests/house/imports.rs (into PURE if it does no I/O), or make it a module of the room it belongs to"
                    .to_owned(),
        })
        .collect()
}

/// An outside crate that does I/O is named only at home. Tests may name it anywhere.
pub(crate) fn homes(readings: &[Reading]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for reading in readings {
        let module = reading.source.module();
        for name in reading.names.iter().filter(|name| name.part == Part::Shipped) {
            for (crates, homes, why) in HOMES {
                let named = name.path.first().is_some_and(|first| crates.contains(&first.as_str()));
                let at_home = homes.iter().any(|home| module.starts_with(&parts(home, '/')));
                if named && !at_home {
                    findings.push(finding(
                        &reading.source,
                        name,
                        "one home for each outside crate that does I/O",
                        why.to_owned(),
                        format!("ask {} for what you need, by a method that speaks of our own types", homes_in_words(homes)),
                    ));
                }
            }
        }
    }
    findings
}

/// The pure rooms do no I/O, read no clock and draw no chance. Their tests may read files.
pub(crate) fn purity(readings: &[Reading]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let pure = readings.iter().filter(|reading| reading.source.room().is_some_and(|room| PURE.contains(&room.as_str())));
    for reading in pure.filter(|reading| !reading.source.path.starts_with(LARGE_MODEL)) {
        for name in reading.names.iter().filter(|name| name.part == Part::Shipped) {
            for (forbidden, instead) in IMPURE {
                if reaches(&name.path, &parts(forbidden, ':')) {
                    findings.push(finding(
                        &reading.source,
                        name,
                        "pure rooms take values and return values",
                        "a turn replays bit for bit from its stored inputs, and a test can be any day; one look outside ends both"
                            .to_owned(),
                        instead.to_owned(),
                    ));
                }
            }
        }
    }
    findings
}

fn finding(source: &Source, name: &Name, rule: &'static str, why: String, remedy: String) -> Finding {
    Finding { path: source.path.clone(), line: Some(name.line), what: format!("names `{}`", name.path.join("::")), rule, why, remedy }
}

/// The number of the floor a room stands on, 0 at the front door.
fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.rooms.contains(&room))
}

fn below(here: usize) -> String {
    let rooms: Vec<&str> = FLOORS.iter().skip(here + 1).flat_map(|floor| floor.rooms.iter().copied()).collect();
    if rooms.is_empty() { "the other pure rooms".to_owned() } else { rooms.join(", ") }
}

fn homes_in_words(homes: &[&str]) -> String {
    homes.iter().map(|home| format!("`{home}`")).collect::<Vec<_>>().join(" or ")
}

fn parts(path: &str, separator: char) -> Vec<String> {
    path.split(separator).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Whether a path is the forbidden thing, lies inside it, or is a glob that brings it in.
fn reaches(path: &[String], forbidden: &[String]) -> bool {
    match path.split_last() {
        Some((last, before)) if last == "*" => forbidden.starts_with(before) || before.starts_with(forbidden),
        _ => path.starts_with(forbidden),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names;

    type Rule = fn(&[Reading]) -> Vec<Finding>;

    /// What a rule finds in one sample, as "line: what".
    fn found(rule: Rule, path: &str, text: &str) -> Vec<String> {
        let readings = names::read(&[Source::sample(path, text)]).unwrap();
        rule(&readings).iter().map(|finding| format!("{}: {}", finding.line.unwrap(), finding.what)).collect()
    }

    #[test]
    fn an_import_that_goes_up_or_across_is_found_however_it_is_written() {
        let cases = [
            ("src/store/mod.rs", "//! .\nuse crate::desk::Turn;", "2: names `crate::desk::Turn`"),
            ("src/store/mod.rs", "use crate::{\n    id::SignalId,\n    channel::Channel,\n};", "3: names `crate::channel::Channel`"),
            ("src/dialog/check/mod.rs", "use super::super::store as s;", "1: names `crate::store`"),
            ("src/dialog/check/texts.rs", "mod inner { use super::super::super::super::web::Page; }", "1: names `crate::web::Page`"),
            ("src/signal/mod.rs", "fn f(clock: &crate::time::Clock) {}", "1: names `crate::time::Clock`"),
            ("src/signal/mod.rs", "fn f() {\n    println!(\"{}\", crate::config::load());\n}", "2: names `crate::config::load`"),
            ("src/signal/mod.rs", "use crate as house;\nuse house::desk::Turn;", "2: names `crate::desk::Turn`"),
            ("src/signal/mod.rs", "pub use crate::desk::*;", "1: names `crate::desk::*`"),
            ("src/desk/mod.rs", "impl From<crate::web::Page> for u8 {}", "1: names `crate::web::Page`"),
            ("src/web/mod.rs", "#[derive(crate::cli::Told)]\nstruct X;", "1: names `crate::cli::Told`"),
            ("src/time.rs", "#[cfg(test)]\nmod tests { use crate::store::Store; }", "2: names `crate::store::Store`"),
        ];
        for (path, text, expected) in cases {
            assert_eq!(found(order, path, text), [expected], "{path}: {text}");
        }
    }

    #[test]
    fn an_import_that_goes_down_is_nobodys_business() {
        let cases = [
            ("src/main.rs", "use waakvlam::cli; fn main() { waakvlam::store::open(); }"),
            ("src/cli/chat.rs", "use crate::{desk, web, store, channel, time, dialog};"),
            ("src/store/mod.rs", "use crate::time::Clock; use crate::mailbox::Lane; use self::sealed::Box; use super::store::Row;"),
            ("src/dialog/mod.rs", "use crate::signal::Kind; // not crate::desk\nconst X: &str = \"crate::desk::Turn\";"),
            ("src/dialog/mod.rs", "/// As `crate::desk::Turn` does.\npub struct X;"),
            ("src/time.rs", "use crate::config::Time;"),
            ("src/lib.rs", "pub mod store; pub use crate::store::Store;"),
        ];
        for (path, text) in cases {
            assert_eq!(found(order, path, text), Vec::<String>::new(), "{path}: {text}");
        }
    }

    #[test]
    fn a_new_room_has_to_be_given_a_floor() {
        let findings = floors(&[
            Source::sample("src/attic.rs", "//! Boxes."),
            Source::sample("src/store/mod.rs", ""),
            Source::sample("src/lib.rs", ""),
        ]);
        assert_eq!(findings.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(), ["src/attic.rs"]);
    }

    #[test]
    fn an_outside_crate_away_from_home_is_found() {
        let cases = [
            ("src/desk/mod.rs", "use sqlx::Row;", "1: names `sqlx::Row`"),
            ("src/desk/mod.rs", "#[derive(sqlx::FromRow)]\nstruct X;", "1: names `sqlx::FromRow`"),
            ("src/desk/mod.rs", "fn f() { tokio::select! { x = sqlx::query(\"\") => x } }", "1: names `sqlx::query`"),
            ("src/channel/mod.rs", "fn f(bot: ::teloxide::Bot) {}", "1: names `teloxide::Bot`"),
            ("src/channel/terminal.rs", "extern crate teloxide;", "1: names `teloxide`"),
            ("src/desk/mod.rs", "use axum::{Router};", "1: names `axum::Router`"),
            ("src/classify/linear.rs", "use rust_bert::pipelines;", "1: names `rust_bert::pipelines`"),
            ("src/store/mod.rs", "#[cfg(not(test))]\nuse anyhow::Result;", "2: names `anyhow::Result`"),
        ];
        for (path, text, expected) in cases {
            assert_eq!(found(homes, path, text), [expected], "{path}: {text}");
        }
    }

    #[test]
    fn an_outside_crate_at_home_or_in_a_test_is_not() {
        let cases = [
            ("src/store/sqlite/inbound.rs", "use sqlx::Row;"),
            ("src/channel/telegram.rs", "use teloxide::Bot;"),
            ("src/channel/telegram/poll.rs", "use teloxide::Bot;"),
            ("src/web/console/mod.rs", "use axum::Router;"),
            ("src/classify/bert.rs", "use rust_bert::pipelines;"),
            ("src/cli/mod.rs", "use anyhow::Result;"),
            ("src/main.rs", "fn main() -> anyhow::Result<()> { Ok(()) }"),
            ("src/desk/mod.rs", "#[cfg(test)]\nmod tests { use axum::Router; }"),
            ("src/desk/mod.rs", "// use sqlx::Row;\nconst WORD: &str = \"sqlx::Row\";"),
        ];
        for (path, text) in cases {
            assert_eq!(found(homes, path, text), Vec::<String>::new(), "{path}: {text}");
        }
    }

    #[test]
    fn a_pure_room_that_looks_outside_is_found_however_it_does() {
        let cases = [
            ("use std::{fmt, env as e};", "1: names `std::env`"),
            ("use std::fs::*;", "1: names `std::fs::*`"),
            ("use std::time::*;", "1: names `std::time::*`"),
            ("use std::time;\nfn f() { time::Instant::now(); }", "2: names `std::time::Instant::now`"),
            ("use std as s;\nfn f() { s::process::exit(1); }", "2: names `std::process::exit`"),
            ("use jiff::Timestamp;\nfn f() {\n    Timestamp::now();\n}", "3: names `jiff::Timestamp::now`"),
            ("fn f() { let x = jiff::Zoned::now; }", "1: names `jiff::Zoned::now`"),
            ("fn f() { assert!(std::env::var(\"X\").is_ok()); }", "1: names `std::env::var`"),
            ("use uuid::Uuid;\nfn f() -> Uuid { Uuid::now_v7() }", "2: names `uuid::Uuid::now_v7`"),
            ("async fn f() { tokio::time::sleep(x).await }", "1: names `tokio::time::sleep`"),
            ("fn f() { getrandom::fill(x); }", "1: names `getrandom::fill`"),
        ];
        for (text, expected) in cases {
            let findings = found(purity, "src/routing/mod.rs", text);
            assert!(findings.contains(&expected.to_owned()), "{text}: {findings:?}");
        }
    }

    #[test]
    fn each_thing_a_pure_room_may_not_name_is_found_in_each_pure_room() {
        for room in PURE {
            for (forbidden, _) in IMPURE {
                let findings = found(purity, &format!("src/{room}/mod.rs"), &format!("use {forbidden}::x;"));
                assert_eq!(findings, [format!("1: names `{forbidden}::x`")], "{room}");
            }
        }
    }

    #[test]
    fn a_pure_room_may_take_time_as_a_value_and_its_tests_may_read_files() {
        let cases = [
            "use jiff::{Timestamp, Zoned}; use std::time::Duration; use std::io::Error;",
            "fn f(now: jiff::Timestamp) { now.to_zoned(jiff::tz::TimeZone::UTC); }",
            "#[cfg(test)]\nmod tests { use std::fs; #[tokio::test] async fn f() { tokio::spawn(x); } }",
            "#[cfg(any(test, feature = \"x\"))]\nfn f() { std::env::var(\"X\"); }",
        ];
        for text in cases {
            assert_eq!(found(purity, "src/routing/mod.rs", text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(found(purity, "src/desk/mod.rs", "use std::fs;"), Vec::<String>::new());
    }

    #[test]
    fn a_file_is_test_code_when_its_parent_says_so() {
        let parent = Source::sample("src/routing/mod.rs", "#[cfg(test)]\nmod stories;\nmod policy;");
        let stories = Source::sample("src/routing/stories.rs", "use std::fs;");
        let policy = Source::sample("src/routing/policy.rs", "use std::fs;");
        let findings = purity(&names::read(&[parent, stories, policy]).unwrap());
        assert_eq!(findings.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(), ["src/routing/policy.rs"]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_finding() {
        let findings = names::read(&[Source::sample("src/x.rs", "//! .\nfn f( {}")]).unwrap_err();
        assert_eq!(findings.iter().map(|finding| (finding.path.as_str(), finding.line)).collect::<Vec<_>>(), [("src/x.rs", Some(2))]);
    }
}
