//! Routing as people may rely on it: worked cases, one for each sentence of the plan, and what holds for every case.
//!
//! New cases go into `routing/cases.jsonl`, one a line: `it` says the rule, `case` is what `waakvlam route` reads, and
//! `then` what it must answer. Of `passed_over` and the reasons only what is named there is compared.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its own table should stop right there")]

#[path = "routing/network.rs"]
mod network;
#[path = "routing/properties.rs"]
mod properties;
#[path = "routing/rules.rs"]
mod rules;
#[path = "routing/year/mod.rs"]
mod year;

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use waakvlam::routing::{Policy, route};
use waakvlam::signal::Kinds;

fn kinds() -> Kinds {
    Kinds::parse("dialogs/kinds.yaml", include_str!("../dialogs/kinds.yaml")).expect("the shipped kinds are in order")
}

fn policy(kinds: &Kinds) -> Policy {
    Policy::parse("dialogs/routing.yaml", include_str!("../dialogs/routing.yaml"), kinds).expect("the shipped rules are in order")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Worked {
    it: String,
    case: Value,
    then: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    worker: Option<String>,
    queue: Option<String>,
    escalate: bool,
    /// Compared only when it is there; `null` is "at once".
    #[serde(default, deserialize_with = "said")]
    notify_from: Option<Value>,
    #[serde(default)]
    passed_over: BTreeMap<String, String>,
    because: Option<String>,
}

fn said<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

#[test]
fn every_worked_case_is_answered_as_written() {
    let kinds = kinds();
    let policy = policy(&kinds);
    let mut wrong = Vec::new();
    for (number, line) in include_str!("routing/cases.jsonl").lines().enumerate() {
        let worked: Worked = serde_json::from_str(line).unwrap_or_else(|error| panic!("line {}: {error}", number + 1));
        let answer = route(&worked.case.to_string(), &policy, &kinds).unwrap_or_else(|error| panic!("{}: {error}", worked.it));
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let differences = differences(&worked, &answer);
        if !differences.is_empty() {
            wrong.push(format!("{}\n    {}", worked.it, differences.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn differences(worked: &Worked, answer: &Value) -> Vec<String> {
    let then = &worked.then;
    let mut found = Vec::new();
    let mut compare = |what: &str, is: &Value, should: Value| {
        if *is != should {
            found.push(format!("{what} is {is}, should be {should}"));
        }
    };
    compare("worker", &answer["worker"], then.worker.clone().into());
    compare("queue", &answer["queue"], then.queue.clone().into());
    compare("escalate", &answer["escalate"], then.escalate.into());
    if let Some(notify_from) = &then.notify_from {
        compare("notify_from", &answer["notify_from"], notify_from.clone());
    }
    let passed: BTreeMap<&str, &Value> =
        answer["passed_over"].as_array().unwrap().iter().map(|passed| (passed["worker"].as_str().unwrap(), &passed["reason"])).collect();
    for (worker, reason) in &then.passed_over {
        compare(&format!("why not {worker}"), passed.get(worker.as_str()).copied().unwrap_or(&Value::Null), reason.clone().into());
    }
    if let Some(because) = &then.because
        && !answer["reasons"].as_array().unwrap().contains(&Value::from(because.clone()))
    {
        found.push(format!("the reasons are {}, should hold \"{because}\"", answer["reasons"]));
    }
    found
}

#[test]
fn everybody_is_either_chosen_or_passed_over_once() {
    let kinds = kinds();
    let policy = policy(&kinds);
    for line in include_str!("routing/cases.jsonl").lines() {
        let worked: Worked = serde_json::from_str(line).unwrap();
        if ["other", "no address", "no workers"].iter().any(|start| worked.it.starts_with(start)) {
            continue;
        }
        let answer: Value = serde_json::from_str(&route(&worked.case.to_string(), &policy, &kinds).unwrap()).unwrap();
        let mut named: Vec<&str> =
            answer["passed_over"].as_array().unwrap().iter().map(|passed| passed["worker"].as_str().unwrap()).collect();
        named.extend(answer["worker"].as_str());
        named.sort_unstable();
        let mut all: Vec<&str> = worked.case["workers"].as_array().unwrap().iter().map(|worker| worker["id"].as_str().unwrap()).collect();
        all.sort_unstable();
        assert_eq!(named, all, "{}", worked.it);
    }
}

#[test]
fn a_case_that_cannot_be_read_is_refused_with_what_was_expected() {
    let kinds = kinds();
    let policy = policy(&kinds);
    let table = [
        ("", "EOF"),
        ("[]", "not a case"),
        (r#"{"workers":[]}"#, "missing field `signal`"),
        (r#"{"signal":{"label":"other","urgency":"normal","source":"tenant"}}"#, "missing field `time`"),
        (r#"{"signal":{"label":"other","urgency":"normal","source":"tenant","time":"yesterday"}}"#, "RFC 3339"),
        (r#"{"signal":{"label":"other","urgency":"soon","source":"tenant","time":"2026-11-23T10:00:00Z"}}"#, "`normal`, `high`, `urgent`"),
        (r#"{"signal":{"label":"rent_arears","urgency":"normal","source":"tenant","time":"2026-11-23T10:00:00Z"}}"#, "rent_arrears"),
        (
            r#"{"signal":{"label":"other","urgency":"normal","source":"tenant","time":"2026-11-23T10:00:00Z","postcode":"6713AB"}}"#,
            "four digits",
        ),
        (
            r#"{"signal":{"label":"other","urgency":"normal","source":"tenant","time":"2026-11-23T10:00:00Z","adress":"x"}}"#,
            "unknown field `adress`",
        ),
        (
            r#"{"organisations":[{"id":"x","type":"care"}],"signal":{"label":"other","urgency":"normal","source":"tenant","time":"2026-11-23T10:00:00Z"}}"#,
            "care_provider",
        ),
        (r#"{"workers":[{"id":"a","roles":[],"areas":["x"]}]}"#, "first digits"),
        (r#"{"workers":[{"id":"a","roles":[],"areas":["67"],"hours":"9 to 5"}]}"#, "mo-fr 09:00-17:00"),
        (
            r#"{"workers":[{"id":"a","roles":[],"areas":[]},{"id":"a","roles":[],"areas":[]}],"signal":{"label":"other","urgency":"normal","source":"tenant","time":"2026-11-23T10:00:00Z"}}"#,
            "there twice",
        ),
    ];
    for (line, expected) in table {
        let error = route(line, &policy, &kinds).expect_err(line).to_string();
        assert!(error.contains(expected), "{line}\n  says: {error}");
    }
}

#[test]
fn a_refusal_does_not_repeat_what_stood_there() {
    let kinds = kinds();
    let line = r#"{"workers":[{"id":"a","roles":[],"areas":["67"],"capacity":"Lindelaan 14 \" string"}]}"#;
    let error = route(line, &policy(&kinds), &kinds).expect_err("a capacity is a number").to_string();
    assert!(!error.contains("Lindelaan") && error.contains("a string"), "{error}");
}
