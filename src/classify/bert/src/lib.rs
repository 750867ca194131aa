//! The large model: what a message means, as some hundred numbers, by a transformer that lies on this machine (rust-bert).
//!
//! The one decision: it may be missing, late, busy or broken at any moment, and says so in time, so that whoever asked answers
//! without it. So one thread of its own owns the model, takes a few messages at a time, and outlives what the model does to it.
//! All of that compiles and is tested without libtorch; the model itself is the feature `libtorch`, in `sentence.rs` and `network.rs` alone.
//!
//! Reading order: [`Folder`] (the files, judged before they are loaded), [`Engine`] (the thread), `sentence` (the model), [`tune`] (making
//! another model of it, once, with examples).

mod engine;
mod folder;
#[cfg(feature = "libtorch")]
mod network;
mod patience;
#[cfg(feature = "libtorch")]
mod sentence;
mod tuning;

pub use engine::{Encode, Engine, PATIENCE, QUEUE, Unanswered, Unloaded};
pub use folder::{BadFolder, FILES, Folder, Origin};
pub use tuning::{Lesson, Untuned, tune};

/// Whether this program was compiled with the model.
pub const BUILT: bool = cfg!(feature = "libtorch");
