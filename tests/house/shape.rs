//! How files look: small, opened by what they are, and every room on the map.

use crate::imports::PURE;
use crate::source::{Finding, Source};
use std::collections::BTreeSet;

/// The end of a file, in lines. About 300 is normal.
pub(crate) const MOST_LINES: usize = 500;

/// The least words of a sentence on the map: fewer only repeat the room's name.
const SENTENCE_WORDS: usize = 3;

/// No file is longer than somebody reads in one sitting.
pub(crate) fn length(sources: &[Source]) -> Vec<Finding> {
    let long = sources.iter().filter(|source| source.text.lines().count() > MOST_LINES);
    long.map(|source| Finding {
        path: source.path.clone(),
        line: Some(MOST_LINES + 1),
        what: format!("the file has {} lines", source.text.lines().count()),
        rule: "no file above 500 lines",
        why: "a file is read whole before it is changed; past this length it is skimmed, and it holds more than one thing".to_owned(),
        remedy: "make the file a folder with a `mod.rs` and move one of its things to a file named after it".to_owned(),
    })
    .collect()
}

/// The first line says what the file is.
pub(crate) fn opening(sources: &[Source]) -> Vec<Finding> {
    let opens = |source: &Source| {
        source.text.lines().next().is_some_and(|line| line.strip_prefix("//!").is_some_and(|said| !said.trim().is_empty()))
    };
    let silent = sources.iter().filter(|source| !opens(source));
    silent
        .map(|source| Finding {
            path: source.path.clone(),
            line: Some(1),
            what: "the first line does not say what this is".to_owned(),
            rule: "every file opens with `//!`",
            why: "somebody who is looking for a thing reads first lines only".to_owned(),
            remedy: "begin with `//! ` and one sentence: what it is; then the one decision in it, and its reason".to_owned(),
        })
        .collect()
}

/// `src/lib.rs` is the map: one line a room, with a sentence, and PURE where the house holds it to that.
pub(crate) fn map(sources: &[Source]) -> Vec<Finding> {
    let Some(library) = sources.iter().find(|source| source.path == "src/lib.rs") else {
        return vec![on_map(None, "there is no src/lib.rs".to_owned(), "write it: it is the first file a newcomer opens".to_owned())];
    };
    let mut findings = Vec::new();
    let mut mapped = BTreeSet::new();
    for (at, line) in library.text.lines().enumerate() {
        let Some((room, sentence)) = entry(line) else { continue };
        mapped.insert(room.to_owned());
        let marked = sentence.split_whitespace().next() == Some("PURE");
        let words = sentence.split_whitespace().count() - usize::from(marked);
        if words < SENTENCE_WORDS {
            findings.push(on_map(
                Some(at + 1),
                format!("the room `{room}` has no sentence"),
                format!("write it behind the name: `pub mod {room}; // what it is for`"),
            ));
        }
        if marked != PURE.contains(&room) {
            let (what, remedy) = if marked {
                ("is marked PURE and nothing holds it to that", "add it to PURE in tests/house/imports.rs, or take the mark away")
            } else {
                ("is held to be pure and not marked so", "begin its sentence with `PURE`")
            };
            findings.push(on_map(Some(at + 1), format!("the room `{room}` {what}"), remedy.to_owned()));
        }
    }
    let rooms: BTreeSet<String> = sources.iter().filter_map(Source::room).filter(|room| room != "main").collect();
    for room in rooms.difference(&mapped) {
        findings.push(on_map(
            None,
            format!("the room `{room}` is not on the map"),
            format!("add `pub mod {room}; // what it is for`, where a message meets it"),
        ));
    }
    findings
}

/// A line of the map: the room, and what is said of it.
fn entry(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let declared = line.strip_prefix("pub mod ").or_else(|| line.strip_prefix("pub(crate) mod ")).or_else(|| line.strip_prefix("mod "))?;
    let (room, rest) = declared.split_once(';')?;
    Some((room.trim(), rest.trim().strip_prefix("//").unwrap_or_default().trim()))
}

fn on_map(line: Option<usize>, what: String, remedy: String) -> Finding {
    Finding {
        path: "src/lib.rs".to_owned(),
        line,
        what,
        rule: "src/lib.rs names every room with a sentence",
        why: "it is the map a newcomer reads in order; a room that is missing on it is found by chance".to_owned(),
        remedy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(|finding| finding.what.as_str()).collect()
    }

    #[test]
    fn a_file_of_501_lines_is_too_long_and_one_of_500_is_not() {
        let just = Source::sample("src/just.rs", &"//! .\n".repeat(MOST_LINES));
        let long = Source::sample("src/long.rs", &"//! .\n".repeat(MOST_LINES + 1));
        assert_eq!(whats(&length(&[just, long])), ["the file has 501 lines"]);
    }

    #[test]
    fn a_file_has_to_say_first_what_it_is() {
        for silent in ["", "use std::fmt;\n//! Late.", "// A remark.", "//!", "//!   \n//! Late.", "/// Of the next item."] {
            assert_eq!(opening(&[Source::sample("src/x.rs", silent)]).len(), 1, "{silent:?}");
        }
        assert_eq!(opening(&[Source::sample("src/x.rs", "//! What it is.\n")]), []);
    }

    #[test]
    fn the_map_has_to_name_every_room_with_a_sentence_and_its_purity() {
        let room = |path: &str| Source::sample(path, "//! .");
        let library = |text: &str| Source::sample("src/lib.rs", text);
        let cases = [
            ("pub mod desk;", "the room `desk` has no sentence"),
            ("pub mod desk; // the desk", "the room `desk` has no sentence"),
            ("pub mod signal; // PURE", "the room `signal` has no sentence"),
            ("pub mod desk; // PURE where pure meets I/O", "the room `desk` is marked PURE and nothing holds it to that"),
            ("pub mod signal; // what a worker has to know", "the room `signal` is held to be pure and not marked so"),
        ];
        for (text, expected) in cases {
            assert_eq!(whats(&map(&[library(text)])), [expected], "{text}");
        }
        assert_eq!(whats(&map(&[library(""), room("src/desk/turn.rs"), room("src/main.rs")])), ["the room `desk` is not on the map"]);
        assert_eq!(whats(&map(&[room("src/desk.rs")])), ["there is no src/lib.rs"]);
        let good = library("pub mod desk; // where pure meets I/O\npub mod signal; // PURE what a worker has to know\n");
        assert_eq!(map(&[good, room("src/desk/mod.rs"), room("src/signal/mod.rs")]), []);
    }
}
