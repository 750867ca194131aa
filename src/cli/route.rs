//! `waakvlam route`: a JSON case a line in, a decision a line out; or past signals again, under the files as they are now.

use super::revision::{alone, told};
use super::{loading, local, print, report};
use crate::config::Config;
use crate::desk::{Library, replay};
use crate::routing::route;
use crate::signal::Calendar;
use crate::time::Clock;
use crate::web::local::{NetworkGiven, REPLAY, ReplayWanted};
use anyhow::{Context as _, bail};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::io::BufRead as _;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Routes the signals again that were raised since a day (2026-11-01) or in the last so many days (30d), writes nothing,
    /// and tells which would go elsewhere.
    #[arg(long, value_name = "SINCE")]
    replay: Option<Since>,
    /// The folder whose rules and kinds are tried; the configured one when none is named.
    #[arg(long, value_name = "PATH", requires = "replay")]
    dialogs: Option<PathBuf>,
    /// The network file that is tried; the configured one, or the one in use, when none is named.
    #[arg(long, value_name = "FILE", requires = "replay")]
    network: Option<PathBuf>,
}

impl Arguments {
    /// Whether past signals are routed again.
    pub(super) fn is_replay(&self) -> bool {
        self.replay.is_some()
    }
}

/// From when on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    Day(Date),
    DaysAgo(u16),
}

impl std::str::FromStr for Since {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let days = written.strip_suffix('d').and_then(|days| days.parse().ok()).map(Self::DaysAgo);
        let day = || written.parse().ok().map(Self::Day);
        days.or_else(day).ok_or_else(|| "write a day (2026-11-01) or a number of days (30d)".to_owned())
    }
}

impl Since {
    pub fn moment(self, now: Timestamp, calendar: &Calendar) -> Timestamp {
        let midnight = |day: Date| day.to_zoned(calendar.zone().clone()).map_or(Timestamp::MIN, |midnight| midnight.timestamp());
        match self {
            Self::Day(day) => midnight(day),
            Self::DaysAgo(days) => now.checked_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MIN),
        }
    }
}

pub async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    match arguments.replay {
        Some(since) => again(config, arguments, since).await,
        None => cases(config),
    }
}

async fn again(config: &Config, arguments: &Arguments, since: Since) -> anyhow::Result<()> {
    let folder = arguments.dialogs.as_ref().unwrap_or(&config.dialogs.path);
    let library = Library::read(folder).map_err(|error| report::refused(error, folder))?;
    let path = arguments.network.as_ref().or(config.network.file.as_ref());
    let network = path.map(|path| loading::read_network(path, &library)).transpose()?;
    let since = since.moment(Clock::system().now(), library.calendar());
    let given = network.as_ref().map(|served| NetworkGiven { name: "network".to_owned(), document: served.document.clone() });
    let wanted = ReplayWanted { since, files: library.sources.clone(), network: given };
    if let Some(answer) = local::ask(config, REPLAY, &wanted).await? {
        return told(answer);
    }
    let (store, found, _) = alone(config).await?;
    let tried = network.map_or_else(|| found.clone(), |served| served.network);
    let lines = replay::replay(&store, &found.id, since, &library, &tried).await;
    store.close().await;
    lines.context("what was decided cannot be read")?.iter().try_for_each(|line| print(line))
}

fn cases(config: &Config) -> anyhow::Result<()> {
    let library = loading::library(config)?;
    let mut wrong = 0;
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match route(&line, &library.policy, &library.kinds) {
            Ok(decision) => print(&decision)?,
            Err(error) => {
                wrong += 1;
                print(&serde_json::json!({ "line": number + 1, "error": error.to_string() }).to_string())?;
            }
        }
    }
    if wrong > 0 {
        bail!("{wrong} cases could not be read; each has its reason in its own line");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn since_is_a_day_or_a_number_of_days() {
        let (now, calendar) = ("2026-11-23T10:00:00Z".parse().unwrap(), Calendar::dutch(&[]));
        let table = [("2026-11-01", "2026-10-31T23:00:00Z"), ("2026-07-01", "2026-06-30T22:00:00Z"), ("30d", "2026-10-24T10:00:00Z")];
        for (written, moment) in table {
            assert_eq!(written.parse::<Since>().unwrap().moment(now, &calendar), moment.parse().unwrap(), "{written}");
        }
        for wrong in ["", "d", "30", "yesterday", "2026-13-01", "-3d"] {
            assert!(wrong.parse::<Since>().is_err(), "{wrong}");
        }
    }
}
