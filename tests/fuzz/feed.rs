//! The loop: begin with what is known, go on with what follows from it.

use crate::corpus::{self, Seed, kept_at};
use crate::mutate::{Chance, mutated};
use jiff::SignedDuration;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use waakvlam::time::Clock;

/// For how long, in seconds, instead of the number of inputs: `.ci/long/fuzz.sh` sets it.
const SECONDS: &str = "WAAKVLAM_FUZZ_SECONDS";

/// Feeds the whole corpus of a target and then `most` inputs that follow from it; or, in the long lane, inputs for so long. Each
/// long run begins elsewhere.
pub(crate) fn feed(target: &str, real: &[&str], most: u64, eat: impl Fn(&[u8])) {
    let seeds = corpus::of(target, real);
    for seed in &seeds {
        taste(target, &seed.name, &seed.bytes, &eat);
    }
    let long = std::env::var_os(SECONDS).map(|seconds| SignedDuration::from_secs(seconds.to_str().unwrap().parse().unwrap()));
    let (clock, begun) = (Clock::system(), Clock::system().now());
    let first = long.map_or(0, |_| begun.as_millisecond() as u64);
    let mut number = first;
    while long.map_or(number < most, |long| clock.now().duration_since(begun) < long) {
        let input = numbered(target, &seeds, number);
        if long.is_some() {
            // A stack that runs over ends the process: what it was has to lie there already.
            std::fs::write(last(target), &input).unwrap();
        }
        taste(target, &format!("input {number}"), &input, &eat);
        number += 1;
    }
    if long.is_some() {
        println!("{target}: {} inputs, the first was number {first}", number - first);
    }
}

/// The input of this number: it follows from the corpus and nothing else.
fn numbered(target: &str, seeds: &[Seed], number: u64) -> Vec<u8> {
    let mut chance = Chance::of(target, number);
    let (one, other) = (chance.below(seeds.len()), chance.below(seeds.len()));
    mutated(&mut chance, &seeds[one].bytes, &seeds[other].bytes)
}

fn last(target: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{target}"))
}

fn taste(target: &str, name: &str, input: &[u8], eat: &impl Fn(&[u8])) {
    if let Err(fall) = catch_unwind(AssertUnwindSafe(|| eat(input))) {
        let file = last(target);
        std::fs::write(&file, input).unwrap();
        let why = fall.downcast_ref::<String>().map(String::as_str).or(fall.downcast_ref::<&str>().copied()).unwrap_or("?");
        panic!("{target} fell over {name}: {why}\nIt lies at {}; mend it, and keep it in {}", file.display(), kept_at(target).display());
    }
}
