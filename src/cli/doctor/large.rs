//! The large model, when it is asked for.
//!
//! The one decision: its files are looked at and what it was taught, and it is not loaded: that takes 2 GB beside a server that may
//! need them. Never serious, because the built-in model answers alone.

use super::Finding;
use crate::classify::Examples;
use crate::cli::loading;
use crate::config::{Backend, Config};
use crate::desk::learning::LetThrough;
use crate::desk::{self, Library};
use crate::store::{Inspection, Location, kept_examples};

/// Whether the large model can be asked. Without a library what is wrong with the dialogs comes first.
pub async fn findings(config: &Config, library: Option<&Library>, findings: &mut Vec<Finding>) {
    if config.classify.backend != Some(Backend::Bert) {
        return;
    }
    let Some(library) = library else { return };
    // Mistakes in the examples are told by the look at the dialogs' folder.
    let Ok(files) = desk::examples(&config.dialogs.path) else { return };
    let examples = match in_use(config, library, &files).await {
        Ok(examples) => examples,
        Err(error) => {
            let what = format!("what people corrected cannot be read, so nobody knows what the large model has to be taught ({error:#})");
            findings.push(Finding::warning("large_model", what, "Mend first what else is said of the database and the keys here"));
            return;
        }
    };
    if let Err(error) = desk::taught(&examples, &loading::data_folder(config), config.classify.model.as_deref()) {
        let said = error.to_string();
        let (what, remedy) = said.split_once(": ").unwrap_or((&said, "Look at docs/OPERATING.md, \"The large model\""));
        findings.push(Finding::warning("large_model", format!("{what}; the built-in model answers alone"), remedy));
    }
}

/// What a server learns from: the files, and what was taken into use of what people corrected.
async fn in_use(config: &Config, library: &Library, files: &Examples) -> anyhow::Result<Examples> {
    // What is wrong with the address was told with the settings, and before the first start nobody corrected anything.
    let Ok(at) = config.database_at().map(loading::location) else { return Ok(files.clone()) };
    if matches!(&at, Location::File(database) if !database.exists()) {
        return Ok(files.clone());
    }
    let mut messages = Inspection::messages_at(&at).await?;
    let networks = messages.networks().await;
    messages.close().await?;
    let network = loading::choose_network(config, library, networks?)?.network.id;
    let kept = kept_examples(&at, &loading::seal(config)?, &network).await?;
    Ok(files.with(&LetThrough::in_use(&LetThrough::of(kept))))
}
