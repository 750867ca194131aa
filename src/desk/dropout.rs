//! Where people drop out: counts by step, for whoever writes the dialogs.
//!
//! The one decision: a count of a few people could be somebody, so below [`FEWEST`] it is not told; and no words are read
//! for it but the places where people stand.

use super::revision::kept_sessions;
use crate::dialog::step::Way;
use crate::id::{DialogId, NetworkId, StepId};
use crate::store::{Store, StoreError};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// Fewer than this are told as "fewer than": the bound that public statistics of small groups go by.
pub const FEWEST: usize = 5;
/// Who said nothing for so many days is counted as silent. Shorter is a weekend.
pub const SILENT_AFTER_DAYS: i32 = 7;

/// What happened at one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Who stands there now and wrote last a week ago or longer.
    pub silent: usize,
    /// Who left.
    pub left: BTreeMap<Way, usize>,
}

impl Count {
    fn all(&self) -> usize {
        self.silent + self.left.values().sum::<usize>()
    }
}

/// By dialog and question, of the last so many days.
///
/// # Errors
/// When the store cannot be read.
pub async fn dropouts(
    store: &Store,
    network: &NetworkId,
    days: u16,
    now: Timestamp,
    today: Date,
) -> Result<BTreeMap<(DialogId, StepId), Count>, StoreError> {
    let since = now.checked_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MIN);
    let mut counts: BTreeMap<(DialogId, StepId), Count> = BTreeMap::new();
    for (place, left) in store.departures(network, since).await? {
        counts.entry(place).or_default().left = left;
    }
    for (_, session) in kept_sessions(store, network).await? {
        let quiet = session.last_heard.map_or(0, |last| (today - last).get_days());
        let Some(frame) = session.stack.last() else { continue };
        if let (Some(step), true) = (&frame.at, quiet >= SILENT_AFTER_DAYS && quiet <= i32::from(days)) {
            counts.entry((frame.dialog.clone(), step.clone())).or_default().silent += 1;
        }
    }
    Ok(counts)
}

/// What is told of them, a line each, the most first.
pub fn told(counts: &BTreeMap<(DialogId, StepId), Count>, days: u16) -> Vec<String> {
    if counts.is_empty() {
        return vec![format!("Nobody left a question in the last {days} days.")];
    }
    let mut places: Vec<_> = counts.iter().collect();
    places.sort_by_key(|(_, count)| std::cmp::Reverse(count.all()));
    let number = |count: usize| if count < FEWEST { format!("fewer than {FEWEST}") } else { count.to_string() };
    let line = |((dialog, step), count): (&(DialogId, StepId), &Count)| {
        let silent = (count.silent > 0).then(|| format!("{} silent for a week or longer", number(count.silent)));
        let left =
            count.left.iter().filter(|(_, count)| **count > 0).map(|(way, count)| format!("{} {}", number(*count), way_in_words(*way)));
        format!("{dialog}.{step}: {}.", silent.into_iter().chain(left).collect::<Vec<_>>().join(", "))
    };
    std::iter::once(format!("Where people left a question in the last {days} days:")).chain(places.into_iter().map(line)).collect()
}

fn way_in_words(way: Way) -> &'static str {
    match way {
        Way::Stopped => "said stop",
        Way::Cancelled => "said never mind",
        Way::StartedOver => "started over",
        Way::Person => "asked for a person",
        Way::Misunderstood => "were not understood twice",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_people_are_not_counted_aloud() {
        let place = (DialogId::from("rent_arrears"), StepId::from("letter"));
        let count = Count { silent: 12, left: BTreeMap::from([(Way::Person, 4), (Way::Cancelled, 5)]) };
        assert_eq!(
            told(&BTreeMap::from([(place, count)]), 90),
            [
                "Where people left a question in the last 90 days:",
                "rent_arrears.letter: 12 silent for a week or longer, 5 said never mind, fewer than 5 asked for a person.",
            ]
        );
        assert_eq!(told(&BTreeMap::new(), 30), ["Nobody left a question in the last 30 days."]);
    }
}
