//! A hundred thousand rows: every fault is named, the rest is stored, twice is once, and no more is held than of ten thousand.

use crate::home::*;

/// How much more may be held at a hundred thousand rows than at ten thousand, in kilobytes: twice what was measured. What grows
/// has a bound of its own (pages and statements of the database, keys used lately); the cells of ninety thousand rows that were
/// held by mistake would be this much again, and what is kept of them more.
const MORE: u64 = 72 * 1024;

/// The most memory this process had so far, in kilobytes, as the system says.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    most.trim().trim_end_matches(" kB").parse().unwrap()
}

/// The figures of a run are in `tests/load/README.md`.
#[tokio::test]
async fn of_a_hundred_thousand_rows_every_fault_is_named_the_rest_is_stored_and_twice_is_once() {
    let mut house = House::open().await;
    let (short, long) = (house.long_list(10_000), house.long_list(100_000));
    house.brings_long(&short, 0).await;
    let before = most_memory();
    house.brings_long(&long, 9_700).await;
    house.brings_again(&long).await;
    let more = most_memory() - before;
    println!("at most {before} kB at ten thousand rows, {more} kB more at a hundred thousand");
    assert!(more < MORE, "memory is flat: {more} kB more");
    house.holds_list(&long).await;
}
