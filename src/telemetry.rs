//! What is logged: events with fields, on standard error, for people or for machines.
//!
//! The one decision: a person's words have no way in. Personal text is of a type that cannot be printed, and nothing here
//! turns a request or a row into a line.

use crate::config::{Log, LogForm};
use tracing_subscriber::EnvFilter;

/// Starts logging; a filter that cannot be read falls back to `info`, and the log says so.
pub fn start(log: &Log) {
    let (filter, wrong) = match EnvFilter::try_new(&log.filter) {
        Ok(filter) => (filter, false),
        Err(_) => (EnvFilter::new("info"), true),
    };
    let logging = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let started = match log.form {
        LogForm::Text => logging.try_init(),
        LogForm::Json => logging.json().try_init(),
    };
    if started.is_ok() && wrong {
        tracing::warn!("log.filter cannot be read: write it like \"info\" or \"waakvlam=debug\"; until then it is info");
    }
}
