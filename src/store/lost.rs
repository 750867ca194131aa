//! Keys that are gone although nobody was erased.
//!
//! The one decision: the names of keys are compared and no key is opened, so that it can be told of a file and of a server
//! alike, without the outer key and beside a running program.

use super::error::StoreError;
use super::inspect::Inspection;
use super::opening::Location;

/// How many nobody can read, though nobody erased them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LostKeys {
    /// People whose key is not in the key store.
    pub people: usize,
    /// Signals whose key is not in the key store.
    pub signals: usize,
}

/// Which keys the messages need and the key store does not hold; none where nothing was made yet.
///
/// # Errors
/// When one of the two cannot be reached or read.
pub async fn lost_keys(at: &Location) -> Result<LostKeys, StoreError> {
    let mut keys = Inspection::keys_at(at).await?;
    let known = match keys.has_table("keys").await {
        Ok(true) => keys.key_names().await.map(Some),
        Ok(false) => Ok(None),
        Err(error) => Err(error),
    };
    keys.close().await?;
    let known = known?.unwrap_or_default();
    let mut messages = Inspection::messages_at(at).await?;
    let needed = match messages.has_table("conversations").await {
        Ok(true) => messages.keys_needed().await,
        Ok(false) => Ok((Vec::new(), Vec::new())),
        Err(error) => Err(error),
    };
    messages.close().await?;
    let (people, signals) = needed?;
    let missing = |needed: &[String]| needed.iter().filter(|key| !known.contains(*key)).count();
    Ok(LostKeys { people: missing(&people), signals: missing(&signals) })
}
