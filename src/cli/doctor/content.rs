//! What people edit: dialogs, crisis texts, help lines.

use super::Finding;
use crate::config::Config;
use crate::crisis::Lines;
use crate::desk::{Library, LibraryError};
use jiff::Timestamp;

/// The library, if it has no mistakes.
pub fn library(config: &Config, now: Timestamp, findings: &mut Vec<Finding>) -> Option<Library> {
    let folder = &config.dialogs.path;
    let library = match Library::read(folder) {
        Ok(library) => library,
        Err(error @ LibraryError::Unreadable { .. }) => {
            findings.push(Finding::of_error("dialogs_missing", &error));
            return None;
        }
        Err(LibraryError::Mistakes(mistakes)) => {
            findings.extend(mistakes.into_iter().map(|mistake| {
                let at = mistake.place.line;
                Finding::serious("dialogs", format!("{} line {at}: {}", mistake.file, mistake.what), mistake.remedy)
            }));
            return None;
        }
    };
    let unapproved: Vec<&str> = library.screen.texts().unapproved().into_iter().map(crate::language::Language::code).collect();
    if !unapproved.is_empty() {
        findings.push(Finding::warning(
            "crisis_texts_unapproved",
            format!("no person has approved the crisis texts in: {}", unapproved.join(", ")),
            "Let a crisis professional read each file in dialogs/crisis/ and write their name and the day into `approved`; until then a translation is sent together with the Dutch text",
        ));
    }
    let unapproved: Vec<&str> = library.consent.unapproved().into_iter().map(crate::language::Language::code).collect();
    if !unapproved.is_empty() {
        findings.push(Finding::warning(
            "consent_texts_unapproved",
            format!("no person has approved the consent texts in: {}", unapproved.join(", ")),
            "Let a privacy officer, and for the arrears offer a lawyer, read each file in dialogs/consent/ and write their name and the day into it; until then a translation is sent together with the Dutch text",
        ));
    }
    let today = now.to_zoned(library.calendar().zone().clone()).date();
    let lines = std::fs::read_to_string(folder.join("lines.yaml")).ok().and_then(|text| Lines::parse("lines.yaml", &text).ok());
    let stale: Vec<String> = lines.iter().flat_map(|lines| lines.stale(today)).map(ToString::to_string).collect();
    if !stale.is_empty() {
        findings.push(Finding::warning(
            "lines_unchecked",
            format!("nobody has called these help lines for more than {} days: {}", crate::crisis::STALE_AFTER_DAYS, stale.join(", ")),
            "Let a person call each, and write the day into dialogs/lines.yaml as `last_checked`",
        ));
    }
    let stale = library.places.stale(today);
    if !stale.is_empty() {
        findings.push(Finding::warning(
            "places_unchecked",
            format!(
                "nobody has looked for more than {} days whether these places are still so: {}",
                crate::places::STALE_AFTER_DAYS,
                stale.join(", ")
            ),
            "Let a person call or visit each, and write the day into dialogs/places.yaml as `last_checked`",
        ));
    }
    Some(library)
}
