//! Waakvlam: early signals from people who rent with some support, brought to the right support worker.
//!
//! This file is the map. A message flows one way through the rooms below, in this order, and a newcomer
//! can read them in this order too. The rooms marked PURE take values and return values: no I/O, no clock,
//! no chance, no environment. A test (`tests/house.rs`) holds every import to that.

// The words everything else is written in.
pub mod approval; // PURE who read a text that matters, and agreed to it
pub mod id; // PURE names of things, each its own type
pub mod language; // PURE the languages we speak, and how each writes
pub mod mistake; // PURE what is wrong in a file that people write
pub mod personal; // PURE text of a person, which no log can print
pub mod yaml; // PURE files that people write, read so that every mistake has its place

// What happens to a message, from phone to worker and back.
pub mod access; // PURE who may see what of a signal, and why
pub mod arrears; // PURE what a landlord reports of rent that is not paid, and what may be handed over of it
pub mod audit; // PURE who read or did what, and how a line that was changed is seen
pub mod check_in; // PURE what was agreed about asking how somebody is, and about silence
pub mod classify; // PURE what a message seems to be about
pub mod consent; // PURE what somebody agrees to, or was offered by law
pub mod crisis; // PURE what must never wait
pub mod custody; // PURE who reported, opened by two people together and by nobody alone
pub mod dialog; // PURE what to say next
pub mod figures; // PURE what is told of many signals, and what is not
pub mod handover; // PURE what may go from one organisation to another, and why
pub mod identity; // PURE who somebody is, as far as anybody may say so
pub mod mailbox; // PURE what waits, in which order, and what became of it
pub mod places; // PURE where somebody can go, nearby
pub mod routing; // PURE who takes it, and why
pub mod signal; // PURE what a worker has to know and do, and by when
pub mod special; // PURE what nobody asked for, and who else may read it
pub mod support; // PURE how much support a household has, and what may be proposed

// What touches the world.
pub mod channel; // I/O how messages come in and go out
pub mod cli; // I/O the commands, one file each
pub mod config; // I/O the settings, read once
pub mod desk; // I/O where pure meets the world, one message at a time
pub mod store; // I/O what is written down, sealed, and read back
pub mod telemetry; // I/O what is logged, and for whom
pub mod time; // I/O the clock, and ids that carry its time
pub mod web; // I/O what is reached over HTTP
