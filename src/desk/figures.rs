//! The figures of a period, as the desk knows kinds and organisations by name.
//!
//! The one decision: a signal counts where it is now, or was when it was closed; what a desk owns counts under the desk's
//! name, so that nothing is left out of the total.

use super::Library;
use crate::figures::{Course, Figures};
use crate::language::Language;
use crate::routing::Network;
use crate::store::{Moments, Owner, Store, StoreError};
use jiff::Timestamp;
use std::ops::Range;

/// What happens to a signal that was not better.
const NOT_BETTER: [&str; 2] = ["opened_again", "reported_again"];
/// What happens to one that came back from whom it was given to.
const CAME_BACK: [&str; 2] = ["handed_back", "hand_over_refused"];

/// Of the signals raised in this period, with names in this language.
///
/// # Errors
/// When the store cannot be read.
pub async fn figures(
    store: &Store,
    (library, network): (&Library, &Network),
    period: Range<Timestamp>,
    language: Language,
    now: Timestamp,
) -> Result<Figures, StoreError> {
    let moments = store.moments(&network.id, period.start, period.end).await?;
    let orphans = u64::try_from(store.orphans(&network.id).await?).unwrap_or_default();
    let courses: Vec<Course> = moments.into_iter().map(|moments| course(moments, library, network, language)).collect();
    Ok(Figures::of(&courses, orphans, now))
}

fn course(moments: Moments, library: &Library, network: &Network, language: Language) -> Course {
    let Moments { kind, owner, raised_at, due_at, lines, events } = moments;
    let happened = |words: &[&str]| events.iter().any(|(what, _)| words.contains(&what.as_str()));
    Course {
        kind: library.kinds.kind_label(&kind, language).to_owned(),
        organisation: organisation(&owner, network, language),
        raised_at,
        due_at,
        claims: events.iter().filter(|(what, _)| what == "claimed").map(|(_, at)| *at).collect(),
        reopened: happened(&NOT_BETTER),
        handed_back: happened(&CAME_BACK),
        lines,
    }
}

fn organisation(owner: &Owner, network: &Network, language: Language) -> String {
    let of_worker = |worker| {
        let organisation = network.worker(worker)?.worker.org.as_ref()?;
        network.organisations.get(organisation).map(|organisation| organisation.name.clone())
    };
    let name = match owner {
        Owner::Worker(worker) => of_worker(worker),
        Owner::Desk(desk) => network.desks.get(desk).map(|desk| desk.name.clone()),
    };
    let nobody = if language == Language::Nl { "Niet meer in het netwerk" } else { "Not in the network any more" };
    name.unwrap_or_else(|| nobody.to_owned())
}
