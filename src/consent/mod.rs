//! What somebody agrees to, and what they were offered because the law says so.
//!
//! Reading order: `kind` (the three things somebody can agree to), `offer` (the arrears offer, which is none of them), `request`
//! (one of either, as it was put to somebody, and what became of it), `file` and `texts` (the words for it).
//!
//! The one decision: the three yeses are three kinds with data of their own (`LAW-2`), and the offer of article 2 of the Besluit
//! gemeentelijke schuldhulpverlening is a type of its own beside them. Its ground is a legal duty: silence after its term is not
//! consent, so nothing that reads a consent can be given an offer. Silence and "I do not know" have no variant at all (`TXT-8`).

mod file;
mod kind;
mod offer;
mod request;
mod texts;

pub use kind::{BeHelped, Consent, Ending, Kind, LiftSecrecy, Party, PassOn, Things};
pub use offer::{ArrearsOffer, MOST_TERM_DAYS, Reaction, Route, TERM_DAYS};
pub use request::{Answer, Deed, Request, Standing};
pub use texts::{Button, Fill, Line, Proof, Reply, Texts};
