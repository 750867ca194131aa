//! `waakvlam audit`: who read or did what, and whether anybody changed that afterwards.
//!
//! The one decision: the running server reads its own log, and only when none runs is the database opened here.

use super::local;
use super::revision::{alone, told};
use crate::audit::Head;
use crate::config::Config;
use crate::desk::audit::{self, AuditWanted};
use crate::time::Clock;
use crate::web::local::{AUDIT, Answer};
use anyhow::bail;
use jiff::Timestamp;
use jiff::civil::Date;

#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Follows the log from its first line: fails at the first that was changed, left out or put in.
    Verify {
        /// A last line that was printed earlier, and kept elsewhere.
        #[arg(long, value_name = "HEAD")]
        head: Option<Head>,
    },
    /// Prints lines: place, moment, who, what, with what, what came of it. With a tab between them.
    List {
        /// Those about the signal with this number.
        #[arg(long, value_name = "NUMBER", conflicts_with = "since")]
        signal: Option<i64>,
        /// Those since this day; the last seven days when nothing is named.
        #[arg(long, value_name = "DATE")]
        since: Option<Date>,
    },
    /// Prints the log of processing as JSON lines: what was done with whose data and for what, and not by whom.
    Processing {
        /// Since this day; the last seven days when nothing is named.
        #[arg(long, value_name = "DATE")]
        since: Option<Date>,
    },
}

/// Listed when nothing is named.
const DAYS: i64 = 7;

/// The beginning of this day, or of the last seven days.
fn from(day: Option<Date>) -> anyhow::Result<Timestamp> {
    let since = day.map(|day| day.to_zoned(jiff::tz::TimeZone::UTC)).transpose()?;
    let week = Clock::system().now() - jiff::SignedDuration::from_hours(24 * DAYS);
    Ok(since.map_or(week, |day| day.timestamp()))
}

pub async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    let wanted = match command {
        Command::Verify { head } => AuditWanted::Proof { known: *head },
        Command::List { signal: Some(number), .. } => AuditWanted::Signal { number: *number },
        Command::List { since, .. } => AuditWanted::Since { since: from(*since)? },
        Command::Processing { since } => AuditWanted::Processing { since: from(*since)? },
    };
    match local::ask(config, AUDIT, &wanted).await? {
        Some(answer) => told(answer),
        None => {
            let (store, network, clock) = alone(config).await?;
            let answered = audit::answer(&store, &network.id, &wanted, clock.now()).await;
            store.close().await;
            match answered? {
                Ok(lines) => told(Answer::Done(lines)),
                Err(broken) => bail!(broken),
            }
        }
    }
}
