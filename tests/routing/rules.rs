//! The rules of the domain about who takes what, each under its own name (`ROUTE-1`, `ROUTE-2`, `ROUTE-4`).

#![expect(clippy::indexing_slicing, reason = "an answer without what every answer has should stop a test right there")]

use crate::{kinds, policy};
use serde_json::{Value, json};
use waakvlam::routing::route;
use waakvlam::signal::{Source, Urgency};

/// A street with somebody of every organisation, each in their hours.
fn street() -> Value {
    json!({
        "organisations": [
            {"id": "town", "type": "municipality"},
            {"id": "home", "type": "housing_association"},
            {"id": "care", "type": "care_provider"}
        ],
        "workers": [
            {"id": "duty", "org": "town", "roles": ["urgent_duty"], "areas": ["67"], "duty": "mo-su 00:00-24:00"},
            {"id": "team", "org": "town", "roles": ["neighbourhood_team"], "areas": ["67"]},
            {"id": "social", "org": "home", "roles": ["housing_social"], "areas": ["67"]},
            {"id": "coach", "org": "care", "roles": ["care_coach"], "areas": ["67"], "cover": "second"},
            {"id": "second", "org": "care", "roles": ["care_coach"], "areas": ["67"]}
        ]
    })
}

/// Who takes this signal, and why not the others.
fn taken(changed: &Value, signal: &Value) -> (String, Value) {
    let mut case = street();
    for (name, value) in changed.as_object().unwrap() {
        for worker in case["workers"].as_array_mut().unwrap().iter_mut().filter(|worker| worker["id"] == **name) {
            worker.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        }
    }
    case["signal"] = json!({"urgency": "normal", "source": "tenant", "postcode": "6713", "time": "2026-11-23T10:00:00+01:00"});
    case["signal"].as_object_mut().unwrap().extend(signal.as_object().unwrap().clone());
    let kinds = kinds();
    let answer: Value = serde_json::from_str(&route(&case.to_string(), &policy(&kinds), &kinds).unwrap()).unwrap();
    (answer["worker"].as_str().or(answer["queue"].as_str()).unwrap().to_owned(), answer["passed_over"].clone())
}

#[test]
fn route_1_danger_then_the_own_worker_then_who_stands_in_then_the_team_and_never_nobody() {
    let away = json!({"absent_until": "2026-12-01"});
    let own = json!({"label": "support_contact", "existing_relation": "coach"});
    let table = [
        (json!({}), json!({"label": "acute_danger", "urgency": "urgent", "existing_relation": "coach"}), "duty"),
        (json!({}), own.clone(), "coach"),
        (json!({"coach": away}), own.clone(), "second"),
        (json!({"coach": away, "second": away}), own.clone(), "team"),
        (json!({"coach": away, "second": away, "team": away}), own, "unassigned"),
    ];
    for (changed, signal, worker) in table {
        assert_eq!(taken(&changed, &signal).0, worker, "{signal} with {changed}");
    }
}

#[test]
fn route_2_a_neighbours_report_goes_to_the_landlord_and_no_care_role_knows_without_a_ground() {
    for label in ["noise_nuisance", "neighbour_conflict", "squalor_neglect"] {
        let report = json!({"label": label, "source": "neighbour", "about_household_relation": "coach"});
        let (worker, passed) = taken(&json!({}), &report);
        assert_eq!(worker, "social", "{label}");
        for passed in passed.as_array().unwrap().iter().filter(|passed| passed["worker"] == "coach" || passed["worker"] == "second") {
            assert_eq!(passed["reason"], "May not know without a recorded ground.", "{label}: {passed}");
        }
    }
    let worry = |ground: Value| json!({"label": "worrying_behaviour", "source": "neighbour", "about_household_relation": "coach", "ground": ground});
    assert_eq!(taken(&json!({}), &worry(Value::Null)).0, "team");
    assert_eq!(taken(&json!({}), &worry(json!("consent 2026-11-01"))).0, "coach", "with a recorded ground the one who knows them");
}

#[test]
fn route_4_no_kind_and_no_source_says_that_somebody_refuses_support() {
    let kinds = kinds();
    for (kind, meaning) in kinds.iter() {
        assert!(!kind.as_str().contains("refus") && !meaning.about.contains("refus"), "{kind}: only a person may record that");
    }
    let silent = kinds.meaning(&"check_in_unanswered".into()).unwrap();
    assert!(silent.about.ends_with("it says nothing about why"), "{}", silent.about);
    assert_eq!(silent.urgency, Urgency::Normal, "silence raises nothing higher");
    assert!(Source::ALL.iter().all(|source| !source.as_str().contains("refus")), "and no source says it");
}
