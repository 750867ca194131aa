//! How messages come in and go out: one folder a channel.
//!
//! The one decision: a channel knows its own network and nothing of ours. It gives [`Inbound`](crate::mailbox::Inbound),
//! takes [`Outgoing`](crate::mailbox::Outgoing), and says what became of a sending; what is written down, and when, is
//! the desk's business.

mod https;
pub mod mail;
pub mod media;
pub mod outside;
pub mod pager;
pub mod redraw;
pub mod telegram;
pub mod web;
