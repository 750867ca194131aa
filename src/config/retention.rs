//! How long what is gone may still lie somewhere.
//!
//! The one decision: these are promises that the texts make to people, with the number in it. So each has a range in which
//! it can be kept: a term of nought days or of a year would be a promise that nobody can or wants to keep.

use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// Fewer, and one holiday leaves the organisation without a copy to restore; more, and "erased" means nothing.
const KEY_BACKUP_DAYS: RangeInclusive<u16> = 1..=92;
/// The law gives a month to answer (GDPR article 12, paragraph 3), and the executing takes a day of its own.
const ERASE_AFTER_DAYS: RangeInclusive<u16> = 1..=28;

/// How long what is gone may still lie somewhere.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days that a copy of the keys is kept, 1 to 92. After so many days an erased person is unreadable everywhere.
    pub key_backup_days: u16,
    /// Days between somebody's asking for erasure and its being done, in which they can take it back: 1 to 28.
    pub erase_after_days: u16,
    /// The folder in which copies of the keys lie, to be looked through for those that are too old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_backup_folder: Option<PathBuf>,
}

impl Default for Retention {
    fn default() -> Self {
        Self { key_backup_days: 35, erase_after_days: 7, key_backup_folder: None }
    }
}

impl Retention {
    pub(super) fn problems(&self) -> impl Iterator<Item = String> {
        let days = [
            ("key_backup_days", self.key_backup_days, KEY_BACKUP_DAYS, 35),
            ("erase_after_days", self.erase_after_days, ERASE_AFTER_DAYS, 7),
        ];
        let wrong = days.into_iter().filter(|(_, given, range, _)| !range.contains(given));
        wrong.map(|(name, _, range, usual)| {
            format!("`retention.{name}` is a number of days from {} to {}; without it, {usual}.", range.start(), range.end())
        })
    }
}
