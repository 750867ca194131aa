//! Who takes a signal, and why.
//!
//! The one decision: routing is a function of what it is told, and its answer carries its reasons and everybody it
//! passed over. So "why Fatima, and why not Joris?" is answered by showing the answer, not by searching logs.
//!
//! ```
//! use waakvlam::{routing::{Policy, route}, signal::Kinds};
//!
//! let kinds = Kinds::parse("kinds.yaml", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/dialogs/kinds.yaml"))).unwrap();
//! let policy = Policy::parse("routing.yaml", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/dialogs/routing.yaml")), &kinds).unwrap();
//! let case = r#"{"workers": [{"id": "fatima", "roles": ["debt_help"], "areas": ["67"]},
//!                            {"id": "joris",  "roles": ["debt_help"], "areas": ["68"]}],
//!                "signal": {"label": "rent_arrears", "urgency": "normal", "source": "tenant",
//!                           "postcode": "6713", "time": "2026-11-23T10:00:00+01:00"}}"#;
//! let answer = route(case, &policy, &kinds).unwrap();
//! assert!(answer.starts_with(r#"{"worker":"fatima","escalate":false"#));
//! assert!(answer.contains(r#"{"worker":"joris","reason":"Works in another area."}"#));
//! ```

pub mod absence;
pub mod answer;
pub mod area;
mod barred;
pub mod begin;
pub mod circle;
pub mod condition;
pub mod custodian;
pub mod decide;
mod duty;
mod exclude;
pub mod line;
pub mod network;
pub mod policy;
pub mod reached;
pub mod reason;
mod register;
mod relation;
pub mod replay;
pub mod roster;
mod shadow;

pub use answer::{RouteError, route};
pub use area::Area;
pub use custodian::Right;
pub use decide::{Decision, PassedOver, Target, decide};
pub use network::Network;
pub use policy::Policy;
pub use reason::Reason;
pub use roster::{Case, Roster, Subject, Worker};
