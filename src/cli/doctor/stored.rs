//! What lies in the database: keys that fit, dead letters, signals that nobody sees.

use super::super::loading;
use super::running::Served;
use super::{Finding, covenants, keys, reach};
use crate::config::Config;
use crate::desk::Library;
use crate::store::{Inspection, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::path::Path;

/// How long something due may wait before somebody looks: a turn takes milliseconds, and Telegram's longest usual waits are
/// half a minute.
const WAITS_LONG: SignedDuration = SignedDuration::from_mins(5);
/// How far two looks at one clock may differ.
const CLOCK_SLACK: SignedDuration = SignedDuration::from_mins(5);
/// This program was written in 2026: an earlier year is a clock that was never set.
const FIRST_YEAR: i16 = 2026;

pub async fn findings(config: &Config, library: Option<&Library>, served: Served, now: Timestamp, findings: &mut Vec<Finding>) {
    if now.to_zoned(jiff::tz::TimeZone::UTC).year() < FIRST_YEAR {
        findings.push(Finding::serious(
            "clock",
            format!("the clock of this machine says {now}"),
            "Set the clock, and let it be kept by NTP",
        ));
    }
    let Some(database) = config.sqlite_path() else {
        // What is wrong with the address was told with the settings.
        if let Ok(at) = config.database_at() {
            keys::lost(&loading::location(at), findings).await;
        }
        return keys::copies(config, None, now, findings).await;
    };
    if !database.exists() {
        return;
    }
    keys::findings(config, &database, now, findings).await;
    if let Err(error) = pairing(config, &database, findings).await {
        findings.push(Finding::of_error("keys", &error));
    }
    match Inspection::messages(&database).await {
        Ok(mut messages) => {
            let looked = look(config, library, served, now, &mut messages, findings).await;
            let closed = messages.close().await;
            if let Err(error) = looked.and(closed) {
                findings.push(Finding::of_error("database", &error));
            }
        }
        Err(error) => findings.push(Finding::of_error("database", &error)),
    }
}

async fn pairing(config: &Config, database: &Path, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let keys = database.with_extension("keys.db");
    if !keys.exists() {
        findings.push(Finding::serious(
            "keys_missing",
            format!("the key store {} is not there", keys.display()),
            "Restore it from its newest copy; without it nobody can read the messages",
        ));
        return Ok(());
    }
    let Ok(seal) = loading::seal(config) else {
        findings.push(Finding::serious("key_no_key", "seal.key is not a key", "Write the 64 hexadecimal letters of the key"));
        return Ok(());
    };
    let mut messages = Inspection::messages(database).await?;
    let pair = messages.pair().await?;
    messages.close().await?;
    let mut keys = Inspection::keys_beside(database).await?;
    let kept = keys.pair_of_keys(&seal, database).await?;
    keys.close().await?;
    if pair != Some(kept) {
        findings.push(Finding::serious(
            "not_a_pair",
            "the messages and the keys are not of one installation",
            "Restore both from copies of the same installation",
        ));
    }
    Ok(())
}

async fn look(
    config: &Config,
    library: Option<&Library>,
    served: Served,
    now: Timestamp,
    messages: &mut Inspection,
    findings: &mut Vec<Finding>,
) -> Result<(), StoreError> {
    let contents = messages.contents().await?;
    if let Some(latest) = contents.latest.filter(|latest| latest.duration_since(now) > CLOCK_SLACK) {
        findings.push(Finding::serious(
            "clock_back",
            format!("the clock says {now}, and the last turn was taken at {latest}"),
            "Set the clock, and let it be kept by NTP; deadlines and alerts go by it",
        ));
    }
    for given_up in messages.given_up().await? {
        let what = format!("{} can never be delivered: {}", counted(given_up.count, &given_up.traffic), given_up.reason);
        let remedy = "Reach the people behind them another way; the log names each conversation";
        findings.push(match given_up.traffic.as_str() {
            "danger" => Finding::serious("dead_letters", what, remedy),
            _ => Finding::warning("dead_letters", what, remedy),
        });
    }
    let waits = messages.waits_since(now).await?;
    if let Some(since) = waits.filter(|since| now.duration_since(*since) > WAITS_LONG) {
        findings.push(match served {
            Served::Yes | Served::Unknown => Finding::warning(
                "waiting",
                format!("something has waited since {since}"),
                "Look at the log: somebody may have blocked the bot, or Telegram slows it down",
            ),
            Served::No => Finding::serious("waiting", format!("people have waited since {since}, and no server runs"), "Start the server"),
        });
    }
    if let Some(library) = library {
        let file = config.network.file.as_ref();
        let refused = file.and_then(|path| loading::read_network(path, library).err());
        let told = refused.is_some();
        if let Some(error) = refused {
            findings.push(Finding::serious(
                "network",
                format!("{error:#}"),
                "Correct network.file; until then the network applied last is served",
            ));
        }
        match loading::choose_network(config, library, messages.networks().await?) {
            Ok(served) => {
                reach::findings(config, &served.network, messages, now, findings).await?;
                super::outside::told(config, &served.network, findings);
                covenants::findings(&served.network, library.calendar().local(now).date(), findings);
                let orphans = messages.orphans(&served.network.id).await?;
                if orphans > 0 {
                    findings.push(Finding::serious(
                        "orphans",
                        format!("{orphans} open signals have nobody, no next moment or no clock: they may stay lying"),
                        "Restart the server, which gives each a clock; if that does not mend it, look at them in the console",
                    ));
                }
            }
            Err(_) if told => {}
            Err(error) => findings.push(Finding::serious(
                "network",
                format!("{error:#}"),
                "Correct the network file, judge it with `waakvlam network check FILE`, and apply it",
            )),
        }
    }
    Ok(())
}

/// What waits in a lane, in words.
fn counted(count: i64, traffic: &str) -> String {
    let what = match traffic {
        "danger" => "alarms or first replies to a danger",
        "in" => "messages of people",
        "fetch" => "files",
        _ => "messages to people",
    };
    format!("{count} {what}")
}
