//! From one organisation to another: what may go, why, and how it stands.
//!
//! Reading order: `field` (what there is to pass on), `basis` (which letter of the law), `covenant` (the paper between
//! organisations) and `file` (how it is written), `ground` (why it may), `allow` (whether it may, and what of it), `projection`
//! (what is made of a signal then), `status` (offered, accepted, and so on), `outcome` (what the one tells the other), `term`
//! (how long an offer waits).
//!
//! The one decision (`LAW-3`, `LAW-4`): nothing goes because it is there. What goes is what a ground lists, and one function
//! says which: no ground, nothing; a field nobody listed, never.

pub mod allow;
pub mod basis;
pub mod covenant;
pub mod field;
mod file;
pub mod ground;
pub mod outcome;
pub mod projection;
pub mod status;
pub mod term;

pub use allow::{Passage, Refusal, Side, Wanted, allowed};
pub use basis::{Basis, Exception};
pub use covenant::{Covenant, Flow, Paper, Tenancy};
pub use field::{Field, Fields};
pub(crate) use file::read_covenants;
pub use file::unknown_purposes;
pub use ground::{Article2, Danger, Ground, Papers, Step, StoredConsent};
pub use outcome::{Outcome, Reason};
pub use projection::{Projection, Told, left_behind};
pub use status::{Action, NotNow, Status};
