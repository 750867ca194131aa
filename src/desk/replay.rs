//! Past signals under other rules or another network: what would go elsewhere.
//!
//! The one decision: nothing is written and nobody is told; a rule is tried on what happened before it is put into use.

use super::Library;
use super::raise::Why;
use crate::id::NetworkId;
use crate::routing::Network;
use crate::routing::replay::{Kept, Past, told};
use crate::store::{Decided, Store, StoreError};
use jiff::Timestamp;

/// What would differ, a line each, of the signals raised since then; for whoever writes the rules.
///
/// # Errors
/// When the store cannot be read.
pub async fn replay(
    store: &Store,
    served: &NetworkId,
    since: Timestamp,
    library: &Library,
    network: &Network,
) -> Result<Vec<String>, StoreError> {
    let (mut past, mut after) = (Vec::new(), 0);
    loop {
        let page = store.decided_since(served, since, after).await?;
        let Some(last) = page.last() else { break };
        after = last.number;
        past.extend(page.into_iter().map(opened));
    }
    Ok(told(&past, &library.policy, &library.kinds, network))
}

fn opened(decided: Decided) -> Past {
    let reasons: Vec<Why> = serde_json::from_str(&decided.reasons).unwrap_or_default();
    let kept = decided.asked.and_then(|asked| Kept::read(asked.expose()));
    Past { number: decided.number, kept, reasons: reasons.into_iter().map(|why| why.en).collect() }
}
