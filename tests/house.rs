//! The rules of the house, held by tests that explain themselves when they fail.
//!
//! Each rule is a function in `tests/house/` with samples that break it; here it judges the repository itself.
//! What the compiler or clippy can hold (`Cargo.toml`, `clippy.toml`) is not repeated.

#[path = "house/content.rs"]
mod content;
#[path = "house/imports.rs"]
mod imports;
#[path = "house/names.rs"]
mod names;
#[path = "house/shape.rs"]
mod shape;
#[path = "house/source.rs"]
mod source;
#[path = "house/terms.rs"]
mod terms;

use names::Reading;
use source::{Finding, Source, assert_kept, crate_files, files};

/// The crate as the import rules see it; a file that cannot be read fails the test that asked.
fn judge(rule: fn(&[Reading]) -> Vec<Finding>) {
    match names::read(&sources()) {
        Ok(readings) => assert_kept(&rule(&readings)),
        Err(findings) => assert_kept(&findings),
    }
}

fn sources() -> Vec<Source> {
    match crate_files() {
        Ok(sources) => sources,
        Err(error) => unreadable("src", &error),
    }
}

fn folder(name: &str, endings: &[&str]) -> Vec<Source> {
    files(name, endings).unwrap_or_else(|error| unreadable(name, &error))
}

#[expect(clippy::panic, reason = "a test that cannot read what it judges has to fail")]
fn unreadable(folder: &str, error: &std::io::Error) -> ! {
    panic!("{folder}/ cannot be read: {error}")
}

#[test]
fn every_import_goes_down_and_never_up_or_across() {
    judge(imports::order);
}

#[test]
fn every_room_stands_on_a_floor() {
    assert_kept(&imports::floors(&sources()));
}

#[test]
fn every_outside_crate_that_does_io_is_named_only_at_home() {
    judge(imports::homes);
}

#[test]
fn the_pure_rooms_do_no_io_read_no_clock_and_draw_no_chance() {
    judge(imports::purity);
}

#[test]
fn no_file_is_longer_than_500_lines() {
    let everywhere = ["src", "tests", "benches"].iter().flat_map(|name| folder(name, &[".rs"]));
    assert_kept(&shape::length(&everywhere.chain(folder(".ci", &[""])).collect::<Vec<_>>()));
}

#[test]
fn every_file_opens_by_saying_what_it_is() {
    let everywhere = ["src", "tests", "benches"].iter().flat_map(|name| folder(name, &[".rs"]));
    assert_kept(&shape::opening(&everywhere.collect::<Vec<_>>()));
}

#[test]
fn the_map_names_every_room_with_a_sentence() {
    assert_kept(&shape::map(&sources()));
}

#[test]
fn no_dialog_holds_the_number_of_a_help_line() {
    assert_kept(&content::lines_in_dialogs(&folder("dialogs", &[".yaml", ".yml", ".ftl", ".txt", ".md"])));
}

#[test]
fn no_code_holds_the_number_of_a_help_line() {
    judge(content::lines_in_code);
}

#[test]
fn every_database_has_the_same_migrations() {
    assert_kept(&content::migrations(&folder("migrations", &[".sql"])));
}

#[test]
fn every_shipped_term_of_keeping_has_a_source_or_a_reason() {
    assert_kept(&terms::told(&[folder("docs", &[".md"]), folder("dialogs", &["kinds.yaml"])].concat()));
}
