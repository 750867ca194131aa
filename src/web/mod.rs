//! What is reached over HTTP: the tenant's chat, the workers' console, Telegram's pushes, how the program is, and the door for
//! whoever runs it.
//!
//! Pages are made on the server and work without scripts; scripts only spare a reload. Reading order: `pages` (what is
//! served, and how it is stopped), `chat` (the tenant's page), `console` (the workers' pages), `push` (Telegram); beneath them `frame` (what all pages share),
//! `asset` (stylesheets and scripts, compiled in), `words` (what pages say), `photo`, `secure` (headers, and who may post), `cookie`, `listen` (connections), `streams`, `contact`.
//!
//! The one decision: a page is a view on what the desk knows, and a form is a message like any other. Nothing is decided in
//! this room.

mod asset;
mod chat;
mod console;
mod contact;
mod cookie;
mod frame;
pub mod health;
mod listen;
pub mod local;
mod pages;
mod photo;
mod push;
mod secure;
mod streams;
mod words;

pub use asset::Asset;
pub use pages::{Pages, serve_pages};
pub use push::{Pushes, serve_pushes};
