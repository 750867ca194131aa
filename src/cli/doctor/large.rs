//! The large model, when it is asked for.
//!
//! The one decision: its files are looked at and what it was taught, and it is not loaded: that takes 2 GB beside a server that may
//! need them. Never serious, because the built-in model answers alone.

use super::Finding;
use crate::cli::loading;
use crate::config::{Backend, Config};
use crate::desk;

/// Whether the large model can be asked.
pub fn findings(config: &Config, findings: &mut Vec<Finding>) {
    if config.classify.backend != Some(Backend::Bert) {
        return;
    }
    // Mistakes in the examples are told by the look at the dialogs' folder.
    let Ok(examples) = desk::examples(&config.dialogs.path) else { return };
    if let Err(error) = desk::taught(&examples, &loading::data_folder(config), config.classify.model.as_deref()) {
        let said = error.to_string();
        let (what, remedy) = said.split_once(": ").unwrap_or((&said, "Look at docs/OPERATING.md, \"The large model\""));
        findings.push(Finding::warning("large_model", format!("{what}; the built-in model answers alone"), remedy));
    }
}
