//! The figures of a period, as the desk knows kinds and organisations by name.
//!
//! The one decision: a signal counts where it is now, or was when it was closed; what a desk owns counts under the desk's
//! name, so that nothing is left out of the total. An organisation is at work when one of its workers is: nobody has to write
//! its hours down a second time.

use super::Library;
use crate::figures::{Asked, Choice, Course, Figures, Months};
use crate::language::Language;
use crate::routing::Network;
use crate::signal::Hours;
use crate::store::{Moments, Owner, Store, StoreError};
use jiff::{SignedDuration, Timestamp};

/// What was raised at the very moment of asking counts.
const MOMENT: SignedDuration = SignedDuration::from_secs(1);

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
    choice: Choice,
    language: Language,
    now: Timestamp,
) -> Result<Figures, StoreError> {
    let calendar = library.calendar();
    let months = Months::up_to(calendar.local(now).date(), calendar);
    let orphans = u64::try_from(store.orphans(&network.id).await?).unwrap_or_default();
    // All months, whichever are asked for: what is told of one goes by what is told of the others.
    let moments = store.moments(&network.id, months.begin(), now.checked_add(MOMENT).unwrap_or(now)).await?;
    let courses: Vec<Course> = moments.into_iter().map(|moments| course(moments, library, network, language)).collect();
    let calendar = calendar.clone();
    let counting = move || {
        let asked = Asked { months: &months, period: months.period(choice), calendar: &calendar, now };
        Figures::of(&courses, orphans, &asked)
    };
    // Some tenths of a second in a busy town, for which nobody's message should wait.
    tokio::task::spawn_blocking(counting).await.map_err(|_| StoreError::Closed)
}

fn course(moments: Moments, library: &Library, network: &Network, language: Language) -> Course {
    let Moments { kind, owner, raised_at, due_at, lines, events } = moments;
    let happened = |words: &[&str]| events.iter().any(|(what, _)| words.contains(&what.as_str()));
    Course {
        kind: library.kinds.kind_label(&kind, language).to_owned(),
        organisation: organisation(&owner, network, language),
        hours: hours(&owner, network),
        raised_at,
        due_at,
        claims: events.iter().filter(|(what, _)| what == "claimed").map(|(_, at)| *at).collect(),
        reopened: happened(&NOT_BETTER),
        handed_back: happened(&CAME_BACK),
        lines,
    }
}

/// When somebody of the organisation, or of the desk, is at work.
fn hours(owner: &Owner, network: &Network) -> Hours {
    let org = |worker| network.worker(worker).and_then(|member| member.worker.org.clone());
    let all = match owner {
        Owner::Worker(worker) => {
            let own = org(worker);
            let colleagues = network.workers.iter().filter(|member| own.is_some() && member.worker.org == own);
            Hours::together(colleagues.filter_map(|member| member.worker.hours.as_ref()))
        }
        Owner::Desk(desk) => {
            let members = network.desks.get(desk).into_iter().flat_map(|desk| &desk.members);
            Hours::together(members.filter_map(|member| network.worker(member)?.worker.hours.as_ref()))
        }
    };
    all.unwrap_or_else(Hours::office)
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
