//! The log of processing: what was done with whose data and for what, without who did it (Logboek Dataverwerkingen).
//!
//! The one decision (`LOG-1`): it has no worker in it, and the audit has nobody it is about. Whoever may read the one does not learn
//! from it what stands in the other; the operation leads from one to the other for whoever may read both.

use super::{Activity, Came, Hash};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processing {
    /// That of the audit's line, where there is one.
    pub operation: Uuid,
    /// When.
    pub at: Timestamp,
    /// What was done, by a word.
    pub name: String,
    /// What came of it.
    pub came: Came,
    /// What for.
    pub activity: Activity,
    /// A keyed hash that stands for whom it was about; `None` when it was about nobody in particular.
    pub subject: Option<Hash>,
}

impl Processing {
    /// In the shape of the draft standard: a trace of 16 bytes, an operation of 8, times in milliseconds.
    pub fn told(&self) -> Value {
        let Self { operation, at, name, came, activity, subject } = self;
        let trace = operation.simple().to_string();
        let short = trace.get(16..).unwrap_or_default();
        let status = match came {
            Came::Done => "Ok",
            Came::Refused | Came::Failed => "Error",
        };
        json!({
            "trace_id": trace,
            "operation_id": short,
            "status_code": status,
            "name": name,
            "start_time": at.as_millisecond(),
            "end_time": at.as_millisecond(),
            "attributes": {
                "dpl.core.processing_activity_id": activity.uri(),
                "dpl.core.data_subject_id": subject.map(|subject| subject.to_string()),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn log_1_a_line_has_the_fields_of_the_standard_and_no_user() {
        let line = Processing {
            operation: Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_0000_00aa),
            at: "2026-11-23T10:00:00Z".parse().unwrap(),
            name: "read_signal".to_owned(),
            came: Came::Done,
            activity: Activity::Signalling,
            subject: Some(Hash([7; 32])),
        };
        let expected = serde_json::json!({
            "trace_id": "0192f0c10000700080000000000000aa",
            "operation_id": "80000000000000aa",
            "status_code": "Ok",
            "name": "read_signal",
            "start_time": 1_795_428_000_000_i64,
            "end_time": 1_795_428_000_000_i64,
            "attributes": {
                "dpl.core.processing_activity_id": "urn:waakvlam:verwerking:signalering",
                "dpl.core.data_subject_id": "07".repeat(32),
            },
        });
        assert_eq!(line.told(), expected);
    }

    #[test]
    fn every_activity_has_its_own_name_and_the_privacy_page_lists_it() {
        let page = include_str!("../../docs/PRIVACY.md");
        let names: BTreeSet<&str> = Activity::ALL.map(Activity::uri).into();
        assert_eq!(names.len(), Activity::ALL.len());
        for activity in Activity::ALL {
            assert_eq!(Activity::from_uri(activity.uri()), Some(activity));
            assert!(page.contains(&format!("`{}`", activity.uri())), "{} in docs/PRIVACY.md", activity.uri());
        }
    }
}
